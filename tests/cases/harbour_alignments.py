"""From the pairs of the harbour example to alignments in the gold's form; those of the wire copy are derived."""

from __future__ import annotations

from typing import Any

from tests.cases.harbour_mentions import TEXTS
from tests.cases.harbour_pairs import ALIGNMENTS, OPEN_ALONE, WITHIN, A

FLIPPED = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}


def alignments(known: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """All pairs, those of the wire copy derived from its model's, then the claims that stand alone."""
    pairs = list(ALIGNMENTS) + [copied for pair in ALIGNMENTS if (copied := of_the_copy(pair, known))]
    for identity in sorted(known):
        twin = "w" + identity[1:]
        if identity.startswith("n") and twin in known and identity not in ("n01",):
            longer = identity == "n22"
            pairs.append(A(identity, twin, "a_refines_b" if longer else "agree", "agree", "", "near copy"))
    pairs.append(A("n01", "w07", "b_refines_a", "agree differ", "number?", "headline and copied body", open=True))
    rows = [row(pair, number, known) for number, pair in enumerate(pairs, start=1)]
    rows += [row(pair, len(rows) + number, known, within=True) for number, pair in enumerate(WITHIN, start=1)]
    paired = {claim for item in rows for claim in item["a"] + item["b"]}
    for identity in sorted(known):
        if identity not in paired:
            rows.append({"id": f"al{len(rows) + 1:03d}", "a": [identity], "b": [],
                         "relation": f"only_{identity[0]}", "also_accept": list(OPEN_ALONE.get(identity, ())),
                         "differences": [], "scope": "alone", "confirmations": None})  # fmt: skip
    return rows


def of_the_copy(pair: A, known: dict[str, dict[str, Any]]) -> A | None:
    """The same pair with the wire's copy in place of the northern claim."""
    twin = "w" + pair.left[1:]
    if not pair.left.startswith("n") or twin not in known or pair.right.startswith("n"):
        return None
    if twin in ("w02", "w01"):
        return None
    return A(twin, pair.right, pair.relation, pair.accept, pair.differences, pair.why, pair.confirmations, pair.open)


def row(pair: A, number: int, known: dict[str, dict[str, Any]], within: bool = False) -> dict[str, Any]:
    """One alignment in the order of the texts, with its relation turned where that swaps the two."""
    left, right, relation, accept = pair.left, pair.right, pair.relation, pair.accept.split()
    if not within and TEXTS.index(known[left]["text"]) > TEXTS.index(known[right]["text"]):
        left, right = right, left
        relation, accept = FLIPPED.get(relation, relation), [FLIPPED.get(other, other) for other in accept]
    if pair.open:
        accept += [f"only_{left[0]}", f"only_{right[0]}"]
    differences = [difference(word, pair.why) for word in pair.differences.split()]
    return {"id": f"al{number:03d}", "a": [] if within else [left], "b": [left, right] if within else [right],
            "relation": relation, "also_accept": sorted(set(accept) - {relation}), "differences": differences,
            "scope": "within" if within else "between", "confirmations": pair.confirmations}  # fmt: skip


def difference(word: str, why: str) -> dict[str, Any]:
    """A difference kind; ``what_is_counted?`` is an optional one."""
    item: dict[str, Any] = {"kind": word.rstrip("?").replace("_", " "), "reason": why}
    return {**item, "optional": True} if word.endswith("?") else item
