"""The Markdown and DOCX reports, read back by markdown-it and python-docx."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from stemma.dossier.exports.markdown import escaped
from stemma.dossier.exports.report import report_of
from stemma.dossier.index import Index
from stemma.dossier.matters import matters_of
from stemma.model import Dossier
from tests.dossier.exports.cases import cases, exported

CASES = cases()
WANTED = {"h1", "h2", "h3", "p", "ul", "li", "blockquote"}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def rendered(text: str) -> Tags:
    tags = Tags()
    tags.feed(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text))
    return tags


def matters(dossier: Dossier) -> int:
    return len(matters_of(Index.of(dossier)))


@pytest.mark.parametrize("name", CASES)
def test_the_markdown_has_a_heading_for_every_matter_and_no_other_elements(name: str) -> None:
    tags = rendered(exported("markdown", CASES[name]).decode())
    assert set(tags.names) <= WANTED
    assert tags.names.count("h3") == matters(CASES[name]) + len(CASES[name].stemma.origins)


@given(st.text(alphabet="a1 <>&*_`#-+.)!|~[](){}\\$^=:/@w\n\"'", min_size=1, max_size=30))
def test_escaped_words_read_as_the_same_words(text: str) -> None:
    tags = rendered(escaped(text))
    assert set(tags.names) <= {"p"}
    assert " ".join("".join(tags.words).split()) == " ".join(text.split())


@pytest.mark.parametrize("name", CASES)
def test_python_docx_reads_the_report_paragraph_by_paragraph(name: str) -> None:
    dossier = CASES[name]
    paragraphs = docx.Document(io.BytesIO(exported("docx", dossier))).paragraphs
    styles = [paragraph.style.name for paragraph in paragraphs if paragraph.style]
    blocks = report_of(dossier)
    assert styles.count("Heading 2") == matters(dossier) + len(dossier.stemma.origins)
    assert len(paragraphs) == len(blocks) + sum(bool(block.reference) for block in blocks)


def test_a_quotation_of_the_report_is_the_words_of_the_text() -> None:
    paragraphs = docx.Document(io.BytesIO(exported("docx", CASES["harbour"]))).paragraphs
    quoted = [p.text for p in paragraphs if p.style and p.style.name == "Quote"]
    assert quoted[:2] == ["40 cranes were sold", "— Report A 14-33; through north < The memo; asserted"]


def test_a_right_to_left_quotation_is_set_so() -> None:
    from tests.browser.conftest import arabic

    parts = zipfile.ZipFile(io.BytesIO(exported("docx", arabic().build())))
    assert b"<w:bidi/>" in parts.read("word/document.xml")


def test_the_report_holds_no_link_and_no_macro() -> None:
    names = zipfile.ZipFile(io.BytesIO(exported("docx", CASES["hostile"]))).namelist()
    whole = b"".join(zipfile.ZipFile(io.BytesIO(exported("docx", CASES["hostile"]))).read(name) for name in names)
    assert not any("vba" in name.lower() for name in names)
    assert b"TargetMode" not in whole


def test_a_judgement_is_told_apart_from_what_was_read() -> None:
    text = exported("markdown", CASES["dated"]).decode()
    assert "## Judgements by people (1)" in text
    assert "positive by M. Vale" in text
