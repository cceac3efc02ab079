"""What is told behind a comma inside a denial is neither denied nor told by who denies."""

from __future__ import annotations

import pytest

from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "The mate denied having read the order, in which the port forecast a gale.",
            "a gale",
            ["order", "the port"],
        ),
        ("The mayor denied having seen the letter, which was dated 4 May.", "dated 4 May", []),
        ("The firm denies that it sold the pumps, which failed in June.", "failed in June", []),
        ("The army denied any part in the raid, in which nine men died.", "nine men died", []),
        ("The union denied that it had planned the strike, which shut nine mines.", "nine mines", []),
    ],
)
def test_a_side_clause_is_not_denied(read: Read, text: str, words: str, sources: list[str]) -> None:
    page = read(text)
    assert page.sources(words) == sources
    assert not page.claim(words).negated


def test_what_is_denied_stays_denied(read: Read) -> None:
    page = read("The clerk denied that the bridge, which opened in May, had been sold.")
    assert page.claim("had been sold").negated
    assert page.sources("had been sold") == ["The clerk"]
