"""The shapes of the full JSON: every part of the interchange form, with all that is known beside it."""

from __future__ import annotations

from msgspec import Struct

from stemma.dossier.full_reading import (
    AttributionEntry,
    DateEntry,
    EntityEntry,
    EvidenceEntry,
    FullClaim,
    FullMention,
    FullQuantity,
    FullText,
    MakerEntry,
    SpanEntry,
)
from stemma.dossier.interchange_form import AlignmentEntry, EdgeEntry, HygieneEntry, OriginEntry


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
    unclear: int
    refines: int
    agree: int
    updated: int
    only: dict[str, int]


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
    """An alignment with its aspects. ``relation_shown`` also knows ``updated`` and ``unclear``.

    ``judgement`` is a person's.
    """

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
    """A person's decision on a pair of passages; ``withdrawn`` takes back the last one on the pair."""

    left: SpanEntry
    right: SpanEntry
    verdict: str
    by: str
    when: str
    why: str
    target: str
    relation: str | None
    withdrawn: bool


class SupportEntry(Struct, kw_only=True):
    """What one claim rests on, and what would have to be held for one more independent confirmation."""

    claim: str
    origins: list[str]
    confirmations: int
    reason: str
    to_raise: str


class GradeEntry(Struct, kw_only=True):
    """A person's grade of a claim: of the source and of what is said, each by itself."""

    claim: SpanEntry
    source: str
    item: str
    by: str
    why: str
    when: str


class CustodyEntry(Struct, kw_only=True):
    """Where the case's signed log stood: ``count`` lines, the last with SHA-256 ``tip``; ``key`` is a fingerprint."""

    count: int
    tip: str
    key: str


class ChangeEntry(Struct, kw_only=True):
    """One sentence that differs; None where one text has nothing for it."""

    left: SpanEntry | None
    right: SpanEntry | None


class NearCopyEntry(Struct, kw_only=True):
    """Two texts that are nearly the same; ``share`` is the part of the longer one's words that both have in order."""

    left: str
    right: str
    share: float
    changes: list[ChangeEntry]
    reason: str


class NearestEntry(Struct, kw_only=True):
    """Where else to look for what ``claim``, which has no counterpart, tells: nothing is concluded from it."""

    claim: str
    other: str
    chance: float
    reason: str


class CutoutEntry(Struct, kw_only=True):
    """A picture of a passage on a page of its original, as the SHA-256 of the PNG; the picture is in the HTML."""

    text: str
    start: int
    end: int
    page: int
    width: int
    height: int
    sha256: str


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
    supports: list[SupportEntry]
    grades: list[GradeEntry]
    makers: list[MakerEntry]
    custody: CustodyEntry | None
    near_copies: list[NearCopyEntry]
    cutouts: list[CutoutEntry]
    attributions: list[AttributionEntry]
    nearest: list[NearestEntry]
