"""What is to be masked: who, under which name from now on, and every form it may be found by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from stemma.model import Dossier, Entity, MentionKind
from stemma.redact.folding import words_of
from stemma.text.name_lists import particles, titles
from stemma.text.scripts import plain

SHINGLE = 6
PASSAGE = "[passage masked]"
SHARED = "[name masked]"
KIND_WORDS: dict[MentionKind, str] = {
    "person": "Person", "organisation": "Organisation", "group": "Group", "post": "Post", "place": "Place",
    "document": "Document", "weapon": "Weapon", "vehicle": "Vehicle", "nationality": "People",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """``phrases`` are word sequences (plain forms), ``tokens`` single words that alone give the subject away."""

    label: str
    phrases: frozenset[tuple[str, ...]]
    tokens: frozenset[str] = frozenset()
    forms: tuple[str, ...] = ()
    entity: str = ""
    why: str = ""
    is_passage: bool = False

    @property
    def mask(self) -> str:
        """What stands in the text instead."""
        return PASSAGE if self.is_passage else f"[{self.label}]"

    @property
    def slug(self) -> str:
        """What stands in ids and file names instead."""
        return "masked" if self.is_passage else self.label.lower().replace(" ", "-")


@dataclass
class Pseudonyms:
    """Labels by name form, kept from run to run, so that one person stays "Person 3"."""

    known: dict[str, str] = field(default_factory=dict)

    def label(self, forms: Sequence[str], kind: str) -> str:
        """The label that any of ``forms`` had before, else the next free one of its kind."""
        keys = [key(form) for form in forms]
        found = next((self.known[k] for k in keys if self.known.get(k, "").startswith(f"{kind} ")), None)
        if found is None:
            used = {int(label.rsplit(" ", 1)[1]) for label in self.known.values() if label.startswith(f"{kind} ")}
            found = f"{kind} {max(used, default=0) + 1}"
        for one in keys:
            self.known.setdefault(one, found)
        return found


def key(form: str) -> str:
    """A form as its words in plain letters."""
    return " ".join(word.plain for word in words_of(form))


def subject_of(entity: Entity, forms: Iterable[str], pseudonyms: Pseudonyms, why: str) -> Subject:
    """An entity under all ``forms`` of its name."""
    listed = tuple(dict.fromkeys(form for form in forms if key(form)))
    label = pseudonyms.label(listed, KIND_WORDS.get(entity.kind, "Name"))
    return named_subject(label, listed, entity=entity.id, why=why)


def named_subject(label: str, forms: Sequence[str], *, entity: str = "", why: str = "") -> Subject:
    """A subject of name forms; titles and particles alone are no token."""
    told = [telling(form) for form in forms]
    phrases = frozenset(tuple(words) for words in told if len(words) > 1)
    tokens = frozenset(word for words in told for word in words if len(word) > 1 and not word.isdigit())
    return Subject(label=label, phrases=phrases, tokens=tokens, forms=tuple(forms), entity=entity, why=why)


def passage_subject(words: str, number: int, why: str) -> Subject:
    """A passage: found by any six of its words in a row, or by all of them when it has fewer."""
    found = [word.plain for word in words_of(words)]
    runs = [tuple(found[n : n + SHINGLE]) for n in range(max(1, len(found) - SHINGLE + 1))]
    phrases = frozenset(run for run in runs if len(run) > 1)
    alone = frozenset(found) if len(found) == 1 else frozenset[str]()
    return Subject(label=f"Passage {number}", phrases=phrases, tokens=alone, forms=(words,), why=why, is_passage=True)


def telling(form: str) -> list[str]:
    """The words of a name that tell who it is, in plain letters: without titles, particles and articles."""
    words = [word.plain for word in words_of(form)]
    alone = {title[0] for title in titles() if len(title) == 1}
    small = {plain(word) for word in particles()} | {"al", "el", "the", "of", "s"}
    rest = [word for word in words if word not in alone and word not in small and len(word) > 1]
    return rest or words


def without_shared(subject: Subject, others: frozenset[str]) -> Subject:
    """``subject`` without single words that people who stay named bear too; its whole names are still found."""
    kept = subject.tokens - others
    return Subject(
        label=subject.label, phrases=subject.phrases, tokens=kept, forms=subject.forms, entity=subject.entity,
        why=subject.why, is_passage=subject.is_passage,
    )  # fmt: skip


def words_of_others(dossier: Dossier, masked: frozenset[str]) -> frozenset[str]:
    """Words of the names of people, organisations and places that stay named."""
    rest = (e for e in dossier.entities if e.id not in masked and e.kind in ("person", "organisation", "place"))
    named = {m.id for reading in dossier.readings for m in reading.mentions if m.form == "name"}
    return frozenset(word for e in rest if named & set(e.mentions) for word in telling(e.name))
