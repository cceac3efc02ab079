"""Whether two claims tell of the same kind of doing: without that, likeness of words is no agreement."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stemma.compare.aligning.embedding import vectors
from stemma.compare.bearers import told_stems, told_words
from stemma.compare.comparators.phrasing import converse, opposed, opposites
from stemma.compare.concepts import Concept, concepts
from stemma.compare.denied_opposites import tells_by_denying
from stemma.compare.fates import fates_in
from stemma.compare.lexicon import light_stems, table
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.compare.two_ways import tell_one_way_each
from stemma.text.senses import is_doing, says
from stemma.text.stem import words

NEAR = 0.65
"""Cosine of two predicates from which on they are taken to tell of one doing."""


def is_one_doing(a: Profile, b: Profile) -> bool | None:
    """Whether the doing of one claim is told in the other: by its word, a word of its kind, or one fate.

    None where one of them has no doing of its own (a headline of nouns, "there is", "it has").
    """
    kept = _latest.get("pair")
    if kept is not None and kept[0] is a and kept[1] is b:
        return kept[2]
    told = _told(a, b), _told(b, a)
    found = True if True in told or share_a_fate(a, b) or share_a_state(a, b) else None if None in told else False
    _latest["pair"] = (a, b, found)
    return found


_latest: dict[str, tuple[Profile, Profile, bool | None]] = {}
"""The pair asked for last: several comparators of one pair of claims ask for it."""


def tell_each_other(a: Profile, b: Profile) -> bool:
    """Whether each tells of what the other says is done: "held without trial" is not what "two were moved" tells."""
    return _told(a, b) is True and _told(b, a) is True


def has_another_doing(a: Profile, b: Profile) -> bool:
    """Whether one of two claims tells of a doing that the other does not: no denial agrees with that."""
    return False in (_told(a, b), _told(b, a))


def is_told_by_kind_alone(a: Profile, b: Profile) -> bool:
    """Whether only one tells of the other's doing, and by a word of its kind alone: who pleads has been arrested."""
    told = _told(a, b), _told(b, a)
    if told.count(True) != 1 or share_a_fate(a, b):
        return False
    one, other = (a, b) if told[0] else (b, a)
    return _done(one.claim.predicate).isdisjoint(told_stems(other))


def is_one_verb(a: Profile, b: Profile) -> bool:
    """Whether the verbs of both themselves are one word, or words of one kind of doing."""
    own, other = a.claim.predicate, b.claim.predicate
    words = set(content_stems(own)) & set(content_stems(other)) - light_stems()
    return bool(words) or bool(_doings(own) & _doings(other))


def _told(one: Profile, other: Profile) -> bool | None:
    """Whether ``other`` tells of what ``one`` says is done; None where ``one`` has no verb that says something."""
    own = _done(one.claim.predicate)
    if not own:
        return None
    known = told_stems(other)
    if own & known or not _doings(one.claim.predicate).isdisjoint(_doings(told_words(other))):
        return True
    if _is_one_verb(one.claim.predicate, told_words(other)) or tell_one_way_each(one.content, other.content):
        return True
    if tells_by_denying(one.content, other.content) or tells_by_denying(other.content, one.content):
        return True
    if any((own & left and known & right) or (own & right and known & left) for left, right in _against(own)):
        return True  # what is opened and what is closed are told of as one doing
    return _is_near(one.claim.predicate, other.claim.predicate)


@lru_cache(maxsize=65_536)
def _is_one_verb(predicate: str, told: str) -> bool:
    """Whether a verb of ``told`` says the same as another, each of the two saying the other: "loot", "plunder"."""
    if not predicate.isalpha() or _done(predicate) == frozenset():
        return False
    known = (word for _, _, word in words(told) if word.islower() and is_doing(word))
    return any(says(word, predicate) and says(predicate, word) for word in known)


@lru_cache(maxsize=4096)
def _done(predicate: str) -> frozenset[str]:
    """Stems of a predicate that say what is done."""
    return frozenset(stem for stem in content_stems(predicate) if stem not in light_stems())


@lru_cache(maxsize=4096)
def _against(stems: frozenset[str]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The pairs of opposites, and of verbs that tell one event from two sides, that have one of ``stems``."""
    if stems.isdisjoint(opposed()):
        return ()
    return tuple(pair for pair in (*opposites(), *converse()) if any(not stems.isdisjoint(side) for side in pair))


@lru_cache(maxsize=65_536)
def _is_near(one: str, other: str) -> bool:
    """Whether two predicates are near in meaning ("be genuine", "be authentic"); "be" and "have" are near nothing."""
    if not content_stems(one) or not content_stems(other) or {one, other} & {"be", "have"}:
        return False
    rows = vectors([one, other])
    return float(rows[0] @ rows[1]) >= NEAR


@lru_cache(maxsize=16_384)
def _doings(text: str) -> frozenset[Concept]:
    return frozenset(concept for concept in concepts(text) if concept.is_doing)


def share_a_state(a: Profile, b: Profile) -> bool:
    """Whether both tell who is in one state that comes and goes: missing, in hospital, in custody, without a home."""
    return not states_in(a).isdisjoint(states_in(b))


@once
def states_in(profile: Profile) -> frozenset[str]:
    """The states that come and go of which a claim has a word."""
    return frozenset(name for name, words in _states().items() if words.search(profile.plain))


@cache
def _states() -> dict[str, re.Pattern[str]]:
    listed = sorted(table("states").items())
    return {name: re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, words))})\b") for name, words in listed}


def share_a_fate(a: Profile, b: Profile) -> bool:
    """Whether both tell of people killed, or both of people hurt."""
    return not fates_in(told_words(a)).isdisjoint(fates_in(told_words(b)))
