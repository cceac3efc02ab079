"""What holds for every export."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.dossier.exports.tables import guarded
from stemma.errors import MissingPart
from stemma.registry import exporter, exporter_names
from tests.dossier import invented
from tests.dossier.exports.cases import FORMS, cases, exported


@pytest.mark.parametrize("form", FORMS)
def test_two_builds_give_the_same_bytes(form: str) -> None:
    again = cases()
    assert [exported(form, dossier) for dossier in cases().values()] == [exported(form, d) for d in again.values()]


def test_every_form_is_installed_under_its_own_name() -> None:
    assert set(FORMS) <= set(exporter_names())
    assert [exporter(form).name for form in FORMS] == list(FORMS)


def test_an_unknown_form_is_refused_with_where_to_look() -> None:
    with pytest.raises(MissingPart, match="'smoke'") as refused:
        exporter("smoke")
    assert "--list" in refused.value.hint


@pytest.mark.parametrize("form", FORMS)
def test_no_form_tells_the_folder_of_the_machine(form: str) -> None:
    made = invented.harbour().build()
    moved = tuple(replace(d, path=f"/home/someone/secret/{d.path}") for d in made.documents)
    assert b"/home/someone" not in exported(form, replace(made, documents=moved))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200b=1", "\n=1"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["a=b", "", 5, None, "12 May"])
def test_other_cells_stay_as_they_are(cell: str | int | None) -> None:
    assert guarded(cell) == cell
