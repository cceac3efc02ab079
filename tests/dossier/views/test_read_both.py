"""What is unclear stands beside the disputes, not among them; no words stand without how firmly they are put."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from stemma.cli.answer import answer, counts_line
from stemma.cli.disputes import disputes_of, firmly
from stemma.cli.terminal import Style
from stemma.dossier.full_json import FullJson
from stemma.dossier.html import HtmlDossier
from stemma.dossier.index import Index
from stemma.dossier.interchange import Interchange
from stemma.dossier.matters import quote_title
from stemma.dossier.page import page_of
from stemma.dossier.views.disputes import MOST_UNCLEAR
from stemma.model import Dossier, Link, Modality
from tests.dossier import invented


def unclear() -> Dossier:
    case = invented.harbour()
    case.alignments[0] = replace(case.alignments[0], relation="unclear", title="The cranes")
    return case.build()


def denied(*, words: str = "cranes were sold", modality: Modality = "asserted") -> Dossier:
    case = invented.CaseBuilder()
    case.text(
        "north", "The harbour master denies that cranes were sold, and no ship was seen; cranes have yet to come."
    )
    case.claim("north", words, negated=True, modality=modality)
    return case.build()


def test_what_is_unclear_is_no_dispute() -> None:
    page = page_of(unclear())
    assert not page.disputes.items
    assert [(one.word, one.title) for one in page.disputes.unclear] == [("Read both", "The cranes")]
    assert [(tile.word, tile.number) for tile in page.overview.tiles if tile.filter == "unclear"] == [
        ("Read both", 1)
    ]
    html = HtmlDossier().export(unclear()).decode()
    assert ">Read both</h3>" in html.replace(" <span>", "</h3>")
    assert html.index("No disputes found.") < html.index("1 matter probably told in other words")


def test_where_nothing_is_unclear_nothing_is_said_of_it(harbour: Dossier) -> None:
    page = page_of(harbour)
    assert not page.disputes.unclear
    assert not [tile for tile in page.overview.tiles if tile.filter == "unclear"]


def test_many_are_left_to_the_list_of_all_claims() -> None:
    case = invented.CaseBuilder()
    names = [f"crane {number} was sold" for number in range(MOST_UNCLEAR + 3)]
    for text in ("north", "south"):
        case.text(text, "; ".join(names))
    for name in names:
        case.align("unclear", case.claim("north", name), case.claim("south", name), title=name)
    found = page_of(case.build())
    assert (len(found.disputes.unclear), found.disputes.unclear_more) == (MOST_UNCLEAR, 3)
    assert found.disputes.unclear_after in {row.anchor for row in found.claims.rows}


def test_other_programs_are_told_of_a_difference() -> None:
    assert json.loads(Interchange().export(unclear()))["alignments"][0]["relation"] == "differ"
    full = json.loads(FullJson().export(unclear()))
    assert full["alignments"][0]["relation_shown"] == "unclear"
    assert full["counts"]["unclear"] == 1


def test_the_terminal_lists_them_behind_the_disputes() -> None:
    assert not disputes_of(unclear())
    assert "0\u00a0differ  1\u00a0read\u00a0both  0" in counts_line(unclear())
    brief, whole = (answer(unclear(), Style(), everything=everything) for everything in (False, True))
    assert "Read both (1)  The cranes" in brief
    assert " ?  1  The cranes" in whole


@pytest.mark.parametrize(
    ("words", "modality", "firmness"),
    [
        ("cranes were sold", "asserted", "denied"),
        ("cranes were sold", "expected", "expected, denied"),
        ("no ship was seen", "asserted", ""),
        ("no ship was seen", "possible", "possible"),
        ("The harbour master denies that cranes were sold", "asserted", ""),
        ("cranes have yet to come", "asserted", ""),
    ],
)
def test_words_that_are_denied_elsewhere_are_shown_as_denied(words: str, modality: Modality, firmness: str) -> None:
    (passage,) = page_of(denied(words=words, modality=modality)).claims.rows[0].cells[0]
    assert passage.firmness == firmness


def test_beside_its_place_stands_who_says_it_where_the_text_itself_does_not() -> None:
    case = invented.harbour()
    html = HtmlDossier().export(case.build()).decode()
    rows = html[html.index('id="claims"') : html.index('id="compare"')]
    assert rows.count("The memo, reported</span>") == 1
    assert "own voice</span></p></td>" not in rows


@pytest.mark.parametrize(
    ("cue", "firmness"), [("denies", "denied"), ("says", ""), ("did not deny", ""), ("rejected claims", "denied")]
)
def test_words_with_a_no_of_their_own_are_denied_by_their_cue(cue: str, firmness: str) -> None:
    case = invented.CaseBuilder()
    case.text("north", f"The harbour master {cue} that the cranes did not fall.")
    chain = (
        Link(source="publisher:north", level="publisher"),
        Link(source="unnamed", cue=case.span("north", cue), level="claim"),
    )
    case.claim("north", "the cranes did not fall", voice="attributed", chain=chain)
    (passage,) = page_of(case.build()).claims.rows[0].cells[0]
    assert passage.firmness == firmness


def test_a_title_and_the_terminal_say_so_too() -> None:
    dossier = denied()
    claim = dossier.readings[0].claims[0]
    assert quote_title(Index.of(dossier), claim) == "cranes were sold (denied)"
    assert quote_title(Index.of(dossier), claim, 8) == "cranes… (denied)"
    assert firmly(claim, "cranes were sold", 60, dossier.documents[0].text) == "(denied) cranes were sold"
    assert len(firmly(claim, "cranes were sold", 20, dossier.documents[0].text)) <= 20
    hoped = replace(claim, modality="expected")
    assert firmly(hoped, "the cranes were not sold", 24, dossier.documents[0].text) == "(expected, denied) the…"
    assert "(denied) cranes were sold" in answer(dossier, Style(), everything=True)


def test_a_denial_that_is_cut_off_is_told() -> None:
    case = invented.CaseBuilder()
    case.text("north", "The cranes that stood upon the quay for sixty years, painted in two colours, were not sold.")
    claim = case.claim("north", case.texts["north"].text, negated=True)
    dossier = case.build()
    index = Index.of(dossier)
    assert quote_title(index, index.claims[claim]).endswith("(denied)")
    assert "denied" not in quote_title(index, index.claims[claim], 200)


def test_a_denial_in_an_agreement_stands_on_the_page() -> None:
    case = invented.CaseBuilder()
    for text in ("north", "south"):
        case.text(text, "The harbour master denies that cranes were sold.")
        case.claim(text, "cranes were sold", negated=True)
    case.align("agree", "north:c1", "south:c1", title="Cranes")
    html = HtmlDossier().export(case.build()).decode()
    assert html.count('<b class="firm">denied</b>') >= 4  # both sides, in All claims and in Compare
