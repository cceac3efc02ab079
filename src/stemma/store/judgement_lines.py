"""Judgements in the line form that the resolver of nomenklatura (MIT, opensanctions) loads and dumps.

One JSON list a line: target, source, judgement, score, user, time. A passage becomes the identifier
``stemma-<first 16 digits of the text's SHA-256>-<start>-<end>``; of the two the greater is the target, as there.
The form has no room for a reason or a withdrawal: only what is in force is written. On reading, identifiers of
its own (``NK-...``, ``Q...``), which stand for a whole cluster, are replaced by one passage of that cluster.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from stemma.errors import UsageError
from stemma.model import Document, Judgement, Span
from stemma.model.judgement import Verdict

_PASSAGE = re.compile(r"stemma-([0-9a-f]{16})-([0-9]{1,12})-([0-9]{1,12})")
_VERDICTS: dict[str, Verdict] = {"positive": "positive", "negative": "negative", "unsure": "unsure"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """What a file holds: judgements on passages of this case, and how many edges are about something else."""

    judgements: tuple[Judgement, ...]
    foreign: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edge:
    target: str
    source: str
    judgement: str
    user: str
    when: str


def to_lines(judgements: Iterable[Judgement], documents: Sequence[Document]) -> str:
    """The judgements on entities (those in force: see :func:`stemma.model.judgement.standing`)."""
    hashes = {document.id: document.text_sha256 for document in documents}
    lines = []
    for judgement in judgements:
        if judgement.target == "entities" and judgement.left != judgement.right:
            names = sorted((_identifier(judgement.left, hashes), _identifier(judgement.right, hashes)))
            row = [names[1], names[0], judgement.verdict, None, judgement.by or None, judgement.when or None]
            lines.append(json.dumps(row) + "\n")
    return "".join(lines)


def _identifier(span: Span, hashes: dict[str, str]) -> str:
    return f"stemma-{hashes.get(span.document, '')[:16]:0<16}-{span.start}-{span.end}"


def from_lines(text: str, documents: Sequence[Document]) -> Lines:
    """The judgements on passages of ``documents``. Raises :class:`UsageError`, with the line, for another form."""
    ids = {document.text_sha256[:16]: document for document in documents}
    edges = [_edge(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    places = {name: _span(name, ids) for edge in edges for name in (edge.target, edge.source)}
    stand_ins = _stand_ins(edges, places)
    judgements, foreign = [], 0
    for edge in edges:
        verdict = _VERDICTS.get(edge.judgement)
        left, right = stand_ins.get(edge.target), stand_ins.get(edge.source)
        if verdict is None or left is None or right is None:
            foreign += verdict is not None
        elif left != right:
            judgements.append(Judgement(left=right, right=left, verdict=verdict, by=edge.user, when=edge.when))
    return Lines(judgements=tuple(judgements), foreign=foreign)


def _edge(line: str, number: int) -> _Edge:
    hint = "Take the file that a nomenklatura resolver dumps: one JSON list a line."
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"Line {number} is not JSON.", hint=hint) from error
    if not isinstance(row, list) or len(row) < 6 or not all(isinstance(cell, str) for cell in row[:3]):
        raise UsageError(f"Line {number} is no edge of a resolver.", hint=hint)
    is_deleted = len(row) > 6 and bool(row[6])
    judgement = "deleted" if is_deleted else row[2]
    return _Edge(target=row[0], source=row[1], judgement=judgement, user=str(row[4] or ""), when=str(row[5] or ""))


def _span(name: str, ids: dict[str, Document]) -> Span | None:
    match = _PASSAGE.fullmatch(name)
    document = ids.get(match[1]) if match else None
    if match is None or document is None:
        return None
    start, end = int(match[2]), int(match[3])
    return Span(document=document.id, start=start, end=end) if start < end <= len(document.text) else None


def _stand_ins(edges: Sequence[_Edge], places: dict[str, Span | None]) -> dict[str, Span | None]:
    """Every identifier as a passage: its own, else the first of those that positive edges tie to it."""
    ties: dict[str, list[str]] = {}
    for edge in edges:
        if edge.judgement == "positive":
            ties.setdefault(edge.target, []).append(edge.source)
            ties.setdefault(edge.source, []).append(edge.target)
    found = dict(places)
    for name, place in sorted(places.items()):
        if place is None:
            reached, waiting = {name}, [name]
            while waiting:
                new = [other for other in ties.get(waiting.pop(), ()) if other not in reached]
                reached.update(new)
                # Beyond a passage its own edges say what belongs to it.
                waiting += [other for other in new if places[other] is None]
            own = sorted(span for other in reached if (span := places[other]) is not None)
            found[name] = own[0] if own else None
    return found
