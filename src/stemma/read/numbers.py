"""Quantities and dates of a text, with what is counted taken from the parse."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from stemma.model import DateExpression, Quantity
from stemma.read.counted import HARMING
from stemma.read.counted import counted as counted_by
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import end, start
from stemma.read.turns.line_marks import marks
from stemma.text.dates import find_dates
from stemma.text.quantities import QuantityMatch, find_quantities

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token


def find_dates_in(draft: Draft) -> tuple[DateExpression, ...]:
    """Dates with ids, each also noted as a mention of kind date."""
    found = []
    for number, match in enumerate(find_dates(draft.text, day_of_writing(draft.document.date)), 1):
        precision = precision_of(match.edtf)
        span = draft.span(match.start, match.end)
        identifier = f"{draft.document.id}:d{number}"
        found.append(
            DateExpression(id=identifier, span=span, edtf=match.edtf, precision=precision, reason=match.reason)  # type: ignore[arg-type]
        )
        if draft.is_free(match.start, match.end):
            draft.add("date", match.start, match.end, core=True)
    return tuple(found)


def day_of_writing(stated: str | None) -> date | None:
    """The day that a text states for itself, to count "yesterday" from."""
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def precision_of(edtf: str) -> str:
    """How fine a date in EDTF is: day, month, season, year, decade or range."""
    if "/" in edtf or "[" in edtf or ".." in edtf:
        return "range"
    parts = edtf.strip("~?%").split("-")
    if len(parts) == 1:
        return "decade" if "X" in edtf else "year"
    if len(parts) == 2:
        return "season" if parts[1][:2].isdigit() and int(parts[1][:2]) > 12 else "month"
    return "day"


def find_quantities_in(draft: Draft, dates: tuple[DateExpression, ...]) -> tuple[Quantity, ...]:
    """Quantities with ids, beside the ``dates`` found before; ``counted`` is the noun phrase of a number."""
    tokens = [t for sentence in draft.sentences for t in sentence]
    starts = [start(t) for t in tokens]
    found = []
    # Neither dates count anything nor "3/" at the head of a post.
    taken = [*((d.span.start, d.span.end) for d in dates), *marks(draft.text)]
    for number, match in enumerate(find_quantities(draft.text, taken), 1):
        token = _token(tokens, starts, match)
        is_bare = token is None or match.unit == "times" or _is_toll(token)
        counted = [] if token is None or is_bare else counted_by(token, match)
        span = draft.words(counted) if counted else None
        is_people = token is not None and (_is_harmed(token, counted) or _is_peopled(token, counted))
        unit = match.unit or ("persons" if is_people else _unit(counted))
        has_number = match.number_start is not None and match.number_end is not None
        found.append(
            Quantity(
                id=f"{draft.document.id}:q{number}",
                span=draft.span(match.start, match.end),
                number_span=draft.span(match.number_start, match.number_end) if has_number else None,  # type: ignore[arg-type]
                value=match.value,
                low=match.low,
                high=match.high,
                qualifier=match.qualifier,
                unit=unit,
                counted=span,
                counted_text=span.of(draft.text) if span else "",
                slip=match.slip,
                readings=match.readings,
                core=match.core,
            )
        )
    return tuple(found)


# What a bare number tells of persons: "at least 4,000 are homeless".
FATES = frozenset({"dead", "homeless", "hungry", "jobless", "missing", "stranded", "trapped", "unemployed"})


def _token(tokens: list[Token], starts: list[int], match: QuantityMatch) -> Token | None:
    """The last token of the number, or the last word of an amount without a number."""
    has_number = match.number_start is not None
    first = match.number_start if match.number_start is not None else match.start
    last = (match.number_end or match.end) if has_number else match.end
    inside = tokens[bisect_left(starts, first) : bisect_left(starts, last)]
    return next((t for t in reversed(inside) if has_number or t.is_alpha), None)


def _is_toll(number: Token) -> bool:
    """ "with the loss of 14 killed and 22 wounded": those who were killed, whatever noun or verb stands above."""
    after = number.nbor(1) if number.i + 1 < number.sent.end else number
    return after.lower_ in CASUALTIES and after.tag_ in {"VBN", "VBD"} and number.dep_ != "nummod"


def _is_harmed(number: Token, counted: list[Token]) -> bool:
    """ "killed 12", "injured 40 others": persons, though nothing says so."""
    after = number.nbor(1) if number.i + 1 < number.sent.end else number
    if not counted and after.tag_ in {"VBN", "VBD"} and after.lemma_.lower() in HARMING:
        # A headline's "two killed, five wounded".
        return True
    if not counted and number.dep_ == "nsubjpass" and number.head.lemma_.lower() in HARMING:
        return True
    if not counted and number.dep_ == "nsubj" and any(c.lower_ in FATES for c in number.head.children):
        return True
    thing = number.head if number.dep_ == "nummod" and number.head.lower_ == "others" else number
    return thing.dep_ == "dobj" and thing.head.lemma_.lower() in HARMING and (thing != number or not counted)


def _is_peopled(number: Token, counted: list[Token]) -> bool:
    """ "a town of 35,000": as many inhabitants."""
    is_of = number.dep_ == "pobj" and number.head.lower_ == "of"
    return (
        is_of
        and bool(counted)
        and counted[-1] == number.head.head
        and counted[-1].lemma_.lower() in lexicon().nouns["peopled"]
    )


def _is_of_persons(number: Token) -> bool:
    """ "whose number", "their number": of persons when the noun before is one of persons."""
    owner = next((c for c in number.children if c.dep_ == "poss"), None)
    if owner is None or owner.lower_ not in {"whose", "their"}:
        return False
    nouns = lexicon().nouns
    for at in range(number.left_edge.i - 1, max(-1, number.i - 40), -1):
        before = number.doc[at]
        if before.tag_ in {"NNS", "NNPS"}:
            return before.lemma_.lower() in nouns["group"] | nouns["post"] | nouns["person"]
    return False


CASUALTIES = frozenset({"dead", "injured", "killed", "missing", "wounded"})


def _unit(counted: list[Token]) -> str | None:
    if not counted:
        return None
    head = counted[-1]
    nouns = lexicon().nouns
    lemma = head.lemma_.lower()
    if lemma in nouns["collective"]:
        return lemma
    if (
        counted[0].text.lower() == "who"
        or lemma in nouns["group"]
        or lemma in nouns["post"]
        or lemma in nouns["person"]
        or lemma in nouns["counted_people"]
    ):
        return "persons"
    if lemma in nouns["document"] or lemma in nouns["personal_papers"]:
        return "documents"
    if lemma in CASUALTIES or head.lower_ in CASUALTIES or lemma in {"membership", "population", "toll", "workforce"}:
        return "persons"
    if lemma in {"number", "total"}:
        return "persons" if _is_of_persons(head) else None
    return lemma if end(head) else None
