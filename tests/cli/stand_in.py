"""A dossier made from the hand-made reading of the harbour example, and a Case that gives it.

So the command line is tested on a full, known result, apart from the stages.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from stemma.model import (
    Alignment,
    Aspect,
    Dossier,
    Evidence,
    Finding,
    Node,
    Origin,
    Path,
    Problem,
    Span,
    Stemma,
)
from tests import gold
from tests.cases.build_harbour_gold import CASE, GOLD

WHY = Evidence(reason="same matter", maker=gold.GOLD_MAKER)
MEMO = "doc:memo"


def harbour_dossier(texts: tuple[str, ...] = ("report_north", "report_south", "inspector")) -> Dossier:
    """The reading of ``texts`` with its alignments and origins."""
    case = gold.load(GOLD, {label: CASE / f"{label}.txt" for label in texts})
    known = {claim.id: claim for reading in case.readings for claim in reading.claims}
    alignments = tuple(
        _alignment(item, known)
        for item in case.gold["alignments"]
        if not item["relation"].startswith("only") and {*item["a"], *item["b"]} <= set(known)
    )
    return Dossier(
        title="Harbour",
        version="0",
        documents=case.documents,
        readings=case.readings,
        entities=case.entities,
        alignments=alignments,
        groups=(),
        stemma=_stemma(texts, case.gold, set(known)),
    )


def _alignment(item: dict[str, Any], known: dict[str, Any]) -> Alignment:
    first = known[(item["a"] + item["b"])[0]]
    second = known[item["b"][-1]]
    return Alignment(
        id=item["id"],
        texts=(first.document, second.document),
        a=tuple(item["a"]),
        b=tuple(item["b"]),
        relation=item["relation"],
        title=item["differences"][0]["reason"] if item["differences"] else "same matter",
        why=WHY,
        aspects=tuple(
            Aspect(name=d["kind"], result="unknown", reason=d["reason"], is_difference=True)
            for d in item["differences"]
        ),
        scope="between" if item["a"] else "within",
        confirmations=item["confirmations"] or 0,
    )


def _stemma(texts: tuple[str, ...], reading: dict[str, Any], known: set[str]) -> Stemma:
    nodes = [Node(id=text, kind="text", label=text, held=True) for text in texts]
    nodes.append(Node(id="n-memo", kind="document", label="memo, Vuchek to Solt", held=False, date="2021-02-12"))
    claims = next(o["claims"] for o in reading["origins"] if o["entity"] == MEMO)
    on_memo = [text for text in texts if text.startswith("report")]
    memo = Origin(
        id="o1",
        label="memo, Vuchek to Solt",
        status="known",
        entity=MEMO,
        claims=tuple(sorted(known & set(claims))),
        node="n-memo",
        paths=tuple(Path(text=text, nodes=(text, "n-memo")) for text in on_memo),
        evidence=(replace(WHY, reason="Same signatory."), replace(WHY, reason="Same addressee.")),
    )
    finding = Finding(
        reports=len(texts),
        origins=2,
        at_least=False,
        independent_confirmations=1,
        text="Three reports, two origins. One claim has more than one.",
        reason="Two reports rest on one memo, which is not among the files.",
    )
    return Stemma(nodes=tuple(nodes), edges=(), origins=(memo,), finding=finding)


@dataclass(frozen=True)
class Report:
    """What ingesting gives."""

    documents: tuple[Any, ...]
    problems: tuple[Problem, ...]


class StandIn:
    """A Case that reads nothing: it gives the harbour dossier, with a problem for every file named ``*.bin``."""

    def __init__(self, path: str | None = None, **_: object) -> None:
        self.path = path
        self.given: list[str] = []

    def ingest(self, *paths: str, watch: object = None) -> Report:  # noqa: ARG002
        """Remember the paths."""
        self.given += paths
        documents = () if all(path.endswith(".bin") for path in paths) else harbour_dossier().documents
        return Report(documents, self._problems())

    def near_copies(self) -> tuple[Any, ...]:
        """None."""
        return ()

    def _problems(self) -> tuple[Problem, ...]:
        broken = [path for path in self.given if path.endswith(".bin")]
        return tuple(
            Problem(path=path, code="not-text", message="this is not text", hint="Give the original.")
            for path in broken
        )

    @property
    def documents(self) -> tuple[Any, ...]:
        """The known documents."""
        return harbour_dossier().documents

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is told of the paths given."""
        return self._problems()

    def read(self) -> tuple[Any, ...]:
        """The known readings."""
        return harbour_dossier().readings

    def resolve(self) -> tuple[Any, ...]:
        """The known entities."""
        return harbour_dossier().entities

    def compare(self) -> None:
        """Nothing to do."""

    def dossier(self) -> Dossier:
        """The known result."""
        return replace(harbour_dossier(), problems=self._problems())


def silent_dossier() -> Dossier:
    """The same texts with nothing read in them."""
    full = harbour_dossier()
    readings = tuple(replace(reading, claims=()) for reading in full.readings)
    return replace(full, readings=readings, alignments=())


def with_text(dossier: Dossier, claim_id: str, text: str) -> Dossier:
    """The dossier with the words of one claim put in the place of a whole document."""
    readings = []
    documents = list(dossier.documents)
    for number, reading in enumerate(dossier.readings):
        claims = tuple(
            replace(c, spans=(Span(document=c.document, start=0, end=len(text)),)) if c.id == claim_id else c
            for c in reading.claims
        )
        if any(c.id == claim_id for c in claims):
            # the other claims of this document would point past its end
            claims = tuple(c for c in claims if c.id == claim_id)
            documents[number] = replace(documents[number], text=text)
        readings.append(replace(reading, claims=claims))
    return replace(dossier, documents=tuple(documents), readings=tuple(readings))


EXAMPLE: FilePath = CASE
