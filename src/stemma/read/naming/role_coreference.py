"""Who "the mayor" is: the one person of the text who was named before with that role, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.model import Mention
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.pipeline import end, start

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = frozenset({"appos", "compound", "nmod"})


def link_roles(draft: Draft) -> None:
    """Note "the mayor", without another word, as a mention of the one mayor named before.

    It is left alone when two people of the text bear the role, and when somebody unnamed does ("a mayor", "the mayor
    of N", "the deputy mayor" is no mayor): then it is not said who is meant.
    """
    roles = lexicon().nouns["post"] | lexicon().nouns["ranks"]
    bearers: dict[str, list[Mention]] = {}
    unnamed: set[str] = set()
    for token in [t for sentence in draft.sentences for t in sentence]:
        role = token.lemma_.lower()
        if token.tag_ not in {"NN", "NNP"} or role not in roles:
            continue
        people = [m for t in _names_beside(token) if (m := draft.naming(t, "person")) and m.form == "name"]
        people += _titled(draft, token)
        if people:
            bearers.setdefault(role, []).extend(people)
        elif not _is_bare(token):
            unnamed.add(role)
        elif role not in unnamed and draft.is_free(start(token), end(token)):
            _link(draft, token, bearers.get(role, []))


def _link(draft: Draft, token: Token, people: list[Mention]) -> None:
    if len({m.name.split()[-1].lower() for m in people}) != 1:
        return
    who = max(people, key=lambda m: (len(m.name.split()), -m.span.start))
    the = next(iter(token.lefts))
    mention = draft.add("person", start(the), end(token), form="nominal", core=False)
    why = draft.reason(f"“{mention.name}” can only be “{who.name}”, named before.", who.span, mention.span)
    draft.change(mention, refers_to=who.id, why=why)


def _is_bare(token: Token) -> bool:
    """ "the mayor": the article and nothing else."""
    words = [c for c in token.children if not c.is_punct]
    return len(words) == 1 and words[0].lower_ == "the" and words[0].i == token.i - 1


def _names_beside(token: Token) -> Iterator[Token]:
    """ "the mayor, N. N."; "N. N., the mayor of Velin"; "N. N. is the mayor"; not "the mayor's aide N. N."."""
    yield from (c for c in token.children if c.dep_ == "appos" and c.tag_ == "NNP")
    if token.dep_ in BESIDE and token.head.tag_ == "NNP":
        yield token.head
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        yield from (c for c in token.head.children if c.dep_ == "nsubj" and c.tag_ == "NNP")


def _titled(draft: Draft, token: Token) -> list[Mention]:
    """ "General N. N.": the title stands in the mention, before the name."""
    inside = (m for m in draft.covering(start(token)) if m.kind == "person" and m.form == "name")
    return [m for m in inside if m.name_span is not None and end(token) <= m.name_span.start]
