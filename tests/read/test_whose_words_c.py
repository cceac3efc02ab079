"""Whose words a claim is: told by somebody, behind an aside, in a headline, by kin, in single marks."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The widow was told by two keepers of the light that the buoy had been moved.",
            "buoy had been moved",
            ["two keepers"],
        ),
        (
            "Mr Dorn further complains, according to the weekly, that 40 million crowns never arrived.",
            "never arrived",
            ["the weekly", "Dorn"],
        ),
        (
            "According to the widow, a note in his coat said the mine was unsafe and begged the firm to close it.",
            "begged the firm",
            ["the widow", "note"],
        ),
        (
            "She learnt it from a senior clerk, “a man of few words”, who told her that nine barges had sunk.",
            "nine barges had sunk",
            ["a senior clerk"],
        ),
        (
            "The ministry accused Clara Stern of fraud, an allegation she dismissed as “laughable”.",
            "she dismissed",
            ["Clara Stern"],
        ),
        ("Mina Falk said it was a routine repair, which, if true, would be the first in years.", "if true", []),
        ("Dorn's wife said the money was hers; she has refused to testify.", "refused to testify", []),
        (
            "In the view of the clerk, the mayor adds, the bank knew nothing of it.",
            "bank knew nothing",
            ["the mayor", "the clerk"],
        ),
        ("The consul was quick to dismiss the account as a fable.", "account as a fable", ["The consul"]),
        ("The mayor was keen to stress that no one had been hurt.", "no one had been hurt", ["The mayor"]),
        ("The firm was not keen to say that the dam leaked.", "dam leaked", []),
        (
            "The Orla carried an article by Mr Tarn in which it is alleged that the mayor sold maize and that he "
            "built a house.",
            "built a house",
            ["an article"],
        ),
        (
            "No soldier, the Minister, Dr. Radu Penna, informed our correspondent, had crossed the river.",
            "had crossed the river",
            ["Radu Penna"],
        ),
        ("Mr Dorn said staff were warned not to speak to reporters.", "staff were warned", ["Dorn"]),
        ("The union's secretary-general, Omar Tarn, said the pit was closed.", "pit was closed", ["Omar Tarn"]),
        ("The registrar has deposed that no voucher was issued.", "no voucher was issued", ["The registrar"]),
        ("Gen. Radu Falk, who left at noon, has orders, it is understood, to wait.", "left at noon", []),
        (
            "They were taken to the ward, where doctors described them as weak but cheerful.",
            "weak but cheerful",
            ["doctors"],
        ),
    ],
)
def test_who_tells(read: Read, text: str, words: str, sources: list[str]) -> None:
    found = [s for s in read(text).sources(words) if not s.startswith("publisher")]
    assert len(found) == len(sources)
    assert all(want.lower() in have.lower() for want, have in zip(sources, found, strict=True))


def test_an_officer_asked_about_behind_a_woman_is_who_he_is(read: Read) -> None:
    page = read(
        "The ward sister testified that she had called the duty engineer three times. He told the inquiry that he "
        "had received one call."
    )
    assert "engineer" in page.sources("received one call")[-1]


def test_a_husband_told_of_beside_his_wife_is_who_he_is(read: Read) -> None:
    page = read(
        "Clara Stern, whose husband Radu is in jail, said he had told her by phone that the men were beaten. “He "
        "says the cells are full,” she said."
    )
    assert page.sources("men were beaten")[-2:] == ["Clara Stern", "Radu"]
    assert page.sources("cells are full")[-2:] == ["Clara Stern", "Radu"]


def test_speech_in_single_marks_goes_on_over_sentences(read: Read) -> None:
    page = read(
        "'My brother lay on the quay for an hour,' says docker Radu Falk. 'The foreman told us he was drunk. No "
        "doctor was called.' The guards' hut was shut. The firm called it 'a small leak'."
    )
    assert page.sources("No doctor was called")[-1] == "Radu Falk"
    assert page.sources("he was drunk")[-2:] == ["Radu Falk", "The foreman"]
    assert len(page.sources("hut was shut")) <= 1


@pytest.mark.parametrize(
    ("headline", "words", "source"),
    [
        ("Chief 'rented out' patrol cars, secret file claims", "patrol cars", "file"),
        ('NINE SOLDIERS DEAD, SAYS OSMARK; "IT IS A LIE," RETORTS TARMA', "SOLDIERS DEAD", "OSMARK"),
        ('NINE SOLDIERS DEAD, SAYS OSMARK; "IT IS A LIE," RETORTS TARMA', "A LIE", "TARMA"),
    ],
)
def test_who_stands_at_the_end_of_a_headline_says_it(read: Read, headline: str, words: str, source: str) -> None:
    page = read(f"{headline}\n\nTARMA, 4 March - The river rose on Monday and took two houses in the lower town.\n")
    assert source in page.sources(words)[-1]


def test_who_closes_a_sentence_of_two_verbs_tells_both(read: Read) -> None:
    page = read(
        "The governor told the president that her police were unpaid and asked him to send boats, the weekly Tarma "
        "reported on Friday, citing a letter."
    )
    assert [s for s in page.sources("send boats") if "Tarma" in s or "letter" in s] == ["Tarma", "letter"]


def test_a_numbered_clause_speaks_as_its_paper(read: Read) -> None:
    page = read(
        "Both armies agreed to share the toll, according to a signed agreement seen by a reporter. No side may tax "
        "salt, says clause four."
    )
    assert "agreement" in page.sources("tax salt")[-1]
