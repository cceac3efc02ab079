"""Puts the characters of a line that holds right-to-left letters back into reading order, by where they stand.

A page's text layer often has the letters of an Arabic word in the order in which they are drawn, from left to
right, the marks of a sentence on the wrong side of a word, and spaces where none are seen. What is drawn is not in
doubt: the first letter of a right-to-left word is its rightmost. So the words of such a line go from right to left,
and inside a word each run of one direction is put in order by its boxes. The rules of direction are those of the
Unicode bidirectional algorithm (UAX 9), read from the shown line back to the stored one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

WORD_APART = 0.3  # of the line's height: the space between words is hardly narrower
TOUCHING = 0.1  # of the line's height: a gap that no reader takes for a space
SAME_BOX = 0.01
_OPENING, _CLOSING = "([{«‹", ")]}»›"
_MIRRORED = str.maketrans(_OPENING + _CLOSING, _CLOSING + _OPENING)
# The blocks in which Unicode has right-to-left letters; what it may put there in time to come, too.
_MAYBE = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_INSIDE_NUMBERS = frozenset(("ES", "CS", "ET"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One character of a line; ``left`` and ``right`` are the sides of its box, ``source`` its own number."""

    char: str
    left: float
    right: float
    source: int

    @property
    def middle(self) -> float:
        """Where it stands."""
        return (self.left + self.right) / 2


Run = tuple[str, list[Glyph]]


def has_right_to_left(text: str) -> bool:
    """Whether any character of ``text`` is a right-to-left letter (fast for text of other scripts)."""
    return (
        not text.isascii() and _MAYBE.search(text) is not None and any(_direction(char) == "R" for char in set(text))
    )


def in_reading_order(glyphs: Sequence[Glyph], height: float) -> list[Glyph]:
    """``glyphs`` of one line in reading order, presentation forms as plain letters.

    ``height`` is that of the line, in the unit of the boxes. Spaces between marks and words that touch are left
    out. A line feed says that the layer tore the line there: then only what is drawn tells words apart. A line
    without right-to-left letters comes back as it is.
    """
    if not any(_direction(glyph.char) == "R" for glyph in glyphs):
        return list(glyphs)
    is_rtl = sum(_is_letter(glyph, "R") for glyph in glyphs) >= sum(_is_letter(glyph, "L") for glyph in glyphs)
    is_torn = any(glyph.char == "\n" for glyph in glyphs)
    words = _from_the_right(_words(glyphs)) if is_rtl else _words(glyphs)
    ordered = [_word_in_order(word, is_rtl) for word in words]
    found: list[Glyph] = []
    for word, space in zip(ordered, [None, *_spaces(glyphs)], strict=False):
        apart = _gap(found[-1], word[0]) > TOUCHING * height if found and is_torn else True
        if found and apart and not _touch(found[-1], word[0], height):
            found.append(
                space
                if space and space.char != "\n"
                else Glyph(char=" ", left=found[-1].left, right=found[-1].left, source=-1)
            )
        found.extend(word)
    return _plain(_close_brackets(_brackets(_stop_last(found) if is_rtl else found), height))


def _stop_last(glyphs: list[Glyph]) -> list[Glyph]:
    """A stop that begins a line was set at its right side by a program that took the line for a Latin one."""
    if len(glyphs) > 2 and glyphs[0].char in ".!؟؛:،" and glyphs[1].char != glyphs[0].char:
        rest = glyphs[2:] if glyphs[1].char == " " else glyphs[1:]
        return [*rest, glyphs[0]]
    return glyphs


