"""Who repeats whom, as lines of text and as JSON: families of texts, and what each dropped and added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from stemma.cli.terminal import harmless, shorten

if TYPE_CHECKING:
    from stemma.compare.origins.retelling import Retelling
    from stemma.model import Document, Edge, Span

SHOWN = 2
"""Sentences of each kind that are shown for one text; --json has them all."""
NAMED = 8
"""Texts of a family that are named in its first line; --json has them all."""


def repeat_lines(
    documents: Sequence[Document], found: Sequence[Retelling], groups: Sequence[Sequence[str]], width: int
) -> list[str]:
    """The count, then for each text that repeats another what it made of it."""
    at = {document.id: document for document in documents}
    alone = len(documents) - sum(len(group) for group in groups)
    count = f"{len(groups)} famil{'y' if len(groups) == 1 else 'ies'} of shared wording"
    lines = [f"{len(documents)} texts: {count}, {alone} that share none."]
    shown = {one.derived: one for one in found}
    for group in groups:
        originals = [text for text in group if text not in shown]
        named = ", ".join(map(harmless, originals[:NAMED])) or "A circle of copies"
        more = f" and {len(originals) - NAMED} more" if len(originals) > NAMED else ""
        lines.append(f"{named}{more} ({len(group)} texts)")
        for text in group:
            if text in shown:
                lines += [shorten(f"  {line}", width) for line in _lines(at, shown[text])]
    return lines


def _lines(at: Mapping[str, Document], one: Retelling) -> list[str]:
    verb = "repeats" if one.directed else "shares its wording with"
    total = one.kept + one.changed + len(one.dropped)
    counts = f"{one.kept} of {total} sentences kept, {one.changed} changed, {len(one.dropped)} dropped"
    lines = [f"{harmless(one.derived)} {verb} {harmless(one.source)}: {counts}, {len(one.added)} added"]
    for word, spans, text in (("dropped", one.dropped, one.source), ("added", one.added, one.derived)):
        lines += [f"    {word}: “{_quote(at[text], span)}”" for span in spans[:SHOWN]]
    return [*lines, f"    because: {harmless(one.reason)}"]


def _quote(document: Document, span: Span) -> str:
    return harmless(" ".join(document.quote(span).split()))


def repeats_json(documents: Sequence[Document], edges: Sequence[Edge]) -> dict[str, Any]:
    """``repeats`` and ``families`` as JSON."""
    from stemma.compare.origins.families import families
    from stemma.compare.origins.retelling import retellings

    at = {document.id: document for document in documents}

    def spans(document: str, places: Sequence[Span]) -> list[dict[str, Any]]:
        return [{"start": s.start, "end": s.end, "quote": at[document].quote(s)} for s in places]

    return {
        "repeats": [
            {
                "text": one.derived,
                "source": one.source,
                "directed": one.directed,
                "score": one.score,
                "reason": one.reason,
                "kept": one.kept,
                "changed": one.changed,
                "dropped": spans(one.source, one.dropped),
                "added": spans(one.derived, one.added),
            }
            for one in retellings(documents, edges)
        ],
        "families": [list(group) for group in families(documents, edges)],
    }
