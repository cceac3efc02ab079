"""Two subjects of one doing, where all else that the sentences say is the same."""

from __future__ import annotations

from stemma.compare.sentences.found import may_be_said
from stemma.compare.sentences.small_words import wide
from stemma.compare.sentences.statement import Statement
from stemma.model import Span
from stemma.text.stem import stem


def other_doers(a: Statement, b: Statement) -> tuple[Span, Span] | None:
    """The subjects of both, where each is a common noun that the other has no word for; None where one may be both.

    A name, a pronoun and a figure are left out: who is named in one text is often described in the other.
    """
    if a.has_pronoun or b.has_pronoun or a.denied or b.denied:
        return None
    subjects = _subject(a, b), _subject(b, a)
    if subjects[0] is None or subjects[1] is None or any(item.is_head for one in (a, b) for item in one.items):
        return None
    if not all(may_be_said(item, a, b) for item in a.items if not item.is_subject):
        return None
    if not all(may_be_said(item, b, a) for item in b.items if not item.is_subject):
        return None
    return subjects[0], subjects[1]


def _subject(one: Statement, other: Statement) -> Span | None:
    """The words of the subject, all of them common nouns that the other sentence says in no way."""
    found = [item for item in one.items if item.is_subject]
    if not found or any(
        item.kind != "word" or stem(item.word) in wide() or may_be_said(item, one, other) for item in found
    ):
        return None
    return Span(document=one.document.id, start=found[0].span.start, end=found[-1].span.end)
