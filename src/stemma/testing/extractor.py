"""Conformance kit for Extractors: run it over an implementation of yours in your own tests."""

from __future__ import annotations

from collections.abc import Callable

from stemma.model import Document, Reading
from stemma.read.proposals import merge
from stemma.seams import Extractor


def check_extractor(make: Callable[[], Extractor], document: Document, reading: Reading) -> Reading:
    """Assert the contract on one document; returns the merged reading.

    The extractor has a name and a version, proposes only what verifies, changes nothing of ours, and proposes the
    same on every call.
    """
    extractor = make()
    assert extractor.name, "an extractor needs a name"
    assert extractor.version, "an extractor needs a version"
    merged = merge(document, reading, [extractor])
    assert merged.mentions[: len(reading.mentions)] == reading.mentions, "mentions of ours were changed"
    assert merged.claims[: len(reading.claims)] == reading.claims, "claims of ours were changed"
    assert merge(document, reading, [make()]) == merged, "two calls gave two results"
    return merged
