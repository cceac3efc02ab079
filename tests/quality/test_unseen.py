"""The readings of the unseen pairs: quotes in their texts, and a scorer that holds. The tool is not run."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases.unseen.build import build, of_part, texts, texts_are_here
from tests.cases.unseen.form import Pair, place
from tests.cases.unseen.pairs import PAIRS
from tests.quality.gold_dossier import gold_as_dossier
from tests.quality.score import score
from tests.quality.unseen import PARTS, pooled

needs_texts = pytest.mark.skipif(not texts_are_here(), reason="../shared/data/compare is not here")
every_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.index:02d}")


@pytest.fixture(params=PARTS)
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    return pooled({pair.index: build(pair) for pair in of_part(request.param)})


@needs_texts
@every_pair
def test_every_quotation_is_what_stands_at_its_place(pair: Pair) -> None:
    reading, bodies = build(pair), texts(pair)
    quoted = [(m["text"], m) for part in ("mentions", "quantities") for m in reading[part]]
    quoted += [(claim["text"], span) for claim in reading["claims"] for span in claim["spans"]]
    assert all(bodies[label][item["start"] : item["end"]] == item["quote"] for label, item in quoted)


@every_pair
def test_every_pair_names_claims_that_are_there(pair: Pair) -> None:
    known = {claim.id.removeprefix("?") for claim in pair.claims}
    assert {side for a in (*pair.alignments, *pair.within) for side in (a.left, a.right)} <= known


@every_pair
def test_no_claim_is_given_twice(pair: Pair) -> None:
    names = [claim.id.removeprefix("?") for claim in pair.claims]
    assert sorted(names) == sorted(set(names))


@needs_texts
@every_pair
def test_every_required_source_is_mentioned(pair: Pair) -> None:
    reading = build(pair)
    known = {m["entity"] for m in reading["mentions"]} | {"publisher:a", "publisher:b", "unnamed"}
    assert {step["source"] for claim in reading["claims"] for step in claim["chain"]} <= known


@needs_texts
def test_the_reading_itself_scores_one_everywhere(gold: dict[str, Any]) -> None:
    rows = score(gold, gold_as_dossier(gold)).rows
    assert {name: row.f1 for name, row in rows.items() if row.f1 != 1.0 and not row.note.startswith("0/0")} == {}


@needs_texts
def test_an_empty_dossier_finds_nothing(gold: dict[str, Any]) -> None:
    assert score(gold, {}).rows["claims"].f1 == 0.0


def test_a_quote_may_leave_out_its_middle() -> None:
    assert place("The tug left the harbour at noon, late.", "tug … noon") == (4, 32)


def test_a_quote_may_be_looked_up_after_other_words() -> None:
    assert place("A pump failed. Then a pump failed.", "Then >> pump") == (22, 26)


def test_a_short_word_is_not_found_inside_a_longer_one() -> None:
    assert place("The mayor said he knew.", "he") == (15, 17)
