"""A single sentence taken apart for being held against another one: names, figures, dates, words, denials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal
from unicodedata import combining

from stemma.compare.lexicon import function_words, light_stems, table
from stemma.compare.sentences.amounts import spelt_amounts
from stemma.compare.sentences.small_words import ORDINAL, denials, kin, number_of
from stemma.compare.sentences.two_parts import double_words, first_forms_of
from stemma.model import Claim, DateExpression, Document, Quantity, Reading, Span
from stemma.text.scripts import plain
from stemma.text.stem import stem, words

ItemKind = Literal["name", "figure", "word"]
WIDEST = 2000
"""Characters of a sentence in which small words are looked for."""
SHORT = 20
"""Words up to which a sentence is taken to tell one thing."""
LONGEST = 400
"""Words of a sentence that are looked at."""
REACH = 6
"""Words after a denial that it may deny."""
SCALES = {"decades": 10, "centuries": 100, "dozen": 12}
_LIFE = re.compile(r"\([^()]{0,160}\b\d{3,4}\s?[–−-]\s?[^()]{0,40}\b\d{3,4}\b")
_LIVES = re.compile(r"\(born [^()–-]{0,40}\d{4}\)")
"""Somebody whose birth alone is told, as of the living."""
_REACHED = re.compile(
    r"\b(?:spread|spreads|stretch(?:es|ed)|extend(?:s|ed)|scattered|spill(?:s|ed)|spilt|rang(?:es|ed))\s+$"
)
_FROM_TO = re.compile(
    r"\bfrom\s+(?:[A-Z]\w+\s+)?\d[^.;]{0,40}?\s+(?:to|until|till)\s+(?:[A-Z]\w+\s+)?\d", re.IGNORECASE
)
"""A stretch of time between two dates: it begins and ends."""
_TWO = re.compile(r"(?<![\w-])[\w-]{1,40} and [\w-]{1,40} (?P<things>\w{3,40}s)\b")
"""Two kinds of a thing, named: "horror and adventure films"."""
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|got|get|gets) (?:\w+ly |well |soundly |narrowly |then |later )?$",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\b(?:is|was|are|were|became|remains)\s+(?:an?|the|one of)\b", re.IGNORECASE)
_BORDER = re.compile(r"[,;:()](?!\d)|[.!?](?=\s|$)")
_DESCRIPTION = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hese) [a-z][a-z -]+")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|their|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing a sentence says: a capitalised word, a figure or another content word, with its place.

    ``lemma`` is the verb's first form ("break" of "broke"), else the word itself; ``following`` is the stem of the
    word behind it; ``meant`` are the words to look up for its meaning: those of two parts that it is one of ("turn
    down"), else itself.
    """

    kind: ItemKind
    word: str
    lemma: str
    span: Span
    is_subject: bool
    is_head: bool
    following: str = ""
    meant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence taken apart.

    ``stems`` are those of all its words, ``common`` of the words that are not capitalised, ``families`` the numbers
    of the families of kin words it has, ``plain`` its words without accents, ``pairs`` the nouns of
    which it names two kinds, ``denied`` the stretches after denials, ``told`` its content words and its listed words
    of two parts ("turn down"), to be looked up for their meaning, ``persons`` the names of persons.
    """

    document: Document
    items: tuple[Item, ...]
    stems: frozenset[str]
    common: frozenset[str]
    families: frozenset[int]
    plain: frozenset[str]
    numbers: frozenset[float]
    pairs: frozenset[str]
    dates: tuple[DateExpression, ...]
    quantities: tuple[Quantity, ...]
    denied: tuple[Span, ...]
    has_pronoun: bool
    told: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    persons: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The text, as far as it is looked at: whoever searches it stays within this bound."""
        return self.document.text[:WIDEST]

    @property
    def has_description(self) -> bool:
        """Whether its first subject is told by no name ("the film"), and may be what another sentence names."""
        subjects = [role.span.of(self.text) for claim in self.claims[:1] for role in claim.roles]
        return bool(subjects) and _DESCRIPTION.fullmatch(subjects[0]) is not None

    @property
    def is_short(self) -> bool:
        """Whether it has few words: of a long sentence any part may bear on what the other says."""
        return len(words(self.text)) <= SHORT

    @property
    def weight(self) -> int:
        """Number of things it says: the briefer of two sentences is held against the other."""
        return sum(not item.is_subject for item in self.items) + len(self.dates)


