"""What a text lists side by side is never one thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby

from stemma.model import Mention
from stemma.resolve.clusters import Trait
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because

_AND = r"(?:and|&|as well as|along with|together with)\s+(?:the\s+)?"
_LISTED = re.compile(rf"\s*(?:[,،]\s*)?(?:{_AND}|or\s+(?:the\s+)?|و\s*)|\s*[,،]\s*(?:along with,?\s+)?")
# Commas may set off an apposition, and "or" another name of the same: neither makes a list on its own.
_COUNTS = re.compile(rf"\s*(?:[,،]\s*)?(?:{_AND}|و\s*)")
_ROOM = 24
_KINDS = ("person", "organisation", "place")
REASON = "One text lists them side by side."


def listed_side_by_side(desk: Desk, overruled: Collection[frozenset[str]] = ()) -> Iterator[Trait]:
    """The place of every name in its list ("A, B and C"); of a pair in ``overruled`` both get the first one's."""
    named = [m for m in desk.mentions.values() if m.form == "name" and m.kind in _KINDS]
    for _document, group in groupby(named, key=lambda m: m.span.document):
        for run in _runs(desk, list(group)):
            places: dict[str, str] = {}
            for mention in run:
                same = [other for other in places if frozenset((other, mention.id)) in overruled]
                places[mention.id] = places[same[0]] if same else mention.id
                yield Trait(
                    item=mention.id, key=f"list {run[0].id}", value=places[mention.id], why=because(REASON, mention)
                )


def _runs(desk: Desk, mentions: list[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    counted = False
    for mention in _outer(mentions):
        between = _between(desk, run[-1], mention) if run else None
        if between is not None and mention.kind == run[-1].kind and _LISTED.fullmatch(between):
            counted = counted or bool(_COUNTS.fullmatch(between))
            run.append(mention)
            continue
        if counted:
            yield run
        run, counted = [mention], False
    if counted:
        yield run


def _outer(mentions: list[Mention]) -> Iterator[Mention]:
    """Those that lie inside no other."""
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.id)):
        if mention.span.end > end:
            end = mention.span.end
            yield mention


def _between(desk: Desk, left: Mention, right: Mention) -> str | None:
    text = desk.texts.get(left.span.document, "")
    apart = left.span.end < right.span.start <= left.span.end + _ROOM
    return text[left.span.end : right.span.start] if apart else None
