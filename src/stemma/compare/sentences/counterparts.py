"""What somebody is to another, told from the other's side: "the daughter of a judge", "her father was a judge"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from stemma.compare.lexicon import table
from stemma.compare.sentences.statement import Item, Statement
from stemma.text.scripts import plain


def is_counterpart(item: Item, one: Statement, other: Statement) -> bool:
    """Whether ``item`` says what one is to another, and ``other`` what that other is to the first.

    One of them speaks of whose it is ("her father", "Prior's father"), and the other of somebody's ("the daughter
    of"); where both do either, they may be turned round.
    """
    word = item.word.lower()
    if item.kind != "word" or word not in counterparts():
        return False
    return any(
        (_is_had(word, one, other) and _is_of_somebody(found, other))
        or (_is_had(found, other, one) and _is_of_somebody(word, one))
        for found in counterparts()[word]
        if found in other.plain
    )


def _is_had(word: str, one: Statement, other: Statement) -> bool:
    """Whether it is somebody's whom both speak of: by a pronoun, or by a name of both."""
    found = re.search(rf"\b(?:(?:his|her|their|its|whose)|(?P<name>[\w-]+)['’]s?) (?:[\w-]+ )?{re.escape(word)}\b",
                      one.text, re.IGNORECASE)  # fmt: skip
    return found is not None and (not found["name"] or plain(found["name"]) in other.plain)


def _is_of_somebody(word: str, one: Statement) -> bool:
    return re.search(rf"\b{re.escape(word)} (?:of|to)\b", one.text, re.IGNORECASE) is not None


@cache
def counterparts() -> Mapping[str, frozenset[str]]:
    """Word -> the words for what the other is."""
    found: dict[str, set[str]] = {}
    for left, right in table("putting")["counterparts"]:
        for mine, theirs in ((left, right), (right, left)):
            for word in mine:
                found.setdefault(str(word), set()).update(map(str, theirs))
    return {word: frozenset(others) for word, others in found.items()}
