"""What a claim rests on, and what people hold of it: kept apart, and neither is a verdict on truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from stemma.model.span import Span

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]
RELIABILITIES: tuple[Reliability, ...] = get_args(Reliability)
CREDIBILITIES: tuple[Credibility, ...] = get_args(Credibility)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSupport:
    """The origins behind one claim and the claims of other texts that agree with it.

    ``confirmations`` counts origins that are independent of the claim's own; ``reason`` says why not more, and
    ``to_raise`` what one would need to hold to raise it, each in one sentence.
    """

    claim: str
    origins: tuple[str, ...]
    confirmations: int
    reason: str
    to_raise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A person's grade of a claim in the Admiralty system, anchored to its passage.

    ``source`` A (reliable) to F (cannot be judged) is of who says it, ``item`` 1 (confirmed) to 6 (cannot be
    judged) of what is said; the two are given apart and never combined. ``when`` is passed in, never a clock's.
    """

    claim: Span
    source: Reliability
    item: Credibility
    by: str
    why: str
    when: str = ""
