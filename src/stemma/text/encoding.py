"""Bytes to text, with how the encoding was known.

The order is that of certainty: a byte order mark, the zero pattern of UTF-16 and UTF-32, strict UTF-8 (which is
never guessed again: text that is valid UTF-8 by chance does not occur), what the file declares, and only then the
letters themselves (:mod:`stemma.text.codepages`).
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from stemma.text import codepages

Source = Literal["bom", "strict", "declared", "guessed"]

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASIAN = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_UNSAFE = {"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
DOUBTFUL = 0.35  # a margin below this, in log units per high byte, is a guess that a person should look at
HOPELESS = -4.5  # a single-byte reading below this is looked at once more as a multi-byte one


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """``text`` with its ``encoding`` and how that was known.

    ``replaced`` counts characters that stand for bytes without a meaning, ``mixed`` says that lines of two
    encodings stand in one file, ``doubtful`` that another reading was nearly as likely.
    """

    text: str
    encoding: str
    source: Source
    replaced: int = 0
    mixed: bool = False
    doubtful: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of ``data``; ``declared`` is what the file says of itself. Never raises."""
    for mark, name in _BOMS:
        if data.startswith(mark) and not (name == "utf-16-le" and data.startswith(codecs.BOM_UTF32_LE)):
            return _replacing(data[len(mark) :], name, "bom")
    wide = _wide(data)
    if wide:
        return _replacing(data, wide, "guessed")
    if declared and b"\x1b" in data and _codec(declared).startswith("iso2022"):
        return _replacing(data, declared.lower(), "declared")
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8", source="strict")
    except UnicodeDecodeError:
        return _declared(data, declared) or _east_asian(data) or _broken_utf8(data) or _guessed(data)


def _replacing(data: bytes, name: str, source: Source) -> Decoded:
    text = data.decode(name, errors="replace")
    replaced = text.count("\ufffd") - _meant(data, name)
    return Decoded(text=text, encoding=name, source=source, replaced=max(0, replaced))


def _meant(data: bytes, name: str) -> int:
    """Replacement characters that stand in the file itself."""
    if name != "utf-8":
        return data.decode(name, errors="ignore").count("\ufffd")
    return data.count("\ufffd".encode())


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by where the zero bytes of spaces, digits and line ends stand."""
    head = data[:4096]
    zeros = head.count(0)
    if zeros < 2 or len(head) < 8:
        return None
    lanes = [head[at::4].count(0) for at in range(4)]
    quarter = len(head) // 4
    if min(lanes[1:]) > 0.9 * quarter or (min(lanes[1:3]) > 0.9 * quarter and lanes[3] == quarter):
        return "utf-32-le"
    if min(lanes[:3]) > 0.9 * quarter or (min(lanes[1:3]) > 0.9 * quarter and lanes[0] == quarter):
        return "utf-32-be"
    odd, even = lanes[1] + lanes[3], lanes[0] + lanes[2]
    rest = head.replace(b"\0", b"")
    if max(odd, even) < 8 * min(odd, even):
        return None
    # Plain ASCII with a few zero bytes reads as East Asian in UTF-16; a real text has few rows of Unicode.
    rows = Counter(head[odd > even :: 2])
    if rest.isascii() and sum(count for _, count in rows.most_common(4)) < 0.45 * len(head):
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = head[: len(head) & ~1].decode(name, errors="replace")
    strange = sum(not (char.isprintable() or char in "\r\n\t\u200c\u200d\u200e\u200f") for char in text)
    return name if strange <= 0.02 * len(text) + 1 else None


def _codec(name: str) -> str:
    """Python's name of a codec, or '' when it is unknown or not one for text."""
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return ""
    return "" if found in _UNSAFE or not getattr(codecs.lookup(found), "_is_text_encoding", True) else found


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    """What the file declares, if its bytes do not speak against it."""
    codec = _codec(declared) if declared else ""
    if not declared or not codec or codec.startswith("utf"):
        return None
    # Pages that say Latin-1 mean windows-1252, as every browser reads them.
    name = "windows-1252" if codec in ("iso8859-1", "ascii") else declared.strip().lower()
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
    if re.search("[\x80-\x9f]", text):
        return None
    likely = codepages.guess(data)
    if likely and _codec(name) != _codec(likely.encoding) and likely.margin > 1.5 and len(text) > 40:
        return None
    return Decoded(text=text, encoding=name, source="declared")


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some bytes that are none, or UTF-8 and code-page lines in one file."""
    try:
        data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        return _replacing(data, "utf-8", "guessed")
    lines = data.splitlines(keepends=True)
    good = sum(_sequences(line) for line in lines if _is_utf8(line))
    bad = b"".join(line for line in lines if not _is_utf8(line))
    inside, stray = _sequences(bad), _stray(bad)
    if 4 * inside >= stray:
        return _replacing(data, "utf-8", "guessed")
    if good < 4:
        return None
    other = _guessed(bad)
    parts = [line.decode("utf-8" if _is_utf8(line) else other.encoding, errors="replace") for line in lines]
    text = "".join(parts)
    name = f"utf-8+{other.encoding}"
    return Decoded(text=text, encoding=name, source="guessed", replaced=text.count("\ufffd"), mixed=True)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _sequences(data: bytes) -> int:
    return len(_SEQUENCE.findall(data))


def _stray(data: bytes) -> int:
    """High bytes that belong to no UTF-8 sequence."""
    return len(_SEQUENCE.sub(b"", data).translate(None, delete=bytes(range(128))))


def _guessed(data: bytes) -> Decoded:
    likely = codepages.guess(data)
    if likely is None:
        return _replacing(data, "utf-8", "guessed")
    made = _replacing(data, likely.encoding, "guessed")
    doubtful = likely.margin < DOUBTFUL
    return Decoded(
        text=made.text, encoding=made.encoding, source="guessed", replaced=made.replaced, doubtful=doubtful
    )


def _east_asian(data: bytes) -> Decoded | None:
    """One of the East Asian encodings, by charset-normalizer, when no code page makes sense of many high bytes."""
    head = data[:60_000]
    high = len(head) - len(head.translate(None, delete=bytes(range(128, 256))))
    likely = codepages.guess(head)
    if likely is None or likely.score > HOPELESS or high < 0.4 * len(head):
        return None
    if 4 * _stray(head) < high:
        return None
    from charset_normalizer import from_bytes

    found = from_bytes(head, cp_isolation=_ASIAN, enable_fallback=False).best()
    return None if found is None else _replacing(data, found.encoding.replace("_", "-"), "guessed")