def _words(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    words: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        if glyph.char.isspace():
            words.append([])
        else:
            words[-1].append(glyph)
    return [word for word in words if word]


def _from_the_right(words: list[list[Glyph]]) -> list[list[Glyph]]:
    """The words of a right-to-left line from its right side on; Latin words in a row from the left."""
    found: list[list[Glyph]] = []
    foreign: list[list[Glyph]] = []
    for word in sorted(words, key=lambda word: -_middle(word)):
        if any(_is_letter(glyph, "L") for glyph in word) and not any(_is_letter(glyph, "R") for glyph in word):
            foreign.insert(0, word)
            continue
        found += [*foreign, word]
        foreign = []
    return [*found, *foreign]


def _spaces(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The first space behind each word but the last."""
    return [b for a, b in pairwise(glyphs) if b.char.isspace() and not a.char.isspace()]


def _is_letter(glyph: Glyph, direction: str) -> bool:
    return glyph.char.isalpha() and _direction(glyph.char) == direction


def _word_in_order(word: list[Glyph], is_rtl: bool) -> list[Glyph]:
    """A word's runs from right to left, each in its own direction; a Latin word, or one of a Latin line, as it is."""
    runs = _runs(word)
    takes_line = is_rtl and not any(_is_letter(glyph, "L") for glyph in word)
    if len(runs) < 2 and runs[0][0] != "R":
        return word
    if not takes_line and not any(direction == "R" for direction, _ in runs):
        return word
    ordered = [(_middle(run), _run_in_order(direction, run)) for direction, run in runs]
    ordered.sort(key=lambda item: -item[0])
    return [glyph for _, run in ordered for glyph in run]


def _runs(word: list[Glyph]) -> list[Run]:
    """Runs of right-to-left letters with their marks, of letters and figures of the other direction, of the rest."""
    runs: list[Run] = []
    for glyph in word:
        direction = _direction(glyph.char)
        if direction == "M":
            direction = runs[-1][0] if runs else "R"
        if runs and runs[-1][0] == direction and direction != "N":
            runs[-1][1].append(glyph)
        else:
            runs.append((direction, [glyph]))
    return _with_figures(runs)


def _with_figures(runs: list[Run]) -> list[Run]:
    """``12``, ``.``, ``5`` as one run: a mark between two figures belongs to the number."""
    joined: list[Run] = []
    for n, (direction, run) in enumerate(runs):
        inside = (
            direction == "N"
            and unicodedata.bidirectional(run[0].char) in _INSIDE_NUMBERS
            and 0 < n < len(runs) - 1
            and runs[n - 1][1][-1].char.isdigit()
            and runs[n + 1][1][0].char.isdigit()
        )
        if joined and joined[-1][0] == "L" and (inside or direction == "L"):
            joined[-1][1].extend(run)
        else:
            joined.append((direction, list(run)))
    return joined


def _run_in_order(direction: str, run: list[Glyph]) -> list[Glyph]:
    """The run as it is read: reversed as a whole when its letters run against their direction."""
    groups = _groups(run)
    steps = [b[0].middle - a[0].middle for a, b in pairwise(groups)]
    rising, falling = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    against = rising > falling if direction == "R" else falling > rising
    return [glyph for group in (reversed(groups) if against else groups) for glyph in group]


def _groups(run: list[Glyph]) -> list[list[Glyph]]:
    """Characters that are drawn as one stay together: those of one box, and a letter with the marks over it."""
    groups: list[list[Glyph]] = []
    waiting: list[Glyph] = []
    for glyph in run:
        last = groups[-1] if groups else None
        if _direction(glyph.char) == "M":
            if last and _overlap(last[0], glyph):
                last.append(glyph)
            else:
                waiting.append(glyph)
        elif last and abs(last[0].left - glyph.left) < SAME_BOX and abs(last[0].right - glyph.right) < SAME_BOX:
            last.append(glyph)
        else:
            groups.append([glyph, *waiting])
            waiting = []
    if waiting:
        groups.append(waiting) if not groups else groups[-1].extend(waiting)
    return groups


def _overlap(base: Glyph, mark: Glyph) -> bool:
    return base.left - SAME_BOX <= mark.middle <= base.right + SAME_BOX


def _touch(before: Glyph, after: Glyph, height: float) -> bool:
    """Whether a space between the two would be read where none is seen: only beside what is no letter."""
    if _direction(before.char) in "RM" and _direction(after.char) in "RM":
        return False
    if _direction(before.char) == "L" and _direction(after.char) == "L":
        return False
    return -height < _gap(before, after) < TOUCHING * height


def _gap(before: Glyph, after: Glyph) -> float:
    return max(before.left, after.left) - min(before.right, after.right)


def _brackets(glyphs: list[Glyph]) -> list[Glyph]:
    """Brackets turned the right way round: some layers keep the shape that is drawn, not the character meant.

    Where a kind of bracket stands an even number of times and does not pair up, it opens and closes in turn.
    """
    mended = list(glyphs)
    for opening, closing in zip(_OPENING, _CLOSING, strict=True):
        places = [n for n, glyph in enumerate(glyphs) if glyph.char in (opening, closing)]
        if len(places) % 2 or _is_balanced(glyphs[n].char for n in places):
            continue
        for turn, n in enumerate(places):
            glyph = glyphs[n]
            char = closing if turn % 2 else opening
            mended[n] = Glyph(char=char, left=glyph.left, right=glyph.right, source=glyph.source)
    return mended


def _close_brackets(glyphs: list[Glyph], height: float) -> list[Glyph]:
    """Without spaces behind an opening bracket or before a closing one, where none as wide as a word's is drawn."""
    kept: list[Glyph] = []
    for n, glyph in enumerate(glyphs):
        if glyph.char == " " and 0 < n < len(glyphs) - 1:
            before, after = glyphs[n - 1], glyphs[n + 1]
            beside = before.char in _OPENING or after.char in _CLOSING
            if beside and _gap(before, after) < WORD_APART * height:
                continue
        kept.append(glyph)
    return kept


def _is_balanced(brackets: Iterable[str]) -> bool:
    open_ones: list[str] = []
    for bracket in brackets:
        if bracket in _OPENING:
            open_ones.append(bracket)
        elif not open_ones or open_ones.pop() != bracket.translate(_MIRRORED):
            return False
    return not open_ones


def _plain(glyphs: list[Glyph]) -> list[Glyph]:
    """Arabic presentation forms as the letters they stand for (NFKC), each with the box of its form."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if not ("\ufb50" <= glyph.char <= "\ufdff" or "\ufe70" <= glyph.char <= "\ufefc"):
            found.append(glyph)
            continue
        for char in unicodedata.normalize("NFKC", glyph.char):
            found.append(Glyph(char=char, left=glyph.left, right=glyph.right, source=glyph.source))
    return found


def _middle(run: list[Glyph]) -> float:
    return (min(glyph.left for glyph in run) + max(glyph.right for glyph in run)) / 2


@cache
def _direction(char: str) -> str:
    """R: a right-to-left letter, M: a mark on a letter, L: a letter or figure the other way, N: neither."""
    kind = unicodedata.bidirectional(char)
    if kind in ("R", "AL"):
        return "R"
    if kind == "NSM":
        return "M"
    return "L" if kind in ("L", "EN", "AN") else "N"
