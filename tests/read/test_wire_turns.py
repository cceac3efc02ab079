"""Turns of wire reports: denials, silence, hearsay, what is due, and whose words a second clause is.

The cases stand in tests/cases/wire_turns.tsv; the rest are amounts, kinds of names, reasons and broken characters.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.read import read as read_document
from tests.read.conftest import Read
from tests.read.page import Page, document

CASES = Path(__file__).resolve().parents[1] / "cases" / "wire_turns.tsv"
MORE = "\n\nThe harbour was calm on the day before."


def cases() -> list[object]:
    """One case for each line; a headline is read above a text."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [pytest.param(*line.split("\t"), id=line.split("\t")[0]) for line in lines]


def bare(name: str) -> str:
    """A source without its article."""
    words = name.split()
    return " ".join(words[1:] if words[0].lower() in {"the", "a", "an"} else words)


@pytest.mark.parametrize(("words", "modality", "polarity", "sources", "condition", "text"), cases())
def test_a_turn_is_read_with_its_firmness_and_voice(
    read: Read, words: str, modality: str, polarity: str, sources: str, condition: str, text: str
) -> None:
    page = read(text if text.endswith((".", "”", '"')) else text + MORE)
    claim = page.claim(words)
    assert (
        claim.modality,
        "-" if claim.negated else "+",
        [bare(one) for one in page.sources(words)],
        page.quote(claim.condition),
    ) == (modality, polarity, [one for one in sources.split(";") if one], condition)


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "counted"),
    [
        ("Rescuers searched for a dozen or so missing farmers.", "dozen", 12, "persons", "missing farmers"),
        ("Twelve people, three of them children, drowned.", "three", 3, "child", "children"),
        ("With 62% of ballots counted, she led.", "62%", 62, "percent", "ballots"),
        ("Officials put the number of dead civilians at 35.", "35", 35, "persons", "dead civilians"),
        ("Two killed, five wounded at Lund market" + MORE, "five", 5, "persons", ""),
        ("The report rests on talks with 46 inmates, nine of whom had fled.", "nine", 9, "persons", "inmates"),
        ("The death toll has risen to 64.", "64", 64, "persons", "death toll"),
        ("The agency has raised the death toll to 312.", "312", 312, "persons", "death toll"),
        ("Fourteen villages, with a population of 22,000, will gain.", "22,000", 22000, "persons", "population"),
        ("It struck Marno, a town of 35,000.", "35,000", 35000, "persons", "town"),
        ("The convoy was hit, with the loss of 14 killed and 22 wounded.", "14", 14, "persons", ""),
        ("He said seven of the wounded were children.", "seven", 7, "persons", "wounded"),
        ("It says 1,870 people were hurt and 4,000 are homeless.", "4,000", 4000, "persons", ""),
        ("Of the 620 men, 400 are present, and 30 have deserted.", "30", 30, "persons", "men"),
        ("Two battalions have not been paid.", "Two", 2, "battalion", "battalions"),
        ("She met him three times that spring.", "three times", 3, "times", ""),
    ],
)
def test_an_amount_of_a_wire_report_has_its_unit_and_what_is_counted(
    read: Read, text: str, words: str, value: int, unit: str, counted: str
) -> None:
    found = read(text).quantity(words)
    assert (found.value, found.unit, found.counted_text) == (value, unit, counted)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Aid group Clear Water said the toll was higher.", "Clear Water", "organisation"),
        ("The supplier, Medex, belongs to her cousin.", "Medex", "organisation"),
        ("The league fined Tarkin Mining. Tarkin said it would appeal.", "Tarkin", "organisation"),
        ("The rescue service said 300 houses were lost.", "The rescue service", "organisation"),
        ("A neighbour said the man had left.", "A neighbour", "person"),
        ("Dam burst\n\nBy Ines Halvorsen\n\nThe dam burst on Monday.", "Ines Halvorsen", "person"),
        ("The river Oss rose by 4 metres.", "Oss", "place"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).named(name).kind == kind


def test_the_reason_names_the_cue(read: Read) -> None:
    why = read("Lena Oster said that the pumps might fail.").claim("pumps").why
    assert why is not None
    assert why.reason.endswith("the chain rests on “Lena Oster said that”.")


def test_the_reason_says_that_nobody_is_named(read: Read) -> None:
    why = read("The pumps failed.").claim("pumps").why
    assert why is not None
    assert "the publisher's own voice" in why.reason


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from("\ud800\udc00\udfff\ud83d")), max_size=4))
def test_half_character_pairs_are_read_past_with_offsets_kept(broken: list[tuple[int, str]]) -> None:
    text = "Lena Oster said on 3 May that 40 crates were gone from the depot in Norvale."
    for at, half in broken:
        text = text[:at] + half + text[at:]
    reading = read_document(replace(document("x"), text=text))
    page = Page(text, reading)
    spans = [span for claim in reading.claims for span in claim.spans]
    assert spans or "were gone" not in text  # a verb in pieces is none
    assert all(0 <= span.start < span.end <= len(text) and page.quote(span).strip() for span in spans)


def test_a_denial_of_a_refusal_says_that_both_turn_it(read: Read) -> None:
    claim = read("The governor denied reports that soldiers had refused to intervene.").claim("refused to intervene")
    assert not claim.negated
    assert claim.why is not None
    assert "turns it back" in claim.why.reason
