"""The form of a key, checked alike by every store."""

from __future__ import annotations

import re

from stemma.errors import UsageError

_KEY = re.compile(r"[A-Za-z0-9.-]+(?:/[A-Za-z0-9.-]+)*\Z")


def checked(key: str) -> str:
    """``key`` itself; raises :class:`UsageError` when it has other than letters, digits, '.', '-' and '/'."""
    if not _KEY.match(key):
        raise UsageError(
            f"{key!r} is no key of a store.", hint="Use letters, digits, '.', '-', and '/' between parts."
        )
    return key
