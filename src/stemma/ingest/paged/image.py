"""Pictures: what they state of themselves, and their words by recognition."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stemma.ingest.masthead import masthead
from stemma.ingest.paged.flow import flow
from stemma.ingest.paged.line import PageText
from stemma.ingest.paged.pdf_pages import listed
from stemma.ingest.paged.scan import MOST_PIXELS, Scan, read_scan
from stemma.ingest.paged.tesseract import INSTALL
from stemma.ingest.sniff import kind_of
from stemma.model import HygieneNote, Problem, Span, Stated
from stemma.seams import Extraction

FRAMES = 200  # pictures in one file
_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
_LEAST_SIDE = 16  # pixels: smaller is no picture of words
_GPS, _EXIF = 0x8825, 0x8769


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Why a picture gave no words; ``why`` is a clause without full stop."""

    code: str
    why: str
    hint: str


class ImageReader:
    """Reads .png, .jpg, .tif, .webp: words by Tesseract when it is installed, EXIF as stated; a page a picture.

    At most 50 million pixels a picture; nothing larger is unpacked.
    """

    programs = ("tesseract",)  # may be started behind the wall
    name = "stemma.image"
    version = "2"
    media_types: tuple[str, ...] = ("image/png", "image/jpeg", "image/tiff", "image/webp")
    suffixes: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """The words of every picture in ``data``."""
        from PIL import Image, UnidentifiedImageError

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                picture = Image.open(io.BytesIO(data), formats=_FORMATS)
        except Image.DecompressionBombError:
            return _nothing(path, _too_large("more than can be counted here"))
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
            return _nothing(path, _unopened(data, error))
        with picture:
            return _extraction(picture, path)


def _extraction(picture: Any, path: str) -> Extraction:
    texts: list[PageText] = []
    gaps: dict[Gap, list[int]] = {}
    count = 0
    for number, scan in _scans(picture):
        count = number
        if isinstance(scan, Scan) and scan.text is not None:
            texts.append(scan.text)
        else:
            gaps.setdefault(_gap(scan), []).append(number)
    made = flow(texts)
    head = masthead(made.text)
    return Extraction(
        text=made.text,
        encoding="image",
        encoding_source="declared",
        title=head.title,
        anchors=made.anchors,
        hygiene=tuple(
            HygieneNote(span=Span(document="", start=start, end=end), kind=kind, reason=reason)
            for start, end, kind, reason in made.notes
        ),
        problems=tuple(
            Problem(
                path=path, code=gap.code, message=f"Picture {listed(numbers)} not read: {gap.why}.", hint=gap.hint
            )
            for gap, numbers in gaps.items()
        ),
        pages=count,
        stated=_stated(picture),
    )


def _scans(picture: Any) -> Iterator[tuple[int, Scan | Gap]]:
    """Each picture of the file, recognised, or why it was not."""
    for number in range(1, min(getattr(picture, "n_frames", 1), FRAMES) + 1):
        try:
            picture.seek(number - 1)
            if picture.width * picture.height > MOST_PIXELS:
                yield number, _too_large(f"{picture.width} x {picture.height}")
            elif min(picture.size) < _LEAST_SIDE:
                yield number, Gap(code="no_text", why="it is too small to show words", hint="Look at the original.")
            else:
                picture.load()
                yield number, read_scan(upright(picture), number)
        except Exception as error:
            # Pillow's decoders raise nearly anything for damaged data.
            yield number, _broken(error)
    if getattr(picture, "n_frames", 1) > FRAMES:
        hint = "Split the file, and ingest its parts."
        why = f"the file holds more than {FRAMES} pictures"
        yield FRAMES + 1, Gap(code="limit_size", why=why, hint=hint)


def upright(picture: Any) -> Any:
    """The picture as it is meant to be looked at, transparent parts on white."""
    from PIL import Image, ImageOps

    turned = ImageOps.exif_transpose(picture)
    if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
        turned = turned.convert("RGBA")
        ground = Image.new("RGBA", turned.size, "white")
        ground.alpha_composite(turned)
        return ground.convert("L")
    if turned.mode.startswith("I;16") or turned.mode in ("I", "F"):
        import numpy as np

        values = np.asarray(turned, dtype=np.float64)
        spread = max(float(np.ptp(values)), 1.0)
        return Image.fromarray(((values - values.min()) * (255 / spread)).astype(np.uint8))
    return turned.convert("L")


def _stated(picture: Any) -> tuple[Stated, ...]:
    """EXIF and the text fields of a PNG, as stated."""
    from PIL.ExifTags import GPSTAGS, TAGS

    found: list[Stated] = []
    try:
        exif = picture.getexif()
        for tags, names in ((exif, TAGS), (exif.get_ifd(_EXIF), TAGS), (exif.get_ifd(_GPS), GPSTAGS)):
            found += [_one(names[tag], value, "EXIF") for tag, value in sorted(tags.items()) if tag in names]
        texts = getattr(picture, "text", {}) if picture.format == "PNG" else {}
        found += [_one(str(name), value, "PNG text") for name, value in sorted(texts.items())]
    except Exception:
        # Damaged metadata is no reason to lose the picture's words.
        return tuple(one for one in found if one.value)
    return tuple(one for one in found if one.value)


def _one(name: str, value: object, source: str) -> Stated:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace") if len(value) < 200 else f"{len(value)} bytes"
    shown = "".join(char for char in str(value) if char.isprintable()).strip()
    return Stated(name=name[:80], value=shown[:500], source=source)


def _gap(scan: Scan | Gap) -> Gap:
    if isinstance(scan, Gap):
        return scan
    hint = INSTALL if scan.is_missing else "Look at the original, or scan it again."
    return Gap(code="no_text", why=scan.why_not, hint=hint)


def _too_large(size: str) -> Gap:
    why = f"it is {size} pixels large, and at most {MOST_PIXELS:,} are unpacked"
    return Gap(code="image_size", why=why, hint="Scale a copy down, and ingest that.")


def _broken(error: Exception) -> Gap:
    name = type(error).__name__
    if "Bomb" in name:
        return _too_large("more than can be counted here")
    hint = "Check that the file was copied whole."
    return Gap(code="image_damaged", why=f"its data are damaged ({name})", hint=hint)


def _unopened(data: bytes, error: Exception) -> Gap:
    kind = kind_of(data)
    if kind is None or "image" in kind.label:
        return _broken(error)
    why = f"the file is named like a picture but is {kind.label}"
    return Gap(code="type_mismatch", why=why, hint="Give it its right suffix.")


def _nothing(path: str, gap: Gap) -> Extraction:
    message = f"The picture was not read: {gap.why}."
    return Extraction(text="", problems=(Problem(path=path, code=gap.code, message=message, hint=gap.hint),))
