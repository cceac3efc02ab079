"""What RESOLVE works on: all mentions of all readings in document order, with their texts and clusters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Document, Evidence, Mention, Reading
from stemma.resolve.clusters import Clusters
from stemma.text.name_parts import parse_name

_REGION_AFTER = re.compile(r"\s(province|governorate|county|district|region|countryside|highway|road|river|border)\b")
_REGION_BEFORE = re.compile(r"\b(province|governorate|county|district|region|countryside) of (?:the )?$")
_OF_WHAT = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w'’-]{1,40}(?:\s(?:and\s)?[A-Z][\w'’-]{1,40}){0,3}")
_WHICH = re.compile(r"(?<!\S)([\w-]{1,20})\s$")
# "Battalion 215"
_NUMBER_BEHIND = re.compile(r"\s(?:No\.?\s?)?(\d{1,4})(?![\w%]|[.,:/-]\d)")
_BIRTH = re.compile(r"\b(?:n[ée]e|born)\s[“\"]?$")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """Two mentions (ids) that look alike and were not joined; ``unsure`` when nothing settles it."""

    left: str
    right: str
    why: Evidence
    unsure: bool = True


class Desk:
    """Mentions by id in document order (by document id, then place), their quotations, and the clusters so far."""

    def __init__(self, documents: Sequence[Document], readings: Sequence[Reading]) -> None:
        self.texts = {document.id: document.text for document in documents}
        self.dated = {document.id: document.date for document in documents}
        self.publishers = {document.id: document.publisher for document in documents}
        self.readings = sorted(readings, key=lambda reading: reading.document)
        ordered = sorted((m for r in self.readings for m in r.mentions), key=_place)
        self.mentions: dict[str, Mention] = {m.id: m for m in ordered}
        self.order = {identity: at for at, identity in enumerate(self.mentions)}
        self.clusters = Clusters(self.mentions)
        self.look_alikes: list[LookAlike] = []
        # What tells mentions of one name apart, by mention: a country, what an acronym stands for.
        self.namesakes: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self.posts_of: dict[str, list[Mention]] = {}
        for mention in ordered:
            if mention.kind == "post" and mention.holder:
                self.posts_of.setdefault(mention.holder, []).append(mention)

    def printed(self, mention: Mention) -> str:
        """The words of a mention as they stand, white space made one blank; its name when the text is missing."""
        text = self.texts.get(mention.span.document)
        return _SPACES.sub(" ", mention.span.of(text)).strip() if text else mention.name

    def name_of(self, mention: Mention) -> str:
        """What names of this mention are compared by: the core; for a place with the word that makes it a region.

        A body of which only the kind is marked ("Division") is named with its number and what it is of.
        """
        if mention.id not in self._names:
            self._names[mention.id] = self._name_of(mention)
        return self._names[mention.id]

    def _name_of(self, mention: Mention) -> str:
        if mention.kind == "organisation" and mention.form == "name":
            return self._body_name(mention)
        if mention.kind == "person" and mention.refers_to in self.mentions:
            return self._birth_name(mention, self.mentions[mention.refers_to])
        if mention.kind not in ("place", "post"):
            return mention.name or self.printed(mention)
        printed = self.printed(mention)
        text = self.texts.get(mention.span.document)
        if mention.kind == "place" and text and text[mention.span.start - 1 : mention.span.start] != "-":
            after = _REGION_AFTER.match(text[mention.span.end : mention.span.end + 16])
            before = _REGION_BEFORE.search(text[max(0, mention.span.start - 24) : mention.span.start])
            if after or before:
                return f"{printed} {(after or before)[1]}"  # type: ignore[index]
        return printed

    def _birth_name(self, mention: Mention, bearer: Mention) -> str:
        """Of "Irena Solt, née Kovar" the second name is "Irena Kovar"; other names of people as they stand."""
        text = self.texts.get(mention.span.document, "")
        words = bearer.name.split()
        if len(words) > 1 == len(mention.name.split()) and _BIRTH.search(
            text[max(0, mention.span.start - 8) : mention.span.start]
        ):
            return f"{words[0]} {mention.name}"
        return mention.name

    def _body_name(self, mention: Mention) -> str:
        name = mention.name or self.printed(mention)
        words = parse_name(name, "office").words
        text = self.texts.get(mention.span.document)
        if not text or any(not word.concept or word.concept.kind not in ("unit", "role", "deputy") for word in words):
            return name
        after = _OF_WHAT.match(text[mention.span.end : mention.span.end + 160])
        before = _WHICH.search(text[max(0, mention.span.start - 24) : mention.span.start])
        numbered = bool(before and any(word.number for word in parse_name(before[1], "office").words))
        behind = None if numbered else _NUMBER_BEHIND.match(text[mention.span.end : mention.span.end + 12])
        number = f"{before[1]} " if before and numbered else f"{behind[1]} " if behind else ""
        return f"{number}{name}{after[0] if after else ''}"

    def behind_article(self, mention: Mention) -> bool:
        """Whether it is "the Marlow": a river, a ship or a prize more likely than somebody of that name."""
        text = self.texts.get(mention.span.document, "")
        return text[max(0, mention.span.start - 4) : mention.span.start].lower() == "the "

    def first_of(self, identity: str) -> str:
        """The mention of its cluster that comes first in document order."""
        return min(self.clusters.members(identity), key=self.order.__getitem__)

    def of_kind(self, *kinds: str) -> list[Mention]:
        """Mentions of some kinds, in document order, without pronouns."""
        return [m for m in self.mentions.values() if m.kind in kinds and m.form != "pronoun"]

    def note(self, left: str, right: str, why: Evidence, *, unsure: bool = True) -> None:
        """Remember a look-alike that was not joined; ``unsure`` when a person should look at it."""
        self.look_alikes.append(LookAlike(left=left, right=right, why=why, unsure=unsure))


def _place(mention: Mention) -> tuple[str, int, int, str]:
    return mention.span.document, mention.span.start, mention.span.end, mention.id
