"""What is new between two dossiers of one case."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from stemma.cli.main import main
from stemma.dossier.changes import changes_between, read_dossier
from stemma.dossier.full_json import FullJson
from stemma.errors import UsageError
from stemma.model import Dossier
from tests.dossier.exports.cases import dated
from tests.dossier.invented import CaseBuilder, aspect, harbour


def between(old: Dossier, new: Dossier) -> list[tuple[str, str, str]]:
    read = [read_dossier(FullJson().export(dossier), "x") for dossier in (old, new)]
    return [(item.kind, item.what, item.told) for item in changes_between(*read).items]


def line(old: Dossier, new: Dossier) -> str:
    return changes_between(*(read_dossier(FullJson().export(d), "x") for d in (old, new))).line


def grown() -> CaseBuilder:
    """The harbour with one more dispute, between its last claims."""
    case = harbour()
    case.align("contradict", "north:c3", "south:c3", title="Fog or gulls", aspects=(aspect("predicate", "a", "b"),))
    return case


def test_the_same_dossier_has_no_changes() -> None:
    assert between(harbour().build(), harbour().build()) == []
    assert line(harbour().build(), harbour().build()) == "Since last time: nothing changed."


def test_a_new_dispute_comes_first_in_words() -> None:
    assert between(harbour().build(), grown().build()) == [("dispute", "new", "Fog or gulls (contradict)")]
    assert line(harbour().build(), grown().build()) == "Since last time: 1 new dispute."


def test_a_dispute_that_is_settled_is_gone() -> None:
    assert between(grown().build(), harbour().build()) == [("dispute", "gone", "Fog or gulls (contradict)")]


def test_a_relation_that_turned_is_one_change() -> None:
    made = harbour().build()
    turned = replace(made.alignments[1], relation="contradict")
    found = between(made, replace(made, alignments=(made.alignments[0], turned)))
    assert found == [("dispute", "changed", "Who signed the memo (agree → contradict)")]


def test_other_ids_are_no_change() -> None:
    made = harbour().build()
    renamed = tuple(replace(a, id=f"x{n}") for n, a in enumerate(made.alignments))
    assert between(made, replace(made, alignments=renamed)) == []


def test_a_judgement_is_told_with_who_and_why() -> None:
    found = [told for kind, _, told in between(harbour().build(), dated()) if kind == "judgement"]
    assert found == ["positive by M. Vale: “40 cranes were sold” and “Some 60 cranes may be sold”, because same"]


def test_a_text_that_changed_is_named() -> None:
    made = harbour().build()
    other = replace(made.documents[0], sha256="0" * 64)
    found = between(made, replace(made, documents=(other, made.documents[1])))
    assert found == [("text", "changed", "north.txt")]


def test_what_is_no_dossier_is_refused() -> None:
    with pytest.raises(UsageError, match="no full JSON"):
        read_dossier(b"[]", "x.json")


def test_the_command_prints_the_line_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / "old.json", tmp_path / "new.json"]
    for path, case in zip(paths, (harbour(), grown()), strict=True):
        path.write_bytes(FullJson().export(case.build()))
    assert main(["changes", *map(str, paths)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Since last time: 1 new dispute.",
        "new dispute: Fog or gulls (contradict)",
    ]
    assert main(["changes", *map(str, paths), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changes"][0]["kind"] == "dispute"
