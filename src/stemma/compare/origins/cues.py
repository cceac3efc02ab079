"""Lists by which a text tells where it has something from, read once from the package data."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from stemma.text.plurals import looks_plural
from stemma.text.tables import rows

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"\n]{0,2000}\"|«[^»]{0,2000}»")
_SELF = re.compile(r"(?<![\w.])I(?![\w.])")
SELVES, SELF_SHARE = 3, 100
"""Times that somebody who tells a text of himself says "I", and in how many words once, at least."""


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The phrases of one list of ``data/origins/cues.tsv``, longest first."""
    found = [phrase for listed, phrase in rows("cues.tsv", "origins") if listed == name]
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Any phrase of the list, as whole words in any case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases(name)))})(?!\w)", re.IGNORECASE)


@cache
def _sight() -> re.Pattern[str]:
    reporter, saw = ("|".join(map(re.escape, phrases(name))) for name in ("reporter", "saw"))
    return re.compile(rf"(?<!\w)(?:{reporter})(?!\w)[^.!?\n]{{0,100}}?(?<!\w)(?:{saw})(?!\w)", re.IGNORECASE)


def is_sight(sentence: str) -> bool:
    """Whether ``sentence`` says that the report's own people saw it."""
    return pattern("spot").search(sentence) is not None or _sight().search(sentence) is not None


@cache
def agencies() -> dict[str, str]:
    """Printed form -> agency. Forms are matched with their case: "AP" is one, "ap" is not."""
    return {form: name for name, forms in rows("agencies.tsv", "origins") for form in forms.split("|")}


@cache
def head(name: str) -> str:
    """The last word of the noun phrase before any "of", "to", "from": what kind of paper it is, in lower case."""
    words = _WORD.findall(re.split(r"\b(?:of|to|from|on|about|by|in)\b", name, maxsplit=1)[0] or name)
    return words[-1].lower() if words else ""


@cache
def is_collection(name: str) -> bool:
    """Whether ``name`` means several documents ("leaked cables", "a trove of files")."""
    noun = head(name)
    return noun in phrases("collection") or (looks_plural(noun) and noun not in phrases("one in plural"))


@cache
def is_separate(name: str) -> bool:
    """Whether ``name`` sets a document apart from one named before ("a second memo")."""
    return pattern("separate").search(name) is not None


@cache
def genre(noun: str) -> str:
    """The kind of paper a noun means (letter, court, inquiry...), "" when it may be any."""
    return next((kind for kind, listed in rows("genres.tsv", "origins") if listed == noun), "")


@lru_cache(maxsize=64)
def is_first_person(text: str) -> bool:
    """Whether somebody tells ``text`` of himself (a statement, a letter, a diary).

    What he saw and what he says are of one origin then.
    """
    told = _QUOTED.sub(" ", text)
    count = len(_SELF.findall(told))
    return count >= SELVES and SELF_SHARE * count >= len(told.split())
