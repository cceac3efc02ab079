"""A message as a tree of parts: bytes are cut, never copied through a parser that would change them."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.ingest.mail.headers import Block, decoded_value, split_headers

DEEPEST = 30  # parts inside parts
MOST = 50_000  # parts
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")


@dataclass(slots=True)
class Part:
    """One part: ``place`` is its number ("2.1", '' for the whole message), ``body`` its bytes as they stand."""

    place: str
    block: Block
    body: bytes
    kind: str
    parent: str = ""  # the kind of multipart that holds it
    first_of: str = ""  # the place of its parent
    fault: str = ""
    is_lost: bool = False  # whether the fault cost content
    is_cut: bool = False
    is_split: bool = False  # a multipart whose parts were found
    before: bytes = b""  # what stands before the first of them,
    after: bytes = b""  # and after the last: no program shows it

    @property
    def is_multipart(self) -> bool:
        """Whether it holds parts of its own."""
        return self.kind.startswith("multipart/")

    @property
    def charset(self) -> str | None:
        """The charset that the part declares."""
        return _of_mime(self.block, "charset")

    @property
    def file_name(self) -> str | None:
        """The name that the part gives to its file; None when it gives none, '' when it gives an empty one."""
        try:
            name = self.block.mime.get_filename()
        except (ValueError, TypeError, LookupError, AttributeError):
            return ""
        if name is None or "=?" not in name:
            return name
        return decoded_value(name.encode("utf-8", "surrogateescape"), self.block)

    @property
    def is_attached(self) -> bool:
        """Whether the part asks to be a file, not text of the message."""
        try:
            return self.block.mime.get_content_disposition() == "attachment" or self.file_name is not None
        except (ValueError, TypeError, AttributeError):
            return True

    def content(self) -> bytes:
        """The body with its transfer encoding undone; ``fault`` says what was wrong with it."""
        how = str(self.block.mime.get("Content-Transfer-Encoding") or "").strip().lower()
        if how == "base64":
            return self._base64()
        if how == "quoted-printable":
            return binascii.a2b_qp(self.body)
        return self.body

    def _base64(self) -> bytes:
        packed = _NOT_BASE64.sub(b"", self.body)
        is_odd = len(re.sub(rb"\s+", b"", self.body)) != len(packed)
        stop = packed.find(b"=")
        letters, after = (packed, b"") if stop < 0 else (packed[:stop], packed[stop:].strip(b"="))
        whole = letters[: len(letters) - (len(letters) % 4 == 1)]
        if is_odd or after or len(packed) % 4:
            self.fault = "its base64 is damaged; what could be decoded was read"
            self.is_lost = True
        return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def parts_of(data: bytes) -> Iterator[Part]:
    """The message and all its parts, outer ones first, in order; ``is_cut`` marks where the limits stopped."""
    stack = [_part(data, "", "", "")]
    count = 0
    while stack:
        part = stack.pop()
        count += 1
        inner = _inner(part) if part.is_multipart else []
        if inner and (part.place.count(".") + 1 >= DEEPEST or count + len(stack) + len(inner) > MOST):
            part.is_cut, inner = True, []
        yield part
        prefix = f"{part.place}." if part.place else ""
        stack.extend(
            _part(piece, f"{prefix}{number}", part.kind, part.place)
            for number, piece in reversed(list(enumerate(inner, 1)))
        )


def _part(data: bytes, place: str, parent: str, above: str) -> Part:
    block, body = split_headers(data)
    try:
        kind = block.mime.get_content_type()
    except (ValueError, TypeError, AttributeError):
        kind = "text/plain"
    if "Content-Type" not in block.mime and parent == "multipart/digest":
        kind = "message/rfc822"
    return Part(place=place, block=block, body=body, kind=kind, parent=parent, first_of=above)


def _inner(part: Part) -> list[bytes]:
    """The bytes of each part between the boundary lines; no boundary, no parts."""
    boundary = _of_mime(part.block, "boundary")
    if not boundary:
        part.fault = "it names no boundary between its parts"
        return []
    mark = b"--" + boundary.rstrip().encode("utf-8", "surrogateescape")
    line = re.compile(rb"^" + re.escape(mark) + rb"(--)?[ \t]*\r?$", re.MULTILINE)
    found: list[bytes] = []
    start: int | None = None
    for match in line.finditer(part.body):
        if start is None:
            part.before = part.body[: match.start()]
        else:
            found.append(_without_last_line_end(part.body[start : match.start()]))
        part.is_split = True
        start = match.end() + 1
        if match[1]:
            part.after = part.body[start:]
            return found
    if start is not None:
        found.append(part.body[start:])
    part.fault = "it has no end" if found else "its boundary does not stand in it"
    return found


def _without_last_line_end(data: bytes) -> bytes:
    return data.removesuffix(b"\n").removesuffix(b"\r")


def _of_mime(block: Block, name: str) -> str | None:
    try:
        value = block.mime.get_param(name)
    except (ValueError, TypeError, AttributeError):
        return None
    if isinstance(value, tuple):
        value = value[2]
    return str(value).strip('"').strip() or None if value else None
