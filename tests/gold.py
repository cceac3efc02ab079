"""Turns a hand-made gold reading (the form of the seeds' gold.json) into the nouns of the model.

So COMPARE, the stemma and the pages can be tested on a perfect reading, apart from READ and RESOLVE.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stemma.model import (
    Claim,
    DateExpression,
    Detail,
    Document,
    Entity,
    Link,
    Maker,
    Mention,
    NameForm,
    Quantity,
    Reading,
    Span,
)

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"
SEEDS = SHARED / "seeds"
GOLD_MAKER = Maker(name="gold", version="1")
PRONOUNS = {
    "it",
    "he",
    "she",
    "they",
    "his",
    "her",
    "their",
    "its",
    "we",
    "our",
    "them",
    "him",
    "who",
    "that",
    "this",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldCase:
    """A gold reading as model objects, with the raw gold beside it."""

    gold: dict[str, Any]
    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]


def load(gold_path: Path, texts: dict[str, Path]) -> GoldCase:
    """Read ``gold_path``; ``texts`` maps the gold's text labels to files (plain UTF-8)."""
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    documents = tuple(_document(label, path) for label, path in sorted(texts.items()))
    readings = tuple(_reading(gold, document) for document in documents)
    return GoldCase(gold=gold, documents=documents, readings=readings, entities=_entities(gold, readings))


def load_seeds() -> GoldCase:
    """The two seed reports under the labels ``a`` and ``b``."""
    return load(SEEDS / "gold.json", {"a": SEEDS / "report_a.txt", "b": SEEDS / "report_b.txt"})


def _document(label: str, path: Path) -> Document:
    data = path.read_bytes()
    text = data.decode("utf-8")
    return Document(
        id=label,
        path=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        maker=GOLD_MAKER,
        language="en",
    )


def _reading(gold: dict[str, Any], document: Document) -> Reading:
    label, text = document.id, document.text
    mentions = tuple(_mention(m, label, n) for n, m in enumerate(gold["mentions"]) if m["text"] == label)
    first = _first_mentions(gold, label)
    quantities = tuple(_quantity(q) for q in gold["quantities"] if q["text"] == label)
    claims = tuple(_claim(c, label, text, mentions, quantities, first) for c in gold["claims"] if c["text"] == label)
    dates = tuple(
        DateExpression(
            id=f"{label}:d{n}", span=_span(label, m), edtf=m["entity"].removeprefix("date:"), precision="day"
        )
        for n, m in enumerate(gold["mentions"])
        if m["text"] == label and m["kind"] == "date" and m["entity"].startswith("date:")
    )
    return Reading(
        document=label,
        maker=GOLD_MAKER,
        sentences=(),
        mentions=mentions,
        quantities=quantities,
        dates=dates,
        claims=claims,
        details=_details(label, text, mentions),
    )


def _span(label: str, item: dict[str, Any]) -> Span:
    return Span(document=label, start=item["start"], end=item["end"])


def _mention(m: dict[str, Any], label: str, number: int) -> Mention:
    span = _span(label, m)
    form = (
        "pronoun" if m["quote"].lower() in PRONOUNS else "name" if any(c.isupper() for c in m["quote"]) else "nominal"
    )
    return Mention(
        id=f"{label}:m{number}",
        span=span,
        kind=m["kind"],
        name=m["quote"],
        name_span=span,
        form=form,
        core=m["core"],
    )


def _first_mentions(gold: dict[str, Any], label: str) -> dict[str, str]:
    """Entity -> id of a mention of it: of this text where there is one, else of any."""
    found: dict[str, str] = {}
    for own in (True, False):
        for n, m in enumerate(gold["mentions"]):
            if (m["text"] == label) == own:
                found.setdefault(m["entity"], f"{m['text']}:m{n}")
    return found


def _quantity(q: dict[str, Any]) -> Quantity:
    label = q["text"]
    counted = q["counted"] if isinstance(q["counted"], dict) else None
    condition = q["condition"]
    return Quantity(
        id=f"{label}:{q['id']}",
        span=_span(label, q),
        number_span=Span(document=label, start=q["number_span"][0], end=q["number_span"][1])
        if q["number_span"]
        else None,
        value=q["value"],
        low=q["low"],
        high=q["high"],
        qualifier=q["qualifier"],
        unit=q["unit"],
        counted=_span(label, counted) if counted else None,
        counted_text=counted["quote"] if counted else str(q["counted"] or ""),
        condition=_span(label, condition) if condition else None,
        condition_text=condition["text"] if condition else "",
        slip=q["slip"],
        core=q["core"],
    )


