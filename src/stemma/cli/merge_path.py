"""A merge as a path of pairs: from one spelling of an entity to another, each step with its features and passages."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any

from stemma.model import Entity, Join, Mention

FEATURES_SHOWN = 4


def path_between(entity: Entity, left: str, right: str) -> tuple[Join, ...]:
    """The joins that lead from mention ``left`` to mention ``right`` of one entity, in order; empty for the same."""
    ties: dict[str, list[Join]] = {}
    for join in entity.joins:
        ties.setdefault(join.left, []).append(join)
        ties.setdefault(join.right, []).append(join)
    ways: dict[str, tuple[Join, ...]] = {left: ()}
    waiting = deque([left])
    while waiting and right not in ways:
        here = waiting.popleft()
        for join in ties.get(here, ()):
            there = join.right if join.left == here else join.left
            if there not in ways:
                ways[there] = (*ways[here], join)
                waiting.append(there)
    return ways.get(right, ())


def mention_of(reference: str, entity: Entity, mentions: Sequence[Mention]) -> str:
    """The mention of ``entity`` called ``reference``: an id, or a spelling (its first); empty when none."""
    own = set(entity.mentions)
    if reference in own:
        return reference
    spans = {span for form in entity.forms if form.text == reference for span in form.spans}
    found = [m for m in mentions if m.id in own and ({m.span, m.name_span} & spans or m.name == reference)]
    return min(found, key=lambda m: (m.span, m.id)).id if found else ""


def features_of(join: Join, mentions: dict[str, Mention]) -> list[dict[str, Any]]:
    """The features by which the two names of a join were compared; none where it does not rest on their names."""
    from stemma.text.names import compare_names

    left, right = mentions.get(join.left), mentions.get(join.right)
    if left is None or right is None or left.name == right.name or "name" not in (left.form, right.form):
        return []
    found = compare_names(left.name, right.name, left.kind)
    # An antecedent or a person's judgement has its own reason; the names then need not be alike.
    if found.reason != join.why.reason:
        return []
    return [{"feature": name, "value": value, "reason": reason} for name, value, reason in found.features]
