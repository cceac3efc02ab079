"""Builds small invented dossiers by quoting: a harbour, its ministry, and the reports about a leaked memo."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

from stemma.model import (
    Alignment,
    Aspect,
    Claim,
    ClaimGroup,
    DateExpression,
    Document,
    Dossier,
    Edge,
    Entity,
    Evidence,
    Finding,
    HygieneNote,
    Join,
    Link,
    Maker,
    Mention,
    NameForm,
    Node,
    Origin,
    Path,
    PostHeld,
    Quantity,
    Reading,
    Span,
    Stemma,
)

MAKER = Maker(name="invented", version="1")
WHY = Evidence(reason="", maker=MAKER)


@dataclass
class CaseBuilder:
    """Collects texts, then claims by their words; ``build`` gives the dossier."""

    title: str = "The harbour memo"
    texts: dict[str, Document] = field(default_factory=dict)
    claims: dict[str, list[Claim]] = field(default_factory=dict)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    quantities: dict[str, list[Quantity]] = field(default_factory=dict)
    dates: dict[str, list[DateExpression]] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    alignments: list[Alignment] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str, text: str, *, language: str = "en", **more: Any) -> None:
        """Adds a held text."""
        data = text.encode("utf-8", "surrogatepass")
        self.texts[name] = Document(
            id=name,
            path=more.pop("path", f"{name}.txt"),
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            text=text,
            text_sha256=hashlib.sha256(data).hexdigest(),
            media_type="text/plain",
            maker=MAKER,
            language=language,
            **more,
        )
        self.nodes.append(Node(id=name, kind="text", label=name, held=True))

    def span(self, name: str, words: str) -> Span:
        """Where ``words`` stand first."""
        start = self.texts[name].text.index(words)
        return Span(document=name, start=start, end=start + len(words))

    def claim(self, name: str, *words: str, **more: Any) -> str:
        """Adds a claim over ``words``; returns its id."""
        number = len(self.claims.setdefault(name, [])) + 1
        spans = tuple(self.span(name, part) for part in words)
        made = Claim(
            id=f"{name}:c{number}",
            document=name,
            spans=spans,
            predicate="",
            predicate_span=spans[0],
            sentence=spans[0],
            modality=more.pop("modality", "asserted"),
            negated=more.pop("negated", False),
            voice=more.pop("voice", "own"),
            quoted=more.pop("quoted", "none"),
            chain=more.pop("chain", (Link(source=f"publisher:{name}", level="publisher"),)),
            **more,
        )
        self.claims[name].append(made)
        return made.id

    def mention(self, name: str, words: str, entity: str, kind: Any = "person", **more: Any) -> str:
        """Adds a mention of ``entity``; returns its id."""
        span = self.span(name, words)
        number = len(self.mentions.setdefault(name, [])) + 1
        made = Mention(id=f"{name}:m{number}", span=span, kind=kind, name=words, name_span=span, **more)
        self.mentions[name].append(made)
        old = self.entities.get(entity) or Entity(id=entity, kind=kind, name=words, forms=(), mentions=())
        form = NameForm(text=words, document=name, spans=(span,))
        self.entities[entity] = replace(old, forms=(*old.forms, form), mentions=(*old.mentions, made.id))
        return made.id

    def align(
        self, relation: Any, left: str, right: str, *, title: str = "", aspects: tuple[Aspect, ...] = ()
    ) -> str:
        """Aligns two claims; both of one text make an alignment within."""
        texts = (left.rsplit(":", 1)[0], right.rsplit(":", 1)[0])
        within = texts[0] == texts[1]
        number = len(self.alignments) + 1
        made = Alignment(
            id=f"al{number}",
            texts=texts,
            a=() if within else (left,),
            b=(left, right) if within else (right,),
            relation=relation,
            title=title,
            why=WHY,
            aspects=aspects,
            scope="within" if within else "between",
        )
        self.alignments.append(made)
        return made.id

    def origin(self, name: str, label: str, claims: tuple[str, ...], *, texts: tuple[str, ...]) -> None:
        """Adds a known document that ``texts`` rest on."""
        self.nodes.append(Node(id=name, kind="document", label=label, held=False))
        self.edges += [Edge(derived=text, source=name, kind="cites", why=WHY) for text in texts]
        paths = tuple(Path(text=text, nodes=(text, name)) for text in texts)
        evidence = (Evidence(reason="same signatory", maker=MAKER),)
        self.origins.append(
            Origin(
                id=f"o-{name}",
                label=label,
                status="known",
                entity=name,
                claims=claims,
                node=name,
                paths=paths,
                evidence=evidence,
            )
        )

    def build(self, finding: str = "") -> Dossier:
        """The dossier of all that was added."""
        readings = tuple(
            Reading(
                document=name,
                maker=MAKER,
                mentions=tuple(self.mentions.get(name, ())),
                quantities=tuple(self.quantities.get(name, ())),
                dates=tuple(self.dates.get(name, ())),
                claims=tuple(self.claims.get(name, ())),
            )
            for name in self.texts
        )
        reports = len(self.texts)
        made = Stemma(
            nodes=tuple(self.nodes),
            edges=tuple(self.edges),
            origins=tuple(self.origins),
            finding=Finding(
                reports=reports,
                origins=max(1, len(self.origins)),
                at_least=False,
                independent_confirmations=0,
                text=finding or f"{reports} reports, one origin. No independent confirmation.",
                reason="They describe the same memo.",
            ),
        )
        return Dossier(
            title=self.title,
            version="0.1.0",
            documents=tuple(self.texts.values()),
            readings=readings,
            entities=tuple(self.entities.values()),
            alignments=tuple(self.alignments),
            groups=self.extra.pop("groups", ()),
            stemma=made,
            makers=(MAKER,),
            **self.extra,
        )


def aspect(name: Any, left: str, right: str, **more: Any) -> Aspect:
    """An aspect that differs."""
    return Aspect(
        name=name, result="incompatible", reason="", a_value=left, b_value=right, is_difference=True, **more
    )


def harbour() -> CaseBuilder:
    """Two reports on one memo: one dispute, one agreement, one claim on either side alone."""
    case = CaseBuilder()
    case.text("north", "The memo says 40 cranes were sold. Captain Lind signed it. Fog closed the port.\n")
    case.text("south", "Some 60 cranes may be sold, says the memo. Capt. Lindh signed the memo. Gulls came.\n")
    memo = case.mention("north", "The memo", "memo", "document", form="nominal")
    case.mention("south", "the memo", "memo", "document", form="nominal")
    case.mention("north", "Lind", "lind")
    case.mention("south", "Lindh", "lind")
    case.mention("north", "the port", "port", "place", form="nominal")
    case.entities["lind"] = replace(
        case.entities["lind"],
        joins=(Join(left="north:m2", right="south:m2", why=replace(WHY, reason="same rank, like name")),),
        posts=(PostHeld(post="captain", text="captain", span=case.span("north", "Captain")),),
    )
    chain = (Link(source="publisher:north", level="publisher"), Link(source=memo, level="claim"))
    sold = case.claim("north", "40 cranes were sold", voice="attributed", chain=chain)
    maybe = case.claim("south", "Some 60 cranes may be sold", modality="possible")
    signed = case.claim("north", "Captain Lind signed it"), case.claim("south", "Capt. Lindh signed the memo")
    case.claim("north", "Fog closed the port", mentions=("north:m3",))
    case.claim("south", "Gulls came")
    case.align(
        "differ",
        sold,
        maybe,
        title="Cranes: 40 sold, or some 60",
        aspects=(aspect("number", "40", "60"), aspect("modality", "asserted", "possible")),
    )
    case.align("agree", *signed, title="Who signed the memo")
    case.origin("memo-node", "the harbour memo", (sold, maybe, *signed), texts=("north", "south"))
    return case


def many(number: int) -> CaseBuilder:
    """``number`` reports on one memo; the first and the last contradict each other, the others agree."""
    case = CaseBuilder(title="Many reports")
    sold, fog = [], []
    for n in range(number):
        name = f"paper{n:03}"
        case.text(name, f"The memo says {40 + n} cranes were sold. Fog closed the port.\n")
        sold.append(case.claim(name, f"{40 + n} cranes were sold"))
        fog.append(case.claim(name, "Fog closed the port"))
    pairs = [
        case.align("contradict" if n == number - 1 else "agree", sold[0], sold[n], title="Cranes sold")
        for n in range(1, number)
    ]
    foggy = [case.align("agree", fog[0], claim, title="Fog") for claim in fog[1:]]
    case.origin("memo-node", "the harbour memo", tuple(sold), texts=tuple(case.texts))
    case.extra["groups"] = (
        ClaimGroup(id="g1", claims=tuple(sold), alignments=tuple(pairs), title="Cranes sold"),
        ClaimGroup(id="g2", claims=tuple(fog), alignments=tuple(foggy), title="Fog"),
    )
    return case


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    '"><iframe src="javascript:alert(1)"></iframe>',
    "<style>*{display:none}</style>",
    "</style></script><b id=stolen>",
    "{{ 7 * 7 }} {% raw %}",
    "<!-- --><meta http-equiv=refresh content=0>",
    "javascript:alert(1)",
    "\u202eevil\u202c a\u200db\u0007",
)


def hostile() -> CaseBuilder:
    """Hostile strings in every place that a document fills: text, title, names, file names, reasons."""
    bait = " ".join(HOSTILE)
    case = CaseBuilder(title=bait)
    for name in ("north", "south"):
        text = f"{bait} were sold. \r\nLind & Co <b>signed</b>. {bait}\n"
        case.text(name, text, path=f"{bait}.txt", title=bait, publisher=bait, date="2019-05-01")
        case.mention(name, bait, "bait", "person")
        case.mention(name, "Lind & Co", "place", "place")
        span = case.span(name, "Lind")
        case.dates[name] = [
            DateExpression(id=f"{name}:d1", span=span, edtf="2019-05", precision="month", reason=bait)
        ]
        case.texts[name] = replace(case.texts[name], hygiene=(HygieneNote(span=span, kind=bait, reason=bait),))
    chain = (Link(source="publisher:north", level="publisher"), Link(source="north:m1", level="claim"))
    left = case.claim("north", f"{bait} were sold", voice="attributed", chain=chain)
    right = case.claim("south", "Lind & Co <b>signed</b>", mentions=("south:m2",))
    case.align("differ", left, right, title=bait, aspects=(aspect("wording", bait, bait),))
    case.entities["bait"] = replace(
        case.entities["bait"], joins=(Join(left="a", right="b", why=replace(WHY, reason=bait)),)
    )
    case.origin("memo-node", bait, (left, right), texts=("north", "south"))
    return case
