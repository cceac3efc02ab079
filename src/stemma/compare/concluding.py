"""The alignment of two claims, whichever comparators were at work: its reason, and what a person decided on it."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass

from stemma.compare.maker import MAKER
from stemma.compare.profile import Profile
from stemma.compare.relation import Row
from stemma.model import Alignment, Aspect, Evidence, Judgement, Relation

AGREEING: tuple[Relation, ...] = ("agree", "a_refines_b", "b_refines_a")
_YEARLESS = re.compile(r"XXXX-(0[1-9]|1[0-2])-(\d\d)")
RELATIONS: tuple[Relation, ...] = ("agree", "a_refines_b", "b_refines_a", "differ", "contradict", "updated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What two claims were held together for, how they were related, and how surely (0..1)."""

    reason: str
    row: Row
    aspects: tuple[Aspect, ...]
    title: str
    score: float


def _printed(date: str | None) -> str:
    """A date as a reader reads it: one without a year is "6 May", any other stays as it is."""
    found = _YEARLESS.fullmatch(date or "")
    return f"{int(found[2])} {month_name[int(found[1])]}" if found else str(date)


def concluded(a: Profile, b: Profile, on: Grounds, judgement: Judgement | None, *, within: bool = False) -> Alignment:
    """The alignment of two claims, its id left empty; a judgement may fix the relation and gives its own reason."""
    relation, reason = on.row.relation, f"{on.reason} {on.row.words}"
    if relation == "updated":
        reason += f" A is dated {_printed(a.document.date)}, B {_printed(b.document.date)}."
    if judgement is not None and judgement.relation in RELATIONS:
        relation = judgement.relation
        reason = f"{judgement.by} decided so. {judgement.why}".strip()
    return Alignment(
        id="",
        texts=(a.document.id, b.document.id),
        a=() if within else (a.id,),
        b=(a.id, b.id) if within else (b.id,),
        relation=relation,
        title=on.title,
        why=Evidence(reason=reason, maker=MAKER, spans=(*a.claim.spans, *b.claim.spans), score=on.score),
        aspects=on.aspects,
        scope="within" if within else "between",
    )
