"""Grades that people give to claims: what is refused, and why."""

from __future__ import annotations

from stemma.errors import UsageError
from stemma.model import CREDIBILITIES, RELIABILITIES, ClaimSupport, Grade, Span, Stemma


def support_of(claim: str, stemma: Stemma) -> ClaimSupport:
    """What the claim called ``claim`` rests on. Raises :class:`UsageError` for an id that the case does not have."""
    found = next((one for one in stemma.supports if one.claim == claim), None)
    if found is None:
        raise UsageError(f"The case has no claim {claim!r}.", hint="The full JSON lists the claims with their ids.")
    return found


def checked_grade(
    support: ClaimSupport, place: Span, *, source: str, item: str, by: str, why: str, when: str
) -> Grade:
    """The grade, if it may be given; "confirmed" (1) needs two independent origins behind the claim.

    Raises :class:`UsageError` with what is wrong, and what one would need to hold.
    """
    if source not in RELIABILITIES or item not in CREDIBILITIES:
        raise UsageError(f"{source + item!r} is no grade.", hint="Say a letter A to F and a figure 1 to 6.")
    if not by.strip() or not why.strip():
        raise UsageError("A grade needs a name and a ground.", hint="Say by whom (--by), and why (--why).")
    if item == "1" and support.confirmations < 1:
        reason = f"{support.claim} cannot be graded 1 (confirmed): {support.reason}"
        raise UsageError(reason, hint=f"{support.to_raise} Or grade it 2.")
    return Grade(claim=place, source=source, item=item, by=by, why=why, when=when)
