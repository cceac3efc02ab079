"""A claim as the comparators see it: its content without the words of attribution, with what it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from stemma.compare.lexicon import function_words, light_stems
from stemma.model import Claim, DateExpression, Document, Entity, Mention, Quantity, Reading, Span
from stemma.text.stem import stem, words

ROUNDED = 0.04
"""Half width, as a share of the value, of "two thirds" and the like."""
AHEAD = frozenset({"expected", "planned", "promised", "will"})
"""Moods of what is said to come."""
ASKED = frozenset({"ordered", "requested"})
"""Moods of what somebody wants of another."""
_PLURAL = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_NOT = re.compile(r"[,(–—] ?(?:and )?not (?:the )?\Z", re.IGNORECASE)
_MARKS = re.compile(r"[\[\]“”‘\"…]|(?<=\W)’|’(?=\W|$)")


LONG = 7
"""Words of a side clause from which on it is compared without its noun."""
_BEFORE_WHO = re.compile(r"[^,;:.]{1,80}\b[a-z][\w’'-]*, (?=(?:who|which|whose|where)\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One claim with all that comparing needs.

    ``content`` is the claim's text without cues of attribution and quotation marks, ``plain`` the same with one
    spelling for every name and the words that pronouns stand for added; ``stems`` are the content words;
    ``entities`` maps entity ids to their first mention in the claim (an earlier one for a pronoun). ``source`` is
    the entity id, ``publisher:<id>`` or ``unnamed`` of the innermost link of the chain. ``headline`` marks claims
    of headlines and captions. ``antecedents`` are the words that pronouns stand for; ``papers`` the entities of the
    documents in the chain. ``kept`` is what :mod:`stemma.compare.once` keeps; it is no part of the claim's value.
    """

    claim: Claim
    document: Document
    content: str
    plain: str
    stems: tuple[str, ...]
    entities: Mapping[str, Mention]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    source: str
    source_name: str
    antecedents: str
    headline: bool
    papers: frozenset[str] = frozenset()
    kept: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    def word_for(self, wanted: str) -> str:
        """The first printed word of the claim with the stem ``wanted``, or nothing."""
        found = next((w for _, _, w in words(self.content) if stem(w) == wanted), "")
        is_verb = not found and stem(self.claim.predicate) == wanted
        return self.words_of(self.claim.predicate_span) if is_verb else found

    def phrase(self, *roles: str) -> str:
        """The printed words of the first that has one of these roles, or nothing."""
        return next((self.words_of(role.span) for role in self.claim.roles if role.name in roles), "")

    def words_of(self, span: Span) -> str:
        """The printed words of a span of this claim's document."""
        return self.document.quote(span)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What one document's reading offers by id."""

    document: Document
    mentions: Mapping[str, Mention]
    groups: tuple[Mention, ...]
    quantities: Mapping[str, Quantity]
    dates: tuple[DateExpression, ...]
    entity_of: Mapping[str, str]
    names: Mapping[str, str]


def profiles(
    documents: Sequence[Document], readings: Sequence[Reading], entities: Sequence[Entity]
) -> tuple[Profile, ...]:
    """A profile of every claim, in the order of the documents and of the claims in them."""
    texts = {document.id: document for document in documents}
    entity_of = {mention: entity.id for entity in entities for mention in entity.mentions}
    names = {entity.id: entity.name for entity in entities}
    everywhere = {mention.id: mention for reading in readings for mention in reading.mentions}
    made: list[Profile] = []
    for reading in sorted(readings, key=lambda reading: reading.document):
        document = texts.get(reading.document)
        if document is None:
            continue
        known = _Known(
            document=document,
            mentions=everywhere,
            groups=tuple(sorted((m for m in reading.mentions if _is_group(m)), key=lambda m: m.span)),
            quantities={quantity.id: quantity for quantity in reading.quantities},
            dates=tuple(sorted(reading.dates, key=lambda date: date.span)),
            entity_of=entity_of,
            names=names,
        )
        owners = _owners(reading.claims)
        made.extend(_profile(claim, known, owners) for claim in reading.claims)
    return tuple(made)


