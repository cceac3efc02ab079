"""Bodies that bear one name and are two: those of different countries, and those that one acronym stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from stemma.model import Mention
from stemma.resolve.clusters import Edge, Trait
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.name_parts import Name, parse_name
from stemma.text.names import SAME, NameComparison, compare_names
from stemma.text.places import country_of, lookup, settled

NOT_STATED = "not stated"
COUNTRIES = "The texts speak of such bodies of different countries."
LETTERS = "The texts have two bodies that these letters stand for."
_PUBLIC = ("unit", "role", "deputy", "former")
_LONGEST_GAP = 24
# "Jordan's Ministry", "Jordan's new Ministry", "the Jordanian Ministry"
_OWNS = re.compile(r"(?:['’]s?)?\s+(?:[a-z-]+\s+)?")
_LIES_IN = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?")


def mark_countries_of_bodies(desk: Desk) -> None:
    """Public bodies and posts of one name that the texts put into different countries are two."""
    bodies = [m for m in desk.of_kind("organisation", "post") if _is_public(parse_name(desk.name_of(m), "office"))]
    grounds = _Grounds(desk)
    stated = {body.id: country for body in bodies if (country := grounds.stated(body))}
    values = {body.id: stated.get(body.id) or grounds.of_text(body.span.document) for body in bodies}
    by_name: dict[tuple[str, ...], list[Mention]] = {}
    for body in bodies:
        by_name.setdefault(_base(parse_name(desk.name_of(body), "office")), []).append(body)
    for key, mentions in by_name.items():
        if len({values[m.id] for m in mentions if values[m.id]}) < 2 or not any(m.id in stated for m in mentions):
            continue
        for body in mentions:
            value = values[body.id] or NOT_STATED
            name = " ".join(key)
            why = because(COUNTRIES, body)
            desk.clusters.mark(Trait(item=body.id, key=f"country of the body {name}", value=value, why=why))
            desk.namesakes[body.id] = value


def _is_public(name: Name) -> bool:
    """Whether every country may have such a body: no word of it is a name of its own."""
    kinds = {word.concept.kind for word in name.words if word.concept}
    own = any(not word.concept and word.weight > 0.5 and not word.number for word in name.words)
    return bool(kinds & set(_PUBLIC)) and not own


def _base(name: Name) -> tuple[str, ...]:
    """What the name says without the country."""
    return tuple(
        sorted(word.concept.id if word.concept else word.plain for word in name.words if not _is_place(word.concept))
    )


def _is_place(concept: object) -> bool:
    return getattr(concept, "kind", "") == "place"


class _Grounds:
    """Which country a body belongs to, as its text says, and the one country that a text speaks of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._countries: dict[str, str] = {}
        self._ends: dict[tuple[str, int], Mention] = {}
        self._starts: dict[tuple[str, int], Mention] = {}
        self._by_text: dict[str, set[str]] = {}
        for mention in desk.of_kind("place", "nationality", "organisation"):
            country = self._country(mention)
            if country:
                self._countries[mention.id] = country
                self._by_text.setdefault(mention.span.document, set()).add(country)
                self._ends[mention.span.document, mention.span.end] = mention
                self._starts[mention.span.document, mention.span.start] = mention

    def _country(self, mention: Mention) -> str:
        name = parse_name(mention.name, "office")
        if mention.kind == "organisation" and len(name.words) > 1:
            return ""
        concepts = {word.concept.id for word in name.words if word.concept and word.concept.kind == "place"}
        if len(concepts) == 1:
            return _code(min(concepts))
        place = settled(lookup(mention.name))
        return place.country if place else ""

    def stated(self, body: Mention) -> str:
        """The country in its name, or the one that stands before or behind it."""
        name = parse_name(self._desk.name_of(body), "office")
        inside = {word.concept.id for word in name.words if word.concept and word.concept.kind == "place"}
        if len(inside) == 1:
            return _code(min(inside))
        text = self._desk.texts.get(body.span.document, "")
        for gap in range(_LONGEST_GAP):
            before = self._ends.get((body.span.document, body.span.start - gap))
            if before and _OWNS.fullmatch(text[before.span.end : body.span.start]):
                return self._countries[before.id]
            after = self._starts.get((body.span.document, body.span.end + gap))
            if after and _LIES_IN.fullmatch(text[body.span.end : after.span.start]):
                return self._countries[after.id]
        return ""

    def of_text(self, document: str) -> str:
        """The country of everything that the text places, when it is one."""
        countries = self._by_text.get(document, set())
        return min(countries) if len(countries) == 1 else ""


def _code(concept: str) -> str:
    return country_of(concept) or concept


def part_acronyms(
    desk: Desk, named: Mapping[str, Sequence[Mention]], compared: Mapping[tuple[str, str], NameComparison]
) -> Iterator[Edge]:
    """Mark the mentions of an acronym that stands for two bodies, and tie each to the one that its text names."""
    fits: dict[str, list[str]] = {}
    for pair, found in compared.items():
        for letters, long in (pair, pair[::-1]):
            if found.score >= SAME and _is_acronym(letters) and not _is_acronym(long):
                fits.setdefault(letters, []).append(long)
    for letters, longs in sorted(fits.items()):
        groups = _unlike(sorted(longs))
        if len(set(groups.values())) > 1:
            yield from _parted(desk, named, letters, groups)


def _is_acronym(text: str) -> bool:
    return bool(parse_name(text, "office").acronym)


def _unlike(longs: Sequence[str]) -> dict[str, str]:
    """Each name with the first one that is the same as it."""
    groups: dict[str, str] = {}
    for long in longs:
        same = [one for one in dict.fromkeys(groups.values()) if compare_names(one, long, "office").score >= SAME]
        groups[long] = same[0] if same else long
    return groups


def _parted(
    desk: Desk, named: Mapping[str, Sequence[Mention]], letters: str, groups: Mapping[str, str]
) -> Iterator[Edge]:
    in_text: dict[str, dict[str, Mention]] = {}
    for long, group in groups.items():
        for mention in named[long]:
            in_text.setdefault(mention.span.document, {}).setdefault(group, mention)
            _mark(desk, mention, letters, group)
    for mention in named[letters]:
        here = in_text.get(mention.span.document, {})
        group = min(here) if len(here) == 1 else NOT_STATED
        _mark(desk, mention, letters, group)
        desk.namesakes[mention.id] = group
        if group != NOT_STATED:
            why = because("The letters of the one such body in this text.", here[group], mention, score=0.98)
            yield Edge(left=here[group].id, right=mention.id, score=0.98, why=why)


def _mark(desk: Desk, mention: Mention, letters: str, group: str) -> None:
    why = because(LETTERS, mention)
    desk.clusters.mark(Trait(item=mention.id, key=f"letters {letters}", value=group, why=why))
