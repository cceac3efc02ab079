"""The words of the page in other languages: catalogues whose keys are the English words.

Only the page's own words are translated, never a word of a text. Sentences that are made of findings stay English.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from stemma.errors import UsageError

LANGUAGES = ("en", "ar", "fr")
RIGHT_TO_LEFT = ("ar",)
ONLY_IN = "Only in"


def checked_language(language: str) -> str:
    """``language``, when there is a catalogue of it. Raises UsageError otherwise."""
    if language not in LANGUAGES:
        raise UsageError(f"The page has no words in {language!r}.", hint=f"Languages: {', '.join(LANGUAGES)}.")
    return language


def direction(language: str) -> str:
    """Which way the interface runs: ltr or rtl. Every text keeps its own direction."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def said_in(language: str, english: str) -> str:
    """The word or sentence in ``language``; English where the catalogue has none."""
    if language == "en":
        return english
    if english.startswith(f"{ONLY_IN} "):
        return f"{said_in(language, ONLY_IN)} {english.removeprefix(ONLY_IN).strip()}"
    return catalogue(language).get(english, english)


@cache
def catalogue(language: str) -> dict[str, str]:
    """English -> ``language``, as far as it is translated."""
    text = (files("stemma.data") / "words" / f"{language}.yaml").read_text(encoding="utf-8")
    return {str(english): str(said) for english, said in yaml.safe_load(text).items()}


@cache
def english() -> frozenset[str]:
    """All words that are looked up."""
    text = (files("stemma.data") / "words" / "en.yaml").read_text(encoding="utf-8")
    return frozenset(map(str, yaml.safe_load(text)))
