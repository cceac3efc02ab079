"""What one sentence says alone, and the other among others: "only in English", "in English and French"."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from stemma.compare.lexicon import function_words, table
from stemma.compare.sentences.small_words import number_of
from stemma.compare.sentences.statement import Statement
from stemma.model import Span
from stemma.text.senses import first_forms, says
from stemma.text.stem import stem, words

MOST = 20
"""Words of a kind that are looked at in a sentence."""
BEHIND = 5
"""Words behind "only" among which what it speaks of is looked for."""
_LISTED = re.compile(
    r"(?:,?\s+(?:and|or|as well as|besides|along with)\s+|,\s*)(?:also\s+|an?\s+)?"
    r"(?:(?:the|its|their|his|her|other|in|at|by|for)\s+)?"
    r"(?P<word>[^\W\d_]\w+)",
    re.IGNORECASE,
)
_BEST = re.compile(
    r"\b(?P<of>one of the )?(?:(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -])?"
    r"(?P<best>\w{2,}est|(?:most|least) \w+|(?:\w{2,}er|(?:more|less) \w+)(?= than any other\b))\b",
    re.IGNORECASE,
)
_ONLY_ONE = re.compile(r"\bthe (?:only|sole) (?P<thing>\w+)", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of (?:the |its |several |many |\w+ )?(?:\w+ )?(?P<thing>\w{3,})", re.IGNORECASE)

Found = tuple[tuple[str, Span], tuple[str, Span]]


def among_others(a: Statement, b: Statement) -> Found | None:
    """Words of ``a`` for the only thing, with those of ``b`` for another beside it; None where it is not so."""
    return _beside(a, b) or _one_of_many(a, b) or _ranked(a, b)


def _beside(a: Statement, b: Statement) -> Found | None:
    text, other = a.text, b.text
    for match in islice(_only().finditer(text), MOST):
        if _only().search(other):
            return None
        alone = _spoken_of(text, match, a)
        alone = "" if number_of(alone) is not None else alone  # "only one of them": an extent
        for start, end, word in words(other) if alone else ():
            if stem(word) != stem(alone) and not says(word, alone):
                continue
            beside = _listed(other, start, end)
            if beside is not None and beside[0].lower() not in function_words() and stem(beside[0]) not in a.stems:
                place = Span(document=b.document.id, start=beside[1], end=beside[1] + len(beside[0]))
                return (f"{match.group()} {alone}", _span(a, match)), (beside[0], place)
    return None


def _spoken_of(text: str, match: re.Match[str], one: Statement) -> str:
    """What an "only" speaks of: the first content word behind it that is no verb's, or the word before it."""
    behind = [w for _, _, w in words(text[match.end() : match.end() + 60])[:BEHIND]]
    verbs = {stem(claim.predicate_span.of(text)) for claim in one.claims}
    told = [w for w in behind if w.lower() not in function_words() and not w[0].isdigit() and stem(w) not in verbs]
    if told:
        return told[0]
    before = [w for _, _, w in words(text[: match.start()]) if w.lower() not in function_words()]
    return before[-1] if before and not behind else ""


def _listed(text: str, start: int, end: int) -> tuple[str, int] | None:
    """A word of the same row as the one between ``start`` and ``end``, with its place."""
    after = _LISTED.match(text, end)
    if after is not None:
        return after["word"], after.start("word")
    before = re.search(r"(?P<word>[^\W\d_]\w+)(?:,| and| or) (?:an? |the )?\Z", text[max(0, start - 60) : start])
    return (before["word"], max(0, start - 60) + before.start("word")) if before else None


def _one_of_many(a: Statement, b: Statement) -> Found | None:
    """ "the only surgeon", "one of four surgeons"."""
    alone = _ONLY_ONE.search(a.text)
    many = _ONE_OF.search(b.text)
    if alone is None or many is None:
        return None
    if not set(first_forms(alone["thing"])) & set(first_forms(many["thing"])):
        return None
    return (alone.group(), _span(a, alone)), (many.group(), _span(b, many))


def _ranked(a: Statement, b: Statement) -> Found | None:
    """ "the largest", "the second largest"; "one of the largest" may be any of them."""
    for left in islice(_BEST.finditer(a.text), MOST):
        for right in islice(_BEST.finditer(b.text), MOST):
            same = _superlative(left["best"]) == _superlative(right["best"])
            if same and not left["of"] and not right["of"] and left["rank"] != right["rank"]:
                return (left.group(), _span(a, left)), (right.group(), _span(b, right))
    return None


def _superlative(printed: str) -> str:
    """A superlative, also of "higher than any other"."""
    low = printed.lower()
    for comparative, best in (("more ", "most "), ("less ", "least ")):
        low = low.replace(comparative, best)
    return f"{low.removesuffix('er')}est" if low.endswith("er") and " " not in low else low


def _span(one: Statement, match: re.Match[str]) -> Span:
    return Span(document=one.document.id, start=match.start(), end=match.end())


@cache
def _only() -> re.Pattern[str]:
    listed = sorted(map(str, table("extent")["only"]), key=lambda word: (-len(word), word))
    return re.compile(r"(?<!not )(?<![\w-])(?:" + "|".join(map(re.escape, listed)) + r")(?![\w-])", re.IGNORECASE)
