"""Who published the held texts, and by which names other texts speak of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from stemma.model import Document
from stemma.text.kinds import speaks_for_itself
from stemma.text.outlets import names_publisher, outlet_key

_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_ARTICLE = re.compile(r"\A(?:the|le|la|al)\s+", re.IGNORECASE)
SHORTEST = 4  # letters of a name of one word
_STATIONS = frozenset({"radio", "channel", "television", "tv", "station"})
_SMALL = frozenset({"of", "the", "and", "for", "de", "la", "le", "du", "des"})


@dataclass(frozen=True, kw_only=True)
class Publisher:
    """One outlet or body with its held texts; ``speaks`` are those by which it speaks for itself."""

    key: str
    name: str
    texts: tuple[str, ...]
    speaks: frozenset[str]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its name without the article; a name in capitals as it stands in running text."""
        return tuple(_WORD.findall(_ARTICLE.sub("", running_name(self.name))))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Its whole name, its last word behind an article, or what kind of body it is behind one ("the ministry")."""
        words = self.words
        if not words or (len(words) == 1 and len(words[0]) < SHORTEST):
            return None
        whole = r"\s+".join(map(re.escape, words))
        forms = [rf"(?:[Tt]he\s+)?{whole}"]
        if re.match(r"(?i)the\s", self.name) and len(words) == 1:
            forms = [rf"[Tt]he\s+{whole}"]
        if len(words) > 1:
            short = _short(words)
            if short:
                forms.append(rf"[Tt]he\s+{re.escape(short)}")
            if self.speaks:
                forms.append(rf"[Tt]he\s+{re.escape(words[0].lower())}")
                forms.append(rf"{re.escape(words[0])}")
        return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)(?!-)")

    def is_whole(self, form: str) -> bool:
        """Whether ``form`` is its whole name, with or without the article."""
        return outlet_key(form) == self.key


def _short(words: Sequence[str]) -> str:
    """The word by which a paper is called for short: its last, or the last before "of"; a station's is its town's."""
    if words[0].lower() in _STATIONS:
        return ""
    before = next((n for n, word in enumerate(words) if word.lower() in _SMALL), len(words))
    return words[before - 1] if before else ""


def _met_by(publisher: Publisher) -> frozenset[str]:
    """The words of which a text must have one to name the publisher, in lower case."""
    words = publisher.words
    ends = (words[0], words[-1], _short(words)) if words else ()
    return frozenset(word.lower().rstrip("’'&.-") for word in ends) - {""}


def running_name(name: str) -> str:
    """A name in capitals as it stands in running text ("HARBOUR BOARD" is the Harbour Board); others as they are."""
    words = name.split()
    if not name.isupper() or (len(words) == 1 and len(name) <= SHORTEST):
        return name
    return " ".join(
        word.lower() if n and word.lower() in _SMALL else word.capitalize() for n, word in enumerate(words)
    )


class Publishers:
    """All publishers of the held texts, met by the words of their names."""

    def __init__(self, documents: Sequence[Document]) -> None:
        texts: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            if document.publisher:
                texts[outlet_key(document.publisher)].append(document)
        self.all = tuple(
            Publisher(
                key=key,
                name=found[0].publisher or "",
                texts=tuple(document.id for document in found),
                speaks=frozenset(document.id for document in found if speaks_for_itself(document.text)),
            )
            for key, found in sorted(texts.items())
        )
        self._by_word: dict[str, list[Publisher]] = defaultdict(list)
        for publisher in self.all:
            for word in _met_by(publisher):
                self._by_word[word].append(publisher)

    def named_in(self, document: Document, words: frozenset[str]) -> Iterator[tuple[Publisher, re.Match[str]]]:
        """Every place where ``document`` names the publisher of another held text by a name that means only him.

        ``words`` are those of the document in lower case. A name that may be short for its own publisher is its own.
        """
        near = {p.key: p for word in sorted(words & self._by_word.keys()) for p in self._by_word[word]}
        for key in sorted(near):
            publisher = near[key]
            if publisher.pattern is None or names_publisher(publisher.name, document.publisher):
                continue
            for match in publisher.pattern.finditer(document.text):
                if not self._is_anothers(match.group(), publisher, document, list(near.values())):
                    yield publisher, match

    def _is_anothers(self, form: str, publisher: Publisher, document: Document, near: Sequence[Publisher]) -> bool:
        """Whether a short form means the text's own paper, or may as well mean another publisher."""
        if names_publisher(form, document.publisher):
            return True
        if outlet_key(form) == publisher.key:
            return False
        return any(other is not publisher and other.pattern and other.pattern.fullmatch(form) for other in near)
