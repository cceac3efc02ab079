"""What words leave open is read again by a taught reader; an agreement that it makes confirms nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.compare import accounts
from stemma.compare import read_again as again
from stemma.compare.accounts import _alignment
from stemma.compare.aligning.align import Proposal
from stemma.compare.read_again import BESIDES, DOUBT, TABLE, found_in, is_left_open, may_be_read, read_again
from stemma.compare.together import LONGEST, RELATIONS, SWAPPED, Answer
from stemma.compare.weighed_reading import AGREEING, Seen, Shape, chances_of, weights
from stemma.model import Aspect, AspectName, AspectResult, Judgement, Relation
from tests.compare.claims import Said, two

CHECKED = Said("The gas sensors were checked in May", predicate="check")
DETECTORS = Said("the gas detectors were checked in May", predicate="check")
STANDS, MAKES = 0.45, 0.8
LIMITS = {"stands": STANDS, "makes": MAKES}


def _proposal(one: Said = CHECKED, other: Said = DETECTORS, chance: float = 0.97) -> Proposal:
    a, b = two(one, other)
    return Proposal(a=a, b=b, score=chance, reason="Both speak of the sensors.", chance=chance)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A reader, and a table, that are sure of one relation."""
    told = {name: 0.95 if name == request.param else 0.01 for name in RELATIONS}
    monkeypatch.setattr(again, "read_together", lambda _a, _b: tuple(told.values()))
    monkeypatch.setattr(again, "chances_of", lambda _seen, _table: told)


@pytest.mark.parametrize("reader", ["differ", "contradict", "unrelated"], indirect=True)
@pytest.mark.usefixtures("reader")
def test_what_the_reader_holds_for_something_else_agrees_no_longer() -> None:
    made = _alignment(_proposal(), None)
    assert made.relation not in AGREEING
    assert "read as wholes" in made.why.reason
    (shown,) = [one for one in made.differences if "taught reader" in one.reason]
    assert "read as wholes" in shown.reason
    for said, spans in ((CHECKED, shown.a_spans), (DETECTORS, shown.b_spans)):
        assert [f"{said.words}."[span.start : span.end] for span in spans] == [said.words]


@pytest.mark.parametrize("reader", ["agree"], indirect=True)
@pytest.mark.usefixtures("reader")
def test_an_agreement_that_the_reader_bears_out_stands_as_it_was() -> None:
    assert read_again(_proposal(), "agree", ()) == ()


@pytest.mark.parametrize("reader", ["a_refines_b"], indirect=True)
@pytest.mark.usefixtures("reader")
def test_which_of_the_two_tells_more_is_said_where_nothing_else_says_it() -> None:
    [shown] = read_again(_proposal(), "agree", ())
    assert (shown.name, shown.result) == ("wording", "narrower")
    assert _alignment(_proposal(), None).relation == "a_refines_b"
    assert read_again(_proposal(), "b_refines_a", ()) == ()


@pytest.mark.parametrize("reader", ["contradict"], indirect=True)
@pytest.mark.usefixtures("reader")
def test_who_put_two_claims_together_is_not_contradicted_by_the_reader() -> None:
    made = _proposal()
    spans = made.a.claim.spans[0], made.b.claim.spans[0]
    heard = Judgement(left=spans[0], right=spans[1], verdict="positive", by="A. Editor", target="alignment")
    assert not any("reader" in one.reason for one in _alignment(made, heard).aspects)


def test_the_same_words_and_what_is_too_long_are_not_read_again() -> None:
    assert not may_be_read(_proposal(CHECKED, CHECKED))
    long = Said("the sensors " + "were old and " * LONGEST + "worn", predicate="be worn")
    assert not may_be_read(_proposal(CHECKED, long))
    assert may_be_read(_proposal())


def test_the_table_has_what_is_asked_of_it() -> None:
    told = weights(TABLE)
    assert set(told.besides) == set(BESIDES)
    assert set(told.limits) == {"stands", "makes", "hears"}
    assert set(told.rules) >= AGREEING


