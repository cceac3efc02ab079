"""When two names look alike, and when a feature settles that they are two things all the same."""

from __future__ import annotations

from stemma.text.names import NameComparison

LOOK_ALIKE = 0.5
ALIKE_WORDS = 0.6
# Features that settle that two names are two things, whatever else is alike; only their numbers differ, say.
VETOES = frozenset(
    (
        "different_given_name",
        "numbers_differ",
        "letters_differ",
        "deputy_differs",
        "content_differs",
        "unit_differs",
        "generic_differs",
    )
)


def is_vetoed(found: NameComparison) -> bool:
    """Whether two names look alike, yet a feature settles that they are two things."""
    values = {name: value for name, value, _reason in found.features}
    return values.get("words_alike", 0.0) >= ALIKE_WORDS and bool(VETOES & values.keys())
