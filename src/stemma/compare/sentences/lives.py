"""Years and ages of one life: born 1970, aged 40 in 2010, died at 64. Each pair of them gives the third."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from stemma.compare.sentences.statement import Statement
from stemma.model import Span

MOST = 6
"""Facts of a life that are looked at in a sentence."""
_DAY = r"(?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}(?: \d{1,2}(?:st|nd|rd|th)?,?)? )?"
_BORN = re.compile(rf"\b[Bb]orn\b(?:[^.;()]{{0,40}}?\b(?:in|on))?[ ,(]{{1,2}}{_DAY}(?P<year>\d{{4}})\b")
_DIED = re.compile(
    rf"\b(?:died|dies|death|killed)\b(?:[^.;()]{{0,40}}?\b(?:in|on))?[ ,(]{{1,2}}{_DAY}(?P<year>\d{{4}})\b"
)
_LIFE = re.compile(r"\((?:[^()]{0,40}?\b)?(?P<born>\d{4})\s?[–−-]\s?(?:[^()]{0,40}?\b)?(?P<died>\d{4})\)")
_AGED = re.compile(
    r"\b(?:aged|at the age of|at age) (?P<aged>\d{1,3})\b"
    r"|\b(?:was|is) (?P<was>\d{1,3})(?: years old)?(?= when\b|,| and\b| in\b|\.)"
    r"|\bdied at (?P<at>\d{1,3})\b(?!\s*(?:[ap]\.?m|:))"
)
_DEATH = re.compile(r"\b(?:died|dies|death|killed)\b")
_IN = re.compile(r"\bin (?P<year>\d{4})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What of a life is said, in printed words, and where."""

    printed: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Life:
    """Years of birth and death, the age at death, and one age with its year; None where they are not given."""

    born: int | None = None
    died: int | None = None
    age: int | None = None
    year: int | None = None
    spans: tuple[Span, ...] = ()


def lives_at_odds(a: Statement, b: Statement) -> tuple[Told, Told, str] | None:
    """The figures of two sentences that cannot be of one life, with the arithmetic; None where they can be."""
    left, right = _life(a), _life(b)
    if left is None or right is None:
        return None
    for one, other in ((left, right), (right, left)):
        year = other.year or one.year or (other.died or one.died if _is_at_death(one, other) else None)
        if other.born is None or one.age is None or year is None or one.born is not None or other.age is not None:
            continue
        worked = year - other.born
        if one.age not in (worked - 1, worked):
            reason = f"{year} − {other.born} = {worked}, not {one.age}."
            return _told(left, a), _told(right, b), reason
    return None


def is_told_of_a_life(span: Span, one: Statement, other: Statement) -> bool:
    """Whether a passage is an age or a year of ``one`` that follows from what either says, or goes with it."""
    mine, theirs = _life(one), _life(other)
    if mine is None or theirs is None or not any(known.overlaps(span) for known in mine.spans):
        return False
    born, age = mine.born or theirs.born, mine.age
    year = mine.year or theirs.year or mine.died or theirs.died
    return None not in (born, age, year) and (year or 0) - (born or 0) - (age or 0) in (0, 1)


def _is_at_death(one: _Life, other: _Life) -> bool:
    return one.year is None and other.year is None


def _life(one: Statement) -> _Life | None:
    """The facts of the one life that a sentence tells of; None where it has none, or more than one of a kind."""
    text = one.text
    whole = _LIFE.search(text)
    found = _Life()
    if whole is not None:
        spans: tuple[Span, ...] = (_span(one, whole, "born"), _span(one, whole, "died"))
        found = replace(found, born=int(whole["born"]), died=int(whole["died"]), spans=spans)
    for name, pattern in (("born", _BORN), ("died", _DIED)):
        dated = list(islice(pattern.finditer(text), MOST))
        if len({match["year"] for match in dated}) > 1:
            return None
        if dated and getattr(found, name) is None:
            spans = (*found.spans, _span(one, dated[0]))
            found = replace(found, **{name: int(dated[0]["year"])}, spans=spans)
    found = _with_age(found, one)
    return found if found.spans else None


def _with_age(found: _Life, one: Statement) -> _Life:
    ages = list(_ages(one))
    if len(ages) != 1:
        return found
    age, span = ages[0]
    others = [m for m in _IN.finditer(one.text) if int(m["year"]) not in (found.born, found.died)]
    year = int(others[0]["year"]) if len(others) == 1 and not _DEATH.search(one.text) else None
    spans = (*found.spans, span) if year is None else (*found.spans, span, _span(one, others[0], "year"))
    if year is None and not _DEATH.search(one.text):
        return found  # an age of no known year
    return replace(found, age=age, year=year, spans=spans)


def _ages(one: Statement) -> Iterator[tuple[int, Span]]:
    for match in islice(_AGED.finditer(one.text), MOST):
        group = str(match.lastgroup)
        yield int(match[group]), _span(one, match)


def _told(life: _Life, one: Statement) -> Told:
    return Told(printed=", ".join(span.of(one.text) for span in life.spans), spans=life.spans)


def _span(one: Statement, match: re.Match[str], group: str | int = 0) -> Span:
    return Span(document=one.document.id, start=match.start(group), end=match.end(group))
