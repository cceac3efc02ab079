"""The head of the first screen: the finding, what the counts are, and what was not read."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import Index
from stemma.dossier.matters import DISPUTED, GRAVITY, SELDOM, WORDS, Matter
from stemma.dossier.review import NOT_REVIEWED
from stemma.dossier.views.words import count, in_words
from stemma.model import Dossier, Problem

NO_TEXTS = "No texts in this folder. Put txt, html, pdf, docx, eml or image files in it, then run `stemma read`."
WIDTHS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One count. ``filter`` names the rows it stands for, ``first`` the anchor of the first of them."""

    icon: str
    letter: str
    number: int
    word: str
    filter: str
    first: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The verdict in two parts, one sentence of why, a banner when something was not read, and the counts."""

    headline: str
    tail: str
    reason: str
    banner: str
    tiles: tuple[Tile, ...]
    reviewed: int
    reviewable: int


def overview_of(index: Index, matters: tuple[Matter, ...]) -> Overview:
    """The head of the page."""
    headline, tail, reason = verdict_of(index, matters)
    reviewable = [matter for matter in matters if matter.alignments]
    return Overview(
        headline=headline,
        tail=tail,
        reason=reason,
        banner=banner_of(index.dossier),
        tiles=tiles_of(index, matters),
        reviewed=sum(matter.review != NOT_REVIEWED for matter in reviewable),
        reviewable=len(reviewable),
    )


def verdict_of(index: Index, matters: tuple[Matter, ...]) -> tuple[str, str, str]:
    """(first sentence, the rest, why); the states that need no finding have sentences of their own."""
    finding = index.dossier.stemma.finding
    texts = len(index.documents)
    if texts == 0:
        return "No texts.", "", NO_TEXTS
    if texts == 1:
        return "One report.", "Nothing to compare it with.", _alone(matters)
    if not any(matter.alignments for matter in matters):
        told = f"{in_words(texts).capitalize()} reports."
        tail = "No passage of one matches the other." if texts == 2 else "No passage of one matches another."
        return told, tail, finding.reason
    headline, _, tail = finding.text.partition(". ")
    return (headline if headline.endswith(".") else headline + "."), tail, finding.reason


def _alone(matters: tuple[Matter, ...]) -> str:
    inside = sum(matter.kind in DISPUTED for matter in matters)
    if not inside:
        return "Its passages were compared with each other, and none of them part."
    return f"Its passages were compared with each other: {count(inside, 'place')} where they part."


def banner_of(dossier: Dossier) -> str:
    """How many files were not read, or only in part; "" when all were."""
    lost = [problem for problem in _problems(dossier) if problem.lost]
    read = {document.path for document in dossier.documents}
    unread = {(problem.path, problem.member) for problem in lost if problem.path not in read}
    partly = {problem.path for problem in lost if problem.path in read}
    if not unread and not partly:
        return ""
    total = len(dossier.documents) + len(unread)
    told = []
    if unread:
        told.append(f"{len(unread)} of {count(total, 'file')} not read.")
    if partly:
        told.append(f"{count(len(partly), 'file')} read only in part.")
    return " ".join([*told, f"The counts are of the {len(dossier.documents)} read."])


def _problems(dossier: Dossier) -> tuple[Problem, ...]:
    return (*dossier.problems, *(problem for reading in dossier.readings for problem in reading.problems))


def tiles_of(index: Index, matters: tuple[Matter, ...]) -> tuple[Tile, ...]:
    """Six counts for two texts and for more; those of ``SELDOM`` appear only when there is one."""
    texts = list(index.documents)
    if not texts:
        return ()
    told = [m for m in matters if m.kind != "only"]
    kinds = [kind for kind in GRAVITY[:-1] if kind not in SELDOM or any(m.kind == kind for m in told)]
    counted = [
        (str(kind), str(kind), "", WORDS[kind], [matter for matter in told if matter.kind == kind]) for kind in kinds
    ]
    for filter_, letter, word in _lonely(len(texts)):
        rows = [m for m in matters if m.kind == "only" and filter_of(m, texts) == filter_]
        counted.append(("only", filter_, letter, word, rows))
    most = max(len(rows) for *_, rows in counted) or 1
    tiles = [
        Tile(
            icon=icon,
            letter=letter,
            number=len(rows),
            word=word,
            filter=filter_,
            first=rows[0].anchor if rows else "claims",
            width=1 + round((WIDTHS - 1) * len(rows) / most),
        )
        for icon, filter_, letter, word, rows in counted
    ]
    return (*tiles, _origins(index)) if len(texts) > 2 else tuple(tiles)


def _lonely(texts: int) -> list[tuple[str, str, str]]:
    """(filter, letter, word) of the counts of claims without counterpart."""
    if texts == 1:
        return [("only-0", "A", "Claims")]
    if texts == 2:
        return [("only-0", "A", "Only in A"), ("only-1", "B", "Only in B")]
    return [("only", "1", "Only in one text")]


def filter_of(matter: Matter, texts: list[str]) -> str:
    """The name of the count that a matter belongs to."""
    if matter.kind != "only" or len(texts) > 2:
        return str(matter.kind)
    return f"only-{texts.index(matter.texts[0])}"


def _origins(index: Index) -> Tile:
    number = index.dossier.stemma.finding.origins
    return Tile(icon="origin", letter="", number=number, word="Origins", filter="", first="origins", width=1)
