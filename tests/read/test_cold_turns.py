"""Turns of real reports that were read wrongly at first sight: what each is, whose, and how firm."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "He called the minister in May, two colleagues said, and has not received an answer.",
            "He … has not received an answer",
        ),
        (
            "The count of the dead rose to 31 on Friday and is expected to grow.",
            "The count of the dead … is expected",
        ),
        ("Vask, who had confessed, received a sentence of two years.", "Vask … received a sentence of two years"),
    ],
)
def test_a_joined_clause_is_shown_with_the_subject_it_shares(read: Read, text: str, claim: str) -> None:
    assert [words for words in read(text).claims() if words.startswith(claim)]


def test_the_shared_subject_acts_in_both(read: Read) -> None:
    page = read("The clinic ran out of insulin and closed its doors on Tuesday.")
    assert "agent" in {role.name for role in page.claim("closed its doors").roles}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "A fire struck the port, killing 31 people and trapping others under roofs, officials and nurses said.",
            "A fire struck the port",
            "officials and nurses",
        ),
        (
            "The ministry and two unions said that the pay was late.",
            "the pay was late",
            "The ministry and two unions",
        ),
        (
            "Soldiers turned the trucks back, aid workers and a clerk told the Herald.",
            "turned",
            "aid workers and a clerk",
        ),
        ("Residents tell us the water smelled of oil on Friday.", "the water smelled", "Residents"),
        ("The general made it clear that the army would strike again.", "army would strike", "The general"),
        ('As the historian Ida Lunde told the Herald, "the town has never been poorer".', "poorer", "Ida Lunde"),
    ],
)
def test_who_speaks(read: Read, text: str, words: str, source: str) -> None:
    assert read(text).sources(words)[-1] == source


@pytest.mark.parametrize(
    ("text", "words", "firmness"),
    [
        ("I have no doubt that a deal will bring peace.", "no doubt", ("asserted", False)),
        ("There is no evidence that guns were withdrawn on 2 March.", "guns were withdrawn", ("asserted", True)),
        ("The engineer asks whether the reports can be kept secret.", "the reports", ("questioned", False)),
        ("Results were promised for Tuesday.", "Results", ("promised", False)),
        ("The report estimated the volume at 800 tonnes.", "800 tonnes", ("asserted", False)),
        (
            "The ministry calls on citizens not to share rumours and will inform the public.",
            "inform the public",
            ("will", False),
        ),
    ],
)
def test_how_firmly_it_is_put(read: Read, text: str, words: str, firmness: tuple[str, bool]) -> None:
    claim = read(text).claim(words)
    assert (claim.modality, claim.negated) == firmness


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Either she knew of it and did nothing, or she did not want to know.", 1),
        ("We demand a ban on fishing until the results are known.", 1),
        ("There is no evidence that guns were withdrawn on 2 March.", 1),
    ],
)
def test_what_is_not_said_to_be_so_stands_with_what_it_hangs_on(read: Read, text: str, count: int) -> None:
    assert len(read(text).claims()) == count


LETTER = (
    "The Daily Beacon has obtained a letter of 34 guards. The letter, dated 3 May, is addressed to the mayor. "
    "Guards write that food has run out twice. They complain that nobody has been paid. "
)


def test_who_writes_in_a_letter_speaks_through_it(read: Read) -> None:
    page = read(LETTER)
    assert page.sources("food has run out") == ["letter", "Guards"]
    assert page.sources("nobody has been paid") == ["letter", "Guards"]


def test_the_paper_that_wrote_of_a_letter_is_the_newspaper(read: Read) -> None:
    page = read(LETTER + "The paper wrote that the mayor had seen it.")
    assert page.sources("the mayor had seen it")[-1] == "Daily Beacon"


def test_what_follows_from_a_plan_is_told_by_the_text(read: Read) -> None:
    page = read("The group plans to stay two months, which is shorter than before.")
    assert page.sources("shorter than before") == []


@pytest.mark.parametrize(
    "text", ["At approximately 2200 hrs a patrol came under fire.", "1/ A\n2/ The river smells.\n"]
)
def test_clocks_and_numbers_of_posts_count_nothing(read: Read, text: str) -> None:
    assert not read(text).reading.quantities


def test_cubic_metres_are_a_unit(read: Read) -> None:
    assert [q.unit for q in read("The gates pass 7,000 m3 of water each day.").reading.quantities] == ["cubic m"]


def test_a_paper_does_not_speak_together_with_people(read: Read) -> None:
    page = read("The depot is empty, residents and a leaked memo indicate.")
    assert not any("and" in source.split() for source in page.sources("depot is empty"))
