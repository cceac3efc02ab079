"""Who "the mayor" is: the one person of the text who was named, or brought in, before with that role, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.nominals import phrase
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

# Titles as they are written before a name, and the word by which their bearer is taken up: "Col. N. ... the colonel".
SHORT = {
    "adm": "admiral",
    "brig": "brigadier",
    "capt": "captain",
    "col": "colonel",
    "cpl": "corporal",
    "dr": "doctor",
    "gen": "general",
    "insp": "inspector",
    "lt": "lieutenant",
    "maj": "major",
    "prof": "professor",
    "sgt": "sergeant",
    "supt": "superintendent",
}
BESIDE = frozenset({"appos", "compound", "nmod"})


def link_roles(draft: Draft) -> None:
    """Note "the mayor", without another word, as a mention of the one mayor named before.

    It is left alone when two people of the text bear the role, and when somebody else does ("the mayor of N", "the
    deputy mayor" is no mayor) but for the one of the same place: then it is not said who is meant. One whom the
    text brings in without a name ("a former manager") is meant by "the manager" when nobody else bears the role.
    """
    roles = lexicon().nouns["post"] | lexicon().nouns["ranks"] | lexicon().nouns["person"]
    bearers: dict[str, list[Mention]] = {}
    brought_in: dict[str, list[Token]] = {}
    unnamed: dict[str, set[str]] = {}
    named_of: dict[str, set[str]] = {}
    for token in [t for sentence in draft.sentences for t in sentence]:
        role = SHORT.get(token.lower_.rstrip("."), token.lemma_.lower())
        if token.tag_ not in {"NN", "NNP"} or role not in roles:
            continue
        people = [m for t in names_beside(token) if (m := draft.naming(t, "person")) and m.form == "name"]
        people += _titled(draft, token)
        if people:
            bearers.setdefault(role, []).extend(people)
            named_of.setdefault(role, set()).update(t.lower_ for t in _of(token))
        elif _is_brought_in(token):
            brought_in.setdefault(role, []).append(token)
        elif token.is_sent_start or _is_titled_below(draft, token):
            pass  # a headline's "Governor of Osmark orders ...": who he is the text will tell
        elif not _is_bare(token):
            unnamed.setdefault(role, set()).add(next((t.lower_ for t in _of(token)), ""))
        elif unnamed.get(role, set()) <= named_of.get(role, set()) and draft.is_free(start(token), end(token)):
            known, new = bearers.get(role, []), brought_in.get(role, [])
            if known and not new:
                _link(draft, token, known)
            elif len(new) == 1 and not known and (who := _noted(draft, new[0])) is not None:
                _refer(draft, token, who, "brought in before, and nobody else bears that role")


def link_named_later(draft: Draft) -> None:
    """ "A doctor said ... The doctor, Clara Stern, told the N.": the one brought in before has this name, where the
    text speaks of no other before."""
    before: dict[str, list[Token]] = {}
    for token in [t for sentence in draft.sentences for t in sentence if t.tag_ == "NN"]:
        lemma = token.lemma_.lower()
        own = [c.lower_ for c in token.children if c.i < token.i]
        named = _named_behind(draft, token) if own == ["the"] else None
        earlier = before.setdefault(lemma, [])
        if named is not None and len(earlier) == 1 and _is_brought_in(earlier[0]):
            _give_name(draft, earlier[0], named)
        if token.dep_ not in BESIDE:
            earlier.append(token)


def _named_behind(draft: Draft, token: Token) -> Mention | None:
    """ "The doctor, Clara Stern,": her name."""
    beside = [c for c in token.children if c.dep_ == "appos" and c.tag_ == "NNP" and c.left_edge.i == token.i + 2]
    named = [m for c in beside if (m := draft.naming(c, "person")) is not None and m.form == "name"]
    return named[0] if len(named) == 1 and token.nbor(1).text == "," else None


def _give_name(draft: Draft, token: Token, named: Mention) -> None:
    who = draft.naming(token, "person") or _noted(draft, token)
    if who is not None and who.form == "nominal" and not who.refers_to and who.id != named.id:
        why = draft.reason(f"“{who.name}” is “{named.name}”, whom the text names below.", who.span, named.span)
        draft.change(who, refers_to=named.id, why=why)


def _link(draft: Draft, token: Token, people: list[Mention]) -> None:
    if len({m.name.split()[-1].lower() for m in people}) != 1:
        return
    _refer(draft, token, max(people, key=lambda m: (len(m.name.split()), -m.span.start)), "named before")


def _refer(draft: Draft, token: Token, who: Mention, how: str) -> None:
    the = next(iter(token.lefts))
    mention = draft.add("person", start(the), end(token), form="nominal", core=False)
    why = draft.reason(f"“{mention.name}” can only be “{who.name}”, {how}.", who.span, mention.span)
    draft.change(mention, refers_to=who.id, why=why)


def _is_brought_in(token: Token) -> bool:
    """ "a former manager", "one resident": somebody new, not what somebody is."""
    opens = token.left_edge.lower_ in {"a", "an", "one"}
    is_as = token.dep_ == "pobj" and token.head.lower_ in {"as", "like", "for", "than"}
    return opens and not is_as and token.dep_ not in {"attr", "appos", "compound", "nmod"}


def _noted(draft: Draft, token: Token) -> Mention | None:
    """The mention of somebody brought in, made where there is none."""
    found = draft.naming(token, "person")
    if found is not None:
        return found if found.form == "nominal" else None
    words = phrase(token)
    first, last = start(words[0]), end(words[-1])
    if not draft.is_free(first, last):
        return None
    return draft.add("person", first, last, form="nominal", core=False, why="Brought in without a name.")


def _is_bare(token: Token) -> bool:
    """ "the mayor": the article and nothing else; "the mayor, who was at work," is he as well."""
    words = [c for c in token.children if not c.is_punct and not _is_aside(c)]
    return len(words) == 1 and words[0].lower_ == "the" and words[0].i == token.i - 1


def _is_aside(clause: Token) -> bool:
    """ ", who was at work,": what is told besides of one who is known."""
    edge = clause.left_edge
    return clause.dep_ == "relcl" and edge.lower_ == "who" and edge.i > 0 and edge.nbor(-1).text == ","


def names_beside(token: Token) -> Iterator[Token]:
    """ "the mayor, N. N."; "N. N., the mayor of Velin"; "N. N. is the mayor"; not "the mayor's aide N. N."."""
    yield from (c for c in token.children if c.dep_ == "appos" and c.tag_ == "NNP")
    yield from behind_its_place(token)
    if token.dep_ in BESIDE and token.head.tag_ == "NNP":
        yield token.head
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        yield from (c for c in token.head.children if c.dep_ == "nsubj" and c.tag_ == "NNP")


def behind_its_place(token: Token) -> list[Token]:
    """ "the governor of Osmark, N. N.,": the name behind the place, whatever the parser hangs it on."""
    comma = next((t.nbor(1) for t in _of(token) if t.i + 1 < t.sent.end and t.nbor(1).text == ","), None)
    if comma is None:
        return before_its_verb(token)
    near = [t for t in comma.sent if comma.i < t.i < comma.i + 6]
    return [t for t in near if t.dep_ == "appos" and t.tag_ == "NNP" and t.left_edge.i == comma.i + 1]


def before_its_verb(token: Token) -> list[Token]:
    """ "the secretary of the millers' and weavers' union, N. N., said": the name between the last two commas."""
    verb, is_office = token.head, token.lemma_.lower() in lexicon().nouns["post"]
    is_of = any(c.lower_ == "of" and c.i == token.i + 1 for c in token.children)
    if token.dep_ != "nsubj" or not is_office or not is_of or verb.i - token.i < 4 or verb.nbor(-1).text != ",":
        return []
    name = verb.nbor(-2)
    is_apart = name.dep_ in {"appos", "conj"} and name.tag_ == "NNP" and name.left_edge.nbor(-1).text == ","
    is_other_s = any(name.head.lemma_.lower() in lexicon().nouns[kind] for kind in ("person", "post", "ranks"))
    if is_other_s and name.head != token:
        return []  # "the director of the mill and the mayor, N. N., said"
    return [name] if is_apart and token.i < name.left_edge.i and name.left_edge != name else []


def _of(token: Token) -> list[Token]:
    """ "the governor of Osmark, N. N.": the place, on which the parser hangs the name."""
    return [
        g for c in token.children if c.lower_ == "of" and c.i == token.i + 1 for g in c.children if g.tag_ == "NNP"
    ]


def _is_titled_below(draft: Draft, token: Token) -> bool:
    """A headline's "defence minister", whom the text names below: "Defence Minister N. N."."""
    before = [c for c in token.lefts if c.dep_ in {"amod", "compound"}]
    if not before or before[0].i != token.i - len(before) or before[0].left_edge != before[0]:
        return False
    if any(c.dep_ in {"det", "poss", "nummod"} for c in token.lefts):
        return False
    called = f"{draft.text[start(before[0]) : end(token)]} ".lower()
    named = [m for m in draft.mentions if m.kind == "person" and m.form == "name" and m.name_span is not None]
    return any(draft.text[: m.name_span.start].lower().endswith(called) for m in named if m.name_span is not None)


def _titled(draft: Draft, token: Token) -> list[Mention]:
    """ "General N. N.": the title stands in the mention, before the name."""
    inside = (m for m in draft.covering(start(token)) if m.kind == "person" and m.form == "name")
    return [m for m in inside if m.name_span is not None and end(token) <= m.name_span.start]
