"""Times of day as reports print them: "8 p.m.", "20:15", "at 5.58", "1010 hours", "ten past seven", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.text.number_words import parse_number_words

DAY = 24 * 60
"""Minutes of a day."""
_NAMES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20}
_CLOCK = re.compile(
    r"(?:\b(?P<about>(?:(?:just|shortly|a little|soon) )?(?:before|after|past)"
    r"|about|around|approximately|roughly|near(?:ly)?|by) )?"
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>\d\d)\b"
    r"|(?P<hour_h>[01]\d|2[0-3]|\d(?=[.:]))[.:]?(?P<minute_h>[0-5]\d) ?(?:hours|hrs)\b"
    # a bare "5.58" is an hour behind such a word and before no other noun
    r"|(?:(?<=\bat )|(?<=\babout )|(?<=\baround )|(?<=\buntil )|(?<=\bbefore ))"
    r"(?P<hour_dot>[01]?\d|2[0-3])\.(?P<minute_dot>[0-5]\d)(?![.,]?\d|%)"
    r"(?=[^\w\s]|$|\s*\n| (?:on|and|when|while|as|in the|local|our|they|we|he|she|it|two|three)\b)"
    r"|(?<![-\w])(?:(?P<past>quarter|half|five|ten|twenty)|(?P<past_figure>[1-5]?\d) minutes)"
    rf" past (?P<hour_past>{_NAMES})\b"
    r"|(?:(?<=\bat )|(?<=\babout )|(?<=\baround )|(?<=\buntil ))"
    rf"(?P<to>quarter|five|ten|twenty) to (?P<hour_to>{_NAMES})\b"
    rf"|(?P<word>{_NAMES}|\d{{1,2}}) o[’']clock"
    # "since nine this morning": a bare hour between such a word and a part of the day
    r"|(?:(?<=\bat )|(?<=\bsince )|(?<=\buntil )|(?<=\bfrom ))"
    rf"(?P<bare>{_NAMES}|1[0-2]|[1-9])(?= (?:this|that|the same|yesterday|in the) (?:morning|afternoon|evening)\b)"
    # "shortly before eleven": a bare hour behind such words, with nothing behind it that it could count
    r"|(?:(?<=shortly before )|(?<=shortly after )|(?<=just before )|(?<=just after )|(?<=little before )"
    r"|(?<=little after )|(?<=soon after ))"
    rf"(?P<near>{_NAMES}|1[0-2]|[1-9])(?=[.,;:!?\"”’)]|\s*$|\s*\n| (?:on|in the|that|when|as|last|yesterday|this)\b)"
    r"|(?<![^\W\d_])(?P<named>noon|midday|midnight)\b)"
    r"(?: in the (?P<part>morning|afternoon|evening))?",
    re.IGNORECASE,
)
_WORTH_A_LOOK = re.compile(
    r"\d|clock|noon|midday|midnight| past | to |morning|evening|(?:shortly|just|little|soon) (?:before|after) ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day at ``start:end``: ``minutes`` since midnight; ``is_loose``: may as well be twelve hours later.

    ``about`` is the word in front of it ("shortly before", "around"), lower case, or empty.
    """

    minutes: int
    is_loose: bool
    about: str
    start: int
    end: int


def clocks(text: str) -> Iterator[Clock]:
    """The times of day in ``text``, in its order."""
    if not _WORTH_A_LOOK.search(text):
        return
    for match in _CLOCK.finditer(text):
        minutes, is_loose = _minutes(match)
        about = (match["about"] or "").lower()
        yield Clock(minutes=minutes, is_loose=is_loose, about=about, start=match.start(), end=match.end())


def _minutes(match: re.Match[str]) -> tuple[int, bool]:
    """Minutes since midnight, and whether the half of the day is open."""
    if match["named"]:
        return (0 if match["named"].lower() == "midnight" else DAY // 2), False
    if match["half"]:
        hour = int(match["hour"]) % 12 + 12 * (match["half"].lower() == "p")
        return hour * 60 + int(match["minute"] or 0), False
    for way in ("24", "_h", "_dot"):
        if match[f"hour{way}"]:
            return int(match[f"hour{way}"]) * 60 + int(match[f"minute{way}"]), int(match[f"hour{way}"]) <= 12
    return _in_words(match)


def _in_words(match: re.Match[str]) -> tuple[int, bool]:
    """ "Ten past seven in the evening", "eight o'clock"."""
    name = next(match[group] for group in ("hour_past", "hour_to", "word", "bare", "near") if match[group])
    beyond = _MINUTES[match["past"].lower()] if match["past"] else int(match["past_figure"] or 0)
    if match["to"]:
        beyond = -_MINUTES[match["to"].lower()]
    part = (match["part"] or "").lower()
    hour = int(parse_number_words(name.lower()) or 0) % 12 + 12 * (part in ("afternoon", "evening"))
    return (hour * 60 + beyond) % DAY, not part
