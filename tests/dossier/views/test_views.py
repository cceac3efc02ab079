from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from stemma.dossier.page import Page, page_of
from stemma.dossier.views.words import ASPECTS, DEFINITIONS, modalities, modality
from stemma.model import DateExpression, Dossier, Edge, Modality, Nearest, Node
from tests.dossier import invented


@pytest.fixture
def page(harbour: Dossier) -> Page:
    return page_of(harbour)


def test_a_dispute_shows_only_what_differs(page: Page) -> None:
    (dispute,) = page.disputes.items
    assert dispute.pair.differs_in == ("number", "modality")
    assert [(row.left, row.right) for row in dispute.pair.rows] == [("40", "60"), ("stated as fact", "possible")]


def test_details_show_every_aspect_that_was_answered() -> None:
    case = invented.harbour()
    same = replace(invented.aspect("time", "May", "May"), result="same", is_difference=False)
    unknown = replace(invented.aspect("place", "", ""), result="unknown", is_difference=False)
    case.alignments[0] = replace(case.alignments[0], aspects=(*case.alignments[0].aspects, same, unknown))
    rows = page_of(case.build()).claims.rows[0].pairs[0].rows
    assert [(row.name, row.differs) for row in rows] == [("number", True), ("modality", True), ("when", False)]


def test_who_says_it_is_the_innermost_source(page: Page) -> None:
    left, right = page.disputes.items[0].pair.left[0], page.disputes.items[0].pair.right[0]
    assert (left.who, right.who) == ("The memo, reported", "own voice")


def test_a_passage_in_one_text_twice_says_so() -> None:
    case = invented.harbour()
    case.align("contradict", "north:c1", "north:c3", title="Within")
    assert page_of(case.build()).disputes.items[0].pair.within == "Both passages are in report A."


def test_more_than_two_accounts_show_the_furthest_and_count_the_rest() -> None:
    (dispute,) = page_of(invented.many(6).build()).disputes.items
    assert (dispute.pair.left[0].words, dispute.pair.right[0].words) == ("40 cranes were sold", "45 cranes were sold")
    assert dispute.more == "and four more"


def test_a_very_long_passage_is_cut_at_a_word() -> None:
    case = invented.CaseBuilder()
    case.text("north", "crane " * 200)
    case.claim("north", ("crane " * 200).strip())
    words = page_of(case.build()).claims.rows[0].cells[0][0].words
    assert len(words) < 430
    assert words.endswith("crane …")


def test_a_card_tells_forms_posts_and_reasons(page: Page) -> None:
    (card,) = page.people.cards
    assert [(form.text, form.letters) for form in card.forms] == [("Lind", "A"), ("Lindh", "B")]
    assert (card.posts, card.same) == (("Captain",), ("same rank, like name",))


def test_a_place_leads_to_its_claims(page: Page) -> None:
    (place,) = page.places.rows
    assert [matter.title for matter in place.matters] == ["Fog closed the port"]


def test_texts_that_give_one_date_share_a_row_of_the_drawing() -> None:
    case = invented.harbour()
    for name in ("north", "south"):
        span = case.span(name, "cranes")
        case.dates[name] = [DateExpression(id=f"{name}:d", span=span, edtf="2019-05", precision="month")]
    made = page_of(case.build()).timeline
    assert [(m.when, m.letters) for m in made.moments] == [
        ("May 2019", "A, B"),
        ("not stated", "A"),
        ("not stated", "B"),
    ]
    assert len(made.words) == 2


def test_a_witness_not_held_is_listed_with_the_texts_that_lead_to_it() -> None:
    case = invented.harbour()
    case.nodes.append(Node(id="paper", kind="outlet", label="the Ferry Post", held=False, date="2019-05-01"))
    case.edges.append(Edge(derived="south", source="paper", kind="cites", why=invented.WHY))
    told = {known.name: known.how for known in page_of(case.build()).method.known_of}
    assert told["The Ferry Post, 1 May 2019"] == "Not in the folder. Known through B."
    assert told["The harbour memo"] == "Not in the folder. Known through A and B."


def test_invisible_characters_are_counted_in_the_manifest(hostile: Dossier) -> None:
    notes = page_of(hostile).method.originals[0].notes
    assert notes == ("Characters that cannot be seen, shown in boxes: BEL ×2, PDF ×2, RLO ×2, ZWJ ×2.",)


