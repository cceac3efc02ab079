"""Measures what a text states of itself above its first sentence: outlet, headline and day.

python -m tests.quality.heads [dev|held] [--misses]

Right is what a reader takes from the head, with nothing added and nothing left out; a name in brackets behind the
outlet's ("(ABC)") may stand or not. Held are the heads that no rule was made on.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from stemma.ingest.masthead import masthead
from stemma.text.outlets import outlet_key
from tests.quality.matching import Figures, print_table, share

CASES = Path(__file__).resolve().parents[1] / "cases" / "heads.yaml"
HELD = 3
"""Of four heads the one with this number is held."""
_BESIDE = re.compile(r"\s*\([^()]*\)\s*\Z")


def measure(part: str = "dev") -> tuple[dict[str, Figures], list[str]]:
    """The share of heads with the outlet, the headline and the day right, and of those given no wrong outlet."""
    rights: dict[str, list[bool]] = {name: [] for name in ("outlet", "headline", "day", "no wrong outlet")}
    misses: list[str] = []
    for item in _items(part):
        found = masthead(item["text"])
        is_outlet = _key(found.publisher) == _key(item["publisher"])
        given = {
            "outlet": is_outlet,
            "headline": (found.title or "") == item["title"],
            "day": (found.date or "") == str(item["date"]),
            "no wrong outlet": is_outlet or not found.publisher,
        }
        for name, right in given.items():
            rights[name].append(right)
        wrong = [name for name, right in given.items() if not right]
        if wrong:
            misses.append(f"{item['id']} {wrong}: {found.publisher} | {found.title} | {found.date}")
    return {name: share(sum(hits), len(hits)) for name, hits in rights.items()}, misses if part == "dev" else []


def _items(part: str) -> Iterator[Any]:
    """The heads of a part."""
    for number, item in enumerate(yaml.safe_load(CASES.read_text(encoding="utf-8"))):
        if (number % 4 == HELD) == (part == "held"):
            yield item


def _key(name: str | None) -> str:
    return outlet_key(_BESIDE.sub("", name or ""))


def main(argv: Sequence[str]) -> int:
    """Print the table."""
    words = [word for word in argv if not word.startswith("--")]
    table, misses = measure(words[0] if words else "dev")
    print_table(table, misses if "--misses" in argv else ())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
