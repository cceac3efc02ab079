"""Edges between texts: who copied whom, whom a text credits, and no circles."""

from __future__ import annotations

import pytest

from stemma.compare.origins.acyclic import without_circles
from stemma.compare.origins.content import Number, enumerations, shared_figures, shared_list
from stemma.compare.origins.credits import credited_by
from stemma.compare.origins.cues import agencies, genre, is_collection, is_separate, is_sight
from stemma.compare.origins.trace import origins_only
from stemma.compare.origins.tracing import because
from stemma.model import Edge, Span
from stemma.text.tables import rows
from tests.compare.origin_case import Report, traced
from tests.documents import document

STORY = (
    "The harbour of Velin was closed on Monday after a crane fell into the basin, and nobody was hurt. "
    "Two ferries had to turn round and the pilots waited outside until the evening tide came in."
)


def edge(derived: str, source: str, score: float = 1.0) -> Edge:
    return Edge(derived=derived, source=source, kind="cites", why=because("by hand.", score=score))


def test_a_circle_loses_its_weakest_direction() -> None:
    kept = without_circles([edge("a", "b"), edge("b", "c"), edge("c", "a", 0.3)])
    assert [(e.derived, e.source) for e in kept if not e.directed] == [("c", "a")]


def test_an_edge_that_lost_its_direction_says_why() -> None:
    kept = without_circles([edge("a", "b"), edge("b", "a", 0.3)])
    assert "close a circle" in next(e for e in kept if not e.directed).why.reason


def test_what_a_body_says_in_its_own_statement_rests_on_no_earlier_report() -> None:
    paper = document(
        "paper", f"The Velin Courier, 4 May 2022\n\n{STORY}", date="2022-05-04", publisher="Velin Courier"
    )
    board = document("board", f"HARBOUR BOARD\nStatement\n\n{STORY}", date="2022-05-05", publisher="HARBOUR BOARD")
    other = document("other", f"The Velin Mail, 5 May 2022\n\n{STORY}", date="2022-05-05", publisher="Velin Mail")
    directed = [(e.derived, e.source) for e in origins_only([paper, board, other]).edges if e.directed]
    assert ("other", "paper") in directed
    assert ("board", "paper") not in directed


def test_a_line_of_descent_keeps_all_directions() -> None:
    assert all(e.directed for e in without_circles([edge(f"t{n}", f"t{n + 1}") for n in range(2000)]))


def test_a_text_never_rests_on_itself() -> None:
    assert without_circles([edge("a", "a")]) == ()


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("VELIN, 4 May 2022 (Reuters) - A crane fell.", "Reuters"),
        ("VELIN (QNA) — A crane fell.", "QNA"),
        ("A crane fell.\n(AFP)", "AFP"),
        ("By dpa\nA crane fell.", "dpa"),
        ("A crane fell. (Source: Velin Gazette)", "Velin Gazette"),
        ("A crane fell.\nFirst published by Velin Gazette", "Velin Gazette"),
        ("سقطت رافعة.\nالمصدر: جريدة المرفأ", "جريدة المرفأ"),
    ],
)
def test_a_credit_names_its_outlet(text: str, outlet: str) -> None:
    assert [credit.outlet for credit in credited_by(document("a", text))] == [outlet]


@pytest.mark.parametrize(
    "text",
    [
        "The Armed Forces Police (AFP) said so.",
        "A source: the minister, said that it fell.",
        "He works for Reuters in Velin.",
        "Petra fell. AP is a signal.",
    ],
)
def test_a_mention_of_an_agency_is_no_credit(text: str) -> None:
    assert credited_by(document("a", text)) == ()


def test_the_earlier_date_is_the_source() -> None:
    texts = [document("late", STORY, date="2022-05-04"), document("early", STORY + " More.", date="2022-05-03")]
    (found,) = origins_only(texts).edges
    assert (found.derived, found.source, found.kind, found.directed) == ("late", "early", "copies", True)


def test_without_a_hint_a_copy_has_no_direction() -> None:
    (found,) = origins_only([document("a", STORY), document("b", STORY)]).edges
    assert (found.kind, found.directed) == ("copies", False)


def test_a_credit_tells_more_than_a_date() -> None:
    original = document("first", STORY, publisher="Velin Gazette", date="2022-05-04")
    copy = document("copy", STORY + "\n(Source: Velin Gazette)", date="2022-05-01")
    edges = origins_only([original, copy]).edges
    assert {(e.derived, e.source) for e in edges} == {("copy", "first")}


def test_one_quotation_in_two_texts_is_not_copying() -> None:
    said = "“We have known about the crane since January and nobody in the ministry has ever answered our letters”"
    texts = [
        document("a", f"In Velin the union spoke. {said}, it said."),
        document("b", f"{said}: a warning."),
    ]
    assert [e.kind for e in origins_only(texts).edges] == ["same-quotation"]


def test_two_copies_of_one_text_did_not_copy_each_other() -> None:
    texts = [document(name, STORY, date=date) for name, date in (("a", "2022-05-01"), ("b", "2022-05-02"))]
    texts.append(document("c", STORY, date="2022-05-03"))
    kinds = {(e.derived, e.source): (e.kind, e.directed) for e in origins_only(texts).edges}
    assert kinds[("c", "b")] == ("shares-wording", False)


def test_texts_with_nothing_in_common_are_origins_of_their_own() -> None:
    found = origins_only([document("a", STORY), document("b", "Something else happened far away that day.")])
    assert [origin.id for origin in found.origins] == ["publisher:a", "publisher:b"]


