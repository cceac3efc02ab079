"""A passage as it is shown: its words with the numbers marked, where it stands, and who says it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace

from stemma.dossier.index import PUBLISHER, UNNAMED, Index
from stemma.dossier.labels import TextLabel
from stemma.dossier.views import words
from stemma.model import Claim, Link, Quantity, Span

LONGEST = 420
GAP = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of a quotation; ``number`` marks figures."""

    text: str
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The place of a quotation in its original, as a picture; ``source`` is a data URI, sides are in pixels."""

    page: int
    source: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One quotation with its way into the text. ``start`` and ``end`` are code points.

    ``claim`` is the one whose words they are, where they are a claim's, and ``text`` the text that it is in.
    """

    label: TextLabel
    start: int
    end: int
    runs: tuple[Run, ...]
    language: str
    who: str = ""
    claim: Claim | None = None
    text: str = ""
    headline: bool = False
    picture: Picture | None = None

    @property
    def href(self) -> str:
        """Where the passage stands on this page."""
        return f"#{anchor(self.label.document, self.start)}"

    @property
    def words(self) -> str:
        """The quotation without marks."""
        return "".join(run.text for run in self.runs)

    @property
    def is_heard(self) -> bool:
        """Whether somebody else than the text's own writer says it."""
        return self.claim is not None and self.claim.voice == "attributed"

    @property
    def firmness(self) -> str:
        """How firmly it is put, where the words that are shown do not tell."""
        return words.unseen(self.claim, self.words, self.text) if self.claim is not None else ""


def first_words(passage: Passage, length: int) -> Passage:
    """``passage`` with as many whole words as ``length`` characters hold, and an ellipsis for the rest."""
    if len(passage.words) <= length:
        return passage
    left = passage.words[:length].rsplit(" ", 1)[0].rstrip()
    runs, room = [], len(left)
    for run in passage.runs:
        if room > 0:
            runs.append(replace(run, text=run.text[:room]))
        room -= len(run.text)
    return replace(passage, runs=(*runs, Run(text="…")))


def anchor(document: str, start: int) -> str:
    """The fragment of the place ``start`` in a text; anything but letters, digits and dots is coded."""
    safe = "".join(c if c.isascii() and (c.isalnum() or c in ".") else f"_{ord(c):x}_" for c in document)
    return f"text-{safe}-{start}"


def language_of(index: Index, document: str) -> str:
    """The language code of a text, "" when it is not known."""
    code = index.documents[document].language
    return "" if code == "und" else code


def passage_of_claim(index: Index, labels: dict[str, TextLabel], claim: Claim) -> Passage:
    """The words of a claim; parts that stand apart are joined by an ellipsis."""
    numbers = [index.quantities[q] for q in claim.quantities if q in index.quantities]
    runs: list[Run] = []
    for part in claim.spans:
        runs += [Run(text=GAP)] if runs else []
        runs += _runs(index, part, numbers)
    return Passage(
        label=labels[claim.document],
        start=claim.start,
        end=claim.end,
        runs=_shortened(runs),
        language=language_of(index, claim.document),
        who=who_says(index, claim),
        claim=claim,
        text=index.documents[claim.document].text,
        headline=claim.headline,
        picture=picture_of(index, Span(document=claim.document, start=claim.start, end=claim.end)),
    )


def picture_of(index: Index, span: Span) -> Picture | None:
    """The cut-out of exactly these words, where there is one."""
    found = index.cutouts.get(span)
    if found is None:
        return None
    source = f"data:image/png;base64,{b64encode(found.png).decode()}"
    return Picture(page=found.page, source=source, width=found.width, height=found.height)


def passage_of_span(index: Index, labels: dict[str, TextLabel], span: Span) -> Passage:
    """The words of any span."""
    return Passage(
        label=labels[span.document],
        start=span.start,
        end=span.end,
        runs=_shortened([Run(text=index.quote(span))]),
        language=language_of(index, span.document),
    )


def _runs(index: Index, span: Span, numbers: list[Quantity]) -> list[Run]:
    text = index.documents[span.document].text
    runs, at = [], span.start
    marked = {q.number_span for q in numbers if q.number_span is not None}
    for figure in sorted(figure for figure in marked if span.covers(figure)):
        if figure.start < at:
            continue
        runs += [Run(text=text[at : figure.start]), Run(text=figure.of(text), number=True)]
        at = figure.end
    return [run for run in (*runs, Run(text=text[at : span.end])) if run.text]


def _shortened(runs: list[Run]) -> tuple[Run, ...]:
    """A very long passage is cut at a word; the link beside it leads to the whole."""
    kept: list[Run] = []
    left = LONGEST
    for run in runs:
        if len(run.text) > left:
            cut = run.text[:left]
            kept.append(Run(text=(cut.rsplit(" ", 1)[0] if " " in cut else cut) + " …", number=run.number))
            break
        kept.append(run)
        left -= len(run.text)
    return tuple(kept)


def source_name(index: Index, labels: dict[str, TextLabel], source: str) -> str:
    """A chain's source in words: "Report A", the name of an entity, "a source not named"."""
    if source == UNNAMED:
        return "a source not named"
    if source.startswith(PUBLISHER):
        document = source.removeprefix(PUBLISHER)
        return labels[document].name if document in labels else document
    entity = index.entity(source)
    if entity is not None:
        return entity.name
    return index.mentions[source].name if source in index.mentions else source


def who_says(index: Index, claim: Claim) -> str:
    """own voice; X, reported; X, quoted. X is the innermost source that the text names."""
    inner = [link for link in claim.chain if not link.source.startswith(PUBLISHER)]
    if not inner or claim.voice != "attributed":
        return "own voice, opinion" if claim.voice == "opinion" else "own voice"
    name = source_name(index, {}, _cued(inner).source)
    return f"{name}, quoted" if claim.quoted in ("full", "partial") else f"{name}, reported"


def _cued(links: list[Link]) -> Link:
    """The innermost link that this sentence or the one before carries; else the innermost of all."""
    near = [link for link in links if link.level in ("claim", "carried-over")]
    return (near or links)[-1]


def chain_words(index: Index, labels: dict[str, TextLabel], claim: Claim) -> tuple[str, ...]:
    """Through whom: the sources from the report inwards."""
    return tuple(source_name(index, labels, link.source) for link in claim.chain)
