"""Comparator of hours: "shortly before 8 p.m." against "around 8:30 p.m."."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from stemma.compare.comparators.answer import answer
from stemma.compare.concepts import concepts
from stemma.compare.doings import is_one_doing
from stemma.compare.profile import Profile
from stemma.model import Aspect, AspectResult, Span
from stemma.text.clock import DAY, Clock, clocks

_NOWHERE = Span(document="", start=0, end=0)
ABOUT = 20
"""Minutes to both sides of "around 8"; "before 8" reaches two hours back, "shortly before 8" half an hour."""
EXACT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """Minutes of the day between which something happened; ``is_loose``: may as well be twelve hours later.

    ``minutes`` is what is printed, and ``is_about`` whether it is meant as about right, or as a side to be on.
    """

    first: int
    last: int
    is_loose: bool
    printed: str
    span: Span
    minutes: int = 0
    is_about: bool = True


def hours(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The only hour of each claim; apart where no minute fits both and the claims tell of one kind of doing."""
    left, right = hours_of(a), hours_of(b)
    if len(left) != 1 or len(right) != 1:
        return ()
    one, other = left[0], right[0]
    result: AspectResult = "same"
    if not have_common_minute(one, other):
        doing = {c for c in concepts(a.content) if c.is_doing} & {c for c in concepts(b.content) if c.is_doing}
        result = "incompatible" if doing or is_one_doing(a, b) else "unknown"
    elif (closer := _closer(one, other)) is not None:
        result = closer
    apart = f": {minutes} minutes apart" if (minutes := _minutes_apart(one, other)) else ""
    words = {
        "same": "The hours agree.",
        "narrower": f"A says “{one.printed}”, B “{other.printed}”{apart}; A is more precise.",
        "broader": f"A says “{one.printed}”, B “{other.printed}”{apart}; B is more precise.",
        "compatible": f"A says “{one.printed}”, B “{other.printed}”{apart}.",
        "incompatible": f"A says “{one.printed}”, B “{other.printed}”.",
        "unknown": f"A says “{one.printed}”, B “{other.printed}”; it may be another moment of it.",
    }
    return (
        answer(
            "time",
            result,
            words[result],
            (one.printed, (one.span,)),
            (other.printed, (other.span,)),
            differs=result not in ("same", "unknown"),
        ),
    )


def _closer(one: Hour, other: Hour) -> AspectResult | None:
    """Which of two hours that go together says more: the exact one beside "around", "9:42" beside "9:45".

    None where they are one hour, or both are only about right.
    """
    apart = _minutes_apart(one, other)
    if one.is_about != other.is_about:
        exact, about = (other, one) if one.is_about else (one, other)
        if not have_common_minute(replace(exact, first=exact.minutes, last=exact.minutes), about):
            return None
        if apart == 0 and about.last - about.minutes != about.minutes - about.first:
            return None  # "eight" beside "shortly before eight" is neither more nor less
        return "broader" if one.is_about else "narrower"
    if one.is_about or apart == 0:
        return None
    rounded = one.minutes % EXACT == 0, other.minutes % EXACT == 0
    return "compatible" if rounded[0] == rounded[1] else "broader" if rounded[0] else "narrower"


def _minutes_apart(one: Hour, other: Hour) -> int:
    """How far two printed hours lie from each other, over midnight or noon where the half of the day is open."""
    around = DAY // 2 if one.is_loose or other.is_loose else DAY
    apart = abs(one.minutes - other.minutes) % around
    return min(apart, around - apart)


def hours_of(profile: Profile) -> list[Hour]:
    """The hours that a claim gives, in reading order."""
    return [hour for span in profile.claim.spans for hour in hours_in(profile.words_of(span), span)]


def hours_in(text: str, whole: Span) -> list[Hour]:
    """The hours of a passage ``whole`` with the words ``text``."""
    return [
        replace(hour, span=Span(document=whole.document, start=whole.start + begin, end=whole.start + end))
        for begin, end, hour in _hours_in(text)
    ]


@lru_cache(maxsize=16_384)
def _hours_in(text: str) -> tuple[tuple[int, int, Hour], ...]:
    """Start, end and hour of every hour in ``text``, the hours without their place."""
    return tuple((clock.start, clock.end, _hour(clock, text)) for clock in clocks(text))


def _hour(clock: Clock, text: str) -> Hour:
    minutes, about = clock.minutes, clock.about
    first, last = minutes - EXACT, minutes + EXACT
    reach = 30 if about.startswith(("just", "shortly", "a little", "soon")) else 120
    if about.endswith("before") or about == "by":
        first = minutes - reach
    elif about.endswith(("after", "past")):
        last = minutes + reach
    elif about:
        first, last = minutes - ABOUT, minutes + ABOUT
    printed = text[clock.start : clock.end].strip()
    return Hour(
        first=first,
        last=last,
        minutes=minutes,
        is_about=bool(about),
        is_loose=clock.is_loose,
        printed=printed,
        span=_NOWHERE,
    )


def have_common_minute(a: Hour, b: Hour) -> bool:
    """Whether some minute of the day fits both."""
    steps = (0, DAY, -DAY) if not (a.is_loose or b.is_loose) else (0, DAY, -DAY, DAY // 2, -DAY // 2)
    return any(a.first <= b.last + step and b.first + step <= a.last for step in steps)
