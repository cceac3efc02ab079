"""A case holds the covers of its documents; the words of each come from the store when they are asked for."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.case.shelf import Shelf, cover_of, covers_of, is_cover
from stemma.model import Document
from tests.documents import document

TEXTS = ("The dam is closed.", "The road is open.", "The bridge is new.")


def shelf(asked: list[str]) -> tuple[Shelf, list[Document]]:
    held = [document(f"d{n}", text) for n, text in enumerate(TEXTS)]
    by_key = {one.id: one for one in held}

    def fetch(key: str) -> Document:
        asked.append(key)
        return by_key[key]

    return Shelf([cover_of(one) for one in held], list(by_key), fetch), held


def test_only_what_is_asked_for_is_fetched() -> None:
    asked: list[str] = []
    documents, held = shelf(asked)
    assert len(documents) == 3
    assert [one.id for one in covers_of(documents)] == ["d0", "d1", "d2"]
    assert asked == []
    assert documents[1] == held[1]
    assert asked == ["d1"]


def test_a_shelf_is_cut_and_chosen_from_without_fetching() -> None:
    asked: list[str] = []
    documents, held = shelf(asked)
    cut, chosen = documents[1:], documents.where(lambda cover: cover.id != "d1")
    assert asked == []
    assert list(cut) == held[1:]
    assert list(chosen) == [held[0], held[2]]


def test_a_shelf_equals_the_documents_on_it() -> None:
    documents, held = shelf([])
    assert documents == held
    assert documents == tuple(held)
    assert documents != held[:2]


def test_a_cover_has_no_words_and_says_so() -> None:
    whole = document("d", "The dam is closed.")
    assert is_cover(cover_of(whole))
    assert not is_cover(whole)
    assert cover_of(whole).text_sha256 == whole.text_sha256


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    made.mkdir()
    for n, text in enumerate(TEXTS):
        (made / f"d{n}.txt").write_text(text)
    return made


def test_a_document_that_gets_a_copy_keeps_its_words(folder: Path, tmp_path: Path) -> None:
    case = Case(tmp_path / "a.stemma")
    case.ingest(folder)
    case.close()
    (folder / "z.txt").write_text(TEXTS[0])
    case = Case(tmp_path / "a.stemma")
    case.ingest(folder)
    found = next(one for one in case.documents if one.copies)
    assert found.text == TEXTS[0]
    assert found.copies == (str(folder / "z.txt"),)


def test_a_case_from_before_there_were_covers_opens_and_goes_on(folder: Path, tmp_path: Path) -> None:
    case = Case(tmp_path / "a.stemma")
    before = case.ingest(folder).documents[:]
    kept = tuple(before)
    case.close()
    with sqlite3.connect(tmp_path / "a.stemma" / "case.sqlite") as base:
        base.execute("DELETE FROM kept WHERE key LIKE 'cover/%'")
    base.close()
    case = Case(tmp_path / "a.stemma")
    assert case.documents == kept
    (folder / "new.txt").write_text("More is known now.")
    assert [one.text for one in case.ingest(folder).documents] == [*TEXTS, "More is known now."]


def test_what_ingest_reports_is_what_the_case_has(folder: Path, tmp_path: Path) -> None:
    case = Case(tmp_path / "a.stemma")
    assert case.ingest(folder).documents == case.documents
    assert case.ingest(folder / "d1.txt").documents == case.documents[1:2]
