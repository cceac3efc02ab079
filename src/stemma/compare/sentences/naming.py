"""A person's name in full and by the surname alone: "Tom Rusk" in one sentence, "Rusk" in the other."""

from __future__ import annotations

import re

from stemma.compare.sentences.statement import Item, Statement
from stemma.text.scripts import plain

_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'-]+|[A-Z]\.) $")
_POSSESSIVE = re.compile(r"[’']s?$")
LONGEST = 30
"""Characters before a surname in which another first name is looked for."""


def is_first_name_left_out(item: Item, one: Statement, other: Statement) -> bool:
    """Whether ``item`` is a first name of a person whom ``other`` names by the surname, with no other first name."""
    if item.kind != "name":
        return False
    person = next((span for span in one.persons if span.covers(item.span)), None)
    if person is None or item.span.end == person.end:
        return False
    surname = plain(person.of(one.text).split()[-1])
    places = [found for found in other.items if plain(_POSSESSIVE.sub("", found.word)) == surname]
    return any(not _has_first_name(found, other) for found in places)


def _has_first_name(surname: Item, other: Statement) -> bool:
    """Whether a capitalised word that begins no sentence stands right before a surname."""
    before = _BEFORE.search(other.text[max(0, surname.span.start - LONGEST) : surname.span.start])
    if before is None:
        return False
    return any(item.kind == "name" and item.span.end == surname.span.start - 1 for item in other.items) or (
        before["word"] != other.text[: len(before["word"])]
    )
