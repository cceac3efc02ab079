"""The cards of people and the table of places say what is certain and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stemma.dossier.page import page_of
from stemma.dossier.views.places import position_of
from stemma.model import Apart, Dossier, Entity, Evidence, Position, PostHeld
from tests.dossier import invented

WHY = Evidence(reason="A reason.", maker=invented.MAKER)


def town(name: str, country: str) -> Position:
    return Position(
        gazetteer="geonames:1",
        name=name,
        latitude=34.4,
        longitude=35.8,
        precision="town",
        radius=8,
        within=(country,),
    )


def place(*positions: Position) -> Entity:
    only = positions[0] if len(positions) == 1 else None
    return Entity(id="e1", kind="place", name="Lenz", forms=(), mentions=(), position=only, positions=positions)


def with_person(dossier: Dossier, **more: object) -> str:
    """The page's cards, as text, with the first person changed."""
    person = next(entity for entity in dossier.entities if entity.kind == "person")
    entities = tuple(replace(e, **more) if e is person else e for e in dossier.entities)  # type: ignore[arg-type]
    cards = page_of(replace(dossier, entities=entities)).people.cards
    return repr(next(card for card in cards if card.name == person.name))


def test_a_position_says_what_its_point_stands_for() -> None:
    assert position_of(place(town("Lenz", "Freedonia"))) == (
        "34.40, 35.80: point of the town, within 8 km. Lenz, Freedonia (geonames:1)"
    )


def test_an_ambiguous_place_lists_its_candidates_and_no_position() -> None:
    said = position_of(place(town("Lenz", "Freedonia"), town("Lenz", "Sylvania")))
    assert said == "Not certain which: Lenz, Freedonia; Lenz, Sylvania"


def test_a_place_that_no_gazetteer_has_says_nothing() -> None:
    assert position_of(place()) == ""


def test_a_card_tells_doubt_from_difference(harbour: Dossier) -> None:
    other = harbour.entities[-1].id
    assert "Unsure, kept apart from" in with_person(harbour, apart=(Apart(other=other, why=WHY, unsure=True),))
    assert "'Kept apart from" in with_person(harbour, apart=(Apart(other=other, why=WHY),))


def test_a_finding_stands_on_the_card(harbour: Dossier) -> None:
    assert "findings=('A reason.',)" in with_person(harbour, findings=(WHY,))


@pytest.mark.parametrize(
    ("dates", "said"),
    [("2019/..", "(from 2019)"), ("../2014", "(until 2014)"), ("2011/2014", "(2011 to 2014)"), ("2012", "(2012)")],
)
def test_a_post_shows_its_dates(harbour: Dossier, dates: str, said: str) -> None:
    span = harbour.entities[0].forms[0].spans[0]
    assert said in with_person(harbour, posts=(PostHeld(post="m1", text="director", span=span, dates=dates),))
