"""The documentation says what the program does: commands run, links lead somewhere, the reference is current."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from stemma.cli import main
from stemma.cli.main import VERBS
from stemma.cli.reference import reference
from tests.docs.pages import DOCS, PAGES, ROOT, commands, links

SOURCES = ROOT / "src" / "stemma"
# made by a person with a browser, after the program
PICTURES = {"docs/dossier.png", "dossier.png"}
CODE = re.compile(r"""(?:\bcode=|_FAILED = |_nothing\(\w+, |_problem\()["']([a-z][a-z0-9_]+)["']""")
LISTED = re.compile(r"^\| `([a-z0-9_]+)` \|", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    missing = [target for target in links(page) if target not in PICTURES and not (page.parent / target).exists()]
    assert missing == []


def test_the_reference_is_what_the_program_gives() -> None:
    current = (DOCS / "reference.md").read_text(encoding="utf-8")
    assert current == reference(), "stale: run make docs"


def test_every_command_of_the_pages_exists() -> None:
    named = {shlex.split(command)[1] for page in PAGES for command in commands(page)}
    assert named <= {*VERBS, "--version", "--help"}


def test_every_decision_is_listed() -> None:
    index = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    notes = sorted(path.name for path in (DOCS / "decisions").glob("0*.md"))
    assert [name for name in notes if f"({name})" not in index] == []


def test_every_problem_code_in_the_program_is_explained() -> None:
    page = (DOCS / "problems.md").read_text(encoding="utf-8")
    used = {code for path in SOURCES.rglob("*.py") for code in CODE.findall(path.read_text(encoding="utf-8"))}
    assert sorted(used - set(LISTED.findall(page))) == []


def test_every_explained_problem_code_is_in_the_program() -> None:
    page = (DOCS / "problems.md").read_text(encoding="utf-8")
    program = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
    assert [code for code in LISTED.findall(page) if f'"{code}"' not in program] == []


@pytest.mark.parametrize("name", ["tutorial.md", "how-to.md"])
def test_the_commands_of_a_page_run_in_order(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if name != "tutorial.md":
        assert main(["demo", "--out", "out"]) == 0
    codes = {command: main(shlex.split(command)[1:]) for command in commands(DOCS / name)}
    assert {command: code for command, code in codes.items() if code != 0} == {}


def test_the_commands_of_the_readme_run_beside_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["demo", "--out", "."]) == 0
    monkeypatch.chdir(tmp_path / "harbour")
    codes = [main(shlex.split(command)[1:]) for command in commands(ROOT / "README.md")]
    assert codes == [0] * len(codes)
    assert codes
