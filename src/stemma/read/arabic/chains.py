"""Chains of Arabic sayings: from the publisher through outlet and document to the one who speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.model import Link, Mention, Span
from stemma.read.arabic.lists import cue_words
from stemma.read.arabic.saying import Range, Saying
from stemma.read.arabic.sayings import Hearing
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.sources import is_feminine

UNNAMED = "unnamed"
CARRIES = frozenset(("say", "add", "show", "think", "expect", "deny"))


@dataclass(slots=True)
class Voice:
    """The last one who spoke: links of his chain after the publisher, in which sentence, and his gender."""

    links: tuple[Link, ...]
    sentence: int
    feminine: bool | None


@dataclass(slots=True)
class Chains:
    """Makes the chains of one document in reading order; ``number`` is that of the sentence that is read.

    ``signer`` is the signatory of a letter. Who spoke last is remembered for the sentence that follows.
    """

    sheet: Sheet
    signer: Mention | None = None
    number: int = 0
    _last: Voice | None = None

    def own(self, sentence: Sentence, clause: Range) -> tuple[tuple[Link, ...], str]:
        """The chain of words that nobody is given, and a clause of reason."""
        quotation = self.sheet.quotations.at(sentence.tokens[clause[0]].start)
        if quotation is not None and quotation.end >= sentence.tokens[clause[1] - 1].end:
            if self._last is not None and self.number - self._last.sentence <= 1:
                carried = tuple(replace(link, level="carried-over", cue=None) for link in self._last.links)
                return (self._publisher, *carried), "a quotation without a cue goes on with the sayer before it"
            return (self._publisher, Link(source=UNNAMED, level="carried-over")), (
                "unsure whose words the quotation holds: no cue stands by it"
            )
        if self.signer is not None:
            signed = Link(source=self.signer.id, level="author-of-document", cue=None)
            return (self._publisher, signed), "the letter's own voice, behind which its signature stands"
        return (self._publisher,), "no cue hands it to anyone, so the publisher's own voice"

    @property
    def _publisher(self) -> Link:
        return Link(source=f"publisher:{self.sheet.document.id}", level="publisher")

    def links(self, saying: Saying, hearing: Hearing) -> tuple[tuple[Link, ...], str]:
        """The chain of a saying from the publisher inwards, and one clause of reason for it."""
        if saying.opening.way == "letter":
            signed = (Link(source=self.signer.id, level="author-of-document"),) if self.signer else ()
            return (self._publisher, *signed), "the letter speaks for its writer"
        outer = self.links(saying.outer, hearing)[0] if saying.outer is not None else (self._publisher,)
        cue = self._cue(saying, hearing)
        inner, why = self._inner(saying, hearing, cue)
        links = [link for link in inner if link.source not in {one.source for one in outer} or link.source == UNNAMED]
        chain = (*outer, *links)
        named = tuple(link for link in chain[1:])
        if named and named[-1].source != UNNAMED:
            self._last = Voice(named, self.number, self._gender(named[-1]))
        return chain, why

    def _inner(self, saying: Saying, hearing: Hearing, cue: Span) -> tuple[list[Link], str]:
        if saying.same_as is not None:
            links, _ = self._inner(saying.same_as, hearing, self._cue(saying.same_as, hearing))
            return [
                replace(link, cue=cue) for link in links
            ], f"the chain rests on “{self._words(cue)}”, whose sayer is the one before it"
        links = []
        for phrase in (saying.through, (saying.relay, saying.relay + 1) if saying.relay is not None else None):
            if phrase is not None:
                links.append(Link(source=hearing.phrases.mention_of(*phrase).id, level="claim", cue=cue))
        if saying.paper is not None:
            paper = hearing.phrases.mention_of(saying.paper, saying.paper + 1)
            links.append(Link(source=paper.refers_to or paper.id, level="claim", cue=cue))
        if saying.source is None:
            return self._without_source(saying, hearing, cue, links)
        for phrase in (saying.source, saying.inner):
            if phrase is not None:
                mention = hearing.phrases.mention_of(*phrase)
                links.append(Link(source=mention.refers_to or mention.id, level="claim", cue=cue))
        return links, f"the chain rests on “{self._words(cue)}”"

    def _without_source(
        self, saying: Saying, hearing: Hearing, cue: Span, links: list[Link]
    ) -> tuple[list[Link], str]:
        verb = saying.opening.verb
        flat = hearing.tokens[saying.opening.first].bare
        impersonal = flat in cue_words("impersonal") and not (verb and verb.joined and self._fits(saying))
        if not impersonal and self._fits(saying) and self._last is not None:
            carried = [replace(link, level="claim", cue=cue) for link in self._last.links[-1:]]
            return [
                *links,
                *carried,
            ], f"the chain rests on “{self._words(cue)}”; its sayer is taken from the words before"
        reason = f"“{self._words(cue)}” names nobody, and it is unsure who is meant"
        return [*links, Link(source=UNNAMED, level="claim", cue=cue)], reason

    def _fits(self, saying: Saying) -> bool:
        """Whether the sayer of this or the sentence before may be meant: near enough, and of the verb's gender."""
        last, verb = self._last, saying.opening.verb
        if (
            last is None
            or self.number - last.sentence > 1
            or saying.opening.does not in CARRIES | {"request", "order"}
        ):
            return False
        if saying.opening.way == "in":
            return self._mention(last.links[-1]).kind == "document"
        if verb is None or last.feminine is None or verb.plural:
            return saying.opening.way == "participle" or (verb is not None and not verb.plural)
        return verb.feminine == last.feminine

    def _mention(self, link: Link) -> Mention:
        """The mention that a link names."""
        return self.sheet.mention(link.source)

    def _gender(self, link: Link) -> bool | None:
        return is_feminine(self._mention(link))

    def _cue(self, saying: Saying, hearing: Hearing) -> Span:
        """The cue's words with its source where they stand side by side."""
        opening, tokens = saying.opening, hearing.tokens
        first, last = opening.first, opening.last
        if saying.source is not None and saying.source[0] == last:
            last = saying.source[1]
        if saying.source is not None and saying.source[1] == first:
            first = saying.source[0]
        return self.sheet.span(tokens[first].start, tokens[last - 1].end)

    def _words(self, span: Span) -> str:
        return " ".join(span.of(self.sheet.text).split())
