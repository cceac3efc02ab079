"""Compare: two texts side by side with numbered passages, and a card for every matter that both tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

from stemma.dossier.index import Index
from stemma.dossier.labels import LETTERED, TextLabel
from stemma.dossier.matters import DISPUTED, GRAVITY, WORDS, Matter, kind_of
from stemma.dossier.review import sides
from stemma.dossier.views.details import Chain, Pair, chains_of, pair_of
from stemma.dossier.views.passages import Passage
from stemma.dossier.views.texts import TextView, texts_of

PREFIX = "cmp-"
MOST_CARDS = 300  # with more the page would grow by half; the texts stand side by side under Texts
Texts = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What two texts make of one matter. ``shown`` says that the card belongs to the two texts on the page."""

    anchor: str
    number: int
    kind: str
    word: str
    title: str
    review: str
    pairs: tuple[Pair, ...]
    chains: tuple[Chain, ...]
    texts: Texts
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """The two texts on the page, the cards of all pairs, those of the two first, and the labels to choose from."""

    panes: tuple[TextView, ...]
    cards: tuple[Card, ...]
    choices: tuple[TextLabel, ...]
    with_card: frozenset[int]


def compare_of(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...]) -> Compare | None:
    """The view for two to twelve texts, None for fewer or more, or where there are too many cards."""
    texts = list(index.documents)
    if not 2 <= len(texts) <= LETTERED:
        return None
    told = {pair: _cards(index, labels, matters, pair) for pair in combinations(texts, 2)}
    if sum(map(len, told.values())) > MOST_CARDS:
        return None
    chosen = max(told, key=lambda pair: (_disputed(told[pair]), len(told[pair]), -texts.index(pair[0])))
    cards = [*(_shown(card) for card in told.pop(chosen)), *(card for found in told.values() for card in found)]
    linked: dict[str, set[int]] = {}
    for passage in (p for card in cards if card.shown for pair in card.pairs for p in (*pair.left, *pair.right)):
        linked.setdefault(passage.label.document, set()).add(passage.start)
    views = {view.label.document: view for view in texts_of(index, labels, matters, linked, chosen)}
    return Compare(
        panes=tuple(views[text] for text in chosen),
        cards=tuple(cards),
        choices=tuple(labels[text] for text in texts),
        with_card=frozenset(card.number for card in cards if card.shown),
    )


def _disputed(cards: list[Card]) -> int:
    return sum(card.kind in DISPUTED for card in cards)


def _shown(card: Card) -> Card:
    return replace(card, anchor=f"{PREFIX}claim-{card.number}", shown=True)


def _cards(index: Index, labels: dict[str, TextLabel], matters: tuple[Matter, ...], texts: Texts) -> list[Card]:
    """A card for each matter that both texts tell, or that one of them tells twice when there are only two."""
    found = []
    for matter in matters:
        alignments = [a for a in matter.alignments if set(a.texts) <= set(texts)]
        if len(index.documents) > 2:
            alignments = [a for a in alignments if set(a.texts) == set(texts)]
        if not alignments:
            continue
        kind = min((kind_of(alignment) for alignment in alignments), key=GRAVITY.index)
        claims = tuple(dict.fromkeys(c for a in alignments for side in sides(a) for c in side))
        found.append(
            Card(
                anchor=f"{PREFIX}claim-{matter.number}-{index.order[texts[0]]}-{index.order[texts[1]]}",
                number=matter.number,
                kind=str(kind),
                word=WORDS[kind],
                title=matter.title,
                review=matter.review,
                pairs=tuple(_in_short(pair_of(index, labels, alignment, all_rows=True)) for alignment in alignments),
                chains=chains_of(index, labels, claims),
                texts=texts,
                shown=False,
            )
        )
    return found


def _in_short(pair: Pair) -> Pair:
    """Without rows that say less than another of the same kind, and without wording that does not differ."""
    differing = {row.name for row in pair.rows if row.differs}
    plain = [row for row in pair.rows if not row.differs and row.name not in (*differing, "wording")]
    first = {row.name: row for row in reversed(plain)}
    return replace(pair, rows=tuple(row for row in pair.rows if row.differs or row is first.get(row.name)))


def passages_in(view: Compare) -> list[Passage]:
    """The passages that the cards lead to."""
    return [p for card in view.cards for pair in card.pairs for p in (*pair.left, *pair.right)]
