"""What the recogniser says of a run of name words: its kind, when it is sure enough to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.model import MentionKind
from stemma.read.lexicon import lexicon
from stemma.read.naming.name_chunks import Chunk
from stemma.read.recognising.recogniser import RECOGNISED, Recognised

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

KINDS: dict[str, MentionKind] = {"Person": "person", "Organisation": "organisation", "Location": "place"}
HEARD = 0.5
"""Least certainty of the kind with which the recogniser's is taken before the stock label."""


def recognised_at(token: Token) -> Recognised | None:
    """The recognised mention that covers ``token``."""
    found: list[Recognised] = token.doc.user_data.get(RECOGNISED, [])
    return next((mention for mention in found if mention.first <= token.i < mention.last), None)


def recognised_kind(chunk: Chunk) -> MentionKind | None:
    """The kind of the mention that the chunk heads: both end together, or no name comes behind it."""
    last = chunk.tokens[-1]
    mention = recognised_at(last)
    if mention is None or mention.kind not in KINDS or mention.of_kind < HEARD:
        return None
    rest = last.doc[last.i + 1 : mention.last]
    if any(token.tag_ in {"NNP", "NNPS"} for token in rest):
        return None
    head = last.doc[mention.first : mention.last].root
    inside = chunk.tokens[0].i <= head.i <= last.i
    if mention.kind == "Location" and _is_told(head):
        return None
    return KINDS[mention.kind] if inside else None


def _is_told(name: Token) -> bool:
    """ "wrote to Dahl", "told Dahl": whom somebody tells something is no place."""
    to = name.head
    if name.dep_ == "pobj" and to.lower_ == "to":
        return lexicon().says(to.head.lemma_)
    return name.dep_ in {"dobj", "dative"} and to.lemma_ == "tell"
