"""Who held which post when: read off the words beside the post; one post with two holders at one time is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from stemma.model import DateExpression, Evidence, Mention, PostHeld
from stemma.resolve.clusters import Trait
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.edtf import bounds
from stemma.text.name_parts import parse_name

# Posts of which a body has one at a time; it may have any number of members, spokesmen, officers and deputies.
ONE_AT_A_TIME = frozenset(
    ("head", "ministerpost", "governor", "mayor", "commander", "president", "primeminister", "ambassador",
     "secretarygeneral", "treasurer")
)  # fmt: skip
_BEFORE_DATE = re.compile(
    r"[\s,(]*(?:who\s+)?(?:(?:has|had)\s+been\s+)?(from|since|until|till|in|as of|during)?\s*", re.I
)
_FORMER = re.compile(
    r"\b(?:former|ex|then|late|previous|outgoing|one-?time)[\s-]+(?:the\s+)?$|^(?:former|ex|then)\b", re.I
)
_ROOM = 48


def mark_deputies(desk: Desk) -> None:
    """A post and its deputy's are two posts, whatever else speaks for one."""
    for post in desk.of_kind("post"):
        kinds = {word.concept.kind for word in parse_name(desk.name_of(post), "office").words if word.concept}
        if kinds & {"role", "deputy"}:
            is_deputy = "deputy" in kinds
            why = because("One is the post of a deputy, the other is not.", post)
            desk.clusters.mark(Trait(item=post.id, key="deputy", value="deputy" if is_deputy else "head", why=why))


def posts_held(desk: Desk) -> dict[str, list[PostHeld]]:
    """The posts of each person (by cluster), in document order."""
    dates = {reading.document: reading.dates for reading in desk.readings}
    held: dict[str, list[PostHeld]] = {}
    for post in desk.of_kind("post"):
        if post.holder and post.holder in desk.mentions:
            held.setdefault(desk.clusters.root(post.holder), []).append(
                _held(desk, post, dates.get(post.span.document, ()))
            )
    return held


def _held(desk: Desk, post: Mention, dates: tuple[DateExpression, ...]) -> PostHeld:
    when = _dated(desk, post, dates)
    return PostHeld(
        post=post.id,
        text=desk.printed(post),
        span=post.span,
        organisation=_words(desk, post.organisation),
        place=_words(desk, post.place),
        dates=when[0] if when else None,
        dates_span=when[1].span if when else None,
        former=_is_former(desk, post),
    )


def _words(desk: Desk, identity: str | None) -> str | None:
    return desk.printed(desk.mentions[identity]) if identity and identity in desk.mentions else None


def _is_former(desk: Desk, post: Mention) -> bool:
    text = desk.texts.get(post.span.document, "")
    before = text[max(0, post.span.start - 16) : post.span.start]
    return bool(_FORMER.search(before) or _FORMER.search(desk.printed(post)))


def _dated(desk: Desk, post: Mention, dates: tuple[DateExpression, ...]) -> tuple[str, DateExpression] | None:
    """The date that follows the post, or the holder's name after it, with nothing but "since", "(" between."""
    text = desk.texts.get(post.span.document, "")
    ends = {post.span.end}
    holder = desk.mentions.get(post.holder or "")
    if holder and post.span.end <= holder.span.start <= post.span.end + _ROOM:
        ends.add(holder.span.end)
    for one in dates:
        for end in sorted(ends):
            if end <= one.span.start <= end + _ROOM:
                between = _BEFORE_DATE.fullmatch(text[end : one.span.start])
                if between:
                    return _interval(one.edtf, (between[1] or "").lower()), one
    return None


def _interval(edtf: str, word: str) -> str:
    if "/" in edtf or edtf.startswith("["):
        return edtf
    if word in ("from", "since", "as of"):
        return f"{edtf}/.."
    return f"../{edtf}" if word in ("until", "till") else edtf


def two_holders(desk: Desk, held: dict[str, list[PostHeld]]) -> dict[str, list[Evidence]]:
    """Findings by cluster, of the post and of both holders: one post, two people, and no dates that part them."""
    posts: dict[str, dict[str, list[PostHeld]]] = {}
    for holder, own in held.items():
        for one in own:
            if _is_single(desk, one):
                posts.setdefault(desk.clusters.root(one.post), {}).setdefault(holder, []).append(one)
    found: dict[str, list[Evidence]] = {}
    for post, holders in sorted(posts.items()):
        named = {root: own for root, own in sorted(holders.items()) if _name(desk, root)}
        for left, right in list(combinations(named, 2))[:20]:
            for finding in _overlap(desk, left, right, named[left], named[right]):
                for root in (post, left, right):
                    found.setdefault(root, []).append(finding)
    return found


def _is_single(desk: Desk, held: PostHeld) -> bool:
    words = parse_name(desk.name_of(desk.mentions[held.post]), "office").words
    concepts = {word.concept.id for word in words if word.concept}
    kinds = {word.concept.kind for word in words if word.concept}
    # "the director" alone is as many posts as there are bodies.
    tells = held.organisation or held.place or any(not w.concept or w.concept.kind != "role" for w in words)
    return bool(concepts & ONE_AT_A_TIME) and "deputy" not in kinds and bool(tells)


def _name(desk: Desk, root: str) -> str:
    named = [m for i in desk.clusters.members(root) if (m := desk.mentions[i]).form == "name" and m.kind == "person"]
    return max((m.name for m in named), key=lambda n: (len(n.split()), len(n), n), default="")


def _overlap(desk: Desk, left: str, right: str, mine: list[PostHeld], theirs: list[PostHeld]) -> Iterator[Evidence]:
    for one in mine:
        for other in theirs:
            how = _at_one_time(desk, one, other)
            if how:
                reason = f"One post, two holders: {_name(desk, left)} and {_name(desk, right)}, {how}."
                yield because(reason, desk.mentions[one.post], desk.mentions[other.post])
                return


def _at_one_time(desk: Desk, one: PostHeld, other: PostHeld) -> str:
    """How the two times meet, in words; empty where they do not, or where one is over and undated."""
    first, second = _time(desk, one), _time(desk, other)
    if first is None or second is None:
        if one.former or other.former:
            return ""
        return "and the texts give no dates that part them"
    if max(first[0], second[0]) > min(first[1], second[1]):
        return ""
    return f"{_when(desk, one)} and {_when(desk, other)}"


def _when(desk: Desk, held: PostHeld) -> str:
    """The stated time in words: "from 2019", "until 2014", "2011 to 2014", "at 2014-04-04"."""
    if not held.dates:
        return f"in a text of {desk.dated.get(held.span.document)}"
    first, slash, last = held.dates.partition("/")
    if not slash:
        return f"at {first}"
    if last in ("..", ""):
        return f"from {first}"
    return f"until {last}" if first in ("..", "") else f"{first} to {last}"


def _time(desk: Desk, held: PostHeld) -> tuple[date, date] | None:
    """First and last day as stated; for a post held now, the day of the text that says so."""
    stated = held.dates or (None if held.former else desk.dated.get(held.span.document))
    low, high = bounds(stated) if stated else (None, None)
    return (low or date.min, high or date.max) if low or high else None
