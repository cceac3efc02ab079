"""Places: the table of name forms and of the claims that speak of them."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import Matter
from stemma.dossier.views.people import Form, forms_of
from stemma.model import Entity

NO_POSITIONS = (
    "Name forms as printed. Positions come from a gazetteer (GeoNames, CC BY 4.0), not from the texts, and are given "
    "only where it is certain which place is meant."
)
MOST_CANDIDATES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place with its forms, where a gazetteer puts it, and the numbers of the matters that name it."""

    name: str
    language: str
    forms: tuple[Form, ...]
    matters: tuple[Matter, ...]
    position: str = ""


def places_of(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> tuple[PlaceRow, ...]:
    """Places, those that most claims speak of first."""
    naming: dict[str, set[int]] = {}
    for matter in matters:
        for claim in matter.claims:
            for mention in index.claims[claim].mentions:
                entity = index.entity(mention)
                if entity is not None:
                    naming.setdefault(entity.id, set()).add(matter.number)
    by_number = {matter.number: matter for matter in matters}
    rows = []
    for entity in index.dossier.entities:
        if entity.kind != "place":
            continue
        forms = forms_of(index, labels, entity)
        rows.append(
            PlaceRow(
                name=entity.name,
                language=next((form.language for form in forms if form.text == entity.name), ""),
                forms=forms,
                matters=tuple(by_number[n] for n in sorted(naming.get(entity.id, ()))),
                position=position_of(entity),
            )
        )
    return tuple(sorted(rows, key=lambda row: (-len(row.matters), row.name)))


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
