"""Dates that only seem to be apart, or to be the claim's own."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.times import compared_dates
from tests.compare.test_details import aligned


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [
        ("2025-02-26~", "2025-02-27", "broader"),
        ("2025-02-27", "2025-02-26~", "narrower"),
        ("2025-02-26~", "2025-03-12", "incompatible"),
        ("2025-02-26", "2025-02-27", "incompatible"),
        ("2025-09-29/2025-10-05", "2025-09-21/2025-09-30", "unknown"),
        ("../2024-01-29", "2024-01-21/2024-01-31", "unknown"),
        ("2025-09-21/2025-09-30", "2025-10-01/2025-10-05", "incompatible"),
    ],
)
def test_about_a_day_leaves_room_for_its_neighbours(a: str, b: str, result: str) -> None:
    assert compared_dates(a, b) == result


def _time(a: str, b: str, days: tuple[str, str]) -> list[str]:
    return [one.result for one in aligned(a, b, days=days).aspects if one.name == "time"]


def test_one_utterance_has_one_today() -> None:
    said = '"They went where nobody should have gone today," the rescuer Selim Yavuz said at the foot of the slope.'
    assert _time(said, said, ("2026-01-24", "2026-01-25")) == ["same"]


def test_the_day_of_what_is_called_off_is_not_the_day_of_calling_it_off() -> None:
    a = "The rulers called off the municipal elections due on 29 March."
    b = "On Thursday the rulers called off the municipal elections."
    assert "incompatible" not in _time(a, b, ("2026-01-22", "2026-01-23"))
