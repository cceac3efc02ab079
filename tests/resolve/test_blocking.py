"""Blocking finds the names worth comparing, and only some of all pairs."""

from __future__ import annotations

import pytest

from stemma.resolve.blocking import FEW, LARGEST_BLOCK, WINDOW, candidates


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


def test_among_many_bodies_one_kind_of_body_in_two_towns_is_not_compared() -> None:
    towns = [f"{a}{b}{c}{d}" for a in "BDKLMNRST" for b in "aeiou" for c in ("rb", "lk", "nd", "st") for d in "aeiou"]
    fields = ("Water", "Health", "Education", "Transport", "Agriculture", "Justice", "Energy")
    many = [f"{town} {field} Ministry" for town in towns for field in fields]
    found = set(
        candidates(
            [*many, "Gorvel Railway Ministry", "Ministry of Railways in Gorvel", "Pilsak Railway Ministry"], "office"
        )
    )
    assert len(many) > FEW
    assert ("Gorvel Railway Ministry", "Ministry of Railways in Gorvel") in found
    assert ("Gorvel Railway Ministry", "Pilsak Railway Ministry") not in found
