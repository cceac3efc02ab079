"""Places with coordinates as GeoJSON (RFC 7946): positions come from a gazetteer, never from the texts."""

from __future__ import annotations

from typing import Any

from stemma.dossier.index import Index
from stemma.dossier.interchange import json_bytes
from stemma.dossier.paths import without_machine
from stemma.model import Dossier, Entity, Position

NONE = "No place of this dossier has coordinates; the dossier lists the places by name."
SOME = "Places without coordinates are left out: {left} of {all}."


class PlacesGeoJson:
    """Exporter of one point for each place whose position is known."""

    name = "geojson"
    version = "1"
    suffix = ".geojson"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file; a foreign member ``note`` says what is not in it."""
        dossier = without_machine(dossier)
        index = Index.of(dossier)
        places = [entity for entity in dossier.entities if entity.kind == "place"]
        features = [_feature(index, place, place.position) for place in places if place.position]
        note = SOME.format(left=len(places) - len(features), all=len(places)) if features else NONE
        return json_bytes({"type": "FeatureCollection", "features": features, "note": note})


def _feature(index: Index, place: Entity, at: Position) -> dict[str, Any]:
    named = {claim.id for claim in index.claims.values() for m in claim.mentions if index.entity(m) == place}
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [at.longitude, at.latitude]},
        "properties": {
            "name": place.name,
            "forms": list(dict.fromkeys(form.text for form in place.forms)),
            "claims": len(named),
            "mentions": len(place.mentions),
            "precision": at.precision,
            "radius_km": at.radius,
            "within": list(at.within),
            "gazetteer": at.gazetteer,
        },
    }
