"""Pictures of quotations, cut out of their originals behind the wall: pages are parsed in workers only."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from stemma.case.kept import Kept
from stemma.engine.contained import shared
from stemma.ingest.paged.cutout import PAGED, cutouts
from stemma.model import Alignment, Cutout, Reading, Span
from stemma.store.cache import digest, encoded

_APART = ("contradict", "differ", "unclear", "updated")
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST = 4 << 20  # bytes of one picture
_SIDE = 10_000  # pixels


def pictures(kept: Kept, alignments: Sequence[Alignment], readings: Sequence[Reading]) -> tuple[Cutout, ...]:
    """Pictures of the quotations of texts that have pages: those of disputed claims first."""
    apart = {claim for one in alignments if one.relation in _APART for claim in (*one.a, *one.b)}
    found: list[Cutout] = []
    for document, reading in zip(kept.documents, readings, strict=True):
        if document.media_type not in PAGED:
            continue
        claims = sorted(reading.claims, key=lambda claim: (claim.id not in apart, claim.start, claim.end))
        spans = [Span(document=document.id, start=claim.start, end=claim.end) for claim in claims]
        key = f"cutouts/{digest(encoded(document), encoded(spans))}"
        known = kept.cache.get(key, tuple[Cutout, ...])
        data = None if known is not None else kept.original(document)
        if known is None and data is not None:
            made = shared().call(cutouts, document, data, spans, returns=tuple[Cutout, ...])
            # A picture that could not be made is no loss: the quotation stands without it.
            known = kept.cache.put(key, tuple(one for one in made or () if is_sound(one, spans)))
        found.extend(known or ())
    return tuple(found)


def is_sound(cutout: Cutout, spans: Sequence[Span]) -> bool:
    """Whether an answer from behind the wall is what was asked for: a PNG of the size that it says."""
    head = cutout.png[:24]
    if cutout.span not in spans or not head.startswith(_SIGNATURE) or len(head) < 24 or len(cutout.png) > _LARGEST:
        return False
    width, height = struct.unpack(">II", head[16:24])
    return (width, height) == (cutout.width, cutout.height) and 0 < width <= _SIDE and 0 < height <= _SIDE
