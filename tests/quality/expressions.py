"""Scores the grammars of amounts and dates on invented, labelled sentences.

Run ``python -m tests.quality.expressions`` for the figures of both parts, with ``--misses dev`` for what went wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from stemma.text.dates import find_dates
from stemma.text.quantities import QuantityMatch, find_quantities

HERE = Path(__file__).parent
OPEN, CLOSE = "⟦", "⟧"
Labelled = dict[tuple[int, int], str]


@dataclass(slots=True)
class Score:
    """Counts over expressions: a hit has the exact span, a full hit all labelled values besides."""

    wanted: int = 0
    found: int = 0
    hits: int = 0
    full_hits: int = 0
    misses: list[str] = field(default_factory=list)
    rows: list[tuple[int, int, int]] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 of spans, and the same with every value right."""
        return {**_prf("span", self.hits, self), **_prf("full", self.full_hits, self), "wanted": float(self.wanted)}


def full_f1(rows: list[tuple[int, int, int]]) -> float:
    """F1 with every value right over rows of (full hits, wanted, found), one for each sentence."""
    both = sum(row[1] + row[2] for row in rows)
    return 2 * sum(row[0] for row in rows) / both if both else 0.0


def _prf(name: str, hits: int, score: Score) -> dict[str, float]:
    precision = hits / score.found if score.found else 0.0
    recall = hits / score.wanted if score.wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {f"{name}_precision": round(precision, 4), f"{name}_recall": round(recall, 4), f"{name}_f1": round(f1, 4)}


def unmarked(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """The sentence without its marks, and the spans that they enclosed."""
    text, spans, start = "", [], 0
    for sign in sentence:
        if sign == OPEN:
            start = len(text)
        elif sign == CLOSE:
            spans.append((start, len(text)))
        else:
            text += sign
    return text, spans


def labelled_rows(name: str) -> Iterator[list[str]]:
    """Rows of ``<name>.tsv`` below its comment and its line of column names."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    yield from rows[1:]


def score_quantities(part: str = "dev") -> dict[str, float]:
    """Precision, recall and F1 of find_quantities on the ``part`` (dev or test) of ``quantities.tsv``."""
    return quantity_score(part).figures()


def quantity_score(part: str) -> Score:
    """The counts behind ``score_quantities``."""
    score = Score()
    for row_part, sentence, expected in labelled_rows("quantities"):
        if row_part == part:
            text, spans = unmarked(sentence)
            found = {(match.start, match.end): _written(match) for match in find_quantities(text)}
            _count(score, text, _labels(spans, expected), found)
    return score


def _labels(spans: list[tuple[int, int]], expected: str) -> Labelled:
    labels = expected.split(" | ") if expected else []
    return dict(zip(spans, labels, strict=True))


def _written(match: QuantityMatch) -> str:
    numbers = ";".join("" if value is None else str(value) for value in (match.value, match.low, match.high))
    return f"{numbers};{match.qualifier};{match.unit or ''};{'yes' if match.slip else 'no'}"


def score_dates(part: str = "dev") -> dict[str, float]:
    """Precision, recall and F1 of find_dates on the ``part`` (dev or test) of ``dates.tsv``."""
    return date_score(part).figures()


def date_score(part: str) -> Score:
    """The counts behind ``score_dates``."""
    score = Score()
    for row_part, anchor, sentence, expected in labelled_rows("dates"):
        if row_part == part:
            text, spans = unmarked(sentence)
            matches = find_dates(text, date.fromisoformat(anchor) if anchor else None)
            found = {(match.start, match.end): match.edtf for match in matches}
            _count(score, text, _labels(spans, expected), found)
    return score


def _count(score: Score, text: str, wanted: Labelled, found: Labelled) -> None:
    score.wanted += len(wanted)
    score.found += len(found)
    score.hits += len(wanted.keys() & found.keys())
    full = sum(found.get(span) == label for span, label in wanted.items())
    score.full_hits += full
    score.rows.append((full, len(wanted), len(found)))
    if wanted != found:
        score.misses.append(f"{text}\n   wanted {_shown(text, wanted)}\n   found  {_shown(text, found)}")


def _shown(text: str, labelled: Labelled) -> str:
    return ", ".join(f"{text[start:end]!r} {label}" for (start, end), label in sorted(labelled.items())) or "nothing"


def main(arguments: list[str]) -> None:
    """Prints both scores of the part named after ``--misses`` with its misses, or of both parts without."""
    parts = arguments[1:2] if arguments[:1] == ["--misses"] else ["dev", "test"]
    for part in parts:
        for name, score in (("quantities", quantity_score(part)), ("dates", date_score(part))):
            print(part, name, score.figures())
            for miss in score.misses if arguments else ():
                print(miss)


if __name__ == "__main__":
    main(sys.argv[1:])
