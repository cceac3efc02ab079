"""What a person decides about a case: the part of :class:`stemma.case.Case` that judges, splits and grades."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from stemma.case.kept import Kept
from stemma.errors import UsageError
from stemma.model import Document, Entity, Grade, Judgement, Reading, Span
from stemma.model.judgement import Verdict
from stemma.store.docket import Docket, withdrawal
from stemma.store.grades import graded, grades_in_force
from stemma.store.judgements import may_be_one, place_of, place_of_entity, to_split
from stemma.store.passages import claim_at

if TYPE_CHECKING:
    from stemma.compare import Comparison

Target = Literal["entities", "alignment"]


class Judging(ABC):
    """Needs what the case keeps, a clock, and what it has read and compared."""

    docket: Docket
    _kept: Kept
    _clock: Callable[[], str]

    @property
    @abstractmethod
    def documents(self) -> tuple[Document, ...]:
        """All documents with text."""

    @abstractmethod
    def read(self) -> tuple[Reading, ...]:
        """A reading of every document."""

    @abstractmethod
    def resolve(self) -> tuple[Entity, ...]:
        """Who and what they speak of."""

    @abstractmethod
    def compare(self) -> Comparison:
        """Alignments, groups and the stemma."""

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements in the order they were given, superseded and withdrawn ones too."""
        return self.docket.judgements()

    def judge(
        self,
        left: str | Span,
        right: str | Span,
        verdict: Verdict,
        *,
        by: str,
        why: str = "",
        when: str = "",
        target: Target = "entities",
        relation: str | None = None,
        although_listed: bool = False,
    ) -> Judgement:
        """Keep a person's decision on a pair: entities or mentions, or, for ``target`` alignment, two claims.

        ``left`` and ``right`` are ids or spans, of claims also places ("A:97", "report:97-150"). ``relation`` reads
        from left to right (``a_refines_b``: left says more). Nothing is deleted: a later judgement on the same pair
        supersedes. Raises :class:`UsageError` for an id that the case does not have, for two entities that are not
        of one kind and share no spelling (ids are given anew after each judgement), for two claims of one text that
        are to be put together, or for a verdict that is none.
        """
        if verdict not in ("positive", "negative", "unsure"):
            raise UsageError(f"{verdict!r} is no verdict.", hint="Say positive, negative or unsure.")
        if target == "entities" and isinstance(left, str) and isinstance(right, str):
            self._check_kinds(left, right)
        places = [self._place(one) if target == "entities" else self._passage(one) for one in (left, right)]
        if target == "alignment" and verdict == "positive" and places[0].document == places[1].document:
            raise UsageError("Both passages stand in one text.", hint="Only claims of two texts are put together.")
        decided = Judgement(
            left=places[0],
            right=places[1],
            verdict=verdict,
            by=by,
            when=when or self._clock(),
            why=why,
            target=target,
            relation=relation,
            although_listed=although_listed,
        )
        self.docket.add([decided], self.documents)
        return decided

    def undo(
        self, left: str | Span = "", right: str | Span = "", *, by: str, why: str = "", when: str = ""
    ) -> Judgement:
        """Take back the last judgement on a pair, or the last one at all; what stood before it stands again.

        Raises :class:`UsageError` when there is none.
        """
        ends = (left, right) if left and right else ()
        pair = frozenset(self._named(one) or self._passage(one) for one in ends) or None
        found = self.docket.last(pair, self.documents)
        if found is None:
            raise UsageError("There is no judgement to take back.", hint="`stemma judge CASE` lists them.")
        taken_back = withdrawal(found, by=by, when=when or self._clock(), why=why)
        self.docket.add([taken_back], self.documents)
        return taken_back

    def split(
        self, entity: str, part: Sequence[str], *, by: str, why: str = "", when: str = ""
    ) -> tuple[Judgement, ...]:
        """Take ``part`` (mention ids, or spellings as printed) out of an entity: each judged to be another thing.

        Raises :class:`UsageError` when the entity or a part is not there, or nothing would be left.
        """
        pairs = to_split(entity, part, self.resolve(), self.read())
        moment = when or self._clock()
        made = tuple(
            Judgement(left=one, right=other, verdict="negative", by=by, when=moment, why=why) for one, other in pairs
        )
        self.docket.add(made, self.documents)
        return made

    @property
    def grades(self) -> tuple[Grade, ...]:
        """Each person's grade of each claim, where the claim's words still stand."""
        return grades_in_force(self._kept.grades(), self.documents)

    def grade(self, claim: str, *, source: str, item: str, by: str, why: str, when: str = "") -> Grade:
        """Keep a person's grade of a claim: of its source (A to F) and of what it says (1 to 6), each by itself.

        Raises :class:`UsageError` for a grade that is none, and for a 1 ("confirmed") where fewer than two
        independent origins stand behind the claim.
        """
        from stemma.compare.grading import checked_grade, support_of

        support = support_of(claim, self.compare().stemma)
        given = checked_grade(
            support, self._place(claim), source=source, item=item, by=by, why=why, when=when or self._clock()
        )
        self._kept.grade(graded(given, self.documents))
        return given

    def _check_kinds(self, left: str, right: str) -> None:
        """A person is no office: most likely the number of an entity has changed since it was looked up."""
        by_id = {entity.id: entity for entity in self.resolve()}
        one, other = by_id.get(left), by_id.get(right)
        if one is None or other is None or may_be_one(one, other):
            return
        raise UsageError(
            f"{left} is “{one.name}” ({one.kind}), {right} is “{other.name}” ({other.kind}): never one thing.",
            hint="Entities are numbered anew after each judgement; `stemma judge CASE` lists them as they are now.",
        )

    def _passage(self, reference: str | Span) -> Span:
        """Where a claim stands, by its id or its place."""
        if isinstance(reference, Span):
            return reference
        found = place_of(reference, self.read()) or claim_at(reference, self.documents, self.read())
        if found is None:
            raise UsageError(
                f"{reference!r} names no claim.", hint="Give its place as the page prints it: A:97 or A:97-150."
            )
        return found

    def _named(self, reference: str | Span) -> Span | None:
        """Where what has this id stands: a mention, a claim, or the first form of an entity."""
        if isinstance(reference, Span):
            return reference
        return place_of(reference, self.read()) or place_of_entity(reference, self.resolve())

    def _place(self, reference: str | Span) -> Span:
        found = self._named(reference)
        if found is None:
            raise UsageError(
                f"The case has no {reference!r}.",
                hint="Give the id of an entity or a mention. Of passages (A:97) say together, apart or a relation.",
            )
        return found
