"""Scores an interchange dossier against a gold reading of any number of texts; the rows of the seeds' scorer.

``score(gold, dossier)`` gives ``Scores(rows, misses)``; what a row counts is said in the seeds' GOLD.md.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.quality.key_points import holds
from tests.quality.matching import Cells, Figures, bcubed, cells, figures, jaccard, match, share, word_overlap
from tests.quality.pairs import score_pairs

KINDS = {
    "per": "person", "people": "person", "org": "organisation", "organization": "organisation", "loc": "place",
    "gpe": "place", "location": "place", "fac": "place", "title": "post", "role": "post", "doc": "document",
    "time": "date",
}  # fmt: skip
Item = dict[str, Any]


@dataclass(slots=True)
class Scores:
    """Rows by name in reading order, and one line for each miss."""

    rows: dict[str, Figures] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    passed: int = 0
    key_points: int = 0


@dataclass(slots=True)
class Matched:
    """What was matched: gold index to found index for each part, and found entity to gold entity."""

    mentions: dict[int, int]
    quantities: dict[int, int]
    claims: dict[int, int]
    entity: dict[str, str]


def score(gold: Item, dossier: Item) -> Scores:
    """All rows. ``dossier`` may hold more texts than the gold: they are left out."""
    dossier = only_texts(dossier, {item["text"] for item in gold["claims"]})
    scores = Scores()
    mentions, entity = score_mentions(gold["mentions"], dossier.get("mentions", []), scores)
    quantities = score_quantities(gold["quantities"], dossier.get("quantities", []), scores)
    claims = score_claims(gold["claims"], dossier.get("claims", []), entity, scores)
    matched = Matched(mentions, quantities, claims, entity)
    found = score_pairs(gold, dossier, claims, scores.rows, scores.misses)
    good = [holds(point, gold, dossier, matched, found) for point in gold["key_points"]]
    scores.passed, scores.key_points = sum(good), len(good)
    scores.rows["KEY POINTS"] = share(sum(good), len(good))
    scores.misses += [
        f"KEY POINT: {p['what']}" for p, passed in zip(gold["key_points"], good, strict=True) if not passed
    ]
    return scores


def only_texts(dossier: Item, texts: set[str]) -> Item:
    """The dossier without what stands in other texts than ``texts``."""
    kept: Item = {
        part: [item for item in dossier.get(part, []) if item["text"] in texts]
        for part in ("mentions", "quantities", "claims")
    }
    outside = {claim["id"] for claim in dossier.get("claims", []) if claim["text"] not in texts}
    kept["alignments"] = [
        a for a in dossier.get("alignments", []) if not outside & {*a.get("a", []), *a.get("b", [])}
    ]
    kept["origins"] = dossier.get("origins", [])
    return kept


def score_mentions(gold: list[Item], found: list[Item], scores: Scores) -> tuple[dict[int, int], dict[str, str]]:
    """mentions, mentions + kind, entities; gives the matching and found entity -> gold entity."""
    ways = [[cells([(m["start"], m["end"])]), *(cells([other]) for other in m["alt_spans"])] for m in gold]
    taken = match(gold, found, ways, [cells([(m["start"], m["end"])]) for m in found])
    core = [i for i, m in enumerate(gold) if m["core"]]
    hits, wrong = sum(i in taken for i in core), len(found) - len(taken)
    scores.misses += [
        f"mention: {gold[i]['text']} {gold[i]['start']} {gold[i]['quote']!r}" for i in core if i not in taken
    ]
    used = set(taken.values())
    scores.misses += [
        f"mention (false): {m['text']} {m['start']}-{m['end']} {m.get('kind')}"
        for j, m in enumerate(found)
        if j not in used
    ]
    scores.rows["mentions"] = figures(hits, wrong, len(core) - hits)
    kinds = sum(i in taken and kind(found[taken[i]]) == gold[i]["kind"] for i in core)
    scores.rows["mentions + kind"] = figures(kinds, wrong + hits - kinds, len(core) - kinds)
    scores.rows["entities (B-cubed)"] = bcubed(
        {i: gold[i]["entity"] for i in core},
        {i: found[taken[i]].get("entity") or f"?{i}" for i in core if i in taken},
    )
    votes: dict[str, Counter[str]] = {}
    for i, j in taken.items():
        if found[j].get("entity"):
            votes.setdefault(found[j]["entity"], Counter())[gold[i]["entity"]] += 2 if gold[i]["core"] else 1
    return taken, {name: max(sorted(count), key=count.__getitem__) for name, count in votes.items()}


def kind(mention: Item) -> str:
    """The kind under the gold's name for it."""
    given = str(mention.get("kind")).lower()
    return KINDS.get(given, given)


