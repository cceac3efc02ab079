"""The word lists of ``data/compare``, loaded once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from stemma.text.stem import stem


@cache
def table(name: str) -> Mapping[str, Any]:
    """The content of ``data/compare/<name>.yaml``."""
    text = files("stemma.data").joinpath(f"compare/{name}.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded


def printed_so(listed: Iterable[str], *, as_printed: bool = False) -> re.Pattern[str]:
    """Any of the ``listed`` words and phrases, the longest first and none inside a word; capitals count only
    ``as_printed``."""
    ordered = sorted(listed, key=lambda word: (-len(word), word))
    flags = re.NOFLAG if as_printed else re.IGNORECASE
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w-])", flags)


@cache
def function_words() -> frozenset[str]:
    """Words of closed classes, lower case."""
    return frozenset(str(word) for word in table("words")["function"])


@cache
def light_stems() -> frozenset[str]:
    """Stems of words that say little: light verbs and verbs of reporting."""
    return frozenset(stem(str(word)) for word in table("words")["light"])


@cache
def loose_stems() -> frozenset[str]:
    """Stems of verbs of many senses: that two claims have one of them says nothing."""
    return frozenset(stem(str(word)) for word in table("words")["loose"])


@cache
def titles() -> frozenset[str]:
    """Stems of words of rank and address in front of names."""
    return frozenset(stem(str(word)) for word in table("words")["titles"])


@cache
def classes(name: str) -> Mapping[str, str]:
    """Stem -> class, of a table whose entries are lists of words by class."""
    return {stem(str(word)): group for group, listed in sorted(table(name).items()) for word in listed}
