"""The whole way: what was asked to be masked -> a dossier without it, and what the editor should know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.errors import UsageError
from stemma.model import Dossier, Entity, Mention, Span
from stemma.redact.cuts import cuts_of
from stemma.redact.finder import Finder, Hit, merged
from stemma.redact.passages import without_passages
from stemma.redact.private import private_people
from stemma.redact.rewrite import Rewriter
from stemma.redact.subjects import (
    KIND_WORDS,
    Pseudonyms,
    Subject,
    key,
    passage_subject,
    subject_of,
    without_shared,
    words_of_others,
)

PRIVATE = "private"
HINT = "Say private, kind:person, passage:TEXT:START-END, or a name (or an entity's id)."


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """The masked dossier with what only the editor may see: ``subjects``, and how often each was found how."""

    dossier: Dossier
    subjects: tuple[Subject, ...]
    found: dict[str, dict[str, int]]
    notes: tuple[str, ...]


def redact(dossier: Dossier, masks: Sequence[str] = (PRIVATE,), pseudonyms: Pseudonyms | None = None) -> Redaction:
    """``dossier`` without what ``masks`` name; raises UsageError for a mask that names nothing."""
    pseudonyms = pseudonyms or Pseudonyms()
    entities, passages, words = chosen(dossier, masks)
    subjects = _subjects(dossier, entities, words, pseudonyms)
    texts = {document.id: document.text for document in dossier.documents}
    subjects += [passage_subject(s.of(texts[s.document]), n, "A masked passage.") for n, s in enumerate(passages, 1)]
    finder = Finder(subjects)
    cut = without_passages(dossier, passages)
    hits = {d.id: _hits(dossier, finder, d.id, d.text, passages) for d in dossier.documents}
    rewriter = Rewriter(cut, finder, {name: cuts_of(found) for name, found in hits.items()})
    made = rewriter.dossier(cut)
    return Redaction(
        dossier=made,
        subjects=tuple(subjects),
        found=_counts(hits.values()),
        notes=_notes(dossier, made, subjects),
    )


def chosen(dossier: Dossier, masks: Sequence[str]) -> tuple[dict[str, str], tuple[Span, ...], list[str]]:
    """Entity id -> why it is masked; passages; and words that are no entity's name."""
    entities: dict[str, str] = {}
    passages: list[Span] = []
    words: list[str] = []
    for mask in masks:
        if mask == PRIVATE:
            entities |= {k: v for k, v in private_people(dossier).items() if k not in entities}
        elif mask.startswith("kind:"):
            entities |= {e.id: f"All of the kind {mask[5:]}." for e in _of_kind(dossier, mask[5:])}
        elif mask.startswith("passage:"):
            passages.append(_passage(dossier, mask[8:]))
        else:
            found = _named(dossier, mask)
            entities |= {entity.id: "Asked for by name." for entity in found}
            words += [] if found else [mask]
    return entities, tuple(sorted(passages)), words


def _of_kind(dossier: Dossier, kind: str) -> list[Entity]:
    if kind not in KIND_WORDS:
        raise UsageError(f"There is no kind {kind!r} to mask.", hint=f"Kinds: {', '.join(KIND_WORDS)}.")
    return [entity for entity in dossier.entities if entity.kind == kind]


def _passage(dossier: Dossier, told: str) -> Span:
    name, _, place = told.rpartition(":")
    start, _, end = place.partition("-")
    document = next((d for d in dossier.documents if d.id == name), None)
    if (
        document is None
        or not start.isdigit()
        or not end.isdigit()
        or not int(start) < int(end) <= len(document.text)
    ):
        known = ", ".join(d.id for d in dossier.documents[:6])
        raise UsageError(f"There is no passage {told!r}.", hint=f"TEXT:START-END; the texts are {known}.")
    return Span(document=name, start=int(start), end=int(end))


