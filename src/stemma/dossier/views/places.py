"""Places: the table of name forms and of the claims that speak of them."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import Matter
from stemma.dossier.views.people import Form, forms_of

NO_POSITIONS = "Name forms as printed. Positions are not given: nothing in the texts states them."


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place with its forms and the numbers of the matters that name it."""

    name: str
    language: str
    forms: tuple[Form, ...]
    matters: tuple[Matter, ...]


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
            )
        )
    return tuple(sorted(rows, key=lambda row: (-len(row.matters), row.name)))
