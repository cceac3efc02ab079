"""Whether a number counts something, judged by what is glued to it and stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.text.not_counts import label_before
from stemma.text.number_words import NumberAt, number_at, word_values
from stemma.text.numeral_tokens import Token
from stemma.text.plurals import looks_plural
from stemma.text.tables import words_of
from stemma.text.units import Unit, currency_table, unit_after
from stemma.text.vague import plural_follows

_LONGEST_UNGROUPED = 6
_CLITICS = frozenset("وبلكف")
_LIST_JOINTS = frozenset({",", "and", "to", "-", "&", "or"})
_SENTENCE_STARTS = frozenset(".:;!?\"“”()[]'•*")


def glued_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is glued before the figure at ``at`` makes it part of a code ("B12", "T-72", "doc_12").

    A caption run together with the next line ("harbour.jpg3,200 people") is no code: a grouped figure, or three
    digits before a plural noun, are read as a number.
    """
    token, previous = tokens[at], tokens[at - 1] if at else None
    if previous is None or not token.glued:
        return False
    if previous.kind == "word":
        if previous.text in _CLITICS or currency_table().starting(tokens, at - 1):
            return False
        return not _run_together(tokens, at)
    if previous.text in ("_", "closed", ".", "-") or previous.kind == "closed":
        return _glued_sign(tokens, at, previous)
    if previous.text in ":/,":
        return previous.glued and at > 1 and tokens[at - 2].kind == "figure"
    return previous.text in "#№@&=\\|*^"


def _glued_sign(tokens: Sequence[Token], at: int, previous: Token) -> bool:
    if not previous.glued and previous.text == "-":
        return False
    if previous.text == "." and (at < 2 or tokens[at - 2].kind != "word"):
        return True
    return not _run_together(tokens, at)


def _run_together(tokens: Sequence[Token], at: int) -> bool:
    number = number_at(tokens, at)
    if number is None or number.figure is None:
        return False
    if number.figure.grouped:
        return True
    plural = any(looks_plural(token.text) for token in tokens[at + 1 : at + 3] if token.kind == "word")
    return len(tokens[at].text) >= 3 and plural and tokens[at - 1].text != "-" and tokens[at - 1].text[-1:].islower()


def glued_after(tokens: Sequence[Token], number: NumberAt) -> bool:
    """Whether what is glued after a figure makes it an ordinal or a code ("4th", "12B", "5/7", "2:1")."""
    at = number.last
    if at >= len(tokens) or not tokens[at].glued or number.figure is None:
        return False
    token = tokens[at]
    if token.kind == "closed":
        return False
    if token.kind == "word":
        if token.lower in word_values("ordinal"):
            return True
        if unit_after(tokens, at, figure=True):
            return False
        long_enough = number.figure.grouped or number.value >= 100
        return not (long_enough and len(token.text) >= 4 and token.text.islower())
    follows = at + 1 < len(tokens) and tokens[at + 1].glued
    if token.text in ("/", ":", "_", "\\", "="):
        return follows or token.text == "_"
    if token.text == "-" and follows and tokens[at + 1].kind == "word":
        code = tokens[at + 1].text.isupper() and len(tokens[at + 1].text) <= 3
        return code and not unit_after(tokens, at, figure=True)
    return False


def skip_code(tokens: Sequence[Token], at: int) -> int:
    """The token after everything glued to the one at ``at``: the rest of a code."""
    at += 1
    while at < len(tokens) and tokens[at].glued and tokens[at].text not in ',;()[]"':
        at += 1
    return at


