"""Reads invented events as several hands tell them, with the passages that tell of one matter marked.

A file (``training/accounts/*.txt``) holds events parted by an empty line. An event is a line ``# title`` and its
accounts: a line ``@ who tells it``, then the text, in which ``{3 passage}`` tells of matter 3. Passages with one
number tell of one matter, in whatever words: the same, more or less exactly, otherwise, or that it is not so. Which of these it is
stands in the last line, ``& 3 = ~, 5 >!``: for each matter that two accounts tell of, a label for every pair of its
passages, in the order of the accounts and of the text. ``=`` says the same, ``>`` the first says more, ``<`` the
second does, ``~`` neither follows from the other, ``!`` both cannot be so, ``?`` no one matter after all; where two
labels can be defended, the better one stands first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

HERE = Path(__file__).resolve().parent
LABELS = {"=": "agree", ">": "a_refines_b", "<": "b_refines_a", "~": "differ", "!": "contradict", "?": "unrelated"}
_PASSAGE = re.compile(r"\{(\d+) ([^{}]+)\}")
_OF_MATTER = re.compile(r"(\d+)((?: [=><~!?]{1,2})+)")
Place = tuple[int, int]
"""The number of an account and of a passage in it."""


@dataclass(frozen=True, slots=True)
class Account:
    """One text: who tells it, and of each passage where it stands (code points, half-open) and its matter."""

    teller: str
    text: str
    passages: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """How a passage of one account stands to one of another: the relations that can be defended, the best one first."""

    places: tuple[Place, Place]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One event, its accounts, and how their passages on one matter stand to each other."""

    title: str
    accounts: tuple[Account, ...]
    stands: tuple[Stand, ...]

    def words(self, place: Place) -> str:
        """A passage as it stands in its account."""
        account, passage = place
        start, end, _ = self.accounts[account].passages[passage]
        return self.accounts[account].text[start:end]


def told(path: Path) -> list[Told]:
    """The events of one file. Raises ValueError where a line or a brace is not of the form."""
    return [_event(block, path.name) for block in re.split(r"\n\n(?=# )", path.read_text(encoding="utf-8").strip())]


NEWS = "news_"
"""How the names of the files begin in which three newsrooms tell an event, most of it alike; elsewhere the hands are at odds."""


def learnt(*, news: bool = True) -> list[Told]:
    """All events that are learnt from, or those without the ``news``."""
    paths = (path for path in sorted((HERE / "accounts").glob("*.txt")) if news or not path.name.startswith(NEWS))
    return [event for path in paths for event in told(path)]


def _event(block: str, name: str) -> Told:
    title, *lines = block.split("\n")
    if not title.startswith("# ") or not lines or not lines[0].startswith("@ "):
        raise ValueError(f"{name}: an event begins with '# title' and '@ who tells it', not {title[:60]!r}")
    texts: list[tuple[str, list[str]]] = []
    labels = ""
    for line in lines:
        if line.startswith("& "):
            labels = line[2:]
        elif line.startswith("@ "):
            texts.append((line[2:].strip(), []))
        else:
            texts[-1][1].append(line.strip())
    accounts = tuple(_account(teller, " ".join(told), name) for teller, told in texts)
    return Told(title[2:].strip(), accounts, tuple(_stands(accounts, labels, f"{name}, {title}")))


def shared(accounts: tuple[Account, ...]) -> dict[int, list[tuple[Place, Place]]]:
    """For each matter that two accounts tell of the pairs of its passages, in the order in which they are labelled."""
    found: dict[int, list[tuple[Place, Place]]] = {}
    for pair, (matter, other) in _across(accounts):
        if matter == other:
            found.setdefault(matter, []).append(pair)
    return dict(sorted(found.items()))


def passages_apart(event: Told) -> list[tuple[Place, Place]]:
    """All pairs of passages of two accounts that tell of two matters."""
    return [pair for pair, (matter, other) in _across(event.accounts) if matter != other]


def _across(accounts: tuple[Account, ...]) -> Iterator[tuple[tuple[Place, Place], tuple[int, int]]]:
    """Every two passages of two accounts, with their matters."""
    for one, other in combinations(range(len(accounts)), 2):
        for first, (*_, matter) in enumerate(accounts[one].passages):
            for second, (*_, another) in enumerate(accounts[other].passages):
                yield ((one, first), (other, second)), (matter, another)


def _stands(accounts: tuple[Account, ...], labels: str, name: str) -> Iterator[Stand]:
    told = {int(matter): marks.split() for matter, marks in _OF_MATTER.findall(labels)}
    for matter, places in shared(accounts).items():
        marks = told.pop(matter, [])
        if len(marks) != len(places):
            raise ValueError(f"{name}: matter {matter} has {len(places)} pairs of passages, not {len(marks)} labels")
        for pair, mark in zip(places, marks, strict=True):
            yield Stand(pair, tuple(LABELS[one] for one in mark))
    if told:
        raise ValueError(f"{name}: no two accounts tell of matter {min(told)}")


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
