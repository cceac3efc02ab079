"""Lines that tell nothing of the matter, wherever they stand: who helped with a text, from what it is translated, and
what readers are asked to send ("N. N. in Velin contributed to this report", "Send us your views using the form
below")."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

LONGEST = 300
"""Characters of such a line."""
_TRANSLATED = re.compile(
    r"(?m)[ \t]*[(\[]translat(?:ed|ion) (?:from|by) [^()\[\]\n]{2,60}[)\]](?=[ \t]*$)", re.IGNORECASE
)
_KEY = re.compile(r"(?i)\bcontributed\b|^[\W_]*with [a-z ]+ from\b|\bform below\b|\byour \w+", re.MULTILINE)
_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|and|at|de|in|of|the)"
_NAMES = rf"{_WORD}(?:(?:[,;]? | ?[&/] ?){_WORD})*"
"""Names in a row. No two words touch, so a long line is read once."""
_HELPED = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?:[^.!?\n“”\"]|(?<=\b[A-Z])\.){1,180} contributed"
    r" (?:(?:additional |further )?reporting|to this (?:article|coverage|dispatch|feature|piece|report|story))"
    r"(?: (?:for|from|in) [^.!?\n]{2,60})?"
    rf"|[Ww]ith (?:additional |further )?(?:contributions|files|material|reporting|reports) from {_NAMES}"
)
_SENT = (
    r"(?:accounts?|comments?|experiences?|images?|photos?|pictures?|questions|stor(?:y|ies)|thoughts|videos?|views?)"
)
_ASKED = re.compile(
    r"(?i)\b(?:us|your)\b[^.!?\n]{0,60}\b(?:using|via|through|in|with) the (?:box|form|link) below(?=\W*\Z|[.!?])"
    rf"|\b(?:send|e-?mail|text|tell|give) us\b[^.!?\n]{{0,40}}\byour {_SENT}\b"
    rf"|\b(?:share|send) your {_SENT}\b[^.!?\n]{{0,30}}\b(?:with|to) us\b"
)
_CALLS = re.compile(
    rf"(?i)have your say|join the (?:conversation|debate)|over to you|(?:send us )?your {_SENT}|tell us your {_SENT}"
)
_TO_READER = re.compile(r"(?:[^.!?\n“”\"]*\b(?:[Yy]ou|[Yy]our)\b[^.!?\n“”\"]*\?\s*)+")
_SPOKEN = frozenset('“”"«»')


def translations(text: str) -> list[tuple[int, int]]:
    """Where a line ends with "(translated from the Polish)"."""
    return [match.span() for match in _TRANSLATED.finditer(text)]


def in_credits(text: str, at: int) -> bool:
    """Whether the line of ``text`` around the code point ``at`` is such a line."""
    return any(start <= at < end for start, end in _credits(text))


@lru_cache(maxsize=16)
def _credits(text: str) -> tuple[tuple[int, int], ...]:
    """Those lines, with the questions to readers that stand above or below a call for their words."""
    if _KEY.search(text) is None:
        return ()
    lines = [(match.start(), match[0].strip()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
    found: set[int] = set()
    for number, (_, line) in enumerate(lines):
        if len(line) > LONGEST:
            continue
        before, behind = range(number - 1, -1, -1), range(number + 1, len(lines))
        if _HELPED.fullmatch(line.strip(" \t*_().")):
            found.add(number)
        elif _ASKED.search(line) and _SPOKEN.isdisjoint(line):
            found |= {number, *takewhile(lambda n: _TO_READER.fullmatch(lines[n][1]), before)}
        elif _CALLS.fullmatch(line.strip(" \t:?!.")):
            found |= set(takewhile(lambda n: _TO_READER.fullmatch(lines[n][1]), behind))
    return tuple((lines[number][0], lines[number][0] + len(lines[number][1]) + 1) for number in sorted(found))
