"""Notes on names: apostrophes that belong to them, and spellings that change inside one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

Places = Iterator[tuple[int, int]]

_MARKS = "’'ʼ‘ʿʾ`"
# What stands before a capital is looked at behind it: a search that begins with a letter is many times faster.
_INSIDE = re.compile(rf"[A-Z](?<!\w[A-Z])\w{{2,}}[{_MARKS}](?!(?:s|t|d|m|ll|re|ve)\b)[a-z]{{1,8}}\b")
_FINAL = re.compile(r"[A-Z](?<![‘\w][A-Z])\w{2,}[a-rt-z]’(?!\w)")
_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
_CAPITAL = re.compile(r"[A-Z](?<![\w’'-][A-Z])[a-z’']{3,}(?![\w’'-]|[’']s)")
_ENDING = re.compile(r"[’'](?:s|t|d|m|ll|re|ve)?\Z")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:\n“\"‘(•-])\s*\Z")
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(
    r"[A-Z](?<!\w[A-Z])\w+(?:[ -](?:[A-Z]\w+|al|el|de|del|der|den|von|van|bin|ibn|bint|da|di|la|le)\b){1,5}"
)
_VOWELS = re.compile(r"[aeiouy’']")


def apostrophes(text: str) -> Places:
    """An apostrophe inside a name that is no English ending, or behind one where no single quotation is open."""
    if any(mark in text for mark in _MARKS):
        yield from (match.span() for match in _INSIDE.finditer(text))
    if "’" in text:
        yield from _final(text)


def _final(text: str) -> Places:
    opening = -1  # the first opening mark of the line, or after it
    for match in _FINAL.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if opening < line:
            found = _OPENING.search(text, line)
            opening = found.start() if found else len(text)
        if opening >= match.start() - 1:
            yield match.span()


def variants(text: str) -> Places:
    """The rarer of two spellings of one name: one vowel or one doubled letter apart, or other capitals or hyphens."""
    yield from _vowel_variants(text)
    yield from _capital_variants(text)


def _vowel_variants(text: str) -> Places:
    places, names = _capitals(text)
    alike: dict[str, list[str]] = {}
    for form in sorted(places):
        alike.setdefault(_skeleton(form), []).append(form)
    groups = [forms for forms in alike.values() if len(forms) > 1]
    words = set(_WORD.findall(text)) if groups else set()
    for group in groups:
        forms = [form for form in group if form.lower() not in words]
        ranked = sorted(forms, key=lambda form: (-len(places[form]), places[form][0]))
        for form in ranked[1:]:
            # At a sentence's start any word has a capital: one of the two must be a name elsewhere.
            if any(_one_apart(form, other) for other in ranked if other != form and {form, other} & names):
                yield places[form][0]


def _capitals(text: str) -> tuple[dict[str, list[tuple[int, int]]], set[str]]:
    """Places of words with a capital, by form; the forms that have it in the middle of a sentence."""
    places: dict[str, list[tuple[int, int]]] = {}
    names: set[str] = set()
    starts: dict[str, bool] = {}  # whether a sentence may begin behind these characters
    for match in _CAPITAL.finditer(text):
        form = match[0]
        if form not in places:
            if _ENDING.search(form):
                continue
            places[form] = []
        places[form].append(match.span())
        if form not in names:
            before = text[max(0, match.start() - 4) : match.start()]
            if before not in starts:
                starts[before] = _SENTENCE_START.search(before) is not None
            if not starts[before]:
                names.add(form)
    return places, names


def _skeleton(form: str) -> str:
    """First letter, consonants without doubles, last letter: what a change of spelling leaves alone."""
    lower = form.lower()
    return lower[0] + re.sub(r"(.)\1", r"\1", _VOWELS.sub("", lower[1:])) + lower[-1]


def _one_apart(left: str, right: str) -> bool:
    """Whether one letter is exchanged, added or left out."""
    short, long = sorted((left.lower(), right.lower()), key=len)
    if len(long) == len(short):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _capital_variants(text: str) -> Places:
    seen: dict[str, str] = {}
    for match in _PHRASE.finditer(text):
        key = re.sub(r"[ -]", " ", match[0].casefold())
        if seen.setdefault(key, match[0]) != match[0] and not match[0].isupper():
            yield match.span()
