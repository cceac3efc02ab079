"""Two sentences read together by the taught reader, and what its word weighs beside the comparators'."""

from __future__ import annotations

import math
from itertools import product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.compare.sentences import weighed as weighing
from stemma.compare.together import LONGEST, MARK, RELATIONS, SWAPPED, can_read, read_together, row_of
from stemma.compare.weighed_reading import LIGHT, Seen, Shape, chances_of, weights
from stemma.model import Aspect, AspectName, AspectResult
from stemma.pairs import compare_sentences

TURNED: dict[str, str] = {name: RELATIONS[SWAPPED[number]] for number, name in enumerate(RELATIONS)}
LIKELY = (0.3, 0.2, 0.1, 0.15, 0.2, 0.05)
AT_LEAST = "{} sailors of the Adela died in the storm."
SAVED, LOST = "All 32 sailors of the Adela were rescued.", "Nobody aboard the Adela survived."


def seen(name: str, result: str) -> Aspect:
    return Aspect(name=name, result=result, reason="A says one, B another.", is_difference=True)  # type: ignore[arg-type]


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=30, deadline=None)
def test_the_chances_add_up_and_turn_with_the_sentences(a: str, b: str) -> None:
    told, turned = read_together(a, b), read_together(b, a)
    assert sum(told) == pytest.approx(1, abs=1e-5)
    assert [turned[number] for number in SWAPPED] == pytest.approx(told, abs=1e-5)


def test_a_row_tells_of_each_piece_its_side_and_whether_the_other_has_it() -> None:
    row = row_of("Ada left 3 towns.", "Ada stayed.")
    assert row.side == [0] * 7 + [1] * 4
    assert row.hit == [MARK, 1, 0, 0, 0, 1, MARK, 1, 0, 1, MARK]
    assert [number for number, is_one in enumerate(row.digit) if is_one] == [3]
    assert len(row.pieces) == len(row.side) == len(row.hit) == len(row.digit)


def test_only_what_is_read_whole_is_read() -> None:
    assert not can_read("")
    assert not can_read("word " * (LONGEST + 1))
    assert can_read("word " * LONGEST)


CASES = list(product(RELATIONS, ("number", "time"), ("incompatible", "narrower", "broader"), (0.0, 0.7)))


@pytest.mark.parametrize(("relation", "name", "result", "alike"), CASES)
def test_the_table_turns_with_the_sentences(relation: str, name: str, result: str, alike: float) -> None:
    other = {"narrower": "broader", "broader": "narrower"}.get(result, result)
    back = TURNED[relation]
    shape = Shape(alike=alike, brief=1 - alike)
    swapped = [LIKELY[number] for number in SWAPPED]
    known = weights("together")
    told = chances_of(Seen(relation=relation, differences=[seen(name, result)], shape=shape, likely=LIKELY), known)
    turned = chances_of(Seen(relation=back, differences=[seen(name, other)], shape=shape, likely=swapped), known)
    assert math.isclose(sum(told.values()), 1)
    for one in RELATIONS:
        assert turned[TURNED[one]] == pytest.approx(told[one], abs=0.02)


def test_the_table_has_a_number_for_every_relation() -> None:
    told = weights("together")
    assert set(told.rules) == set(told.alike) == set(told.brief) == set(RELATIONS)
    assert set(told.reader) == set(told.reader_of_brief) == set(RELATIONS)
    for name, result in (one.rsplit(" ", 1) for one in told.seen):
        assert name in get_args(AspectName)
        assert name not in LIGHT
        assert result in get_args(AspectResult)
    parts = (told.rules, told.alike, told.brief, told.reader, told.reader_of_brief, told.seen)
    assert {len(told.start), *(len(row) for part in parts for row in part.values())} == {len(RELATIONS)}


