"""What two sentences say when they are read together, weighed with what the comparators see in them.

The table ``data/compare/together.yaml`` says how far to follow whom (:mod:`stemma.compare.weighed_reading`). Learnt
by ``training/weighed.py``; may be edited by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.compare.alike import are_alike
from stemma.compare.lexicon import table
from stemma.compare.sentences.figuring import figures_at_odds
from stemma.compare.sentences.statement import Statement
from stemma.compare.together import RELATIONS, Answer, can_read, read_together
from stemma.compare.weighed_reading import (
    AGREEING,
    LIGHT,
    SEEN_AT_ODDS,
    Seen,
    Shape,
    are_told_apart,
    chances_of,
    shape,
    weights,
)
from stemma.model import Aspect
from stemma.text.stem import stem

ALL = frozenset(RELATIONS)
GRAVE = AGREEING | {"contradict"}
"""Relations that have to be sure."""
REFINING = frozenset({"a_refines_b", "b_refines_a"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The relation of two sentences and how likely it is among those that may be said, 0..1; of one that agrees, how
    likely it is that they agree at all.

    ``instead_of`` is the relation that was likelier, with that chance, and not sure enough to be said.
    """

    relation: Answer
    chance: float
    instead_of: Answer | None = None


def weighed(relation: Answer, differences: Sequence[Aspect], a: Statement, b: Statement) -> Weighed | None:
    """The relation that is most likely after all; None where the sentences are not read together.

    Whether they agree at all, whichever says more, is asked first, and has to be surer where the comparators do not
    say so; of a brief sentence they see most, so there their agreement stands longest. Where a comparator shows
    figures, times, counts or doings that cannot both be, or one thing with another word beside it, they never agree.
    What neither the comparators say nor is sure enough is a difference, or two matters if the comparators say so.
    """
    one, other = a.document.text, b.document.text
    if relation not in RELATIONS or one.split() == other.split() or not (can_read(one) and can_read(other)):
        return None
    seen = Seen(relation=relation, differences=differences, shape=shape_of(a, b), likely=read_together(one, other))
    told = weights("together")
    is_apart = are_told_apart(differences, one, other) or _are_at_odds(differences)
    allowed = ALL - AGREEING if is_apart else ALL
    if relation in REFINING and are_alike(one, other):
        allowed -= {"contradict"}  # "at least four", "at least seven": both can be so
    chances = _of_allowed(chances_of(seen, told), allowed)
    agreed = sum(chances[name] for name in AGREEING)
    if not is_apart and agreed >= told.limits[_limit(seen)]:
        return Weighed(relation=_likeliest(chances, AGREEING), chance=agreed)  # which says more is a second question
    best = _likeliest(chances, allowed - AGREEING)
    chance = chances[best]
    if agreed > chance and relation in AGREEING:
        return Weighed(relation="differ", chance=1 - agreed)  # likelier than anything else, and less than it takes
    if agreed > chance:
        best, chance = _likeliest(chances, AGREEING), agreed
    elif best == "contradict" and are_alike(one, other) and _is_of_figures_that_meet(differences, a, b):
        return Weighed(relation="differ", chance=1 - agreed)  # "at least 20", "fewer than 50"
    elif best in {"differ", relation} or chance >= told.limits["sure"]:
        return Weighed(relation=best, chance=chance)
    return Weighed(relation="differ" if relation in GRAVE else relation, chance=chance, instead_of=best)


def _limit(seen: Seen) -> str:
    """By which name the table knows how likely it has to be that the two agree."""
    is_brief = seen.shape.brief > 0
    if seen.relation in AGREEING:
        return "stands_of_brief" if is_brief else "stands"
    return "sure_of_fact" if is_brief and any(map(_is_fact_in_one, seen.differences)) else "sure"


def _is_fact_in_one(one: Aspect) -> bool:
    """Whether an aspect says that only one text states it as fact."""
    return one.name == "modality" and table("modality")["words"]["asserted"] in (one.a_value, one.b_value)


def _of_allowed(chances: Mapping[Answer, float], allowed: frozenset[Answer]) -> dict[Answer, float]:
    """The chances of what may be said, as shares of these."""
    whole = sum(chances[name] for name in allowed)
    return {name: chance / whole if name in allowed else 0.0 for name, chance in chances.items()}


def _likeliest(chances: Mapping[Answer, float], among: frozenset[Answer]) -> Answer:
    return max((name for name in RELATIONS if name in among), key=lambda name: chances[name])


def _are_at_odds(differences: Sequence[Aspect]) -> bool:
    return any(one.name in SEEN_AT_ODDS and one.result == "incompatible" for one in differences)


def _is_of_figures_that_meet(differences: Sequence[Aspect], a: Statement, b: Statement) -> bool:
    """Whether nothing but figures sets the two apart, and these have values in common."""
    heavy = [one for one in differences if one.name not in LIGHT]
    if not heavy or any((one.name, one.result) != ("number", "compatible") for one in heavy):
        return False
    return not any(figures_at_odds(a, b)) and not any(figures_at_odds(b, a))


def shape_of(a: Statement, b: Statement) -> Shape:
    """The shape of two sentences."""
    one, other = ({stem(item.word) for item in side.items} for side in (a, b))
    fewer = min(len(one), len(other))
    return shape(len(one & other) / fewer if fewer else 0.0, min(len(side.document.text.split()) for side in (a, b)))
