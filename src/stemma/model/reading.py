"""All that was read in one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.attribution import Attribution
from stemma.model.claim import Claim
from stemma.model.evidence import Maker
from stemma.model.mention import DateExpression, Mention, Quantity
from stemma.model.problem import Problem
from stemma.model.span import Span

DetailName = Literal[
    "signed by", "addressed to", "published by", "leaked to", "dated", "enclosed with", "credited to"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What a text says of a document it speaks of: "a letter signed by X", "dated 1 May", "leaked to the media".

    ``document_mention`` is the mention of that document ("" when the whole report is meant, as in a credit
    line), ``value`` the mention or date id named, None where the text names none.
    """

    document_mention: str
    name: DetailName
    cue: Span
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The result of READ for one document; every id in it begins with the document's id."""

    document: str
    maker: Maker
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    details: tuple[Detail, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    problems: tuple[Problem, ...] = ()
