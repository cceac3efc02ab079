"""Parts of speech from tags: the pipeline's own rules, found by look-up instead of a matcher over all tokens.

The stock component runs every rule as a pattern over the whole text, a seventh of its time. Nearly all rules
look at one token's tag, form and relation; what they set is kept by these three. The results are the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Set = tuple[int, dict[str, str]]
Key = tuple[str, str, str, bool]
"""A token's tag, form, relation and whether it is white space: all that a rule asks for."""
Test = tuple[tuple[int, Any], ...]
"""What one place of a pattern asks: the number of a part of the key, and what is wanted there."""


class WordClasses:
    """``rules`` are the patterns of spaCy's attribute ruler; later rules overrule earlier ones."""

    def __init__(self, rules: list[dict[str, Any]]) -> None:
        self._single: list[tuple[int, Test, dict[str, str]]] = []
        self._pairs: list[tuple[int, list[Test], int, dict[str, str]]] = []
        for number, rule in enumerate(rules):
            for pattern in rule["patterns"]:
                tests = [_test(part) for part in pattern]
                if len(pattern) == 1:
                    self._single.append((number, tests[0], rule["attrs"]))
                else:
                    self._pairs.append((number, tests, rule["index"], rule["attrs"]))
        forms = [
            part["LOWER"] for rule in rules for pattern in rule["patterns"] for part in pattern if "LOWER" in part
        ]
        self._named = frozenset(form for wanted in forms for form in _forms(wanted))
        self._turns = [
            re.compile(wanted["REGEX"]) for wanted in forms if isinstance(wanted, dict) and "REGEX" in wanted
        ]
        self._known: dict[Key, tuple[list[Set], bool]] = {}
        self._form: dict[str, str] = {}

    def assign(self, doc: Doc) -> None:
        """Set part of speech, morphology and, where a rule says so, lemma and tag of every token."""
        found: list[list[Set]] = []
        pairs: list[int] = []
        for at, token in enumerate(doc):
            sets, opens = self._sets(token)
            found.append(sets)
            if opens:
                pairs.append(at)
        if pairs:
            found = [list(sets) for sets in found]
            self._find_pairs(doc, pairs, found)
        for token, sets in zip(doc, found, strict=True):
            for _, attributes in sorted(sets, key=lambda s: s[0]) if pairs else sets:
                _apply(token, attributes)

    def _sets(self, token: Token) -> tuple[list[Set], bool]:
        key = (token.tag_, self._form_of(token.lower_), token.dep_, token.is_space)
        if key not in self._known:
            if len(self._known) > KEPT:
                self._known.clear()
            sets = [(number, attributes) for number, pattern, attributes in self._single if _fits(key, pattern)]
            opens = any(_fits(key, pattern[0]) for _, pattern, _, _ in self._pairs)
            last = max((number for number, _ in sets), default=0)
            self._known[key] = ([(last, _merged(sets))] if sets else [], opens)
        return self._known[key]

    def _form_of(self, word: str) -> str:
        """``word`` when a rule names it; all other words are one to the rules."""
        form = self._form.get(word)
        if form is None:
            if len(self._form) > KEPT:
                self._form.clear()
            is_told = word in self._named or any(turn.search(word) for turn in self._turns)
            form = self._form[word] = word if is_told else OTHER
        return form

    def _find_pairs(self, doc: Doc, openings: list[int], found: list[list[Set]]) -> None:
        """Rules over several tokens; only the tokens at ``openings`` fit the first place of any."""
        for number, pattern, index, attributes in self._pairs:
            for at in openings:
                if at + len(pattern) <= len(doc) and all(
                    _fits(_key(doc[at + n]), part) for n, part in enumerate(pattern)
                ):
                    found[at + index].append((number, attributes))


KEPT = 10_000
"""Forms kept between texts: a run over many texts stays flat in memory."""

OTHER = "\0"


def _forms(wanted: Any) -> list[str]:
    if isinstance(wanted, str):
        return [wanted]
    return [*wanted.get("IN", ()), *wanted.get("NOT_IN", ())]


def _merged(sets: list[Set]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for _, attributes in sets:
        merged |= attributes
    return merged


def _key(token: Token) -> Key:
    return token.tag_, token.lower_, token.dep_, token.is_space


def _test(part: dict[str, Any]) -> Test:
    return tuple((("TAG", "LOWER", "DEP", "IS_SPACE").index(name), wanted) for name, wanted in part.items())


def _fits(key: Key, test: Test) -> bool:
    for at, wanted in test:  # noqa: SIM110  a generator costs twice as much, and this is asked ten times a token
        if not _is(key[at], wanted):
            return False
    return True


def _is(value: Any, wanted: Any) -> bool:
    if not isinstance(wanted, dict):
        return bool(value == wanted)
    if "IN" in wanted:
        return value in wanted["IN"]
    if "NOT_IN" in wanted:
        return value not in wanted["NOT_IN"]
    return re.search(wanted["REGEX"], value) is not None


def _apply(token: Token, attributes: dict[str, str]) -> None:
    for name, value in attributes.items():
        if name == "POS":
            token.pos_ = value
        elif name == "MORPH":
            token.set_morph(value)  # type: ignore[attr-defined]
        elif name == "LEMMA":
            token.lemma_ = value
        else:
            token.tag_ = value
