"""Where an Arabic sentence hands its words to somebody: verbs, participles, "according to", "it came in"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.read.arabic.lists import classes, cue_words, participles, phrases, words
from stemma.read.arabic.noun_phrases import heads, is_small
from stemma.read.arabic.sheet import Sentence
from stemma.read.arabic.tokens import Token, negation, unjoined
from stemma.read.arabic.verbs import Verb, verb_of

Way = Literal["verb", "participle", "according", "as", "in", "noun", "letter"]
SPEECH = frozenset(
    ("say", "add", "show", "think", "expect", "deny", "request", "order", "promise", "plan", "hold", "relay")
)
REACH, MOST_COMMAS, SPOKEN = 28, 2, 3
MOST = 16  # openings of one sentence that are heard
QUOTES = frozenset('"“”«»„')
STOPS = frozenset(".!?؟؛;…")
COMMAS = frozenset(",،")
_AUXILIARIES = frozenset(("قد", "لقد", "وقد", "فقد", "كان", "كانت", "وكان", "وكانت", "سوف"))
# Verbs that announce a deed by its noun: "announced the death of".
_ANNOUNCING = frozenset(("أعلن", "أكد", "كشف", "ادعى", "زعم", "أثبت", "أظهر", "رصد", "وثق"))


@dataclass(frozen=True, slots=True)
class Opening:
    """A cue at tokens ``first`` to ``last`` (exclusive); ``does`` as in verbs.tsv, ``verb`` where it is one.

    ``said`` tells how its content is announced (that, quote, colon, noun, before, whole), ``at`` by which token.
    """

    way: Way
    does: str
    first: int
    last: int
    said: str
    at: int
    verb: Verb | None = None
    negative: bool = False


def openings_in(sentence: Sentence, quoted: Sequence[bool]) -> list[Opening]:
    """The openings of a sentence in order; ``quoted`` tells of each token whether it is inside quotation marks."""
    found: list[Opening] = []
    at = 0
    while at < len(sentence.tokens) and len(found) < MOST:
        opening = None if quoted[at] or sentence.tokens[at].kind != "word" else _opening(sentence.tokens, at, found)
        if opening is not None and opening.way == "participle" and found and at < found[-1].at:
            opening = None  # "went on, saying:" is one cue
        if opening is not None:
            found.append(opening)
        at = opening.last if opening is not None else at + 1
    return found


def _opening(tokens: Sequence[Token], at: int, found: list[Opening]) -> Opening | None:
    return (
        _letter(tokens, at)
        or _came_in(tokens, at)
        or _as_said(tokens, at)
        or _according(tokens, at)
        or _noun(tokens, at)
        or _participle(tokens, at, found)
        or _verb(tokens, at)
    )


def _matches(tokens: Sequence[Token], at: int, words_of: tuple[str, ...]) -> bool:
    if at + len(words_of) > len(tokens) or tokens[at].flat[-2:] != words_of[0][-2:]:
        return False
    flats = [token.flat for token in tokens[at : at + len(words_of)]]
    return tuple(flats) == words_of or (unjoined(flats[0]), *flats[1:]) == words_of


def _letter(tokens: Sequence[Token], at: int) -> Opening | None:
    does = classes("letters").get(tokens[at].flat) or classes("letters").get(tokens[at].bare)
    if does is None or tokens[at].text.lstrip("وف") == "أمر":
        return None
    if does != "say":
        return Opening("letter", does, at, at + 1, "whole", at)
    said, place = announced(tokens, at + 1)
    while said == "that" and place + 1 < len(tokens) and classes("letters").get(tokens[place + 1].flat) == "say":
        said, place = announced(tokens, place + 2)
    return Opening("letter", "say", at, at + 1, said, place) if said == "that" else None


def _came_in(tokens: Sequence[Token], at: int) -> Opening | None:
    """ "it came in the report that", "there came in it that"."""
    for entry in phrases("came_in"):
        place = at + len(entry)
        if not _matches(tokens, at, entry) or place >= len(tokens):
            continue
        if tokens[place].flat not in ("في", "فيه", "فيها", "فيهما"):
            continue
        said, where = announced(tokens, place)
        if said in ("that", "quote", "colon"):
            return Opening("in", "show", at, place + 1, said, where)
    return None


def _as_said(tokens: Sequence[Token], at: int) -> Opening | None:
    """ "as N. said" behind what was said."""
    for entry in phrases("as_said"):
        place = at + len(entry)
        if not _matches(tokens, at, entry) or place >= len(tokens):
            continue
        verb = verb_of(tokens[place].flat)
        if verb is None or verb.does not in ("say", "add", "show", "think", "relay"):
            continue
        if announced(tokens, place + 1)[0] in ("that", "quote", "colon"):
            return None
        last = (
            place + 2
            if place + 1 < len(tokens) and tokens[place + 1].flat in ("به", "بها", "عنه", "عنها")
            else place + 1
        )
        return Opening("as", verb.does, at, last, "before", at, verb)
    return None


def _according(tokens: Sequence[Token], at: int) -> Opening | None:
    for entry in phrases("according"):
        is_joined = entry[-1] == "ل"
        fixed = entry[:-1] if is_joined else entry
        place = at + len(fixed)
        if not _matches(tokens, at, fixed) or place >= len(tokens):
            continue
        if is_joined and not tokens[place].flat.startswith("ل"):
            continue
        if tokens[place].kind == "word":
            return Opening("according", "say", at, place, "around", at)
    return None


def _noun(tokens: Sequence[Token], at: int) -> Opening | None:
    """ "his saying that"."""
    if tokens[at].flat not in cue_words("sayings"):
        return None
    said, place = announced(tokens, at + 1)
    return Opening("noun", "say", at, at + 1, said, place) if said and place <= at + 2 else None


def _participle(tokens: Sequence[Token], at: int, found: list[Opening]) -> Opening | None:
    does = participles().get(tokens[at].flat) or participles().get(tokens[at].bare)
    if does is None:
        return None
    after_cue = bool(found) and found[-1].last == at and found[-1].way == "verb"
    if at and tokens[at - 1].text not in COMMAS | QUOTES and not after_cue and verb_of(tokens[at - 1].flat) is None:
        return None
    said, place = announced(tokens, at + 1)
    if does in ("request", "promise", "plan"):
        return Opening("participle", does, at, at + 1, "whole", at)
    if not said:
        said, place = _noun_content(tokens, at + 1, does)
    return Opening("participle", does, at, at + 1, said, place) if said else None


def _verb(tokens: Sequence[Token], at: int) -> Opening | None:
    verb = verb_of(tokens[at].flat)
    if verb is None or verb.does not in SPEECH or verb.purpose:
        return None
    before = tokens[at - 1] if at else None
    if before is not None and before.flat in words("relatives"):
        return None
    if (verb.is_noun_like and not _verb_must_stand(before)) or _is_writer(tokens[at], verb):
        return None
    negative = before is not None and bool(negation(before.flat))
    if verb.does in ("request", "order", "promise", "plan", "hold"):
        return Opening("verb", verb.does, at, at + 1, "whole", at, verb, negative)
    said, place = announced(tokens, at + 1)
    if not said and (verb.lemma in _ANNOUNCING or verb.does in ("deny", "expect")):
        said, place = _noun_content(tokens, at + 1, verb.does)
    if not said and _quotation_before(tokens, at):
        said, place = "before", at
    return Opening("verb", verb.does, at, at + 1, said, place, verb, negative) if said else None


def _is_writer(token: Token, verb: Verb) -> bool:
    """ "I think", "we said": outside of quotation marks that is the author, whose voice needs no cue."""
    return (
        verb.first_person or token.text.startswith("آ") or (verb.does == "think" and token.text.startswith("أعتقد"))
    )


def _verb_must_stand(before: Token | None) -> bool:
    """Whether a word that is also a noun opens its clause, so that a verb is meant."""
    if before is None or before.kind == "sign":
        return True
    return before.flat in _AUXILIARIES or bool(negation(before.flat)) or before.bare in words("that")


def _quotation_before(tokens: Sequence[Token], at: int) -> bool:
    place = at - 1
    if place >= 0 and tokens[place].bare == "كما":
        place -= 1
    if place >= 0 and tokens[place].text in COMMAS:
        place -= 1
    return place >= 0 and tokens[place].text in '"”»'


def announced(tokens: Sequence[Token], first: int) -> tuple[str, int]:
    """How a content is announced behind a cue and where: that, quote, colon, or "" where none is in reach."""
    commas, in_relative, in_brackets, past = 0, False, False, first
    for at in range(first, min(len(tokens), first + REACH)):
        token = tokens[at]
        if at < past:
            continue
        if in_brackets:
            in_brackets = token.text != ")"
        elif token.kind == "sign":
            if token.text in QUOTES:
                past = _closing(tokens, at)
                if _is_speech(tokens, at, past):
                    return "quote", at
            if token.text == ":":
                return "colon", at
            commas += token.text in COMMAS
            in_brackets = token.text == "("
            if token.text in STOPS or commas > MOST_COMMAS:
                break
        elif token.flat in words("that") and not token.text.startswith("آ"):
            return "that", at
        elif token.flat in words("relatives"):
            in_relative = True
        elif (token.flat in participles() and at > first and tokens[at - 1].text in COMMAS) or (
            at > first and (verb := _finite(token)) is not None and (verb.joined or not in_relative)
        ):
            break
    return "", first


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The token behind a quotation that opens at ``at``, as far as it is in reach."""
    closing = next(
        (n for n in range(at + 1, min(len(tokens), at + REACH)) if tokens[n].text in '"”»'), len(tokens) - 1
    )
    return closing + 1


