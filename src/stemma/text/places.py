"""Where a named place lies: an offline gazetteer of the Middle East and North Africa (GeoNames, CC BY 4.0).

A name that fits several places gives all of them; it is never settled by guessing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from stemma.text.names import compare_names
from stemma.text.scripts import plain, without_possessive
from stemma.text.tables import rows
from stemma.text.translit import skeletons

PlaceKind = Literal["country", "region", "town"]
# A name that only sounds like an entry has to be as like as this, and is looked for in known countries only.
SOUNDS_THE_SAME = 0.85
MOST_CANDIDATES = 12
# Of several towns of one name a city so many times as large as all others is meant, unless a text says otherwise.
FAR_LARGER, CITY = 50, 100_000

_LONGEST = 80
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(("al", "el", "as", "ash", "ad", "adh", "at", "ath", "an", "ar", "az", "es", "ech", "the", "ul"))
_SETTLEMENT = frozenset(
    ("town", "city", "village", "municipality", "of", "مدينه", "بلده", "قريه", "بلديه")
)  # fmt: skip
_REGION = frozenset(
    ("province", "governorate", "region", "district", "muhafazat", "wilayat", "wilaya", "state",
     "محافظه", "ولايه", "منطقه", "اقليم")
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An entry. ``radius`` (km) says how far its parts lie from the point; ``country`` and ``region`` are codes.

    ``id`` is ``geonames:`` and GeoNames' number, or its code for a country (SY) or a region (SY.09).
    """

    id: str
    kind: PlaceKind
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    radius: int
    population: int
    names: tuple[str, ...]
    keys: tuple[str, ...]


def fold(name: str) -> str:
    """The letters of a name without article, marks, spaces and words for any settlement or region."""
    words = [word for word in _words(name) if word not in _SETTLEMENT and word not in _REGION]
    return "".join(words or _words(name))


def _words(name: str) -> list[str]:
    # An apostrophe joins what it stands between, a hyphen parts an article from its word.
    found: list[str] = _WORD.findall(plain(without_possessive(name[:_LONGEST])))
    bare = [w for w in found if w not in _ARTICLES] or found
    return [w[2:] if w.startswith("ال") and len(w) > 4 else w for w in bare]


@cache
def _entries() -> tuple[Place, ...]:
    return tuple(_place(cells) for cells in rows("gazetteer.tsv", "places")[1:])


def _place(cells: tuple[str, ...]) -> Place:
    names = tuple(cells[8].split("|"))
    kind: PlaceKind = "country" if cells[1] == "country" else "region" if cells[1] == "region" else "town"
    return Place(
        id=f"geonames:{cells[0]}",
        kind=kind,
        name=names[0],
        country=cells[2],
        region=cells[3],
        latitude=float(cells[4]),
        longitude=float(cells[5]),
        radius=int(cells[6]),
        population=int(cells[7]),
        names=names,
        keys=tuple(cells[9].split("|")),
    )


@cache
def _by_key() -> dict[str, tuple[Place, ...]]:
    found: dict[str, dict[str, Place]] = {}
    for place in _entries():
        for key in place.keys:
            found.setdefault(key, {})[place.id] = place
    return {key: tuple(places.values()) for key, places in found.items()}


@lru_cache(maxsize=64)
def _by_skeleton(country: str) -> dict[str, tuple[Place, ...]]:
    found: dict[str, dict[str, Place]] = {}
    for place in _entries():
        if place.country == country:
            for key in place.keys:
                for skeleton in skeletons(key):
                    found.setdefault(skeleton, {})[place.id] = place
    return {key: tuple(places.values()) for key, places in found.items()}


def country_of(name: str) -> str:
    """The code of the country called ``name``; empty when none is."""
    return next((place.country for place in _by_key().get(fold(name), ()) if place.kind == "country"), "")


def parents(place: Place) -> tuple[Place, ...]:
    """What it lies in: the region, then the country."""
    by_id = _by_id()
    codes = [code for code in (place.region, place.country) if code and f"geonames:{code}" != place.id]
    return tuple(by_id[f"geonames:{code}"] for code in codes if f"geonames:{code}" in by_id)


@cache
def _by_id() -> dict[str, Place]:
    return {place.id: place for place in _entries()}


@lru_cache(maxsize=20_000)
def lookup(name: str, country_hint: str = "") -> tuple[Place, ...]:
    """The places called ``name``, the most populous first; none, one, or several when the name is ambiguous.

    ``country_hint`` (a code such as "SY" or a country's name; several with blanks between codes) leaves only its
    places where it has some, and lets a name match by sound. "province", "governorate" and the like leave regions,
    "town" and "city" towns; without either a region called after a town in it gives the town.
    """
    key = fold(name)
    if not key:
        return ()
    hinted = _hinted(country_hint)
    found = _of_kind(_by_key().get(key, ()), name)
    inside = tuple(place for place in found if place.country in hinted)
    if hinted and not inside and not any(place.kind == "country" for place in found):
        inside = _of_kind(_sounding(key, name, hinted), name)
    return tuple(sorted(inside or found, key=lambda place: (-place.population, place.id)))[:MOST_CANDIDATES]


def _hinted(hint: str) -> tuple[str, ...]:
    codes = tuple(part for part in hint.split() if f"geonames:{part}" in _by_id())
    return codes or tuple(filter(None, (country_of(hint),))) if hint else ()


def _of_kind(places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    said = set(_WORD.findall(plain(name[:_LONGEST])))
    if said & _REGION:
        # What is called a province is no town; where no region has the name, nothing is known of it.
        return tuple(place for place in places if place.kind == "region")
    countries = {place.country for place in places if place.kind == "country"}
    if countries and not said & _SETTLEMENT:
        # A country before the town or region in it that is called the same; a city elsewhere stays a candidate.
        return tuple(
            p for p in places if p.kind == "country" or (p.country not in countries and p.population >= CITY)
        )
    seats = {place.country for place in places if place.kind == "town"}
    return tuple(p for p in places if p.kind == "town" or (p.kind == "region" and p.country not in seats))


def _sounding(key: str, name: str, countries: tuple[str, ...]) -> tuple[Place, ...]:
    if len(key) < 3:
        return ()
    near = {
        place.id: place
        for country in countries
        for skeleton in sorted(skeletons(key))
        for place in _by_skeleton(country).get(skeleton, ())
    }
    scored = [
        (max(compare_names(name, other, "place").score for other in place.names), place) for place in near.values()
    ]
    best = max((score for score, _ in scored), default=0.0)
    return tuple(place for score, place in scored if score >= max(SOUNDS_THE_SAME, best - 0.02))


def settled(places: tuple[Place, ...]) -> Place | None:
    """The one place meant: the only one, or a city beside which all others of the name are tiny; else None."""
    if len(places) == 1:
        return places[0]
    ordered = sorted(places, key=lambda place: (-place.population, place.id))
    if ordered and ordered[0].population >= max(CITY, FAR_LARGER * ordered[1].population):
        return ordered[0]
    return None


def contains(outer: str | Place, inner: str | Place) -> bool | None:
    """Whether ``inner`` lies in ``outer`` (a place lies in itself); None when a name is unknown or leaves it open."""
    wide = (outer,) if isinstance(outer, Place) else lookup(outer)
    narrow = (inner,) if isinstance(inner, Place) else lookup(inner)
    answers = {_contains(one, other) for one in wide for other in narrow}
    return answers.pop() if len(answers) == 1 else None


def _contains(outer: Place, inner: Place) -> bool:
    return outer.id == inner.id or outer.id in {parent.id for parent in parents(inner)}
