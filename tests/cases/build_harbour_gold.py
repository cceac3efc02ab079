"""Builds the gold reading of the harbour example from its quotes: ``python -m tests.cases.build_harbour_gold``.

Offsets are computed and checked here, never typed. The form is that of the seeds' gold (``claims``, ``mentions``,
``quantities``, ``alignments``, ``origins``, ``key_points``), with file stems as text labels and any number of texts.
``--check`` only tells whether the file on disk is current.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from tests.cases.harbour_alignments import alignments
from tests.cases.harbour_claims import CLAIMS
from tests.cases.harbour_form import C
from tests.cases.harbour_mentions import INSPECTOR, KIND_OF_PREFIX, MENTIONS, NORTH, SOUTH, TEXTS, WIRE
from tests.cases.harbour_pairs import KEY_POINTS
from tests.cases.harbour_quantities import QUANTITIES

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "src" / "stemma" / "examples" / "harbour"
GOLD = Path(__file__).resolve().parent / "harbour_gold.json"

MEMO = {"source": "doc:memo", "level": "claim"}
AUTHOR = {"source": "person:radan-vuchek", "level": "author-of-document", "cue": None, "optional": True}
LETTER = {NORTH: "n", SOUTH: "s", WIRE: "w", INSPECTOR: "i"}
SPEAKERS = {"halmar": "person:petra-halmar", "residents": "group:residents", "fishermen": "group:fishermen"}


def texts() -> dict[str, str]:
    """Label to text of the four plain files."""
    return {label: (CASE / f"{label}.txt").read_bytes().decode("utf-8") for label in TEXTS}


def find(text: str, quote: str, start: int = 0) -> tuple[int, int]:
    """Where ``quote`` first stands at or after ``start``; ValueError when it does not."""
    at = text.find(quote, start)
    if at < 0:
        raise ValueError(f"not found from {start} on: {quote!r}")
    return at, at + len(quote)


def passage(label: str, text: str, quote: str, start: int = 0) -> dict[str, Any]:
    """A quote with its place."""
    begin, end = find(text, quote, start)
    return {"text": label, "start": begin, "end": end, "quote": quote}


def mentions(label: str, text: str) -> list[dict[str, Any]]:
    """The mentions of one text; alternatives are looked up around the mention itself."""
    found, cursor = [], 0
    for number, (quote, entity, *others) in enumerate(MENTIONS[label], start=1):
        core, quote = not quote.startswith("?"), quote.removeprefix("?")
        begin, end = find(text, quote, cursor)
        alternatives = []
        for other in others:
            at = begin + quote.find(other) if other in quote else text.rfind(other, 0, end + len(other))
            if at < 0 or at >= end or begin >= at + len(other):
                raise ValueError(f"alternative {other!r} does not touch {quote!r}")
            alternatives.append([at, at + len(other)])
        prefix = entity.split(":")[0]
        found.append({"id": f"m-{LETTER[label]}{number:02d}", "text": label, "start": begin, "end": end,
                      "quote": quote, "kind": KIND_OF_PREFIX.get(prefix, prefix), "entity": entity, "core": core,
                      "alt_spans": alternatives})  # fmt: skip
        cursor = begin
    return found


def quantities(label: str, text: str) -> list[dict[str, Any]]:
    """The quantities of one text, in reading order."""
    found, cursor = [], 0
    for identity, quote, figures, value, low, high, qualifier, unit, counted, more in QUANTITIES[label]:
        begin, end = find(text, quote, cursor)
        number = find(text, figures, begin) if figures else None
        at = text.find(counted, begin) if counted in text[begin : begin + 60] else text.rfind(counted, 0, begin)
        also = {key.removesuffix("_also"): value for key, value in more.items() if key.endswith("_also")}
        found.append({"id": identity.removeprefix("?"), "text": label, "start": begin, "end": end, "quote": quote,
                      "number_span": list(number) if number else None, "value": value, "low": low, "high": high,
                      "qualifier": qualifier, "unit": unit,
                      "counted": {"start": at, "end": at + len(counted), "quote": counted}, "counted_entity": None,
                      "condition": None, "slip": more.get("slip", False), "core": not identity.startswith("?"),
                      "also_accept": also})  # fmt: skip
        cursor = end
    return found


def link(source: str, level: str, cue: dict[str, Any] | None, optional: bool = False) -> dict[str, Any]:
    """One step of a chain."""
    step: dict[str, Any] = {"source": source, "level": level, "cue": cue}
    return {**step, "optional": True} if optional else step


def way_in(label: str, text: str) -> list[dict[str, Any]]:
    """The links that hold for a whole report: through whom it has the memo."""
    if label == SOUTH:
        return [link("org:press", "document", passage(label, text, "leaked to the press"), optional=True)]
    if label == WIRE:
        return [link("org:ona", "document", passage(label, text, "(ONA)"), optional=True),
                link("org:northern-courier", "document", passage(label, text, "the Northern Courier reported"),
                     optional=True)]  # fmt: skip
    return []


def chain(claim: C, label: str, text: str, near: int) -> list[dict[str, Any]]:
    """The chain of one claim from its publisher inwards; the cue is the one nearest to ``near``."""
    first = [link(f"publisher:{label}", "publisher", None)]
    if claim.who == "opinion":
        return first
    if claim.who == "own":
        return first + way_in(label, text)
    cue = nearest(label, text, claim.cue, near) if claim.cue else None
    level = "carried-over" if claim.carried else "claim"
    if claim.who in SPEAKERS:
        return [*first, link(SPEAKERS[claim.who], level, cue)]
    if claim.who == "vuchek":
        memo = link("doc:memo", "carried-over", None, optional=True)
        return [*first, *way_in(label, text), memo, link("person:radan-vuchek", level, cue)]
    outer = way_in(label, text)
    if claim.who == "reported memo":
        outer[-1] = link("org:northern-courier", "claim", outer[-1]["cue"])
    return [*first, *outer, link("doc:memo", level, cue), AUTHOR]


def nearest(label: str, text: str, cue: str, near: int) -> dict[str, Any]:
    """The occurrence of ``cue`` closest to the claim."""
    places, at = [], text.find(cue)
    while at >= 0:
        places.append(at)
        at = text.find(cue, at + 1)
    if not places:
        raise ValueError(f"no cue {cue!r} in {label}")
    return passage(label, text, cue, min(places, key=lambda place: abs(place - near)))


def claims(label: str, text: str, figures: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The claims of one text."""
    found: list[dict[str, Any]] = []
    for claim in CLAIMS[label]:
        spans, cursor = [], 0
        for part in claim.quote:
            spans.append(passage(label, text, part, cursor))
            cursor = spans[-1]["end"]
        for span in spans:
            del span["text"]
        begin, end = spans[0]["start"], spans[-1]["end"]
        also = {key: [value for value in values if value != claim_value(claim, key)]
                for key, values in claim.also.items() if key != "chain"}  # fmt: skip
        if "chain" in claim.also:
            also["chain"] = [[f"publisher:{label}" if source == "own" else source for source in way]
                             for way in claim.also["chain"]]  # fmt: skip
        found.append({
            "id": claim.id.removeprefix("?"), "text": label, "spans": spans, "predicate": " … ".join(claim.quote),
            "roles": {}, "modality": claim.modality, "negated": claim.negated,
            "condition": condition(claim, label, text), "voice": voice(claim), "quoted": claim.quoted,
            "quantities": [q["id"] for q in figures if any(s["start"] <= q["start"] < s["end"] for s in spans)],
            "chain": chain(claim, label, text, (begin + end) // 2), "core": not claim.id.startswith("?"),
            "also_accept": also, "alt_spans": alternatives(claim, text, begin),
        })  # fmt: skip
    return found


def claim_value(claim: C, key: str) -> Any:
    """The gold value itself, which need not stand among the alternatives."""
    return voice(claim) if key == "voice" else getattr(claim, key)


def voice(claim: C) -> str:
    """own, opinion or attributed."""
    return claim.who if claim.who in ("own", "opinion") else "attributed"


def condition(claim: C, label: str, text: str) -> dict[str, Any] | None:
    """The place of the condition, where there is one."""
    return passage(label, text, claim.condition) if claim.condition else None


def alternatives(claim: C, text: str, begin: int) -> list[list[list[int]]]:
    """Other cuts of the claim that count as right."""
    ways = []
    for way in claim.alt:
        cursor, spans = max(begin - 80, 0), []
        for part in way:
            start, cursor = find(text, part, cursor)
            spans.append([start, cursor])
        ways.append(spans)
    return ways


def origins(known: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The memo, the inspector, and the own voice of each publisher."""
    by_entity: dict[str, list[str]] = {}
    open_claims: dict[str, list[str]] = {}
    for identity, claim in sorted(known.items()):
        sources = [step["source"] for step in claim["chain"] if not step.get("optional")]
        entity = "doc:memo" if {"doc:memo", "person:radan-vuchek"} & set(sources) else sources[-1]
        by_entity.setdefault(entity, []).append(identity)
        outside = entity.startswith("group:") or entity in ("publisher:wire_copy", "publisher:inspector")
        elsewhere = any(way[-1] not in (entity, "doc:memo") for way in claim["also_accept"].get("chain", []))
        from_own_voice = entity != "doc:memo" and "chain" in claim["also_accept"]
        if outside or elsewhere or from_own_voice:
            open_claims.setdefault(entity, []).append(identity)
    return [{"id": f"o-{entity.replace(':', '-')}", "entity": entity, "what": entity, "date": None, "paths": [],
             "claims": ids, "optional": open_claims.get(entity, [])}
            for entity, ids in sorted(by_entity.items())]  # fmt: skip


def build() -> dict[str, Any]:
    """The whole gold; raises ValueError for a quote that is not in its text."""
    bodies = texts()
    marks = [mark for label, text in bodies.items() for mark in mentions(label, text)]
    figures = {label: quantities(label, text) for label, text in bodies.items()}
    items = [claim for label, text in bodies.items() for claim in claims(label, text, figures[label])]
    known = {claim["id"]: claim for claim in items}
    entities: dict[str, dict[str, Any]] = {}
    for mark in marks:
        forms = entities.setdefault(mark["entity"], {"kind": mark["kind"], "forms": {}})["forms"]
        if mark["quote"] not in forms.setdefault(mark["text"], []):
            forms[mark["text"]].append(mark["quote"])
    return {
        "version": 1, "offsets": "Unicode code points, end exclusive, of the files as they stand",
        "files": {label: {"file": f"{label}.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(),
                          "code_points": len(text)} for label, text in bodies.items()},
        "entities": entities, "mentions": marks,
        "quantities": [figure for label in bodies for figure in figures[label]],
        "claims": items, "alignments": alignments(known), "origins": origins(known), "hygiene": [],
        "key_points": [{"what": what, "needs": needs} for what, needs in KEY_POINTS],
    }  # fmt: skip


def as_text(gold: dict[str, Any]) -> str:
    """The file's content."""
    return json.dumps(gold, ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Write the file, or with ``--check`` say whether it is current."""
    built = as_text(build())
    if "--check" in arguments:
        current = GOLD.exists() and GOLD.read_text(encoding="utf-8") == built
        print("current" if current else "stale: run python -m tests.cases.build_harbour_gold")
        return 0 if current else 1
    GOLD.write_text(built, encoding="utf-8")
    print(f"{GOLD.name}: {len(built)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
