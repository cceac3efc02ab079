"""Forty pages of different make-up: nothing of the article is lost, and every passage is found in the page again."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from lxml import html
from trafilatura import extract as full_extract

from stemma.ingest.html import HtmlReader
from stemma.seams import Extraction
from tests.ingest.pages import Page, pages

PAGES = pages()
each_page: Callable[..., Any] = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


@cache
def read(page: Page) -> Extraction:
    return HtmlReader().extract(page.source.encode(), path=f"{page.name}.html")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_there_are_forty_pages_and_no_two_alike() -> None:
    assert len(PAGES) == len({page.source for page in PAGES}) == 40


@each_page
def test_no_paragraph_that_the_extractors_best_setting_keeps_is_lost(page: Page) -> None:
    best = squeezed(full_extract(page.source, fast=False, include_comments=False) or "")
    ours = squeezed(read(page).text)
    theirs = [paragraph for paragraph in page.paragraphs if squeezed(paragraph) in best]
    assert [paragraph for paragraph in theirs if squeezed(paragraph) not in ours] == []


@each_page
def test_every_paragraph_of_the_article_is_there(page: Page) -> None:
    text = read(page).text
    assert [paragraph for paragraph in page.paragraphs if paragraph not in text] == []


@each_page
def test_what_is_hidden_is_out_and_told(page: Page) -> None:
    found = read(page)
    assert page.hidden[0] not in found.text
    is_template = "<template>" in page.source
    assert is_template or "hidden_text" in {problem.code for problem in found.problems}


@each_page
def test_every_passage_is_found_at_its_node_again(page: Page) -> None:
    found = read(page)
    root = html.document_fromstring(re.sub(r"\A<\?xml[^>]*\?>", "", page.source))
    for anchor in found.anchors:
        (node,) = root.xpath(anchor.place)
        assert found.text[anchor.start : anchor.end] in re.sub(r"\s+", " ", f" {node} ")


@each_page
def test_the_furniture_of_the_page_stays_outside(page: Page) -> None:
    lines = read(page).text.splitlines()
    assert sum(line in page.furniture for line in lines) <= 1
