"""The first view: where the accounts part, gravest first, and which passages are left for the reader to compare."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.dossier.index import Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.matters import DISPUTED, LONG, WORDS, Matter
from stemma.dossier.views.details import Pair, pair_of
from stemma.dossier.views.words import count, in_words
from stemma.model import Origin

MOST_SHOWN, MOST_OF_MANY = 50, 30  # the rest stands in All claims
MOST_UNCLEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A matter in dispute with its two accounts; ``more`` says how many accounts are not shown here."""

    number: int
    anchor: str
    kind: str
    word: str
    title: str
    review: str
    pair: Pair
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputes:
    """The first disputes of ``number``, a line about them, or the sentence that stands where there are none.

    ``unclear`` are the first of the pairs of which nothing tells whether they say the same; ``unclear_after`` leads
    to the others, of which there are ``unclear_more``.
    """

    items: tuple[Dispute, ...]
    number: int
    line: str
    empty: str
    unclear: tuple[Dispute, ...] = ()
    unclear_line: str = ""
    unclear_more: int = 0
    unclear_after: str = ""


def disputes_of(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> Disputes:
    """Contradictions, then differences, in the order of the matters."""
    disputed = [matter for matter in matters if matter.kind in DISPUTED]
    line = f"{count(len(disputed), 'point')} where the accounts part"
    grave = any(matter.kind == "contradict" for matter in disputed)
    unclear = [matter for matter in matters if matter.kind == "unclear"]
    rest = unclear[MOST_UNCLEAR:]
    return Disputes(
        items=tuple(
            dispute_of(index, labels, matter)
            for matter in disputed[: MOST_OF_MANY if len(matters) > LONG else MOST_SHOWN]
        ),
        number=len(disputed),
        line=line + (", contradictions first" if grave else ", those that differ in most first"),
        empty="" if disputed else none_found(index, matters),
        unclear=tuple(_in_short(dispute_of(index, labels, matter)) for matter in unclear[:MOST_UNCLEAR]),
        unclear_line=f"{count(len(unclear), 'matter')} probably told in other words: do the accounts say the same?",
        unclear_more=len(rest),
        unclear_after=rest[0].anchor if rest else "",
    )


def dispute_of(index: Index, labels: dict[str, TextLabel], matter: Matter) -> Dispute:
    """One matter with its gravest alignment: the two accounts that lie furthest apart."""
    pair = pair_of(index, labels, matter.alignments[0], all_rows=False)
    if matter.kind != "contradict":
        # Why two accounts cannot both hold is said at once; the rest of the reasons stand in All claims.
        pair = replace(pair, note="")
    others = len(matter.texts) - len(set(matter.alignments[0].texts))
    return Dispute(
        number=matter.number,
        anchor=matter.anchor,
        kind=str(matter.kind),
        word=WORDS[matter.kind],
        title=matter.title,
        review=matter.review,
        pair=pair,
        more=f"and {in_words(others)} more" if others > 0 else "",
    )


def _in_short(dispute: Dispute) -> Dispute:
    """The two passages alone: what little is known of them otherwise stands in All claims."""
    return replace(dispute, pair=replace(dispute.pair, rows=(), differs_in=(), note=""))


def none_found(index: Index, matters: tuple[Matter, ...]) -> str:
    """What is said where nothing is disputed."""
    if not index.claims:
        where = "this text" if len(index.documents) == 1 else "these texts"
        return f"No claims were read in {where}." if index.documents else ""
    agree = [matter for matter in matters if matter.kind in ("agree", "more")]
    if not agree:
        return "No disputes found."
    told = f"No disputes found. {count(len(agree), 'claim')} {'agrees' if len(agree) == 1 else 'agree'}"
    origins = {o.id: o for m in agree for c in m.claims if (o := index.origin_of.get(c)) is not None}
    return f"{told}, {_from(list(origins.values()), len(agree))}." if origins else f"{told}."


def _from(origins: list[Origin], claims: int) -> str:
    if len(origins) == 1:
        return "from one origin" if claims == 1 else "all from one origin"
    return f"from {in_words(len(origins))} origins"
