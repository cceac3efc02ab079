"""Rows of the alignments, the claims that stand alone, the origins, and the independent confirmations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.quality.matching import Figures, bcubed, figures, share

Item = dict[str, Any]
Pair = tuple[str, str]
RELATIONS = {"agree", "a_refines_b", "b_refines_a", "differ", "contradict"}
TURNED = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}


@dataclass(frozen=True, slots=True)
class Found:
    """What a dossier says of pairs, under the gold's claim ids where a claim was matched."""

    pairs: dict[Pair, Item]
    alone: set[str]
    origin: dict[str, str]
    own_id: dict[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the gold says: pairs, claims that stand alone, and which claims are core."""

    pairs: dict[Pair, Item]
    alone: dict[str, Item]
    core: dict[str, bool]

    def is_neutral(self, pair: Pair) -> bool:
        """A pair with an optional claim counts neither way."""
        return not all(self.core.get(claim, True) for claim in pair)

    def may_be_missing(self, pair: Pair) -> bool:
        """The gold says that one of the two may as well stand alone."""
        return any("only_" + claim[0] in self.pairs[pair]["also_accept"] for claim in pair)

    def may_be_paired(self, claim: str) -> bool:
        """The gold has the claim alone, yet accepts a relation."""
        return claim in self.alone and bool(set(self.alone[claim]["also_accept"]) & RELATIONS)


def score_pairs(
    gold: Item, dossier: Item, claims: dict[int, int], rows: dict[str, Figures], misses: list[str]
) -> Found:
    """Fill ``rows`` and ``misses``; ``claims`` is gold index to found index."""
    wanted, found = wanted_of(gold), found_of(gold, dossier, claims)
    found = with_gold_order(found, wanted)
    hits = [p for p in wanted.pairs if p in found.pairs and not wanted.is_neutral(p)]
    missed = [p for p in wanted.pairs
              if p not in found.pairs and not wanted.is_neutral(p) and not wanted.may_be_missing(p)]  # fmt: skip
    wrong = [p for p in found.pairs
             if p not in wanted.pairs and not wanted.is_neutral(p)
             and not any(wanted.may_be_paired(claim) for claim in p)]  # fmt: skip
    misses += [f"alignment: {p[0]}-{p[1]} {wanted.pairs[p]['relation']}" for p in missed]
    misses += [f"alignment (false): {p[0]}-{p[1]} {found.pairs[p].get('relation')}" for p in wrong]
    rows["alignments (pairs, unlabelled)"] = figures(len(hits), len(wrong), len(missed))
    score_relations(wanted, found, hits, (len(wrong), len(missed)), rows, misses)
    rows["differences (kinds, not wording)"] = differences(wanted, found, hits, missed, misses)
    rows["only-A / only-B claims"] = alone(wanted, found, misses)
    rows["origins (B-cubed on claims)"] = origins(gold, claims, found)
    told = [p for p in hits if wanted.pairs[p].get("confirmations", 0) is not None]
    right = sum(found.pairs[p].get("confirmations") == wanted.pairs[p].get("confirmations", 0) for p in told)
    rows["independent confirmations"] = share(right, len(told))
    return found


def wanted_of(gold: Item) -> Wanted:
    """The gold's pairs and single claims."""
    pairs: dict[Pair, Item] = {}
    single: dict[str, Item] = {}
    for item in gold["alignments"]:
        if item["relation"].startswith("only"):
            single[(item["a"] + item["b"])[0]] = item
            continue
        for pair in pairs_of(item):
            pairs[pair] = item
    return Wanted(pairs, single, {claim["id"]: claim["core"] for claim in gold["claims"]})


def pairs_of(item: Item) -> list[Pair]:
    """All pairs of an alignment; within one text the two claims in sorted order."""
    a, b = item.get("a", []), item.get("b", [])
    if a and b:
        return [(x, y) for x in a for y in b]
    both = sorted(a + b)[:2]
    return [(both[0], both[1])] if len(both) == 2 else []


def found_of(gold: Item, dossier: Item, claims: dict[int, int]) -> Found:
    """The dossier's pairs under gold ids (``~id`` for claims without a match) and its single claims."""
    given = dossier.get("claims", [])
    name = {given[j]["id"]: gold["claims"][i]["id"] for i, j in claims.items()}
    pairs: dict[Pair, Item] = {}
    paired: set[str] = set()
    for item in dossier.get("alignments", []):
        if not str(item.get("relation")).startswith("only"):
            for x, y in pairs_of(item):
                paired |= {x, y}
                pairs[(name.get(x, f"~{x}"), name.get(y, f"~{y}"))] = item
    single = {name.get(c["id"], f"~{c['id']}") for c in given if c["id"] not in paired}
    origin = {claim: o["id"] for o in dossier.get("origins", []) for claim in o.get("claims", [])}
    return Found(pairs, single, origin, {own: mine for mine, own in name.items()})


def with_gold_order(found: Found, wanted: Wanted) -> Found:
    """Pairs that the gold has the other way round are turned, with their relation."""
    turned: dict[Pair, Item] = {}
    for pair, item in found.pairs.items():
        if pair not in wanted.pairs and pair[::-1] in wanted.pairs:
            relation = item.get("relation")
            turned[pair[::-1]] = {**item, "relation": TURNED.get(str(relation), relation)}
        else:
            turned[pair] = item
    return Found(turned, found.alone, found.origin, found.own_id)


def score_relations(
    wanted: Wanted,
    found: Found,
    hits: list[Pair],
    others: tuple[int, int],
    rows: dict[str, Figures],
    misses: list[str],
) -> None:
    """alignments + relation, with accepted alternatives and without."""
    wrong, missed = others
    lenient = [p for p in hits if relation(found, p) in (relation_of(wanted, p), *wanted.pairs[p]["also_accept"])]
    strict = [p for p in hits if relation(found, p) == relation_of(wanted, p)]
    misses += [f"relation: {p[0]}-{p[1]} want {relation_of(wanted, p)} got {relation(found, p)}"
               for p in hits if p not in lenient]  # fmt: skip
    for name, good in (("alignments + relation", lenient), ("alignments + relation (strict)", strict)):
        bad = len(hits) - len(good)
        rows[name] = figures(len(good), wrong + bad, missed + bad)


def relation(found: Found, pair: Pair) -> str:
    """The relation given."""
    return str(found.pairs[pair].get("relation"))


def relation_of(wanted: Wanted, pair: Pair) -> str:
    """The relation wanted."""
    return str(wanted.pairs[pair]["relation"])


def kinds(item: Item) -> set[str]:
    """The kinds of difference of a found alignment, without wording."""
    return {d["kind"] if isinstance(d, dict) else d for d in item.get("differences", [])} - {"wording"}


def required(item: Item) -> set[str]:
    """The kinds of difference that a gold alignment requires, without wording."""
    return {d["kind"] for d in item["differences"] if not d.get("optional")} - {"wording"}


def differences(wanted: Wanted, found: Found, hits: list[Pair], missed: list[Pair], misses: list[str]) -> Figures:
    """Kinds of difference over the matched pairs; those of missed pairs are missed too."""
    right = wrong = lost = 0
    for pair in hits:
        want = required(wanted.pairs[pair])
        open_ = {d["kind"] for d in wanted.pairs[pair]["differences"] if d.get("optional")} - want
        given = kinds(found.pairs[pair]) - open_
        right, wrong, lost = right + len(want & given), wrong + len(given - want), lost + len(want - given)
        misses += [f"difference: {pair[0]}-{pair[1]} {kind}" for kind in sorted(want - given)]
        misses += [f"difference (false): {pair[0]}-{pair[1]} {kind}" for kind in sorted(given - want)]
    lost += sum(len({d["kind"] for d in wanted.pairs[p]["differences"] if not d.get("optional")} - {"wording"})
                for p in missed)  # fmt: skip
    return figures(right, wrong, lost)


def alone(wanted: Wanted, found: Found, misses: list[str]) -> Figures:
    """Core claims without a counterpart."""
    want = {claim for claim in wanted.alone if wanted.core[claim]}
    given = {claim for claim in found.alone if wanted.core.get(claim, True)}
    lost = {claim for claim in want - given if not wanted.may_be_paired(claim)}
    open_ = {claim for pair in wanted.pairs if wanted.may_be_missing(pair) for claim in pair}
    misses += [f"only: {claim}" for claim in sorted(lost)]
    return figures(len(want & given), len(given - want - open_), len(lost))


def origins(gold: Item, claims: dict[int, int], found: Found) -> Figures:
    """B-cubed over the core claims whose origin the gold does not leave open."""
    origin = {claim: o["id"] for o in gold["origins"] for claim in o["claims"]}
    open_ = {claim for o in gold["origins"] for part in ("optional", "also_accept") for claim in o.get(part, [])}
    keys = [c["id"] for c in gold["claims"] if c["core"] and c["id"] not in open_]
    matched = {gold["claims"][i]["id"] for i in claims}
    given = {key: found.origin.get(found.own_id[key], "none:" + key[0]) for key in keys if key in matched}
    return bcubed({key: origin[key] for key in keys}, given)
