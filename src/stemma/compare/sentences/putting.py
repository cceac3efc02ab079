"""How two sentences put one doing: opened and done, asked for and ordered, denied and left without an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from stemma.compare.lexicon import table
from stemma.compare.sentences.small_words import is_denial
from stemma.compare.sentences.statement import Statement, whole_words
from stemma.model import AspectName, AspectResult, Span
from stemma.text.senses import first_forms
from stemma.text.stem import stem

MOST = 20
"""Words of a kind that are looked at in a sentence."""
REACH = 6
"""Words behind a verb that opens a doing among which its "to" is looked for."""
_MAY = re.compile(r"\b(?P<may>could|may|might|should|ought to) (?:\w+ly )?(?:be |have )?(?P<deed>[a-z]{2,})\b")
Word = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Two ways of putting it; ``reason`` has places for the names of both sentences."""

    aspect: AspectName
    reason: str
    printed: tuple[str, str]
    here: Span
    there: Span
    result: AspectResult = "compatible"


def put_apart(a: Statement, b: Statement) -> Apart | None:
    """The first way in which two sentences put one doing as two things of which neither is the other; or None."""
    if not (a.is_short and b.is_short):
        return None  # a long sentence may tell of both
    return _unanswered(a, b) or _denied_saying(a, b) or _opened(a, b) or _may_be(a, b) or _listed(a, b)


def _may_be(a: Statement, b: Statement) -> Apart | None:
    """ "could burst", "burst": what may be, or should have been, beside what was done."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        for match in islice(_MAY.finditer(one.text), MOST):
            deed = match["deed"]
            done = next((c for c in other.claims if _is_done(c.predicate, c.modality, c.negated, deed)), None)
            if (
                done is None
                or _MAY.search(other.text)
                or done.predicate_span.of(other.text).lower() == deed.lower() + "s"
            ):
                continue
            here = Span(document=one.document.id, start=match.start(), end=match.end())
            sides = (here, done.predicate_span) if is_first else (done.predicate_span, here)
            printed = (sides[0].of(a.text), sides[1].of(b.text))
            reason = (
                "{0}" if is_first else "{1}"
            ) + f" tells of what “{match['may'].lower()}” be, the other of what was."
            return Apart(aspect="modality", reason=reason, printed=printed, here=sides[0], there=sides[1])
    return None


def _opened(a: Statement, b: Statement) -> Apart | None:
    """ "agreed to pay", "paid": the one sentence opens a doing that the other says is done."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        for verb, deed in islice(_openings(one), MOST):
            done = next((c for c in other.claims if _is_done(c.predicate, c.modality, c.negated, deed[2])), None)
            if done is None or _opens(other, verb[2], deed[2]):
                continue
            here = Span(document=one.document.id, start=verb[0], end=deed[1])
            sides = (here, done.predicate_span) if is_first else (done.predicate_span, here)
            printed = (sides[0].of(a.text), sides[1].of(b.text))
            side = "{0}" if is_first else "{1}"
            verb_printed = verb[2].replace("{", "").replace("}", "")
            reason = f"{side} tells of “{verb_printed}”, which is not yet the doing; the other says that it was done."
            return Apart(aspect="modality", reason=reason, printed=printed, here=sides[0], there=sides[1])
    return None


def _is_done(predicate: str, modality: str, is_denied: bool, deed: str) -> bool:
    if is_denied or modality != "asserted":
        return False
    return stem(predicate) == stem(deed) or predicate in first_forms(deed)


def _openings(one: Statement) -> Iterator[tuple[Word, Word]]:
    """Each verb that opens a doing, with the verb of that doing."""
    found = whole_words(one.text)
    for at, (start, end, word) in enumerate(found):
        forms = first_forms(word)
        if not forms or word.lower() in forms[1:] or is_denial(word):
            continue
        if at + 1 < len(found) and found[at + 1][2].endswith("ing") and _among(forms, "opening_ing"):
            yield (start, end, word), found[at + 1]
        elif _among(forms, "opening"):
            deed = _behind_to(found, at, one.text)
            if deed is not None:
                yield (start, end, word), deed


