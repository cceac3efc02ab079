"""Where the places of the texts lie: one entry of the gazetteer, several that fit, or none; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stemma.model import Mention, Position
from stemma.resolve.clusters import Trait
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.places import CITY, Place, contains, country_of, fold, lookup, parents, settled

# "Tripoli, Lebanon", "Tripoli in Lebanon", "Tripoli (Lebanon)": what stands behind says where.
_SAYS_WHERE = re.compile(r"\s*(?:,\s*(?:in\s+)?|in\s+|\(\s*|of\s+)(?:the\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The one place meant, or all that the name fits."""

    position: Position | None = None
    positions: tuple[Position, ...] = ()


def mark_countries(desk: Desk) -> None:
    """Two places of one name that texts put into different countries are two; a bare one is neither."""
    places = [m for m in desk.of_kind("place") if m.form == "name"]
    stated = {one.id: country for one, country in _stated(desk, places)}
    by_text: dict[tuple[str, str], set[str]] = {}
    by_name: dict[str, set[str]] = {}
    for place in places:
        if place.id in stated:
            by_text.setdefault((place.span.document, fold(place.name)), set()).add(stated[place.id])
            by_name.setdefault(fold(place.name), set()).add(stated[place.id])
    for place in places:
        key = fold(place.name)
        if len(by_name.get(key, ())) > 1:
            here = by_text.get((place.span.document, key), set())
            country = stated.get(place.id) or (min(here) if len(here) == 1 else "not stated")
            why = because("The texts put places of this name into different countries.", place)
            desk.clusters.mark(Trait(item=place.id, key=f"country of {key}", value=country, why=why))


def _stated(desk: Desk, places: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Places behind which their text names the region or country they lie in, with the code of the country."""
    for one, other in pairwise(places):
        if _says_where(desk, one, other):
            countries = {place.country for place in lookup(other.name)}
            if len(countries) == 1:
                yield one, min(countries)


def _says_where(desk: Desk, one: Mention, other: Mention) -> bool:
    text = desk.texts.get(one.span.document, "")
    near = one.span.document == other.span.document and one.span.end < other.span.start <= one.span.end + 12
    return near and _SAYS_WHERE.fullmatch(text[one.span.end : other.span.start]) is not None


class Gazetteer:
    """Looks places up with what their texts say of where they are."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._countries: dict[str, set[str]] = {}
        places = [m for m in desk.of_kind("place") if m.form == "name"]
        for place in places:
            code = country_of(place.name)
            if code:
                self._countries.setdefault(place.span.document, set()).add(code)
        self._next = {one.id: other for one, other in pairwise(places) if _says_where(desk, one, other)}

    def find(self, mentions: Sequence[str]) -> Found:
        """The entry for a place by its mentions (ids).

        On the map goes only what is certain: one entry for all its names, and either a country, a city, or a place in
        a country that its own texts name.
        """
        named = [m for i in mentions if (m := self._desk.mentions[i]).form == "name" and m.kind == "place"]
        hints = {code for m in named for code in self._countries.get(m.span.document, ())}
        fits = self._agreed([self._lookup(mention, hints) for mention in named])
        only = settled(fits)
        if only is not None and not self._is_supported(only, hints):
            only = None
        shown = (only,) if only else fits
        return Found(position=position(only) if only else None, positions=tuple(map(position, shown)))

    def _lookup(self, mention: Mention, hints: set[str]) -> tuple[Place, ...]:
        name = self._desk.name_of(mention)
        outer = self._next.get(mention.id)
        if outer is not None:
            around = lookup(outer.name)
            country = " ".join(sorted({place.country for place in around}))
            inside = tuple(
                p for p in lookup(name, country) if any(contains(one, p) for one in around if one.id != p.id)
            )
            if inside:
                return inside
        return lookup(name, " ".join(sorted(hints)))

    @staticmethod
    def _agreed(found: list[tuple[Place, ...]]) -> tuple[Place, ...]:
        """Entries that all names fit; where there are none, all that any name fits."""
        known = [{place.id: place for place in places} for places in found if places]
        if not known:
            return ()
        shared = set.intersection(*(set(one) for one in known))
        everything = {identity: place for one in known for identity, place in one.items()}
        chosen = [everything[identity] for identity in shared or everything]
        return tuple(sorted(chosen, key=lambda place: (-place.population, place.id)))

    @staticmethod
    def _is_supported(place: Place, hints: set[str]) -> bool:
        return place.kind == "country" or place.country in hints or place.population >= CITY


def position(place: Place) -> Position:
    """An entry as the model has it."""
    return Position(
        gazetteer=place.id,
        name=place.name,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=place.kind,
        radius=place.radius,
        within=tuple(parent.name for parent in parents(place)),
    )
