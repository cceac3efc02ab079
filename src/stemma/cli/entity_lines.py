"""Entities as lines of text, and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Any

from stemma.cli.disputes import isolated
from stemma.cli.merge_path import FEATURES_SHOWN, features_of
from stemma.cli.terminal import Style, harmless, shorten
from stemma.model import Document, Entity, Evidence, Join, Mention, Span

if TYPE_CHECKING:
    from stemma.case import Case

KINDS = ("person", "organisation", "group", "post", "place", "document", "date")
MOST_FORMS = 4
MOST_REASONS = 3


def summary_lines(
    chosen: Sequence[Entity], entities: Sequence[Entity], case: Case, style: Style, *, everything: bool
) -> list[str]:
    """What was asked for, by kind: the name, its spellings, findings, why one, what was kept apart."""
    names = {m.id for reading in case.read() for m in reading.mentions if m.form == "name"}
    shown = [one for one in chosen if everything or is_worth_showing(one, names)]
    lines = [f"{len(entities)} people, bodies, places and things in {len(case.documents)} texts."]
    for kind in (*KINDS, *sorted({one.kind for one in shown} - set(KINDS))):
        own = [one for one in shown if one.kind == kind]
        if own:
            lines += ["", kind.capitalize()]
            for one in own:
                lines += short_lines(one, entities, style)
    left = len(chosen) - len(shown)
    if left:
        lines += ["", f"and {left} that are only described or dated, or stand once: --all shows them."]
    lines += ["", "Next: stemma entities CASE e1   |   stemma judge CASE   |   --json, --all"]
    return lines


def is_worth_showing(entity: Entity, names: Set[str]) -> bool:
    """Named (``names`` are the mentions that are names), and with more to tell than one passage."""
    told = entity.apart or entity.posts or entity.findings or entity.positions
    return any(mention in names for mention in entity.mentions) and bool(len(entity.mentions) > 1 or told)


def short_lines(entity: Entity, entities: Sequence[Entity], style: Style) -> list[str]:
    """One entity in a few lines."""
    spelt = list(dict.fromkeys(" ".join(form.text.split()) for form in entity.forms))
    others = [one for one in spelt if one != entity.name]
    also = f"  also {', '.join(map(harmless, others[:MOST_FORMS]))}" if others else ""
    also += f" and {len(others) - MOST_FORMS} more" if len(others) > MOST_FORMS else ""
    lines = [isolated(shorten(f"  {entity.id:<5}{harmless(entity.name)}{also}", style.width), style)]
    lines += [shorten(f"       ! {harmless(one.reason)}", style.width) for one in entity.findings]
    lines += [shorten(f"       holds {line}", style.width) for line in dict.fromkeys(map(_post, entity.posts))][:2]
    if entity.position is not None:
        lines.append(shorten(f"       at {_at(entity)}", style.width))
    elif entity.positions:
        where = "; ".join(", ".join((one.name, *one.within)) for one in entity.positions[:4])
        lines.append(shorten(f"       {len(entity.positions)} places have this name: {where}", style.width))
    names = {one.id: one.name for one in entities}
    for apart in [one for one in entity.apart if names.get(one.other) != entity.name][:2]:
        sign = "?" if apart.unsure else "-"
        text = f"       {sign} {apart.other} {harmless(names.get(apart.other, ''))}: {harmless(apart.why.reason)}"
        lines.append(isolated(shorten(text, style.width), style))
    return lines


def _post(held: Any) -> str:
    dates = f" ({held.dates})" if held.dates else ""
    return harmless(f"{'formerly ' if held.former else ''}{held.text}{dates}")


def _at(entity: Entity) -> str:
    at = entity.position
    if at is None:
        return ""
    within = ", ".join((at.name, *at.within))
    return f"{at.latitude:.3f}, {at.longitude:.3f} ({at.precision}, within {at.radius} km): {within} [{at.gazetteer}]"


def entity_lines(entity: Entity, entities: Sequence[Entity], case: Case, style: Style) -> list[str]:
    """One entity with all its passages, the path of reasons through them, and what was kept apart."""
    names = {one.id: one.name for one in entities}
    lines = [isolated(f"{entity.id}  {harmless(entity.name)}  ({entity.kind})", style)]
    lines += [f"  ! {harmless(one.reason)}" for one in entity.findings]
    lines += [f"  holds {line}" for line in dict.fromkeys(map(_post, entity.posts))]
    if entity.position is not None:
        lines.append(f"  at {_at(entity)}")
    for one in () if entity.position else entity.positions:
        lines.append(f"  perhaps {', '.join((one.name, *one.within))} [{one.gazetteer}]")
    lines += ["", "Printed as"]
    for form in entity.forms:
        places = ", ".join(f"{span.start}-{span.end}" for span in form.spans[:6])
        more = f" and {len(form.spans) - 6} more" if len(form.spans) > 6 else ""
        lines.append(isolated(f"  {harmless(form.text)}  ({form.document} {places}{more})", style))
    if entity.joins:
        lines += ["", "Why they are one", *join_lines(entity.joins, case, style)]
    if entity.apart:
        lines += ["", "Kept apart (? means unsure: worth a judgement)"]
        for apart in entity.apart:
            sign = "?" if apart.unsure else "-"
            head = f"  {sign} {apart.other} {harmless(names.get(apart.other, ''))}: {harmless(apart.why.reason)}"
            lines += [isolated(line, style) for line in textwrap.wrap(head, style.width, subsequent_indent="      ")]
    lines += ["", f"Next: stemma judge CASE {entity.id} OTHER same|different|unsure --by NAME --why TEXT"]
    return lines


def join_lines(joins: Sequence[Join], case: Case, style: Style) -> list[str]:
    """Each pair with its reason, its two passages, and the features by which its names were compared."""
    texts = {document.id: document for document in case.documents}
    mentions = {m.id: m for reading in case.read() for m in reading.mentions}
    lines: list[str] = []
    for join in joins:
        quotes = [
            f"“{shorten(harmless(_quote(span, texts)), 30)}” ({span.document} {span.start})"
            for span in join.why.spans[:2]
        ]
        lines += textwrap.wrap(f"  {harmless(join.why.reason)}", style.width, subsequent_indent="    ")
        passages = " ~ ".join(quotes) if quotes else f"{join.left} ~ {join.right}"
        lines.append(isolated(shorten(f"    {passages}", style.width), style))
        for one in features_of(join, mentions)[:FEATURES_SHOWN]:
            lines.append(shorten(f"      {one['value']:.2f}  {harmless(one['reason'])}", style.width))
    return lines


def _quote(span: Span, texts: dict[str, Document]) -> str:
    return texts[span.document].quote(span) if span.document in texts else ""


def entity_entry(entity: Entity, documents: Sequence[Document], mentions: dict[str, Mention]) -> dict[str, Any]:
    """One entity for JSON; every reason with its passages."""
    texts = {document.id: document for document in documents}

    def reason(why: Evidence) -> dict[str, Any]:
        return {"reason": why.reason, "score": why.score, "spans": [place(span) for span in why.spans]}

    def place(span: Span) -> dict[str, Any]:
        return {"document": span.document, "start": span.start, "end": span.end, "text": _quote(span, texts)}

    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "mentions": list(entity.mentions),
        "forms": [{"text": one.text, "spans": [place(span) for span in one.spans]} for one in entity.forms],
        "why": [
            {"left": join.left, "right": join.right, **reason(join.why), "features": features_of(join, mentions)}
            for join in entity.joins
        ],
        "apart": [{"other": one.other, "unsure": one.unsure, **reason(one.why)} for one in entity.apart],
        "posts": [
            {"text": one.text, "organisation": one.organisation, "place": one.place, "dates": one.dates,
             "former": one.former, "span": place(one.span)}
            for one in entity.posts
        ],
        "findings": [reason(one) for one in entity.findings],
        "position": position_entry(entity.position) if entity.position else None,
        "positions": [position_entry(one) for one in entity.positions],
    }  # fmt: skip


def position_entry(at: Any) -> dict[str, Any]:
    """A gazetteer's answer for JSON."""
    return {
        "gazetteer": at.gazetteer,
        "name": at.name,
        "latitude": at.latitude,
        "longitude": at.longitude,
        "precision": at.precision,
        "radius_km": at.radius,
        "within": list(at.within),
    }
