"""Many texts at a glance: rows are matters, columns are texts by origin, a cell is what a text does to the matter."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.dossier.index import PUBLISHER, Index
from stemma.dossier.labels import LETTERED, TextLabel
from stemma.dossier.matters import GRAVITY, WORDS, Kind, Matter, kind_of

MOST_ROWS = 60
MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a text (or several) does to the most common account; no ``kind`` means silence."""

    kind: str
    words: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A matter with one cell a column."""

    number: int
    anchor: str
    title: str
    origins: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A text, or all texts of an origin when there are too many."""

    name: str
    texts: tuple[str, ...]
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Origins as groups of columns (name, width), the columns, the rows, and how many rows are not shown."""

    groups: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    unshown: int


def matrix_of(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> Matrix | None:
    """The matrix, None for the few texts that have letters."""
    if len(index.documents) <= LETTERED:
        return None
    grouped = _by_origin(index)
    columns: list[Column] = []
    for _, texts in grouped:
        if len(index.documents) > MOST_COLUMNS:
            columns.append(Column(name=f"{len(texts)}", texts=tuple(texts), first=True))
            continue
        columns += [Column(name=labels[t].letter, texts=(t,), first=n == 0) for n, t in enumerate(texts)]
    wide = [(name, 1 if len(index.documents) > MOST_COLUMNS else len(texts)) for name, texts in grouped]
    told = [matter for matter in matters if len(matter.texts) > 1]
    rows = tuple(row_of(index, matter, tuple(columns)) for matter in told[:MOST_ROWS])
    return Matrix(groups=tuple(wide), columns=tuple(columns), rows=rows, unshown=max(0, len(told) - MOST_ROWS))


def _by_origin(index: Index) -> list[tuple[str, list[str]]]:
    """Texts under the origin that most of their claims rest on, larger groups first."""
    groups: dict[str, list[str]] = {}
    names = {"": "Own voice, or not known"}
    for text in index.documents:
        found: dict[str, int] = {}
        for claim in index.claims.values():
            origin = index.origin_of.get(claim.id)
            if claim.document == text and origin is not None and not origin.entity.startswith(PUBLISHER):
                found[origin.id] = found.get(origin.id, 0) + 1
                names[origin.id] = origin.label
        groups.setdefault(min(found, key=lambda o: (-found[o], o)) if found else "", []).append(text)
    return [(names[o], texts) for o, texts in sorted(groups.items(), key=lambda g: (g[0] == "", -len(g[1]), g[0]))]


def row_of(index: Index, matter: Matter, columns: tuple[Column, ...]) -> MatrixRow:
    """One matter."""
    common = common_account(matter)
    kinds = {text: kind_to(index, matter, text, common) for text in matter.texts}
    cells = tuple(_cell(column, kinds) for column in columns)
    origins = {index.origin_of[c].id for c in matter.claims if c in index.origin_of}
    return MatrixRow(
        number=matter.number, anchor=matter.anchor, title=matter.title, origins=len(origins), cells=cells
    )


def common_account(matter: Matter) -> str:
    """The claim that most others agree with; the first one where none is ahead."""
    agreeing = dict.fromkeys(matter.claims, 0)
    for alignment in matter.alignments:
        if alignment.relation == "agree":
            for claim in (*alignment.a, *alignment.b):
                agreeing[claim] = agreeing.get(claim, 0) + 1
    return max(matter.claims, key=lambda claim: agreeing[claim])


def kind_to(index: Index, matter: Matter, text: str, common: str) -> Kind:
    """How a text's claims stand to the common account; where they were not compared, to any other."""
    own = {claim for claim in matter.claims if index.claims[claim].document == text}
    if common in own:
        return "agree"
    touching = [a for a in matter.alignments if own & {*a.a, *a.b}]
    direct = [a for a in touching if common in (*a.a, *a.b)]
    kinds = [kind_of(alignment) for alignment in (direct or touching)]
    return min(kinds, key=GRAVITY.index) if kinds else "agree"


def _cell(column: Column, kinds: dict[str, Kind]) -> Cell:
    found = [kinds[text] for text in column.texts if text in kinds]
    if not found:
        return Cell(kind="", words="silent", number=0)
    gravest = min(found, key=GRAVITY.index)
    number = len(found) if len(column.texts) > 1 else 0
    return Cell(kind=str(gravest), words=WORDS[gravest], number=number)
