"""A name taken apart: the words that carry it, its acronym, and the lines of other names that hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from stemma.text.name_lists import alias_forms, place_ids, place_key
from stemma.text.name_words import NameKind, Word, words_in
from stemma.text.scripts import Script, script_of, spelled_out, without_marks, without_possessive

__all__ = ["PARENTS", "Name", "NameKind", "Word", "parse_name"]

_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\(\s*[A-Z][A-Za-z&.-]{0,3}[A-Z]{1,8}\s*\)")
# How :mod:`stemma.text.name_words` writes the words that open a kunya.
PARENTS = ("abu", "umm")
_SMALL = re.compile(r"^(?:of|the|and|for|in|on|to|al|el|de|du|des|la|le|a|an)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name for comparison: its words in order, with what they add up to.

    ``aliases`` are lines of the table of other names, ``places`` the places of the gazetteer that bear the name.
    """

    text: str
    kind: NameKind
    script: Script
    words: tuple[Word, ...]
    initials: str
    acronym: str
    joined: str
    aliases: frozenset[int]
    places: frozenset[int]

    @property
    def is_kunya(self) -> bool:
        """Whether it is no more than "father of" or "mother of" somebody."""
        return len(self.words) == 2 and self.words[0].plain in PARENTS

    @property
    def is_bare(self) -> bool:
        """Whether it is a part of a person's full name alone: a single word, or a kunya."""
        return len(self.words) < 2 or self.is_kunya


@lru_cache(maxsize=200_000)
def parse_name(text: str, kind: NameKind) -> Name:
    """``text`` taken apart; 1000 characters at most are looked at."""
    raw, script = _raw_words(text, kind)
    words = words_in(raw, kind)
    acronym = "".join(raw).lower() if len(raw) <= 2 and _is_acronym(raw) else ""
    lines = frozenset[int]() if kind == "person" else _alias_lines()[0].get(_key(words), frozenset())
    if acronym:
        lines |= _alias_lines()[1].get(acronym, frozenset())
    return Name(
        text=text,
        kind=kind,
        script=script,
        words=words,
        initials="".join([word[0].lower() for word in raw]),
        acronym=acronym,
        joined="".join([word.sounds for word in words]),
        aliases=lines,
        places=place_ids().get(place_key(raw), frozenset()) if kind == "place" else frozenset(),
    )


def _raw_words(text: str, kind: NameKind) -> tuple[list[str], Script]:
    clean = text[:1000]
    if "(" in clean or "'" in clean or "’" in clean:
        clean = _ASIDE.sub(" ", without_possessive(clean))
        if not _WORD.search(clean):
            clean = text[:1000]
    if kind == "person" and clean.count(",") == 1:
        family, given = clean.split(",")
        clean = f"{given} {family}"
    clean = spelled_out(clean)
    return _WORD.findall(without_marks(clean))[:40], script_of(clean)


def _is_acronym(raw: list[str]) -> bool:
    letters = "".join(raw)
    return 2 <= len(letters) <= 8 and letters.isascii() and letters.isalpha() and letters.isupper()


def _key(words: tuple[Word, ...]) -> tuple[str, ...]:
    """What a name is looked up by: its words, those of offices by what they stand for."""
    return tuple([word.concept.id if word.concept else word.plain for word in words])


@cache
def _alias_lines() -> tuple[dict[tuple[str, ...], frozenset[int]], dict[str, frozenset[int]]]:
    """Lines of the table of other names by the words of each name, and by the acronyms of the long ones."""
    by_words: dict[tuple[str, ...], set[int]] = {}
    by_letters: dict[str, set[int]] = {}
    for line, kind, form in alias_forms():
        raw, script = _raw_words(form, "office")
        kinds: tuple[NameKind, ...] = ("place", "office") if kind == "place" else ("office",)
        for each in kinds:
            by_words.setdefault(_key(words_in(raw, each)), set()).add(line)
        if _is_acronym(raw):
            by_letters.setdefault("".join(raw).lower(), set()).add(line)
        elif kind != "place" and script == "Latn" and len(raw) > 2:
            for letters in {"".join(w[0] for w in raw), "".join(w[0] for w in raw if not _SMALL.match(w))}:
                if len(letters) > 2:
                    by_letters.setdefault(letters.lower(), set()).add(line)
    return (
        {key: frozenset(lines) for key, lines in by_words.items()},
        {key: frozenset(lines) for key, lines in by_letters.items()},
    )
