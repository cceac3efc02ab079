"""A figure that comes on top of others is no total, and what two people are is no matter of both."""

from __future__ import annotations

import pytest

from stemma.compare import compare
from stemma.model import Alignment
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve


def between(a: str, b: str) -> list[Alignment]:
    documents = (document_of("a", a, date="2011-05-03"), document_of("b", b, date="2011-05-06"))
    readings = tuple(read(document) for document in documents)
    return list(compare(documents, readings, resolve(documents, readings)).alignments)


@pytest.mark.parametrize("added", ["four more bodies were found", "another four bodies were found"])
def test_a_toll_is_held_against_a_toll(added: str) -> None:
    (found,) = between(
        "At least 22 people have died in the fire at the Orlow mill.",
        f"As {added}, the death toll of the fire at the Orlow mill reached 61.",
    )
    assert found.relation == "updated"
    assert any("“At least 22” and “61”" in one.reason for one in found.differences)


def test_what_two_people_are_is_no_one_matter() -> None:
    commander = "The fire began in the mill. Colonel Emil Korda was commander of the base at Lem."
    chief = "The mill burnt for hours. General Rolf Anker was commander of the fleet at Lem."
    assert [(one.a, one.b) for one in between(commander, chief) if one.a == ("a:c2",)] == []
    same = between(commander, "The mill burnt for hours. Colonel Emil Korda was the commander at Lem.")
    assert [(one.a, one.b) for one in same if one.a == ("a:c2",)] == [(("a:c2",), ("b:c2",))]


def test_a_title_is_more_than_one_shared_word() -> None:
    (found,) = between(
        "The letter reached the minister’s office in May.", "The file reached the minister’s staff in spring."
    )
    assert len(found.title.split()) > 1
