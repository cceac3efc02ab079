"""What a claim tells, in keys that are the same in both languages: notions, entities, figures, dates."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.compare.across.notions import FATES, Notion, terms
from stemma.compare.figures import is_address, is_age
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.model import Mention, Span

ENTITY, FIGURE, DATE, WORD = "@", "#", "%", "~"
"""Marks before the keys that are no notions."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a claim says: the keys under which another claim may have it too, any of them."""

    keys: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Told:
    """``doings`` are those of the predicate, ``notions`` all of the claim with where they stand first.

    ``unknown`` counts words that no list has; ``names`` are named entities that are no places and no papers.
    """

    said: tuple[Said, ...]
    doings: frozenset[Notion]
    notions: dict[Notion, Span]
    names: dict[str, Mention]

    @property
    def keys(self) -> frozenset[str]:
        """All keys."""
        return frozenset[str]().union(*(one.keys for one in self.said))

    @property
    def things(self) -> frozenset[Notion]:
        """Notions that are no doings."""
        return frozenset(n for n in self.notions if n.kind in ("thing", "people"))

    @property
    def all_doings(self) -> frozenset[Notion]:
        """Doings anywhere in the claim."""
        return frozenset(n for n in self.notions if n.kind == "doing")

    @property
    def plain_doings(self) -> frozenset[Notion]:
        """Doings told by a word that names no thing as well ("pumps")."""
        things = {notion.name for notion in self.things}
        return frozenset(n for n in self.all_doings if n.name not in things)

    @property
    def fates(self) -> frozenset[str]:
        """What became of people."""
        return frozenset(n.name for n in self.notions if n.name in FATES)


@once
def told(profile: Profile) -> Told:
    """What ``profile`` tells; words of names, dates, figures and cues of attribution count as what they stand for."""
    hidden = _hidden(profile)
    said: list[Said] = []
    notions: dict[Notion, Span] = {}
    for whole in profile.claim.spans:
        for term in terms(profile.words_of(whole)):
            span = Span(document=whole.document, start=whole.start + term.start, end=whole.start + term.end)
            if any(one.start <= span.start < one.end for one in hidden):
                continue
            keys = {_key(notion) for notion in term.notions} or {WORD + term.stem}
            said.append(Said(frozenset(keys), span))
            for notion in sorted(term.notions) or [Notion("thing", WORD + term.stem)]:
                notions.setdefault(notion, span)
    said += _typed(profile)
    names = {
        entity: mention
        for entity, mention in profile.entities.items()
        if mention.kind not in ("place", "document", "nationality") and mention.form == "name"
    }
    return Told(tuple(said), _doings(profile), notions, names)


def _key(notion: Notion) -> str:
    return f"{notion.kind}:{notion.name}"


def _typed(profile: Profile) -> list[Said]:
    """Names that RESOLVE knows, figures and dates."""
    found = [
        Said(frozenset({ENTITY + entity}), mention.span)
        for entity, mention in profile.entities.items()
        if mention.form == "name" and mention.kind != "document"
    ]
    found += [
        Said(frozenset({f"{FIGURE}{quantity.value:g}"}), quantity.span)
        for quantity in profile.quantities
        if quantity.value is not None and not is_address(quantity) and not is_age(quantity)
    ]
    return found + [Said(frozenset({DATE + date.edtf}), date.span) for date in profile.dates]


def _hidden(profile: Profile) -> list[Span]:
    """Ranges whose words stand for something else: names, figures, dates, cues."""
    own = profile.document.id
    named = [
        m.name_span
        for m in profile.entities.values()
        if m.form == "name" and m.span.document == own and m.kind in ("person", "place", "organisation")
    ]
    figures = [q.number_span or q.span for q in profile.quantities]
    cues = [link.cue for link in profile.claim.chain if link.cue is not None]
    size = sum(span.end - span.start for span in profile.claim.spans)
    kept = [c for c in cues if not c.covers(profile.claim.predicate_span) and c.end - c.start < size * 0.6]
    return [*named, *figures, *kept, *(date.span for date in profile.dates)]


def _doings(profile: Profile) -> frozenset[Notion]:
    """Doings of the predicate, by its first form and as printed."""
    printed = profile.words_of(profile.claim.predicate_span)
    texts = [profile.claim.predicate]
    if len(printed) < 60 and profile.claim.predicate_span != profile.claim.spans[0]:
        texts.append(printed)
    return frozenset(n for text in texts for term in terms(text) for n in term.notions if n.kind == "doing")
