"""Keeps a person's grade of a claim (Admiralty system): of the source A to F, of what is said 1 to 6, each by itself.

stemma grade letter.stemma report_a:c4 --source B --item 2 --by "N. N." --why "seen by two of us"
stemma grade letter.stemma report_a:c4                what the claim rests on, and the grades it has

A: reliable, B: usually, C: fairly, D: not usually, E: unreliable, F: cannot be judged.
1: confirmed, 2: probably true, 3: possibly, 4: doubtful, 5: improbable, 6: cannot be judged.
"1" is refused for a claim that fewer than two independent origins stand behind."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stemma.cli.opening import near, open_case
from stemma.cli.terminal import Terminal, harmless
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.model import ClaimSupport, Grade

SUMMARY = "grade a claim: its source A to F, what it says 1 to 6"


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE", help="the case (NAME.stemma)")
    parser.add_argument("claim", metavar="CLAIM", help="the claim's id, as in the full JSON")
    parser.add_argument("--source", metavar="A-F", help="how reliable the source is")
    parser.add_argument("--item", metavar="1-6", help="how credible what it says is")
    parser.add_argument("--by", metavar="NAME", default="", help="who gives the grade")
    parser.add_argument("--why", metavar="TEXT", default="", help="the ground for it")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Keep the grade, then show what the claim rests on and its grades."""
    if not Path(arguments.case).exists():
        raise UsageError(f"{arguments.case}: there is no such case.", hint=near(Path(arguments.case)))
    case = open_case(arguments.case)
    try:
        if arguments.source or arguments.item:
            case.grade(arguments.claim, source=arguments.source or "", item=arguments.item or "", by=arguments.by,
                       why=arguments.why)  # fmt: skip
        from stemma.compare.grading import support_of

        support = support_of(arguments.claim, case.compare().stemma)
        claims = {claim.id: claim for reading in case.read() for claim in reading.claims}
        spans = claims[support.claim].spans
        grades = tuple(g for g in case.grades if any(g.claim.overlaps(span) for span in spans))
    finally:
        case.close()
    if arguments.json:
        terminal.json(as_json(support, grades))
    else:
        for line in lines(support, grades):
            terminal.say(harmless(line))
    return 0


def lines(support: ClaimSupport, grades: tuple[Grade, ...]) -> list[str]:
    """What the claim rests on, then one line for each grade."""
    number = support.confirmations
    said = "no independent confirmation" if not number else f"{number} independent confirmation{'s'[: number > 1]}"
    found = [f"{support.claim}: {said}. {support.reason}", f"  {support.to_raise}"]
    return found + [f"  {g.source}{g.item} by {g.by}: {g.why} {g.when}".rstrip() for g in grades]


def as_json(support: ClaimSupport, grades: tuple[Grade, ...]) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "claim": support.claim,
        "origins": list(support.origins),
        "confirmations": support.confirmations,
        "reason": support.reason,
        "to_raise": support.to_raise,
        "grades": [{"source": g.source, "item": g.item, "by": g.by, "why": g.why, "when": g.when} for g in grades],
    }
