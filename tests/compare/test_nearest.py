"""Where else to look for what one text alone seems to say: shown to a person, and nothing concluded from it."""

from __future__ import annotations

import pytest

from stemma.compare import Comparison, compare
from stemma.compare.thresholds import NEAREST_SHOWN
from stemma.model import Claim, Judgement, Span
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve

WALKOUT = (
    "Strike shuts the port of Velm\n\n"
    "Dockers at the port of Velm walked out on Monday over pay. The union says 400 people joined the strike. "
    "Lorries stood idle at the gate for want of drivers. The company offered a rise of two percent. "
    "The mayor asked both sides to talk."
)
SILENCE = (
    "Velm port stands still\n\n"
    "The docks at Velm have been silent since Monday. Some 350 dockers stayed at home, the company says. "
    "Vehicles stood on blocks outside the yard. Management put two percent on the table. "
    "Bakers in the old town sold twice as much bread."
)
DOCUMENTS = tuple(document_of(name, text, date="2011-05-03") for name, text in (("a", WALKOUT), ("b", SILENCE)))
READINGS = tuple(read(document) for document in DOCUMENTS)


def _compared(*judgements: Judgement) -> Comparison:
    return compare(DOCUMENTS, READINGS, resolve(DOCUMENTS, READINGS), judgements)


@pytest.fixture(scope="module")
def found() -> Comparison:
    return _compared()


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    return {claim.id: claim for reading in READINGS for claim in reading.claims}


def _words(claim: Claim) -> str:
    document = next(one for one in DOCUMENTS if one.id == claim.document)
    return " ".join(span.of(document.text) for span in claim.spans)


def test_what_seems_alone_is_shown_its_likeliest_claim(found: Comparison, claims: dict[str, Claim]) -> None:
    pairs = {(_words(claims[one.claim]), _words(claims[one.other])) for one in found.nearest}
    assert ("400 people joined the strike", "Some 350 dockers stayed at home") in pairs


def test_what_nothing_is_like_has_none(found: Comparison, claims: dict[str, Claim]) -> None:
    assert not any("bread" in _words(claims[one.claim]) for one in found.nearest)


def test_only_claims_without_a_counterpart_have_one_and_in_another_text(
    found: Comparison, claims: dict[str, Claim]
) -> None:
    told = {claim for alignment in found.alignments for claim in (*alignment.a, *alignment.b)}
    assert found.nearest
    for one in found.nearest:
        assert one.claim not in told
        assert claims[one.claim].document != claims[one.other].document
        assert one.chance >= NEAREST_SHOWN
        assert f"{one.chance:.2f}" in one.reason


def test_what_a_person_parted_is_not_shown_again(found: Comparison, claims: dict[str, Claim]) -> None:
    left, right = (claims[i] for i in (found.nearest[0].claim, found.nearest[0].other))
    spans = [Span(document=one.document, start=one.start, end=one.end) for one in (left, right)]
    parted = Judgement(left=spans[0], right=spans[1], verdict="negative", by="rk", target="alignment")
    assert (left.id, right.id) not in {(one.claim, one.other) for one in _compared(parted).nearest}
