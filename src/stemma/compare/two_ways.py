"""Turns of grammar that tell one thing in two ways, of which one has a no: who was last paid five months ago has not
been paid for five months, and what saved the country from ruin is that without which it would have been ruined."""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.compare.lexicon import light_stems
from stemma.compare.profile import content_stems
from stemma.text.number_words import parse_number_words
from stemma.text.stem import stem

_LENGTH = r"(?P<many>[\w-]+) (?P<unit>(?:minute|hour|day|night|week|fortnight|month|year|decade)s?)\b"
_NOT_FOR = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|nothing|neither)\b|n[’']t\b)[^;:.]{0,120}?"
    rf"\b(?:for|in)\b(?: the)?(?: last| past)? {_LENGTH}",
    re.IGNORECASE,
)
_WITHOUT_FOR = re.compile(
    rf"\b(?:gone|went|go|going|spent|for|after)\b(?: the)?(?: last| past)? {_LENGTH} without\b"
    rf"|\bwithout\b[^;:.,]{{0,60}}?\bfor(?: the)?(?: last| past)? {_LENGTH.replace('<', '<later_')}",
    re.IGNORECASE,
)
_LAST_AGO = re.compile(
    rf"\blast\b(?! (?:\w+day|night|week|month|year)\b)[^;:.]{{0,80}}?\b{_LENGTH} (?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_SINCE_LAST = re.compile(rf"\b{_LENGTH} (?:ago )?since\b[^;:.]{{0,60}}?\blast\b", re.IGNORECASE)
_WOULD_HAVE = re.compile(
    r"\b(?:without|but for|if not for|if it (?:had not|hadn[’']t) been for|if it (?:were|was) not for"
    r"|had it not been for|were it not for)\b(?P<what>[^,;:.]{1,80})",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:would|could|might) (?:already |surely |certainly |probably )?have\b(?! not\b)", re.IGNORECASE
)
_NO = re.compile(r"\b(?:not|never|no|nothing|nobody|neither|failed?|unable)\b|n[’']t\b", re.IGNORECASE)
_SAVED = re.compile(
    r"\b(?:sav(?:e|es|ed|ing)|spar(?:e|es|ed|ing)|rescu(?:e|es|ed|ing)|kept|keeps?|keeping|prevent(?:s|ed|ing)?"
    r"|stop(?:s|ped|ping)?|shield(?:s|ed)?|protect(?:s|ed)?)\b[^;:.]{1,80}?\bfrom\b",
    re.IGNORECASE,
)


_ONLY_IF = re.compile(r"\bonly (?:if|when|after|once|on condition|provided)\b", re.IGNORECASE)
_UNLESS = re.compile(r"\b(?:unless|until|except (?:if|when))\b", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def tell_one_way_each(one: str, other: str) -> bool:
    """Whether two claims tell one thing in two ways of which one has a no, so that the no parts nothing."""
    return any(_is_since(a, b) or _is_saved(a, b) or _is_only_if(a, b) for a, b in ((one, other), (other, one)))


def _is_since(denied: str, told: str) -> bool:
    """ "Not paid for five months", "last paid five months ago": only where both are as long."""
    if _NO.search(told) is not None:
        return False
    without = _WITHOUT_FOR.search(denied)
    length = _NOT_FOR.search(denied) or without
    last = _LAST_AGO.search(told) or _SINCE_LAST.search(told)
    return length is not None and last is not None and _as_long(length) == _as_long(last)


def _as_long(found: re.Match[str]) -> tuple[str, str]:
    known = found.groupdict()
    many, unit = (known[name] or known.get(f"later_{name}") or "" for name in ("many", "unit"))
    value = 1 if many.lower() in ("a", "an") else parse_number_words(many)
    return str(value if value is not None else many.replace(",", "")), stem(unit)


def _is_only_if(denied: str, told: str) -> bool:
    """ "Will not run unless the fee goes", "will run only if the fee goes": only where nothing else is denied."""
    return (
        _ONLY_IF.search(told) is not None
        and _NO.search(told) is None
        and _UNLESS.search(denied) is not None
        and len(_NO.findall(denied)) == 1
    )


def _is_saved(unreal: str, told: str) -> bool:
    """ "Without the loan it would have gone under", "the loan saved it from going under"."""
    without, saved = _WOULD_HAVE.search(unreal), _SAVED.search(told)
    if without is None or saved is None or _WOULD.search(unreal) is None or _NO.search(told) is not None:
        return False
    what = set(content_stems(without["what"])) - light_stems()
    return bool(what & set(content_stems(told[: saved.end()])))
