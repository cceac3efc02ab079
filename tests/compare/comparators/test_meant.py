"""Who is meant by "he" and "them", and those who were only asked for."""

from __future__ import annotations

import pytest

from stemma.compare.comparators.meant import meant
from tests.compare.first_claims import result

REST = (
    " The quay was closed for the rest of that week, and the ferries lay at the mole. Two clerks from the harbour"
    " office wrote down the names of all who had tickets, and gave the money back."
)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("She had no ticket.", "No tickets were found on them.", "compatible"),
        ("The guards were asking for the wounded.", "Four wounded were treated in the ward.", "compatible"),
        ("He left the mill at noon.", "He left the mill at dusk.", ""),
        ("They were robbed.", "The two clerks were robbed.", ""),
        ("The guards asked for the wounded.", "Guards asked for the wounded men.", ""),
    ],
)
def test_he_and_them_are_one_only_where_it_shows(a: str, b: str, expected: str) -> None:
    assert result(meant, a + REST, b + REST) == expected


def test_two_sentences_by_themselves_are_of_one_matter() -> None:
    assert result(meant, "She was arrested on Monday.", "She was arrested.") == ""
