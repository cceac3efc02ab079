"""All pages of an open PDF, one after another, within limits: text layers, hidden text, pages that are pictures."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from stemma.ingest.paged.covered import bars, covered_characters
from stemma.ingest.paged.filled import lines_on
from stemma.ingest.paged.hidden import hidden_characters, look
from stemma.ingest.paged.limits import FAILING, PAGES, SIZE, Budget, Reached
from stemma.ingest.paged.line import PageText
from stemma.ingest.paged.objects import Sides
from stemma.ingest.paged.pdf_layer import MOST, Frame, Layer
from stemma.ingest.paged.pdf_text import page_text
from stemma.ingest.paged.scan import MOST_PIXELS, Scan, read_scan
from stemma.ingest.paged.tesseract import INSTALL
from stemma.model import Problem, Stated

RESOLUTION = 300  # dots an inch, for recognition
FEW = 12  # letters; a page with fewer and a picture on most of it is taken for a scan
MOST_OF = 0.4
QUOTED = 2_000  # characters of hidden text kept, for one page


@dataclass(slots=True, kw_only=True)
class Pages:
    """What was read: ``count`` pages, their lines, the text that nobody sees, and every gap.

    ``beside`` is what was put onto pages, ``pinned`` the files that were; ``has_layers`` says that some of the
    document's layers are switched off.
    """

    count: int = 0
    texts: list[PageText] = field(default_factory=list)
    beside: list[PageText] = field(default_factory=list)
    hidden: list[Stated] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: dict[str, list[int]] = field(default_factory=dict)
    recognised: dict[int, int] = field(default_factory=dict)
    layered: list[int] = field(default_factory=list)
    covered: dict[int, int] = field(default_factory=dict)
    pinned: list[Any] = field(default_factory=list)
    is_program_missing: bool = False
    has_layers: bool = False


def read_pages(document: Any, path: str, *, has_layers: bool = False) -> Pages:
    """Every page of ``document`` that can be read; a page that cannot costs itself only."""
    pages = Pages(has_layers=has_layers)
    budget = Budget()
    said = len(document)
    if document.get_formtype():
        document.init_forms()
    failed: list[int] = []
    for index in range(min(said, PAGES)):
        try:
            page = document[index]
        except Exception:
            # PDFium gives one error for every kind of damage.
            failed.append(index + 1)
            if failed[-FAILING:] == list(range(index + 2 - FAILING, index + 2)):
                break
            continue
        try:
            _read_page(page, index + 1, pages, budget)
        finally:
            page.close()
        pages.count = index + 1
        reached = budget.spent()
        if reached:
            pages.problems.append(_limit(path, reached, index + 1, said))
            break
    _count(pages, path, said, failed)
    _tell(pages, path)
    return pages


def _read_page(page: Any, number: int, pages: Pages, budget: Budget) -> None:
    lines, pinned, laid = lines_on(page, number)
    pages.pinned += pinned
    _read_drawn(page, number, pages, budget, laid)
    if lines:
        pages.beside.append(PageText(number=number, size=Frame.of(page).size, lines=tuple(lines)))


def _read_drawn(page: Any, number: int, pages: Pages, budget: Budget, laid: Sequence[Sides]) -> None:
    seen = look(page, has_layers=pages.has_layers, laid=laid)
    with Layer(page) as layer:
        covered = covered_characters(page, layer, seen.covers)
        unseen = hidden_characters(layer, seen.hidden) | covered
        text = page_text(layer, number, unseen, bars(covered))
    if unseen:
        words = " ".join("".join(unseen[n] for n in sorted(unseen)).split())
        pages.covered[number] = len(words.replace(" ", ""))
        if words:
            pages.hidden.append(Stated(name="hidden text", value=words[:QUOTED], source=f"page {number}"))
    letters = sum(len("".join(line.text.split())) for line in text.lines)
    budget.characters -= letters
    if letters >= MOST * 0.9 or seen.is_cut:
        budget.characters = 0
    if seen.is_recognised or (letters < FEW and seen.pictures >= MOST_OF) or (not letters and seen.pictures > 0):
        scan = _recognised(page, number, budget)
        if scan.text is not None:
            pages.texts.append(scan.text)
            pages.recognised[number] = scan.confidence
            return
        pages.is_program_missing = pages.is_program_missing or scan.is_missing
        if not (seen.is_recognised and letters):
            pages.unread.setdefault(scan.why_not, []).append(number)
        else:
            pages.layered.append(number)
    if text.lines:
        pages.texts.append(text)


def _recognised(page: Any, number: int, budget: Budget) -> Scan:
    """The page drawn at 300 dots an inch and recognised."""
    if budget.recognition <= 0:
        return Scan(why_not="recognition of the pages before it took all the time there is")
    width, height = page.get_size()
    scale = min(RESOLUTION / 72, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    started = time.monotonic()
    try:
        picture = page.render(scale=scale, grayscale=True).to_pil()
    except Exception as error:
        # A page that cannot be drawn is a gap of its own, whatever PDFium calls it.
        return Scan(why_not=f"it cannot be drawn ({type(error).__name__})")
    scan = read_scan(picture, number, scale)
    budget.recognition -= time.monotonic() - started
    return scan


def _count(pages: Pages, path: str, said: int, failed: list[int]) -> None:
    if said > PAGES and pages.count == PAGES:
        pages.problems.append(_limit(path, SIZE, PAGES, said))
    if not failed:
        return
    if pages.count + len(failed) < said and pages.count < PAGES:
        message = f"The file says that it has {said:,} pages; after page {pages.count} none could be opened."
        hint = "The number is wrong or the file is damaged: compare it with another copy."
        pages.problems.append(Problem(path=path, code="pdf_page_count", message=message, hint=hint))
    else:
        message = f"Page(s) {listed(failed)} could not be opened."
        hint = "Look at the original; a PDF program may be able to repair a copy."
        pages.problems.append(Problem(path=path, code="pdf_damaged", message=message, hint=hint))


def _tell(pages: Pages, path: str) -> None:
    """What a reader should know of pages that are pictures and of text that nobody sees."""
    for why, numbers in pages.unread.items():
        message = (
            f"Page {listed(numbers)} not read: {why}."
            if len(numbers) == 1
            else (f"Pages {listed(numbers)} not read: {why}.")
        )
        hint = INSTALL if pages.is_program_missing else "Read these pages in the original, or scan them again."
        pages.problems.append(Problem(path=path, code="no_text", message=message, hint=hint))
    if pages.layered:
        message = f"Page {listed(pages.layered)}: the words are an invisible layer over a picture of the page."
        hint = "Another program recognised them and no one knows how well; check numbers and names in the picture."
        pages.problems.append(Problem(path=path, code="text_layer_suspect", message=message, hint=hint, lost=False))
    if pages.covered:
        total = sum(pages.covered.values())
        message = f"{total} character(s) that nobody sees on page {listed(sorted(pages.covered))} were left out."
        hint = "They are kept as stated of the file (hidden text); the original's text layer has them."
        pages.problems.append(Problem(path=path, code="hidden_text", message=message, hint=hint, lost=False))


def _limit(path: str, reached: Reached, read: int, said: int) -> Problem:
    message = f"The file {reached.what} than is allowed; it was read up to page {read} of {said:,}."
    return Problem(path=path, code=reached.code, message=message, hint="Split the file, or export only its text.")


def listed(numbers: list[int]) -> str:
    """``1, 3-5, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs[:20]]
    return ", ".join(shown) + (", ..." if len(runs) > 20 else "")
