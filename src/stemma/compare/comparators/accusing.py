"""Two who accuse each other: "the army said that rebels did it", "rebels said that the army did it"."""

from __future__ import annotations

from stemma.compare.comparators.answer import answer
from stemma.compare.doings import is_one_doing
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect


def accused(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Who does it in each claim is who says it in the other: the two have two doers, however alike their words."""
    doers = a.phrase("agent"), b.phrase("agent")
    if not (doers[0] and doers[1]) or a.source == b.source or a.claim.negated != b.claim.negated:
        return ()
    mine, theirs = (frozenset(content_stems(doer)) for doer in doers)
    said = [frozenset(content_stems(side.source_name)) for side in (a, b)]
    if mine & theirs or mine & said[0] or theirs & said[1] or not (mine & said[1] and theirs & said[0]):
        return ()
    if is_one_doing(a, b) is not True:
        return ()
    reason = (
        f"By the word of “{a.source_name}” in A “{doers[0]}” did it, by that of “{b.source_name}” in B “{doers[1]}”."
    )
    return (answer("actor", "incompatible", reason, (doers[0], a.claim.spans), (doers[1], b.claim.spans)),)
