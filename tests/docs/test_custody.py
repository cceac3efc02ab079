"""The commands of docs/custody.md run as they are written there, on a case that was made by the command line."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from stemma.store.procedure import procedure
from tests.docs.pages import DOCS

PAGE = (DOCS / "custody.md").read_text(encoding="utf-8")
WITNESS = re.compile(r"\b\d+:[0-9a-f]{64}\b")
KEY = re.compile(r"Signed by the key ([0-9a-f]{64})")


class Shell:
    """A folder with ``letter.stemma`` in it, and a shell that finds ``stemma``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        self.env = {**os.environ, "PATH": path, "STEMMA_HOME": str(folder / "home")}

    def run(self, command: str) -> str:
        done = subprocess.run(["sh", "-c", command], cwd=self.folder, env=self.env, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done.stdout


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    made = Shell(tmp_path_factory.mktemp("custody"))
    (made.folder / "report.txt").write_text("The sluice at Orlen was closed on Monday, the engineer said.\n")
    made.run("stemma ingest report.txt --case letter.stemma")
    (made.folder / "verify.sh").write_bytes(procedure()["verify.sh"])
    return made


def filled(command: str, shell: Shell) -> str:
    """``command`` with what the page writes in capitals."""
    said = shell.run("stemma verify letter.stemma")
    witness, key = WITNESS.search(said), KEY.search(said)
    assert witness
    assert key
    names = {"COUNT:TIP": witness[0], "FINGERPRINT": key[1], "CASE": "letter.stemma"}
    for name, value in names.items():
        command = command.replace(name, value)
    return command


def written(start: str) -> str:
    """The command of the page that begins so, without the comment behind it."""
    found = re.search(rf"(?:^    |`)({re.escape(start)}[^`\n]*?)(?:\s\s+#[^\n]*)?(?:`|$)", PAGE, re.MULTILINE)
    assert found, start
    return found[1]


def test_the_case_holds_by_the_command_of_the_page(shell: Shell) -> None:
    assert "Holds: 1 originals" in shell.run(filled(written("stemma verify letter.stemma --key"), shell))


def test_the_key_is_written_by_the_command_of_the_page(shell: Shell) -> None:
    shell.run(filled(written("stemma verify CASE --write-key"), shell))
    assert (shell.folder / "key.pem").read_bytes() == (shell.folder / "letter.stemma" / "key.pem").read_bytes()


def test_the_script_checks_the_case_by_the_command_of_the_page(shell: Shell) -> None:
    if not shutil.which("openssl"):
        pytest.skip("no openssl here")
    command = filled(written("sh verify.sh FOLDER"), shell).replace("FOLDER", "letter.stemma")
    assert "HOLDS" in shell.run(command)


def test_a_bag_is_written_by_the_command_of_the_page_and_holds(shell: Shell) -> None:
    shell.run(filled(written("stemma bag CASE"), shell).replace("FOLDER", "letter-bag"))
    assert "Holds: 1 originals" in shell.run("stemma verify letter-bag")


def test_a_stamp_is_asked_for_and_added_by_the_commands_of_the_page(shell: Shell) -> None:
    if not shutil.which("openssl"):
        pytest.skip("no openssl here")
    shell.run(written("stemma verify letter.stemma | grep Witness"))
    shell.run(written("openssl ts -query"))
    assert (shell.folder / "tip.tsq").stat().st_size > 40
    (shell.folder / "tip.tsr").write_bytes(b"an answer")
    shell.run(filled(written("stemma witness letter.stemma tip.tsr"), shell))
    assert "Holds" in shell.run("stemma verify letter.stemma")
