"""Reads invented events as several hands tell them, with the passages that tell of one matter marked.

A file (``training/accounts/*.txt``) holds events parted by an empty line. An event is a line ``# title`` and its
accounts: a line ``@ who tells it``, then the text, in which ``{3 passage}`` tells of matter 3. Passages with one
number tell of one matter, in whatever words: the same, more or less exactly, otherwise, or that it is not so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
_PASSAGE = re.compile(r"\{(\d+) ([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Account:
    """One text: who tells it, and of each passage where it stands (code points, half-open) and its matter."""

    teller: str
    text: str
    passages: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One event and its accounts."""

    title: str
    accounts: tuple[Account, ...]


def told(path: Path) -> list[Told]:
    """The events of one file. Raises ValueError where a line or a brace is not of the form."""
    return [_event(block, path.name) for block in re.split(r"\n\n(?=# )", path.read_text(encoding="utf-8").strip())]


def learnt() -> list[Told]:
    """All events that the encoders learn from."""
    return [event for path in sorted((HERE / "accounts").glob("*.txt")) for event in told(path)]


def _event(block: str, name: str) -> Told:
    title, *lines = block.split("\n")
    if not title.startswith("# ") or not lines or not lines[0].startswith("@ "):
        raise ValueError(f"{name}: an event begins with '# title' and '@ who tells it', not {title[:60]!r}")
    texts: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("@ "):
            texts.append((line[2:].strip(), []))
        else:
            texts[-1][1].append(line.strip())
    return Told(title[2:].strip(), tuple(_account(teller, " ".join(told), name) for teller, told in texts))


def _account(teller: str, marked: str, name: str) -> Account:
    text, passages, at = "", [], 0
    for found in _PASSAGE.finditer(marked):
        text += marked[at : found.start()]
        passages.append((len(text), len(text) + len(found[2]), int(found[1])))
        text, at = text + found[2], found.end()
    text += marked[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"{name}: a brace stands alone or in another, in {text[:60]!r}")
    return Account(teller, text, tuple(passages))