def _claim(
    c: dict[str, Any],
    label: str,
    text: str,
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
    first: dict[str, str],
) -> Claim:
    spans = tuple(_span(label, s) for s in c["spans"])
    inside = lambda span: any(s.start <= span.start and span.end <= s.end for s in spans)  # noqa: E731
    chain = []
    for link in c["chain"]:
        if link.get("optional") and link["level"] != "document":
            continue
        source = link["source"]
        if source == f"publisher:{label}":
            mention = source
        else:
            mention = first.get(source, "unnamed")
        cue = link["cue"]
        chain.append(
            Link(
                source=mention,
                level=link["level"],
                cue=_span(cue.get("text", label), cue) if cue and cue.get("text", label) == label else None,
            )
        )
    condition = c["condition"]
    return Claim(
        id=c["id"],
        document=label,
        spans=spans,
        predicate="",
        predicate_span=spans[0],
        sentence=_sentence(label, text, spans),
        modality=c["modality"],
        negated=c["negated"],
        voice=c["voice"],
        quoted=c["quoted"],
        chain=tuple(chain),
        mentions=tuple(m.id for m in mentions if inside(m.span)),
        quantities=tuple(q.id for q in quantities if inside(q.span)),
        condition=_span(label, condition) if isinstance(condition, dict) and "start" in condition else None,
        background=not c["core"],
    )


def _sentence(label: str, text: str, spans: tuple[Span, ...]) -> Span:
    start = max(text.rfind(". ", 0, spans[0].start) + 2, text.rfind("\n", 0, spans[0].start) + 1, 0)
    stops = [at for at in (text.find(". ", spans[-1].end), text.find("\n", spans[-1].end)) if at >= 0]
    return Span(document=label, start=min(start, spans[0].start), end=min(stops, default=len(text)))


DETAIL_WORDS = (
    ("signed by ", "signed by"),
    ("submitted to ", "addressed to"),
    ("addressed to ", "addressed to"),
    ("published by ", "published by"),
    ("leaked to ", "leaked to"),
    ("dated ", "dated"),
)


def _details(label: str, text: str, mentions: tuple[Mention, ...]) -> tuple[Detail, ...]:
    """Details of documents, by plain words: the nearest document mention before, the nearest mention after."""
    found = []
    for words, name in DETAIL_WORDS:
        at = text.find(words)
        while at >= 0:
            before = [m for m in mentions if m.kind == "document" and m.span.start <= at]
            after = [m for m in mentions if 0 <= m.span.start - (at + len(words)) <= 20]
            end = after[0].span.end if after else at + len(words)
            found.append(
                Detail(
                    document_mention=before[-1].id if before else "",
                    name=name,  # type: ignore[arg-type]
                    cue=Span(document=label, start=at, end=end),
                    value=after[0].id if after else None,
                )
            )
            at = text.find(words, at + 1)
    credit = text.rfind("(Source: ")
    if credit >= 0:
        value = next((m.id for m in mentions if m.span.start >= credit), None)
        found.append(
            Detail(
                document_mention="",
                name="credited to",
                cue=Span(document=label, start=credit, end=text.index(")", credit) + 1),
                value=value,
            )
        )
    return tuple(found)


def _entities(gold: dict[str, Any], readings: tuple[Reading, ...]) -> tuple[Entity, ...]:
    kinds = {m.id: m for reading in readings for m in reading.mentions}
    members: dict[str, list[str]] = {}
    for n, m in enumerate(gold["mentions"]):
        members.setdefault(m["entity"], []).append(f"{m['text']}:m{n}")
    entities = []
    for entity, ids in sorted(members.items()):
        own = [kinds[i] for i in ids if i in kinds]
        if not own:
            continue
        forms = tuple(
            NameForm(text=m.name, document=m.span.document, spans=(m.span,)) for m in sorted(own, key=lambda m: m.id)
        )
        name = max((m.name for m in own), key=lambda n: (any(c.isupper() for c in n), len(n)))
        entities.append(Entity(id=entity, kind=own[0].kind, name=name, forms=forms, mentions=tuple(sorted(ids))))
    return tuple(entities)
