"""The dossiers that every export is checked on, and what is counted in them."""

from __future__ import annotations

from dataclasses import replace

from stemma.model import DateExpression, Dossier, Judgement
from stemma.registry import exporter
from tests.dossier import invented

FORMS = (
    "bibtex", "csl", "csv", "csv-alignments", "docx", "ftm", "ftm-statements", "geojson", "gexf", "gexf-origins",
    "graphml", "graphml-origins", "ical", "markdown", "prov", "webannotation", "xlsx",
)  # fmt: skip


def dated() -> Dossier:
    """The harbour with a stated day, a month, an open range, and a person's judgement."""
    case = invented.harbour()
    span = case.span("north", "Fog")
    edtf = ("2019-05-01", "2019-05", "2019-05/..")
    case.dates["north"] = [
        DateExpression(id=f"north:d{n}", span=span, edtf=at, precision="day") for n, at in enumerate(edtf, 1)
    ]
    made = case.build()
    left, right = (made.readings[n].claims[0].spans[0] for n in (0, 1))
    judged = Judgement(left=left, right=right, verdict="positive", by="M. Vale", why="same", target="alignment")
    return replace(made, judgements=(judged,))


def cases() -> dict[str, Dossier]:
    """By name: a plain one, a hostile one, many texts, dates and a judgement, and nothing at all."""
    empty = invented.CaseBuilder()
    empty.text("alone", "Nothing is claimed here.")
    return {
        "harbour": invented.harbour().build(),
        "hostile": invented.hostile().build(),
        "twenty": invented.many(20).build(),
        "dated": dated(),
        "empty": empty.build("One report."),
    }


def exported(form: str, dossier: Dossier) -> bytes:
    """The bytes of one form, through the registry as users reach it."""
    return exporter(form).export(dossier)


def claims_in(dossier: Dossier) -> int:
    """How many claims the dossier has."""
    return sum(len(reading.claims) for reading in dossier.readings)
