"""Two subjects of one doing, where all else that the sentences say is the same."""

from __future__ import annotations

import re
from itertools import product

from stemma.compare.sentences.found import may_be_said
from stemma.compare.sentences.small_words import wide
from stemma.compare.sentences.statement import Statement
from stemma.model import Claim, Span
from stemma.text.stem import stem

_PRONOUN = re.compile(r"\b(?:he|she|it|they|him|them|his|her|their|its)\b", re.IGNORECASE)


def other_doers(a: Statement, b: Statement) -> tuple[Span, Span] | None:
    """The subjects of both, where each is a common noun that the other has no word for; None where one may be both.

    A name, a pronoun and a figure are left out: who is named in one text is often described in the other.
    """
    return _of_sentences(a, b) or _of_claims(a, b)


def _of_claims(a: Statement, b: Statement) -> tuple[Span, Span] | None:
    """Two doers of one verb inside of what is told: "said that a guard had hit him", "that an inmate had"."""
    if a.denied or b.denied or _pronouns(a) != _pronouns(b):
        return None
    for mine, theirs in product(a.claims, b.claims):
        doers = _doer(mine), _doer(theirs)
        if mine.predicate != theirs.predicate or doers[0] is None or doers[1] is None:
            continue
        if _is_another(doers[0], a, b) and _is_another(doers[1], b, a):
            return doers[0], doers[1]
    return None


def _doer(claim: Claim) -> Span | None:
    return next((role.span for role in claim.roles if role.name == "agent"), None)


def _is_another(doer: Span, one: Statement, other: Statement) -> bool:
    """Whether the other sentence says all of ``one`` but its doer, a common noun it has no word for."""
    own = [item for item in one.items if doer.covers(item.span)]
    if not own or any(
        item.kind != "word" or stem(item.word) in wide() or may_be_said(item, one, other) for item in own
    ):
        return False
    return all(may_be_said(item, one, other) for item in one.items if not doer.covers(item.span))


def _pronouns(one: Statement) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _PRONOUN.finditer(one.text))


def _of_sentences(a: Statement, b: Statement) -> tuple[Span, Span] | None:
    if a.has_pronoun or b.has_pronoun or a.denied or b.denied:
        return None
    subjects = _subject(a, b), _subject(b, a)
    if subjects[0] is None or subjects[1] is None or any(item.is_head for one in (a, b) for item in one.items):
        return None
    if not all(may_be_said(item, a, b) for item in a.items if not item.is_subject):
        return None
    if not all(may_be_said(item, b, a) for item in b.items if not item.is_subject):
        return None
    return subjects[0], subjects[1]


def _subject(one: Statement, other: Statement) -> Span | None:
    """The words of the subject, all of them common nouns that the other sentence says in no way."""
    found = [item for item in one.items if item.is_subject]
    if not found or any(
        item.kind != "word" or stem(item.word) in wide() or may_be_said(item, one, other) for item in found
    ):
        return None
    return Span(document=one.document.id, start=found[0].span.start, end=found[-1].span.end)
