"""Cut-outs show the very words of a quotation."""

from __future__ import annotations

import io
import random

import pypdfium2
import pytest
from PIL import Image

from stemma.ingest import SourceFile, ingest
from stemma.ingest.paged import tesseract
from stemma.ingest.paged.boxes import exact_boxes
from stemma.ingest.paged.cutout import cutouts
from stemma.ingest.paged.image import ImageReader
from stemma.ingest.paged.pdf import PdfReader
from stemma.model import Document, Span
from tests.ingest.paged import make
from tests.ingest.paged.test_scan import NEEDED, distance

TEXTS = make.paragraphs(11, 6)


def document(data: bytes, name: str = "x.pdf") -> Document:
    files = [SourceFile(path=name, data=data)]
    (made,), _ = ingest(files, (PdfReader(), ImageReader()))
    return made


def some(text: str, number: int) -> list[tuple[int, int]]:
    """Random quotations of four to twelve words."""
    draw = random.Random(5)
    starts = [n for n in range(len(text) - 120) if n == 0 or text[n - 1].isspace()]
    found = []
    for start in draw.sample(starts, number):
        words = text[start : start + 120].split(" ")
        quoted = " ".join(words[: draw.randint(4, 12)]).rstrip()
        found.append((start, start + len(quoted)))
    return found


@NEEDED
def test_recognising_the_boxes_of_quotations_gives_their_words() -> None:
    good, tried = 0, 0
    for data in (make.by_reportlab(TEXTS), make.by_fpdf(TEXTS, unicode_font=True)):
        made = document(data)
        opened = pypdfium2.PdfDocument(data)
        for start, end in some(made.text, 5):
            words = []
            for place in exact_boxes(opened, made.text, made.anchors, start, end):
                page = opened[place.page - 1].render(scale=300 / 72, grayscale=True).to_pil()
                box = [side * 300 / 72 for side in place.box]
                cut = page.crop((int(box[0]) - 4, int(box[1]) - 6, int(box[2]) + 5, int(box[3]) + 7))
                framed = Image.new("L", (cut.width + 80, cut.height + 80), 255)
                framed.paste(cut, (40, 40))
                words += [word.text for word in tesseract.recognise(make.png(framed), "eng")]
            tried += 1
            good += distance(made.text[start:end], " ".join(words)) <= 0.05
    assert good / tried >= 0.9


def test_a_cut_out_is_a_small_picture_and_always_the_same() -> None:
    data = make.by_reportlab(TEXTS)
    made = document(data)
    span = Span(document=made.id, start=10, end=90)
    (first,), (second,) = cutouts(made, data, [span]), cutouts(made, data, [span])
    assert first == second
    assert (first.page, first.span) == (1, span)
    assert Image.open(io.BytesIO(first.png)).size == (first.width, first.height)
    assert len(first.png) < 30_000


def test_words_outside_of_the_quotation_are_pale() -> None:
    data = make.by_reportlab(TEXTS)
    made = document(data)
    (whole,) = cutouts(made, data, [Span(document=made.id, start=0, end=len(TEXTS[0]))])
    (part,) = cutouts(made, data, [Span(document=made.id, start=0, end=20)])

    def dark(png: bytes) -> int:
        return sum(Image.open(io.BytesIO(png)).convert("L").histogram()[:100])

    assert 0 < dark(part.png) < dark(whole.png) / 3


@NEEDED
def test_a_quotation_of_a_picture_is_cut_out_of_it() -> None:
    data = make.png(make.scan(["Two engineers reported 42 cracks."]))
    made = document(data, "x.png")
    (found,) = cutouts(made, data, [Span(document=made.id, start=0, end=13)])
    assert found.page == 1
    assert found.width > found.height


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.4 nothing", b"\x89PNG\r\n\x1a\n"])
def test_an_original_that_no_longer_opens_gives_no_cut_out(damage: bytes) -> None:
    made = document(make.by_reportlab(TEXTS))
    assert cutouts(made, damage, [Span(document=made.id, start=0, end=20)]) == ()