def score_quantities(gold: list[Item], found: list[Item], scores: Scores) -> dict[int, int]:
    """quantities and their attributes over the matched core ones."""
    ways = [
        [cells([(q["start"], q["end"])]), *([cells([q["number_span"]])] if q["number_span"] else [])] for q in gold
    ]
    taken = match(gold, found, ways, [cells([(q["start"], q["end"])]) for q in found])
    core = [i for i, q in enumerate(gold) if q["core"]]
    hits = sum(i in taken for i in core)
    scores.misses += [f"quantity: {gold[i]['id']} {gold[i]['quote']!r}" for i in core if i not in taken]
    scores.rows["quantities"] = figures(hits, len(found) - len(taken), len(core) - hits)
    for name in ("value", "range", "qualifier", "counted", "condition", "slip"):
        of = [i for i in core if i in taken and (name != "range" or gold[i]["qualifier"] == "between")]
        bad = [i for i in of if not agrees(name, gold[i], found[taken[i]])]
        scores.misses += [
            f"quantity {name}: {gold[i]['id']} {gold[i]['quote']!r} got {found[taken[i]].get(name)!r}" for i in bad
        ]
        scores.rows[f"  quantity {name}"] = share(len(of) - len(bad), len(of))
    return taken


def agrees(name: str, gold: Item, found: Item) -> bool:
    """Whether one attribute of a matched quantity is right."""
    also = gold["also_accept"]
    if name == "counted":
        counted = gold["counted"]["quote"] if isinstance(gold["counted"], dict) else gold["counted"]
        return any(word_overlap(way, found.get("counted")) >= 0.4 for way in [counted, *also.get("counted", [])])
    if name == "condition":
        wanted, given = gold["condition"], found.get("condition")
        return (not wanted and not given) or bool(wanted and given and word_overlap(wanted["text"], given) >= 0.4)
    if name == "range":
        return all(found.get(side) in [gold[side], *also.get(side, [])] for side in ("low", "high"))
    if name == "slip":
        return bool(found.get("slip")) == gold["slip"]
    return found.get(name) in [gold[name], *also.get(name, [])]


def score_claims(gold: list[Item], found: list[Item], entity: dict[str, str], scores: Scores) -> dict[int, int]:
    """claims, their modality, polarity and voice, and the chains."""
    ways = [[cells([(s["start"], s["end"]) for s in c["spans"]]), *(cells(w) for w in c.get("alt_spans", []))]
            for c in gold]  # fmt: skip
    spans = [cells(c["spans"]) for c in found]
    taken = match(gold, found, ways, spans)
    core = [i for i, c in enumerate(gold) if c["core"]]
    matched = [i for i in core if i in taken]
    scores.misses += [f"claim: {gold[i]['id']} {gold[i]['predicate']}" for i in core if i not in taken]
    scores.rows["claims"] = figures(len(matched), len(found) - len(taken), len(core) - len(matched),
                                    f"{len(found)} given, {len(core)} core")  # fmt: skip
    covered = sum(is_covered(gold[i], ways[i][0], found, spans) for i in core)
    scores.rows["  claims covered >=80% (lenient)"] = share(covered, len(core))
    for name in ("modality", "negated", "voice"):
        bad = [i for i in matched if not is_right(name, gold[i], found[taken[i]])]
        scores.misses += [
            f"claim {name}: {gold[i]['id']} want {gold[i][name]!r} got {found[taken[i]].get(name)!r}" for i in bad
        ]
        scores.rows[f"  claim {name}"] = share(len(matched) - len(bad), len(matched), "of the matched")
    score_chains(gold, found, taken, matched, entity, scores)
    both = sum(is_right("modality", gold[i], found[taken[i]]) and is_chain(gold[i], sources(found[taken[i]], entity))
               for i in matched)  # fmt: skip
    scores.rows["  claim + modality + chain (of all core)"] = share(both, len(core))
    return taken


