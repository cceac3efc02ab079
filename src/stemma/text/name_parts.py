"""A name taken apart: the words that carry it, the offices it speaks of, its numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from stemma.text.name_lists import (
    Concept,
    alias_key,
    aliases,
    bare_arabic,
    concept_key,
    concepts,
    known_names,
    longest_concept,
    particles,
    romanised_concepts,
    small_words,
    titles,
)
from stemma.text.scripts import Script, plain, script_of, spelled_out, without_marks, without_possessive
from stemma.text.translit import sounds

NameKind = Literal["person", "place", "office"]

_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\(\s*[A-Z][A-Za-z&.-]{0,3}[A-Z]{1,8}\s*\)")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)?$")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xii": "12", "xvi": "16"}
_ORDINALS = {
    plain(word): str(number)
    for number, words in enumerate(
        (
            "first الأولى الأول", "second الثانية الثاني", "third الثالثة الثالث", "fourth الرابعة الرابع",
            "fifth الخامسة الخامس", "sixth السادسة السادس", "seventh السابعة السابع", "eighth الثامنة الثامن",
            "ninth التاسعة التاسع", "tenth العاشرة العاشر", "eleventh", "twelfth", "thirteenth", "fourteenth",
            "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_SERVANT = re.compile(r"^abd(?:[aeou]{1,2}(?:[lrsnzdt]|s?sh)?)?(?=[^aeiouy]{1,3}[aeiouy])(.{4,})$")
_FAITH = re.compile(r"^(.{2,}?)[aeiou]{0,2}(?:l?d)d(?:i|ee|e)ne?$|^(.{2,}?)(?:الدين)$")
_DIVINE = re.compile(r"^(.{2,}?)[aou]ll+ah?$")
_SUN = re.compile(r"^[ae](?:(t|d|r|z|s|n)\1|(sh))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One carrying word: ``sounds`` its sound classes, ``other_sounds`` those without a glued article.

    ``weight`` is how much it tells (1, less for very common words); ``known`` the given names it may stand for;
    ``inside`` whether it stands after "in".
    """

    plain: str
    sounds: str
    script: Script
    weight: float = 1.0
    other_sounds: str = ""
    known: frozenset[str] = frozenset()
    concept: Concept | None = None
    number: str = ""
    inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name for comparison: its words in order, with what they add up to."""

    text: str
    kind: NameKind
    script: Script
    words: tuple[Word, ...]
    initials: str
    acronym: str
    joined: str
    aliases: frozenset[int]


@lru_cache(maxsize=100_000)
def parse_name(text: str, kind: NameKind) -> Name:
    """``text`` taken apart; 1000 characters at most are looked at."""
    clean = _ASIDE.sub(" ", without_possessive(text[:1000]))
    if not _WORD.search(clean):
        clean = text[:1000]
    if kind == "person" and clean.count(",") == 1:
        family, given = clean.split(",")
        clean = f"{given} {family}"
    raw = _WORD.findall(without_marks(spelled_out(clean)))[:40]
    words = _words(raw, kind)
    acronym = "".join(raw) if len(raw) <= 2 and _is_acronym(raw) else ""
    return Name(
        text=text,
        kind=kind,
        script=script_of(clean),
        words=words,
        initials="".join(word[0].lower() for word in raw),
        acronym=acronym.lower(),
        joined="".join(word.sounds for word in words),
        aliases=aliases().get(alias_key(clean), frozenset()),
    )


def _is_acronym(raw: list[str]) -> bool:
    letters = "".join(raw)
    return 2 <= len(letters) <= 8 and letters.isascii() and letters.isalpha() and letters.isupper()


def _words(raw: list[str], kind: NameKind) -> tuple[Word, ...]:
    flat = _without_titles(_split([plain(word) for word in raw]), kind)
    table = particles()
    words: list[Word] = []
    inside = False
    position = 0
    while position < len(flat):
        found = _concept_at(flat, position, kind)
        if found is not None:
            concept, length = found
            words.append(_concept_word(concept, "".join(flat[position : position + length]), inside))
            position += length
            continue
        part = flat[position]
        position += 1
        if part in ("in", "في"):
            inside = True
        role = table.get(part)
        if (role in ("article", "of", "son") or (role == "legal" and kind == "office")) and len(flat) > 1:
            continue
        words.append(_word(part, role, kind, inside))
    return tuple(words) or tuple(_word(part, None, kind, False) for part in flat)


def _split(flat: list[str]) -> list[str]:
    """Glued compounds apart: servant of, faith of, the divine name; the article off Arabic words."""
    parts: list[str] = []
    for word in flat:
        if script_of(word) == "Arab":
            parts.extend(_split_arabic(word))
        elif (servant := _SERVANT.match(word)) and particles().get(word) != "servant":
            parts.extend(("abd", "allah" if servant[1].endswith("lah") and len(servant[1]) < 6 else servant[1]))
        elif (faith := _FAITH.match(word)) and particles().get(word) != "faith":
            parts.extend((faith[1], "din"))
        elif (divine := _DIVINE.match(word)) and len(word) > 6:
            parts.extend((divine[1], "allah"))
        else:
            parts.append(word)
    return parts


def _split_arabic(word: str) -> list[str]:
    if word.startswith("عبدال") and len(word) > 6:
        return ["عبد", *_split_arabic(word[3:])]
    if word.endswith("الدين") and len(word) > 6:
        return [word[:-5], "الدين"]
    return [bare_arabic(word)]


def _without_titles(flat: list[str], kind: NameKind) -> list[str]:
    if kind != "person":
        return flat
    known = titles()
    while len(flat) > 1:
        length = next((n for n in (3, 2, 1) if len(flat) > n and tuple(flat[:n]) in known), 0)
        # Some titles are given names too: those go only where a whole name is left.
        if not length or (length == 1 and known_names(flat[0]) and not _is_whole_name(flat[1:])):
            break
        flat = flat[length:]
    return flat


def _is_whole_name(rest: list[str]) -> bool:
    roles = [particles().get(word) for word in rest]
    return roles[0] not in ("faith", "son") and sum(role is None for role in roles) > 1


def _concept_at(flat: list[str], position: int, kind: NameKind) -> tuple[Concept, int] | None:
    if kind == "person":
        return None
    table = concepts()
    for length in range(min(longest_concept(), len(flat) - position), 0, -1):
        words = tuple(flat[position : position + length])
        last = words[-1]
        found = table.get(words) or table.get((*words[:-1], _stem(last)))
        if found is None and length == 1 and last.startswith(("a", "e")):
            found = table.get((_without_article(last),))
        if found is None and length == 1 and last.isascii() and len(last) > 3:
            found = romanised_concepts().get(concept_key(last))
        if found is not None and (kind == "office" or found.kind in ("generic", "region")):
            return found, length
    return None


def _stem(word: str) -> str:
    """An English word without plural s, an Arabic adjective in the form of its noun."""
    if word.isascii():
        return word[:-1] if word.endswith("s") else word
    return word[:-2] if word.endswith("يه") else word[:-1] if word.endswith(("ي", "ه")) else word


def _concept_word(concept: Concept, text: str, inside: bool) -> Word:
    share = {"unit": 0.6, "role": 0.6, "generic": 0.15}.get(concept.kind, 1.0)
    return Word(plain=text, sounds=sounds(text), script=script_of(text), weight=share, concept=concept, inside=inside)


def _word(part: str, role: str | None, kind: NameKind, inside: bool) -> Word:
    ordinal = _ORDINAL.match(part)
    number = str(int(ordinal[1][:18])) if ordinal else _ORDINALS.get(part, "")
    if kind == "person" and not number:
        number = _ROMAN.get(part, "")
    if role in ("father", "mother", "servant", "faith"):
        flat = {"father": "abu", "mother": "umm", "servant": "abd", "faith": "din"}[role]
        return Word(plain=flat, sounds=flat, script=script_of(part), weight=0.4, inside=inside)
    bare = _without_article(part)
    known = known_names(part) if kind == "person" else frozenset()
    return Word(
        plain=part,
        sounds=sounds(part),
        script=script_of(part),
        weight=_given_weight(known) if known else _place_weight(part) if kind == "place" else 1.0,
        other_sounds=sounds(bare) if bare != part else "",
        known=known,
        number=number,
        inside=inside,
    )


# The given name that stands before others so often that it hardly tells two people apart.
_MOST_COMMON = frozenset(("محمد",))


def _given_weight(known: frozenset[str]) -> float:
    return 0.5 if known & _MOST_COMMON else 0.8


def _place_weight(part: str) -> float:
    return 0.45 if part in small_words("toponyms") else 1.0


def _without_article(word: str) -> str:
    """A Latin word without an article or "son of" glued to it ("annahar" -> "nahar", "benmansour" -> "mansour")."""
    if not word.isascii() or len(word) < 5:
        return word
    if word.startswith(("al", "el")) and len(word) >= 6:
        return word[2:]
    if word.startswith("ben") and len(word) >= 7:
        return word[3:]
    sun = _SUN.match(word)
    return word[2 if sun[1] else 1 :] if sun else word
