"""One word that one text's reader took for a person, another's for a body or a place: the same name all the same."""

from __future__ import annotations

from stemma.model import Mention
from stemma.resolve.clusters import Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.scripts import plain

# A person and a place of one name are more often two things than one misread.
_CONFUSED = ({"person", "organisation"}, {"organisation", "place"})


def join_misread(desk: Desk) -> None:
    """Join two clusters of different kinds that consist of one and the same single word."""
    words: dict[str, list[Mention]] = {}
    for root in desk.clusters.roots():
        members = [desk.mentions[i] for i in desk.clusters.members(root)]
        only = _only_word(desk, members)
        if only:
            words.setdefault(only, []).append(min(members, key=lambda m: desk.order[m.id]))
    desk.clusters.join_all(
        _same_word(*sorted(found, key=lambda m: desk.order[m.id]))
        for found in words.values()
        if len(found) == 2 and {m.kind for m in found} in _CONFUSED
    )


def _same_word(left: Mention, right: Mention) -> Edge:
    why = because(f"The same word, read as {left.kind} and as {right.kind}.", left, right, score=0.76)
    return Edge(left=left.id, right=right.id, score=0.76, why=why)


def _only_word(desk: Desk, members: list[Mention]) -> str:
    """The one word all names of a cluster consist of; empty when there are others, or a rank or post is known."""
    named = [m for m in members if m.form == "name"]
    printed = {plain(m.name) for m in named}
    held = any(m.rank or desk.posts_of.get(m.id) for m in named)
    only = min(printed, default="")
    return only if len(printed) == 1 and not held and only.isalpha() else ""
