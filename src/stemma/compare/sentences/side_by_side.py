"""Holds the briefer of two sentences against the fuller one: what of it does the other not say, or deny?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import function_words, table
from stemma.compare.sentences.alone import among_others
from stemma.compare.sentences.dating import dates_at_odds, in_date
from stemma.compare.sentences.extent import at_odds
from stemma.compare.sentences.figuring import figures_at_odds, is_given
from stemma.compare.sentences.opposed import Opposition, oppositions
from stemma.compare.sentences.ordering import order_at_odds
from stemma.compare.sentences.statement import Item, Statement, is_denial, kin, number_of, wide
from stemma.compare.sentences.turned_round import turned_round
from stemma.model import Aspect, AspectName, Span
from stemma.text.scripts import plain
from stemma.text.senses import are_kinds
from stemma.text.senses import says as means
from stemma.text.stem import stem, words

Names = tuple[str, str]
UNSAID = 0.4
"""Share of the words of the briefer sentence that the fuller one must lack for the two to differ by words alone."""
_NO_TIE = re.compile(
    r"\b(?:no|not any|never had any|without) (?:relations?|relationship|connections?|links?|ties?|involvement)\b"
    r"|\bnothing to do with\b|\bnot (?:been )?(?:involved|related|connected)\b",
    re.IGNORECASE,
)
STEM = 4
"""Letters that two words must begin with alike, at least, to be forms of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the fuller sentence leaves of the briefer one; ``is_covered``: it says all of it."""

    differences: tuple[Aspect, ...]
    is_covered: bool


def standing(brief: Statement, full: Statement, names: Names = ("A", "B")) -> Standing:
    """Hold ``brief`` against ``full``; values and spans have ``brief`` first, ``names`` are for the reasons."""
    measured = tuple(_measured(brief, full, names))
    rest = _standing(brief, full, names)
    return Standing(differences=(*measured, *rest.differences), is_covered=rest.is_covered and not measured)


def _standing(brief: Statement, full: Statement, names: Names) -> Standing:
    against = tuple(oppositions(brief, full))
    met = {id(one.item) for one in against}
    told = [item for item in brief.items if id(item) in met or _is_told(item, brief, full)]
    lacking = [item for item in told if id(item) not in met and not _is_said(item, brief, full)]
    shared = [item for item in told if item not in lacking and id(item) not in met]
    off = (
        *_siblings(lacking, brief, full, names),
        *_exchanged(brief, full, names),
        *_at_odds(brief, full, names),
        *_lacking(lacking, told, names),
    )
    opposed = [one for one in against if not one.is_denied]
    off = (*(_opposed(one, names) for one in opposed[:1]), *off)
    sides = (bool(brief.denied), _denies(full, shared, brief))
    if len(opposed) < len(against) or sides[0] == sides[1]:
        return Standing(differences=off, is_covered=not lacking and not off)
    if sides[0] and off and not (shared and (_has_nothing_to_do(brief) or _is_denied_thing_said(brief, full))):
        return Standing(differences=(), is_covered=False)  # "not an X" and "a Y" go together
    side = names[0] if sides[0] else names[1]
    reason = f"{side} says that it is not so, the other that it is."
    denied = (brief.denied[:1] if sides[0] else (), full.denied[:1] if sides[1] else ())
    values = ("not so", "so") if sides[0] else ("so", "not so")
    return Standing(differences=(_aspect("polarity", reason, values, *denied),), is_covered=not lacking)


def _siblings(lacking: Sequence[Item], brief: Statement, full: Statement, names: Names) -> Iterator[Aspect]:
    """Two kinds of one thing: where the one sentence has "football", the other has "poker"."""
    for item in lacking:
        if item.kind == "figure":
            continue
        for other in full.items:
            is_own = plain(other.word) not in brief.plain and stem(other.word) not in brief.stems
            if is_own and other.kind == item.kind and any(are_kinds(x, y) for x in item.meant for y in other.meant):
                reason = f"Where {names[0]} has “{item.word}”, {names[1]} has “{other.word}”."
                yield _aspect("predicate", reason, (item.word, other.word), (item.span,), (other.span,))
                return


def _opposed(one: Opposition, names: Names) -> Aspect:
    printed = (one.item.word, one.other.word)
    reason = f"Where {names[0]} has “{printed[0]}”, {names[1]} has “{printed[1]}”."
    return _aspect("predicate", reason, printed, (one.item.span,), (one.other.span,))


def has(full: Statement, item: Item) -> bool:
    """Whether a sentence says an item: the word itself, a form of it, a word of its family, or the same number."""
    word = plain(item.word)
    if word in full.plain and not (item.is_head and item.kind == "word"):
        return True
    if number_of(item.word) == 2 and item.following in full.pairs:
        return True
    if item.kind == "figure" or item.word.lower() in telling():
        return number_of(item.word) is not None and number_of(item.word) in full.numbers
    if item.is_head and item.kind == "word" and stem(item.word) in full.stems - full.common:
        return False  # "a county" is not in "Pine County"
    own = {stem(item.word), stem(item.lemma)}
    if own & full.stems:
        return True
    if item.kind == "word" and any(kin().get(one, frozenset()) & full.families for one in own):
        return True
    return any(
        len(one) >= STEM and other.startswith(one[: max(STEM, len(one) - 2)]) for one in own for other in full.stems
    )


def says(one: Statement, printed: str) -> bool:
    """Whether a sentence has every word of ``printed``, in any form; a printed nothing is said by none."""
    found = [plain(word) for _, _, word in words(printed)]
    return bool(found) and all(word in one.plain or stem(word) in one.stems for word in found)


def have_common(a: Statement, b: Statement) -> bool:
    """Whether two sentences share a content word, name or figure, or one of them speaks by a pronoun."""
    return a.has_pronoun or b.has_pronoun or any(has(b, item) for item in a.items)


def turned(aspect: Aspect) -> Aspect:
    """The same difference with the values and spans of the other side first; the reason stays."""
    return replace(
        aspect, a_value=aspect.b_value, b_value=aspect.a_value, a_spans=aspect.b_spans, b_spans=aspect.a_spans
    )


def _is_told(item: Item, brief: Statement, full: Statement) -> bool:
    """Whether an item says something: no denial, no word of too wide a meaning.

    The subject is what both are taken to speak of; its names count only where the other sentence has no pronoun
    that may stand for it, has nothing of it, and names another one as its own.
    """
    if is_denial(item.word):
        return False
    if item.is_subject:
        return item.kind == "name" and not full.has_pronoun and _names_another(brief, full)
    return stem(item.word) not in wide() or has(full, item)


def _is_said(item: Item, brief: Statement, full: Statement) -> bool:
    return has(full, item) or _is_meant(item, brief, full) or is_given(item, brief, full) or in_date(item.span, brief)


def _is_meant(item: Item, brief: Statement, full: Statement) -> bool:
    """Whether a word that only the fuller sentence has says what ``item`` says."""
    if item.kind == "figure":
        return False
    own = [word for word in full.told if plain(word) not in brief.plain and stem(word) not in brief.stems]
    return any(means(word, wanted) for wanted in item.meant for word in own)


def _names_another(brief: Statement, full: Statement) -> bool:
    subject = [item for item in brief.items if item.is_subject]
    names = any(item.kind == "name" for item in full.items if item.is_subject)
    return names and not any(has(full, item) for item in subject)


def _has_nothing_to_do(brief: Statement) -> bool:
    """Whether a denial denies every tie to what it names ("had no relation to")."""
    return _NO_TIE.search(brief.document.text) is not None


def _is_denied_thing_said(brief: Statement, full: Statement) -> bool:
    """Whether the fuller sentence says all that the briefer one denies ("left no survivors", "the only survivor")."""
    inside = [item for item in brief.items if any(span.covers(item.span) for span in brief.denied)]
    denied = [item for item in inside if not is_denial(item.word) and stem(item.word) not in wide()]
    return bool(denied) and all(_is_said(item, brief, full) for item in denied)


def _denies(full: Statement, shared: Sequence[Item], brief: Statement) -> bool:
    """Whether a word that both have, or one that the briefer denies, stands within reach of a denial."""
    stems = {stem(word) for item in shared for word in (item.word, item.lemma)}
    text = brief.document.text
    denied = [word for span in brief.denied for _, _, word in words(text[span.start : span.end])]
    stems |= {stem(word) for word in denied if word.lower() not in function_words() and not is_denial(word)}
    wanted = {word[: max(STEM, len(word) - 2)] for word in stems}
    text = full.document.text
    reached = [stem(word) for span in full.denied for _, _, word in words(text[span.start : span.end])]
    return any(word.startswith(known) for word in reached for known in wanted)


def _measured(brief: Statement, full: Statement, names: Names) -> Iterator[Aspect]:
    """How much of it, whether alone, and who does it to whom."""
    odds = at_odds(brief, full)
    if odds is not None:
        printed = (odds[0].printed, odds[1].printed)
        reason = f"{names[0]} says it of “{printed[0]}”, {names[1]} of “{printed[1]}”."
        yield _aspect("what is counted", reason, printed, (odds[0].span,), (odds[1].span,))
    order = order_at_odds(brief, full)
    if order is not None:
        printed = (order[0].printed, order[1].printed)
        reason = f"{names[0]} says “{printed[0]}”, {names[1]} “{printed[1]}”."
        yield _aspect("time", reason, printed, (order[0].span,), (order[1].span,))
    for first, second, side in ((brief, full, 0), (full, brief, 1)):
        found = among_others(first, second)
        if found is not None:
            (mine, here), (theirs, there) = found if side == 0 else found[::-1]
            reason = f"{names[side]} says “{found[0][0]}”, {names[1 - side]} has “{found[1][0]}” beside it."
            yield _aspect("what is counted", reason, (mine, theirs), (here,), (there,))
    crossed = turned_round(brief, full)
    if crossed is not None:
        (mine, here), (theirs, there) = crossed
        reason = f"In {names[0]} “{mine}” does it, in {names[1]} “{theirs}”: who does it to whom is turned round."
        yield _aspect("actor", reason, (mine, theirs), (here,), (there,))


def _exchanged(brief: Statement, full: Statement, names: Names) -> Iterator[Aspect]:
    """A small word of order or direction where the other sentence has another of its class: first and second."""
    for item in brief.items:
        word = item.word.lower()
        if is_given(item, brief, full) or in_date(item.span, brief):
            continue
        if plain(word) in full.plain or (word == "one" and item.following == "of"):
            continue
        for other in sorted(_of_one_class(word)):
            if other in full.plain and other not in brief.plain:
                reason = f"Where {names[0]} has “{item.word}”, {names[1]} has “{other}”."
                yield _aspect("predicate", reason, (item.word, other), (item.span,))
                return


def _of_one_class(word: str) -> frozenset[str]:
    kind = telling().get(word)
    return frozenset(w for w, k in telling().items() if k == kind and w != word) if kind else frozenset()


def _at_odds(brief: Statement, full: Statement, names: Names) -> Iterator[Aspect]:
    """Dates and figures of the briefer one that the other's leave no room for."""
    for (mine, here), (theirs, there) in islice(dates_at_odds(brief, full), 1):
        yield _aspect("time", f"{names[0]} says {mine}, {names[1]} {theirs}.", (mine, theirs), (here,), (there,))
    for own, other in islice(figures_at_odds(brief, full), 1):
        printed = (brief.document.quote(own.span), full.document.quote(other.span))
        reason = f"“{printed[0]}” and “{printed[1]}” have no value in common."
        yield _aspect("number", reason, printed, (own.span,), (other.span,))


