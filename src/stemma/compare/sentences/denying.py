"""Which of two sentences denies: what one says and the other denies, or both deny in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.compare.lexicon import function_words
from stemma.compare.sentences.extent import BRIEF
from stemma.compare.sentences.found import is_said, may_be_said
from stemma.compare.sentences.said import STEM, has, kin_forms
from stemma.compare.sentences.small_words import implicit, is_denial, kin, wide
from stemma.compare.sentences.statement import Item, Statement
from stemma.model import Span
from stemma.text.scripts import plain
from stemma.text.senses import first_forms
from stemma.text.stem import stem, words

_BY = re.compile(r"\bby (?:(?:the |an? )?(?:[a-z-]+ ){0,5})?(?P<name>[A-Z]\w+)")
_NOT = re.compile(r"not\b|\w{2,10}n[’']t\b", re.IGNORECASE)
_NO_TIE = re.compile(
    r"\b(?:no|not any|never had any|without) (?:relations?|relationship|connections?|links?|ties?|involvement)\b"
    r"|\bnothing to do with\b|\bnot (?:been )?(?:involved|related|connected)\b",
    re.IGNORECASE,
)


def denies_by_a_word(one: Statement, other: Statement) -> bool:
    """Whether a word of ``one`` that ``other`` has not says that something is not so ("turned down", "exempt")."""
    own = [word for word in one.told if stem(word) not in other.stems]
    return any(not implicit().isdisjoint(first_forms(word)) for word in own)


def are_both_denied(brief: Statement, full: Statement) -> bool:
    """Whether both are short and have a denial: what is denied may be put in other words."""
    return bool(brief.denied and full.denied) and max(len(words(one.text)) for one in (brief, full)) <= BRIEF


def has_another_doer(brief: Statement, full: Statement) -> bool:
    """Whether what is denied of somebody by name is told of another: "Marr did not write it", "written by Holt"."""
    names = [item for item in brief.items if item.is_subject and _is_name(item, brief)]
    if not names or any(has(full, item) for item in names) or full.has_pronoun:
        return False
    if full.has_description and not is_subject_said(full, brief):
        return False
    by = _BY.search(full.text)
    return by is not None and plain(by["name"]) not in brief.plain


def is_subject_said(one: Statement, other: Statement) -> bool:
    """Whether a word of the subject of ``one`` stands in ``other``: then it is no description of what that names."""
    return any(stem(item.word) in other.stems for item in one.items if item.is_subject)


def _is_name(item: Item, one: Statement) -> bool:
    return item.kind == "name" or any(span.covers(item.span) for span in one.persons)


def _is_of_another_doing(denied: Span, full: Statement, brief: Statement) -> bool:
    """Whether a "not" stands before a verb that ``brief`` says in no words: "did not start the final"."""
    if _NOT.match(full.text, denied.start) is None:
        return False
    told = [item for item in full.items if denied.covers(item.span) and not is_denial(item.word)]
    verbs = {claim.predicate_span for claim in full.claims}
    first = told[0] if told else None
    if first is None or first.span not in verbs or stem(first.word) in wide():
        return False
    doings = {stem(form) for claim in brief.claims for form in first_forms(claim.predicate)}
    if any(stem(form) in doings for item in told for form in (item.lemma, *first_forms(item.word))):
        return False  # "does not know how to play"
    return not may_be_said(first, full, brief)


def has_nothing_to_do(brief: Statement) -> bool:
    """Whether a denial denies every tie to what it names ("had no relation to")."""
    return _NO_TIE.search(brief.document.text) is not None


def is_denied_thing_said(brief: Statement, full: Statement) -> bool:
    """Whether the fuller sentence says all that the briefer one denies ("left no survivors", "the only survivor")."""
    inside = [item for item in brief.items if any(span.covers(item.span) for span in brief.denied)]
    denied = [item for item in inside if not is_denial(item.word) and stem(item.word) not in wide()]
    return bool(denied) and all(is_said(item, brief, full) for item in denied)


def denies(full: Statement, shared: Sequence[Item], brief: Statement) -> bool:
    """Whether a word that both have, or one that the briefer denies, stands within reach of a denial."""
    stems = {form for item in shared for form in kin_forms(item)}
    text = brief.document.text
    denied = [word for span in brief.denied for _, _, word in words(text[span.start : span.end])]
    stems |= {stem(word) for word in denied if word.lower() not in function_words() and not is_denial(word)}
    wanted = {word[: max(STEM, len(word) - 2)] for word in stems}
    text = full.document.text
    spans = [span for span in full.denied if not _is_of_another_doing(span, full, brief)]
    reached = [stem(word) for span in spans for _, _, word in words(text[span.start : span.end])]
    stems = stems if brief.is_short and full.is_short else set()
    families = {family for word in stems for family in kin().get(word, ())}
    return any(
        word.startswith(known) or not families.isdisjoint(kin().get(word, ())) for word in reached for known in wanted
    )
