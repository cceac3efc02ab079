"""PDF documents: their words in order and whole, by several producers; what is hidden, carried, stated."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader as Structure
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from stemma.ingest.paged.pdf import PdfReader
from stemma.seams import Extraction
from tests.ingest.paged import make

SHARED = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "ingest"


def read(data: bytes) -> Extraction:
    return PdfReader().extract(data, path="x.pdf")


def codes(made: Extraction) -> set[str]:
    return {problem.code for problem in made.problems}


def drawn(*pages: list[tuple[float, float, str]], size: float = 11) -> bytes:
    """A PDF with words at given places (points from the lower left)."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for page in pages:
        canvas.setFont("Times-Roman", size)
        for left, bottom, words in page:
            canvas.drawString(left, bottom, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("producer", ["reportlab", "fpdf", "fpdf with its own font"])
def test_paragraphs_come_out_whole_and_one_blank_line_apart(producer: str) -> None:
    texts = make.paragraphs(3, 12)
    makers = {
        "reportlab": lambda: make.by_reportlab(texts),
        "fpdf": lambda: make.by_fpdf(texts),
        "fpdf with its own font": lambda: make.by_fpdf(texts, unicode_font=True),
    }
    made = read(makers[producer]())
    assert made.text == "\n\n".join(texts) + "\n"
    assert made.problems == ()


@pytest.mark.skipif(make.chromium() is None, reason="no Chromium here")
def test_a_page_printed_by_a_browser_reads_as_its_paragraphs(tmp_path: Path) -> None:
    texts = make.paragraphs(4, 6)
    (data,) = make.by_chromium([texts], tmp_path)
    assert read(data).text == "\n\n".join(texts) + "\n"


@pytest.mark.parametrize(("name", "asked"), [("ar_chromium", 0.97), ("ar_pango", 0.95)])
def test_arabic_words_come_out_right_and_in_order(name: str, asked: float) -> None:
    if not SHARED.exists():
        pytest.skip("the Arabic PDFs are not beside this checkout")
    from difflib import SequenceMatcher

    truth = (SHARED / "ar.txt").read_text(encoding="utf-8").split()
    words = read((SHARED / f"{name}.pdf").read_bytes()).text.split()
    same = SequenceMatcher(None, truth, words, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in same) / len(truth) >= asked


@pytest.mark.skipif(make.chromium() is None, reason="no Chromium here")
def test_arabic_of_our_own_comes_out_as_written(tmp_path: Path) -> None:
    text = "قال مدير الميناء (في 12 آذار 2019) إن 2,500 حاوية بقيت على الرصيف، ولم تنقل بعد."
    (data,) = make.by_chromium([[text]], tmp_path)
    made = read(data)
    assert made.text.split() == text.split()


def test_every_line_is_anchored_to_its_page_and_box() -> None:
    made = read(make.by_reportlab(make.paragraphs(5, 20)))
    assert made.pages == 2
    covered = sum(anchor.end - anchor.start for anchor in made.anchors)
    assert covered >= 0.98 * len(made.text.replace("\n", ""))
    assert {anchor.place.split(",")[0] for anchor in made.anchors} == {"page 1", "page 2"}


def test_a_word_parted_at_a_lines_end_is_joined_and_noted() -> None:
    lines = [
        "The inspectors found that the har-",
        "bour wall had moved by a hand in",
        "the night, and nobody was told.",
    ]
    made = read(drawn([(72, 700 - 14 * n, words) for n, words in enumerate(lines)]))
    assert "the harbour wall" in made.text
    note = next(note for note in made.hygiene if note.kind == "hyphen-joined")
    assert made.text[note.span.start : note.span.end] == "harbour"


def test_a_compound_keeps_its_hyphen_at_a_lines_end() -> None:
    lines = ["The inspectors spoke of a well-", "known fault in the northern quay,", "and nobody was told about it."]
    assert "well-known" in read(drawn([(72, 700 - 14 * n, words) for n, words in enumerate(lines)])).text


def test_running_heads_and_page_numbers_are_left_out_and_stated() -> None:
    pages = [
        [(72, 800, "Port Authority Bulletin"), (72, 700, f"Body of page {n} speaks of the quay."), (300, 30, f"{n}")]
        for n in range(1, 6)
    ]
    made = read(drawn(*pages))
    assert made.text.count("Port Authority Bulletin") == 1
    assert [one.name for one in made.stated if "left out" in one.source] == ["page numbers", "running line"]


def test_a_sentence_runs_on_over_a_page() -> None:
    first = [(72, 700 - 14 * n, "The council of the port met again and it heard what the divers") for n in range(3)]
    made = read(drawn(first, [(72, 760, "had seen below the waterline.")]))
    assert "the divers had seen below" in made.text


def test_text_that_nobody_sees_is_kept_out_and_stated() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(72, 700, "Seen by everyone.")
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 650, "White on white.")
    canvas.setFillColorRGB(0, 0, 0.4)
    canvas.rect(60, 590, 300, 30, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 600, "White on blue is seen.")
    canvas.drawString(-900, 500, "Off the page.")
    canvas.save()
    made = read(out.getvalue())
    assert "Seen by everyone" in made.text
    assert "White on blue is seen." in made.text
    assert "White on white" not in made.text
    assert "hidden_text" in codes(made)
    assert "White on white. Off the page." in [one.value for one in made.stated if one.name == "hidden text"]


