"""Whether the page of a mail says something else than the plain text that was sent beside it."""

from __future__ import annotations

import re
from collections.abc import Collection

MORE_WORDS, MORE = 8, 0.2  # words, and their share, by which a page says more than the plain text beside it
LINE, ALIKE = (
    4,
    0.6,
)  # words of a line, and the share of them in the other form, from which it is the other's line too
_WORD = re.compile(r"[^\W_]{2,}|\d")
_ADDRESS = re.compile(r"<?\b(?:https?|mailto|ftp):[^\s>\])]*>?|\[(?:cid|image):[^\]]{0,200}\]", re.IGNORECASE)


def more_words(page: str, plain: str) -> int:
    """How many words of ``page`` the plain form has not, if they are many; else 0."""
    said, words = set(_words(plain)), _words(page)
    more = sum(word not in said for word in words)
    return 0 if more < MORE_WORDS or more < MORE * len(words) else more


def changed_words(page: str, plain: str) -> list[str]:
    """Words of lines that both forms have, which one of them has and the other not, in order."""
    found = [*_changed(page, set(_words(plain))), *_changed(plain, set(_words(page)))]
    return list(dict.fromkeys(found))


def _changed(text: str, other: Collection[str]) -> list[str]:
    changed: list[str] = []
    for line in text.splitlines():
        words = _words(line)
        strange = [word for word in words if word not in other]
        if len(words) >= LINE and strange and len(words) - len(strange) >= ALIKE * len(words):
            changed += strange
    return changed


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text).casefold())
