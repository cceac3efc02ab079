"""Which of two sentences says more, where each is free of what would set it apart from the other."""

from __future__ import annotations

from stemma.compare.comparators.answer import answer
from stemma.compare.sentences.dating import finer_date
from stemma.compare.sentences.extent import of_one_thing
from stemma.compare.sentences.found import may_be_said
from stemma.compare.sentences.opposed import oppositions
from stemma.compare.sentences.small_words import is_denial, wide
from stemma.compare.sentences.statement import Item, Statement
from stemma.compare.sentences.two_parts import PARTICLES
from stemma.model import Aspect, AspectResult
from stemma.text.stem import stem

MOST = 6
"""Words that are named in the reason."""


def more_told(a: Statement, b: Statement) -> Aspect | None:
    """The words that only one of the two has while the other has none of its own; None where it is not so."""
    dated = finer_date(a, b)
    if dated is not None:
        side = "A" if dated[0] else "B"
        reason = f"A says {dated[1][0]}, B {dated[2][0]}: {side}'s date is the more precise one."
        mine, theirs = ((said[0], (said[1],)) for said in dated[1:])
        return answer("time", "narrower" if dated[0] else "broader", reason, mine, theirs)
    only = (_alone(a, b), _alone(b, a))
    if bool(only[0]) == bool(only[1]):
        return None
    if (b if only[0] else a).dates and not (a if only[0] else b).dates:
        return None  # the other has a date instead
    side, found = ("A", only[0]) if only[0] else ("B", only[1])
    printed = ", ".join(item.word for item in found[:MOST])
    result: AspectResult = "narrower" if only[0] else "broader"
    sides = tuple((", ".join(i.word for i in each[:MOST]), tuple(i.span for i in each)) for each in only)
    return answer("wording", result, f"Only {side} says “{printed}”.", sides[0], sides[1])


def _alone(one: Statement, other: Statement) -> list[Item]:
    """What of ``one`` the other says in no way; words of attribution, and of too wide a meaning, are passed over."""
    passed = [link.cue for claim in one.claims for link in claim.chain if link.cue is not None]
    passed += [claim.predicate_span for claim in one.claims]  # the doing in another word is no more of it
    pair = of_one_thing(one, other)
    passed += [pair[0].span] if pair else []
    passed += [met.item.span for met in oppositions(one, other) if met.is_denied]
    return [
        item
        for item in one.items
        if not _tells_little(item) and not any(span.covers(item.span) for span in passed)
        if not may_be_said(item, one, other)
    ]


def _tells_little(item: Item) -> bool:
    """Words of too wide a meaning, of denial, and particles ("got away")."""
    return stem(item.word) in wide() or is_denial(item.word) or item.word.lower() in PARTICLES
