from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.dossier.full_json import FullJson
from stemma.dossier.html import HtmlDossier
from stemma.dossier.interchange import Interchange
from stemma.dossier.paths import below_shared_folder, without_machine
from stemma.model import Dossier, Problem
from tests.dossier import invented

HOME = "/home/someone/desk"


def at_home() -> Dossier:
    case = invented.CaseBuilder()
    case.text("north", "Fog.\n", path=f"{HOME}/case/north.txt", copies=(f"{HOME}/case/old/north.txt",))
    case.text("south", "Gulls.\n", path=f"{HOME}/case/south.txt")
    path = f"{HOME}/case/scan.pdf"
    lost = Problem(path=path, code="unreadable", message=f"{path} is encrypted.", hint=f"Unlock {path}.")
    return replace(case.build(), problems=(lost,))


@pytest.mark.parametrize("exporter", [FullJson(), Interchange(), HtmlDossier()])
def test_no_export_tells_where_the_files_lie(exporter: FullJson) -> None:
    made = exporter.export(at_home()).decode()
    assert "north.txt" in made
    assert "someone" not in made
    assert "desk" not in made


def test_a_problem_names_its_file_in_short_in_sentences_too() -> None:
    (problem,) = without_machine(at_home()).problems
    assert (problem.path, problem.message, problem.hint) == ("scan.pdf", "scan.pdf is encrypted.", "Unlock scan.pdf.")


def test_a_copy_keeps_its_own_folder() -> None:
    assert without_machine(at_home()).documents[0].copies == ("old/north.txt",)


def test_files_that_share_only_the_root_are_named_bare() -> None:
    short = below_shared_folder(["/home/someone/a.txt", "/srv/press/b.txt"])
    assert short("/home/someone/a.txt") == "a.txt"


def test_relative_paths_that_share_nothing_stay() -> None:
    short = below_shared_folder(["a/x.txt", "b/x.txt"])
    assert short("b/x.txt") == "b/x.txt"


def test_one_file_is_named_bare() -> None:
    assert below_shared_folder(["/home/someone/a.txt"])("/home/someone/a.txt") == "a.txt"


def test_a_note_that_concerns_no_file_is_shown_and_changes_no_path() -> None:
    note = Problem(path="", code="names_not_compared", message="Nine pairs were never compared.", lost=False)
    case = replace(at_home(), problems=(*at_home().problems, note))
    assert without_machine(case).problems[0].path == "scan.pdf"
    page = HtmlDossier().export(case).decode()
    assert "All texts together" in page
    assert "Nine pairs were never compared." in page
    assert "someone" not in page
