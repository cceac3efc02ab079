"""Reads what the reader of two sentences learns from: sets of sentences, and the invented events with their marks.

A set (``training/sets/*.txt``) is a block of eleven lines, each with its key: ``base``; ``same`` and ``same2`` say the
same in other words; ``more`` says more, ``less`` less; ``against`` (few words changed) and ``against2`` (told
otherwise) cannot be so together with it; ``differ`` tells another side of the same matter; ``other`` another matter;
``short`` is a claim of a few words that follows from it, and ``false`` one that cannot be so.
Of each set all pairs are taken whose relation follows from the keys. A block of details (``training/details/*.txt``) is
seven lines: ``base``; ``same`` and ``alike`` (which looks different) say just that in other words; ``other`` and ``other2``
say the same of each other and have one detail that is not base's; ``more`` and ``less`` as in a set. In the events (``training/told.py``) each way of
telling a matter stands to the first as its mark says; another matter of the event has nothing to do with it.
In events that several hands tell (``training/accounts.py``) passages on one matter stand as they are labelled.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from stemma.compare.together import SWAPPED
from training.accounts import LABELS, Told, learnt, passages_apart
from training.reports import Reports, reports
from training.told import MARKS

HERE = Path(__file__).resolve().parent
KEYS = ("base", "same", "same2", "more", "less", "against", "against2", "differ", "other", "short", "false")
CLAIM_KEYS = ("claim", "other", "bears", "against")
OPEN = "open"
"""The key of a sentence that leaves a claim and its other open; blocks may go without."""
DETAIL_KEYS = ("base", "same", "alike", "other", "other2", "more", "less")
OF_SET = 5
"""Pairs of a set that are read again beside the claims."""
BESIDE = 3
"""Pairs of a set, and of an event that several hands tell, that are read again beside the details."""
APART = 8
"""Pairs of passages of two matters that are taken of an event told by several hands."""
OF_RELATION = {name: number for number, name in enumerate(LABELS.values())}
OF_MARK = {"=": 0, ">": 1, "<": 2, "~": 3, "!": 4}
Right = frozenset[int]
"""The numbers of the relations that are right of a pair: mostly one."""
OF_BLOCK, OF_EVENT = 1, 1
"""Pairs of a block of details, and of any other group, that are read again beside the reports."""
PARTS_OF_REPORTS = 3
"""Groups that the labels of two reports are dealt out to, so that a round reads most of them."""
AT_ODDS, SILENT = frozenset({3, 4}), frozenset({3, 5})
"""One detail is another one: differs or contradicts. Something else is told of the same: differs or unrelated."""
Pair = tuple[str, str, Right]
"""Two sentences and how they stand."""
Group = list[Pair]


def turned(right: Right) -> Right:
    """What is right when the two sentences change places."""
    return frozenset(SWAPPED[number] for number in right)


def sets(path: Path) -> list[dict[str, str]]:
    """The sets of one file. Raises ValueError where a key is missing or out of order."""
    return list(_blocks(path, KEYS))


def _blocks(path: Path, keys: tuple[str, ...], last: str = "") -> Iterator[dict[str, str]]:
    """Every block of a file, its lines by their keys; ``last`` may stand behind them."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = (line.partition(":") for line in block.splitlines() if not line.startswith("#"))
        one = {key.strip(): text.strip() for key, _, text in lines}
        if tuple(one) not in {keys, (*keys, last)}:
            raise ValueError(f"{path.name}: the keys of a set are {', '.join(keys)}, in this order; not {list(one)}")
        yield one


def pairs_of(one: dict[str, str]) -> Group:
    """All pairs of a set whose relation follows from the keys."""
    alike = ("base", "same", "same2")
    told = [("base", "same", 0), ("base", "same2", 0), ("same", "same2", 0)]
    told += [("more", key, 1) for key in (*alike, "less", "short")]
    told += [(key, less, 1) for less in ("less", "short") for key in alike]
    told += [(key, against, 4) for against in ("against", "against2", "false") for key in (*alike, "more")]
    told += [(key, "differ", 3) for key in alike]
    told += [(key, "other", 5) for key in ("base", "same", "less", "against", "short")]
    return [(one[a], one[b], frozenset({relation})) for a, b, relation in told]


def details(path: Path) -> list[Group]:
    """The pairs of each block of a file of ``training/details``."""
    return [_detailed(one) for one in _blocks(path, DETAIL_KEYS)]


def _detailed(one: dict[str, str]) -> Group:
    alike, others = ("base", "same", "alike"), ("other", "other2")
    told = [("base", "same", {0}), ("base", "alike", {0}), ("same", "alike", {0}), ("other", "other2", {0})]
    told += [("more", key, {1}) for key in (*alike, "less")]
    told += [(key, "less", {1}) for key in alike]
    told += [(key, other, AT_ODDS) for other in others for key in (*alike, "more")]
    return [(one[a], one[b], frozenset(right)) for a, b, right in told]


def all_sets() -> list[Group]:
    """The pairs of every set, set by set."""
    return [pairs_of(one) for path in sorted((HERE / "sets").glob("*.txt")) for one in sets(path)]


