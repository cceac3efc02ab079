"""Every case of the table of hostile files: the right code, the right words, nothing outside the case."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from tests.ingest.hostile_cases import Case, Growing, cases, made_now, run

# These run in a process of their own, so that its memory can be measured.
HEAVY = (
    "zip_bomb",
    "gzip_bomb",
    "docx_billion",
    "html_deep",
    "big_single",
    "pdf_stream",
    "png_",
    "sparse",
    "txt_long",
)
PARENT_MB = 400
SLOW = 6  # times the table's limit: the machine may be busy


@pytest.mark.seeds
@pytest.mark.parametrize("case", [pytest.param(case, id=case.file) for case in cases()] or [None])
def test_a_hostile_file_comes_out_as_expected(case: Case | None, tmp_path: Path) -> None:
    if case is None:
        pytest.skip("the hostile files are not beside this checkout")
    if case.file == "unreadable.txt" and os.geteuid() == 0:
        pytest.skip("root may read everything")
    given, work = tmp_path / "given", tmp_path / "work"
    given.mkdir()
    work.mkdir()
    if case.file == "growing.txt":
        with Growing(given / case.file) as path:
            check_growing(path, work)
        return
    path = made_now(case.file, given) if case.where == "runtime" else stored(case, given)
    before = listing(given)
    found = run(path, work, alone=case.file.startswith(HEAVY))
    assert "Traceback" not in found.errors
    assert any(choice <= found.codes for choice in case.codes), found.answer["problems"]
    assert bool(found.text.strip()) == (not {"none", "container"} >= set(case.outcomes)) or len(case.outcomes) > 1
    for wanted in case.must:
        assert wanted in found.text
    for refused in case.must_not:
        assert refused not in found.text
        assert refused not in str(found.answer) or refused in ("beacon.invalid",)
    assert found.memory_mb < min(PARENT_MB, case.memory_mb)
    assert found.written_mb < case.written_mb + 1
    assert found.seconds < case.seconds * SLOW + 5
    assert listing(given) == before
    assert {entry.name for entry in work.iterdir()} <= {"case.stemma", "home", "memory"}
    assert found.status == 3 if "none" in case.outcomes and not found.text else found.status in (0, 3)


def stored(case: Case, folder: Path) -> Path:
    from tests.ingest.hostile_cases import HOSTILE

    path = folder / case.file
    path.write_bytes((HOSTILE / case.file).read_bytes())
    return path


def listing(folder: Path) -> list[str]:
    return sorted(os.fsencode(entry).decode("utf-8", "backslashreplace") for entry in folder.rglob("*"))


def check_growing(path: Path, work: Path) -> None:
    """Either the file is left out, or what was kept is what its hash says."""
    found = run(path, work, alone=False)
    assert "Traceback" not in found.errors
    assert found.codes == {"changed_while_read"} or found.answer["documents"]
    for kept in (work / "case.stemma").rglob("originals/**/*"):
        if kept.is_file():
            assert hashlib.sha256(kept.read_bytes()).hexdigest() in str(kept)
