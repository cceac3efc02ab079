"""The working sheet of one reading: parsed sentences, quotations and what has been found so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from stemma.model import Document, Evidence, Mention, MentionForm, MentionKind, Span
from stemma.read.attribution.quotations import Quotations
from stemma.read.maker import MAKER
from stemma.read.parsing.pipeline import end, parse, start
from stemma.read.places import Places

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


DEEPEST = 150
"""Words that may hang on each other in a row: prose has seldom more than thirty, rubbish has thousands."""


@dataclass(slots=True)
class Draft:
    """One document on the desk. ``mentions`` grow stage by stage; ids are given when they are added.

    ``too_deep`` are sentences that no stage follows.
    """

    document: Document
    quotations: Quotations
    sentences: list[Sentence]
    mentions: list[Mention] = field(default_factory=list)
    too_deep: list[Span] = field(default_factory=list)
    _at: dict[int, list[str]] = field(default_factory=dict)
    _place: dict[str, int] = field(default_factory=dict)
    _places: Places = field(default_factory=Places)

    @classmethod
    def open(cls, document: Document) -> Draft:
        """Parse ``document`` and lay it out."""
        found = [sentence for part in parse(document.text) for sentence in part.sents if sentence.text.strip()]
        made = cls(document=document, quotations=Quotations(document.text), sentences=[])
        for sentence in found:
            if len(sentence) > DEEPEST and _depth(sentence) > DEEPEST:
                made.too_deep.append(made.words(list(sentence)))
            else:
                made.sentences.append(sentence)
        return made

    @property
    def text(self) -> str:
        """The extracted text."""
        return self.document.text

    def span(self, first: int, last: int) -> Span:
        """A span of this document."""
        return Span(document=self.document.id, start=first, end=last)

    def words(self, tokens: list[Token]) -> Span:
        """The span from the first to the last of ``tokens``."""
        return self.span(min(start(t) for t in tokens), max(end(t) for t in tokens))

    def reason(self, sentence: str, *spans: Span) -> Evidence:
        """Evidence of this maker."""
        return Evidence(reason=sentence, maker=MAKER, spans=spans)

    def add(
        self,
        kind: MentionKind,
        first: int,
        last: int,
        *,
        name: tuple[int, int] | None = None,
        form: MentionForm = "name",
        rank: str | None = None,
        core: bool = True,
        why: str = "",
    ) -> Mention:
        """Note a mention; ``name`` is the range of its core where that is not the whole."""
        name_first, name_last = name or (first, last)
        mention = Mention(
            id=f"{self.document.id}:m{len(self.mentions) + 1}",
            span=self.span(first, last),
            kind=kind,
            name=self.text[name_first:name_last],
            name_span=self.span(name_first, name_last),
            form=form,
            rank=rank,
            core=core,
            why=self.reason(why) if why else None,
        )
        self._place[mention.id] = len(self.mentions)
        self.mentions.append(mention)
        self._places.add(mention.id, mention.span)
        for at in range(first, last):
            self._at.setdefault(at, []).append(mention.id)
        return mention

    def change(self, mention: Mention, **fields: object) -> Mention:
        """Replace fields of a mention that was added before (not its span)."""
        changed = replace(mention, **fields)  # type: ignore[arg-type]
        self.mentions[self._place[mention.id]] = changed
        return changed

    def mention(self, identifier: str) -> Mention:
        """The mention with that id, as it is now."""
        return self.mentions[self._place[identifier]]

    def covering(self, offset: int) -> list[Mention]:
        """Mentions that cover ``offset``, shortest first."""
        found = [self.mention(i) for i in self._at.get(offset, ())]
        return sorted(found, key=lambda m: (m.span.end - m.span.start, m.id))

    def naming(self, token: Token, *kinds: str) -> Mention | None:
        """The mention whose head word is ``token``: the longest of ``kinds`` that ends with it or covers it."""
        found = [m for m in self.covering(start(token)) if not kinds or m.kind in kinds]
        return found[-1] if found else None

    def inside(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """Ids of the mentions that lie inside ``spans``, in the order in which they were found."""
        return self._places.inside(spans)

    def is_free(self, first: int, last: int) -> bool:
        """Whether no mention touches the range."""
        return not any(at in self._at for at in range(first, last))


def _depth(sentence: Sentence) -> int:
    """How many words hang on each other in a row, at most."""
    known: dict[int, int] = {}
    for token in sentence:
        row, at = [], token
        while at.i not in known and at.head != at:
            row.append(at.i)
            at = at.head
        depth = known.setdefault(at.i, 0)
        for index in reversed(row):
            depth += 1
            known[index] = depth
    return max(known.values())
