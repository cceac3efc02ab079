"""From the readings of the pairs to the form of the seeds' gold, one for each pair, or all of a part in one."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from tests.cases.build_harbour_gold import claim_value, link, voice
from tests.cases.harbour_alignments import difference
from tests.cases.harbour_form import C
from tests.cases.harbour_pairs import A
from tests.cases.unseen.form import Pair, Part, mention_rows, place, quantity_rows, shown
from tests.cases.unseen.pairs import PAIRS

Item = dict[str, Any]
WORDS = ("one", "two", "three", "four", "five", "seven")
SOURCE = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "compare" / "gvc_pairs_dev.jsonl"


def texts_are_here() -> bool:
    """Whether the file of pairs is there."""
    return SOURCE.exists()


@cache
def _lines() -> list[str]:
    return SOURCE.read_text(encoding="utf-8").splitlines()


def texts(pair: Pair) -> dict[str, str]:
    """Label to text: the title, an empty line, the body. ValueError when the line holds another pair."""
    row = json.loads(_lines()[pair.index])
    if row["id"] != pair.id:
        raise ValueError(f"line {pair.index} is {row['id']}, not {pair.id}")
    return {label: f"{row[label]['title']}\n\n{row[label]['text']}" for label in "ab"}


def passage(label: str, text: str, quote: str, start: int = 0) -> Item:
    """A quote with its place; the quotation is what stands in the text."""
    begin, end = place(text, quote, start)
    return {"text": label, "start": begin, "end": end, "quote": text[begin:end]}


def nearest(label: str, text: str, cue: str, near: int) -> Item:
    """The occurrence of ``cue`` closest to ``near``."""
    found, at = [passage(label, text, cue)], 0
    while True:
        at = found[-1]["start"] + 1
        try:
            found.append(passage(label, text, cue, at))
        except ValueError:
            return min(found, key=lambda item: abs((item["start"] + item["end"]) // 2 - near))


def mentions(label: str, text: str, table: str) -> list[Item]:
    """The mentions of one text, each at or after the one before; other cuts lie around the mention itself."""
    found: list[Item] = []
    cursor = 0
    for number, row in enumerate(mention_rows(table), start=1):
        item = passage(label, text, row.quote, cursor)
        while any((item["start"], item["end"]) == (m["start"], m["end"]) for m in found):
            item = passage(label, text, row.quote, item["start"] + 1)
        cursor = item["start"]
        others = [nearest(label, text, other, (item["start"] + item["end"]) // 2) for other in row.others]
        if any(o["end"] <= item["start"] or o["start"] >= item["end"] for o in others):
            raise ValueError(f"another cut of {row.quote!r} does not touch it")
        found.append({"id": f"m-{label}{number:02d}", **item, "kind": row.kind, "entity": row.entity,
                      "core": row.core, "alt_spans": [[o["start"], o["end"]] for o in others]})  # fmt: skip
    return found


def quantities(label: str, text: str, table: str) -> list[Item]:
    """The figures of one text, in reading order."""
    found: list[Item] = []
    cursor = 0
    for number, row in enumerate(quantity_rows(table), start=1):
        item = passage(label, text, row.quote, cursor)
        cursor = item["end"]
        span = figures(text, item)
        found.append({"id": f"q-{label}{number:02d}", **item, "number_span": span,
                      "value": row.value, "low": row.low, "high": row.high, "qualifier": row.qualifier,
                      "unit": row.unit, "counted": row.counted, "counted_entity": None, "condition": None,
                      "slip": False, "core": row.core, "also_accept": row.also})  # fmt: skip
    return found


def figures(text: str, item: Item) -> list[int] | None:
    """From the first figure or number word of a quantity to the end of the last."""
    words = [word for word in item["quote"].replace("-", " ").split() if word[0].isdigit() or word.lower() in WORDS]
    spans = [place(text, word, item["start"]) for word in words]
    return [spans[0][0], spans[-1][1]] if spans else None


def chain(claim: C, label: str, text: str, near: int) -> list[Item]:
    """The chain from the publisher inwards; ``who`` and ``cue`` run parallel, counted from the end."""
    steps = [link(f"publisher:{label}", "publisher", None)]
    if claim.who in ("own", "opinion"):
        return steps
    sources = claim.who.split(" > ")
    cues = claim.cue.split(" > ") if claim.cue else []
    cues = [""] * (len(sources) - len(cues)) + cues
    for source, cue in zip(sources, cues, strict=True):
        where = nearest(label, text, cue, near) if cue else None
        level = "claim" if where else "carried-over"
        steps.append(link(source.removesuffix("?"), level, where, optional=source.endswith("?")))
    return steps


def claims(pair: Pair, bodies: dict[str, str], amounts: list[Item]) -> list[Item]:
    """The claims of both texts."""
    return [_claim(claim, bodies[claim.id.removeprefix("?")[0]], amounts) for claim in pair.claims]


def _claim(claim: C, text: str, amounts: list[Item]) -> Item:
    identity = claim.id.removeprefix("?")
    label = identity[0]
    spans = _spans(text, claim.quote)
    begin, end = spans[0][0], spans[-1][1]
    also = {key: [v for v in values if v != claim_value(claim, key)]
            for key, values in claim.also.items() if key != "chain"}  # fmt: skip
    ways = [[f"publisher:{label}" if s == "own" else s for s in way] for way in claim.also.get("chain", [])]
    inside = [q["id"] for q in amounts if q["text"] == label and any(s <= q["start"] < e for s, e in spans)]
    return {"id": identity, "text": label, "predicate": " ~ ".join(shown(part) for part in claim.quote), "roles": {},
            "spans": [{"start": s, "end": e, "quote": text[s:e]} for s, e in spans], "modality": claim.modality,
            "negated": claim.negated, "condition": None, "voice": voice(claim), "quoted": claim.quoted,
            "quantities": inside, "chain": chain(claim, label, text, (begin + end) // 2),
            "core": not claim.id.startswith("?"), "also_accept": {**also, "chain": ways},
            "alt_spans": [_spans(text, way, max(begin - 120, 0)) for way in claim.alt]}  # fmt: skip


def _spans(text: str, quote: tuple[str, ...], cursor: int = 0) -> list[list[int]]:
    spans = []
    for part in quote:
        start, cursor = place(text, part, cursor)
        spans.append([start, cursor])
    return spans


def alignments(pair: Pair, items: list[Item]) -> list[Item]:
    """The pairs, those within one text, and the claims that stand alone."""
    rows = [_row(a, number) for number, a in enumerate((*pair.alignments, *pair.within), start=1)]
    between = {claim for a in pair.alignments for claim in (a.left, a.right)}
    inside = {claim: [a.relation, *a.accept.split()] for a in pair.within for claim in (a.left, a.right)}
    for item in items:
        if item["id"] not in between:
            side = item["text"]
            rows.append({"id": f"al{len(rows) + 1:02d}", "a": [item["id"]] if side == "a" else [],
                         "b": [item["id"]] if side == "b" else [], "relation": f"only_{side}",
                         "also_accept": inside.get(item["id"], []),
                         "differences": [], "scope": "alone", "confirmations": None})  # fmt: skip
    return rows


def _row(a: A, number: int) -> Item:
    within = a.left[0] == a.right[0]
    accept = set(a.accept.split()) - {a.relation}
    if a.open:
        accept |= {f"only_{a.left[0]}", f"only_{a.right[0]}"}
    return {"id": f"al{number:02d}", "a": [] if within else [a.left],
            "b": [a.left, a.right] if within else [a.right], "relation": a.relation, "also_accept": sorted(accept),
            "differences": [difference(word, a.why) for word in a.differences.split()],
            "scope": "within" if within else "between", "confirmations": a.confirmations}  # fmt: skip


def origins(pair: Pair, items: list[Item]) -> list[Item]:
    """Whom each claim rests on; open where the reading has another last source, or one that speaks for another."""
    found: dict[str, Item] = {}
    for item in items:
        last = [step["source"] for step in item["chain"] if not step.get("optional")][-1]
        entity = pair.stands_for.get(last, last)
        origin = found.setdefault(entity, {"id": f"o-{entity}", "entity": entity, "claims": [], "optional": []})
        origin["claims"].append(item["id"])
        if entity != last or any(way[-1] != last for way in item["also_accept"]["chain"]):
            origin["optional"].append(item["id"])
    return [found[entity] for entity in sorted(found)]


def build(pair: Pair) -> Item:
    """The gold of one pair; raises ValueError for a quote that is not in its text."""
    bodies = texts(pair)
    amounts = [q for label in "ab" for q in quantities(label, bodies[label], pair.quantities[label])]
    items = claims(pair, bodies, amounts)
    return {"mentions": [m for label in "ab" for m in mentions(label, bodies[label], pair.mentions[label])],
            "quantities": amounts, "claims": items, "alignments": alignments(pair, items),
            "origins": origins(pair, items), "hygiene": [],
            "key_points": [{"what": f"{pair.index:02d} {what}", "needs": needs}
                           for what, needs in pair.key_points]}  # fmt: skip


def of_part(part: Part) -> list[Pair]:
    """The pairs of one part, in the order of the file."""
    return [pair for pair in PAIRS if pair.part == part]
