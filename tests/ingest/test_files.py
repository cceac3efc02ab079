"""From the disk: what is read, what is not, and that each gap is told."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from stemma.errors import UsageError
from stemma.ingest import files
from stemma.ingest.files import listed, opened
from stemma.ingest.source import SourceFile
from stemma.model import Problem


def gather(given: Sequence[str | Path]) -> tuple[list[SourceFile], list[Problem]]:
    found = list(opened(listed(given)))
    return [one for one in found if isinstance(one, SourceFile)], [one for one in found if isinstance(one, Problem)]


def names(folder: Path, *given: str | Path) -> list[str]:
    found, _ = gather(given or (folder,))
    return [str(Path(file.path).relative_to(folder)) for file in found]


def codes(*given: Path) -> list[str]:
    return [problem.code for problem in gather(given)[1]]


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("words", encoding="utf-8")


def test_folders_are_read_to_the_bottom_in_sorted_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a/b/c.md", "Z.txt")
    assert names(tmp_path) == ["Z.txt", "a/b/c.md", "a/z.txt", "b.txt"]


def test_cases_are_passed_over_and_hidden_files_are_told_of(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ".hidden.txt", ".git/x.txt", "old.stemma/originals/x.txt")
    assert names(tmp_path) == ["a.txt"]
    told = [gap for _, gap in listed([tmp_path]) if gap]
    assert [Path(gap.path).name for gap in told] == [".git", ".hidden.txt"]
    assert {(gap.code, gap.lost) for gap in told} == {("hidden_file", False)}


LITTER = {
    "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1more",
    "desktop.ini": b"[.ShellClassInfo]",
    ".DS_Store": b"\0\0\0\x01Bud1more",
    "._a.txt": b"\0\x05\x16\x07more",
    "~$letter.docx": b"\x05Ann" + bytes(158),
}


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    for name, data in LITTER.items():
        (tmp_path / name).write_bytes(data)
    assert [(path.name, gap) for path, gap in listed([tmp_path])] == [("a.txt", None)]


def test_nothing_hides_under_the_name_of_litter(tmp_path: Path) -> None:
    for name in LITTER:
        (tmp_path / name).write_bytes(b"The minister was told on Monday." * 200)
    assert {path.name for path, _ in listed([tmp_path])} == set(LITTER)


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert names(tmp_path, tmp_path, tmp_path / "a.txt") == ["a.txt"]


def test_a_missing_path_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.txt") as caught:
        gather([tmp_path / "nowhere.txt"])
    assert caught.value.hint


def test_an_empty_folder_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no files"):
        gather([tmp_path])


def test_no_path_at_all_is_wrong_usage() -> None:
    with pytest.raises(UsageError):
        gather([])


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("secret")
    folder = tmp_path / "in"
    write(folder, "a.txt")
    (folder / "link.txt").symlink_to(outside)
    (folder / "self").symlink_to(folder)
    (folder / "loop").symlink_to(folder / "loop")
    assert names(folder) == ["a.txt"]
    assert codes(folder) == ["not_regular"] * 3


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert codes(tmp_path) == ["not_regular"]
    assert codes(tmp_path / "pipe.txt") == ["not_regular"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert codes(tmp_path) == ["not_readable"]


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files.os, "open", refuse)
    assert codes(tmp_path) == ["not_readable"]


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with open(tmp_path / "huge.txt", "wb") as file:
        file.truncate(50 * 1024**3)
    assert codes(tmp_path) == ["limit_size"]


@pytest.mark.parametrize(
    "name", ["new\nline.txt", "\u202etxt.exe", b"\xff\xfe.txt".decode("utf-8", "surrogateescape")]
)
def test_an_odd_name_is_read_and_noted(tmp_path: Path, name: str) -> None:
    try:
        (tmp_path / name).write_text("words")
    except (OSError, UnicodeError):
        pytest.skip("this file system refuses such a name")
    found, problems = gather([tmp_path])
    found[0].path.encode("utf-8")
    assert [problem.code for problem in problems] == ["file_name"]
    assert found[0].data == b"words"


def test_a_name_with_markup_or_a_hyphen_is_a_plain_name(tmp_path: Path) -> None:
    write(tmp_path, "<img src=x onerror=alert(1)>.txt", "-rf.txt")
    assert codes(tmp_path) == []


def test_a_dossier_among_the_texts_is_no_source(tmp_path: Path) -> None:
    write(tmp_path, "letter.txt")
    page = "<!doctype html>\n<html><head><title>Two reports. a, b · Stemma</title></head></html>"
    (tmp_path / "dossier.html").write_text(page, encoding="utf-8")
    found, problems = gather([tmp_path])
    assert [one.path for one in found] == [str(tmp_path / "letter.txt")]
    assert [(problem.code, problem.lost) for problem in problems] == [("own_page", False)]
