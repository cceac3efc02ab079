"""What is struck out is not said, and a figure above the line belongs to no number, in every kind of document."""

from __future__ import annotations

import pytest

from stemma.ingest.html import HtmlReader
from stemma.ingest.office.docx import DocxReader
from stemma.ingest.office.odt import OdtReader
from stemma.ingest.office.rtf import RtfReader
from stemma.seams import Extraction, Reader
from tests.ingest.making import open_text, paragraph, word

STYLES = (
    '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="R"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="L"><style:text-properties style:text-position="-33% 58%"/></style:style>'
)


def run(words: str, look: str) -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def span(words: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


FILES = {
    "page.html": (
        b"<html><body><p>The master opened <del>60</del><s>6</s>40 crates.</p><p>He counted 12<sup>3</sup> men, "
        b"10<sup>6</sup> tons of CO<sub>2</sub>, on the 3<sup>rd</sup> day.</p></body></html>"
    ),
    "page.docx": word(
        paragraph("The master opened ", run("60", "<w:strike/>"), run("6", "<w:dstrike/>"), "40 crates.")
        + paragraph(
            "He counted 12", run("3", '<w:vertAlign w:val="superscript"/>'), " men, 10",
            run("6", '<w:vertAlign w:val="superscript"/>'), " tons of CO",
            run("2", '<w:vertAlign w:val="subscript"/>'), ", on the 3",
            run("rd", '<w:strike w:val="0"/><w:vertAlign w:val="superscript"/>'), " day.",
        )
    ),
    "page.odt": open_text(
        f"<text:p>The master opened {span('606', 'S')}40 crates.</text:p><text:p>He counted 12{span('3', 'R')} men, "
        f"10{span('6', 'R')} tons of CO{span('2', 'L')}, on the 3{span('rd', 'R')} day.</text:p>",
        automatic=STYLES,
    ),
    "page.rtf": (
        rb"{\rtf1\ansi The master opened {\strike 60}{\striked1 6}40 crates.\par He counted 12{\super 3} men, "
        rb"10{\super 6\nosupersub} tons of CO{\sub 2}, on the 3{\super rd} day.\par}"
    ),
}  # fmt: skip


READERS: dict[str, Reader] = {
    "page.html": HtmlReader(), "page.docx": DocxReader(), "page.odt": OdtReader(), "page.rtf": RtfReader(),
}  # fmt: skip


def read(name: str) -> Extraction:
    return READERS[name].extract(FILES[name], path=name)


@pytest.mark.parametrize("name", sorted(FILES))
def test_struck_words_are_left_out_and_told(name: str) -> None:
    found = read(name)
    assert "The master opened 40 crates." in found.text
    assert "hidden_text" in {problem.code for problem in found.problems}


@pytest.mark.parametrize("name", ["page.docx", "page.odt", "page.rtf"])
def test_struck_words_are_kept_as_stated(name: str) -> None:
    assert "606" in {one.value for one in read(name).stated if one.name == "struck text"}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_figure_above_the_line_runs_into_no_number(name: str) -> None:
    assert "He counted 12³ men, 10⁶ tons of CO2, on the 3rd day." in read(name).text


def test_what_is_hidden_in_an_rtf_stays_hidden_when_a_line_through_it_ends() -> None:
    found = RtfReader().extract(rb"{\rtf1 seen {\v secret \strike0 words}}", path="a.rtf")
    assert found.text == "seen\n"
