"""What the caps of blocking leave out of a case is counted and told."""

from __future__ import annotations

from stemma.model import Document, Reading
from stemma.resolve.blocking import LARGEST_BLOCK
from stemma.resolve.left_out import left_out_told, pairs_left_out
from tests.resolve.page import Page


def _texts(count: int) -> tuple[list[Document], list[Reading]]:
    pages = []
    for number in range(count):
        page = Page(f"t{number:03d}", f"Rescuers reached Lenz{'a' * (number + 1)} by boat.")
        page.add("place", f"Lenz{'a' * (number + 1)}")
        pages.append(page)
    return [page.document() for page in pages], [page.reading() for page in pages]


def test_few_names_leave_nothing_out() -> None:
    assert pairs_left_out(*_texts(20)) == ()


def test_pairs_of_a_large_block_are_counted_by_kind() -> None:
    (found,) = pairs_left_out(*_texts(LARGEST_BLOCK + 40))
    assert (found.kind, found.names) == ("place", LARGEST_BLOCK + 40)
    assert found.pairs > 0


def test_what_was_never_compared_is_a_note_that_loses_no_text() -> None:
    (note,) = left_out_told(*_texts(LARGEST_BLOCK + 40))
    assert (note.code, note.path, note.lost) == ("names_not_compared", "", False)
    assert "never compared" in note.message
