"""Names of people, bodies and places, over all documents: compared where they share a blocking key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise, product

from stemma.model import Evidence, Mention
from stemma.resolve.blocking import candidates
from stemma.resolve.clusters import Bar, Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.resolve.likeness import LOOK_ALIKE, is_vetoed
from stemma.resolve.linkage import Linkage
from stemma.resolve.namesakes import part_acronyms
from stemma.resolve.short_forms import SEVERAL, is_rank_alone, parts_of, short_for_several
from stemma.resolve.titled import Titled
from stemma.text.name_parts import Word, parse_name
from stemma.text.names import SAME, NameComparison, compare_names, name_kind

# Kinds that one name may be read as; a name is only compared inside its line.
KINDS = (("person",), ("organisation", "group"), ("place",), ("weapon", "vehicle", "other"), ("nationality",))


def join_names(desk: Desk) -> None:
    """Join clusters whose full names are the same by :func:`stemma.text.names.compare_names`."""
    for kinds in KINDS:
        named = by_name(desk, kinds)
        compared = {pair: compare_names(*pair, kinds[0]) for pair in candidates(named, name_kind(kinds[0]))}
        parted = list(part_acronyms(desk, named, compared)) if kinds[0] == "organisation" else []
        edges = [*parted, *_equal(desk, named)]
        settled = []
        unclear = short_for_several(compared, _told_apart(desk, named)) if kinds == ("person",) else frozenset()
        for pair, found in compared.items():
            left, right = named[pair[0]][0], named[pair[1]][0]
            if pair in unclear:
                desk.note(left.id, right.id, because(SEVERAL, left, right, score=found.score))
            elif found.score >= SAME:
                for one, other in product(_namesakes(desk, named[pair[0]]), _namesakes(desk, named[pair[1]])):
                    edges.append(Edge(left=one.id, right=other.id, score=found.score, why=_why(one, other, found)))
            elif found.score >= LOOK_ALIKE or is_vetoed(found):
                settled.append((left, right, found))
        # Equal strings first: a veto between two look-alikes must not depend on which text came first.
        desk.clusters.join_all(e for e in edges if e.score == 1.0)
        for left, right, found in settled:
            _keep_apart(desk, left, right, found)
        Linkage(desk, named, kinds[0]).join_all(edges)


def by_name(desk: Desk, kinds: tuple[str, ...]) -> dict[str, list[Mention]]:
    """Mentions by the name they are compared by; single words of people wait for the rules on bare names."""
    named: dict[str, list[Mention]] = {}
    for mention in desk.of_kind(*kinds):
        if mention.form != "name":
            continue
        text = desk.name_of(mention)
        if kinds == ("person",) and (parse_name(text, "person").is_bare or is_rank_alone(text)):
            continue
        named.setdefault(text, []).append(mention)
    return named


def _told_apart(desk: Desk, named: dict[str, list[Mention]]) -> Callable[[str, str], bool]:
    """Whether the texts say of two names that they are two: one lists them side by side."""

    def are_two(one: str, other: str) -> bool:
        return desk.clusters.barred(named[one][0].id, named[other][0].id) is not None

    return are_two


def _namesakes(desk: Desk, mentions: list[Mention]) -> list[Mention]:
    """The first mention of each thing that bears the name, as far as the texts tell them apart."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(desk.namesakes.get(mention.id, ""), mention)
    return list(first.values())


def _equal(desk: Desk, named: dict[str, list[Mention]]) -> Iterator[Edge]:
    for mentions in named.values():
        for left, right in pairwise(sorted(mentions, key=lambda m: desk.namesakes.get(m.id, ""))):
            why = because("The same name, letter by letter.", left, right, score=1.0)
            yield Edge(left=left.id, right=right.id, score=1.0, why=why)


def _why(left: Mention, right: Mention, found: NameComparison) -> Evidence:
    return because(found.reason, left, right, score=found.score)


