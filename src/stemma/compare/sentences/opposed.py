"""Words of two sentences that cannot both hold of one thing: "safe" and "unsafe", "won" and "lost"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from stemma.compare.comparators.phrasing import opposites as listed_opposites
from stemma.compare.fates import pattern
from stemma.compare.lexicon import table
from stemma.compare.sentences.figuring import is_given
from stemma.compare.sentences.seen_from import is_other_side
from stemma.compare.sentences.small_words import is_denial, kin
from stemma.compare.sentences.statement import Item, Statement
from stemma.compare.sentences.turned_round import are_two_sides, is_converse
from stemma.text.scripts import plain
from stemma.text.senses import against, denied_root, first_forms, says
from stemma.text.stem import stem

_ALIVE = re.compile(r"\b(?:surviv\w+|alive|unharmed|unhurt|safe and sound)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|none|nobody|no one|neither|not|never)\b|n[’']t\b", re.IGNORECASE)
_ABLE = re.compile(r"(?:able|ible)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposition:
    """A word of the briefer sentence and the one of the fuller that stands against it.

    ``is_denied``: one of the two is denied where it stands, so that both sentences say the same ("not safe",
    "unsafe").
    """

    item: Item
    other: Item
    is_denied: bool


def oppositions(brief: Statement, full: Statement) -> Iterator[Opposition]:
    """Every word that only ``brief`` has with the first one that only ``full`` has and that stands against it."""
    theirs = [
        other for other in full.items if other.kind == "word" and not is_denial(other.word) and not _has(brief, other)
    ]
    sides = are_two_sides(brief, full)
    for item in brief.items:
        if item.kind != "word" or is_denial(item.word) or _has(full, item):
            continue
        if any(says(told, wanted) for told in full.told for wanted in item.meant):
            continue
        if is_given(item, brief, full):
            continue
        other = next((one for one in theirs if stand_against(item, one)), None)
        if other is not None and is_other_side(item, brief, full):
            continue
        if other is not None and sides and is_converse(item.lemma, other.lemma):
            continue
        if other is not None:
            denied = _is_denied(item, brief) != _is_denied(other, full)
            yield Opposition(item=item, other=other, is_denied=denied)


def are_of_two_fates(a: Statement, b: Statement) -> bool:
    """ "All survived", "none lost their lives": the dead in one and the living in the other, one of them denied."""
    dead, alive, no = (
        [found.search(one.text) is not None for one in (a, b)] for found in (pattern("killed"), _ALIVE, _NO)
    )
    return dead[0] != dead[1] and alive == [not one for one in dead] and no[0] != no[1]


def stand_against(one: Item, other: Item) -> bool:
    """Whether two words are opposites by a list of this project or by the table of senses."""
    if other.word.lower() in exchanged().get(one.word.lower(), frozenset()):
        return True
    stems = ({stem(one.word), stem(one.lemma)}, {stem(other.word), stem(other.lemma)})
    for left, right in listed_opposites():
        if (left & stems[0] and right & stems[1]) or (right & stems[0] and left & stems[1]):
            return True
    if _is_of_root(one, other) or _is_of_root(other, one):
        return True
    return any(against(x, y) for x in one.meant for y in other.meant)


def _is_of_root(one: Item, other: Item) -> bool:
    """Whether ``one`` denies by its first syllable what ``other`` says: "uninhabited", "lived"."""
    root = denied_root(one.word)
    if not root or other.word.lower() == one.word.lower() or denied_root(other.word):
        return False
    bases = {root, *first_forms(root), _ABLE.sub("", root)}
    if {stem(base) for base in bases} & {stem(other.word), stem(other.lemma)}:
        return True
    families = {family for base in bases for family in kin().get(stem(base), ())}
    return not families.isdisjoint(kin().get(stem(other.word), ()))


def _has(one: Statement, item: Item) -> bool:
    return plain(item.word) in one.plain or bool({stem(item.word), stem(item.lemma)} & one.stems)


def _is_denied(item: Item, one: Statement) -> bool:
    """Whether a denial stands before a word; a word of denial does not deny itself ("absent from")."""
    return any(stretch.covers(item.span) and stretch.start < item.span.start for stretch in one.denied)


@cache
def exchanged() -> Mapping[str, frozenset[str]]:
    """Word -> the words that stand against it, by the list of pairs of single sentences."""
    found: dict[str, set[str]] = {}
    for left, right in table("kin")["exchanged"]:
        found.setdefault(str(left), set()).add(str(right))
        found.setdefault(str(right), set()).add(str(left))
    return {word: frozenset(others) for word, others in found.items()}
