"""Where a run of Arabic words is cut into clauses: only where a second finite verb plainly begins one."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.read.arabic.lists import phrases, words
from stemma.read.arabic.noun_phrases import is_definite, is_small
from stemma.read.arabic.numerals import numeral_at
from stemma.read.arabic.openings import COMMAS, STOPS
from stemma.read.arabic.people import is_known
from stemma.read.arabic.tokens import Token, negation
from stemma.read.arabic.verbs import Verb, verb_of

Range = tuple[int, int]
LEAST = 2
LOOSE = frozenset(("و", "لكن", "ولكن", "غير", "الا", "بيد", "فيما", "بينما", "حيث", "كما", "اذ", "قد", "ثم"))
AND_HAS = frozenset(("وقد", "ولقد"))
NOT = frozenset(("ولن", "ولم", "ولا", "وليس", "وليست"))
_SUBJUNCTIVE = frozenset(("كي", "لكي", "حتي", "ان", "بان", "قد"))
_STILL = frozenset(("زال", "يزال", "تزال", "زالت", "زالوا", "يزالون"))


def cut(tokens: Sequence[Token], first: int, last: int) -> list[Range]:
    """The clauses of tokens ``first`` to ``last`` in order; what would be left without a predicate is not cut off."""
    found: list[Range] = []
    start = first
    at = first + 1
    while at < last:
        step = _boundary(tokens, start, at)
        if (
            (
                step is not None
                and (has_predicate(tokens, start, at) or tokens[at].flat in NOT)
                and _words(tokens, at + step, last) >= LEAST
            )
            and _words(tokens, start, at) >= LEAST
            and has_predicate(tokens, at + step, last)
        ):
            found.append((start, at))
            start = at + step
        at += 1
    found.append((start, last))
    return [trimmed for one in found if (trimmed := _trimmed(tokens, *one)) is not None]


def _boundary(tokens: Sequence[Token], start: int, at: int) -> int | None:
    """How many tokens the joint at ``at`` takes that belong to neither clause; None where no clause begins."""
    token = tokens[at]
    if token.text in STOPS:
        return 1
    if token.kind != "word":
        return None
    for entry in phrases("contrast"):
        if _is_phrase(tokens, at, entry):
            return 0
    if _is_after(tokens, at, COMMAS) or token.flat in ("بينما",):
        for entry in phrases("apart"):
            if _is_phrase(tokens, at, entry):
                return len(entry)
    if token.flat[:1] == "و" and token.flat[1:] in words("that"):
        return 0
    return 0 if _is_coordinate(tokens, start, at) else None


def _is_phrase(tokens: Sequence[Token], at: int, entry: tuple[str, ...]) -> bool:
    if tokens[at].flat != entry[0]:
        return False
    return tuple(token.flat for token in tokens[at : at + len(entry)]) == entry


def _is_after(tokens: Sequence[Token], at: int, signs: frozenset[str]) -> bool:
    return at > 0 and tokens[at - 1].text in signs


def _is_coordinate(tokens: Sequence[Token], start: int, at: int) -> bool:
    """ "and" joined to a verb that goes on telling: the same tense as the clause before, outside of relatives."""
    verb = verb_of(tokens[at].flat)
    after_comma = _is_after(tokens, at, COMMAS)
    if tokens[at].flat in AND_HAS and at + 1 < len(tokens):
        # "... 14 cracks, and we have asked for": a particle that only a verb follows.
        is_free = after_comma or not any(token.flat in words("relatives") for token in tokens[start:at])
        return is_free and verb_of(tokens[at + 1].flat) is not None
    if tokens[at].flat in NOT:
        following = verb_of(tokens[at + 1].flat) if at + 1 < len(tokens) else None
        return tokens[at].flat.startswith("وليس") or following is not None
    if verb is None or not verb.joined or verb.purpose:
        return False
    if verb.is_noun_like and not (
        after_comma
        or tokens[at].flat.startswith("وو")
        or (at + 1 < len(tokens) and numeral_at(tokens, at + 1) is not None)
    ):
        return False
    in_relative = any(token.flat in words("relatives") for token in tokens[start:at])
    if in_relative and not after_comma:
        return False
    if verb.tense == "perfect" or verb.future:
        return True
    main = main_verb(tokens, start, at)
    is_bound = any(token.bare in _SUBJUNCTIVE for token in tokens[start:at])
    return after_comma or (main is not None and main[1].tense == "imperfect" and not is_bound)


def main_verb(tokens: Sequence[Token], first: int, last: int) -> tuple[int, Verb] | None:
    """The first verb of a clause that its predicate hangs on, with its token; None where none is plain.

    Verbs in relative clauses are passed over; a form that is also a noun counts at the head, behind a particle or
    behind a definite subject.
    """
    in_relative = False
    spare: tuple[int, Verb] | None = None
    for at in range(first, last):
        token = tokens[at]
        if token.text in COMMAS:
            in_relative = False
        if token.flat in words("relatives"):
            in_relative = True
            continue
        verb = verb_of(token.flat) if token.kind == "word" else None
        if verb is None and (must_be_verb(tokens[at - 1], token) if at > first else opens_as_verb(tokens, at, last)):
            verb = Verb(token.text, "plain", "imperfect")
        if verb is None or verb.purpose:
            continue
        if in_relative:
            spare = spare or (at, verb)
            in_relative = False
            continue
        if not verb.is_noun_like or _stands_as_verb(tokens, first, at):
            if (
                verb.lemma in ("كان", "زال", "ظل", "بات", "أصبح", "تم", "جرى")
                and (real := _under(tokens, at, last)) is not None
            ):
                return real
            return at, verb
    return spare


def must_be_verb(before: Token, token: Token) -> bool:
    """Whether a word that no list has is a verb by the particle before it and its shape ("did not ...")."""
    particle = negation(before.flat) in ("لم", "لن", "لا") or before.bare == "سوف"
    shaped = token.flat[:1] in ("ي", "ت", "ن") or token.text.startswith("أ")
    return particle and token.kind == "word" and shaped and len(token.flat) > 2


def opens_as_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a word that no list has opens its clause as "he ..." or, before a definite subject, as "she ..."."""
    flat = tokens[at].flat
    if tokens[at].kind != "word" or len(flat) < 4 or at + 1 >= last or is_small(flat) or is_known(flat):
        return False
    if any(flat in words(role) for role in ("documents", "organisations", "news_nouns", "groups", "place_heads")):
        return False
    if flat[0] == "ي":
        return flat != "يوما"
    is_noun = flat.endswith(("ه", "ات", "ين")) or flat[-2] == "ي"
    return flat[0] == "ت" and not is_noun and is_definite(tokens[at + 1].flat)


