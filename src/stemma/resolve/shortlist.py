"""Which pairs of very many names can be one at all: their likeness worked out for all pairs at once.

Word for word the first half of :func:`stemma.text.names.compare_names`: words are paired as
:func:`stemma.text.name_alignment.align` pairs them and added up. What speaks against a pair is only looked at for
those that are left.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from stemma.resolve.sound_columns import Flags, Floats, Numbers, SoundColumns
from stemma.resolve.word_scores import WordScores
from stemma.text.name_alignment import LEAST
from stemma.text.name_features import HOPELESS, LEAST_WHOLE, LONGEST_WHOLE
from stemma.text.name_parts import Name, NameKind, Word
from stemma.text.names import LIKENESS, least_likeness, whole_counts

# Names of more words are always compared in full.
_MOST_WORDS = 6
_LONGEST_NAME = LONGEST_WHOLE
_CHUNK = 50_000
# More than rounding in another order can change.
_SLACK = 1e-6
_LATN, _ARAB, _CROSS = range(3)


def shortlist(names: Sequence[Name], pairs: Numbers, kind: NameKind, least: float) -> Numbers:
    """The rows of ``pairs`` (positions in ``names``) whose score may be ``least`` or more; no other pair's is."""
    columns = _Columns(names, kind)
    needed = least_likeness(least, kind) - _SLACK
    chunks = [pairs[start : start + _CHUNK] for start in range(0, len(pairs), _CHUNK)]
    return np.concatenate([chunk[columns.may_score(chunk, needed)] for chunk in chunks] or [pairs])


class _Columns:
    """Names as rows of word numbers, filled up with -1."""

    def __init__(self, names: Sequence[Name], kind: NameKind) -> None:
        self._kind = kind
        words: dict[int, int] = {}
        found: list[Word] = []
        self._words = np.full((len(names), _MOST_WORDS), -1, dtype=np.int64)
        for row, name in enumerate(names):
            for column, word in enumerate(name.words[:_MOST_WORDS]):
                if id(word) not in words:
                    words[id(word)] = len(found)
                    found.append(word)
                self._words[row, column] = words[id(word)]
        self._count = len(found)
        self._scores = WordScores(found, kind)
        self._weights: Floats = np.array([*(word.weight for word in found), 0.0])
        self._joined = SoundColumns([name.joined[:_LONGEST_NAME] for name in names], _LONGEST_NAME)
        self._lengths: Numbers = np.array([len(name.words) for name in names], dtype=np.int64)
        scripts = {"Latn": _LATN, "Arab": _ARAB}
        self._scripts: Numbers = np.array([scripts.get(name.script, _CROSS) for name in names], dtype=np.int64)
        self._special: Flags = self._joined.odd | (self._lengths > _MOST_WORDS) | (self._lengths == 0)
        self._special |= np.array([bool(name.acronym) for name in names], dtype=np.bool_)
        self._known_as = [(name.aliases, name.places) for name in names]
        self._known: Flags = np.array([bool(name.aliases or name.places) for name in names], dtype=np.bool_)

    def may_score(self, pairs: Numbers, needed: float) -> Flags:
        """Whether the likeness of pairs may be ``needed`` before anything speaks against them."""
        left, right = pairs[:, 0], pairs[:, 1]
        single = (self._lengths[left] == 1) != (self._lengths[right] == 1)
        arabic = (self._scripts[left] == _ARAB) & (self._scripts[right] == _ARAB)
        found: Flags = self._special[left] | self._special[right] | (single & arabic) | self._share_alias(left, right)
        at = np.flatnonzero(~found)
        total, alike = self._likeness(left[at], right[at])
        found[at] = total >= needed
        # Read as one word, an equal number of unlike words is never alike.
        many = (self._lengths[left[at]] == self._lengths[right[at]]) & (self._lengths[left[at]] > 1)
        rest = at[(total < needed) & ~(many & (alike < HOPELESS))]
        found[rest] = self._whole(left[rest], right[rest], needed + whole_counts(self._kind))
        return found

    def _share_alias(self, left: Numbers, right: Numbers) -> Flags:
        """Pairs that a line of the tables of other names holds both of."""
        found: Flags = self._known[left] & self._known[right]
        for at in np.flatnonzero(found).tolist():
            (lines, places), (others, elsewhere) = self._known_as[left[at]], self._known_as[right[at]]
            found[at] = not lines.isdisjoint(others) or not places.isdisjoint(elsewhere)
        return found

    def _whole(self, left: Numbers, right: Numbers, needed: float) -> Flags:
        ours, theirs = self._scripts[left], self._scripts[right]
        where: Numbers = np.where(ours == theirs, ours, _CROSS)
        alike = self._joined.likeness(left, right, where, max(LEAST_WHOLE, needed - _SLACK))
        found: Flags = alike >= needed - _SLACK
        return found

    def _likeness(self, left: Numbers, right: Numbers) -> tuple[Floats, Floats]:
        """What the features that speak for one name add up to, and the likeness of the words of the shorter name."""
        ours, theirs = self._words[left], self._words[right]
        alike, clash = self._words_alike(ours, theirs)
        return _added_up(alike, clash, self._weights[ours], self._weights[theirs])

    def _words_alike(self, ours: Numbers, theirs: Numbers) -> tuple[Floats, Flags]:
        """Likeness of each word of one with each of the other (-1 where there is none), and which of them clash."""
        one, other = np.broadcast_arrays(ours[:, :, None], theirs[:, None, :])
        real = (one >= 0) & (other >= 0)
        codes, places = np.unique(
            np.minimum(one[real], other[real]) * self._count + np.maximum(one[real], other[real]), return_inverse=True
        )
        scores, clashes = self._scores.likeness(*np.divmod(codes, max(1, self._count)))
        alike, clash = np.full(real.shape, -1.0), np.zeros(real.shape, dtype=np.bool_)
        alike[real], clash[real] = scores[places], clashes[places]
        return alike, clash


