"""Who is who: every person, body, place and post that the texts speak of, with its spellings, and why they are one.

stemma entities CASE          the entities of a case
stemma entities A.txt B.txt   those of some texts, kept nowhere
stemma entities CASE e3       one of them, with every passage and every reason
stemma entities CASE e3 --why "SPELLING" "SPELLING"   the path of pairs from one of its spellings to another"""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.opening import PARTLY_READ, checked, is_case, taken_in, tell_problems
from stemma.cli.terminal import Terminal, add_plainness
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.case import Case
    from stemma.model import Entity

SUMMARY = "show who is who: entities, their spellings, why they are one, what was kept apart"
_ENTITY = re.compile(r"e[1-9][0-9]{0,8}")
ALWAYS_SHOWN = 12


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("paths", metavar="CASE_OR_PATH", nargs="+", help="a case, or files and folders; then an id")
    parser.add_argument(
        "--why", nargs=2, metavar="SPELLING", help="how one entity's two spellings (or mentions) hang together"
    )
    parser.add_argument("--kind", help="only person, organisation, group, post, place, document or date")
    parser.add_argument("--all", action="store_true", help="also what is only described, and names that stand once")
    parser.add_argument("--json", action="store_true", help="all entities as one JSON value")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the entities."""
    from stemma.cli.entity_lines import entity_entry, entity_lines, summary_lines

    paths, identity = _asked(arguments.paths)
    case = opened(paths, terminal)
    terminal.progress("who is who")
    entities = case.resolve()
    terminal.progress_done()
    problems = (*case.problems, *(problem for reading in case.read() for problem in reading.problems))
    tell_problems(problems, terminal)
    chosen = [one for one in entities if arguments.kind in (None, one.kind) and identity in ("", one.id)]
    if identity and not chosen:
        raise UsageError(f"There is no entity {identity!r} here.", hint=f"They are numbered e1 to e{len(entities)}.")
    if arguments.why:
        for line in _path(chosen if identity else [], arguments.why, case, terminal):
            terminal.say(line)
    elif arguments.json:
        mentions = {m.id: m for reading in case.read() for m in reading.mentions}
        told = [entity_entry(one, case.documents, mentions) for one in chosen]
        terminal.json({"entities": told, "pairs_left_out": _left_out(case)})
    elif identity:
        for line in entity_lines(chosen[0], entities, case, terminal.style):
            terminal.say(line)
    else:
        for line in summary_lines(chosen, entities, case, terminal.style, everything=arguments.all):
            terminal.say(line)
        for kind, pairs in _left_out(case).items():
            terminal.say(f"{pairs:,} pairs of {kind} names were never compared: too many names sound alike.")
    return PARTLY_READ if problems else 0


def _left_out(case: Case) -> dict[str, int]:
    """Pairs of names that blocking left out, by kind; empty in all but very large cases."""
    from stemma.resolve.left_out import pairs_left_out

    return {one.kind: one.pairs for one in pairs_left_out(case.documents, case.read())}


def _path(chosen: Sequence[Entity], ends: Sequence[str], case: Case, terminal: Terminal) -> list[str]:
    from stemma.cli.entity_lines import join_lines
    from stemma.cli.merge_path import mention_of, path_between

    if not chosen:
        raise UsageError("--why needs one entity.", hint='stemma entities CASE e3 --why "SPELLING" "SPELLING"')
    mentions = [mention for reading in case.read() for mention in reading.mentions]
    places = [mention_of(end, chosen[0], mentions) for end in ends]
    for end, place in zip(ends, places, strict=True):
        if not place:
            forms = ", ".join(sorted({form.text for form in chosen[0].forms})[:5])
            raise UsageError(f"{chosen[0].id} has no {end!r}.", hint=f"It is printed as {forms}.")
    joins = path_between(chosen[0], places[0], places[1])
    return join_lines(joins, case, terminal.style) or ["They are one passage."]


def _asked(paths: Sequence[str]) -> tuple[list[str], str]:
    """The paths, and the id of one entity when that was given last."""
    last = paths[-1]
    if len(paths) > 1 and _ENTITY.fullmatch(last) and not Path(last).exists():
        return list(paths[:-1]), last
    return list(paths), ""


def opened(paths: Sequence[str], terminal: Terminal) -> Case:
    """The case at the one path given, or a case of these texts that is kept nowhere."""
    if len(paths) == 1 and is_case(Path(paths[0])):
        return taken_in([], terminal, paths[0])
    return taken_in(checked(paths), terminal, None)
