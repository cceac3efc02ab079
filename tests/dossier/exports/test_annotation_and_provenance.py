"""W3C Web Annotation against the model's own rules, PROV-JSON read back by the prov package."""

from __future__ import annotations

import io
import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prov.model import ProvActivity, ProvAgent, ProvDerivation, ProvDocument, ProvEntity

from stemma.dossier.paths import without_machine
from tests.dossier.exports.cases import cases, claims_in, exported
from tests.dossier.invented import CaseBuilder

CASES = cases()
# What the Web Annotation Data Model (23 February 2017) requires of the parts used here: sections 3 and 4.2.
SELECTORS = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        {
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
            "required": ["type", "exact"],
        },
    ]
}
MODEL = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["highlighting", "tagging", "linking", "describing"]},
        "body": {
            "items": {
                "required": ["type", "value"],
                "properties": {"type": {"const": "TextualBody"}, "purpose": {"enum": ["tagging", "linking"]}},
            }
        },
        "target": {
            "minItems": 1,
            "items": {
                "required": ["source", "selector"],
                "properties": {"selector": {"minItems": 1, "items": SELECTORS}},
            },
        },
    },
    "required": ["id", "type", "target"],
}


def collection(dossier: Any) -> dict[str, Any]:
    return dict(json.loads(exported("webannotation", dossier)))


@pytest.mark.parametrize("name", CASES)
def test_every_claim_is_an_annotation_of_the_model(name: str) -> None:
    made = collection(CASES[name])
    items = made["first"]["items"]
    assert (made["type"], made["total"], len(items)) == (
        "AnnotationCollection",
        claims_in(CASES[name]),
        made["total"],
    )
    for item in items:
        jsonschema.validate(item, MODEL)


@given(st.text(alphabet="a\u0301ש𝔄😀\u00a0\u202e\r\n ", max_size=20))
def test_positions_count_code_points(before: str) -> None:
    case = CaseBuilder()
    case.text("one", f"{before}gates shut{before}")
    case.claim("one", "gates shut")
    target = collection(case.build())["first"]["items"][0]["target"][0]
    position, quote = target["selector"]
    text = f"{before}gates shut{before}"
    assert text[position["start"] : position["end"]] == quote["exact"] == "gates shut"
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


@pytest.mark.parametrize("name", CASES)
def test_prov_reads_the_provenance_with_the_same_counts(name: str) -> None:
    dossier = CASES[name]
    made = ProvDocument.deserialize(io.BytesIO(exported("prov", dossier)), format="json")
    derivations = list(made.get_records(ProvDerivation))
    labels = {str(label) for entity in made.get_records(ProvEntity) for label in entity.get_attribute("prov:label")}
    assert len(derivations) == len(dossier.stemma.edges)
    assert {document.path for document in without_machine(dossier).documents} <= labels
    assert len(list(made.get_records(ProvActivity))) == len(dossier.makers) + len(dossier.judgements)


def test_the_dossier_says_how_many_claims_it_holds() -> None:
    made = ProvDocument.deserialize(io.BytesIO(exported("prov", CASES["harbour"])), format="json")
    whole = next(e for e in made.get_records(ProvEntity) if str(e.identifier) == "s:dossier-1")
    assert whole.get_attribute("s:claims") == {claims_in(CASES["harbour"])}


def test_a_person_who_judged_is_an_agent() -> None:
    made = ProvDocument.deserialize(io.BytesIO(exported("prov", CASES["dated"])), format="json")
    assert "M. Vale" in {str(label) for a in made.get_records(ProvAgent) for label in a.get_attribute("prov:label")}
