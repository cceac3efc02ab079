"""Persons by name: after ranks, titles and posts, or two known names in a row; posts with their holders."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from stemma.model import Mention
from stemma.read.arabic.lists import words
from stemma.read.arabic.noun_phrases import (
    JOINING,
    bounds,
    heads,
    is_adjectival,
    is_definite,
    is_finite,
    is_small,
    is_title,
    phrase_end,
    unarticled,
)
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.tokens import Token, unjoined
from stemma.text.name_lists import dictionary, given_names

_LINKS = frozenset(("بن", "ابن", "بنت", "ابو", "ابي", "ام", "عبد", "ال", "ولد"))
MOST_WORDS = 5


@lru_cache(maxsize=60_000)
def is_given(flat: str) -> bool:
    """Whether a levelled word is a given name of the list."""
    return flat in given_names()[0] and flat not in JOINING


@lru_cache(maxsize=60_000)
def is_known(flat: str) -> bool:
    """Whether the dictionary of names has a levelled word, with or without its article."""
    return (
        is_given(flat)
        or flat in dictionary()
        or (flat.startswith("ال") and len(flat) > 4 and flat[2:] in dictionary())
    )


def find_people(sheet: Sheet) -> None:
    """Note all persons by name with their rank, the posts they hold, and later mentions by the last name alone."""
    families: dict[str, Mention] = {}
    for sentence in sheet.sentences:
        if not sentence.is_arabic:
            continue
        at = 0
        while at < len(sentence.tokens):
            last = _name_at(sentence, at)
            if last is None:
                last = _family_alone(sheet, sentence, at, families)
            else:
                _note(sheet, sentence, at, last, families)
            at = last or at + 1


def _note(sheet: Sheet, sentence: Sentence, first: int, last: int, families: dict[str, Mention]) -> None:
    tokens = sentence.tokens
    begins = tokens[first].start + (1 if _is_joined(tokens, first) else 0)
    start, rank = begins, None
    if first and is_title(tokens[first - 1].flat):
        rank = unprefixed(tokens[first - 1])
        start = tokens[first - 1].end - len(rank)
    mention = sheet.add("person", start, tokens[last - 1].end, name=(begins, tokens[last - 1].end), rank=rank)
    full = " ".join(token.flat for token in tokens[first:last]) if not _is_joined(tokens, first) else ""
    family = tokens[last - 1].flat
    known = families.get(full) or (families.get(family) if last - first == 1 else None)
    if known is not None:
        why = "The same name stands earlier in the text."
        sheet.change(mention, refers_to=known.refers_to or known.id, why=sheet.reason(why, known.span))
        return
    families.setdefault(full, mention)
    if last - first > 1:
        families.setdefault(family, mention)
    _note_post(sheet, sentence, first, mention)


def unprefixed(token: Token) -> str:
    """The end of a token as printed, without what is joined before its article or stem."""
    flat = token.flat
    for joined in ("ول", "وب", "و", "ف", "ب", "ل", "ك"):
        if (
            flat.startswith(joined)
            and (flat[len(joined) :].startswith("ال") or is_title(flat[len(joined) :]))
            and not is_title(flat)
        ):
            return token.text[len(joined) :]
        if flat.startswith(joined + "ال"):
            return token.text[len(joined) :]
    return token.text


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """ "and Khalid": the letter before the name is no part of it."""
    flat = tokens[at].flat
    rest = flat[1:]
    if is_given(flat) or flat[:1] not in ("و", "ل", "ب") or not is_given(rest) or rest in words("common_names"):
        return False
    return flat not in words("news_nouns") and not is_small(flat)


def _name_at(sentence: Sentence, at: int) -> int | None:
    """The token behind the name that begins at ``at``."""
    tokens = sentence.tokens
    token = tokens[at]
    if token.kind != "word" or at in sentence.dated:
        return None
    flat = token.flat[1:] if _is_joined(tokens, at) else token.flat
    led = at > 0 and is_title(tokens[at - 1].flat) and not token.flat.startswith("لل")
    in_post = not led and _after_post(sentence, at)
    if token.text in ("على", "إلى", "الى") or (flat == "ام" and token.text[0] == "إ"):
        return None  # "on", and the letter M
    if not is_given(flat) and flat not in _LINKS:
        return _unknown(sentence, at) if led else None
    last = _name_end(sentence, at, led=led or in_post)
    size = last - at
    if flat in _LINKS and size < 2:
        return None
    if led or in_post:
        return last if not (size == 1 and is_small(flat)) else None
    if size < 2 or is_small(flat) or is_finite(token) or not _is_second(tokens, at + 1):
        return None
    if flat in words("news_nouns") or flat in words("persons") or flat in words("organisations"):
        return None
    if flat in words("common_names") and not (
        size > 1 and is_given(tokens[at + 1].flat) and tokens[at + 1].flat not in words("common_names")
    ):
        return None
    return last


def _is_second(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be a second name where no title stands before the first."""
    flat = tokens[at].flat
    if is_given(flat) or flat in _LINKS:
        return True
    listed = ("posts", "persons", "groups", "organisations", "documents", "place_heads", "counted_persons")
    noun = any(unarticled(flat) in words(role) or flat in words(role) for role in listed)
    return is_known(flat) and not noun and (at + 1 >= len(tokens) or bounds(tokens[at + 1]))


