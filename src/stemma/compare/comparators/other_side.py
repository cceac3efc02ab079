"""A doing told from the side of the one it is done to: "the town got a loan from the bank", "lost it to the army".

Who acts in such a claim is not its subject: the bank lends, and the army takes.
"""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.comparators.peoples import land_of
from stemma.compare.lexicon import function_words
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.text.stem import words

BEHIND = {"receive": "from", "get": "from", "obtain": "from", "lose": "to"}
"""What is told of the one it is done to, and the word behind which stands who does it."""
WHICH = 40
"""Characters behind who does it in which it is said which one it is: "from a court in Norway"."""


def is_its_other_side(one: Profile, other: Profile) -> bool:
    """Whether ``one`` tells of whom it is done to, and who does it is the one who acts in ``other``.

    "A Danish court" and "a court in Norway" are two, whatever the word.
    """
    if not _doers(one) or _doers(other):
        return False
    acting = _acting(other)
    who, proper = set(content_stems(acting)), _proper(acting)
    for doer, which in _doers(one):
        named = _proper(f"{doer} {which}")
        is_apart = bool(proper and named) and proper.isdisjoint(named)
        if acting and not who.isdisjoint(content_stems(doer)) and not is_apart:
            return True
    return False


@once
def _doers(profile: Profile) -> tuple[tuple[str, str], ...]:
    """Who may do it in a claim of the one it is done to, each with the words behind that say which one."""
    word, verb = BEHIND.get(profile.claim.predicate), profile.claim.predicate_span
    inside = next((span for span in profile.claim.spans if span.start <= verb.start < span.end), None)
    if word is None or inside is None or profile.claim.negated:
        return ()
    text = profile.document.text[verb.end : inside.end]
    return tuple((found["who"], text[found.end() :][:WHICH]) for found in _behind(word).finditer(text))


@cache
def _behind(word: str) -> re.Pattern[str]:
    """ "from the big bank": up to the next small word or mark."""
    listed = "|".join(sorted(map(re.escape, function_words())))
    telling = rf"(?!(?i:{listed})\b)[\w'’-]+"
    return re.compile(rf"\b{word} (?:(?:the|an?|its|their|his|her) )?(?P<who>{telling}(?: {telling}){{0,3}})")


def _acting(profile: Profile) -> str:
    """The words for who acts: as printed, and the name they stand for."""
    roles = [role for role in profile.claim.roles if role.name == "agent"]
    mentions = {role.mention for role in roles}
    named = [mention.name for mention in profile.entities.values() if mention.id in mentions]
    return " ".join([*named, *(profile.words_of(role.span) for role in roles)])


def _proper(text: str) -> frozenset[str]:
    """The words of ``text`` with a capital, small words left out; those of one land are one."""
    said = (word for _, _, word in words(text) if word[0].isupper() and word.lower() not in function_words())
    return frozenset(land_of().get(word, word) for word in said)
