"""Comparator of attribution: on whose word each text tells it."""

from __future__ import annotations

from stemma.compare.comparators.answer import answer
from stemma.compare.lexicon import function_words
from stemma.compare.profile import Profile
from stemma.compare.sentences.small_words import number_of
from stemma.model import Aspect, Span
from stemma.text.plurals import looks_plural
from stemma.text.stem import words


def attribution(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """The first voice: the innermost source of the two chains. Inside one text nothing is compared."""
    if a.document.id == b.document.id:
        return ()
    own = (_is_own(a), _is_own(b))
    if all(own):
        return (_aspect(a, b, "Both tell it in their own voice.", False),)
    if a.source == b.source:
        return (_aspect(a, b, f"Both rest on {_with_article(a.source_name)}.", False),)
    said = [
        f"{side} tells it in its own voice" if mine else f"{side} has it from {_with_article(profile.source_name)}"
        for side, mine, profile in (("A", own[0], a), ("B", own[1], b))
    ]
    names = {_with_article(a.source_name), _with_article(b.source_name)}
    if len(names) == 1 and not any(own):
        return (_aspect(a, b, f"Both have it from {names.pop()}; nothing shows that it is one and the same.", True),)
    return (_aspect(a, b, f"{said[0]}; {said[1]}.", True),)


def _with_article(name: str) -> str:
    """A description as it stands in a sentence: "the fire brigade"; names, plurals and "a doctor" stay so."""
    found = [word for _, _, word in words(name)]
    if len(found) > 1 and found[0].lower() in function_words() and found[1][0].islower():
        return name[:1].lower() + name[1:]
    is_bare = bool(found) and name[:1].islower() and found[0].lower() not in function_words()
    is_one = is_bare and not looks_plural(found[-1]) and number_of(found[0]) is None and found[0] != "someone"
    return f"the {name}" if is_one else name


def _is_own(profile: Profile) -> bool:
    return profile.source == f"publisher:{profile.document.id}"


def _aspect(a: Profile, b: Profile, reason: str, differs: bool) -> Aspect:
    return answer(
        "attribution",
        "compatible" if differs else "same",
        reason,
        ("own voice" if _is_own(a) else a.source_name, _cue(a)),
        ("own voice" if _is_own(b) else b.source_name, _cue(b)),
        differs=differs,
    )


def _cue(profile: Profile) -> tuple[Span, ...]:
    cues = [link.cue for link in profile.claim.chain if link.cue is not None]
    return (cues[-1],) if cues else ()
