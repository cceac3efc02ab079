"""Spans that name something: things, quantities, dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.evidence import Evidence
from stemma.model.span import Span

MentionKind = Literal[
    "person",
    "organisation",
    "group",
    "post",
    "place",
    "date",
    "document",
    "weapon",
    "vehicle",
    "money",
    "nationality",
    "other",
]
MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names something.

    ``id`` is unique over the case (``report_a:m7``). ``name`` is the core of it: without rank, article and
    generic words ("Colonel Novak" -> "Novak"), ``name_span`` its place. ``refers_to`` is the id of an earlier
    mention of the same thing in the same document when the reader is sure of it (pronoun, "the letter",
    "(WHO)" after its long form), with ``why``. ``holder`` is, for a post, the person's mention; ``place`` and
    ``organisation`` are, for a person or post, what the text ties it to.
    """

    id: str
    span: Span
    kind: MentionKind
    name: str
    name_span: Span
    form: MentionForm = "name"
    rank: str | None = None
    refers_to: str | None = None
    holder: str | None = None
    organisation: str | None = None
    place: str | None = None
    core: bool = True
    why: Evidence | None = None


Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An interval of values with what is counted.

    ``span`` is the whole expression ("more than 40"), ``number_span`` the figures alone. ``value`` is the
    number as printed; ``low`` and ``high`` bound what it says (None = open). ``qualifier`` is one of exact,
    around, more than, over, at least, less than, up to, almost, between, dozens, hundreds, thousands, millions,
    large number, a number of, many, some, few, several. ``unit`` is persons, years of age, percent, km, USD...;
    ``counted`` the words for what is counted. ``slip`` marks an ill-formed number kept as printed, with the
    possible ``readings``.
    """

    id: str
    span: Span
    number_span: Span | None
    value: Number | None
    low: Number | None
    high: Number | None
    qualifier: str
    unit: str | None = None
    counted: Span | None = None
    counted_text: str = ""
    condition: Span | None = None
    condition_text: str = ""
    slip: bool = False
    readings: tuple[Number, ...] = ()
    core: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """A date in EDTF (ISO 8601-2 level 1); ``anchor`` is the text that fixed a relative one, ``reason`` how."""

    id: str
    span: Span
    edtf: str
    precision: Literal["day", "month", "season", "year", "decade", "range", "time"]
    anchor: Span | None = None
    reason: str = ""
