"""Whose words a claim is: what the words around it are hung on, and who is meant by the cue that holds them."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("According to neighbours she had spoken to, the tenant left in May.", "the tenant left", ["neighbours"]),
        (
            "Ada Lorn explained that the old pump was broken; a new one, according to the maker's brochure, would "
            "cost 400 crowns.",
            "400 crowns",
            ["Ada Lorn", "the maker's brochure"],
        ),
        (
            "The bridge, as the mayor, Ada Lorn, has admitted to me, stands on rotten piles.",
            "rotten piles",
            ["Ada Lorn"],
        ),
        (
            "The rest, as the paymaster, Captain Orlo Venn, has admitted to me in writing, exist only on his lists.",
            "exist only on his lists",
            ["Orlo Venn"],
        ),
        ("The man, as one officer put it in his report, was mad.", "was mad", ["one officer"]),
        ("The mill, as the overseer has told me in a letter, stood idle for a week.", "idle", ["overseer"]),
        ("As he shouted to the crew, the mast fell.", "the mast fell", []),
        (
            "One guard said that the captain gave the order, while the other insisted that he was asleep.",
            "was asleep",
            ["the other"],
        ),
        (
            "The minister said that the banks were sound, while the governor warned that reserves were low.",
            "reserves were low",
            ["the governor"],
        ),
        (
            "State television reported later that, according to the coastguard, the ship had been sunk by a mine.",
            "sunk by a mine",
            ["State television", "the coastguard"],
        ),
        (
            "The pilot was ordered to land, the daily Osta Nova reported on Monday, citing a memo.",
            "ordered to land",
            ["Osta Nova", "a memo"],
        ),
        ("Bridge was unsafe for years, city paper reports", "unsafe", ["city paper"]),
        ("Order to 'burn the mill' was genuine, Ostmark weekly reports", "genuine", ["Ostmark weekly"]),
        (
            "A spokeswoman told reporters that no such letter had been received and called the story “a fairy tale”.",
            "a fairy tale",
            ["spokeswoman"],
        ),
        ("Councillor Brun called the fee unlawful.", "unlawful", ["Brun"]),
        (
            "Her deputy wrote that such a letter “may exist, but this one was not written by us”.",
            "not written by us",
            ["deputy"],
        ),
        (
            "The clerk said the boats had saved 40 people, “some of them holding on to a mast”.",
            "saved 40 people",
            ["The clerk"],
        ),
    ],
)
def test_what_tells_whose_words_hangs_on_the_words(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = read(text).sources(words)
    found = [one for one in found if one != "publisher"]
    assert len(found) == len(sources)
    assert all(
        want.lower() in got.lower() or got.lower() in want.lower() for want, got in zip(sources, found, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The bank advised the council to sell the mill.", "sell the mill", ["bank"]),
        ("The mayor allowed that he had been careless.", "careless", ["The mayor"]),
        ("The law allowed that appeals be heard.", "appeals be heard", []),
        ("Her brother remembers that the hall was dark.", "the hall was dark", ["Her brother"]),
        ("Remember that the bridge is closed.", "the bridge is closed", []),
        (
            "The council has blamed Captain Orlo, who was dismissed in May, for leaving the gate open.",
            "the gate open",
            ["council"],
        ),
        (
            "The council has blamed Captain Orlo, who was dismissed in May, for leaving the gate open.",
            "dismissed in May",
            [],
        ),
        ("It was agreed that the hall would be repaired in June.", "repaired in June", []),
        ("The clerk did not dispute the figure.", "the figure", []),
        ("The skipper, said to be in hiding, owns two boats.", "in hiding", ["unnamed"]),
        ("The skipper, said to be in hiding, owns two boats.", "two boats", []),
        ("The towns listed include that of Varn, which was burned in May.", "burned in May", []),
    ],
)
def test_who_speaks_by_which_verb(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = [one for one in read(text).sources(words) if one != "publisher"]
    assert len(found) == len(sources)
    assert all(want.lower() in got.lower() for want, got in zip(sources, found, strict=True))


def test_what_the_writer_could_not_verify_is_the_writers(read: Read) -> None:
    page = read("The minister says he owns no boat, which we could not confirm.")
    assert page.sources("we could not confirm") == []
    assert page.sources("he owns no boat") == ["The minister"]


def test_behind_what_is_told_in_the_present_would_is_no_reported_speech(read: Read) -> None:
    assert read("The union is calling for a strike. That would be a disaster.").sources("a disaster") == []
    assert read("The union warned of a strike. It would begin in May.").sources("begin in May") == ["The union"]


def test_she_behind_a_semicolon_acts_in_the_clause_before_it(read: Read) -> None:
    page = read("Councillor Brun called the fee unlawful. The Mayor did not agree; she said 22 tenants had paid.")
    assert page.sources("22 tenants had paid") == ["The Mayor"]


def test_he_added_is_who_speaks_there(read: Read) -> None:
    text = (
        "Colonel Orlo Venn wrote to the board. Two officers said that the letter was real; one of them said he had "
        "carried it to the capital, where, he added, nobody would sign for it."
    )
    assert read(text).sources("nobody would sign") == ["one of them"]


def test_a_reason_behind_a_cue_is_given_by_who_speaks(read: Read) -> None:
    text = "Ada Lorn had signed, she told the court, because Orlo Venn had promised that her son would be freed."
    assert read(text).sources("her son would be freed") == ["Ada Lorn", "Orlo Venn"]


def test_who_refuses_though_she_allows_is_one(read: Read) -> None:
    text = "Orlo Venn spoke. The town's archivist refused to show it, though he allowed that it might be lost."
    assert read(text).sources("it might be lost") == ["The town's archivist"]


def test_whom_a_report_accuses_answers_outside_of_it(read: Read) -> None:
    text = (
        "State radio said that, according to the navy, the rockets came from Osta, which has denied arming anybody."
    )
    assert read(text).sources("arming anybody") == ["Osta"]
