"""Whose words a paper's are as a text goes on: its author's, those of whom it lets speak, an order's; and who calls
a thing something."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

MEMO = (
    "The memo quotes a warden as saying that the gates were never locked. The warden also said that the alarm "
    "had been cut."
)
AUTHOR = "The memo says the bridge is sound. Its author, a surveyor, warns that the piers may sink."
ORDER = (
    "An order by the governor of Tolva, Colonel Marek Ohm, has reached this newspaper. The governor commands all "
    "villages to hand in their horses. Carts are to be burned in the square. Nobody may cross the river at night."
)


def test_who_is_known_from_a_paper_alone_speaks_on_in_it(read: Read) -> None:
    assert read(MEMO).sources("alarm had been cut") == ["memo", "a warden"]


def test_who_speaks_to_others_does_not_speak_in_the_paper(read: Read) -> None:
    told = MEMO.replace("The warden also said", "The warden told reporters")
    assert "memo" not in read(told).sources("alarm had been cut")


def test_the_author_of_a_paper_speaks_in_it(read: Read) -> None:
    assert read(AUTHOR).sources("piers may sink") == ["memo", "a surveyor"]
    more = read(AUTHOR + " He recommends that the road be closed.")
    assert more.sources("road be closed") == ["memo", "a surveyor"]


def test_she_is_who_wrote_the_paper(read: Read) -> None:
    page = read("The letter was written by Clara Stern. In it she describes 40 men held in a cellar.")
    assert page.sources("held in a cellar") == ["letter", "Clara Stern"]


def test_what_was_said_at_a_meeting_is_recounted(read: Read) -> None:
    page = read(
        "The cable has four pages. In it Ms Stern recounts a dinner at which a banker told her that the port "
        "was sold."
    )
    assert page.sources("port was sold") == ["cable", "Stern", "a banker"]


def test_by_telephone_nobody_speaks_in_his_letter(read: Read) -> None:
    page = read("The letter, signed by Clara Stern, was leaked in May. Stern said by telephone that she was ill.")
    assert page.sources("she was ill") == ["Stern"]


def test_an_order_goes_on_in_what_is_to_be_done(read: Read) -> None:
    page = read(ORDER)
    assert page.sources("hand in their horses") == ["order", "Marek Ohm"]
    for words in ("Carts are to be burned", "may cross the river"):
        assert page.sources(words) == ["order"]
        assert page.claim(words).modality == "ordered"


def test_what_is_to_be_done_behind_a_report_is_no_order(read: Read) -> None:
    page = read("The report says the roof leaks. Carts are to be sold in the square.")
    assert page.sources("Carts are to be sold") == []


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("In the order it is said plainly: the depot has to be emptied by noon.", "depot has to be", ["order"]),
        (
            "The major has reported to the prefect, so the order continues, that the guards were drunk.",
            "guards were drunk",
            ["order", "The major"],
        ),
        ("The cable from Tolva closes with a warning that the dam may burst.", "dam may burst", ["cable"]),
        ("By the mayor's tally 64 men came back.", "64 men came back", ["the mayor"]),
        (
            "The report cites the testimony of a porter. The price, by this account, was 90 crowns.",
            "The price",
            ["report"],
        ),
        ("Stern said the council had ordered tenants to leave.", "had ordered tenants", ["Stern"]),
        ("Stern said the council had demanded that tenants leave.", "tenants leave", ["Stern", "council"]),
        ("Another of them disputed this, saying the seal was whole.", "seal was whole", ["Another of them"]),
        (
            "A source in the harbour office spoke of 40 crates. The same source said the seal was whole.",
            "seal was whole",
            ["A source"],
        ),
        ("The panel could not open the vault, it wrote, because the key was lost.", "open the vault", ["The panel"]),
        (
            "Citing the testimony of a clerk known only as Witness D, the indictment states that the safe was empty.",
            "safe was empty",
            ["indictment", "Witness D"],
        ),
    ],
)
def test_who_tells_it(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Stern's office called those numbers “rumours”.", "called those numbers", "Stern's office"),
        ("The bank's director called the union's estimates “fairy tales”.", "fairy tales", "The bank's director"),
        ("The embassy characterised the letter as a crude forgery.", "characterised the letter", "embassy"),
        ("The mayor rejected as “pure gossip” a report that the mill was sold.", "mill was sold", "The mayor"),
        (
            "The office did not dispute that a note had been found but called it worthless.",
            "called it worthless",
            "office",
        ),
    ],
)
def test_who_calls_it_so_says_it(read: Read, text: str, words: str, source: str) -> None:
    assert read(text).sources(words) == [source]


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Agency knew of losses for weeks, leaked memo suggests\n\nMore.", "Agency knew", ["memo"]),
        ("Doctor warned of foul water before outbreak - newspaper\n\nMore.", "foul water", ["newspaper"]),
        ("Clerk took money from widows for years, court told\n\nMore.", "took money", ["unnamed"]),
        ("Ration cards to stay until May, Tolva says, denying split\n\nMore.", "Ration cards", ["Tolva"]),
        (
            "The mill was sold in May, a secret memo seen by the Ridge Herald shows, contradicting the owner.",
            "The mill was sold",
            ["Ridge Herald", "memo"],
        ),
    ],
)
def test_who_tells_at_the_end_of_a_line(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = read(text).sources(words)
    assert [name.split()[-1] for name in found] == [name.split()[-1] for name in sources]


def test_a_second_statement_behind_the_cue_is_the_speaker_s_too(read: Read) -> None:
    page = read("Mr Stern dismissed the memo. He had not met the owners, he said, and had never been asked.")
    assert page.sources("had never been asked") == page.sources("had not met")


def test_no_phrase_of_a_paper_runs_across_a_dash(read: Read) -> None:
    page = read("Miners moved by night, one died - document\n\nTAMSEL (Meridian) - Miners were moved.")
    assert "document" in [mention.name for mention in page.reading.mentions if mention.kind == "document"]
