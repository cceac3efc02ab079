"""How firmly a clause is put, whether it is denied and with which numbers: turns that whole texts brought up."""

from __future__ import annotations

import pytest

from stemma.text.quantities import find_quantities
from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Doctors advised the council to shut the pool.", "shut the pool", "requested"),
        ("They warned the crew not to sail.", "not to sail", "requested"),
        ("Residents were advised to boil water.", "boil water", "requested"),
        ("The company advises replacing the rope by June.", "replacing the rope", "requested"),
        ("The court forbids the tenants to sublet.", "sublet", "ordered"),
        ("The decree prohibits shops from opening at night.", "opening at night", "ordered"),
        ("The law requires owners to keep a log.", "keep a log", "ordered"),
        ("Owners are required to keep a log.", "keep a log", "ordered"),
        ("The shop was obliged to close.", "obliged to close", "asserted"),
        ("Reporters wanted to know why the bridge had been closed.", "the bridge had been closed", "questioned"),
        ("He wondered if the men had eaten.", "the men had eaten", "questioned"),
        ("The question is whether the dam will hold.", "the dam will hold", "questioned"),
        ('"Is that what a guard does?"', "what a guard does", "questioned"),
        ("The judge ruled that the papers be returned.", "papers be returned", "ordered"),
        ("The parties shall meet in May.", "shall meet", "ordered"),
        ("I shall return in May.", "shall return", "will"),
        ("You had better leave the yard, the guard told him.", "better leave", "requested"),
        ("The tests ought to be repeated.", "ought to be repeated", "requested"),
        ("The prosecutors ought to have asked her.", "ought to have asked", "opinion"),
    ],
)
def test_verbs_that_bid_or_ask(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The ferry would probably have held if the crew had shut the door.", "have held", "conditional"),
        (
            "The clerk said that, if the tape proved real, she would ask the mayor to go.",
            "ask the mayor",
            "conditional",
        ),
        ("She would, she replied, provided that the gate was opened first.", "gate was opened", "conditional"),
        ("The union said it would not accept the offer.", "would not accept", "will"),
        ("The clerk said she would not discuss names.", "would not discuss", "asserted"),
        ("The driver could be jailed for ten years.", "could be jailed", "possible"),
        ("Two officers could face charges.", "could face charges", "possible"),
        ("The boys could be heard from the road.", "could be heard", "able"),
        ("The board approved a plan to close the mill.", "close the mill", "asserted"),
        ("The firm has a plan to close the mill.", "close the mill", "planned"),
        ("Guards threatened him with arrest.", "with arrest", "asserted"),
        ("Guards threatened to arrest him.", "arrest him", "planned"),
        ("The charity has sent 40 tents and plans to bring in stoves by May.", "bring in stoves", "planned"),
    ],
)
def test_what_hangs_on_something_else_or_is_still_to_come(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("I find it regrettable that nobody answered.", "regrettable", "opinion"),
        ("She finds it hard to walk.", "hard to walk", "asserted"),
        ('He called the firm\'s refusal "a slap in the face".', "slap in the face", "opinion"),
        ('They call the ferry "Dora".', "call the ferry", "asserted"),
    ],
)
def test_somebody_judges(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


def test_a_condition_opened_by_should_is_no_comment(read: Read) -> None:
    page = read("Should the council fail to answer, the drivers will stop work. We demand that the gates be opened.")
    assert page.claim("drivers will stop").modality in {"will", "conditional"}
    assert page.claim("gates be opened").modality == "requested"


def test_what_an_order_says_is_to_be_done_is_laid_down(read: Read) -> None:
    page = read("A leaked decree says that every boat is to be burned. Nets, it adds, are to be handed in.")
    assert page.claim("boat is to be burned").modality == "ordered"
    assert page.claim("are to be handed in").modality == "ordered"


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("The army answers to no court.", "answers", True),
        ("At no point did he speak to the press.", "did he speak", True),
        ("He called twice, to no avail.", "called twice", False),
        ("She spoke to nobody.", "spoke", True),
        ("He did not call, nor did he write to the board.", "write to the board", True),
        ("The minister said no boat had sailed, nor had any crew been paid.", "any crew been paid", True),
        ("Neither had the guards been told.", "guards been told", True),
        ("The court forbids the tenants to sublet.", "sublet", True),
        ("The deputy asked why no alarm had rung.", "no alarm had rung", True),
        ("There was nobody in the yard.", "in the yard", True),
        ("It is false that the crew was drunk.", "crew was drunk", True),
        ("Hardly anyone came to the hall.", "came to the hall", True),
        ("A guard who hardly ever spoke left the hall.", "left the hall", False),
        ("I did neither.", "did neither", True),
        ("The registrar deposed that no voucher was issued.", "voucher was issued", True),
    ],
)
def test_words_that_turn_a_clause(read: Read, text: str, words: str, *, negated: bool) -> None:
    assert read(text).claim(words).negated is negated


def test_what_none_does_is_denied(read: Read) -> None:
    page = read("We have no boat that reaches the cape, the clerk said.")
    assert page.claim("reaches the cape").negated


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They had flown 212 hours in May.", ["212 hours"]),
        ("The guard left at 2130 hours.", []),
        ("He entered “about a third” of the boats.", ["about a third"]),
    ],
)
def test_numbers(text: str, numbers: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_quantities(text)] == numbers
