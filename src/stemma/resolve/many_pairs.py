"""Many pairs of names one after the other, as a table holds them: likenesses are worked out for thousands at once.

The answers are those of :func:`stemma.text.names.compare_names`, pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import numpy as np

from stemma.resolve.sound_columns import WHERE, Numbers, SoundColumns
from stemma.resolve.word_scores import WordScores
from stemma.text.name_alignment import word_likeness
from stemma.text.name_features import LEAST_WHOLE, LONGEST_WHOLE, compared, joined_likeness
from stemma.text.name_parts import Name, NameKind, Word, parse_name
from stemma.text.names import NameComparison, judged, name_kind

_AT_ONCE = 20_000
_LATN, _ARAB, _CROSS = range(len(WHERE))
Names = tuple[Name, Name]


def score_rows(rows: Iterable[Mapping[str, str]]) -> Iterator[dict[str, str]]:
    """The rows (columns kind, left, right, and any more) with ``score``, ``verdict`` and ``reason`` added."""
    waiting = iter(rows)
    while batch := list(islice(waiting, _AT_ONCE)):
        found = compare_pairs([(row["left"], row["right"], row["kind"]) for row in batch])
        for row, one in zip(batch, found, strict=True):
            yield {**row, "score": f"{one.score:.4f}", "verdict": one.verdict, "reason": one.reason}


def compare_pairs(pairs: Sequence[tuple[str, str, str]]) -> list[NameComparison]:
    """What ``compare_names`` says of each (left, right, kind), in their order."""
    wanted = [(min(left, right), max(left, right), name_kind(kind)) for left, right, kind in pairs]
    found: dict[tuple[str, str, NameKind], NameComparison] = {}
    kinds: set[NameKind] = {kind for _left, _right, kind in wanted}
    for kind in sorted(kinds):
        distinct = sorted({(left, right) for left, right, one in wanted if one == kind})
        named = [(parse_name(left, kind), parse_name(right, kind)) for left, right in distinct]
        for (left, right), one in zip(distinct, _compared(named, kind), strict=True):
            found[left, right, kind] = one
    return [found[left, right, kind] for left, right, kind in wanted]


def _compared(pairs: Sequence[Names], kind: NameKind) -> Iterator[NameComparison]:
    table = _word_table(pairs, kind)

    def looked_up(left: Word, right: Word, kind: NameKind) -> tuple[float, bool]:
        known = table.get((id(left), id(right)))
        return word_likeness(left, right, kind) if known is None else known

    for (left, right), joined in zip(pairs, _joined(pairs), strict=True):
        yield judged(compared(left, right, looked_up, joined))


def _word_table(pairs: Sequence[Names], kind: NameKind) -> dict[tuple[int, int], tuple[float, bool]]:
    """Likeness of all pairs of words that stand in a pair of names, by the identity of the words."""
    place: dict[int, int] = {}
    words: list[Word] = []
    for word in (word for names in pairs for name in names for word in name.words):
        if id(word) not in place:
            place[id(word)] = len(words)
            words.append(word)
    asked = sorted({(place[id(a)], place[id(b)]) for left, right in pairs for a in left.words for b in right.words})
    if not asked:
        return {}
    left, right = np.array(asked, dtype=np.int64).T
    alike, clash = WordScores(words, kind).likeness(left, right)
    answers = zip(asked, alike.tolist(), clash.tolist(), strict=True)
    return {(id(words[i]), id(words[j])): (likeness, clashes) for (i, j), likeness, clashes in answers}


def _joined(pairs: Sequence[Names]) -> list[float]:
    """``joined_likeness`` of each pair."""
    names = [name for both in pairs for name in both]
    columns = SoundColumns([name.joined[:LONGEST_WHOLE] for name in names], LONGEST_WHOLE)
    scripts: Numbers = np.array(
        [{"Latn": _LATN, "Arab": _ARAB}.get(name.script, -1) for name in names], dtype=np.int64
    )
    left, right = np.arange(0, len(names), 2), np.arange(1, len(names), 2)
    same = (scripts[left] == scripts[right]) & (scripts[left] >= 0)
    where: Numbers = np.where(same, scripts[left], _CROSS)
    found: list[float] = columns.likeness(left, right, where, LEAST_WHOLE).tolist()
    for at in np.flatnonzero(columns.odd[left] | columns.odd[right]).tolist():
        found[at] = joined_likeness(*pairs[at])
    return found
