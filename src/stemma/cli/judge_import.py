"""Taking in another person's judgements: what was added, where two people differ, what found no passage."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli.judge import is_table, judgement_entry
from stemma.cli.opening import PARTLY_READ, checked
from stemma.cli.terminal import Style, Terminal, harmless, shorten
from stemma.errors import UsageError

if TYPE_CHECKING:
    from stemma.case import Case
    from stemma.model import Judgement, Span
    from stemma.store.docket import Imported

CONFLICT = 1
SAYS = {"positive": "same", "negative": "different", "unsure": "unsure"}


def take_in(case: Case, file: str, terminal: Terminal, *, as_json: bool) -> int:
    """Exit code 1 when two people differ, 3 when a judgement found no passage here, else 0."""
    (path,) = checked([file])
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: not UTF-8 from byte {error.start} on.", hint="Save it as UTF-8.") from error
    take = case.docket.import_csv if is_table(file) else case.docket.import_lines
    found = take(text, case.documents)
    if as_json:
        terminal.json(_entry(found))
    else:
        for line in _lines(found, case, terminal.style):
            terminal.say(line)
    if found.merge.clashes or found.merge.crossings:
        return CONFLICT
    return PARTLY_READ if found.unplaced or found.foreign else 0


def _lines(found: Imported, case: Case, style: Style) -> list[str]:
    merge = found.merge
    # Of a clash two lines were added: theirs, and the "unsure" that names both.
    new = len(merge.added) - 2 * len(merge.clashes)
    lines = [f"{new} added, {merge.known} known already, {len(merge.clashes)} on which two people differ."]
    for clash in merge.clashes:
        lines += ["", f"  {_pair(clash.ours, case)}", f"    {said(clash.ours)}", f"    {said(clash.theirs)}"]
        lines.append("    Not decided: kept apart and shown as unsure until someone judges again.")
    for crossing in merge.crossings:
        lines += ["", f"  {_pair(crossing.apart, case)}", f"    {said(crossing.apart)}"]
        lines.append("    but this chain of judgements would make them one:")
        lines += [f"      {_pair(one, case)}: {said(one)}" for one in crossing.chain]
        lines.append("    They stay two. Take one of these back with --undo.")
    for one in found.unplaced:
        words = f"“{harmless(one.left_quote)}” and “{harmless(one.right_quote)}”"
        lines.append(f"  Not taken: no such passage in this case: {words} ({one.judgement.left.document})")
    if found.foreign:
        lines.append(f"  {found.foreign} about passages that this case does not have.")
    return [shorten(line, max(style.width, 200)) if len(line) > 200 else line for line in lines]


def said(one: Judgement) -> str:
    """``Ada, 2024-05-01: different (another father's name)``."""
    when = f", {one.when}" if one.when else ""
    why = f" ({harmless(one.why)})" if one.why else ""
    return f"{harmless(one.by) or 'someone'}{when}: {SAYS[one.verdict]}{why}"


def _pair(one: Judgement, case: Case) -> str:
    return f"{_quote(one.left, case)} ~ {_quote(one.right, case)}"


def _quote(span: Span, case: Case) -> str:
    words = next((d.quote(span) for d in case.documents if d.id == span.document), "")
    return f"“{shorten(harmless(words), 40)}” ({span.document} {span.start})"


def _entry(found: Imported) -> dict[str, object]:
    merge = found.merge
    return {
        "added": [judgement_entry(one) for one in merge.added],
        "known": merge.known,
        "conflicts": [
            {"ours": judgement_entry(one.ours), "theirs": judgement_entry(one.theirs)} for one in merge.clashes
        ],
        "crossings": [
            {"apart": judgement_entry(one.apart), "chain": [judgement_entry(link) for link in one.chain]}
            for one in merge.crossings
        ],
        "unplaced": [judgement_entry(one.judgement) for one in found.unplaced],
        "foreign": found.foreign,
    }
