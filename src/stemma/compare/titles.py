"""Short neutral titles: a figure with what it counts, or the stretch that holds what two claims share."""

from __future__ import annotations

import re

from stemma.compare.comparators.same_figure import fate_of, is_toll, paired
from stemma.compare.figures import is_age, shared_figures
from stemma.compare.profile import Profile, content_stems
from stemma.text.stem import stem, words

_MARKS = re.compile(r"[“”‘\"\[\]]|’(?!\w)")
_NO = re.compile(r"\b(?:no|not|never|without)\s+$", re.IGNORECASE)
LONGEST = 60
WORDS = 8
AGES = frozenset(("year", "old", "month", "week", "age"))


def title(a: Profile, b: Profile) -> str:
    """At most 60 characters, in the words of ``a``; never a sentence and never a verdict."""
    figures = shared_figures(a, b)
    pair = figures[0] if figures else paired(a, b)
    if pair is not None and not is_age(pair[0]):
        left = pair[0]
        number = a.words_of(left.number_span or left.span)
        if is_toll(left, a) and is_toll(pair[1], b):
            return _cut(f"{number if left.value == pair[1].value else 'Number'} {fate_of(left, a)}")
        counted = _MARKS.sub("", " ".join((left.counted_text or pair[1].counted_text).split()))
        return _cut(f"{number} {counted}" if not counted.startswith(number) else counted)
    shared = _shared(a, b)
    return _cut(shared if _is_telling(shared, a) else "") or _cut(min(a.content, b.content, key=len))


def _is_telling(shared: str, a: Profile) -> bool:
    """Whether a stretch is a title: more than a word, or a name ("Velin"); "pages" alone tells nothing."""
    if " " in shared.strip():
        return True
    return any(shared and shared in mention.name for mention in a.entities.values() if mention.form == "name")


def _shared(a: Profile, b: Profile) -> str:
    """The stretch of ``a`` that holds most of what both name and say: at most eight words, as printed."""
    names = {s for entity, m in a.entities.items() if entity in b.entities for s in content_stems(m.name)}
    common = ((set(a.stems) & set(b.stems)) | names) - AGES
    found = [(start, end, stem(word)) for start, end, word in words(a.content)]
    best: tuple[int, int, int, int] | None = None
    for first in range(len(found)):
        if found[first][2] not in common:
            continue
        seen: set[str] = set()
        for last in range(first, min(first + WORDS, len(found))):
            if found[last][2] not in common:
                continue
            seen.add(found[last][2])
            candidate = (-len(seen), last - first, found[first][0], found[last][1])
            best = candidate if best is None else min(best, candidate)
    if best is None:
        return ""
    start = best[2]
    before = _NO.search(a.content[:start])
    return _MARKS.sub("", a.content[before.start() if before else start : best[3]])


def _cut(text: str) -> str:
    text = " ".join(text.split()).strip(" ,.;:“”‘’\"'")
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