def _is_speech(tokens: Sequence[Token], at: int, past: int) -> bool:
    """Speech rather than a name in marks: a colon or "that" before it, or some words behind no head of a name."""
    before = tokens[at - 1]
    if before.text == ":" or before.flat in words("that"):
        return True
    size = sum(token.kind != "sign" for token in tokens[at:past])
    named = heads(before.flat, words("organisations") | words("outlets")) or is_small(before.flat)
    return size >= SPOKEN and not named


def _finite(token: Token) -> Verb | None:
    verb = verb_of(token.flat)
    return None if verb is None or verb.is_noun_like else verb


def _noun_content(tokens: Sequence[Token], first: int, does: str) -> tuple[str, int]:
    """What is announced, denied or expected by a noun: "the death of", "any delay"; its place."""
    listed = words("news_nouns") | (words("deniables") if does == "deny" else frozenset())
    only_denied = frozenset(("اي", "صحه", "علاقه"))
    for at in range(first, min(len(tokens), first + REACH)):
        token = tokens[at]
        if token.kind == "sign" and token.text not in COMMAS | {"(", ")"}:
            break
        verb = verb_of(token.flat)
        owned = does == "deny" and _without_owner(token.flat) in listed  # "denied its receiving"
        if verb is not None and not verb.is_noun_like and not owned:
            break
        if (
            (token.flat in listed or owned)
            and (does == "deny" or token.flat not in only_denied)
            and _may_be_object(tokens, first, at, does)
        ):
            return "noun", at
    return "", first


def _without_owner(flat: str) -> str:
    """A verbal noun without the pronoun behind it that says whose act it is."""
    owner = next((one for one in ("هما", "هم", "ها", "ه") if flat.endswith(one) and len(flat) - len(one) > 2), "")
    return flat.removesuffix(owner)


def _may_be_object(tokens: Sequence[Token], first: int, at: int, does: str) -> bool:
    """Not the second part of a genitive: "the committee of the organisation of ..." names a source."""
    if at == first:
        return does in ("deny", "expect") or tokens[first - 1].flat.endswith(("ا", "ه"))
    before = tokens[at - 1].flat
    strong = tokens[at].flat in ("مقتل", "اصابه", "وفاه", "وجود", "عدم", "اي", "ما")
    return (
        strong or before.startswith(("ال", "لل")) or tokens[at - 1].kind != "word" or at - first > 2 or does == "deny"
    )
