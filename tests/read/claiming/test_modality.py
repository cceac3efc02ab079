"""How firmly a claim is put, whether it is negated, and on what it hangs."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The ministry closed the mine.", "asserted"),
        ("The nurses asked for 300 beds.", "requested"),
        ("The governor urged residents to leave the valley.", "requested"),
        ("The union called for a strike in May.", "requested"),
        ("The match was called off for the night.", "asserted"),
        ("The climber called out for help.", "requested"),
        ("The memo recommends closing three wards.", "requested"),
        ("The nurses demanded that the ward be reopened.", "requested"),
        ("The governor ordered the guards to open the eastern gate.", "ordered"),
        ("The ministry ordered that the mine be closed.", "ordered"),
        ("Residents were ordered to leave the valley.", "ordered"),
        ("The ministry promised to rebuild the bridge by June.", "promised"),
        ("The governor pledged 40 pumps.", "promised"),
        ("The company offered to pay 300 dockers.", "promised"),
        ("The company plans to sell two ferries.", "planned"),
        ("The ministry intends to close the mine.", "planned"),
        ("Analysts expect the harbour to reopen soon.", "expected"),
        ("The bridge is expected to reopen soon.", "expected"),
        ("The nurses hope to return in May.", "expected"),
        ("The dam is likely to break in spring.", "expected"),
        ("The mine is due to reopen in May.", "expected"),
        ("The mine will reopen in May.", "will"),
        ("The new pumps can lift 300 tonnes an hour.", "able"),
        ("The crew is able to close the valve.", "able"),
        ("The volunteers are ready to rebuild the dam.", "said-ready"),
        ("The volunteers are prepared to dig.", "said-ready"),
        ("The volunteers expressed their readiness to rebuild the dam.", "said-ready"),
        ("14 volunteers ready to dig at Norvale dam\n\nThe volunteers came.", "said-ready"),
        ("The board would sell the ferries if the ministry paid the crews.", "conditional"),
        ("The dam may break in spring.", "possible"),
        ("The ferry might sail on Sunday.", "possible"),
        ("Did the ministry close the mine?", "questioned"),
    ],
)
def test_the_words_tell_how_firmly_it_is_put(read: Read, text: str, modality: str) -> None:
    assert read(text).reading.claims[0].modality == modality


def test_the_reason_names_the_word(read: Read) -> None:
    why = read("The dam may break in spring.").claim("dam").why
    assert why is not None
    assert "“may”" in why.reason


def test_those_who_say_they_are_willing_are_said_ready(read: Read) -> None:
    page = read("The volunteers said they were willing to dig in the north.")
    assert page.claim("willing to dig").modality == "said-ready"


def test_a_request_through_a_letter_is_requested(read: Read) -> None:
    page = read("The letter asks the harbour board to send 40 pumps.")
    assert page.claim("40 pumps").modality == "requested"


def test_what_was_asked_for_is_not_done(read: Read) -> None:
    page = read("The nurses asked for beds. The board sent 300 beds.")
    assert [claim.modality for claim in page.reading.claims] == ["requested", "asserted"]


def test_perhaps_is_heard_beside_will(read: Read) -> None:
    assert read("Perhaps the dam will break.").claim("dam").modality == "possible"


def test_a_plan_that_is_called_something_is_no_intention(read: Read) -> None:
    page = read("Marek Tolvan called the plan “a gift to the dredging firms” at noon.")
    assert page.claim("called the plan").modality == "opinion"


def test_a_headline_s_bare_infinitive_looks_ahead(read: Read) -> None:
    page = read("Ministry to close mine in Norvale\n\nThe mine is old.")
    assert page.claim("Ministry to close").modality in {"will", "planned", "expected"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not close the mine.",
        "The ministry never closed the mine.",
        "The ministry failed to close the mine.",
        "The ministry refused to close the mine.",
        "No miner was injured in the fire.",
        "The depot had no guards.",
        "The crew could not close the valve.",
        "The crew was unable to close the valve.",
        "The dam is unlikely to break.",
        "The volunteers are not ready to rebuild the dam.",
        "The letter says that the mine was not closed.",
        "The ministry denied that the mine was closed.",
        "The ministry disputed that the mine was closed.",
        "The ministry dismissed the claim that the mine was closed.",
        "The ministry denied reports that the mine was closed.",
    ],
)
def test_a_negated_claim_is_negated(read: Read, text: str) -> None:
    assert [claim.negated for claim in read(text).reading.claims] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not fail to close the mine.",
        "It is not impossible for the mine to open in May.",
        "The ministry denied that the guards had not been paid.",
    ],
)
def test_a_double_negation_is_none(read: Read, text: str) -> None:
    assert [claim.negated for claim in read(text).reading.claims] == [False]


def test_each_conjunct_has_its_own_negation(read: Read) -> None:
    page = read("The ferry sailed on Sunday and the crew was not paid in May.")
    assert [claim.negated for claim in page.reading.claims] == [False, True]


def test_the_thing_without_which_it_went_does_not_negate_it(read: Read) -> None:
    assert not read("The ferry sailed without lights.").claim("sailed").negated


def test_nobody_as_the_subject_negates(read: Read) -> None:
    assert read("Nobody guarded the depot in June.").claim("depot").negated


def test_neither_and_nor_negate(read: Read) -> None:
    assert read("Neither the memo nor the letter mentions the cranes.").claim("cranes").negated


def test_an_order_not_to_is_negated(read: Read) -> None:
    assert read("The court ordered the ministry not to close the mine.").claim("close the mine").negated


def test_what_was_not_denied_is_not_negated(read: Read) -> None:
    assert not read("The ministry did not deny that nurses were dismissed.").claim("nurses").negated


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If the dam breaks, the village will be evacuated.", "If the dam breaks"),
        ("Unless the valve is closed, the tank will burst.", "Unless the valve is closed"),
        ("The ferry will sail once the crew is paid.", "once the crew is paid"),
        ("The nurses will come when beds are delivered.", "when beds are delivered"),
        ("The memo asks for rifles for 300 guards when the depot opens.", "when the depot opens"),
        ("The board would sell the ferries if the ministry paid the crews.", "if the ministry paid the crews"),
    ],
)
def test_what_a_claim_hangs_on_is_its_condition(read: Read, text: str, condition: str) -> None:
    page = read(text)
    assert page.quote(page.reading.claims[0].condition) == condition


def test_when_tells_a_time_of_what_is_past(read: Read) -> None:
    assert read("The nurses came when the beds were delivered.").claim("nurses").condition is None


def test_provided_opens_a_condition(read: Read) -> None:
    page = read("Provided the crew is paid, the ferry will sail on Sunday.")
    assert page.quote(page.claim("ferry will sail").condition) == "Provided the crew is paid"


def test_once_as_a_count_is_no_condition(read: Read) -> None:
    page = read("“The channel,” Marek Tolvan told reporters, “was dredged once in ten years.”")
    assert page.claim("dredged once").condition is None


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("The letter is a forgery.", True),
        ("The report was false, the mayor said.", True),
        ("The memo is not a forgery.", False),
        ("The quay is a farce.", False),
    ],
)
def test_what_is_called_false_is_denied(read: Read, sentence: str, negated: bool) -> None:
    assert [claim.negated for claim in read(sentence).reading.claims] == [negated]


def test_to_refuse_an_offer_is_a_deed(read: Read) -> None:
    assert not read("The villagers have refused four offers.").claim("four offers").negated
