"""Comparator of what is counted: the words for it, and what becomes of it."""

from __future__ import annotations

import re

from stemma.compare.lexicon import classes, function_words
from stemma.compare.numbers import paired
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, Mention, Quantity, Span
from stemma.text.stem import stem, words

_BARE = frozenset(content_stems("number figure total amount"))
_MARKS = re.compile(r"[“”‘\"\[\]]|’(?!\w)")
_RELATIVE = re.compile(r"\b(?:who|which|that|from|of|in|at|with|for|on)\b", re.IGNORECASE)


def counted(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Whether two figures count the same thing, or two texts tell of more, fewer and none of one thing."""
    pair = paired(a, b)
    if pair is None:
        return _changes(a, b)
    left, right = _thing(a, pair[0]), _thing(b, pair[1])
    if not left[0] or not right[0]:
        return ()
    same_entity = set(_entities(a, pair[0])) & set(_entities(b, pair[1]))
    reason, differs = _compared(left, right)
    if same_entity and _head(left[0]) == _head(right[0]):
        reason, differs = f"Both count {left[0]}.", False
    return (
        Aspect(
            name="what is counted",
            result="incompatible" if differs else "same" if _head(left[0]) == _head(right[0]) else "compatible",
            reason=reason,
            a_value=left[0],
            b_value=right[0],
            a_spans=(left[1],) if left[1] else (),
            b_spans=(right[1],) if right[1] else (),
            is_difference=differs,
        ),
    )


def _compared(left: tuple[str, Span | None], right: tuple[str, Span | None]) -> tuple[str, bool]:
    """Head nouns decide; with different heads a shared describing word keeps the two together."""
    a, b = left[0], right[0]
    mine, theirs = _kept(a), _kept(b)
    if _head(a) == _head(b):
        names = _proper(a) ^ _proper(b) if _proper(a) and _proper(b) else set()
        if names or (bool(mine) != bool(theirs) and _described(a, b)):
            return f"Both count {_printed_head(a)}, but A means “{a}”, B “{b}”.", True
        return f"Both count {_printed_head(a)}.", False
    if mine & theirs:
        return f"“{a}” and “{b}” are described alike.", False
    return f"A counts “{a}”, B “{b}”.", True


def _described(a: str, b: str) -> bool:
    """Whether only one of two equal heads is restricted by a describing word before it."""
    return bool(_before(a)) != bool(_before(b))


def _before(text: str) -> list[str]:
    noun = _RELATIVE.split(text, maxsplit=1)[0]
    return list(content_stems(noun)[:-1])


def _thing(profile: Profile, quantity: Quantity) -> tuple[str, Span | None]:
    """The words for what a figure counts; "their number" counts what "their" stands for."""
    text = _MARKS.sub("", " ".join(quantity.counted_text.split()))
    if text and set(content_stems(text)) <= _BARE and profile.antecedents:
        return profile.antecedents, quantity.counted
    return text, quantity.counted


def _entities(profile: Profile, quantity: Quantity) -> list[str]:
    inside = quantity.counted
    if inside is None:
        return []
    return [entity for entity, m in profile.entities.items() if _is_group(m) and m.span.overlaps(inside)]


def _is_group(mention: Mention) -> bool:
    return mention.kind in ("group", "organisation")


def _head(text: str) -> str:
    """Stem of the noun that is counted: the last content word before a relative clause or preposition."""
    noun = _RELATIVE.split(text, maxsplit=1)[0]
    stems = content_stems(noun)
    return stems[-1] if stems else ""


def _printed_head(text: str) -> str:
    noun = _RELATIVE.split(text, maxsplit=1)[0].split()
    return noun[-1].strip("‘’“”,") if noun else text


def _kept(text: str) -> set[str]:
    return set(content_stems(text))


def _proper(text: str) -> set[str]:
    return {stem(w) for _, _, w in words(text) if w[0].isupper() and w.lower() not in function_words()}


def _nearest(profile: Profile, change: str, shared: set[str]) -> str:
    """The shared word that stands nearest to the word of change."""
    found = [(at, stem(w), w) for at, (_, _, w) in enumerate(words(profile.content))]
    here = next((at for at, s, _ in found if s == change), 0)
    return min(((abs(at - here), at, w) for at, s, w in found if s in shared), default=(0, 0, "it"))[2]


def _changes(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """A decrease of something and an end of something are two ways of counting one thing."""
    table = classes("change")
    left, right = ({s: table[s] for s in side.stems if s in table} for side in (a, b))
    shared = (set(a.stems) & set(b.stems)) - set(table)
    if not left or not right or not shared or set(left.values()) & set(right.values()):
        return ()
    (mine, how), (theirs, other) = sorted(left.items())[0], sorted(right.items())[0]
    if "begin" in (how, other):
        return ()
    thing = _nearest(a, mine, shared)
    return (
        Aspect(
            name="what is counted",
            result="incompatible" if {how, other} in ({"grow", "shrink"}, {"grow", "stop"}) else "compatible",
            reason=f"A tells of “{a.word_for(mine)}”, B of “{b.word_for(theirs)}”, both about {thing}.",
            a_value=a.word_for(mine),
            b_value=b.word_for(theirs),
            a_spans=a.claim.spans,
            b_spans=b.claim.spans,
            is_difference=True,
        ),
    )
