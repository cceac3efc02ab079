"""A text as its writer meant it to be read: lines that only the width of a page broke are one, and marks are gone.

Wires, mails and old text files break a line after some 70 characters, wherever a sentence stands then; mails put ">"
before each line that they quote; Markdown marks headings, tables and stress. None of it is said by anybody. Every
sign that falls is replaced by one of its own length, so that places in the text stay what they were.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise
from math import inf

from stemma.model import Document

MARKDOWN = "text/markdown"
WIDEST = 130
"""Characters of a line at most that a fixed width broke."""
NARROWEST = 30
"""Characters at least of the longest line of a text that was broken so."""
BROKEN = 3
"""Lines that go on in the next one with a small letter, from which on a text was broken at a fixed width."""
FULL = 0.6
"""Share of the width that a line fills, when the next word did not fit into it any more."""
SHORT, WITHOUT_CASE = 0.45, 0.8
"""The same of one that goes on with a small letter (a writer at a typewriter breaks lines more freely), and in a
script that has none."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_QUOTING = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
_OPENS = re.compile(
    r"[ \t]*(?:[-*+•·–—▪◦‣][ \t]|[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)\]](?:[ \t]|$)"
    r"|#|\||[>_=~]{2,}"
    r"|[A-Z][\w .’'/-]{0,24}:[ \t])"
)
"""A line that begins something of its own: an item of a list, a numbered paragraph, a row, "Subject: ..."."""
_COLUMNS = re.compile(r"\S[ \t]{3,}\S.*?[ \t]{3,}\S|\|.*\||\t.*\S\t")
_ENDS = re.compile(r"[.!?:;؟…][\"'”’»)\]*_]*\Z")
_SMALL = re.compile(r"[\"'“‘«(\[]*[a-zß-öø-ÿ\d]")
_CASELESS = re.compile(r"[\"'“‘«(\[]*[\u0621-\u064a]")
_INDENT = re.compile(r"[ \t]*")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: code points ``start`` to ``end``, its line end to ``last``; ``depth`` of its quoting."""

    start: int
    end: int
    last: int
    depth: int
    words: str
    indent: int


def as_read(document: Document) -> Document:
    """``document`` with its text laid out for reading; what is quoted from it is quoted from the text that it has."""
    text = laid_out(document.text, is_marked=document.media_type == MARKDOWN)
    return document if text == document.text else replace(document, text=text)


@lru_cache(maxsize=64)
def laid_out(text: str, *, is_marked: bool = False) -> str:
    """``text`` with as many code points, its broken lines joined and what quotes them in a mail in quotation marks.

    ``is_marked``: the text is Markdown, whose marks are left out too.
    """
    if "\n" not in text and "\r" not in text:
        return text
    if is_marked:
        text = _without_marks(text)
    lines = _lines(text)
    broken = _broken(lines)
    is_quoting = any(line.depth for line in lines)
    if not broken and not is_quoting:
        return text
    signs = list(text)
    if is_quoting:
        _quoted(lines, signs)
    for line in broken:
        signs[line.end : line.last] = " " * (line.last - line.end)
    return "".join(signs)


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        whole = match[0].rstrip("\r\n")
        quoting = _QUOTING.match(whole)
        words = whole[quoting.end() if quoting else 0 :]
        end = match.start() + len(whole)
        depth = quoting[0].count(">") if quoting else 0
        indent = _INDENT.match(words)
        found.append(_Line(match.start(), end, match.end(), depth, words.strip(), indent.end() if indent else 0))
    return found


def _broken(lines: Sequence[_Line]) -> list[_Line]:
    """The lines that go on in the next one."""
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if one.words and two.words and one.depth == two.depth and _may_go_on(one, two)
    ]
    width = max((len(one.words) for one, _ in pairs), default=0)
    if not NARROWEST <= width <= WIDEST:
        return []
    going_on = [one for one, two in pairs if len(one.words) >= _least(one, two) * width]
    if len(going_on) < BROKEN:
        return [one for one in going_on if one.depth]  # what a mail quotes is broken by the mail
    known = {one.start for one in going_on}
    return [one for one, two in pairs if one.start in known or _is_full(one, two, width)]


def _may_go_on(one: _Line, two: _Line) -> bool:
    is_apart = two.indent >= one.indent + 2 or _OPENS.match(two.words) is not None
    if is_apart or len(one.words) > WIDEST:
        return False
    return not any(_COLUMNS.search(line.words[: 2 * WIDEST]) for line in (one, two))


def _least(one: _Line, two: _Line) -> float:
    """The share of the width from which on a line goes on in the next, which opens as no sentence does."""
    if _ENDS.search(one.words) is not None:
        return inf
    return SHORT if _SMALL.match(two.words) else WITHOUT_CASE if _CASELESS.match(two.words) else inf


def _is_full(one: _Line, two: _Line, width: int) -> bool:
    """Whether the next word did not fit into the line."""
    return len(one.words) >= FULL * width and len(one.words) + 1 + len(two.words.split()[0]) > width


def _quoted(lines: Sequence[_Line], signs: list[str]) -> None:
    """Put what a mail quotes in quotation marks, in place of its first ">" and of a line's end behind it."""
    goes_on = False  # whether the next line with words is quoted, too
    for at, line in reversed(list(enumerate(lines))):
        is_last, goes_on = bool(line.words) and not goes_on, bool(line.depth) if line.words else goes_on
        if not line.depth:
            continue
        before = lines[at - 1] if at else None
        is_first = bool(line.words) and (before is None or not before.depth or not before.words)
        stop = line.end - len(line.words) if line.words else line.end
        for place in range(line.start, stop):
            if signs[place] == ">":
                signs[place] = " "
        if is_first:
            signs[max(line.start, stop - 1)] = "“"
        if is_last and at + 1 < len(lines) and not lines[at + 1].words and lines[at + 1].last > lines[at + 1].start:
            signs[line.end] = "”"


MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<lines>(?:[^\r\n]{0,300}\r?\n){1,40}?)---[ \t]*(?=\r?\n)")
"""The data above a text in Markdown, between two lines of dashes."""
_RULE = frozenset(" \t|:-")
_HEADING = re.compile(r"(?m)^[ \t]{0,3}(#{1,6})(?=[ \t])|(?<=\S)[ \t]+(#{1,6})[ \t]*$")
_UNDERLINE = re.compile(r"(?m)^[ \t]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$")
_STRESS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(?:[^*\n]|\n(?!\n)){1,400}?(?<=\S)(\1)(?![\w*])")
_STRESS_LOW = re.compile(r"(?<![\w_])(_{1,3})(?=\S)(?:[^_\n]|\n(?!\n)){1,400}?(?<=\S)(\1)(?![\w_])")
_LINK = re.compile(r"(!?\[)[^\[\]\n]{0,300}(\]\([^()\s]{0,300}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?\))")
_CODE = re.compile(r"(`+)[^`\n]{1,300}(\1)")
_ROW = re.compile(r"(?m)^[ \t]*(\|)[^\n]*?(\|)[ \t]*$")


def _without_marks(text: str) -> str:
    """Markdown without its marks (John Gruber's rules, the bars of tables, data above a text), a space for each."""
    signs = list(text)
    rules = (m for m in _LINE.finditer(text) if "---" in m[0] and _RULE.issuperset(m[0].rstrip("\r\n")))
    for match in chain(rules, MATTER.finditer(text), _UNDERLINE.finditer(text)):
        signs[match.start() : match.end()] = [sign if sign in "\r\n" else " " for sign in match[0]]
    for pattern in (_HEADING, _STRESS, _STRESS_LOW, _LINK, _CODE, _ROW):
        for match in pattern.finditer(text):
            if pattern in (_STRESS, _STRESS_LOW) and _is_line(text, match):
                continue  # a question of an interview, which its stress tells from the answers
            for group in range(1, pattern.groups + 1):
                start, end = match.span(group)
                if start >= 0:
                    signs[start:end] = " " * (end - start)
    return "".join(signs)


def _is_line(text: str, match: re.Match[str]) -> bool:
    opens, closes = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    before, after = text[opens : match.start()], text[match.end() : closes if closes >= 0 else len(text)]
    return not before.strip() and not after.strip()
