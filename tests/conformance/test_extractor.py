"""An outside extractor: one that keeps the contract, and ones that do not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from stemma.errors import RefusedProposal
from stemma.model import Claim, Document, Link, Maker, Mention, Reading, Span
from stemma.read.proposals import merge
from stemma.testing.extractor import check_extractor

MAKER = Maker(name="example", version="1")
TEXT = "The dredger Halcyon sank near Pier 4. Its registration is HX-2291."
DOCUMENT = Document(
    id="d", path="d.txt", sha256="", size=0, text=TEXT, text_sha256="", media_type="text/plain", maker=MAKER
)
READING = Reading(document="d", maker=MAKER)


class Registrations:
    """Notes registrations such as HX-2291 as vehicles: the example plugin."""

    name = "example.registrations"
    version = "1"

    def propose(self, document: Document, reading: Reading) -> Reading:  # noqa: ARG002
        mentions = []
        for number, match in enumerate(re.finditer(r"\b[A-Z]{2}-\d{4}\b", document.text), 1):
            span = Span(document=document.id, start=match.start(), end=match.end())
            mentions.append(
                Mention(id=f"{document.id}:x{number}", span=span, kind="vehicle", name=match[0], name_span=span)
            )
        return Reading(document=document.id, maker=MAKER, mentions=tuple(mentions))


class Proposing:
    """Proposes whatever it is given."""

    name = "example.proposing"
    version = "1"

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def propose(self, document: Document, reading: Reading) -> Reading:  # noqa: ARG002
        return self.reading


def _span(start: int, end: int, document: str = "d") -> Span:
    return Span(document=document, start=start, end=end)


def _claim(**changes: object) -> Claim:
    claim = Claim(
        id="d:x1",
        document="d",
        spans=(_span(0, 36),),
        predicate="sink",
        predicate_span=_span(20, 24),
        sentence=_span(0, 37),
        modality="asserted",
        negated=False,
        voice="own",
        quoted="none",
        chain=(Link(source="publisher:d", level="publisher"),),
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def test_the_example_plugin_keeps_the_contract() -> None:
    merged = check_extractor(Registrations, DOCUMENT, READING)
    assert [m.span.of(TEXT) for m in merged.mentions] == ["HX-2291"]


@pytest.mark.parametrize("span", [_span(60, 900), _span(-1, 4), _span(5, 5), _span(0, 3, "other")])
def test_a_span_outside_the_text_is_refused(span: Span) -> None:
    proposal = replace(READING, claims=(_claim(spans=(span,)),))
    with pytest.raises(RefusedProposal, match="not in the text"):
        merge(DOCUMENT, READING, [Proposing(proposal)])


def test_a_claim_without_predicate_is_refused() -> None:
    with pytest.raises(RefusedProposal, match="no predicate"):
        merge(DOCUMENT, READING, [Proposing(replace(READING, claims=(_claim(predicate=" "),)))])


def test_a_chain_through_nobody_is_refused() -> None:
    chain = (Link(source="publisher:d", level="publisher"), Link(source="d:m99", level="claim"))
    with pytest.raises(RefusedProposal, match="d:m99"):
        merge(DOCUMENT, READING, [Proposing(replace(READING, claims=(_claim(chain=chain),)))])


def test_an_id_that_is_taken_is_refused() -> None:
    with pytest.raises(RefusedProposal, match="taken"):
        merge(DOCUMENT, replace(READING, claims=(_claim(),)), [Proposing(replace(READING, claims=(_claim(),)))])
