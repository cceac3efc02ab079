"""How many independent origins stand behind claims that say the same.

The rules are in docs/origins.md. When in doubt the answer is none, with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from stemma.compare.joined import Joined
from stemma.compare.origins.likely_same import doubt, is_one_source, stems_of
from stemma.compare.origins.namesakes import near_names
from stemma.compare.origins.tracing import Facts, Tracing


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """The origins behind some claims on one matter, how many confirm the first, and why not more."""

    origins: tuple[str, ...]
    number: int
    reason: str


def confirmation(claim_ids: Iterable[str], tracing: Tracing) -> Confirmation:
    """What confirms what among claims that say the same.

    Counted are documents, named voices and what a reporter saw, each once; not a publisher's own voice, not what
    is open, and not two origins that may be one. ``origins`` lists the counted ones, or, where none counts, all.
    """
    claims = sorted({claim for claim in claim_ids if claim in tracing.origin_of})
    every = sorted({tracing.origin_of[claim] for claim in claims})
    settled = sorted({tracing.origin_of[claim] for claim in claims if claim not in tracing.open_claims})
    counted = [origin for origin in settled if origin in tracing.facts]
    groups = independent(counted, tracing.facts)
    shown = counted or [origin for origin in every if origin in tracing.facts] or every
    number = max(0, len(groups) - 1)
    return Confirmation(origins=tuple(shown), number=number, reason=_why(claims, counted, groups, tracing))


def confirmations(claim_ids: Iterable[str], tracing: Tracing) -> tuple[tuple[str, ...], int]:
    """The origin ids behind claims that say the same, and the number of independent confirmations."""
    found = confirmation(claim_ids, tracing)
    return found.origins, found.number


Doubt = Callable[[Facts, Facts], str | None]


def independent(origins: Sequence[str], facts: Mapping[str, Facts], reason: Doubt = doubt) -> list[list[str]]:
    """``origins`` in groups; two that ``reason`` gives a reason for stand together."""
    groups: list[list[str]] = []
    for origin in sorted(origins):
        near = [g for g in groups if any(reason(facts[origin], facts[other]) is not None for other in g)]
        groups = [g for g in groups if g not in near] + [sorted([origin, *(o for g in near for o in g)])]
    return sorted(groups)


def doubles(origins: Iterable[str], facts: Mapping[str, Facts]) -> list[list[str]]:
    """Any number of ``origins`` in groups, those that may be one source together, over any number of steps; sorted.

    The same groups as :func:`independent` makes by :func:`is_one_source`, without asking it of all pairs: voices meet
    by their names and bodies, documents where no chain joins them yet.
    """
    joined = Joined()
    for one, other in _meeting(sorted(origins), facts):
        if joined.root(one) != joined.root(other) and is_one_source(facts[one], facts[other]):
            joined.join(one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for origin in sorted(origins):
        groups[joined.root(origin)].append(origin)
    return sorted(groups.values())


def _meeting(origins: Sequence[str], facts: Mapping[str, Facts]) -> Iterator[tuple[str, str]]:
    """Pairs of origins that may be one: of one entity or near names, and all documents."""
    bearers: dict[str, list[str]] = defaultdict(list)
    told: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for origin in origins:
        own = facts[origin]
        for entity, name in {**own.signatories, **own.names}.items() if own.kind != "sight" else ():
            bearers[f"entity {entity}"].append(origin)
            bearers[f"name {name}"].append(origin)
        for tie in own.ties if own.kind == "voice" else ():
            bearers[f"entity {tie}"].append(origin)
        if own.kind == "voice":
            for stem in own.role if own.is_person else stems_of(own):
                told[own.is_person, stem].append(origin)
    for is_person, stem in list(told):
        if is_person:
            yield from product(told[True, stem], told.get((False, stem), ()))
    for held in bearers.values():
        yield from combinations(held, 2)
    names = [key.removeprefix("name ") for key in bearers if key.startswith("name ")]
    for left, right in near_names(names):
        yield from product(bearers[f"name {left}"], bearers[f"name {right}"])
    yield from combinations([origin for origin in origins if facts[origin].kind == "document"], 2)


def _why(claims: Sequence[str], counted: Sequence[str], groups: Sequence[Sequence[str]], tracing: Tracing) -> str:
    """One sentence: what confirms, or why nothing does."""
    if len(groups) > 1:
        return "Independent of each other: " + "; ".join(tracing.called(group[0]) for group in groups) + "."
    if len(counted) > 1:
        reasons = (doubt(tracing.facts[a], tracing.facts[b]) for a, b in combinations(counted, 2))
        return next(reason for reason in reasons if reason)
    if any(claim in tracing.open_claims for claim in claims):
        return "Where it comes from is left open in at least one text."
    if not counted:
        if len({tracing.text_of.get(claim) for claim in claims}) == 1:
            return "Told in the text's own voice: where it has it from is not said."
        return "Told in the texts' own voice: where they have it from is not said."
    if len({tracing.origin_of[claim] for claim in claims}) > 1:
        return f"One origin, {tracing.called(counted[0])}; a publisher's own voice does not confirm it."
    return f"One origin: {tracing.called(counted[0])}."
