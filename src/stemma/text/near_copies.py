"""Texts that are nearly the same, and which sentences differ between them.

Candidates by a bottom-k sketch of word shingles (Broder, "On the resemblance and containment of documents", 1997),
which needs no comparison of all with all; each is then aligned sentence by sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import count

import numpy as np
from numpy.typing import NDArray

from stemma.text.scripts import plain

LEAST_SHARE = 0.8  # of the longer text's words, in the same order, in both
WIDTH = 4  # words in a shingle
SKETCH = 48  # shingles that stand for a text
LEAST_COMMON = 0.3  # of the smaller sketch, to be looked at more closely: below the floor of what can reach the share
CANDIDATES = 3  # earlier texts that one is aligned with
CROWD = 40  # texts with one shingle in common, beyond which they are all compared with the first few
_WORD = re.compile(r"\w+")
_PLAIN = bytes(code if code < 128 and (chr(code).isalnum() or chr(code) == "_") else 32 for code in range(256))
_SENTENCE = re.compile(r"(?:[^\n.!?؟۔。]|[.!?](?!\s|\Z))+[.!?؟۔。]*")
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How two texts are alike: ``share`` (0 to 1) of the longer one's words, and the sentences that differ.

    ``changes`` pairs ranges of code points ``[start, end)``, left and right; None where a side has nothing.
    """

    share: float
    changes: tuple[tuple[Range | None, Range | None], ...]


def near_copies(texts: Sequence[str]) -> Iterator[tuple[int, int, Likeness]]:
    """Pairs (left < right) of ``texts`` by number that are nearly the same; each is held to up to three before it.

    Time is near linear in the length of all texts.
    """
    sketches = list(_sketches(texts))
    sentences: dict[int, list[tuple[str, Range]]] = {}
    for left, right in _candidates(sketches):
        for number in (left, right):
            if number not in sentences:
                sentences[number] = sentences_of(texts[number])
        found = _aligned(sentences[left], sentences[right])
        if found.share >= LEAST_SHARE:
            yield left, right, found


def likeness(left: str, right: str) -> Likeness:
    """How two texts are alike."""
    return _aligned(sentences_of(left), sentences_of(right))


def sentences_of(text: str) -> list[tuple[str, Range]]:
    """The sentences and lines of ``text``: words folded (case, marks, look-alike letters), and place."""
    found = []
    for match in _SENTENCE.finditer(text):
        key = " ".join(_WORD.findall(plain(match.group())))
        if key:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append((key, (start, match.start() + len(match.group().rstrip()))))
    return found


def _sketches(texts: Sequence[str]) -> Iterator[NDArray[np.uint64]]:
    """The smallest hashes of each text's shingles, sorted; empty for a text without words."""
    numbers: defaultdict[str, int] = defaultdict(count(1).__next__)
    for text in texts:
        words = _words(text.lower())
        row = np.fromiter(map(numbers.__getitem__, words), dtype=np.uint64, count=len(words))
        shingles = len(row) - WIDTH + 1
        if shingles < 1:
            yield row[:0]
            continue
        keys = np.zeros(shingles, dtype=np.uint64)
        for offset in range(WIDTH):
            keys = (keys ^ row[offset : offset + shingles]) * np.uint64(_FACTORS[offset])
            keys ^= keys >> np.uint64(29)
        yield _smallest(keys)


def _words(text: str) -> list[str]:
    """Runs of letters, figures and low lines; quickly where only ASCII ones stand in ``text``."""
    if not text.isascii() and any(char.isalnum() and not char.isascii() for char in set(text)):
        return _WORD.findall(text)
    return text.encode("ascii", "replace").translate(_PLAIN).decode("ascii").split()


def _smallest(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The :data:`SKETCH` smallest of the different ``keys``, sorted; all are sorted only when many are equal."""
    enough = 8 * SKETCH
    if len(keys) > enough:
        found = np.unique(np.partition(keys, enough)[:enough])
        if len(found) > SKETCH:
            return found[:SKETCH]
    return np.unique(keys)[:SKETCH]


def _candidates(sketches: Sequence[NDArray[np.uint64]]) -> Iterator[tuple[int, int]]:
    """Pairs whose sketches have much in common, left < right, each right with its most alike."""
    holders: dict[int, list[int]] = {}
    for right, sketch in enumerate(sketches):
        common: Counter[int] = Counter()
        for key in sketch.tolist():
            held = holders.setdefault(key, [])
            common.update(held)
            if len(held) < CROWD:
                held.append(right)
        best = sorted(common.items(), key=lambda pair: (-pair[1], pair[0]))[:CANDIDATES]
        for left, both in sorted(best):
            if both >= LEAST_COMMON * min(len(sketch), len(sketches[left])):
                yield left, right


def _aligned(left: list[tuple[str, Range]], right: list[tuple[str, Range]]) -> Likeness:
    total = max(sum(key.count(" ") + 1 for key, _ in side) for side in (left, right)) if left and right else 0
    if not total:
        return Likeness(share=0.0, changes=())
    ours, theirs = [key for key, _ in left], [key for key, _ in right]
    shared = 0
    changes: list[tuple[Range | None, Range | None]] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs).get_opcodes():
        if kind == "equal":
            shared += sum(key.count(" ") + 1 for key in ours[a:b])
            continue
        for offset in range(max(b - a, d - c)):
            one = left[a + offset] if a + offset < b else None
            other = right[c + offset] if c + offset < d else None
            changes.append((one[1] if one else None, other[1] if other else None))
            if one and other:
                shared += sum((Counter(one[0].split()) & Counter(other[0].split())).values())
    return Likeness(share=shared / total, changes=tuple(changes))
