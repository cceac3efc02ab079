"""Places where digits count nothing: addresses, clock times, telephone numbers, hashes, file names, labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from stemma.text.clock import clocks
from stemma.text.numeral_tokens import Token
from stemma.text.plurals import looks_plural
from stemma.text.tables import rows

Places = list[tuple[int, int]]

_BEFORE_VERB = frozenset({"they", "who", "which", "that", "now", "to", "could", "may", "would", "will"})

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"\b(?:https?|ftp)://[^\s<>\"]+",
        r"\bwww\.[^\s<>\"]+",
        r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
        r"(?<![\w-])[\w-]{1,80}\.(?:pdf|jpe?g|png|gif|tiff?|docx?|xlsx?|pptx?|txt|csv|zip|mp[34]|mov|avi|html?)\b",
        r"(?<![\d:.,])\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?![\d:])(?:\s?(?:gmt|utc|local time|hours))?",
        r"(?<![\d:.,])\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.m\.|[ap]m\b|o'clock\b)",
        r"(?<![\d:.,])(?:0\d{3}|(?:(?<=\bat )|"
        r"(?<=\bapproximately )|(?<=\baround )|(?<=\babout ))[12]\d[0-5]\d)\s?(?:hours|hrs|gmt|utc|local time)\b",
        r"(?<![\d\w])\+\d[\d ().-]{6,18}\d",
        r"(?<![\d\w])\(\d{2,5}\)[ -]?\d{2,4}[ -]?\d{3,4}\b",
        r"(?<![\d\w-])\d{3}-\d{3}-\d{4}\b",
        r"(?<![\d\w-])\d{3}-0\d{3}\b",
        r"(?<![\d\w-])\d+(?:-\d+){3,12}\b",
        r"(?<!\w)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b",
        r"(?<!\w)(?=[0-9a-f]{0,64}[0-9])(?=[0-9a-f]{0,64}[a-f])[0-9a-f]{8,128}\b",
        r"\[\d{1,3}\]",
        r"^[ \t]{0,8}\(?\d{1,3}[.)](?=\s)",
        r"(?<![\w.])\d{1,3}[°º]\s?\d{1,2}(?:[.,]\d{1,4})?['′](?:\s?\d{1,2}(?:[.,]\d{1,4})?[\"″])?\s?[NSEW]?\b",
        r"(?<![\w.])\d{1,3}\.\d{2,8}[°º]?\s?[NSEW]\b",
        r"(?<![\w.])\d{1,3}\.\d{3,8}[;,]\s?-?\d{1,3}\.\d{3,8}\b",
        r"(?<!\w)24/7\b",
        r"(?<!\w)9/11\b",
        r"(?<![\w/])\d{2,8}/\d{1,8}(?:/[\w]{1,8})*\b",
        r"(?<![\w/])\d{1,4}/\d{1,4}/[\w]{1,8}\b",
    )
)


def not_counts(text: str, dates: Iterable[tuple[int, int]] = ()) -> Places:
    """Sorted spans apart from each other in which no count stands; ``dates`` are known spans of dates."""
    spans = [*dates, *((clock.start, clock.end) for clock in clocks(text))]
    for pattern in _PATTERNS:
        spans += [match.span() for match in pattern.finditer(text)]
    return _joined(spans)


def _joined(spans: Places) -> Places:
    joined: Places = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


@cache
def _label_nouns(case: str) -> frozenset[str]:
    return frozenset(noun for kind, noun in rows("labelled.tsv") if kind == case)


def label_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether the figure at ``at`` is a label: "Article 5", "page 12", "Brigade 9", "No. 3", "#7"."""
    if at == 0:
        return False
    previous = tokens[at - 1]
    if previous.text == "." and at > 1 and previous.glued:
        return tokens[at - 2].lower in ("no", "nos", "nr", "p", "pp", "art", "fig", "para", "vol", "ref", "sec")
    if previous.text in ("#", "№", "§"):
        return True
    if previous.lower == "number":
        return not _verb_number(tokens, at - 1)
    if previous.lower in _label_nouns("any") or previous.lower.removesuffix("s") in _label_nouns("any"):
        return True
    bare = tokens[at].text.isdigit() or tokens[at].kind == "word"
    return bare and previous.lower in _label_nouns("capital") and previous.text[:1].isupper()


def _verb_number(tokens: Sequence[Token], at: int) -> bool:
    """ "they number 300", "the guards now number 300"."""
    before = tokens[at - 1].lower if at else ""
    return before in _BEFORE_VERB or looks_plural(before)
