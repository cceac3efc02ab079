"""Notes on quotation marks: where a quotation begins, stops, is interrupted, or is none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

Places = Iterator[tuple[int, int]]

LONGEST = 2_000  # characters of one quotation; beyond, a mark was forgotten
# Curly marks pair by their form; straight ones by their order inside a paragraph.
_DOUBLE = re.compile(
    rf"“[^“”]{{1,{LONGEST}}}”|«[^«»]{{1,{LONGEST}}}»|„[^„“”]{{1,{LONGEST}}}[“”]|\"[^\"\n]{{1,{LONGEST}}}\""
)
_OPEN_PARAGRAPH = re.compile(rf"“[^“”]{{1,{LONGEST}}}(?=\n\s*“)")
_BRACKET = re.compile(r"\[(?![\d\W]*\])[^\[\]\n]{1,60}\](?!\()")
# What stands before a mark is looked at behind it: a search that begins with the mark is many times faster.
_SCARE = re.compile(
    r"[‘'](?:(?<=‘)(?<![\w’]‘)(?=\w)[^‘’\n]{1,40}(?<=[\w.])’(?!\w)"
    r"|(?<=')(?<!\w')(?=[A-Za-z])[A-Za-z][A-Za-z -]{1,30}[a-z]'(?!\w))"
)
_SPLIT = re.compile(r"[”\"»](?<![.!?].),?\s[^“”\"«»\n]{3,60},\s[“\"«](?=[^\W\d_])\w+")
_LEAD = re.compile(r"(?:(?<!\w)[\w ]{0,30})?,?")
_LONGEST_LEAD = 31
_VERB_QUOTED = re.compile(
    r"[“\"](?:will|would|can|could|may|might|must|shall|should|is|are|was|were|has|have|had|do|does|did)\s\w+"
)
_LONGEST_SUBJECT = 121
_SUBJECT_ENDS = re.compile(r"[“”\".!?\n]")
_PARTIAL = re.compile(r"[“\"«](?<=[a-z] .)(?:(?<=“)[^“”\n]{2,60}”|(?<=\")[^\"\n]{2,60}\"|(?<=«)[^«»\n]{2,60}»)")
_FINITE = re.compile(
    r"[“\"«]\s?(?:will|would|can|could|may|might|must|shall|should|is|are|was|were|has|have|had|do|does|did)\b"
)
_POSSESSIVE = re.compile(r"\w{2,}s’ \w+")
_PARAGRAPH = re.compile(r"[^\n]+")
_WORDS = re.compile(r"\w")


@lru_cache(maxsize=1)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Double quotations with their marks; one that runs on over paragraphs counts in each."""
    found = [match.span() for match in _DOUBLE.finditer(text)]
    found += [match.span() for match in _OPEN_PARAGRAPH.finditer(text)]
    return tuple(sorted(found))


def brackets(text: str) -> Places:
    """Words in square brackets inside a quotation (not note numbers, not links)."""
    for start, end in quotations(text) if "[" in text else ():
        for match in _BRACKET.finditer(text, start, end):
            yield match.span()


def scare_quotes(text: str) -> Places:
    """One to three words in single marks outside of double quotations, in a text that quotes with double ones."""
    spans = quotations(text) if "‘" in text or "'" in text else ()
    if not spans:
        return
    starts = [start for start, _ in spans]
    furthest = list(accumulate((end for _, end in spans), max))
    for match in _SCARE.finditer(text):
        before = bisect_left(starts, match.start())  # so many begin before it
        inside = before and match.end() < furthest[before - 1]
        if not inside and len(match[0].split()) <= 3:
            yield match.span()


def split_quotations(text: str) -> Places:
    """``...,” the memo says, “...`` where the second part goes on with a small letter."""
    ended = 0
    for match in _SPLIT.finditer(text):
        mark, last = match.start(), re.search(r"\w+$", match[0])
        starts = range(max(ended, mark - _LONGEST_LEAD), mark)
        ended = match.end()
        if last and last[0][0].islower():
            # The words before the mark are sought from the mark: at every letter that costs more than all else.
            start = next((at for at in starts if _LEAD.fullmatch(text, at, mark)), mark)
            shown = text[start:ended]
            yield start + len(shown) - len(shown.lstrip()), ended


def uncued(text: str) -> Places:
    """A paragraph that is nothing but quotation: its first words."""
    spans = quotations(text)
    starts = [start for start, _ in spans]
    for match in _PARAGRAPH.finditer(text) if spans else ():
        if match[0].lstrip()[:1] not in ("“", "«", '"'):
            continue
        begun = spans[bisect_left(starts, match.start()) : bisect_right(starts, match.end())]
        inside = [span for span in begun if span[1] <= match.end() + 1]
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
    ended = 0
    for match in _VERB_QUOTED.finditer(text):
        start = _subject(text, match.start())
        if start is not None and start >= ended:
            ended = match.end()
            yield start, ended


def _subject(text: str, mark: int) -> int | None:
    """Where the sentence begins that runs up to the quotation ``mark`` without another mark or stop."""
    begin = max(0, mark - _LONGEST_SUBJECT - 1)
    start = max((end.end() for end in _SUBJECT_ENDS.finditer(text, begin, mark)), default=begin)
    before = text[start - 1 : start]
    if start and before in ".!?”" and text[start].isspace():
        start += 1
    elif start and before != "\n":
        return None
    return start if 0 < mark - start <= _LONGEST_SUBJECT and not text[start].isspace() else None


def partial(text: str) -> Places:
    """Two to six words, begun with a small letter, quoted in the middle of a sentence."""
    for match in _PARTIAL.finditer(text):
        words = match[0][1:-1].split()
        if 2 <= len(words) <= 6 and words[0][0].islower() and not _FINITE.match(match[0]):
            yield match.span()


def possessives(text: str) -> Places:
    """A plural's possessive apostrophe inside a double quotation."""
    for start, end in quotations(text) if "s’ " in text else ():
        for match in _POSSESSIVE.finditer(text, start, end) if text.find("s’ ", start, end) >= 0 else ():
            if "‘" not in text[start : match.start()]:
                yield match.span()
