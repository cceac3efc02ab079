"""How alike very many pairs of words are: :func:`stemma.text.name_alignment.word_likeness` for all at once."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence

import numpy as np

from stemma.resolve.sound_columns import WHERE, Flags, Floats, Numbers, SoundColumns
from stemma.text.name_alignment import ANOTHER_READING, CLASH, ENOUGH, LEAST, LEAST_READ, SAME_SOUND, word_likeness
from stemma.text.name_readings import readings
from stemma.text.name_words import NameKind, Word

_LONGEST_WORD = 24
# A language may write two sounds for one letter.
_LONGEST_READING = 2 * _LONGEST_WORD
_MOST_KNOWN = 6
_LATN, _ARAB, _CROSS = range(len(WHERE))
_SCRIPTS = {"Latn": _LATN, "Arab": _ARAB}


class WordScores:
    """Distinct ``words`` of names of one ``kind`` by position.

    What the columns do not hold (numbers, single letters, words in a third script) is compared one by one.
    """

    def __init__(self, words: Sequence[Word], kind: NameKind) -> None:
        self._words = words
        self._kind = kind
        # The forms without a glued article come after all words: position + number of words.
        self._sounds = SoundColumns([w.sounds for w in words] + [w.other_sounds for w in words], _LONGEST_WORD)
        self._scripts: Numbers = np.array([_SCRIPTS.get(word.script, -1) for word in words], dtype=np.int64)
        self._plain = _numbered([word.plain for word in words])
        self._start = _numbered([word.plain[:3] for word in words])
        self._known = _sets([word.known for word in words])
        self._sure: Flags = np.array([bool(word.known) and word.is_sure for word in words], dtype=np.bool_)
        self._concept: Flags = np.array([word.concept is not None for word in words], dtype=np.bool_)
        self._placed: Flags = np.array([bool(word.places) for word in words], dtype=np.bool_)
        self._readable: Flags = np.array([not (w.known or w.concept) for w in words], dtype=np.bool_)
        odd = [bool(w.number) or len(w.plain) < 2 or len(w.known) > _MOST_KNOWN for w in words]
        strange = self._sounds.odd.reshape(2, -1).any(axis=0)
        self._odd: Flags = np.array(odd, dtype=np.bool_) | strange | (self._scripts < 0)

    def likeness(self, left: Numbers, right: Numbers) -> tuple[Floats, Flags]:
        """Likeness 0..1 of pairs of positions, and whether they are known to be different given names."""
        alike = self._sounded(left, right)
        shared = _meet(self._known[left], self._known[right])
        told = self._sure[left] & self._sure[right] & ~shared & (alike < SAME_SOUND)
        clash: Flags = told & (alike >= CLASH)
        alike = np.where(shared, np.maximum(alike, 0.96), np.where(told, alike * 0.6, alike))
        equal = self._plain[left] == self._plain[right]
        alike[equal], clash[equal] = 1.0, False
        for at in np.flatnonzero(self._alone(left, right)).tolist():
            alike[at], clash[at] = word_likeness(self._words[left[at]], self._words[right[at]], self._kind)
        return alike, clash

    def _alone(self, left: Numbers, right: Numbers) -> Flags:
        """Pairs that are compared one by one."""
        alone: Flags = self._odd[left] | self._odd[right] | (self._concept[left] & self._concept[right])
        if self._kind != "person":
            alone |= self._placed[left] & self._placed[right]
            alone |= self._start[left] == self._start[right]
        return alone

    def _sounded(self, left: Numbers, right: Numbers) -> Floats:
        ours, theirs = self._scripts[left], self._scripts[right]
        where: Numbers = np.where(ours != theirs, _CROSS, np.where(ours == _ARAB, _ARAB, _LATN))
        best = self._sounds.likeness(left, right, where, LEAST)
        count = len(self._words)
        for one, other in ((left + count, right), (left, right + count)):
            bare = (self._sounds.lengths[one] > 0) & (self._sounds.lengths[other] > 0)
            at = np.flatnonzero(bare & (best < ENOUGH))
            again = self._sounds.likeness(one[at], other[at], where[at], LEAST)
            best[at] = np.maximum(best[at], again - ANOTHER_READING)
        best[self._sounds.share_no_bone(left, right) & (self._plain[left] != self._plain[right])] = 0.0
        at = np.flatnonzero((best < ENOUGH) & (where == _CROSS) & self._readable[left] & self._readable[right])
        best[at] = np.maximum(best[at], self._spoken(left[at], right[at]))
        return best

    def _spoken(self, left: Numbers, right: Numbers) -> Floats:
        """The best of the readings of pairs in different scripts."""
        rows, listed = self._read_aloud(np.unique(np.concatenate((left, right))))
        best = np.zeros(len(left), dtype=np.float64)
        for one in rows.T:
            for other in rows.T:
                at = np.flatnonzero((one[left] >= 0) & (other[right] >= 0))
                where = np.full(len(at), _CROSS, dtype=np.int64)
                alike = listed.likeness(one[left[at]], other[right[at]], where, LEAST_READ)
                best[at] = np.maximum(best[at], alike - ANOTHER_READING)
        return best

    def _read_aloud(self, words: Numbers) -> tuple[Numbers, SoundColumns]:
        """For each word its sounds and readings, as positions in the columns; -1 for words not asked for."""
        spoken = {at: (self._words[at].sounds, *readings(self._words[at].plain)) for at in words.tolist()}
        rows = np.full((len(self._words), max(map(len, spoken.values()), default=0)), -1, dtype=np.int64)
        listed: list[str] = []
        for at, found in spoken.items():
            rows[at, : len(found)] = range(len(listed), len(listed) + len(found))
            listed += found
        return rows, SoundColumns(listed, _LONGEST_READING)


def _numbered(values: Sequence[Hashable]) -> Numbers:
    """Each value as a number, the same for equal ones."""
    seen: dict[Hashable, int] = {}
    return np.array([seen.setdefault(value, len(seen)) for value in values], dtype=np.int64)


def _sets(values: Sequence[Collection[str]]) -> Numbers:
    """Each set as a row of numbers, filled up with -1."""
    seen: dict[str, int] = {}
    table = np.full((len(values), _MOST_KNOWN), -1, dtype=np.int64)
    for row, value in enumerate(values):
        for column, one in enumerate(sorted(value)[:_MOST_KNOWN]):
            table[row, column] = seen.setdefault(one, len(seen))
    return table


def _meet(left: Numbers, right: Numbers) -> Flags:
    """Rows whose sets share something."""
    found: Flags = np.zeros(len(left), dtype=np.bool_)
    for column in left.T:
        found |= (column[:, None] == right).any(axis=1) & (column >= 0)
    return found
