"""A read text with look-ups by words, for tests that speak of its sentences rather than of ids."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import (
    Claim,
    DateExpression,
    Detail,
    DetailName,
    Document,
    Link,
    Mention,
    MentionKind,
    Quantity,
    Reading,
    Span,
)
from tests.documents import document as made


def document(text: str, identity: str = "t", *, date: str | None = None) -> Document:
    """``text`` as an English plain text."""
    return made(identity, text, language="en", date=date)


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its reading."""

    text: str
    reading: Reading

    def said(self, claim: Claim) -> str:
        """The words of a claim, its pieces joined by an ellipsis."""
        return " … ".join(span.of(self.text) for span in claim.spans)

    def claims(self) -> list[str]:
        """The words of all claims."""
        return [self.said(claim) for claim in self.reading.claims]

    def claim(self, words: str) -> Claim:
        """The shortest claim one of whose pieces holds ``words``."""
        found = [c for c in self.reading.claims if any(words in span.of(self.text) for span in c.spans)]
        assert found, f"no claim holds {words!r}; there are {self.claims()}"
        return min(found, key=lambda c: len(self.said(c)))

    def sources(self, words: str) -> list[str]:
        """The sources of that claim's chain after the publisher, by the words that first name them."""
        return [self._source(link) for link in self.claim(words).chain[1:]]

    def levels(self, words: str) -> list[str]:
        """The levels of that claim's links after the publisher."""
        return [link.level for link in self.claim(words).chain[1:]]

    def cues(self, words: str) -> list[str]:
        """The cues of that claim's chain after the publisher."""
        return [link.cue.of(self.text) if link.cue else "" for link in self.claim(words).chain[1:]]

    def _source(self, link: Link) -> str:
        return link.source if link.source == "unnamed" else self.first(self.by_id(link.source)).name

    def by_id(self, identity: str | None) -> Mention:
        """The mention with that id."""
        return next(mention for mention in self.reading.mentions if mention.id == identity)

    def first(self, mention: Mention) -> Mention:
        """The mention that ``mention`` refers back to, or itself."""
        return self.by_id(mention.refers_to) if mention.refers_to else mention

    def named(self, words: str, nth: int = 0) -> Mention:
        """The mention that is called ``words``, the nth of them."""
        found = [m for m in self.reading.mentions if m.name == words]
        listed = [(m.kind, m.name) for m in self.reading.mentions]
        assert len(found) > nth, f"no mention is called {words!r}; there are {listed}"
        return found[nth]

    def names(self, kind: MentionKind) -> list[str]:
        """The names of all mentions of ``kind``, in reading order."""
        found = sorted((m for m in self.reading.mentions if m.kind == kind), key=lambda m: m.span)
        return [mention.name for mention in found]

    def quote(self, span: Span | None) -> str:
        """The words of ``span``, or nothing."""
        return span.of(self.text) if span else ""

    def detail(self, name: DetailName) -> Detail:
        """The one detail called ``name``."""
        (found,) = [detail for detail in self.reading.details if detail.name == name]
        return found

    def value(self, name: DetailName) -> str:
        """The words of that detail's value."""
        detail = self.detail(name)
        return self.by_id(detail.value).name if detail.value else ""

    def quantity(self, words: str) -> Quantity:
        """The quantity whose expression holds ``words``."""
        found = [q for q in self.reading.quantities if words in q.span.of(self.text)]
        assert found, f"no quantity holds {words!r}; {[q.span.of(self.text) for q in self.reading.quantities]}"
        return found[0]

    def date(self, words: str) -> DateExpression:
        """The date whose expression holds ``words``."""
        return next(date for date in self.reading.dates if words in date.span.of(self.text))

    def sentences(self) -> list[str]:
        """The words of all sentences."""
        return [span.of(self.text) for span in self.reading.sentences]
