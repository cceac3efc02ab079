"""Comparators of who does and who undergoes: entities in one place of the two sentences."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.compare.comparators.accusing import accused
from stemma.compare.comparators.answer import answer
from stemma.compare.comparators.other_side import is_its_other_side
from stemma.compare.comparators.phrasing import converse
from stemma.compare.fates import people
from stemma.compare.lexicon import function_words
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, AspectName, AspectResult, Mention
from stemma.text.stem import stem, words

PEOPLE = ("person", "group", "organisation")
AGENTS = ("agent", "source")
PATIENTS = ("patient", "recipient")
NEAR = 3
"""Content words to either side that count as the surroundings of a name."""


def actor(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Who acts: two different ones in the same place, or a name against a description."""
    if _is_seen_from_both_sides(a, b):
        return ()
    by_role = _by_role("actor", AGENTS, a, b)
    return accused(a, b) or by_role or _are_swapped(a, b) or _by_place(a, b)


def _is_seen_from_both_sides(a: Profile, b: Profile) -> bool:
    """ "N. sold it to M.", "M. bought it from N.": two who act in one doing, told from its two sides.

    So with "N. fined M." and "M. got a fine from N.": the one behind "from" acts.
    """
    if is_its_other_side(a, b) or is_its_other_side(b, a):
        return True
    if not a.entities.keys() & b.entities.keys() or a.entities.keys() != b.entities.keys():
        return False
    said = [frozenset(content_stems(side.claim.predicate)) for side in (a, b)]
    return any((said[0] & x and said[1] & y) or (said[0] & y and said[1] & x) for x, y in converse())


def _are_swapped(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "A guard hit the driver", "the driver hit a guard": who does it in each undergoes it in the other."""
    if a.claim.predicate != b.claim.predicate:
        return ()
    doing, done = (a.phrase(*AGENTS), b.phrase(*AGENTS)), (a.phrase(*PATIENTS), b.phrase(*PATIENTS))
    heads = [content_stems(words_)[-1:] for words_ in (*doing, *done)]
    if not all(heads) or heads[0] != heads[3] or heads[1] != heads[2] or heads[0] == heads[1]:
        return ()
    reason = f"In A “{doing[0]}” does it, in B it is done to “{done[1]}”."
    return (answer("actor", "incompatible", reason, (doing[0], a.claim.spans), (doing[1], b.claim.spans)),)


def patient(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Whom or what it is done to, where the reader found the roles."""
    return _by_role("patient", PATIENTS, a, b)


def _by_role(name: AspectName, roles: tuple[str, ...], a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Compare the role fillers that the reader found on both sides."""
    left, right = _filler(a, roles), _filler(b, roles)
    if left is None or right is None:
        return ()
    if name == "actor" and _is_turned_round(a, b, left[1], right[1]):
        reason = f"In A {left[1].name} does it, in B it is done to {left[1].name}."
        return (_aspect(name, left[1], right[1], "incompatible", reason, True),)
    if left[0] == right[0]:
        return (_aspect(name, left[1], right[1], "same", "Both name the same one."),)
    return _told_apart(name, left[1], right[1])


def _is_turned_round(a: Profile, b: Profile, left: Mention, right: Mention) -> bool:
    """Whether the one who does it in each claim is the one it is done to in the other."""
    mine, theirs = _filler(a, PATIENTS), _filler(b, PATIENTS)
    if mine is None or theirs is None or _alike(left, right):
        return False
    return _alike(left, theirs[1]) and _alike(right, mine[1]) and a.claim.predicate == b.claim.predicate


def _filler(profile: Profile, roles: tuple[str, ...]) -> tuple[str, Mention] | None:
    wanted = {role.mention for role in profile.claim.roles if role.name in roles and role.mention}
    for entity, mention in profile.entities.items():
        if mention.kind in PEOPLE and mention.id in wanted:
            return entity, mention
    return None


def _by_place(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Without roles: two entities left over on the two sides that stand beside the same words."""
    for left in _left_over(a, b):
        for right in _left_over(b, a):
            shared = _around(a, left) & _around(b, right)
            if shared and not _alike(left, right):
                found = _told_apart("actor", left, right)
                if found and found[0].is_difference:
                    return found
    return ()


def _left_over(profile: Profile, other: Profile) -> Iterable[Mention]:
    return [
        mention
        for entity, mention in profile.entities.items()
        if mention.kind in PEOPLE and mention.form != "pronoun" and entity not in other.entities
        if any(span.covers(mention.span) for span in profile.claim.spans)
    ]


def _told_apart(name: AspectName, left: Mention, right: Mention) -> tuple[Aspect, ...]:
    """Two names differ; a name and a description may be one and the same, but only one text says so."""
    if _alike(left, right) or "pronoun" in (left.form, right.form):
        return (_aspect(name, left, right, "compatible", "They are described alike."),)
    proper = (_is_named(left), _is_named(right))
    if proper == (False, False):
        return (_aspect(name, left, right, "compatible", "Both describe them, in other words."),)
    if proper == (True, True):
        reason = f"A names {left.name}, B {right.name}."
        return (_aspect(name, left, right, "incompatible", reason, True),)
    side, named, described = ("A", left, right) if proper[0] else ("B", right, left)
    reason = f"{side} names {named.name}; the other says only “{described.name}”."
    result: AspectResult = "narrower" if proper[0] else "broader"
    return (_aspect(name, left, right, result, reason, True),)


def _is_named(mention: Mention) -> bool:
    """A proper name; a headline's capitals make no name of "Man" or "Baby"."""
    common = all(word.lower() in people() for _, _, word in words(mention.name))
    return mention.form == "name" and mention.kind in ("person", "organisation") and not common


def _alike(left: Mention, right: Mention) -> bool:
    return bool(set(content_stems(left.name)) & set(content_stems(right.name)))


def _around(profile: Profile, mention: Mention) -> set[str]:
    """Stems of the content words that stand next to a mention in its claim."""
    text = profile.document.text
    span = next(span for span in profile.claim.spans if span.covers(mention.span))
    before = _content(text[span.start : mention.span.start])[-NEAR:]
    after = _content(text[mention.span.end : span.end])[:NEAR]
    return set(before[-1:]) | set(after[:1]) | (set(before[-2:-1]) if len(before) > 1 else set())


def _content(text: str) -> list[str]:
    kept = [word for _, _, word in words(text) if word.lower() not in function_words()]
    return [stem(word) for word in kept if not word[0].isdigit()]


def _aspect(
    name: AspectName,
    left: Mention,
    right: Mention,
    result: AspectResult,
    reason: str,
    differs: bool = False,
) -> Aspect:
    return answer(name, result, reason, (left.name, (left.span,)), (right.name, (right.span,)), differs=differs)
