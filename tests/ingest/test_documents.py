"""Files to documents: ids, copies, readers, languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.ingest import SourceFile, ingest
from stemma.ingest.html import HtmlReader
from stemma.ingest.naming import name_paths
from stemma.ingest.plain import PlainReader
from stemma.seams import Extraction

READERS = (HtmlReader(), PlainReader())
WORDS = "The ferry was late because the pilot had not been told of the storm."


def file(path: str, text: str = WORDS) -> SourceFile:
    return SourceFile(path=path, data=text.encode())


def codes(*files: SourceFile) -> list[tuple[str, bool]]:
    return [(problem.code, problem.lost) for problem in ingest(files, READERS)[1]]


def test_an_id_is_the_stem_of_the_file() -> None:
    (document,), _ = ingest([file("case/report_x.final.txt")], READERS)
    assert document.id == "report_x.final"


def test_stems_that_are_alike_are_told_apart_by_folder_then_number() -> None:
    named = name_paths(["2014/report.txt", "2015/report.txt", "2015/report.md", "other.txt"])
    assert named == {
        "2014/report.txt": "2014-report",
        "2015/report.md": "2015-report",
        "2015/report.txt": "2015-report-2",
        "other.txt": "other",
    }


paths = st.text(alphabet="ab.-/ \n\u202e:1", min_size=1, max_size=8)


@given(st.lists(paths, unique=True, max_size=12))
def test_ids_are_unique_and_do_not_depend_on_the_order(given_paths: list[str]) -> None:
    named = name_paths(given_paths)
    assert len(set(named.values())) == len(given_paths)
    assert named == name_paths(given_paths[::-1])
    assert all(name and name.isprintable() and ":" not in name for name in named.values())


def test_an_id_that_is_taken_is_not_given_again() -> None:
    assert name_paths(["b/report.txt"], ["report"]) == {"b/report.txt": "b-report"}


def test_the_same_bytes_are_one_document_with_copies() -> None:
    documents, problems = ingest([file("a.txt"), file("b.txt"), file("c.txt", "Other words.")], READERS)
    assert [(document.id, document.copies) for document in documents] == [("a", ("b.txt",)), ("c", ())]
    assert [(problem.path, problem.code, problem.lost) for problem in problems] == [("b.txt", "duplicate", False)]


def test_a_known_document_that_did_not_change_is_returned_as_it_is() -> None:
    known, _ = ingest([file("a.txt")], READERS)
    again, problems = ingest([file("a.txt")], READERS, known)
    assert again[0] is known[0]
    assert problems == ()


def test_a_changed_file_keeps_its_id() -> None:
    known, _ = ingest([file("x/a.txt"), file("y/a.txt", "Second words.")], READERS)
    changed, _ = ingest([file("x/a.txt", "New words.")], READERS, known)
    assert {document.id: document.text for document in changed} == {"x-a": "New words.", "y-a": "Second words."}


def test_when_an_original_changes_its_copy_stays_a_document() -> None:
    known, _ = ingest([file("a.txt"), file("b.txt")], READERS)
    changed, _ = ingest([file("a.txt", "New words.")], READERS, known)
    assert {document.id: document.text for document in changed} == {"a": "New words.", "b": WORDS}


def test_a_new_version_of_the_reader_reads_again() -> None:
    class Newer(PlainReader):
        version = "2"

    known, _ = ingest([file("a.txt")], READERS)
    again, _ = ingest([file("a.txt")], (Newer(),), known)
    assert again[0].maker.version == "2"


def test_a_later_file_does_not_rename_an_earlier_document() -> None:
    known, _ = ingest([file("x/a.txt")], READERS)
    both, _ = ingest([file("y/a.txt", "Second words.")], READERS, known)
    assert {document.path: document.id for document in both} == {"x/a.txt": "a", "y/a.txt": "y-a"}


def test_every_note_stands_under_the_documents_own_id() -> None:
    (document,), _ = ingest([file("note.txt", "The mate wrote “we saw [two] boats here”.")], READERS)
    assert {note.span.document for note in document.hygiene} == {"note"}
    assert "[two]" in {document.quote(note.span) for note in document.hygiene}


def test_the_language_is_found() -> None:
    documents, _ = ingest([file("a.txt"), file("b.txt", "تأخرت العبارة لأن المرشد لم يبلغ بالعاصفة")], READERS)
    assert [document.language for document in documents] == ["en", "ar"]


def test_an_unsupported_type_names_what_can_be_read() -> None:
    _, (problem,) = ingest([file("table.csv", "a,b\n1,2\n")], READERS)
    assert (problem.code, problem.lost) == ("unsupported", True)
    assert ".html" in problem.hint
    assert ".txt" in problem.hint


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("a.pdf", b"MZ\x90\0" + b"\0" * 200, ("type_mismatch", True)),
        ("a.txt", b"PK\x03\x04" + b"\0" * 200, ("type_mismatch", True)),
        ("a.pdf", b"%PDF-1.7\n", ("unsupported", True)),
        ("a.txt", b"", ("empty", True)),
        ("a.exe", WORDS.encode(), ("type_mismatch", False)),
        ("a.txt", f"<!DOCTYPE html><html><body><p>{WORDS}</p></body></html>".encode(), ("type_mismatch", False)),
    ],
)
def test_content_decides_the_type(path: str, data: bytes, expected: tuple[str, bool]) -> None:
    assert expected in codes(SourceFile(path=path, data=data))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The number is \u202e0052\u202c crates.", "bidi_control"),
        ("Har\u200bbour office.", "invisible_chars"),
        ("Harbour\x07 office.", "control_chars"),
        ("The " + "x" * 600 + " office.", "long_token"),
        ("The h\u0430rbour office.", "mixed_script"),
    ],
)
def test_characters_that_fool_are_noted_and_kept(text: str, code: str) -> None:
    documents, problems = ingest([file("a.txt", text)], READERS)
    assert [(problem.code, problem.lost) for problem in problems] == [(code, False)]
    assert documents[0].text == text


def test_a_joiner_in_persian_is_spelling() -> None:
    assert codes(file("a.txt", "او می\u200cخواهد برود")) == []


def test_a_reader_that_raises_costs_only_its_file() -> None:
    class Broken(PlainReader):
        def extract(self, data: bytes, *, path: str) -> Extraction:
            if path == "a.txt":
                raise RuntimeError("no")
            return super().extract(data, path=path)

    documents, problems = ingest([file("a.txt"), file("b.txt", "Other words.")], (Broken(),))
    assert [document.id for document in documents] == ["b"]
    assert [problem.code for problem in problems] == ["reader_failed"]


def test_the_hash_is_of_the_bytes_and_of_the_text() -> None:
    (document,), _ = ingest([SourceFile(path="a.txt", data=b"\xef\xbb\xbf" + WORDS.encode())], READERS)
    (bare,), _ = ingest([file("a.txt")], READERS)
    assert document.sha256 != bare.sha256
    assert replace(document, sha256="", size=0, encoding_source="") == replace(
        bare, sha256="", size=0, encoding_source=""
    )


def test_no_id_reads_as_an_option_of_a_command() -> None:
    assert name_paths(["-o.txt", "--json", "---.txt"]) == {"-o.txt": "o", "--json": "json", "---.txt": "document"}
