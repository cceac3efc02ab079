from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from stemma.dossier.interchange import Interchange
from stemma.model import Dossier
from tests.dossier import invented
from tests.dossier.invented import aspect
from tests.gold import SEEDS


def form(dossier: Dossier) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(Interchange().export(dossier))
    return made


@pytest.mark.seeds
def test_a_perfect_reading_scores_one_everywhere(seeds: Dossier, tmp_path: Any) -> None:
    (tmp_path / "out.json").write_bytes(Interchange().export(seeds))
    scored = subprocess.run(
        [sys.executable, SEEDS / "score.py", tmp_path / "out.json"], capture_output=True, text=True, check=True
    )
    assert "MISS" not in scored.stdout
    assert "KEY POINTS                          1.000" in scored.stdout


def test_the_bytes_end_with_one_line_feed_and_sort_their_keys(harbour: Dossier) -> None:
    data = Interchange().export(harbour)
    assert data.endswith(b"}\n")
    keys = list(json.loads(data))
    assert keys == sorted(keys)


def test_a_chain_leads_from_the_publisher_to_an_entity(harbour: Dossier) -> None:
    chain = form(harbour)["claims"][0]["chain"]
    assert [link["source"] for link in chain] == ["publisher:north", "memo"]


def test_pronouns_and_background_mentions_stay_out() -> None:
    case = invented.harbour()
    case.mention("north", "it", "memo", "document", form="pronoun")
    case.mention("north", "Fog", "fog", "other", core=False)
    quotes = [m for m in form(case.build())["mentions"] if m["text"] == "north"]
    assert [(m["start"], m["end"]) for m in quotes] == [(0, 8), (43, 47), (70, 78)]


def test_an_updated_figure_is_a_difference_in_time() -> None:
    case = invented.harbour()
    case.alignments[0] = replace(case.alignments[0], relation="updated")
    entry = form(case.build())["alignments"][0]
    assert (entry["relation"], entry["differences"][0]) == ("differ", "time")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("polarity", "modality"), ("condition", "modality"), ("patient", "actor"), ("predicate", "wording")],
)
def test_kinds_the_form_does_not_know_are_said_in_its_words(name: str, kind: str) -> None:
    case = invented.harbour()
    case.alignments[0] = replace(case.alignments[0], aspects=(aspect(name, "x", "y"), aspect(name, "x", "z")))
    assert form(case.build())["alignments"][0]["differences"] == [kind]


def test_within_one_text_both_claims_stand_in_b() -> None:
    case = invented.harbour()
    case.align("contradict", "north:c1", "north:c3")
    entry = form(case.build())["alignments"][-1]
    assert (entry["a"], entry["b"]) == ([], ["north:c1", "north:c3"])


def test_an_edge_to_an_origin_that_is_not_held_goes_by_the_origin(harbour: Dossier) -> None:
    assert {edge["to"] for edge in form(harbour)["edges"]} == {"o-memo-node"}


def test_any_number_of_texts_is_written() -> None:
    made = form(invented.many(7).build())
    assert [text["id"] for text in made["texts"]] == [f"paper{n:03}" for n in range(7)]
    assert made["texts"][0]["characters"] == 56
