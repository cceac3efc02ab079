"""Who published the held texts, and by which names other texts speak of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from stemma.model import Document
from stemma.text.head_lines import in_furniture
from stemma.text.kinds import speaks_for_itself
from stemma.text.outlets import is_short_outlet, names_publisher, outlet_key

_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_ARTICLE = re.compile(r"\A(?:the|le|la|al)\s+", re.IGNORECASE)
SHORTEST = 4  # letters of a name of one word
FULL = 3  # words of a name that has initials, or that is cut to its first two
OPENING = 1_200  # characters in which a text may give its outlet's short name
_CALLED = re.compile(r"(?:\(|\.\s)([A-ZÀ-ÖØ-Þ][\w’'&-]+(?: [A-ZÀ-ÖØ-Þ][\w’'&-]+)?)(?:\)|\s[-–—]+\s)")
_STATIONS = frozenset({"radio", "channel", "television", "tv", "station"})
_OFFICES = frozenset({"ministry", "department", "directorate", "office"})
_AGENCIES = frozenset({"agency", "press", "news", "service", "wire", "nachrichten", "presse"})
_BRACKETED = re.compile(r"\([^()\n]*\)")
_SMALL = frozenset({"of", "the", "and", "for", "de", "la", "le", "du", "des"})


@dataclass(frozen=True, kw_only=True)
class Publisher:
    """One outlet or body with its held texts; ``speaks`` are those by which it speaks for itself."""

    key: str
    name: str
    texts: tuple[str, ...]
    speaks: frozenset[str]
    also: tuple[str, ...] = ()
    """Shorter names by which its own texts call it: the agency of a dateline, initials in brackets."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its name without the article; a name in capitals as it stands in running text."""
        return tuple(_WORD.findall(_ARTICLE.sub("", running_name(self.name))))

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Its whole name, one short for it or turned round, or what kind of body it is behind an article."""
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
            begun = [r"\s+".join(map(re.escape, part)) for part in _beginnings(words)]
            forms += [rf"(?:[Tt]he\s+)?{part}" for part in begun]
            forms += [re.escape(name) for name in (*self.also, _initials(words)) if name]
            forms += _turned(words)
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


def _beginnings(words: Sequence[str]) -> list[Sequence[str]]:
    """How a name is cut short: before its "of", or its first two words of three ("Canal 5" Regional)."""
    before = next((n for n, word in enumerate(words) if word.lower() in _SMALL), len(words))
    cut = before if before < len(words) else 2 if len(words) == FULL else 0
    return [words[:cut]] if cut >= 2 else []


def _turned(words: Sequence[str]) -> list[str]:
    """ "The water ministry" for the Ministry of Water Works, "the agency Meridian" for Meridian News Agency."""
    kind = words[0].lower()
    if len(words) > 2 and words[1].lower() == "of" and kind in _OFFICES:
        return [rf"[Tt]he\s+{re.escape(words[2].lower())}\s+{kind}"]
    if len(words) > 1 and words[-1].lower() in _AGENCIES and words[0].lower() not in _SMALL:
        return [rf"(?:the|The|news|press)\s+agency\s+{re.escape(words[0])}"]
    return []


def _initials(words: Sequence[str]) -> str:
    """ "VNA" for the Valley News Agency; "" for a name of two words."""
    letters = "".join(word[0] for word in words if word.lower() not in _SMALL)
    return letters if len(letters) >= FULL and letters.isupper() else ""


def _own_short_forms(publisher: str, texts: Sequence[Document]) -> tuple[str, ...]:
    """What the texts themselves call their outlet for short, in a dateline or in brackets behind its name."""
    found = {
        match[1]
        for document in texts
        for match in _CALLED.finditer(document.text[:OPENING])
        if is_short_outlet(match[1], publisher)
    }
    return tuple(sorted(found))


def _met_by(publisher: Publisher) -> frozenset[str]:
    """The words of which a text must have one to name the publisher, in lower case."""
    words = publisher.words
    ends = (words[0], words[-1], _short(words), _initials(words), *publisher.also, *words[2:3]) if words else ()
    return frozenset(word.lower().rstrip("’'&.-") for word in ends) - {""}


def running_name(name: str) -> str:
    """A name in capitals as it stands in running text ("HARBOUR BOARD" is the Harbour Board); others as they are."""
    words = name.split()
    if not name.isupper() or (len(words) == 1 and len(name) <= SHORTEST):
        return name
    return " ".join(
        word.lower() if n and word.lower() in _SMALL else word.capitalize() for n, word in enumerate(words)
    )


def _is_letterhead(text: str, name: tuple[int, int]) -> bool:
    """Whether a name opens the first line of ``text``, or stands in brackets behind one: nothing is told of it."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    if not start <= name[0] or not name[1] <= stop:
        return False
    words = _BRACKETED.sub(" ", text[start:stop])
    is_name = not any(word[0].islower() and word not in _SMALL for word in words.split())
    behind = text[name[1] : stop].lstrip(" )")
    return is_name and (name[0] == start or text[name[0] - 1] == "(") and not behind[:1].isalnum()


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
                also=_own_short_forms(found[0].publisher or "", found),
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
                if _is_letterhead(document.text, match.span()) or in_furniture(document.text, match.start()):
                    continue
                if not self._is_anothers(match.group(), publisher, document, list(near.values())):
                    yield publisher, match

    def _is_anothers(self, form: str, publisher: Publisher, document: Document, near: Sequence[Publisher]) -> bool:
        """Whether a short form means the text's own paper, or may as well mean another publisher."""
        if names_publisher(form, document.publisher):
            return True
        if outlet_key(form) == publisher.key:
            return False
        return any(other is not publisher and other.pattern and other.pattern.fullmatch(form) for other in near)