def test_a_slip_made_twice_is_an_edge() -> None:
    reports = []
    for name in ("a", "b"):
        report = Report(document(name, f"In {name} 18,00 litres leaked."))
        report.claim("18,00 litres leaked", figure=18)
        quantity = report.quantities[0]
        span = report.span("18,00")
        report.quantities[0] = type(quantity)(
            id=quantity.id, span=span, number_span=span, value=None, low=None, high=None, qualifier="exact", slip=True
        )
        reports.append(report)
    assert [e.kind for e in traced(*reports).edges] == ["shares-slip"]


def figures(text: str, *values: float) -> list[Number]:
    return [Number(value, Span(document=text, start=n, end=n + 1)) for n, value in enumerate(values)]


def test_three_figures_in_the_same_order_are_shared() -> None:
    found = shared_figures(figures("a", 340, 1200, 18), figures("b", 340, 77, 1200, 18))
    assert found is not None
    assert found.reason.startswith("Three figures in common")


def test_figures_in_another_order_are_not_shared() -> None:
    assert shared_figures(figures("a", 340, 1200, 18), figures("b", 18, 1200, 340)) is None


def test_small_numbers_are_not_shared() -> None:
    assert shared_figures(figures("a", 1, 2, 3, 4), figures("b", 1, 2, 3, 4)) is None


def test_a_list_of_four_in_the_same_order_is_shared() -> None:
    texts = {
        "a": "It got hold of the routes of the smugglers, their boats, fuel and their depots.",
        "b": "We were told all about the gang’s routes, their boat, petrol and depots.",
    }
    lists = [enumerations(k, v, [Span(document=k, start=0, end=len(v))]) for k, v in texts.items()]
    found = shared_list(*lists)
    assert found is not None
    assert found.reason == "Same list of four in the same order."


@pytest.mark.timeout(200)
@pytest.mark.parametrize("sign", ["a, ", "1", "(", "a and ", "“", "\n", "Source: "])
def test_hostile_texts_take_no_time(sign: str) -> None:
    text = sign * (100_000 // len(sign))
    origins_only([document("a", text), document("b", text)])
    enumerations("a", text, [Span(document="a", start=0, end=len(text))])


@pytest.mark.parametrize("name", ["cues.tsv", "genres.tsv"])
def test_lists_have_no_entry_twice(name: str) -> None:
    entries = rows(name, "origins")
    assert len(entries) == len(set(entries))


def test_no_agency_has_a_form_of_another() -> None:
    forms = [form for _, listed in rows("agencies.tsv", "origins") for form in listed.split("|")]
    assert len(forms) == len(agencies())


def test_words_for_several_documents_are_known() -> None:
    assert [is_collection(n) for n in ("leaked cables", "a trove of files", "a list of names")] == [True, True, False]


def test_a_second_document_is_set_apart() -> None:
    assert is_separate("a second memo")
    assert not is_separate("a memo")


def test_a_verdict_is_no_letter() -> None:
    assert (genre("verdict"), genre("memo"), genre("report")) == ("court", "letter", "")


def test_what_our_reporter_saw_is_sight() -> None:
    assert is_sight("A Gazette reporter counted 40 boats.")
    assert not is_sight("The minister saw a reporter.")


def test_a_passage_copied_from_an_agencys_story_rests_on_the_agency_that_only_the_story_credits() -> None:
    """The copy is part of a longer text that names no agency at all."""
    own = "".join(f"The {thing} of the old town were counted by the clerk. " for thing in ["boats", "wells", "roads"])
    more = " ".join(f"Item {n} of the annual list concerns the {n}th shed." for n in range(40))
    story = Report(document("a-story", f"VELIN, 3 May 2022 (QNA) - {STORY}", date="2022-05-03"))
    other = Report(
        document("b-other", "VELIN, 3 May 2022 (QNA) - The vote was put off until June.", date="2022-05-03")
    )
    copy = Report(document("c-copy", f"{own}{STORY} {more}", date="2022-05-05"))
    claim = copy.claim("Two ferries had to turn round")
    tracing = traced(story, other, copy)
    assert "QNA" in next(o.label for o in tracing.origins if o.id == tracing.origin_of[claim])


def test_an_agencys_own_dispatch_comes_before_its_client_of_the_same_day() -> None:
    wire = document("wire", f"VELIN (Corda) - {STORY}", publisher="Corda", date="2022-05-03")
    client = document("client", STORY, publisher="Coast Daily", date="2022-05-03")
    (edge,) = (e for e in origins_only([client, wire]).edges if e.kind == "copies")
    assert (edge.derived, edge.source, edge.directed) == ("client", "wire", True)


def test_the_hour_tells_which_of_two_copies_of_a_day_came_first() -> None:
    texts = [
        document(name, f"{name}\n3 May 2022, {hour}\nHeadline\n\n{STORY}", publisher=name, date="2022-05-03")
        for name, hour in (("Late", "18:20"), ("Early", "09:12"))
    ]
    (edge,) = origins_only(texts).edges
    assert (edge.derived, edge.source, edge.directed) == ("Late", "Early", True)


def test_two_clients_of_an_agency_that_is_not_in_the_list_rest_on_it() -> None:
    texts = [document("a", f"{STORY} (Corda)"), document("b", f"VELIN (Corda) - {STORY}")]
    assert {credit.outlet for text in texts for credit in credited_by(text)} == {"Corda"}
