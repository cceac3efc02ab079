# ruff: noqa: E501 (a table, a case on a line)
"""More hostile and careless files, over all formats: each ends as a document or a problem, and costs no neighbour."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable

import pytest

from tests.ingest import nasty
from tests.ingest.making import paragraph, word, workbook, zipped
from tests.ingest.nasty import MARK, pdf, picture, sheet, stream, zip_of
from tests.ingest.neighbours import text_beside_a_neighbour

PART = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OUTSIDE = '<Relationships xmlns="urn:r"><Relationship Id="rId1" TargetMode="External" Target="file:///etc/passwd"/>\
<Relationship Id="rId9" Target="../../../../../../etc/passwd"/></Relationships>'
MAIL = "From: a@example.org\nTo: b@example.org\n"


def row(*cells: str) -> str:
    return f'<row r="1">{"".join(cells)}</row>'


def linked_zip() -> bytes:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    return zip_of((link, "/etc/passwd"), ("a.txt", MARK))


def tar_of(*names: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in names:
            info = tarfile.TarInfo(name)
            info.size = len(MARK)
            archive.addfile(info, io.BytesIO(MARK.encode()))
    return out.getvalue()


def mailbox() -> bytes:
    return f"From a@b Thu Jan  1 00:00:00 2015\n{MAIL}\n>From the quay:\n>>From there\nFrom nowhere at all\n{MARK}\n".encode()


# name, bytes, codes of which one must be told (none: nothing need be), whether the marked words must be read
FILES: list[tuple[str, Callable[[], bytes], set[str], bool]] = [
    ("circle.pdf", nasty.page_tree_in_circle, set(), True),
    ("xref.pdf", lambda: pdf(trailer=b"/Prev 9"), set(), True),
    ("xrefself.pdf", lambda: pdf(start=9, trailer=b"/XRefStm 9/Prev 9"), set(), True),
    ("manypages.pdf", lambda: nasty.pages_without_number(100_000), {"limit_size", "limit_time", "limit_text"}, True),
    ("claims.pdf", lambda: pdf(pages=b"<</Type/Pages/Kids[3 0 R]/Count 100000>>"), {"pdf_page_count"}, True),
    ("negative.pdf", lambda: pdf(pages=b"<</Type/Pages/Kids[3 0 R]/Count -5>>"), set(), False),
    ("mediabox.pdf", lambda: pdf(page=b"/MediaBox[-1e30 -1e30 1e30 1e30]/UserUnit 75000"), set(), False),
    ("nobox.pdf", lambda: pdf(page=b"/MediaBox[0 0 0 0]"), set(), False),
    ("nan.pdf", lambda: pdf(drawn=stream(b"BT /F 1e38 Tf 1e38 0 0 1e38 1e38 1e38 Tm (far) Tj ET " + nasty.DRAWN)), set(), True),
    ("bomb.pdf", nasty.stream_bomb, set(), False),
    ("launch.pdf", lambda: pdf(catalog=b"/OpenAction<</S/Launch/F(calc.exe)>>/AA<</WC<</S/JavaScript/JS(x)>>>>"),
     {"active_content"}, True),
    ("font.pdf", lambda: pdf(font=b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</Type/FontDescriptor"
     b"/FontFile2 6 0 R>>/ToUnicode 7 0 R>>", more=[stream(b"\0\1\0\0" + b"\xff" * 900), stream(b"garbage beginbfchar")]),
     set(), False),
    ("nesting.pdf", lambda: pdf(catalog=b"/X" + b"[" * 50_000 + b"]" * 50_000), set(), False),
    ("saves.pdf", lambda: pdf(drawn=stream(b"q " * 300_000 + nasty.DRAWN)), set(), True),
    ("objects.pdf", lambda: pdf(drawn=stream(b"BT /F 9 Tf 9 9 Td (a) Tj ET " * 120_000)),
     {"limit_text", "limit_time"}, False),
    ("external.docx", lambda: word(f'<w:altChunk {PART} r:id="rId1"/>{paragraph(MARK)}', **{"_rels/document.xml": ""}),
     set(), True),
    ("relations.docx", lambda: zipped({"[Content_Types].xml": "<x/>", "word/_rels/document.xml.rels": OUTSIDE,
     "word/document.xml": f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
     f'<w:altChunk {PART} r:id="rId1"/><w:subDoc {PART} r:id="rId9"/>{paragraph(MARK)}</w:body></w:document>'}),
     {"remote_reference", "active_content"}, True),
    ("runs.docx", lambda: word(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 400_000}</w:p>{paragraph(MARK)}"),
     {"limit_size", "archive_ratio", "limit_text"}, False),
    ("boxes.docx", lambda: word("<w:p><w:r><w:txbxContent>" * 80 + paragraph(MARK) + "</w:txbxContent></w:r></w:p>" * 80),
     set(), True),
    ("tables.docx", lambda: word("<w:tbl><w:tr><w:tc>" * 60 + paragraph(MARK) + "</w:tc></w:tr></w:tbl>" * 60), set(), True),
    ("twice.docx", nasty.doubled_document, {"office_damaged"}, True),
    ("notes.docx", lambda: word(paragraph(MARK), footnotes="<<<", comments="\0"), {"office_damaged", "xml_damaged"}, True),
    ("styles.docx", lambda: word(paragraph(MARK), styles='<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
     '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'), set(), True),
    ("columns.xlsx", lambda: workbook(row(*(f'<c t="str"><v>{n}</v></c>' for n in range(16_384))) +
     f'<row r="2"><c r="A2" t="str"><v>{MARK}</v></c></row>'), set(), True),
    ("dimension.xlsx", lambda: workbook("", **{"worksheets/s1.xml": "<worksheet><dimension ref='A1:XFD1048576'/>" +
     sheet(row(f'<c r="A1" t="str"><v>{MARK}</v></c>')) + "</worksheet>"}), set(), True),
    ("repeat.xlsx", lambda: workbook(row(f'<c r="A1" t="str"><v>{MARK}</v></c>') * 3_000), set(), True),
    ("index.xlsx", lambda: workbook(row('<c r="A1" t="s"><v>-1</v></c>', '<c r="B1" t="s"><v>1e9</v></c>',
     f'<c r="C1" t="str"><v>{MARK}</v></c>')), set(), True),
    ("dates.xlsx", lambda: workbook(row('<c r="A1" s="0"><v>1e308</v></c>', '<c r="B1" s="0"><v>-1</v></c>',
     '<c r="C1" s="0"><v>60</v></c>', f'<c r="D1" t="str"><v>{MARK}</v></c>'),
     **{"styles.xml": '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'}), set(), True),
    ("refs.xlsx", lambda: workbook(row(f'<c r="ZZZZZZZ99999999999999" t="str"><v>{MARK}</v></c>')), set(), True),
    ("sheets.xlsx", lambda: workbook(row(f'<c r="A1" t="str"><v>{MARK}</v></c>'), sheets=
     f'<sheet name="Crates" sheetId="1" {PART} r:id="rId1"/>' * 3_000), set(), True),
    ("nested.eml", lambda: nasty.nested_mail(200), {"archive_depth"}, False),
    ("charset.eml", lambda: f"{MAIL}Content-Type: text/plain; charset=\"../../etc/passwd\"\n\n{MARK}\n".encode(), set(), True),
    ("codec.eml", lambda: f"{MAIL}Content-Type: text/plain; charset=zlib_codec\n\n{MARK}\n".encode(), set(), True),
    ("rot.eml", lambda: f"{MAIL}Content-Type: text/plain; charset=rot13\n\n{MARK}\n".encode(), set(), True),
    ("header.eml", lambda: f"{MAIL}Subject: =?utf-8?Q?a=0D=0ABcc:_evil@example.org?=\n\n{MARK}\n".encode(), set(), True),
    ("longhead.eml", lambda: f"{MAIL}X: {'a' * 3_000_000}\n\n{MARK}\n".encode(), set(), True),
    ("addresses.eml", lambda: f"From: {'<' * 50_000}\nTo: {'(' * 50_000}\nDate: {'1 ' * 50_000}\n\n{MARK}\n".encode(), set(), True),
    ("uu.eml", nasty.uuencoded, set(), True),
    ("tnef.eml", nasty.winmail, {"unsupported", "type_mismatch"}, True),
    ("from.mbox", mailbox, set(), True),
    ("nuls.eml", lambda: f"{MAIL}Subject: a\0b\nContent-Type: text/html\n\n<p>{MARK}\0</p>\n".encode(), set(), True),
    ("link.zip", linked_zip, {"archive_special"}, True),
    ("case.zip", lambda: zip_of(("A.txt", MARK), ("a.txt", "second"), ("a.TXT", "third")), set(), True),
    ("crc.zip", lambda: nasty.lying_zip(crc=1), {"archive_damaged"}, True),
    ("size.zip", lambda: nasty.lying_zip(size=0xFFFFFFFE), {"archive_damaged", "archive_ratio", "limit_size"}, True),
    ("packed.zip", lambda: nasty.lying_zip(packed=0xFFFFFFF0), {"archive_damaged", "archive_overlap"}, True),
    ("locked.zip", lambda: nasty.lying_zip(flags=1), {"encrypted"}, True),
    ("slashes.zip", nasty.backslashes, {"archive_name"}, True),
    ("absolute.tar", lambda: tar_of("/etc/passwd", "../../x.txt", "a/../../b.txt"), {"archive_name"}, True),
    ("many.gz", lambda: gzip.compress(MARK.encode()) + gzip.compress(b" and more"), set(), True),
    ("short.gz", lambda: gzip.compress(MARK.encode() * 50)[:-6], {"archive_damaged"}, False),
    ("divs2.html", lambda: f"<html><body>{'<div>' * 100_000}{MARK}".encode(), {"html_depth"}, True),
    ("siblings.html", lambda: f"<html><body>{'<p>a</p>' * 10_000}<p>{MARK}</p>".encode(), set(), True),
    ("refresh.html", lambda: f"<html><meta http-equiv=refresh content='0;url=http://example.org'><p>{MARK}</p>".encode(),
     {"remote_reference"}, True),
    ("data.html", lambda: f"<html><body><img src='data:image/png;base64,{'A' * 4_000_000}'><p>{MARK}</p>".encode(), set(), True),
    ("nul.html", lambda: f"<html><body><p>{MARK}</p><p>a\0b\0</p></body></html>".encode(), set(), True),
    ("utf7.html", lambda: f"<html><meta charset=utf-7><p>{MARK} +ADw-script+AD4-</p>".encode(), set(), True),
    ("wrong.html", lambda: f"<html><meta charset=utf-16><p>{MARK} café</p>".encode(), set(), True),
    ("entities.html", lambda: f"<html><body><p>{'&#1114112;&#xD800;&nosuch;' * 5_000}{MARK}</p>".encode(), set(), True),
    ("cut.png", lambda: picture("PNG", size=(900, 900))[:300], {"image_damaged"}, False),
    ("huge.png", nasty.picture_bomb, {"image_size"}, False),
    ("cmyk.jpg", lambda: picture("JPEG", "CMYK"), set(), False),
    ("film.gif", nasty.animated, set(), False),
    ("exif.jpg", nasty.big_exif, set(), False),
    ("pages.tif", lambda: picture("TIFF", "1", size=(9_000, 9_000), compression="group4"), {"image_size"}, False),
    ("surrogates.txt", lambda: f"{MARK} \ud800 end".encode("utf-8", "surrogatepass"), {"encoding_invalid", "encoding_mixed"}, True),
    ("boms.txt", lambda: b"\xef\xbb\xbf" + f"{MARK}\ufeff and \ufeff more".encode(), {"invisible_chars"}, True),
    ("mixed.txt", lambda: f"{MARK} café, déjà vu, élu\n".encode() * 9 + "caf\xe9 au lait, d\xe9j\xe0 vu\n".encode("cp1252") * 9, {"encoding_mixed"}, True),
    ("nul.txt", lambda: MARK.encode() + b"\0" * 3_000 + b"\nend of the file", {"control_chars", "unsupported"}, False),
    ("oneline.txt", lambda: f"{MARK} ".encode() + b"word " * 4_000_000, set(), True),
    ("nospace.txt", lambda: f"{MARK} ".encode() + b"x" * 5_000_000, {"long_token"}, True),
    ("quotes.txt", lambda: f"{MARK} ".encode() + "“‘\"'".encode() * 300_000, set(), True),
]  # fmt: skip


@pytest.mark.timeout(200)
@pytest.mark.parametrize(("name", "make", "codes", "is_read"), FILES, ids=[row[0] for row in FILES])
def test_it_costs_its_own_document_at_most(
    name: str, make: Callable[[], bytes], codes: set[str], is_read: bool
) -> None:
    text = text_beside_a_neighbour(name, make(), codes)
    assert not is_read or MARK in text
