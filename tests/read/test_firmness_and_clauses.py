"""How firmly a clause is put, whether it is turned round, and which clauses stand by themselves."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "modality", "negated"),
    [
        ("The crews have to cross the bay by noon.", "cross the bay", "ordered", False),
        ("Nobody may enter the yard after dusk.", "enter the yard", "ordered", True),
        ("She may not drive a tram for two years.", "drive a tram", "ordered", True),
        ("The mayor may not know the answer.", "know the answer", "possible", True),
        ("“You must understand that I was not well,” Oster said.", "not well", "asserted", True),
        ("Carts are not to be left on the bridge.", "left on the bridge", "ordered", True),
        ("Whoever is seen on the pier is to be arrested.", "to be arrested", "ordered", False),
        ("He is to be seen on the left among his sons.", "seen on the left", "asserted", False),
        ("The clerk is supposed to have told the nurse.", "told the nurse", "asserted", False),
        ("The second barge was bound for the harbour.", "bound for", "asserted", False),
        ("She never asked anyone to change the count.", "change the count", "asserted", True),
        ("No miner was promised a house.", "promised a house", "asserted", True),
        ("Weber said the bank had offered him a flat in May.", "a flat", "asserted", False),
        ("He would like the council to know the truth.", "know the truth", "asserted", False),
        ("Lena Oster said the mill would not open until June.", "open until June", "will", True),
        ("The engineer spoke for an hour. The crew would bring two pumps by Friday.", "two pumps", "will", False),
        ("The barge sank before a raft could be lowered.", "raft could", "asserted", False),
        ("Oster said: “I cannot rule out that the toll will rise.”", "toll will rise", "possible", False),
        ("The governor called the sale a disgrace.", "called the sale", "opinion", False),
        ("“It is a disaster for the town,” Oster said.", "disaster", "opinion", False),
        ("Both unions called for a count to be held in May.", "count to be held", "requested", False),
        ("Whether the owner knew of it was a thing nobody asked.", "Whether", "questioned", False),
    ],
)
def test_how_firmly(read: Read, text: str, words: str, modality: str, negated: bool) -> None:
    claim = read(text).claim(words)
    assert (claim.modality, claim.negated) == (modality, negated)


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("The firm's line is that nobody was hurt.", "nobody was hurt", True),
        ("Oster said the offer was “impossible”.", "the offer was", False),
        ("A note orders him to put nothing on paper.", "orders him", True),
        ("Oster said the cart carried nothing but hay.", "nothing but hay", False),
        ("Oster said the levels were “not compatible with any rule”.", "levels", True),
        ("The judges have not ruled out further arrests.", "ruled out", True),
    ],
)
def test_whether_it_is_turned_round(read: Read, text: str, words: str, negated: bool) -> None:
    assert read(text).claim(words).negated is negated


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("“It was late, nobody was singing,” he told us.", ["It was late", "nobody was singing"]),
        (
            "The sailors were in Ostra all week and had nothing to do with the raid.",
            ["The sailors were in Ostra all week", "The sailors … had nothing to do with the raid"],
        ),
        (
            "The files were stamped “closed” in June and locked in a drawer at the port.",
            ["The files were stamped “closed” in June", "The files … locked in a drawer at the port"],
        ),
        (
            "The driver took it to the yard and never heard of it again.",
            ["The driver took it to the yard", "The driver … never heard of it again"],
        ),
        (
            "She was treated at the clinic, according to the coroner's office, which has yet to name her.",
            ["She was treated at the clinic", "the coroner's office, which has yet to name her"],
        ),
        (
            "Guards were called to the mill on Elm Road, where they found the clerk.",
            ["Guards were called to the mill on Elm Road", "where they found the clerk"],
        ),
        (
            "Oster confirmed that they had met, but in public and for an hour.",
            ["they had met … in public and for an hour"],
        ),
    ],
)
def test_clauses_that_stand_by_themselves(read: Read, text: str, claims: list[str]) -> None:
    page = read(text)
    told = [" … ".join(page.quote(span) for span in claim.spans) for claim in page.reading.claims]
    assert len(told) == len(claims)
    assert all(wanted in have for wanted, have in zip(claims, told, strict=True))


@pytest.mark.parametrize(
    ("text", "words", "modality", "negated"),
    [
        ("Cabinet will not last, aide tells daily\n\nThe aide spoke on Monday.", "will not last", "will", True),
        ("Free the miners, union says\n\nThe union spoke on Monday.", "Free the miners", "requested", False),
        (
            "Nine charged over oil fraud; bank denies any part in it\n\nThe bank spoke.",
            "denies any part",
            "asserted",
            True,
        ),
    ],
)
def test_the_told_verb_gives_a_headline_its_firmness(
    read: Read, text: str, words: str, modality: str, negated: bool
) -> None:
    claim = read(text).claim(words)
    assert (claim.modality, claim.negated) == (modality, negated)


def test_each_side_of_a_headline_s_semicolon_has_its_own_sayer(read: Read) -> None:
    page = read("Tram struck gate; wind was to blame, says owner\n\nThe tram was full.")
    assert page.sources("Tram struck gate") == []
    assert page.sources("wind was to blame") == ["owner"]


def test_a_headline_s_as_parts_two_statements(read: Read) -> None:
    page = read("Talks fail as rivals trade blame\n\nThe talks were held in May.")
    assert page.claim("rivals trade blame") != page.claim("Talks fail")


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Two deputies of the alliance, asked about the vote, declined to answer.", "declined to answer", []),
        ("Until the vote is over he is expected to stay.", "expected to stay", []),
        (
            "The guard says little. Sula tells it otherwise: its minister, Petra Vonn, said that boats had fired.",
            "boats had fired",
            ["Petra Vonn"],
        ),
        ("The guards went in, where they found the clerk lying in the yard.", "lying in the yard", []),
    ],
)
def test_main_verb_and_side_clause(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The pump had failed twice in May.", "failed", "twice"),
        ("The cart came down with only one of its wheels turning.", "came down", "only one"),
        ("The clerk counted them thrice.", "counted", "thrice"),
    ],
)
def test_numbers_of_a_claim(read: Read, text: str, words: str, number: str) -> None:
    page = read(text)
    inside = page.claim(words).quantities
    assert [page.quote(one.span) for one in page.reading.quantities if one.id in inside] == [number]
