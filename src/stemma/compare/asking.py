"""That somebody was told to do something, and that there was no order to do it: both tell of the telling.

An order is held against what was ordered, a request against what was asked; and only where one deed is meant. An
order that there was none of leaves room for a request, and for an order to do something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from stemma.compare.lexicon import table
from stemma.text.stem import stem

_NONE = r"\b(?:no|nor any|not any|never any|n[’']t any|without (?:an?|any)) (?:[\w-]+ ){0,2}?"
_TO = r"\b[^;:]{0,80}?\bto (?P<deed>[a-z]+\b[^;:.,]{0,60})"
_NO_ASKING = {
    "ordered": re.compile(rf"{_NONE}(?:orders?|instructions?|commands?|directives?){_TO}", re.IGNORECASE),
    "requested": re.compile(rf"{_NONE}(?:requests?|appeals?|pleas?|petitions?|demands?|calls?){_TO}", re.IGNORECASE),
}
"""That there was no order, or no request, to do something: by the mood of what it is held against."""
_DEED = re.compile(r"\bto (?P<deed>[a-z]+\b[^;:.,]{0,60})", re.IGNORECASE)
APART = 4
"""Words behind a verb among which its particle may stand."""


def denies_the_asking(denied: str, told: str, mood: str) -> bool:
    """Whether ``denied`` says that there was no order (no request) to do what was ``told`` in that ``mood``."""
    return bool(deed_not_asked(denied, told, mood))


@lru_cache(maxsize=16_384)
def deed_not_asked(denied: str, told: str, mood: str) -> str:
    """The verb for that deed as ``denied`` has it, or nothing."""
    asking = _NO_ASKING.get(mood)
    found = asking.search(denied) if asking is not None else None
    if found is None:
        return ""
    is_one = any(_are_one_deed(found["deed"], match["deed"]) for match in _DEED.finditer(told))
    return found["deed"].split()[0] if is_one else ""


def _are_one_deed(one: str, other: str) -> bool:
    first, second = one.lower().split(), other.lower().split()
    if first and second and stem(first[0]) == stem(second[0]):
        return True
    return not set(_rows_of(first)).isdisjoint(_rows_of(second))


def _rows_of(said: list[str]) -> Iterator[int]:
    """The rows of deeds that the words behind "to" tell one of."""
    for number, row in enumerate(_deeds()):
        for verb, *particle in row:
            if said[:1] == [verb] and (not particle or particle[0] in said[1 : 1 + APART]):
                yield number


@cache
def _deeds() -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(tuple(tuple(verb.split()) for verb in row) for row in table("modality")["one_deed"])
