"""A denial never confirms what it denies."""

from __future__ import annotations

from pathlib import Path

from stemma import Case

MEMO = (
    "A memo signed by Ana Ruiz, director of the Torvik dam, says that 300 barrels left the store without a permit.\n"
)
DENIAL = "The Ministry of Water rejects the reports that 300 barrels left the store without a permit.\n"


def test_a_rejected_report_is_a_dispute_and_no_confirmation(tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text(MEMO, encoding="utf-8")
    (tmp_path / "denial.txt").write_text(DENIAL, encoding="utf-8")
    case = Case()
    case.ingest(str(tmp_path))
    found = [a for a in case.dossier().alignments if "barrels" in a.title]
    assert [(a.relation, a.confirmations) for a in found] == [("contradict", 0)]
