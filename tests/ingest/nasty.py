"""Makers of files that a careless or hostile source may send, one thing wrong with each."""

from __future__ import annotations

import base64
import binascii
import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

from PIL import Image

from tests.ingest.making import word, zipped

MARK = "MARK readable words"
DRAWN = f"BT /F 12 Tf 72 700 Td ({MARK}) Tj ET".encode()
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>%s>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def stream(data: bytes, facts: bytes = b"") -> bytes:
    """A PDF stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), facts, data)


def pdf(
    *, catalog: bytes = b"", pages: bytes = PAGES, page: bytes = b"", drawn: bytes = b"", font: bytes = FONT,
    more: Sequence[bytes] = (), trailer: bytes = b"", start: int | None = None,
) -> bytes:  # fmt: skip
    """A PDF of one page that shows the mark, each part open to replacement."""
    objects = [b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog, pages, PAGE % page if b"%s" in PAGE else page]
    objects += [drawn or stream(DRAWN), font, *more]
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(out) if start is None else start
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, at)


def page_tree_in_circle() -> bytes:
    return pdf(pages=b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>",
               more=[b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 6 0 R]/Count 9>>"])  # fmt: skip


def form_in_itself() -> bytes:
    facts = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    drawn = stream(DRAWN + b" /X Do")
    page = b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"
    return pdf(page=page, drawn=drawn, more=[stream(b"/X Do /X Do", facts)])


def pages_without_number(count: int) -> bytes:
    return pdf(pages=b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * count, count))


def stream_bomb() -> bytes:
    data = zlib.compress(zlib.compress(DRAWN + b" " * 60_000_000, 9), 9)
    return pdf(drawn=stream(data, b"/Filter[/FlateDecode/FlateDecode]"))


def sheet(*rows: str, size: str = "") -> str:
    return f"{size}<sheetData>{''.join(rows)}</sheetData>"


def lying_zip(**changes: int) -> bytes:
    """A ZIP of two texts whose first entry's directory line was changed: crc, packed, size, flags."""
    data = bytearray(zipped({"a.txt": "first " * 50, "b.txt": MARK}))
    at = data.find(b"PK\1\2")
    offsets = {"flags": (8, "<H"), "crc": (16, "<I"), "packed": (20, "<I"), "size": (24, "<I")}
    for name, value in changes.items():
        offset, form = offsets[name]
        struct.pack_into(form, data, at + offset, value)
    return bytes(data)


def zip_of(*entries: tuple[str | zipfile.ZipInfo, str]) -> bytes:
    """A ZIP that may hold names twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, text in entries:
            file.writestr(name, text)
    return out.getvalue()


def backslashes() -> bytes:
    data = zip_of(("..X..X evil.txt", MARK), ("C:Xwindows.txt", "b"), ("e\u0301.txt", "c"), ("\u00e9.txt", "d"))
    return data.replace(b"..X..X evil", b"..\\..\\ evil").replace(b"C:X", b"C:\\")


def doubled_document() -> bytes:
    """A .docx with its main part twice."""
    good = word(f"<w:p><w:r><w:t>{MARK}</w:t></w:r></w:p>")
    out = io.BytesIO(good)
    with zipfile.ZipFile(out, "a") as file, zipfile.ZipFile(io.BytesIO(good)) as before:
        file.writestr("word/document.xml", before.read("word/document.xml").replace(b"MARK", b"OTHER"))
    return out.getvalue()


def nested_mail(depth: int) -> bytes:
    inner = f"Subject: inmost\n\n{MARK}\n"
    for number in range(depth):
        inner = f"Subject: level {number}\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n{inner}"
    return inner.encode()


def uuencoded() -> bytes:
    lines = b"".join(binascii.b2a_uu(MARK.encode()[at : at + 45]) for at in range(0, len(MARK), 45))
    return (
        b"From: a@example.org\nSubject: uu\nTo: b@example.org\n\nHello.\n\nbegin 644 note.txt\n" + lines + b"`\nend\n"
    )


def winmail() -> bytes:
    """A mail whose attachment is a TNEF container."""
    tnef = struct.pack("<IH", 0x223E9F78, 1) + b"\2\x0f\x80\6\0" + struct.pack("<I", len(MARK)) + MARK.encode()
    packed = base64.encodebytes(tnef).decode()
    return (
        "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
        f"--B\n\n{MARK}\n--B\nContent-Type: application/ms-tnef; name=winmail.dat\n"
        "Content-Transfer-Encoding: base64\n"
        f"Content-Disposition: attachment; filename=winmail.dat\n\n{packed}\n--B--\n"
    ).encode()


def picture(form: str, mode: str = "RGB", size: tuple[int, int] = (60, 40), **settings: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, format=form, **settings)
    return out.getvalue()


def animated() -> bytes:
    frames = [Image.new("P", (40, 40), n % 250) for n in range(400)]
    out = io.BytesIO()
    frames[0].save(out, format="GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()


def big_exif() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "A" * 60_000  # ImageDescription
    exif[0x8298] = "\u202egpj.exe\0" * 20  # Copyright
    return picture("JPEG", exif=exif.tobytes())


def picture_bomb() -> bytes:
    """A PNG that says 60,000 x 60,000 and holds nearly nothing."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 5_000_000)), (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + chunks
