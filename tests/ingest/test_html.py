"""Web pages: the article, tied to the page, with nothing hidden, run or fetched."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.ingest.html import HtmlReader, declared_charset
from stemma.seams import Extraction, Reader
from stemma.testing.reader import ReaderKit

ARTICLE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dam at Orlo leaked for years | Valley
Courier</title><meta property="og:site_name" content="Valley Courier"><meta property="article:published_time"
content="2019-05-06T08:00:00Z"><script>document.write("EVIL")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Dam at Orlo leaked for years</h1>
<p>The dam above Orlo has leaked since <b>2011</b>, an internal note of the water ministry says. The note was written
by the engineer in charge and sent to the minister in March, according to two people who have seen it.</p>
<p>“We asked for twelve pumps and received four,” the note says. The ministry did not answer questions on Monday.</p>
<p style="display:none">HIDDEN the dam is safe.</p>
<ul><li>Pumps asked for: twelve</li><li>Pumps received: four</li></ul>
<p>Residents of the lower town were told of the leak only after a second note had been found in the archive.</p>
</article><footer><p>Imprint and cookies</p></footer></body></html>"""


def extract(page: str) -> Extraction:
    return HtmlReader().extract(page.encode(), path="page.html")


def codes(extraction: Extraction) -> set[str]:
    return {problem.code for problem in extraction.problems}


class TestHtmlReader(ReaderKit):
    def make(self) -> Reader:
        return HtmlReader()

    def sample(self) -> tuple[bytes, str]:
        return ARTICLE.encode(), "“We asked for twelve pumps and received four,” the note says."


@pytest.fixture(scope="module")
def article() -> Extraction:
    return extract(ARTICLE)


def test_the_article_is_read_with_its_headline_and_without_the_menu(article: Extraction) -> None:
    assert article.text.startswith("Dam at Orlo leaked for years\n\nThe dam above Orlo has leaked since 2011, an")
    assert "Home" not in article.text
    assert "cookies" not in article.text


def test_list_items_stand_on_lines_of_their_own(article: Extraction) -> None:
    assert "\n\nPumps asked for: twelve\nPumps received: four\n\n" in article.text


def test_the_page_states_publisher_title_and_date(article: Extraction) -> None:
    assert (article.publisher, article.date) == ("Valley Courier", "2019-05-06")
    assert (article.title or "").startswith("Dam at Orlo leaked for years")


def test_hidden_text_is_left_out_and_told(article: Extraction) -> None:
    assert "HIDDEN" not in article.text
    assert "hidden_text" in codes(article)


def test_scripts_are_told_and_not_run(article: Extraction) -> None:
    assert "EVIL" not in article.text
    assert "active_content" in codes(article)


def test_every_word_is_anchored_to_the_text_node_it_stands_in(article: Extraction) -> None:
    from lxml import html

    root = html.document_fromstring(ARTICLE.encode(), parser=html.HTMLParser(encoding="utf-8"))
    covered = ""
    for anchor in article.anchors:
        nodes = root.xpath(anchor.place)
        words = article.text[anchor.start : anchor.end]
        assert len(nodes) == 1
        assert words.strip() in " ".join(nodes[0].split())
        covered += words
    assert "".join(covered.split()) == "".join(article.text.split())


words = st.text(alphabet="abc äب<&", min_size=1, max_size=12)
tags = st.sampled_from(["p", "div", "b", "li", "td", "span", "br", "o:p", "h2", "table", "!-- x --"])


@given(st.lists(st.tuples(tags, words), max_size=14))
@settings(max_examples=60, deadline=None)
def test_anchors_hold_in_any_tangle_of_tags(parts: list[tuple[str, str]]) -> None:
    page = "<html><body>" + "".join(f"<{tag}>{text}" for tag, text in parts) + "</body></html>"
    TestHtmlReader().check(extract(page))


@pytest.mark.parametrize(
    "hiding",
    ['style="display: none"', "hidden", 'style="visibility:hidden"', 'style="font-size:0"', 'style="opacity:0.0"'],
)
def test_each_way_of_hiding_is_seen(hiding: str) -> None:
    assert extract(f"<p>Seen words.</p><p {hiding}>Not <b>seen</b>.</p>").text == "Seen words.\n"


def test_a_small_but_visible_size_is_not_hiding() -> None:
    assert "small print" in extract('<p>Words.</p><p style="font-size:0.8em; opacity:0.9">The small print.</p>').text


