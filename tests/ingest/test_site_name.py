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
