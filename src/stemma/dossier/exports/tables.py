"""The rows of claims, alignments, texts and origins, shared by the table forms."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.full_entries import source_label
from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel, text_labels
from stemma.dossier.paths import without_machine
from stemma.dossier.review import judgement_of
from stemma.dossier.views.words import listing
from stemma.model import Alignment, Claim, Document, Dossier, Origin

Cell = str | int | None
# A spreadsheet takes a cell that begins so for a formula or a command (OWASP, "CSV Injection").
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """``rows`` have as many cells as ``heads``; numbers are numbers, None is an empty cell."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def guarded(cell: Cell) -> Cell:
    """``cell`` so that no spreadsheet runs it: text that begins like a formula gets an apostrophe in front."""
    if not isinstance(cell, str):
        return cell
    bare = cell.lstrip(" \u00a0\u200b\u200e\u200f\ufeff\x00")
    return f"'{cell}" if bare.startswith(RISKY) or cell.startswith(RISKY) else cell


def tables_of(dossier: Dossier) -> tuple[Table, ...]:
    """Claims, Alignments, Texts, Origins; file names as on the page."""
    dossier = without_machine(dossier)
    index, labels = Index.of(dossier), text_labels(dossier)
    return (claims_table(index, labels), alignments_table(index, labels), _texts(dossier, labels), _origins(index))


def claims_table(index: Index, labels: dict[str, TextLabel]) -> Table:
    """One row for each claim, background remarks too."""
    heads = (
        "claim", "text", "file", "start", "end", "words", "says", "through", "voice", "quoted", "modality", "denied",
        "figures", "dates", "origin",
    )  # fmt: skip
    rows = (_claim(index, labels, claim) for claim in index.claims.values())
    return Table(name="Claims", heads=heads, rows=tuple(rows))


def _claim(index: Index, labels: dict[str, TextLabel], claim: Claim) -> tuple[Cell, ...]:
    through = [source_label(index, step.source) for step in claim.chain]
    origin = index.origin_of.get(claim.id)
    return (
        claim.id,
        labels[claim.document].name,
        index.documents[claim.document].path,
        claim.start,
        claim.end,
        words_of(index, claim),
        through[-1] if through else "",
        " < ".join(through),
        claim.voice,
        claim.quoted,
        claim.modality,
        "yes" if claim.negated else "no",
        "; ".join(index.quote(index.quantities[q].span) for q in claim.quantities if q in index.quantities),
        "; ".join(index.dates[d].edtf for d in claim.dates if d in index.dates),
        origin.label if origin else "",
    )


def words_of(index: Index, claim: Claim) -> str:
    """The claim's words, parts that stand apart joined by an ellipsis."""
    return " … ".join(index.quote(span) for span in claim.spans)


def alignments_table(index: Index, labels: dict[str, TextLabel]) -> Table:
    """One row for each alignment."""
    heads = (
        "alignment", "relation", "title", "scope", "text A", "claims A", "words A", "text B", "claims B", "words B",
        "differs in", "because", "origins", "independent confirmations", "a person's judgement", "judged by", "why",
    )  # fmt: skip
    rows = (_alignment(index, labels, found) for found in index.dossier.alignments)
    return Table(name="Alignments", heads=heads, rows=tuple(rows))


def _alignment(index: Index, labels: dict[str, TextLabel], found: Alignment) -> tuple[Cell, ...]:
    judged = judgement_of(index.dossier, found, index.claims)
    differing = dict.fromkeys(aspect.name for aspect in found.differences)
    return (
        found.id,
        found.relation,
        found.title,
        found.scope,
        labels[found.texts[0]].name,
        "; ".join(found.a),
        " | ".join(words_of(index, index.claims[claim]) for claim in found.a),
        labels[found.texts[1]].name,
        "; ".join(found.b),
        " | ".join(words_of(index, index.claims[claim]) for claim in found.b),
        listing(tuple(differing)),
        " ".join(aspect.reason for aspect in found.differences if aspect.reason) or found.why.reason,
        len(found.origins),
        found.confirmations,
        judged.verdict if judged else "not reviewed",
        judged.by if judged else "",
        judged.why if judged else "",
    )


def _texts(dossier: Dossier, labels: dict[str, TextLabel]) -> Table:
    heads = ("text", "id", "file", "title", "publisher", "date", "language", "words", "characters", "bytes", "sha256")
    return Table(name="Texts", heads=heads, rows=tuple(_text(d, labels[d.id]) for d in dossier.documents))


def _text(document: Document, label: TextLabel) -> tuple[Cell, ...]:
    return (
        label.name,
        document.id,
        document.path,
        document.title,
        document.publisher,
        document.date,
        document.language,
        document.words,
        len(document.text),
        document.size,
        document.sha256,
    )


def _origins(index: Index) -> Table:
    heads = ("origin", "label", "status", "date", "claims", "texts", "why one origin")
    return Table(name="Origins", heads=heads, rows=tuple(_origin(o) for o in index.dossier.stemma.origins))


def _origin(origin: Origin) -> tuple[Cell, ...]:
    return (
        origin.id,
        origin.label,
        origin.status,
        origin.date,
        len(origin.claims),
        "; ".join(dict.fromkeys(path.text for path in origin.paths)),
        " ".join(why.reason for why in origin.evidence),
    )
