"""A hostile file beside a harmless one: what is read of both, and what is told."""

from __future__ import annotations

from collections.abc import Set

from stemma import registry
from stemma.ingest import SourceFile, ingest


def text_beside_a_neighbour(name: str, data: bytes, codes: Set[str]) -> str:
    """All text of the two files, once the neighbour is whole, no reader has failed and one of ``codes`` is told.

    No codes: nothing need be told. A file without text of its own must be told of.
    """
    files = [SourceFile(path=name, data=data), SourceFile(path="other.txt", data=b"The other report.")]
    documents, problems = ingest(files, registry.readers())
    found = {problem.code for problem in problems}
    assert "reader_failed" not in found, problems
    assert not codes or codes & found, problems
    assert "other" in {document.id for document in documents}
    assert len(documents) > 1 or found
    text = "".join(document.text for document in documents)
    text.encode("utf-8")
    assert "root:x:0" not in text
    return text
