"""Hostile files of our own making: each costs its own document at most, is told of, and is quickly done."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
from collections.abc import Callable

import pytest

from tests.ingest.making import mail_properties, open_text, outlook, paragraph, word, workbook, zipped
from tests.ingest.neighbours import text_beside_a_neighbour

MARK = "MARK readable words"
MULTIPART = b"Content-Type: multipart/mixed; boundary=B\n\n"
FRAME = f"--B\nContent-Type: text/html\n\n<p>{MARK}</p>\n"
NAMES = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def overlap() -> bytes:
    data = bytearray(zipped({f"{number}.txt": MARK * 3 for number in range(300)}))
    at = data.find(b"PK\1\2")
    while at >= 0:
        data[at + 42 : at + 46] = b"\0\0\0\0"
        at = data.find(b"PK\1\2", at + 46)
    return bytes(data)


def tar_with(kind: bytes, **facts: object) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
        info = tarfile.TarInfo("odd")
        info.type = kind
        for name, value in facts.items():
            setattr(info, name, value)
        archive.addfile(info)
        good = tarfile.TarInfo("a.txt")
        good.size = len(MARK)
        archive.addfile(good, io.BytesIO(MARK.encode()))
    return out.getvalue()


def broken_mail() -> bytes:
    data = bytearray(outlook(mail_properties(p0037001F="Cranes", p1000001F=MARK)))
    struct.pack_into("<I", data, 48, 0x00FFFFF0)  # where the directory begins
    return bytes(data)


def circular_mail() -> bytes:
    data = bytearray(outlook(mail_properties(p0037001F="Cranes", p1000001F=MARK)))
    at = data.find("Root Entry".encode("utf-16-le"))
    struct.pack_into("<3I", data, at + 68, 0, 0, 0)  # the root is its own neighbour and child
    return bytes(data)


def mailbox_in_mailbox() -> bytes:
    inner = f"From a@b.invalid Thu Jan  1 00:00:00 2015\nSubject: inner\n\n{MARK}\n"
    for _ in range(9):
        inner = f"From a@b.invalid Thu Jan  1 00:00:00 2015\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\
Content-Disposition: attachment; filename=box.mbox\n\n{inner}\n--B--\n"
    return inner.encode()


def many_rows() -> bytes:
    row = f"<w:tr><w:tc>{paragraph('cell')}</w:tc><w:tc>{paragraph('cell')}</w:tc></w:tr>"
    return word(f"<w:tbl>{row * 6_000}</w:tbl>{paragraph(MARK)}")


def self_quoting() -> bytes:
    """A ZIP file that has itself, as far as that goes, as an entry."""
    data = zipped({"a.txt": MARK})
    return zipped({"b.zip": data, "c.zip": data, "d/b.zip": data})


# name, bytes, codes of which one must be told (none: nothing need be), whether the marked words must be read
FILES: list[tuple[str, Callable[[], bytes], set[str], bool]] = [
    ("overlap.zip", overlap, {"archive_overlap"}, True),
    ("again.zip", self_quoting, {"duplicate"}, True),
    ("many.zip", lambda: zipped({f"{n}.txt": f"{MARK} {n}" for n in range(1_500)}), set(), True),
    ("long.zip", lambda: zipped({"a/" * 3_000 + "b.txt": MARK}), {"archive_name"}, True),
    ("names.zip", lambda: zipped({"con.txt": MARK, "\u202etxt.exe": "b", "a\nb.txt": "c"}), {"archive_name"}, True),
    ("nested.gz", lambda: gzip.compress(gzip.compress(gzip.compress(MARK.encode()))), set(), True),
    ("tail.gz", lambda: gzip.compress(MARK.encode()) + b"garbage", {"archive_damaged"}, True),
    ("sparse.tar", lambda: tar_with(tarfile.GNUTYPE_SPARSE, size=0), set(), True),
    ("pipe.tar", lambda: tar_with(tarfile.FIFOTYPE), {"archive_special"}, True),
    ("hard.tar", lambda: tar_with(tarfile.LNKTYPE, linkname="/etc/passwd"), {"archive_special"}, True),
    ("far.xlsx", lambda: workbook(f'<row r="1048576"><c r="XFD1048576" t="str"><v>{MARK}</v></c></row>'), set(),
     True),
    ("strings.xlsx", lambda: workbook('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>'), set(), False),
    ("entity.xlsx", lambda: workbook("", **{"workbook.xml": f"<!DOCTYPE x [<!ENTITY e 'v'>]><workbook{NAMES}/>"}),
     {"xml_dtd"}, False),
    ("swell.xlsx", lambda: workbook("<row/>" * 600_000), {"archive_ratio"}, False),
    ("bare.odt", lambda: open_text(f"<text:p>{MARK}</text:p>", manifest=False), set(), True),
    ("deep.odt", lambda: open_text("<text:span>" * 9_000 + MARK + "</text:span>" * 9_000), {"xml_depth"}, False),
    ("spaces.odt", lambda: open_text(f"<text:p>{MARK}<text:s text:c='999999999'/></text:p>"), set(), True),
    ("rows.docx", many_rows, set(), True),
    ("utf16.docx", lambda: zipped({"[Content_Types].xml": "<x/>", "word/document.xml":
     '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
     .encode("utf-16")}), {"xml_dtd"}, False),
    ("sealed.docx", lambda: outlook({"EncryptedPackage": b"\0" * 4096}), {"encrypted"}, False),
    ("depth.rtf", lambda: b"{\\rtf1 " + b"{\\b " * 60_000 + MARK.encode() + b"}" * 60_001, set(), True),
    ("binary.rtf", lambda: b"{\\rtf1 " + MARK.encode() + b"\\bin999999999 {\\x", {"office_damaged"}, True),
    ("unicode.rtf", lambda: b"{\\rtf1 " + MARK.encode() + b"\\u55357?" * 5_000 + b"}", set(), True),
    ("broken.msg", broken_mail, {"mail_damaged"}, False),
    ("circle.msg", circular_mail, set(), False),
    ("box.mbox", mailbox_in_mailbox, {"mail_damaged"}, True),
    ("words.eml", lambda: b"Subject: " + b"=?utf-8?Q?a?= " * 60_000 + b"\n\n" + MARK.encode(), set(), True),
    ("params.eml", lambda: b"Content-Type: text/plain" + b'; a="b"' * 50_000 + b"\n\n" + MARK.encode(), set(), True),
    ("bounds.eml", lambda: MULTIPART + b"--B\n\n" * 30_000 + MARK.encode(), set(), True),
    ("quotes.csv", lambda: b'a,b\n"' + b'x""' * 100_000 + f"\n{MARK}".encode(), {"csv_damaged"}, True),
    ("wide.csv", lambda: b"," * 900_000 + f"\n{MARK}".encode(), set(), True),
    ("divs.html", lambda: ("<div>" * 30_000 + MARK + "</div>" * 30_000).encode(), {"html_depth"}, True),
    ("attributes.html", lambda: (f"<html><body><p {'a=b ' * 60_000}>{MARK}</p></body></html>").encode(), set(), True),
    ("comment.html", lambda: (f"<html><body><p>{MARK}</p>" + "<!-" * 60_000).encode(), set(), True),
    ("frames.mht", lambda: MULTIPART + FRAME.encode() * 2_000, set(), True),
]  # fmt: skip


@pytest.mark.timeout(200)
@pytest.mark.parametrize(("name", "make", "codes", "is_read"), FILES, ids=[row[0] for row in FILES])
def test_it_costs_its_own_document_at_most(
    name: str, make: Callable[[], bytes], codes: set[str], is_read: bool
) -> None:
    text = text_beside_a_neighbour(name, make(), codes)
    assert (MARK in text) == is_read
