"""Plain text: what is stored is what is counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.ingest.plain import PlainReader
from stemma.seams import Reader
from stemma.testing.reader import ReaderKit

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


class TestPlainReader(ReaderKit):
    def make(self) -> Reader:
        return PlainReader()

    def sample(self) -> tuple[bytes, str]:
        text = "The quay’s crane stood still.\r\n\r\n«Rien», said the mate; قال الربان: لا شيء.\r\n"
        return text.encode(), "«Rien», said the mate"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\r\n\t"), min_size=1))
def test_utf8_text_equals_the_decoded_file(text: str) -> None:
    extraction = PlainReader().extract(b"ok: " + text.encode(), path="a.txt")
    assert extraction.text == "ok: " + text


def test_line_ends_no_break_spaces_and_direction_controls_stay() -> None:
    text = "a\r\nb\u00a0c\u202ed\u202c\n"
    assert PlainReader().extract(text.encode(), path="a.txt").text == text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert PlainReader().extract(b"\xef\xbb\xbfquay", path="a.txt").text == "quay"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04\x14\0",
        b"MZ\x90\0\3",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"\x1f\x8b\x08",
        b"{\\rtf1 text}",
    ],
)
def test_another_format_under_a_text_name_is_told(data: bytes) -> None:
    extraction = PlainReader().extract(data + b"\0\1\2" * 60, path="a.txt")
    assert (extraction.text, extraction.problems[0].code) == ("", "type_mismatch")


def test_machine_data_is_no_text() -> None:
    data = bytes((7 * number + number // 11) % 256 for number in range(4000))
    extraction = PlainReader().extract(data, path="a.txt")
    assert (extraction.text, extraction.problems[0].code) == ("", "unsupported")


def test_a_report_that_begins_with_mz_is_text() -> None:
    assert PlainReader().extract(b"MZ Holdings sold the pier.", path="a.txt").text.startswith("MZ")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t"])
def test_nothing_to_read_is_a_problem(data: bytes) -> None:
    assert [problem.code for problem in PlainReader().extract(data, path="a.txt").problems] == ["empty"]


def test_replaced_bytes_are_counted_and_told_with_their_place() -> None:
    extraction = PlainReader().extract("Größe für alle — ".encode() + b"\xff!", path="a.txt")
    problem = extraction.problems[0]
    assert (extraction.replaced, problem.code, problem.lost) == (1, "encoding_invalid", True)
    assert extraction.text[problem.start : problem.end] == "\ufffd"


def test_markdown_keeps_its_marks_and_gives_its_first_heading_as_title() -> None:
    extraction = PlainReader().extract(b"# The dam *failed*\n\nText.\n", path="a.md")
    assert (extraction.title, extraction.text) == ("The dam *failed*", "# The dam *failed*\n\nText.\n")


@pytest.mark.seeds
@pytest.mark.parametrize("name", ["report_a.txt", "report_b.txt"])
def test_the_shared_reports_come_through_unchanged(name: str) -> None:
    path = SHARED / "seeds" / name
    if not path.exists():
        pytest.skip("the shared reports are not beside this checkout")
    data = path.read_bytes()
    assert PlainReader().extract(data, path=name).text.encode() == data
