"""Documents that texts speak of, and dates: the same when what the texts say of them agrees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from stemma.model import Mention
from stemma.resolve.clusters import Bar, Edge
from stemma.resolve.desk import Desk
from stemma.resolve.evidence import because
from stemma.text.edtf import may_be_one_day
from stemma.text.name_lists import small_words
from stemma.text.scripts import plain

_OTHER = frozenset(("second", "another", "third", "further", "other"))


@dataclass(slots=True)
class Paper:
    """One document as one text speaks of it: values of its details, as cluster roots or EDTF."""

    first: Mention
    details: dict[str, set[str]] = field(default_factory=dict)
    plural: bool = False
    further: bool = False


def join_dates(desk: Desk) -> None:
    """Join date mentions of one EDTF value."""
    edtf = dates_of(desk)
    first: dict[str, Mention] = {}
    edges = []
    for mention in desk.of_kind("date"):
        value = _date_key(desk, mention, edtf.get(mention.id, ""))
        other = first.setdefault(value, mention)
        if other is not mention:
            said = edtf.get(mention.id, "")
            why = because(f"The same date, {said}." if said else "The same words.", other, mention, score=1.0)
            edges.append(Edge(left=other.id, right=mention.id, score=1.0, why=why))
    desk.clusters.join_all(edges)


def _date_key(desk: Desk, mention: Mention, value: str) -> str:
    """A date without a year is the same only inside its text; one that nothing fixes, only in the same words."""
    if not any(char.isdigit() for char in value):
        return f"{mention.span.document} {plain(desk.printed(mention))}"
    return f"{mention.span.document} {value}" if value.startswith("X") else value


def dates_of(desk: Desk) -> dict[str, str]:
    """EDTF by id of a date expression, and of the date mention on the same span."""
    found: dict[str, str] = {}
    for reading in desk.readings:
        at = {date.span: date.edtf for date in reading.dates}
        found.update((date.id, date.edtf) for date in reading.dates)
        for mention in reading.mentions:
            if mention.kind == "date":
                value = at.get(mention.span) or next((e for s, e in at.items() if s.overlaps(mention.span)), None)
                if value:
                    found[mention.id] = value
    return found


def join_papers(desk: Desk) -> None:
    """Join the documents of different texts whose details agree: same signatory, no other addressee or date."""
    papers = _papers(desk)
    groups: dict[tuple[str, str], list[Paper]] = {}
    for paper in papers:
        for name in ("signed by", "addressed to"):
            for value in sorted(paper.details.get(name, ())):
                groups.setdefault((name, value), []).append(paper)
    edges: list[Edge] = []
    for _key, group in sorted(groups.items()):
        for left, right in combinations(group[:50], 2):
            edges.extend(_decide(desk, left, right))
    desk.clusters.join_all(edges)


def _papers(desk: Desk) -> list[Paper]:
    papers: dict[str, Paper] = {}
    for mention in desk.of_kind("document"):
        root = desk.clusters.root(mention.id)
        words = plain(desk.printed(mention)).split()
        paper = papers.setdefault(root, Paper(first=mention))
        paper.plural = paper.plural or (
            paper.first is mention and bool(words) and words[-1] in small_words("several documents")
        )
        paper.further = paper.further or bool(_OTHER & set(words))
    dates = dates_of(desk)
    for reading in desk.readings:
        for detail in reading.details:
            if detail.document_mention not in desk.mentions or detail.value is None:
                continue
            paper_ = papers.get(desk.clusters.root(detail.document_mention))
            if paper_ is None:
                continue
            value = dates.get(detail.value) or (
                desk.clusters.root(detail.value) if detail.value in desk.mentions else detail.value
            )
            paper_.details.setdefault(detail.name, set()).add(value)
    return sorted(papers.values(), key=lambda paper: desk.order[paper.first.id])


def _decide(desk: Desk, left: Paper, right: Paper) -> Iterator[Edge]:
    agree = [name for name in ("signed by", "addressed to", "dated") if _same(left, right, name)]
    clash = [name for name in ("signed by", "addressed to", "dated") if _clash(left, right, name)]
    if left.plural != right.plural:
        clash.append("one or several")
    why = because(_sentence(agree, clash), left.first, right.first, score=0.9 if not clash else 0.5)
    if clash:
        desk.clusters.bar(Bar(left=left.first.id, right=right.first.id, why=why))
    elif "signed by" in agree or {"addressed to", "dated"} <= set(agree):
        yield Edge(left=left.first.id, right=right.first.id, score=0.9, why=why)
    else:
        desk.note(left.first.id, right.first.id, why)


def _same(left: Paper, right: Paper, name: str) -> bool:
    return bool(left.details.get(name, set()) & right.details.get(name, set()))


def _clash(left: Paper, right: Paper, name: str) -> bool:
    one, other = left.details.get(name, set()), right.details.get(name, set())
    if name == "dated":
        return bool(one and other) and not any(may_be_one_day(a, b) for a in one for b in other)
    return bool(one and other and not one & other)


_WORDS = {"signed by": "signatory", "addressed to": "addressee", "dated": "date"}


def _sentence(agree: list[str], clash: list[str]) -> str:
    same = " and ".join(_WORDS[name] for name in agree)
    other = " and ".join(_WORDS.get(name, "number") for name in clash)
    if clash:
        return f"Both name the same {same}, but another {other}." if same else f"They name another {other}."
    return (
        f"Both name the same {same}." if "signed by" in agree or len(agree) > 1 else f"Only the {same} is the same."
    )
