"""Two claims in nearly the same words are held against each other as two sentences by themselves are.

What sets such claims apart is one word in a place of its own ("her brother was shot", "her sister was shot"), which
no list of opposites may know. In claims told in words of their own the same look would part too much: of agreements
between newsrooms that had this to be said against them, five of six were agreements.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from stemma.compare.affirming import takes_nothing_from
from stemma.compare.aligning.align import Proposal
from stemma.compare.comparators.left_over import left_over
from stemma.compare.comparators.sums import fit_by_subtraction
from stemma.compare.contrasts import sets_nothing_against
from stemma.compare.fates import fates_in
from stemma.compare.maker import MAKER
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.compare.sentences.side_by_side import standing, turned
from stemma.compare.sentences.statement import Statement, statement
from stemma.model import Aspect, AspectResult, Reading, Span
from stemma.text.stem import stem, words

T = TypeVar("T")
_NOT = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
ALIKE = 0.6
"""Part of the longer claim's words, small ones too, that the other has."""
LONGEST = 30
"""Words of a claim up to which it is one sentence."""
OF_THE_DETAIL = frozenset({"actor", "modality", "number", "patient", "place", "predicate", "what is counted"})
"""What is looked at; days and hours have comparators that know more than the words."""


def set_apart(proposal: Proposal) -> tuple[Aspect, ...]:
    """What stands in the place of what, where two claims are nearly the same words; nothing where they are not."""
    a, b = proposal.a, proposal.b
    if not are_alike(a.content, b.content) or a.claim.negated != b.claim.negated:
        return ()
    if fates_in(a.plain) or fates_in(b.plain):
        return ()  # a toll is held against a toll, and the dead never against the hurt
    if fit_by_subtraction(a, b) or left_over(a, b) is not None:
        return ()  # "from nine years to four", "five years off": four and five stand in no one place
    one, other = _as_sentence(a), _as_sentence(b)
    if one.weight <= other.weight:
        found = standing(one, other).differences
    else:
        found = tuple(turned(aspect) for aspect in standing(other, one, ("B", "A")).differences)
    placed = (_placed(one, a, b) for one in found if _is_of_a_detail(one, a, b))
    return tuple(replace(one, result=_softened(one), is_difference=True) for one in placed)


def _is_of_a_detail(aspect: Aspect, a: Profile, b: Profile) -> bool:
    """Whether something stands there in the place of another thing, or a "not" beside nothing of the kind."""
    if aspect.name == "polarity":
        return _is_denied_by_one(a, b)
    is_told_by_both = bool(aspect.a_spans and aspect.b_spans)
    return aspect.name in OF_THE_DETAIL and is_told_by_both and aspect.result in ("compatible", "incompatible")


def _is_denied_by_one(a: Profile, b: Profile) -> bool:
    """Whether one has a "not" beside nothing of the kind; who was "acquitted" was "found not guilty"."""
    noes = [_NOT.search(side.content) is not None for side in (a, b)]
    if noes[0] == noes[1] or (a.claim.negated and b.claim.negated):
        return False
    denier, other = (a, b) if noes[0] else (b, a)
    return not (sets_nothing_against(denier, other) or takes_nothing_from(denier, other))


def _softened(aspect: Aspect) -> AspectResult:
    """What is found by the words alone parts two claims, and contradicts nothing."""
    return "unknown" if aspect.name == "polarity" else "compatible"


def are_alike(a: str, b: str) -> bool:
    """Whether two passages are nearly the same words."""
    mine, theirs = ([stem(word) for _, _, word in words(text)] for text in (a, b))
    longest = max(len(mine), len(theirs))
    return longest <= LONGEST and sum((Counter(mine) & Counter(theirs)).values()) >= ALIKE * longest


@once
def _as_sentence(profile: Profile) -> Statement:
    """The claim as a document of its own, what does not belong to it blanked out."""
    start, document = profile.claim.start, profile.document
    pieces = profile.claim.spans
    cues = [link.cue for link in profile.claim.chain if link.cue is not None]
    text = "".join(
        char if any(s.start <= at < s.end for s in pieces) and not any(c.start <= at < c.end for c in cues) else " "
        for at, char in enumerate(document.text[start : profile.claim.end], start)
    )
    inside = Span(document=document.id, start=start, end=profile.claim.end)
    reading = Reading(
        document=document.id,
        maker=MAKER,
        mentions=tuple(m for m in profile.entities.values() if inside.covers(m.span)),
        quantities=tuple(q for q in profile.quantities if inside.covers(q.span)),
        dates=profile.dates,
        claims=(profile.claim,),
    )
    return statement(replace(document, text=text), _moved(reading, -start))


def _placed(aspect: Aspect, a: Profile, b: Profile) -> Aspect:
    """The aspect with its spans where they stand in the two documents."""
    return replace(
        aspect,
        a_spans=_moved(aspect.a_spans, a.claim.start),
        b_spans=_moved(aspect.b_spans, b.claim.start),
    )


def _moved(value: T, by: int) -> T:
    """``value`` with every span in it ``by`` code points further on."""
    if isinstance(value, Span):
        return replace(value, start=value.start + by, end=value.end + by)
    if isinstance(value, tuple):
        return tuple(_moved(one, by) for one in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        found: dict[str, Any] = {f.name: _moved(getattr(value, f.name), by) for f in fields(value) if f.init}
        return replace(value, **found)
    return value
