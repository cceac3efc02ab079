"""Arabic verbs by list: their forms made by rule, and the verb that a written word may be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from stemma.read.arabic.lists import FOLDER, level
from stemma.read.arabic.tokens import CONJUNCTIONS
from stemma.text.tables import rows

_OBJECTS = ("هما", "ها", "هم", "نا", "كم", "ني", "ه")


@dataclass(frozen=True, slots=True)
class Verb:
    """What a form may be: ``lemma`` (he did, as printed in the list), what the verb does, tense and person.

    ``is_noun_like`` marks forms that are also written for a noun or small word. ``joined`` tells that "and" or "so"
    is joined to it, ``future`` that sa- is; ``purpose`` a joined "to".
    """

    lemma: str
    does: str
    tense: str
    feminine: bool = False
    plural: bool = False
    first_person: bool = False
    is_noun_like: bool = False
    joined: bool = False
    future: bool = False
    purpose: bool = False


@cache
def verb_forms() -> dict[str, Verb]:
    """All forms by their levelled spelling; a verb that does something comes before a plain one of the same form."""
    found: dict[str, Verb] = {}
    nouns = set()
    for does, perfect, imperfect, spelling in rows("verbs.tsv", FOLDER)[1:]:
        lemma = perfect
        if spelling == "noun":
            nouns.add(level(perfect))
        weak = perfect[-1] in "اىي"  # a final hamza, levelled to the same letters, is no weak one
        forms = _perfects(level(perfect), lemma, does, weak)
        if imperfect != "-":
            forms += _imperfects(level(imperfect), lemma, does, weak)
        for form, verb in forms:
            known = found.get(form)
            if known is None or (known.does == "plain" and does != "plain"):
                found[form] = verb
    short = {form for form in found if form.endswith("ي") and len(form) == 3}
    for form in (nouns | short) & found.keys():
        found[form] = replace(found[form], is_noun_like=True)
    return found


def _perfects(base: str, lemma: str, does: str, weak: bool) -> list[tuple[str, Verb]]:
    he = Verb(lemma, does, "perfect")
    she, they = replace(he, feminine=True), replace(he, plural=True)
    if weak and len(base) > 2:
        stem = base[:-1]
        forms = [(base, he), (stem + "ت", she), (stem + "وا", they)]
        return [*forms, (base + "ت", she)] if base[-1] == "ي" else forms
    return [(base, he), (base + "ت", she), (base + "وا", they), (base + "نا", replace(they, first_person=True))]


def _imperfects(base: str, lemma: str, does: str, weak: bool) -> list[tuple[str, Verb]]:
    stem = base[1:]
    he = Verb(lemma, does, "imperfect")
    she, they = replace(he, feminine=True), replace(he, plural=True)
    we = replace(they, first_person=True)
    forms = [("ي" + stem, he), ("ت" + stem, she), ("ن" + stem, we)]
    is_open = weak or (stem[-1] in "وي" and len(stem) > 2)
    many = stem[:-1] if is_open else stem
    forms += [("ي" + many + "ون", they), ("ي" + many + "وا", they), ("ت" + many + "ون", they)]
    # The jussive after lam drops a weak last letter ("did not deny") or a long vowel ("did not say").
    if is_open:
        forms += [("ي" + stem[:-1], he), ("ت" + stem[:-1], she)]
    elif len(stem) == 3 and stem[1] in "اوي":
        forms += [("ي" + stem[0] + stem[2], he), ("ت" + stem[0] + stem[2], she)]
    elif len(stem) == 4 and stem[2] in "اوي":
        forms += [("ي" + stem[:2] + stem[3], he), ("ت" + stem[:2] + stem[3], she)]
    return [(form, verb if len(form) > 3 else replace(verb, is_noun_like=True)) for form, verb in forms]


@lru_cache(maxsize=60_000)
def verb_of(flat: str) -> Verb | None:
    """The verb that the levelled word may be, with what is joined to it; None for all that is not listed."""
    forms = verb_forms()
    found = forms.get(flat)
    if found is not None:
        return found
    if len(flat) > 3 and flat[0] in CONJUNCTIONS:
        inner = _unprefixed(flat[1:])
        if inner is not None:
            return replace(inner, joined=True)
    return _unprefixed(flat) or _with_object(flat)


def _unprefixed(flat: str) -> Verb | None:
    forms = verb_forms()
    found = forms.get(flat)
    if found is not None:
        return found
    rest = forms.get(flat[1:]) if len(flat) > 3 else None
    if rest is not None and rest.tense == "imperfect" and flat[0] in "سل":
        future = flat[0] == "س"
        return replace(rest, future=future, purpose=not future, is_noun_like=False)
    return None


def _with_object(flat: str) -> Verb | None:
    """ "told us", "published it": a joined pronoun after a form of four letters or more."""
    for ending in _OBJECTS:
        base = flat.removesuffix(ending)
        if base != flat and len(base) >= (5 if ending == "ه" else 4):
            found = verb_forms().get(base)
            if found is not None and not found.is_noun_like:
                return found
    return None
