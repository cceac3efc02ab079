"""Values of the model go into a store and come out alike."""

from __future__ import annotations

import pytest

from stemma.errors import StemmaError
from stemma.model import Claim, Maker, Quantity, Reading, Span
from stemma.store.cache import Cache, digest, encoded, key_of
from stemma.store.memory import MemoryStore

MAKER = Maker(name="m", version="1")
SPAN = Span(document="a", start=0, end=3)
READING = Reading(
    document="a",
    maker=MAKER,
    quantities=(
        Quantity(
            id="a:q1", span=SPAN, number_span=None, value=2.0, low=2, high=None, qualifier="about", readings=(2, 2.5)
        ),
    ),
    claims=(
        Claim(
            id="a:c1", document="a", spans=(SPAN,), predicate="say", predicate_span=SPAN, sentence=SPAN,
            modality="asserted", negated=False, voice="own", quoted="none", chain=(),
        ),
    ),
)  # fmt: skip


def test_a_reading_comes_back_equal_and_typed() -> None:
    store = MemoryStore()
    Cache(store).put("read/x", READING)
    back = Cache(store).get("read/x", Reading)
    assert back == READING
    assert isinstance(back.quantities[0].value, float)


def test_the_same_value_gives_the_same_bytes() -> None:
    assert encoded(READING) == encoded(Cache(MemoryStore()).put("x", READING))


def test_an_older_form_counts_as_missing() -> None:
    store = MemoryStore()
    store.put("read/x", b'{"document": 7}')
    store.put("read/y", b"no json")
    assert (Cache(store).get("read/x", Reading), Cache(store).get("read/y", Reading)) == (None, None)


def test_what_cannot_be_computed_again_is_never_passed_over() -> None:
    store = MemoryStore()
    store.put("case/state", b'{"document": 7}')
    assert Cache(store).kept("case/other", Reading) is None
    with pytest.raises(StemmaError, match="another version"):
        Cache(store).kept("case/state", Reading)


def test_keys_depend_on_stage_maker_version_and_each_input() -> None:
    keys = {
        key_of("read", MAKER, "ab"),
        key_of("resolve", MAKER, "ab"),
        key_of("read", Maker(name="m", version="2"), "ab"),
        key_of("read", MAKER, "a", "b"),
        key_of("read", MAKER, "ab", ""),
    }
    assert len(keys) == 5


def test_a_digest_keeps_its_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
