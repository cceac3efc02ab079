"""Pages of lines as one text: paragraphs of whole sentences, an anchor for each piece, notes on joined words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.ingest.paged.line import Line, Note, PageText
from stemma.ingest.paged.paragraphs import SPACE, breaks
from stemma.model import Anchor

JOINED = "hyphen-joined"
_REASON = "The original parts this word by a hyphen at a line's end; here it is joined."
_LAST = re.compile(r"([^\W\d_]+)\Z")
_FIRST = re.compile(r"[^\W\d_]+")
# Parts of compounds that keep their hyphen; general knowledge, compiled for this project.
_PREFIXES = frozenset(
    (
        *(
            "all",
            "anti",
            "co",
            "counter",
            "cross",
            "ex",
            "extra",
            "far",
            "half",
            "high",
            "inter",
            "long",
            "low",
            "mid",
        ),
        *(
            "multi",
            "much",
            "near",
            "neo",
            "non",
            "off",
            "old",
            "one",
            "open",
            "post",
            "pre",
            "pro",
            "pseudo",
            "quasi",
        ),
        *("re", "self", "semi", "short", "so", "super", "then", "two", "three", "ultra", "vice", "well", "wide"),
        *("al", "el"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The text with its anchors and notes; offsets are code points of ``text``."""

    text: str
    anchors: tuple[Anchor, ...]
    notes: tuple[Note, ...]


def flow(pages: Sequence[PageText]) -> Flow:
    """Everything in reading order; '' when no page has words."""
    lines = [line for page in pages for line in page.lines if line.text]
    if not lines:
        return Flow(text="", anchors=(), notes=())
    is_parted = any(line.is_parted for line in lines)
    # Each word once: a long text has ten times as many words as different ones.
    words = set("\n".join(line.text for line in lines).lower().split()) if is_parted else set()
    known = frozenset(re.findall(r"[^\W_]+(?:-[^\W_]+)+", " ".join(word for word in words if "-" in word)))
    mixed = " ".join(word for word in words if not word.isalpha())
    whole = frozenset(word for word in words if len(word) > 3).union(re.findall(r"[^\W\d_]{4,}", mixed))
    parts: list[str] = []
    anchors: list[Anchor] = []
    notes: list[Note] = []
    at = 0
    for line, gap, after in zip(lines, [*breaks(lines), "\n"], [*lines[1:], None], strict=True):
        anchors += [Anchor(start=at + start, end=at + end, place=place) for start, end, place in line.pieces]
        if line.notes:
            notes += [(at + start, at + end, kind, reason) for start, end, kind, reason in line.notes]
        joint = _joint(line, after, gap, known, whole) if line.is_parted else gap
        if not joint and after is not None:
            notes.append(_note(line, after, at))
        parts += [line.text, joint]
        at += len(line.text) + len(joint)
    return Flow(text="".join(parts), anchors=tuple(anchors), notes=tuple(notes))


def _joint(line: Line, after: Line | None, gap: str, known: frozenset[str], whole: frozenset[str]) -> str:
    """What stands between a parted line and the next; '' where a word parted by the layout is whole again."""
    if after is None or gap != SPACE:
        return f"-{gap}"
    last, first = _LAST.search(line.text), _FIRST.match(after.text)
    if last is None or first is None:
        return "-"
    left, right = last[1].lower(), first[0].lower()
    if f"{left}-{right}" in known:
        return "-"
    if left + right in whole:
        return ""
    is_compound = left in _PREFIXES or not first[0][0].islower() or (last[1][0].isupper() and len(last[1]) < 3)
    return "-" if is_compound or len(right) < 2 else ""


def _note(line: Line, after: Line, at: int) -> Note:
    last, first = _LAST.search(line.text), _FIRST.match(after.text)
    start = at + (last.start() if last else len(line.text))
    return start, at + len(line.text) + (first.end() if first else 0), JOINED, _REASON