def claims(path: Path) -> list[Group]:
    """The pairs of each block of a file of ``training/claims``: two claims that differ in one detail, and a sentence
    that bears each of them out and is at odds with the other; where there is one, a sentence that leaves both open."""
    found = []
    for one in _blocks(path, CLAIM_KEYS, OPEN):
        claim, other, bears, against = (one[key] for key in CLAIM_KEYS)
        told = [(claim, bears, {2}), (other, against, {2}), (claim, against, {4}), (other, bears, {4})]
        told += [(side, one[OPEN], SILENT) for side in (claim, other) if OPEN in one]
        found.append([(a, b, frozenset(right)) for a, b, right in told])
    return found


def all_claims(seed: int = 5) -> list[Group]:
    """The pairs of every file of claims, and a few of each set, so that these are not forgotten."""
    dice = random.Random(seed)
    told = [group for path in sorted((HERE / "claims").glob("*.txt")) for group in claims(path)]
    return told + [dice.sample(group, OF_SET) for group in all_sets()]


def passages_of(event: Told, dice: random.Random) -> Group:
    """The labelled pairs of passages of an event's accounts, and some passages of two matters."""
    told = [(event.words(one), event.words(other), frozenset({OF_RELATION[stand.relations[0]]}))
            for stand in event.stands for one, other in [stand.places]]  # fmt: skip
    apart = passages_apart(event)
    return told + [
        (event.words(one), event.words(other), frozenset({OF_RELATION["unrelated"]}))
        for one, other in dice.sample(apart, min(APART, len(apart)))
    ]


def all_accounts(seed: int = 9) -> list[Group]:
    """The pairs of passages of every event that is told by several hands, and a few of each set and claim."""
    dice = random.Random(seed)
    return [passages_of(event, dice) for event in learnt()] + all_claims()


def all_details(seed: int = 11) -> list[Group]:
    """The pairs of every block of details and of claims, and a few of each set and event, so that these are not forgotten."""
    dice = random.Random(seed)
    told = [group for path in sorted((HERE / "details").glob("*.txt")) for group in details(path)]
    told += [group for path in sorted((HERE / "claims").glob("*.txt")) for group in claims(path)]
    for group in (*all_sets(), *(passages_of(event, dice) for event in learnt())):
        told.append(dice.sample(group, min(BESIDE, len(group))))
    return told


def stands_of(event: Reports, dice: random.Random) -> list[Group]:
    """The labelled pairs of two reports, in some groups, each with some passages of two matters."""
    told = [(event.words(0, a), event.words(1, b), _right(relations)) for a, b, relations in event.stands]
    dice.shuffle(told)
    there = {(a, b) for a, b, _ in event.stands}
    apart = [(a, b) for a in range(len(event.passages[0])) for b in range(len(event.passages[1])) if (a, b) not in there]
    silent = [(event.words(0, a), event.words(1, b), frozenset({OF_RELATION["unrelated"]})) for a, b in dice.sample(apart, APART)]
    return [told[n::PARTS_OF_REPORTS] + silent[n::PARTS_OF_REPORTS] for n in range(PARTS_OF_REPORTS)]


def _right(relations: tuple[str, ...]) -> Right:
    """The number of the better label; what is updated differs or contradicts."""
    return frozenset({OF_RELATION[relations[0]]}) if relations[0] in OF_RELATION else AT_ODDS


def all_reports(seed: int = 13) -> list[Group]:
    """The pairs of clauses of reports as they naturally are, and a few of all else, so that it is not forgotten."""
    dice = random.Random(seed)
    told = [group for event in reports() for group in stands_of(event, dice)]
    for path in sorted((HERE / "details").glob("*.txt")):
        told += [dice.sample(group, OF_BLOCK) for group in details(path)]
    others = [group for path in sorted((HERE / "claims").glob("*.txt")) for group in claims(path)]
    others += [*all_sets(), *(passages_of(event, dice) for event in learnt())]
    return told + [dice.sample(group, min(OF_EVENT, len(group))) for group in others]


def all_matters(seed: int = 7) -> list[Group]:
    """The pairs of every matter of the events that has marks, with up to two of another matter of its event."""
    dice = random.Random(seed)
    return [group for path in sorted((HERE / "events").glob("*.txt")) for group in _matters(path, dice)]


def _matters(path: Path, dice: random.Random) -> Iterator[Group]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.strip().split("\n") if line.strip() and not line.startswith("#")]
        told = [(line.split(" | ")[0].strip(), _marked(line)) for line in lines]
        told = [(first, ways) for first, ways in told if ways]
        for number, (first, ways) in enumerate(told):
            pairs = [(first, way, frozenset({relation})) for way, relation in ways]
            same = [way for way, relation in ways if relation == 0]
            pairs += [(one, way, frozenset({relation})) for one in same for way, relation in ways if relation != 0]
            for _ in range(2):
                other = dice.randrange(len(told))
                if other != number:
                    beside = [told[other][0], *(way for way, _ in told[other][1])]
                    pairs.append((dice.choice([first, *same]), dice.choice(beside), frozenset({5})))
            yield pairs


def _marked(line: str) -> list[tuple[str, int]]:
    """The ways of telling a matter but for the first, each with the relation of the first to it."""
    ways = (way.strip().partition(" ") for way in line.split(" | ")[1:])
    return [(rest.strip(), OF_MARK[mark]) for mark, _, rest in ways if mark in MARKS]
