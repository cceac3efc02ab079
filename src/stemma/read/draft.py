"""The working sheet of one reading: parsed sentences, quotations and what has been found so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.model import Document, Mention, MentionForm, MentionKind, Span
from stemma.read.attribution.quotations import Quotations
from stemma.read.desk import Desk
from stemma.read.parsing.pipeline import parse
from stemma.read.parsing.tree import end, start
from stemma.read.places import Places

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token


DEEPEST = 150
"""Words that may hang on each other in a row: prose has seldom more than thirty, rubbish has thousands."""


@dataclass(slots=True, kw_only=True)
class Draft(Desk):
    """A desk with the parsed sentences; ``too_deep`` are sentences that no stage follows."""

    sentences: list[Sentence]
    too_deep: list[Span] = field(default_factory=list)
    _at: dict[int, list[str]] = field(default_factory=dict)
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

    def words(self, tokens: list[Token]) -> Span:
        """The span from the first to the last of ``tokens``."""
        return self.span(min(start(t) for t in tokens), max(end(t) for t in tokens))

    def text_of(self, sentence: Sentence) -> str:
        """The words of ``sentence`` as the text has them, blanks at its edges left out."""
        return self.text[start(sentence[0]) : end(sentence[-1])].strip()

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
        mention = self.put(kind, first, last, name=name, form=form, rank=rank, core=core, why=why)
        self._places.add(mention.id, mention.span)
        for at in range(first, last):
            self._at.setdefault(at, []).append(mention.id)
        return mention

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
