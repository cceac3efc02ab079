"""``stemma judge`` and ``stemma entities`` on a case of two invented texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.model import Mention, Reading, Span
from stemma.read import MAKER
from tests.cli.conftest import Run

TEXTS = {
    "north": "Radan Vuchek, Omar Salem Barakat and Irena Solt met in Tripoli.",
    "south": "Radan Vucek denied it. Barakat told Milan Petrov.",
}
NAMES = {
    "north": (
        ("person", "Radan Vuchek"),
        ("person", "Omar Salem Barakat"),
        ("person", "Irena Solt"),
        ("place", "Tripoli"),
    ),
    "south": (("person", "Radan Vucek"), ("person", "Barakat"), ("person", "Milan Petrov")),
}


def reading(document: object) -> Reading:
    """The names as placed by hand: who is who is tested here, not reading."""
    identity, text = document.id, document.text  # type: ignore[attr-defined]
    mentions = []
    for number, (kind, words) in enumerate(NAMES[identity], 1):
        span = Span(document=identity, start=text.index(words), end=text.index(words) + len(words))
        mentions.append(Mention(id=f"{identity}:m{number}", span=span, kind=kind, name=words, name_span=span))  # type: ignore[arg-type]
    return Reading(document=identity, maker=MAKER, mentions=tuple(mentions))


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("stemma.read.read", reading)
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    path = tmp_path / "c.stemma"
    made = Case(path)
    made.ingest(folder)
    made.close()
    return str(path)


def entities(run: Run, case: str) -> dict[str, list[str]]:
    _, out, _ = run("entities", case, "--json")
    return {one["id"]: sorted(form["text"] for form in one["forms"]) for one in json.loads(out)["entities"]}


def id_of(run: Run, case: str, name: str) -> str:
    return next(identity for identity, forms in entities(run, case).items() if name in forms)


def test_entities_show_spellings_and_where_a_name_may_lie(run: Run, case: str) -> None:
    code, out, err = run("entities", case)
    assert (code, err) == (0, "")
    assert "Radan Vuchek  also Radan Vucek" in out
    assert "2 places have this name: Tripoli, Tripoli, Libya; Tripoli, North Lebanon, Lebanon" in out


def test_one_entity_is_shown_with_passages_and_the_reasons_for_its_merge(run: Run, case: str) -> None:
    _, out, _ = run("entities", case, id_of(run, case, "Radan Vucek"))
    assert "Radan Vuchek  (north 0-12)" in out
    assert "Why they are one" in out
    assert "“Radan Vucek” (south 0)" in out


def test_entities_json_quotes_every_passage(run: Run, case: str) -> None:
    _, out, _ = run("entities", case, "--json")
    spans = [span for one in json.loads(out)["entities"] for form in one["forms"] for span in form["spans"]]
    assert all(TEXTS[span["document"]][span["start"] : span["end"]] == span["text"] for span in spans)


def test_an_unknown_entity_is_told(run: Run, case: str) -> None:
    code, _, err = run("entities", case, "e99")
    assert code == 2
    assert "numbered e1 to" in err


def test_pairs_worth_judging_come_with_their_passages(run: Run, case: str) -> None:
    code, out, _ = run("judge", case)
    assert code == 0
    assert "[Omar Salem Barakat]" in out
    assert "[Barakat]" in out


def test_a_judged_pair_is_no_longer_listed(run: Run, case: str) -> None:
    pair = id_of(run, case, "Barakat"), id_of(run, case, "Omar Salem Barakat")
    run("judge", case, *pair, "same", "--by", "Ada", "--why", "same memo")
    assert ["Barakat", "Omar Salem Barakat"] in entities(run, case).values()
    _, out, _ = run("judge", case)
    assert "[Barakat]" not in out


def test_undo_restores_the_entities(run: Run, case: str) -> None:
    before = entities(run, case)
    pair = id_of(run, case, "Irena Solt"), id_of(run, case, "Milan Petrov")
    run("judge", case, *pair, "same", "--by", "Ada")
    assert entities(run, case) != before
    run("judge", case, "--undo", "--by", "Ada")
    assert entities(run, case) == before


def test_undo_of_nothing_is_told(run: Run, case: str) -> None:
    code, _, err = run("judge", case, "--undo", "--by", "Ada")
    assert code == 2
    assert "no judgement to take back" in err


def test_a_spelling_is_split_off(run: Run, case: str) -> None:
    code, _, _ = run("judge", case, id_of(run, case, "Radan Vucek"), "--split", "Radan Vucek", "--by", "Ada")
    assert code == 0
    assert ["Radan Vucek"] in entities(run, case).values()


def test_a_split_that_leaves_nothing_is_told(run: Run, case: str) -> None:
    identity = id_of(run, case, "Irena Solt")
    code, _, err = run("judge", case, identity, "--split", "Irena Solt", "--by", "Ada")
    assert code == 2
    assert "Nothing would be left" in err


def test_names_of_one_list_stay_two_and_the_way_past_it_is_an_option(run: Run, case: str) -> None:
    pair = id_of(run, case, "Radan Vuchek"), id_of(run, case, "Irena Solt")
    _, out, _ = run("judge", case, *pair, "same", "--by", "Ada")
    assert "They are now two" in out
    assert "lists them side by side" in " ".join(out.split())
    _, out, _ = run("judge", case, *pair, "same", "--by", "Ada", "--although-listed")
    assert "They are now one" in out


def test_a_judgement_needs_a_name(run: Run, case: str) -> None:
    code, _, err = run("judge", case, "e1", "e2", "same")
    assert code == 2
    assert "--by" in err


@pytest.mark.parametrize("name", ["j.csv", "j.json"])
def test_judgements_go_to_a_file_and_into_another_case(run: Run, case: str, tmp_path: Path, name: str) -> None:
    pair = id_of(run, case, "Irena Solt"), id_of(run, case, "Milan Petrov")
    run("judge", case, *pair, "same", "--by", "Ada")
    file = str(tmp_path / name)
    assert run("judge", case, "--export", file)[0] == 0
    other = Case(tmp_path / "other.stemma")
    other.ingest(tmp_path / "in")
    other.close()
    code, out, _ = run("judge", str(tmp_path / "other.stemma"), "--import", file)
    assert (code, out) == (0, "1 added, 0 known already, 0 on which two people differ.\n")
    assert ["Irena Solt", "Milan Petrov"] in entities(run, str(tmp_path / "other.stemma")).values()


def test_two_people_who_differ_are_shown_and_exit_1(run: Run, case: str, tmp_path: Path) -> None:
    pair = id_of(run, case, "Irena Solt"), id_of(run, case, "Milan Petrov")
    run("judge", case, *pair, "same", "--by", "Ada", "--why", "pen name")
    file = tmp_path / "j.csv"
    run("judge", case, "--export", str(file))
    file.write_text(file.read_text().replace("positive,Ada", "negative,Ben"))
    code, out, _ = run("judge", case, "--import", str(file))
    assert code == 1
    assert "same (pen name)" in out
    assert "Ben" in out
    assert ["Irena Solt", "Milan Petrov"] not in entities(run, case).values()


@pytest.mark.parametrize("name", ["j.txt", "j"])
def test_a_file_of_another_kind_is_told(run: Run, case: str, name: str) -> None:
    code, _, err = run("judge", case, "--export", name)
    assert code == 2
    assert ".csv" in err


def test_a_folder_that_is_no_case_is_told(run: Run, tmp_path: Path) -> None:
    code, _, err = run("judge", str(tmp_path))
    assert code == 2
    assert "is no case" in err


def test_a_merge_is_explained_as_a_path_of_pairs_with_features(run: Run, case: str) -> None:
    identity = id_of(run, case, "Radan Vucek")
    code, out, _ = run("entities", case, identity, "--why", "Radan Vuchek", "Radan Vucek")
    assert code == 0
    assert "“Radan Vucek” (south 0)" in out
    assert [line for line in out.splitlines() if line.strip()[:4] in ("1.00", "0.99", "0.98", "0.97", "0.96")]


def test_a_path_to_a_spelling_that_is_not_there_is_told(run: Run, case: str) -> None:
    code, _, err = run("entities", case, "e1", "--why", "Radan Vuchek", "Nobody")
    assert code == 2
    assert "has no 'Nobody'" in err


def test_every_join_by_name_has_its_features_in_json(run: Run, case: str) -> None:
    _, out, _ = run("entities", case, "--json")
    joins = [join for one in json.loads(out)["entities"] for join in one["why"]]
    assert joins
    assert all(join["features"] for join in joins)


def test_a_person_and_a_town_are_refused_as_one(run: Run, case: str) -> None:
    person, town = id_of(run, case, "Irena Solt"), id_of(run, case, "Tripoli")
    code, _out, err = run("judge", case, person, town, "same", "--by", "rk")
    assert code == 2
    assert "numbered anew" in err
    assert "Irena Solt" in err


def test_a_doubt_is_told_as_a_doubt(run: Run, case: str) -> None:
    one, other = id_of(run, case, "Irena Solt"), id_of(run, case, "Milan Petrov")
    _code, out, _err = run("judge", case, one, other, "unsure", "--by", "rk")
    assert "marked as unsure" in out
