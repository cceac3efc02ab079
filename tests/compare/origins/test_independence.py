"""Confirmations are counted only where origins are certainly independent."""

from __future__ import annotations

from stemma.compare.origins.independence import conclude, confirmation, confirmations
from stemma.compare.origins.tracing import Tracing
from stemma.model import Alignment, Evidence
from tests.compare.origin_case import Report, memo_report, traced
from tests.documents import MAKER, document

OUTLETS = ("Courier", "Tribune", "Herald", "Lantern", "Beacon")


def aligned(left: str, right: str, relation: str = "agree") -> Alignment:
    """Two claims on one matter."""
    texts = (left.split(":")[0], right.split(":")[0])
    why = Evidence(reason="by hand", maker=MAKER)
    return Alignment(
        id=f"{left}-{right}", texts=texts, a=(left,), b=(right,), relation=relation, title="", why=why  # type: ignore[arg-type]
    )  # fmt: skip


def interview(name: str = "Torm") -> tuple[Report, str]:
    report = Report(document(name, "In an interview Mira Lind said that 340 wells contain lead."))
    lind = report.mention("lind", "Mira Lind", "person")
    return report, report.claim("340 wells contain lead", lind, cue="said")


def case(*pairs: tuple[Report, str], relation: str = "agree") -> tuple[Tracing, str]:
    """The tracing, and the sentence when all first claims are aligned with the first text's."""
    tracing = traced(*(report for report, _ in pairs))
    alignments = [aligned(pairs[0][1], claim, relation) for _, claim in pairs[1:]]
    return tracing, conclude(tracing, alignments, [report.document for report, _ in pairs]).finding.text


def test_two_reports_on_one_memo_confirm_nothing() -> None:
    (north, a), (south, b) = memo_report("Courier", "memo1"), memo_report("Tribune", "memo2")
    tracing, sentence = case((north, a), (south, b))
    assert confirmations([a, b], tracing)[1] == 0
    assert sentence == "Two reports, one origin. No independent confirmation."


def test_five_outlets_on_one_memo_and_an_interview_give_one_confirmation() -> None:
    pairs = [*(memo_report(name) for name in OUTLETS), interview()]
    tracing, sentence = case(*pairs)
    assert confirmations([claim for _, claim in pairs], tracing) == (("lind", "memo"), 1)
    assert sentence == "Six reports, two origins. One claim has more than one."


def test_accounts_that_differ_do_not_confirm() -> None:
    _, sentence = case(memo_report("Courier"), interview(), relation="differ")
    assert sentence == "Two reports, two origins. No claim is confirmed by two of them."


def test_a_publisher_that_repeats_the_memo_in_its_own_voice_does_not_confirm_it() -> None:
    report, wells = memo_report("Courier")
    other = Report(document("Tribune", "In Velin 340 wells contain lead."))
    told = other.claim("340 wells contain lead")
    tracing = traced(report, other)
    assert confirmation([wells, told], tracing).number == 0


def test_two_publishers_in_their_own_voice_confirm_nothing() -> None:
    texts = [Report(document(name, f"{name}: in Velin 340 wells contain lead.")) for name in OUTLETS[:2]]
    claims = [report.claim("340 wells contain lead") for report in texts]
    assert confirmations(claims, traced(*texts))[1] == 0


def test_what_a_reporter_saw_confirms_a_memo() -> None:
    report, wells = memo_report("Courier")
    other = Report(document("Tribune", "A Tribune reporter counted 340 wells that contain lead."))
    seen = other.claim("340 wells that contain lead")
    assert confirmations([wells, seen], traced(report, other))[1] == 1


def test_two_documents_that_nothing_tells_apart_do_not_confirm_each_other() -> None:
    texts = ("A leaked paper shows that the mine was sold.", "A leaked paper: in May the mine was sold.")
    reports = [Report(document(name, text)) for name, text in zip(OUTLETS, texts, strict=False)]
    claims = []
    for number, report in enumerate(reports):
        paper = report.mention(f"paper{number}", "A leaked paper", "document", "nominal")
        claims.append(report.claim("the mine was sold", paper))
    found = confirmation(claims, traced(*reports))
    assert (found.number, found.reason) == (0, "Nothing the texts say tells the two documents apart.")


def test_documents_of_two_signatories_confirm_each_other() -> None:
    (north, a), (south, b) = memo_report("Courier", "memo1"), memo_report("Tribune", "memo2", "Ottilie Marsh")
    assert confirmations([a, b], traced(north, south))[1] == 1


def test_the_addressee_does_not_confirm_the_letter() -> None:
    report, wells = memo_report("Courier")
    report.add(" It was addressed to Ada Sorel.")
    sorel = report.mention("sorel", "Ada Sorel", "person")
    report.detail("Courier:m0", "addressed to", "addressed to Ada Sorel", sorel)
    other = Report(document("Tribune", "Ada Sorel said that 340 wells contain lead."))
    told = other.claim("340 wells contain lead", other.mention("sorel", "Ada Sorel", "person"), cue="said")
    assert confirmation([wells, told], traced(report, other)).number == 0


def test_an_open_claim_confirms_nothing() -> None:
    report, wells = memo_report("Courier")
    other = Report(document("Tribune", "Residents said that 340 wells contain lead."))
    who = other.mention("residents", "Residents", "group", "nominal")
    told = other.claim("340 wells contain lead", who, cue="said")
    found = confirmation([wells, told], traced(report, other))
    assert (found.number, found.reason) == (0, "Where it comes from is left open in at least one text.")


def test_a_held_memo_is_no_report() -> None:
    report, wells = memo_report("Courier")
    head = "From: Jonas Brandt\nTo: the Minister of Health\n\nThere are 340 wells and 18 schools, at 25000 crowns."
    memo = Report(document("scan", head))
    first, *_ = [memo.claim(str(figure), figure=figure) for figure in (340, 18, 25000)]
    _, sentence = case((report, wells), (memo, first))
    assert sentence == "One report, one origin. No independent confirmation."


def test_no_documents_give_no_reports() -> None:
    assert conclude(Tracing(), (), ()).finding.text == "No reports."