def _keep_apart(desk: Desk, left: Mention, right: Mention, found: NameComparison) -> None:
    why = _why(left, right, found)
    if is_vetoed(found):
        desk.clusters.bar(Bar(left=left.id, right=right.id, why=why))
    else:
        desk.note(left.id, right.id, why)


def join_bare_across(desk: Desk) -> None:
    """Join single names of people to a full name of another text when rank or post supports the only fit."""
    bare = _loose_people(desk)
    compared = {pair: compare_names(*pair, "person") for pair in candidates(bare, "person")}
    edges = list(_equal(desk, bare))
    for pair, found in compared.items():
        left, right = bare[pair[0]][0], bare[pair[1]][0]
        if found.score >= SAME:
            edges.append(Edge(left=left.id, right=right.id, score=found.score, why=_why(left, right, found)))
        elif found.score >= LOOK_ALIKE:
            _keep_apart(desk, left, right, found)
    Linkage(desk, bare, "person").join_all(edges)
    _attach_bare(desk, bare)


def _loose_people(desk: Desk) -> dict[str, list[Mention]]:
    full = {
        desk.clusters.root(m.id)
        for m in desk.of_kind("person")
        if m.form == "name" and not parse_name(desk.name_of(m), "person").is_bare
    }
    loose: dict[str, list[Mention]] = {}
    for mention in desk.of_kind("person"):
        if (
            mention.form == "name"
            and desk.clusters.root(mention.id) not in full
            and not is_rank_alone(desk.name_of(mention))
            and not desk.behind_article(mention)
        ):
            loose.setdefault(desk.name_of(mention), []).append(mention)
    return loose


def _attach_bare(desk: Desk, bare: dict[str, list[Mention]]) -> None:
    fullest = [m for m in desk.of_kind("person") if m.form == "name"]
    titled = Titled(desk, fullest)
    by_part: dict[tuple[str, ...], dict[str, Mention]] = {}
    for mention in fullest:
        name = parse_name(desk.name_of(mention), "person")
        for part in parts_of(name) if not name.is_bare else ():
            by_part.setdefault(_sounds(part), {}).setdefault(desk.clusters.root(mention.id), mention)
    for mentions in bare.values():
        mention = mentions[0]
        name = parse_name(desk.name_of(mention), "person")
        fits = by_part.get(_sounds(name.words), {})
        fits = {root: m for root, m in fits.items() if not desk.clusters.together(root, mention.id)}
        bearers = {desk.clusters.root(m.id): m for m in titled.bearers(mention, name)}
        if len(bearers) == 1:
            fits = bearers
        only = next(iter(fits.values())) if len(fits) == 1 else None
        if only is not None and (support := _support(desk, only, mention)):
            fit = "one of that name who bears its title" if fits is bearers else "full name that it fits"
            why = because(f"The only {fit}, and {support}.", only, mention, score=0.8)
            desk.clusters.join(Edge(left=only.id, right=mention.id, score=0.8, why=why))
            continue
        for other in fits.values():
            if other.span.document == mention.span.document:
                continue  # join_short_names has said why
            why = because("One word of a full name is too little to join two texts.", other, mention, score=0.7)
            desk.note(other.id, mention.id, why)


def _sounds(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.sounds for word in words)


def _support(desk: Desk, full: Mention, bare: Mention) -> str:
    """What besides the name speaks for one person: the same rank, or the same body or place tied to both."""
    ours = [desk.mentions[i] for i in desk.clusters.members(full.id)]
    theirs = [desk.mentions[i] for i in desk.clusters.members(bare.id)]
    ranks = {m.rank.casefold() for m in ours if m.rank} & {m.rank.casefold() for m in theirs if m.rank}
    if ranks:
        return f"both are called {min(ranks)}"
    bodies = _tied(desk, ours) & _tied(desk, theirs)
    return "both are tied to the same body" if bodies else ""


def _tied(desk: Desk, mentions: list[Mention]) -> set[str]:
    posts = [post for mention in mentions for post in desk.posts_of.get(mention.id, ())]
    bodies = {m.organisation for m in (*mentions, *posts)}
    return {desk.clusters.root(body) for body in bodies if body in desk.mentions and body}
