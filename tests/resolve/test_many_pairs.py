"""Tables of pairs of names: the same answers as pair by pair."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.resolve.many_pairs import compare_pairs, score_rows
from stemma.text.names import compare_names

PAIRS = [
    ("person", "Irena Solt", "Irina Solt"),
    ("person", "Karim Haddad", "كريم حداد"),
    ("person", "Otto Schwarzbach", "أوتو شفارتسباخ"),
    ("person", "Kassar Ali", "Ali Kassar"),
    ("person", "", "Ali Kassar"),
    ("person", "Kovar 木 Ω", "Kovar"),
    ("place", "town of Lenz", "Lenz"),
    ("place", "Damascus", "دمشق"),
    ("organisation", "Ministry of Health", "وزارة الصحة"),
    ("organisation", "Front of Coastal Workers", "FCW"),
    ("organisation", "Third Division", "13th Division"),
]


def test_a_table_gets_the_answers_of_its_pairs() -> None:
    asked = [(left, right, kind) for kind, left, right in PAIRS]
    assert compare_pairs(asked) == [compare_names(left, right, kind) for kind, left, right in PAIRS]


@given(
    st.lists(
        st.tuples(st.text("abdehkmos' -حكمنشت", max_size=18), st.text("abdehkmosz' -حكمنشت", max_size=18)), max_size=8
    ),
    st.sampled_from(["person", "place", "organisation"]),
)
@settings(max_examples=60, deadline=None)
def test_names_of_any_letters_get_the_same_answers(pairs: list[tuple[str, str]], kind: str) -> None:
    found = compare_pairs([(left, right, kind) for left, right in pairs])
    for one, (left, right) in zip(found, pairs, strict=True):
        alone = compare_names(left, right, kind)
        assert one.score == pytest.approx(alone.score, abs=1.1e-4)
        assert one.verdict == alone.verdict or one.score == pytest.approx(alone.score)


def test_rows_keep_their_columns_and_gain_three() -> None:
    row = {"kind": "person", "left": "Irena Solt", "right": "Irina Solt", "note": "kept"}
    (found,) = score_rows([row])
    assert list(found) == ["kind", "left", "right", "note", "score", "verdict", "reason"]
    assert found["verdict"] == "same"
    assert found["note"] == "kept"
