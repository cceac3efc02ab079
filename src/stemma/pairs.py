"""Two sentences put side by side: each is read as a document of its own, then both are compared."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from stemma.model import Document, Maker

if TYPE_CHECKING:
    from stemma.compare.sentences.answer import PairAnswer
    from stemma.model import Entity, Reading

MAKER = Maker(name="stemma.pairs", version="2")


def compare_sentences(a: str, b: str, *, by_words: bool = False) -> PairAnswer:
    """The relation of two English sentences with the differences that led to it.

    What the comparators see in the words is weighed with what a taught reader makes of both as wholes; with
    ``by_words`` only the comparators are heard.

    A pure function: nothing is kept of a pair, and the parser and the encoder are loaded once per process.
    Raises :class:`stemma.errors.MissingPart` when the parser's weights are not installed.
    """
    from stemma.compare.sentences.pairs import by_rules, compare_pair

    return by_rules(*prepared(a, b))[0] if by_words else compare_pair(*prepared(a, b))


def prepared(a: str, b: str) -> tuple[tuple[Document, Document], tuple[Reading, ...], tuple[Entity, ...]]:
    """Both sentences as documents, their readings and the entities of both."""
    from stemma.read import read
    from stemma.resolve import resolve

    documents = (document_of("a", a), document_of("b", b))
    readings = tuple(read(document) for document in documents)
    return documents, readings, tuple(resolve(documents, readings))


def document_of(name: str, sentence: str, *, date: str | None = None) -> Document:
    """``sentence`` as a plain English text without an original; ``date`` is the day it came out (ISO 8601)."""
    data = sentence.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=name,
        path=name,
        sha256=digest,
        size=len(data),
        text=sentence,
        text_sha256=digest,
        media_type="text/plain",
        maker=MAKER,
        language="en",
        date=date,
    )
