"""``stemma export`` and ``stemma redact`` as a person calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.cli import export as export_verb
from stemma.cli import redact as redact_verb
from stemma.cli.main import main
from stemma.model import Dossier
from stemma.store.folder import CaseFolder
from tests.dossier.invented import harbour


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The harbour's dossier, without reading anything."""

    def opened(*_: object) -> Dossier:
        return harbour().build()

    monkeypatch.setattr(export_verb, "opened", opened)
    monkeypatch.setattr(redact_verb, "opened", opened)


def test_the_list_names_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert {"csv", "docx", "ftm", "gexf", "html", "json", "xlsx"} <= set(listed)


def test_the_suffix_tells_the_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "claims.csv"
    assert main(["export", "case", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "csv, of a dossier of 2 texts, 6 claims, 2 alignments" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["export"], ["export", "case", "-o", "x.zzz"], ["redact", "case"]])
def test_what_is_missing_is_said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "hint:" in capsys.readouterr().err


def test_the_attack_passes_on_our_own_export_and_fails_on_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, report = str(tmp_path / "public") + "/", str(tmp_path / "editor.json")
    assert main(["redact", "case", "-o", out, "--report", report, "--mask", "Lind"]) == 0
    assert main(["redact", "--attack", out, "--report", report]) == 0
    assert "Nothing found" in capsys.readouterr().out
    (tmp_path / "public" / "note.txt").write_text("ask Lindh")
    assert main(["redact", "--attack", out, "--report", report]) == 1
    assert "Person 1: note.txt" in capsys.readouterr().out


def test_the_report_is_never_written_into_the_export(tmp_path: Path) -> None:
    out = str(tmp_path / "public") + "/"
    assert main(["redact", "case", "-o", out, "--report", f"{out}editor.json"]) == 2


@pytest.mark.parametrize("verb", ["export", "redact"])
def test_what_is_handed_out_of_a_kept_case_is_in_its_log(verb: str, tmp_path: Path) -> None:
    case = tmp_path / "harbour.stemma"
    CaseFolder(case)
    masks = ["--mask", "Lind", "--report", str(tmp_path / "editor.json")] if verb == "redact" else []
    assert main([verb, str(case), "-o", str(tmp_path / "out.csv"), *masks]) == 0
    assert '"form":"csv","kind":"export","name":"out.csv"' in (case / "custody.jsonl").read_text()
