"""Cues between commas, relative clauses behind a source, and what "according to" is set behind: hung where they hold.

The parser takes "where, she recalled, an aide told her" for two sentences, and gives what "warned, the minutes say,
that ..." tells to the wrong one of its two verbs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({"say", "show", "think"})
WHERE = frozenset({"when", "where", "which", "whom"})
WITHIN = frozenset({"at", "for", "from", "in", "of"})


def mend_asides(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    for token in words:
        if token.dep_ == "parataxis":
            _told_behind_aside(token)
        elif token.dep_ == "relcl":
            _told_where(token)
            _told_of_subject(token)
        elif token.lower_ == "as" and token.dep_ == "mark":
            _named_as(token)
        elif token.dep_ == "ccomp":
            _behind_colon(token)
        elif token.dep_ == "advcl" and token.tag_ in {"VBD", "VBN"}:
            _done_to_whom(token)
        elif token.tag_ in {"WP", "WDT"} and token.dep_ in SUBJECTS:
            _who_says(token)
        elif token.lower_ == "according":
            _behind_the_last(token)
        elif token.tag_ == "POS" and token.head.dep_ in {*SUBJECTS, "poss"}:
            _whose_doing(token.head)


def _is_cue(verb: Token) -> bool:
    return lexicon().cue_class.get(verb.lemma_.lower()) in TELLING


def _told_behind_aside(aside: Token) -> None:
    """ "The clerk warned, the minutes say, that the till was empty": what he warned of, as they say."""
    cue = aside.head
    if cue.lower_ in WHERE and cue.head != cue:
        hang(aside, cue.head, "parataxis")  # "the hall, where, she says, a clerk asked her"
        return
    told = next((c for c in aside.children if c.dep_ == "ccomp" and c.i > aside.i), None)
    that = next((c for c in told.children if c.dep_ == "mark"), None) if told is not None else None
    if told is None or that is None or that.lower_ != "that" or that.nbor(-1).text != "," or that.i != aside.i + 2:
        return
    has_own = any(c.dep_ in {"ccomp", "dobj", "xcomp"} for c in cue.children)
    is_aside = _is_cue(aside) or aside.lemma_ == "ask"  # "Had she not been warned, he asked, that it leaked?"
    if _is_cue(cue) and is_aside and cue.i < aside.left_edge.i and not has_own:
        hang(told, cue, "ccomp")


def _told_where(aside: Token) -> None:
    """ "She was called to the office, where, she recalled, a clerk told her ...": what happened there is the relative
    clause, and the cue stands beside it."""
    parts = [c for c in aside.children if not c.is_punct]
    where = next(
        (c for c in parts if any(t.lower_ in WHERE for t in c.subtree) and c.dep_ in {"advmod", "prep"}), None
    )
    who = next((c for c in parts if c.dep_ in SUBJECTS), None)
    if where is None or who is None or len(parts) != 2 or not _is_cue(aside) or where.i > who.i:
        return
    place = aside.head
    first = next((t for t in (place, *place.ancestors) if t.dep_ == "ccomp"), None)
    verb = first.head if first is not None else None
    if first is None or verb is None or verb.i < aside.i or aside.nbor(1).text != ",":
        return
    if not any(c.dep_ in SUBJECTS and c.left_edge.i == aside.i + 2 for c in verb.children):
        return
    first.head, first.dep_ = (first, "ROOT") if verb.head == verb else (verb.head, verb.dep_)
    verb.head, verb.dep_ = place, "relcl"
    hang(where, verb, where.dep_)
    hang(aside, verb, "parataxis")


def _behind_colon(verb: Token) -> None:
    """ "The clerk laughed: the machine, she said, had been out of order": what she said is a sentence of its own."""
    deed = verb.head
    aside = next((c for c in verb.children if c.dep_ == "parataxis" and _is_cue(c)), None)
    if aside is None or _is_cue(deed) or deed.i > verb.left_edge.i or verb.left_edge.i < 2:
        return
    if verb.left_edge.nbor(-1).text == ":" and any(c.dep_ in SUBJECTS for c in aside.children):
        verb.dep_ = "conj"


def _done_to_whom(participle: Token) -> None:
    """ "Stern, told of this, laughed": who laughed is who was told."""
    verb = participle.head
    who = next((c for c in participle.children if c.dep_ in SUBJECTS), None)
    if who is None or verb.i < participle.i or participle.right_edge.nbor(1).text != ",":
        return
    is_set_off = who.i + 2 == participle.i and who.nbor(1).text == ","
    if is_set_off and verb.tag_ in FINITE and not any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children):
        hang(who, verb, "nsubj")
        hang(participle, who, "acl")
        participle.tag_ = "VBN"


def _told_of_subject(cue: Token) -> None:
    """ "The king, a news agency reported, has fled": the agency tells what he did, and not which king."""
    noun, who = cue.head, cue.left_edge
    verb = noun.head
    parts = [c for c in cue.children if not c.is_punct]
    if noun.dep_ not in SUBJECTS or not _is_cue(cue) or cue.tag_ not in FINITE or who.nbor(-1).text != ",":
        return
    is_whole = [c.dep_ for c in parts if c.dep_ not in {"advmod", "npadvmod", "prep"}] == ["nsubj"]
    last = max(t.i for c in (cue, *parts) for t in c.subtree if not t.is_punct)
    relative = any(t.tag_ in {"WDT", "WP", "WP$", "WRB"} or t.lower_ == "that" for t in cue.subtree)
    if is_whole and not relative and cue.doc[last + 1].text == "," and verb.i > last:
        hang(cue, verb, "parataxis")


def _named_as(mark: Token) -> None:
    """ "A man who gave his name as N. told us he had fled", "a man giving his name as": N. is the name, and the man
    tells."""
    cue = mark.head
    giving, name = cue.head, next((c for c in cue.children if c.dep_ in SUBJECTS), None)
    who = giving.head
    given = any(c.dep_ == "dobj" and c.lemma_.lower() == "name" for c in giving.children)
    if name is None or not given or giving.dep_ not in {"acl", "relcl"} or who.dep_ != "ROOT" or not _is_cue(cue):
        return
    if name.tag_ != "NNP" or name.left_edge.i != mark.i + 1 or cue.i != name.i + 1:
        return
    hang(mark, giving, "prep")
    hang(name, mark, "pobj")
    for child in [c for c in cue.children if c.i < mark.i]:
        hang(child, giving, child.dep_)
    cue.head, cue.dep_ = cue, "ROOT"
    for child in [c for c in who.children if c.i > cue.i]:
        hang(child, cue, "ccomp" if child.dep_ == "relcl" else child.dep_)
    for child in [c for c in who.children if c.i < who.i and c.dep_ == "prep"]:
        hang(child, cue, "prep")  # "In a statement, a man giving his name as N. said"
    hang(who, cue, "nsubj")


def _who_says(who: Token) -> None:
    """ "“One stone,” according to the baker, who says he saw it": told of the baker, and no main clause."""
    verb = who.head
    first = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < who.i), None)
    if verb.dep_ != "ROOT" or first is None or who.i < 2 or who.nbor(-1).text != "," or verb.i < who.i:
        return
    noun = who.nbor(-2)
    while noun.head.lower_ in WITHIN and noun.head.head.pos_ in {"NOUN", "PROPN"} and noun.head != noun.head.head:
        noun = noun.head.head
    if noun.pos_ in {"NOUN", "PROPN"} and verb.is_ancestor(noun):
        first.head, first.dep_ = first, "ROOT"
        for child in [c for c in verb.children if c.i < who.i]:
            hang(child, first, child.dep_)
        hang(verb, noun, "relcl")


def _behind_the_last(according: Token) -> None:
    """ "The gate held, he said, and the water fell, according to the gauge", "said the gate held; the water fell,
    according to the gauge": the gauge tells of the water alone."""
    cue = according.head
    if according.left_edge.i == according.sent.start:
        _before_aside(according)
    if according.dep_ != "prep" or not _is_cue(cue) or according.i < cue.i:
        return
    told = [c for c in cue.children if c.dep_ in {"ccomp", "conj"} and c.i < according.i]
    last = told[-1] if len(told) > 1 else None
    if last is None or last.i < cue.i or _is_cue(last):
        return
    is_between = told[0].dep_ == "ccomp" and told[0].i < cue.i and last.dep_ == "conj"
    is_apart = any(t.text == ";" for t in cue.doc[told[0].i : last.i])
    if is_between or is_apart:
        hang(according, last, "prep")


def _before_aside(according: Token) -> None:
    """ "According to the log, the captain said, the ship had left": so the log has it, the captain said."""
    verb = according.head
    asides = [c for c in verb.children if c.dep_ == "parataxis" and according.i < c.i < verb.i and _is_cue(c)]
    is_beside = bool(asides) and asides[0].left_edge.i - according.right_edge.i in {1, 2}
    if is_beside and any(c.dep_ in SUBJECTS and c.i > asides[0].i for c in verb.children):
        hang(according, asides[0], "prep")


def _whose_doing(owner: Token) -> None:
    """ "called the firm's handling “a disgrace”": a noun in "-ing" with an owner does nothing."""
    doing = owner.head
    verb = doing.head
    if doing.tag_ != "VBG" or doing.dep_ not in {"dobj", "ccomp", "xcomp"} or owner.right_edge.i + 1 != doing.i:
        return
    if verb.lemma_.lower() not in lexicon().characterising or verb.tag_ not in {*FINITE, "VBN"}:
        return
    owner.dep_, doing.dep_, doing.tag_, doing.pos_ = "poss", "dobj", "NN", "NOUN"
    for child in [c for c in doing.children if c.dep_ == "dobj"]:
        hang(child, verb, "oprd")
