"""Measures COMPARE on invented accounts in Arabic and English, from readings made by hand or from the texts.

python -m tests.quality.two_languages [dev|held|held2] [--misses] [--without-encoder] [--whole-way]

On the whole way READ and RESOLVE go before; a claim of theirs stands for the labelled one that it shares most with.

A pair of ours is right when the list has it; what may be paired or left counts neither way. A false agreement is a
pair shown as agreeing that the list has not, or has with another relation; a false confirmation one that may be
counted besides.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

import yaml

from stemma.compare import compare
from stemma.compare.across import encoder
from stemma.model import (
    Alignment,
    Claim,
    DateExpression,
    Document,
    Entity,
    Link,
    Maker,
    Mention,
    NameForm,
    Quantity,
    Reading,
    Span,
)
from stemma.read import read
from stemma.resolve import resolve
from tests.quality.matching import Figures, Pairs, handed_on

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "two_languages"
PARTS = ("dev", "held", "held2")
AGREEING = ("agree", "a_refines_b", "b_refines_a")
MAKER = Maker(name="test", version="1")
Case = Mapping[str, Any]


@dataclass(slots=True)
class Tally(Pairs):
    """Counts over all cases: besides the pairs, how many agreements are shown, and how many of them are false."""

    shown: int = 0
    agreeing: int = 0
    false_agreements: int = 0
    false_confirmations: int = 0


def measure(
    part: str = "dev", *, has_encoder: bool = True, is_whole_way: bool = False
) -> tuple[dict[str, Figures], list[str]]:
    """Rows by name, and the misses; without the encoder what the list of notions does alone."""
    tally = Tally()
    absent = mock.patch.object(encoder, "is_there", return_value=False)
    with nullcontext() if has_encoder else absent:
        for case in cases(part):
            count(case, whole_way(case) if is_whole_way else compare(**arguments(case)).alignments, tally)
    shown = max(1, tally.agreeing)
    made = tally.rows() | {
        "no false agreement": Figures(
            *[1 - tally.false_agreements / shown] * 3, note=f"{tally.false_agreements} of {tally.agreeing} false"
        ),
        "no false confirmation": Figures(
            *[1 - tally.false_confirmations / max(1, tally.shown)] * 3,
            note=f"{tally.false_confirmations} of {tally.shown} false",
        ),
    }
    return made, tally.misses


def cases(part: str) -> list[Case]:
    """The labelled pairs of accounts of a part."""
    found: list[Case] = yaml.safe_load((FOLDER / f"{part}.yaml").read_text(encoding="utf-8"))
    return found


def count(case: Case, alignments: Sequence[Alignment], tally: Tally) -> None:
    """Add what was found in one case."""
    wanted = {frozenset(pair[:2]): (pair[0], tuple(pair[2:])) for pair in case["pairs"]}
    free = {frozenset(pair) for pair in case.get("open", ())}
    found = set()
    for one in alignments:
        pair = frozenset(claim.split(":")[1] for claim in (*one.a, *one.b))
        if pair in found or one.scope == "within":
            continue  # several claims that were read may stand for one that is labelled
        found.add(pair)
        relations = _turned(one, *wanted[pair]) if pair in wanted else None
        if relations is None and pair not in free:
            tally.wrong += 1
            tally.misses.append(_line("FALSE", case, one))
        elif relations is not None:
            tally.hits += 1
            tally.related += handed_on(one.relation) in relations
            if handed_on(one.relation) not in relations:
                tally.misses.append(_line(f"RELATION, not {' or '.join(relations)}", case, one))
        agrees, is_right = one.relation in AGREEING, relations is not None and set(relations) & set(AGREEING)
        tally.agreeing += agrees
        tally.shown += 1
        tally.false_agreements += agrees and not is_right
        tally.false_confirmations += agrees and not one.unconfirming and not is_right
    for pair in sorted(map(sorted, wanted.keys() - found)):
        tally.missed += 1
        tally.misses.append(f"{case['id']} MISSED {' '.join(pair)}")


def whole_way(case: Case) -> tuple[Alignment, ...]:
    """The alignments of the texts as read, each claim under the name of the labelled one it stands for."""
    by_hand = arguments(case)
    readings = [read(document) for document in by_hand["documents"]]
    found = compare(by_hand["documents"], readings, resolve(by_hand["documents"], readings))
    labelled = [claim for reading in by_hand["readings"] for claim in reading.claims]
    names = {claim.id: _stands_for(claim, labelled) for reading in readings for claim in reading.claims}
    return tuple(
        replace(one, a=tuple(names[claim] for claim in one.a), b=tuple(names[claim] for claim in one.b))
        for one in found.alignments
    )


def _stands_for(claim: Claim, labelled: Sequence[Claim]) -> str:
    """The labelled claim whose words it shares most, or its own id."""
    best, most = f"{claim.document}:{claim.id}", 0
    for one in labelled:
        shared = min(one.end, claim.end) - max(one.start, claim.start) if one.document == claim.document else 0
        if shared > most:
            best, most = one.id, shared
    return best


def _turned(one: Alignment, first: str, relations: tuple[str, ...]) -> tuple[str, ...]:
    """The right relations, read from the alignment's first text."""
    if one.a[0].endswith(f":{first}"):
        return relations
    other = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}
    return tuple(other.get(relation, relation) for relation in relations)


