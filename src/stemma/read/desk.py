"""What is on the desk while one document is read: its text, and the mentions found so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from stemma.model import Document, Evidence, Mention, MentionForm, MentionKind, Span
from stemma.read.attribution.quotations import Quotations
from stemma.read.maker import MAKER


@dataclass(slots=True, kw_only=True)
class Desk:
    """One document and its quotations. ``mentions`` grow stage by stage; ids are given when they are added."""

    document: Document
    quotations: Quotations
    mentions: list[Mention] = field(default_factory=list, init=False)

    @property
    def text(self) -> str:
        """The extracted text."""
        return self.document.text

    def span(self, first: int, last: int) -> Span:
        """A span of this document."""
        return Span(document=self.document.id, start=first, end=last)

    def reason(self, sentence: str, *spans: Span) -> Evidence:
        """Evidence of this maker."""
        return Evidence(reason=sentence, maker=MAKER, spans=spans)

    def put(
        self,
        kind: MentionKind,
        first: int,
        last: int,
        *,
        name: tuple[int, int] | None,
        form: MentionForm,
        rank: str | None,
        core: bool,
        why: str,
    ) -> Mention:
        """Put a mention of code points ``first`` to ``last`` on the list; ``name`` is the range of its core."""
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
        self.mentions.append(mention)
        return mention

    def change(self, mention: Mention, **fields: object) -> Mention:
        """Replace fields of a mention that was added before (not its span)."""
        changed = replace(mention, **fields)  # type: ignore[arg-type]
        self.mentions[_row(mention.id)] = changed
        return changed

    def mention(self, identifier: str) -> Mention:
        """The mention with that id, as it is now."""
        return self.mentions[_row(identifier)]


def _row(identifier: str) -> int:
    return int(identifier.rpartition(":m")[2]) - 1
