"""How firmly Arabic clauses are put."""

from __future__ import annotations

import pytest

from tests.read.arabic.page import arabic

CASES = [
    ("وصلت السفينة إلى المرفأ.", "asserted", False),
    ("لم تصل السفينة إلى المرفأ.", "asserted", True),
    ("لن تصل السفينة إلى المرفأ.", "will", True),
    ("ستصل السفينة إلى المرفأ.", "will", False),
    ("قد تصل السفينة إلى المرفأ.", "possible", False),
    ("ربما غادرت السفينة المرفأ.", "possible", False),
    ("من المتوقع أن تصل السفينة إلى المرفأ.", "expected", False),
    ("ومن المقرر أن تصل السفينة إلى المرفأ.", "planned", False),
    ("يجب أن تغادر السفينة المرفأ.", "ordered", False),
    ("طلبت النقابة من الشركة دفع الرواتب.", "requested", False),
    ("أمر القاضي بإغلاق المصنع.", "ordered", False),
    ("هل غادرت السفينة المرفأ؟", "questioned", False),
    ("ما زال المرفأ مغلقا أمام السفن.", "asserted", False),
    ("لا يزال المرفأ مغلقا أمام السفن.", "asserted", False),
    ("لم تصل إلى المرفأ إلا سفينة واحدة.", "asserted", False),
    ("رفضت الشركة دفع الرواتب.", "asserted", True),
    ("السياسة الجديدة أضرت بالمرفأ.", "asserted", False),
]


@pytest.mark.parametrize(("text", "modality", "negated"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_a_clause_is_as_firm_as_its_words(text: str, modality: str, negated: bool) -> None:
    (claim,) = arabic(text).reading.claims
    assert (claim.modality, claim.negated) == (modality, negated)


def test_a_denial_turns_what_is_denied() -> None:
    (claim,) = arabic("نفت الشركة وجود أي تسرب.").reading.claims
    assert claim.negated


def test_joined_verbs_make_two_claims() -> None:
    assert arabic("غادرت السفينة المرفأ ووصلت إلى الجزيرة.").claims() == ["غادرت السفينة المرفأ", "ووصلت إلى الجزيرة"]


def test_a_verb_in_a_relative_clause_is_not_cut_off() -> None:
    assert len(arabic("غرقت السفينة التي غادرت المرفأ وحملت القمح.").claims()) == 1
