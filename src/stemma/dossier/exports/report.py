"""The dossier as a report to read and edit: the same words as blocks, written as Markdown or as a DOCX file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from stemma.dossier.full_entries import source_label
from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel, text_labels
from stemma.dossier.matters import DISPUTED, WORDS, Matter, matters_of
from stemma.dossier.paths import without_machine
from stemma.dossier.views.edtf import in_words
from stemma.dossier.views.words import DEFINITIONS, count, language, listing
from stemma.model import Alignment, Claim, Document, Dossier

BlockKind = Literal["title", "heading", "item", "text", "quotation", "point"]
NOT_CLAIMED = "Nothing here says what happened. It says who says so, and through whom."


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph; ``reference`` is where a quotation stands, ``language`` the quotation's own."""

    kind: BlockKind
    text: str
    reference: str = ""
    language: str = ""


def report_of(dossier: Dossier) -> tuple[Block, ...]:
    """Finding, disputes, all other matters, origins, people, texts, gaps, method."""
    dossier = without_machine(dossier)
    index, labels = Index.of(dossier), text_labels(dossier)
    matters = matters_of(index)
    disputes = [matter for matter in matters if matter.kind in DISPUTED]
    others = [matter for matter in matters if matter.kind not in DISPUTED]
    finding = dossier.stemma.finding
    return (
        Block(kind="title", text=dossier.title),
        Block(kind="text", text=finding.text),
        *([Block(kind="text", text=finding.reason)] if finding.reason else []),
        Block(kind="text", text=NOT_CLAIMED),
        Block(kind="heading", text=f"Disputes ({len(disputes)})"),
        *(block for matter in disputes for block in _matter(index, labels, matter)),
        Block(kind="heading", text=f"All other claims ({len(others)})"),
        *(block for matter in others for block in _matter(index, labels, matter)),
        *_origins(dossier),
        *_people(dossier),
        *_texts(dossier, labels),
        *_judgements(index, labels),
        *_method(dossier),
    )


def _matter(index: Index, labels: dict[str, TextLabel], matter: Matter) -> Iterator[Block]:
    word = WORDS[matter.kind] if matter.kind != "only" else f"Only in {labels[matter.texts[0]].name}"
    yield Block(kind="item", text=f"{matter.number}. {matter.title} ({word})")
    for claim in matter.claims:
        yield from _claim(index, labels, index.claims[claim])
    for alignment in matter.alignments:
        yield from _differences(alignment)
    if matter.alignments:
        yield Block(kind="point", text=f"A person's judgement: {matter.review}.")


def _claim(index: Index, labels: dict[str, TextLabel], claim: Claim) -> Iterator[Block]:
    name = labels[claim.document].name
    through = " < ".join(source_label(index, step.source) for step in claim.chain)
    firm = f"{claim.modality}, denied" if claim.negated else claim.modality
    for span in claim.spans:
        yield Block(
            kind="quotation",
            text=index.quote(span),
            reference=f"{name} {span.start}-{span.end}; through {through}; {firm}",
            language=index.documents[span.document].language,
        )


def _differences(alignment: Alignment) -> Iterator[Block]:
    for aspect in alignment.differences:
        values = f": {aspect.a_value or '—'} / {aspect.b_value or '—'}" if aspect.a_value or aspect.b_value else ""
        yield Block(kind="point", text=f"Differs in {aspect.name}{values}. {aspect.reason}".strip())


def _origins(dossier: Dossier) -> Iterator[Block]:
    origins = dossier.stemma.origins
    yield Block(kind="heading", text=f"Where it comes from ({count(len(origins), 'origin')})")
    for origin in origins:
        texts = listing(tuple(dict.fromkeys(path.text for path in origin.paths)))
        held = {"held": "held", "known": "known of, not held", "inferred": "inferred, not held"}[origin.status]
        rests = f"; rests on it: {texts}" if texts else ""
        yield Block(kind="item", text=f"{origin.label} ({held}{rests}; {count(len(origin.claims), 'claim')})")
        for why in origin.evidence:
            yield Block(kind="point", text=why.reason)


def _people(dossier: Dossier) -> Iterator[Block]:
    people = [entity for entity in dossier.entities if entity.kind in ("person", "organisation", "group", "post")]
    yield Block(kind="heading", text=f"People and posts ({len(people)})")
    for entity in people:
        forms = listing(tuple(dict.fromkeys(" ".join(form.text.split()) for form in entity.forms)))
        posts = listing(tuple(dict.fromkeys(post.text for post in entity.posts)))
        said = f"{entity.name} ({entity.kind}){f', {posts}' if posts else ''}. As printed: {forms or entity.name}."
        yield Block(kind="point", text=said)


def _texts(dossier: Dossier, labels: dict[str, TextLabel]) -> Iterator[Block]:
    yield Block(kind="heading", text=f"Texts ({len(dossier.documents)})")
    for document in dossier.documents:
        yield Block(kind="point", text=f"{labels[document.id].name}: {_facts(document)}")


def _facts(document: Document) -> str:
    dated = in_words(document.date) if document.date else "undated"
    facts = [document.path, document.title, document.publisher, dated, language(document.language)]
    return ", ".join(fact for fact in facts if fact) + f", {document.words} words, SHA-256 {document.sha256}."


def _judgements(index: Index, labels: dict[str, TextLabel]) -> Iterator[Block]:
    judged = index.dossier.judgements
    if judged:
        yield Block(kind="heading", text=f"Judgements by people ({len(judged)})")
    for one in judged:
        pair = " and ".join(
            f"“{index.quote(span)}” ({labels[span.document].name} {span.start}-{span.end})"
            for span in (one.left, one.right)
            if span.document in labels
        )
        when = f", {one.when}" if one.when else ""
        why = f" Because: {one.why}" if one.why else ""
        yield Block(kind="point", text=f"{one.verdict} by {one.by or 'not named'}{when}: {pair}.{why}")


def _method(dossier: Dossier) -> Iterator[Block]:
    if dossier.problems:
        yield Block(kind="heading", text=f"Not read, and why ({len(dossier.problems)})")
    for problem in dict.fromkeys(dossier.problems):
        where = problem.path or "All texts together"
        yield Block(kind="point", text=f"{where}: {problem.message} {problem.hint}".strip())
    yield Block(kind="heading", text="Method")
    yield Block(kind="text", text=f"Stemma {dossier.version}, no network, no language model.")
    for word, meaning in DEFINITIONS:
        yield Block(kind="point", text=f"{word}: {meaning}")
