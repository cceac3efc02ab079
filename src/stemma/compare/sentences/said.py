"""What of one sentence another says too: the word itself, a form of it, a word of its family or of its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from stemma.compare.fates import fates_in, pattern
from stemma.compare.lexicon import table
from stemma.compare.sentences.small_words import kin, number_of
from stemma.compare.sentences.statement import Item, Statement
from stemma.compare.sentences.turned_round import are_two_sides, is_converse
from stemma.text.scripts import plain
from stemma.text.senses import first_forms, is_kind_of
from stemma.text.senses import says as means
from stemma.text.stem import stem, words

STEM = 4
"""Letters that two words must begin with alike, at least, to be forms of one."""


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
    if item.kind == "word" and any(kin().get(one, frozenset()) & full.families for one in kin_forms(item)):
        return True
    return any(
        len(one) >= STEM and other.startswith(one[: max(STEM, len(one) - 2)]) for one in own for other in full.stems
    )


def kin_forms(item: Item) -> set[str]:
    """The forms under which the families of kin words may list an item, words of two parts too ("go_off")."""
    double = {form for word in item.meant if "_" in word for form in first_forms(word)}
    return {stem(item.word), stem(item.lemma)} | double


def says(one: Statement, printed: str) -> bool:
    """Whether a sentence has every word of ``printed``, in any form; a printed nothing is said by none."""
    found = [plain(word) for _, _, word in words(printed)]
    return bool(found) and all(word in one.plain or stem(word) in one.stems for word in found)


def is_meant(item: Item, brief: Statement, full: Statement) -> bool:
    """Whether a word that only the fuller sentence has says what ``item`` says."""
    if item.kind == "figure":
        return False
    fates = fates_in(full.text)
    if item.kind == "word" and any(pattern(fate).fullmatch(item.word) for fate in fates):
        return True  # "killed" beside "claimed the lives of"
    if any(is_converse(item.lemma, other.lemma) for other in full.items) and are_two_sides(brief, full):
        return True
    own = [word for word in full.told if plain(word) not in brief.plain and stem(word) not in brief.stems]
    if item.is_head and item.kind == "word":  # who works is no actor, though every actor does
        return any(is_kind_of(word, wanted) for wanted in item.meant for word in own) or _is_of_verb(item, full)
    return any(means(word, wanted) for wanted in item.meant for word in own)


def _is_of_verb(item: Item, full: Statement) -> bool:
    """Whether a noun comes from a doing that ``full`` tells of: "the leader", "led"."""
    verbs = {claim.predicate for claim in full.claims if claim.predicate[:STEM] == item.word.lower()[:STEM]}
    return any(means(verb, item.word) for verb in verbs)


@cache
def telling() -> Mapping[str, str]:
    """Word -> class, of small words that are facts (order, direction)."""
    return {str(word): group for group, listed in table("telling").items() for word in listed}


def may_mean(item: Item, one: Statement, other: Statement) -> bool:
    """Whether a word that only the other sentence has is a wider one, and may stand for ``item``."""
    if item.kind != "word":
        return False
    known = [word for word in other.told if plain(word) not in one.plain and stem(word) not in one.stems]
    return any(means(wanted, word) for wanted in item.meant for word in known)
