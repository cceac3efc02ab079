"""Notes on how a text is laid out: lines, gaps, captions, credit lines, what stands at its top and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

Places = Iterator[tuple[int, int]]

ONE_LINE = 1_500  # characters from which a text without paragraphs is worth a note
HEADLINE = 150  # the longest headline
_GLUED_NUMBER = re.compile(r"^[A-Za-z][A-Za-z-]{0,60}(?:_[A-Za-z-]{1,60}){1,6}\d[\d.,]*", re.MULTILINE)
_SUFFIX = r"\.(?:jpe?g|png|gif|webp|tiff?|pdf)(?=[^\W\d_])"
_GLUED_SUFFIX = re.compile(_SUFFIX, re.IGNORECASE)
_GLUED_WORD = re.compile(rf"^[\w-]{{1,80}}{_SUFFIX}\w{{1,40}}", re.MULTILINE | re.IGNORECASE)
# A pattern that begins with the character it looks for is searched many times faster than one that looks back first.
_NBSP = re.compile(r"\u00a0(?:\u00a0+|(?<=[ \t]\u00a0)|(?=[ \t\r\n]|\Z))")
_CREDIT_LINE = r"(?:sources?|via|credits?|quelle|fuente|fonte|المصدر)\s?:[^\n]{1,200}$"
_CREDIT_FIRST = re.compile(_CREDIT_LINE, re.IGNORECASE | re.MULTILINE)
_CREDIT = re.compile(
    r"[\n(](?:(?<=\()(?:sources?|via|photos?|credits?|agenc(?:y|ies)|quelle|fuente|fonte|المصدر)\s?:[^()\n]{1,200}\)"
    rf"|(?<=\n){_CREDIT_LINE})",
    re.IGNORECASE | re.MULTILINE,
)
_TO_THE_READER = re.compile(
    r"\b(?:you|your|yours|please|dear readers?|anyone|anybody|let us|we believe|we must|in my (?:view|opinion)"
    r"|i (?:think|believe)|in our view|shame|wake up|open your)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]{0,4000}”|\"[^\"\n]{0,4000}\"")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_BYLINE = re.compile(
    r"^\s{0,8}(?:by|author|published|publisher|posted|updated|date|written by)\b[\s:]"
    r"|^\s{0,8}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
    rf"|^\s{{0,8}}(?:\w{{1,9}},?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}\s(?:\d{{1,2}},?\s)?\d{{4}}\s*$"
    r"|^[A-Z][A-Za-z .,/-]{2,60}\s(?:—|–|--)\s|\((?:reuters|ap|afp|dpa)\)|https?://",
    re.IGNORECASE | re.MULTILINE,
)


def glued_captions(text: str) -> Places:
    """A file name at a line's start that runs into the next words: ``Quay-Office_memo1,200``, ``pier.jpgThe``."""
    if "_" in text:
        yield from (match.span() for match in _GLUED_NUMBER.finditer(text))
    if _GLUED_SUFFIX.search(text):
        yield from (match.span() for match in _GLUED_WORD.finditer(text))


def odd_spaces(text: str) -> Places:
    """No-break spaces that do not bind two words."""
    if "\u00a0" in text:
        yield from (match.span() for match in _NBSP.finditer(text))


def missing_newline(text: str) -> Places:
    """A text that stops without ending its last line."""
    if text and not text.endswith(("\n", "\r", "\u2028", "\u2029")):
        yield len(text), len(text)


def single_paragraph(text: str) -> Places:
    """A long text all in one line."""
    if len(text) >= ONE_LINE and "\n" not in text.strip():
        yield 0, len(text)


def headline(text: str) -> Places:
    """A short first line without a full stop, apart from a longer text."""
    first = re.match(r"[^\n]{1,400}", text)
    if not first or not re.match(r"[ \t\r]*\n\s*\n", text[first.end() :] or " "):
        return
    line = first[0].rstrip()
    if 0 < len(line) <= HEADLINE and line[-1] not in ".!?…:;,”\"'" and len(text) > 3 * len(line):
        yield 0, len(line)


def source_lines(text: str) -> Places:
    """``(Source: ...)`` anywhere, or a line that begins so."""
    if ":" not in text:
        return
    first = _CREDIT_FIRST.match(text)
    if first:
        yield first.span()
    for match in _CREDIT.finditer(text, first.end() if first else 0):
        yield match.start() + match[0].startswith("\n"), match.end()


def commentary(text: str) -> Places:
    """The first words after a gap wider than the others, where the text begins to speak to its reader."""
    gaps = _wide_gaps(text)
    if not gaps or len(gaps) > 3:
        return
    start = gaps[-1]
    if start < len(text) / 3:
        return
    first = re.match(r"[^\n.!?]{1,400}", text[start:])
    if first and _TO_THE_READER.search(_QUOTED.sub(" ", text[start:])):
        yield start, start + len(first[0].rstrip())


def _wide_gaps(text: str) -> list[int]:
    """Where the text goes on after two or more blank lines."""
    found: list[int] = []
    at = blank = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words and blank >= 2:
            found.append(at + line.index(words[0]))
        blank = 0 if words else blank + 1
        at += len(line)
    return found


def missing_byline(text: str) -> Places:
    """A report without author, date line, place line, agency or address at its top or end."""
    if len(text) < 400:
        return
    if not _BYLINE.search(text[:600]) and not _BYLINE.search(text[-200:]):
        yield 0, 0
