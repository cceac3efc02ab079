"""What was decided and what will be, told of one matter: whoever refused to go will not go.

Four turns in which a past decision and what is to come of it are one piece of news: a refusal ("refused to sell the
mill", "will not sell the mill"), a stretch of time made longer ("was extended by two days", "will run two days
longer"), what is kept as it is until a day ("kept the gate shut until May", "is to remain shut until May"), and
somebody sent away ("was expelled", "was ordered to leave").
"""

from __future__ import annotations

import re

from stemma.compare.once import once
from stemma.compare.profile import AHEAD, ASKED, Profile
from stemma.text.senses import first_forms, is_doing
from stemma.text.stem import stem

REFUSING = frozenset({"refuse", "decline"})
LENGTHENING = frozenset({"extend", "lengthen", "prolong"})
LASTING = frozenset({"continue", "go on", "hold", "last", "remain", "run", "stay"})
KEEPING = frozenset({"keep", "leave"})
STAYING = frozenset({"remain", "stay"})
EXPELLING = frozenset({"deport", "expel", "throw out"})
_REFUSED = re.compile(r"\b(?:refus|declin)\w+\b(?: on \w+)? to (?:be )?(?P<deed>[a-z]+)", re.IGNORECASE)
_LONGER = re.compile(
    r"\b(?:longer|another|more|further|additional|extra)\b(?! than\b)|\bbeyond (?:the|its|his|her|their)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|pending|for an indefinite|indefinitely)\b", re.IGNORECASE)
_SENT_AWAY = re.compile(r"\b(?:ordered|told) (?:out\b|to (?:leave|quit)\b)", re.IGNORECASE)
_AGREED = re.compile(r"\bagree(?:s|d|ing)?\b(?: (?:on|last|this) \w+)? to (?P<deed>[a-z]+)\b", re.IGNORECASE)


def have_one_upshot(a: Profile, b: Profile) -> bool:
    """Whether one tells what was decided, and the other that it will be so."""
    return any(
        _is_refused(one, other) or _is_lengthened(one, other) or _is_kept(one, other) or _is_sent_away(one, other)
        for one, other in ((a, b), (b, a))
    )


def agrees_to_do(profile: Profile) -> bool:
    """ "They agreed on Monday to pull back": it is still to be done; "agreed to a truce" tells of the truce."""
    found = _AGREED.search(profile.content) if profile.claim.predicate == "agree" else None
    return found is not None and not profile.claim.negated and _is_first_form(found["deed"].lower())


def _is_first_form(word: str) -> bool:
    return is_doing(word) and first_forms(word) == (word,)


def _is_refused(one: Profile, other: Profile) -> bool:
    """ "N. refused to sell the mill", "N. will not sell the mill": only of one verb."""
    if one.claim.predicate not in REFUSING or one.claim.modality != "asserted":
        return False
    if not other.claim.negated or other.claim.modality not in AHEAD:
        return False
    found = _REFUSED.search(one.content)
    return found is not None and stem(found["deed"].lower()) == stem(other.claim.predicate)


def _is_lengthened(one: Profile, other: Profile) -> bool:
    """ "was extended by two days", "will run two days longer"."""
    if one.claim.predicate not in LENGTHENING or one.claim.modality != "asserted":
        return False
    is_ahead = other.claim.modality in AHEAD and other.claim.predicate in LASTING
    is_denied = one.claim.negated or other.claim.negated
    return is_ahead and not is_denied and _LONGER.search(other.content) is not None


def _is_kept(one: Profile, other: Profile) -> bool:
    """ "kept the gate shut until May", "the gate is to remain shut until May"."""
    if one.claim.predicate not in KEEPING or one.claim.modality != "asserted":
        return False
    is_ahead = other.claim.modality in AHEAD and other.claim.predicate in STAYING
    is_denied = one.claim.negated or other.claim.negated
    return is_ahead and not is_denied and _UNTIL.search(one.content) is not None


def _is_sent_away(one: Profile, other: Profile) -> bool:
    """ "were expelled on Monday", "were ordered out on Monday"."""
    is_denied = one.claim.negated or other.claim.negated
    if one.claim.predicate not in EXPELLING or one.claim.modality != "asserted" or is_denied:
        return False
    return other.claim.modality in {"asserted", *ASKED} and _is_ordered_out(other)


@once
def _is_ordered_out(profile: Profile) -> bool:
    return (
        profile.claim.predicate in {"order", "order out", "tell"} and _SENT_AWAY.search(profile.content) is not None
    )
