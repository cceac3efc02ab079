"""Archives: what is taken out, under which names, and what stays in."""

from __future__ import annotations

import bz2
import ctypes
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.ingest.archive.libarchive import library
from stemma.ingest.archive.names import Taken, safe_name
from stemma.ingest.archive.packed import PackedReader
from stemma.ingest.archive.sevens import SevenReader
from stemma.ingest.archive.tars import TarReader
from stemma.ingest.archive.zips import ZipReader
from stemma.seams import Extraction, Reader
from tests.ingest.making import zipped

WORDS = b"The harbour has twelve cranes."


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def taken(reader: Reader, data: bytes, path: str) -> tuple[dict[str, bytes], list[str]]:
    found: Extraction = reader.extract(data, path=path)
    assert not found.text
    return {one.name: one.data for one in found.members}, [problem.code for problem in found.problems]


GOOD = [
    (ZipReader(), zipped({"a/b.txt": WORDS}), "x.zip", "a/b.txt"),
    (TarReader(), tarred({"a/b.txt": WORDS}), "x.tar", "a/b.txt"),
    (PackedReader(), gzip.compress(WORDS), "x.txt.gz", "x.txt"),
    (PackedReader(), bz2.compress(WORDS), "x.txt.bz2", "x.txt"),
    (PackedReader(), lzma.compress(WORDS), "x.txt.xz", "x.txt"),
    (PackedReader(), gzip.compress(tarred({"a/b.txt": WORDS})), "x.tgz", "a/b.txt"),
]


@pytest.mark.parametrize(("reader", "data", "path", "name"), GOOD, ids=lambda value: str(value)[:20])
def test_the_files_inside_come_out_as_they_are(reader: Reader, data: bytes, path: str, name: str) -> None:
    assert taken(reader, data, path) == ({name: WORDS}, [])


@pytest.mark.parametrize(("reader", "data", "path", "name"), GOOD, ids=lambda value: str(value)[:20])
def test_a_cut_or_changed_archive_raises_nothing(reader: Reader, data: bytes, path: str, name: str) -> None:  # noqa: ARG001
    for at in range(0, len(data), max(1, len(data) // 60)):
        for bad in (data[:at], data[:at] + b"\xff" + data[at + 1 :]):
            found = reader.extract(bad, path=path)
            assert found.members or found.problems


@given(st.text(max_size=30))
def test_a_safe_name_leads_nowhere_and_is_safe_already(raw: str) -> None:
    name = safe_name(raw)
    assert name
    assert not name.startswith("/")
    assert ".." not in name.split("/")
    assert "\\" not in name
    name.encode("utf-8")
    assert safe_name(name) == name


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["a.txt", "A.TXT", "a (2).txt", "b", "B"]), max_size=12))
def test_names_are_told_apart_whatever_their_case(names: list[str]) -> None:
    made = Taken()
    given_names = [made.unique(name).casefold() for name in names]
    assert len(set(given_names)) == len(names)


def test_a_name_in_an_old_code_page_is_read() -> None:
    raw = "تقرير الميناء.txt".encode("cp1256")
    data = zipped({"x" * len(raw): WORDS}).replace(b"x" * len(raw), raw)
    assert list(taken(ZipReader(), data, "x.zip")[0]) == ["تقرير الميناء.txt"]


def test_entries_that_share_their_bytes_are_refused() -> None:
    data = bytearray(zipped({"a.txt": WORDS, "b.txt": WORDS}))
    second = data.rfind(b"PK\1\2")
    data[second + 42 : second + 46] = b"\0\0\0\0"
    assert taken(ZipReader(), bytes(data), "x.zip") == ({"a.txt": WORDS}, ["archive_overlap"])


def test_a_swelling_entry_is_refused_and_the_others_are_read() -> None:
    data = zipped({"big.txt": b"0" * 3_000_000, "a.txt": WORDS})
    assert taken(ZipReader(), data, "x.zip") == ({"a.txt": WORDS}, ["archive_ratio"])


needs_libarchive = pytest.mark.skipif(library() is None, reason="the system has no libarchive")


def sevens(files: dict[str, bytes]) -> bytes:
    """A .7z archive, written by libarchive itself."""
    made, size = library(), ctypes.c_size_t()
    pointer = ctypes.c_void_p
    made.archive_write_new.restype = made.archive_entry_new.restype = pointer
    archive, buffer = pointer(made.archive_write_new()), ctypes.create_string_buffer(1 << 20)
    made.archive_write_set_format_7zip(archive)
    made.archive_write_open_memory(archive, buffer, ctypes.c_size_t(len(buffer)), ctypes.byref(size))
    for name, data in files.items():
        entry = pointer(made.archive_entry_new())
        made.archive_entry_set_pathname(entry, name.encode())
        made.archive_entry_set_size(entry, ctypes.c_int64(len(data)))
        made.archive_entry_set_filetype(entry, 0o100000)
        made.archive_write_header(archive, entry)
        made.archive_write_data(archive, data, ctypes.c_size_t(len(data)))
    made.archive_write_close(archive)
    made.archive_write_free(archive)
    return buffer.raw[: size.value]


