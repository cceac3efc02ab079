"""Two people of one name whom a text itself tells apart: "Karel Lind, a dealer, is no relation of the general"."""

from __future__ import annotations

import re
from itertools import groupby

from stemma.model import Mention
from stemma.resolve.clusters import Trait
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.name_parts import parse_name
from stemma.text.names import SAME, compare_names

TOLD = "A text says that two people bear this name."
_DENIED = re.compile(
    r"[^.;\n]{0,120}?(?:\bnot (?:\w+ )?(?:related to|to be (?:confused|mistaken) (?:with|for)"
    r"|the same (?:man|woman|person) as)|\bunrelated to|\bno (?:relation|relative|kin) (?:of|to)"
    r"|(?:, |\()no relation\b|\ba namesake of)"
)
_SAYS = re.compile(r"\b(?:said|says|told|wrote|claims|claimed)\b")
_UNCLEAR = "not stated"


def mark_namesakes_told(desk: Desk) -> None:
    """Who is told apart from a person of his name is another; whose the name is elsewhere only the rank can say."""
    people = [
        m for m in desk.of_kind("person") if m.form == "name" and not parse_name(desk.name_of(m), "person").is_bare
    ]
    for document, group in groupby(people, key=lambda m: m.span.document):
        here, text = list(group), desk.texts.get(document, "")
        for at, mention in enumerate(here):
            if _is_denied(text, mention, here[at + 1 :]):
                before = [other for other in here[:at] if _same_name(desk, other, mention)]
                if before:
                    _part(desk, before, mention, people)


def _is_denied(text: str, mention: Mention, behind: list[Mention]) -> bool:
    """Whether it is said of the mention itself: nobody else is named between, and nothing is quoted."""
    denied = _DENIED.match(text, mention.span.end) if text else None
    if denied is None or _SAYS.search(denied[0]):
        return False
    return not any(other.span.start < denied.end() for other in behind)


def _part(desk: Desk, before: list[Mention], other: Mention, people: list[Mention]) -> None:
    ranks = {m.rank.casefold() for m in before if m.rank}
    key = f"told apart {other.id}"
    for mention in people:
        if not _same_name(desk, mention, other):
            continue
        is_first = mention in before or bool(mention.rank and mention.rank.casefold() in ranks)
        value = other.id if mention is other else before[0].id if is_first else _UNCLEAR
        why = because(TOLD, mention)
        desk.clusters.mark(Trait(item=mention.id, key=key, value=value, why=why, unsure=value == _UNCLEAR))
        desk.namesakes[mention.id] = value


def _same_name(desk: Desk, left: Mention, right: Mention) -> bool:
    return compare_names(desk.name_of(left), desk.name_of(right), "person").score >= SAME