@lru_cache(maxsize=65_536)
def content_stems(text: str) -> tuple[str, ...]:
    """Stems of the content words of ``text``, figures left out; light words only where there is nothing else."""
    kept = [stem(w) for _, _, w in words(text) if w.lower() not in function_words() and not w[0].isdigit()]
    heavy = tuple(s for s in kept if s not in light_stems() and len(s) > 1)
    return heavy or tuple(kept)


def in_percent(quantity: Quantity) -> Quantity:
    """A share ("two thirds") in per cent, so that it can be held against other shares; other figures as they are.

    A share in plain words is a round one and allows what is rounded to it.
    """
    if quantity.unit != "share":
        return quantity
    value, low, high = (
        None if x is None else round(x * 100, 2) for x in (quantity.value, quantity.low, quantity.high)
    )
    if quantity.qualifier == "exact" and value is not None:
        low, high = value * (1 - ROUNDED), value * (1 + ROUNDED)
    return replace(quantity, unit="percent", value=value, low=low, high=high)


def _with_first_form(stems: tuple[str, ...], claim: Claim, text: str) -> tuple[str, ...]:
    """The stems with the verb's first form for its printed one, so that "paid" meets "pay"."""
    printed, first = claim.predicate_span.of(text), stem(claim.predicate)
    if not (printed.isalpha() and claim.predicate.isalpha()) or stem(printed) == first or not first:
        return stems
    return tuple(first if one == stem(printed) else one for one in stems)


def _is_group(mention: Mention) -> bool:
    return mention.kind == "group" and mention.form != "pronoun"


def _owners(claims: Sequence[Claim]) -> dict[str, str]:
    """Quantity id -> the claim that tells it: of claims that overlap, the one with fewest figures, then the first."""
    held: dict[str, tuple[int, int, str]] = {}
    for number, claim in enumerate(claims):
        for quantity in claim.quantities:
            held[quantity] = min(held.get(quantity, (99, 0, "")), (len(claim.quantities), number, claim.id))
    return {quantity: claim for quantity, (_, _, claim) in held.items()}


def _profile(claim: Claim, known: _Known, owners: Mapping[str, str]) -> Profile:
    text = known.document.text
    content = _content(claim, text, {})
    found = _entities(claim, known)
    antecedents = _antecedents(claim, content, known)
    inside = [d for d in known.dates if any(span.covers(d.span) for span in claim.spans)]
    source = _source(claim, known)
    return Profile(
        claim=claim,
        document=known.document,
        content=content,
        plain=_content(claim, text, _one_spelling(claim, known)) + (f" ({antecedents})" if antecedents else ""),
        stems=_with_first_form(content_stems(f"{content} {antecedents}"), claim, text),
        entities=found,
        quantities=tuple(
            in_percent(known.quantities[q])
            for q in claim.quantities
            if q in known.quantities and owners[q] == claim.id and not _is_denied(known.quantities[q], text)
        ),
        dates=tuple(inside),
        source=source,
        source_name=_source_name(source, known),
        antecedents=antecedents,
        headline=claim.headline or _stands_alone(claim, text),
        papers=_papers(claim, known),
    )


def _is_denied(quantity: Quantity, text: str) -> bool:
    """Whether a figure is given only to be denied: "sixteen men, not seven, were killed"."""
    return _NOT.search(text[max(0, quantity.span.start - 8) : quantity.span.start]) is not None


def _content(claim: Claim, text: str, spelling: Mapping[tuple[int, int], str]) -> str:
    """The printed words without the cues of the chain ("the memo says"), marks of quotation and brackets.

    ``spelling`` gives the words to put in for a range. A cue that is most of the claim, or holds its own verb
    ("conceded defeat"), is kept: it is its content.
    """
    size = sum(span.end - span.start for span in claim.spans)
    cues = (link.cue for link in claim.chain if link.cue is not None)
    changes = {(cue.start, cue.end): "" for cue in cues if not cue.covers(claim.predicate_span)}
    changes = {(start, end): "" for start, end in changes if end - start < size * 0.6}
    if (noun := _noun_before(claim, text)) is not None:
        changes[noun] = ""
    parts: list[str] = []
    for span in claim.spans:
        at = span.start
        for (start, end), instead in sorted({**spelling, **changes}.items()):
            if at <= start < end <= span.end:
                parts += [text[at:start], instead]
                at = end
        parts += [text[at : span.end], " "]
    return " ".join(_MARKS.sub(" ", "".join(parts)).split())


