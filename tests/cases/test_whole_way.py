"""From the example's files to its page, as a process: without network, and twice the same to the last byte."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cases.build_harbour_gold import CASE

# Put on the path of the process: every way out raises, and leaves a mark. bind() alone is let through: it sends
# nothing, and a library under trafilatura binds a loopback address when imported, to see whether there is IPv6.
REFUSE = """
import os, socket

def refuse(*_, **__):
    open(os.environ["STEMMA_TEST_MARK"], "a").write("the network was tried\\n")
    raise OSError("the network is refused")

socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.socket.send = socket.socket.sendall = socket.socket.sendmsg = socket.socket.listen = refuse
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refuse
"""


@dataclass(frozen=True)
class Outcome:
    """What one run left behind."""

    code: int
    stderr: str
    page: bytes
    full: bytes
    small: bytes
    mark: Path


def run_once(folder: Path, seed: str, prefix: tuple[str, ...] = ()) -> Outcome:
    """The whole way over the example in ``folder``, with the network refused."""
    texts = folder / "harbour"
    shutil.copytree(CASE, texts, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "site").mkdir()
    (folder / "site" / "sitecustomize.py").write_text(REFUSE, encoding="utf-8")
    mark = folder / "mark"
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(folder / "site"),
        "PYTHONHASHSEED": seed,
        "STEMMA_TEST_MARK": str(mark),
    }
    call = [sys.executable, "-m", "stemma.cli", "dossier", "harbour", "-o", "page.html"]
    call += ["--json", "full.json", "--interchange", "small.json"]
    done = subprocess.run([*prefix, *call], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    files = [(folder / name) for name in ("page.html", "full.json", "small.json")]
    page, full, small = (path.read_bytes() if path.exists() else b"" for path in files)
    return Outcome(done.returncode, done.stderr, page, full, small, mark)


def complaints(outcome: Outcome) -> list[str]:
    """What was said on stderr, but for the note that the example's page holds a script, and its hint."""
    return [line for line in outcome.stderr.splitlines()
            if "[active_content]" not in line and not line.startswith("  hint:")]  # fmt: skip


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Outcome]:
    return run_once(tmp_path_factory.mktemp("one"), "1"), run_once(tmp_path_factory.mktemp("two"), "2")


def test_it_runs_with_the_network_refused(outcomes: tuple[Outcome, Outcome]) -> None:
    assert (outcomes[0].code, complaints(outcomes[0])) == (0, [])


def test_the_refusal_itself_works(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(REFUSE, encoding="utf-8")
    environment = {"PYTHONPATH": str(tmp_path), "STEMMA_TEST_MARK": str(tmp_path / "mark")}
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert "the network is refused" in done.stderr
    assert (tmp_path / "mark").exists()


def test_no_connection_is_even_tried(outcomes: tuple[Outcome, Outcome]) -> None:
    assert not outcomes[0].mark.exists()


def test_it_runs_in_a_namespace_without_network(tmp_path: Path) -> None:
    if (
        not shutil.which("unshare")
        or subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("unshare -rn is not allowed here")
    outcome = run_once(tmp_path, "1", ("unshare", "-rn"))
    assert (outcome.code, complaints(outcome)) == (0, [])


@pytest.mark.parametrize("part", ["page", "full", "small"])
def test_two_runs_give_the_same_bytes(outcomes: tuple[Outcome, Outcome], part: str) -> None:
    first, second = (getattr(outcome, part) for outcome in outcomes)
    assert first == second
    assert first


def test_a_script_in_a_text_leaves_nothing_on_the_page(outcomes: tuple[Outcome, Outcome]) -> None:
    assert b"This script was run" not in outcomes[0].page


def test_offsets_of_the_plain_texts_count_their_own_characters(outcomes: tuple[Outcome, Outcome]) -> None:
    form = json.loads(outcomes[0].small)
    for text in form["texts"]:
        if text["path"].endswith(".txt"):
            body = (CASE / Path(text["path"]).name).read_text(encoding="utf-8")
            assert text["characters"] == len(body)


def test_every_plain_text_gives_claims_inside_itself(outcomes: tuple[Outcome, Outcome]) -> None:
    form = json.loads(outcomes[0].small)
    lengths = {text["id"]: text["characters"] for text in form["texts"]}
    assert {claim["text"] for claim in form["claims"]} == set(lengths)
    assert all(end <= lengths[claim["text"]] for claim in form["claims"] for _, end in claim["spans"])
