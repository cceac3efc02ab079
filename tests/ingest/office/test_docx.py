"""Word documents: what is seen is the text; what is deleted, hidden or in the margin is told apart."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from stemma.ingest.office.docx import DocxReader
from stemma.seams import Extraction, Reader
from stemma.testing.reader import ReaderKit
from tests.ingest.making import W, paragraph, word, zipped

BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed words.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
DELETED = '<w:del w:author="Mira" w:date="2021-03-05T10:00:00Z"><w:r><w:delText>four</w:delText></w:r></w:del>'
INSERTED = '<w:ins w:author="Joran"><w:r><w:t>twelve</w:t></w:r></w:ins>'


def read(data: bytes) -> Extraction:
    return DocxReader().extract(data, path="memo.docx")


def codes(extraction: Extraction) -> list[str]:
    return [problem.code for problem in extraction.problems]


def place_of(extraction: Extraction, words: str) -> str:
    at = extraction.text.index(words)
    return next(anchor.place for anchor in extraction.anchors if anchor.start <= at < anchor.end)


def stated(extraction: Extraction) -> list[tuple[str, str]]:
    return [(one.name, one.value) for one in extraction.stated]


class TestDocxReader(ReaderKit):
    def make(self) -> Reader:
        return DocxReader()

    def sample(self) -> tuple[bytes, str]:
        return word(paragraph("The harbour has twelve cranes.")), "The harbour has twelve cranes."


@pytest.fixture(scope="module")
def ordinary() -> bytes:
    made = docx.Document()
    made.add_heading("Cranes at Orlo", 0)
    for number in range(40):
        line = made.add_paragraph(f"Crane {number}\tstood ")
        line.add_run("idle").bold = True
        line.add_run(" on Monday.\nIt was not moved. ")
    table = made.add_table(rows=2, cols=3)
    for row in range(2):
        for column in range(3):
            table.cell(row, column).text = f"r{row}c{column}"
    made.sections[0].header.paragraphs[0].text = "Port authority"
    made.core_properties.author = "Mira Tal"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_the_visible_text_is_that_of_python_docx(ordinary: bytes) -> None:
    theirs = [line.text.strip() for line in docx.Document(io.BytesIO(ordinary)).paragraphs if line.text.strip()]
    assert read(ordinary).text.split("\n\n")[: len(theirs)] == theirs


def test_a_row_of_a_table_is_a_line_with_a_place_for_each_cell(ordinary: bytes) -> None:
    found = read(ordinary)
    assert "\n\nr0c0 | r0c1 | r0c2\nr1c0 | r1c1 | r1c2\n" in found.text
    assert place_of(found, "r1c2") == "table 1, row 2, cell 3"


def test_headers_stand_apart_and_the_author_is_stated(ordinary: bytes) -> None:
    found = read(ordinary)
    assert place_of(found, "Port authority") == "header 1, paragraph 1"
    assert ("author", "Mira Tal") in stated(found)
    assert found.title == "Cranes at Orlo"


def test_deleted_words_are_not_mixed_with_inserted_ones() -> None:
    found = read(word(paragraph("They asked for ", DELETED, INSERTED, " pumps.")))
    assert found.text == "They asked for twelve pumps.\n"
    assert stated(found) == [("deleted text", "four")]
    assert "by Mira on 2021-03-05" in found.stated[0].source
    assert codes(found) == ["hidden_text"]


def test_an_insertion_is_noted_on_its_words() -> None:
    found = read(word(paragraph("  They asked for ", INSERTED, " pumps.")))
    assert [found.text[note.span.start : note.span.end] for note in found.hygiene] == ["twelve"]
    assert "by Joran" in found.hygiene[0].reason


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        '<w:sz w:val="1"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:rStyle w:val="Secret"/>',
    ],
)
def test_hidden_runs_are_kept_apart(properties: str) -> None:
    style = '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = f"<w:r><w:rPr>{properties}</w:rPr><w:t> unseen</w:t></w:r>"
    found = read(word(paragraph("Seen", hidden, "."), styles=style))
    assert found.text == "Seen.\n"
    assert stated(found) == [("hidden text", " unseen")]


def test_a_run_that_says_it_is_not_hidden_is_seen() -> None:
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
    assert read(word(paragraph(shown))).text == "shown\n"


def test_notes_comments_and_boxes_have_labels_of_their_own() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>See the annex.</w:t></w:r></w:p></w:footnote>'
    comment = '<w:comment w:id="1" w:author="Joran"><w:p><w:r><w:t>Cut this.</w:t></w:r></w:p></w:comment>'
    found = read(word(paragraph("Body words.", BOX), footnotes=note, comments=comment))
    assert place_of(found, "Body") == "paragraph 1"
    assert place_of(found, "Boxed") == "paragraph 1, text box 1, paragraph 1"
    assert place_of(found, "annex") == "footnote 1, paragraph 1"
    assert place_of(found, "Cut this") == "comment 1 by Joran, paragraph 1"
    assert [note.kind for note in found.hygiene] == ["comment"]


def test_of_two_forms_of_one_box_one_is_read() -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    forms = f"<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
    both = f'<mc:AlternateContent xmlns:mc="{mc}">{forms}</mc:AlternateContent>'
    assert read(word(paragraph("Body.", both))).text.count("Boxed") == 1


def test_a_cell_with_several_paragraphs_keeps_them() -> None:
    cell = f"<w:tc>{paragraph('One.')}{paragraph('Two.')}</w:tc>"
    found = read(word(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))
    assert found.text == "One.\n\nTwo.\n"
    assert place_of(found, "Two") == "table 1, row 1, cell 1, paragraph 2"


def test_a_field_that_calls_a_program_is_told() -> None:
    field = "<w:r><w:instrText> DDEAUTO c:\\\\x.exe </w:instrText></w:r>"
    found = read(word(paragraph("Words.", field)))
    assert found.text == "Words.\n"
    assert codes(found) == ["active_content"]


def test_a_document_type_is_refused() -> None:
    dtd = word('<!DOCTYPE x [<!ENTITY e "v">]>')
    assert codes(read(dtd)) == ["xml_dtd"]


def test_the_strict_form_is_read() -> None:
    strict = W.replace("schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml")

    source = zipfile.ZipFile(io.BytesIO(word(paragraph("Strict words."))))

    data = zipped({name: source.read(name).replace(W.encode(), strict.encode()) for name in source.namelist()})
    assert read(data).text == "Strict words.\n"
