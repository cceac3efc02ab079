"""GeoJSON, iCalendar, BibTeX and CSL, read back by geojson, icalendar and the model's rules."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import geojson
import icalendar
import jsonschema
import pytest

from stemma.dossier.exports import places_geojson
from stemma.dossier.exports.calendar import dated
from stemma.model import Position
from tests.dossier.exports.cases import cases, exported

CASES = cases()
CSL = {
    "type": "array",
    "items": {
        "required": ["type", "id"],
        "properties": {
            "type": {"enum": ["document", "article", "webpage"]},
            "title": {"type": "string"},
            "title-short": {"type": "string"},
            "publisher": {"type": "string"},
            "language": {"type": "string"},
            "note": {"type": "string"},
            "issued": {
                "properties": {
                    "date-parts": {
                        "maxItems": 2,
                        "items": {"items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
                    }
                }
            },
        },
    },
}


def test_without_coordinates_the_collection_is_empty_and_says_so() -> None:
    made = geojson.loads(exported("geojson", CASES["harbour"]))
    assert made.is_valid
    assert (len(made.features), made["note"]) == (0, places_geojson.NONE)


def test_a_place_with_coordinates_is_a_point_east_before_north() -> None:
    harbour = CASES["harbour"]
    at = Position(
        gazetteer="geonames:1",
        name="Port",
        latitude=59.5,
        longitude=24.7,
        precision="town",
        radius=5,
        within=("Land",),
    )
    entities = tuple(replace(one, position=at) if one.name == "the port" else one for one in harbour.entities)
    made = geojson.loads(exported("geojson", replace(harbour, entities=entities)))
    assert made.is_valid
    assert [(f.properties["name"], f.geometry.coordinates) for f in made.features] == [("the port", [24.7, 59.5])]
    assert (made.features[0].properties["claims"], made.features[0].properties["precision"]) == (1, "town")


@pytest.mark.parametrize("name", CASES)
def test_every_date_with_both_ends_is_an_event(name: str) -> None:
    made = icalendar.Calendar.from_ical(exported("ical", CASES[name]))
    assert len(made.walk("VEVENT")) == len(dated(CASES[name]))


def test_a_month_is_an_event_over_all_its_days_and_uncertain() -> None:
    events = icalendar.Calendar.from_ical(exported("ical", CASES["dated"])).walk("VEVENT")
    told = [(e.decoded("dtstart"), e.decoded("dtend"), str(e.get("status", ""))) for e in events]
    assert told == [
        (date(2019, 5, 1), date(2019, 5, 2), ""),
        (date(2019, 5, 1), date(2019, 6, 1), "TENTATIVE"),
    ]


@pytest.mark.parametrize("name", CASES)
def test_no_line_of_the_calendar_is_longer_than_75_bytes(name: str) -> None:
    assert max(len(line) for line in exported("ical", CASES[name]).split(b"\r\n")) <= 75


def test_hostile_words_stay_inside_their_property() -> None:
    event = icalendar.Calendar.from_ical(exported("ical", CASES["hostile"])).walk("VEVENT")[0]
    assert set(event.keys()) <= {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "STATUS"}
    assert "<script>alert(1)</script>" in str(event["DESCRIPTION"])


@pytest.mark.parametrize("name", CASES)
def test_every_text_is_an_item_of_csl(name: str) -> None:
    items = json.loads(exported("csl", CASES[name]))
    jsonschema.validate(items, CSL)
    assert [item["id"] for item in items] == [document.id for document in CASES[name].documents]


@pytest.mark.parametrize("name", CASES)
def test_every_text_is_an_entry_of_bibtex_with_balanced_braces(name: str) -> None:
    text = exported("bibtex", CASES[name]).decode()
    keys = re.findall(r"^@misc\{([a-z0-9-]+),$", text, re.MULTILINE)
    bare = text.replace("\\{", "").replace("\\}", "")
    assert len(set(keys)) == len(keys) == len(CASES[name].documents)
    assert bare.count("{") == bare.count("}")
