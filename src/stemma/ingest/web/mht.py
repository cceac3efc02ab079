"""Web archives (.mht, .mhtml): the page that was saved; pages in its frames are files of their own."""

from __future__ import annotations

from dataclasses import replace

from stemma.ingest.archive.collected import Collected
from stemma.ingest.html import read_page
from stemma.ingest.mail.mime import Part, parts_of
from stemma.model import Problem, Stated
from stemma.seams import Extraction

_PAGES = ("text/html", "application/xhtml+xml")
_STATED = {"snapshot-content-location": "address", "content-location": "address", "date": "saved", "from": "saved by"}


class MhtReader:
    """Reads .mht and .mhtml; anchors are XPaths in the saved page."""

    name = "stemma.mht"
    version = "1"
    media_types: tuple[str, ...] = ("multipart/related",)
    suffixes: tuple[str, ...] = (".mht", ".mhtml")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """The first page's main text; address and day of saving as stated."""
        parts = list(parts_of(data))
        pages = [part for part in parts if part.kind in _PAGES]
        if not pages:
            message = "No page stands in this web archive."
            hint = "Save the page again, or copy its text into a .txt file."
            return Extraction(
                text="", problems=(Problem(path=path, code="mail_damaged", message=message, hint=hint),)
            )
        first, found = pages[0], Collected(path)
        read = read_page(first.content(), path=path, declared=first.charset)
        for number, part in enumerate(pages[1:], 2):
            found.add(f"frame-{number}.html", part.content(), index=number)
        return replace(
            read,
            problems=(*read.problems, *_faults(parts, path), *found.problems),
            stated=(*_stated(parts[0]), *read.stated),
            members=tuple(found.members),
        )


def _faults(parts: list[Part], path: str) -> tuple[Problem, ...]:
    faults = list(dict.fromkeys(part.fault for part in parts if part.fault))
    if not faults:
        return ()
    message = f"The web archive is damaged: {'; '.join(faults[:3])}."
    return (Problem(path=path, code="mail_damaged", message=message, hint="Save the page again.", lost=False),)


def _stated(part: Part) -> tuple[Stated, ...]:
    return tuple(
        Stated(name=_STATED[header.name.lower()], value=header.value, source=f"web archive header {header.name}")
        for header in part.block.headers
        if header.name.lower() in _STATED and header.value
    )
