"""Groups without a name ("the night guards"): one group only when head noun and all describing words are equal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model import Mention
from stemma.resolve.clusters import Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.name_lists import small_words
from stemma.text.scripts import without_marks
from stemma.text.stem import stem

_BRACKETED = re.compile(r"\[[^\[\]]{0,80}\]")
_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(
    r"\b(?:who|whom|which|that|of|in|on|at|from|with|for|to|under|near|inside|outside|fighting|working|living)\b",
    re.I,
)


def group_key(printed: str) -> tuple[str, frozenset[str]] | None:
    """Head noun and describing words as stems; None when nothing but small words is there."""
    empty = small_words("empty in groups")
    words = without_marks(printed).replace("-", " ").lower()
    first = _CUT.split(words, maxsplit=1)[0]
    front = [stem(w) for w in _WORD.findall(first) if w not in empty]
    if not front:
        front = [stem(w) for w in _WORD.findall(words) if w not in empty]
        return (front[-1], frozenset(front)) if front else None
    rest = [stem(w) for w in _WORD.findall(words[len(first) :]) if w not in empty and not _CUT.fullmatch(w)]
    return front[-1], frozenset((*front, *rest))


def group_label(printed: str) -> str:
    """The words of a nominal without articles, numbers and other small words before them."""
    empty = small_words("empty in groups")
    words = printed.split()
    while len(words) > 1 and (words[0].strip(",.").lower() in empty or words[0][0].isdigit()):
        words = words[1:]
    return " ".join(words)


def join_groups(desk: Desk) -> None:
    """Join nominal groups of equal words; note those that share only the head noun."""
    nominal = [m for m in desk.of_kind("group", "organisation") if m.form == "nominal" and _is_described(desk, m)]
    desk.clusters.join_all(_equal(desk, nominal))
    _note_heads(desk, nominal)


def _is_described(desk: Desk, mention: Mention) -> bool:
    """Bodies need a describing word ("port police"): "the ministry" of two texts may be two ministries."""
    if mention.kind == "group":
        return True
    key = group_key(desk.printed(mention))
    return key is not None and len(key[1]) > 1


def _equal(desk: Desk, mentions: list[Mention]) -> Iterator[Edge]:
    first: dict[tuple[str, str, frozenset[str]], Mention] = {}
    without = {(m.span.document, group_key(desk.printed(m))) for m in mentions if "[" not in desk.printed(m)}
    for mention in mentions:
        printed = desk.printed(mention)
        key = group_key(printed)
        if "[" in printed and (mention.span.document, key) not in without:
            # Words an editor put in brackets may be left out, where the same text has the group without them.
            bare = group_key(_BRACKETED.sub(" ", printed))
            key = bare if (mention.span.document, bare) in without else key
        if key is None:
            continue
        other = first.setdefault((mention.kind, *key), mention)
        if other is not mention:
            why = because("The same noun with the same describing words.", other, mention, score=0.9)
            yield Edge(left=other.id, right=mention.id, score=0.9, why=why)


def _note_heads(desk: Desk, mentions: list[Mention]) -> None:
    first: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        key = group_key(desk.printed(mention))
        if key is None or mention.kind != "group":
            continue
        others = first.setdefault(key[0], {})
        root = desk.clusters.root(mention.id)
        for other in list(others.values())[:8]:
            if not desk.clusters.together(other.id, mention.id):
                why = because("The same noun, but other words describe it.", other, mention, score=0.5)
                desk.note(other.id, mention.id, why, unsure=False)
        others.setdefault(root, mention)
