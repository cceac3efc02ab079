"""Who copied whom: edges between texts from shared wording, with the direction where something tells it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from stemma.compare.origins.credits import Credit, is_own_dispatch, publishes
from stemma.compare.origins.naming import Naming
from stemma.compare.origins.tracing import because
from stemma.compare.origins.wording import Passage, SharedWording
from stemma.model import Document, Edge, Reading, Span
from stemma.text.edtf import earlier
from stemma.text.kinds import hour_of, speaks_for_itself

COPIED = 0.4  # part of a text's words from which on it counts as a copy
SHOWN = 5  # passages kept on one edge
QUOTED = 0.7  # part of a passage inside quotation marks from which on it is a quotation
_MARKS = re.compile(r"“[^“”]{1,3000}”|«[^«»]{1,3000}»|\"[^\"\n]{1,3000}\"|„[^„“”]{1,3000}[“”]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """What two texts share beyond chance. ``derived`` rests on ``source`` where ``directed``.

    ``copied`` are the passages that count as copying, as (in derived, in source): no quotations, nor the ``standing``
    passages of many texts; ``share`` is the part of the derived text's words that stands in all passages.
    """

    derived: str
    source: str
    directed: bool
    how: str
    copied: tuple[tuple[Span, Span], ...]
    quoted: tuple[tuple[Span, Span], ...]
    share: float
    source_share: float
    words: int
    standing: tuple[tuple[Span, Span], ...] = ()

    @property
    def is_copy(self) -> bool:
        """Whether the derived text as a whole is a copy."""
        return bool(self.copied) and self.share >= COPIED


def derivations(
    documents: Sequence[Document],
    shared: Sequence[SharedWording],
    credited: Mapping[str, Sequence[Credit]],
    originals: Collection[str] = (),
    namings: Sequence[Naming] = (),
) -> list[Derivation]:
    """One derivation for every pair of ``shared``; ``originals`` are held documents that others report on."""
    at = {document.id: document for document in documents}
    named = {(naming.text, naming.source) for naming in namings if naming.how != "unnamed"}
    order = {document.id: number for number, document in enumerate(documents)}
    marks: dict[str, list[tuple[int, int]]] = {}
    found = []
    source: str | None
    for item in shared:
        for text in (item.left, item.right):
            if text not in marks:
                marks[text] = [match.span() for match in _MARKS.finditer(at[text].text)]
        original = [text for text in (item.left, item.right) if text in originals]
        if len(original) == 1:
            source, how = original[0], "the other is the document itself"
        else:
            source, how = direction(at[item.left], at[item.right], item, credited, named)
        # Without a direction the earlier in the list stands as source: a fixed choice, not a finding.
        earlier = source or min(item.left, item.right, key=lambda text: order[text])
        found.append(_derivation(item, earlier, source is not None, how, marks))
    return found


def _derivation(
    item: SharedWording, source: str, directed: bool, how: str, marks: Mapping[str, list[tuple[int, int]]]
) -> Derivation:
    is_left = source == item.left
    copied: list[tuple[Span, Span]] = []
    quoted: list[tuple[Span, Span]] = []
    for passage in item.passages:
        pair = (passage.right, passage.left) if is_left else (passage.left, passage.right)
        (quoted if _is_quotation(passage, marks) else copied).append(pair)
    return Derivation(
        derived=item.right if is_left else item.left,
        source=source,
        directed=directed,
        how=how,
        copied=tuple(copied),
        quoted=tuple(quoted),
        share=item.right_share if is_left else item.left_share,
        source_share=item.left_share if is_left else item.right_share,
        words=item.words,
    )


def _is_quotation(passage: Passage, marks: Mapping[str, list[tuple[int, int]]]) -> bool:
    return all(_inside(span, marks[span.document]) >= QUOTED for span in (passage.left, passage.right))


def _inside(span: Span, marks: list[tuple[int, int]]) -> float:
    covered = sum(max(0, min(span.end, end) - max(span.start, start)) for start, end in marks)
    return covered / max(1, span.end - span.start)


def direction(
    left: Document,
    right: Document,
    item: SharedWording,
    credited: Mapping[str, Sequence[Credit]],
    named: Collection[tuple[str, str]] = (),
) -> tuple[str | None, str]:
    """The id of the text that was there first, and what tells so; None where nothing does.

    A credit tells more than a date: a republication may carry an earlier date by mistake of a site, but nobody
    credits an outlet for what he wrote himself.
    """
    for derived, source in ((left, right), (right, left)):
        if any(publishes(source, credit.outlet) for credit in credited.get(derived.id, ())):
            return source.id, f"it credits {source.publisher}"
    for derived, source in ((left, right), (right, left)):
        if (derived.id, source.id) in named and (source.id, derived.id) not in named:
            return source.id, f"it names {source.publisher}"
    for derived, source in ((left, right), (right, left)):
        if _names(derived, source.publisher) and not _names(source, derived.publisher):
            return source.id, f"it names {source.publisher}"
    one, two = left.date, right.date
    is_first = earlier(one, two)
    if is_first is not None and all(_is_plain(stated or "") for stated in (one, two)):
        early, late = (left, right) if is_first else (right, left)
        if speaks_for_itself(late.text) and not speaks_for_itself(early.text):
            return None, f"what {late.publisher} says in its own statement it need not have from another text"
        return early.id, f"dated {late.date}, the other {early.date}"
    return _on_one_day(left, right, item, credited)


def _on_one_day(
    left: Document, right: Document, item: SharedWording, credited: Mapping[str, Sequence[Credit]]
) -> tuple[str | None, str]:
    """The same where the days do not tell: an agency's dispatch comes before its clients, an hour before a later one.

    That one of the two has more, or has lost a passage, tells nothing: texts are cut and drawn out alike.
    """
    sent = [document for document in (left, right) if is_own_dispatch(document)]
    if len(sent) == 1 and max(item.left_share, item.right_share) >= COPIED:
        return sent[0].id, f"the other is the dispatch of {sent[0].publisher} itself"
    hours = hour_of(left.text), hour_of(right.text)
    if left.date and left.date == right.date and hours[0] and hours[1] and hours[0] != hours[1]:
        first, at, later = (left, *hours) if hours[0] < hours[1] else (right, *hours[::-1])
        return first.id, f"it gives the hour {later}, the other {at}"
    tagged = [d for d in (left, right) if any(c.is_agency for c in credited.get(d.id, ()))]
    if len(tagged) == 1 and min(item.left_share, item.right_share) >= COPIED:
        return tagged[0].id, "only the other carries the tag of an agency"
    return None, "nothing tells which came first"


def _names(document: Document, publisher: str | None) -> bool:
    """Whether ``document`` speaks of ``publisher``, which is not its own."""
    if not publisher or len(publisher) < 4 or publishes(document, publisher):
        return False
    forms = {publisher, publisher.title()} if publisher.isupper() else {publisher}  # a masthead in capitals
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", document.text) for form in sorted(forms))


def _is_plain(date: str) -> bool:
    """A day, month or year as it stands, or a day without its year: no range, nothing uncertain."""
    return re.fullmatch(r"\d{4}(-\d\d(-\d\d(T[\d:]+Z?)?)?)?|XXXX-\d\d-\d\d", date) is not None


def common_parents(found: Sequence[Derivation]) -> dict[tuple[str, str], str]:
    """(derived, source) -> the third text that both copied their common wording from, where one is known."""
    sources: dict[str, dict[str, float]] = {}
    for item in found:
        if item.is_copy and item.directed:
            sources.setdefault(item.derived, {})[item.source] = item.share
    parents = {}
    for item in found:
        one, two = sources.get(item.derived, {}), sources.get(item.source, {})
        # A text later than two others may have copied from either: the nearer of the two is its source.
        shared = [text for text in one if text in two and one[text] >= one.get(item.source, 0.0)]
        if shared:
            parents[item.derived, item.source] = max(sorted(shared), key=lambda text: one[text])
    return parents


def edge_of(item: Derivation, parent: str | None = None) -> Edge:
    """The edge that shows ``item``; two copies of one ``parent`` share its wording, neither copied the other."""
    words = f"{item.words} words in common"
    spans = _first(item.copied or item.quoted)
    score = round(max(item.share, item.source_share), 3)
    if item.standing and not item.copied:
        why = because(
            f"{_capital(words)}: a passage that many of the texts carry.", *_first(item.standing), score=score
        )
        return Edge(derived=item.derived, source=item.source, kind="shares-wording", why=why, directed=False)
    if not item.copied:
        why = because(f"Both quote the same passage: {words}.", *spans, score=score)
        return Edge(derived=item.derived, source=item.source, kind="same-quotation", why=why, directed=False)
    if parent is not None:
        why = because(f"{_capital(words)}; both have them from {parent}.", *spans, score=score)
        return Edge(derived=item.derived, source=item.source, kind="shares-wording", why=why, directed=False)
    reason = f"{_capital(words)}, {100 * item.share:.0f} % of this text; {item.how}."
    return Edge(
        derived=item.derived,
        source=item.source,
        kind="copies" if max(item.share, item.source_share) >= COPIED else "shares-wording",
        why=because(reason, *spans, score=score),
        directed=item.directed,
    )


def _first(pairs: Sequence[tuple[Span, Span]]) -> list[Span]:
    return [span for pair in pairs[:SHOWN] for span in pair]


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def slips(readings: Sequence[Reading], documents: Mapping[str, Document]) -> list[Edge]:
    """Texts that print the same ill-formed number: an error is rarely made twice."""
    printed: dict[str, dict[str, Span]] = {}
    for reading in readings:
        for quantity in reading.quantities:
            if quantity.slip and reading.document in documents:
                form = " ".join(documents[reading.document].quote(quantity.span).lower().split())
                printed.setdefault(form, {}).setdefault(reading.document, quantity.span)
    found = []
    for form, places in sorted(printed.items()):
        texts = sorted(places, key=lambda text: (documents[text].date or "9999", text))
        for other in texts[1:]:
            why = because(f"The same slip in a number: “{form}”.", places[texts[0]], places[other], score=0.8)
            found.append(Edge(derived=other, source=texts[0], kind="shares-slip", why=why, directed=False))
    return found
