"""Questions to PDFium in sweeps give what the same questions give one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest

from stemma.ingest.paged.circles import without_circles
from stemma.ingest.paged.hidden import look
from stemma.ingest.paged.objects import AT_ONCE, drawn_on
from stemma.ingest.paged.pdf_layer import Layer
from stemma.ingest.paged.pdf_text import rows_of
from tests.ingest import nasty, odd
from tests.ingest.nasty import pdf, stream

MANY = AT_ONCE + 90
ODD_ONE = AT_ONCE + 30


def piece(number: int) -> str:
    """A word of its own object, in rows of ten."""
    return f"BT /F 9 Tf {20 + 50 * (number % 10)} {800 - 12 * (number // 10)} Td (w{number}) Tj ET "


@pytest.fixture
def page() -> Iterator[Any]:
    drawn = "".join(piece(n) if n != ODD_ONE else f"q 1 g {piece(n)} Q " for n in range(MANY))
    document = pypdfium2.PdfDocument(pdf(drawn=stream(drawn.encode())))
    yield document[0]
    document.close()


def test_all_objects_are_found(page: Any) -> None:
    assert len(drawn_on(page).texts) == MANY


def test_the_one_white_word_of_hundreds_is_hidden(page: Any) -> None:
    seen = look(page)
    with Layer(page) as layer:
        hidden = {n for n in range(len(layer.text)) if layer.owner(n) in seen.hidden}
        assert "".join(layer.text[n] for n in sorted(hidden)).strip() == f"w{ODD_ONE}"


def test_boxes_of_all_rows_at_once_are_those_of_each_row(page: Any) -> None:
    with Layer(page) as layer:
        ranges = [(row.first, row.last) for row in rows_of(layer)]
        assert len(ranges) > 50
        assert layer.boxes(ranges) == [layer.around(*one) for one in ranges]


def test_rooms_of_many_characters_are_those_of_each(page: Any) -> None:
    with Layer(page) as layer:
        numbers = list(range(-1, len(layer.text) + 1, 3))
        assert layer.rooms(numbers) == [layer.room(number) for number in numbers]


@pytest.mark.parametrize("make", [nasty.form_in_itself, odd.circle_of_forms])
def test_a_drawing_that_holds_itself_is_cut_and_nothing_else_moves(make: Any) -> None:
    data = make()
    mended, cuts = without_circles(data)
    assert cuts > 0
    assert len(mended) == len(data)
    assert without_circles(mended) == (mended, 0)


def test_drawings_that_share_a_drawing_stay_as_they_are() -> None:
    facts = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    more = [stream(b"/X Do", facts % 8), stream(b"/X Do", facts % 8), stream(b"", b"/Subtype/Form/BBox[0 0 9 9]")]
    data = pdf(more=more)
    assert without_circles(data) == (data, 0)
