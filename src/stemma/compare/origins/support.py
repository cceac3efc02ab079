"""For every claim: the origins it rests on, how many confirm it, and what one would need to hold to have more."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from stemma.compare.origins.confirmation import confirmation, independent
from stemma.compare.origins.ledger import OWN
from stemma.compare.origins.tracing import Tracing
from stemma.compare.origins.verdict import is_support
from stemma.model import Alignment, ClaimSupport, Document, Origin

_OPEN, _CLOSED = '“"', '”"'
_MARKS = re.compile('[“”"]')


def supports(
    tracing: Tracing, alignments: Sequence[Alignment], documents: Sequence[Document], denied: Collection[str]
) -> tuple[ClaimSupport, ...]:
    """One entry for each claim, in the order of the claims' ids in ``tracing``.

    A claim is supported by claims of other texts that are aligned with it directly, agree or refine, and are not its
    denial. Where its own origin is open, or a publisher's own voice, nothing confirms it.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for alignment in alignments:
        if not is_support(alignment):
            continue
        for one in alignment.a:
            for other in alignment.b:
                if (one in denied) == (other in denied):
                    beside[one].add(other)
                    beside[other].add(one)
    origins = {origin.id: origin for origin in tracing.origins}
    names = {document.id: document.title or document.publisher or document.id for document in documents}
    return tuple(_support(claim, sorted(beside[claim]), tracing, origins, names) for claim in tracing.origin_of)


def _support(
    claim: str, beside: Sequence[str], tracing: Tracing, origins: Mapping[str, Origin], names: Mapping[str, str]
) -> ClaimSupport:
    own = tracing.origin_of[claim]
    found = confirmation((claim, *beside), tracing)
    settled = own in tracing.facts and claim not in tracing.open_claims
    others = [o for o in found.origins if o in tracing.facts]
    groups = independent(sorted({own, *others}), tracing.facts) if settled else []
    number = min(found.number, max(0, len(groups) - 1))
    reason = found.reason if settled or not found.number else "Where this text has it from is left open."
    return ClaimSupport(
        claim=claim,
        origins=tuple(sorted({own, *found.origins})),
        confirmations=number,
        reason=reason,
        to_raise=_to_raise(claim, own, beside, tracing, origins, names),
    )


def _to_raise(
    claim: str,
    own: str,
    beside: Sequence[str],
    tracing: Tracing,
    origins: Mapping[str, Origin],
    names: Mapping[str, str],
) -> str:
    """What would have to be held for one more confirmation, by what keeps the number down."""
    text = _text_of(claim, tracing, names)
    if own.startswith(OWN) or own not in tracing.facts:
        return f"To hold: {_behind(own, text, origins)}."
    called = tracing.called(own)
    if claim in tracing.open_claims:
        return f"To hold: words that tie this to {called}, or to another source; {text} leaves it open."
    others = [c for c in beside if tracing.origin_of[c] != own]
    if found := next((c for c in others if c in tracing.open_claims), None):
        return f"To hold: from whom {_text_of(found, tracing, names)} has it; it leaves that open."
    other = f"a text that tells this without going back to {called}"
    if tracing.facts[own].kind == "document" and not (own in origins and origins[own].status == "held"):
        return f"To hold: {other}. To check it: the document itself, which is only known of."
    return f"To hold: {other}."


def _behind(own: str, text: str, origins: Mapping[str, Origin]) -> str:
    """What is missing of an origin that does not count: where a text has it from, or who somebody is."""
    if own.startswith(OWN) or own not in origins or origins[own].entity == "unnamed":
        return f"what {text} has this from, which it does not say"
    return f"who is meant by “{origins[own].label}”, whom {text} does not name"


def _text_of(claim: str, tracing: Tracing, names: Mapping[str, str]) -> str:
    text = tracing.text_of.get(claim, "")
    return f"the text {in_quotes(names.get(text, text))}"


def in_quotes(title: str) -> str:
    """``title`` between marks of quotation; marks of its own become single ones, one without its other is dropped."""
    inner = title.strip()
    if len(inner) > 1 and inner[0] in _OPEN and inner[-1] in _CLOSED and not _MARKS.search(inner[1:-1]):
        inner = inner[1:-1]
    if len(_MARKS.findall(inner)) % 2:
        return f"“{' '.join(_MARKS.sub('', inner).split())}”"
    sides = itertools.cycle("‘’")
    return f"“{_MARKS.sub(lambda _: next(sides), inner)}”"
