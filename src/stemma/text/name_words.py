"""The words that carry a name: compounds apart, titles and small words off, offices and numbers recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from stemma.text.name_lists import (
    Concept,
    bare_arabic,
    compounds,
    concept_key,
    concepts,
    given_names,
    is_well_known,
    known_names,
    longest_concept,
    particles,
    place_ids,
    romanised_concepts,
    rows,
    small_words,
    written_titles,
)
from stemma.text.scripts import Script, plain, script_of
from stemma.text.translit import sounds

NameKind = Literal["person", "place", "office"]

_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)?$")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xii": "12", "xvi": "16"}
_SERVANT = re.compile(r"^abd(?:[aeou]{1,2}(?:[lrsnzdt]|s?sh)?)?(?=[^aeiouy]{1,3}[aeiouy])(.{4,})$")
_KUNYA = re.compile(r"^abo?u(?=[^aeiouy][aeiouy])(.{4,})$|^ab(?:u|ou|o)l(?=[^aeiouy][aeiouy])(.{4,})$")
_FAITH = re.compile(r"^(.{2,}?)[aeiou]{0,2}(?:ld|l?dd)(?:i|ie|ee|e)ne?$")
# The same with one d, as it is heard: not where what stands before it is a name ("Mohamed-ine").
_FAITH_AS_HEARD = re.compile(r"^((.{3,}?)[eou]d)(?:ie?|ee)ne?$")
_DIVINE = re.compile(r"^(.{2,}?)[aou]ll+ah?$")
_SUN = re.compile(r"^[ae](?:(t|d|r|z|s|n)\1|(sh))")
_ROLES = {"father": "abu", "mother": "umm", "servant": "abd", "faith": "din", "honorific": "sayyid"}
_SHARES = {"unit": 0.6, "role": 0.6, "generic": 0.15}
# The given name that stands before others so often that it hardly tells two people apart.
_MOST_COMMON = frozenset(("محمد",))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Word:
    """One carrying word: ``sounds`` its sound classes, ``other_sounds`` those without a glued article.

    ``weight`` is how much it tells (1, less for very common words); ``known`` the names it may stand for,
    ``is_sure`` whether it stands for no others; ``places`` the places it names alone; ``inside`` whether it stands
    after "in". Equal words of names of one kind are one object.
    """

    plain: str
    sounds: str
    script: Script
    weight: float = 1.0
    other_sounds: str = ""
    known: frozenset[str] = frozenset()
    is_sure: bool = True
    places: frozenset[int] = frozenset()
    concept: Concept | None = None
    number: str = ""
    inside: bool = False


def words_in(raw: list[str], kind: NameKind) -> tuple[Word, ...]:
    """The carrying words among the ``raw`` words of a name; at least one when there is any."""
    named = _without_titles(raw) if kind == "person" else raw
    flat = [part for word in named for part in _parts(word)]
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
        if kind == "person" and position == 1 and len(flat) > 2:
            part = next((age for age in ("junior", "senior") if part in small_words(f"{age} before a name")), part)
        if part in ("in", "في"):
            inside = True
        role = table.get(part)
        if (role in ("article", "of", "son") or (role == "legal" and kind == "office")) and len(flat) > 1:
            continue
        words.append(_word(part, role, kind, inside))
    return tuple(words) or tuple(_word(part, None, kind, False) for part in flat)


@lru_cache(maxsize=100_000)
def _parts(word: str) -> tuple[str, ...]:
    """Glued compounds apart: servant of, faith of, the divine name; the article off Arabic words."""
    word = plain(word)
    if script_of(word) == "Arab":
        return _arabic_parts(word)
    if word.startswith("ben") and _SERVANT.match(word[3:]):
        word = word[3:]
    if (father := _KUNYA.match(word)) and not known_names(word):
        return "abu", father[1] or father[2]
    if (servant := _SERVANT.match(word)) and particles().get(word) != "servant":
        return "abd", "allah" if servant[1].endswith("lah") and len(servant[1]) < 6 else servant[1]
    if (faith := _FAITH.match(word)) and particles().get(word) != "faith":
        # "Aladdin", "Azeddine": what stands before is no article
        return word[: len(faith[1]) + (faith[1] in particles())], "din"
    if (faith := _FAITH_AS_HEARD.match(word)) and not known_names(word) and not known_names(faith[1]):
        return faith[2], "din"
    if (divine := _DIVINE.match(word)) and len(word) > 6:
        return divine[1], "allah"
    return _compound(word)


def _arabic_parts(word: str) -> tuple[str, ...]:
    for first in ("عبد", "ابو"):
        if word.startswith(first + "ال") and len(word) > 6 and not (first == "ابو" and known_names(word)):
            return first, *_arabic_parts(word[3:])
    for last in ("الدين", "الله"):
        if word.endswith(last) and len(word) > 6:
            return word[: -len(last)], last
    return (word,) if word in compounds()["with al"] else _compound(bare_arabic(word))


def _compound(word: str) -> tuple[str, ...]:
    """Two given names, or a form of address and a given name, that are written as one word, apart."""
    opens, ends, given = compounds()["first"], compounds()["last"], given_names()[0]
    if len(word) < 6 or not (word.startswith(opens) or word.endswith(ends)):
        return (word,)
    for first in opens:
        if word.startswith(first) and word[len(first) :] in given:
            return first, word[len(first) :]
    for last in ends:
        first = word[: -len(last)]
        if word.endswith(last) and len(first) > 2 and (first in opens or first in given):
            return first, last
    return (word,)


def _without_titles(raw: list[str]) -> list[str]:
    """The words of a name behind the titles before it; Arabic titles with an article are none without it."""
    known = written_titles()
    words = [plain(word) for word in raw]
    start = 0
    while start < len(words) - 1:
        longest = min(3, len(words) - 1 - start)
        length = next((n for n in range(longest, 0, -1) if tuple(words[start : start + n]) in known), 0)
        # Some titles are given names too: those go only where a whole name is left.
        is_name = length == 1 and known_names(bare_arabic(words[start]))
        if not length or (
            is_name and not _is_whole_name([part for word in raw[start + 1 :] for part in _parts(word)])
        ):
            break
        start += length
    return raw[start:]


def _is_whole_name(rest: list[str]) -> bool:
    roles = [particles().get(word) for word in rest]
    return roles[0] not in ("faith", "son") and sum(role is None for role in roles) > 1


def _concept_at(flat: list[str], position: int, kind: NameKind) -> tuple[Concept, int] | None:
    if kind == "person":
        return None
    for length in range(min(longest_concept(), len(flat) - position), 0, -1):
        found = _concept(tuple(flat[position : position + length]))
        if found is not None and (kind == "office" or found.kind in ("generic", "region")):
            return found, length
    return None


@lru_cache(maxsize=100_000)
def _concept(words: tuple[str, ...]) -> Concept | None:
    table = concepts()
    last = words[-1]
    found = table.get(words) or table.get((*words[:-1], _stem(last)))
    if found is not None or len(words) > 1:
        return found
    if last.startswith(("a", "e")):
        found = table.get((_without_article(last),))
    elif last.startswith(("ل", "ب")) and len(last) > 4:
        # "for" and "by" are written on to the word that follows
        found = table.get((last[1:],)) or table.get((_stem(last[1:]),))
    if found is None and last.isascii() and len(last) > 3:
        found = romanised_concepts().get(concept_key(last))
    return found


def _stem(word: str) -> str:
    """An English word without plural s, an Arabic adjective in the form of its noun."""
    if word.isascii():
        return word[:-1] if word.endswith("s") else word
    return word[:-2] if word.endswith("يه") else word[:-1] if word.endswith(("ي", "ه")) else word


@lru_cache(maxsize=100_000)
def _concept_word(concept: Concept, text: str, inside: bool) -> Word:
    share = _SHARES.get(concept.kind, 1.0)
    return Word(plain=text, sounds=sounds(text), script=script_of(text), weight=share, concept=concept, inside=inside)


@lru_cache(maxsize=200_000)
def _word(part: str, role: str | None, kind: NameKind, inside: bool) -> Word:
    ordinal = _ORDINAL.match(part)
    # People are numbered by figures alone: Thani, "second", is a family.
    number = str(int(ordinal[1][:18])) if ordinal else "" if kind == "person" else _ordinals().get(part, "")
    if kind == "person" and not number:
        number = _ROMAN.get(part) or _generations().get(part, "")
    if role in _ROLES:
        flat = _ROLES[role]
        return Word(plain=flat, sounds=flat, script=script_of(part), weight=0.4, inside=inside)
    bare = _without_article(part)
    known = (
        known_names(part) | (known_names(bare) if bare != part else frozenset()) if kind == "person" else frozenset()
    )
    return Word(
        plain=part,
        sounds=sounds(part),
        script=script_of(part),
        weight=_given_weight(known) if known else _place_weight(part) if kind == "place" else 1.0,
        other_sounds=sounds(bare) if bare != part else "",
        known=known,
        is_sure=not known or is_well_known(part),
        places=place_ids().get(part, frozenset()) if kind != "person" else frozenset(),
        number=number,
        inside=inside,
    )


@cache
def _generations() -> dict[str, str]:
    """What tells father and son of one name apart."""
    return {word: which for which in ("junior", "senior") for word in small_words(f"called {which}")}


@cache
def _ordinals() -> dict[str, str]:
    return {bare_arabic(plain(form)): number for number, forms in rows("ordinals") for form in forms.split("|")}


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
