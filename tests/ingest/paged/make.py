"""Makes paged documents for tests, by several producers; every text in them is invented."""

from __future__ import annotations

import html
import io
import random
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SUBJECTS = ("inspectors", "dockers", "the harbour master", "two engineers", "the ministry", "farmers", "the council")
VERBS = ("reported", "measured", "denied", "counted", "described", "promised", "questioned", "recorded")
OBJECTS = (
    "cracks in the northern quay",
    "rising salt levels",
    "missing invoices",
    "forged permits",
    "flooded shafts",
)
ENDS = (
    "before dawn",
    "during the spring floods",
    "at the Norwick depot",
    "without written orders",
    "after the audit",
)
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"


def paragraphs(seed: int, number: int) -> list[str]:
    """``number`` paragraphs of four sentences with a figure each."""
    draw = random.Random(seed)
    found = []
    for _ in range(number):
        sentences = []
        for _ in range(4):
            words = f"{draw.choice(SUBJECTS)} {draw.choice(VERBS)} {draw.randint(12, 980)} cases of"
            words += f" {draw.choice(OBJECTS)}"
            sentences.append(f"{words[0].upper()}{words[1:]} {draw.choice(ENDS)}.")
        found.append(" ".join(sentences))
    return found


def by_reportlab(texts: Sequence[str], title: str = "") -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    style = getSampleStyleSheet()["BodyText"]
    out = io.BytesIO()
    flow = [part for text in texts for part in (Paragraph(html.escape(text), style), Spacer(1, 10))]
    SimpleDocTemplate(out, invariant=1, title=title).build(flow)
    return out.getvalue()


def by_fpdf(texts: Sequence[str], *, unicode_font: bool = False) -> bytes:
    from fpdf import FPDF

    made = FPDF()
    made.set_creation_date(datetime(2020, 1, 1, tzinfo=UTC))
    made.add_page()
    if unicode_font:
        made.add_font("serif", fname=FONT)
        made.set_font("serif", size=11)
    else:
        made.set_font("Times", size=11)
    for text in texts:
        made.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT", align="J")
        made.ln(4)
    return bytes(made.output())


def chromium() -> str | None:
    """Where a Chromium is, if any."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((found for name in names if (found := shutil.which(name))), None)


def by_chromium(pages: Sequence[Sequence[str]], folder: Path) -> list[bytes]:
    """One PDF for each of ``pages``; one start of the browser for each."""
    made = []
    for number, texts in enumerate(pages):
        source, target = folder / f"{number}.html", folder / f"{number}.pdf"
        body = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
        source.write_text(
            f"<!doctype html><meta charset=utf-8><body style='font:12pt serif'>{body}", encoding="utf-8"
        )
        subprocess.run(
            [
                *(str(chromium()), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
                *(f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri()),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        made.append(target.read_bytes())
    return made


def scan(texts: Sequence[str], *, size: int = 46, ink: int = 0, paper: int = 255) -> Image.Image:
    """A page of print at 300 dots an inch."""
    page = Image.new("L", (1700, 1100), paper)
    pen, font, top = ImageDraw.Draw(page), ImageFont.truetype(FONT, size), 100
    for text in texts:
        line = ""
        for word in [*text.split(), ""]:
            wider = f"{line} {word}".strip()
            if word and pen.textlength(wider, font) < 1450:
                line = wider
                continue
            pen.text((120, top), line, ink, font)
            top, line = top + round(size * 1.4), word
        top += size
    return page


def as_pdf(pages: Sequence[Image.Image]) -> bytes:
    """Pictures as the pages of a PDF, by Pillow."""
    out = io.BytesIO()
    pages[0].save(out, format="PDF", resolution=300, save_all=True, append_images=list(pages[1:]))
    return out.getvalue()


def joined(*documents: bytes) -> bytes:
    """The pages of several PDFs in one."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for data in documents:
        writer.append(PdfReader(io.BytesIO(data)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def png(picture: Image.Image, **settings: object) -> bytes:
    """The picture as PNG."""
    out = io.BytesIO()
    picture.save(out, format="PNG", **settings)
    return out.getvalue()
