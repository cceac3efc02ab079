"""Short neutral titles: a figure with what it counts, or the words that two claims share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.compare.figures import shared_figures
from stemma.compare.numbers import paired
from stemma.compare.profile import Profile, content_stems
from stemma.text.stem import stem, words

_MARKS = re.compile(r"[“”‘\"\[\]]|’(?!\w)")
LONGEST = 60
WORDS = 4


def title(a: Profile, b: Profile) -> str:
    """At most 60 characters, in the words of ``a``; never a sentence and never a verdict."""
    figures = shared_figures(a, b)
    pair = figures[0] if figures else paired(a, b)
    if pair is not None:
        left = pair[0]
        number = a.words_of(left.number_span or left.span)
        counted = _MARKS.sub("", " ".join((left.counted_text or pair[1].counted_text).split()))
        return _cut(f"{number} {counted}" if not counted.startswith(number) else counted)
    return _cut(_shared(a, b)) or _cut(a.content)


def _shared(a: Profile, b: Profile) -> str:
    """Names both have, then the content words both have, as ``a`` prints and orders them."""
    names = {m.name for entity, m in a.entities.items() if entity in b.entities and m.form == "name"}
    hidden = {s for name in names for s in content_stems(name)}
    common = set(a.stems) & set(b.stems) - hidden
    picked = [w for _, _, w in words(a.content) if stem(w) in common]
    longest = [name for name in sorted(names) if not any(name != other and name in other for other in names)]
    shown = list(_unique([*picked[:WORDS], *_in_order(longest, a.content)[:2]]))
    return ", ".join(shown[: WORDS + 1])


def _in_order(names: Iterable[str], text: str) -> list[str]:
    return sorted(names, key=lambda name: (text.find(name) % (len(text) + 1), name))


def _unique(items: Iterable[str]) -> Iterable[str]:
    seen: set[str] = set()
    for item in items:
        key = stem(item)
        if key not in seen:
            seen.add(key)
            yield item


def _cut(text: str) -> str:
    text = " ".join(text.split()).strip(" ,.;:“”‘’\"'")
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
