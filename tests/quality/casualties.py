"""How many were killed and injured in the event a report tells of, as the report itself states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.compare.fates import Fate, counts_anyone, fate_at, pattern, people
from stemma.compare.sentences.people_listed import people_listed
from stemma.model import Claim, Document, Quantity, Reading, Span

_LED = re.compile(
    r"\b(?:(?P<one>(?:an?|his|her)\s(?:[\w’'-]+\s){0,2}[\w’'-]+)|(?P<two>couple|parents|twins))"
    r"(?:\sand|,)\s(?:his\s|her\s|their\s)?$",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no one|nobody|none|no injuries|not injured|unharmed|unhurt)\b", re.IGNORECASE)
_IN_A = re.compile(
    r"\b(?:in|into|over|of interest in|wanted for) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
_TOGETHER = re.compile(r"^[\w\s’'-]{0,40}?(?:\band|,)\s$", re.IGNORECASE)


_DIED_OF = re.compile(
    r"\b(?:dead|died|killed|dies)\b(?: \w+){0,3} (?:of|from|by|with) (?:[\w-]+ ){0,3}"
    r"(?:gunshot wounds?|wounds|injuries)\b",
    re.IGNORECASE,
)
"""What somebody died of is no injury beside the death."""
_WHO_DID = re.compile(
    r" (?:[\w-]+ly )?(?:shot|stabbed|struck|hit|killed|wounded|injured|opened|fired)\b", re.IGNORECASE
)
_TO_WHOM = re.compile(
    r"\b(?:shot|stabbed|struck|hit|killed|wounded|injured|killing|wounding|injuring) $", re.IGNORECASE
)
_OWN_DEATH = re.compile(
    r"\b(?:kill(?:ed|ing)|(?:gun|weapon|rifle|pistol|shotgun) on|then) (?:him|her)self\b",
    re.IGNORECASE,
)
"""Who killed others and then ends the same way."""
_ANOTHER = re.compile(
    r"\b(?:another|(?:an?|the) (?:second|third|fourth|fifth|sixth|other)) (?:[\w-]+ ){0,2}?"
    r"(?:person|man|woman|victim|boy|girl|teen|teenager|child|student|officer|passenger)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"\byears?\b|year-old|\bof age\b", re.IGNORECASE)
TOLD_AS = ("asserted", "opinion", "possible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people with its qualifier and the passages it is taken from.

    ``is_total``: the text counts all ("four people", "5 dead"), not only some of them ("two children") or one.
    """

    value: int
    qualifier: str
    spans: tuple[Span, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """The dead and the injured of one report's own event; None where the report does not say."""

    killed: Count | None
    injured: Count | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    fate: Fate
    count: Count
    is_figure: bool


def toll(document: Document, reading: Reading) -> Toll:
    """The casualty counts of ``document``.

    The highest stated number of the dead holds (reports keep older, lower ones in captions), one where somebody's
    death is told without a number. Those hit include the dead: "six shot, one dead" leaves five injured. What a
    sentence tells of another event ("last year", "unrelated") is left out.
    """
    told = [one for claim in reading.claims for one in _told(document, reading, claim)]
    killed = _most([one for one in told if one.fate == "killed"])
    dead = killed.value if killed else 0
    hurt = _most([one for one in told if one.fate == "injured" and (one.is_figure or not dead)])
    beside = [
        one
        for one in told
        if one.fate == "injured" and not one.is_figure
        if _is_beside(document, one) or _ANOTHER.search(one.count.spans[0].of(document.text))
    ]
    hit = _most([one for one in told if one.fate == "hit"])
    if hit is not None and hit.value > dead and (hurt is None or hurt.value < hit.value - dead):
        hurt = Count(value=hit.value - dead, qualifier=hit.qualifier, spans=hit.spans, is_total=hit.is_total)
    if hurt is None and dead and beside:
        hurt = beside[0].count
    return Toll(killed=killed, injured=hurt)


def _counts_people(quantity: Quantity) -> bool:
    """Whether a figure may count people: no age, time, share, measure or ordinal."""
    value = quantity.value
    if value is None or value != int(value) or not 0 <= value < 10**7:
        return False
    unit = quantity.unit or ""
    if unit in ("", "persons", "other", "others", "number"):
        return not _AGE.match(quantity.counted_text)
    return unit.lower().split()[-1] in people()


def differ(a: Toll, b: Toll) -> bool:
    """Whether two tolls cannot be one: totals that differ, or dead in one report where the other has none.

    A part ("two children") or one victim may belong to any total, and "at least three" holds four.
    """
    if (a.killed is None) != (b.killed is None):
        return True
    return _apart(a.killed, b.killed) or _apart(a.injured, b.injured)


def _apart(a: Count | None, b: Count | None) -> bool:
    if a is None or b is None or not (a.is_total and b.is_total) or a.value == b.value:
        return False
    lower = min((a, b), key=lambda count: count.value)
    return lower.qualifier not in ("at least", "more than", "over")


def _most(told: Sequence[_Told]) -> Count | None:
    return max((one.count for one in told), key=lambda count: (count.value, count.qualifier == "exact"), default=None)


def _is_beside(document: Document, one: _Told) -> bool:
    """Whether a sentence tells of a dead and of an injured person next to each other."""
    text = one.count.spans[0].of(document.text)
    return bool(pattern("killed").search(text)) and bool(re.search(r"\band\b|,", text))


def _told(document: Document, reading: Reading, claim: Claim) -> Iterator[_Told]:
    sentence = claim.sentence.of(document.text)
    if claim.negated and _is_presupposed(sentence) and not pattern("elsewhere").search(sentence):
        count = Count(value=1, qualifier="exact", spans=(claim.sentence,))
        yield _Told(fate="killed", count=count, is_figure=False)
    if (
        claim.negated
        or claim.modality not in ("asserted", "opinion", "possible")
        or pattern("elsewhere").search(sentence)
    ):
        return
    text = " ".join(span.of(document.text) for span in claim.spans)
    figures = _figures(document, reading, claim)
    for fate, value, quantity in figures:
        total = counts_anyone(quantity)
        count = Count(value=value, qualifier=quantity.qualifier, spans=(quantity.span,), is_total=total)
        yield _Told(fate=fate, count=count, is_figure=True)
    if figures or claim.modality == "possible" or _NONE.search(text):
        return
    rows = list(_rows(claim, sentence))
    yield from rows
    for fate in () if rows else _single(_DIED_OF.sub("dead", text)):
        yield _Told(fate=fate, count=Count(value=1, qualifier="exact", spans=(claim.sentence,)), is_figure=False)


def _rows(claim: Claim, sentence: str) -> Iterator[_Told]:
    """People named one beside the other without a figure: "a man and a woman were hurt", "his wife and his son"."""
    base = claim.sentence.start
    for start, end, count in people_listed(sentence):
        own = Span(document=claim.sentence.document, start=base + start, end=base + end)
        fate = fate_at(sentence, start, end) if any(span.overlaps(own) for span in claim.spans) else None
        if fate is None or (_WHO_DID.match(sentence, end) and not _TO_WHOM.search(sentence, 0, start)):
            continue
        value = int(count) + (fate == "killed" and _OWN_DEATH.search(sentence, end) is not None)
        yield _Told(fate=fate, count=Count(value=value, qualifier="exact", spans=(own,)), is_figure=True)


def _is_presupposed(sentence: str) -> bool:
    """Whether a death is no part of what is denied: "is no longer wanted in the death of a boy"."""
    return any(_IN_A.search(sentence[: found.start()]) is not None for found in pattern("told").finditer(sentence))


def _figures(document: Document, reading: Reading, claim: Claim) -> list[tuple[Fate, int, Quantity]]:
    """Figures of people in a claim with their fate; people listed together ("two men and a boy") are added up."""
    own = [q for q in reading.quantities if q.id in claim.quantities and _counts_people(q)]
    found: list[tuple[Fate, int, Quantity]] = []
    base, text = claim.sentence.start, claim.sentence.of(document.text)
    for quantity in sorted(own, key=lambda q: q.span):
        bare = not quantity.counted_text
        fate = fate_at(text, quantity.span.start - base, quantity.span.end - base, is_bare=bare)
        if fate is None or quantity.value is None:
            continue
        value = int(quantity.value) + _beside(text, quantity, base)
        before = found[-1] if found else None
        between = document.text[before[2].span.end : quantity.span.start] if before else ""
        if before and before[0] == fate and _TOGETHER.match(between):
            found[-1] = (fate, before[1] + value, quantity)
        else:
            found.append((fate, value, quantity))
    return found


def _beside(text: str, quantity: Quantity, base: int) -> int:
    """People named one by one before or after a figure: "a man and two children", "his two sons, then himself"."""
    before, after = text[: quantity.span.start - base], text[quantity.span.end - base :]
    own = re.search(r"\b(?:himself|herself)\b", after)
    more = 1 if own and not pattern("killed").search(after, 0, own.start()) else 0
    led = _LED.search(before[-120:])
    if led and led.group("two"):
        return more + 2
    if led and pattern("people").search(led.group("one")):
        more += 1
    return more


def _single(text: str) -> Iterator[Fate]:
    """The fates of one person told without a figure; of many without a number nothing can be said."""
    many = pattern("plural").search(text) is not None and not re.search(r"\bone of\b", text, re.IGNORECASE)
    dead = pattern("killed").search(text)
    if (dead and not (many and re.search(r"\b(?:were|are|have)\b", text))) or (
        not dead and pattern("told").search(text)
    ):
        yield "killed"
    if pattern("injured").search(text) and not many:
        yield "injured"
    if pattern("hit").search(text) and not many and not dead:
        yield "hit"
