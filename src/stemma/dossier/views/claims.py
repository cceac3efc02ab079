"""All claims: one row for each matter, with every account of it and everything known behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import LONG, WORDS, Matter
from stemma.dossier.review import judgement_of
from stemma.dossier.views.details import Chain, Pair, chains_of, differs_in, pair_of
from stemma.dossier.views.overview import filter_of
from stemma.dossier.views.passages import Passage, first_words, passage_of_claim
from stemma.dossier.views.support import GradeLine, Rest, grades_of, rests_of, rests_together
from stemma.dossier.views.words import in_words

FIRST_WORDS = 44
NEAREST_WORDS = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Where else to look for what one text alone seems to say, and why nothing was put beside it."""

    passage: Passage
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A matter in the table. ``cells`` holds the passages under each heading of the table; ``near`` stands in the
    empty one, or below."""

    number: int
    anchor: str
    kind: str
    letter: str
    word: str
    filter: str
    title: str
    differs_in: tuple[str, ...]
    review: str
    cells: tuple[tuple[Passage, ...], ...]
    pairs: tuple[Pair, ...]
    chains: tuple[Chain, ...]
    rests_on: str
    person: str = ""
    rests: tuple[Rest, ...] = ()
    grades: tuple[GradeLine, ...] = ()
    is_brief: bool = False
    near: Near | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The table: headings of its passage columns, and rows; ``rests`` once for all rows where there are many."""

    headings: tuple[str, ...]
    rows: tuple[ClaimRow, ...]
    is_long: bool = False
    rests: tuple[Rest, ...] = ()


def claims_of(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> Claims:
    """One column for each text of two; with one text or more than two one column for all passages."""
    texts = list(index.documents)
    columns = texts if len(texts) == 2 else []
    headings = tuple(labels[text].name for text in columns) or ("Passage" if len(texts) == 1 else "Accounts",)
    rows = tuple(row_of(index, labels, matter, columns) for matter in matters)
    is_long = len(matters) > LONG
    if is_long:
        origins = len(index.dossier.stemma.origins)
        rows = tuple(_short(row, origins) for row in rows)
    rests = rests_together(index, labels, matters) if is_long else ()
    return Claims(headings=headings, rows=rows, is_long=is_long, rests=rests)


def _short(row: ClaimRow, origins: int) -> ClaimRow:
    """What needs no weighing (said by one text alone, or agreed) by its first words, the whole being one link away.

    What the claims rest on is told once for all rows; a row with nothing else to tell has nothing to open.
    """
    row = replace(row, rests=(), rests_on="" if row.rests else row.rests_on, near=None)
    if row.kind not in ("only", "agree"):
        return row
    told = all(len(chain.steps) <= 1 for chain in row.chains) and origins <= 1 and not row.grades
    cells = tuple(tuple(first_words(passage, FIRST_WORDS) for passage in cell) for cell in row.cells)
    return replace(row, cells=cells, is_brief=told and row.kind == "only")


def row_of(index: Index, labels: dict[str, TextLabel], matter: Matter, columns: list[str]) -> ClaimRow:
    """A matter as a row."""
    texts = list(index.documents)
    only = matter.kind == "only"
    letter = labels[matter.texts[0]].letter if only else ""
    return ClaimRow(
        number=matter.number,
        anchor=matter.anchor,
        kind=str(matter.kind),
        letter=letter[:1],
        word=f"{WORDS[matter.kind]} {letter}".strip(),
        filter=filter_of(matter, texts),
        title="" if only else matter.title,
        differs_in=tuple(dict.fromkeys(word for alignment in matter.alignments for word in differs_in(alignment))),
        review=matter.review if matter.alignments else "",
        cells=_cells(index, labels, matter, columns),
        pairs=tuple(pair_of(index, labels, alignment, all_rows=True) for alignment in matter.alignments),
        chains=chains_of(index, labels, matter.claims),
        rests_on=rests_on(index, matter),
        person=person_of(index, matter),
        rests=rests_of(index, labels, matter),
        grades=grades_of(index, matter),
        near=_near(index, labels, matter) if only else None,
    )


def _near(index: Index, labels: dict[str, TextLabel], matter: Matter) -> Near | None:
    found = index.nearest.get(matter.claims[0])
    if found is None:
        return None
    passage = passage_of_claim(index, labels, index.claims[found.other])
    return Near(passage=replace(first_words(passage, NEAREST_WORDS), picture=None), reason=found.reason)


def _cells(
    index: Index, labels: dict[str, TextLabel], matter: Matter, columns: list[str]
) -> tuple[tuple[Passage, ...], ...]:
    passages = [passage_of_claim(index, labels, index.claims[claim]) for claim in matter.claims]
    if not columns:
        return (tuple(passages),)
    return tuple(tuple(p for p in passages if p.label.document == column) for column in columns)


def person_of(index: Index, matter: Matter) -> str:
    """What a person decided of a matter, with who, when and why; "" where nobody did."""
    judged = judgement_of(index.dossier, matter.alignments[0], index.claims) if matter.alignments else None
    if judged is None:
        return ""
    told = [matter.review, judged.by or "not named", judged.when, judged.why]
    return " · ".join(part for part in told if part)


def rests_on(index: Index, matter: Matter) -> str:
    """The origins behind a matter, in words."""
    found = {index.origin_of[c].id: index.origin_of[c].label for c in matter.claims if c in index.origin_of}
    if not found:
        return "Origin not known."
    number = f"{in_words(len(found)).capitalize()} {'origin' if len(found) == 1 else 'origins'}"
    return f"{number}: {'; '.join(found.values())}"
