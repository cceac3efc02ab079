"""A report that names the outlet whose own report is among the files rests on that file."""

from __future__ import annotations

from pathlib import Path

from stemma.case import Case

FIRST = """Bridge inspector warned of cracks in May
By Ilse Moran, The Tarn Courier, 14 March 2023

The inspector warned the city of cracks in the Tarn bridge in May, according to a memo seen by The Tarn Courier.
"""
SECOND = """Council asks who knew of the bridge's cracks
Upland News Agency, 16 March 2023

The Tarn Courier reported on Tuesday that the inspector had warned the city of cracks. The council asked for the memo.
"""


def test_a_report_rests_on_the_held_report_of_the_outlet_it_names(tmp_path: Path) -> None:
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    case = Case()
    case.ingest(tmp_path)
    edges = {(edge.derived, edge.source) for edge in case.compare().stemma.edges}
    assert ("second", "first") in edges
    assert ("first", "second") not in edges
