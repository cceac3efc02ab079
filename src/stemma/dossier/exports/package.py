"""Office files: XML parts in a zip archive whose bytes depend on the content alone."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from html import escape

# Characters that XML 1.0 cannot hold, even as references.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIXED = (1980, 1, 1, 0, 0, 0)


def xml(text: str) -> str:
    """``text`` as XML content or attribute value; what XML cannot hold becomes U+FFFD."""
    return escape(_NOT_XML.sub("\ufffd", text), quote=True).replace("\r", "&#13;")


def xml_attribute(text: str) -> str:
    """The same for an attribute, where a plain line feed or tab would become a space."""
    return xml(text).replace("\n", "&#10;").replace("\t", "&#9;")


def zipped(parts: Iterable[tuple[str, str]]) -> bytes:
    """An archive of ``parts`` (name, content) in the order given, dated 1 January 1980."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, date_time=_FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content.encode("utf-8"))
    return out.getvalue()


def relations(targets: Iterable[tuple[str, str]]) -> str:
    """A ``.rels`` part of (kind, target); the n-th gets the id ``rIdn``."""
    base = "http://schemas.openxmlformats.org"
    lines = (
        f'<Relationship Id="rId{n}" Type="{base}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{base}/package/2006/relationships">{"".join(lines)}</Relationships>'


def content_types(parts: Iterable[tuple[str, str]]) -> str:
    """The part that says what the others are: (part name, type below the office vendor tree)."""
    vendor = "application/vnd.openxmlformats-officedocument"
    lines = (f'<Override PartName="/{name}" ContentType="{vendor}.{kind}+xml"/>' for name, kind in parts)
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(lines)}</Types>'
    )
