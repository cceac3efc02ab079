from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stemma.dossier.full_json import FullJson, schema, schema_bytes
from stemma.dossier.interchange import Interchange
from stemma.model import Dossier
from tests.dossier import invented

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "dossier.schema.json"


def subset(small: Any, large: Any) -> bool:
    """Whether every key and item of ``small`` is in ``large`` with the same value."""
    if isinstance(small, dict):
        return all(key in large and subset(value, large[key]) for key, value in small.items())
    if isinstance(small, list):
        return len(small) == len(large) and all(map(subset, small, large))
    return bool(small == large)


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_bytes() == schema_bytes()


@pytest.mark.parametrize("case", ["harbour", "hostile"])
def test_the_full_json_validates(case: str, request: pytest.FixtureRequest) -> None:
    jsonschema.Draft202012Validator(schema()).validate(json.loads(FullJson().export(request.getfixturevalue(case))))


def test_an_empty_case_validates() -> None:
    jsonschema.validate(json.loads(FullJson().export(invented.CaseBuilder().build())), schema())


def test_the_schema_refuses_a_claim_without_words(harbour: Dossier) -> None:
    made = json.loads(FullJson().export(harbour))
    del made["claims"][0]["quote"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema())


def test_it_is_a_superset_of_the_interchange_form(harbour: Dossier) -> None:
    assert subset(json.loads(Interchange().export(harbour)), json.loads(FullJson().export(harbour)))


def test_every_passage_is_quoted_from_its_text(harbour: Dossier) -> None:
    made = json.loads(FullJson().export(harbour))
    texts = {document.id: document.text for document in harbour.documents}
    for claim in made["claims"]:
        (start, end), text = claim["spans"][0], texts[claim["text"]]
        assert claim["quote"] == text[start:end]


def test_counts_are_those_of_the_page(harbour: Dossier) -> None:
    assert json.loads(FullJson().export(harbour))["counts"] == {
        "contradict": 0,
        "differ": 1,
        "refines": 0,
        "agree": 1,
        "updated": 0,
        "only": {"north": 1, "south": 1},
    }
