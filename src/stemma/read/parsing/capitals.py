"""Headlines in capitals, as the parser gets them: "Minister Inspects Works" as "Minister inspects works".

The parser takes every word with a capital for a name. What the text itself writes small elsewhere is no name, and
what it writes with a capital beside the same neighbour is one. Offsets stay: a word keeps its length.
"""

from __future__ import annotations

import re
from itertools import pairwise

from stemma.read.lexicon import lexicon
from stemma.text.stem import stem

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LINE = re.compile(r"[^\n]+")
LEAST, MOST = 4, 24
CLAIMING = frozenset({"claims", "finds", "reports", "reveals", "says", "writes"})
SHORT = 3
"""Words no longer than this are written small in most titles."""


def small(text: str) -> str:
    """``text`` with its headline words in small letters where the rest of the text shows that they are no names."""
    titles = [line for line in LINE.finditer(text) if is_title(line[0])]
    if not titles:
        return text
    rest = _without(text, titles)
    known = _Known(rest)
    parts, at = [], 0
    for line in titles:
        parts += [text[at : line.start()], known.lowered(line[0])]
        at = line.end()
    return "".join([*parts, text[at:]])


def is_title(line: str) -> bool:
    """A short line whose longer words all begin with a capital, or that is written in capitals altogether."""
    words = WORD.findall(line)
    if not LEAST <= len(words) <= MOST or line.rstrip()[-1:] in {",", ";", ":"}:
        return False
    if all(word.isupper() for word in words):
        return True
    long = [word for word in words if len(word) > SHORT]
    return line.rstrip()[-1:] not in '.!?”"' and len(long) >= LEAST and all(w[0].isupper() for w in long)


def _without(text: str, titles: list[re.Match[str]]) -> str:
    parts, at = [], 0
    for line in titles:
        parts.append(text[at : line.start()])
        at = line.end()
    return "".join([*parts, text[at:]])


class _Known:
    """How the body of a text writes its words."""

    def __init__(self, body: str) -> None:
        words = WORD.findall(body)
        self.small = {word for word in words if word.islower()}
        self.stems = {stem(word) for word in self.small}
        self.names = {word.lower() for word in words if word[0].isupper()} - self.small
        self.pairs = {(a.lower(), b.lower()) for a, b in pairwise(words) if _both(a, b)}

    def lowered(self, line: str) -> str:
        """One headline."""
        words = list(WORD.finditer(line))
        shouted = line.isupper()
        parts, at = [], 0
        for number, word in enumerate(words):
            near = [words[n][0].lower() for n in (number - 1, number + 1) if 0 <= n < len(words)]
            parts += [line[at : word.start()], self._as_written(word[0], near, number, shouted=shouted)]
            at = word.end()
        return "".join([*parts, line[at:]])

    def _as_written(self, word: str, near: list[str], number: int, *, shouted: bool) -> str:
        low = word.lower()
        if len(low) != len(word):
            return word
        in_name = any((low, other) in self.pairs or (other, low) in self.pairs for other in near)
        if number == 0 or in_name or low in self.names:
            return low.capitalize() if shouted and len(low.capitalize()) == len(word) else word
        if shouted and low in lexicon().nouns["outlet"] and near[-1] in CLAIMING:
            return low  # "GATES LEFT OPEN, PAPER CLAIMS": no name, unless the text bears it as one
        if low in self.small or stem(low) in self.stems or (shouted and len(low) <= SHORT):
            return low
        return low.capitalize() if shouted else word


def _both(first: str, second: str) -> bool:
    return first[0].isupper() and second[0].isupper()
