"""What systems and programs leave beside people's files, known by name and first bytes together."""

from __future__ import annotations

# Names in small letters, and how the bytes of such a file begin.
# Source: general knowledge, compiled for this project.
_LITTER = {
    "thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "ehthumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "desktop.ini": b"",
    ".ds_store": b"\0\0\0\x01Bud1",
    ".directory": b"[",
    ".localized": b"",
}
_APPLE = b"\0\x05\x16\x07"  # AppleDouble (RFC 1740), in files that begin with "._"
_LOCK = 1_024  # bytes; what office programs leave beside an open document, "~$letter.docx", is shorter
SETTINGS = 4_096  # bytes; a desktop.ini is shorter
HEAD = 8  # bytes that are enough to tell


def may_be_litter(name: str) -> bool:
    """Whether the name alone is one of those, so that the first bytes are worth a look."""
    return name.startswith(("._", "~$")) or name.casefold() in _LITTER


def is_litter(name: str, head: bytes, size: int) -> bool:
    """Whether a file of this name, first bytes and size is none of somebody's own."""
    if name.startswith("._"):
        return head.startswith(_APPLE)
    if name.startswith("~$"):
        return size <= _LOCK and not head.startswith((b"PK", b"{\\rtf", b"\xd0\xcf"))
    begin = _LITTER.get(name.casefold())
    return begin is not None and head.startswith(begin) and (bool(begin) or size <= SETTINGS)
