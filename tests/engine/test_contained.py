"""Readers behind a wall: what a document can do that took one over, and what it costs the others."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from stemma.engine import landlock, seccomp
from stemma.engine.contained import HERE, Containment
from stemma.engine.worker import probe
from stemma.ingest.html import HtmlReader
from stemma.ingest.noticed import noticed
from stemma.ingest.plain import PlainReader
from stemma.seams import Extraction, Reader
from tests.engine.rogue import ACTS, Helped, Rogue

confined = pytest.mark.skipif(
    not landlock.version() or not seccomp.is_known_machine(), reason="this system offers no landlock or no seccomp"
)


@pytest.fixture(scope="module")
def containment() -> Iterator[Containment]:
    made = Containment(workers=2)
    yield made
    made.close()


@pytest.fixture(scope="module")
def rogue(containment: Containment) -> Reader:
    return containment.readers([Rogue()])[0]


def act(reader: Reader, what: str, path: str = "/tmp/stemma-rogue") -> Extraction:
    return reader.extract(what.encode(), path=path)


REFUSED = [
    "tcp", "udp", "unix socket", "write in /tmp", "make a folder", "start a program", "start the shell", "fork",
    "read /etc/passwd", "list the root", "list the home", "read another process", "end the parent",
]  # fmt: skip


@confined
@pytest.mark.parametrize("what", REFUSED)
def test_a_reader_that_was_taken_over_is_refused(rogue: Reader, what: str) -> None:
    assert act(rogue, what).text.startswith("refused")


@confined
def test_a_reader_cannot_open_or_delete_the_file_that_it_reads(rogue: Reader, tmp_path: Path) -> None:
    file = tmp_path / "a.rogue"
    file.write_text("x")
    assert act(rogue, "read the file itself", str(file)).text.startswith("refused")
    assert act(rogue, "delete", str(file)).text.startswith("refused")
    assert file.exists()


def test_the_probe_tells_a_hole_where_there_is_no_wall() -> None:
    assert probe() == {
        "open a socket": True, "write a file": True, "start another program": True, "read a file outside": True
    }  # fmt: skip


@confined
def test_the_probe_finds_no_hole_in_a_worker(containment: Containment) -> None:
    layers, _, holes = containment.examine()
    assert layers.startswith("process+rlimit")
    assert set(holes.values()) == {False}


@confined
def test_the_layers_are_told(containment: Containment) -> None:
    layers = containment.isolation_of(Rogue()).split("+")
    assert layers[0] == "process"
    assert {"rlimit", "landlock", "seccomp"} <= set(layers)


@confined
@pytest.mark.skipif(not shutil.which("uname"), reason="needs a program to start")
def test_a_reader_may_start_the_program_that_it_names_and_no_other(containment: Containment) -> None:
    helped = containment.readers([Helped()])[0]
    assert act(helped, "start the named program").text == "done"
    for what in ("start a program", "start the shell", "tcp", "udp", "write in /tmp", "read /etc/passwd"):
        assert act(helped, what).text.startswith("refused"), what


def test_libraries_can_be_loaded_behind_the_wall(rogue: Reader) -> None:
    assert act(rogue, "import a library").text == "done"


def test_the_environment_is_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_PASSWORD", "x")
    containment = Containment(1)
    assert "SOURCE_PASSWORD" not in act(containment.readers([Rogue()])[0], "environment").text
    containment.close()


def codes(extraction: Extraction) -> list[str]:
    return [problem.code for problem in extraction.problems]


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ("crash", "reader_failed"),
        ("all memory", "limit_memory"),
        ("a gigabyte of words", "limit_size"),
        ("recurse", "limit_depth"),
        ("anchor", "reader_failed"),
        ("negative", "reader_failed"),
        ("member", "reader_failed"),
        ("code", "reader_failed"),
        ("no values", "reader_failed"),
        ("a pickle", "reader_failed"),
        ("a length without end", "reader_failed"),
    ],
)
def test_what_ends_a_worker_or_is_not_believed_is_a_problem(rogue: Reader, what: str, code: str) -> None:
    stopped = act(rogue, what)
    assert (stopped.text, codes(stopped), stopped.problems[0].lost) == ("", [code], True)
    assert act(rogue, "be seen").text == "seen"
    assert not Path("/tmp/owned").exists()


@pytest.mark.timeout(200)
@pytest.mark.skipif(os.name != "posix", reason="needs a limit on processor time")
@pytest.mark.parametrize("what", ["forever", "sleep"])
def test_a_file_without_end_is_stopped(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stemma.engine.pool.WALL", 0.1)
    monkeypatch.setattr("stemma.engine.pool.GRACE", 1.0 if what == "sleep" else 20.0)
    monkeypatch.setattr(Rogue, "seconds", 1)
    containment = Containment(1)
    assert codes(act(containment.readers([Rogue()])[0], what)) == ["limit_time"]
    containment.close()


def test_a_worker_that_falls_over_what_came_before_costs_nobody_a_file(rogue: Reader) -> None:
    act(rogue, "be seen")
    again = act(rogue, "crash once")
    assert (again.text, again.problems) == ("fine in a new worker", ())


def test_a_library_that_prints_does_not_spoil_the_answer(rogue: Reader) -> None:
    assert act(rogue, "print").text == "quiet"


def test_members_come_through(rogue: Reader) -> None:
    (member,) = act(rogue, "good member").members
    assert (member.name, member.data, member.raw_name) == ("a/b.txt", b"x", "a\\b")


def test_a_reader_that_needs_no_wall_starts_no_worker() -> None:
    containment = Containment(1)
    (plain,) = containment.readers([PlainReader()])
    assert containment.isolation_of(plain) == HERE
    assert isinstance(plain, PlainReader)


def test_items_come_in_their_order_and_each_is_read_once(containment: Containment, rogue: Reader) -> None:
    items = [f"/tmp/{number}" for number in range(14)]
    data = {item: b"environment" if int(item[5:]) % 7 else b"crash" for item in items}
    ahead = containment.ahead(items, lambda item: (rogue, data[item], item))
    found = {item: rogue.extract(data[item], path=item) for item in ahead}
    assert list(found) == items
    assert {item for item, extraction in found.items() if not extraction.text} == set(items[::7])


@confined
def test_nothing_of_ours_is_left_out_of_the_table_of_acts() -> None:
    assert set(REFUSED) <= set(ACTS)


def test_a_page_read_behind_the_wall_gives_the_same(containment: Containment) -> None:
    page = files("stemma").joinpath("examples/harbour/statement.html").read_bytes()
    (contained,) = containment.readers([HtmlReader()])
    assert contained.extract(page, path="a.html") == HtmlReader().extract(page, path="a.html")


@pytest.mark.skipif(sys.platform != "linux", reason="counts processes in /proc")
def test_closing_ends_the_workers() -> None:
    containment = Containment(1)
    act(containment.readers([Rogue()])[0], "be seen")
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    containment.close()
    after = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    assert len(after) < len(children)


def test_notes_from_a_worker_are_those_made_here(containment: Containment) -> None:
    data = "<html><body><p>Tara’a \u200bwas closed,” he said. “It will flood.”</p></body></html>".encode()
    (contained,) = containment.readers([HtmlReader()], then=noticed)
    found = contained.extract(data, path="a.html")
    assert found == noticed(HtmlReader().extract(data, path="a.html"), "a.html")
    assert found.is_noticed
