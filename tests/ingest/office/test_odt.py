"""OpenDocument texts: the same as for Word documents."""

from __future__ import annotations

import pytest

from stemma.ingest.office.odt import OdtReader
from stemma.seams import Extraction, Reader
from stemma.testing.reader import ReaderKit
from tests.ingest.making import open_text


def read(data: bytes) -> Extraction:
    return OdtReader().extract(data, path="memo.odt")


def codes(extraction: Extraction) -> list[str]:
    return [problem.code for problem in extraction.problems]


class TestOdtReader(ReaderKit):
    def make(self) -> Reader:
        return OdtReader()

    def sample(self) -> tuple[bytes, str]:
        return open_text("<text:p>The harbour has twelve cranes.</text:p>"), "The harbour has twelve cranes."


def test_white_space_is_as_the_format_has_it() -> None:
    body = "<text:h>Head\n  line</text:h><text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>"
    assert read(open_text(body)).text == "Head line\n\na  b\tc\nd\n"


def test_lists_sections_and_spans_are_looked_through() -> None:
    body = "<text:section><text:list><text:list-item><text:p>one <text:span>two</text:span> three</text:p>\
</text:list-item></text:list></text:section>"
    assert read(open_text(body)).text == "one two three\n"


def test_deleted_and_hidden_words_are_kept_apart() -> None:
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><office:change-info>\
<dc:creator>Mira</dc:creator></office:change-info><text:p>four</text:p></text:deletion></text:changed-region>\
</text:tracked-changes>"
    style = "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>"
    body = f"{deleted}<text:p>They asked for <text:span text:style-name='T1'>unseen</text:span>pumps.</text:p>"
    found = read(open_text(body, automatic=style))
    assert found.text == "They asked for pumps.\n"
    assert sorted((one.name, one.value) for one in found.stated) == [
        ("deleted text", "four"),
        ("hidden text", "unseen"),
    ]
    assert codes(found) == ["hidden_text"]


def test_notes_and_comments_stand_behind_the_body_under_labels() -> None:
    body = "<text:p>Body<text:note text:note-class='footnote'><text:note-body>\
<text:p>See the annex.</text:p></text:note-body></text:note> goes on.\
<office:annotation><dc:creator>Joran</dc:creator><text:p>Cut this.</text:p></office:annotation></text:p>"
    found = read(open_text(body))
    assert found.text == "Body goes on.\n\nSee the annex.\n\nCut this.\n"
    assert [anchor.place for anchor in found.anchors] == [
        "paragraph 1",
        "footnote 1, paragraph 1",
        "comment 1 by Joran",
    ]
    assert [note.kind for note in found.hygiene] == ["comment"]


def test_tables_headers_and_facts() -> None:
    row = "<table:table-row><table:table-cell><text:p>pumps</text:p></table:table-cell><table:table-cell>\
<text:p>4</text:p></table:table-cell></table:table-row>"
    found = read(
        open_text(
            f"<table:table>{row}{row}</table:table>",
            styles="<style:header><text:p>Port authority</text:p></style:header>",
            meta="<meta:initial-creator>Mira</meta:initial-creator>",
        )
    )
    assert found.text == "pumps | 4\npumps | 4\n\nPort authority\n"
    assert found.anchors[1].place == "table 1, row 1, cell 2"
    assert [(one.name, one.value) for one in found.stated] == [("author", "Mira")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (open_text("<text:p>Words.</text:p>", manifest=False), None),
        (open_text("<!DOCTYPE x>"), "xml_dtd"),
        (open_text("<text:p>Words.</text:p>").replace(b"x", b"x")[:-40], "office_damaged"),
        (
            open_text("<draw:image xlink:href='http://beacon.invalid/i.png'/><text:p>Words.</text:p>"),
            "remote_reference",
        ),
        (open_text("<text:p>Words.</text:p><text:p>&nosuch;</text:p>"), "xml_damaged"),
        (open_text(""), "no_text"),
    ],
)
def test_what_is_wrong_is_told(data: bytes, code: str | None) -> None:
    assert codes(read(data)) == ([code] if code else [])