def statement(document: Document, reading: Reading) -> Statement:
    """``document`` (one sentence) with its reading, taken apart."""
    text = document.text
    found = whole_words(text)[:LONGEST]
    stems = {stem(word) for _, _, word in found} | {stem(verb) for verb in _verbs(reading, text).values()}
    if _LIFE.search(text):
        stems |= {stem("born"), stem("died")}
    if _LIVES.search(text):
        stems |= {stem("alive"), stem("living")}
    if _FROM_TO.search(text):
        stems |= {stem(word) for word in ("begin", "began", "start", "end", "finish")}
    known = kin()
    double = double_words([word for _, _, word in found])
    items = tuple(_items(document, reading, found, double))
    return Statement(
        document=document,
        items=items,
        stems=frozenset(stems),
        common=frozenset(stem(word) for start, _, word in found if not word[0].isupper() or start == 0),
        families=frozenset(family for s in stems | first_forms_of(double) for family in known.get(s, ())),
        plain=frozenset(plain(ORDINAL.sub("", word)) for _, _, word in found),
        numbers=_numbers([word for _, _, word in found]),
        pairs=frozenset(stem(match["things"]) for match in _TWO.finditer(text)),
        dates=tuple(sorted(reading.dates, key=lambda date: date.span)),
        quantities=(*(_across(q, text) for q in reading.quantities), *spelt_amounts(document, text[:WIDEST])),
        denied=tuple(_denied(document, found)),
        has_pronoun=bool(_PRONOUN.search(text)),
        claims=reading.claims,
        persons=tuple(m.name_span for m in reading.mentions if m.kind == "person" and m.form == "name"),
        told=tuple(dict.fromkeys([*(i.lemma if i.meant == (i.lemma,) else i.word for i in items), *double.values()])),
    )


def _across(quantity: Quantity, text: str) -> Quantity:
    """ "Spread over 40 miles": no "more than" stands there, but how far it reached."""
    if quantity.qualifier != "over" or not _REACHED.search(text[: quantity.span.start][-20:]):
        return quantity
    return replace(quantity, qualifier="exact", low=quantity.value, high=quantity.value)


def whole_words(text: str) -> list[tuple[int, int, str]]:
    """(start, end, word) as :func:`words`; a word with accents written as marks of their own stays one."""
    found: list[tuple[int, int, str]] = []
    for start, end, word in words(text):
        if found and 0 < start - found[-1][1] <= 2 and all(map(combining, text[found[-1][1] : start])):
            found[-1] = (found[-1][0], end, text[found[-1][0] : end])
        else:
            found.append((start, end, word))
    return found


def _numbers(found: Sequence[str]) -> frozenset[float]:
    """The values of all figures and number words; "five decades" is also 50."""
    values: set[float] = set()
    for word, following in zip_longest(found, found[1:], fillvalue=""):
        value = number_of(word)
        if value is not None:
            values |= {value, value * SCALES.get(following.lower(), 1)}
    return frozenset(values)


def _items(
    document: Document, reading: Reading, found: Sequence[tuple[int, int, str]], double: Mapping[int, str]
) -> Iterator[Item]:
    begin = min((claim.predicate_span.start for claim in reading.claims), default=0)
    dates, verbs = [date.span for date in reading.dates], _verbs(reading, document.text)
    head = _head(document.text, found)
    following = [stem(word) for _, _, word in found[1:]] + [""] * bool(found)
    for at, ((start, end, word), after) in enumerate(zip(found, following, strict=True)):
        if any(date.start <= start < date.end for date in dates):
            continue
        numeric = word[0].isdigit()
        capital = word[0].isupper() and start > 0
        if not numeric and (word.lower() in function_words() or len(word) < 2):
            continue
        if not numeric and not capital and stem(word) in light_stems():
            continue
        kind: ItemKind = "figure" if numeric else "name" if capital else "word"
        span = Span(document=document.id, start=start, end=end)
        lemma = verbs.get((start, end), word)
        is_subject, is_head = start < begin, start == head
        meant = (double[at],) if at in double and not is_subject else (word,)
        if lemma in table("putting")["passives"].values():
            meant = (lemma,)
        yield Item(
            kind=kind,
            word=word,
            lemma=lemma,
            span=span,
            is_subject=is_subject,
            is_head=is_head,
            following=after,
            meant=meant,
        )


def _verbs(reading: Reading, text: str) -> dict[tuple[int, int], str]:
    """Where a predicate of one word stands, with its first form."""
    return {
        (claim.predicate_span.start, claim.predicate_span.end): _seen_from_subject(claim, text)
        for claim in reading.claims
        if claim.predicate.isalpha()
    }


def _seen_from_subject(claim: Claim, text: str) -> str:
    """The first form of a verb; of one in the passive the verb that says it of its subject: who was beaten lost."""
    verb = table("putting")["passives"].get(claim.predicate)
    before = text[max(0, claim.predicate_span.start - 40) : claim.predicate_span.start]
    return str(verb) if verb is not None and _PASSIVE.search(before) else claim.predicate


def _head(text: str, found: Sequence[tuple[int, int, str]]) -> int:
    """Where the noun begins that says what the subject is ("is a British comedy *film* by..."), or -1."""
    copula = _COPULA.search(text)
    if copula is None:
        return -1
    last = -1
    for start, _, word in found:
        if start < copula.end():
            continue
        between = text[copula.end() if last < 0 else last : start]
        if word.lower() in function_words() or (last >= 0 and any(mark in between for mark in ",;:(")):
            break
        last = start
    return last


def _denied(document: Document, found: Sequence[tuple[int, int, str]]) -> Iterator[Span]:
    """From each denial to a few words on, at most to the next comma or full stop."""
    for match in denials().finditer(document.text):
        border = _BORDER.search(document.text, match.end())
        last = border.start() if border else len(document.text)
        after = [(start, end) for start, end, _ in found if match.end() <= start < last][:REACH]
        if after:
            yield Span(document=document.id, start=match.start(), end=after[-1][1])
        else:
            yield Span(document=document.id, start=match.start(), end=match.end())
