"""The answer on the terminal: a dossier as plain text, disputes first, every statement with its passage.

Pure functions of the dossier and a style; nothing here prints.
"""

from __future__ import annotations

import textwrap
from collections import Counter

from stemma.cli.disputes import dispute_lines, firmly, unclear_lines
from stemma.cli.terminal import Style, harmless, shorten
from stemma.cli.witnesses import letters, witness_lines
from stemma.model import Claim, Document, Dossier
from stemma.model.judgement import standing

LINES = 40
LANGUAGES = {"en": "English", "ar": "Arabic", "fr": "French", "de": "German", "es": "Spanish", "ru": "Russian"}
TIED = "\u00a0"  # holds a number and its word on one line; never printed
BOLD, RESET = "\x1b[1m", "\x1b[0m"
DISCLAIMER = "Nothing here says what is true. {reviewed} of {all} judgements reviewed by a person."


def answer(dossier: Dossier, style: Style, *, everything: bool = False, following: str = "") -> str:
    """The text for ``dossier``: at most 40 lines of ``style.width`` columns, or all with ``everything``.

    ``following`` is the line that says what to do next.
    """
    head = [*verdict_lines(dossier, style), "", *document_lines(dossier, style)]
    tree = witness_lines(dossier, style)
    foot = ["", *closing_lines(dossier, style, following)]
    middle = ["", *tree] if tree else []
    middle += ["", *wrapped(counts_line(dossier), style.width)]
    only = only_lines(dossier, style, everything)
    unclear = unclear_lines(dossier, style, everything)
    beside = ["", *unclear] if unclear else []
    room = None if everything else LINES - len(head) - len(middle) - len(foot) - len(beside) - len(only) - 2
    disputes = dispute_lines(dossier, style, room)
    parts = [head, middle, ["", *disputes] if disputes else [], beside, ["", *only] if only else [], foot]
    return "\n".join(line.rstrip() for part in parts for line in part)


def wrapped(text: str, width: int) -> list[str]:
    """``text`` broken at words, the later lines indented by two."""
    lines = textwrap.wrap(text, width, subsequent_indent="  ", break_long_words=True) or [""]
    return [line.replace(TIED, " ") for line in lines]


def verdict_lines(dossier: Dossier, style: Style) -> list[str]:
    """The finding in a sentence, and why."""
    finding = dossier.stemma.finding
    verdict = wrapped(finding.text, style.width)
    if style.colour:
        verdict = [f"{BOLD}{line}{RESET}" for line in verdict]
    return verdict + (wrapped(harmless(finding.reason), style.width) if finding.reason else [])


def document_lines(dossier: Dossier, style: Style) -> list[str]:
    """One line for each text: letter, file, words, language, date, hash."""
    marks = letters(dossier)
    names = {document.id: harmless(document.path.rsplit("/", 1)[-1]) for document in dossier.documents}
    broad = min(max((len(name) for name in names.values()), default=0), 32)
    lines = []
    for document in dossier.documents:
        name = shorten(names[document.id], broad)
        words = f"{document.words:,} words"
        facts = f"{words:>12}  {language(document)}  {document.date or 'undated'}  sha256 {document.sha256[:8]}"
        lines.append(shorten(f"  {marks[document.id]}  {name:<{broad}}{facts}", style.width))
    return lines


def language(document: Document) -> str:
    """The language in words where it has a common one."""
    return LANGUAGES.get(document.language, document.language)


def counts_line(dossier: Dossier) -> str:
    """How many of each relation; a count of 0 stays."""
    if not any(reading.claims for reading in dossier.readings):
        return "Claims  none found"
    relations = Counter(alignment.relation for alignment in dossier.alignments)
    refines = relations["a_refines_b"] + relations["b_refines_a"]
    counts = [f"{relations['contradict']} contradict", f"{relations['differ']} differ", f"{refines} one says more",
              f"{relations['agree']} agree"]  # fmt: skip
    if relations["updated"]:
        counts.append(f"{relations['updated']} updated")
    if relations["unclear"]:
        counts.insert(2, f"{relations['unclear']} read both")
    marks = letters(dossier)
    alone = Counter(claim.document for claim in single_claims(dossier))
    counts += [f"{alone[document.id]} only in {marks[document.id]}" for document in dossier.documents]
    return "Claims  " + "  ".join(count.replace(" ", TIED) for count in counts)


def single_claims(dossier: Dossier) -> list[Claim]:
    """The claims that no other text answers, without side information."""
    paired = {claim for a in dossier.alignments if a.scope == "between" for claim in (*a.a, *a.b)}
    return [
        claim
        for reading in dossier.readings
        for claim in reading.claims
        if claim.id not in paired and not claim.background
    ]


def only_lines(dossier: Dossier, style: Style, everything: bool) -> list[str]:
    """What only one text says: a line of short quotes for each text, or every claim with its place and, where one
    may be of the same matter, the nearest of another text."""
    marks = letters(dossier)
    texts = {document.id: document for document in dossier.documents}
    lines: list[str] = []
    single = single_claims(dossier)
    every = {claim.id: claim for reading in dossier.readings for claim in reading.claims} if everything else {}
    near = {one.claim: every[one.other] for one in dossier.nearest if everything}
    for identity, document in texts.items():
        claims = [claim for claim in single if claim.document == identity]
        if not claims:
            continue
        title = f"Only in {marks[identity]} ({len(claims)})"
        quotes = [harmless(document.quote(claim.spans[0])) for claim in claims]
        if everything:
            lines.append(title)
            for claim, quote in zip(claims, quotes, strict=True):
                told = firmly(claim, quote, style.width - 15, document.text)
                lines.append(f"       {marks[identity]} {claim.start:>5}  {told}")
                if claim.id in near:
                    other = near[claim.id]
                    words = harmless(texts[other.document].quote(other.spans[0]))
                    place = f"       nearest: {marks[other.document]} {other.start:>5}  "
                    lines.append(place + firmly(other, words, style.width - len(place), texts[other.document].text))
        else:
            all_told = (firmly(claim, quote, 30, document.text) for claim, quote in zip(claims, quotes, strict=True))
            lines.append(shorten(f"{title}  " + "; ".join(all_told), style.width))
    return lines


def closing_lines(dossier: Dossier, style: Style, following: str) -> list[str]:
    """What was not read, what this is not, and what to do next."""
    lost = [problem for problem in dossier.problems if problem.lost]
    lines = [f"Not read in whole or in part: {len(lost)}. The list is above or in --json."] if lost else []
    reviewed = {(j.left, j.right) for j in standing(dossier.judgements)}
    lines += wrapped(DISCLAIMER.format(reviewed=len(reviewed), all=len(dossier.alignments)), style.width)
    return lines + ([shorten(following, style.width)] if following else [])
