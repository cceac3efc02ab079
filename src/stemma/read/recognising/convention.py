"""What is mended in the recogniser's phrases, by rules that hold of names anywhere.

A network that has seen few texts takes in the small word before a name ("Near Dresk", at a line's beginning), cuts a
town from its country, and runs a list of states together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.read.recognising.known_words import Name, bodies, countries, fold
from stemma.read.recognising.units import Unit
from stemma.read.recognising.words import Range

NAMED = frozenset({"Person", "Organisation", "Location"})
BEFORE = frozenset(
    {
        "after",
        "against",
        "and",
        "around",
        "as",
        "before",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "near",
        "of",
        "on",
        "or",
        "said",
        "says",
        "that",
        "to",
        "was",
        "were",
        "when",
        "while",
        "which",
        "who",
        "with",
        "are",
        "outside",
    }
)
"""No name begins with these; only a time or a number does."""
BEHIND = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "in",
        "is",
        "near",
        "of",
        "on",
        "or",
        "said",
        "that",
        "the",
        "to",
        "was",
        "were",
        "which",
        "who",
        "with",
    }
)
MARKS = frozenset(",;:.()[]\"“”/–—-'’‘")
PAIRS = {")": "([", "]": "([", '"': '"“', "”": '"“', "’": "'‘", "'": "'‘"}
OWNS = frozenset({"'s", "’s"})
ARTICLES = frozenset({"the", "a", "an"})
AND = frozenset({",", "and"})


def mended(found: Sequence[Range], units: Sequence[Unit]) -> list[Range]:
    """The phrases as the rules leave them, in reading order; they still do not overlap."""
    words = [unit.text.lower() for unit in units]
    steps: tuple[Callable[[Iterable[Range]], Iterable[Range]], ...] = (
        lambda some: (trimmed(one, words) for one in some),
        lambda some: (part for one in some for part in beside_brackets(one, words)),
        lambda some: with_country(some, words),
        lambda some: whole_bodies(some, words),
        lambda some: (part for one in some for part in parts(one, words)),
        lambda some: with_surnames(list(some), units),
    )
    phrases: Iterable[Range] = found
    for step in steps:
        phrases = [one for one in step(phrases) if one.first < one.last]
    return list(phrases)


def trimmed(one: Range, words: Sequence[str]) -> Range:
    """Without small words and marks at its edges, and without "'s"; a mark that closes what opens inside stays."""
    first, last = one.first, one.last
    counts = one.kind in {"Temporal", "Quantity"}
    while first < last and ((words[first] in BEFORE and not counts) or _is_loose(words, first, last, opening=True)):
        first += 1
    while last > first and (
        (words[last - 1] in BEHIND and last - 1 > first)
        or words[last - 1] in OWNS
        or _is_loose(words, first, last, opening=False)
    ):
        last -= 1
    return replace(one, first=first, last=last)


def _is_loose(words: Sequence[str], first: int, last: int, *, opening: bool) -> bool:
    mark, inside = (words[first], words[first + 1 : last]) if opening else (words[last - 1], words[first : last - 1])
    if mark not in MARKS:
        return False
    if opening:
        return not any(mark in PAIRS.get(word, "") for word in inside)
    return not any(word in PAIRS.get(mark, "") for word in inside)


def beside_brackets(one: Range, words: Sequence[str]) -> list[Range]:
    """A name and the short form in brackets behind it are two phrases; what goes on behind the brackets is one."""
    opening = next((at for at in range(one.last - 1, one.first, -1) if words[at] == "("), None)
    if opening is None:
        return [one]
    closing = next((at for at in range(opening, one.last) if words[at] == ")"), one.last)
    if closing < one.last - 1:
        return [one]
    return [replace(one, last=opening), replace(one, first=opening + 1, last=closing)]


def with_country(found: Iterable[Range], words: Sequence[str]) -> list[Range]:
    """ "Dresk, Norland" is one place where the second name is a country and the first is none."""
    done: list[Range] = []
    for one in found:
        before = done[-1] if done else None
        if (
            before is not None
            and before.kind == one.kind == "Location"
            and one.first == before.last + 1
            and words[before.last] == ","
            and _is_country(words[one.first : one.last])
            and not _is_country(words[before.first : before.last])
        ):
            done[-1] = _joined(before, one)
        else:
            done.append(one)
    return done


def whole_bodies(found: Iterable[Range], words: Sequence[str]) -> list[Range]:
    """A known organisation's name in several words is one phrase, with what stands before it; its parts are none."""
    at = _known(words)
    done: list[Range] = []
    for one in found:
        span = next((s for s in at if s[0] < one.last and one.first < s[1]), None)
        if span is None or one.kind not in {"Organisation", "Location"}:
            done.append(one)
        elif not (done and done[-1].last >= span[1]):
            whole = {"first": min(one.first, span[0]), "last": max(one.last, span[1])}
            done.append(replace(one, kind="Organisation", **whole))
    return done


def _known(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where known organisations' names stand; marks inside them do not count ("al-Qaeda", "Al Qaeda")."""
    begin: dict[str, list[Name]] = {}
    for name in bodies():
        begin.setdefault(name[0], []).append(name)
    plain = [(at, part) for at, word in enumerate(words) for part in fold(word)]
    found: list[tuple[int, int]] = []
    for here, (at, word) in enumerate(plain):
        fits = [
            len(name)
            for name in begin.get(word, ())
            if tuple(part for _, part in plain[here : here + len(name)]) == name
        ]
        if fits and (not found or at >= found[-1][1]):
            found.append((at, plain[here + max(fits) - 1][0] + 1))
    return found


def parts(one: Range, words: Sequence[str]) -> list[Range]:
    """A person and their post are two phrases; so are states run together."""
    cuts = [at for at in range(one.first, one.last) if words[at] in AND]
    if not cuts or one.kind not in NAMED:
        return [one]
    if one.kind == "Person":
        cuts = [at for at in cuts if words[at] == ","]
    edges = [one.first - 1, *cuts, one.last]
    some = [replace(one, first=a + 1, last=b) for a, b in pairwise(edges) if a + 1 < b]
    listed = len(some) > 1 and all(_is_country(words[part.first : part.last]) for part in some)
    return some if one.kind == "Person" or listed else [one]


def with_surnames(found: Sequence[Range], units: Sequence[Unit]) -> list[Range]:
    """A single word that ends a person's name elsewhere ("Adar Vint ... Vint") is that person."""
    names = [_name(one, units) for one in found]
    people = {name[-1] for one, name in zip(found, names, strict=True) if one.kind == "Person" and len(name) > 1}
    return [
        replace(one, kind="Person") if one.kind in NAMED and len(name) == 1 and name[0] in people else one
        for one, name in zip(found, names, strict=True)
    ]


def _name(one: Range, units: Sequence[Unit]) -> Name:
    """The words of a phrase with a capital somewhere, without an article; nothing for plain nouns."""
    words = [unit.text for unit in units[one.first : one.last]]
    bare = words[1:] if words[0].lower() in ARTICLES else words
    return tuple(bare) if bare and bare[0][:1].isupper() else ()


def _is_country(words: Sequence[str]) -> bool:
    bare = words[1:] if words and words[0] == "the" else words
    name = tuple(part for word in bare for part in fold(word))
    return name in countries()


def _joined(one: Range, other: Range) -> Range:
    return replace(
        one, last=other.last, certainty=min(one.certainty, other.certainty), of_kind=min(one.of_kind, other.of_kind)
    )
