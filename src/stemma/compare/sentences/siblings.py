"""Two kinds of one thing: where the one sentence has "football", the other has "poker"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.compare.sentences.details import Detail, Names, detail
from stemma.compare.sentences.once_only import are_days, happen_once, is_place
from stemma.compare.sentences.statement import Item, Statement
from stemma.text.scripts import plain
from stemma.text.senses import are_kinds, are_peoples
from stemma.text.stem import stem

_SAID_TO_BE = re.compile(r"\b(?:is|was|are|were|became) (?:an? |the )?$", re.IGNORECASE)


def siblings(lacking: Sequence[Item], brief: Statement, full: Statement, names: Names) -> Iterator[Detail]:
    """Two kinds of one thing: where the one sentence has "football", the other has "poker"."""
    for item in lacking:
        if item.kind == "figure" or _is_doing(item, brief):
            continue
        for other in full.items:
            if _is_doing(other, full):
                continue
            is_own = plain(other.word) not in brief.plain and stem(other.word) not in brief.stems
            if is_own and other.kind == item.kind and _are_kinds(item, other):
                reason = f"Where {names[0]} has “{item.word}”, {names[1]} has “{other.word}”."
                spans = (item.span,), (other.span,)
                excludes = _are_exclusive(item, other, brief, full)
                yield detail("predicate", reason, (item.word, other.word), *spans, excludes=excludes)
                return


def _is_doing(item: Item, one: Statement) -> bool:
    """Whether a word is the verb of a claim, or may be one of a part of it ("rising in the hills")."""
    at_start = item.word[0].isupper() and item.kind == "word" and item.word.lower().endswith("ing")
    return at_start or any(claim.predicate_span.covers(item.span) for claim in one.claims)


def _are_exclusive(item: Item, other: Item, brief: Statement, full: Statement) -> bool:
    """Two peoples that somebody is said to be of, two days of the week, two towns of birth or death."""
    if are_days(item.word, other.word):
        return True
    if _are_peoples(item, other):
        return _is_described(item, brief) and _is_described(other, full)
    return happen_once(brief, full) and all(is_place(one, side) for one, side in ((item, brief), (other, full)))


def _are_kinds(item: Item, other: Item) -> bool:
    if _are_peoples(item, other) or are_days(item.word, other.word):
        return True
    return any(are_kinds(x, y) for x in item.meant for y in other.meant)


def _is_described(item: Item, one: Statement) -> bool:
    """Whether a word stands first in what somebody or something is said to be ("was a Danish composer")."""
    return _SAID_TO_BE.search(one.text[max(0, item.span.start - 20) : item.span.start]) is not None


def _are_peoples(item: Item, other: Item) -> bool:
    """Whether the two words say of what country or people somebody is."""
    return item.kind == other.kind == "name" and are_peoples(item.word, other.word)
