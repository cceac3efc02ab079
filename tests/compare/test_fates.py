"""The killed, the injured and the hit; and the toll of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from stemma.compare.accounts import accounts
from stemma.compare.comparators.same_figure import fate_of
from stemma.compare.fates import fate_at
from stemma.compare.profile import profiles
from stemma.model import Alignment
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.casualties import Toll, differ, toll


def told(text: str) -> Toll:
    document = document_of("a", text)
    return toll(document, read(document))


def values(text: str) -> tuple[int | None, int | None]:
    found = told(text)
    return (
        found.killed.value if found.killed else None,
        found.injured.value if found.injured else None,
    )


@pytest.mark.parametrize(
    ("text", "figure", "fate"),
    [
        ("Two dead and three wounded in Halden", "Two", "killed"),
        ("Two dead and three wounded in Halden", "three", "injured"),
        ("a blast injuring 40 people", "40", "injured"),
        ("four men were shot and killed", "four", "killed"),
        ("four men were wounded when 900 workers left", "900", None),
        ("the mill has 300 looms", "300", None),
        ("three of the injured died in hospital", "three", "killed"),
        ("two of those killed were children", "two", "killed"),
        ("the death toll from the blast in Halden rose to 24 on Sunday", "24", "killed"),
    ],
)
def test_the_nearest_word_tells_the_fate(text: str, figure: str, fate: str | None) -> None:
    at = text.index(figure)
    assert fate_at(text, at, at + len(figure)) == fate


def test_a_figure_with_a_verb_of_its_own_is_not_told_of_by_the_next_one() -> None:
    document = document_of("a", "Nearly 250 dockers escaped and ten guards were killed, the port said.")
    reading = read(document)
    found = profiles((document,), (reading,), resolve((document,), (reading,)))
    fates = {q.counted_text: fate_of(q, profile) for profile in found for q in profile.quantities}
    assert fates == {"dockers": None, "guards": "killed"}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Four people were killed and nine others were injured in the mill.", 4, 9),
        ("A man was killed in the mill on Monday.", 1, None),
        ("Three children and two adults were found dead.", 5, None),
        ("Six people were shot in Halden. One of them died.", 1, 5),
        ("A woman was wounded in the mill.", None, 1),
        ("Two people died in the mill. Last year 30 people were killed there.", 2, None),
        ("The mill has 300 looms.", None, None),
    ],
)
def test_a_report_has_one_toll(text: str, killed: int | None, injured: int | None) -> None:
    assert values(text) == (killed, injured)


def test_a_part_of_the_dead_is_no_other_total() -> None:
    assert not differ(told("Two children were killed."), told("Five people were killed."))


def test_other_totals_differ() -> None:
    assert differ(told("Four people were killed."), told("Five people were killed."))


def relations(a: str, b: str, dates: tuple[str | None, str | None] = (None, None)) -> list[str]:
    return [one.relation for one in alignments(a, b, dates)]


def alignments(a: str, b: str, dates: tuple[str | None, str | None] = (None, None)) -> Sequence[Alignment]:
    documents = tuple(
        replace(document_of(name, text), date=date) for name, text, date in zip("ab", (a, b), dates, strict=True)
    )
    readings = tuple(map(read, documents))
    return accounts(documents, readings, resolve(documents, readings))


EARLIER = "Twelve people died in the fire in the Halden mine."
LATER = "Fifteen people died in the fire in the Halden mine."


def test_a_higher_figure_of_a_later_report_is_an_update() -> None:
    assert relations(EARLIER, LATER, ("2021-03-01", "2021-03-03")) == ["updated"]


def test_without_dates_the_same_figures_are_a_dispute() -> None:
    assert relations(EARLIER, LATER) == ["contradict"]


def test_the_dead_are_not_held_against_the_injured() -> None:
    found = relations(
        "Twelve people died in the Halden mine fire.", "Forty people were hurt in the Halden mine fire."
    )
    assert "contradict" not in found
    assert "differ" not in found


def test_the_same_age_puts_nobody_together() -> None:
    found = relations(
        "A 17-year-old was fined in Orlow for fishing.", "The prize of Sorel went to a 17-year-old poet."
    )
    assert found == []


def test_the_same_address_puts_nothing_together() -> None:
    found = relations(
        "A bakery opened in the 400 block of Lindgren Street.",
        "Thieves took two bicycles from the 400 block of Lindgren Street.",
    )
    assert found == []


def test_the_days_of_two_dates_are_no_figures() -> None:
    told = "The mill was still open on 10 February.", "The mill was already closed on 3 February."
    (found,) = alignments(*told, ("2021-03-14", "2021-03-06"))
    names = {aspect.name for aspect in found.differences}
    assert "time" in names
    assert "number" not in names


def test_people_and_women_are_no_dispute() -> None:
    found = relations("Four women were found dead in a Halden flat.", "Four people were found dead in a Halden flat.")
    assert found == ["a_refines_b"]


def test_those_in_hospital_are_counted_anew_each_day() -> None:
    texts = ("Thirty-one people from the mine are in hospital.", "Twenty people from the mine are in hospital.")
    assert relations(*texts, ("XXXX-03-01", "XXXX-03-03")) == ["updated"]
    assert relations(*texts, ("XXXX-03-01", "XXXX-03-01")) == ["contradict"]


@pytest.mark.parametrize(
    ("text", "figure", "fate"),
    [
        ("the number of confirmed fatalities stands at 217", "217", "killed"),
        ("34 people are missing", "34", "missing"),
        ("Thirteen have not been found", "Thirteen", "missing"),
        ("Sixty-four people were taken into custody", "Sixty-four", "arrested"),
        ("about 9,000 people had to leave their homes", "9,000", "displaced"),
        ("the bodies of five of the seven missing miners were found", "five", "killed"),
    ],
)
def test_the_missing_the_arrested_and_the_displaced_are_fates_too(text: str, figure: str, fate: str) -> None:
    start = text.index(figure)
    assert fate_at(text, start, start + len(figure)) == fate


@pytest.mark.parametrize(
    ("text", "number", "fate"),
    [
        ("The collapse has cost seven lives", "seven", "killed"),
        ("The floods claimed at least 12 lives", "12", "killed"),
        ("The new vest saved seven lives", "seven", None),
        ("It gave the number of injured as 64", "64", "injured"),
        ("It gave the number of staff as 64", "64", None),
    ],
)
def test_lives_lost_and_the_number_of_the_hurt(text: str, number: str, fate: str | None) -> None:
    start = text.index(number)
    assert fate_at(text, start, start + len(number)) == fate
