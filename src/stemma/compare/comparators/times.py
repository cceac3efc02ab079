"""Comparator of time: dates as stated, and what is over against what is to come."""

from __future__ import annotations

import re
from datetime import date as day

from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.same_figure import paired
from stemma.compare.comparators.seasons import compared_seasons
from stemma.compare.lexicon import table
from stemma.compare.once import once
from stemma.compare.profile import AHEAD, Profile
from stemma.compare.upshots import have_one_upshot
from stemma.compare.vouching import overlap
from stemma.model import Aspect, AspectResult, DateExpression
from stemma.text.edtf import members, same_or_contains
from stemma.text.number_words import parse_number_words

_FUTURE = re.compile(
    r"\b(?:will|shall|going to|about to|soon|is expected to|are expected to)\b|[’']ll\b", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|became|has been|have been|already|took|gave|went|came|left|got|made|held|sent|began)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bthose )(?<!\bthe )\b"
    r"(?!(?:hundred|indeed|unit|exce|proce|succe)(?:ed)?\b)\w{3,}ed\b",
    re.IGNORECASE,
)
"""Words of what is over; "is entitled", "those affected", "free for the wounded" tell of what is."""
_DONE = re.compile(r"\b(?:already|now|since|so far)\b", re.IGNORECASE)
_LOOSE = re.compile(r"XX|(?:^|/)[\dX]{4}-(?:2[1-9]|3\d|4[01])(?:/|$)")
"""A date without its year, or a stretch of seasons, is compared with nothing but months and days."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
BARE_DAY = "XXXX-XX-XX"
"""The date of "on Sunday" where nothing says on which one."""
_DAY = re.compile(r"\b(?:" + "|".join(DAYS) + r")\b", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:" + "|".join(DAYS) + r")s\b", re.IGNORECASE)
_WHOLE = re.compile(r"\d{4}-\d\d-\d\d")
_AGO = re.compile(r"(?P<many>[\w-]+) (?P<unit>\w+?)s? (?:ago|earlier|before|later)", re.IGNORECASE)
_SIDE = re.compile(r"\b(?P<side>before|prior to|until|till|after) (?:the )?$", re.IGNORECASE)
_MONTH_AND_DAY = re.compile(r"(?P<year>[\dX]{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?")
ALIKE = 0.75
"""Part of the briefer claim's words in common from which on two stretches of time are measured for one thing."""
_DUE = re.compile(r"\b(?P<word>due|planned|scheduled|slated) (?:on |for |in |by )?(?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:since|than(?: (?:in|on|at))?|compared (?:with|to))(?: the)?(?: \w+ of)? $", re.IGNORECASE)


