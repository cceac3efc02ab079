"""Scans: words with boxes and confidence where Tesseract is; plain words about what was not read where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from stemma.ingest.paged import tesseract
from stemma.ingest.paged.image import ImageReader
from stemma.ingest.paged.pdf import PdfReader
from stemma.text.page_place import PagePlace
from tests.ingest.paged import make

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "ingest"
NEEDED = pytest.mark.skipif(tesseract.program() is None, reason="Tesseract is not installed")
TEXT = "The harbour office counted 417 crates. Two engineers reported cracks."


def distance(a: str, b: str) -> float:
    """Edits of characters from ``a`` to ``b``, by the length of ``a``; white space run together."""
    a, b = " ".join(a.split()), " ".join(b.split())
    far = 10**6
    before = list(range(len(b) + 1))
    for row, left in enumerate(a, 1):
        # Edits further than 60 characters off the diagonal are no reading of the same words.
        first, last = max(1, row - 60), min(len(b), row + 60)
        after = [far] * (len(b) + 1)
        after[0] = row
        for column in range(first, last + 1):
            after[column] = min(
                before[column] + 1, after[column - 1] + 1, before[column - 1] + (left != b[column - 1])
            )
        before = after
    return before[-1] / len(a)


@NEEDED
@pytest.mark.parametrize(
    ("name", "truth", "most"),
    [
        ("scan_en_clean.png", "scan_en", 0.01),
        ("scan_en_noisy.jpg", "scan_en", 0.02),
        ("scan_ar_naskh_clean.png", "scan_ar_naskh", 0.02),
        ("scan_ar_naskh_noisy.jpg", "scan_ar_naskh", 0.02),
    ],
)
def test_a_scan_is_read_with_few_wrong_characters(name: str, truth: str, most: float) -> None:
    if not SHARED.exists():
        pytest.skip("the scans are not beside this checkout")
    made = ImageReader().extract((SHARED / name).read_bytes(), path=name)
    assert distance((SHARED / f"{truth}.gt.txt").read_text(encoding="utf-8"), made.text) <= most


@NEEDED
def test_numbers_of_a_scan_carry_their_confidence() -> None:
    made = ImageReader().extract(make.png(make.scan([TEXT])), path="x.png")
    note = next(note for note in made.hygiene if note.kind == "ocr-number")
    assert made.text[note.span.start : note.span.end] == "417"
    assert "% confidence" in note.reason
    place = next(PagePlace.read(one.place) for one in made.anchors if one.start == note.span.start)
    assert place is not None
    assert place.confidence is not None
    assert place.confidence > 60


@NEEDED
def test_only_the_pages_without_a_text_layer_are_recognised() -> None:
    data = make.joined(make.by_reportlab(["A page of letters."]), make.as_pdf([make.scan([TEXT])]))
    made = PdfReader().extract(data, path="x.pdf")
    assert "A page of letters." in made.text
    assert "417 crates" in made.text
    read_from = {one.place.split(",")[0]: "read with" in one.place for one in made.anchors}
    assert read_from == {"page 1": False, "page 2": True}
    assert made.problems == ()


@NEEDED
def test_a_page_too_faint_to_read_is_named() -> None:
    faint = make.scan([TEXT], ink=249, paper=255)
    data = make.joined(make.by_reportlab(["First page."]), make.by_reportlab(["Second."]), make.as_pdf([faint]))
    made = PdfReader().extract(data, path="x.pdf")
    (problem,) = made.problems
    assert problem.code == "no_text"
    assert problem.message.startswith("Page 3 not read")
    assert problem.lost


def test_without_the_program_the_pages_are_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract.shutil, "which", lambda _name: None)
    data = make.joined(make.by_reportlab(["First page."]), make.as_pdf([make.scan([TEXT]), make.scan([TEXT])]))
    made = PdfReader().extract(data, path="x.pdf")
    (problem,) = made.problems
    assert problem.code == "no_text"
    assert problem.message.startswith("Pages 2-3 not read")
    assert "apt-get install tesseract-ocr" in problem.hint


def test_a_program_that_does_not_answer_in_time_is_a_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "tesseract"
    slow.write_text("#!/bin/sh\nsleep 5\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(tesseract.NotRecognised, match="longer than"):
        tesseract.recognise(b"P5 1 1 255 0", "eng", seconds=0.2)


def test_a_picture_keeps_what_it_states() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of the port"
    made = ImageReader().extract(make.png(make.scan([]), exif=exif), path="x.png")
    assert ("Make", "Camera of the port", "EXIF") in {(one.name, one.value, one.source) for one in made.stated}


def test_a_picture_with_too_many_pixels_is_not_unpacked() -> None:
    made = ImageReader().extract(make.png(Image.new("1", (9000, 6000))), path="x.png")
    assert [problem.code for problem in made.problems] == ["image_size"]


@NEEDED
@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_picture_on_its_side_or_head_is_read_and_its_boxes_lie_on_it_as_it_is(angle: int) -> None:
    upright = make.scan([TEXT])
    lying = upright.rotate(angle, expand=True)
    assert ImageReader().extract(make.png(lying), path="x.png").text == f"{TEXT}\n"
    assert figure(lying).rotate(-angle, expand=True).tobytes() == figure(upright).tobytes()


def figure(picture: Image.Image) -> Image.Image:
    """What stands on ``picture`` where its 417 is said to be."""
    made = ImageReader().extract(make.png(picture), path="x.png")
    (anchor,) = (one for one in made.anchors if one.start <= made.text.index("417") < one.end)
    place = PagePlace.read(anchor.place)
    assert place is not None
    left, top, right, bottom = map(int, place.box)
    return picture.crop((left, top, right, bottom))
