"""The features that speak for one name: one small function each, its first line the reason shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from stemma.text.name_alignment import Alignment, align
from stemma.text.name_parts import Name, Word
from stemma.text.translit import likeness

_OPTIONAL = re.compile(r"^(?:of|the|and|for|in|on|to|al|el|de|du|des|la|le|a|an|&)$", re.IGNORECASE)
_SPLIT = re.compile(r"[^\W_]+")


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
    return likeness(pair.left.joined[:80], pair.right.joined[:80], where)


def acronym(pair: Compared) -> float:
    """One is made of the initials of the other."""
    for short, long in ((pair.left, pair.right), (pair.right, pair.left)):
        if short.acronym and not long.acronym:
            return max(_spelled(short.acronym, long), _by_concepts(short.acronym, long))
    return 0.0


def _spelled(letters: str, long: Name) -> float:
    words = _SPLIT.findall(long.text.replace("'", "").replace("’", ""))[:20]
    if not words or len(words) < 2 or long.script != "Latn":
        return 0.0
    return 1.0 if _takes(letters, [w.lower() for w in words]) else 0.0


def _takes(letters: str, words: list[str]) -> bool:
    """Whether the letters are the initials of the words in order, small words being optional."""
    states = {0}
    for word in words:
        moved = {s + 1 for s in states if s < len(letters) and letters[s] == word[0]}
        if _OPTIONAL.match(word):
            moved |= states
        states = moved
    return len(letters) in states


def _by_concepts(letters: str, long: Name) -> float:
    """Initials of the English words for what the long name says, in any order, or with a word of like meaning."""
    if len(long.words) < 2 or len(letters) < len(long.words) or len(letters) > len(long.words) + 1:
        return 0.0
    open_letters = list(letters)
    for word in sorted(long.words, key=lambda w: (len(w.concept.initials) if w.concept else 1, w.plain)):
        choices = word.concept.initials if word.concept else word.plain[0]
        taken = next((letter for letter in open_letters if letter in choices), None)
        if taken is None:
            return 0.0
        open_letters.remove(taken)
    if open_letters:
        return 0.0
    in_order = all(
        letter in (word.concept.initials if word.concept else word.plain[0])
        for letter, word in zip(letters, long.words, strict=False)
    )
    return 0.95 if in_order else 0.85 if len(letters) > 2 else 0.0


def alias(pair: Compared) -> float:
    """The table of other names lists both for one thing."""
    return 1.0 if pair.left.aliases & pair.right.aliases else 0.0
