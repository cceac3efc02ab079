"""What tracing a case to its origins gives, before any claims are aligned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from stemma.model import Edge, Evidence, Maker, Node, Origin, Span

ORIGINS_MAKER: Final = Maker(name="origins", version="1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What tells one origin from another. ``kind``: document, voice (a named person or body) or sight (a reporter's).

    ``names``, ``signatories`` and ``addressees`` map entity ids to names; ``inside`` are entities that speak in a
    document, ``ties`` the bodies that a voice or a signatory belongs to; ``dates`` are EDTF, ``genre`` the kind of
    paper; ``texts`` speak of it, ``is_separate`` when one of them sets it apart from another document.
    ``is_named`` is False for a body meant by a plain word ("the police"); ``role`` are stems of what texts say a
    voice is, ``families`` what kinds of body it is or belongs to (data/origins/bodies.tsv); ``speaks`` says that a
    held text is its own statement, and ``inside`` who speaks there. ``described`` are signatories and addressees
    whom no text names ("the head of maintenance").
    """

    kind: Literal["document", "voice", "sight"]
    names: Mapping[str, str] = field(default_factory=dict)
    signatories: Mapping[str, str] = field(default_factory=dict)
    addressees: Mapping[str, str] = field(default_factory=dict)
    described: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    genre: str = ""
    texts: frozenset[str] = frozenset()
    is_separate: bool = False
    inside: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    is_named: bool = True
    is_person: bool = False
    speaks: bool = False
    role: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """The witnesses of a case, what rests on what, and the origin of every claim.

    ``origin_of`` maps each claim to an origin's id; ``open_claims`` are those whose origin the text leaves open.
    ``facts`` holds the origins that can confirm another (a document, a named voice, what a reporter saw) with
    what tells them apart; ``text_of`` maps each claim to the document that makes it, ``labels`` each origin to what
    it is called.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    origins: tuple[Origin, ...] = ()
    origin_of: Mapping[str, str] = field(default_factory=dict)
    open_claims: frozenset[str] = frozenset()
    facts: Mapping[str, Facts] = field(default_factory=dict)
    text_of: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(init=False)

    def called(self, origin: str) -> str:
        """What an origin is called inside a sentence: "the letter by Ada Lund", "the police", "Ada Lund"."""
        facts = self.facts.get(origin)
        label = self.labels.get(origin, origin)
        if facts is None or facts.kind == "sight":
            return label
        return in_words(label) if facts.kind == "document" else with_article(label)

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", {origin.id: origin.label for origin in self.origins})


def with_article(name: str) -> str:
    """A voice inside a sentence: "Ministry of Tides" is the Ministry of Tides; a person's name stays as it is."""
    is_body = (" of " in name or " for " in name) and not name.lower().startswith(("the ", "a ", "an "))
    return f"the {name}" if is_body else name


def in_words(label: str) -> str:
    """A document's label inside a sentence: "letter, Ada Lund to Ole Berg" is the letter by Ada Lund to Ole Berg."""
    noun, comma, people = label.partition(", ")
    if not label[:1].islower() or label.startswith(("the ", "a ", "an ")):
        return label if label[:1].islower() else f"the document “{label}”"
    return f"the {noun} {'' if people.startswith('to ') else 'by '}{people}" if comma else f"the {label}"


def because(reason: str, *spans: Span, score: float | None = None) -> Evidence:
    """Evidence in the name of this part; spans sorted and without repeats."""
    return Evidence(reason=reason, maker=ORIGINS_MAKER, spans=tuple(sorted(set(spans))), score=score)


def words_for(number: int) -> str:
    """``number`` in words up to nine, else in figures."""
    names = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return names[number] if 0 <= number < len(names) else str(number)
