"""What people decided on pairs: always before any rule, and never both ways."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Judgement, Mention, Span
from stemma.model.judgement import Verdict, standing
from stemma.resolve.clusters import Bar, Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.resolve.lists import listed_side_by_side

Decided = tuple[Judgement, Mention, Mention]


def hear_judgements(desk: Desk, judgements: Sequence[Judgement]) -> None:
    """First all that may never be crossed, then what people joined, then what they are unsure of.

    Negative judgements and names that one text lists side by side are barred before anything is joined, so that no
    join, a person's neither, ever overrules them; a positive that crosses a bar is refused, and both are named. The
    one way past a list is a positive judgement on the two listed names themselves that says so. Of judgements on one
    pair the last not withdrawn counts; positives are taken in the order of their dates, so the order of the file
    makes no difference. Judgements on spans that hold no mention any more have no effect.
    """
    decided = _anchored(desk, standing(one for one in judgements if one.target == "entities"))
    _bar_negatives(desk, decided)
    _bar_lists(desk, decided)
    for judgement, left, right in sorted(decided, key=_order):
        if judgement.verdict == "positive":
            _join(desk, judgement, left, right)
    for judgement, left, right in sorted(decided, key=_order):
        if judgement.verdict == "unsure" and left.id != right.id:
            reason = because(_said(judgement, "unsure"), left, right)
            desk.clusters.bar(Bar(left=left.id, right=right.id, why=reason, unsure=True))


def _order(decided: Decided) -> tuple[str, Span, Span, str]:
    left, right, _target = decided[0].pair
    return decided[0].when, left, right, decided[0].by


def _bar_negatives(desk: Desk, decided: list[Decided]) -> None:
    for judgement, left, right in sorted(decided, key=_order):
        if judgement.verdict == "negative" and left.id != right.id:
            why = because(_said(judgement, "negative"), left, right)
            desk.clusters.bar(Bar(left=left.id, right=right.id, why=why))


def _bar_lists(desk: Desk, decided: list[Decided]) -> None:
    overruled = {
        frozenset((left.id, right.id))
        for judgement, left, right in decided
        if judgement.verdict == "positive" and judgement.although_listed
    }
    for place in listed_side_by_side(desk, overruled):
        desk.clusters.mark(place)


def _join(desk: Desk, judgement: Judgement, left: Mention, right: Mention) -> None:
    if left.id == right.id:
        return
    why = because(_said(judgement, "positive"), left, right, score=1.0)
    bar = desk.clusters.barred(left.id, right.id)
    if bar is None:
        desk.clusters.join(Edge(left=left.id, right=right.id, score=1.0, why=why))
        return
    refused = f"Refused: {why.reason} It crosses this: {bar.why.reason}"
    desk.note(left.id, right.id, because(refused, left, right, score=1.0), unsure=True)


def _anchored(desk: Desk, judgements: Sequence[Judgement]) -> list[Decided]:
    """Each with the mentions its spans fall on; in a case with no such mention it is left out."""
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


_WORDS = {
    "positive": "judged{when} that they are one thing",
    "negative": "judged{when} that they are two things",
    "unsure": "was unsure{when} whether they are one thing",
}


def _said(judgement: Judgement, verdict: Verdict) -> str:
    when = f" on {judgement.when}" if judgement.when else ""
    reason = f": {judgement.why.rstrip('.')}" if judgement.why else ""
    return f"{judgement.by or 'Someone'} {_WORDS[verdict].format(when=when)}{reason}."
