"""PDF documents: text, pages that are pictures, what they state and what they carry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from stemma.ingest.masthead import masthead
from stemma.ingest.paged.circles import without_circles
from stemma.ingest.paged.filled import apart
from stemma.ingest.paged.flow import flow
from stemma.ingest.paged.pdf_pages import Pages, read_pages
from stemma.ingest.paged.running import without_running
from stemma.ingest.paged.structure import active_problems, embedded, has_layers_off, stated_by
from stemma.ingest.sniff import kind_of
from stemma.model import HygieneNote, Problem, Span, Stated
from stemma.seams import Extraction

_PASSWORD, _SECURITY = 4, 5  # PDFium's error codes
_TITLES = ("untitled", "microsoft word", "document", "slide", "layout", ".doc", ".indd", ".qxd", "about:blank")


class PdfReader:
    """Reads .pdf: the text layer in reading order; pages without one by recognition, when Tesseract is installed.

    ``password`` opens what is locked. Text that no reader of the page sees is left out of the text and kept as
    stated; running heads and page numbers likewise. Every line is anchored to its page and box.
    """

    programs = ("tesseract",)  # may be started behind the wall
    name = "stemma.pdf"
    version = "4"
    media_types: tuple[str, ...] = ("application/pdf",)
    suffixes: tuple[str, ...] = (".pdf",)

    def __init__(self, password: str | None = None) -> None:
        self.password = password

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """All that can be read of ``data``; every gap is a Problem."""
        if b"%PDF-" not in data[:1024]:
            return Extraction(text="", problems=(_no_pdf(data, path),))
        sound, cuts = without_circles(data)
        opened = self._opened(sound, path)
        if isinstance(opened, Problem):
            return Extraction(text="", problems=(opened, *active_problems(data, path)))
        try:
            made = _extraction(opened, data, path)
            return replace(made, problems=(*made.problems, _circle(path, cuts))) if cuts else made
        finally:
            opened.close()

    def _opened(self, data: bytes, path: str) -> Any:
        import pypdfium2

        try:
            return pypdfium2.PdfDocument(data, password=self.password)
        except pypdfium2.PdfiumError as error:
            code = getattr(error, "err_code", None)
            if code in (_PASSWORD, _SECURITY) or "assword" in str(error):
                return _locked(path, tried=self.password is not None)
            return _damaged(path, str(error))


def _extraction(document: Any, data: bytes, path: str) -> Extraction:
    pages = read_pages(document, path, has_layers=has_layers_off(data))
    kept, running = without_running(pages.texts)
    made = flow([*kept, *apart(pages.beside)])
    members, carried = embedded(document, path, pages.pinned)
    stated = stated_by(document)
    head = masthead(made.text)
    problems = [*pages.problems, *active_problems(data, path), *carried]
    if not made.text.strip() and not any(problem.lost for problem in problems):
        problems.append(_empty(path, pages))
    return Extraction(
        text=made.text,
        encoding="pdf",
        encoding_source="declared",
        title=head.title or _title(stated),
        anchors=made.anchors,
        hygiene=tuple(
            HygieneNote(span=Span(document="", start=start, end=end), kind=kind, reason=reason)
            for start, end, kind, reason in made.notes
        ),
        problems=tuple(problems),
        pages=pages.count,
        stated=(*stated, *running, *pages.hidden),
        members=members,
    )


def _title(stated: tuple[Stated, ...]) -> str | None:
    """The title in the file's information, unless a program put its own or the file's name there."""
    title = next((one.value for one in stated if one.name == "title"), "")
    usable = " " in title and len(title) <= 200 and not any(word in title.lower() for word in _TITLES)
    return title if usable else None


def _no_pdf(data: bytes, path: str) -> Problem:
    kind = kind_of(data)
    what = f"it is {kind.label}" if kind else "its content is none"
    return Problem(
        path=path,
        code="type_mismatch",
        message=f"The file is named like a PDF document, but {what}.",
        hint="Give the file its right suffix, or ask for it again.",
    )


def _locked(path: str, *, tried: bool) -> Problem:
    what = "the password given does not open it" if tried else "it opens with a password only"
    return Problem(
        path=path,
        code="encrypted",
        message=f"The PDF is encrypted and {what}.",
        hint="Open it with its password, save it without one, and ingest the copy beside the original.",
    )


def _circle(path: str, cuts: int) -> Problem:
    return Problem(
        path=path,
        code="pdf_damaged",
        message=f"The PDF holds {cuts} drawing(s) that hold themselves, without end; each was drawn once.",
        hint="Such a file is made to stop programs; ask where it comes from.",
        lost=False,
    )


def _damaged(path: str, why: str) -> Problem:
    return Problem(
        path=path,
        code="pdf_damaged",
        message=f"The PDF is damaged and cannot be opened ({why.rstrip('.')[:120]}).",
        hint="Check that it was copied whole; a PDF program may be able to repair a copy.",
    )


def _empty(path: str, pages: Pages) -> Problem:
    return Problem(
        path=path,
        code="no_text",
        message=f"The PDF's {pages.count} page(s) show no text.",
        hint="Look at the original: its pages may be blank or drawings.",
    )
