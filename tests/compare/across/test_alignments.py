"""Claims in Arabic beside claims in English: what is shown, and what never is."""

from __future__ import annotations

from typing import Any

import pytest

from stemma.compare import compare
from stemma.compare.across import encoder
from stemma.model import Alignment, Judgement, Span
from tests.quality.two_languages import arguments


@pytest.fixture(autouse=True)
def _without_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "is_there", lambda: False)


def case(arabic: dict[str, Any], english: dict[str, Any], **more: Any) -> dict[str, Any]:
    texts = {
        "letter": {"language": "ar", "date": "2031-02-12", "said": [{"id": "a1", **arabic}]},
        "report": {"language": "en", "date": "2031-02-20", "said": [{"id": "b1", **english}]},
    }
    return {"id": "case", "texts": texts, **more}


def only(arabic: dict[str, Any], english: dict[str, Any]) -> Alignment | None:
    found = compare(**arguments(case(arabic, english))).alignments
    assert len(found) < 2
    return found[0] if found else None


PAID = {"w": "دفعت الوزارة رواتب 65 عاملا", "v": "دفعت", "n": [["65 عاملا", 65, "exact", "عاملا", "persons"]]}
SALARIES = {
    "w": "The ministry paid the salaries of 65 workers",
    "v": "paid",
    "n": [["65", 65, "exact", "workers", "workers"]],
}


def test_one_doing_of_one_thing_with_one_figure_is_agreement() -> None:
    found = only(PAID, SALARIES)
    assert found is not None
    assert (found.relation, found.unconfirming) == ("agree", "")
    assert "“رواتب”, “salaries” (salary)" in found.why.reason
    assert {span.document for span in found.why.spans} == {"letter", "report"}


def test_a_denial_of_the_same_doing_contradicts() -> None:
    found = only({**PAID, "w": "لم تدفع الوزارة رواتب 65 عاملا", "v": "تدفع", "no": True}, SALARIES)
    assert found is not None
    assert found.relation == "contradict"


def test_another_figure_of_the_same_thing_contradicts_with_both_passages() -> None:
    found = only(
        PAID,
        {
            **SALARIES,
            "w": "The ministry paid the salaries of 56 workers",
            "n": [["56", 56, "exact", "workers", "workers"]],
        },
    )
    assert found is not None
    number = next(aspect for aspect in found.differences if aspect.name == "number")
    assert (found.relation, number.result, number.a_value, number.b_value) == (
        "contradict",
        "incompatible",
        "65 عاملا",
        "56",
    )


def test_what_is_asked_for_is_not_what_was_done() -> None:
    found = only({**PAID, "w": "نطلب دفع رواتب 65 عاملا", "v": "دفع", "as": "requested"}, SALARIES)
    assert found is not None
    assert found.relation == "differ"
    assert "modality" in {aspect.name for aspect in found.differences}


def test_stopped_working_and_does_not_work_say_one_thing() -> None:
    found = only(
        {"w": "توقفت محطة الضخ عن العمل", "v": "توقفت"},
        {"w": "The pumping station does not work", "v": "work", "no": True},
    )
    assert found is not None
    assert found.relation == "agree"


def test_a_sum_in_another_currency_is_no_agreement() -> None:
    found = only(
        {
            "w": "وقعت الشركة عقدا بقيمة 12 مليون دولار",
            "v": "وقعت",
            "n": [["12 مليون دولار", 12e6, "exact", "", "USD"]],
        },
        {
            "w": "The company signed a contract worth 12 million euros",
            "v": "signed",
            "n": [["12 million euros", 12e6, "exact", "", "EUR"]],
        },
    )
    assert found is None or found.relation == "differ"


def test_two_persons_are_two_matters() -> None:
    found = only(
        {"w": "اعتقلت الشرطة سامر حداد", "v": "اعتقلت", "who": [["سامر حداد", "e1", "person"]]},
        {"w": "Police arrested Nabil Khoury", "v": "arrested", "who": [["Nabil Khoury", "e2", "person"]]},
    )
    assert found is None


def test_accounts_of_two_matters_are_left_apart() -> None:
    assert only(PAID, {"w": "A ship hit the bridge in January", "v": "hit"}) is None


def test_likeness_alone_is_never_shown_as_agreement(monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np

    monkeypatch.setattr(encoder, "is_there", lambda: True)
    monkeypatch.setattr(
        "stemma.compare.across.likeness.vectors", lambda texts: np.ones((len(texts), 4), np.float32) / 2
    )
    found = only(
        {"w": "ازدهرت البساتين في الميناء", "v": "ازدهرت"}, {"w": "The harbour looked lovely", "v": "looked"}
    )
    assert found is not None
    assert found.relation == "unclear"
    assert [aspect.name for aspect in found.differences] == ["wording"]
    assert "has to be read" in found.why.reason


def test_a_person_may_take_a_pair_apart_or_fix_its_relation() -> None:
    given = arguments(case(PAID, SALARIES))
    spans = [claim.spans[0] for reading in given["readings"] for claim in reading.claims]
    assert compare(**given, judgements=[judged(spans, verdict="negative")]).alignments == ()
    kept = compare(**given, judgements=[judged(spans, verdict="positive", relation="differ")]).alignments
    assert [(one.relation, one.why.reason) for one in kept] == [("differ", "kl decided so. Read both.")]


def test_a_person_may_put_together_what_was_left_apart() -> None:
    given = arguments(case(PAID, {"w": "A ship hit the bridge in January", "v": "hit"}))
    spans = [claim.spans[0] for reading in given["readings"] for claim in reading.claims]
    kept = compare(**given, judgements=[judged(spans, verdict="positive")]).alignments
    assert [one.why.reason.split(".")[0] for one in kept] == ["kl put them together"]
    assert [one.relation for one in kept] == ["unclear"]


def judged(spans: list[Span], **more: Any) -> Judgement:
    return Judgement(target="alignment", left=spans[0], right=spans[1], by="kl", why="Read both.", when="", **more)


def test_the_english_claims_of_a_case_are_compared_as_without_the_arabic_text() -> None:
    whole = case(PAID, SALARIES)
    whole["texts"]["other"] = {"language": "en", "date": "2031-02-21", "said": [{"id": "c1", **SALARIES}]}
    both = compare(**arguments(whole)).alignments
    del whole["texts"]["letter"]
    alone = compare(**arguments(whole)).alignments
    kept = [one for one in both if "letter" not in one.texts]
    assert [(one.a, one.b, one.relation, one.aspects, one.why) for one in kept] == [
        (one.a, one.b, one.relation, one.aspects, one.why) for one in alone
    ]


def test_what_stands_behind_without_is_no_agreement() -> None:
    found = only(
        {"w": "كانت مضخات المياه معطلة", "v": "معطلة"},
        {"w": "The water pumps worked without fault", "v": "worked"},
    )
    assert found is None or found.relation == "differ"


def test_a_figure_of_one_thing_in_two_doings_is_no_agreement() -> None:
    found = only(
        {"w": "انقطعت الكهرباء عن 200 منزل", "v": "انقطعت", "n": [["200 منزل", 200, "exact", "منزل", "منزل"]]},
        {
            "w": "Two hundred houses were painted",
            "v": "painted",
            "n": [["Two hundred", 200, "exact", "houses", "houses"]],
        },
    )
    assert found is None or found.relation == "differ"
