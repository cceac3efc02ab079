"""Documents that texts speak of are one only when what is said of them agrees."""

from __future__ import annotations

from tests.resolve.page import Page, entity_of, resolved, together


def memo(identity: str, words: str, signed: str, to: str = "", dated: str = "") -> tuple[Page, str]:
    page = Page(identity, f"{words} by {signed} to {to or 'nobody'} of {dated or 'unknown date'}.")
    paper = page.add("document", words, form="nominal")
    page.detail(paper, "signed by", page.add("person", signed))
    if to:
        page.detail(paper, "addressed to", page.add("person", to))
    if dated:
        page.detail(paper, "dated", page.date(dated, dated))
    return page, paper


def test_the_same_signatory_makes_one_document() -> None:
    (a, one), (b, other) = memo("a", "A leaked memo", "Radan Vuchek"), memo("b", "An internal letter", "Radan Vucek")
    found = resolved(a, b)
    assert together(found, one, other)
    assert "signatory" in entity_of(found, one).joins[0].why.reason


def test_another_date_makes_another_document() -> None:
    a, one = memo("a", "A memo", "Radan Vuchek", dated="2021-02-12")
    b, other = memo("b", "A second memo", "Radan Vuchek", dated="2020-11-01")
    found = resolved(a, b)
    assert not together(found, one, other)
    assert "date" in entity_of(found, one).apart[0].why.reason


def test_another_addressee_makes_another_document() -> None:
    a, one = memo("a", "A memo", "Radan Vuchek", to="Irena Solt")
    b, other = memo("b", "A memo", "Radan Vuchek", to="Petra Halmar")
    assert not together(resolved(a, b), one, other)


def test_several_documents_are_not_one_letter() -> None:
    a, one = memo("a", "A letter", "Radan Vuchek")
    b, other = memo("b", "Several letters", "Radan Vuchek")
    assert not together(resolved(a, b), one, other)


def test_letters_without_details_stay_apart() -> None:
    a, b = Page("a", "The letter says so."), Page("b", "The letter says so.")
    one, other = a.add("document", "The letter", form="nominal"), b.add("document", "The letter", form="nominal")
    assert not together(resolved(a, b), one, other)


def test_the_second_document_of_one_text_stays_apart() -> None:
    a, one = memo("a", "A memo", "Radan Vuchek", dated="2021-02-12")
    a.text += " A second memo of 2020-11-01 is older."
    second = a.add("document", "A second memo", form="nominal")
    a.detail(second, "dated", a.date("2020-11-01", "2020-11-01"))
    b, other = memo("b", "The memo", "Radan Vucek")
    found = resolved(a, b)
    assert together(found, one, other)
    assert not together(found, one, second)