@given(
    st.lists(st.floats(0.01, 1), min_size=len(RELATIONS), max_size=len(RELATIONS)), st.sampled_from(sorted(AGREEING))
)
def test_an_agreement_stands_from_its_limit_on(likely: list[float], relation: str) -> None:
    chances = {name: one / sum(likely) for name, one in zip(RELATIONS, likely, strict=True)}
    found = found_in(relation, chances, LIMITS)  # type: ignore[arg-type]
    agreed = sum(chances[name] for name in AGREEING)
    assert (found in AGREEING) == (agreed >= STANDS)
    assert found in {*AGREEING, "differ"}
    if relation != "agree" and found in AGREEING:
        assert found == relation


@given(st.lists(st.floats(0.01, 1), min_size=len(RELATIONS), max_size=len(RELATIONS)))
def test_an_agreement_is_made_only_from_its_limit_on(likely: list[float]) -> None:
    chances = {name: one / sum(likely) for name, one in zip(RELATIONS, likely, strict=True)}
    found = found_in("differ", chances, LIMITS)
    assert (found in AGREEING) == (sum(chances[name] for name in AGREEING) >= MAKES)
    assert found in {*AGREEING, "differ"}


def _differs(name: AspectName, result: AspectResult) -> Aspect:
    return Aspect(name=name, result=result, reason="A says one, B another.", is_difference=True)


@pytest.mark.parametrize(
    ("relation", "differences", "is_open"),
    [
        ("agree", [], True),
        ("differ", [("predicate", "compatible")], True),
        ("differ", [("predicate", "compatible"), ("number", "narrower"), ("attribution", "compatible")], True),
        ("differ", [("predicate", "compatible"), ("number", "unknown")], False),
        ("differ", [("modality", "compatible")], False),
        ("differ", [("qualifier", "compatible")], False),
        ("contradict", [("polarity", "incompatible")], False),
        ("updated", [("predicate", "compatible")], False),
    ],
)
def test_what_words_show_to_be_another_thing_is_not_left_open(
    relation: Relation, differences: list[tuple[AspectName, AspectResult]], *, is_open: bool
) -> None:
    told = [_differs(*one) for one in differences]
    assert is_left_open(relation, told, CHECKED.words, DETECTORS.words) is is_open


@pytest.mark.parametrize("reader", ["agree", "b_refines_a", "differ"], indirect=True)
@pytest.mark.usefixtures("reader")
def test_what_the_words_leave_open_may_agree_and_confirms_nothing(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(accounts, "aspects", lambda _a, _b: (_differs("polarity", "unknown"),))
    monkeypatch.setattr(accounts, "unconfirming", lambda _a, _b: "")
    made = _alignment(_proposal(), None)
    assert made.relation == request.node.callspec.params["reader"]
    if made.relation == "differ":
        assert (made.unconfirming, [one.name for one in made.differences]) == ("", ["polarity"])
    else:
        assert made.unconfirming == DOUBT
        assert "read as wholes" in made.why.reason.lower()
        assert not any(one.name == "polarity" for one in made.differences)
        assert any(one.name == "polarity" for one in made.aspects)


def test_of_texts_on_two_events_nothing_is_read_again() -> None:
    among_three = replace(_proposal(), own=frozenset({"sensor"}))
    assert may_be_read(among_three)
    assert not may_be_read(replace(among_three, is_of_one_event=False))


@pytest.mark.parametrize("relation", sorted(AGREEING))
@pytest.mark.parametrize(("one", "other"), [("narrower", "broader"), ("broader", "narrower")])
def test_the_table_turns_with_the_claims(relation: str, one: AspectResult, other: AspectResult) -> None:
    likely = (0.3, 0.2, 0.1, 0.15, 0.2, 0.05)
    turned = {name: RELATIONS[SWAPPED[number]] for number, name in enumerate(RELATIONS)}

    def chances(relation: str, result: AspectResult, likely: tuple[float, ...]) -> dict[Answer, float]:
        shown = Aspect(name="number", result=result, reason="A says one, B another.", is_difference=True)
        shape = Shape(alike=0.3, brief=0.6)
        besides = dict.fromkeys(BESIDES, 0.5)
        seen = Seen(relation=relation, differences=[shown], shape=shape, likely=likely, besides=besides)
        return chances_of(seen, weights(TABLE))

    told = chances(relation, one, likely)
    back = chances(turned[relation], other, tuple(likely[number] for number in SWAPPED))  # type: ignore[index]
    for name in RELATIONS:
        assert back[turned[name]] == pytest.approx(told[name], abs=0.02)
