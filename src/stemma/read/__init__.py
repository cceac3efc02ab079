"""READ: a document to mentions, quantities, dates, attributions and claims."""

from __future__ import annotations

from stemma.model import Document, Reading
from stemma.read.maker import MAKER

__all__ = ["MAKER", "read"]


def read(document: Document) -> Reading:
    """Read one English or Arabic document.

    Offsets are code points of ``document.text``. Raises :class:`stemma.errors.MissingPart` when the weights of the
    English parser are not installed. What could not be read (another language) is in the reading's problems.
    """
    from stemma.read.reader import read_document

    return read_document(document)
