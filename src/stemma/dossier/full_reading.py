"""The shapes of what was read, in the full JSON: texts, mentions, claims, entities, with their evidence."""

from __future__ import annotations

from msgspec import Struct

from stemma.dossier.interchange_form import ClaimEntry, LinkEntry, MentionEntry, Offsets, QuantityEntry, TextEntry


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


class AttributionEntry(Struct, kw_only=True):
    """One act of saying, showing or thinking, whether or not a claim comes of it; ``source`` None when not named."""

    text: str
    cue: SpanEntry
    source: SpanEntry | None
    content: list[SpanEntry]
    kind: str
    negative: bool


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
    """A look-alike that was kept apart, and why; ``unsure`` when a person should look."""

    other: str
    why: EvidenceEntry
    unsure: bool


class PostEntry(Struct, kw_only=True):
    """A post that a text gives to the entity."""

    post: str
    span: SpanEntry
    organisation: str | None
    place: str | None
    dates: str | None
    former: bool


class PositionEntry(Struct, kw_only=True):
    """Where a gazetteer puts a place; ``radius`` in kilometres."""

    gazetteer: str
    name: str
    latitude: float
    longitude: float
    precision: str
    radius: int
    within: list[str]


class EntityEntry(Struct, kw_only=True):
    """Who or what the mentions refer to; ``position`` only where exactly one place of these names is known."""

    id: str
    kind: str
    name: str
    forms: list[NameFormEntry]
    mentions: list[str]
    posts: list[PostEntry]
    joins: list[JoinEntry]
    apart: list[ApartEntry]
    findings: list[EvidenceEntry]
    position: PositionEntry | None
    positions: list[PositionEntry]
