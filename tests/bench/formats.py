"""Reads the FollowTheMoney exports with the model itself, which only the environment of the peers has."""

from __future__ import annotations

import json
from io import BytesIO

from stemma.model import Dossier
from stemma.registry import exporter


def read_back(dossier: Dossier) -> tuple[int, int]:
    """How many entities and statements of ``dossier`` the model takes; raises for the first that it refuses."""
    from followthemoney import model
    from followthemoney.statement.serialize import JSON, read_statements

    entities = [json.loads(line) for line in exporter("ftm").export(dossier).splitlines()]
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        if set(proxy.properties) != set(entity["properties"]):
            raise ValueError(f"the model dropped a property of {entity['id']}")
    statements = exporter("ftm-statements").export(dossier)
    read = len(list(read_statements(BytesIO(statements), JSON)))
    if read != len(statements.splitlines()):
        raise ValueError(f"{read} of {len(statements.splitlines())} statements read")
    return len(entities), read
