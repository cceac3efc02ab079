"""How much of it, and how often: "all" against "most", "completely" against "partly", "always" against "rarely"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.compare.extents import SOME_OF, behind, phrases
from stemma.compare.profile import in_percent
from stemma.compare.sentences.small_words import kin, number_of
from stemma.compare.sentences.statement import Statement
from stemma.model import Quantity, Span
from stemma.text.senses import says
from stemma.text.stem import stem, words

_OF_ALL = re.compile(
    r"\bof (?:the|its|their|his|her|all|those) (?P<all>\w+) (?P<thing>\w+)(?: [^,;.]{0,40})?, "
    r"(?:only |just |but )?(?:an? (?:single )?)?(?P<some>\w+)\b(?! of\b)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\bby (?:(?:about|around|nearly|almost|some|more than|over|less than|at least|only|just) )?\S{0,3}$"
)
_DENIED = re.compile(r"[^.,;:()]{0,50}?(?:\b(?:not|never)\b|n[’']t\b)", re.IGNORECASE)
"""A denial of what is said of that extent, in the same breath."""
BOUNDED = {"more than": True, "over": True, "at least": True, "less than": False, "up to": False}
"""Qualifiers that leave a share open above (True) or below."""
SCALES = ("share", "often")
MOST = 20
"""Extents of a sentence that are looked at."""
BRIEF = 14
"""Words of a sentence up to which a measure of how far or how often is one of the whole sentence."""
HUNDRED = 100
APART = 0.1
"""Shares that are nearer to one another than this are not held to exclude each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A share of a whole: between ``low`` and ``high`` (0..1) of ``thing`` (a stem, or nothing)."""

    scale: str
    low: float
    high: float
    printed: str
    thing: str
    word: str
    span: Span
    is_sharp: bool = False
    """Whether its ends are meant as they are printed ("under 40 per cent")."""

    def meets(self, other: Extent) -> bool:
        """Whether some share fits both."""
        return self.low <= other.high and other.low <= self.high

    def excludes(self, other: Extent) -> bool:
        """Whether not both can be so: shares well apart, or a denial. "Most of them" leaves open that all are."""
        is_denied = any(one.high == 0 or "not" in one.printed.lower().split() for one in (self, other))
        is_denied = is_denied or self.is_sharp or other.is_sharp
        return not self.meets(other) and (is_denied or max(self.low - other.high, other.low - self.high) > APART)


def of_one_thing(a: Statement, b: Statement) -> tuple[Extent, Extent] | None:
    """The first two extents of one thing, or None."""
    for left in extents(a):
        for right in extents(b):
            if left.scale == right.scale and _of_one_thing(left, right, a, b):
                return left, right
    return None


def extents(one: Statement) -> tuple[Extent, ...]:
    """The extents that a sentence gives, in reading order."""
    return tuple(sorted((*_by_words(one), *_by_figures(one)), key=lambda extent: extent.span))[:MOST]


def _by_words(one: Statement) -> Iterator[Extent]:
    text = one.text
    for scale in SCALES:
        known, pattern = phrases(scale)
        for match in pattern.finditer(text):
            low, high = known[match.group().lower()]
            denied = _DENIED.match(text, match.end()) if high > 0 and low < 1 else None
            if denied is not None:  # "some were not": perhaps none were, but not all
                low, high = round(1 - high, 2), round(1 - low, 2)
            span = Span(document=one.document.id, start=match.start(), end=(denied or match).end())
            thing = behind(text, match.end())
            yield Extent(
                scale=scale, low=low, high=high, printed=span.of(text), thing=stem(thing), word=thing, span=span
            )


def _by_figures(one: Statement) -> Iterator[Extent]:
    """Per cent, fractions, and "two of the five"."""
    text = one.text
    for quantity in map(in_percent, one.quantities):
        low, high = (quantity.low, quantity.high) if quantity.value is None else (quantity.value, quantity.value)
        side = BOUNDED.get(quantity.qualifier)
        if quantity.unit != "percent" or _is_change(quantity, text):
            continue
        if low is None or high is None or not 0 <= low <= high <= HUNDRED:
            continue
        thing, printed = behind(text, quantity.span.end), quantity.span.of(text)
        bounds = (max(0.0, low / HUNDRED - 0.02), high / HUNDRED + 0.02)
        if side is not None:
            bounds = (low / HUNDRED, 1.0) if side else (0.0, high / HUNDRED)
        yield Extent(scale="share", low=bounds[0], high=bounds[1], printed=printed, thing=stem(thing), word=thing,
                     span=quantity.span, is_sharp=side is not None)  # fmt: skip
    for match in (*SOME_OF.finditer(text), *_OF_ALL.finditer(text)):
        some, every = number_of(match["some"]), number_of(match["all"])
        if some is None or not every or not 0 < some <= every:
            continue
        share, thing = some / every, match.groupdict().get("thing") or behind(text, match.end())
        span = Span(document=one.document.id, start=match.start(), end=match.end())
        yield Extent(scale="share", low=share, high=share, printed=match.group(), thing=stem(thing), word=thing,
                     span=span)  # fmt: skip


def _is_change(quantity: Quantity, text: str) -> bool:
    """Whether a share is one by which something grew or shrank ("rose by 3 per cent"), and none of a whole."""
    return _BY.search(text[max(0, quantity.span.start - 30) : quantity.span.start + 3]) is not None


def _of_one_thing(left: Extent, right: Extent, a: Statement, b: Statement) -> bool:
    if left.thing and right.thing:
        if left.thing == right.thing or says(left.word, right.word) or says(right.word, left.word):
            return True
        if kin().get(left.thing, frozenset()) & kin().get(right.thing, frozenset()):
            return True
        if left.thing in b.stems and right.thing in a.stems:
            return False  # each has a word for what the other measures, and measures something else
    return max(len(words(one.text)) for one in (a, b)) <= BRIEF
