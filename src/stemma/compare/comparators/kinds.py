"""Comparator of two kinds of one thing: wheat and rice, fog and smoke, arson and theft, by mistake and on purpose.

Where one claim has words of one row of a set and the other of another row, the two tell a different detail, however
much else they tell in other words. Nothing is said where a claim has two rows, where the word is denied ("not the
wheat"), or where the text of the other claim has the word too, elsewhere: then both details are known to both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.order import SENTENCE_END
from stemma.compare.lexicon import table
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, Span

BROAD = -1
"""The row of words that only keep their parts from being taken for another row."""
ALIKE = 0.5
"""Part of the words of the briefer sentence from which on what either tells in another claim counts too."""
LONGEST = 5
"""Words of the longest entry."""
_WORD = re.compile(r"[^\W\d_]+(?:-[\w]+)*|\d+")
_OPENING = re.compile(r"(?:\A|[.!?:\n])[\s'\"“‘]*\Z")
_DENIED = re.compile(
    r"(?:\b(?:not|no|nor|neither|never|without|nothing|rather than|instead of|other than|except|unlike)\b"
    r"|n[’']t\b)(?: [\w’'-]+){0,3} \Z",
    re.IGNORECASE,
)
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
Entry = tuple[int, int]
"""Number of the set, and of the row in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A listed word or phrase of a text: its set and row, and where it stands."""

    set: int
    row: int
    start: int
    end: int
    is_denied: bool


def kinds(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first set of which the two have one row each, and not the same."""
    if a.claim.negated != b.claim.negated:
        return ()  # a no beside a yes is for the polarity
    left, right = _rows_of(a), _rows_of(b)
    own = left.keys() | right.keys()
    if not own:
        return ()
    if _is_one_sentence(a, b):
        left, right = {**_rows_beside(a), **left}, {**_rows_beside(b), **right}
    for number in sorted(left.keys() & right.keys() & own):
        (row, span), (other, beside) = left[number], right[number]
        if row == other or _knows(b.document.text, number, row) or _knows(a.document.text, number, other):
            continue
        said = a.words_of(span), b.words_of(beside)
        reason = f"A says “{said[0]}”, B “{said[1]}”: not the same {_names()[number]}."
        return (answer("predicate", "compatible", reason, (said[0], (span,)), (said[1], (beside,))),)
    return ()


def are_firmly_two(one: str, other: str) -> bool:
    """Whether two values are of two rows of a set that leaves no room: "called off", "went ahead"."""
    rows = ({told.set: told.row for told in told_in(value) if told.set in _firm()} for value in (one, other))
    left, right = rows
    return any(left[number] != right[number] for number in left.keys() & right.keys())


@once
def _rows_of(profile: Profile) -> Mapping[int, tuple[int, Span]]:
    """Number of a set -> the only row of it that a claim has words of, and where the first of them stands."""
    return _only_rows(profile, profile.claim.spans)


@once
def _rows_beside(profile: Profile) -> Mapping[int, tuple[int, Span]]:
    """The same of the whole sentence that a claim stands in, without the sets of people: these may be who says it."""
    found = _only_rows(profile, (_sentence(profile),))
    return {number: row for number, row in found.items() if number not in _spoken()}


@once
def _sentence(profile: Profile) -> Span:
    text, claim = profile.document.text, profile.claim
    before = max((end.end() for end in SENTENCE_END.finditer(text, 0, claim.start)), default=0)
    behind = SENTENCE_END.search(text, claim.end)
    return Span(document=profile.document.id, start=before, end=behind.start() if behind else len(text))


def _is_one_sentence(a: Profile, b: Profile) -> bool:
    """Whether the sentences of two claims have most of the briefer one's words in common."""
    one, other = (set(content_stems(side.words_of(_sentence(side)))) for side in (a, b))
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= ALIKE * fewer


def _only_rows(profile: Profile, spans: tuple[Span, ...]) -> Mapping[int, tuple[int, Span]]:
    found: dict[int, list[tuple[int, Span]]] = {}
    unsettled: set[int] = set()
    for span in spans:
        for told in told_in(profile.words_of(span)):
            place = Span(document=span.document, start=span.start + told.start, end=span.start + told.end)
            if told.row != BROAD:
                found.setdefault(told.set, []).append((told.row, place))
            if told.is_denied:
                unsettled.add(told.set)
    return {
        number: listed[0]
        for number, listed in found.items()
        if number not in unsettled and len({row for row, _ in listed}) == 1
    }


def _knows(text: str, number: int, row: int) -> bool:
    """Whether a text has a word of a row anywhere."""
    return (number, row) in _known_to(text)


@lru_cache(maxsize=4_096)
def _known_to(text: str) -> frozenset[Entry]:
    return frozenset((told.set, told.row) for told in told_in(text) if not told.is_denied)


@lru_cache(maxsize=65_536)
def told_in(text: str) -> tuple[Told, ...]:
    """The listed words of a text, in its order; of entries that overlap the longest of each set."""
    return tuple(_told_in(text))


def _told_in(text: str) -> Iterator[Told]:
    found = list(_WORD.finditer(text))
    taken: dict[int, int] = {}
    for at, first in enumerate(found):
        if _openings().isdisjoint(_singular(first.group().lower())):
            continue
        for last in reversed(found[at : at + LONGEST]):
            printed = text[first.start() : last.end()]
            for number, row in _entries_of(printed, _may_be_a_name(text, first)):
                if taken.get(number, 0) <= first.start():
                    taken[number] = last.end()
                    denied = _DENIED.search(text[max(0, first.start() - 60) : first.start()]) is not None
                    yield Told(set=number, row=row, start=first.start(), end=last.end(), is_denied=denied)


def _may_be_a_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word has a capital that no beginning of a sentence gives it."""
    return word.group()[0].isupper() and _OPENING.search(text[max(0, word.start() - 6) : word.start()]) is None


def _entries_of(printed: str, is_name: bool) -> tuple[Entry, ...]:
    if (as_printed := _listed().get(printed)) and printed[0].isupper():
        return as_printed
    low = printed.lower()
    found = next((_listed()[form] for form in _singular(low) if form in _listed()), ())
    return tuple(entry for entry in found if not is_name or entry[0] in _named())


def _singular(printed: str) -> Iterator[str]:
    yield printed
    yield from (printed.removesuffix(end) + instead for end, instead in _PLURALS if printed.endswith(end))


@cache
def _listed() -> Mapping[str, tuple[Entry, ...]]:
    """Printed word or phrase -> the sets and rows that have it."""
    found: dict[str, tuple[Entry, ...]] = {}
    for number, one in enumerate(table("kinds")["sets"]):
        rows = [(BROAD, one.get("broad", ())), *enumerate(one["rows"])]
        for row, words in rows:
            for word in words:
                found[str(word)] = (*found.get(str(word), ()), (number, row))
    return found


@cache
def _openings() -> frozenset[str]:
    """The first words of all entries, in small letters."""
    return frozenset(match.group().lower() for word in _listed() if (match := _WORD.match(word)))


@cache
def _named() -> frozenset[int]:
    return frozenset(number for number, one in enumerate(table("kinds")["sets"]) if one.get("named"))


@cache
def _firm() -> frozenset[int]:
    return frozenset(number for number, one in enumerate(table("kinds")["sets"]) if one.get("firm"))


@cache
def _spoken() -> frozenset[int]:
    return frozenset(number for number, one in enumerate(table("kinds")["sets"]) if one.get("people"))


@cache
def _names() -> tuple[str, ...]:
    return tuple(str(one["name"]) for one in table("kinds")["sets"])
