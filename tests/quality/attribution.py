"""Attributions of READ against GUM's (../shared/data/attribution): content, cue and source, F1.

A gold attribution counts as found when the words put into the source's mouth overlap by at least half (Jaccard on
tokens), the cue overlaps, and the head of the source lies in the cue or in the mention that the link names.
Through chains, a claim is cut finer than GUM's content: the claims under one cue are taken together.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from stemma.model import Document, Maker, Reading
from stemma.read import read
from tests.gold import SHARED

DATA = SHARED / "data" / "attribution" / "gum_attribution.jsonl"
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What was found in one document; ``misses`` are the gold attributions without a full hit, longest first."""

    identifier: str
    genre: str
    gold: int
    found: int
    content: int
    source: int
    all_three: int
    misses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Counts and F1 of content alone and of content, cue and source together."""

    gold: int
    found: int
    content: float
    all_three: float
    source_given_content: float


def part_of(identifier: str) -> str:
    """dev or test, by a hash of the document's id: half each, fixed."""
    return "test" if hashlib.sha256(identifier.encode()).digest()[0] % 2 else "dev"


def score(part: str, genre: str | None = None, path: Path = DATA, through: str = "attributions") -> Scores:
    """Read every document of ``part`` (of one genre when given) and compare.

    ``through`` tells what is compared: the reading's "attributions", or the "chains" of its claims, which leave out
    what is only thought and what is not said.
    """
    return pooled([c for c in counted(part, path, through) if genre is None or c.genre == genre])


def counted(part: str, path: Path = DATA, through: str = "attributions") -> list[Counts]:
    """The counts of each document of ``part``."""
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [compared(item, through) for item in items if part_of(item["id"]) == part]


def pooled(counts: list[Counts]) -> Scores:
    """The figures over several documents."""
    gold, found = sum(c.gold for c in counts), sum(c.found for c in counts)
    content = sum(c.content for c in counts)
    return Scores(
        gold=gold,
        found=found,
        content=_f1(content, found, gold),
        all_three=_f1(sum(c.all_three for c in counts), found, gold),
        source_given_content=sum(c.source for c in counts) / content if content else 0.0,
    )


def compared(item: dict, through: str) -> Counts:
    """What is found of the attributions that one text's record holds."""
    reading = read(_document(item))
    ours = _chains(reading, item["text"]) if through == "chains" else _attributions(reading, item["text"])
    hits = _match(item, ours)
    full = {hit["gold"] for hit in hits if hit["cue"] and hit["source"]}
    missed = [a for i, a in enumerate(item["attributions"]) if i not in full]
    return Counts(
        identifier=item["id"],
        genre=item["genre"],
        gold=len(item["attributions"]),
        found=len(ours),
        content=len(hits),
        source=sum(hit["source"] for hit in hits),
        all_three=len(full),
        misses=tuple(_shown(item, a) for a in missed),
    )


def _shown(item: dict, attribution: dict) -> str:
    words = [" ".join(item["text"][a:b].split()) for a, b in attribution["content"]]
    cue = " ".join(item["text"][a:b] for a, b in attribution["cue"])
    return f"{item['id']}: “{cue}” … {' … '.join(words)[:160]}"


def _document(item: dict) -> Document:
    text = item["text"]
    return Document(
        id="g",
        path=item["id"],
        sha256="",
        size=len(text),
        text=text,
        text_sha256="",
        media_type="text/plain",
        maker=Maker(name="gum", version="1"),
        language="en",
    )


def _attributions(reading: Reading, text: str) -> list[dict]:
    """Attributions as read: content tokens outside the cue, cue, source ranges (it may stand in the cue)."""
    return [
        {
            "cue": (a.cue.start, a.cue.end),
            "tokens": {m.start() for s in a.content for m in WORD.finditer(text, s.start, s.end)}
            - set(range(a.cue.start, a.cue.end)),
            "source": [(s.start, s.end) for s in (a.cue, a.source) if s is not None],
        }
        for a in reading.attributions
    ]


def _chains(reading: Reading, text: str) -> list[dict]:
    """Claims under one cue, together: content tokens, cue, source ranges."""
    mentions = {m.id: m for m in reading.mentions}
    groups: dict[tuple, set[int]] = defaultdict(set)
    for claim in reading.claims:
        for link in claim.chain:
            if link.cue is None or link.level != "claim":
                continue
            tokens = {m.start() for s in claim.spans for m in WORD.finditer(text, s.start, s.end)}
            groups[(link.cue.start, link.cue.end, link.source)] |= tokens - set(range(link.cue.start, link.cue.end))
    found = []
    for (start, end, source), tokens in sorted(groups.items()):
        spans = [(start, end)]
        if source in mentions:
            spans.append((mentions[source].span.start, mentions[source].span.end))
        found.append({"cue": (start, end), "tokens": tokens, "source": spans})
    return found


def _match(item: dict, ours: list[dict]) -> list[dict]:
    text = item["text"]
    golds = [
        {
            "tokens": {m.start() for a, b in g["content"] for m in WORD.finditer(text, a, b)},
            **{k: g[k] for k in ("cue", "source", "source_head")},
        }
        for g in item["attributions"]
    ]
    pairs = sorted(
        ((-_jaccard(g["tokens"], o["tokens"]), i, j) for i, g in enumerate(golds) for j, o in enumerate(ours)),
        key=lambda p: p,
    )
    used_gold, used_ours, hits = set(), set(), []
    for value, i, j in pairs:
        if -value < 0.5 or i in used_gold or j in used_ours:
            continue
        used_gold.add(i)
        used_ours.add(j)
        gold, mine = golds[i], ours[j]
        cue = any(a < mine["cue"][1] and mine["cue"][0] < b for a, b in gold["cue"])
        head = gold["source_head"]
        right = not gold["source"] or any(a <= head[0] < b for a, b in mine["source"])
        hits.append({"gold": i, "cue": cue, "source": right})
    return hits


def _jaccard(left: set[int], right: set[int]) -> float:
    return len(left & right) / len(left | right) if left | right else 0.0


def _f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / (found + gold) if found + gold else 0.0


if __name__ == "__main__":
    for name in ("dev", "test"):
        for kind in (None, "news"):
            print(name, kind or "all", score(name, kind))
