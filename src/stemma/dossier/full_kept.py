"""Turns what is kept beside the readings into entries of the full JSON: custody, copies, pictures, attributions."""

from __future__ import annotations

import hashlib

from stemma.dossier import full_form as form
from stemma.dossier import full_reading as reading
from stemma.dossier.full_entries import span
from stemma.dossier.index import Index
from stemma.model import Attribution, CustodyHead, Cutout, NearCopy, Nearest


def custody(head: CustodyHead) -> form.CustodyEntry:
    """Where the signed log stood."""
    return form.CustodyEntry(count=head.count, tip=head.tip, key=head.key)


def near_copy(index: Index, found: NearCopy) -> form.NearCopyEntry:
    """Two texts that are nearly the same, with every sentence that differs."""
    return form.NearCopyEntry(
        left=found.left,
        right=found.right,
        share=round(found.share, 4),
        changes=[
            form.ChangeEntry(
                left=span(index, change.left) if change.left else None,
                right=span(index, change.right) if change.right else None,
            )
            for change in found.changes
        ],
        reason=found.reason,
    )


def nearest(found: Nearest) -> form.NearestEntry:
    """Where else to look for what a claim tells."""
    return form.NearestEntry(claim=found.claim, other=found.other, chance=found.chance, reason=found.reason)


def cutout(found: Cutout) -> form.CutoutEntry:
    """A picture as its hash."""
    return form.CutoutEntry(
        text=found.span.document,
        start=found.span.start,
        end=found.span.end,
        page=found.page,
        width=found.width,
        height=found.height,
        sha256=hashlib.sha256(found.png).hexdigest(),
    )


def attribution(index: Index, found: Attribution) -> reading.AttributionEntry:
    """Whom a text lets speak."""
    return reading.AttributionEntry(
        text=found.cue.document,
        cue=span(index, found.cue),
        source=span(index, found.source) if found.source else None,
        content=[span(index, part) for part in found.content],
        kind=found.kind,
        negative=found.negative,
    )
