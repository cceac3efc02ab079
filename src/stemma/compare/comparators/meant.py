"""Comparator of who is meant: a "he" who may be anybody, one against several, and those who were only asked for.

Two witnesses who say "he died" speak of one man only where it shows; and that soldiers asked for the wounded is not
that the wounded were treated.
"""

from __future__ import annotations

import re

from stemma.compare.comparators.answer import answer
from stemma.compare.concepts import concepts
from stemma.compare.figures import shared_figures
from stemma.compare.lexicon import light_stems
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.compare.vouching import setting_stems
from stemma.model import Aspect, Mention

_SUBJECT = re.compile(r"\W*(?:(?:and|but|then|so|also|later|there) )?(?P<who>he|she)\b", re.IGNORECASE)
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
    return _only_sought(a, b) or _one_and_many(a, b) or _anybody(a, b)


def _anybody(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "He died on the quay", "he died on Sunday": one verb, and nothing that shows that both mean one man."""
    found = _SUBJECT.match(a.content), _SUBJECT.match(b.content)
    if found[0] is None or found[1] is None or _are_tied(a, b) or _is_alone(a) or _is_alone(b):
        return ()
    who = found[0]["who"], found[1]["who"]
    left, right = set(content_stems(a.antecedents)), set(content_stems(b.antecedents))
    told = {*content_stems(a.claim.predicate), *content_stems(b.claim.predicate)}
    shared = (set(a.stems) & set(b.stems)) - told - light_stems() - setting_stems(a) - setting_stems(b)
    if left & right or ((shared or _share_a_thing(a, b)) and not (left and right)):
        return ()
    meant = (f"{who[0]} ({a.antecedents})" if left else who[0], f"{who[1]} ({b.antecedents})" if right else who[1])
    reason = f"A tells of “{meant[0]}”, B of “{meant[1]}”; whether they are one is left to the reader."
    return (_actor(a, b, (who[0], who[1]), reason),)


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


def _share_a_thing(a: Profile, b: Profile) -> bool:
    kinds = ({concept for concept in concepts(side.plain) if not concept.is_doing} for side in (a, b))
    left, right = kinds
    return not left.isdisjoint(right)


def _actor(a: Profile, b: Profile, said: tuple[str, str], reason: str) -> Aspect:
    return answer("actor", "compatible", reason, (said[0], a.claim.spans[:1]), (said[1], b.claim.spans[:1]))
