"""The scorer itself: perfect on the gold, worse on a spoilt one, and the same as the seeds' own scorer."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.cases.build_harbour_gold import GOLD, build
from tests.gold import SEEDS
from tests.quality.gold_dossier import gold_as_dossier
from tests.quality.score import score
from tests.quality.seeds_scorer import score_seeds, seeds_scorer

needs_seeds = pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not here")


@pytest.fixture(scope="module")
def harbour() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(GOLD.read_text(encoding="utf-8"))
    return loaded


def test_the_harbour_gold_on_disk_is_what_its_quotes_give(harbour: dict[str, Any]) -> None:
    assert harbour == json.loads(json.dumps(build()))


def test_the_gold_itself_scores_one_everywhere(harbour: dict[str, Any]) -> None:
    rows = score(harbour, gold_as_dossier(harbour)).rows
    assert {name: row.f1 for name, row in rows.items() if row.f1 != 1.0 and not row.note.startswith("0/0")} == {}


def test_an_empty_dossier_finds_nothing(harbour: dict[str, Any]) -> None:
    scores = score(harbour, {})
    assert scores.passed == 0
    assert [scores.rows[name].f1 for name in ("mentions", "quantities", "claims")] == [0.0, 0.0, 0.0]


def test_a_lost_claim_costs_recall(harbour: dict[str, Any]) -> None:
    spoilt = gold_as_dossier(harbour)
    spoilt["claims"] = [claim for claim in spoilt["claims"] if claim["id"] != "n10"]
    assert score(harbour, spoilt).rows["claims"].recall < 1.0


def test_a_turned_refinement_is_read_from_the_other_side(harbour: dict[str, Any]) -> None:
    turned = gold_as_dossier(harbour)
    swap = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}
    for item in turned["alignments"]:
        if item["a"]:
            item["a"], item["b"] = item["b"], item["a"]
            item["relation"] = swap.get(item["relation"], item["relation"])
    assert score(harbour, turned).rows["alignments + relation (strict)"].f1 == 1.0


def test_a_second_newspaper_on_one_memo_is_no_confirmation(harbour: dict[str, Any]) -> None:
    spoilt = gold_as_dossier(harbour)
    for item in spoilt["alignments"]:
        item["confirmations"] = 1
    assert "KEY POINT: two newspapers on one memo confirm nothing" in score(harbour, spoilt).misses


@needs_seeds
@pytest.mark.seeds
@pytest.mark.parametrize("spoil", [False, True])
def test_it_gives_the_rows_of_the_seeds_scorer(spoil: bool) -> None:
    theirs = seeds_scorer()
    gold = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
    dossier = theirs.as_dossier(gold)
    if spoil:
        dossier = theirs.corrupt(copy.deepcopy(dossier))
    dossier.pop("hygiene")
    ours = score(gold, dossier).rows
    renamed = {"independent confirmations = 0": "independent confirmations"}
    for name, row in score_seeds(gold, dossier)[0].items():
        mine = ours[renamed.get(name, name)]
        assert (name, mine.precision, mine.recall, mine.f1) == (
            name,
            pytest.approx(row.precision),
            pytest.approx(row.recall),
            pytest.approx(row.f1),
        )
