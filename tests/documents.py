"""A held text as a document, without a reader."""

from __future__ import annotations

import hashlib
from typing import Any

from stemma.model import Document, Maker

MAKER = Maker(name="test", version="1")


def document(identity: str, text: str, **more: Any) -> Document:
    """``text`` as a plain text called ``identity``; ``more`` are further fields, or others instead of these."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    given: dict[str, Any] = {
        "path": f"{identity}.txt",
        "sha256": digest,
        "size": len(text.encode()),
        "text_sha256": digest,
        "media_type": "text/plain",
        "maker": MAKER,
    }
    return Document(id=identity, text=text, **{**given, **more})
