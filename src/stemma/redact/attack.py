"""Tries to find what was masked in files that are about to leave the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import UsageError
from stemma.redact.digests import Digests
from stemma.redact.finder import Finder
from stemma.redact.folding import words_of
from stemma.redact.subjects import Subject
from stemma.redact.unpack import Layer, layers, picture, texts

AROUND = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """Something left: of which subject, where, by which way it was found, and what stands there.

    ``is_own`` says that the word is also one that every export has in its headings or style ("mark", "page").
    """

    label: str
    where: str
    how: str
    shown: str
    word: str = ""
    is_own: bool = False


class Attack:
    """What to look for, made once. ``own`` are the words (plain forms) of an export of nothing."""

    def __init__(self, subjects: Sequence[Subject], own: frozenset[str] = frozenset()) -> None:
        self.own = own
        self.finder = Finder(subjects)
        self.labels = {form: subject.label for subject in subjects for form in _hashed(subject)}
        self.digests = Digests(self.labels)

    def text(self, where: str, way: str, text: str) -> Iterator[Leak]:
        """Leaks in one reading of one layer."""
        for hit in self.finder.find(text):
            word = text[hit.start : hit.end]
            around = " ".join(text[max(0, hit.start - AROUND) : hit.end + AROUND].split())
            how = hit.how if way == "text" else f"{hit.how}, in {way}"
            own = [folded.plain for folded in words_of(word)]
            is_own = len(own) == 1 and own[0] in self.own
            yield Leak(label=hit.subject.label, where=where, how=how, shown=around, word=word, is_own=is_own)
        for digest, run in self.digests.find(text):
            how = f"the {digest.way} hash of a form of it"
            yield Leak(label=self.labels[digest.form], where=where, how=how, shown=run[:32])

    def layer(self, layer: Layer) -> Iterator[Leak]:
        """Leaks in bytes: as a picture, and in every way they read as text."""
        kind = picture(layer.data)
        if kind:
            told = "a picture whose pixels cannot be read here: it may show what was masked"
            yield Leak(label="unknown", where=layer.where, how=told, shown=kind)
        for way, text in texts(layer.data):
            yield from self.text(layer.where, way, text)


def attack(paths: Sequence[Path], subjects: Sequence[Subject], own: frozenset[str] = frozenset()) -> tuple[Leak, ...]:
    """Every leak in the files and folders ``paths``, each once, by file. Raises UsageError for a missing path."""
    search = Attack(subjects, own)
    leaks: list[Leak] = []
    for name, path in _files(paths):
        leaks += search.text(f"file name {name}", "text", name)
        for layer in layers(name, path.read_bytes()):
            leaks += search.layer(layer)
    return tuple(dict.fromkeys(leaks))


def _files(paths: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder.", hint="Name what `stemma redact` wrote.")
        found = sorted(entry for entry in path.rglob("*") if entry.is_file()) if path.is_dir() else [path]
        for entry in found:
            yield str(entry.relative_to(path)) if path.is_dir() else path.name, entry


def _hashed(subject: Subject) -> Iterator[str]:
    """What is short enough to be tried: names and their words, and passages as a whole."""
    yield from subject.forms
    if not subject.is_passage:
        yield from subject.tokens
        yield from (" ".join(phrase) for phrase in subject.phrases)


def removed_words(subjects: Sequence[Subject]) -> int:
    """How many forms are looked for."""
    return sum(len({*s.forms, *s.tokens, *(" ".join(phrase) for phrase in s.phrases)}) for s in subjects)
