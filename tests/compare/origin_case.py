"""A case written by hand: texts with mentions, details and claims looked up by their words."""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.compare.origins.trace import trace
from stemma.compare.origins.tracing import Tracing
from stemma.model import (
    Claim,
    DateExpression,
    Detail,
    Document,
    Entity,
    Link,
    Mention,
    NameForm,
    Quantity,
    Reading,
    Span,
)
from tests.documents import MAKER, document


@dataclass
class Report:
    """One text of a case; everything is found by its words."""

    document: Document
    mentions: dict[str, Mention] = field(default_factory=dict)
    entity_of: dict[str, str] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    dates: list[DateExpression] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)

    def span(self, words: str) -> Span:
        """Where ``words`` first stand."""
        at = self.document.text.index(words)
        return Span(document=self.document.id, start=at, end=at + len(words))

    def add(self, text: str) -> None:
        """Let the text go on with ``text``."""
        self.document = document(self.document.id, self.document.text + text, date=self.document.date)

    def mention(self, entity: str, words: str, kind: str, form: str = "name") -> str:
        """Add a mention of ``entity``, the last place of ``words``; its id."""
        identity = f"{self.document.id}:m{len(self.mentions)}"
        at = self.document.text.rindex(words)
        span = Span(document=self.document.id, start=at, end=at + len(words))
        self.mentions[identity] = Mention(
            id=identity, span=span, kind=kind, name=words, name_span=span, form=form  # type: ignore[arg-type]
        )  # fmt: skip
        self.entity_of[identity] = entity
        return identity

    def detail(self, paper: str, name: str, words: str, value: str | None = None) -> None:
        """Say something of the document with mention id ``paper``; the value may be a mention id."""
        self.details.append(
            Detail(document_mention=paper, name=name, cue=self.span(words), value=value)  # type: ignore[arg-type]
        )

    def date(self, words: str, edtf: str) -> None:
        """Add a date."""
        identity = f"{self.document.id}:d{len(self.dates)}"
        self.dates.append(DateExpression(id=identity, span=self.span(words), edtf=edtf, precision="day"))

    def claim(self, words: str, *via: str, cue: str = "", carried: bool = False, figure: int | None = None) -> str:
        """Add a claim that comes through the mentions ``via``; its id."""
        identity = f"{self.document.id}:c{len(self.claims)}"
        span = self.span(words)
        level = "carried-over" if carried else "claim"
        links = [Link(source=f"publisher:{self.document.id}", level="publisher")]
        links += [
            Link(source=v, level=level if n == 0 else "claim", cue=self.span(cue) if cue else None)  # type: ignore[arg-type]
            for n, v in enumerate(via)
        ]
        numbers: tuple[str, ...] = ()
        if figure is not None:
            numbers = (f"{self.document.id}:q{len(self.quantities)}",)
            at = self.span(str(figure))
            self.quantities.append(
                Quantity(
                    id=numbers[0], span=at, number_span=at, value=figure, low=figure, high=figure, qualifier="exact"
                )
            )
        self.claims.append(
            Claim(
                id=identity,
                document=self.document.id,
                spans=(span,),
                predicate="",
                predicate_span=span,
                sentence=_sentence(self.document.text, span),
                modality="asserted",
                negated=False,
                voice="attributed" if via else "own",
                quoted="none",
                chain=tuple(links),
                quantities=numbers,
            )
        )
        return identity

    def reading(self) -> Reading:
        """The reading of the text."""
        return Reading(
            document=self.document.id,
            maker=MAKER,
            mentions=tuple(self.mentions.values()),
            quantities=tuple(self.quantities),
            dates=tuple(self.dates),
            details=tuple(self.details),
            claims=tuple(self.claims),
        )


def _sentence(text: str, span: Span) -> Span:
    start = text.rfind(". ", 0, span.start) + 1
    stop = text.find(". ", span.end)
    return Span(document=span.document, start=start, end=len(text) if stop < 0 else stop + 1)


def traced(*reports: Report) -> Tracing:
    """The tracing of the case; entities are named after their first mention."""
    members: dict[str, list[Mention]] = {}
    for report in reports:
        for identity, entity in report.entity_of.items():
            members.setdefault(entity, []).append(report.mentions[identity])
    entities = [
        Entity(
            id=entity,
            kind=own[0].kind,
            name=own[0].name,
            forms=tuple(NameForm(text=m.name, document=m.span.document, spans=(m.span,)) for m in own),
            mentions=tuple(sorted(m.id for m in own)),
        )
        for entity, own in sorted(members.items())
    ]
    return trace([r.document for r in reports], [r.reading() for r in reports], entities)


def memo_report(name: str, entity: str = "memo", signed: str = "Jonas Brandt") -> tuple[Report, str]:
    """A report on one memo with three figures; returns it with the claim that 340 wells contain lead."""
    text = (
        f"The {name} has seen a memo signed by {signed}. The memo says that 340 wells contain lead. "
        "It adds that 18 schools were supplied. The board expects costs of 25000 crowns."
    )
    report = Report(document(name, text))
    paper = report.mention(entity, "a memo", "document", "nominal")
    signatory = report.mention(signed, signed, "person")
    report.detail(paper, "signed by", f"signed by {signed}", signatory)
    wells = report.claim("340 wells contain lead", paper, cue="The memo says", figure=340)
    report.claim("18 schools were supplied", paper, cue="It adds", figure=18)
    report.claim("The board expects costs of 25000 crowns", paper, carried=True, figure=25000)
    return report, wells
