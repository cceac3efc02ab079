"""Every claim gets the origin that its chain of attribution ends in."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.compare.origins.trace import trace
from tests import gold
from tests.compare.origin_case import Report, memo_report, traced
from tests.documents import document

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"
HARBOUR = Path(__file__).resolve().parents[1] / "cases" / "harbour_gold.json"
TEXTS = Path(__file__).resolve().parents[2] / "src" / "stemma" / "examples" / "harbour"


def origins_bcubed(case: gold.GoldCase) -> float:
    """B-cubed F1 of the origins over the core claims whose origin the gold does not leave open."""
    tracing = trace(case.documents, case.readings, case.entities)
    open_ = {c for o in case.gold["origins"] for name in ("optional", "also_accept") for c in o.get(name, [])}
    right = {c: o["id"] for o in case.gold["origins"] for c in o["claims"] if c not in open_}
    core = {c["id"] for c in case.gold["claims"] if c["core"]} & set(right)
    recall = precision = 0.0
    for claim in core:
        ours = {c for c in core if tracing.origin_of[c] == tracing.origin_of[claim]}
        theirs = {c for c in core if right[c] == right[claim]}
        precision += len(ours & theirs) / len(ours)
        recall += len(ours & theirs) / len(theirs)
    precision, recall = precision / len(core), recall / len(core)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.skipif(not SEEDS.exists(), reason="the shared seed reports are not here")
def test_the_gold_claims_of_two_reports_get_their_origins() -> None:
    assert origins_bcubed(gold.load_seeds()) >= 0.95


@pytest.mark.skipif(not HARBOUR.exists(), reason="the harbour example is not here")
def test_the_claims_of_the_harbour_example_get_their_origins() -> None:
    assert origins_bcubed(gold.load(HARBOUR, {p.stem: p for p in TEXTS.glob("*.txt")})) >= 0.95


def test_two_texts_on_a_memo_of_one_signatory_have_one_origin() -> None:
    (north, a), (south, b) = memo_report("Courier", "memo1"), memo_report("Tribune", "memo2")
    tracing = traced(north, south)
    assert tracing.origin_of[a] == tracing.origin_of[b]


def test_the_shared_origin_tells_why_with_passages_of_both_texts() -> None:
    (north, _), (south, _) = memo_report("Courier"), memo_report("Tribune")
    origin = traced(north, south).origins[0]
    figures = next(e for e in origin.evidence if "figures in common" in e.reason)
    assert figures.reason == "Three figures in common, in the same order: 340, 18, 25,000."
    assert {span.document for span in figures.spans} == {"Courier", "Tribune"}


def test_letters_of_one_signatory_with_other_dates_are_two_origins() -> None:
    reports, claims = [], []
    for name, date in (("Courier", "3 May 2020"), ("Tribune", "9 June 2020")):
        text = f"A letter dated {date} and signed by Imre Vasko says that 60 soldiers were moved."
        report = Report(document(name, text))
        paper = report.mention("letter", "A letter", "document", "nominal")
        signatory = report.mention("vasko", "Imre Vasko", "person")
        report.detail(paper, "signed by", "signed by Imre Vasko", signatory)
        report.date(date, "2020-05-03" if name == "Courier" else "2020-06-09")
        claims.append(report.claim("60 soldiers were moved", paper, cue="says"))
        reports.append(report)
    tracing = traced(*reports)
    assert tracing.origin_of[claims[0]] != tracing.origin_of[claims[1]]


def test_a_second_document_of_one_text_stays_apart() -> None:
    report, first = memo_report("Courier")
    report.add(" A second document shows that the mine was sold.")
    second = report.mention("other", "A second document", "document", "nominal")
    sold = report.claim("the mine was sold", second, cue="shows")
    tracing = traced(report)
    assert tracing.origin_of[sold] != tracing.origin_of[first]


def test_a_collection_rests_with_the_only_document_taken_out_of_it() -> None:
    text = "Leaked files show that wells contain lead. One of the files is a memo. The memo says that schools knew."
    report = Report(document("Courier", text))
    pile = report.mention("pile", "Leaked files", "document", "nominal")
    memo = report.mention("memo", "a memo", "document", "nominal")
    lead = report.claim("wells contain lead", pile, cue="show")
    knew = report.claim("schools knew", memo, cue="The memo says")
    tracing = traced(report)
    assert tracing.origin_of[lead] == tracing.origin_of[knew] == "memo"


def test_a_signatory_that_was_not_resolved_speaks_through_the_document() -> None:
    report, wells = memo_report("Courier")
    report.add(" Brandt asked for more money.")
    brandt = report.mention("someone", "Brandt", "person")
    money = report.claim("more money", brandt, cue="asked")
    tracing = traced(report)
    assert tracing.origin_of[money] == tracing.origin_of[wells]


def test_an_interviewed_person_is_an_origin_of_their_own() -> None:
    report = Report(document("Torm", "In an interview Mira Lind said that 340 wells contain lead."))
    lind = report.mention("lind", "Mira Lind", "person")
    claim = report.claim("340 wells contain lead", lind, cue="said")
    assert traced(report).origin_of[claim] == "lind"


def test_a_source_without_a_name_is_open() -> None:
    report = Report(document("Torm", "Residents said that the wells contain lead."))
    who = report.mention("residents", "Residents", "group", "nominal")
    claim = report.claim("the wells contain lead", who, cue="said")
    assert claim in traced(report).open_claims


def test_a_text_that_copies_another_speaks_with_its_voice() -> None:
    story = (
        "The harbour of Velin was closed on Monday after a crane fell into the basin, and nobody was hurt. "
        "Two ferries had to turn round and the pilots waited outside until the evening tide came in."
    )
    source = Report(document("first", story, date="2022-05-03"))
    copy = Report(document("later", "From our staff. " + story, date="2022-05-04"))
    claim = copy.claim("nobody was hurt")
    tracing = traced(source, copy)
    assert tracing.origin_of[claim] == "publisher:first"
    assert [(e.derived, e.source, e.kind, e.directed) for e in tracing.edges] == [("later", "first", "copies", True)]


def test_a_held_memo_is_recognised_by_its_own_head() -> None:
    report, wells = memo_report("Courier")
    head = "From: Jonas Brandt\nTo: the Minister of Health\n\nThere are 340 wells and 18 schools, at 25000 crowns."
    memo = Report(document("scan", head))
    for figure in (340, 18, 25000):
        memo.claim(str(figure), figure=figure)
    tracing = traced(report, memo)
    origin = next(o for o in tracing.origins if o.id == tracing.origin_of[wells])
    assert (origin.node, origin.status) == ("scan", "held")


def test_paths_lead_from_the_text_through_the_outlet_to_the_document() -> None:
    report, _ = memo_report("Courier")
    report.add(" (Source: Morning Herald)")
    origin = traced(report).origins[0]
    assert [path.nodes for path in origin.paths] == [("Courier", "origin:outlet-morningherald", "memo")]


def test_a_text_older_than_its_document_is_noted_not_refused() -> None:
    text = "A letter dated 9 June 2020 says that the mine was sold."
    report = Report(document("Courier", text, date="2019-01-01"))
    paper = report.mention("letter", "A letter", "document", "nominal")
    report.date("9 June 2020", "2020-06-09")
    report.claim("the mine was sold", paper, cue="says")
    assert "before the document" in traced(report).edges[0].why.reason


def test_an_empty_case_has_no_origins() -> None:
    assert trace((), (), ()).origins == ()


def _with_papers(*signed: tuple[str, str]) -> list[Report]:
    """Reports on a memo of 3 May with a figure in common; of each, who signed it and whether by name."""
    reports = []
    for name, (who, form) in zip(("Courier", "Tribune"), signed, strict=True):
        report = Report(document(name, f"A memo of 3 May 2021 signed by {who} speaks of 340 lamps."))
        memo = report.mention(f"memo-{name}", "memo", "document", "nominal")
        signer = report.mention(f"who-{name}", who, "person", form)
        report.detail(memo, "signed by", f"signed by {who}", signer)
        report.date("3 May 2021", "2021-05-03")
        report.detail(memo, "dated", "of 3 May 2021")
        report.claim("speaks of 340 lamps", memo, figure=340)
        reports.append(report)
    return reports


@pytest.mark.parametrize(
    ("second", "papers"), [(("the head of maintenance", "nominal"), 1), (("Ida Moor", "name"), 2)]
)
def test_a_signatory_told_by_his_post_may_be_the_one_who_is_named(second: tuple[str, str], papers: int) -> None:
    tracing = traced(*_with_papers(("Radu Stern", "name"), second))
    assert len({origin.id for origin in tracing.origins if origin.claims}) == papers


@pytest.mark.parametrize(("between", "papers"), [(" seen by the Courier, ", 1), (" lay on the desk beside ", 2)])
def test_a_document_seen_by_a_paper_is_what_it_is_called_next(between: str, papers: int) -> None:
    report = Report(document("a", f"A document{between}a cargo list, speaks of 340 lamps. The list names nobody."))
    paper = report.mention("paper", "document", "document", "nominal")
    listed = report.mention("list", "cargo list", "document", "nominal")
    report.claim("speaks of 340 lamps", paper)
    report.claim("names nobody", listed)
    assert len({origin.id for origin in traced(report).origins if origin.claims}) == papers
