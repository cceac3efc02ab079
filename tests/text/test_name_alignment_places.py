from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.name_alignment import Alignment, align
from stemma.text.name_parts import parse_name

WORDS = st.lists(st.sampled_from(("Karim", "Kareem", "Salim", "Harbour", "Port", "Water", "3rd", "Ali")), max_size=4)


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS)
def test_a_word_in_the_same_place_of_both_is_paired_with_itself(left: list[str], right: list[str]) -> None:
    for kind in ("person", "office"):
        one, other = parse_name(" ".join(left), kind), parse_name(" ".join(right), kind)
        same = {i for i, (a, b) in enumerate(zip(one.words, other.words, strict=False)) if a is b}
        assert same <= _at_home(align(one, other))


def _at_home(found: Alignment) -> set[int]:
    return {pair.left for pair in found.pairs if pair.left == pair.right and pair.likeness == 1.0}
