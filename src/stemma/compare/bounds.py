"""A denied bound is the other bound: "nobody may carry more than 20 litres", "all may carry at most 20"."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.compare.profile import Profile
from stemma.model import Quantity

_BEFORE = re.compile(
    r"(?:\b(?:no (?!more\b|fewer\b|less\b)\w+|nobody|no one|none|neither|never|cannot)\b"
    r"|\b(?:may|must|can|could|is|are|was|were|do|does|did) not\b|n[’']t\b)[^;:.,]{0,60}?$",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(r"\bnot (?:all|every|each|only)\b|\bbecause\b|\bthat\b|\bwho\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b", re.IGNORECASE)
TURNED = {"more than": "up to", "over": "up to", "less than": "at least"}


def as_meant(quantity: Quantity, profile: Profile) -> Quantity:
    """The figure with the bound that is left when its own is denied; other figures as they are."""
    value, turned = quantity.value, TURNED.get(quantity.qualifier)
    if turned is None or value is None or not profile.claim.negated or not _is_denied(quantity, profile):
        return quantity
    low, high = (None, value) if turned == "up to" else (value, None)
    return replace(quantity, qualifier=turned, low=low, high=high)


def denies_a_bound_alone(profile: Profile) -> bool:
    """Whether the only denial of a claim is of the bound of a figure."""
    if len(_NO.findall(profile.content)) != 1 or not profile.claim.negated:
        return False
    return any(as_meant(quantity, profile) is not quantity for quantity in profile.quantities)


def _is_denied(quantity: Quantity, profile: Profile) -> bool:
    start = profile.claim.start
    before = profile.document.text[start : quantity.span.start] if quantity.span.start > start else ""
    found = _BEFORE.search(before)
    return found is not None and _NOT_ALL.search(found.group()) is None
