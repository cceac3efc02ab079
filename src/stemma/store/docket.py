"""The docket: the log of all judgements of a case. It only grows; what is in force is read off it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from stemma.model import Document, Judgement, Span
from stemma.store.cache import Cache, encoded
from stemma.store.custody import Act
from stemma.store.judgement_csv import from_csv, to_csv
from stemma.store.judgement_lines import from_lines, to_lines
from stemma.store.judgements import Decision, decision, in_force, replaced, unheard
from stemma.store.merging import Merge, merge

JUDGEMENTS = "case/judgements"
Alone = Callable[[], AbstractContextManager[None]]
Record = Callable[[Sequence[Act]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of another file: see :class:`Merge`; ``unplaced`` stand on passages that this case has not."""

    merge: Merge
    unplaced: tuple[Decision, ...] = ()
    foreign: int = 0


class Docket:
    """Judgements kept in ``cache``: written while ``alone`` with the case, after ``record`` put them into its log."""

    def __init__(self, cache: Cache, alone: Alone, record: Record) -> None:
        self._cache = cache
        self._alone = alone
        self._record = record

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in the order they were given."""
        return self._cache.kept(JUDGEMENTS, tuple[Decision, ...]) or ()

    def judgements(self) -> tuple[Judgement, ...]:
        """The same as judgements; superseded and withdrawn ones too."""
        return tuple(one.judgement for one in self.decisions())

    def in_force(self, documents: Sequence[Document]) -> tuple[Judgement, ...]:
        """What is to be heard now."""
        return in_force(self.decisions(), documents)

    def unheard(self, documents: Sequence[Document]) -> tuple[Decision, ...]:
        """What would be heard but for a passage that is gone."""
        return unheard(self.decisions(), documents)

    def add(self, judgements: Iterable[Judgement], documents: Sequence[Document]) -> None:
        """Write judgements into the log, in order."""
        new = tuple(judgements)
        if not new:
            return
        with self._alone():
            self._record([Act(kind="decision", facts={"judgement": encoded(one).decode()}) for one in new])
            self._cache.put(JUDGEMENTS, (*self.decisions(), *(decision(one, documents) for one in new)))

    def last(self, pair: frozenset[Span] | None, documents: Sequence[Document]) -> Judgement | None:
        """The judgement in force on two passages, or, without them, the last one given at all."""
        found = [one for one in self.in_force(documents) if pair is None or {one.left, one.right} == pair]
        return found[-1] if found else None

    def export_csv(self, documents: Sequence[Document]) -> str:
        """All decisions as CSV."""
        return to_csv(self.decisions(), documents)

    def export_lines(self, documents: Sequence[Document]) -> str:
        """What is in force, in the form that nomenklatura's resolver loads."""
        return to_lines(self.in_force(documents), documents)

    def import_csv(self, text: str, documents: Sequence[Document]) -> Imported:
        """Merge the judgements of a CSV file into the log; see :func:`stemma.store.merging.merge`."""
        texts = {document.id: document.text for document in documents}
        placed, unplaced = [], []
        for one in from_csv(text, documents):
            judgement = replaced(one, texts)
            if judgement is None:
                unplaced.append(one)
            else:
                placed.append(judgement)
        return self._take(placed, documents, unplaced=tuple(unplaced))

    def import_lines(self, text: str, documents: Sequence[Document]) -> Imported:
        """Merge the judgements of a file in nomenklatura's form into the log."""
        found = from_lines(text, documents)
        return self._take(found.judgements, documents, foreign=found.foreign)

    def _take(
        self,
        theirs: Sequence[Judgement],
        documents: Sequence[Document],
        unplaced: tuple[Decision, ...] = (),
        foreign: int = 0,
    ) -> Imported:
        texts = {document.id: document.text for document in documents}
        # Ours as they stand in the texts of now, like theirs.
        found = merge([replaced(one, texts) or one.judgement for one in self.decisions()], theirs)
        self.add(found.added, documents)
        return Imported(merge=found, unplaced=unplaced, foreign=foreign)


def withdrawal(judgement: Judgement, *, by: str, when: str, why: str) -> Judgement:
    """The line that takes ``judgement`` back."""
    return replace(judgement, by=by, when=when, why=why, withdrawn=True)
