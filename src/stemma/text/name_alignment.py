"""Which word of one name answers to which word of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from stemma.text.name_parts import Name
from stemma.text.name_readings import readings
from stemma.text.name_words import NameKind, Word
from stemma.text.translit import bones, likeness

# Concepts that render one Arabic word, or that are used for one another, without being the same.
_NEAR_CONCEPTS = {
    frozenset(("levant", "syria")): 0.9,
    frozenset(("islam", "islamic")): 0.3,
    frozenset(("defence", "protection")): 0.5,
    frozenset(("head", "commander")): 0.7,
    frozenset(("head", "president")): 0.5,
    frozenset(("office", "directorate")): 0.55,
    frozenset(("branch", "directorate")): 0.4,
    frozenset(("brigade", "brigades")): 0.9,
    frozenset(("brigades", "battalion")): 0.8,
    frozenset(("forces", "units")): 0.7,
    frozenset(("agency", "directorate")): 0.6,
    frozenset(("revolution", "revolutionary")): 0.9,
}
# Words less alike than this never answer to each other.
LEAST = 0.45
# Words as alike as this need no further reading; what one that is not the usual one costs, and how alike it must be.
ENOUGH = 0.95
ANOTHER_READING = 0.04
LEAST_READ = 0.7
# Two known names that sound alike to this degree are told apart by no spelling.
SAME_SOUND = 0.98
# Two known names less alike than this do not sound alike, and their difference says nothing.
CLASH = 0.4
_DEMONYM_ENDINGS = ("n", "an", "ian", "ean", "i", "ese", "ish", "ite", "er", "ic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two words that answer to each other: positions and likeness 0..1; ``clash`` when both are known names
    and none is shared."""

    left: int
    right: int
    likeness: float
    clash: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The best one-to-one pairing of the words of two names, and the words left over on each side.

    ``first_is_over``: the first word of the longer name is left over.
    """

    pairs: tuple[Pair, ...]
    left_over: tuple[Word, ...]
    right_over: tuple[Word, ...]
    first_is_over: bool = False


def where_of(left: Word, right: Word) -> str:
    """Which costs apply: Latn, Arab or cross."""
    return "cross" if left.script != right.script else "Arab" if left.script == "Arab" else "Latn"


@lru_cache(maxsize=400_000)
def word_likeness(left: Word, right: Word, kind: NameKind) -> tuple[float, bool]:
    """How alike two words are, 0..1, and whether they are known to be different given names."""
    if left.number or right.number:
        return (1.0 if left.number == right.number else 0.0), False
    if left.concept and right.concept:
        same = left.concept.id == right.concept.id
        return (1.0 if same else _NEAR_CONCEPTS.get(frozenset((left.concept.id, right.concept.id)), 0.0)), False
    if left.plain == right.plain:
        return 1.0, False
    if len(left.plain) == 1 or len(right.plain) == 1:
        return (0.85 if left.sounds[:1] == right.sounds[:1] else 0.0), False
    sounded = _sounded(left, right)
    if left.known & right.known:
        return max(sounded, 0.96), False
    if left.known and right.known and left.is_sure and right.is_sure:
        return (sounded, False) if sounded >= SAME_SOUND else (sounded * 0.6, sounded >= CLASH)
    if left.places & right.places:
        return max(sounded, 0.97), False
    if kind != "person" and sounded < 0.95 and _is_demonym(left.plain, right.plain):
        return 0.95, False
    return sounded, False


WordLikeness = Callable[[Word, Word, NameKind], tuple[float, bool]]


def _sounded(left: Word, right: Word) -> float:
    where = where_of(left, right)
    best = _as_written(left, right, where)
    if best < ENOUGH and where == "cross" and not (left.known or right.known or left.concept or right.concept):
        best = max(best, _read_aloud(left, right))
    return best


def _read_aloud(left: Word, right: Word) -> float:
    """The best of the readings of two words in different scripts that no list of names knows."""
    ours, theirs = readings(left.plain), readings(right.plain)
    pairs = [(one, other) for one in (left.sounds, *ours) for other in (right.sounds, *theirs)][1:]
    return max((likeness(one, other, "cross", LEAST_READ) for one, other in pairs), default=0.0) - ANOTHER_READING


def _as_written(left: Word, right: Word, where: str) -> float:
    ours, theirs = bones(left.sounds), bones(right.sounds)
    if len(ours) > 1 < len(theirs) and ours.isdisjoint(theirs):
        return 0.0
    best = likeness(left.sounds, right.sounds, where, LEAST)
    for one, other in ((left.other_sounds, right.sounds), (left.sounds, right.other_sounds)):
        if one and other and best < ENOUGH:
            best = max(best, likeness(one, other, where, LEAST) - ANOTHER_READING)
    return best


def _is_demonym(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    if len(short) < 4 or not long.isascii():
        return False
    stems = {short, short.rstrip("aeiouy")}
    return any(
        long == stem + ending for stem in stems if len(stem) > 2 for ending in _DEMONYM_ENDINGS if long != short
    )


def align(left: Name, right: Name, word_likeness: WordLikeness = word_likeness) -> Alignment:
    """Greedy best-first pairing; ties go to words at like positions, then to earlier ones."""
    options: list[tuple[float, int, int, int, bool]] = []
    # One word in the same place of both is paired with itself before anything else is: no other need be looked at.
    here = {i for i, (a, b) in enumerate(zip(left.words, right.words, strict=False)) if a is b}
    for i in here:
        options.append((-1.0, 0, i, i, False))
    for i, a in enumerate(left.words):
        if i in here:
            continue
        for j, b in enumerate(right.words):
            if j in here:
                continue
            alike, clash = word_likeness(a, b, left.kind)
            if alike >= LEAST or clash:
                options.append((-alike, abs(i - j), i, j, clash))
    options.sort()
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: list[Pair] = []
    for negative, _distance, i, j, clash in options:
        if i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        pairs.append(Pair(left=i, right=j, likeness=-negative, clash=clash))
    return _alignment(left, right, pairs, (used_left, used_right))


def _alignment(left: Name, right: Name, pairs: list[Pair], used: tuple[set[int], set[int]]) -> Alignment:
    pairs.sort(key=lambda pair: pair.left)
    longer = max((len(left.words), used[0]), (len(right.words), used[1]), key=lambda side: side[0])[1]
    return Alignment(
        pairs=tuple(pairs),
        left_over=tuple([word for i, word in enumerate(left.words) if i not in used[0]]),
        right_over=tuple([word for j, word in enumerate(right.words) if j not in used[1]]),
        first_is_over=len(left.words) != len(right.words) and 0 not in longer,
    )
