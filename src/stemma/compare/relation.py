"""From aspects to one relation, by a written table (data/compare/relations.yaml, shown in docs/relations.md)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from stemma.compare.figures import TELLING
from stemma.compare.lexicon import table
from stemma.model import Aspect, Document, Relation
from stemma.text.edtf import earlier


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: it holds when a shown difference is in ``shown``, none in ``unless``, no result in ``not_result``.

    ``unless_only`` names aspects of which only some results keep the row from holding.

    ``when`` asks that the later of two dated texts has the higher figure (``grown``; ``risen`` where that both count
    one thing is only as good as certain), another figure of a state that comes and goes (``moved``), the dead that
    the earlier one has hurt (``worsened``), or done what the earlier one has as not done yet (``since``). A row with
    an empty ``shown`` always holds.
    """

    name: str
    relation: Relation
    words: str
    shown: Mapping[str, Sequence[str]]
    unless_only: Mapping[str, Sequence[str]]
    unless: frozenset[str] = frozenset()
    not_result: frozenset[str] = frozenset()
    when: str = ""


@cache
def rows() -> tuple[Row, ...]:
    """The table, in the order in which it is read."""
    return tuple(
        Row(
            name=entry["row"],
            relation=entry["relation"],
            words=entry["words"],
            shown=entry["shown"],
            unless=frozenset(entry.get("unless", ())),
            unless_only=entry.get("unless_only", {}),
            not_result=frozenset(entry.get("not_result", ())),
            when=str(entry.get("when", "")),
        )
        for entry in table("relations")["rows"]
    )


def relate(aspects: Sequence[Aspect], later: Collection[str] = ()) -> Row:
    """The first row of the table that holds; ``later`` is what the later of two texts has (``when``)."""
    met = set(later)
    differences = [aspect for aspect in aspects if aspect.is_difference]
    outright = _without_denied_parts(differences)
    return next(row for row in rows() if _holds(row, outright if "polarity" in row.shown else differences, met))


def has_grown(
    aspects: Sequence[Aspect], a: Document, b: Document, values: tuple[float, float] | None, *, is_toll: bool
) -> bool:
    """Whether both publication dates are known and differ, and the later text has the higher figure.

    A figure that the other leaves room for ("43" beside "more than 40") has grown only in a toll, which is known to
    rise; of anything else it is the same thing said more exactly. A few things are no count that rises: whether one
    of the plants works or two is a dispute.
    """
    is_first = earlier(a.date, b.date)
    if values is None or is_first is None or values[0] == values[1]:
        return False
    if not is_toll and max(values) < TELLING:
        return False
    if not is_toll and any(one.name == "number" and one.result in ("narrower", "broader") for one in aspects):
        return False
    dated_apart = any(aspect.name == "time" and aspect.result == "same" for aspect in aspects)
    return not dated_apart and (values[0] < values[1]) == is_first


def has_moved(
    aspects: Sequence[Aspect], a: Document, b: Document, values: tuple[float, float] | None, *, is_state: bool
) -> bool:
    """Whether texts of two days give two figures of a state that comes and goes: the missing, those in hospital."""
    if not is_state or values is None or values[0] == values[1] or earlier(a.date, b.date) is None:
        return False
    return not any(aspect.name == "time" and aspect.result == "same" for aspect in aspects)


def _holds(row: Row, differences: Sequence[Aspect], met: set[str]) -> bool:
    if row.when and row.when not in met:
        return False
    if any(aspect.name in row.unless for aspect in differences):
        return False
    if any(aspect.result in row.unless_only.get(aspect.name, ()) for aspect in differences):
        return False
    if any(aspect.result in row.not_result for aspect in differences):
        return False
    return not row.shown or any(aspect.result in row.shown.get(aspect.name, ()) for aspect in differences)


def _without_denied_parts(differences: Sequence[Aspect]) -> list[Aspect]:
    """The differences without a time or place that only the asserting side gives: who denies all denies it too."""
    denial = next((one for one in differences if one.name == "polarity" and one.result == "incompatible"), None)
    if denial is None:
        return list(differences)
    within = "narrower" if denial.b_value == "not so" else "broader"
    return [one for one in differences if one.name not in ("time", "place") or one.result != within]
