"""Claims named by where they stand, as the page prints it."""

from __future__ import annotations

import pytest

from stemma.errors import UsageError
from stemma.model import Span
from stemma.pairs import document_of
from stemma.read import read
from stemma.store.passages import claim_at

DOCUMENTS = (
    document_of("north", "The crane fell on Monday. Two men were hurt."),
    document_of("south", "The mayor closed the quay and asked for help."),
)
READINGS = tuple(read(document) for document in DOCUMENTS)


def _at(reference: str) -> Span | None:
    return claim_at(reference, DOCUMENTS, READINGS)


@pytest.mark.parametrize("reference", ["A:26", "a:26", "A 26–43", "north:26-43", "A:30"])
def test_a_claim_is_found_by_letter_or_name_and_place(reference: str) -> None:
    found = _at(reference)
    assert found is not None
    assert DOCUMENTS[0].quote(found) == "Two men were hurt"


@pytest.mark.parametrize("reference", ["e3", "north:m4", "north:c1", "A", ""])
def test_what_is_no_place_is_left_to_others(reference: str) -> None:
    assert _at(reference) is None


def test_where_several_claims_begin_the_end_is_asked_for() -> None:
    with pytest.raises(UsageError) as told:
        _at("B:0")
    places = {(claim.start, claim.end) for claim in READINGS[1].claims if claim.start == 0}
    assert len(places) == 2
    assert all(f"B:{start}-{end}" in told.value.hint for start, end in places)
    for start, end in places:
        assert _at(f"B:{start}-{end}") == Span(document="south", start=start, end=end)


@pytest.mark.parametrize(("reference", "hint"), [("C:0", "A, B"), ("A:26-30", "A:26-43"), ("A:900", "A:26-43")])
def test_what_is_not_there_says_what_is(reference: str, hint: str) -> None:
    with pytest.raises(UsageError) as told:
        _at(reference)
    assert hint in told.value.hint
