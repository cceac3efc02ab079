"""What a claim rests on, and which grades are refused for it."""

from __future__ import annotations

import pytest

from stemma.compare.grading import checked_grade, support_of
from stemma.compare.origins.independence import conclude
from stemma.errors import UsageError
from stemma.model import Span, Stemma
from tests.compare.origin_case import Report, memo_report, traced
from tests.compare.origins.test_independence import aligned, interview
from tests.documents import document

PLACE = Span(document="Courier", start=0, end=3)


def concluded(*pairs: tuple[Report, str], denied: tuple[str, ...] = ()) -> Stemma:
    """The stemma when all first claims agree with the first text's."""
    alignments = [aligned(pairs[0][1], claim) for _, claim in pairs[1:]]
    return conclude(traced(*(r for r, _ in pairs)), alignments, [r.document for r, _ in pairs], denied)


def test_a_claim_of_two_reports_on_one_memo_has_one_origin() -> None:
    stemma = concluded(memo := memo_report("Courier", "memo1"), memo_report("Tribune", "memo2"))
    support = support_of(memo[1], stemma)
    assert (support.confirmations, support.reason[:10]) == (0, "One origin")


def test_what_one_would_need_to_hold_is_the_document_and_another_way_to_the_matter() -> None:
    support = support_of((memo := memo_report("Courier"))[1], concluded(memo))
    assert support.to_raise == (
        "To hold: a text that tells this without going back to the memo by Jonas Brandt. "
        "To check it: the document itself, which is only known of."
    )
    assert "without going back to" in support.to_raise


def test_an_interview_confirms_a_memo_and_the_memo_the_interview() -> None:
    memo, lind = memo_report("Courier"), interview()
    stemma = concluded(memo, lind)
    assert [support_of(claim, stemma).confirmations for _, claim in (memo, lind)] == [1, 1]


def test_a_denial_supports_no_claim() -> None:
    memo, lind = memo_report("Courier"), interview()
    assert support_of(memo[1], concluded(memo, lind, denied=(lind[1],))).confirmations == 0


def test_a_publisher_is_asked_where_it_has_it_from() -> None:
    report = Report(document("Tribune", "In Velin 340 wells contain lead."))
    support = support_of(told := report.claim("340 wells contain lead"), concluded((report, told)))
    assert support.to_raise == "To hold: what the text “Tribune” has this from, which it does not say."


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Wells contain lead", "“Wells contain lead”"),
        ("“Nobody told us”", "“Nobody told us”"),
        ('Lind calls it "safe"', "“Lind calls it ‘safe’”"),
        ("“Safe” wells contain lead", "“‘Safe’ wells contain lead”"),
        ("“We knew”, says Lind: “Nobody asked”", "“‘We knew’, says Lind: ‘Nobody asked’”"),
        ("Lind: “Nobody told us", "“Lind: Nobody told us”"),
    ],
)
def test_a_title_with_marks_of_its_own_is_quoted_whole(title: str, printed: str) -> None:
    report = Report(document("Tribune", "In Velin 340 wells contain lead.", title=title))
    support = support_of(told := report.claim("340 wells contain lead"), concluded((report, told)))
    assert support.to_raise == f"To hold: what the text {printed} has this from, which it does not say."


def test_confirmed_is_refused_with_one_origin() -> None:
    support = support_of((memo := memo_report("Courier"))[1], concluded(memo))
    with pytest.raises(UsageError, match="cannot be graded 1") as refused:
        checked_grade(support, PLACE, source="A", item="1", by="N. N.", why="sure", when="")
    assert support.to_raise in (refused.value.hint or "")


def test_confirmed_may_be_given_with_two_origins() -> None:
    memo, lind = memo_report("Courier"), interview()
    support = support_of(memo[1], concluded(memo, lind))
    grade = checked_grade(support, PLACE, source="B", item="1", by="N. N.", why="two origins", when="")
    assert (grade.source, grade.item) == ("B", "1")


@pytest.mark.parametrize(("source", "item"), [("G", "2"), ("B", "7"), ("2", "B"), ("", "")])
def test_a_grade_that_is_none_is_refused(source: str, item: str) -> None:
    support = support_of((memo := memo_report("Courier"))[1], concluded(memo))
    with pytest.raises(UsageError, match="is no grade"):
        checked_grade(support, PLACE, source=source, item=item, by="N. N.", why="so", when="")


def test_a_grade_needs_a_name_and_a_ground() -> None:
    support = support_of((memo := memo_report("Courier"))[1], concluded(memo))
    with pytest.raises(UsageError, match="a name and a ground"):
        checked_grade(support, PLACE, source="B", item="2", by=" ", why="so", when="")
