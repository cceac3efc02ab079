"""Writes masks over a whole dossier value: texts, names, sentences of reason, ids, file names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import PurePath
from typing import Any

from stemma.model import (
    Anchor,
    Aspect,
    Detail,
    Document,
    Dossier,
    Entity,
    Maker,
    Mention,
    NameForm,
    PostHeld,
    Problem,
    Role,
    Span,
)
from stemma.redact.cuts import Cut, Recut, cuts_of
from stemma.redact.finder import Finder

WITHHELD = "withheld"
PUBLISHER = "publisher:"
# Fields that only hold words of fixed lists: a person called Will must not change what "will" says of a claim.
FIXED = frozenset(
    (
        "qualifier", "unit", "kind", "code", "media_type", "encoding", "encoding_source", "language", "edtf",
        "sha256", "text_sha256", "relation", "version", "precision", "modality", "voice", "quoted", "level", "result",
        "form", "status", "scope", "verdict", "target",
    )
)  # fmt: skip
NAMED_BY_LIST = (Aspect, Detail, Role)


class Rewriter:
    """Masks one dossier. ``recuts`` are the texts by document id, ``ids`` lead from old to new ids."""

    def __init__(self, dossier: Dossier, finder: Finder, cuts: Mapping[str, Iterable[Cut]]) -> None:
        self.finder = finder
        self.recuts = {d.id: Recut(d.text, cuts.get(d.id, ())) for d in dossier.documents}
        self._seen: dict[str, str] = {}
        self.ids = self._new_ids(dossier)
        self._by_path = {d.path: d.id for d in dossier.documents}

    def dossier(self, dossier: Dossier) -> Dossier:
        """The masked dossier."""
        made: Dossier = self._value(dossier)
        return made

    def words(self, text: str) -> str:
        """``text`` with every masked subject replaced."""
        if text not in self._seen:
            self._seen[text] = Recut(text, cuts_of(self.finder.find(text))).text
        return self._seen[text]

    def name(self, text: str) -> str:
        """The same for ids and parts of paths: labels of letters, digits and dashes."""
        cuts = [
            Cut(start=h.start, end=h.end, mask="name" if h.shared else h.subject.slug) for h in self.finder.find(text)
        ]
        return Recut(text, cuts).text

    def _new_ids(self, dossier: Dossier) -> dict[str, str]:
        ids: dict[str, str] = {}
        taken: set[str] = set()
        for document in dossier.documents:
            _give(ids, taken, document.id, self.name(document.id))
        rest: list[str] = []
        for reading in dossier.readings:
            rest += [m.id for m in reading.mentions] + [c.id for c in reading.claims]
            rest += [q.id for q in reading.quantities] + [d.id for d in reading.dates]
        rest += [e.id for e in dossier.entities] + [a.id for a in dossier.alignments] + [g.id for g in dossier.groups]
        rest += [n.id for n in dossier.stemma.nodes] + [o.id for o in dossier.stemma.origins]
        for old in rest:
            head, colon, tail = old.partition(":")
            new = f"{ids[head]}:{self.name(tail)}" if colon and head in ids else self.name(old)
            _give(ids, taken, old, new)
        return ids

    def _string(self, text: str) -> str:
        if text in self.ids:
            return self.ids[text]
        if text.startswith(PUBLISHER) and text.removeprefix(PUBLISHER) in self.ids:
            return PUBLISHER + self.ids[text.removeprefix(PUBLISHER)]
        return self.words(text)

    def path(self, path: str) -> str:
        """A file's path, part by part, so that folders stay folders."""
        parts = [part if part in ("/", "\\") else self.name(part) for part in PurePath(path).parts]
        return str(PurePath(*parts)) if parts else path

    def _value(self, value: Any) -> Any:
        if isinstance(value, Span):
            return self._span(value)
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, tuple):
            return tuple(self._value(item) for item in value if not _is_picture(_class(item)))
        if isinstance(value, Maker) or not is_dataclass(value) or isinstance(value, type):
            return value
        if isinstance(value, Document):
            return self._document(value)
        made = replace(value, **{name: self._value(getattr(value, name)) for name in _free(_class(value))})
        return self._quoted(made, value)

    def _quoted(self, made: Any, old: Any) -> Any:
        """Names and forms are what their span says in the new text; problems lose their place in a cut file."""
        if isinstance(made, Mention):
            return replace(made, name=self._said(made.name_span, old.name_span, old.name, made.name))
        if isinstance(made, NameForm) and made.spans:
            return replace(made, text=self._said(made.spans[0], old.spans[0], old.text, made.text))
        if isinstance(made, PostHeld):
            return replace(made, text=self._said(made.span, old.span, old.text, made.text))
        if isinstance(made, Problem):
            cut = self.recuts.get(self._by_path.get(old.path, ""))
            made = replace(made, path=self.path(old.path), member=self.path(old.member) if old.member else None)
            return replace(made, start=None, end=None) if cut and cut.cuts else made
        if isinstance(made, Entity):
            return self._entity(made, old)
        return made

    def _said(self, new: Span, old: Span, was: str, masked: str) -> str:
        """The words of a span where the old value was just that, else the value masked on its own."""
        new_text, recut = self._text(new.document), self.recuts[old.document]
        changed = any(cut.start < old.end and old.start < cut.end for cut in recut.cuts)
        return new.of(new_text) if changed or masked != was else was

    def _text(self, new_id: str) -> str:
        return next(self.recuts[old].text for old, new in self.ids.items() if new == new_id and old in self.recuts)

    def _entity(self, made: Entity, old: Entity) -> Entity:
        """A masked one has its mask for a name, and no point on a map that would tell it again."""
        subject = next((s for s in self.finder.subjects if s.entity == old.id), None)
        return replace(made, name=subject.mask, position=None, positions=()) if subject else made

    def _span(self, span: Span) -> Span:
        recut = self.recuts[span.document]
        return Span(document=self.ids[span.document], start=recut.start(span.start), end=recut.end(span.end))

    def _document(self, document: Document) -> Document:
        recut = self.recuts[document.id]
        data = recut.text.encode("utf-8", "surrogatepass")
        made = replace(
            document,
            id=self.ids[document.id],
            path=self.path(document.path),
            member=self.path(document.member) if document.member else None,
            copies=tuple(map(self.path, document.copies)),
            text=recut.text,
            title=self.words(document.title) if document.title else document.title,
            publisher=self.words(document.publisher) if document.publisher else document.publisher,
            hygiene=self._value(document.hygiene),
            anchors=tuple(self._anchor(recut, anchor) for anchor in document.anchors),
            stated=(),
        )
        if not recut.cuts and made.path == document.path:
            return made
        # The hash of a text that is known but for a name would let anyone try names until it fits.
        digest = hashlib.sha256(data).hexdigest()
        return replace(made, sha256=WITHHELD, text_sha256=digest, size=len(data))

    def _anchor(self, recut: Recut, anchor: Anchor) -> Anchor:
        return Anchor(start=recut.start(anchor.start), end=recut.end(anchor.end), place=self.words(anchor.place))


def _give(ids: dict[str, str], taken: set[str], old: str, new: str) -> None:
    if old in ids:
        return
    name, n = new, 1
    while name in taken:
        n += 1
        name = f"{new}-{n}"
    taken.add(name)
    ids[old] = name


def _class(value: Any) -> type:
    return type(value)


@cache
def _free(kind: type) -> tuple[str, ...]:
    """Fields of a model class that may hold words of a text: texts, spans, and values made of them."""
    fixed = FIXED | {"name"} if kind in NAMED_BY_LIST else FIXED
    return tuple(field.name for field in fields(kind) if field.name not in fixed)


@cache
def _is_picture(kind: Any) -> bool:
    """Whether values of a class hold bytes: what a picture shows cannot be masked, so it goes whole."""
    return (
        isinstance(kind, type)
        and is_dataclass(kind)
        and any(str(field.type).startswith("bytes") for field in fields(kind))
    )
