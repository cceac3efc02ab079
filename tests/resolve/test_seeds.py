"""RESOLVE on the perfect mentions of the seeds' gold reading."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from stemma.model import Entity, Mention, Reading
from stemma.resolve import resolve
from tests.gold import SEEDS, GoldCase, load_seeds
from tests.resolve.bcubed import b_cubed

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not there: no gold reading to resolve"),
]


@cache
def gold_case() -> GoldCase:
    return load_seeds()


def as_read(reading: Reading, entity_of: dict[str, str]) -> Reading:
    """The gold mentions with what READ adds: sure antecedents, and the holder and body of a post."""
    first: dict[str, str] = {}
    mentions: list[Mention] = []
    for mention in reading.mentions:
        entity = entity_of[mention.id]
        earlier = first.setdefault(entity, mention.id)
        sure = mention.kind in ("document", "group") or (mention.kind == "organisation" and mention.name[0].islower())
        if sure and earlier != mention.id:
            mention = replace(mention, refers_to=earlier)
        if mention.kind == "group":
            mention = replace(mention, form="nominal")
        if mention.kind == "post":
            inside = [m for m in reading.mentions if m.kind == "organisation" and mention.span.covers(m.span)]
            before = [m for m in reading.mentions if m.kind == "person" and m.span.end <= mention.span.start]
            mention = replace(
                mention,
                organisation=inside[0].id if inside else None,
                holder=before[-1].id if before and inside else None,
            )
        mentions.append(mention)
    return replace(reading, mentions=tuple(mentions))


@cache
def resolved() -> tuple[tuple[Entity, ...], dict[str, str], dict[str, Any]]:
    case = gold_case()
    entity_of = {f"{m['text']}:m{n}": m["entity"] for n, m in enumerate(case.gold["mentions"])}
    readings = [as_read(reading, entity_of) for reading in case.readings]
    found = resolve(case.documents, readings)
    return found, {i: e.id for e in found for i in e.mentions}, case.gold


def ids_of(entity: str, core: bool = True) -> list[str]:
    gold = resolved()[2]
    return [
        f"{m['text']}:m{n}"
        for n, m in enumerate(gold["mentions"])
        if m["entity"] == entity and (m["core"] or not core)
    ]


def test_core_mentions_reach_the_floor_of_b_cubed() -> None:
    _found, mine, gold = resolved()
    core = {f"{m['text']}:m{n}": m["entity"] for n, m in enumerate(gold["mentions"]) if m["core"]}
    assert b_cubed(mine, core)[2] >= 0.95


def test_every_key_point_on_one_entity_holds() -> None:
    _found, mine, gold = resolved()
    for needs in (need for key in gold["key_points"] for need in key["needs"] if "same_entity" in need):
        assert len({mine[i] for i in ids_of(needs["same_entity"])}) == 1


def test_every_key_point_on_two_entities_holds() -> None:
    _found, mine, gold = resolved()
    pairs = [need["apart_entity"] for key in gold["key_points"] for need in key["needs"] if "apart_entity" in need]
    for left, right in pairs:
        assert not {mine[i] for i in ids_of(left, core=False)} & {mine[i] for i in ids_of(right, core=False)}


def test_no_two_people_bodies_posts_or_places_are_made_one() -> None:
    _found, mine, gold = resolved()
    kinds = ("person", "org", "place", "post")
    holds: dict[str, set[str]] = {}
    for n, mention in enumerate(gold["mentions"]):
        if mention["core"] and mention["entity"].partition(":")[0] in kinds:
            holds.setdefault(mine[f"{mention['text']}:m{n}"], set()).add(mention["entity"])
    assert [sorted(entities) for entities in holds.values() if len(entities) > 1] == []


def test_the_spellings_of_every_person_and_place_are_made_one() -> None:
    _found, mine, gold = resolved()
    names = {m["entity"] for m in gold["mentions"] if m["entity"].startswith(("person:", "place:")) and m["core"]}
    assert [name for name in sorted(names) if len({mine[i] for i in ids_of(name)}) > 1] == []
