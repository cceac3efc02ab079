"""The map: every point inside the sheet, no name over another, nothing without a position."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.dossier.html import HtmlDossier
from stemma.dossier.map import EDGE, HEIGHT, WIDTH, degrees, draw_map, frame_of
from stemma.dossier.page import page_of
from stemma.dossier.views.places import PlaceRow
from stemma.model import Dossier, Position

LATITUDES = st.floats(-89, 89).map(lambda value: round(value, 3))
LONGITUDES = st.floats(-180, 180).map(lambda value: round(value, 3))


def at(latitude: float, longitude: float, precision: str = "town", radius: int = 5) -> Position:
    return Position(
        gazetteer="invented",
        name="Lenz",
        latitude=latitude,
        longitude=longitude,
        precision=precision,  # type: ignore[arg-type]
        radius=radius,
    )


def row(position: Position | None, number: int = 1, name: str = "Lenz") -> PlaceRow:
    return PlaceRow(name=name, language="", forms=(), matters=(), number=number, at=position)


def test_a_place_without_a_position_is_not_drawn() -> None:
    assert draw_map((row(None),)) == ""
    assert draw_map((row(None, 1, "Nowhere"), row(at(10, 10), 2))).count('class="dot') == 1


@given(st.lists(st.tuples(LATITUDES, LONGITUDES), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_every_point_lies_on_the_sheet(points: list[tuple[float, float]]) -> None:
    drawn = draw_map(tuple(row(at(*point), n) for n, point in enumerate(points, 1)))
    dots = re.findall(r'class="dot \w+" cx="([-\d.]+)" cy="([-\d.]+)"', drawn)
    assert len(dots) == len(points)
    assert all(EDGE - 1 <= float(x) <= WIDTH - EDGE + 1 for x, _ in dots)
    assert all(EDGE - 1 <= float(y) <= HEIGHT - EDGE + 1 for _, y in dots)


def test_places_on_both_sides_of_the_180th_meridian_stay_together() -> None:
    frame = frame_of([at(-17, 179), at(-14, -171)])
    assert 0 < frame.x(-171) - frame.x(179) < WIDTH
    assert (WIDTH - 2 * EDGE) / frame.across < 30


def test_north_is_up_and_east_is_right() -> None:
    frame = frame_of([at(40, 10), at(50, 20)])
    assert frame.x(10) < frame.x(20)
    assert frame.y(50) < frame.y(40)


def test_crowded_places_keep_their_numbers_or_stay_silent_in_the_drawing() -> None:
    crowd = tuple(row(at(40 + n / 1000, 10), n, f"Quarter of the town {n}") for n in range(1, 31))
    drawn = draw_map((*crowd, row(at(44, 16), 31)))
    assert drawn.count('class="dot') == 31
    assert drawn.count('class="t1') < 31
    assert all(f"{one.number} {one.name}," in drawn for one in crowd)


def test_a_wide_place_has_a_ring_of_its_radius() -> None:
    drawn = draw_map((row(at(40, 10, "region", 60), 1), row(at(44, 16), 2)))
    (radius,) = re.findall(r'class="ring" cx="[\d.]+" cy="[\d.]+" r="([\d.]+)"', drawn)
    assert abs(float(radius) - 60 / 111.195 * frame_of([at(40, 10, "region", 60), at(44, 16)]).down) < 0.1


def test_degrees_are_named_by_their_side() -> None:
    assert [degrees(value, "E", "W") for value in (-12.5, 0, 30)] == ["12.5° W", "0°", "30° E"]


def test_a_name_from_a_text_is_escaped_in_the_drawing() -> None:
    drawn = draw_map((row(at(1, 1), 1, "<script>alert(1)</script>"),))
    assert "<script" not in drawn


def test_the_page_splits_places_by_whether_they_have_a_position(harbour: Dossier) -> None:
    port = next(entity for entity in harbour.entities if entity.kind == "place")
    without = page_of(harbour)
    assert (len(without.places.mapped), len(without.places.others), without.map) == (0, 1, "")
    entities = tuple(replace(e, position=at(54, 10)) if e is port else e for e in harbour.entities)
    mapped = replace(harbour, entities=entities)
    assert [one.number for one in page_of(mapped).places.mapped] == [1]
    assert 'class="map"' in HtmlDossier().export(mapped).decode()
