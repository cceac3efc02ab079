"""What stands before a noun in one claim and behind it in the other: "three stolen vans", "three vans that had been
stolen", "two Danish pilots", "two pilots from Denmark", "four northern towns", "four towns in the north"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.compare.comparators.peoples import land_of
from stemma.compare.profile import Profile, content_stems
from stemma.model import Quantity
from stemma.text.stem import stem, words

REACH = 6
"""Words behind the noun in which it is said which ones they are."""
_BEHIND = re.compile(
    r"^\W*(?:from|of|in|on|along|that|which|who)\b(?P<said>[^;:.,]*)"
    r"|^\s*,\s*(?:all |both )?(?:of them )?(?P<beside>[^;:.,]+),",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:not|no|never|nor|neither|without|except|but)\b|n[’']t\b", re.IGNORECASE)


def says_it_behind(describing: Sequence[str], profile: Profile, quantity: Quantity) -> bool:
    """Whether ``profile`` says behind what it counts all that the stems ``describing`` say before it."""
    noun = quantity.counted or quantity.span
    inside = next((span for span in profile.claim.spans if span.covers(noun)), None)
    if inside is None or not describing:
        return False
    found = _BEHIND.match(profile.document.text[noun.end : inside.end])
    if found is None:
        return False
    said = [word for _, _, word in words(found["said"] or found["beside"])][:REACH]
    if _NO.search(" ".join(said)) is not None:
        return False
    known = {form for word in said for form in (stem(word), land_of().get(word, ""))}
    known |= {_side(word) for word in said}
    return all(known & {one, _land(one), _side(one)} - {""} for one in describing)


def _land(described: str) -> str:
    """The land of which a stem is an adjective or a people: "danish" gives Denmark."""
    return _lands().get(described, "")


def _lands() -> dict[str, str]:
    return {one: land for word, land in land_of().items() for one in content_stems(word)}


def _side(word: str) -> str:
    """ "north" of "northern" and of "north"; nothing of another word."""
    bare = word.lower().removesuffix("most").removesuffix("ern")
    return bare if bare in {"east", "north", "south", "west"} else ""
