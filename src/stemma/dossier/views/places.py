"""Places: what a gazetteer puts on the map, and the list of those that no one place is certain for."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import Matter
from stemma.dossier.views.people import Form, forms_of
from stemma.dossier.views.words import count
from stemma.model import Entity, Position

MOST_CANDIDATES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place with its forms, where a gazetteer puts it, and the matters that name it.

    ``number`` is its number on the map, 0 for a place that is not on it; ``position`` says where it is in words.
    """

    name: str
    language: str
    forms: tuple[Form, ...]
    matters: tuple[Matter, ...]
    number: int = 0
    at: Position | None = None
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """``mapped`` places are numbered from 1; ``others`` have no position or more than one that fits."""

    mapped: tuple[PlaceRow, ...]
    others: tuple[PlaceRow, ...]

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """All places."""
        return (*self.mapped, *self.others)


def places_of(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> Places:
    """Places, those that most claims speak of first."""
    naming = _naming(index, matters)
    found = [(entity, naming.get(entity.id, ())) for entity in index.dossier.entities if entity.kind == "place"]
    found.sort(key=lambda pair: (-len(pair[1]), pair[0].name, pair[0].id))
    mapped = [pair for pair in found if pair[0].position is not None]
    others = [pair for pair in found if pair[0].position is None]
    return Places(
        mapped=tuple(_row(index, labels, *pair, number) for number, pair in enumerate(mapped, 1)),
        others=tuple(_row(index, labels, *pair, 0) for pair in others),
    )


def _naming(index: Index, matters: tuple[Matter, ...]) -> dict[str, tuple[Matter, ...]]:
    """Entity id -> the matters whose claims name it, in their order."""
    found: dict[str, dict[int, Matter]] = {}
    for matter in matters:
        for claim in matter.claims:
            for mention in index.claims[claim].mentions:
                entity = index.entity(mention)
                if entity is not None:
                    found.setdefault(entity.id, {})[matter.number] = matter
    return {entity: tuple(by_number[n] for n in sorted(by_number)) for entity, by_number in found.items()}


def _row(
    index: Index, labels: dict[str, TextLabel], entity: Entity, matters: tuple[Matter, ...], number: int
) -> PlaceRow:
    forms = forms_of(index, labels, entity)
    return PlaceRow(
        name=entity.name,
        language=next((form.language for form in forms if form.text == entity.name), ""),
        forms=forms,
        matters=matters,
        number=number,
        at=entity.position,
        position=position_of(entity),
    )


def position_of(entity: Entity) -> str:
    """Degrees, what the point stands for and what it lies in; of an ambiguous name the places that have it."""
    at = entity.position
    if at is not None:
        kind = "point of the town" if at.precision == "town" else f"middle of the {at.precision}"
        where = ", ".join((at.name, *at.within))
        return f"{at.latitude:.2f}, {at.longitude:.2f}: {kind}, within {at.radius} km. {where} ({at.gazetteer})"
    if not entity.positions:
        return ""
    shown = "; ".join(", ".join((one.name, *one.within)) for one in entity.positions[:MOST_CANDIDATES])
    more = len(entity.positions) - MOST_CANDIDATES
    return f"Not certain which: {shown}{f' and {more} more' if more > 0 else ''}"


def in_words(rows: tuple[PlaceRow, ...]) -> str:
    """The map in words: how many points, then each with its number."""
    told = "; ".join(f"{row.number} {row.name}, {_coarse(row.at)}" for row in rows if row.at)
    return f"{count(len(rows), 'place')} on a grid of degrees. {told}."


def _coarse(at: Position) -> str:
    return f"{at.latitude:.2f}, {at.longitude:.2f}, {at.precision}, within {at.radius} km"
