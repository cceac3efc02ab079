"""INGEST: bytes to documents. The disk is touched in :mod:`stemma.ingest.files` only."""

from stemma.ingest.documents import ingest
from stemma.ingest.files import gather
from stemma.ingest.hygiene import notice
from stemma.ingest.source import SourceFile

__all__ = ["SourceFile", "gather", "ingest", "notice"]
