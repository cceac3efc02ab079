"""Comparator of spots inside a building or a site: the second floor and the ground floor, pier 4 and pier 7."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import table
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect, Span
from stemma.text.number_words import parse_number_words

_SPACE = r"[\s-]{1,3}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A part of a place and which one it is: ``kind`` "floor", ``axis`` "number", ``value`` "2"."""

    kind: str
    axis: str
    value: str
    start: int
    end: int


def sites(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Two different ones of a kind of spot, where each claim gives only one of that kind and axis."""
    left, right = _by_kind(a), _by_kind(b)
    for key in sorted(set(left) & set(right)):
        mine, theirs = left[key], right[key]
        if len({spot.value for spot, _ in mine}) == len({spot.value for spot, _ in theirs}) == 1:
            (one, span), (other, beside) = mine[0], theirs[0]
            if one.value != other.value and not _may_be_one(one, other):
                said = (a.words_of(span), b.words_of(beside))
                reason = f"A says “{said[0]}”, B “{said[1]}”."
                return (answer("place", "incompatible", reason, (said[0], (span,)), (said[1], (beside,))),)
    return ()


@once
def _by_kind(profile: Profile) -> dict[tuple[str, str], list[tuple[Spot, Span]]]:
    found: dict[tuple[str, str], list[tuple[Spot, Span]]] = {}
    for span in profile.claim.spans:
        for spot in spots(profile.words_of(span)):
            place = Span(document=span.document, start=span.start + spot.start, end=span.start + spot.end)
            found.setdefault((spot.kind, spot.axis), []).append((spot, place))
    several = {_kinds()[match["kind"].lower()] for match in _several().finditer(profile.content)}
    return {key: listed for key, listed in found.items() if key[0] not in several}


@lru_cache(maxsize=16_384)
def spots(text: str) -> tuple[Spot, ...]:
    """The spots that ``text`` names, in its order, with their offsets."""
    kinds, which, patterns = _kinds(), _which(), _patterns()
    found = []
    for pattern in patterns:
        for match in pattern.finditer(text):
            axis, value = which.get(match["which"].lower(), ("number", ""))
            value = value or _number(match["which"])
            if value:
                kind = kinds[match["kind"].lower()]
                found.append(Spot(kind=kind, axis=axis, value=value, start=match.start(), end=match.end()))
    return tuple(sorted(found, key=lambda spot: spot.start))


def _number(printed: str) -> str:
    """The value of a number, ordinal or single letter, as one spelling."""
    figure = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", printed.lower())
    if figure:
        return figure[1].lstrip("0") or "0"
    value = parse_number_words(printed.lower())
    if value is not None:
        return f"{value:g}"
    return printed if len(printed) == 1 and printed.isupper() else ""


def _may_be_one(one: Spot, other: Spot) -> bool:
    """The first floor of one country is the ground floor of another."""
    return one.kind == "floor" and {one.value, other.value} == {"0", "1"}


@cache
def _kinds() -> Mapping[str, str]:
    return {str(word): str(kind) for kind, listed in table("sites")["kinds"].items() for word in listed}


@cache
def _which() -> Mapping[str, tuple[str, str]]:
    """Printed word -> (axis, value)."""
    return {
        str(word): (str(axis), str(value))
        for axis, values in table("sites")["which"].items()
        for value, listed in values.items()
        for word in listed
    }


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """ "The second floor", "west wing"; and "pier 4", "Block C", "platform nine"."""
    kinds = "|".join(sorted(map(re.escape, _kinds()), key=lambda word: (-len(word), word)))
    which = "|".join(sorted(map(re.escape, _which()), key=lambda word: (-len(word), word)))
    small = "|".join(str(word) for word in table("sites")["numbers"])
    which_one = rf"(?P<which>{which}|\d{{1,3}}(?:st|nd|rd|th))"
    between = rf"{_SPACE}(?:(?!(?:the|and|his|her|its|our|for)\b)\w{{3,12}} )?"
    behind = rf"(?:(?i:no\.?|number) )?(?P<which>\d{{1,4}}|[A-HJ-Z]|(?i:{small}))\b(?![.,:]\d)"
    return (
        re.compile(rf"\b{which_one}{between}(?P<kind>{kinds})\b", re.IGNORECASE),
        re.compile(rf"\b(?P<kind>(?i:{kinds})) {behind}"),
    )


@cache
def _several() -> re.Pattern[str]:
    """ "The east and west gates": one of them is no other than the other claim's."""
    kinds = "|".join(sorted(map(re.escape, _kinds()), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?P<kind>{kinds})s\b", re.IGNORECASE)
