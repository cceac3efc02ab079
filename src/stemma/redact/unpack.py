"""Everything that can be read in a file: the bytes, what is packed inside them, and texts written in codes.

Archives, streams of deflate (in PDF, PNG, gzip), base64, hexadecimal, percent signs, HTML references, JSON escapes,
quoted-printable, UTF-16: each is opened, and what comes out is looked into again.
"""

from __future__ import annotations

import base64
import binascii
import html
import io
import quopri
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 6
MOST = 64_000_000
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-](?:[A-Za-z0-9+/_-]|\s(?=[A-Za-z0-9+/_-])){14,}={0,2}")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2}){8,}")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})")
_CODED = re.compile(r"_([0-9a-f]{2,5})_")
_TAG = re.compile(r"<[^<>]{1,2000}>")
_QUOTED = re.compile(rb"=[0-9A-F]{2}")
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"BM": "BMP", b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
}  # fmt: skip
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Bytes found at ``where``: the file, then the way inside it."""

    where: str
    data: bytes


def layers(name: str, data: bytes) -> Iterator[Layer]:
    """``data`` and all that is packed in it, each once; at most 64 MB of what comes out is looked at."""
    seen: set[int] = set()
    left = MOST
    waiting = [(Layer(where=name, data=data), 0)]
    while waiting:
        layer, depth = waiting.pop()
        if hash(layer.data) in seen or not layer.data:
            continue
        seen.add(hash(layer.data))
        yield layer
        left -= len(layer.data)
        if depth < DEEPEST and left > 0:
            waiting += [(inner, depth + 1) for inner in _inside(layer)]


def _inside(layer: Layer) -> Iterator[Layer]:
    for way, found in (
        ("archive", _zipped), ("gzip", _gzipped), ("deflate", _deflated), ("base64", _base64), ("hex", _hex),
    ):  # fmt: skip
        for place, data in found(layer.data):
            yield Layer(where=f"{layer.where} > {way}{f' {place}' if place else ''}", data=data)
    if _QUOTED.search(layer.data) and len(layer.data) < 2_000_000:
        yield Layer(where=f"{layer.where} > quoted-printable", data=quopri.decodestring(layer.data))


def _zipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.infolist()
        yield "names", "\n".join([entry.filename for entry in names]).encode("utf-8", "surrogateescape")
        yield "comments", b"\n".join([archive.comment, *(entry.comment + entry.extra for entry in names)])
        for entry in names:
            with archive.open(entry) as stream:
                yield entry.filename, stream.read(MOST)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, zlib.error, ValueError):
        return


def _gzipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = data.find(b"\x1f\x8b\x08")
    while at >= 0:
        opened = _inflate(data[at:], 31)
        if opened:
            yield str(at), opened
        at = data.find(b"\x1f\x8b\x08", at + 1)


def _deflated(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Streams with a zlib head anywhere, and the joined IDAT parts of a PNG."""
    for head in _ZLIB:
        at = data.find(head)
        while at >= 0:
            opened = _inflate(data[at:], 15)
            if opened:
                yield str(at), opened
            at = data.find(head, at + 1)


def _inflate(data: bytes, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(data, MOST)
    except zlib.error:
        return b""


def _base64(data: bytes) -> Iterator[tuple[str, bytes]]:
    for found in _BASE64.finditer(data):
        joined = re.sub(rb"\s", b"", found.group()).rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        for start in range(4):
            part = joined[start:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            try:
                opened = base64.b64decode(part + b"=" * (-len(part) % 4), validate=True)
            except (binascii.Error, ValueError):
                continue
            if _reads(opened):
                yield str(found.start()), opened


def _reads(data: bytes) -> bool:
    """Whether bytes look like something: text, or a known packing or picture."""
    if data.startswith((b"PK", b"\x1f\x8b", *_ZLIB, *_PICTURES, b"%PDF", b"RIFF")):
        return True
    try:
        return data.decode("utf-8").replace("\n", "").replace("\t", "").isprintable()
    except UnicodeDecodeError:
        return False


def _hex(data: bytes) -> Iterator[tuple[str, bytes]]:
    for found in _HEX.finditer(data):
        opened = bytes.fromhex(found.group().decode("ascii"))
        if _reads(opened):
            yield str(found.start()), opened


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """``data`` as text: (way of reading, text), UTF-8 first, then every code that changes it."""
    plain = data.decode("utf-8", "replace")
    yield "text", plain
    if data.count(0) * 8 > len(data):
        for code in ("utf-16-le", "utf-16-be"):
            yield code, data.decode(code, "replace")
    for way, decoded in (
        ("HTML references", html.unescape(plain) if "&" in plain else plain),
        ("percent signs", urllib.parse.unquote(plain) if _PERCENT.search(plain) else plain),
        ("escapes", _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), plain) if "\\" in plain else plain),
        ("words without tags", _TAG.sub("", plain)),
        ("coded letters", _CODED.sub(lambda m: chr(int(m[1], 16)) if int(m[1], 16) < 0x110000 else "", plain)),
    ):
        if decoded != plain:
            yield way, decoded


def picture(data: bytes) -> str:
    """The format of a picture whose pixels nobody here can read, or ""."""
    found = next((name for head, name in _PICTURES.items() if data.startswith(head)), "")
    if found == "BMP" and data[6:10] != b"\0\0\0\0":
        return ""
    return found or ("WebP" if data.startswith(b"RIFF") and data[8:12] == b"WEBP" else "")
