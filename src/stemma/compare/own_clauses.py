"""A denial in a clause of its own denies nothing of what a side clause tells: of "no cart could pass, as they had
shut the gate" it is not denied that the gate was shut."""

from __future__ import annotations

import re
from itertools import pairwise

from stemma.compare.concepts import concepts
from stemma.compare.contrasts import without_contrasts
from stemma.compare.lexicon import light_stems
from stemma.compare.profile import Profile, content_stems
from stemma.text.noes import ANY_NO

_CLAUSE = re.compile(
    r",? \b(?P<join>as(?! (?:many|much|well|long|soon|far|of|a|an|if|though)\b)|because|since|when|while|after|once"
    r"|although|though|even though|whom|who|which|where)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:if|unless|until|till|before|whether|in case|would|could|might|may)\b", re.IGNORECASE)
LEAST = 2
"""Content words that a side clause needs in common with the claim it tells."""


def tells_it_aside(denier: Profile, other: Profile) -> bool:
    """Whether what the other claim says is done is told by a clause of the denier that has no denial."""
    pieces = _pieces(without_contrasts(denier.content))
    told = [piece for piece in pieces if ANY_NO.search(piece) is None and _OPEN.search(piece) is None]
    denied = [piece for piece in pieces if ANY_NO.search(piece) is not None]
    done = set(content_stems(other.claim.predicate)) - light_stems()
    own = set(content_stems(denier.claim.predicate)) - light_stems()
    if not told or len(denied) != 1 or not done or own & set(other.stems):
        return False
    if not done.isdisjoint(content_stems(denied[0])):
        return False
    return any(_tells(piece, other, done) for piece in told)


def _tells(piece: str, other: Profile, done: set[str]) -> bool:
    stems = set(content_stems(piece))
    kinds = {one for one in concepts(other.claim.predicate) if one.is_doing}
    is_one = bool(done & stems) or any(one in kinds for one in concepts(piece) if one.is_doing)
    return is_one and len(stems & set(other.stems)) >= LEAST


def _pieces(content: str) -> list[str]:
    """A claim cut before each word that joins a side clause."""
    starts = [0, *(found.start() for found in _CLAUSE.finditer(content)), len(content)]
    return [content[start:end] for start, end in pairwise(starts) if content[start:end].strip()]
