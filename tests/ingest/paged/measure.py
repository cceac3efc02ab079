"""Figures for docs/decisions: pages a CPU second by producer, and how often the box of a quotation shows its words.

``python -m tests.ingest.paged.measure [QUOTATIONS]``; figures of speed are of the machine that they are taken on.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import pypdfium2
from PIL import Image

from stemma.ingest.paged import tesseract
from stemma.ingest.paged.boxes import exact_boxes
from stemma.ingest.paged.pdf import PdfReader
from tests.ingest.paged import make
from tests.ingest.paged.test_cutout import document, some
from tests.ingest.paged.test_scan import distance


def produced() -> dict[str, list[bytes]]:
    """Documents of some 12 pages by each producer at hand."""
    texts = [make.paragraphs(seed, 90) for seed in range(4)]
    made = {
        "reportlab": [make.by_reportlab(text) for text in texts],
        "fpdf2, core font": [make.by_fpdf(text) for text in texts],
        "fpdf2, embedded font": [make.by_fpdf(text, unicode_font=True) for text in texts],
    }
    made["pypdf, object streams"] = [make.joined(data) for data in made["reportlab"]]
    if make.chromium():
        with tempfile.TemporaryDirectory() as folder:
            made["chromium"] = make.by_chromium(texts[:2], Path(folder))
    return made


def speed(documents: list[bytes]) -> tuple[int, float]:
    started = time.process_time()
    pages = sum(PdfReader().extract(data, path="x.pdf").pages for data in documents)
    return pages, pages / (time.process_time() - started)


def shown(documents: list[bytes], number: int) -> tuple[int, int]:
    """How many of ``number`` quotations a document are read again from their boxes with at most 5 % wrong."""
    good = tried = 0
    for data in documents:
        made, opened = document(data), pypdfium2.PdfDocument(data)
        for start, end in some(made.text, number):
            words = []
            for place in exact_boxes(opened, made.text, made.anchors, start, end):
                page = opened[place.page - 1].render(scale=300 / 72, grayscale=True).to_pil()
                left, top, right, bottom = (round(side * 300 / 72) for side in place.box)
                cut = page.crop((left - 4, top - 6, right + 5, bottom + 7))
                framed = Image.new("L", (cut.width + 80, cut.height + 80), 255)
                framed.paste(cut, (40, 40))
                words += [word.text for word in tesseract.recognise(make.png(framed), "eng")]
            tried += 1
            good += distance(made.text[start:end], " ".join(words)) <= 0.05
    return good, tried


def main() -> None:
    made = produced()
    PdfReader().extract(made["reportlab"][0], path="x.pdf")  # the libraries are loaded once
    for name, documents in made.items():
        pages, rate = speed(documents)
        print(f"{name:24} {pages:4} pages {rate:7.0f} pages a CPU second")
    if len(sys.argv) > 1 and tesseract.program():
        each = int(sys.argv[1]) // len(made)
        results = {name: shown(documents[:1], each) for name, documents in made.items()}
        for name, (good, tried) in results.items():
            print(f"{name:24} {good} of {tried} quotations shown by their boxes")


if __name__ == "__main__":
    main()
