"""Who and what the texts name, as FollowTheMoney entities and as statements that say where each value stands.

People, organisations, groups, places, posts and the texts themselves; every spelling is a Mention of its text.
What the model has no schema for (dates, quantities, weapons) is left to the dossier's own JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.dossier.index import Index
from stemma.dossier.paths import without_machine
from stemma.model import Document, Dossier, Entity, NameForm, PostHeld, Span

DATASET = "stemma"
SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "group": "LegalEntity",
    "place": "Address",
    "post": "Position",
}
METHOD = "read by Stemma, not reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One value of one entity; ``origin`` names the text and the code points it stands at, or what made it."""

    entity: str
    schema: str
    prop: str
    value: str
    origin: str
    lang: str | None = None


class FollowTheMoney:
    """Exporter of entities, one JSON object a line."""

    name = "ftm"
    version = "1"
    suffix = ".ftm.json"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file; entities in the order of the dossier."""
        found: dict[str, tuple[str, dict[str, dict[str, None]]]] = {}
        for one in statements(dossier):
            properties = found.setdefault(one.entity, (one.schema, {}))[1]
            properties.setdefault(one.prop, {})[one.value] = None
        return b"".join(
            _line(
                {
                    "id": identity,
                    "schema": schema,
                    "properties": {prop: list(values) for prop, values in properties.items()},
                    "datasets": [DATASET],
                }
            )
            for identity, (schema, properties) in found.items()
        )


class FollowTheMoneyStatements:
    """Exporter of the same values as statements, one JSON object a line, each with its origin."""

    name = "ftm-statements"
    version = "1"
    suffix = ".statements.json"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file. The statement's id is left to the reader, which makes it from the value."""
        return b"".join(
            _line(
                {
                    "entity_id": one.entity,
                    "canonical_id": one.entity,
                    "schema": one.schema,
                    "prop": one.prop,
                    "value": one.value,
                    "dataset": DATASET,
                    "lang": one.lang,
                    "origin": one.origin,
                    "external": False,
                }
            )
            for one in dict.fromkeys(statements(dossier))
        )


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "backslashreplace") + b"\n"


def statements(dossier: Dossier) -> Iterator[Statement]:
    """Every value with where it comes from; empty values are left out, as the model has none."""
    dossier = without_machine(dossier)
    index = Index.of(dossier)
    for document in dossier.documents:
        yield from _document(document)
    for entity in dossier.entities:
        if entity.kind in SCHEMATA:
            yield from _entity(index, entity)


def _document(document: Document) -> Iterator[Statement]:
    known = {
        "fileName": document.path,
        "title": document.title,
        "publisher": document.publisher,
        "date": document.date if document.date and not {"/", "X"} & set(document.date) else None,
        "mimeType": document.media_type,
        "fileSize": str(document.size),
        "encoding": document.encoding,
    }
    for prop, value in known.items():
        if value and value.strip():
            stated = f"stated in text {document.id}" if prop in ("title", "publisher", "date") else "file"
            yield Statement(
                entity=coded(f"text-{document.id}"), schema="Document", prop=prop, value=value, origin=stated
            )


def _entity(index: Index, entity: Entity) -> Iterator[Statement]:
    schema = SCHEMATA[entity.kind]
    first = Statement(
        entity=coded(entity.id), schema=schema, prop="name", value=entity.name or entity.id, origin=METHOD
    )
    yield replace(first, origin=_origin(entity.forms[0].spans[0])) if entity.forms else first
    if entity.kind == "place":
        yield replace(first, prop="full")
    for form in entity.forms:
        language = index.documents[form.document].language
        if form.text != entity.name and form.text.strip():
            for span in form.spans:
                yield replace(first, prop="alias", value=form.text, origin=_origin(span), lang=_language(language))
    for number, form in enumerate(entity.forms, 1):
        if form.text.strip():
            yield from _mention(entity, form, number)
    for number, post in enumerate(entity.posts, 1):
        yield from _post(entity, post, number)


def _mention(entity: Entity, form: NameForm, number: int) -> Iterator[Statement]:
    made = Statement(
        entity=coded(f"{entity.id}-form-{number}"), schema="Mention", prop="name", value=form.text,
        origin=_origin(form.spans[0]),
    )  # fmt: skip
    yield made
    yield replace(made, prop="document", value=coded(f"text-{form.document}"))
    if entity.kind in ("person", "organisation", "group"):
        yield replace(made, prop="resolved", value=coded(entity.id))
    yield replace(made, prop="detectedSchema", value=SCHEMATA[entity.kind])


def _post(entity: Entity, post: PostHeld, number: int) -> Iterator[Statement]:
    """The post as a Position of its own and, for a person, the holding of it."""
    if entity.kind != "person" or not post.text.strip():
        return
    place = coded(f"{entity.id}-post-{number}")
    made = Statement(entity=place, schema="Position", prop="name", value=post.text, origin=_origin(post.span))
    yield made
    held = replace(made, entity=f"{place}-held", schema="Occupancy")
    yield replace(held, prop="holder", value=coded(entity.id))
    yield replace(held, prop="post", value=place)


def coded(identity: str) -> str:
    """An id of the letters, digits, dots and dashes that the model takes; no two ids become one."""
    return "".join(c if c.isascii() and (c.isalnum() or c in ".-") else f"-x{ord(c):x}-" for c in identity).strip("-")


def _origin(span: Span) -> str:
    return f"text {span.document}, code points {span.start}-{span.end}"


def _language(code: str) -> str | None:
    """ISO 639-3, which the model uses, of the languages that texts come in most."""
    known = {"ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "ru": "rus"}
    return known.get(code.split("-")[0])
