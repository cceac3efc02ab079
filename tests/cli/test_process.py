"""The command as a process: how fast it starts, and what it does when its reader leaves."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "numpy", "onnxruntime", "trafilatura", "lxml", "msgspec", "jinja2")


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from stemma.cli import main; main(['--help']);"
        f"print('loaded:', sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "loaded: []"


def test_a_reader_that_leaves_is_no_error() -> None:
    code = "import sys; from stemma.cli import main; sys.exit(main(['doctor']))"
    done = subprocess.run(
        f'"{sys.executable}" -c "{code}" | true; echo ${{PIPESTATUS[0]}}',
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.strip(), done.stderr) == ("0", "")


def test_a_locale_without_unicode_gets_plain_signs() -> None:
    code = (
        "from stemma.cli.terminal import Terminal; from argparse import Namespace;Terminal.of(Namespace()).say('≠ …')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin"},
        check=True,
    )
    assert done.stdout == b"!= ...\n"
