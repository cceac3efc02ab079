"""Comparator of what became of somebody: hurt in one text, dead in the other."""

from __future__ import annotations

import re

from stemma.compare.fates import pattern
from stemma.compare.profile import Profile
from stemma.model import Aspect

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
        Aspect(
            name="predicate",
            result="compatible",
            reason=f"In {side} the person is dead, in the other text hurt: which was later has to be seen.",
            a_value=words[states[0]],
            b_value=words[states[1]],
            a_spans=(a.claim.predicate_span,),
            b_spans=(b.claim.predicate_span,),
            is_difference=True,
        ),
    )


def has_worsened(a: Profile, b: Profile) -> bool:
    """Whether the later of two dated texts has dead whom the earlier one has hurt."""
    first, second = (a, b) if (a.document.date or "") <= (b.document.date or "") else (b, a)
    if not first.document.date or not second.document.date or first.document.date == second.document.date:
        return False
    return (state(first), state(second)) == ("hurt", "dead")


def has_happened(a: Profile, b: Profile) -> bool:
    """Whether the later of two dated texts has done what the earlier one says is not done yet."""
    first, second = (a, b) if (a.document.date or "") <= (b.document.date or "") else (b, a)
    if not first.document.date or not second.document.date or first.document.date == second.document.date:
        return False
    return first.claim.negated and not second.claim.negated and _YET.search(first.content) is not None


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
