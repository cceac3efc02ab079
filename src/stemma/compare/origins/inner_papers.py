"""Held texts that are papers of an office or a desk and no reports: a memo, minutes, a survey, an unaddressed letter.

Such a text may itself be the document that reports tell of, when it has what they tell of it: who signed it, its
date, its figures, whom it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from stemma.compare.lexicon import titles
from stemma.compare.origins.casebook import Casebook
from stemma.compare.origins.content import is_specific
from stemma.compare.origins.cues import genre
from stemma.compare.origins.held import ENDING
from stemma.compare.origins.letterheads import OPENING
from stemma.compare.origins.papers import noun_of
from stemma.compare.origins.tracing import because
from stemma.compare.origins.work import CONTENT, SIGNED, Work, facts_of, numbers
from stemma.model import Document, Evidence, Span
from stemma.text.edtf import may_be_one_day
from stemma.text.scripts import plain
from stemma.text.stem import stem

HEAD = 400
"""Characters of a head, in which a paper says what it is and for whom."""
ENOUGH = 2.5
"""What speaks for a held paper's being the one that is told of, from which on it is taken for that."""
AHEAD = 1.0
"""How much more has to speak for it than for any other held paper."""
_MARKED = re.compile(
    r"\b(?:SECRET|CONFIDENTIAL|RESTRICTED|CLASSIFIED|SITREP|MEMO|MEMORANDUM|MINUTES|(?i:not for (?:circulation"
    r"|release|publication|distribution)|internal (?:copy|use)|for (?:official|internal) use|in confidence))\b"
    r"|(?m:^[ \t]*(?i:minutes of|memo(?:randum)?\b|file note|subject:|re:|(?:our )?ref(?:erence)?\.?:|to:|dear ))"
    r"|[.\n] *To the [A-Z]\w+ (?:of|for|[A-Z])|\bSubject: "
)
_ANY = frozenset({"document", "file", "letter", "paper", "report", "text"})
"""Words that say too little for being the very word."""
_PRESS = re.compile(
    r"(?i:\bpress (?:release|statement|communiqu\w+)|\bfor immediate release|\bcommuniqu\w+|\bmedia release)"
    r"|\([A-Z][\w .]{1,28}\) ?[-–—]|(?m:^By [A-Z][\w'’-]+ [A-Z])"
)


def inner_papers(documents: Iterable[Document]) -> list[Document]:
    """The held texts whose head marks them as a paper that was not made for readers."""
    return [d for d in documents if _MARKED.search(d.text[:HEAD]) and not _PRESS.search(d.text[:HEAD])]


def held_by_content(book: Casebook, work: Work, inner: Sequence[Document]) -> tuple[str, Evidence] | None:
    """The id of the one text among ``inner`` that has what the reports tell of ``work``, with the evidence.

    A paper that is signed by somebody else, dated otherwise or of another kind is none.
    """
    found = sorted(
        (-weight, document.id, why)
        for document in inner
        if (known := _why(book, work, document)) is not None
        for weight, why in (known,)
    )
    if not found or -found[0][0] < ENOUGH or (len(found) > 1 and found[1][0] - found[0][0] < AHEAD):
        return None
    return found[0][1], found[0][2]


def _why(book: Casebook, work: Work, document: Document) -> tuple[float, Evidence] | None:
    """What speaks for it, weighed, and in words; None where something speaks against it."""
    if document.id in work.texts or document.id not in book.reading_of:
        return None
    kind, signed, days = _same_kind(work, document), _signed(book, work, document), _dated(book, work, document)
    if kind is None or days is False or (work.values("signed by") and not signed):
        return None
    own, beside = _figures(book, work, document)
    people = {name for name in _people(book, work, document) if not _is_said(name, signed, document)}
    weight = 2.0 * bool(signed) + 1.5 * bool(days) + min(3, len(own)) + min(3, len(beside)) / 2 + kind
    weight += min(2, len(people)) / 2
    told = ["who wrote it"] if signed else []
    told += ["its date"] if days else []
    told += ["its kind"] if kind else []
    shown = own | beside
    told += [f"the figure{'s' * (len(shown) > 1)} {', '.join(f'{n:,.12g}' for n in sorted(shown))}"] if shown else []
    told += [f"the name{'s' * (len(people) > 1)} of {' and '.join(sorted(people)[:2])}"] if people else []
    spans = [*signed, *([days] if isinstance(days, Span) else []), *(shown[n] for n in sorted(shown))]
    reason = f"The paper among the files has what is told of it: {', '.join(told) or 'nothing'}."
    return weight, because(reason, *spans, score=SIGNED if signed else CONTENT)


