"""What a claim rests on, the grades of people apart from it, near copies, and where the log stood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.dossier.html import HtmlDossier
from stemma.dossier.page import page_of
from stemma.dossier.views.support import ranges
from stemma.model import Change, ClaimSupport, CustodyHead, Dossier, Grade, NearCopy, Span

RAISE = "To hold: the memo itself."


@pytest.fixture
def supported(harbour: Dossier) -> Dossier:
    """Every claim rests on the memo; the first is confirmed once, and a person graded it."""
    claims = [claim for reading in harbour.readings for claim in reading.claims]
    supports = tuple(
        ClaimSupport(
            claim=claim.id,
            origins=("memo-node",) if number else ("memo-node", "publisher:south"),
            confirmations=0 if number else 1,
            reason="One origin: the harbour memo." if number else "Independent of each other.",
            to_raise=RAISE,
        )
        for number, claim in enumerate(claims)
    )
    grade = Grade(claim=claims[0].spans[0], source="B", item="3", by="R. Moss", why="Met her.", when="2024-05-02")
    return replace(harbour, stemma=replace(harbour.stemma, supports=supports), grades=(grade,))


def test_a_claim_tells_its_confirmations_origins_and_what_would_raise_them(supported: Dossier) -> None:
    first, second = page_of(supported).claims.rows[0].rests
    assert first.of == "A"
    assert first.found == (
        "1 independent confirmation. Independent of each other. Origins: the harbour memo; own voice of Report B."
    )
    assert (second.of, second.found) == ("B", "No independent confirmation. One origin: the harbour memo.")
    assert first.to_raise == RAISE


def test_claims_of_which_the_same_is_found_are_told_together(supported: Dossier) -> None:
    agreed = next(row for row in page_of(supported).claims.rows if row.kind == "agree")
    assert [rest.of for rest in agreed.rests] == ["A, B"]


def test_a_grade_stands_apart_with_letter_figure_person_and_ground(supported: Dossier) -> None:
    rows = page_of(supported).claims.rows
    assert [len(row.grades) for row in rows] == [1, 0, 0, 0]
    page = HtmlDossier().export(supported).decode()
    assert "Source <b>B</b> · What is said <b>3</b> · R. Moss · 2024-05-02: Met her." in page
    assert "B3" not in page


def test_without_grades_the_page_speaks_of_none(harbour: Dossier) -> None:
    assert "Admiralty" not in HtmlDossier().export(harbour).decode()


def test_numbers_in_a_row_are_a_range() -> None:
    assert ranges([4, 1, 2, 3, 9, 9]) == "1–4, 9"


def test_near_copies_show_what_differs_with_places_that_exist(harbour: Dossier) -> None:
    left, right = Span(document="north", start=4, end=8), Span(document="south", start=2, end=7)
    copy = NearCopy(
        left="north",
        right="south",
        share=0.9,
        changes=(Change(left=left, right=right), Change(left=None, right=right)),
        reason="They share <90 %> of their words.",
    )
    page = HtmlDossier().export(replace(harbour, near_copies=(copy,))).decode()
    assert "They share &lt;90 %&gt; of their words." in page
    assert page.count('href="#text-south-2"') >= 2
    assert 'id="text-south-2"' in page
    assert "nothing for it" in page


def test_the_method_prints_where_the_signed_log_stood(harbour: Dossier) -> None:
    head = CustodyHead(count=7, tip="ab" * 32, key="cd" * 32)
    page = HtmlDossier().export(replace(harbour, custody=head)).decode()
    assert f"<code>7:{head.tip} · key {head.key}</code>" in page
    assert "Witness of the log" not in HtmlDossier().export(harbour).decode()
