"""Names of outlets with "and" in them: "Rail and Road" is one magazine where the text treats it as one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon
from stemma.read.naming.name_chunks import Chunk

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

BRINGING = frozenset({"publish", "print", "broadcast", "air", "see", "obtain", "review", "report"})
LONGEST = 3


def join_titles(chunks: list[Chunk], text: str) -> list[Chunk]:
    """``chunks`` in reading order with "N and M" joined where it names one outlet.

    It does when an outlet's word stands right before it ("the magazine N and M"), or when the text brings something
    out through it ("seen by N and M"), repeats it whole and never has N or M alone. Otherwise they stay two.
    """
    pairs = _pairs(chunks)
    whole: dict[tuple[str, str], list[tuple[Chunk, Chunk]]] = {}
    for left, right in pairs:
        whole.setdefault((left.text, right.text), []).append((left, right))
    joined = {title for title, found in whole.items() if _is_title(title, found, chunks, text)}
    if not joined:
        return chunks
    kept: list[Chunk] = []
    for chunk in chunks:
        opening = next(
            (at for left, right in sorted(joined) if (at := _opening(chunk, left, right)) is not None), None
        )
        if opening is None:
            kept.append(chunk)
            continue
        doc = chunk.tokens[0].doc
        if kept and kept[-1].tokens[0].doc is doc and kept[-1].tokens[-1].i >= opening:
            kept.pop()
        tokens = [doc[i] for i in range(opening, chunk.tokens[-1].i + 1)]
        kept.append(Chunk(tokens=tokens, kind="organisation", sure=True))
    return kept


def _opening(chunk: Chunk, left: str, right: str) -> int | None:
    """Where "``left`` and ``right``" begins when ``chunk`` is its second half, whether or not ``left`` was seen."""
    first, words = chunk.tokens[0], len(left.split())
    opening = first.i - 1 - words
    if chunk.text != right or opening < first.sent.start or first.nbor(-1).lower_ != "and":
        return None
    return opening if first.doc[opening : first.i - 1].text == left else None


def _pairs(chunks: list[Chunk]) -> list[tuple[Chunk, Chunk]]:
    return [(a, b) for a, b in pairwise(chunks) if _are_beside(a, b)]


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


def _is_title(title: tuple[str, str], found: list[tuple[Chunk, Chunk]], chunks: list[Chunk], text: str) -> bool:
    if any(_outlet_word_before(left.tokens[0]) for left, _ in found):
        return True
    if text.count(" and ".join(title)) < 2 or not any(_brings_out(left.tokens[0]) for left, _ in found):
        return False
    inside = {id(part) for pair in found for part in pair}
    return not any(c.text in title and id(c) not in inside and _opening(c, *title) is None for c in chunks)


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