@needs_libarchive
def test_a_7z_archive_is_read_and_its_odd_names_are_told() -> None:
    data = sevens({"a/b.txt": WORDS, "../c.txt": b"The other report."})
    assert taken(SevenReader(), data, "x.7z") == ({"a/b.txt": WORDS, "c.txt": b"The other report."}, ["archive_name"])


@needs_libarchive
def test_a_7z_archive_that_swells_is_refused() -> None:
    assert taken(SevenReader(), sevens({"big.txt": b"0" * 3_000_000}), "x.7z") == ({}, ["archive_ratio"])


@needs_libarchive
def test_a_cut_or_changed_7z_archive_raises_nothing() -> None:
    data = sevens({"a/b.txt": WORDS, "c.txt": bytes(range(256)) * 9})
    for at in range(0, len(data), 3):
        for bad in (data[:at], data[:at] + b"\xff" + data[at + 1 :]):
            found = SevenReader().extract(bad, path="x.7z")
            assert found.members or found.problems


def test_without_libarchive_a_7z_archive_is_listed_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stemma.ingest.archive.sevens.library", lambda: None)
    assert taken(SevenReader(), b"7z\xbc\xaf\x27\x1c", "x.7z") == ({}, ["unsupported"])


def test_what_is_encrypted_is_told() -> None:
    data = (
        zipped({"a.txt": WORDS})
        .replace(b"PK\3\4\x14\0\0\0", b"PK\3\4\x14\0\1\0")
        .replace(b"\x14\3\x14\0\0\0", b"\x14\3\x14\0\1\0")
    )
    assert taken(ZipReader(), data, "x.zip") == ({}, ["encrypted"])


def test_an_empty_archive_is_told() -> None:
    out = io.BytesIO()
    zipfile.ZipFile(out, "w").close()
    assert taken(ZipReader(), out.getvalue(), "x.zip") == ({}, ["empty"])


def test_what_file_managers_leave_behind_is_passed_over() -> None:
    data = zipped({"a.txt": WORDS, "__MACOSX/._a.txt": b"\0\5\x16\7", ".DS_Store": b"\0\0\0\1Bud1"})
    assert taken(ZipReader(), data, "x.zip") == ({"a.txt": WORDS}, [])


def test_of_many_alike_problems_the_first_are_told_and_the_rest_counted() -> None:
    found = ZipReader().extract(zipped({f"../{number}.txt": b"x" for number in range(100)}), path="x.zip")
    assert len(found.members) == 100
    assert len(found.problems) == 21
    assert "80 more" in found.problems[-1].message


class Pipe(io.BytesIO):
    """Something that is only written forward, so that sizes stand behind the bytes they are of."""

    def seek(self, *_: object) -> int:
        raise OSError


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("out", [io.BytesIO, Pipe])
def test_files_that_stand_whole_in_an_archive_that_was_cut_are_read(out: type[io.BytesIO], method: int) -> None:
    made = out()
    with zipfile.ZipFile(made, "w", method) as file:
        for name in ("a.txt", "b/c.txt", "d.txt"):
            file.writestr(name, f"{name}: {WORDS}" * 30)
    data = made.getvalue()
    found = ZipReader().extract(data[: data.rindex(b"PK\3\4") + 60], path="cut.zip")
    read = {member.name: member.data.decode() for member in found.members}
    whole = {} if out is Pipe and method == zipfile.ZIP_STORED else dict.fromkeys(("a.txt", "b/c.txt"))
    assert read == {name: f"{name}: {WORDS}" * 30 for name in whole}
    assert {problem.code for problem in found.problems} == {"archive_damaged"}
    assert all(problem.lost for problem in found.problems)


def test_a_changed_file_of_an_archive_that_was_cut_is_not_read() -> None:
    data = bytearray(zipped({"a.txt": WORDS * 30, "b.txt": WORDS * 30}))
    data = data[: data.rindex(b"PK\1\2") - 60]
    data[14] ^= 1  # the check sum of the first
    found = ZipReader().extract(bytes(data), path="cut.zip")
    assert "a.txt" not in {member.name for member in found.members}
