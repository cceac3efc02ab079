"""Places with coordinates as GeoJSON (RFC 7946): positions come from a gazetteer, never from the texts."""

from __future__ import annotations

from typing import Any

from stemma.dossier.index import Index
from stemma.dossier.interchange import json_bytes
from stemma.dossier.paths import without_machine
from stemma.model import Dossier, Entity

NONE = "No place of this dossier has coordinates; the dossier lists the places by name."
SOME = "Places without coordinates are left out: {left} of {all}."
Position = tuple[float, float]


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
        features = [_feature(index, place, at) for place in places if (at := position_of(place))]
        note = SOME.format(left=len(places) - len(features), all=len(places)) if features else NONE
        return json_bytes({"type": "FeatureCollection", "features": features, "note": note})


def position_of(place: Entity) -> Position | None:
    """Latitude and longitude in degrees (WGS 84), None where they are not known or not on the globe."""
    given = getattr(place, "coordinates", None)
    if given is None:
        return None
    latitude, longitude = float(given[0]), float(given[1])
    return (latitude, longitude) if -90 <= latitude <= 90 and -180 <= longitude <= 180 else None


def _feature(index: Index, place: Entity, at: Position) -> dict[str, Any]:
    named = {claim.id for claim in index.claims.values() for m in claim.mentions if index.entity(m) == place}
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [at[1], at[0]]},
        "properties": {
            "name": place.name,
            "forms": list(dict.fromkeys(form.text for form in place.forms)),
            "claims": len(named),
            "mentions": len(place.mentions),
        },
    }
