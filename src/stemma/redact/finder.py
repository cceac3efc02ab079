"""Finds masked subjects in any text: whole, inside longer words, spelled apart, and in the other script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.redact.folding import Folded, words_of
from stemma.redact.subjects import SHARED, Subject
from stemma.text.scripts import script_of
from stemma.text.translit import likeness, skeletons, sounds

# Shorter words stand inside too many others; they are looked for as words, and as parts at digits and humps.
INSIDE = {"Latn": 4, "Arab": 4, "other": 3}
GRAM = 3
ALIKE = 0.8
CLITICS = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف", "ك", "س")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Code points ``[start, end)`` of a text that give ``subject`` away; ``how`` says in words why."""

    start: int
    end: int
    subject: Subject
    how: str
    shared: bool = False

    @property
    def mask(self) -> str:
        """What stands there instead."""
        return SHARED if self.shared and not self.subject.is_passage else self.subject.mask


class Finder:
    """Looks up every word of a text in tables made once; the cost grows with the text, not with the subjects."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self.subjects = tuple(subjects)
        self._tokens: dict[str, list[Subject]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Subject]]] = {}
        self._grams: dict[str, list[tuple[str, Subject]]] = {}
        self._bones: dict[str, list[tuple[str, str, Subject]]] = {}
        self._known: dict[tuple[str, tuple[str, ...]], tuple[list[Subject], str] | None] = {}
        for subject in self.subjects:
            self._learn(subject)

    def _learn(self, subject: Subject) -> None:
        for token in sorted(subject.tokens):
            self._tokens.setdefault(token, []).append(subject)
            script = script_of(token)
            if len(token) >= INSIDE.get(script, 99):
                self._grams.setdefault(token[:GRAM], []).append((token, subject))
            if script in ("Latn", "Arab") and len(token) > 2:
                classes = sounds(token)
                for bone in sorted(skeletons(classes)):
                    self._bones.setdefault(bone, []).append((script, classes, subject))
        for phrase in sorted(subject.phrases):
            self._phrases.setdefault(phrase[0], []).append((phrase, subject))
            joined = "".join(phrase)
            if not subject.is_passage and len(joined) >= GRAM:
                self._grams.setdefault(joined[:GRAM], []).append((joined, subject))

    def find(self, text: str) -> tuple[Hit, ...]:
        """All hits in order, overlapping and neighbouring ones of one subject put together."""
        words = words_of(text)
        hits = [hit for at, word in enumerate(words) for hit in self._at(words, at, word)]
        return merged(hits, text)

    def _at(self, words: Sequence[Folded], at: int, word: Folded) -> Iterable[Hit]:
        for phrase, subject in self._phrases.get(word.plain, ()):
            last = at + len(phrase)
            if last <= len(words) and all(words[at + n].plain == part for n, part in enumerate(phrase)):
                yield Hit(start=word.start, end=words[last - 1].end, subject=subject, how="the words in a row")
        key = (word.plain, word.parts)
        if key not in self._known:
            self._known[key] = self._word(word)
        found = self._known[key]
        if found:
            subjects, how = found
            yield Hit(start=word.start, end=word.end, subject=subjects[0], how=how, shared=len(set(subjects)) > 1)

    def _word(self, word: Folded) -> tuple[list[Subject], str] | None:
        for form, how in _variants(word):
            if form in self._tokens:
                return self._tokens[form], how
        inside = self._inside(word.plain)
        if inside:
            return inside, "inside a longer word"
        alike = self._alike(word.plain)
        return (alike, "the same sounds in another script") if alike else None

    def _inside(self, plain: str) -> list[Subject]:
        found: list[Subject] = []
        for at in range(len(plain) - GRAM + 1):
            for token, subject in self._grams.get(plain[at : at + GRAM], ()):
                if plain.startswith(token, at):
                    found.append(subject)
        return list(dict.fromkeys(found))

    def _alike(self, plain: str) -> list[Subject]:
        """Subjects whose name sounds like the word in the other script, with or without Arabic prefixes."""
        script = script_of(plain)
        if script not in ("Latn", "Arab") or len(plain) < 3:
            return []
        forms = [plain, *(_stripped(plain) if script == "Arab" else ())]
        for form in forms:
            classes = sounds(form)
            near = {entry for bone in skeletons(classes) for entry in self._bones.get(bone, ())}
            close = [s for other, told, s in near if other != script and likeness(classes, told, "cross") >= ALIKE]
            if close:
                return sorted(dict.fromkeys(close), key=lambda subject: subject.label)
        return []


def _variants(word: Folded) -> Iterable[tuple[str, str]]:
    yield word.plain, "the name"
    if word.plain.endswith("s"):
        yield word.plain[:-1], "the name with an ending"
    for part in word.parts:
        yield part, "a part of a longer word"
    if script_of(word.plain) == "Arab":
        for form in _stripped(word.plain):
            yield form, "the name with a prefix"


def _stripped(plain: str) -> list[str]:
    return [plain[len(c) :] for c in CLITICS if plain.startswith(c) and len(plain) - len(c) > 2]


def merged(hits: Iterable[Hit], text: str) -> tuple[Hit, ...]:
    """Hits in order without overlap; those of one subject with only spaces or joining signs between are one."""
    out: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end, h.shared, h.subject.label)):
        if out and (hit.start < out[-1].end or _joins(out[-1], hit, text)):
            last = out[-1]
            first = last if last.subject.is_passage or not last.shared else hit
            out[-1] = Hit(
                start=last.start, end=max(last.end, hit.end), subject=first.subject, how=first.how,
                shared=last.shared and hit.shared,
            )  # fmt: skip
        else:
            out.append(hit)
    return tuple(out)


def _joins(left: Hit, right: Hit, text: str) -> bool:
    between = text[left.end : right.start]
    one = left.subject == right.subject or left.shared or right.shared
    return one and len(between) <= 3 and all(c in " \t\u00a0-_.ـ'’\n" or not c.isprintable() for c in between)
