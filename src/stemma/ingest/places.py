"""Where which bytes stand: paths, and places inside files."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.ingest.source import INSIDE


class Places:
    """Place -> SHA-256 of the bytes there, for all files that have text."""

    def __init__(self) -> None:
        self._digest: dict[str, str] = {}
        self._at: dict[str, dict[str, None]] = {}  # SHA-256 -> its places
        self._inside: dict[str, dict[str, None]] = {}  # a file or folder in a container -> the places beneath it

    def put(self, place: str, digest: str) -> None:
        """``digest`` stands at ``place`` now."""
        self._remove(place)
        self._digest[place] = digest
        self._at.setdefault(digest, {})[place] = None
        for above in _above(place):
            self._inside.setdefault(above, {})[place] = None

    def clear(self, place: str) -> None:
        """Forget ``place`` and everything inside it."""
        self._remove(place)
        for inner in list(self._inside.pop(place, ())):
            self._remove(inner)

    def other(self, digest: str, place: str) -> str | None:
        """The first place found with these bytes that is not ``place``."""
        return next((one for one in self._at.get(digest, ()) if one != place), None)

    def repeat(self, held: str, place: str) -> None:
        """At ``place`` stands the same as at ``held``, and so does all that is inside."""
        self.put(place, self._digest[held])
        link = "/" if INSIDE in place else INSIDE
        known = "/" if INSIDE in held else INSIDE
        for inner in list(self._inside.get(held, ())):
            if not inner.startswith(place + link):
                self.put(place + link + inner.removeprefix(held + known), self._digest[inner])

    def by_digest(self) -> dict[str, list[str]]:
        """The sorted places of all bytes, by the first of them."""
        groups: dict[str, list[str]] = {}
        for place in sorted(self._digest):
            groups.setdefault(self._digest[place], []).append(place)
        return groups

    def _remove(self, place: str) -> None:
        digest = self._digest.pop(place, None)
        if digest is not None:
            self._at[digest].pop(place, None)
        for above in _above(place):
            self._inside.get(above, {}).pop(place, None)


def _above(place: str) -> Iterator[str]:
    """The outer file and every file or folder inside of it that ``place`` lies in."""
    path, inside, member = place.partition(INSIDE)
    if not inside:
        return
    yield path
    at = member.find("/")
    while at >= 0:
        yield f"{path}{INSIDE}{member[:at]}"
        at = member.find("/", at + 1)