def test_signs_of_little_ink_drawn_by_themselves_stay_in_the_text() -> None:
    signs = [(72, 700, "The level fell by"), (160, 700, "-"), (165, 700, "4"), (171, 700, ".")]
    made = read(drawn([*signs, (175, 700, "2 metres"), (212.5, 700, "."), (72, 650, "It rose again.")]))
    assert "fell by -4.2 metres" in made.text
    assert made.text.count(".") == 3
    assert "hidden_text" not in codes(made)


def test_letters_too_small_for_any_eye_are_kept_out() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(72, 700, "Seen by everyone.")
    canvas.setFont("Times-Roman", 0.8)
    canvas.drawString(72, 650, "Read by machines only.")
    canvas.save()
    made = read(out.getvalue())
    assert made.text == "Seen by everyone.\n"
    assert "hidden_text" in codes(made)


def test_what_a_file_states_is_kept_as_stated() -> None:
    made = read(make.by_reportlab(["A line."], title="Bulletin of the port"))
    assert ("title", "Bulletin of the port") in {(one.name, one.value) for one in made.stated}
    assert any(one.name == "created" and one.value.startswith("2000-01-01T") for one in made.stated)


def test_embedded_files_become_members_under_safe_names() -> None:
    writer = PdfWriter(clone_from=Structure(io.BytesIO(make.by_reportlab(["A line."]))))
    writer.add_attachment("../../evil.txt", b"inside")
    out = io.BytesIO()
    writer.write(out)
    made = read(out.getvalue())
    assert [(one.name, one.data, one.raw_name) for one in made.members] == [("evil.txt", b"inside", "../../evil.txt")]
    assert "active_content" in codes(made)


def test_a_script_in_an_object_stream_is_told() -> None:
    packed = zlib.compress(b"9 0 << /S /JavaScript /JS (x) >>")
    head = b"\n20 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>stream\n"
    data = make.by_reportlab(["A line."])
    assert "active_content" not in codes(read(data))
    assert "active_content" in codes(read(data + head + packed + b"\nendstream endobj\n"))


def test_a_locked_file_opens_with_its_password_only() -> None:
    writer = PdfWriter(clone_from=Structure(io.BytesIO(make.by_reportlab(["The quay was closed."]))))
    writer.encrypt("open", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert codes(read(out.getvalue())) == {"encrypted"}
    assert PdfReader(password="open").extract(out.getvalue(), path="x.pdf").text == "The quay was closed.\n"


@pytest.mark.parametrize("kept", [0.2, 0.6, 0.95])
def test_a_file_cut_short_is_a_problem_and_no_crash(kept: float) -> None:
    data = make.by_reportlab(make.paragraphs(6, 5))
    made = read(data[: int(len(data) * kept)])
    assert made.text or "pdf_damaged" in codes(made)


def test_the_same_bytes_give_the_same_extraction() -> None:
    data = make.by_fpdf(make.paragraphs(7, 5))
    assert read(data) == read(data)


def over(*steps: tuple[str, float, float, str]) -> bytes:
    """A PDF drawn step by step: ("words", x, y, text), ("raised", ...), ("bar", x, y, width) or ("veil", ...)."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for kind, x, y, what in steps:
        if kind in ("words", "raised"):
            canvas.setFont("Helvetica", 11 if kind == "words" else 7)
            canvas.drawString(x, y + (4 if kind == "raised" else 0), what)
        else:
            canvas.setFillAlpha(0.3 if kind == "veil" else 1)
            canvas.rect(x, y - 3, float(what), 15, stroke=0, fill=1)
            canvas.setFillAlpha(1)
    canvas.save()
    return out.getvalue()


def test_words_under_a_bar_are_kept_out_and_a_bar_stands_in_their_place() -> None:
    made = read(over(("words", 72, 700, "The money went to Ann Orlen on Monday."), ("bar", 163, 700, "58")))
    assert made.text == "The money went to █ on Monday.\n"
    assert [one.value for one in made.stated if one.name == "hidden text"] == ["Ann Orlen"]
    assert "hidden_text" in codes(made)


def test_words_on_a_bar_or_under_a_veil_are_read() -> None:
    made = read(
        over(
            ("veil", 72, 700, "200"), ("words", 72, 700, "The first line stands on grey."),
            ("words", 72, 600, "The second is marked with a pen."), ("veil", 72, 600, "120"),
        )
    )  # fmt: skip
    assert made.text == "The first line stands on grey.\n\nThe second is marked with a pen.\n"
    assert "hidden_text" not in codes(made)


def test_a_raised_figure_of_a_pdf_runs_into_no_number() -> None:
    made = read(
        over(
            ("words", 72, 700, "He counted 120"), ("raised", 147, 700, "3"), ("words", 153, 700, "men and 10"),
            ("raised", 210, 700, "6"), ("words", 216, 700, "tons in 2014."),
            ("raised", 72, 640, "1"), ("words", 76, 640, "12 of them were dockers."),
        )
    )  # fmt: skip
    assert made.text == "He counted 120³ men and 10⁶ tons in 2014.\n\n¹12 of them were dockers.\n"


def test_figures_of_a_line_that_runs_upwards_are_not_raised() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.rotate(90)
    canvas.drawString(100, -100, "Page 106 of 2014 was turned.")
    canvas.save()
    assert read(out.getvalue()).text == "Page 106 of 2014 was turned.\n"