def is_part_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bare figure belongs to the name before it ("Task Force 9,", "RV 70") or is a long code.

    A capitalised word directly before is enough where neither a plural noun nor a function word follows.
    """
    if (
        not tokens[at].text.isdigit()
        or currency_table().ending(tokens, at)
        or unit_after(tokens, at + 1, figure=True)
    ):
        return False
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if at and _is_lone_abbreviation(tokens, at - 1) and not plural_follows(tokens, at + 1):
        return True
    if plural_follows(tokens, at + 1) or following in words_of("function") or following in word_values("scale"):
        return False
    if len(tokens[at].text) > _LONGEST_UNGROUPED:
        return True
    previous = tokens[at - 1] if at else tokens[at]
    if previous.kind != "word" or not previous.text[:1].isupper() or _is_spelled_number(previous):
        return False
    starts = at < 2 or tokens[at - 2].text in _SENTENCE_STARTS or "\n" in tokens[at - 2].text
    return following not in ("-", "%", "+") and (not starts or previous.text.isupper())


def _is_lone_abbreviation(tokens: Sequence[Token], at: int) -> bool:
    """ "RV 70 is": capitals, but not in a headline of capitals."""
    beside = [*tokens[max(0, at - 1) : at], *tokens[at + 2 : at + 3]]
    shouted = any(len(token.text) > 1 and token.text.isupper() for token in beside)
    word = tokens[at].text
    return len(word) > 1 and word.isupper() and word.isascii() and not shouted


def _is_spelled_number(token: Token) -> bool:
    return any(token.lower in word_values(role) for role in ("small", "tens", "scale", "dozen"))


def is_spelled_label(tokens: Sequence[Token], number: NumberAt) -> bool:
    """ "Chapter two", "Unit Five", "crane number four": one spelled word after a noun that takes labels.

    The noun is capitalised, or "number" itself.
    """
    first = number.first
    before = tokens[first - 1] if first else None
    named = before is not None and (before.text[:1].isupper() or before.lower == "number")
    return named and label_before(tokens, first) and number.last == first + 1


def skip_labels(tokens: Sequence[Token], at: int) -> int | None:
    """The token after a label and its fellows ("Articles 5, 6 and 7"), or None when ``at`` is no label."""
    if not label_before(tokens, at):
        return at + 1 if is_part_of_name(tokens, at) else None
    several = tokens[at - 1].lower.endswith("s") or tokens[at - 1].lower in ("pp", ".")
    at += 1
    while at + 1 < len(tokens) and tokens[at].text.lower() in _LIST_JOINTS and tokens[at + 1].text.isdigit():
        if not several and tokens[at].text != "-":
            break
        at += 2
    return at


def is_ordinal_or_name(tokens: Sequence[Token], number: NumberAt) -> bool:
    """Whether spelled words are an ordinal ("twenty-second"), a spelled year or part of a name ("Seven Springs")."""
    at = number.last
    rest = tokens[at : at + 2]
    if rest and rest[0].lower in word_values("ordinal") and not rest[0].text.endswith("s"):
        return True
    if len(rest) == 2 and rest[0].text == "-" and rest[1].glued and rest[1].lower in word_values("ordinal"):
        return True
    if number.value in (19, 20) and rest and _two_digit_word(rest[0]):
        return True
    return _in_name(tokens, number)


def _two_digit_word(token: Token) -> bool:
    return token.lower in word_values("tens") or word_values("small").get(token.lower, 0) >= 10


def _in_name(tokens: Sequence[Token], number: NumberAt) -> bool:
    first, last = number.first, number.last
    if not tokens[first].text[:1].isupper() or tokens[first].text.isupper() or first == 0 or last >= len(tokens):
        return False
    previous, following = tokens[first - 1], tokens[last]
    if previous.lower in words_of("function"):
        return following.text[:1].isupper()
    if previous.text in _SENTENCE_STARTS or previous.text[:1].isupper() or previous.kind != "word":
        return False
    return following.text[:1].isupper()


def after_spelled_year(tokens: Sequence[Token], number: NumberAt) -> int:
    """The token after an ordinal's or a spelled year's second half."""
    at = number.last
    if number.value in (19, 20) and at < len(tokens) and _two_digit_word(tokens[at]):
        again = number_at(tokens, at)
        return again.last if again else at + 1
    return at


_BEFORE_ONLY = frozenset({"an", "another", "every", "her", "his", "its", "my", "no", "not", "our", "that",
                          "the", "their", "this", "your"})  # fmt: skip
_WHOLE = frozenset({"her", "his", "its", "my", "our", "the", "their", "them", "these", "those", "us", "whom", "your"})
_BEING = frozenset({"am", "are", "as", "be", "been", "being", "is", "was", "were"})
_FOREMOST = frozenset({"best", "few", "first", "last", "least", "main", "many", "most", "only", "very", "worst"})
_ONE_WORDS = frozenset({"sided", "off", "time", "way", "stop", "party", "eyed", "sidedness", "liner"})
"""Words that "one" is only a part of: "one-sided", "a one-off payment"."""


def _counts_people(tokens: Sequence[Token], at: int) -> bool:
    """ "one guard", "one police officer", "one dead and two hurt"."""
    people, fates = words_of("one of people"), words_of("fate")
    near = [token.lower for token in tokens[at : at + 3]]
    if near and near[0] in fates:
        return True
    for word in near:
        if word in people:
            return True
        if not word.isalpha() or word in words_of("function"):
            return False
    return False


def _is_out_of(tokens: Sequence[Token], number: NumberAt, before: str) -> bool:
    """ "one of them drowned", "one of our lorries"; "one of the largest", "the one of which", and what somebody is
    ("was one of the crew") count nothing."""
    near = [token.lower for token in tokens[number.last : number.last + 3]]
    if before in {*_BEFORE_ONLY, *_BEING, "only"} or len(near) < 3 or near[0] != "of" or near[1] not in _WHOLE:
        return False
    return not near[2].endswith("est") and near[2] not in _FOREMOST


def is_pronoun_one(tokens: Sequence[Token], number: NumberAt, qualifier: str, unit: Unit | None) -> bool:
    """Whether a spelled "one" stands for a thing or a day ("one of them", "one day") rather than counting."""
    before = tokens[number.first - 1].lower if number.first else ""
    if number.figure is None and number.value == 0:
        return before in ("below", "above", "ground")
    if number.figure is not None or number.value != 1 or number.scale > 1:
        return False
    if unit is not None and unit.kind != "duration":
        return False
    if qualifier != "exact":
        return qualifier not in ("at least", "more than", "less than", "up to")
    following = tokens[number.last].lower if number.last < len(tokens) else "."
    behind = tokens[number.last + 1].lower if number.last + 1 < len(tokens) else ""
    if following == "-" and behind in _ONE_WORDS:
        return True
    if _counts_people(tokens, number.last) or _is_out_of(tokens, number, before):
        return False
    if unit is not None and before in ("for", "within"):
        return False  # "closed for one month"
    if before == "only" and (number.first < 2 or tokens[number.first - 2].lower not in _BEFORE_ONLY):
        return False  # "with only one of its pumps working"; "the only one of its kind" counts nothing
    counted = following.isalpha() and following not in words_of("function")
    return not (following == "-" or (counted and before in ("only", "exactly", "just")))
