"""Lists of word sequences, matched forwards or backwards at a place in a token sequence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from stemma.text.numeral_tokens import Token

Value = TypeVar("Value")


class PhraseTable(Generic[Value]):
    """Phrases (token words joined by single spaces) with a value each; the longest match wins."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._values = {tuple(phrase.split(" ")): value for phrase, value in entries}
        self._longest = max(map(len, self._values), default=0)

    def starting(self, tokens: Sequence[Token], at: int) -> tuple[int, Value] | None:
        """The token after the longest phrase that begins at ``at``, and its value."""
        return self._longest_of(tokens, range(min(self._longest, len(tokens) - at), 0, -1), at, ahead=True)

    def ending(self, tokens: Sequence[Token], at: int) -> tuple[int, Value] | None:
        """The first token of the longest phrase that ends just before ``at``, and its value."""
        return self._longest_of(tokens, range(min(self._longest, at), 0, -1), at, ahead=False)

    def _longest_of(
        self, tokens: Sequence[Token], lengths: range, at: int, *, ahead: bool
    ) -> tuple[int, Value] | None:
        for length in lengths:
            other = at + length if ahead else at - length
            low, high = (at, other) if ahead else (other, at)
            value = self._values.get(tuple(token.lower for token in tokens[low:high]))
            if value is not None:
                return other, value
        return None
