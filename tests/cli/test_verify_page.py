"""A page of a kept case is signed with the user's key, and `stemma verify` holds it against the key that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.cli.main import main
from stemma.store.signing import Signer


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STEMMA_HOME", str(tmp_path / "home"))
    report = tmp_path / "report.txt"
    report.write_text("The ferry was late on Monday, the harbour master said.\n", encoding="utf-8")
    case = Case(tmp_path / "quay.stemma")
    case.ingest(report)
    case.dossier(tmp_path / "quay.html")
    case.close()
    return tmp_path / "quay.html"


def test_the_page_of_a_kept_case_holds_for_its_makers_key(page: Path) -> None:
    assert main(["verify", str(page), "--key", Signer().fingerprint]) == 0


def test_the_page_of_a_kept_case_fails_for_another_key(page: Path) -> None:
    assert main(["verify", str(page), "--key", "0" * 64]) == 1