def _is_said(name: str, signed: Sequence[Span], document: Document) -> bool:
    """Whether the name is that of who signed it, who counts once."""
    words = set(re.findall(r"\w+", plain(name)))
    return any(plain(span.of(document.text)) in words for span in signed)


def _same_kind(work: Work, document: Document) -> float | None:
    """1 where the head has the very word for what is told of ("survey"), half where one of its kind, else nothing.

    None where the head says that it is of another kind.
    """
    noun, said = noun_of(work.papers), re.findall(r"\w+", document.text[:HEAD].lower())
    if noun in said and noun not in _ANY:
        return 1.0
    wanted, own = genre(noun), {kind for word in said if (kind := genre(word))}
    if wanted and own and wanted not in own:
        return None
    return 0.5 if wanted and own else 0.0


def _signed(book: Casebook, work: Work, document: Document) -> list[Span]:
    """Where head or foot have the last word of the name of whoever signed it; of who writes in it, the foot alone."""
    size = len(document.text)
    foot = (max(0, size - ENDING), size)
    writers = facts_of(book, work).inside
    for entities, parts in ((work.values("signed by"), ((0, min(HEAD, size)), foot)), (writers, (foot,))):
        for first, last in parts:
            part = plain(document.text[first:last])
            for word in sorted({word for entity in entities for word in _last_words(book, entity)}):
                at = re.search(rf"\b{re.escape(word)}\b", part)
                if at is not None and len(part) == last - first:
                    return [Span(document=document.id, start=first + at.start(), end=first + at.end())]
    return []


def _last_words(book: Casebook, entity: str) -> set[str]:
    """The last word of every name of somebody who is named; a rank alone ("General") names nobody."""
    if not book.is_named(entity):
        return set()
    last = {words[-1] for name in book.names_of(entity) if (words := re.findall(r"\w+", plain(name)))}
    return {word for word in last if stem(word) not in titles()}


def _dated(book: Casebook, work: Work, document: Document) -> Span | Literal[False] | None:
    """Where the paper's head has its date; False where it has another, None where either is without one."""
    own = [
        d for d in book.reading_of[document.id].dates if d.span.end <= OPENING and re.search(r"\d\d$", d.edtf or "")
    ]
    full = [date for date in work.values("dated") if re.search(r"-\d\d-\d\d$", date)]
    if not own or not full:
        return None
    return next((d.span for d in own if any(may_be_one_day(date, d.edtf) for date in full)), False)


def _figures(book: Casebook, work: Work, document: Document) -> tuple[dict[float, Span], dict[float, Span]]:
    """The telling figures that the paper has: of the accounts of it, and of the rest of their texts."""
    account = {number.value for number in numbers(book, work) if is_specific(number.value)}
    every = {
        float(q.value)
        for text in sorted(work.texts)
        for q in book.reading_of[text].quantities
        if q.value is not None and is_specific(float(q.value))
    }
    own = {float(q.value): q.number_span or q.span
           for q in reversed(book.reading_of[document.id].quantities) if q.value is not None}  # fmt: skip
    return {n: s for n, s in own.items() if n in account}, {n: s for n, s in own.items() if n in every - account}


def _people(book: Casebook, work: Work, document: Document) -> set[str]:
    """The people that the paper and the texts that tell of it name."""
    named = [
        {book.entity(m.id) for m in book.reading_of[text].mentions if m.kind == "person" and m.form == "name"}
        for text in (document.id, *sorted(work.texts))
    ]
    return {book.name(entity) for entity in named[0] & set().union(*named[1:])}