def _behind_to(found: Sequence[Word], at: int, text: str) -> Word | None:
    for behind in range(at + 1, min(at + REACH, len(found) - 1)):
        if any(mark in text[found[behind - 1][1] : found[behind][0]] for mark in ",;:.()"):
            return None
        if found[behind][2].lower() == "to":
            passive = found[behind + 1][2].lower() == "be" and behind + 2 < len(found)
            return found[behind + 2] if passive else found[behind + 1]
    return None


def _opens(one: Statement, verb: str, deed: str) -> bool:
    """Whether a sentence opens the same doing too."""
    return any(stem(d[2]) == stem(deed) or stem(v[2]) == stem(verb) for v, d in islice(_openings(one), MOST))


def _listed(a: Statement, b: Statement) -> Apart | None:
    """ "asked for", "ordered": two verbs of the list, each in one of the sentences alone."""
    mine, theirs = _verbs(a), _verbs(b)
    for left, right in table("putting")["apart"]:
        for here, there in ((left, right), (right, left)):
            one = next((mine[v] for v in here if v in mine and v not in theirs), None)
            other = next((theirs[v] for v in there if v in theirs and v not in mine), None)
            beside = set(here) & theirs.keys() or set(there) & mine.keys()
            if one is None or other is None or beside:
                continue
            printed = (one.of(a.text), other.of(b.text))
            reason = f"{{0}} says “{_plain(printed[0])}”, {{1}} “{_plain(printed[1])}”: not the same doing."
            return Apart(aspect="predicate", reason=reason, printed=printed, here=one, there=other)
    return None


def _verbs(one: Statement) -> dict[str, Span]:
    """First form of each claim's verb -> its place."""
    return {claim.predicate: claim.predicate_span for claim in reversed(one.claims) if not claim.negated}


def _unanswered(a: Statement, b: Statement) -> Apart | None:
    """ "declined to comment", "denied"."""
    for one, other, is_first in ((a, b, True), (b, a, False)):
        silent, told = _phrase("silent").search(one.text), _phrase("answering").search(other.text)
        if silent is None or told is None or _phrase("silent").search(other.text):
            continue
        here = Span(document=one.document.id, start=silent.start(), end=silent.end())
        there = Span(document=other.document.id, start=told.start(), end=told.end())
        sides = (here, there) if is_first else (there, here)
        reason = ("{0}" if is_first else "{1}") + " tells of no answer, the other of one."
        printed = (sides[0].of(a.text), sides[1].of(b.text))
        return Apart(aspect="predicate", reason=reason, printed=printed, here=sides[0], there=sides[1])
    return None


def _denied_saying(a: Statement, b: Statement) -> Apart | None:
    """ "did not say that he took it", "said that he did not": the saying is denied, or the thing."""
    mine, theirs = _scope(a), _scope(b)
    if mine is None or theirs is None or mine[0] == theirs[0]:
        return None
    side = "{0}" if mine[0] else "{1}"
    reason = f"{side} says that it was not said, the other that it is said not to be so."
    printed = (mine[1].of(a.text), theirs[1].of(b.text))
    return Apart(aspect="polarity", reason=reason, printed=printed, here=mine[1], there=theirs[1], result="unknown")


def _scope(one: Statement) -> tuple[bool, Span] | None:
    """Whether the first denial of a sentence denies a saying (True) or what is said (False), and its place."""
    saying = _phrase("saying").search(one.text)
    if saying is None or not one.denied:
        return None
    denial = one.denied[0]
    return denial.start < saying.start() <= denial.end, denial


def _plain(printed: str) -> str:
    return printed.replace("{", "").replace("}", "")


@cache
def _known(name: str) -> frozenset[str]:
    return frozenset(map(str, table("putting")[name]))


def _among(forms: Sequence[str], name: str) -> bool:
    return not _known(name).isdisjoint(forms)


@cache
def _phrase(name: str) -> re.Pattern[str]:
    listed = sorted(_known(name), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, listed)) + r")(?![\w-])", re.IGNORECASE)
