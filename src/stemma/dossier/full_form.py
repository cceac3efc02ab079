"""The shapes of the full JSON: every part of the interchange form, with all that is known beside it."""

from __future__ import annotations

from msgspec import Struct

from stemma.dossier.interchange_form import (
    AlignmentEntry,
    ClaimEntry,
    EdgeEntry,
    HygieneEntry,
    LinkEntry,
    MentionEntry,
    Offsets,
    OriginEntry,
    QuantityEntry,
    TextEntry,
)


class SpanEntry(Struct, kw_only=True):
    """A passage: code points ``start`` to ``end`` of ``text``, and its words."""

    text: str
    start: int
    end: int
    quote: str


class MakerEntry(Struct, kw_only=True):
    """A stage or plugin and its version."""

    name: str
    version: str


class EvidenceEntry(Struct, kw_only=True):
    """One sentence of reason with its passages; ``score`` ranks proposals and is no degree of truth."""

    reason: str
    maker: MakerEntry
    spans: list[SpanEntry]
    score: float | None


class VerdictEntry(Struct, kw_only=True):
    """The sentence over the whole."""

    reports: int
    origins: int
    at_least: bool
    independent_confirmations: int
    text: str
    reason: str


class CountsEntry(Struct, kw_only=True):
    """Matters by relation; ``only`` counts claims without counterpart, by text."""

    contradict: int
    differ: int
    refines: int
    agree: int
    updated: int
    only: dict[str, int]


class FullText(TextEntry, kw_only=True):
    """A held text with what the file states of itself. ``member`` is its place inside a container."""

    letter: str
    member: str | None
    bytes: int
    media_type: str
    encoding: str
    encoding_source: str
    replaced: int
    words: int
    title: str | None
    publisher: str | None
    date: str | None
    held: bool
    copies: list[str]


class FullMention(MentionEntry, kw_only=True):
    """A mention with its form and the name inside it."""

    id: str
    name: str
    form: str
    rank: str | None
    core: bool


class FullQuantity(QuantityEntry, kw_only=True):
    """A quantity with its id and the possible readings of an ill-formed number."""

    id: str
    readings: list[int | float]
    core: bool


class DateEntry(Struct, kw_only=True):
    """A date in EDTF (ISO 8601-2), with the words that fixed a relative one."""

    id: str
    span: SpanEntry
    edtf: str
    precision: str
    reason: str


class FullLink(LinkEntry, kw_only=True):
    """A link with how far its cue reaches and the name of its source."""

    level: str
    label: str


class RoleEntry(Struct, kw_only=True):
    """A part of a claim; ``entity`` where the words name one, ``claim`` where the part is a claim itself."""

    name: str
    span: SpanEntry
    entity: str | None
    claim: str | None


class FullClaim(ClaimEntry, kw_only=True):
    """A claim with its words, its parts and the origin it rests on."""

    chain: list[FullLink]  # type: ignore[assignment]
    quote: str
    predicate: str
    sentence: SpanEntry
    roles: list[RoleEntry]
    quantities: list[str]
    dates: list[str]
    mentions: list[str]
    condition: SpanEntry | None
    background: bool
    headline: bool
    origin: str | None
    why: EvidenceEntry | None


class NameFormEntry(Struct, kw_only=True):
    """One spelling as printed, with where it stands."""

    text: str
    document: str
    spans: list[Offsets]


class JoinEntry(Struct, kw_only=True):
    """Why two mentions belong together."""

    left: str
    right: str
    why: EvidenceEntry


class ApartEntry(Struct, kw_only=True):
    """A look-alike that was kept apart, and why."""

    other: str
    why: EvidenceEntry


class PostEntry(Struct, kw_only=True):
    """A post that a text gives to the entity."""

    post: str
    span: SpanEntry
    organisation: str | None
    place: str | None


class EntityEntry(Struct, kw_only=True):
    """Who or what the mentions refer to."""

    id: str
    kind: str
    name: str
    forms: list[NameFormEntry]
    mentions: list[str]
    posts: list[PostEntry]
    joins: list[JoinEntry]
    apart: list[ApartEntry]


class AspectEntry(Struct, kw_only=True):
    """What one comparator answered about a pair."""

    name: str
    result: str
    reason: str
    a_value: str
    b_value: str
    a_spans: list[SpanEntry]
    b_spans: list[SpanEntry]
    is_difference: bool


class FullAlignment(AlignmentEntry, kw_only=True):
    """An alignment with its aspects. ``relation_shown`` also knows ``updated``; ``judgement`` is a person's."""

    texts: tuple[str, str]
    scope: str
    title: str
    relation_shown: str
    origins: list[str]
    aspects: list[AspectEntry]
    why: EvidenceEntry
    judgement: str | None


class GroupEntry(Struct, kw_only=True):
    """Claims of any number of texts on one matter."""

    id: str
    title: str
    claims: list[str]
    alignments: list[str]
    origins: list[str]
    confirmations: int


class PathEntry(Struct, kw_only=True):
    """How one text reaches an origin: node ids from the text on."""

    text: str
    nodes: list[str]


class FullOrigin(OriginEntry, kw_only=True):
    """An origin with the ways to it and why the texts are counted as resting on it."""

    label: str
    status: str
    held: bool
    date: str | None
    node: str
    paths: list[PathEntry]
    evidence: list[EvidenceEntry]


class NodeEntry(Struct, kw_only=True):
    """A witness: a held text, or something known of."""

    id: str
    kind: str
    label: str
    held: bool
    entity: str | None
    date: str | None
    detail: str


class FullEdge(EdgeEntry, kw_only=True):
    """An edge with its evidence."""

    directed: bool
    why: EvidenceEntry


class FullHygiene(HygieneEntry, kw_only=True):
    """A note on the raw text with its reason."""

    reason: str


class ProblemEntry(Struct, kw_only=True):
    """What could not be read or done; ``lost`` says that content was not read."""

    path: str
    code: str
    message: str
    hint: str
    member: str | None
    start: int | None
    end: int | None
    lost: bool


class JudgementEntry(Struct, kw_only=True):
    """A person's decision on a pair of passages."""

    left: SpanEntry
    right: SpanEntry
    verdict: str
    by: str
    when: str
    why: str
    target: str
    relation: str | None


class FullForm(Struct, kw_only=True):
    """The whole dossier."""

    stemma: str
    schema: int
    title: str
    verdict: VerdictEntry
    counts: CountsEntry
    texts: list[FullText]
    mentions: list[FullMention]
    quantities: list[FullQuantity]
    dates: list[DateEntry]
    claims: list[FullClaim]
    entities: list[EntityEntry]
    alignments: list[FullAlignment]
    groups: list[GroupEntry]
    origins: list[FullOrigin]
    nodes: list[NodeEntry]
    edges: list[FullEdge]
    hygiene: list[FullHygiene]
    problems: list[ProblemEntry]
    judgements: list[JudgementEntry]
    makers: list[MakerEntry]
