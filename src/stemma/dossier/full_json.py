"""The full JSON of a dossier (``--json``) and its JSON Schema."""

from __future__ import annotations

from typing import Any

import msgspec

from stemma.dossier import full_entries as entries
from stemma.dossier import full_form as form
from stemma.dossier import full_kept as kept
from stemma.dossier.full_reading import DateEntry
from stemma.dossier.index import Index
from stemma.dossier.interchange import json_bytes
from stemma.dossier.labels import text_labels
from stemma.dossier.matters import matters_of
from stemma.dossier.paths import without_machine
from stemma.model import Dossier

SCHEMA_VERSION = 1


class FullJson:
    """Exporter of the dossier's own JSON, a superset of the interchange form."""

    name = "json"
    version = "1"
    suffix = ".json"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file: UTF-8, keys sorted, no time stamp, one line feed at the end."""
        return json_bytes(full_form(dossier))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every full JSON validates against."""
    made = msgspec.json.schema(form.FullForm)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made from the code by `stemma schema`; offsets count Unicode code points, half-open.",
        "title": "Stemma dossier",
        **made,
    }


def schema_bytes() -> bytes:
    """The content of ``docs/dossier.schema.json``."""
    return json_bytes(schema())


def full_form(dossier: Dossier) -> form.FullForm:
    """The content of the full JSON; paths as on the page."""
    dossier = without_machine(dossier)
    index = Index.of(dossier)
    labels = text_labels(dossier)
    readings = dossier.readings
    return form.FullForm(
        stemma=dossier.version,
        schema=SCHEMA_VERSION,
        title=dossier.title,
        verdict=verdict(dossier),
        counts=counts(index),
        texts=[entries.text(document, labels[document.id]) for document in dossier.documents],
        mentions=[entries.mention(index, m) for reading in readings for m in reading.mentions],
        quantities=[entries.quantity(index, q) for reading in readings for q in reading.quantities],
        dates=[
            DateEntry(id=d.id, span=entries.span(index, d.span), edtf=d.edtf, precision=d.precision, reason=d.reason)
            for reading in readings
            for d in reading.dates
        ],
        claims=[entries.claim(index, claim) for reading in readings for claim in reading.claims],
        entities=[entries.entity(index, entity) for entity in dossier.entities],
        alignments=[entries.alignment(index, alignment) for alignment in dossier.alignments],
        groups=_groups(dossier),
        origins=_origins(index),
        nodes=_nodes(dossier),
        edges=[entries.edge(index, edge) for edge in dossier.stemma.edges],
        hygiene=_hygiene(dossier),
        problems=_problems(dossier),
        judgements=_judgements(index),
        supports=[entries.support(one) for one in dossier.stemma.supports],
        grades=[entries.grade(index, one) for one in dossier.grades],
        makers=[entries.maker(made_by) for made_by in dossier.makers],
        custody=kept.custody(dossier.custody) if dossier.custody else None,
        near_copies=[kept.near_copy(index, copy) for copy in dossier.near_copies],
        cutouts=[kept.cutout(picture) for picture in dossier.cutouts],
        attributions=[kept.attribution(index, one) for reading in readings for one in reading.attributions],
        nearest=[kept.nearest(one) for one in dossier.nearest],
    )


def verdict(dossier: Dossier) -> form.VerdictEntry:
    """The finding over the whole."""
    finding = dossier.stemma.finding
    return form.VerdictEntry(
        reports=finding.reports,
        origins=finding.origins,
        at_least=finding.at_least,
        independent_confirmations=finding.independent_confirmations,
        text=finding.text,
        reason=finding.reason,
    )


def counts(index: Index) -> form.CountsEntry:
    """Matters by relation, as the page counts them."""
    matters = matters_of(index)
    kinds = [matter.kind for matter in matters]
    return form.CountsEntry(
        contradict=kinds.count("contradict"),
        differ=kinds.count("differ"),
        unclear=kinds.count("unclear"),
        refines=kinds.count("more"),
        agree=kinds.count("agree"),
        updated=kinds.count("updated"),
        only={
            document: sum(matter.kind == "only" and matter.texts == (document,) for matter in matters)
            for document in index.documents
        },
    )


def _groups(dossier: Dossier) -> list[form.GroupEntry]:
    return [
        form.GroupEntry(
            id=group.id,
            title=group.title,
            claims=list(group.claims),
            alignments=list(group.alignments),
            origins=list(group.origins),
            confirmations=group.confirmations,
        )
        for group in dossier.groups
    ]


def _origins(index: Index) -> list[form.FullOrigin]:
    return [
        form.FullOrigin(
            id=origin.id,
            entity=origin.entity,
            claims=list(origin.claims),
            label=origin.label,
            status=origin.status,
            held=origin.status == "held",
            date=origin.date,
            node=origin.node,
            paths=[form.PathEntry(text=path.text, nodes=list(path.nodes)) for path in origin.paths],
            evidence=[entries.evidence(index, why) for why in origin.evidence],
        )
        for origin in index.dossier.stemma.origins
    ]


def _nodes(dossier: Dossier) -> list[form.NodeEntry]:
    return [
        form.NodeEntry(
            id=node.id,
            kind=node.kind,
            label=node.label,
            held=node.held,
            entity=node.entity,
            date=node.date,
            detail=node.detail,
        )
        for node in dossier.stemma.nodes
    ]


def _hygiene(dossier: Dossier) -> list[form.FullHygiene]:
    return [
        form.FullHygiene(
            text=document.id, start=note.span.start, end=note.span.end, kind=note.kind, reason=note.reason
        )
        for document in dossier.documents
        for note in document.hygiene
    ]


def _problems(dossier: Dossier) -> list[form.ProblemEntry]:
    found = (*dossier.problems, *(problem for reading in dossier.readings for problem in reading.problems))
    return [
        form.ProblemEntry(
            path=problem.path,
            code=problem.code,
            message=problem.message,
            hint=problem.hint,
            member=problem.member,
            start=problem.start,
            end=problem.end,
            lost=problem.lost,
        )
        for problem in dict.fromkeys(found)
    ]


def _judgements(index: Index) -> list[form.JudgementEntry]:
    return [
        form.JudgementEntry(
            left=entries.span(index, judged.left),
            right=entries.span(index, judged.right),
            verdict=judged.verdict,
            by=judged.by,
            when=judged.when,
            why=judged.why,
            target=judged.target,
            relation=judged.relation,
            withdrawn=judged.withdrawn,
        )
        for judged in index.dossier.judgements
    ]