@pytest.fixture
def sure_reader(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A reader that is sure of one relation."""
    told = tuple(0.995 if name == request.param else 0.001 for name in RELATIONS)
    monkeypatch.setattr(weighing, "read_together", lambda _a, _b: told)


@pytest.mark.parametrize("sure_reader", ["agree"], indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_figures_that_do_not_meet_are_never_agreement() -> None:
    found = compare_sentences("At least 30 died in Orlow.", "At most 20 died in Orlow.")
    assert found.relation in ("differ", "contradict")
    assert "number" in {one.name for one in found.differences}


@pytest.mark.parametrize("sure_reader", ["contradict"], indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_figures_of_which_one_is_more_precise_never_contradict() -> None:
    assert (
        compare_sentences("At least four people drowned.", "At least seven people drowned.").relation != "contradict"
    )


@pytest.mark.parametrize("sure_reader", RELATIONS, indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_the_same_words_agree_whatever_the_reader_says() -> None:
    assert compare_sentences("The dam broke.", "The  dam broke.").relation == "agree"


@pytest.mark.parametrize("sure_reader", ["a_refines_b", "contradict"], indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_what_the_reader_decides_says_so_and_shows_both_sentences() -> None:
    a, b = "Every nurse of the ward had left by dawn.", "In the morning the patients were without care."
    found = compare_sentences(a, b)
    (whole,) = [one for one in found.differences if "taught reader" in one.reason]
    assert found.reason.startswith("Read as wholes")
    assert [a[span.start : span.end] for span in whole.a_spans] == [a]
    assert [b[span.start : span.end] for span in whole.b_spans] == [b]


@pytest.mark.parametrize("sure_reader", ["contradict"], indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_the_reader_can_be_left_out() -> None:
    assert not any("reader" in one.reason for one in compare_sentences(SAVED, LOST, by_words=True).differences)


PILOT = "Ada Sorel was a pilot."
NURSE = "Ada Sorel worked as a nurse in Marn for many years."
LONG = "Ada Sorel, who had been a teacher before, worked as a nurse in the hospital of Marn for many years."
TWICE = "For a great many years the hospital of Marn had Ada Sorel as a nurse, once a teacher of children."
FLEW = "Ada Sorel flew planes of the post from Velm to the islands in the north for most of her life."


@pytest.mark.parametrize(
    ("a", "b", "by_words", "limit"),
    [
        (PILOT, NURSE, "differ", "sure"),
        (PILOT, "Ada Sorel was a pilot in Marn.", "b_refines_a", "stands_of_brief"),
        ("The firm agreed to pay the fine.", "The firm paid the fine in May.", "differ", "sure_of_fact"),
        (LONG, FLEW, "differ", "sure"),
        (LONG, TWICE, "b_refines_a", "stands"),
    ],
)
def test_an_agreement_stands_longer_than_it_is_made(
    monkeypatch: pytest.MonkeyPatch, a: str, b: str, by_words: str, limit: str
) -> None:
    assert compare_sentences(a, b, by_words=True).relation == by_words
    least = weights("together").limits[limit]
    for chance, is_agreement in ((least - 0.01, False), (least + 0.01, True)):
        told = dict.fromkeys(RELATIONS, 0.0) | {"b_refines_a": chance, "differ": 1 - chance}
        monkeypatch.setattr(weighing, "chances_of", lambda *_, told=told: told)
        assert (compare_sentences(a, b).relation == "b_refines_a") is is_agreement


def test_an_agreement_is_made_by_the_sum_of_its_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    told = dict.fromkeys(RELATIONS, 0.0) | {"agree": 0.22, "a_refines_b": 0.24, "b_refines_a": 0.24, "differ": 0.3}
    monkeypatch.setattr(weighing, "chances_of", lambda *_: told)
    assert compare_sentences(PILOT, NURSE).relation in ("a_refines_b", "b_refines_a")


def test_where_it_is_not_sure_enough_the_comparators_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    told = dict(zip(RELATIONS, (0.2, 0.15, 0.1, 0.1, 0.4, 0.05), strict=True))
    monkeypatch.setattr(weighing, "chances_of", lambda *_: told)
    assert compare_sentences(PILOT, NURSE, by_words=True).relation == "differ"
    assert compare_sentences(PILOT, NURSE).relation == "differ"
    told["contradict"], told["differ"] = 0.1, 0.4  # that they agree is likelier, 0.45, and not sure
    assert compare_sentences(PILOT, NURSE).relation == "differ"


def test_agreement_that_does_not_stand_is_called_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    told = dict(zip(RELATIONS, (0.05, 0.05, 0.28, 0.33, 0.0, 0.29), strict=True))
    monkeypatch.setattr(weighing, "chances_of", lambda *_: told)
    assert compare_sentences(LONG, TWICE, by_words=True).relation == "b_refines_a"
    found = compare_sentences(LONG, TWICE)
    assert (found.relation, "62 in 100" in found.reason) == ("differ", True)
    assert "they agree" not in found.reason


@pytest.mark.parametrize("sure_reader", ["contradict"], indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_figures_that_have_values_in_common_never_contradict() -> None:
    assert (
        compare_sentences(AT_LEAST.format("At least 20"), AT_LEAST.format("Fewer than 50")).relation != "contradict"
    )
    assert (
        compare_sentences(AT_LEAST.format("At least 50"), AT_LEAST.format("Fewer than 20")).relation == "contradict"
    )


@pytest.mark.parametrize("sure_reader", ["agree"], indirect=True)
@pytest.mark.usefixtures("sure_reader")
def test_what_took_place_and_what_was_called_off_never_agree() -> None:
    found = compare_sentences("The strike at the mill was called off.", "The men of the mill went on strike.")
    assert found.relation not in ("agree", "a_refines_b", "b_refines_a")
