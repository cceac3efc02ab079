"""Which reports tell of the same event: text vectors of words, names and dates, grouped by likeness."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from tests.quality.halves import Row

LIKE = 0.14
NAME_WEIGHT = 2.0
DAYS = 150
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


def same_incident(reports: Sequence[Row], like: float = LIKE) -> float:
    """F1 of pairs of reports put together, against the incident ids."""
    groups = grouped(reports, like)
    found = {pair for group in groups for pair in combinations(sorted(group), 2)}
    by_incident: dict[str, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        by_incident[report["incident"]].append(number)
    wanted = {pair for group in by_incident.values() for pair in combinations(sorted(group), 2)}
    hits = len(found & wanted)
    return 2 * hits / (len(found) + len(wanted)) if found or wanted else 1.0


def grouped(reports: Sequence[Row], like: float = LIKE) -> list[list[int]]:
    """Average-linkage groups (numbers of reports), greedily from the most alike pair on."""
    bags = _bags([f"{report['title']}\n{report['title']}\n{report['text']}" for report in reports])
    scores = {
        (i, j): score
        for i, j in combinations(range(len(reports)), 2)
        if (score := _likeness(bags[i], bags[j])) > like / 2 and _near(reports[i], reports[j])
    }
    groups = {number: [number] for number in range(len(reports))}
    owner = {number: number for number in groups}
    for (i, j), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        left, right = owner[i], owner[j]
        if score < like or left == right:
            continue
        between = [scores.get((min(x, y), max(x, y)), 0.0) for x in groups[left] for y in groups[right]]
        if sum(between) / len(between) >= like:
            groups[left] += groups.pop(right)
            owner |= dict.fromkeys(groups[left], left)
    return list(groups.values())


def _bags(texts: Sequence[str]) -> list[dict[str, float]]:
    counted = [Counter(_tokens(text)) for text in texts]
    holders = Counter(token for counts in counted for token in counts)
    made = []
    for counts in counted:
        bag = {
            token: (1 + math.log(n))
            * math.log((1 + len(texts)) / (holders[token]))
            * (NAME_WEIGHT if token[0] == "@" else 1)
            for token, n in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in bag.values())) or 1.0
        made.append({token: weight / length for token, weight in bag.items()})
    return made


def _tokens(text: str) -> list[str]:
    """Words in lower case, and capitalised words and long numbers again as names."""
    found = _WORD.findall(text)
    names = [f"@{word.lower()}" for word in found if word[0].isupper() or (word.isdigit() and len(word) > 2)]
    return [word.lower() for word in found] + names


def _likeness(a: dict[str, float], b: dict[str, float]) -> float:
    short, long = sorted((a, b), key=len)
    return sum(weight * long.get(token, 0.0) for token, weight in short.items())


def _near(a: Row, b: Row) -> bool:
    days = [date.fromisoformat(row["date"]) for row in (a, b)]
    return abs((days[0] - days[1]).days) <= DAYS