def _noun_before(claim: Claim, text: str) -> tuple[int, int] | None:
    """Where the noun stands that a long side clause tells of: "the crews [who had left the port by noon on Friday]".

    The clause's own words say enough; what else the noun is, its own claim tells.
    """
    first = claim.spans[0]
    found = _BEFORE_WHO.match(first.of(text))
    if found is None or len(re.findall(r"[^\W\d_]+", text[first.start + found.end() : claim.end])) < LONG:
        return None
    return first.start, first.start + found.end()


def _one_spelling(claim: Claim, known: _Known) -> dict[tuple[int, int], str]:
    """The range of every proper name in the claim, with the name its entity goes by."""
    found: dict[tuple[int, int], str] = {}
    for mention in (known.mentions[m] for m in claim.mentions if m in known.mentions):
        entity = known.entity_of.get(mention.id, "")
        if mention.form == "name" and mention.kind in ("person", "place", "organisation") and entity in known.names:
            found[mention.name_span.start, mention.name_span.end] = known.names[entity]
    return found


def _entities(claim: Claim, known: _Known) -> dict[str, Mention]:
    found: dict[str, Mention] = {}
    for mention_id in claim.mentions:
        mention = known.mentions.get(mention_id)
        seen: set[str] = set()
        while mention is not None and mention.refers_to and mention.form == "pronoun" and mention.id not in seen:
            seen.add(mention.id)
            mention = known.mentions.get(mention.refers_to)
        if mention is not None and mention.kind not in ("date", "other"):
            found.setdefault(known.entity_of.get(mention.id, f"mention:{mention.id}"), mention)
    return found


def _antecedents(claim: Claim, content: str, known: _Known) -> str:
    """Names that the claim's pronouns stand for: those the reader knows, else the group named last before."""
    spoken: list[str] = []
    for mention_id in claim.mentions:
        mention = known.mentions.get(mention_id)
        if mention is not None and mention.form == "pronoun" and mention.refers_to:
            meant = known.mentions.get(mention.refers_to)
            if meant is not None and meant.form != "pronoun":
                spoken.append(meant.name)
    if not spoken and _PLURAL.search(content):
        own = any(claim.start <= group.span.start < claim.end for group in known.groups)
        before = [group for group in known.groups if group.span.end <= claim.start]
        if before and not own:
            spoken.append(before[-1].name)
    return " ".join(dict.fromkeys(spoken))


def _source(claim: Claim, known: _Known) -> str:
    """The innermost voice that is cued for the claim; a credit of the whole report names no speaker."""
    voices = [link.source for link in claim.chain if link.level not in ("publisher", "document")]
    return known.entity_of.get(voices[-1], voices[-1]) if voices else f"publisher:{claim.document}"


def _papers(claim: Claim, known: _Known) -> frozenset[str]:
    """The documents that a claim comes through: what two texts have from one document is of one time."""
    links = (known.mentions.get(link.source) for link in claim.chain)
    return frozenset(known.entity_of.get(m.id, m.id) for m in links if m is not None and m.kind == "document")


def _source_name(source: str, known: _Known) -> str:
    if source == f"publisher:{known.document.id}":
        return "the report itself"
    return known.names.get(source, "someone unnamed" if source == "unnamed" else source)


def _stands_alone(claim: Claim, text: str) -> bool:
    """Whether the claim's line is a headline or caption: it ends without a full stop."""
    end = text.find("\n", claim.end)
    start = text.rfind("\n", 0, claim.start) + 1
    line = text[start : len(text) if end < 0 else end].rstrip()
    return len(line) < 250 and not line.endswith((".", "!", "?", "”", '"', "’", ")", ":", ";", ",", "…"))
