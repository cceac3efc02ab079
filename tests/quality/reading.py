"""What READ alone reaches on labelled text: attributions, names, sentence starts, modality, amounts and dates.

Each row carries a bootstrap interval in its note. ``misses`` hold at most twenty for each part, the longest first:
what is long costs a reader most.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.quality import attribution, entities, expressions, moods, negatives, own_news, recognised
from tests.quality.bootstrap import Item, interval
from tests.quality.matching import Figures, harmonic

PARTS = ("dev", "test")
WORST = 20
Rows = dict[str, Figures]
Measured = tuple[Rows, list[str]]


def attributions() -> Measured:
    """Content, cue and source on GUM, all genres and news, and on invented news; source given the content."""
    rows: Rows = {}
    misses: list[str] = []
    for part in PARTS:
        counts = attribution.counted(part)
        for name, chosen in (("all", counts), ("news", [c for c in counts if c.genre == "news"])):
            rows[f"{name}, {part}: content, cue, source"] = _prf(
                chosen, lambda c: c.all_three, lambda c: c.found, lambda c: c.gold
            )
        rows[f"all, {part}: content"] = _prf(counts, lambda c: c.content, lambda c: c.found, lambda c: c.gold)
        rows[f"all, {part}: source given the content"] = _share(counts, lambda c: c.source, lambda c: c.content)
        ours = own_news.counted(part)
        rows[f"invented news, {part}: content, cue, source"] = _prf(
            ours, lambda c: c.all_three, lambda c: c.found, lambda c: c.gold
        )
        if part == "dev":
            misses += worst([miss for c in (*counts, *ours) for miss in c.misses])
    return rows, misses


def names() -> Measured:
    """Named persons, organisations and places on re3d, the recogniser's phrases, and sentence starts on GUM."""
    counts = entities.counted()
    rows = {"named, strict: all sources": _prf(counts, lambda c: c.hits, lambda c: c.found, lambda c: c.gold)}
    rows["named, article aside: all sources"] = _prf(counts, lambda c: c.bare, lambda c: c.found, lambda c: c.gold)
    for source in sorted({c.source for c in counts}):
        chosen = [c for c in counts if c.source == source]
        rows[f"named, strict: {source}"] = _prf(chosen, lambda c: c.hits, lambda c: c.found, lambda c: c.gold)
    rows |= {f"recogniser, unseen source: {name}": row for name, row in recognised.unseen().items()}
    starts = entities.starts()
    rows["sentence starts"] = _prf(starts, lambda c: c.hits, lambda c: c.found, lambda c: c.gold)
    return rows, worst([miss for c in counts for miss in c.misses])


def clauses() -> Measured:
    """Modality and polarity of single clauses; negative attributions."""
    rows: Rows = {}
    misses: list[str] = []
    for part in PARTS:
        mood, negative = moods.score(part), negatives.score(part)
        for name, right in (("modality", mood.modality_right), ("modality and polarity", mood.both_right)):
            rows[f"{name}, {part}"] = _share(right, int, lambda _: 1)
        f1 = harmonic(negative.precision, negative.recall)
        rows[f"negative attributions, {part}"] = Figures(
            negative.precision, negative.recall, f1, f"{negative.wanted}"
        )
        turns = negatives.score(part, negatives.TURNS)
        f1 = harmonic(turns.precision, turns.recall)
        rows[f"negative turns, {part}"] = Figures(turns.precision, turns.recall, f1, f"{turns.wanted}")
        if part == "dev":
            misses += [*worst(list(mood.misses)), *worst(list(negative.misses)), *worst(list(turns.misses))]
    return rows, misses


def amounts() -> Measured:
    """Amounts and dates with every value right."""
    rows: Rows = {}
    misses: list[str] = []
    for part in PARTS:
        for name, score in (
            ("amounts", expressions.quantity_score(part)),
            ("dates", expressions.date_score(part)),
        ):
            figures = score.figures()
            low, high = interval(score.rows, expressions.full_f1)
            rows[f"{name}, {part}: span and values"] = Figures(
                figures["full_precision"], figures["full_recall"], figures["full_f1"], _note(low, high, score.wanted)
            )
            if part == "dev":
                misses += worst(score.misses)
    return rows, misses


def worst(misses: Sequence[str]) -> list[str]:
    """The twenty longest, in a fixed order."""
    return sorted(misses, key=lambda miss: (-len(miss), miss))[:WORST]


def _prf(
    items: Sequence[Item], hits: Callable[[Item], int], found: Callable[[Item], int], gold: Callable[[Item], int]
) -> Figures:
    def f1(chosen: Sequence[Item]) -> float:
        both = sum(map(found, chosen)) + sum(map(gold, chosen))
        return 2 * sum(map(hits, chosen)) / both if both else 0.0

    right, given, wanted = sum(map(hits, items)), sum(map(found, items)), sum(map(gold, items))
    low, high = interval(items, f1)
    return Figures(right / max(given, 1), right / max(wanted, 1), f1(items), _note(low, high, wanted))


def _share(items: Sequence[Item], right: Callable[[Item], int], of: Callable[[Item], int]) -> Figures:
    def share(chosen: Sequence[Item]) -> float:
        return sum(map(right, chosen)) / max(1, sum(map(of, chosen)))

    low, high = interval(items, share)
    value = share(items)
    return Figures(value, value, value, _note(low, high, sum(map(of, items))))


def _note(low: float, high: float, count: int) -> str:
    return f"[{low:.2f} to {high:.2f}] of {count}"
