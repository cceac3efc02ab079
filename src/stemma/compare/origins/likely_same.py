"""Whether two origins may be one and the same, or depend on each other: reasons for doubt, in words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stemma.compare.origins.bodies import MOUTH
from stemma.compare.origins.namesakes import may_answer
from stemma.compare.origins.tracing import Facts
from stemma.compare.profile import content_stems
from stemma.text.edtf import may_be_one_day
from stemma.text.names import compare_names
from stemma.text.scripts import plain

ONE = 0.75  # from here on two names are taken for one
_OWNED = re.compile(r"(?i)(?:the )?(?P<owner>[^’']{3,60})[’']s (?:own )?[a-z]")
ALIKE = 0.6  # below this two names are taken for two (the scale of text.names)


def conflicts(one: Facts, two: Facts) -> list[str]:
    """The details in which two documents differ for certain, in words."""
    found = []
    for word, left, right in (
        ("signatory", one.signatories, two.signatories),
        ("addressee", one.addressees, two.addressees),
    ):
        # "The head of maintenance" may well be the person whom another text names.
        is_told_alike = one.described.isdisjoint(left) == two.described.isdisjoint(right)
        if left and right and is_told_alike and not _same(left, right):
            found.append(word)
    if one.dates and two.dates and not any(may_be_one_day(a, b) for a in one.dates for b in two.dates):
        found.append("date")
    return found


def may_be_one(one: Facts, two: Facts) -> str | None:
    """Why two origins cannot be told apart for certain, or None where they are two."""
    kinds = {one.kind, two.kind}
    if kinds == {"document"}:
        return _of_documents(one, two)
    if kinds == {"voice"}:
        if _same(one.names, two.names):
            return "The two names may mean one person or body."
        return _of_bodies(one, two)
    if "sight" in kinds:
        return None
    document, voice = (one, two) if one.kind == "document" else (two, one)
    return "This is the signatory of the document." if _same(document.signatories, voice.names) else None


def is_one_source(one: Facts, two: Facts) -> bool:
    """Whether two origins may be one, or are a body and somebody who is tied to it: nobody counts those as two."""
    return may_be_one(one, two) is not None or ({one.kind, two.kind} == {"voice"} and speaks_for(one, two))


def speaks_for(one: Facts, two: Facts) -> bool:
    """Whether one of two voices is tied to the other, or is told with its name ("minister of tides")."""
    if set(one.names) & two.ties or set(two.names) & one.ties:
        return True
    pairs = ((one, two), (two, one))
    return any(
        person.is_person
        and person.role & stems_of(body)
        and (not body.is_person or stems_of(body) <= person.role)  # "Anna Lund's lawyer"
        and not _is_elsewhere(person, body)
        for body, person in pairs
    )


def dependence(one: Facts, two: Facts) -> str | None:
    """Why one origin, though another than the second, cannot confirm it; None where they are independent."""
    kinds = {one.kind, two.kind}
    if kinds == {"document"}:
        return _of_two_papers(one, two)
    if kinds == {"voice"}:
        return _of_voices(one, two)
    if "sight" in kinds:
        return None
    document, voice = (one, two) if one.kind == "document" else (two, one)
    if _same(document.addressees, voice.names):
        return "The document was addressed to this source, who may know the matter from it."
    if not voice.is_named:
        return "The body that speaks is not named: the document may come from it."
    if document.inside & set(voice.names):
        return "The document itself reports what this source says."
    if set(voice.names) & document.ties:
        return "This source is the body that the document comes from or went to."
    return None


def doubt(one: Facts, two: Facts) -> str | None:
    """Why the two cannot count as independent of each other, or None where they do."""
    return may_be_one(one, two) or dependence(one, two)


def _of_two_papers(one: Facts, two: Facts) -> str | None:
    """Why of two documents that are two one cannot confirm the other: one hand may be behind both."""
    if _same(one.signatories, two.signatories):
        return "One person signed both documents."
    speaks = any(set(a.signatories) & b.inside and not b.signatories for a, b in ((one, two), (two, one)))
    return "Who signed one of the documents speaks in the other, whose signatory is not told." if speaks else None


def _of_bodies(one: Facts, two: Facts) -> str | None:
    """Whether a body that is not named may be the other one: no body of another kind is, and no person."""
    if one.is_named and two.is_named:
        return None
    if one.is_person or two.is_person or (one.families and two.families and not one.families & two.families):
        return None
    return "One of the two is not named, and the texts do not tell them apart."


def _of_voices(one: Facts, two: Facts) -> str | None:
    """Why of two voices that are two one cannot confirm the other: it speaks for it, or may do so."""
    if speaks_for(one, two):
        return "One speaks for the other."
    if _is_part(one, two) or _is_part(two, one):
        return "One is a part of the other."
    if one.inside & set(two.names) or two.inside & set(one.names):
        return "The statement of one reports what the other says."
    for body, person in ((one, two), (two, one)):
        if body.is_person or not person.is_person:
            continue
        if not body.is_named and (not person.role or person.families & {*body.families, MOUTH}):
            return "One of the two may speak for the other, which is not named."
        if body.speaks and person.families and not _is_elsewhere(person, body):
            return "One of the two may speak for the other."
    return None


def _is_part(one: Facts, whole: Facts) -> bool:
    """Whether a body is called somebody's and that is the other one: "the Ministry's own response team"."""
    owners = [found["owner"] for name in one.names.values() if (found := _OWNED.match(name))]
    return not one.is_person and any(set(content_stems(owner)) <= stems_of(whole) for owner in owners if owner)


def _is_elsewhere(person: Facts, body: Facts) -> bool:
    """Whether a person with a post belongs to another kind of body for certain."""
    return bool(body.families) and MOUTH not in person.families and not person.families & body.families


def stems_of(voice: Facts) -> frozenset[str]:
    """The stems of the words of a voice's names."""
    return frozenset(stem for name in voice.names.values() for stem in content_stems(name))


def _of_documents(one: Facts, two: Facts) -> str | None:
    if conflicts(one, two) or (one.texts & two.texts and (one.is_separate or two.is_separate)):
        return None
    if one.genre and two.genre and one.genre != two.genre:
        return None
    return "Nothing the texts say tells the two documents apart."


def is_named_alike(left: str, right: str, kind: str = "person") -> bool:
    """Whether two names are taken for one: by their sound, or a surname alone for the full name."""
    one, two = plain(left).split(), plain(right).split()
    if one and two and min(len(one), len(two)) == 1 and one[-1] == two[-1]:
        return True
    return compare_names(left, right, kind).score >= ONE


def _same(left: Mapping[str, str], right: Mapping[str, str]) -> bool:
    """Whether any entity, or any name by its sound, is in both."""
    if set(left) & set(right):
        return True
    return any(
        may_answer(a, b) and compare_names(a, b, "person").score >= ALIKE
        for a in left.values()
        for b in right.values()
    )