def _lacking(lacking: Sequence[Item], told: Sequence[Item], names: Names) -> Iterator[Aspect]:
    """Names and figures that the other has not, the noun of "is a...", or most of the words."""
    for item in lacking:
        named: AspectName = "number" if item.kind == "figure" else "actor"
        if item.kind != "word":
            yield _aspect(
                named, f"{names[1]} has nothing of {names[0]}'s “{item.word}”.", (item.word, ""), (item.span,)
            )
            return
    heads = [item for item in lacking if item.is_head]
    if heads or (told and len(lacking) >= UNSAID * len(told)):
        printed = ", ".join(item.word for item in heads or lacking)
        spans = tuple(item.span for item in heads or lacking)
        yield _aspect(
            "predicate", f"{names[1]} does not say “{printed}”, which {names[0]} says.", (printed, ""), spans
        )


@cache
def telling() -> Mapping[str, str]:
    """Word -> class, of small words that are facts (order, direction)."""
    return {str(word): group for group, listed in table("telling").items() for word in listed}


def _aspect(
    name: AspectName, reason: str, values: tuple[str, str], a: tuple[Span, ...], b: tuple[Span, ...] = ()
) -> Aspect:
    return answer(
        name,
        "incompatible" if name in ("polarity", "time", "what is counted") else "compatible",
        reason,
        (values[0], a),
        (values[1], b),
    )
