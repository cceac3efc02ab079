"""The header block of a mail, read as leniently as it must be and as strictly as it can: a bad line is told of."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from stemma.text.encoding import decode

LARGEST = 1_000_000  # bytes of a header block that are looked at
LONGEST = 10_000  # characters of one value that are kept: the standard library needs long to read long ones
_HEADER = re.compile(rb"([!-9;-~]{1,200}):[ \t]*(.*)", re.DOTALL)
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=")
_BETWEEN = re.compile(r"(\?=)\s{1,9}(?==\?)")
_QUOTED = re.compile(rb"=([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """One header: ``name`` as written, ``value`` decoded and on one line."""

    name: str
    value: str


@dataclass(slots=True)
class Block:
    """All headers of one message or part, in order; ``faults`` in words, ``charsets`` that are unknown."""

    headers: list[Header] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    charsets: set[str] = field(default_factory=set)
    mime: Message = field(default_factory=Message)

    def all(self, name: str) -> list[str]:
        """Values of every header called ``name`` (any case)."""
        return [header.value for header in self.headers if header.name.lower() == name.lower()]

    def first(self, name: str) -> str:
        """The first of them, or ''."""
        return next(iter(self.all(name)), "")


def split_headers(data: bytes) -> tuple[Block, bytes]:
    """The headers at the begin of ``data``, and what follows the first empty line."""
    block = Block()
    lines = _lines(data)
    at = 0
    current: list[bytes] = []
    for start, line in lines:
        at = start + len(line)
        bare = line.rstrip(b"\r\n")
        if not bare:
            break
        if bare[:1] in b" \t" and current:
            current.append(bare)
        elif _HEADER.match(bare):
            _close(current, block)
            current = [bare]
        elif bare.startswith((b"From ", b">From ")) and not block.headers:
            continue
        elif _HEADER.match(_rest_of_block(data, at)):
            block.faults.append("a line among the headers is none")
        else:
            at = start
            break
    _close(current, block)
    return block, data[at:]


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < min(len(data), LARGEST):
        end = data.find(b"\n", at) + 1 or len(data)
        yield at, data[at:end]
        at = end


def _rest_of_block(data: bytes, at: int) -> bytes:
    """The next line: a header there says that the odd line before it stood among headers."""
    end = data.find(b"\n", at)
    return data[at : end if end >= 0 else len(data)].rstrip(b"\r\n")


def _close(lines: list[bytes], block: Block) -> None:
    found = _HEADER.match(b" ".join(line.strip() for line in lines)) if lines else None
    if not found:
        return
    name = found[1].decode("ascii")
    if name.lower().startswith("content-") and name not in block.mime:
        block.mime[name] = found[2][:LONGEST].decode("utf-8", "replace")
    block.headers.append(Header(name=name, value=decoded_value(found[2], block)))


def decoded_value(raw: bytes, block: Block) -> str:
    """A header's value with encoded words read; an unknown charset is noted in ``block``."""
    text = _BETWEEN.sub(r"\1", decode(raw).text[: 4 * LONGEST])
    parts: list[str] = []
    at = 0
    waiting: tuple[str, bytes] | None = None  # neighbours of one charset are joined: a letter may be cut in two
    for word in _WORD.finditer(text):
        if waiting and (word.start() > at or waiting[0] != word[1].lower()):
            parts.append(_worded(*waiting, block))
            waiting = None
        parts.append(text[at : word.start()])
        before = waiting[1] if waiting else b""
        waiting = (word[1].lower(), before + _bytes_of(word[2], word[3], block))
        at = word.end()
    if waiting:
        parts.append(_worded(*waiting, block))
    parts.append(text[at:])
    return " ".join("".join(parts).split())[:LONGEST]


def _bytes_of(kind: str, body: str, block: Block) -> bytes:
    raw = body.encode("utf-8", "replace")
    if kind in "qQ":
        return _QUOTED.sub(lambda found: bytes([int(found[1], 16)]), raw.replace(b"_", b" "))
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except ValueError:
        block.faults.append("an encoded word is damaged")
        return raw


def _worded(charset: str, data: bytes, block: Block) -> str:
    name = charset.partition("*")[0]  # RFC 2231 allows a language behind the charset
    if not is_known(name):
        block.charsets.add(name)
    return decode(data, name).text


def is_known(charset: str) -> bool:
    """Whether Python has a text codec of that name."""
    try:
        "".encode(charset)
    except (LookupError, ValueError, TypeError):
        return False
    return True


def sent_on(value: str) -> str | None:
    """The day of a Date header as its sender's clock had it (EDTF), or None when it is no date."""
    try:
        when: datetime = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when.date().isoformat() if 1970 <= when.year <= 2100 else None
