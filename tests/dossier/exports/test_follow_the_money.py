"""FollowTheMoney: against an excerpt of its model always, against the model itself where it is installed."""

from __future__ import annotations

import json
from collections import Counter
from io import BytesIO
from typing import Any

import pytest

from stemma.model import Dossier
from tests.dossier.exports.cases import cases, exported

CASES = cases()
WHY_SKIPPED = "followthemoney is in the environment of the peers only (make bench)"
# Properties of the model (followthemoney 4) that the export may use, and those each schema requires.
PROPERTIES = {
    "Document": {"fileName", "title", "publisher", "date", "mimeType", "fileSize", "encoding"},
    "Person": {"name", "alias"},
    "Organization": {"name", "alias"},
    "LegalEntity": {"name", "alias"},
    "Address": {"name", "alias", "full"},
    "Position": {"name", "alias"},
    "Occupancy": {"holder", "post"},
    "Mention": {"name", "document", "resolved", "detectedSchema"},
}
REQUIRED = {"Document": {"fileName"}, "Occupancy": {"holder", "post"}, "Mention": {"name", "document"}}
KINDS = {"person": "Person", "organisation": "Organization", "group": "LegalEntity", "place": "Address"}


def lines(form: str, dossier: Dossier) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(form, dossier).splitlines()]


@pytest.mark.parametrize("name", CASES)
def test_entities_have_only_properties_of_their_schema_and_all_required_ones(name: str) -> None:
    for entity in lines("ftm", CASES[name]):
        given = set(entity["properties"])
        assert given <= PROPERTIES[entity["schema"]], entity
        assert REQUIRED.get(entity["schema"], {"name"}) <= given, entity


@pytest.mark.parametrize("name", CASES)
def test_people_places_and_texts_are_as_many_as_in_the_dossier(name: str) -> None:
    found = Counter(entity["schema"] for entity in lines("ftm", CASES[name]))
    dossier = CASES[name]
    expected = Counter(KINDS[entity.kind] for entity in dossier.entities if entity.kind in KINDS)
    assert {schema: found[schema] for schema in KINDS.values()} == {s: expected[s] for s in KINDS.values()}
    assert found["Document"] == len(dossier.documents)


def test_a_value_read_in_a_text_says_where() -> None:
    made = [s for s in lines("ftm-statements", CASES["harbour"]) if s["entity_id"] == "lind" and s["prop"] == "alias"]
    assert [(s["value"], s["origin"]) for s in made] == [("Lindh", "text south, code points 49-54")]


@pytest.mark.parametrize("name", CASES)
def test_the_model_itself_takes_every_entity(name: str) -> None:
    model = pytest.importorskip("followthemoney", reason=WHY_SKIPPED).model
    for entity in lines("ftm", CASES[name]):
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        assert set(proxy.properties) == set(entity["properties"])


@pytest.mark.parametrize("name", CASES)
def test_the_model_reads_every_statement(name: str) -> None:
    pytest.importorskip("followthemoney", reason=WHY_SKIPPED)
    from followthemoney.statement.serialize import JSON, read_statements

    data = exported("ftm-statements", CASES[name])
    assert len(list(read_statements(BytesIO(data), JSON))) == len(data.splitlines())
