"""A gold reading in the interchange form: the best that a dossier can be."""

from __future__ import annotations

from typing import Any

Item = dict[str, Any]


def gold_as_dossier(gold: Item) -> Item:
    """What a tool would have to write to be scored perfect."""
    return {
        "mentions": [{key: m[key] for key in ("text", "start", "end", "kind", "entity")} for m in gold["mentions"]],
        "quantities": [_quantity(q) for q in gold["quantities"]],
        "claims": [_claim(c) for c in gold["claims"]],
        "alignments": [_alignment(a) for a in gold["alignments"] if not a["relation"].startswith("only")],
        "origins": [{"id": o["id"], "entity": o["entity"], "claims": list(o["claims"])} for o in gold["origins"]],
    }


def _quantity(q: Item) -> Item:
    plain = {key: q[key] for key in ("text", "start", "end", "value", "low", "high", "qualifier", "unit", "slip")}
    counted = q["counted"]["quote"] if isinstance(q["counted"], dict) else q["counted"]
    return {**plain, "counted": counted, "condition": q["condition"]["text"] if q["condition"] else None}


def _claim(c: Item) -> Item:
    steps = [step for step in c["chain"] if not step.get("optional")]
    chain = [
        {"source": s["source"], "cue": [s["cue"]["start"], s["cue"]["end"]] if s["cue"] else None} for s in steps
    ]
    plain = {key: c[key] for key in ("id", "text", "modality", "negated", "voice")}
    return {**plain, "spans": [[s["start"], s["end"]] for s in c["spans"]], "chain": chain}


def _alignment(a: Item) -> Item:
    differences = [difference["kind"] for difference in a["differences"]]
    return {"a": list(a["a"]), "b": list(a["b"]), "relation": a["relation"], "differences": differences,
            "confirmations": a.get("confirmations", 0)}  # fmt: skip
