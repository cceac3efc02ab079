"""The numbered items of a dossier: each is one matter, told by one text or by several.

With up to two texts a matter is one alignment; with more it is a group of claims. A claim without counterpart
is a matter of its own. The order is the order of the page: contradict, differ, unclear, says more, updated, agree,
only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.dossier.index import Index
from stemma.dossier.review import NOT_REVIEWED, judgement_of, state_of
from stemma.dossier.views.words import unseen
from stemma.model import Alignment, Claim

Kind = Literal["contradict", "differ", "unclear", "more", "updated", "agree", "only"]
GRAVITY: tuple[Kind, ...] = ("contradict", "differ", "unclear", "more", "updated", "agree", "only")
DISPUTED: frozenset[Kind] = frozenset({"contradict", "differ"})
SELDOM: frozenset[Kind] = frozenset({"unclear", "updated"})
"""Kinds that the page counts only where there are any."""
WORDS: dict[Kind, str] = {
    "contradict": "Contradict",
    "differ": "Differ",
    "unclear": "Read both",
    "more": "One says more",
    "updated": "Updated",
    "agree": "Agree",
    "only": "Only in",
}
RELATION_WORDS = {"a_refines_b": "One says more", "b_refines_a": "One says more"} | {
    str(k): w for k, w in WORDS.items()
}
# With more matters than this the page leaves out what it has elsewhere, to stay within a quarter of a megabyte.
LONG = 1000
# Differences that change most what a reader would report are looked at first.
FIRST = {"number", "what is counted", "polarity"}
WEIGHTY = {*FIRST, "modality"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One numbered item. ``alignments`` are gravest first, ``claims`` ids in the order of texts and position."""

    number: int
    kind: Kind
    title: str
    claims: tuple[str, ...]
    alignments: tuple[Alignment, ...]
    texts: tuple[str, ...]
    review: str

    @property
    def anchor(self) -> str:
        """The fragment of its row in All claims."""
        return f"claim-{self.number}"


def kind_of(alignment: Alignment) -> Kind:
    """The relation as the page shows it: both directions of "refines" are one."""
    if alignment.relation in ("a_refines_b", "b_refines_a"):
        return "more"
    return alignment.relation  # type: ignore[return-value]


def matters_of(index: Index) -> tuple[Matter, ...]:
    """All matters, numbered from 1 in the order of the page. Background remarks alone are not numbered."""
    drafts = _grouped(index) if len(index.documents) > 2 else _paired(index)
    told = {claim for draft in drafts for claim in draft[2]}
    lonely = [claim for claim in index.claims.values() if claim.id not in told and not claim.background]
    drafts += [("only", quote_title(index, claim), (claim.id,), ()) for claim in lonely]
    drafts.sort(key=lambda draft: (_rank(draft[0], draft[3]), _place(index, draft[2])))
    return tuple(_matter(index, number, draft) for number, draft in enumerate(drafts, 1))


Draft = tuple[Kind, str, tuple[str, ...], tuple[Alignment, ...]]


def _paired(index: Index) -> list[Draft]:
    return [(kind_of(a), a.title, (*a.a, *a.b), (a,)) for a in index.dossier.alignments]


def _grouped(index: Index) -> list[Draft]:
    alignments = {alignment.id: alignment for alignment in index.dossier.alignments}
    drafts: list[Draft] = []
    for group in index.dossier.groups:
        found = sorted((alignments[i] for i in group.alignments if i in alignments), key=lambda a: (gravity(a), a.id))
        if found:
            kind = kind_of(found[0])
            title = found[0].title if kind in DISPUTED else group.title
            drafts.append((kind, title, group.claims, tuple(found)))
            for alignment in found:
                alignments.pop(alignment.id)
    rest = (a for a in index.dossier.alignments if a.id in alignments)
    return drafts + [(kind_of(a), a.title, (*a.a, *a.b), (a,)) for a in rest]


def gravity(alignment: Alignment) -> tuple[int, bool, int, int]:
    """The less, the nearer to the top: by relation, then by how many and how weighty aspects differ."""
    names = {aspect.name for aspect in alignment.differences}
    return (GRAVITY.index(kind_of(alignment)), not names & FIRST, -len(names & WEIGHTY), -len(names))


def _rank(kind: Kind, alignments: tuple[Alignment, ...]) -> tuple[int, bool, int, int]:
    """Gravity first; among disputes those that differ in more, and in weightier, aspects."""
    if kind in DISPUTED:
        return gravity(alignments[0])
    return (GRAVITY.index(kind), False, 0, 0)


def _place(index: Index, claims: tuple[str, ...]) -> tuple[int, int, str]:
    found = (index.claims[claim] for claim in claims)
    return min((index.order[claim.document], claim.start, claim.id) for claim in found)


def _matter(index: Index, number: int, draft: Draft) -> Matter:
    kind, title, claims, alignments = draft
    ordered = tuple(sorted(claims, key=lambda claim: _place(index, (claim,))))
    judged = judgement_of(index.dossier, alignments[0], index.claims) if alignments else None
    texts = tuple(dict.fromkeys(index.claims[claim].document for claim in ordered))
    return Matter(
        number=number,
        kind=kind,
        title=title[:1].upper() + title[1:] or quote_title(index, index.claims[ordered[0]]),
        claims=ordered,
        alignments=alignments,
        texts=texts,
        review=state_of(judged, RELATION_WORDS) if alignments else NOT_REVIEWED,
    )


def quote_title(index: Index, claim: Claim, length: int = 58) -> str:
    """The first words of a claim, cut at a word, as a title where nothing better is known; "(denied)" where it is."""
    words = " ".join(index.quote(claim.spans[0]).split())
    if len(words) > length:
        cut = words[:length]
        words = (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"
    firm = unseen(claim, words, index.documents[claim.document].text)
    return f"{words} ({firm})" if firm else words
