"""The features that speak for one name: one small function each, its first line the reason shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stemma.text.name_acronyms import spelled
from stemma.text.name_alignment import Alignment, align
from stemma.text.name_parts import Name
from stemma.text.name_words import Word
from stemma.text.translit import likeness



@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two names with the pairing of their words."""

    left: Name
    right: Name
    words: Alignment

    @property
    def kind(self) -> str:
        """person, place or office."""
        return self.left.kind

    def pair_words(self) -> list[tuple[Word, Word, float]]:
        """The paired words with their likeness."""
        return [(self.left.words[p.left], self.right.words[p.right], p.likeness) for p in self.words.pairs]


Feature = Callable[[Compared], float]


def compared(left: Name, right: Name) -> Compared:
    """The two names, aligned."""
    return Compared(left=left, right=right, words=align(left, right))


def words_alike(pair: Compared) -> float:
    """The words of the shorter name are found in the other."""
    parts = [(min(a.weight, b.weight), like) for a, b, like in pair.pair_words()]
    loose = min(sum(w.weight for w in pair.words.left_over), sum(w.weight for w in pair.words.right_over))
    total = sum(share for share, _ in parts) + loose
    return sum(share * like for share, like in parts) / total if total else 0.0


def words_covered(pair: Compared) -> float:
    """The longer name has no further words."""
    paired = sum(max(a.weight, b.weight) for a, b, _ in pair.pair_words())
    loose = max(sum(w.weight for w in pair.words.left_over), sum(w.weight for w in pair.words.right_over))
    return paired / (paired + loose) if paired else 0.0


def weakest_word(pair: Compared) -> float:
    """Even the least alike pair of words is alike."""
    if pair.words.left_over and pair.words.right_over:
        heavy = min(max(w.weight for w in pair.words.left_over), max(w.weight for w in pair.words.right_over))
        return 0.0 if heavy > 0.5 else 0.5
    return min((like for _, _, like in pair.pair_words()), default=0.0)


def whole_alike(pair: Compared) -> float:
    """Read as one word, the two names sound alike."""
    where = "Latn" if pair.left.script == pair.right.script == "Latn" else "cross"
    if pair.left.script == pair.right.script == "Arab":
        where = "Arab"
    return likeness(pair.left.joined[:80], pair.right.joined[:80], where, 0.5)


def acronym(pair: Compared) -> float:
    """One is made of the initials of the other."""
    return max(spelled(pair.left, pair.right), spelled(pair.right, pair.left))


def alias(pair: Compared) -> float:
    """The table of other names lists both for one thing."""
    return 1.0 if pair.left.aliases & pair.right.aliases or pair.left.places & pair.right.places else 0.0
