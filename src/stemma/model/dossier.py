"""Everything a page or an export is made from."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.alignment import Alignment, ClaimGroup
from stemma.model.document import Document
from stemma.model.entity import Entity
from stemma.model.evidence import Maker
from stemma.model.judgement import Judgement
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.stemma import Stemma


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A whole case as values: the input of every exporter. ``documents`` and ``readings`` are in the same order."""

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
