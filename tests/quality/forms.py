"""The interchange form of files, as the gate and the unseen pairs score it."""

from __future__ import annotations

import json
from typing import Any

Item = dict[str, Any]


def interchange(paths: list[str]) -> Item:
    """The interchange form of ``paths``, through the library's front door."""
    from stemma.case import Case
    from stemma.registry import exporter

    case = Case()
    case.ingest(*paths)
    case.read()
    case.resolve()
    case.compare()
    form: Item = json.loads(exporter("interchange").export(case.dossier()))
    return form


def relabelled(form: Item, labels: dict[str, str]) -> Item:
    """``form`` with other text ids, and publishers named after them."""
    sources = {f"publisher:{old}": f"publisher:{new}" for old, new in labels.items()}
    renamed = dict(form)
    for part in ("mentions", "quantities", "claims", "hygiene"):
        renamed[part] = [{**item, "text": labels.get(item["text"], item["text"])} for item in form.get(part, [])]
    for claim in renamed["claims"]:
        claim["chain"] = [{**link, "source": sources.get(link["source"], link["source"])} for link in claim["chain"]]
    renamed["origins"] = [{**o, "entity": sources.get(o["entity"], o["entity"])} for o in form.get("origins", [])]
    return renamed
