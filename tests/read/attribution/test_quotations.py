"""Where quotations begin and end."""

from __future__ import annotations

import pytest

from stemma.read.attribution.quotations import Quotations


def spoken(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in Quotations(text).spoken]


def scare(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in Quotations(text).scare]


def test_curly_marks_enclose_a_quotation() -> None:
    assert spoken("He said “the valve leaks” and left.") == ["“the valve leaks”"]


def test_straight_marks_pair_up_in_turn() -> None:
    assert spoken('"The valve leaks," he said. "We know."') == ['"The valve leaks,"', '"We know."']


@pytest.mark.parametrize("text", ["«la valve»", "»das Ventil«", "„das Ventil“", "„zawór”"])
def test_marks_of_other_countries_enclose_a_quotation(text: str) -> None:
    assert spoken(f"x {text} y") == [text]


def test_a_straight_mark_inside_curly_ones_ends_nothing() -> None:
    assert spoken('“the 5" valve leaks” here') == ['“the 5" valve leaks”']


def test_a_quotation_left_open_ends_with_its_line() -> None:
    assert spoken("“The valve leaks.\nThe crew left.") == ["“The valve leaks."]


def test_a_quotation_left_open_at_the_end_ends_with_the_text() -> None:
    assert spoken("He said: “The valve leaks") == ["“The valve leaks"]


def test_each_paragraph_of_a_long_quotation_opens_again() -> None:
    assert spoken("“The valve leaks.\n“Nobody came.”") == ["“The valve leaks.", "“Nobody came.”"]


def test_a_mark_that_never_closes_does_not_swallow_a_long_text() -> None:
    assert max(len(words) for words in spoken("“" + "a " * 10_000)) < 5_000


def test_single_marks_set_a_few_words_apart() -> None:
    assert scare("the ‘safe’ valve") == ["‘safe’"]


def test_single_marks_are_no_speech() -> None:
    assert spoken("the ‘safe’ valve") == []


def test_an_apostrophe_does_not_end_single_marks() -> None:
    assert scare("the ‘crew’s friends’ left") == ["‘crew’s friends’"]


def test_an_apostrophe_alone_opens_nothing() -> None:
    assert scare("the crew’s valve and the board’s pump") == []


def test_single_marks_do_not_run_over_a_line_end() -> None:
    assert scare("the ‘safe\nvalve’ leaks") == []


def test_a_place_inside_the_marks_is_quoted() -> None:
    text = "He said “the valve leaks” twice."
    assert Quotations(text).at(text.index("valve")) is not None


@pytest.mark.parametrize("words", ["He", "twice"])
def test_a_place_outside_the_marks_is_not_quoted(words: str) -> None:
    text = "He said “the valve leaks” twice."
    assert Quotations(text).at(text.index(words)) is None


@pytest.mark.timeout(200)
@pytest.mark.parametrize("char", ["“", '"', "‘", "’", "[", "a"])
def test_a_hundred_thousand_of_one_character_take_no_time(char: str) -> None:
    Quotations(char * 100_000)
