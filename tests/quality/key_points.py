"""The short list that must be right whatever the averages say: each point all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.quality.pairs import TURNED, Found

if TYPE_CHECKING:
    from tests.quality.score import Matched

Item = dict[str, Any]


def holds(point: Item, gold: Item, dossier: Item, matched: Matched, found: Found) -> bool:
    """Whether every need of the point is met; KeyError for a need that nobody knows."""
    return all(
        NEEDS[name](need, gold, dossier, matched, found)
        for need in point["needs"]
        for name in need
        if name not in ("relations", "differences")
    )


def _pair(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    item = _found_pair(need["pair"], found)
    if item is None:
        return False
    known = {d["kind"] if isinstance(d, dict) else d for d in item.get("differences", [])}
    right = "relations" not in need or item.get("relation") in need["relations"]
    return right and set(need.get("differences", [])) <= known


def _found_pair(pair: list[str], found: Found) -> Item | None:
    straight, turned = found.pairs.get((pair[0], pair[1])), found.pairs.get((pair[1], pair[0]))
    if straight is not None or turned is None:
        return straight
    return {**turned, "relation": TURNED.get(str(turned.get("relation")), turned.get("relation"))}


def _only(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    return need["only"] in found.alone


def _only_but_copy(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    claim = need["only_but_copy"]
    partners = {other for pair in found.pairs if claim in pair for other in pair if other != claim}
    return claim in found.own_id and all(other.lstrip("~")[0] == "w" for other in partners)


def _origins_of(pair: list[str], found: Found) -> list[str | None]:
    return [found.origin.get(found.own_id[claim]) for claim in pair if claim in found.own_id]


def _apart(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    origins = _origins_of(need["apart"], found)
    return len(origins) == 2 and origins[0] != origins[1]


def _together(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    origins = _origins_of(need["together"], found)
    return len(origins) == 2 and origins[0] is not None and origins[0] == origins[1]


def _confirmed(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    item = _found_pair(need["confirmed"], found)
    return item is not None and item.get("confirmations", 0) >= 1


def _unconfirmed(need: Item, _gold: Item, _dossier: Item, _matched: Matched, found: Found) -> bool:
    item = _found_pair(need["unconfirmed"], found)
    return item is not None and item.get("confirmations", 0) == 0


def _same_entity(need: Item, _gold: Item, _dossier: Item, matched: Matched, _found: Found) -> bool:
    return sum(gold == need["same_entity"] for gold in matched.entity.values()) == 1


def _apart_entity(need: Item, gold: Item, dossier: Item, matched: Matched, _found: Found) -> bool:
    left, right = (
        {dossier["mentions"][j].get("entity") for i, j in matched.mentions.items()
         if gold["mentions"][i]["entity"] == entity}
        for entity in need["apart_entity"]
    )  # fmt: skip
    return bool(left) and not left & right


def _slip(need: Item, gold: Item, dossier: Item, matched: Matched, _found: Found) -> bool:
    wanted = next(i for i, q in enumerate(gold["quantities"]) if q["id"] == need["slip"])
    return wanted in matched.quantities and bool(dossier["quantities"][matched.quantities[wanted]].get("slip"))


NEEDS: dict[str, Callable[..., bool]] = {
    "pair": _pair,
    "only": _only,
    "only_but_copy": _only_but_copy,
    "apart": _apart,
    "together": _together,
    "confirmed": _confirmed,
    "unconfirmed": _unconfirmed,
    "same_entity": _same_entity,
    "apart_entity": _apart_entity,
    "slip": _slip,
}
