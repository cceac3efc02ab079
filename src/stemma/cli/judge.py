"""Decide who is who, and which passages belong together: list what is worth a look, judge, take back, share.

stemma judge CASE                                         the pairs worth judging, with the reasons
stemma judge CASE e3 e9 same --by NAME --why TEXT         e3 and e9 are one; also: different, unsure
stemma judge CASE A:97 B:1278 together --by NAME          they tell one matter; also: apart, agree, differ ...
stemma judge CASE e3 --split "SPELLING" --by NAME         this spelling (or mention id) is someone else
stemma judge CASE --undo --by NAME                        take back the last one (with e3 e9: that on the pair)
stemma judge CASE --export FILE.csv | --import FILE.csv   share them; .json and .ijson are nomenklatura's form

A judgement goes before every rule, holds the passages and not the numbers, and stays when texts are read again."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.opening import is_case, near, open_case
from stemma.cli.terminal import Terminal, add_plainness
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.case import Case
    from stemma.model import Judgement, Relation
    from stemma.model.judgement import Verdict

SUMMARY = "decide who is who and what belongs together: pairs worth judging, judgements, undo, import and export"
WORDS: dict[str, Verdict] = {"same": "positive", "different": "negative", "unsure": "unsure"}
PASSAGES: dict[str, tuple[Verdict, Relation | None]] = {
    "together": ("positive", None),
    "apart": ("negative", None),
    "agree": ("positive", "agree"),
    "differ": ("positive", "differ"),
    "contradict": ("positive", "contradict"),
    "updated": ("positive", "updated"),
    "left-more": ("positive", "a_refines_b"),
    "right-more": ("positive", "b_refines_a"),
}
"""What may be said of two passages: that they are put together, or not, and what they are to each other."""


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("case", metavar="CASE", help="a case (NAME.stemma)")
    parser.add_argument(
        "left", metavar="LEFT", nargs="?", help="an entity (e3), a mention (report:m4), a passage (A:97)"
    )
    parser.add_argument("right", metavar="RIGHT", nargs="?", help="another one")
    parser.add_argument(
        "verdict",
        metavar="VERDICT",
        nargs="?",
        choices=(*WORDS, *PASSAGES),
        help=f"of names: {', '.join(WORDS)}; of passages: {', '.join(PASSAGES)}",
    )
    parser.add_argument("--by", metavar="NAME", default="", help="who decides; needed for every decision")
    parser.add_argument("--why", metavar="TEXT", default="", help="the reason, in your words")
    parser.add_argument(
        "--although-listed", action="store_true", help="same, though one text lists the two side by side"
    )
    parser.add_argument("--split", metavar="SPELLING", nargs="+", help="take these spellings or mentions out of LEFT")
    parser.add_argument("--undo", action="store_true", help="take back the last judgement (on LEFT and RIGHT)")
    parser.add_argument("--import", dest="take", metavar="FILE", help="add another person's judgements")
    parser.add_argument("--export", dest="give", metavar="FILE", help="write the judgements to a file")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="how many pairs to list (20; 0 = all)")
    parser.add_argument("--json", action="store_true", help="one JSON value")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """List, judge, undo, import or export."""
    path = Path(arguments.case)
    if not is_case(path):
        hint = f"Make one with `stemma dossier FOLDER --case {path.with_suffix('.stemma').name} -o OUT.html`."
        raise UsageError(f"{path} is no case.", hint=hint if path.exists() else near(path))
    case = open_case(arguments.case)
    if arguments.give:
        return _export(case, arguments.give, terminal)
    if arguments.take:
        from stemma.cli.judge_import import take_in

        return take_in(case, arguments.take, terminal, as_json=arguments.json)
    if arguments.undo or arguments.split or arguments.left:
        return _decide(case, arguments, terminal)
    return _list(case, arguments, terminal)


def _list(case: Case, arguments: Namespace, terminal: Terminal) -> int:
    from stemma.cli.worth_judging import pair_entry, pair_lines, worth_judging

    pairs = worth_judging(case)
    gone = case.docket.unheard(case.documents)
    if arguments.json:
        judged = [judgement_entry(one) for one in case.docket.in_force(case.documents)]
        unheard = [judgement_entry(one.judgement) for one in gone]
        entries = [pair_entry(pair, case) for pair in pairs]
        terminal.json({"pairs": entries, "judgements": judged, "unheard": unheard})
        return 0
    for line in pair_lines(pairs, case, terminal.style, arguments.limit):
        terminal.say(line)
    for one in gone:
        words = f"{one.left_quote!r} and {one.right_quote!r}"
        terminal.complain(f"{one.judgement.by}'s judgement on {words} is kept but not heard: the passage is gone.")
    return 0


def _decide(case: Case, arguments: Namespace, terminal: Terminal) -> int:
    if not arguments.by.strip():
        raise UsageError("Who decides?", hint='Add --by "YOUR NAME": a judgement without a name is worth nothing.')
    by, why = arguments.by.strip(), arguments.why.strip()
    if arguments.undo:
        if bool(arguments.left) != bool(arguments.right):
            raise UsageError("--undo takes both of a pair, or none.", hint="stemma judge CASE e3 e9 --undo --by NAME")
        made: tuple[Judgement, ...] = (case.undo(arguments.left or "", arguments.right or "", by=by, why=why),)
    elif arguments.split:
        made = case.split(arguments.left or "", arguments.split, by=by, why=why)
    else:
        made = (_judged(case, arguments, by, why),)
    if arguments.json:
        terminal.json([judgement_entry(one) for one in made])
        return 0
    from stemma.cli.worth_judging import effect_lines

    for line in effect_lines(made, case, terminal.style):
        terminal.say(line)
    return 0


def _judged(case: Case, arguments: Namespace, by: str, why: str) -> Judgement:
    if not arguments.right or not arguments.verdict:
        raise UsageError(
            "A judgement needs LEFT, RIGHT and a word such as same or apart.", hint="stemma judge --help"
        )
    if arguments.verdict in PASSAGES:
        said, relation = PASSAGES[arguments.verdict]
        return case.judge(
            arguments.left, arguments.right, said, by=by, why=why, target="alignment", relation=relation
        )
    verdict = WORDS[arguments.verdict]
    listed = arguments.although_listed and verdict == "positive"
    return case.judge(arguments.left, arguments.right, verdict, by=by, why=why, although_listed=listed)


def _export(case: Case, target: str, terminal: Terminal) -> int:
    from stemma.store.atomic import write_whole

    is_csv = is_table(target)
    text = case.docket.export_csv(case.documents) if is_csv else case.docket.export_lines(case.documents)
    try:
        # A byte order mark, so that a spreadsheet takes the letters for what they are.
        write_whole(Path(target), text.encode("utf-8-sig" if is_csv else "utf-8"))
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}.", hint="Choose another folder.") from error
    count = len(case.docket.judgements() if is_csv else text.splitlines())
    terminal.say(f"{count} judgements written to {target}." if count != 1 else f"1 judgement written to {target}.")
    return 0


def is_table(path: str) -> bool:
    """Whether a file of judgements is CSV by its name. Raises UsageError for a name that is neither."""
    suffix = Path(path).suffix.lower()
    if suffix not in (".csv", ".json", ".ijson", ".jsonl"):
        raise UsageError(
            f"{path}: judgements are kept as .csv, or as .json in nomenklatura's form.", hint="Name it so."
        )
    return suffix == ".csv"


def judgement_entry(one: Judgement) -> dict[str, object]:
    """A judgement for JSON."""
    spans = {
        side: {"document": span.document, "start": span.start, "end": span.end}
        for side, span in (("left", one.left), ("right", one.right))
    }
    return {
        **spans,
        "verdict": one.verdict,
        "by": one.by,
        "when": one.when,
        "why": one.why,
        "target": one.target,
        "withdrawn": one.withdrawn,
    }
