"""Whose words a clause is behind a denial's colon, before who sent it, between two tellers of one verb, and where a
pronoun, a label or whom a quotation tells of is taken for who tells."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read

QUOTED_MAIL = """The firm wrote last Tuesday:

> Not one boat was sold. They
> are in the harbour.

The crews tell us otherwise. Four of the boats were gone on 8 May."""
HELD = """The memo counts 47 cranes. Tuesday's statement gives fewer.

In Larn, Vodny urad corrected itself. A letter from the firm was opened only on 9 May, it said on Monday. The same \
day it ordered two cranes shut."""
CITED = """Nine crates were opened, The Osmark Ledger reported yesterday. The Courier has not seen the document.

According to the Ledger, the seals had been broken. Stewards had no keys, the paper writes.

The deck was dry, the first report from the site says."""
OF_HIM = """A doctor at Larn hospital said last night that his ankle is broken.

Deputy State Minister Anton Velda recalled that the pact was signed. “Mr Ostrow has a short memory,” he added."""
SHOUTED = """GATES LEFT OPEN AT LARN DAM, PAPER CLAIMS

The gates of the dam stood open for nine days, the Larn Gazette wrote."""


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Her lawyer, Anton Velda, denies this: she was sent away at noon.", "sent away", ["Anton Velda"]),
        ("The mayor rejected the claim that a pact was signed: “There was a draft.”", "a draft", ["The mayor"]),
        ("The union denied that the boats were sold: they were hidden.", "were hidden", ["The union"]),
        (QUOTED_MAIL, "Not one boat", ["firm"]),
        (QUOTED_MAIL, "were gone", []),
        ("The Herald has obtained the ledger on its own account.", "has obtained", []),
        ("By its own count the mill lost nine men.", "lost nine", ["the mill"]),
        ("“Keep the gate shut,” harbour master Radu Stern texted on 4 May.", "Keep the gate", ["Radu Stern"]),
        ("“Burn the lists,” Colonel Stern cabled to the post on 3 June.", "Burn the", ["Stern"]),
        ("“Send the keys today,” deputy head Jan Orlov e-mailed on 9 April.", "Send the keys", ["Jan Orlov"]),
        (HELD, "was opened only", ["Vodny urad"]),
        (HELD, "ordered two", ["Vodny urad"]),
        (CITED, "had no keys", ["Osmark Ledger"]),
        (CITED, "deck was dry", ["first report"]),
        ("Rotten beams, says the owner; the rest was sold.", "Rotten beams", ["the owner"]),
        ("Wet track, says the company; the rest was sold.", "Wet track", ["company"]),
        ("Loose bolts, the firm says.", "Loose bolts", ["firm"]),
        ("A driver's error, according to the union.", "driver's error", ["the union"]),
        ("The owner speaks of two boats lost, the union of five sold before.", "two boats", ["The owner"]),
        ("The owner speaks of two boats lost, the union of five sold before.", "five sold", ["the union"]),
        ("Correction, 11:20: An earlier version gave the number of wells as 51.", "as 51", ["An earlier version"]),
        (
            "Answering a question about the wells, the mayor of Larn, Clara Stern, said that they do not exist.",
            "do not exist",
            ["Clara Stern"],
        ),
        (SHOUTED, "LEFT OPEN", ["Larn Gazette"]),
        (
            "On 3 May letters went out. The one to the board spoke of nine broken cranes, a clerk said.",
            "nine broken",
            ["a clerk", "letters"],
        ),
        (OF_HIM, "short memory", ["Anton Velda"]),
        ("“Mr Ostrow has a short memory,” he added.", "short memory", ["unnamed"]),
        ("Per Clara Stern, nine boats sank. Two were raised.", "nine boats", ["Clara Stern"]),
        ("Per day, 30 boats pass.", "30 boats", []),
        (
            "Anton Velda came late. He put the number held by the north at 21 and the number in the south at 13.",
            "in the south at 13",
            ["Anton Velda"],
        ),
        ("The road is cut and the bridge is down, Prime-Line reports.", "is cut", ["Prime-Line"]),
        (
            "Nine sailors were freed from Western captivity, the head of the Commission on Prisoners and Missing "
            "Persons, Pavel Orlov, informed RAN.",
            "were freed",
            ["RAN", "Pavel Orlov"],
        ),
        (
            "RAN has also learned from a source in the peacekeeping staff that on the night of 10 May shots were "
            "heard at Larn.",
            "were heard",
            ["RAN", "a source"],
        ),
        ("Orlov used to say that Velda rang the capital twice.", "rang the capital", ["Orlov"]),
        (
            "Derin ran in. He told me that the driver pulled the rope and the rope was old, it did not work.",
            "did not work",
            ["Derin"],
        ),
        (
            "Nine nurses described guards, and a roster seen by GHRO lists four of them.",
            "four of",
            ["GHRO", "roster"],
        ),
        (
            "Jan Orlov gave us a different version: Velda's office told the mission that nothing had been signed.",
            "been signed",
            ["Jan Orlov", "Velda's office"],
        ),
        (
            "Two nurses say a guard ran in. The hour given by the board would put it at night.",
            "at night",
            [],
        ),
    ],
)
def test_who_tells(read: Read, text: str, words: str, sources: list[str]) -> None:
    assert read(text).sources(words) == sources


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("Her lawyer, Anton Velda, denies this: she was sent away at noon.", "sent away", False),
        ("The mayor rejected the claim that a pact was signed: “There was a draft.”", "a draft", False),
        ("The mayor rejected the claim that a pact was signed: “There was a draft.”", "was signed", True),
        ("The firm denied the following: the dam leaked; the gate stuck.", "dam leaked", True),
        ("The board does not plan to free the men, who were held in May.", "were held", False),
    ],
)
def test_what_is_denied(read: Read, text: str, words: str, negated: bool) -> None:
    assert read(text).claim(words).negated is negated


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Who threw the first stone I do not know.", "first stone", "questioned"),
        ("Whether that slowed the boat I cannot say.", "slowed", "questioned"),
        ("I do not know who gave the order.", "the order", "questioned"),
        ("Drivers are reminded that no lorry may enter the yard.", "may enter", "ordered"),
        ("Drivers are reminded that the quay is closed.", "is closed", "asserted"),
        ("The people of Larn are called upon to stay at home and to help the police.", "at home", "requested"),
        ("The people of Larn are called upon to stay at home and to help the police.", "to help", "requested"),
        ("Voters are invited to come forward.", "come forward", "requested"),
        ("We started around half past two, I think.", "half past two", "possible"),
        ("The wounded were put on the cart, I think four. They went to Larn.", "were put", "possible"),
        ("The wounded were put on the cart, I think four. They went to Larn.", "They went", "asserted"),
        ("“Keep the gate shut,” harbour master Radu Stern texted on 4 May.", "Keep the gate", "requested"),
        ("Wet track, says the company; the rest was sold.", "Wet track", "asserted"),
    ],
)
def test_how_firmly(read: Read, text: str, words: str, modality: str) -> None:
    assert read(text).claim(words).modality == modality


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ('Handwritten at the bottom: "Ask for Stern".', []),
        ("Read more: Night boats to Larn cut from June.", []),
        ("You receive this letter because you are on the list of pilots.", []),
        ("When quoting, reference to the Larn Agency is obligatory.", []),
        ("Two drivers, interviewed separately, told us the gate was open.", ["the gate was open"]),
        ("Three nurses, questioned separately, say the list was burnt.", ["the list was burnt"]),
        ("She told me the same evening, and she has told it to others.", []),
        ("STATEMENT - SECRET, NOT TO LEAVE THE ROOM\n\nI saw nine men.", ["I saw nine men"]),
        (
            "(mst) Larn – 31 boats of the firm have been sailing without a check.",
            ["31 boats of the firm have been sailing without a check"],
        ),
        (
            "The swap was put off after the village of Larn came under fire in the early hours of 5 May.",
            ["The swap was put off", "after the village of Larn came under fire in the early hours of 5 May"],
        ),
    ],
)
def test_what_is_a_claim(read: Read, text: str, claims: list[str]) -> None:
    assert read(text).claims() == claims
