"""The first claims of two texts, and what a comparator answers about them."""

from __future__ import annotations

from stemma.compare.profile import Profile, profiles
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve


def told(a: str, b: str) -> tuple[Profile, Profile]:
    """The first claim of each of two texts."""
    documents = tuple(document_of(name, text) for name, text in (("a", a), ("b", b)))
    readings = tuple(read(document) for document in documents)
    found = profiles(documents, readings, resolve(documents, readings))
    first = {profile.document.id: profile for profile in reversed(found)}
    return first["a"], first["b"]


def result(comparator: object, a: str, b: str) -> str:
    """What a comparator answers first; nothing where it does not apply."""
    found = comparator(*told(a, b))  # type: ignore[operator]
    return str(found[0].result) if found else ""
