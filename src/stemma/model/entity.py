"""Who or what mentions refer to, across documents, spellings and scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model.evidence import Evidence
from stemma.model.mention import MentionKind
from stemma.model.span import Span

Verdict = Literal["positive", "negative", "unsure"]


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
    """A look-alike that was kept apart, and why."""

    other: str
    why: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld:
    """A post that the texts give to a person: position, organisation and place as printed."""

    post: str
    text: str
    span: Span
    organisation: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, group, post, place, document or date; ``mentions`` are ids, sorted."""

    id: str
    kind: MentionKind
    name: str
    forms: tuple[NameForm, ...]
    mentions: tuple[str, ...]
    posts: tuple[PostHeld, ...] = ()
    joins: tuple[Join, ...] = ()
    apart: tuple[Apart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision on a pair, anchored to spans so that it survives a new reading.

    ``target`` is entities (the pair is one thing, or not) or alignment. ``when`` is passed in, never a clock's.
    """

    left: Span
    right: Span
    verdict: Verdict
    by: str
    when: str = ""
    why: str = ""
    target: Literal["entities", "alignment"] = "entities"
    relation: str | None = None
