# ruff: noqa: E501 (a table, a case on a line)
"""What odd files say is read, or it is said that it was not: never lost in silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stemma import registry
from stemma.ingest import SourceFile, ingest
from stemma.model import Document, Problem
from tests.ingest import odd
from tests.ingest.making import workbook
from tests.ingest.nasty import MARK
from tests.ingest.odd import ARABIC, LATE, MAIL, annotated, mixed, plain

FIELD = f"/Subtype/Widget/FT/Tx/T(gate)/V({LATE})"
PAGE = f"The pier is shut and {LATE} while forty-five families left the old quarter on foot"
LONG = "<p>The harbour office published a note on Monday about the pier and its pillars.</p>"
SHEET = '<sheet name="Crates" sheetId="1" r:id="rId1"/>'
STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>'


def read(name: str, data: bytes) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    return ingest([SourceFile(path=name, data=data)], registry.readers())


def shown(cell: str, *, sheets: str = SHEET) -> str:
    """The text of a workbook with this one cell, without the name of its sheet."""
    data = workbook(f'<row r="1">{cell}</row>', **{"styles.xml": STYLES, "sheets": sheets})
    (document,), _ = read("book.xlsx", data)
    return document.text.removeprefix("Crates").strip()


# name, bytes, what is read, kept among what the file states, or told of by a code
FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("field.pdf", lambda: odd.annotated(FIELD), LATE),
    ("parent.pdf", lambda: odd.annotated("/Subtype/Widget/Parent 7 0 R", f"<</FT/Tx/T(gate)/V({LATE})/Kids[6 0 R]>>"), LATE),
    ("sticky.pdf", lambda: odd.annotated(f"/Subtype/Text/Contents({LATE})"), LATE),
    ("marked.pdf", lambda: odd.annotated(f"/Subtype/Highlight/Contents({LATE})"), LATE),
    ("typed.pdf", lambda: odd.annotated(f"/Subtype/FreeText/DA(/F 9 Tf)/Contents({LATE})"), LATE),
    ("pinned.pdf", odd.pinned, LATE),
    ("layers.pdf", odd.layered, "hidden_text"),
    ("circle.pdf", odd.circle_of_forms, "pdf_damaged"),
    ("chart.docx", odd.charted, "east | 45"),
    ("diagram.docx", odd.diagrammed, LATE),
    ("chunk.docx", odd.chunked, LATE),
    ("header.docx", odd.boxed_header, LATE),
    ("nested.eml", odd.nested, LATE),
    ("packed.eml", odd.packed_letter, LATE),
    ("page.eml", lambda: mixed(plain("See the page."), f"Content-Type: text/html\n\n<p>{PAGE}</p>", kind="alternative"), LATE),
    ("after.eml", lambda: mixed(plain("outer"), after=LATE), "hidden_text"),
    ("before.eml", lambda: mixed(plain("outer"), before=f"{LATE}\n"), "hidden_text"),
    ("piece.eml", lambda: f'{MAIL}Content-Type: message/partial; id="x"; number=1; total=2\n\nSubject: y\n\n{LATE}\n'.encode(), "mail_damaged"),
    ("away.eml", lambda: mixed(plain("outer"), "Content-Type: message/external-body; access-type=URL\n\nContent-Type: text/plain\n"), "remote_reference"),
    ("report.eml", lambda: mixed(plain("outer"), f"Content-Type: message/delivery-status\n\nReporting-MTA: dns; {LATE}\n", kind="report"), LATE),
    ("sealed.eml", lambda: f"{MAIL}Content-Type: application/pkcs7-mime; name=smime.p7m\n\nMIIB\n".encode(), "encrypted"),
    ("koi8.eml", lambda: f"{MAIL}Content-Type: text/plain; charset=koi8-r\n\n".encode() + "причал закрыт".encode("koi8-r"), "причал закрыт"),
    ("jis.eml", lambda: f"{MAIL}Content-Type: text/plain; charset=iso-2022-jp\n\n".encode() + "港は閉鎖".encode("iso-2022-jp"), "港は閉鎖"),
    ("lying.eml", lambda: f"{MAIL}Content-Type: text/plain; charset=utf-8\n\n".encode() + ARABIC.encode("cp1256"), ARABIC),
    ("from.mbox", lambda: f"From a Mon May  3 10:00:00 2021\n{MAIL}\none\n\nFrom now on {LATE}\n\nFrom b Mon May  3 11:00:00 2021\n{MAIL}\ntwo\n".encode(), f"From now on {LATE}"),
    ("shadow.html", lambda: f'<html><body><article>{LONG}<div><template shadowrootmode="open"><p>{LATE} and left at noon.</p></template></div>{LONG}</article></body></html>'.encode(), LATE),
    ("details.html", lambda: f"<html><body><article>{LONG}<details><summary>More</summary><p>{LATE} and left at noon.</p></details>{LONG}</article></body></html>".encode(), LATE),
    ("drawing.html", lambda: f"<html><body>{LONG}<svg><text>{LATE}</text></svg></body></html>".encode(), "page_parts"),
    ("field.html", lambda: f"<html><body>{LONG}<textarea>{LATE}</textarea></body></html>".encode(), "page_parts"),
    ("frame.html", lambda: f'<html><body>{LONG}<iframe srcdoc="&lt;p&gt;{LATE}&lt;/p&gt;"></iframe></body></html>'.encode(), "page_parts"),
    ("lies.html", lambda: f'<html><meta charset="utf-8"><body><p>{ARABIC}</p></body></html>'.encode("cp1256"), ARABIC),
    ("wide.txt", lambda: f"{LATE} on Monday".encode("utf-16-be"), LATE),
    ("wide.html", lambda: f"<html><body><p>{LATE}</p></body></html>".encode("utf-16-le"), LATE),
    ("frames.mhtml", lambda: mixed("Content-Type: text/html\nContent-Location: http://example.org/\n\n<p>outer</p>", f"Content-Type: text/html\nContent-ID: <f>\n\n<p>{LATE}</p>", kind="related"), LATE),
    ("a.webarchive", lambda: b"bplist00" + LATE.encode(), "unsupported"),
    ("photo.heic", lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200), "unsupported"),
    ("deep.tar.gz", odd.in_tar_in_gzip, LATE),
    ("old.rtf", lambda: rb"{\rtf1\ansi {\bin6 a}{}b}}{\v hid}\par " + LATE.encode() + rb"\par}", LATE),
    ("codes.rtf", lambda: rb"{\rtf1\ansi\ansicpg1256\uc2 \u1602\'df\'3f\'e1 " + LATE.encode() + rb"\par}", LATE),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "expected"), FILES, ids=[row[0] for row in FILES])
def test_what_it_says_is_read_or_told_of(name: str, make: Callable[[], bytes], expected: str) -> None:
    documents, problems = read(name, make())
    found = "\n".join(document.text for document in documents)
    assert expected in found or expected in {problem.code for problem in problems}, (found, problems)
    assert "reader_failed" not in {problem.code for problem in problems}
    for document in documents:
        for anchor in document.anchors:
            assert document.text[anchor.start : anchor.end].strip()


def test_a_field_and_a_remark_of_a_pdf_are_told_apart_from_its_words() -> None:
    (document,), _ = read("field.pdf", odd.annotated(FIELD))
    assert [(note.kind, document.quote(note.span)) for note in document.hygiene if note.kind == "form-field"] == [
        ("form-field", LATE)
    ]
    (document,), _ = read("sticky.pdf", odd.annotated(f"/Subtype/Text/Contents({LATE})"))
    assert [document.quote(note.span) for note in document.hygiene if note.kind == "comment"] == [LATE]


def test_a_hidden_remark_of_a_pdf_is_no_text() -> None:
    documents, _ = read("sticky.pdf", odd.annotated(f"/F 2/Subtype/Text/Contents({LATE})"))
    assert LATE not in "".join(document.text for document in documents)


def test_a_layer_that_is_switched_off_is_kept_as_hidden_text() -> None:
    (document,), _ = read("layers.pdf", odd.layered())
    assert LATE not in document.text
    assert LATE in {one.value for one in document.stated if one.name == "hidden text"}


def test_a_plain_mail_with_the_same_page_beside_it_is_one_text() -> None:
    page = f"Content-Type: text/html\n\n<p>{PAGE}</p>"
    documents, problems = read("same.eml", mixed(plain(PAGE), page, kind="alternative"))
    assert len(documents) == 1
    assert not problems


def test_a_mail_without_an_end_is_read_once() -> None:
    whole = mixed(plain(LATE)).decode().replace("--B--", "")
    (document,), _ = read("noend.eml", whole.encode())
    assert document.text.count(LATE) == 1


def test_words_outside_of_the_parts_of_a_mail_are_kept_as_hidden_text() -> None:
    (document,), _ = read("after.eml", mixed(plain("outer"), before="This is a MIME message.\n", after=LATE))
    assert [one.value for one in document.stated if one.name == "hidden text"] == [LATE]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="A1" s="2"><v>0.125</v></c>', "12.5%"),
        ('<c r="A1" s="2"><v>7.0000000000000007E-2</v></c>', "7%"),
        ('<c r="A1" s="1"><v>-5</v></c>', "-5"),
        ('<c r="A1" s="1"><v>44287</v></c>', "2021-04-01"),
        ('<c r="A1" s="0"><v>0.125</v></c>', "0.125"),
    ],
)
def test_a_number_is_shown_as_its_format_means_it(cell: str, expected: str) -> None:
    assert shown(cell) == expected


@pytest.mark.parametrize(("value", "expected"), [("0", "1904-01-01"), ("1", "1904-01-02"), ("-1", "-1")])
def test_a_workbook_that_counts_from_1904_begins_with_a_day(value: str, expected: str) -> None:
    assert shown(f'<c r="A1" s="1"><v>{value}</v></c>', sheets=f'<workbookPr date1904="1"/>{SHEET}') == expected


def test_a_sheet_of_nothing_but_text_boxes_is_read() -> None:
    box = f'<d:w xmlns:d="{odd.DRAWING}/x" xmlns:a="{odd.DRAWING}/main"><a:p><a:r><a:t>{LATE}</a:t></a:r></a:p></d:w>'
    documents, problems = read("box.xlsx", workbook("", **{"drawings/drawing1.xml": box}))
    assert LATE in documents[0].text
    assert "no_text" not in {problem.code for problem in problems}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zst", b"\x28\xb5\x2f\xfd" + bytes(range(14, 60))),
        ("a.dat", b"\x01w\x02\x03x\x04\x05y\x06 some words in between"),
        ("a.fodt", b"<?xml version='1.0'?><office:document><text:p>words</text:p></office:document>"),
        ("a.unknown", b"\xef\xbb\xbf <?xml version='1.0'?><p>words</p>"),
    ],
)
def test_what_is_no_prose_is_not_read_as_prose(name: str, data: bytes) -> None:
    documents, problems = read(name, data)
    assert documents == ()
    assert "unsupported" in str(problems)


@pytest.mark.parametrize(
    ("square", "shown"),
    [("/Subtype/Square/IC[0 0 0]/C[0 0 0]", "█"), ("/Subtype/Square/C[1 0 0]", MARK)],
)
def test_words_under_a_square_laid_onto_a_page_are_kept_out(square: str, shown: str) -> None:
    data = annotated(square).replace(b"[50 600 250 620]", b"[50 690 250 716]")
    (document,), problems = read("laid.pdf", data)
    assert document.text.strip() == shown
    assert ("hidden_text" in {problem.code for problem in problems}) == (shown == "█")