def _after_post(sentence: Sentence, at: int) -> bool:
    """Whether a post's words lead up to the token: "the minister of water N."."""
    for back in range(at - 1, max(-1, at - 8), -1):
        token = sentence.tokens[back]
        if heads(token.flat, words("professions") | words("posts")):
            return is_definite(sentence.tokens[at - 1].flat) or back == at - 1
        if bounds(token) or back in sentence.dated:
            return False
    return False


def _name_end(sentence: Sentence, first: int, *, led: bool) -> int:
    tokens = sentence.tokens
    at = first + 1
    linked = tokens[first].flat in _LINKS
    while at < min(len(tokens), first + MOST_WORDS) and at not in sentence.dated and tokens[at].kind == "word":
        flat = tokens[at].flat
        if flat in _LINKS:
            linked, at = True, at + 1
            continue
        if linked or _continues(tokens, first, at, led=led):
            linked, at = False, at + 1
            continue
        break
    return at - 1 if linked and at > first + 1 else at


def _continues(tokens: Sequence[Token], first: int, at: int, *, led: bool) -> bool:
    flat = tokens[at].flat
    if is_given(flat) and not is_small(flat):
        return not (flat in words("common_names") and at - first > 2)
    if flat == "علي" and at + 1 < len(tokens) and not is_definite(tokens[at + 1].flat) and at == first + 1:
        return tokens[at].text.endswith("ي")
    if is_small(flat) or is_finite(tokens[at]) or is_title(flat) or flat in words("news_nouns") | words("adjectives"):
        return False
    if flat.startswith("ال"):
        return (
            is_known(flat)
            or (at == first + 1 and len(flat) > 4 and not is_adjectival(flat))
            or (is_adjectival(flat) and at - first < 3)
        )
    if at == first + 1 and is_known(flat):
        return True
    ends = at + 1 >= len(tokens) or bounds(tokens[at + 1])
    return (
        led
        and ends
        and at == first + 1
        and flat[0] not in "بل"
        and unjoined(flat) not in words("posts") | words("organisations")
    )


def _unknown(sentence: Sentence, at: int) -> int | None:
    """A name that no list has, between a definite title and a bound: "Colonel N. said"."""
    tokens = sentence.tokens
    flat, title = tokens[at].flat, tokens[at - 1].flat
    if not is_definite(title) or is_definite(flat) or bounds(tokens[at]) or flat[0] in "وبلف" or len(flat) < 3:
        return None
    listed = ("posts", "persons", "groups", "organisations", "documents", "news_nouns", "adjectives", "place_heads")
    if any(flat in words(role) for role in listed) or is_title(flat) or flat.endswith(("ها", "هم", "ات", "ين", "ون")):
        return None
    if flat[0] == "ت" and len(flat) > 4 and flat[-2] == "ي":
        return None  # the shape of a verbal noun ("directing")
    last = at + 1
    if (
        last < len(tokens)
        and not bounds(tokens[last])
        and (is_known(tokens[last].flat) or is_definite(tokens[last].flat))
    ):
        last += 1
    return last if last >= len(tokens) or bounds(tokens[last]) or last in sentence.dated else None


def _family_alone(sheet: Sheet, sentence: Sentence, at: int, families: dict[str, Mention]) -> int | None:
    """A last name alone after its full form, where a title or a verb stands before it or a verb behind it."""
    token = sentence.tokens[at]
    known = families.get(token.flat) if token.kind == "word" else None
    if known is None or at in sentence.dated or not sheet.is_free(token.start, token.end):
        return None
    before = sentence.tokens[at - 1] if at else None
    after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if (before and (is_title(before.flat) or is_finite(before))) or (after and is_finite(after)):
        why = "A last name that the text gave in full before."
        mention = sheet.add("person", token.start, token.end)
        sheet.change(mention, refers_to=known.refers_to or known.id, why=sheet.reason(why, known.span))
        return at + 1
    return None


def _note_post(sheet: Sheet, sentence: Sentence, first: int, person: Mention) -> None:
    """The post whose words lead up to the name, with the person as its holder."""
    tokens = sentence.tokens
    last = first - 1 if first and is_title(tokens[first - 1].flat) and first > 1 else first
    for back in range(last - 1, max(-1, last - 8), -1):
        if bounds(tokens[back]) or back in sentence.dated:
            return
        if not heads(tokens[back].flat, words("posts")):
            continue
        end = phrase_end(tokens, back, is_name=lambda n: n >= last, dated=sentence.dated)
        start = tokens[back].start + (
            1 if tokens[back].bare != tokens[back].flat and tokens[back].flat not in words("posts") else 0
        )
        if end >= last:
            post = sheet.add("post", start, tokens[last - 1].end, form="nominal", takes=False)
            sheet.change(post, holder=person.id)
        return
