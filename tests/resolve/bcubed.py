"""B-cubed precision, recall and F1 of one clustering against another (Bagga and Baldwin 1998)."""

from __future__ import annotations

from collections.abc import Mapping


def b_cubed(found: Mapping[str, str], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """Both map items to clusters; items of ``gold`` that ``found`` lacks count as single."""
    items = sorted(gold)
    mine = {item: found.get(item, f"alone {item}") for item in items}
    precision = sum(_share(item, items, mine, gold) for item in items) / len(items)
    recall = sum(_share(item, items, gold, mine) for item in items) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _share(item: str, items: list[str], within: Mapping[str, str], same: Mapping[str, str]) -> float:
    cluster = [other for other in items if within[other] == within[item]]
    return sum(same[other] == same[item] for other in cluster) / len(cluster)