def time(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """When it happened: dates first, then past against future."""
    dated = _weekly(a, b) or _dates(a, b)
    if dated and dated[0].is_difference and dated[0].result == "incompatible":
        return dated
    left, right = _stage(a), _stage(b)
    if {left, right} != {"past", "future"} or have_one_upshot(a, b):
        return dated
    marked = bool(a.dates or b.dates or _DONE.search(a.content) or _DONE.search(b.content))
    plain = "will" in (a.claim.modality, b.claim.modality)
    if (marked or plain) and paired(a, b) is None:
        words = {"past": "over", "future": "to come"}
        reason = f"In A it is {words[left]}, in B it is {words[right]}."
        return (_aspect("incompatible", reason, (words[left], words[right]), a, b, True),)
    return dated


def _weekly(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """What is so on certain days of every week: "on Thursdays" beside "on Thursdays and Saturdays"."""
    left, right = ([found.group().lower() for found in _EVERY.finditer(side.content)] for side in (a, b))
    if not left or not right:
        return ()
    values = tuple(" and ".join(dict.fromkeys(day.capitalize() for day in side)) for side in (left, right))
    if set(left) == set(right):
        return (_aspect("same", f"Both say {values[0]}.", (values[0], values[1]), a, b, False),)
    return (_aspect("incompatible", f"A says {values[0]}, B says {values[1]}.", (values[0], values[1]), a, b, True),)


def _dates(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    if not a.dates and not b.dates:
        return ()
    if not a.dates or not b.dates:
        side, given = ("A", a) if a.dates else ("B", b)
        printed = given.words_of(given.dates[0].span)
        values = (printed, "no date") if a.dates else ("no date", printed)
        result: AspectResult = "narrower" if a.dates else "broader"
        exact = any(c.isdigit() for c in printed)  # "on Friday" alone is no more than the report's own day
        return (_aspect(result, f"Only {side} gives a date: {printed}.", values, a, b, exact),)
    result, left, right = _closest(a.dates, b.dates, a, b)
    if result == "incompatible" and _are_said_alike(left, right, a, b):
        said = a.words_of(left.span)
        return (_aspect("same", f"Both quote “{said}”.", (said, said), a, b, False, left, right),)
    if result in ("incompatible", "compatible") and not (left.id in a.claim.dates and right.id in b.claim.dates):
        result = "unknown"  # a date of something else in the sentence is at odds with nothing
    values = (a.words_of(left.span), b.words_of(right.span))
    told = tuple(_in_plain(_with_its_side(date, side)) for date, side in ((left, a), (right, b)))
    reasons = {
        "same": f"Both give the date {left.edtf}.",
        "narrower": f"A's date {told[0]} is more precise than B's {told[1]}.",
        "broader": f"B's date {told[1]} is more precise than A's {told[0]}.",
        "unknown": f"{values[0]} and {values[1]} may be one time or not.",
        "incompatible": f"A says {values[0]}, B says {values[1]}.",
        "compatible": f"{values[0]} and {values[1]} are one time only where the seasons fall so.",
    }
    return (_aspect(result, reasons[result], values, a, b, result not in ("same", "unknown"), left, right),)


def _closest(
    left: tuple[DateExpression, ...], right: tuple[DateExpression, ...], one: Profile, other: Profile
) -> tuple[AspectResult, DateExpression, DateExpression]:
    """The best agreeing pair of dates: equal, then one inside the other."""
    order: tuple[AspectResult, ...] = ("same", "narrower", "broader", "unknown", "compatible", "incompatible")
    found = [(_compared(a, b, one, other), a, b) for a in left for b in right]
    return min(found, key=lambda item: (order.index(item[0]), item[1].span, item[2].span))


def _compared(a: DateExpression, b: DateExpression, one: Profile, other: Profile) -> AspectResult:
    """Two dates; a bare day of the week is held against the day that a whole date falls on."""
    measured = _is_measured_from(a, one), _is_measured_from(b, other)
    if any(measured):
        is_one_stretch = all(measured) and overlap(one, other) >= ALIKE
        return "same" if a.edtf == b.edtf else compared_dates(a.edtf, b.edtf) if is_one_stretch else "unknown"
    days = weekday(a.edtf, one.words_of(a.span)), weekday(b.edtf, other.words_of(b.span))
    if None not in days and days[0] != days[1] and BARE_DAY in (a.edtf, b.edtf):
        return "incompatible"
    if _are_as_long_ago(one.words_of(a.span), other.words_of(b.span)) is False:
        return "incompatible"
    return compared_dates(_with_its_side(a, one), _with_its_side(b, other))


def _are_said_alike(left: DateExpression, right: DateExpression, a: Profile, b: Profile) -> bool:
    """Whether both quote one utterance with its "today": which day that is, neither writer's date tells."""
    said = [profile.words_of(date.span).lower() for date, profile in ((left, a), (right, b))]
    is_relative = said[0] == said[1] and not any(letter.isdigit() for letter in said[0])
    quoted = all(profile.claim.quoted in ("full", "partial") for profile in (a, b))
    return is_relative and quoted and overlap(a, b) >= ALIKE


def _are_as_long_ago(a: str, b: str) -> bool | None:
    """Whether "four years ago" and "forty years ago" are as long ago; None where they are told in other words."""
    told = [_AGO.fullmatch(one) for one in (a, b)]
    if told[0] is None or told[1] is None or told[0]["unit"] != told[1]["unit"]:
        return None
    values = [parse_number_words(one["many"]) or one["many"] for one in told if one is not None]
    return str(values[0]) == str(values[1])


def _with_its_side(date: DateExpression, profile: Profile) -> str:
    """The EDTF of a date, open to the side that the word before it tells of: "before 2005" is "../2005"."""
    start = date.span.start
    found = _SIDE.search(profile.document.text[max(0, start - 20) : start])
    if found is None or "/" in date.edtf:
        return date.edtf
    return f"{date.edtf}/.." if found["side"].lower() == "after" else f"../{date.edtf}"


def _in_plain(edtf: str) -> str:
    """A date open to one side in words: "../2005" is "before 2005"."""
    if edtf.startswith("../"):
        return f"before {edtf[3:]}"
    return f"after {edtf[:-3]}" if edtf.endswith("/..") else edtf


def _is_measured_from(date: DateExpression, profile: Profile) -> bool:
    """Whether a date is where a stretch of time or a comparison begins ("since Friday", "higher than in May"), or of
    what the claim only names ("called off the vote due on Friday")."""
    start = date.span.start
    before = profile.document.text[max(0, start - 24) : start]
    found = _DUE.search(before)
    if found is not None and found["word"].lower()[:4] not in profile.claim.predicate:
        return True
    return _FROM.search(before) is not None


def weekday(edtf: str, printed: str) -> int | None:
    """0 (Monday) to 6, as printed or worked out from a whole date; None where it is neither."""
    named = _DAY.search(printed)
    if named:
        return DAYS.index(named.group().lower())
    try:
        return day.fromisoformat(edtf).weekday() if _WHOLE.fullmatch(edtf) else None
    except ValueError:
        return None


def compared_dates(a: str, b: str) -> AspectResult:
    """EDTF dates by their calendar prefix; an interval holds what lies between its ends, a season its months."""
    if "~" in a + b and same_or_contains(a, b) == "compatible":
        return "narrower" if "~" not in a else "broader" if "~" not in b else "same"
    a, b = a.rstrip("~?%"), b.rstrip("~?%")
    if a == b:
        return "same"
    if "[" in a + b:  # "12/06/2014" has its day first or its month
        apart = all(compared_dates(one, other) == "incompatible" for one in members(a) for other in members(b))
        return "incompatible" if apart else "unknown"
    if (of_seasons := compared_seasons(a, b)) is not None:
        return of_seasons
    if _LOOSE.search(a) or _LOOSE.search(b):
        return "incompatible" if _are_on_two_days(a, b) else "unknown"
    if _inside(a, b):
        return "narrower"
    if _inside(b, a):
        return "broader"
    return "unknown" if "/" in a + b and same_or_contains(a, b) == "compatible" else "incompatible"  # they overlap


def _are_on_two_days(a: str, b: str) -> bool:
    """Whether months, or days of a month, differ, whatever the year: "3 March", "13 March 2014"."""
    mine, theirs = _months_and_days(a), _months_and_days(b)
    if mine is None or theirs is None:
        return False
    return not _lies_in(mine[0], theirs) and not _lies_in(theirs[0], mine)


def _lies_in(day: str, stretch: tuple[str, str]) -> bool:
    """Whether a day lies between two days of the year; from October to January is over New Year."""
    first, last = stretch
    return first <= day <= last if first <= last else day >= first or day <= last


def _months_and_days(edtf: str) -> tuple[str, str] | None:
    """The first and the last "MM-DD" that a date leaves room for, or None where it has no month."""
    parts = [_MONTH_AND_DAY.fullmatch(part) for part in edtf.split("/")]
    first, last = parts[0], parts[-1]
    if first is None or last is None or first["year"] != last["year"]:
        return None
    return f"{first['month']}-{first['day'] or '01'}", f"{last['month']}-{last['day'] or '31'}"


def _inside(inner: str, outer: str) -> bool:
    if "/" in outer:
        start, end = [*outer.split("/"), ""][:2]
        first, last = inner.split("/")[0], inner.split("/")[-1]
        after = not start.strip(".") or first[: len(start)] >= start
        return after and (not end.strip(".") or last[: len(end)] <= end)
    known = outer.rstrip("X-")
    return inner.startswith(known) and len(inner.rstrip("X-")) > len(known)


@once
def _stage(profile: Profile) -> str:
    if profile.claim.predicate in table("modality")["by_verb"]["future"]:
        return "future"  # who announces an appeal has not appealed yet
    if profile.claim.modality in AHEAD:
        return "future"
    if profile.claim.modality == "able" and profile.claim.negated:
        return ""  # "cannot be held": neither over nor to come
    if profile.claim.modality in ("asserted", "able"):
        return "future" if _FUTURE.search(profile.content) else "past" if _PAST.search(profile.content) else ""
    return ""


def _aspect(
    result: AspectResult,
    reason: str,
    values: tuple[str, str],
    a: Profile,
    b: Profile,
    differs: bool,
    left: DateExpression | None = None,
    right: DateExpression | None = None,
) -> Aspect:
    mine = (left.span,) if left else tuple(d.span for d in a.dates[:1]) or (a.claim.predicate_span,)
    theirs = (right.span,) if right else tuple(d.span for d in b.dates[:1]) or (b.claim.predicate_span,)
    return answer("time", result, reason, (values[0], mine), (values[1], theirs), differs=differs)