def is_covered(claim: Item, wanted: Cells, found: list[Item], spans: list[Cells]) -> bool:
    """Whether some found claim holds at least four fifths of it."""
    return any(
        given["text"] == claim["text"] and len(wanted & spans[j]) >= 0.8 * len(wanted)
        for j, given in enumerate(found)
    )


def is_right(name: str, gold: Item, found: Item) -> bool:
    """Whether one attribute of a matched claim is right or among the accepted ones."""
    given = bool(found.get(name)) if name == "negated" else found.get(name)
    return given == gold[name] or given in gold["also_accept"].get(name, [])


def sources(claim: Item, entity: dict[str, str]) -> list[str]:
    """The chain's sources under the gold's entity ids."""
    return [entity.get(step["source"], step["source"]) for step in claim.get("chain", [])]


def is_chain(gold: Item, given: list[str]) -> bool:
    """The required links in order, with nothing else than optional ones among them; or an accepted alternative."""
    at = 0
    for step in gold["chain"]:
        if at < len(given) and given[at] == step["source"]:
            at += 1
        elif not step.get("optional"):
            return given in gold["also_accept"].get("chain", [])
    return at == len(given) or given in gold["also_accept"].get("chain", [])


def innermost(gold: Item) -> set[str]:
    """The sources that count as the last: the last required one, the optional ones after it, alternatives' last."""
    required = [at for at, step in enumerate(gold["chain"]) if not step.get("optional")]
    tail = {step["source"] for step in gold["chain"][required[-1] :]}
    return tail | {way[-1] for way in gold["also_accept"].get("chain", [])}


def score_chains(
    gold: list[Item],
    found: list[Item],
    taken: dict[int, int],
    matched: list[int],
    entity: dict[str, str],
    scores: Scores,
) -> None:
    """chain exact, innermost source, cue spans."""
    exact = inner = cues = wanted = 0
    for i in matched:
        given = sources(found[taken[i]], entity)
        right = is_chain(gold[i], given)
        exact += right
        inner += bool(given) and given[-1] in innermost(gold[i])
        if not right:
            want = " > ".join(s["source"] + "?" * bool(s.get("optional")) for s in gold[i]["chain"])
            scores.misses.append(f"chain: {gold[i]['id']} want {want}; got {' > '.join(map(str, given))}")
        for step in gold[i]["chain"]:
            if step["level"] == "claim" and step["cue"] and not step.get("optional"):
                wanted += 1
                cues += has_cue(step["cue"], found[taken[i]])
    scores.rows["  chain exact"] = share(exact, len(matched), "of the matched")
    scores.rows["  chain innermost source"] = share(inner, len(matched), "of the matched")
    scores.rows["  chain cue spans"] = share(cues, wanted)


def has_cue(wanted: Item, claim: Item) -> bool:
    """Whether some link's cue overlaps the wanted one by half, or lies inside it."""
    area = cells([(wanted["start"], wanted["end"])])
    given = [cells([step["cue"]]) for step in claim.get("chain", []) if step.get("cue")]
    return any(jaccard(area, cue) >= 0.5 or (cue and cue <= area) for cue in given)