def _line(what: str, case: Case, one: Alignment) -> str:
    kinds = ", ".join(f"{d.name} {d.result}" for d in one.differences)
    return f"{case['id']} {what}: {one.a[0]} {one.b[0]} {one.relation} [{kinds}] {one.why.score} {one.why.reason}"


def arguments(case: Case) -> dict[str, Any]:
    """Documents, readings and entities of a case, for ``compare``."""
    documents, readings = [], []
    members: dict[str, list[Mention]] = {}
    for name, given in case["texts"].items():
        text = "\n".join(f"{said['w']}." for said in given["said"])
        document = Document(
            id=name, path=f"{name}.txt", sha256="0", size=1, text=text, text_sha256="0", media_type="text/plain",
            maker=MAKER, language=given["language"], date=str(given["date"]),
        )  # fmt: skip
        documents.append(document)
        readings.append(_reading(document, given["said"], members))
    entities = tuple(
        Entity(id=entity, kind=ms[0].kind, name=ms[0].name, mentions=tuple(sorted(m.id for m in ms)),
               forms=(NameForm(text=ms[0].name, document=ms[0].span.document, spans=(ms[0].span,)),))
        for entity, ms in sorted(members.items())
    )  # fmt: skip
    return {"documents": documents, "readings": readings, "entities": entities}


def _reading(document: Document, said: Sequence[Mapping[str, Any]], members: dict[str, list[Mention]]) -> Reading:
    parts: tuple[list[Mention], list[Quantity], list[DateExpression], list[Claim]] = ([], [], [], [])
    at = 0
    for one in said:
        whole = Span(document=document.id, start=at, end=at + len(one["w"]))
        own = (
            list(_mentions(document, whole, one, members)),
            list(_quantities(document, whole, one)),
            list(_dates(document, whole, one)),
        )
        chain = [Link(source=f"publisher:{document.id}", level="publisher")]
        if "from" in one:
            chain.append(Link(source=one["from"], level="claim"))
        verb = _find(document, whole, one["v"]) if one["v"] in one["w"] else whole
        claim = Claim(
            id=f"{document.id}:{one['id']}", document=document.id, spans=(whole,), predicate=one["v"],
            predicate_span=verb, sentence=whole, modality=one.get("as", "asserted"), negated=one.get("no", False),
            voice="attributed" if "from" in one else "own", quoted="none", chain=tuple(chain),
            mentions=tuple(m.id for m in own[0]), quantities=tuple(q.id for q in own[1]),
            dates=tuple(d.id for d in own[2]),
        )  # fmt: skip
        for kept, new in zip(parts, (*own, [claim]), strict=True):
            kept.extend(new)  # type: ignore[attr-defined]
        at = whole.end + 2
    return Reading(document=document.id, maker=MAKER, mentions=tuple(parts[0]), quantities=tuple(parts[1]),
                   dates=tuple(parts[2]), claims=tuple(parts[3]))  # fmt: skip


def _find(document: Document, inside: Span, words: str) -> Span:
    start = document.text.index(words, inside.start, inside.end)
    return Span(document=document.id, start=start, end=start + len(words))


def _mentions(
    document: Document, whole: Span, one: Mapping[str, Any], members: dict[str, list[Mention]]
) -> Iterator[Mention]:
    for number, (name, entity, kind) in enumerate(one.get("who", ())):
        span = _find(document, whole, name)
        mention = Mention(id=f"{document.id}:{one['id']}m{number}", span=span, kind=kind, name=name, name_span=span)
        members.setdefault(entity, []).append(mention)
        yield mention


def _quantities(document: Document, whole: Span, one: Mapping[str, Any]) -> Iterator[Quantity]:
    for number, (printed, value, qualifier, counted, unit) in enumerate(one.get("n", ())):
        span = _find(document, whole, str(printed))
        exact = value if qualifier == "exact" else None
        low = value if qualifier in ("exact", "at least", "more than") else None
        figure = str(printed).removesuffix(counted).rstrip() or str(printed)
        yield Quantity(
            id=f"{document.id}:{one['id']}q{number}", span=span, number_span=_find(document, whole, figure),
            value=value, low=low, high=exact, qualifier=qualifier, unit=unit, counted_text=counted,
        )  # fmt: skip


def _dates(document: Document, whole: Span, one: Mapping[str, Any]) -> Iterator[DateExpression]:
    for number, (printed, edtf) in enumerate(one.get("when", ())):
        yield DateExpression(id=f"{document.id}:{one['id']}d{number}", span=_find(document, whole, printed),
                             edtf=str(edtf), precision="day")  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.two_languages", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", nargs="?", choices=PARTS, default="dev")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--without-encoder", action="store_true")
    parser.add_argument("--whole-way", action="store_true")
    arguments = parser.parse_args(argv)
    made, misses = measure(
        arguments.part, has_encoder=not arguments.without_encoder, is_whole_way=arguments.whole_way
    )
    for name, row in made.items():
        print(f"{name:26s} P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}  {row.note}")
    if arguments.misses:
        print(*misses, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
