"""Names that archives and mails give to their files: made safe to show, to sort and to tell apart."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120  # characters of one part of a path
DEEPEST = 20  # folders
_DRIVE = re.compile(r"[A-Za-z]:\Z|[A-Za-z]:(?=[^/])")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|\Z)", re.IGNORECASE)


def safe_name(raw: str) -> str:
    """``raw`` without anything that leads out of a folder, hides, or is no character; "unnamed" if nothing is left.

    Separators become "/". Parts that are "..", ".", empty or a drive are left out.
    """
    parts = [_part(part) for part in raw.replace("\\", "/").split("/")]
    kept = [part for part in parts if part]
    return "/".join(kept[-DEEPEST:]) or "unnamed"


def is_odd(raw: str, name: str) -> bool:
    """Whether making the name safe changed more than the kind of separator."""
    return raw.replace("\\", "/").rstrip("/") != name


def shown_raw(raw: str) -> str:
    """A raw name for a message: nothing invisible, at most 120 characters."""
    text = raw if len(raw) <= LONGEST else raw[:LONGEST] + "..."
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


class Taken:
    """The names given so far; what is alike but for case or form counts as the same name."""

    def __init__(self) -> None:
        self._keys: set[str] = set()
        self._last: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """``name``, or with a number before its suffix when it is taken."""
        wanted, key = name, _key(name)
        number = self._last.get(key, 1)
        while _key(wanted) in self._keys:
            number += 1
            wanted = _numbered(name, number)
        self._last[key] = number
        self._keys.add(_key(wanted))
        return wanted


def _numbered(name: str, number: int) -> str:
    folder, slash, last = name.rpartition("/")
    stem, dot, suffix = last.rpartition(".")
    changed = f"{stem} ({number}).{suffix}" if dot and stem else f"{last} ({number})"
    return f"{folder}{slash}{changed}"


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _part(part: str) -> str:
    clean = "".join("_" if unicodedata.category(char)[0] == "C" else char for char in part)
    clean = _DRIVE.sub("", clean.strip()).strip().rstrip(".")
    if not clean.strip("."):
        return ""
    if _RESERVED.match(clean):
        clean = f"_{clean}"
    if len(clean) <= LONGEST:
        return clean
    _, dot, suffix = clean.rpartition(".")
    end = dot + suffix if dot and len(suffix) <= 10 else ""
    return clean[: LONGEST - len(end)] + end