def test_few_texts_have_no_matrix(page: Page) -> None:
    assert page.matrix is None


def test_the_matrix_has_a_cell_for_each_text() -> None:
    matrix = page_of(invented.many(15).build()).matrix
    assert matrix is not None
    assert [cell.kind for cell in matrix.rows[0].cells] == ["agree"] * 14 + ["contradict"]
    assert matrix.groups == (("the harbour memo", 15),)


def test_too_many_texts_for_columns_are_counted_by_origin() -> None:
    matrix = page_of(invented.many(50).build()).matrix
    assert matrix is not None
    assert [(cell.kind, cell.number) for cell in matrix.rows[0].cells] == [("contradict", 50)]


def test_evidence_for_one_origin_is_listed_once(page: Page) -> None:
    (origin,) = page.origins.shared
    assert [reason.text for reason in origin.reasons] == ["Same signatory"]


def test_a_denied_claim_is_said_to_be_denied() -> None:
    case = invented.harbour()
    case.claim("north", "Fog", negated=True, modality="expected", condition=case.span("north", "closed"))
    assert modality(case.claims["north"][-1], "rain comes") == "expected if: rain comes, denied"


def test_a_condition_is_told_in_its_own_words() -> None:
    case = invented.harbour()
    case.claim("north", "Fog", modality="conditional")
    assert modality(case.claims["north"][-1], "unless it rains") == "expected unless it rains"


def test_a_dispute_leaves_wording_to_the_details() -> None:
    case = invented.harbour()
    wordy = (*case.alignments[0].aspects, invented.aspect("wording", "sold", "may be sold"))
    case.alignments[0] = replace(case.alignments[0], aspects=wordy)
    page = page_of(case.build())
    assert "wording" in page.disputes.items[0].pair.differs_in
    assert [row.name for row in page.disputes.items[0].pair.rows] == ["number", "modality"]
    assert [row.name for row in page.claims.rows[0].pairs[0].rows] == ["number", "modality", "wording"]


def test_the_manifest_tells_nothing_of_the_folders_above() -> None:
    case = invented.CaseBuilder()
    case.text("north", "Fog.\n", path="/home/someone/case/north/a.txt")
    case.text("south", "Gulls.\n", path="/home/someone/case/south/a.txt")
    assert [original.name for original in page_of(case.build()).method.originals] == ["north/a.txt", "south/a.txt"]


def test_every_kind_of_difference_has_a_word_of_the_interface() -> None:
    said = {"what is counted", "number", "qualifier", "modality", "when", "who", "who says it", "where", "wording"}
    assert set(ASPECTS.values()) == said


def test_every_relation_is_defined() -> None:
    assert [word for word, _ in DEFINITIONS][:5] == ["Contradict", "Differ", "Read both", "One says more", "Agree"]


def test_every_modality_has_a_word() -> None:
    assert set(modalities()) == set(get_args(Modality))


def test_a_row_goes_on_with_the_condition() -> None:
    case = invented.harbour()
    condition = case.span("south", "Gulls came")
    claim = replace(case.claims["south"][0], modality="conditional", condition=condition)
    case.claims["south"][0] = claim
    case.alignments[0] = replace(
        case.alignments[0], aspects=(invented.aspect("modality", "stated as fact", "expected if ..."),)
    )
    (row,) = page_of(case.build()).disputes.items[0].pair.rows
    assert (row.left, row.right) == ("stated as fact", "expected if: Gulls came")


def test_what_one_text_alone_says_shows_where_else_to_look() -> None:
    case = invented.harbour()
    alone = next(row for row in page_of(case.build()).claims.rows if row.kind == "only")
    assert alone.near is None
    dossier = case.build()
    lone = next(claim for claim in dossier.readings[0].claims if claim.id not in _aligned(dossier))
    other = dossier.readings[1].claims[0]
    near = Nearest(claim=lone.id, other=other.id, chance=0.4, reason="Likeliest of one matter (0.40).")
    page = page_of(replace(dossier, nearest=(near,)))
    (row,) = [row for row in page.claims.rows if row.near is not None]
    assert row.near is not None
    assert row.near.passage.label.document == other.document
    starts = {start for text in page.texts for block in text.blocks for piece in block for start in piece.anchors}
    assert row.near.passage.start in starts


def _aligned(dossier: Dossier) -> set[str]:
    return {claim for alignment in dossier.alignments for claim in (*alignment.a, *alignment.b)}
