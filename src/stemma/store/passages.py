"""A claim by where it stands, as the page and the command line print it: "A 97-150", "A:97", "report:97-150"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_uppercase

from stemma.errors import UsageError
from stemma.model import Claim, Document, Reading, Span

_PLACE = re.compile(r"(?P<text>.+?)[:\s]\s*(?P<start>\d{1,9})(?:[-–](?P<end>\d{1,9}))?")


def claim_at(reference: str, documents: Sequence[Document], readings: Sequence[Reading]) -> Span | None:
    """The passage of the claim at ``reference``: a text, by its letter or its name, and where the claim begins.

    None where ``reference`` is no place. Raises :class:`UsageError` for a text that is not there, a place at which
    no claim stands, and one at which several do (then the end has to be given too).
    """
    given = _PLACE.fullmatch(reference.strip())
    if given is None:
        return None
    document = _text_called(given["text"], documents)
    told = [claim for reading in readings if reading.document == document.id for claim in reading.claims]
    start, end = int(given["start"]), int(given["end"]) if given["end"] else None
    found = _standing(told, start, end)
    if not found:
        near = sorted(_places(told), key=lambda place: (abs(place[0] - start), place))[:3]
        hint = f"Near it: {_printed(given['text'], near)}." if near else "The text has no claims."
        raise UsageError(f"No claim stands at {reference!r}.", hint=hint)
    if len(found) > 1:
        raise UsageError(
            f"Several claims stand at {reference!r}.", hint=f"Give the end too: {_printed(given['text'], found)}."
        )
    return Span(document=document.id, start=found[0][0], end=found[0][1])


def _text_called(name: str, documents: Sequence[Document]) -> Document:
    by_name = {document.id: document for document in documents}
    by_letter = dict(zip(ascii_uppercase, documents, strict=False)) if len(documents) <= len(ascii_uppercase) else {}
    found = by_name.get(name) or by_letter.get(name.upper())
    if found is None:
        known = ", ".join(sorted(by_letter) or sorted(by_name)[:5])
        raise UsageError(f"The case has no text {name!r}.", hint=f"Name it by its letter or its name: {known}.")
    return found


def _standing(told: Sequence[Claim], start: int, end: int | None) -> list[tuple[int, int]]:
    """The places of the claims that begin there; where none does and no end is given, of the shortest around it."""
    places = _places(told)
    exact = [place for place in places if place[0] == start and end in (None, place[1])]
    if exact or end is not None:
        return exact
    return sorted((p for p in places if p[0] <= start < p[1]), key=lambda p: (p[1] - p[0], p))[:1]


def _places(told: Sequence[Claim]) -> list[tuple[int, int]]:
    return sorted({(claim.start, claim.end) for claim in told})


def _printed(text: str, places: Sequence[tuple[int, int]]) -> str:
    return ", ".join(f"{text}:{start}-{end}" for start, end in places)
