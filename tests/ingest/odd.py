"""Builders of odd files that a source may well send: what they say stands where few readers look."""

from __future__ import annotations

import base64
import gzip
import io
import tarfile
from email.message import EmailMessage

from tests.ingest.making import W, paragraph, word, zipped
from tests.ingest.nasty import DRAWN, pdf, stream

LATE = "the inspector closed the east gate"  # what must not be lost
MAIL = "From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
ARABIC = "قال مدير الميناء إن السفينة وصلت يوم الاثنين وإن الرصيف مغلق"


def mixed(*parts: str, before: str = "", after: str = "", kind: str = "mixed") -> bytes:
    """A mail of these parts, each with its own headers."""
    inner = "".join(f"--B\n{part}\n" for part in parts)
    return f'{MAIL}Content-Type: multipart/{kind}; boundary="B"\n\n{before}{inner}--B--\n{after}'.encode()


def plain(text: str) -> str:
    """A part of plain text."""
    return f"Content-Type: text/plain; charset=utf-8\n\n{text}"


def letter(text: str) -> EmailMessage:
    """A whole mail."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "x"
    made.set_content(text)
    return made


def nested() -> bytes:
    """A mail in a mail in a mail."""
    inner, middle, outer = letter(LATE), letter("middle"), letter("outer")
    middle.add_attachment(inner)
    outer.add_attachment(middle)
    return bytes(outer)


def packed_letter() -> bytes:
    """A mail attached in base64, which the standard forbids and programs send."""
    head = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    return mixed(plain("outer"), head + base64.encodebytes(bytes(letter(LATE))).decode())


def in_tar_in_gzip() -> bytes:
    """A zip in a tar in a gzip."""
    inner, out = zipped({"list.txt": LATE}), io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as file:
        entry = tarfile.TarInfo("inner.zip")
        entry.size = len(inner)
        file.addfile(entry, io.BytesIO(inner))
    return gzip.compress(out.getvalue(), mtime=0)


def annotated(note: str, *more: str, form: str = "") -> bytes:
    """A page with one annotation; its number is 6, those of ``more`` follow."""
    catalog = f"/AcroForm<</Fields[6 0 R]{form}>>".encode() if "/Widget" in note else b""
    objects = [f"<</Type/Annot/Rect[50 600 250 620]{note}>>", *more]
    return pdf(catalog=catalog, page=b"/Annots[6 0 R]", more=[one.encode() for one in objects])


def pinned() -> bytes:
    """A page with a file pinned to it."""
    file = f"<</Type/EmbeddedFile/Length {len(LATE)}>>stream\n{LATE}\nendstream"
    return annotated("/Subtype/FileAttachment/FS<</Type/Filespec/F(pin.txt)/EF<</F 7 0 R>>>>", file)


def layered() -> bytes:
    """A page with a line in a layer that is switched off."""
    drawn = DRAWN + f" /OC /oc1 BDC BT /F 12 Tf 72 600 Td ({LATE}) Tj ET EMC".encode()
    return pdf(
        catalog=b"/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>",
        page=b"/Resources<</Font<</F 5 0 R>>/Properties<</oc1 6 0 R>>>>",
        drawn=stream(drawn),
        more=[b"<</Type/OCG/Name(Notes)>>"],
    )


def circle_of_forms() -> bytes:
    """Two drawings that draw each other twice, their names in a list apart."""
    facts = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources %d 0 R"
    lists = [b"<</XObject<</X 7 0 R>>>>", b"<</XObject<</X 6 0 R>>>>"]
    forms = [stream(b"/X Do /X Do", facts % number) for number in (8, 9)]
    page = b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"
    return pdf(page=page, drawn=stream(DRAWN + b" /X Do"), more=[*forms, *lists])


def charted() -> bytes:
    """A Word document with a chart and its figures."""
    point = '<c:pt idx="0"><c:v>{}</c:v></c:pt>'
    chart = (
        f'<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:title><a:p><a:r><a:t>Gates</a:t></a:r>'
        f"</a:p></c:title><c:ser><c:tx>{point.format('Closed')}</c:tx><c:cat>{point.format('east')}</c:cat>"
        f"<c:val>{point.format('45')}</c:val></c:ser></c:chartSpace>"
    )
    return with_parts({"word/charts/chart1.xml": chart})


def diagrammed() -> bytes:
    """A Word document with a diagram (SmartArt)."""
    words = f'<d:m xmlns:d="{DRAWING}/diagram" xmlns:a="{DRAWING}/main"><a:p><a:r><a:t>{LATE}</a:t></a:r></a:p></d:m>'
    return with_parts({"word/diagrams/data1.xml": words})


def chunked() -> bytes:
    """A Word document that shows a web page among its words."""
    relation = f'<Relationship Id="r1" Type="{RELATION}/aFChunk" Target="chunk.html"/>'
    relations = f'<Relationships xmlns="urn:r">{relation}</Relationships>'
    page = f"<html><body><p>{LATE}</p></body></html>"
    return with_parts({"word/chunk.html": page, "word/_rels/document.xml.rels": relations})


def with_parts(parts: dict[str, str]) -> bytes:
    """A Word document of one line with more parts."""
    body = "<w:p><w:r><w:t>The report.</w:t></w:r></w:p>"
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def boxed_header() -> bytes:
    """A Word document with a text box in its header."""
    words = paragraph(LATE)
    box = f"<w:p><w:r><w:pict><w:txbxContent>{words}</w:txbxContent></w:pict></w:r></w:p>"
    return word(paragraph("The report."), header1=box)
