"""What people decided on pairs: always before any rule, and never both ways."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Judgement, Mention, Span
from stemma.resolve.clusters import Bar, Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because

Decided = tuple[Judgement, Mention, Mention]


def apply_judgements(desk: Desk, judgements: Sequence[Judgement]) -> None:
    """Bar the negative pairs, then join the positive ones; a positive that crosses a negative is refused, both named.

    A later judgement on the same pair of spans supersedes an earlier one. Judgements on spans that hold no
    mention any more have no effect.
    """
    decided = _anchored(desk, _latest(judgements))
    for judgement, left, right in decided:
        if judgement.verdict == "negative" and left.id != right.id:
            why = because(_said(judgement, "are two things"), left, right)
            desk.clusters.bar(Bar(left=left.id, right=right.id, why=why))
    for judgement, left, right in decided:
        if judgement.verdict != "positive" or left.id == right.id:
            continue
        why = because(_said(judgement, "are one thing"), left, right, score=1.0)
        bar = desk.clusters.barred(left.id, right.id)
        if bar is None:
            desk.clusters.join(Edge(left=left.id, right=right.id, score=1.0, why=why))
        else:
            refused = f"Refused: {why.reason} It crosses another judgement: {bar.why.reason}"
            desk.note(left.id, right.id, because(refused, left, right, score=1.0))


def _latest(judgements: Sequence[Judgement]) -> list[Judgement]:
    kept: dict[tuple[Span, Span], Judgement] = {}
    for judgement in judgements:
        if judgement.target == "entities":
            left, right = sorted((judgement.left, judgement.right))
            kept.pop((left, right), None)
            kept[left, right] = judgement
    return list(kept.values())


def _anchored(desk: Desk, judgements: list[Judgement]) -> list[Decided]:
    by_document: dict[str, list[Mention]] = {}
    for mention in desk.mentions.values():
        by_document.setdefault(mention.span.document, []).append(mention)
    decided = []
    for judgement in judgements:
        left = _at(by_document, judgement.left)
        right = _at(by_document, judgement.right)
        if left is not None and right is not None:
            decided.append((judgement, left, right))
    return decided


def _at(by_document: dict[str, list[Mention]], span: Span) -> Mention | None:
    """The mention that shares most with ``span``, measured against the union of both."""
    best: tuple[float, Mention] | None = None
    for mention in by_document.get(span.document, ()):
        for own in (mention.span, mention.name_span):
            shared = min(own.end, span.end) - max(own.start, span.start)
            if shared <= 0:
                continue
            share = shared / (max(own.end, span.end) - min(own.start, span.start))
            if best is None or share > best[0]:
                best = (share, mention)
    return best[1] if best else None


def _said(judgement: Judgement, what: str) -> str:
    reason = f": {judgement.why.rstrip('.')}" if judgement.why else ""
    when = f" on {judgement.when}" if judgement.when else ""
    return f"{judgement.by} judged{when} that they {what}{reason}."
