"""INGEST: bytes to documents. The disk is touched in :mod:`stemma.ingest.files` only."""

from stemma.ingest.documents import extract, ingest, moved
from stemma.ingest.hygiene import notice
from stemma.ingest.intake import Intake, in_order
from stemma.ingest.source import SourceFile, paths_of

__all__ = ["Intake", "SourceFile", "extract", "in_order", "ingest", "moved", "notice", "paths_of"]
