"""Who or what mentions refer to, across documents, spellings and scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.evidence import Evidence
from stemma.model.mention import MentionKind
from stemma.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """One spelling as printed, with where it stands."""

    text: str
    document: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why two mentions belong together; the joins of an entity form a path between any two of its forms."""

    left: str
    right: str
    why: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """A look-alike that was kept apart, and why; ``unsure`` when nothing settles it and a person should look."""

    other: str
    why: Evidence
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld:
    """A post that the texts give to a person: position, organisation and place as printed.

    ``dates`` (EDTF) is when, as far as the text at ``span`` says so; ``dates_span`` the words for it. ``former``
    when the text says that it is over.
    """

    post: str
    text: str
    span: Span
    organisation: str | None = None
    place: str | None = None
    dates: str | None = None
    dates_span: Span | None = None
    former: bool = False


Precision = Literal["country", "region", "town"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a gazetteer puts a place: a point, how coarse it is, and which entry says so.

    ``latitude`` and ``longitude`` are degrees (WGS 84). ``precision`` is what the point stands for, ``radius`` the
    kilometres within which its parts lie. ``within`` names the region and country, the inner first.
    """

    gazetteer: str
    name: str
    latitude: float
    longitude: float
    precision: Precision
    radius: int
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, group, post, place, document or date; ``mentions`` are ids, sorted.

    ``position`` is set only where a gazetteer has exactly one place of these names; of several that fit all are in
    ``positions``, and nothing is put on a map. ``findings`` are what a reader should look at: one post with two
    holders at one time.
    """

    id: str
    kind: MentionKind
    name: str
    forms: tuple[NameForm, ...]
    mentions: tuple[str, ...]
    posts: tuple[PostHeld, ...] = ()
    joins: tuple[Join, ...] = ()
    apart: tuple[Apart, ...] = ()
    findings: tuple[Evidence, ...] = ()
    position: Position | None = None
    positions: tuple[Position, ...] = ()
