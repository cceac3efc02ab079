"""Two texts on one matter that tell two things of it are read side by side, and never called an agreement."""

from __future__ import annotations

from dataclasses import replace

from stemma.compare.agreeing import agrees_in_something
from stemma.compare.aligning.align import Proposal
from stemma.compare.beside import LIKELY, beside
from stemma.compare.comparators.moods import kind_of
from stemma.compare.comparators.phrasing import predicate
from stemma.compare.comparators.polarity import are_yes_and_no, polarity
from stemma.compare.comparators.steps import steps
from stemma.compare.counts import are_counted_apart
from tests.compare.claims import Number, Said, two

ASKED = Said("the council is asked to widen the quay", predicate="widen", modality="requested")
PROMISED = Said("the quay is to have lamps, the council promised", predicate="have", modality="promised")


def _beside(chance: float, own: frozenset[str] | None = None) -> list[str]:
    a, b = two(ASKED, PROMISED)
    proposal = Proposal(a=a, b=b, score=chance, reason="", weighed=True, chance=chance, own=own)
    return [one.name for one in beside(proposal, ())]


def test_of_two_texts_what_is_likely_one_matter_differs_in_what_it_tells() -> None:
    assert _beside(LIKELY + 0.05) == ["predicate"]


def test_what_is_hardly_likely_is_left_apart() -> None:
    assert not _beside(LIKELY - 0.05)


def test_in_a_folder_words_of_the_topic_put_nothing_side_by_side() -> None:
    assert not _beside(LIKELY + 0.05, frozenset({"quay"}))


def test_a_genuine_memo_and_a_forgery_never_agree() -> None:
    forged = Said("The so-called memo is a forgery", predicate="be forgery", negated=True)
    a, b = two(Said("The memo is genuine", predicate="be genuine"), forged)
    assert [one.result for one in predicate(a, b)] == ["incompatible"]
    assert are_yes_and_no(a, b)


def test_what_is_not_open_is_closed() -> None:
    shut = Said("The gate was closed", predicate="close")
    a, b = two(Said("The gate was not open", predicate="be open", negated=True), shut)
    assert not predicate(a, b)
    assert not are_yes_and_no(a, b)


def test_reports_called_untrue_deny_what_they_are_of() -> None:
    untrue = Said("Reports of a hunger strike were untrue", predicate="be untrue", negated=True)
    a, b = two(Said("He has been on hunger strike since October", predicate="be"), untrue)
    assert "incompatible" in {one.result for one in polarity(a, b)}


def test_no_further_deaths_deny_no_death() -> None:
    none = Said("No further deaths were reported", predicate="report", negated=True)
    a, b = two(none, Said("Four deaths were reported", predicate="report"))
    assert not polarity(a, b)


def test_counts_of_people_that_do_not_meet_are_no_agreement() -> None:
    treated = Said(
        "At the clinic 61 people were treated", predicate="treat", numbers=(Number("61 people", 61, "persons"),)
    )
    a, b = two(treated, Said("Another 42 were taken in", predicate="take in", numbers=(Number("42", 42, None),)))
    assert are_counted_apart(a, b)
    assert not agrees_in_something(a, b)


def test_a_verb_alone_agrees_with_nobody_elses() -> None:
    a, b = two(Said("he refused", predicate="refuse"), Said("the board rejected the criticism", predicate="reject"))
    assert not agrees_in_something(a, b)


def test_who_is_on_the_run_has_not_given_himself_up() -> None:
    a, b = two(
        Said("The skipper is on the run", predicate="be"), Said("The skipper gave himself up", predicate="give")
    )
    assert [one.name for one in steps(a, b)] == ["predicate"]


def test_what_somebody_has_ten_days_to_do_is_to_come() -> None:
    (a, b) = two(
        Said("The convicted have ten days to appeal", predicate="have"),
        Said("The convicted have appealed", predicate="appeal"),
    )
    assert (kind_of(a), kind_of(b)) == ("future", "fact")


def test_who_was_arrested_and_released_was_arrested() -> None:
    freed = Said("fifty people were taken into custody, most of whom were released", predicate="take")
    a, b = two(Said("fifty people were arrested", predicate="arrest"), freed)
    assert not predicate(a, b)
    let_go = Said("the people were released", predicate="release")
    assert [one.result for one in predicate(*two(Said("the people were arrested", predicate="arrest"), let_go))] == [
        "incompatible"
    ]


def test_in_a_longer_text_what_speaks_for_two_matters_weighs_less() -> None:
    dead = Said("two died in the yard", predicate="die", numbers=(Number("two", 2),))
    a, b = two(dead, Said("the yard has been silent since Monday", predicate="be silent"))
    proposal = Proposal(a=a, b=b, score=LIKELY, reason="", weighed=True, chance=LIKELY)
    assert [one.name for one in beside(proposal, ())] == ["predicate"]
    assert not beside(replace(proposal, is_brief=True), ())
