"""What ``stemma read`` adds: whom a text lets speak where no claim says so."""

from __future__ import annotations

import pytest

from stemma.cli.read import unclaimed_lines
from stemma.cli.terminal import Style
from stemma.model import Attribution, Document, Link, Reading
from tests.dossier.invented import MAKER, CaseBuilder

STYLE = Style(width=88)
TEXT = "The pilot denied that the pier was shut. Fog is said to have come.\n"


@pytest.fixture
def case() -> CaseBuilder:
    made = CaseBuilder()
    made.text("north", TEXT)
    return made


def lines(case: CaseBuilder, *found: Attribution) -> list[str]:
    document: Document = case.texts["north"]
    reading = Reading(document="north", maker=MAKER, claims=tuple(case.claims.get("north", ())), attributions=found)
    return unclaimed_lines(document, reading, STYLE)


def denial(case: CaseBuilder) -> Attribution:
    source, content = case.span("north", "The pilot"), (case.span("north", "the pier was shut"),)
    return Attribution(cue=case.span("north", "denied"), source=source, content=content, kind="said", negative=True)


def test_an_attribution_without_a_claim_is_told_with_who_and_how(case: CaseBuilder) -> None:
    assert lines(case, denial(case))[1:] == ["    10  The pilot (denied, taken back): the pier was shut"]


def test_a_speaker_that_is_not_named_is_said_so(case: CaseBuilder) -> None:
    heard = Attribution(cue=case.span("north", "is said"), source=None, content=(), kind="said")
    assert lines(case, heard)[1:] == ["    45  not named (is said): (no content)"]


def test_what_a_claim_already_tells_is_not_told_again(case: CaseBuilder) -> None:
    link = Link(source="north:m1", cue=case.span("north", "denied"), level="claim")
    case.claim("north", "the pier was shut", chain=(link,))
    assert lines(case, denial(case)) == []
