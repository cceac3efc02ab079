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
        self._longest_from = self._longest_by(0)
        self._longest_to = self._longest_by(-1)

    def _longest_by(self, place: int) -> dict[str, int]:
        """The length of the longest phrase with each word at ``place``: most tokens open or close none."""
        longest: dict[str, int] = {}
        for phrase in self._values:
            longest[phrase[place]] = max(len(phrase), longest.get(phrase[place], 0))
        return longest

    def opens(self, word: str) -> bool:
        """Whether a phrase begins with ``word`` (in lower case)."""
        return word in self._longest_from

    def starting(self, tokens: Sequence[Token], at: int) -> tuple[int, Value] | None:
        """The token after the longest phrase that begins at ``at``, and its value."""
        longest = self._longest_from.get(tokens[at].lower, 0) if at < len(tokens) else 0
        for last in range(min(at + longest, len(tokens)), at, -1):
            value = self._values.get(tuple(token.lower for token in tokens[at:last]))
            if value is not None:
                return last, value
        return None

    def ending(self, tokens: Sequence[Token], at: int) -> tuple[int, Value] | None:
        """The first token of the longest phrase that ends just before ``at``, and its value."""
        longest = self._longest_to.get(tokens[at - 1].lower, 0) if at > 0 else 0
        for first in range(max(at - longest, 0), at):
            value = self._values.get(tuple(token.lower for token in tokens[first:at]))
            if value is not None:
                return first, value
        return None
