"""Notes on quotation marks: where a quotation begins, stops, is interrupted, or is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

Places = Iterator[tuple[int, int]]

LONGEST = 2_000  # characters of one quotation; beyond, a mark was forgotten
# Curly marks pair by their form; straight ones by their order inside a paragraph.
_DOUBLE = re.compile(
    rf"“[^“”]{{1,{LONGEST}}}”|«[^«»]{{1,{LONGEST}}}»|„[^„“”]{{1,{LONGEST}}}[“”]|\"[^\"\n]{{1,{LONGEST}}}\""
)
_OPEN_PARAGRAPH = re.compile(rf"“[^“”]{{1,{LONGEST}}}(?=\n\s*“)")
_BRACKET = re.compile(r"\[(?![\d\W]*\])[^\[\]\n]{1,60}\](?!\()")
_SCARE = re.compile(
    r"(?<![\w’])‘(?=\w)[^‘’\n]{1,40}(?<=[\w.])’(?!\w)|(?<!\w)'(?=[A-Za-z])[A-Za-z][A-Za-z -]{1,30}[a-z]'(?!\w)"
)
_SPLIT = re.compile(r"(?<![.!?])[”\"»],?\s[^“”\"«»\n]{3,60},\s[“\"«](?=[^\W\d_])\w+")
_LEAD = re.compile(r"(?:(?<!\w)[\w ]{0,30})?,?")
_LONGEST_LEAD = 31
_MIXED = re.compile(
    r"(?:(?<=[.!?”]\s)|(?<=\n)|\A)[^\s“”\".!?\n][^“”\".!?\n]{0,120}[“\"](?:will|would|can|could|may|might|must|shall"
    r"|should|is|are|was|were|has|have|had|do|does|did)\s\w+"
)
_PARTIAL = re.compile(r"(?<=[a-z] )(?:“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\"|«[^«»\n]{2,60}»)")
_FINITE = re.compile(
    r"[“\"«]\s?(?:will|would|can|could|may|might|must|shall|should|is|are|was|were|has|have|had|do|does|did)\b"
)
_POSSESSIVE = re.compile(r"\w{2,}s’ \w+")
_PARAGRAPH = re.compile(r"[^\n]+")
_WORDS = re.compile(r"\w")


def quotations(text: str) -> list[tuple[int, int]]:
    """Double quotations with their marks; one that runs on over paragraphs counts in each."""
    found = [match.span() for match in _DOUBLE.finditer(text)]
    found += [match.span() for match in _OPEN_PARAGRAPH.finditer(text)]
    return sorted(found)


def brackets(text: str) -> Places:
    """Words in square brackets inside a quotation (not note numbers, not links)."""
    for start, end in quotations(text):
        for match in _BRACKET.finditer(text, start, end):
            yield match.span()


def scare_quotes(text: str) -> Places:
    """One to three words in single marks outside of double quotations, in a text that quotes with double ones."""
    spans = quotations(text)
    if not spans:
        return
    for match in _SCARE.finditer(text):
        inside = any(start < match.start() and match.end() < end for start, end in spans)
        if not inside and len(match[0].split()) <= 3:
            yield match.span()


def split_quotations(text: str) -> Places:
    """``...,” the memo says, “...`` where the second part goes on with a small letter."""
    ended = 0
    for match in _SPLIT.finditer(text):
        mark, last = match.start(), re.search(r"\w+$", match[0])
        # The words before the mark are sought from the mark: seeking them at every letter costs more than all else.
        starts = range(max(ended, mark - _LONGEST_LEAD), mark)
        start = next((at for at in starts if _LEAD.fullmatch(text, at, mark)), mark)
        ended = match.end()
        if last and last[0][0].islower():
            shown = text[start:ended]
            yield start + len(shown) - len(shown.lstrip()), ended


def uncued(text: str) -> Places:
    """A paragraph that is nothing but quotation: its first words."""
    spans = quotations(text)
    for match in _PARAGRAPH.finditer(text):
        if match[0].lstrip()[:1] not in ("“", "«", '"'):
            continue
        inside = [span for span in spans if match.start() <= span[0] and span[1] <= match.end() + 1]
        rest, at = "", match.start()
        for start, end in inside:
            rest += text[at:start]
            at = max(at, end)
        rest += text[at : match.end()]
        if inside and not _WORDS.search(rest) and len(text[inside[0][0] : inside[0][1]].split()) > 3:
            first = re.match(r"\s*[“«\"][^\n,.;”»\"]{1,80}", match[0])
            yield match.start(), match.start() + len(first[0] if first else match[0])


def mixed(text: str) -> Places:
    """A sentence whose subject stands outside and whose finite verb opens the quotation."""
    if "“" not in text and '"' not in text:
        return
    for match in _MIXED.finditer(text):
        yield match.span()


def partial(text: str) -> Places:
    """Two to six words, begun with a small letter, quoted in the middle of a sentence."""
    for match in _PARTIAL.finditer(text):
        words = match[0][1:-1].split()
        if 2 <= len(words) <= 6 and words[0][0].islower() and not _FINITE.match(match[0]):
            yield match.span()


def possessives(text: str) -> Places:
    """A plural's possessive apostrophe inside a double quotation."""
    for start, end in quotations(text):
        for match in _POSSESSIVE.finditer(text, start, end):
            if "‘" not in text[start : match.start()]:
                yield match.span()
