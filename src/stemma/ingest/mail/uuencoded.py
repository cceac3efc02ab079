"""Files that old mail programs wrote into the text of a mail itself, between "begin" and "end" (uuencode, POSIX)."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

MOST = 200  # files of one text
_BEGIN = re.compile(r"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?$", re.MULTILINE)


def uuencoded(text: str) -> Iterator[tuple[str, bytes | None]]:
    """Name and bytes of each file in ``text``; None for one that does not decode or has no end."""
    at = 0
    for _ in range(MOST):
        begin = _BEGIN.search(text, at)
        if begin is None:
            return
        data, at = _file(text, begin.end() + 1)
        if data != b"":
            yield begin[1].strip(), data


def _file(text: str, at: int) -> tuple[bytes | None, int]:
    """The bytes whose lines begin at ``at``, and where they stop; b"" when not one line of them is there."""
    parts: list[bytes] = []
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip("\r")
        if line == "end":
            return b"".join(parts), end
        try:
            parts.append(binascii.a2b_uu(line.encode("ascii")) if line.strip("` ") else b"")
        except (binascii.Error, UnicodeEncodeError):
            break
        at = end + 1
    return (None if any(parts) else b""), at
