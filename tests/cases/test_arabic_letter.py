"""The whole way with a letter in Arabic that is held, an English report on it and an Arabic statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.compare import Comparison
from stemma.compare.across import encoder

LETTER = """التاريخ: 12 شباط 2031

السيد وزير الموارد المائية المحترم

الموضوع: محطة الضخ في درعون

نعلمكم أن محطة الضخ في بلدة درعون توقفت عن العمل منذ 3 شباط. وبقيت ثلاث قرى في شمال الإقليم بلا ماء.
وتعطلت 14 مضخة من أصل 22 مضخة.

لم تدفع الوزارة رواتب 65 عاملا منذ شهرين.

المهندس عمر خليل
مدير المحطة
"""
REPORT = """Villages without water, engineer warns

Harbour Courier, 20 February 2031

The Courier has seen a letter signed by the engineer Omar Khalil and addressed to the Ministry of Water Resources, \
dated 12 February. The letter says that the pumping station in Daroun has not worked since 3 February. \
According to the letter, 14 of 22 pumps are broken. The letter says that the ministry has \
not paid the salaries of 65 workers.
"""
STATEMENT = """قال متحدث باسم وزارة الموارد المائية إن الوزارة دفعت رواتب 65 عاملا في كانون الثاني.
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("letter")
    for name, text in (("letter", LETTER), ("courier", REPORT), ("statement", STATEMENT)):
        (Path(folder) / f"{name}.txt").write_text(text, encoding="utf-8")
    case = Case()
    case.ingest(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoder, "is_there", lambda: False)
        return case.compare()


def test_the_english_report_rests_on_the_arabic_letter_that_is_held(found: Comparison) -> None:
    assert ("courier", "letter") in {(edge.derived, edge.source) for edge in found.stemma.edges}
    origin = next(origin for origin in found.stemma.origins if origin.node == "letter")
    assert origin.status == "held"
    assert {claim.split(":")[0] for claim in origin.claims} == {"letter", "courier"}


def test_report_and_letter_confirm_nothing_together(found: Comparison) -> None:
    assert all(one.confirmations == 0 for one in found.alignments)


def test_what_the_letter_says_and_the_ministry_denies_is_a_dispute(found: Comparison) -> None:
    texts = {one.texts for one in found.alignments if one.relation == "contradict"}
    assert ("letter", "statement") in texts
    assert all(one.relation != "agree" for one in found.alignments if one.texts == ("letter", "statement"))
