"""Organisations by their head words, documents, and places by the gazetteer and head words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from stemma.model import Mention
from stemma.read.arabic.lists import level, words
from stemma.read.arabic.noun_phrases import is_adjectival, is_definite, is_small, phrase_end, unarticled
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.tokens import Token
from stemma.read.arabic.verbs import verb_of
from stemma.text.places import CITY, Place, lookup

# A city so large is meant without a word of place before it ("left Beirut").
FAR_CITY, NEAR_CITY = 400_000, 100_000
_JOINED = ("ول", "وب", "و", "ف", "ب", "ل", "ك")


def headed(token: Token, role: str) -> tuple[int, str, bool] | None:
    """How many letters are joined before a head word of ``role``, the head without article, whether it had one."""
    if token.kind != "word":
        return None
    listed = words(role)
    for joined in ("", *_JOINED):
        rest = token.flat[len(joined) :]
        if not token.flat.startswith(joined):
            continue
        if rest in listed:
            return len(joined), rest, False
        if rest.startswith("ال") and rest[2:] in listed:
            return len(joined), rest[2:], True
    if token.flat.startswith("لل") and token.flat[2:] in listed:
        return 2, token.flat[2:], True
    return None


def find_bodies(sheet: Sheet) -> None:
    """Note organisations: a head word with what names it, or with its article alone ("the ministry")."""
    first_of: dict[str, Mention] = {}
    for sentence in sheet.sentences:
        if not sentence.is_arabic:
            continue
        at = 0
        while at < len(sentence.tokens):
            last = _body_at(sheet, sentence, at, first_of)
            at = last or at + 1


def _body_at(sheet: Sheet, sentence: Sentence, at: int, first_of: dict[str, Mention]) -> int | None:
    tokens = sentence.tokens
    head = headed(tokens[at], "organisations")
    if head is None or at in sentence.dated or not sheet.is_free(tokens[at].start, tokens[at].end):
        return None
    joined, stem, has_article = head
    named = _is_named(sheet)
    last = phrase_end(
        tokens, at, is_name=lambda n: named(tokens, n), dated=sentence.dated, is_body=True, definite=has_article
    )
    last = _in_quotes(tokens, at + 1) or last
    while last > at + 1 and not sheet.is_free(tokens[last - 1].start, tokens[last - 1].end):
        last -= 1
    is_name = last > at + 1 and (
        has_article or any(is_definite(t.flat) or is_place(t.flat) for t in tokens[at + 1 : last])
    )
    if stem == "قناه" and any(is_place(token.flat) for token in tokens[at + 1 : last]):
        return None  # a canal
    if stem in words("weak_organisations") and not has_article and last > at + 1:
        following = tokens[at + 1]
        is_name = is_name and (is_definite(following.flat) or is_place(following.flat) or following.kind == "sign")
    if (not is_name and not has_article) or (stem in words("weak_organisations") and last == at + 1):
        return None
    start = tokens[at].start + (joined if tokens[at].flat[:2] != "لل" else 2)
    mention = sheet.add("organisation", start, tokens[last - 1].end, form="name" if is_name else "nominal")
    if is_name:
        first_of.setdefault(stem, mention)
    elif stem in first_of:
        why = "The text named only this one of the kind before."
        sheet.change(mention, refers_to=first_of[stem].id, why=sheet.reason(why, first_of[stem].span))
    if is_name and first_of[stem].name != mention.name:
        first_of[stem] = mention  # the one named last is meant by what follows
    return last


def _is_named(sheet: Sheet) -> Callable[[Sequence[Token], int], bool]:
    def of(tokens: Sequence[Token], at: int) -> bool:
        found = sheet.at(tokens[at].end - 1)
        return found is not None and found.kind == "person"

    return of


def _in_quotes(tokens: Sequence[Token], at: int) -> int | None:
    """A name in quotation marks behind its head word: token behind it."""
    if at + 2 >= len(tokens) or tokens[at].text not in '"“«':
        return None
    for place in range(at + 2, min(at + 6, len(tokens))):
        if tokens[place].text in '"”»':
            return place + 1
    return None


def find_papers(sheet: Sheet) -> None:
    """Note documents by their head word; the article points back to the one of that word that the text told of."""
    told: dict[str, Mention] = {}
    for sentence in sheet.sentences:
        for token in sentence.tokens if sentence.is_arabic else ():
            head = headed(token, "documents")
            if head is None or not sheet.is_free(token.start, token.end) or head[1] in words("weak_documents"):
                continue
            joined, stem, has_article = head
            start = token.start + joined
            core = start + (2 if has_article and joined != 2 else 0)
            mention = sheet.add("document", start, token.end, name=(core, token.end), form="nominal")
            if has_article and stem in told:
                why = "The article points back to the one that the text told of."
                sheet.change(mention, refers_to=told[stem].id, why=sheet.reason(why, told[stem].span))
            told.setdefault(stem, mention)


def find_places(sheet: Sheet) -> None:
    """Note places: countries, regions and cities of the gazetteer; smaller ones only behind a word for a place."""
    for sentence in sheet.sentences:
        at = 0
        while at < len(sentence.tokens):
            last = _place_at(sheet, sentence, at) if sentence.is_arabic else None
            at = last or at + 1


def _place_at(sheet: Sheet, sentence: Sentence, at: int) -> int | None:
    tokens = sentence.tokens
    token = tokens[at]
    if token.kind != "word" or at in sentence.dated or not sheet.is_free(token.start, token.end):
        return None
    before = tokens[at - 1] if at else None
    behind_head = before is not None and headed(before, "place_heads") is not None and not is_definite(before.flat)
    behind_small = before is None or before.bare in words("place_before") or before.kind == "sign"
    for length in (3, 2, 1):
        if at + length > len(tokens) or any(t.kind != "word" for t in tokens[at : at + length]):
            continue
        for joined in ("", "و", "ب", "ل"):
            if not token.flat.startswith(joined) or (joined and len(token.flat) < 5):
                continue
            name = " ".join([token.text[len(joined) :], *(t.text for t in tokens[at + 1 : at + length])])
            flat = " ".join([token.flat[len(joined) :], *(t.flat for t in tokens[at + 1 : at + length])])
            if _is_meant(flat, _called(name, flat), behind_head, behind_small or joined in ("ب", "ل"), length):
                sheet.add("place", token.start + len(joined), tokens[at + length - 1].end)
                return at + length
    return None


def _called(name: str, flat: str) -> tuple[Place, ...]:
    """The places that bear just this name, article and all."""
    whole = flat.replace(" ", "")
    return tuple(
        place
        for place in lookup(name)
        if place.population >= FAR_CITY or any(level(other).replace(" ", "") == whole for other in place.names)
    )


def _is_meant(flat: str, places: tuple[Place, ...], behind_head: bool, behind_small: bool, length: int) -> bool:
    if not places or flat in words("not_places") or flat.removeprefix("ال") in words("not_places"):
        return False
    if length == 1 and (is_small(flat) or len(flat) < 3 or verb_of(flat) is not None):
        return False
    if behind_head:
        return not is_adjectival(flat) or places[0].population >= CITY
    if places[0].kind == "country":
        return True
    if is_adjectival(flat):
        return False
    return places[0].population >= (NEAR_CITY if behind_small else FAR_CITY)


@lru_cache(maxsize=20_000)
def is_place(flat: str) -> bool:
    """Whether a levelled word alone is a place of the gazetteer that hardly means anything else."""
    return bool(lookup(flat)) and flat not in words("not_places") and unarticled(flat) not in words("not_places")
