"""The site of a page that states it to readers only, and the day of one that has no data for it."""

from __future__ import annotations

import pytest

from stemma.ingest.html import HtmlReader
from stemma.seams import Extraction

BODY = "<p>The keeper of the dam was dismissed on Friday, the board of the valley said. Nobody replaced him.</p>" * 3


def page(title: str, *, above: str = "", below: str = "", heading: str = "Dam keeper out") -> Extraction:
    source = (
        f"<html><head><title>{title}</title></head><body><h1>{heading}</h1>{above}"
        f"<article>{BODY}</article><footer>{below}</footer></body></html>"
    )
    return HtmlReader().extract(source.encode(), path="a.html")


@pytest.mark.parametrize(
    ("title", "below", "name"),
    [
        ("Dam keeper out | Velin Morgenblatt", "", "Velin Morgenblatt"),
        ("Dam keeper out &ndash; Velin Morgenblatt, English edition", "", "Velin Morgenblatt"),
        ("Keeper gone | The Tora Echo", "", "The Tora Echo"),
        ("Dam keeper out - what we know", "", None),
        ("Dam keeper out | World", "", None),
        ("Archive", "&copy; Tora Hoje 2013. All rights reserved. Write to Tora Hoje.", "Tora Hoje"),
        ("Archive", "&copy; When quoting, name us.", None),
    ],
)
def test_the_site_is_named_in_the_title_or_beside_its_rights(title: str, below: str, name: str | None) -> None:
    assert page(title, below=below).publisher == name


def test_the_day_stands_in_what_is_about_it() -> None:
    above = '<p class="byline">By Ana Ruiz &middot; Tuesday, 12 March 2013, 6:05 &middot; updated 9:40</p>'
    assert page("Dam keeper out | The Tora Echo", above=above).date == "2013-03-12"
    assert page("Dam keeper out", above='<p class="lead">On 12 March 2013 the dam leaked.</p>').date is None


def test_data_above_a_markdown_text_name_its_title_and_day() -> None:
    from stemma.ingest.plain import PlainReader

    text = '---\ntitle: "Reading the letter"\ndate: 2013-11-25\ntags: [dam]\n---\n# The letter\n\nIt is lost.\n'
    made = PlainReader().extract(text.encode(), path="a.md")
    assert (made.title, made.date) == ("Reading the letter", "2013-11-25")


@pytest.mark.parametrize(
    ("address", "publisher", "day"),
    [
        ("https://www.tora-echo.example/2013/valley/03/12/dam.html", "tora-echo.example", "2013-03-12"),
        ("https://news.tora.example/dam/12345", "news.tora.example", None),
        ("https://tora.example/2013/valley/13/40/dam.html", "tora.example", None),
    ],
)
def test_the_address_of_a_page_names_its_site_and_day_where_nothing_else_does(
    address: str, publisher: str, day: str | None
) -> None:
    made = page(f'Dam keeper out</title><link rel="canonical" href="{address}"><title>')
    assert (made.publisher, made.date) == (publisher, day)
    named = page(f'Dam keeper out | The Tora Echo</title><link rel="canonical" href="{address}"><title>')
    assert named.publisher == "The Tora Echo"


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ('<p class="meta">The Dams, a report, Tora, October 2013</p>', "2013-10"),
        ('<p class="byline">Posted 2 June 2013</p>', "2013-06-02"),
        ('<p class="meta">The Dams, a report, Tora, October 2009</p>', "2013-03-12"),
        ('<p class="meta">No more dams since October 2013 were built</p>', "2013-03-12"),
    ],
)
def test_a_day_in_the_title_may_be_that_of_what_is_told(above: str, date: str) -> None:
    heading = "The flood of 12 March 2013"
    assert page(heading, heading=heading, above=above).date == date


def test_a_title_is_without_the_site_behind_it() -> None:
    assert page("Dam keeper out - Valley - Tora Echo").title == "Dam keeper out"
    assert page("Dam keeper out - what we know").title == "Dam keeper out"


def test_what_claims_rights_is_no_site() -> None:
    head = "Dam keeper out</title><meta property='og:site_name' content='{}'><title>"
    assert page(head.format("Copyright (c) 2013 Tora Ltd.")).publisher is None
    assert page(head.format("http://www.tora.example/")).publisher == "tora.example"
