"""Casualty counts, relations and same-incident groups on reports of shootings (Gun Violence Corpus).

python -m tests.quality.gvc [tune|report|all] [--misses]

A count that the report does not state is null in the set and None or 0 with us: both are right for it. A pair is
said to differ when the totals of the two reports cannot be one (``casualties.differ``).
"""

from __future__ import annotations

import sys
from typing import cast

from stemma.model import Document
from stemma.pairs import document_of
from stemma.read import read
from tests.quality.casualties import Count, Toll, differ, toll
from tests.quality.halves import Part, Row, rows
from tests.quality.incidents import same_incident

SIDES = ("a", "b")


def score(part: Part = "report", *, misses: list[str] | None = None) -> dict[str, float] | None:
    """Figures 0..1 with the number of pairs; None when the set is not there."""
    known = rows("gvc_pairs_dev.jsonl", "incident", part)
    if known is None:
        return None
    right = {"killed": 0, "injured": 0}
    related = called = good = 0
    for row in known:
        tolls = [_toll(row[side], f"{row['id']}-{side}") for side in SIDES]
        for side, found in zip(SIDES, tolls, strict=True):
            for name, count in (("killed", found.killed), ("injured", found.injured)):
                fits = _value(count) == (row[side][name] or 0)
                right[name] += fits
                if misses is not None and not fits:
                    misses.append(f"{row['id']} {side} {name}: {row[side][name]}, ours {_value(count)}")
        answer = "differ" if differ(tolls[0], tolls[1]) else "agree"
        wanted = row["relation"] if row["relation"] == "differ" else "agree"
        related += answer == wanted
        called += answer == "differ"
        good += answer == "differ" == wanted
        if misses is not None and answer != wanted:
            misses.append(f"{row['id']} relation: {wanted}, ours {answer}")
    pairs = len(known)
    figures = {name: count / (2 * pairs) for name, count in right.items()}
    figures |= {"relation": related / pairs, "differ precision": good / called if called else 1.0}
    events = rows("gvc_events_dev.jsonl", "incident", part)
    return figures | {"pairs": float(pairs), "same incident": same_incident(events or [])}


def _value(count: Count | None) -> int:
    return count.value if count else 0


def _toll(report: Row, name: str) -> Toll:
    document: Document = document_of(name, f"{report['title']}\n\n{report['text']}")
    return toll(document, read(document))


if __name__ == "__main__":
    wanted = cast(Part, next((word for word in sys.argv[1:] if not word.startswith("-")), "report"))
    lines: list[str] = []
    for name, value in (score(wanted, misses=lines) or {}).items():
        print(f"{name:18s} {value:.3f}")
    if "--misses" in sys.argv:
        print(*lines, sep="\n")
