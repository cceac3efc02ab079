"""Names of outlets with "and" in them: "Rail and Road" is one magazine where the text treats it as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon
from stemma.read.name_chunks import Chunk

if TYPE_CHECKING:
    from spacy.tokens import Token

BRINGING = frozenset({"publish", "print", "broadcast", "air", "see", "obtain", "review", "report"})
LONGEST = 3


def join_titles(chunks: list[Chunk], text: str) -> list[Chunk]:
    """``chunks`` in reading order with "N and M" joined where it names one outlet.

    It does when an outlet's word stands right before it ("the magazine N and M"), or when the text brings something
    out through it ("seen by N and M"), repeats it whole and never has N or M alone. Otherwise they stay two.
    """
    pairs = _pairs(chunks)
    whole: dict[str, list[tuple[Chunk, Chunk]]] = {}
    for left, right in pairs:
        whole.setdefault(f"{left.text} and {right.text}", []).append((left, right))
    joined = {title for title, found in whole.items() if _is_title(title, found, chunks, text)}
    if not joined:
        return chunks
    kept: list[Chunk] = []
    for chunk in chunks:
        before = kept[-1] if kept else None
        if before is not None and _are_beside(before, chunk) and f"{before.text} and {chunk.text}" in joined:
            doc = chunk.tokens[0].doc
            tokens = [doc[i] for i in range(before.tokens[0].i, chunk.tokens[-1].i + 1)]
            kept[-1] = Chunk(tokens=tokens, kind="organisation", sure=True)
        else:
            kept.append(chunk)
    return kept


def _pairs(chunks: list[Chunk]) -> list[tuple[Chunk, Chunk]]:
    return [(a, b) for a, b in zip(chunks, chunks[1:], strict=False) if _are_beside(a, b)]


def _are_beside(left: Chunk, right: Chunk) -> bool:
    last, first = left.tokens[-1], right.tokens[0]
    return (
        last.doc is first.doc
        and first.i == last.i + 2
        and last.nbor(1).lower_ == "and"
        and max(len(left.tokens), len(right.tokens)) <= LONGEST
        and left.rank is None
        and right.rank is None
    )


def _is_title(title: str, found: list[tuple[Chunk, Chunk]], chunks: list[Chunk], text: str) -> bool:
    if any(_outlet_word_before(left.tokens[0]) for left, _ in found):
        return True
    if text.count(title) < 2 or not any(_brings_out(left.tokens[0]) for left, _ in found):
        return False
    parts = {part.text for pair in found for part in pair}
    inside = {id(part) for pair in found for part in pair}
    return not any(chunk.text in parts and id(chunk) not in inside for chunk in chunks)


def _outlet_word_before(first: Token) -> bool:
    """ "the magazine N and M", of one magazine."""
    before = first.nbor(-1) if first.i > first.sent.start else None
    return (
        before is not None
        and before.tag_ == "NN"
        and before.text.islower()
        and before.lemma_.lower() in lexicon().nouns["outlet"]
    )


def _brings_out(first: Token) -> bool:
    """ "published by N and M", "seen by N and M"."""
    if first.i < first.sent.start + 2:
        return False
    at = first.nbor(-1)
    if at.lower_ == "the" and at.i > first.sent.start + 1:
        at = at.nbor(-1)
    return at.lower_ == "by" and at.i > first.sent.start and at.nbor(-1).lemma_.lower() in BRINGING
