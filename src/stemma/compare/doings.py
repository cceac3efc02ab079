"""Whether two claims tell of the same kind of doing: without that, likeness of words is no agreement."""

from __future__ import annotations

from functools import lru_cache

from stemma.compare.aligning.embedding import vectors
from stemma.compare.comparators.phrasing import converse, opposed, opposites
from stemma.compare.concepts import Concept, concepts
from stemma.compare.fates import fates_in
from stemma.compare.lexicon import light_stems
from stemma.compare.profile import Profile, content_stems

NEAR = 0.65
"""Cosine of two predicates from which on they are taken to tell of one doing."""


def is_one_doing(a: Profile, b: Profile) -> bool | None:
    """Whether the doing of one claim is told in the other: by its word, a word of its kind, or one fate.

    None where one of them has no doing of its own (a headline of nouns, "there is", "it has").
    """
    told = _told(a, b), _told(b, a)
    if True in told or share_a_fate(a, b):
        return True
    return None if None in told else False


def has_another_doing(a: Profile, b: Profile) -> bool:
    """Whether one of two claims tells of a doing that the other does not: no denial agrees with that."""
    return False in (_told(a, b), _told(b, a))


def is_one_verb(a: Profile, b: Profile) -> bool:
    """Whether the verbs of both themselves are one word, or words of one kind of doing."""
    own, other = a.claim.predicate, b.claim.predicate
    words = set(content_stems(own)) & set(content_stems(other)) - light_stems()
    return bool(words) or bool(_doings(own) & _doings(other))


def _told(one: Profile, other: Profile) -> bool | None:
    """Whether ``other`` tells of what ``one`` says is done; None where ``one`` has no verb that says something."""
    own = {stem for stem in content_stems(one.claim.predicate) if stem not in light_stems()}
    if not own:
        return None
    known = set(other.stems)
    if own & known or _doings(one.claim.predicate) & _doings(other.plain):
        return True
    if not own.isdisjoint(opposed()) and any(
        (own & left and known & right) or (own & right and known & left)
        for left, right in (*opposites(), *converse())
    ):
        return True  # what is opened and what is closed are told of as one doing
    return _is_near(one.claim.predicate, other.claim.predicate)


@lru_cache(maxsize=65_536)
def _is_near(one: str, other: str) -> bool:
    """Whether two predicates are near in meaning ("be genuine", "be authentic"); "be" and "have" are near nothing."""
    if not content_stems(one) or not content_stems(other) or {one, other} & {"be", "have"}:
        return False
    rows = vectors([one, other])
    return float(rows[0] @ rows[1]) >= NEAR


def _doings(text: str) -> set[Concept]:
    return {concept for concept in concepts(text) if concept.is_doing}


def share_a_fate(a: Profile, b: Profile) -> bool:
    """Whether both tell of people killed, or both of people hurt."""
    return not fates_in(a.plain).isdisjoint(fates_in(b.plain))
