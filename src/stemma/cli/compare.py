"""Compares two texts and prints the answer: disputes first, each with its two passages.

stemma compare north.txt south.txt
stemma compare north.txt south.txt --fail-on contradict
stemma compare --pairs pairs.jsonl      two sentences a line: {"id", "a", "b"}"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stemma.cli.opening import checked, dossier_of, exit_code, tell_silent
from stemma.cli.terminal import Terminal, add_plainness
from stemma.errors import CheckFailed, UsageError

if TYPE_CHECKING:
    from stemma.model import Dossier

SUMMARY = "compare two texts; the answer here on the terminal"
GRAVE = {"contradict": ("contradict",), "differ": ("contradict", "differ")}


def add_arguments(parser: ArgumentParser) -> None:
    """Options of this verb."""
    parser.add_argument("texts", metavar="TEXT", nargs="*", help="the two files")
    parser.add_argument("--pairs", metavar="FILE", help="compare pairs of sentences instead, one JSON object a line")
    parser.add_argument("--by-words", action="store_true", help="with --pairs: leave the taught reader out")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of text")
    parser.add_argument("--all", action="store_true", help="every dispute and every claim, however long")
    parser.add_argument("--fail-on", choices=sorted(GRAVE), help="exit with 1 when such a dispute is found")
    add_plainness(parser)


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print the answer."""
    if arguments.pairs:
        return compare_pairs(arguments.pairs, terminal, by_words=arguments.by_words)
    paths = two_texts(arguments.texts)
    dossier = dossier_of(paths, terminal)
    tell_silent(dossier, terminal)
    if arguments.json:
        terminal.json(as_json(dossier))
    else:
        from stemma.cli.answer import answer

        following = next_step(arguments.texts, terminal.style.width)
        terminal.say(answer(dossier, terminal.style, everything=arguments.all, following=following))
    check(dossier, arguments.fail_on)
    return exit_code(dossier.problems)


def next_step(texts: list[str], width: int) -> str:
    """What to do next; never a command that is cut off."""
    step = "Next: stemma dossier {} -o dossier.html   |   --json, --all"
    named = step.format(" ".join(texts))
    return named if len(named) <= width else step.format("TEXT TEXT")


def two_texts(texts: list[str]) -> list[str]:
    """The two paths; UsageError for any other number, for folders, and for one text given twice."""
    if len(texts) != 2:
        raise UsageError(f"compare takes two texts, not {len(texts)}.", hint="`stemma dossier` takes any number.")
    paths = checked(texts)
    for path in paths:
        if Path(path).is_dir():
            raise UsageError(f"{path}: is a folder; compare takes two files.", hint="`stemma dossier` takes folders.")
    left, right = (Path(path).read_bytes() for path in paths)
    if left == right:
        raise UsageError(
            f"{texts[0]} and {texts[1]} are the same, byte for byte: there is nothing to compare.",
            hint="Two copies of one text count as one report.",
        )
    return paths


def check(dossier: Dossier, fail_on: str | None) -> None:
    """Raise CheckFailed when ``--fail-on`` asks for it."""
    if fail_on:
        grave = [alignment for alignment in dossier.alignments if alignment.relation in GRAVE[fail_on]]
        if grave:
            raise CheckFailed(f"--fail-on {fail_on}: {len(grave)} found, the first: {grave[0].title}")


def as_json(dossier: Dossier) -> dict[str, Any]:
    """The interchange form with the finding and the counts."""
    from collections import Counter
    from importlib.metadata import version

    from stemma.cli.answer import single_claims
    from stemma.registry import exporter

    form: dict[str, Any] = json.loads(exporter("interchange").export(dossier))
    finding = dossier.stemma.finding
    counts = Counter(alignment.relation for alignment in dossier.alignments)
    alone = Counter(claim.document for claim in single_claims(dossier))
    return {
        **form,
        "stemma": version("stemma"),
        "schema": 1,
        "verdict": {
            "reports": finding.reports,
            "origins": finding.origins,
            "at_least": finding.at_least,
            "independent_confirmations": finding.independent_confirmations,
            "text": finding.text,
        },
        "counts": {**counts, "only": {document.id: alone[document.id] for document in dossier.documents}},
        "problems": [problem_entry(problem) for problem in dossier.problems],
    }


def problem_entry(problem: Any) -> dict[str, Any]:
    """A problem as JSON."""
    return {name: getattr(problem, name) for name in ("path", "member", "code", "message", "hint")}


def compare_pairs(path: str, terminal: Terminal, *, by_words: bool = False) -> int:
    """One JSON line for each pair of sentences."""
    from stemma.pairs import compare_sentences

    for number, pair in pairs_in(path):
        a, b = (sentence_of(pair, side, f"{path}, line {number}") for side in ("a", "b"))
        found = compare_sentences(a, b, by_words=by_words)
        answer = {
            "id": pair.get("id"),
            "relation": found.relation,
            "differences": [{"aspect": one.name, "reason": one.reason} for one in found.differences],
            "reason": found.reason,
        }
        terminal.raw((json.dumps(answer, ensure_ascii=False) + "\n").encode("utf-8", "replace"))
    return 0


def sentence_of(pair: dict[str, Any], side: str, where: str) -> str:
    """The sentence on one ``side`` of a pair; UsageError where there is none."""
    sentence = pair.get(side)
    if not isinstance(sentence, str):
        lack = "is missing" if side not in pair else "is no text"
        raise UsageError(
            f"{where}: '{side}' {lack}; a line holds id, a and b.", hint='{"id": 1, "a": "...", "b": "..."}'
        )
    return sentence


def pairs_in(path: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Line number and object of a JSON Lines file; UsageError for a line that is none."""
    (given,) = checked([path])
    for number, line in enumerate(Path(given).read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise UsageError(f"{path}, line {number}: not JSON ({error}).") from error
        if not isinstance(value, dict):
            raise UsageError(f"{path}, line {number}: not a JSON object.", hint='{"id": 1, "a": "...", "b": "..."}')
        yield number, value
