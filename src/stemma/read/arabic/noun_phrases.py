"""How far a noun phrase reaches in Arabic text without a parser: definiteness, small words and verbs bound it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stemma.read.arabic.lists import participles, words
from stemma.read.arabic.tokens import CONJUNCTIONS, Token, unjoined
from stemma.read.arabic.verbs import verb_of
from stemma.text.name_lists import titles

LONGEST = 14
JOINING = frozenset(("باسم", "بلسان", "بالنيابه", "بالوكاله", "بالانابه"))
_ARTICLES = ("ال", "لل", "وال", "بال", "فال", "كال", "ولل")


def is_definite(flat: str) -> bool:
    """Whether the article, perhaps with small words joined before it, opens the levelled word."""
    return flat.startswith(_ARTICLES) and len(flat) > 3


def unarticled(flat: str) -> str:
    """A levelled word without article and what is joined before it."""
    for article in sorted(_ARTICLES, key=len, reverse=True):
        if flat.startswith(article) and len(flat) > len(article) + 1:
            return flat[len(article) :]
    return flat


def heads(flat: str, listed: frozenset[str]) -> bool:
    """Whether a levelled word is in a list as it stands, or without its article, a joined "and", or both."""
    bare = unjoined(flat)
    return flat in listed or bare in listed or unarticled(flat) in listed or unarticled(bare) in listed


def is_title(flat: str) -> bool:
    """A rank, a title or a form of address."""
    return (unarticled(flat),) in titles() or (unjoined(flat),) in titles()


def is_adjectival(flat: str) -> bool:
    """A definite word that looks like an adjective: by its ending or by list."""
    bare = flat.removeprefix("و")
    return bare in words("adjectives") or (
        bare.startswith("ال") and len(bare) > 5 and bare.endswith(("ي", "يه", "يين", "يون"))
    )


def is_small(flat: str) -> bool:
    """A preposition, conjunction, relative, pronoun, "that" or adverb, perhaps with "and" joined to it."""
    roles = ("prepositions", "joiners", "relatives", "that", "pronouns", "asides", "recipients")
    bare = flat[1:] if len(flat) == 3 and flat[0] in CONJUNCTIONS else unjoined(flat)
    return any(flat in words(role) or bare in words(role) for role in roles)


def is_finite(token: Token) -> bool:
    """A form that is a verb and hardly anything else."""
    verb = verb_of(token.flat)
    return verb is not None and not verb.is_noun_like


def bounds(token: Token) -> bool:
    """Whether no noun phrase goes on over this token."""
    if token.kind == "figure":
        return True
    if token.kind == "sign":
        return token.text not in ("-", "ـ")
    if token.flat in JOINING:
        return False
    return (
        is_small(token.flat)
        or is_finite(token)
        or token.flat in participles()
        or (token.flat.startswith("ب") and is_definite(token.flat))
    )


def phrase_end(
    tokens: Sequence[Token],
    first: int,
    *,
    is_name: Callable[[int], bool],
    dated: frozenset[int] = frozenset(),
    lenient: bool = False,
    is_body: bool = False,
    definite: bool | None = None,
) -> int:
    """The token behind the noun phrase that begins at ``first``.

    ``is_name`` tells whether a token belongs to a person's name. ``lenient`` takes all words up to a bound, where
    what follows is known to be no part of it; ``definite`` tells of the first word where its letters leave that open.
    ``is_body`` takes "for the ..." as a part of an organisation's name.
    """
    if definite is None:
        definite = is_definite(tokens[first].flat) or is_name(first)
    at = first + 1
    while at < min(len(tokens), first + LONGEST) and at not in dated and not bounds(tokens[at]):
        if not lenient and not _goes_on(tokens, at, definite=definite, is_name=is_name, is_body=is_body):
            break
        definite = definite or is_definite(tokens[at].flat) or is_name(at)
        if tokens[at].flat in JOINING:
            definite = False
        at += 1
    return at


def _takes_and(tokens: Sequence[Token], at: int) -> bool:
    """ "the ministry of culture and information": few heads name two things they are for."""
    ministries = ("وزاره", "مديريه", "اداره", "دايره", "لجنه")
    return any(unjoined(tokens[back].flat).endswith(ministries) for back in range(max(0, at - 2), at))


def _goes_on(
    tokens: Sequence[Token], at: int, *, definite: bool, is_name: Callable[[int], bool], is_body: bool
) -> bool:
    flat = tokens[at].flat
    if is_name(at) or flat in JOINING:
        return True
    if flat.startswith("لل"):
        return is_body and definite
    if flat.startswith("وال"):
        return definite and is_body and is_definite(tokens[at - 1].flat) and _takes_and(tokens, at)
    if not definite:
        listed = flat in words("news_nouns") or flat in words("deniables")
        return not listed or (is_body and flat.startswith("ال") and not is_definite(tokens[at - 1].flat))
    return is_adjectival(flat) or (is_title(flat) and at + 1 < len(tokens) and is_name(at + 1))
