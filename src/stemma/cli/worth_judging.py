"""The pairs that a person should look at: look-alikes that nothing settles, and merges that rest on little."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stemma.cli.disputes import isolated
from stemma.cli.terminal import Style, harmless, shorten
from stemma.model import Document, Entity, Evidence, Judgement, Span

if TYPE_CHECKING:
    from stemma.case import Case

# A join below this score rests on a name that is not quite the same, or on a bare name.
THIN = 0.9
CONTEXT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """``left`` and ``right`` are what to name in a judgement; ``joined`` when they are one entity now."""

    left: str
    right: str
    names: tuple[str, str]
    why: Evidence
    joined: bool


def worth_judging(case: Case) -> list[Pair]:
    """Unsure pairs and thin merges without a judgement, those that most mentions hang on first."""
    entities = case.resolve()
    by_id = {one.id: one for one in entities}
    # A doubt, and what two people see differently, stays on the list.
    given = [one for one in case.docket.in_force(case.documents) if one.verdict != "unsure"]
    judged = {frozenset((one.left, one.right)) for one in given}
    weights: dict[tuple[str, str], int] = {}
    pairs = []
    for entity in entities:
        for pair in (*_doubts(entity, by_id), *_thin(entity)):
            spans = frozenset(pair.why.spans[:2])
            if spans not in judged:
                other = by_id.get(pair.right, entity)
                weights[pair.left, pair.right] = min(len(entity.mentions), len(other.mentions))
                pairs.append(pair)

    def rank(pair: Pair) -> tuple[bool, float, int, str, str]:
        score = 0.0 if pair.joined else -(pair.why.score or 0.0)
        return pair.joined, score, -weights[pair.left, pair.right], pair.left, pair.right

    return sorted(pairs, key=rank)


def _doubts(entity: Entity, by_id: dict[str, Entity]) -> list[Pair]:
    return [
        Pair(
            left=entity.id,
            right=apart.other,
            names=(entity.name, by_id[apart.other].name),
            why=apart.why,
            joined=False,
        )
        for apart in entity.apart
        if apart.unsure and int(apart.other[1:]) > int(entity.id[1:])
    ]


def _thin(entity: Entity) -> list[Pair]:
    return [
        Pair(left=join.left, right=join.right, names=(entity.name, entity.name), why=join.why, joined=True)
        for join in entity.joins
        if join.why.score is not None and join.why.score < THIN
    ]


def pair_lines(pairs: Sequence[Pair], case: Case, style: Style, limit: int) -> list[str]:
    """Two passages and the reason of each pair, and what to type."""
    given = len(case.docket.in_force(case.documents))
    pairs_, judgements = ("pair" if len(pairs) == 1 else "pairs"), ("judgement" if given == 1 else "judgements")
    lines = [f"{len(pairs)} {pairs_} worth a look. {given} {judgements} in force."]
    shown = list(pairs[:limit] if limit > 0 else pairs)
    texts = {document.id: document for document in case.documents}
    for pair in shown:
        state = "taken as one" if pair.joined else "kept apart"
        lines += ["", f"{pair.left} {pair.right}  {state}"]
        lines += textwrap.wrap(f"  {harmless(pair.why.reason)}", style.width, subsequent_indent="  ")
        lines += [isolated(f"    {passage(span, texts, style.width - 6)}", style) for span in pair.why.spans[:2]]
    if len(shown) < len(pairs):
        lines += ["", f"and {len(pairs) - len(shown)} more: --limit 0 lists all"]
    example = f"{shown[0].left} {shown[0].right}" if shown else "e1 e2"
    lines += ["", f"Next: stemma judge CASE {example} same|different|unsure --by NAME --why TEXT"]
    lines.append("Of passages: stemma judge CASE A:97 B:1278 together|apart|agree|differ|contradict --by NAME")
    return lines


def passage(span: Span, texts: dict[str, Document], width: int) -> str:
    """The words with a little around them, and where they stand."""
    document = texts.get(span.document)
    if document is None:
        return f"{span.document} {span.start}"
    before = harmless(document.text[max(0, span.start - CONTEXT) : span.start].rpartition("\n")[2])
    after = harmless(document.text[span.end : span.end + CONTEXT].partition("\n")[0])
    quote = f"…{before} [{harmless(document.quote(span))}] {after}…"
    return f"{span.document} {span.start}  {shorten(quote, max(20, width - len(span.document) - 8))}"


def pair_entry(pair: Pair, case: Case) -> dict[str, Any]:
    """A pair for JSON."""
    texts = {document.id: document for document in case.documents}
    return {
        "left": pair.left,
        "right": pair.right,
        "names": list(pair.names),
        "joined": pair.joined,
        "reason": pair.why.reason,
        "score": pair.why.score,
        "passages": [
            {"document": s.document, "start": s.start, "end": s.end,
             "text": texts[s.document].quote(s) if s.document in texts else ""}
            for s in pair.why.spans
        ],
    }  # fmt: skip


def effect_lines(made: Sequence[Judgement], case: Case, style: Style) -> list[str]:
    """What a judgement did: whether the two are one entity now, and what stands against it if not."""
    texts = {document.id: document for document in case.documents}
    entities = case.resolve()
    lines: list[str] = []
    for one in made[:5]:
        if one.target == "alignment":
            lines.append(f"{'Taken back' if one.withdrawn else 'Kept'}. {_said_of_passages(one)}:")
            lines += [isolated(f"  {passage(span, texts, style.width - 4)}", style) for span in (one.left, one.right)]
            continue
        left, right = _entity_at(one.left, entities, case), _entity_at(one.right, entities, case)
        together = left is not None and right is not None and left.id == right.id
        head = "Taken back" if one.withdrawn else "Kept"
        doubted = one.verdict == "unsure" and not one.withdrawn and not together
        state = "They stay two, marked as unsure" if doubted else f"They are now {'one' if together else 'two'}"
        lines.append(f"{head}. {state}:")
        lines += [isolated(f"  {passage(span, texts, style.width - 4)}", style) for span in (one.left, one.right)]
        if one.verdict == "positive" and not one.withdrawn and not together and left and right:
            against = [apart.why.reason for apart in left.apart if apart.other == right.id]
            lines += [line for text in against for line in textwrap.wrap(f"  {harmless(text)}", style.width)]
    if len(made) > 5:
        lines.append(f"and {len(made) - 5} more pairs.")
    if any(one.target == "entities" for one in made):
        lines.append("Entities may have new numbers now.")
    lines += ["Undo: stemma judge CASE --undo --by NAME"]
    return lines


def _said_of_passages(judged: Judgement) -> str:
    """What a judgement on two passages means for the next dossier."""
    if judged.withdrawn:
        return "Of these two passages what was decided before is in force, or what the machine finds"
    if judged.verdict == "negative":
        return "These two passages are not put side by side"
    words = {None: "", "a_refines_b": ": the first says more", "b_refines_a": ": the second says more"}
    return f"These two passages stand side by side{words.get(judged.relation, f': {judged.relation}')}"


def _entity_at(span: Span, entities: Sequence[Entity], case: Case) -> Entity | None:
    mentions = {m.id: m for reading in case.read() for m in reading.mentions}
    at = [m for m in mentions.values() if span in (m.span, m.name_span)] or [
        m for m in mentions.values() if m.span.overlaps(span)
    ]
    found = {m.id for m in at[:1]}
    return next((one for one in entities if found & set(one.mentions)), None)
