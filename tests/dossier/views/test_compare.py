from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.dossier.page import Page, page_of
from stemma.dossier.views.compare import Compare
from tests.dossier import invented


def compare(page: Page) -> Compare:
    assert page.compare is not None
    return page.compare


def test_every_matter_of_both_texts_has_a_card() -> None:
    view = compare(page_of(invented.harbour().build()))
    assert [(card.anchor, card.word) for card in view.cards] == [("cmp-claim-1", "Differ"), ("cmp-claim-2", "Agree")]


def test_the_panes_are_the_two_texts() -> None:
    view = compare(page_of(invented.harbour().build()))
    assert [pane.label.name for pane in view.panes] == ["Report A", "Report B"]


@pytest.mark.parametrize("texts", [1, 13])
def test_one_text_or_many_have_no_view_of_two(texts: int) -> None:
    page = page_of(invented.many(texts).build())
    assert page.compare is None
    assert "compare" not in [view.id for view in page.views]


def test_of_several_texts_the_pair_with_most_disputes_is_shown() -> None:
    view = compare(page_of(invented.many(6).build()))
    shown = [card for card in view.cards if card.shown]
    assert {card.texts for card in shown} == {tuple(pane.label.document for pane in view.panes)}
    assert "contradict" in {card.kind for card in shown}


def test_a_card_leaves_out_wording_that_does_not_differ() -> None:
    case = invented.harbour()
    same = replace(invented.aspect("wording", "sold", "sold"), result="same", is_difference=False)
    case.alignments[0] = replace(case.alignments[0], aspects=(*case.alignments[0].aspects, same))
    view = compare(page_of(case.build()))
    assert [row.name for row in view.cards[0].pairs[0].rows] == ["number", "modality"]