def _named(dossier: Dossier, asked: str) -> list[Entity]:
    """The entities whose id or some form is ``asked``. Raises UsageError for words that say nothing."""
    wanted = key(asked)
    if not wanted:
        raise UsageError(f"{asked!r} names nothing.", hint=HINT)
    return [
        entity
        for entity in dossier.entities
        if entity.id == asked or wanted in (key(entity.name), *(key(form.text) for form in entity.forms))
    ]


def _subjects(
    dossier: Dossier, entities: dict[str, str], words: Iterable[str], pseudonyms: Pseudonyms
) -> list[Subject]:
    shared = words_of_others(dossier, frozenset(entities))
    mentions = {m.id: m for reading in dossier.readings for m in reading.mentions}
    texts = {d.id: d.text for d in dossier.documents}
    made = []
    for entity in dossier.entities:
        if entity.id in entities:
            forms = _forms(entity, mentions, texts)
            made.append(without_shared(subject_of(entity, forms, pseudonyms, entities[entity.id]), shared))
    for asked in words:
        outsider = Entity(id="", kind="other", name=asked, forms=(), mentions=())
        made.append(subject_of(outsider, [asked], pseudonyms, "Asked for; it is no name that was read."))
    return [subject for subject in made if subject.forms]


def _forms(entity: Entity, mentions: dict[str, Mention], texts: dict[str, str]) -> list[str]:
    """Name forms only: "the teacher" stays, as a word for many."""
    own = [mentions[m] for m in entity.mentions if m in mentions and mentions[m].form == "name"]
    return [entity.name] * bool(own or not entity.mentions) + [m.name_span.of(texts[m.span.document]) for m in own]


def _hits(dossier: Dossier, finder: Finder, name: str, text: str, passages: Iterable[Span]) -> tuple[Hit, ...]:
    """What is found in the words of a text, with the mentions of masked entities and the masked passages."""
    by_entity = {subject.entity: subject for subject in finder.subjects if subject.entity}
    of_passage = [subject for subject in finder.subjects if subject.is_passage]
    subject_of_mention = {m: by_entity[e.id] for e in dossier.entities if e.id in by_entity for m in e.mentions}
    hits = [
        Hit(start=span.start, end=span.end, subject=subject, how="a masked passage")
        for span, subject in zip(passages, of_passage, strict=True)
        if span.document == name
    ]
    sure = [
        Hit(start=m.name_span.start, end=m.name_span.end, subject=subject_of_mention[m.id], how="the name")
        for reading in dossier.readings
        if reading.document == name
        for m in reading.mentions
        if m.id in subject_of_mention and m.form == "name"
    ]
    return merged([*hits, *sure, *finder.find(text)], text)


def _counts(found: Iterable[Iterable[Hit]]) -> dict[str, dict[str, int]]:
    counted: dict[str, Counter[str]] = {}
    for hits in found:
        for hit in hits:
            counted.setdefault(hit.subject.label, Counter())[hit.how] += 1
    return {label: dict(sorted(ways.items())) for label, ways in sorted(counted.items())}


def _notes(before: Dossier, after: Dossier, subjects: Sequence[Subject]) -> tuple[str, ...]:
    """What the editor has to look at: what may still tell who it is."""
    notes = []
    masked = {subject.entity: subject for subject in subjects if subject.entity}
    for entity in before.entities:
        if entity.id in masked and entity.posts:
            posts = ", ".join(dict.fromkeys(post.text for post in entity.posts))
            notes.append(f"{masked[entity.id].label} is still described by the post: {posts}.")
    for subject in subjects:
        if not subject.tokens and not subject.is_passage:
            notes.append(
                f"{subject.label}: its words are borne by others who stay named; only whole names are masked."
            )
    gone = sum(len(r.claims) for r in before.readings) - sum(len(r.claims) for r in after.readings)
    if gone:
        notes.append(f"{gone} claims stood in masked passages and are gone.")
    notes.append("Deeds, dates and places can tell who somebody is: read the export once with their eyes.")
    return tuple(notes)
