"""Small files of formats that have no maker in the standard library: made by hand, so that they can be wrong too."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/></Types>"""


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file with these entries, the same bytes on every run."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A .docx with this body; ``parts`` are other parts under word/, named without suffix."""
    more = {
        f"word/{name}.xml": f'<w:{_root(name)} xmlns:w="{W}">{xml}</w:{_root(name)}>' for name, xml in parts.items()
    }
    document = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": document, **more})


def paragraph(*runs: str) -> str:
    """A paragraph of plain runs; what begins with "<" stands as it is."""
    made = (run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{''.join(made)}</w:p>"


def open_text(body: str, *, manifest: bool = True, **parts: str) -> bytes:
    """An .odt with this body."""
    names = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:style="urn:s" xmlns:draw="urn:d" \
xmlns:fo="urn:f" xmlns:dc="urn:c" xmlns:xlink="urn:x" xmlns:meta="urn:m"'
    automatic = parts.pop("automatic", "")
    content = f"<office:document-content {names}><office:automatic-styles>{automatic}</office:automatic-styles>\
<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    more = {f"{name}.xml": f"<office:document {names}>{xml}</office:document>" for name, xml in parts.items()}
    first = (
        {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<m/>"} if manifest else {}
    )
    return zipped({**first, "content.xml": content, **more})


def workbook(rows: str, **parts: str) -> bytes:
    """An .xlsx with one sheet "Crates" that holds these rows; ``parts`` stand under xl/ and may replace any."""
    name = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    sheets = parts.pop("sheets", '<sheet name="Crates" sheetId="1" r:id="rId1"/>')
    made = {
        "workbook.xml": f"<workbook {name} {relation}><sheets>{sheets}</sheets></workbook>",
        "_rels/workbook.xml.rels": '<Relationships xmlns="urn:r"><Relationship Id="rId1" Target="worksheets/s1.xml"/>'
        '<Relationship Id="rId2" Target="worksheets/s2.xml"/></Relationships>',
        "worksheets/s1.xml": f"<worksheet {name}>{_sheet(rows)}</worksheet>",
        **parts,
    }
    return zipped({"[Content_Types].xml": _TYPES, **{f"xl/{part}": xml for part, xml in made.items()}})


def outlook(properties: Mapping[str, bytes]) -> bytes:
    """An OLE file ([MS-CFB], version 3) with these streams; "a/b" is a stream in a storage.

    Sectors of 512 bytes, no short sectors: every stream is padded to 4,096 bytes, which readers take as its minimum.
    """
    names = sorted({part for path in properties for part in _prefixes(path)})
    entries = ["", *names]
    sectors: list[bytes] = []
    fat: list[int] = []
    starts: dict[str, int] = {}

    def store(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        sectors.extend(pieces)
        fat.extend([*range(first + 1, first + len(pieces)), 0xFFFFFFFE])
        return first

    for name in names:
        if name in properties:
            starts[name] = store(properties[name].ljust(4096, b"\0"))
    directory = b"".join(_entry(name, entries, properties, starts) for name in entries)
    at_directory = store(directory.ljust(-(-len(directory) // 512) * 512, b"\0"))
    count = -(-(len(fat) + 8) // 128)
    at_fat = [len(sectors) + step for step in range(count)]
    fat.extend([0xFFFFFFFD] * count)
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(count * 512, b"\xff")
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header = struct.pack("<8s16s5H6s9I", magic, b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, count, at_directory, 0, 4096,
                         0xFFFFFFFE, 0, 0xFFFFFFFE, 0)  # fmt: skip
    header += struct.pack("<109I", *at_fat, *[0xFFFFFFFF] * (109 - count))
    return header + b"".join(sectors) + table


def mail_properties(**values: str | bytes | int) -> dict[str, bytes]:
    """Streams of a message: names are p0037001F and the like; a number becomes a property of fixed length."""
    fixed = b"\0" * 32
    streams: dict[str, bytes] = {}
    for name, value in values.items():
        number, kind = int(name[1:5], 16), int(name[5:], 16)
        if isinstance(value, int):
            fixed += struct.pack("<HHIQ", kind, number, 6, value)
        else:
            streams[f"__substg1.0_{name[1:]}"] = value.encode("utf-16-le") if isinstance(value, str) else value
    return {"__properties_version1.0": fixed, **streams}


def _sheet(rows: str) -> str:
    return rows if rows.startswith("<cols") else f"<sheetData>{rows}</sheetData>"


def _root(name: str) -> str:
    return {"header1": "hdr", "footer1": "ftr"}.get(name, name)


def _prefixes(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[: at + 1]) for at in range(len(parts))]


def _entry(name: str, entries: list[str], properties: Mapping[str, bytes], starts: Mapping[str, int]) -> bytes:
    """A directory entry; the children of a storage hang on one another as a list to the right."""
    none = 0xFFFFFFFF
    parent = name.rpartition("/")[0]
    children = [one for one in entries[1:] if one.rpartition("/")[0] == name]
    siblings = [one for one in entries[1:] if one.rpartition("/")[0] == parent] if name else []
    after = siblings.index(name) + 1 if name else 0
    right = entries.index(siblings[after]) if name and after < len(siblings) else none
    child = entries.index(children[0]) if children else none
    kind = 5 if not name else 2 if name in properties else 1
    shown = (name.rpartition("/")[2] or "Root Entry").encode("utf-16-le")
    size = max(4096, len(properties[name])) if kind == 2 else 0
    start = starts[name] if kind == 2 else 0xFFFFFFFE if kind == 5 else 0
    return struct.pack(
        "<64sHBBIII16sIQQIQ", shown, len(shown) + 2, kind, 1, none, right, child, b"", 0, 0, 0, start, size
    )
