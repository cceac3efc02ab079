from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stemma.dossier.full_json import FullJson, schema, schema_bytes
from stemma.dossier.interchange import Interchange
from stemma.model import (
    Attribution,
    Change,
    ClaimSupport,
    CustodyHead,
    Cutout,
    Dossier,
    Grade,
    NearCopy,
    Span,
)
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
        "unclear": 0,
        "refines": 0,
        "agree": 1,
        "updated": 0,
        "only": {"north": 1, "south": 1},
    }


def kept(harbour: Dossier) -> Dossier:
    """The harbour with one of everything that is kept beside the readings."""
    left, right = Span(document="north", start=0, end=8), Span(document="south", start=5, end=14)
    claim = harbour.readings[0].claims[0]
    said = Attribution(cue=left, source=None, content=(left, right), kind="document")
    support = ClaimSupport(claim=claim.id, origins=("o-memo-node",), confirmations=0, reason="One.", to_raise="Two.")
    return replace(
        harbour,
        readings=(replace(harbour.readings[0], attributions=(said,)), *harbour.readings[1:]),
        stemma=replace(harbour.stemma, supports=(support,)),
        custody=CustodyHead(count=3, tip="ab", key="cd"),
        near_copies=(NearCopy(left="north", right="south", share=0.91234, reason="Near.",
                              changes=(Change(left=left, right=None), Change(left=left, right=right))),),
        cutouts=(Cutout(span=claim.spans[0], page=2, png=b"picture", width=4, height=3),),
        grades=(Grade(claim=claim.spans[0], source="B", item="3", by="R. Moss", why="Met her."),),
    )  # fmt: skip


def test_what_is_kept_beside_the_readings_is_there_and_validates(harbour: Dossier) -> None:
    data = FullJson().export(kept(harbour))
    made = json.loads(data)
    jsonschema.Draft202012Validator(schema()).validate(made)
    assert made["custody"] == {"count": 3, "tip": "ab", "key": "cd"}
    assert [change["right"] and change["right"]["start"] for change in made["near_copies"][0]["changes"]] == [None, 5]
    assert made["supports"][0]["origins"] == ["o-memo-node"]
    assert (made["grades"][0]["source"], made["grades"][0]["item"]) == ("B", "3")
    assert [part["text"] for part in made["attributions"][0]["content"]] == ["north", "south"]


def test_a_picture_is_in_the_json_by_its_hash_alone(harbour: Dossier) -> None:
    (entry,) = json.loads(FullJson().export(kept(harbour)))["cutouts"]
    assert set(entry) == {"text", "start", "end", "page", "width", "height", "sha256"}
    assert entry["sha256"] == hashlib.sha256(b"picture").hexdigest()
