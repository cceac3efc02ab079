"""The word lists of the reading of Arabic, loaded once from ``data/read/arabic`` and levelled for looking up."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from stemma.text.scripts import plain
from stemma.text.tables import rows

FOLDER = "read/arabic"
PARTICIPLE_ENDINGS = ("ا", "ه", "ين")


def level(text: str) -> str:
    """``text`` as it is looked up: without marks, one letter for each family of look-alike letters."""
    return " ".join(plain(text).split())


@cache
def words(role: str) -> frozenset[str]:
    """One list of ``words.yaml``, levelled; an entry of several words is joined by blanks."""
    return frozenset(level(word) for word in _load("words.yaml")[role])


@cache
def cue_words(role: str) -> frozenset[str]:
    """One plain list of ``cues.yaml``, levelled."""
    return frozenset(level(word) for word in _load("cues.yaml")[role])


@cache
def phrases(role: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a plain list of ``cues.yaml`` as words, the longest first."""
    found = {tuple(entry.split()) for entry in cue_words(role)}
    return tuple(sorted(found, key=lambda entry: (-len(entry), entry)))


@cache
def classes(role: str) -> dict[str, str]:
    """A table of ``cues.yaml`` (word to what it does, or what it does to words) as levelled word to what it does."""
    found: dict[str, str] = {}
    for key, value in _load("cues.yaml")[role].items():
        if isinstance(value, list):
            found |= {level(word): str(key) for word in value}
        else:
            found[level(str(key))] = str(value)
    return found


@cache
def participles() -> dict[str, str]:
    """Participles of saying in all their forms, by what they do."""
    found: dict[str, str] = {}
    for word, does in classes("participles").items():
        stem = word.removesuffix("ا")
        found |= {stem + ending: does for ending in PARTICIPLE_ENDINGS}
    return found


@cache
def numeral_rows() -> tuple[tuple[str, str, str], ...]:
    """Role, levelled form and value of ``numbers.tsv``."""
    return tuple((role, level(form), value) for role, form, value in rows("numbers.tsv", FOLDER)[1:])


@cache
def numerals(role: str) -> dict[str, str]:
    """The forms of one role of ``numbers.tsv`` with their values."""
    return {form: value for kind, form, value in numeral_rows() if kind == role}


@cache
def _load(name: str) -> dict[str, Any]:
    text = (files("stemma") / "data" / FOLDER / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded
