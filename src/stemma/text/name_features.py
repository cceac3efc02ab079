"""The features that speak for one name: one small function each, its first line the reason shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.text.name_acronyms import spelled
from stemma.text.name_alignment import Alignment, WordLikeness, align, word_likeness
from stemma.text.name_parts import Name
from stemma.text.name_words import Word
from stemma.text.translit import likeness

# Names as many words long as each other whose words are less alike than this are not alike as a whole either.
HOPELESS = 0.45
LEAST_WHOLE = 0.5
LONGEST_WHOLE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two names with the pairing of their words: ``matched`` are the paired words with their likeness.

    ``alike``, ``covered`` and ``whole`` are what the features of like names tell.
    """

    left: Name
    right: Name
    words: Alignment
    matched: tuple[tuple[Word, Word, float], ...]
    alike: float
    covered: float
    whole: float

    @property
    def kind(self) -> str:
        """person, place or office."""
        return self.left.kind


Feature = Callable[[Compared], float]


def compared(
    left: Name, right: Name, word_likeness: WordLikeness = word_likeness, joined: float | None = None
) -> Compared:
    """The two names, aligned; the likeness of words, and of the names read as one word, may be known before."""
    words = align(left, right, word_likeness)
    matched = tuple([(left.words[p.left], right.words[p.right], p.likeness) for p in words.pairs])
    alike, covered = _shares(words, matched)
    whole = 0.0
    if not (len(left.words) == len(right.words) > 1 and alike < HOPELESS):
        whole = joined_likeness(left, right) if joined is None else joined
    return Compared(left=left, right=right, words=words, matched=matched, alike=alike, covered=covered, whole=whole)


def joined_likeness(left: Name, right: Name) -> float:
    """How alike two names sound when each is read as one word; 0 where it is less than ``LEAST_WHOLE``."""
    where = "Latn" if left.script == right.script == "Latn" else "cross"
    if left.script == right.script == "Arab":
        where = "Arab"
    return likeness(left.joined[:LONGEST_WHOLE], right.joined[:LONGEST_WHOLE], where, LEAST_WHOLE)


def _shares(words: Alignment, matched: tuple[tuple[Word, Word, float], ...]) -> tuple[float, float]:
    left = right = 0.0
    for word in words.left_over:
        left += word.weight
    for word in words.right_over:
        right += word.weight
    told, heard, paired = min(left, right), 0.0, 0.0
    for a, b, like in matched:
        share = min(a.weight, b.weight)
        told += share
        heard += share * like
        paired += max(a.weight, b.weight)
    return (heard / told if told else 0.0), (paired / (paired + max(left, right)) if paired else 0.0)


def words_alike(pair: Compared) -> float:
    """The words of the shorter name are found in the other."""
    return pair.alike


def words_covered(pair: Compared) -> float:
    """The longer name has no further words."""
    return pair.covered


def weakest_word(pair: Compared) -> float:
    """Even the least alike pair of words is alike."""
    if pair.words.left_over and pair.words.right_over:
        heavy = min(max(w.weight for w in pair.words.left_over), max(w.weight for w in pair.words.right_over))
        return 0.0 if heavy > 0.5 else 0.5
    return min((like for _, _, like in pair.matched), default=0.0)


def whole_alike(pair: Compared) -> float:
    """Read as one word, the two names sound alike."""
    return pair.whole


def acronym(pair: Compared) -> float:
    """One is made of the initials of the other."""
    return max(spelled(pair.left, pair.right), spelled(pair.right, pair.left))


def alias(pair: Compared) -> float:
    """The table of other names lists both for one thing."""
    return 1.0 if pair.left.aliases & pair.right.aliases or pair.left.places & pair.right.places else 0.0
