"""Disputes as lines of text: the gravest first, the first three with their passages; and what is to be read."""

from __future__ import annotations

from stemma.cli.terminal import Style, harmless, shorten
from stemma.cli.witnesses import letters
from stemma.dossier.matters import DISPUTED, gravity
from stemma.dossier.views.words import ASPECTS, unseen
from stemma.model import Alignment, Claim, Document, Dossier

WITH_PASSAGES = 3
# How the relations are shown: a sign, and the colour of a terminal where colour is wanted.
SIGNS = {"contradict": "x", "differ": "≠", "a_refines_b": "+", "b_refines_a": "+", "agree": "=", "updated": "~",
         "unclear": "?"}  # fmt: skip
COLOURS = {"contradict": "\x1b[31m", "differ": "\x1b[33m"}
RESET = "\x1b[0m"
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


def disputes_of(dossier: Dossier) -> list[Alignment]:
    """What contradicts, then what differs; inside each in the order of the page, then by place."""
    starts = {claim.id: claim.start for reading in dossier.readings for claim in reading.claims}

    def rank(alignment: Alignment) -> tuple[tuple[int, bool, int, int], int, str]:
        place = min((starts.get(claim, 0) for claim in (*alignment.a, *alignment.b)), default=0)
        return gravity(alignment), place, alignment.id

    return sorted((a for a in dossier.alignments if a.relation in DISPUTED), key=rank)


def dispute_lines(dossier: Dossier, style: Style, room: int | None) -> list[str]:
    """All disputes within ``room`` lines (None = no limit); says how many were left out."""
    disputes = disputes_of(dossier)
    if not disputes:
        return [no_disputes(dossier)] if len(dossier.documents) > 1 else []
    found = {claim.id: claim for reading in dossier.readings for claim in reading.claims}
    lines = [f"Disputes ({len(disputes)})"]
    for number, dispute in enumerate(disputes, start=1):
        shown = [title_line(dispute, number, style)]
        if room is None or number <= WITH_PASSAGES:
            shown += passage_lines(dispute, dossier, found, style)
        left = len(disputes) - number + 1
        if room is not None and len(lines) + len(shown) > max(room, 2) - (1 if left > 1 else 0) and number > 1:
            lines.append(f"    and {left} more: --all shows them")
            break
        lines += shown
    return lines


def unclear_lines(dossier: Dossier, style: Style, everything: bool) -> list[str]:
    """The pairs of which nothing tells whether they say the same: a line of titles, or all with their passages."""
    unclear = [alignment for alignment in dossier.alignments if alignment.relation == "unclear"]
    if not unclear:
        return []
    head = f"Read both ({len(unclear)})"
    if not everything:
        return [shorten(f"{head}  " + "; ".join(shorten(harmless(one.title), 30) for one in unclear), style.width)]
    found = {claim.id: claim for reading in dossier.readings for claim in reading.claims}
    lines = [head]
    for number, one in enumerate(unclear, start=1):
        lines += [title_line(one, number, style), *passage_lines(one, dossier, found, style)]
    return lines


def no_disputes(dossier: Dossier) -> str:
    """The sentence for a case without any."""
    agreeing = sum(alignment.relation == "agree" for alignment in dossier.alignments)
    if not dossier.alignments:
        return "No passage of one text matches another."
    return f"No disputes found. {agreeing} {'claim agrees' if agreeing == 1 else 'claims agree'}."


def title_line(dispute: Alignment, number: int, style: Style) -> str:
    """Sign, number, title and the kinds of difference; on narrow terminals the kinds are left to the passages."""
    sign = SIGNS[dispute.relation]
    title = harmless(dispute.title)
    if dispute.scope == "within":
        title += " (within one text)"
    kinds = ", ".join(dict.fromkeys(ASPECTS[aspect.name] for aspect in dispute.differences))
    room = style.width - 8
    if style.width < 70 or not kinds:
        text = shorten(title, room)
    else:
        text = f"{shorten(title, room - 30):<{room - 30}}  {shorten(kinds, 28)}"
    if style.colour:
        sign = f"{COLOURS.get(dispute.relation, '')}{sign}{RESET}"
    return f" {sign} {number:>2}  {text}"


def passage_lines(dispute: Alignment, dossier: Dossier, found: dict[str, Claim], style: Style) -> list[str]:
    """One line for each claim of the dispute: text, where it starts, the words."""
    marks = letters(dossier)
    texts = {document.id: document for document in dossier.documents}
    lines = []
    for identity in (*dispute.a, *dispute.b):
        if identity in found:
            claim = found[identity]
            quote = passage(texts[claim.document], claim)
            shown = firmly(claim, quote, style.width - 16, texts[claim.document].text)
            lines.append(f"       {marks[claim.document]:<2}{claim.start:>5}  {isolated(shown, style)}")
    return lines


def passage(document: Document, claim: Claim) -> str:
    """The words of a claim on one line, with an ellipsis between parts that stand apart."""
    return " … ".join(harmless(document.quote(span)) for span in claim.spans)


def firmly(claim: Claim, quote: str, room: int, text: str) -> str:
    """The words of a claim of ``text`` within ``room`` columns, with how firmly it is put where they do not tell."""
    firm = unseen(claim, shorten(quote, room), text)
    if not firm:
        return shorten(quote, room)
    firm = unseen(
        claim, shorten(quote, room - len(firm) - 3), text
    )  # so much less is shown, perhaps without its "not"
    return f"({firm}) {shorten(quote, room - len(firm) - 3)}"


def isolated(text: str, style: Style) -> str:
    """Right-to-left passages between marks that keep them from turning the rest of the line."""
    if style.isolate and any("\u0590" <= character <= "\u08ff" for character in text):
        return f"{ISOLATE}{text}{END_ISOLATE}"
    return text