def _under(tokens: Sequence[Token], at: int, last: int) -> tuple[int, Verb] | None:
    """The verb that "was" or "still" only helps ("was carrying", "had broken out")."""
    for place in range(at + 1, min(last, at + 10)):
        verb = verb_of(tokens[place].flat) if tokens[place].kind == "word" else None
        if tokens[place].text in COMMAS or tokens[place].flat in words("relatives") | words("that"):
            return None
        if verb is not None and not verb.is_noun_like and not verb.joined and not verb.purpose:
            return place, verb
    return None


def _stands_as_verb(tokens: Sequence[Token], first: int, at: int) -> bool:
    before = tokens[at - 1] if at > first else None
    if before is None or before.kind == "sign":
        return True
    if bool(negation(before.flat)) or before.bare in ("قد", "لقد", "كان", "كانت") or before.bare in words("that"):
        return True
    verb = verb_of(tokens[at].flat)
    is_base = verb is not None and verb.tense == "perfect" and not verb.feminine
    return is_base and before.flat.startswith("ال") and not tokens[at].flat.startswith("ال") and at - first <= 4


def has_predicate(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb, a negation of being or a verbal noun makes a clause of the words."""
    if main_verb(tokens, first, last) is not None:
        return True
    flats = [token.bare for token in tokens[first : min(last, first + 3)]]
    return any(flat in ("ليس", "ليست", "هناك", "ثمه", "لدي", "عبر") or flat in words("news_nouns") for flat in flats)


def _is_loose(token: Token) -> bool:
    """A sign, or a word that only joins what is cut off: no clause ends with it."""
    if token.kind == "sign":
        return token.text not in '"”»)%٪'
    return token.flat in words("that") | LOOSE


def _words(tokens: Sequence[Token], first: int, last: int) -> int:
    return sum(token.kind != "sign" for token in tokens[first:last])


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> Range | None:
    while first < last and tokens[first].kind == "sign" and tokens[first].text not in '"“«(':
        first += 1
    while last > first and _is_loose(tokens[last - 1]):
        last -= 1
    return (first, last) if _words(tokens, first, last) else None
