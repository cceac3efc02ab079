"""A letter in Arabic is the one that an English report tells of."""

from __future__ import annotations

import pytest

from stemma.compare.origins.letterheads import TO, may_name
from tests.compare.origin_case import Report, traced
from tests.documents import document

LETTER = (
    "التاريخ: 12 شباط 2031\nالسيد وزير الموارد المائية المحترم\nالموضوع: محطة الضخ\n\n"
    "توقفت 14 مضخة وبقيت 340 بئرا بلا ماء، وكلفة الإصلاح 25000 دينار.\n\nالمهندس عمر خليل\nمدير المحطة\n"
)
REPORT = (
    "The Courier has seen a letter signed by Omar Khalil and sent to the Ministry of Water Resources. "
    "The letter says that 340 wells are dry."
)


def report_on_the_letter(signed: str = "Omar Khalil") -> tuple[Report, str]:
    report = Report(document("Courier", REPORT.replace("Omar Khalil", signed), language="en"))
    paper = report.mention("paper", "a letter", "document", "nominal")
    who = report.mention("khalil", signed, "person")
    where = report.mention("water", "Ministry of Water Resources", "organisation")
    report.detail(paper, "signed by", f"signed by {signed}", who)
    report.detail(paper, "addressed to", "sent to the Ministry of Water Resources", where)
    return report, report.claim("340 wells are dry", paper, cue="The letter says", figure=340)


def test_a_report_in_english_rests_on_the_arabic_letter_that_is_held() -> None:
    report, wells = report_on_the_letter()
    tracing = traced(report, Report(document("scan", LETTER, language="ar")))
    origin = next(o for o in tracing.origins if o.id == tracing.origin_of[wells])
    assert (origin.node, origin.status) == ("scan", "held")


def test_a_letter_of_another_signatory_is_another_letter() -> None:
    report, wells = report_on_the_letter("Rami Saleh")
    tracing = traced(report, Report(document("scan", LETTER, language="ar")))
    origin = next(o for o in tracing.origins if o.id == tracing.origin_of[wells])
    assert origin.status == "known"


@pytest.mark.parametrize(
    "line",
    [
        "السيد وزير المياه المحترم",
        "إلى السيد مدير الميناء",
        "إلى: رئيس البلدية",
        "To: the mayor",
        "السادة أعضاء اللجنة،",
    ],
)
def test_a_line_that_names_whom_a_letter_is_for(line: str) -> None:
    assert TO.search(f"12/2/2031\n{line}\nنص الرسالة")


@pytest.mark.parametrize(
    "line", ["إلى ذلك قال الوزير إن الأسعار لم ترتفع", "السيد الرئيس يستقبل وفدا من الأطباء", "To be or not"]
)
def test_a_line_of_news_names_nobody_as_addressee(line: str) -> None:
    assert not TO.search(line)


def test_a_surname_alone_names_nobody_in_another_script() -> None:
    assert not may_name("المهندس عمر خليل", "Khalil", "person")


def test_a_ministry_is_named_by_its_field() -> None:
    assert may_name("السيد وزير الصحة المحترم", "Ministry of Health", "organisation")
    assert not may_name("السيد وزير الصحة المحترم", "Ministry of Water", "organisation")
    assert not may_name("السيد الوزير المحترم", "the ministry", "organisation")
