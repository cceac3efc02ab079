"""A picture of a page to lines of text: cleaned of dots where there are any, in the scripts that it shows.

Measured in docs/decisions/0011: the filter takes noisy pages from eight per cent of wrong characters to less than
one, and reading an Arabic page with Arabic alone makes a third of the mistakes of reading it with both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stemma.ingest.paged.line import Line, Note, PageText, Piece, evened
from stemma.ingest.paged.tesseract import NotRecognised, Word, languages, program, recognise
from stemma.ingest.paged.turned import Turn, as_bytes, sureness, turn_of
from stemma.text.page_place import Box, PagePlace, around

MOST_PIXELS = 50_000_000
DOTS = 0.001  # share of isolated dark dots from which a page counts as noisy
BAND = 150  # rows of each of the four bands in which dots are counted
STRIP = 500  # rows from which the script is told
ONE_SCRIPT = 0.95
SURE = 60  # per cent; a page whose words are less sure on the average is not taken for read
NUMBER = "ocr-number"
_LANGUAGES = ("ara", "eng")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What recognition made of one page: its lines, or in ``why_not`` (no full stop) why there are none."""

    text: PageText | None = None
    confidence: int = 0
    why_not: str = ""
    is_missing: bool = False


def read_scan(picture: Any, number: int, scale: float = 1.0) -> Scan:
    """Recognise ``picture`` (a Pillow image) as page ``number``; boxes are divided by ``scale``.

    A picture that lies on its side or head is turned to be read; the boxes are those of the picture as it is given.
    ``is_missing`` says that the program or its language packs are not installed.
    """
    where = program()
    known = tuple(name for name in _LANGUAGES if name in languages(where)) if where else ()
    if not known:
        return Scan(why_not="no program for recognising text is installed", is_missing=True)
    grey = picture.convert("L")
    darkest, lightest = grey.getextrema()
    if lightest - darkest < 16:
        return Scan(why_not="nothing is on it that could be read")
    cleaned = _without_dots(grey)
    turn = Turn()
    try:
        words = recognise(as_bytes(cleaned), _language(cleaned, known))
        if sureness(words) < SURE and (upright := turn_of(cleaned, known, SURE)):
            turn = Turn(angle=upright, width=picture.width, height=picture.height)
            turned = cleaned.rotate(upright, expand=True)
            words = recognise(as_bytes(turned), _language(turned, known))
    except NotRecognised as error:
        return Scan(why_not=str(error))
    if not words:
        return Scan(why_not="no words were found on it")
    sure = sureness(words)
    if sure < SURE:
        faint = "the scan is too faint" if lightest - darkest < 96 else "the scan is too poor"
        return Scan(why_not=f"{faint} (its words would be read with {sure:.0f} % confidence)")
    sides = picture.width / scale, picture.height / scale
    lines = evened([_line(row, number, scale, turn) for row in _rows(words)])
    size = (sides[1], sides[0]) if turn.angle in (90, 270) else sides
    return Scan(text=PageText(number=number, size=size, lines=lines), confidence=round(sure))


def _without_dots(grey: Any) -> Any:
    """The picture through a 3x3 median filter, when it shows isolated dots; as it is otherwise."""
    from PIL import ImageFilter

    tops = sorted({int(grey.height * share) for share in (0.1, 0.3, 0.5, 0.7)})
    bands = [grey.crop((0, top, grey.width, min(grey.height, top + BAND))) for top in tops]
    dots = sum(_dots(band) for band in bands)
    is_noisy = dots > DOTS * sum(band.width * band.height for band in bands)
    return grey.filter(ImageFilter.MedianFilter(3)) if is_noisy else grey


def _dots(band: Any) -> int:
    """Dark pixels with at most three other dark ones in the five by five around them."""
    import numpy as np

    dark = (np.asarray(band) < 100).astype(np.int32)
    sums = np.pad(np.pad(dark, 2).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    around_it = sums[5:, 5:] - sums[:-5, 5:] - sums[5:, :-5] + sums[:-5, :-5]
    return int(((dark > 0) & (around_it <= 4)).sum())


def _language(picture: Any, known: tuple[str, ...]) -> str:
    """The language packs to read with, told from the fullest strip of the page."""
    both = "+".join(known)
    if len(known) == 1:
        return both
    strip = _fullest(picture) if picture.height > 2 * STRIP else picture
    letters = "".join(word.text for word in recognise(as_bytes(strip), both))
    arabic = sum("\u0600" <= char <= "\u06ff" for char in letters)
    latin = sum(char.isascii() and char.isalpha() for char in letters)
    if arabic >= ONE_SCRIPT * max(1, arabic + latin):
        return "ara"
    return "eng" if latin >= ONE_SCRIPT * max(1, arabic + latin) else both


def _fullest(picture: Any) -> Any:
    import numpy as np

    dark = (np.asarray(picture) < 128).sum(axis=1)
    sums = np.convolve(dark, np.ones(STRIP, dtype=np.int64), mode="valid")
    top = int(sums.argmax())
    return picture.crop((0, top, picture.width, top + STRIP))


def _rows(words: tuple[Word, ...]) -> list[list[Word]]:
    rows: dict[tuple[int, int, int], list[Word]] = {}
    for word in words:
        rows.setdefault((word.block, word.paragraph, word.line), []).append(word)
    return list(rows.values())


def _line(words: list[Word], number: int, scale: float, turn: Turn) -> Line:
    parts: list[str] = []
    pieces: list[Piece] = []
    notes: list[Note] = []
    at = 0
    for word in words:
        place = PagePlace(page=number, box=_placed(word, scale, turn), confidence=word.confidence)
        pieces.append(Piece(start=at, end=at + len(word.text), place=place.written))
        if any(char.isdigit() for char in word.text):
            reason = f"This number was read from a scan with {word.confidence} % confidence; check the cut-out."
            notes.append((at, at + len(word.text), NUMBER, reason))
        parts.append(word.text)
        at += len(word.text) + 1
    text = " ".join(parts)
    box = around([_box(word, scale) for word in words])
    is_parted = len(text) > 2 and text[-1] in "-\u00ad" and text[-2].isalpha()
    if is_parted:
        text = text[:-1]
        last = pieces[-1]
        pieces[-1] = Piece(start=last.start, end=last.end - 1, place=last.place)
    rtl = sum("\u0590" <= char <= "\u08ff" for char in text)
    return Line(
        page=number,
        text=text,
        box=box,
        height=_height(words, scale),
        is_rtl=2 * rtl > sum(char.isalpha() for char in text),
        is_parted=is_parted,
        pieces=tuple(pieces),
        notes=tuple(notes),
    )


def _placed(word: Word, scale: float, turn: Turn) -> Box:
    """Where the word stands on the picture as it was given."""
    left, top, right, bottom = turn.back(word.left, word.top, word.right, word.bottom)
    return left / scale, top / scale, right / scale, bottom / scale


def _box(word: Word, scale: float) -> Box:
    return word.left / scale, word.top / scale, word.right / scale, word.bottom / scale


def _height(words: list[Word], scale: float) -> float:
    """In steps of a quarter, since the height of a recognised line changes with its letters."""
    tall = max(word.bottom - word.top for word in words) / scale
    step = max(tall / 4, 1.0)
    return max(1.0, round(tall / step) * step)
