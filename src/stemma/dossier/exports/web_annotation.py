"""Claims as W3C Web Annotations (Recommendation of 23 February 2017): a JSON-LD collection in one page.

TextPositionSelector counts code points, as the Recommendation says of "characters"; TextQuoteSelector has the words
and what stands around them, so that a passage is found again in a copy with other line ends.
"""

from __future__ import annotations

from typing import Any

from stemma.dossier.index import Index
from stemma.dossier.interchange import json_bytes
from stemma.dossier.paths import without_machine
from stemma.model import Alignment, Claim, Document, Dossier, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32


class WebAnnotation:
    """Exporter of one annotation for each claim."""

    name = "webannotation"
    version = "1"
    suffix = ".jsonld"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file: an AnnotationCollection with its only page inside it."""
        index = Index.of(without_machine(dossier))
        told: dict[str, list[Alignment]] = {}
        for alignment in index.dossier.alignments:
            for claim in (*alignment.a, *alignment.b):
                told.setdefault(claim, []).append(alignment)
        items = [_annotation(index, claim, told.get(claim.id, [])) for claim in index.claims.values()]
        page = {"id": "urn:stemma:page:1", "type": "AnnotationPage", "startIndex": 0, "items": items}
        return json_bytes(
            {
                "@context": CONTEXT,
                "id": "urn:stemma:claims",
                "type": "AnnotationCollection",
                "label": index.dossier.title,
                "total": len(items),
                "first": page,
            }
        )


def _annotation(index: Index, claim: Claim, alignments: list[Alignment]) -> dict[str, Any]:
    firm = f"{claim.modality}, denied" if claim.negated else claim.modality
    bodies = [_tag(f"modality: {firm}"), _tag(f"voice: {claim.voice}")]
    bodies += [
        {"type": "TextualBody", "purpose": "linking", "format": "text/plain", "value": f"{a.relation}: {a.title}"}
        for a in alignments
    ]
    document = index.documents[claim.document]
    return {
        "id": f"urn:stemma:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "highlighting",
        "body": bodies,
        "target": [_target(document, span) for span in claim.spans],
    }


def _tag(value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": value}


def _target(document: Document, span: Span) -> dict[str, Any]:
    text = document.text
    return {
        "source": f"urn:stemma:text:{document.id}:sha256:{document.text_sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
    }
