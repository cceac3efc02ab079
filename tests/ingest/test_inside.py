"""Files inside files: each a document of its own, under limits, and the same bytes only once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma import Case
from stemma.ingest import SourceFile, ingest
from stemma.ingest.archive.zips import ZipReader
from stemma.ingest.mail.eml import MailReader
from stemma.ingest.plain import PlainReader
from stemma.model import Document
from stemma.seams import Extraction, Member
from stemma.store.folder import CaseFolder
from tests.ingest.making import zipped

READERS = (MailReader(), PlainReader(), ZipReader())
WORDS = "The ferry was late because the pilot had not been told of the storm."
OTHER = "The dredger was sold in March, the harbour office says."
MAIL = f"From: a@b.invalid\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nSee the letter.\n--B\n\
Content-Disposition: attachment; filename=letter.txt\n\n{WORDS}\n--B--\n"


def file(path: str, data: bytes) -> SourceFile:
    return SourceFile(path=path, data=data)


def places(documents: tuple[Document, ...]) -> dict[str, tuple[str, str | None, tuple[str, ...]]]:
    return {one.id: (one.path, one.member, one.copies) for one in documents}


def test_every_file_inside_is_a_document_with_its_way_in() -> None:
    data = zipped({"mails/3.eml": MAIL, "note.txt": OTHER})
    documents, problems = ingest([file("in/leak.zip", data)], READERS)
    assert places(documents) == {
        "3": ("in/leak.zip", "mails/3.eml", ()),
        "letter": ("in/leak.zip", "mails/3.eml/letter.txt", ()),
        "note": ("in/leak.zip", "note.txt", ()),
    }
    assert problems == ()


class Twice:
    """A reader of files that give one name to two files inside."""

    name, version = "twice", "1"
    media_types: tuple[str, ...] = ("application/x-twice",)
    suffixes: tuple[str, ...] = (".twice",)

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Two members called alike, whatever the file holds."""
        del data, path
        inner = (Member(name="note.txt", data=text.encode()) for text in (WORDS, OTHER))
        return Extraction(text="", members=tuple(inner))


def test_two_files_of_one_name_are_both_kept_whatever_reader_gives_them() -> None:
    documents, _ = ingest([file("a.twice", b"anything")], (PlainReader(), Twice()))
    assert {one.member: one.text for one in documents} == {"note.txt": WORDS, "note (2).txt": OTHER}


def test_the_bytes_of_each_are_given_to_be_kept() -> None:
    kept: list[tuple[str, str | None]] = []
    data = zipped({"mails/3.eml": MAIL})
    outer = file("leak.zip", data)
    ingest([outer], READERS, keep=lambda one: kept.append((one.place, one.container)))
    assert kept[0] == ("leak.zip > mails/3.eml", outer.sha256)
    assert kept[1][0] == "leak.zip > mails/3.eml/letter.txt"


def test_the_same_bytes_in_two_archives_are_one_document() -> None:
    one, two = zipped({"a.txt": WORDS}), zipped({"b.txt": WORDS, "c.txt": OTHER})
    documents, problems = ingest([file("1.zip", one), file("2.zip", two), file("d.txt", WORDS.encode())], READERS)
    assert places(documents) == {"a": ("1.zip", "a.txt", ("2.zip > b.txt", "d.txt")), "c": ("2.zip", "c.txt", ())}
    assert [(p.path, p.member, p.code) for p in problems] == [
        ("2.zip", "b.txt", "duplicate"),
        ("d.txt", None, "duplicate"),
    ]


def test_a_mail_that_is_there_twice_has_its_attachments_twice() -> None:
    documents, _ = ingest([file("1.eml", MAIL.encode()), file("2.zip", zipped({"x.eml": MAIL}))], READERS)
    assert places(documents) == {
        "1": ("1.eml", None, ("2.zip > x.eml",)),
        "letter": ("1.eml", "letter.txt", ("2.zip > x.eml/letter.txt",)),
    }


def test_what_was_inside_an_archive_before_it_changed_is_forgotten() -> None:
    known, _ = ingest([file("1.zip", zipped({"a.txt": WORDS, "b.txt": OTHER}))], READERS)
    changed, _ = ingest([file("1.zip", zipped({"a.txt": WORDS}))], READERS, known)
    assert places(changed) == {"a": ("1.zip", "a.txt", ())}


def test_a_copy_inside_stays_when_the_first_goes() -> None:
    both = [file("1.zip", zipped({"a.txt": WORDS})), file("2.zip", zipped({"b.txt": WORDS}))]
    known, _ = ingest(both, READERS)
    changed, _ = ingest([file("1.zip", zipped({"c.txt": OTHER}))], READERS, known)
    assert places(changed) == {"b": ("2.zip", "b.txt", ()), "c": ("1.zip", "c.txt", ())}


def test_a_known_document_inside_that_did_not_change_is_the_same() -> None:
    data = zipped({"a.txt": WORDS})
    known, _ = ingest([file("1.zip", data)], READERS)
    again, _ = ingest([file("1.zip", data)], READERS, known)
    assert again == known


def nested(levels: int) -> bytes:
    data = zipped({"deep.txt": WORDS})
    for level in range(levels - 1):
        data = zipped({f"{level}.zip": data})
    return data


@pytest.mark.parametrize(("levels", "codes"), [(5, []), (6, ["archive_depth"])])
def test_five_files_inside_one_another_are_the_most(levels: int, codes: list[str]) -> None:
    documents, problems = ingest([file("n.zip", nested(levels))], READERS)
    assert [problem.code for problem in problems] == codes
    assert len(documents) == (1 if not codes else 0)


def test_the_bytes_inside_one_file_are_counted_over_all_depths(monkeypatch: pytest.MonkeyPatch) -> None:
    from stemma.ingest import inside

    monkeypatch.setattr(inside.Allowance.__init__, "__defaults__", (10, 200))
    data = zipped({"a.txt": WORDS, "b.txt": OTHER, "c.txt": "x" * 100})
    documents, problems = ingest([file("n.zip", data)], READERS)
    assert [document.id for document in documents] == ["a", "b"]
    assert [(problem.code, "c.txt" in problem.message) for problem in problems] == [("limit_size", True)]


def test_a_case_keeps_the_originals_of_what_is_inside(tmp_path: Path) -> None:
    data = zipped({"mails/3.eml": MAIL})
    (tmp_path / "leak.zip").write_bytes(data)
    case = Case(tmp_path / "c.stemma")
    case.ingest(tmp_path / "leak.zip")
    for document in case.documents:
        assert CaseFolder(tmp_path / "c.stemma").originals.get(document.sha256)
    case.close()
    log = [json.loads(line) for line in (tmp_path / "c.stemma" / "custody.jsonl").read_text().splitlines()]
    names = [str(line.get("name", "")) for line in log if line["kind"] == "add"]
    assert [name.partition(" > ")[2] for name in names] == ["", "mails/3.eml", "mails/3.eml/letter.txt"]


def test_a_second_run_reads_nothing_again_and_keeps_the_problems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leak.zip").write_bytes(zipped({"../a.txt": WORDS, "b.txt": ""}))
    case = Case(tmp_path / "c.stemma")
    first = case.ingest(tmp_path / "leak.zip")
    case.close()
    monkeypatch.setattr(ZipReader, "extract", None)
    again = Case(tmp_path / "c.stemma").ingest(tmp_path / "leak.zip")
    assert again == first
    assert sorted(problem.code for problem in again.problems) == ["archive_name", "empty"]
