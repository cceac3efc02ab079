"""The program `tesseract`, found on the PATH: a picture in, words with boxes and confidence out.

One thread, a time limit, the picture over a pipe: no file of ours is named to it. Source of the form of its answer:
the TSV output of Tesseract 4 and 5.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

PROGRAM = "tesseract"
SECONDS = 60  # for one page
INSTALL = "Install Tesseract (on Debian: apt-get install tesseract-ocr tesseract-ocr-ara) and ingest the file again."
_WORD = "5"


class NotRecognised(Exception):
    """The program could not be started, failed, or took too long; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as recognised; the box in pixels, ``confidence`` per cent, ``line`` and ``block`` count from the top."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: int
    block: int
    paragraph: int
    line: int


def program() -> str | None:
    """Where the program is, None when it is not installed."""
    return shutil.which(PROGRAM)


@cache
def languages(where: str) -> tuple[str, ...]:
    """The language packs of the program at ``where``, sorted; () when it does not answer."""
    try:
        found = subprocess.run(
            [where, "--list-langs"], capture_output=True, timeout=20, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    lines = found.stdout.decode("utf-8", "replace").splitlines()[1:]
    return tuple(sorted(line.strip() for line in lines if line.strip() and line.strip() != "osd"))


def recognise(picture: bytes, language: str, *, seconds: float = SECONDS) -> tuple[Word, ...]:
    """The words of ``picture`` (PNG or PNM bytes); ``language`` as in ``eng`` or ``ara+eng``.

    Raises :class:`NotRecognised`.
    """
    where = program()
    if where is None:
        raise NotRecognised("Tesseract is not installed")
    command = [where, "stdin", "stdout", "-l", language, "--psm", "3", "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=seconds, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise NotRecognised(f"recognition took longer than {seconds:g} seconds") from None
    except OSError as error:
        raise NotRecognised(f"Tesseract could not be started ({error.strerror})") from None
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason given"]
        raise NotRecognised(f"Tesseract failed: {last[0][:200]}")
    return tuple(_words(done.stdout.decode("utf-8", "replace")))


def _words(answer: str) -> list[Word]:
    words = []
    for row in answer.splitlines():
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != _WORD or not cells[11].strip():
            continue
        block, paragraph, line = (int(cell) for cell in cells[2:5])
        left, top, width, height = (int(cell) for cell in cells[6:10])
        words.append(
            Word(
                text=cells[11].strip(),
                left=left,
                top=top,
                right=left + width,
                bottom=top + height,
                confidence=max(0, min(100, round(float(cells[10])))),
                block=block,
                paragraph=paragraph,
                line=line,
            )
        )
    return words
