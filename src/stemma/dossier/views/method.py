"""Method and manifest: what was read, with which hashes; what was not, and why; what the words mean."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.views.edtf import in_words
from stemma.dossier.views.passages import Passage, passage_of_span
from stemma.dossier.views.words import count, language, listing
from stemma.dossier.visible import count_unseen
from stemma.model import CustodyHead, Document, Node, Problem, Span

MOST_PLACES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """One original: file name, hash, and a line of figures."""

    name: str
    label: str
    sha256: str
    text_sha256: str
    figures: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What was not read, and why."""

    where: str
    why: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOf:
    """A text that others speak of, and through which texts we know of it."""

    name: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """One kind of oddity in the raw texts: how often, and the first places."""

    kind: str
    number: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """The whole view."""

    originals: tuple[Original, ...]
    known_of: tuple[KnownOf, ...]
    gaps: tuple[Gap, ...]
    noticed: tuple[Noticed, ...]
    version: str
    makers: tuple[str, ...]
    custody: str
    graded: bool = False


def method_of(index: Index, labels: dict[str, TextLabel]) -> Method:
    """Everything needed to repeat the reading."""
    dossier = index.dossier
    problems = dict.fromkeys((*dossier.problems, *(p for reading in dossier.readings for p in reading.problems)))
    makers = {*dossier.makers, *(r.maker for r in dossier.readings), *(d.maker for d in dossier.documents)}
    return Method(
        originals=tuple(original_of(index, labels, document) for document in dossier.documents),
        known_of=tuple(known_of(index, labels, node) for node in dossier.stemma.nodes if not node.held),
        gaps=tuple(gap_of(problem) for problem in problems),
        noticed=noticed_in(index, labels),
        version=dossier.version,
        makers=tuple(f"{maker.name} {maker.version}" for maker in sorted(makers)),
        custody=custody_of(dossier.custody),
        graded=bool(dossier.grades),
    )


def custody_of(head: CustodyHead | None) -> str:
    """Where the case's log stood, so that this page, in other hands, is a witness; '' for a case kept nowhere."""
    if head is None:
        return ""
    return f"{head.count}:{head.tip} · key {head.key}"


def original_of(index: Index, labels: dict[str, TextLabel], document: Document) -> Original:
    """One original."""
    partly = any(problem.lost and problem.path == document.path for problem in index.dossier.problems)
    figures = ", ".join(
        [
            count(document.size, "byte"),
            document.encoding.upper(),
            count(len(document.text), "character"),
            language(document.language),
        ]
    )
    notes = [f"{name} ×{number}" for name, number in count_unseen(document.text).items()]
    made = [f"Characters that cannot be seen, shown in boxes: {', '.join(notes)}."] if notes else []
    if document.replaced:
        made.append(f"{count(document.replaced, 'byte')} without a character, shown as �.")
    if document.copies:
        made.append(f"The same bytes also as {', '.join(document.copies)}.")
    path = document.path
    return Original(
        name=f"{path} › {document.member}" if document.member else path,
        label=labels[document.id].name,
        sha256=document.sha256,
        text_sha256=document.text_sha256,
        figures=f"{figures}. {'Read in part.' if partly else 'Read whole.'}",
        notes=tuple(made),
    )


def known_of(index: Index, labels: dict[str, TextLabel], node: Node) -> KnownOf:
    """A witness that is not held, with the texts that lead to it."""
    reached: set[str] = set()
    derived: dict[str, list[str]] = {}
    for edge in index.dossier.stemma.edges:
        derived.setdefault(edge.source, []).append(edge.derived)
    waiting = [node.id]
    while waiting:
        for found in derived.get(waiting.pop(), []):
            if found not in reached:
                reached.add(found)
                waiting.append(found)
    letters = [labels[text].letter for text in index.documents if text in reached]
    name = node.label[:1].upper() + node.label[1:]
    stated = in_words(node.date) if node.date else ""
    name = f"{name}, {stated}" if stated and stated not in name else name
    how = f"Not in the folder. Known through {listing(letters)}." if letters else "Not in the folder."
    detail = f" {node.detail[:1].upper()}{node.detail[1:]}." if node.detail else ""
    return KnownOf(name=name, how=how + detail)


def gap_of(problem: Problem) -> Gap:
    """A problem in words."""
    # What concerns no single file concerns what was made of all.
    path = problem.path or "All texts together"
    where = f"{path} › {problem.member}" if problem.member else path
    if problem.start is not None and problem.end is not None:
        where = f"{where}, {problem.start}–{problem.end}"
    return Gap(where=where, why=f"{problem.message} ({problem.code})", hint=problem.hint)


def noticed_in(index: Index, labels: dict[str, TextLabel]) -> tuple[Noticed, ...]:
    """What was noticed in the raw texts, by kind."""
    found: dict[str, list[Span]] = {}
    for document in index.dossier.documents:
        for note in document.hygiene:
            found.setdefault(note.kind.replace("-", " "), []).append(note.span)
    return tuple(
        Noticed(
            kind=kind,
            number=len(spans),
            passages=tuple(passage_of_span(index, labels, span) for span in spans[:MOST_PLACES]),
        )
        for kind, spans in sorted(found.items())
    )