def _added_up(alike: Floats, clash: Flags, ours: Floats, theirs: Floats) -> tuple[Floats, Floats]:
    """Greedy best-first pairing, ties to words at like positions, then to earlier ones; see ``align``."""
    count, size = len(alike), alike.shape[1]
    order = sorted(range(size * size), key=lambda cell: (abs(cell // size - cell % size), cell // size, cell % size))
    open_ = np.where((alike >= LEAST) | clash, alike, -1.0).reshape(count, size * size)[:, order]
    rows, columns = np.array(order) // size, np.array(order) % size
    each = np.arange(count)
    left_over, right_over = ours.copy(), theirs.copy()
    told, heard, paired = np.zeros(count), np.zeros(count), np.zeros(count)
    weakest = np.full(count, np.inf)
    for _ in range(size):
        best = open_.argmax(axis=1)
        like = open_[each, best]
        on = like >= 0
        if not on.any():
            break
        i, j = rows[best], columns[best]
        a, b = ours[each, i], theirs[each, j]
        told += np.where(on, np.minimum(a, b), 0.0)
        heard += np.where(on, np.minimum(a, b) * like, 0.0)
        paired += np.where(on, np.maximum(a, b), 0.0)
        weakest = np.where(on, np.minimum(weakest, like), weakest)
        left_over[each[on], i[on]] = right_over[each[on], j[on]] = 0.0
        open_[(rows == i[:, None]) | (columns == j[:, None])] = -1.0
    return _total(left_over, right_over, (told, heard, paired), weakest)


def _total(
    left_over: Floats, right_over: Floats, shares: tuple[Floats, Floats, Floats], weakest: Floats
) -> tuple[Floats, Floats]:
    """The three features of ``LIKENESS`` with their weights, and the first of them."""
    told, heard, paired = shares
    left, right = left_over.sum(axis=1), right_over.sum(axis=1)
    told = told + np.minimum(left, right)
    alike = heard / np.maximum(told, 1e-12)
    covered = paired / np.maximum(paired + np.maximum(left, right), 1e-12)
    heavy = np.minimum(left_over.max(axis=1), right_over.max(axis=1))
    weakest = np.where(heavy > 0, np.where(heavy > 0.5, 0.0, 0.5), np.where(np.isinf(weakest), 0.0, weakest))
    words, cover, weak = (line.weight for line in LIKENESS)
    return words * alike + cover * covered + weak * weakest, alike
