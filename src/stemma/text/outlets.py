"""Names of newspapers, agencies and sites: when two are one, and when one is short for the other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.text.scripts import plain

_MEDIUM = re.compile(r"\s+(?:newspaper|magazine|website)$")
PAPERS = frozenset(
    {"chronicle", "courier", "examiner", "express", "gazette", "herald", "inquirer", "journal", "ledger", "mail"}
    | {"mirror", "observer", "post", "sentinel", "standard", "star", "telegraph", "times", "tribune"}
    | {"abendblatt", "anzeiger", "nachrichten", "rundschau", "tagblatt", "tageblatt", "tagesblatt", "zeitung"}
    | {"aftenblad", "aftonbladet", "dagblad", "dagbladet", "handelsblad", "nieuwsblad", "tidende", "tidning"}
)
"""Last words of the names of newspapers, in English, German and its neighbours. Source: general knowledge, compiled
for this project."""
_ARTICLE = re.compile(r"^(?:the|al|ال)(?=\W)")


def outlet_key(name: str) -> str:
    """A plain form of an outlet's name for comparing: no case, marks, article, spaces or "newspaper" behind it."""
    return re.sub(r"\W", "", _ARTICLE.sub("", _MEDIUM.sub("", plain(name))))


def is_short_outlet(short: str, full: str) -> bool:
    """Whether ``short`` is how a paper called ``full`` speaks of itself: its last or first words, or its initials.

    "the Herald" for the Valley Herald, "Meridian" for Meridian News, "VNA" for the Valley News Agency.
    """
    mine, whole = _words(short), _words(full)
    if not mine or len(mine) >= len(whole):
        return False
    initials = "".join(word[0] for word in whole)
    is_initials = len(mine) == 1 and len(whole) > 1 and short.isupper() and mine[0] == initials
    return is_initials or whole[-len(mine) :] == mine or whole[: len(mine)] == mine


class KnownOutlets:
    """Publishers, met by their whole names and by names that are short for one of them, as told for
    :func:`is_short_outlet`; a name is looked up and never held against all."""

    def __init__(self, publishers: Iterable[str]) -> None:
        self._whole: dict[str, str] = {}
        self._parts: dict[tuple[str, ...], set[str]] = {}
        self._initials: dict[str, set[str]] = {}
        for publisher in sorted(set(publishers)):
            key, words = outlet_key(publisher), tuple(_words(publisher))
            self._whole.setdefault(key, publisher)
            for size in range(1, len(words)):
                for part in (words[:size], words[-size:]):
                    self._parts.setdefault(part, set()).add(key)
            if len(words) > 1:
                self._initials.setdefault("".join(word[0] for word in words), set()).add(key)

    def meant(self, name: str) -> str | None:
        """The publisher that ``name`` means: by its whole name, or by one that is short for no other; else None."""
        if (whole := self._whole.get(outlet_key(name))) is not None:
            return whole
        words = tuple(_words(name))
        keys = set(self._parts.get(words, ()))
        if len(words) == 1 and name.isupper():
            keys |= self._initials.get(words[0], set())
        return self._whole[keys.pop()] if len(keys) == 1 else None


def is_paper_name(name: str) -> bool:
    """Whether ``name`` is a newspaper's by its last word: "the Karim Observer", and not "the Observer" alone."""
    words = _words(name)
    return len(words) > 1 and words[-1] in PAPERS


def names_publisher(name: str, publisher: str | None) -> bool:
    """Whether a report published by ``publisher`` means that by ``name``: the whole name or one short for it."""
    return bool(publisher) and (
        outlet_key(name) == outlet_key(publisher or "") or is_short_outlet(name, publisher or "")
    )


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", _ARTICLE.sub("", _MEDIUM.sub("", plain(name))))
