"""Quotations: where they begin and end, and which are only set apart by single marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

OPENING = {"“": "”", "„": "“”", "«": "»", "»": "«"}
CLOSING = frozenset('”“»«"')
LONGEST = 4_000
SHORTEST = 12
_OPENS_SINGLE = re.compile(r"(?:(?<=[\s(])|^)['‘](?=[A-Z])", re.MULTILINE)
_CLOSES_SINGLE = re.compile(r"(?:(?P<stop>[.,!?…])|[^\W_]|\))['’](?![^\W_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """``start`` and ``end`` include the marks. ``scare`` is a short piece in single marks: distance, not speech."""

    start: int
    end: int
    scare: bool = False


class Quotations:
    """The quotations of one text, sorted, with lookup by offset."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.spoken = _double(text) or _single_speech(text)
        self.scare = _single(text)
        self._starts = [quotation.start for quotation in self.spoken]

    def at(self, offset: int) -> Quotation | None:
        """The spoken quotation that covers ``offset``, if any."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.spoken[index].end:
            return self.spoken[index]
        return None

    def goes_on(self, quotation: Quotation) -> Quotation:
        """``quotation`` to its true end: one left open at a line's end goes on where the next line opens it anew."""
        index = bisect_right(self._starts, quotation.start) - 1
        last = quotation
        while self._text[last.end - 1] not in CLOSING and index + 1 < len(self.spoken):
            index += 1
            following = self.spoken[index]
            if self._text[last.end : following.start].strip():
                break
            last = following
        return last if last == quotation else Quotation(start=quotation.start, end=last.end)

    def has_scare(self, start: int, end: int) -> bool:
        """Whether a scare quotation lies inside the range."""
        return any(start <= quotation.start and quotation.end <= end for quotation in self.scare)


def _double(text: str) -> tuple[Quotation, ...]:
    """Pairs of double marks. A quotation left open at a line end is closed there (it goes on in the next
    paragraph with an opening mark of its own, by the custom of the press)."""
    found: list[Quotation] = []
    start, closing = -1, ""
    for at, char in enumerate(text):
        if start >= 0 and (char in closing or (char == "\n" and closing) or at - start > LONGEST):
            end = at + 1 if char in closing else at
            found.append(Quotation(start=start, end=end))
            start, closing = -1, ""
        elif start < 0 and char in OPENING:
            start, closing = at, OPENING[char]
        elif start < 0 and char == '"':
            start, closing = at, '"'
    if start >= 0:
        found.append(Quotation(start=start, end=len(text)))
    return tuple(found)


def _single_speech(text: str) -> tuple[Quotation, ...]:
    """ "‘It leaked for days,’ she said": speech in single marks, in a text that has no double ones. It ends behind a
    stop; a piece that ends behind a letter is a word set apart, and "the guards’ hut" ends nothing."""
    found: list[Quotation] = []
    edge = 0
    for opening in _OPENS_SINGLE.finditer(text):
        if opening.start() < edge:
            continue
        closing = next(
            (
                c
                for c in _CLOSES_SINGLE.finditer(text, opening.end(), opening.end() + LONGEST)
                if not _is_owner(text, c)
            ),
            None,
        )
        line = text.find("\n", opening.end())
        if closing is None or (0 <= line < closing.start()) or closing.end() - opening.start() > LONGEST:
            continue
        edge = closing.end()
        if closing["stop"] and edge - opening.start() > SHORTEST:
            found.append(Quotation(start=opening.start(), end=edge))
    return tuple(found)


def _is_owner(text: str, closing: re.Match[str]) -> bool:
    """ "the guards’ hut": no mark that closes."""
    after = text[closing.end() : closing.end() + 2]
    return not closing["stop"] and text[closing.start()] == "s" and after[:1] == " " and after[1:].isalpha()


def _single(text: str) -> tuple[Quotation, ...]:
    """Short pieces between ‘ and ’ on one line, at most 60 characters."""
    found = []
    at = text.find("‘")
    while at >= 0:
        end = text.find("’", at + 1, at + 62)
        while end >= 0 and end + 1 < len(text) and text[end + 1].isalpha():
            end = text.find("’", end + 1, at + 62)
        if end > at and "\n" not in text[at:end]:
            found.append(Quotation(start=at, end=end + 1, scare=True))
        at = text.find("‘", at + 1)
    return tuple(found)
