"""The stage itself: finds, links, cuts and assembles, in this order."""

from __future__ import annotations

from dataclasses import replace

from stemma.model import Claim, Document, Problem, Quantity, Reading, Span
from stemma.read.arabic.reader import read_arabic
from stemma.read.attribution.attributions import attributions_in
from stemma.read.claiming.claims import Assembly
from stemma.read.draft import Draft
from stemma.read.maker import MAKER
from stemma.read.naming.coreference import link_acronyms, link_documents, link_organisations
from stemma.read.naming.details import find_details
from stemma.read.naming.names import find_names
from stemma.read.naming.nominals import find_nominals
from stemma.read.naming.other_names import find_other_names
from stemma.read.naming.role_coreference import link_named_later, link_roles
from stemma.read.numbers import find_dates_in, find_quantities_in
from stemma.text.laid_out import as_read

LAID_OUT = frozenset(" \t\r\n>")
"""Signs in whose place a text that is laid out for reading may have a quotation mark."""
READ_LANGUAGES = frozenset({"en", "und"})


def read_document(document: Document) -> Reading:
    """Read ``document``: English by its parse, Arabic by rules; of another language only the gap is recorded."""
    if document.language == "ar" and document.text.strip():
        return _trimmed(read_arabic(as_read(document)), document)
    if document.language not in READ_LANGUAGES or not document.text.strip():
        return Reading(document=document.id, maker=MAKER, problems=_not_read(document))
    return _trimmed(_read(as_read(document)), document)


def _read(document: Document) -> Reading:
    draft = Draft.open(document)
    dates = find_dates_in(draft)
    find_names(draft)
    find_other_names(draft)
    find_nominals(draft)
    link_documents(draft)
    link_acronyms(draft)
    link_organisations(draft)
    link_roles(draft)
    link_named_later(draft)
    details = find_details(draft)
    quantities = find_quantities_in(draft, dates)
    claims = Assembly(draft=draft, details=details, quantities=quantities, dates=dates).build()
    return Reading(
        document=document.id,
        maker=MAKER,
        sentences=tuple(draft.words([t for t in s if not t.is_space]) for s in draft.sentences),
        mentions=tuple(draft.mentions),
        quantities=_with_conditions(document.text, quantities, claims),
        dates=dates,
        details=details,
        claims=claims,
        attributions=attributions_in(document.id, draft.quotations, draft.sentences),
        problems=tuple(_too_deep(document, span) for span in draft.too_deep),
    )


def _trimmed(reading: Reading, document: Document) -> Reading:
    """``reading`` with no claim that opens or ends with what was laid out for reading: a line end, a mail's mark."""
    text = document.text
    if not any(_edge(text, span) for claim in reading.claims for span in (claim.spans[0], claim.spans[-1])):
        return reading
    claims = tuple(
        replace(claim, spans=tuple(_within(text, span) for span in claim.spans)) for claim in reading.claims
    )
    return replace(reading, claims=claims)


def _edge(text: str, span: Span) -> bool:
    return text[span.start] in LAID_OUT or text[span.end - 1] in LAID_OUT


def _within(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start + 1 < end and text[start] in LAID_OUT:
        start += 1
    while start + 1 < end and text[end - 1] in LAID_OUT:
        end -= 1
    return replace(span, start=start, end=end)


def _too_deep(document: Document, span: Span) -> Problem:
    return Problem(
        path=document.path,
        code="limit_depth",
        message=f"A sentence of {len(span.of(document.text).split())} words was not read: it is nested too deep.",
        hint="Look at the passage; it may be a list, a table or letters run together.",
        start=span.start,
        end=span.end,
    )


def _with_conditions(text: str, quantities: tuple[Quantity, ...], claims: tuple[Claim, ...]) -> tuple[Quantity, ...]:
    """A number in a claim that hangs on a condition hangs on it too."""
    conditions = {q: claim.condition for claim in claims if claim.condition for q in claim.quantities}
    changed = []
    for quantity in quantities:
        condition = conditions.get(quantity.id)
        if condition is None or condition.covers(quantity.span):
            changed.append(quantity)
            continue
        words = condition.of(text).split()
        changed.append(replace(quantity, condition=condition, condition_text=" ".join(words[1:])))
    return tuple(changed)


def _not_read(document: Document) -> tuple[Problem, ...]:
    if not document.text.strip():
        return (
            Problem(
                path=document.path, code="empty", message="The text is empty.", hint="Open the original to see why."
            ),
        )
    return (
        Problem(
            path=document.path,
            code="language_not_read",
            message=f"The text is in a language that is not read yet ({document.language}).",
            hint="Its words are kept and searchable; claims are read from English and Arabic only.",
        ),
    )