def test_attack_strings_come_out_as_the_words_they_are() -> None:
    assert (
        extract("<p>&lt;/script&gt;&lt;script&gt;alert(1) {{7*7}}</p>").text == "</script><script>alert(1) {{7*7}}\n"
    )


def test_a_page_nested_too_deep_keeps_its_words() -> None:
    extraction = extract("<div>" * 30_000 + "<p>The words below.</p>" + "</div>" * 30_000)
    assert extraction.text == "The words below.\n"
    assert "html_depth" in codes(extraction)


def test_a_page_that_lies_about_its_encoding_is_read_as_it_is() -> None:
    page = (
        '<html><head><meta charset="utf-8"></head><body><p>قال الطبيب إن المستشفى مغلق حتى الربيع.</p></body></html>'
    )
    extraction = HtmlReader().extract(page.encode("windows-1256"), path="a.html")
    assert extraction.text == "قال الطبيب إن المستشفى مغلق حتى الربيع.\n"
    assert "encoding_mismatch" in codes(extraction)


def test_the_declared_charset_is_found_in_both_forms() -> None:
    assert declared_charset(b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">') == "koi8-r"
    assert declared_charset(b"<?xml version='1.0' encoding='iso-8859-2'?><html/>") == "iso-8859-2"


def test_an_empty_page_says_so() -> None:
    extraction = extract("<html><body><script>draw()</script></body></html>")
    assert extraction.text == ""
    assert "no_text" in codes(extraction)


def test_no_connection_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = '<base href="http://beacon.invalid/"><img src="//beacon.invalid/x"><iframe src="http://beacon.invalid"></iframe>'
    assert "remote_reference" in codes(extract(page + "<p>Words of the page.</p>"))


LINES = "<p>The harbour master said that the east gate had been closed on Monday by two men.</p>" * 3


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute; left:-9999px",
        "text-indent: -9999px",
        "clip: rect(0, 0, 0, 0); position: absolute",
        "clip-path: inset(100%)",
        "transform: scale(0)",
        "color: #fff; background: #ffffff",
        "color: white; background-color: #FFF",
        "color: transparent",
        "height: 0; overflow: hidden",
    ],
)
def test_words_that_no_eye_sees_are_left_out_however_they_are_hidden(style: str) -> None:
    inline = f'<p style="{style}">the unseen words</p>'
    ruled = f'<style>.q {{ {style} }}</style><p class="a q">the unseen words</p>'
    for part in (inline, ruled):
        found = HtmlReader().extract(f"<html><body>{LINES}{part}</body></html>".encode(), path="a.html")
        assert "unseen" not in found.text
        assert "east gate" in found.text
        assert "hidden_text" in codes(found)


@pytest.mark.parametrize(
    "rules",
    [
        "@media print { .q { display: none } }",
        ".q { display: none } .open .q { display: block }",
        ".q { display: none } .q { display: block }",
        "/* .q { display: none } */",
        ".menu .q { display: none }",
        ".q { color: #000; background: #fff; height: 0 }",
        "body { visibility: hidden }",
        ".p { display: none }",
    ],
)
def test_what_a_style_sheet_may_show_is_read(rules: str) -> None:
    page = (
        f'<html><head><style>{rules}</style></head><body>{LINES}<p class="q">the shown words of the page</p></body>'
    )
    assert "the shown words" in HtmlReader().extract(page.encode(), path="a.html").text


def test_a_page_that_a_script_unveils_is_read() -> None:
    page = f'<html><head><style>#all {{opacity:0}}</style></head><body><div id="all">{LINES}</div></body></html>'
    assert "east gate" in HtmlReader().extract(page.encode(), path="a.html").text


def test_struck_words_do_not_cost_the_rest_of_their_paragraph() -> None:
    words = "The crates held <del>six</del> nine<sup>2</sup> guns, he said."
    page = f"<html><body><article>{LINES}<p>{words}</p></article></body>"
    assert "The crates held nine² guns, he said." in HtmlReader().extract(page.encode(), path="a.html").text


@pytest.mark.parametrize(
    "part",
    [
        "<noscript><p>The harbour master said that the gate was closed.</p></noscript>",
        '<script type="application/ld+json">{"articleBody": "The harbour master said '
        'that the gate was closed."}</script>',
    ],
)
def test_a_page_without_visible_text_says_where_words_are(part: str) -> None:
    found = HtmlReader().extract(f"<html><body>{part}<div id=app></div></body></html>".encode(), path="a.html")
    assert {"no_text", "page_parts"} <= set(codes(found))
    assert any("41 character(s)" in problem.message for problem in found.problems)
