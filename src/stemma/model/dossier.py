"""Everything a page or an export is made from."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.alignment import Alignment, ClaimGroup
from stemma.model.document import Document
from stemma.model.entity import Entity
from stemma.model.evidence import Maker
from stemma.model.judgement import Judgement
from stemma.model.near_copy import NearCopy
from stemma.model.nearest import Nearest
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.span import Span
from stemma.model.stemma import Stemma
from stemma.model.support import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyHead:
    """Where a case's signed log stood: its first ``count`` lines end in one with SHA-256 ``tip``.

    ``key`` is the fingerprint of the key that signs. Printed, and kept by others, the three witness what the log was.
    """

    count: int
    tip: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutout:
    """A picture (PNG, ``width`` by ``height`` pixels) of the place on ``page`` (from 1) where ``span`` stands."""

    span: Span
    page: int
    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A whole case as values: the input of every exporter. ``documents`` and ``readings`` are in the same order.

    ``custody`` is None for a case that is kept nowhere. ``near_copies`` are documents that are nearly the same.
    ``cutouts`` are pictures of quotations, for originals that have pages. ``nearest`` says of claims without a
    counterpart where else to look.
    """

    title: str
    version: str
    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    alignments: tuple[Alignment, ...]
    groups: tuple[ClaimGroup, ...]
    stemma: Stemma
    problems: tuple[Problem, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    makers: tuple[Maker, ...] = ()
    custody: CustodyHead | None = None
    near_copies: tuple[NearCopy, ...] = ()
    cutouts: tuple[Cutout, ...] = ()
    grades: tuple[Grade, ...] = ()
    nearest: tuple[Nearest, ...] = ()
