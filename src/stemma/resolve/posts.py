"""Posts: the same position in the same body; what is known of their holders and bodies supports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from stemma.model import Mention
from stemma.resolve.blocking import candidates
from stemma.resolve.clusters import Bar, Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.resolve.likeness import LOOK_ALIKE, is_vetoed
from stemma.text.name_parts import parse_name
from stemma.text.names import SAME, compare_names


def join_posts(desk: Desk) -> None:
    """Join posts by name, by position and body, and by position and holder; then the bodies they are in."""
    posts = desk.of_kind("post")
    for bar in _other_body(desk, posts):
        desk.clusters.bar(bar)
    desk.clusters.join_all((*_one_holder(desk, posts), *_one_body(desk, posts), *_by_name(desk, posts)))
    desk.clusters.join_all(_bodies(desk, posts))


def _position(desk: Desk, post: Mention) -> frozenset[str]:
    """The words of the position itself: its role and whether it is a deputy's; all words where neither is known."""
    words = parse_name(desk.name_of(post), "office").words
    roles = frozenset(w.concept.id for w in words if w.concept and w.concept.kind in ("role", "deputy", "former"))
    return roles or frozenset(w.plain for w in words)


def _groups(pairs: Iterable[tuple[object, Mention]]) -> Iterator[tuple[Mention, Mention]]:
    first: dict[object, Mention] = {}
    for key, mention in pairs:
        if (other := first.setdefault(key, mention)) is not mention:
            yield other, mention


def _one_body(desk: Desk, posts: list[Mention]) -> Iterator[Edge]:
    keyed = (
        ((desk.clusters.root(p.organisation), _position(desk, p)), p)
        for p in posts
        if p.organisation in desk.mentions and p.organisation
    )
    for left, right in _groups(keyed):
        why = because("The same position in the same body.", left, right, score=0.95)
        yield Edge(left=left.id, right=right.id, score=0.95, why=why)


def _one_holder(desk: Desk, posts: list[Mention]) -> Iterator[Edge]:
    held: dict[tuple[str, frozenset[str]], list[Mention]] = {}
    for post in posts:
        if post.holder and post.holder in desk.mentions:
            held.setdefault((desk.clusters.root(post.holder), _position(desk, post)), []).append(post)
    for group in held.values():
        for left, right in combinations(group[:20], 2):
            found = compare_names(desk.name_of(left), desk.name_of(right), "post")
            names = {name for name, _value, _reason in found.features}
            if not names & {"content_differs", "numbers_differ", "deputy_differs"}:
                why = because("The same position, held by the same person.", left, right, score=0.92)
                yield Edge(left=left.id, right=right.id, score=0.92, why=why)


def _by_name(desk: Desk, posts: list[Mention]) -> Iterator[Edge]:
    named: dict[str, list[Mention]] = {}
    for post in posts:
        text = desk.name_of(post)
        # "the director" alone names no post: which one it is has to come from the body, the holder or the text.
        if any(
            not w.concept or w.concept.kind not in ("role", "deputy", "former")
            for w in parse_name(text, "office").words
        ):
            named.setdefault(text, []).append(post)
    for mentions in named.values():
        for left, right in pairwise(mentions):
            if not _is_plain_rank(desk, left):
                why = because("The same post, word by word.", left, right, score=0.98)
                yield Edge(left=left.id, right=right.id, score=0.98, why=why)
    for one, other in candidates(named, "office"):
        found = compare_names(one, other, "post")
        left, right = named[one][0], named[other][0]
        why = because(found.reason, left, right, score=found.score)
        if found.score >= SAME:
            yield Edge(left=left.id, right=right.id, score=min(found.score, 0.97), why=why)
        elif found.score >= LOOK_ALIKE or is_vetoed(found):
            desk.note(left.id, right.id, why, unsure=not is_vetoed(found))


def _is_plain_rank(desk: Desk, post: Mention) -> bool:
    name = parse_name(desk.name_of(post), "office")
    return len(name.words) == 1 and not name.words[0].concept


def _other_body(desk: Desk, posts: list[Mention]) -> Iterator[Bar]:
    """Posts of bodies that were kept apart are apart too."""
    tied = [
        (p, desk.clusters.root(p.organisation)) for p in posts if p.organisation and p.organisation in desk.mentions
    ]
    first: dict[str, Mention] = {}
    for post, body in tied:
        first.setdefault(body, post)
    for (one, left), (other, right) in combinations(sorted(first.items())[:200], 2):
        if desk.clusters.barred(one, other):
            why = because("They belong to different bodies.", left, right)
            yield Bar(left=left.id, right=right.id, why=why)


def _bodies(desk: Desk, posts: list[Mention]) -> Iterator[Edge]:
    """Bodies that one post belongs to, when their names do not speak against it."""
    keyed = (
        (desk.clusters.root(p.id), desk.mentions[p.organisation])
        for p in posts
        if p.organisation and p.organisation in desk.mentions
    )
    for left, right in _groups(keyed):
        found = compare_names(desk.name_of(left), desk.name_of(right), "organisation")
        names = {name for name, _value, _reason in found.features}
        if found.score >= LOOK_ALIKE and not names & {"content_differs", "numbers_differ"}:
            why = because("The same post belongs to both.", left, right, score=0.85)
            yield Edge(left=left.id, right=right.id, score=0.85, why=why)
