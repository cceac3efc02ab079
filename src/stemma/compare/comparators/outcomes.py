"""Comparator of what became of somebody: hurt in one text, dead in the other."""

from __future__ import annotations

import re

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.steps import families, step_in
from stemma.compare.comparators.times import compared_dates
from stemma.compare.fates import pattern
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Aspect
from stemma.text.edtf import earlier

_NOT = re.compile(r"\b(?:not|no|never|nobody|without)\b", re.IGNORECASE)
_YET = re.compile(r"\b(?:has|have|had|hasn[’']t|haven[’']t|hadn[’']t|yet|so far|still)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:were|are|people|others|victims)\b", re.IGNORECASE)
_SURVIVED = re.compile(
    r"\b(?:condition|hospital\w*|wounded|injured|hurt|coma|unconscious|life support|surgery)\b", re.I
)


def outcome(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """One of the claims has somebody hurt or in hospital, the other has them dead; of single persons only."""
    states = (state(a), state(b))
    if set(states) != {"hurt", "dead"}:
        return ()
    words = {"hurt": "alive and hurt", "dead": "dead"}
    side = "A" if states[0] == "dead" else "B"
    return (
        answer(
            "predicate",
            "compatible",
            f"In {side} the person is dead, in the other text hurt: which was later has to be seen.",
            (words[states[0]], (a.claim.predicate_span,)),
            (words[states[1]], (b.claim.predicate_span,)),
        ),
    )


def has_worsened(a: Profile, b: Profile) -> bool:
    """Whether the later of two dated texts has dead whom the earlier one has hurt or missing, or back who fled."""
    ordered = _in_order(a, b)
    if ordered is None:
        return False
    first, second = ordered
    if (state(first), state(second)) == ("hurt", "dead"):
        return True
    known = {family.name: (step_in(family, first), step_in(family, second)) for family in families()}
    if known["step of a flight"] == ("at large", "back"):
        return True
    return known["fate"] == ("missing", "dead") or known["outcome of a search"] == ("missing", "found")


def has_happened(a: Profile, b: Profile) -> bool:
    """Whether the later of two dated texts has done what the earlier one says is not done yet.

    What the later one dates before the earlier text had been done by then: the two are at odds.
    """
    ordered = _in_order(a, b)
    if ordered is None:
        return False
    first, second = ordered
    written = first.document.date or ""
    if any(compared_dates(date.edtf, f"{written}/..") == "incompatible" for date in second.dates):
        return False
    return first.claim.negated and not second.claim.negated and _YET.search(first.content) is not None


def _in_order(a: Profile, b: Profile) -> tuple[Profile, Profile] | None:
    """The two by the dates of their texts, the earlier first; None where a date is missing or both are one."""
    is_first = earlier(a.document.date, b.document.date)
    return None if is_first is None else (a, b) if is_first else (b, a)


@once
def state(profile: Profile) -> str:
    """``dead``, ``hurt``, or nothing where it is neither, denied, only possible, or told of several people."""
    text = profile.content
    if profile.claim.negated or profile.claim.modality != "asserted" or _NOT.search(text):
        return ""
    if profile.quantities and any(q.unit in ("persons", None, "others", "victim") for q in profile.quantities):
        return ""
    if pattern("killed").search(text):
        return "dead"
    return "hurt" if _SURVIVED.search(text) and not _MANY.search(text) else ""
