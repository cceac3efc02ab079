"""Blocking finds the names worth comparing, and only some of all pairs."""

from __future__ import annotations

import pytest

from stemma.resolve.blocking import LARGEST_BLOCK, WINDOW, candidates


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Radan Vuchek", "Radan Vucek", "person"),
        ("Karim Haddad", "كريم حداد", "person"),
        ("Kadhim Sabbagh", "Kazim Sabbagh", "person"),
        ("Korzhava", "Korjava", "place"),
        ("Union of Harbour Pilots", "UHP", "office"),
        ("Ministry of the Interior", "MOI", "office"),
        ("National Water Office", "Bureau of National Water", "office"),
        ("Damascus", "دمشق", "place"),
    ],
)
def test_spellings_of_one_name_share_a_block(left: str, right: str, kind: str) -> None:
    assert candidates([left, right], kind) == [tuple(sorted((left, right)))]  # type: ignore[arg-type]


def test_names_without_a_common_sound_are_not_compared() -> None:
    assert candidates(["Radan Vuchek", "Irena Solt"], "person") == []


def test_a_large_block_is_walked_with_a_window() -> None:
    names = [f"Lenz{'a' * n}" for n in range(LARGEST_BLOCK + 100)]
    assert len(candidates(names, "place")) <= len(names) * WINDOW
