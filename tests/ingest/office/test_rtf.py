"""Rich Text Format: code pages, Unicode escapes, what is hidden, what is apart."""

from __future__ import annotations

import pytest
from striprtf.striprtf import rtf_to_text

from stemma.ingest.office.rtf import RtfReader
from stemma.seams import Extraction, Reader
from stemma.testing.reader import ReaderKit

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Arial;}{\f1\fnil\fcharset178 Traffic;}}"
    r"{\colortbl;\red0\green0;}"
)


def read(body: str, head: str = HEAD) -> Extraction:
    return RtfReader().extract(f"{head}{body}}}".encode("latin-1"), path="memo.rtf")


def codes(extraction: Extraction) -> list[str]:
    return [problem.code for problem in extraction.problems]


class TestRtfReader(ReaderKit):
    def make(self) -> Reader:
        return RtfReader()

    def sample(self) -> tuple[bytes, str]:
        return (HEAD + r"\pard The harbour has\b  twelve\b0  cranes.\par}").encode(), "has twelve cranes."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \endash  tea\par two", "café – tea\n\ntwo\n"),
        (r"{\f1 \'de\'c7\'e1} said", "قال said\n"),
        (r"\u1581?\u1604?\u1576? end", "حلب end\n"),
        (r"{\uc2\u8217\'92\'92}s", "’s\n"),
        (r"\u-10179?\u-8704?", "😀\n"),
        (r"a\{b\}\\c", "a{b}\\c\n"),
        (r"one\cell two\cell\row three", "one | two\n\nthree\n"),
        (r"x{\*\unknown lost}{\pict 00ff}y", "xy\n"),
        (r"x{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed.\par}}y", "xy\n\nBoxed.\n"),
        ("pict\\bin5 {}{}}after", "pictafter\n"),
    ],
)
def test_words_come_out_as_a_word_processor_shows_them(body: str, text: str) -> None:
    assert read(body).text == text


def test_plain_documents_read_as_another_reader_reads_them() -> None:
    body = r"\pard First {\b line} here.\par\pard Second \i line\i0 , \ldblquote said\rdblquote  she.\par"
    theirs = rtf_to_text(f"{HEAD}{body}}}")
    assert read(body).text.split() == theirs.split()


def test_hidden_and_deleted_runs_are_kept_apart() -> None:
    found = read(r"seen{\v  unseen} and {\deleted gone}\revised new")
    assert found.text == "seen and new\n"
    assert [(one.name, one.value) for one in found.stated] == [("hidden text", "unseen"), ("deleted text", "gone")]
    assert codes(found) == ["hidden_text"]


def test_notes_headers_and_comments_have_labels() -> None:
    found = read(r"{\header Port authority\par}Body{\footnote See annex.}.{\*\annotation Cut this.}\par")
    assert {anchor.place: found.text[anchor.start : anchor.end] for anchor in found.anchors} == {
        "paragraph 1": "Body.",
        "header 1, paragraph 1": "Port authority",
        "footnote 1, paragraph 1": "See annex.",
        "comment 1, paragraph 1": "Cut this.",
    }


def test_the_author_is_stated() -> None:
    found = read(r"{\info{\author Mira Tal}{\title Cranes}}Body")
    assert [(one.name, one.value) for one in found.stated] == [("author", "Mira Tal"), ("title", "Cranes")]


def test_objects_templates_and_fields_are_told_and_not_opened() -> None:
    found = read(
        r"{\*\template http://beacon.invalid/t}{\object{\*\objdata 0105}}{\field{\*\fldinst DDEAUTO x}{\fldrslt w}}"
    )
    assert codes(found) == ["active_content", "remote_reference"]
    assert found.text == "w\n"


def test_a_file_that_ends_inside_a_group_is_damaged() -> None:
    assert codes(read(r"words {\b more")) == ["office_damaged"]


@pytest.mark.timeout(200)
def test_fifty_thousand_groups_are_no_burden() -> None:
    found = read("{" * 50_000 + "deep" + "}" * 50_000)
    assert found.text == "deep\n"
