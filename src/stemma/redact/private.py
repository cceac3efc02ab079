"""Who is masked when nobody says otherwise: minors, and people named only as members of a list.

A person stays named who holds a post or rank in some text, is named outside of lists, or is a source. A list is three
or more people in a row with nothing but signs, ages and "and" between them. A minor is a person whose age below 18
stands beside the name ("Mara Lind, 9,", "the 12-year-old Mara Lind", "Mara Lind (aged 7)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model import Document, Dossier, Entity, Mention, Reading

_BETWEEN = re.compile(
    r"[\s,;:•·*/&()\[\]\-–—.\d]*(?:and|et|und|y|و|aged|age|years?|old|[\s,;()\d\-]){0,6}[\s,;•·*\-–—]*"
)
_AFTER = re.compile(
    r"\s{0,2}(?:[,(]\s{0,2}(\d{1,2})(?=\s?[,).;]|[ -]years?\b)|[,(]?\s{0,2}aged?\s(?:of\s|only\s)?(\d{1,2})\b"
    r"|\s(?:is|was)\s(\d{1,2})(?=\s?[,.;]|\syears?\b))"
)
_BEFORE = re.compile(r"(\d{1,2})[- ]years?[- ]old\W{1,3}(?:\w+\W{1,2}){0,2}$")
_CHILD = re.compile(
    r"\b(?:child|boy|girl|baby|infant|toddler|schoolboy|schoolgirl|pupil|minor|teenager)\W{1,3}(?:named\W|called\W)?$",
    re.IGNORECASE,
)
GROWN = 18
LEAST = 3
LOOKED_AT = 60


def private_people(dossier: Dossier) -> dict[str, str]:
    """Entity id -> one sentence why it is masked."""
    listed = {m for reading, document in _read(dossier) for m in _listed(reading, document)}
    minors = {m: age for reading, document in _read(dossier) for m, age in _minors(reading, document)}
    public = _sources(dossier)
    found: dict[str, str] = {}
    for entity in dossier.entities:
        if entity.kind != "person":
            continue
        age = next((minors[m] for m in entity.mentions if m in minors), None)
        if age is not None:
            found[entity.id] = f"A minor: {age}."
        elif _only_listed(dossier, entity, listed) and not public & set(entity.mentions) and not entity.posts:
            found[entity.id] = "Named only as a member of a list."
    return found


def _read(dossier: Dossier) -> Iterator[tuple[Reading, Document]]:
    return zip(dossier.readings, dossier.documents, strict=True)


def _only_listed(dossier: Dossier, entity: Entity, listed: set[str]) -> bool:
    named = {m.id: m for reading in dossier.readings for m in reading.mentions if m.form == "name"}
    own = [m for m in entity.mentions if m in named]
    return bool(own) and all(m in listed and not named[m].rank for m in own)


def _sources(dossier: Dossier) -> set[str]:
    """Mentions that some claim comes from."""
    return {link.source for reading in dossier.readings for claim in reading.claims for link in claim.chain}


def _people(reading: Reading) -> list[Mention]:
    found = [m for m in reading.mentions if m.kind == "person" and m.form == "name"]
    return sorted(found, key=lambda m: (m.span.start, m.span.end))


def _listed(reading: Reading, document: Document) -> set[str]:
    """Ids of mentions that stand in a row of three or more."""
    found: set[str] = set()
    row: list[Mention] = []
    for mention in _people(reading):
        between = document.text[row[-1].span.end : mention.span.start] if row else ""
        if row and (len(between) > LOOKED_AT or not _BETWEEN.fullmatch(between)):
            row = []
        row.append(mention)
        if len(row) >= LEAST:
            found.update(m.id for m in row)
    return found


def _minors(reading: Reading, document: Document) -> Iterator[tuple[str, str]]:
    for mention in _people(reading):
        text, span = document.text, mention.span
        before, after = text[max(0, span.start - LOOKED_AT) : span.start], text[span.end : span.end + 24]
        stated = _AFTER.match(after) or _BEFORE.search(before)
        age = next((group for group in stated.groups() if group), "") if stated else ""
        if age and int(age) < GROWN:
            yield mention.id, f"the text gives the age {age}"
        elif _CHILD.search(before):
            yield mention.id, "the text calls the person a child"
