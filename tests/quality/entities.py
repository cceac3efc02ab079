"""Names and sentence starts against labelled text that was not made for this project (re3d, GUM).

A name is found when a mention of ours has exactly its characters and its kind (person, organisation, place); only
mentions with a capitalised word other than a pronoun or article are asked for, since re3d marks pronouns and plain
nouns too. Our convention keeps a title out of the name but in the mention: the mention's whole span is compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.read import read
from tests.gold import SHARED
from tests.quality import attribution
from tests.read.page import document

FOLDER = SHARED / "data" / "re3d"
KINDS = {"Person": "person", "Organisation": "organisation", "Location": "place"}
WORD = re.compile(r"[\w’'-]+")
PLAIN = frozenset(
    {
        *("A", "An", "He", "Her", "His", "I", "In", "It", "Its", "Mr", "My", "Our", "She", "That", "The", "Their"),
        *("These", "They", "This", "Those", "We", "Who", "You", "Your"),
    }
)
ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Counts of one document."""

    source: str
    gold: int
    found: int
    hits: int
    bare: int = 0
    misses: tuple[str, ...] = ()


def is_named(words: str) -> bool:
    """Whether a capitalised word stands in it that is neither pronoun nor article."""
    return any(word[:1].isupper() and word not in PLAIN for word in WORD.findall(words))


def counted() -> list[Counts]:
    """Each document of re3d; ``bare`` hits leave an article at the beginning aside, which we never take in."""
    return [names_in(item) for path in sorted(FOLDER.glob("*.jsonl")) for item in _items(path.read_text("utf-8"))]


def starts() -> list[Counts]:
    """Sentence starts of each GUM document of the development half."""
    items = _items(attribution.DATA.read_text("utf-8"))
    return [_starts(item) for item in items if attribution.part_of(item["id"]) == "dev"]


def _items(lines: str) -> Iterator[dict]:
    return (json.loads(line) for line in lines.splitlines() if line)


def names_in(item: dict) -> Counts:
    """One text of re3d."""
    text = item["text"]
    gold = {
        (e["start"], e["end"], KINDS[e["type"]])
        for e in item["entities"]
        if e["outer"] and e["type"] in KINDS and is_named(text[e["start"] : e["end"]])
    }
    ours = {
        (m.span.start, m.span.end, m.kind)
        for m in read(document(text)).mentions
        if m.kind in KINDS.values() and is_named(text[m.span.start : m.span.end])
    }
    misses = tuple(f"{kind} {text[start:end]!r} of {item['title']}" for start, end, kind in sorted(gold - ours))
    bare = len({_bare(text, *name) for name in gold} & {_bare(text, *name) for name in ours})
    return Counts(
        source=item["source"], gold=len(gold), found=len(ours), hits=len(gold & ours), bare=bare, misses=misses
    )


def _bare(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    article = ARTICLE.match(text, start, end)
    return (article.end() if article else start), end, kind


def _starts(item: dict) -> Counts:
    gold = {start for start, _ in item["sentences"]}
    ours = {span.start for span in read(document(item["text"])).sentences}
    return Counts(source=item["genre"], gold=len(gold), found=len(ours), hits=len(gold & ours))
