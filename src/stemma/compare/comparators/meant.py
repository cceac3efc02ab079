"""Comparator of who is meant: one against several, and those who were only asked for.

Who had no papers is not those who had none; and that soldiers asked for the wounded is not that these were treated.
"""

from __future__ import annotations

import re

from stemma.compare.comparators.answer import answer
from stemma.compare.figures import shared_figures
from stemma.compare.lexicon import light_stems
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, Mention

_ONE = re.compile(r"\b(?:he|she|him|his|himself|herself)\b|\bher\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:they|them|themselves|their)\b", re.IGNORECASE)
_SOUGHT = re.compile(
    r"\b(?:ask|asks|asked|asking|look|looks|looked|looking|search|searches|searched|searching|hunt|hunted|hunting"
    r"|enquir\w+|inquir\w+) (?:\w+ )?(?:for|after|about) (?:the |any |all |more |other )?(?P<whom>[\w-]+)",
    re.IGNORECASE,
)
ALONE = 120
"""Characters beside the claim below which a text is that sentence alone, of which "he" says nothing else."""
_PEOPLE = frozenset({"person", "group", "organisation", "post"})


def meant(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first that shows; nothing where a name, a group or a figure ties the two."""
    if a.claim.predicate == "" or b.claim.predicate == "":
        return ()
    return _only_sought(a, b) or _one_and_many(a, b)


def _one_and_many(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "He had no papers", "there were no papers on them"."""
    numbers = _number_meant(a), _number_meant(b)
    if {*numbers} != {"one", "several"} or _are_tied(a, b) or _is_alone(a) or _is_alone(b):
        return ()
    words = tuple(
        (_ONE if number == "one" else _MANY).search(side.content)
        for number, side in zip(numbers, (a, b), strict=True)
    )
    said = tuple(found.group() if found is not None else "" for found in words)
    reason = f"A tells of “{said[0]}”, B of “{said[1]}”: one, and several."
    return (_actor(a, b, (said[0], said[1]), reason),)


def _only_sought(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "Soldiers asked for the wounded", "four wounded were treated"."""
    for one, other, side in ((a, b, "A"), (b, a, "B")):
        found = _SOUGHT.search(one.content)
        if found is None or _SOUGHT.search(other.content) is not None:
            continue
        whom = set(content_stems(found["whom"])) - light_stems()
        rest = set(one.stems) - set(content_stems(found.group()))
        if not whom & set(other.stems) or (rest & set(other.stems)) - light_stems() - set(
            content_stems(found.group())
        ):
            continue
        reason = f"{side} tells that somebody asked or looked: “{found.group()}”; the other tells what was done."
        spans = a.claim.predicate_span, b.claim.predicate_span
        return (
            answer(
                "predicate",
                "compatible",
                reason,
                (a.words_of(spans[0]), spans[:1]),
                (b.words_of(spans[1]), spans[1:]),
            ),
        )
    return ()


@once
def _number_meant(profile: Profile) -> str:
    """Whether a claim speaks of one or of several people by a pronoun alone, or neither, or both."""
    one, many = _ONE.search(profile.content) is not None, _MANY.search(profile.content) is not None
    if one == many or any(
        m.kind in _PEOPLE and m.form != "pronoun" and _is_inside(profile, m) for m in profile.entities.values()
    ):
        return ""
    return "one" if one else "several"


def _is_inside(profile: Profile, mention: Mention) -> bool:
    """Whether it is named in the claim itself, and not only what a pronoun of it stands for."""
    return any(span.overlaps(mention.span) for span in profile.claim.spans)


def _are_tied(a: Profile, b: Profile) -> bool:
    """Whether a person or body, a figure or a day is common to both."""
    if any(mention.kind in _PEOPLE for entity, mention in a.entities.items() if entity in b.entities):
        return True
    return bool(shared_figures(a, b)) or bool({d.edtf for d in a.dates} & {d.edtf for d in b.dates})


def _is_alone(profile: Profile) -> bool:
    """Whether a text is no more than one sentence, which is held against another as of one matter."""
    return len(profile.document.text) < profile.claim.end - profile.claim.start + ALONE


def _actor(a: Profile, b: Profile, said: tuple[str, str], reason: str) -> Aspect:
    return answer("actor", "compatible", reason, (said[0], a.claim.spans[:1]), (said[1], b.claim.spans[:1]))
