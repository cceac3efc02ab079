"""Holds the briefer of two sentences against the fuller one: what of it does the other not say, or deny?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.compare.comparators.phrasing import is_denied_opposite
from stemma.compare.lexicon import function_words
from stemma.compare.sentences.dating import in_date, is_hour_of
from stemma.compare.sentences.denying import (
    are_both_denied,
    denies,
    denies_by_a_word,
    has_another_doer,
    has_nothing_to_do,
    is_denied_thing_said,
)
from stemma.compare.sentences.details import Detail, Names, detail, finer, measured, stated, without_extent
from stemma.compare.sentences.extent import Extent, extents, of_one_thing
from stemma.compare.sentences.figuring import is_given
from stemma.compare.sentences.found import is_said
from stemma.compare.sentences.opposed import Opposition, are_of_two_fates, oppositions
from stemma.compare.sentences.said import has, telling
from stemma.compare.sentences.seen_from import is_other_side
from stemma.compare.sentences.siblings import siblings
from stemma.compare.sentences.small_words import is_denial, wide
from stemma.compare.sentences.sole import sole
from stemma.compare.sentences.statement import Item, Statement
from stemma.compare.two_ways import tell_one_way_each
from stemma.model import Aspect, AspectName, AspectResult
from stemma.text.scripts import plain
from stemma.text.senses import says
from stemma.text.stem import stem

TURNED: dict[AspectResult, AspectResult] = {"narrower": "broader", "broader": "narrower"}
UNSAID = 0.4
"""Share of the words of the briefer sentence that the fuller one must lack for the two to differ by words alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the fuller sentence leaves of the briefer one; ``is_covered``: it says all of it.

    ``sole`` is the only difference, where of the two things said only one can be so; ``extents`` how two extents of
    one thing stand that can both be so ("all", "several").
    """

    differences: tuple[Aspect, ...]
    is_covered: bool
    sole: Aspect | None = None
    extents: Aspect | None = None


def _is_put_by_opposites(brief: Statement, full: Statement) -> bool:
    """ "Both survived", "neither was killed": opposite words, one of them denied, and the extents with them."""
    return any(one.is_denied for one in oppositions(brief, full)) or are_of_two_fates(brief, full)


def _is_of(aspect: Aspect, pair: tuple[Extent, Extent] | None) -> bool:
    """Whether a difference is one of two extents that may both be so: "part" and "whole" are opposites as words."""
    return (
        pair is not None and not pair[0].excludes(pair[1]) and any(pair[0].span.overlaps(s) for s in aspect.a_spans)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rest:
    """What word by word is off, and whether the fuller sentence says all of the briefer one."""

    details: tuple[Detail, ...]
    is_covered: bool


def standing(brief: Statement, full: Statement, names: Names = ("A", "B")) -> Standing:
    """Hold ``brief`` against ``full``; values and spans have ``brief`` first, ``names`` are for the reasons."""
    pair = None if _is_put_by_opposites(brief, full) else of_one_thing(brief, full)
    if pair is not None:
        one_share = pair[0].meets(pair[1])
        brief, full = (without_extent(side, own, one_share) for side, own in zip((brief, full), pair, strict=True))
    details = tuple(measured(brief, full, names, pair))
    rest = _standing(brief, full, names)
    first = (*details, *rest.details)
    shown = tuple(one.aspect for one in first)
    return Standing(
        differences=shown,
        is_covered=rest.is_covered and not details,
        sole=sole([one.aspect for one in first if one.excludes and not _is_of(one.aspect, pair)], brief, full),
        extents=finer(pair, names),
    )


def _standing(brief: Statement, full: Statement, names: Names) -> _Rest:
    against = tuple(oppositions(brief, full))
    met = {id(one.item) for one in against}
    told = [item for item in brief.items if id(item) in met or _is_told(item, brief, full)]
    lacking = [item for item in told if id(item) not in met and not is_said(item, brief, full)]
    shared = [item for item in told if item not in lacking and id(item) not in met]
    off = (
        *siblings(lacking, brief, full, names),
        *_exchanged(brief, full, names),
        *stated(brief, full, names),
    )
    at_odds = [span for one in off for span in one.aspect.a_spans]
    left = [item for item in lacking if not any(span.covers(item.span) for span in at_odds if span != item.span)]
    off = (*off, *_lacking(left, told, names))
    opposed = [one for one in against if not one.is_denied]
    off = (*(_opposed(one, names, brief) for one in opposed[:1]), *off)
    sides = (bool(brief.denied), denies(full, shared, brief) or are_both_denied(brief, full))
    if len(opposed) < len(against) or sides[0] == sides[1] or _is_put_by_a_turn(brief, full):
        return _Rest(details=off, is_covered=not lacking and not off)
    if sides[0] and off and not (shared and (has_nothing_to_do(brief) or is_denied_thing_said(brief, full))):
        return _Rest(details=(), is_covered=False)  # "not an X" and "a Y" go together
    if sides[0] and has_another_doer(brief, full):
        return _Rest(details=(), is_covered=False)  # somebody else did it
    if sides[0] and not full.denied and denies_by_a_word(full, brief):
        return _Rest(details=off, is_covered=False)  # "was not kept" and "was scrapped" go together
    side = names[0] if sides[0] else names[1]
    reason = f"{side} says that it is not so, the other that it is."
    denied = (brief.denied[:1] if sides[0] else (), full.denied[:1] if sides[1] else ())
    values = ("not so", "so") if sides[0] else ("so", "not so")
    return _Rest(details=(detail("polarity", reason, values, *denied),), is_covered=not lacking)


def _is_put_by_a_turn(brief: Statement, full: Statement) -> bool:
    """Whether the one "no" belongs to a turn that says what the other says."""
    a, b = brief.text, full.text
    return tell_one_way_each(a, b) or is_denied_opposite(a, b) or is_denied_opposite(b, a)


def _opposed(one: Opposition, names: Names, brief: Statement) -> Detail:
    printed = (one.item.word, one.other.word)
    reason = f"Where {names[0]} has “{printed[0]}”, {names[1]} has “{printed[1]}”."
    return detail(
        "predicate", reason, printed, (one.item.span,), (one.other.span,), excludes=not _is_counted(one.item, brief)
    )


def _is_counted(item: Item, one: Statement) -> bool:
    """Whether a word is what a figure counts: two men and two women do not shut each other out."""
    return any(q.counted is not None and q.counted.overlaps(item.span) for q in one.quantities)


def have_common(a: Statement, b: Statement) -> bool:
    """Whether two sentences share a content word, name or figure, or one of them speaks by a pronoun."""
    return a.has_pronoun or b.has_pronoun or any(has(b, item) for item in a.items)


def turned(aspect: Aspect) -> Aspect:
    """The same difference with the values and spans of the other side first; the reason stays."""
    return replace(
        aspect,
        result=TURNED.get(aspect.result, aspect.result),
        a_value=aspect.b_value,
        b_value=aspect.a_value,
        a_spans=aspect.b_spans,
        b_spans=aspect.a_spans,
    )


def _is_told(item: Item, brief: Statement, full: Statement) -> bool:
    """Whether an item says something: no denial, no word of too wide a meaning.

    The subject is what both are taken to speak of; its names count only where the other sentence has no pronoun
    that may stand for it, has nothing of it, and names another one as its own.
    """
    if is_denial(item.word):
        return False
    if item.is_subject:
        may_be_meant = full.has_pronoun or full.has_description
        return item.kind == "name" and not may_be_meant and _names_another(brief, full)
    return stem(item.word) not in wide() or has(full, item)


def _names_another(brief: Statement, full: Statement) -> bool:
    subject = [item for item in brief.items if item.is_subject]
    names = any(item.kind == "name" for item in full.items if item.is_subject)
    return names and not any(has(full, item) for item in subject)


def _exchanged(brief: Statement, full: Statement, names: Names) -> Iterator[Detail]:
    """A small word of order or direction where the other sentence has another of its class: first and second."""
    shares = [extent.span for extent in extents(brief)]
    for item in brief.items:
        word = item.word.lower()
        if any(span.covers(item.span) for span in shares):
            continue  # "a third of them" is no third one
        if is_given(item, brief, full) or in_date(item.span, brief):
            continue
        if is_other_side(item, brief, full) or is_hour_of(item.span, brief, full):
            continue
        if plain(word) in full.plain or (word == "one" and item.following == "of"):
            continue
        for other in sorted(_of_one_class(word)):
            if other in full.plain and other not in brief.plain and _are_of_one_thing(item, other, full):
                reason = f"Where {names[0]} has “{item.word}”, {names[1]} has “{other}”."
                there = tuple(one.span for one in full.items if plain(one.word) == other)[:1]
                yield detail("predicate", reason, (item.word, other), (item.span,), there, excludes=True)
                return


def _are_of_one_thing(item: Item, other: str, full: Statement) -> bool:
    """Whether two numerals stand before one noun, where both stand before one: "two sons", "three daughters"."""
    if telling()[item.word.lower()] != "count" or not item.following:
        return True
    behind = {one.following for one in full.items if plain(one.word) == other}
    nouns = {after for after in behind if after and after not in function_words()}
    if not nouns or item.following in function_words():
        return True
    return item.following in nouns or any(says(item.following, n) or says(n, item.following) for n in nouns)


def _of_one_class(word: str) -> frozenset[str]:
    kind = telling().get(word)
    return frozenset(w for w, k in telling().items() if k == kind and w != word) if kind else frozenset()


def _lacking(lacking: Sequence[Item], told: Sequence[Item], names: Names) -> Iterator[Detail]:
    """Names and figures that the other has not, the noun of "is a...", or most of the words."""
    for item in lacking:
        named: AspectName = "number" if item.kind == "figure" else "actor"
        if item.kind != "word":
            yield detail(
                named, f"{names[1]} has nothing of {names[0]}'s “{item.word}”.", (item.word, ""), (item.span,)
            )
            return
    heads = [item for item in lacking if item.is_head]
    if heads or (told and len(lacking) >= UNSAID * len(told)):
        printed = ", ".join(item.word for item in heads or lacking)
        spans = tuple(item.span for item in heads or lacking)
        yield detail(
            "predicate", f"{names[1]} does not say “{printed}”, which {names[0]} says.", (printed, ""), spans
        )
