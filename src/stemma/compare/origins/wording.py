"""Wording that two texts share beyond chance: passages found by chaining shared runs of four words.

Method: word 4-gram postings joined on equal runs, hits chained along diagonals (as in sequence alignment by
seeds), chains kept from ten words on. Cf. the passage alignment of passim (Smith, Cordell and Dillon 2013).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from stemma.compare.origins.shingles import WIDTH, Hits, Ints, Words, join, words_of
from stemma.model import Document, Span
from stemma.text.head_lines import in_furniture

MINIMUM_RUN = 10  # words; shorter runs are set phrases and names of offices more often than reuse
STEP = 8  # words that may lie between two shared runs of one passage
SHIFT = 6  # words put in or left out between two runs of one passage
DENSITY = 0.35  # part of the words of a passage that stand in shared runs
ENOUGH = 9  # shared words of two short texts; long texts meet by chance more often and need more
CHANCE = 1e5  # pairs of words in two texts up to which ENOUGH will do; each doubling asks for one word more
LONG = 15  # words of one passage: more than a set phrase
LEAST = 0.015  # part of the shorter text that more than set phrases make up, where no passage is LONG
SHORT = 12  # words of a passage that may be no more than a name with its office
NAMES = 0.45  # part of capitals and figures in a short passage from which on it is a name with its office


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same wording in two texts; ``words`` counts the words of it that stand in shared runs."""

    left: Span
    right: Span
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWording:
    """The passages two texts share, in the order of ``left``, and what part of each text's words they are (0..1)."""

    left: str
    right: str
    passages: tuple[Passage, ...]
    left_share: float
    right_share: float

    @property
    def words(self) -> int:
        """Words in shared runs, over all passages."""
        return sum(passage.words for passage in self.passages)


@dataclass(slots=True)
class _Chain:
    left: int
    left_end: int
    right: int
    right_end: int
    words: int


def shared_wording(documents: Sequence[Document], *, minimum: int = MINIMUM_RUN) -> tuple[SharedWording, ...]:
    """Every pair of ``documents`` that shares at least one passage of ``minimum`` words, sorted by their order."""
    words = words_of([document.text for document in documents])
    found = []
    for left, right, chains in _pairs(words, join(words), minimum):
        document = documents[left]
        passages = tuple(
            Passage(
                left=_span(words, documents[left].id, chain.left, chain.left_end),
                right=_span(words, documents[right].id, chain.right, chain.right_end),
                words=chain.words,
            )
            for chain in chains
            if not (
                _is_name(document.text, words, chain) or _is_of_a_form((document, documents[right]), words, chain)
            )
        )
        sizes = _length(words, left), _length(words, right)
        if not _is_more_than_phrases([passage.words for passage in passages], *sizes):
            continue
        found.append(
            SharedWording(
                left=documents[left].id,
                right=documents[right].id,
                passages=passages,
                left_share=_covered([(c.left, c.left_end) for c in chains]) / sizes[0],
                right_share=_covered([(c.right, c.right_end) for c in chains]) / sizes[1],
            )
        )
    return tuple(found)


def _span(words: Words, document: str, first: int, stop: int) -> Span:
    return Span(document=document, start=int(words.start[first]), end=int(words.end[stop - 1]))


def _is_more_than_phrases(passages: Sequence[int], left: int, right: int) -> bool:
    """Whether passages of so many shared words, in two texts of so many, are more than chance and set phrases.

    Chance grows with the pairs of words, set phrases of a trade ("shall be entitled to the use of") with the text.
    """
    if sum(passages) < ENOUGH + max(0.0, math.log2(max(1, left * right) / CHANCE)):
        return False
    return max(passages) >= LONG or sum(passages) >= LEAST * min(left, right)


def _is_name(text: str, words: Words, chain: _Chain) -> bool:
    """Whether a short passage is a name with its office ("Ada Sorel, head of the Water Board"), no sentence."""
    size = chain.left_end - chain.left
    if size > SHORT:
        return False
    forms = (text[words.start[at] : words.start[at] + 2] for at in range(chain.left, chain.left_end))
    # Title case only: a text in capitals throughout says nothing by them.
    return sum(form[:1].isdigit() or (form[0].isupper() and form[1:].islower()) for form in forms) >= NAMES * size


