"""The hostile PDFs and pictures beside this checkout, through the command: their words, their codes, their time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from stemma.ingest import SourceFile, ingest
from stemma.registry import readers

HOSTILE = Path(__file__).resolve().parents[2] / ".." / "shared" / "hostile"


def lines() -> list[list[str]]:
    if not (HOSTILE / "EXPECTED.tsv").exists():
        return []
    rows = [line.split("\t") for line in (HOSTILE / "EXPECTED.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    return [row for row in rows if row[1] == "stored" and row[0].endswith((".pdf", ".png", ".jpg", ".svg"))]


@pytest.mark.parametrize("row", lines() or [None], ids=lambda row: row[0] if row else "absent")
def test_a_hostile_page_comes_out_as_expected(row: list[str] | None) -> None:
    if row is None:
        pytest.skip("the hostile files are not beside this checkout")
    name, _, expected, outcome, must, must_not, seconds, *_ = row
    started = time.process_time()
    files = [SourceFile(path=name, data=(HOSTILE / name).read_bytes())]
    documents, problems = ingest(files, readers())
    assert time.process_time() - started < float(seconds)
    found = {problem.code for problem in problems}
    text = "".join(document.text for document in documents)
    text.encode("utf-8")
    assert any(set(choice.split("+")) - {"-"} <= found for choice in expected.split("|")), found
    assert "reader_failed" not in found
    assert bool(text) == (outcome != "none") or "none" in outcome.split("|")
    for wanted in filter(None, must.split(" ;; ")):
        assert wanted in text
    for refused in filter(None, must_not.split(" ;; ")):
        assert refused not in text
