"""Whether two sentences tell of two matters: one thing may be named in both, but nothing that is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.compare.aligning.embedding import vectors
from stemma.compare.concepts import concepts
from stemma.compare.sentences.figuring import is_given
from stemma.compare.sentences.opposed import oppositions
from stemma.compare.sentences.said import has, is_meant, may_mean
from stemma.compare.sentences.small_words import wide
from stemma.compare.sentences.statement import Item, Statement
from stemma.model import Entity
from stemma.text.senses import are_kinds
from stemma.text.stem import stem
from stemma.text.stem import words as split

NAMING = frozenset({"person", "place", "organisation"})
TOLD = 9
"""Words of a sentence that tells an event with who and where, at least."""
# "The film was shot in ...", "Production took place in ...": of what, another sentence has said.
_OPENS = re.compile(
    r"(?:He|She|It|They|His|Her|Its|Their|Our|This|That|These|Those)\b|The (?:[a-z]+ ){4,}"
    r"|[A-Z][a-z]+ (?:took|takes|has|had|is|was)\b"
)
_THE = re.compile(r"\bthe [a-z]{3,}", re.IGNORECASE)
LEAST = 2
"""Things that each of them says: "was attacked", "was sunk" is too little to tell two matters by."""
KIN = 0.4
"""Cosine of two words from which on one may tell what the other does; on development pairs matters that are one have
0.46 and more, those that are two 0.36 and less."""


def are_two_matters(a: Statement, b: Statement) -> bool:
    """Whether each tells a doing of its own, of which the other says nothing in any words.

    A sentence that says what something is, or speaks by a pronoun, may be about what the other tells; so may two
    that are both denied, or that have a date in common.
    """
    if a.has_pronoun or b.has_pronoun or a.denied or b.denied or not (a.claims and b.claims):
        return False
    if min(a.weight, b.weight) < LEAST or not (a.is_short and b.is_short):
        return False
    if any(item.is_head for one in (a, b) for item in one.items) or _is_at_odds(a, b):
        return False
    if {d.edtf for d in a.dates} & {d.edtf for d in b.dates}:
        return False
    if any(claim.predicate.startswith("be ") for one in (a, b) for claim in one.claims) or _share_two_things(a, b):
        return False
    return _tells_apart(a, b) and _tells_apart(b, a) and _nearest(a, b) < KIN


def name_nothing_in_common(a: Statement, b: Statement, entities: Sequence[Entity]) -> bool:
    """ "Rebels blew up a bridge outside N", "jets bombed a bridge outside M": each names somebody or some place, and
    no word of a name stands in both; a sentence that speaks by a pronoun may mean whom the other names."""
    if any(len(one.text.split()) < TOLD or _OPENS.match(one.text) for one in (a, b)):
        return False
    if {m.group().lower() for m in _THE.finditer(a.text)} & {m.group().lower() for m in _THE.finditer(b.text)}:
        return False
    texts = [one.document.id for one in (a, b)]
    named: list[set[str]] = [set(), set()]
    for entity in entities:
        if {form.document for form in entity.forms} >= set(texts):
            return False
        if entity.kind in NAMING:
            for side, text in zip(named, texts, strict=True):
                side.update(form.text for form in entity.forms if form.document == text and form.text[:1].isupper())
    words = [{stem(w) for name in side for _, _, w in split(name) if w[:1].isupper()} for side in named]
    capitals = [{stem(w) for _, _, w in split(one.document.text) if w[:1].isupper()} for one in (a, b)]
    return all(words) and not words[0] & capitals[1] and not words[1] & capitals[0]


def _share_two_things(a: Statement, b: Statement) -> bool:
    """Whether they have the subject of one in common, and something beside it."""
    for one, other in ((a, b), (b, a)):
        shared = [item.is_subject for item in one.items if has(other, item)]
        if any(shared) and not all(shared):
            return True
    return False


def _nearest(a: Statement, b: Statement) -> float:
    """The greatest cosine of two words that each of the two has alone."""
    mine, theirs = (
        sorted({item.word.lower() for item in one.items if not has(other, item)}) for one, other in ((a, b), (b, a))
    )
    if not mine or not theirs:
        return 1.0
    rows = vectors([*mine, *theirs])
    return float((rows[: len(mine)] @ rows[len(mine) :].T).max())


def _tells_apart(one: Statement, other: Statement) -> bool:
    """Whether what ``one`` says of its subject is found in ``other`` at most as what that speaks of."""
    told = [item for item in one.items if not item.is_subject and stem(item.word) not in wide()]
    subject = {stem(item.word) for item in other.items if item.is_subject}
    doings = [item for item in told if item.kind == "word"]
    rest = [item for item in told if stem(item.word) not in subject]
    return bool(doings) and bool(subject) and not any(_is_met(item, one, other) for item in rest)


def _is_met(item: Item, one: Statement, other: Statement) -> bool:
    if has(other, item) or is_meant(item, one, other) or may_mean(item, one, other) or is_given(item, one, other):
        return True
    kinds = set(concepts(item.word))
    return any(
        are_kinds(item.word, known.word) or bool(kinds & set(concepts(known.word)))
        for known in other.items
        if known.kind == item.kind and not known.is_subject
    )


def _is_at_odds(a: Statement, b: Statement) -> bool:
    return any(True for _ in oppositions(a, b)) or any(True for _ in oppositions(b, a))