def _is_of_a_form(texts: tuple[Document, Document], words: Words, chain: _Chain) -> bool:
    """Whether a passage ends in what a form has in its head, in both texts: two forms of one body are no copies."""
    ends = (int(words.start[chain.left_end - 1]), int(words.start[chain.right_end - 1]))
    return all(in_furniture(document.text, end) for document, end in zip(texts, ends, strict=True))


def _length(words: Words, text: int) -> int:
    return int(words.first[text + 1] - words.first[text])


def _pairs(words: Words, hits: Hits, minimum: int) -> Iterator[tuple[int, int, list[_Chain]]]:
    """(left, right, chains) of every pair of texts with a chain long enough."""
    if not len(hits.left):
        return
    texts = len(words.first)
    owner, table = _segments(hits.left * texts + hits.right, hits.at_left, hits.at_right)
    begins = np.flatnonzero(np.concatenate(([True], owner[1:] != owner[:-1])))
    stops = np.append(begins[1:], len(owner))
    # A passage of ``minimum`` words holds at least this many words in shared runs: most chance pairs end here.
    enough = np.add.reduceat(table[:, 3], begins) >= max(WIDTH + 1, int(minimum * DENSITY))
    for begin, stop in zip(begins[enough], stops[enough], strict=True):
        chains = [c for c in _chained(table[begin:stop]) if _is_passage(c, minimum)]
        if chains:
            left, right = divmod(int(owner[begin]), texts)
            yield left, right, sorted(chains, key=lambda c: (c.left, c.right))


def _segments(pair: Ints, left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Hits close together on one diagonal make one segment.

    Returns the pair number of each segment, sorted, and rows of (left, left end, right, words).
    """
    diagonal = left - right
    order = np.lexsort((left, diagonal, pair))
    pair, left, diagonal = pair[order], left[order], diagonal[order]
    gap = np.diff(left)
    breaks = (pair[1:] != pair[:-1]) | (diagonal[1:] != diagonal[:-1]) | (gap > STEP + WIDTH)
    begins = np.concatenate(([0], np.flatnonzero(breaks) + 1))
    stops = np.append(begins[1:], len(left))
    # Each hit adds the words since the hit before it, at most a whole shingle.
    added = np.concatenate(([WIDTH], np.minimum(gap, WIDTH)))
    added[begins] = WIDTH
    first, last, shift = left[begins], left[stops - 1] + WIDTH, diagonal[begins]
    table = np.stack((first, last, first - shift, np.add.reduceat(added, begins)), axis=1)
    order = np.lexsort((table[:, 2], table[:, 0], pair[begins]))
    return pair[begins][order], table[order]


def _chained(rows: Ints) -> list[_Chain]:
    """Segments that follow one another in both texts, with few words between, as passages."""
    chains: list[_Chain] = []
    live: list[_Chain] = []
    for left, left_end, right, words in rows.tolist():
        live = [chain for chain in live if left - chain.left_end <= STEP + SHIFT]
        here = _Chain(left, left_end, right, right + left_end - left, words)
        best = min((c for c in live if _continues(c, here)), key=lambda c: abs(right - c.right_end), default=None)
        if best is None:
            chains.append(here)
            live.append(here)
        else:
            overlap = max(0, best.left_end - left, best.right_end - right)
            best.words += max(0, words - overlap)
            best.left_end, best.right_end = max(best.left_end, left_end), max(best.right_end, here.right_end)
    return chains


def _continues(chain: _Chain, segment: _Chain) -> bool:
    left, right = segment.left - chain.left_end, segment.right - chain.right_end
    return -SHIFT <= left <= STEP and -SHIFT <= right <= STEP and segment.right > chain.right


def _is_passage(chain: _Chain, minimum: int) -> bool:
    shorter = min(chain.left_end - chain.left, chain.right_end - chain.right)
    return shorter >= minimum and chain.words >= DENSITY * shorter


def _covered(ranges: list[tuple[int, int]]) -> int:
    """Words in the union of ``ranges``."""
    total, reached = 0, -1
    for start, stop in sorted(ranges):
        total += max(0, stop - max(start, reached))
        reached = max(reached, stop)
    return total
