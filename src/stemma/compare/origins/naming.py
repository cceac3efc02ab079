"""Which held text another one names as its source: by its publisher, as its own earlier report, or as some paper.

Read off the words of the texts alone, so that it holds for thousands of texts that nobody has read. A name is a
source only where the sentence takes something from it, or tells what stands in its text; nobody rests on what
came later.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.compare.origins.cues import pattern
from stemma.compare.origins.publishers import Publisher, Publishers
from stemma.compare.origins.retelling import sentences
from stemma.compare.profile import content_stems
from stemma.model import Document, Span
from stemma.text.edtf import earlier

TOLD = 2  # things of a sentence that a text must tell too before a bare name, or its own paper, means it
SAID = 3  # and before what a body "said" is taken to be in the statement that is held
UNNAMED = 4  # and before "a regional newspaper" is taken to be one that is held
CLEARLY = 1.5  # times as many as of any other text that may be meant
_UNNAMED = {"own": "backward", "unnamed": "outlet"}  # how a paper is meant without its name -> list of cues
_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SAYS = (
    r"(?:said|says?|announced|claims?|claimed|writes?|wrote|stated|reported|confirmed|denie[sd]|maintain(?:s|ed)"
    r"|told)"
)
_BEFORE = re.compile(rf"(?:according to|{_SAYS})\s+\Z")
_AFTER = re.compile(rf"(?:\s+(?:also|itself|has|had|on\s+\w+day))?\s+{_SAYS}\b")

_DENIES = re.compile(
    r"(?i)\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|untrue|false|wrong|baseless|fantas\w+)\b"
)
_JOINED = re.compile(r"[A-Z]\w+ and (?:the |The )?[A-Z]\w+")
_REFUSED = re.compile(r"(?i)\b(?:declined|refused|did not (?:reply|respond|return|answer|wish)|no comment)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """``text`` names ``source``, both held: the passage, and why that text is meant.

    ``how``: a paper that is named, a body whose statement is held, the paper itself, or a paper without its name;
    the last is a likely reading and no certain one.
    """

    text: str
    source: str
    span: Span
    how: Literal["named", "said", "own", "unnamed"]
    reason: str


def namings(documents: Sequence[Document]) -> tuple[Naming, ...]:
    """One for each text and each held text it names, at the first such passage; sorted.

    "N. had spoken of five dead, the agency X reported": it has that through X, where X names N. itself.
    """
    shelf = _Shelf(documents)
    every = [naming for document in documents for naming in shelf.of(document)]
    here: dict[tuple[str, Span], set[str]] = {}
    for naming in every:
        here.setdefault((naming.text, naming.span), set()).add(naming.source)
    pairs = {(naming.text, naming.source) for naming in every}
    found: dict[tuple[str, str], Naming] = {}
    for naming in every:
        beside = here[naming.text, naming.span] - {naming.source}
        through = {between for between in beside if (between, naming.source) in pairs}
        if not through or not shelf.told_through(naming, through):
            found.setdefault((naming.text, naming.source), naming)
    return tuple(found[pair] for pair in sorted(found))


class _Shelf:
    def __init__(self, documents: Sequence[Document]) -> None:
        self.at: Mapping[str, Document] = {document.id: document for document in documents}
        self.publishers = Publishers(documents)
        self.speaking = frozenset(text for publisher in self.publishers.all for text in publisher.speaks)
        self._things: dict[str, frozenset[str]] = {}
        self._own = {text: publisher for publisher in self.publishers.all for text in publisher.texts}

    def of(self, document: Document) -> Iterator[Naming]:
        """All that ``document`` names, by kind and place."""
        words = frozenset(word.rstrip("’'&.-") for word in _WORD.findall(document.text.lower()))
        hits = list(self.publishers.named_in(document, words))
        cues = [(how, match) for how in _UNNAMED for match in pattern(_UNNAMED[how]).finditer(document.text)]
        lines = sentences(document) if hits or cues else []
        starts = [line.start for line in lines]
        seen: set[tuple[str, int, bool]] = set()
        for publisher, match in hits:
            at = bisect_right(starts, match.start()) - 1
            form = publisher.key, at, publisher.is_whole(match.group())
            if at >= 0 and form not in seen:
                seen.add(form)
                yield from self._named(document, publisher, match.span(), lines, at)
        for how, at in sorted({(how, bisect_right(starts, match.start()) - 1) for how, match in cues}):
            find = self._earlier if how == "own" else self._some_paper
            source = find(document, lines, at) if at >= 0 else None
            if source is not None:
                yield self._naming(document, source, lines[at], how)

    def told_through(self, naming: Naming, between: Collection[str]) -> bool:
        """Whether the sentence of ``naming`` lets one of the texts ``between`` speak, and not the one it names."""
        speak = {text for text in (*between, naming.source) if self._is_speaking(naming, text)}
        is_joined = _JOINED.search(self.at[naming.text].quote(naming.span)) is not None
        return bool(speak) and naming.source not in speak and not is_joined

    def _is_speaking(self, naming: Naming, text: str) -> bool:
        document, publisher = self.at[naming.text], self._own.get(text)
        if publisher is None or publisher.pattern is None:
            return False
        found = publisher.pattern.finditer(document.text, naming.span.start, naming.span.end)
        return any(_speaks(document, match.span()) for match in found)

    def _named(
        self, document: Document, publisher: Publisher, name: tuple[int, int], lines: Sequence[Span], at: int
    ) -> Iterator[Naming]:
        sentence = document.quote(lines[at])
        if sentence.strip(" ,.") == publisher.name or _REFUSED.search(sentence):
            return
        if document.id in self.speaking and _DENIES.search(sentence):
            return
        takes = pattern("takes").search(sentence) is not None
        is_body = bool(publisher.speaks) and not set(publisher.texts) - publisher.speaks
        takes = takes or (is_body and _DENIES.search(sentence) is not None)
        needed = SAID if is_body else 0 if takes else TOLD
        if is_body and not (takes and (publisher.is_whole(document.text[slice(*name)]) or _speaks(document, name))):
            return
        source = self._meant(document, publisher.texts, self._around(document, lines, at), needed)
        if source is not None:
            yield self._naming(document, source, lines[at], "said" if is_body else "named")

    def _meant(self, document: Document, texts: Sequence[str], told: frozenset[str], needed: int) -> str | None:
        """The one of ``texts`` that may be meant and has most of what is ``told``; the latest of several alike."""
        may_be = [text for text in texts if text != document.id and not self._is_later(text, document)]
        ranked = [(len(told & self.things(text)), self.at[text].date or "", text) for text in may_be]
        best = max(ranked, default=None)
        return best[2] if best and best[0] >= max(needed, 1 if len(may_be) > 1 else 0) else None

    def _earlier(self, document: Document, lines: Sequence[Span], at: int) -> str | None:
        own = self._own.get(document.id)
        if own is None or not document.date:
            return None
        before = [text for text in own.texts if self._is_before(text, document)]
        return self._meant(document, before, self._around(document, lines, at, 2), TOLD)

    def _some_paper(self, document: Document, lines: Sequence[Span], at: int) -> str | None:
        """The one earlier report of another paper that tells by far the most of what stands around the words."""
        if pattern("takes").search(document.quote(lines[at])) is None or not document.date:
            return None
        told = self._around(document, lines, at, 2)
        ranked = sorted(
            (
                (len(told & self.things(text)), text)
                for publisher in self.publishers.all
                if publisher is not self._own.get(document.id)
                for text in publisher.texts
                if text not in publisher.speaks and text != document.id and self._is_before(text, document)
            ),
            reverse=True,
        )
        if not ranked or ranked[0][0] < UNNAMED or (len(ranked) > 1 and ranked[0][0] < CLEARLY * ranked[1][0]):
            return None
        return ranked[0][1]

    def _around(self, document: Document, lines: Sequence[Span], at: int, reach: int = 1) -> frozenset[str]:
        """What a sentence and its neighbours tell, less the names of publishers."""
        near = lines[max(0, at - 1) : at + 1 + reach]
        return frozenset().union(*(_things(document.quote(span)) for span in near))

    def things(self, text: str) -> frozenset[str]:
        """The content words and figures of a text, less its publisher's name."""
        if text not in self._things:
            document = self.at[text]
            self._things[text] = _things(document.text) - _things(document.publisher or "")
        return self._things[text]

    def _is_later(self, text: str, than: Document) -> bool:
        return earlier(than.date, self.at[text].date) is True

    def _is_before(self, text: str, than: Document) -> bool:
        return earlier(self.at[text].date, than.date) is True

    def _naming(self, document: Document, source: str, span: Span, how: str) -> Naming:
        name = " ".join((self.at[source].publisher or source).split())
        reason = {
            "named": f"Names {name}, whose report is among the files.",
            "said": f"Reports what {name} said, whose own statement is among the files.",
            "own": "Goes back to an earlier report of its own paper.",
            "unnamed": f"Has it from a paper that it does not name; of those among the files, only {name} fits.",
        }[how]
        return Naming(text=document.id, source=source, span=span, how=how, reason=reason)  # type: ignore[arg-type]


def _speaks(document: Document, name: tuple[int, int]) -> bool:
    """Whether the words beside a name make it the one who speaks: a short name may be a place or another body."""
    before, after = document.text[max(0, name[0] - 24) : name[0]], document.text[name[1] : name[1] + 40]
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def _things(text: str) -> frozenset[str]:
    return frozenset(content_stems(text)) | frozenset(_FIGURE.findall(text))
