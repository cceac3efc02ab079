"""Characters that fool the eye, the search or the matching: noted, never removed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model import Problem

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# A joiner between letters of a joining script is spelling; in a Latin word it hides.
_HIDDEN = re.compile("[\u200b\u2060\ufeff\u00ad\u180e]|(?<=[A-Za-z])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z])")
_STACKED = re.compile("[\u0300-\u036f]{4}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Only from the begin of a run: from each of its letters the search would be quadratic.
_INSIDE = r"[^\s\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]"
_LONG = re.compile(f"(?<!{_INSIDE}){_INSIDE}{{500}}")
_MIXED = re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    code: str
    pattern: re.Pattern[str]
    trigger: re.Pattern[str]  # a character without which the pattern stands nowhere
    what: str
    hint: str


_RULES = (
    _Rule(
        code="bidi_control",
        pattern=_BIDI,
        trigger=_BIDI,
        what="control character(s) change the direction in which the text is shown",
        hint="The text is kept as stored; read numbers there as stored, not as some programs show them.",
    ),
    _Rule(
        code="invisible_chars",
        pattern=re.compile(f"{_HIDDEN.pattern}|{_STACKED.pattern}"),
        trigger=re.compile("[\u200b-\u200d\u2060\ufeff\u00ad\u180e\u0300-\u036f]"),
        what="invisible or stacked character(s) stand inside words",
        hint="Matching looks through them; quotations keep them.",
    ),
    _Rule(
        code="control_chars",
        pattern=_CONTROL,
        trigger=_CONTROL,
        what="control character(s) stand in the text",
        hint="They are kept, so that offsets count what is stored; check how the file was made.",
    ),
    _Rule(
        code="long_token",
        pattern=_LONG,
        trigger=re.compile(""),
        what="run(s) of five hundred characters or more without a space",
        hint="Names and numbers inside such a run are not looked for.",
    ),
    _Rule(
        code="mixed_script",
        pattern=_MIXED,
        trigger=re.compile("[\u0370-\u03ff\u0400-\u04ff]"),
        what="place(s) where a word changes its script",
        hint="Letters that look alike may be meant to hide a name; the forms are not taken for one name.",
    ),
)


def oddities(text: str, path: str) -> tuple[Problem, ...]:
    """A Problem (nothing lost) per kind of odd character, at its first place, with how many there are."""
    found: list[Problem] = []
    alphabet = "".join(sorted(set(text)))
    for rule in _RULES:
        # Most texts have none of these characters: their kinds are looked at once before any is sought.
        places = list(rule.pattern.finditer(text)) if rule.trigger.search(alphabet) else []
        if places:
            first = places[0]
            message = f"{len(places)} {rule.what}."
            found.append(
                Problem(
                    path=path,
                    code=rule.code,
                    message=message,
                    hint=rule.hint,
                    start=first.start(),
                    end=first.end(),
                    lost=False,
                )
            )
    return tuple(found)
