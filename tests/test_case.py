"""A case: files in, a dossier out, and only what changed is done again. The stages are stand-ins that count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

import stemma.compare
import stemma.read
import stemma.resolve
from stemma.case import Case
from stemma.compare import Comparison
from stemma.errors import NothingRead, UsageError
from stemma.model import (
    Document,
    Dossier,
    Entity,
    Finding,
    Judgement,
    Maker,
    Mention,
    NameForm,
    Reading,
    Span,
    Stemma,
)
from stemma.store.memory import MemoryStore
from stemma.store.verify import verify_case

FINDING = Finding(reports=0, origins=0, at_least=False, independent_confirmations=0, text="", reason="")
COMPARISON = Comparison(alignments=(), groups=(), stemma=Stemma(nodes=(), edges=(), origins=(), finding=FINDING))


class Stages:
    """Stand-ins for the stages: every first word is a person, every person an entity."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.heard: tuple[Judgement, ...] = ()

    def read(self, document: Document) -> Reading:
        self.calls[f"read {document.id}"] += 1
        if "EXPLODE" in document.text:
            raise RuntimeError("no")
        span = Span(document=document.id, start=0, end=document.text.index(" "))
        word = document.quote(span)
        mention = Mention(id=f"{document.id}:m1", span=span, kind="person", name=word, name_span=span)
        return Reading(document=document.id, maker=stemma.read.MAKER, mentions=(mention,))

    def resolve(
        self, documents: Sequence[Document], readings: Sequence[Reading], judgements: Sequence[Judgement] = ()
    ) -> tuple[Entity, ...]:
        self.calls["resolve"] += 1
        self.heard = tuple(judgements)
        assert [document.id for document in documents] == [reading.document for reading in readings]
        return tuple(
            Entity(
                id=f"e{number}",
                kind="person",
                name=mention.name,
                forms=(NameForm(text=mention.name, document=mention.span.document, spans=(mention.span,)),),
                mentions=(mention.id,),
            )
            for number, mention in enumerate(mention for reading in readings for mention in reading.mentions)
        )

    def compare(self, *_: object, **__: object) -> Comparison:
        self.calls["compare"] += 1
        return COMPARISON


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    made = Stages()
    monkeypatch.setattr(stemma.read, "read", made.read)
    monkeypatch.setattr(stemma.resolve, "resolve", made.resolve)
    monkeypatch.setattr(stemma.compare, "compare", made.compare)
    return made


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "dam"
    folder.mkdir()
    (folder / "courier.txt").write_text("Marten sent the note.\n")
    (folder / "herald.txt").write_text("Martin wrote to the minister.\n")
    return folder


def test_ingest_reports_documents_and_problems(reports: Path) -> None:
    (reports / "table.json").write_text("{}")
    report = Case().ingest(reports)
    assert [document.id for document in report.documents] == ["courier", "herald"]
    assert [problem.code for problem in report.problems] == ["unsupported"]


def test_the_whole_way_runs_each_stage_once(stages: Stages, reports: Path) -> None:
    case = Case()
    case.ingest(reports)
    dossier = case.dossier()
    assert isinstance(dossier, Dossier)
    assert (dossier.title, [entity.name for entity in dossier.entities]) == ("dam", ["Marten", "Martin"])
    case.dossier()
    assert stages.calls == {"read courier": 1, "read herald": 1, "resolve": 1, "compare": 1}


def test_a_second_run_reads_only_the_changed_file(stages: Stages, reports: Path, tmp_path: Path) -> None:
    for text in ("Martin wrote to the minister.\n", "Martin phoned the minister.\n"):
        (reports / "herald.txt").write_text(text)
        case = Case(tmp_path / "dam.stemma")
        case.ingest(reports)
        case.dossier()
    assert stages.calls == {"read courier": 1, "read herald": 2, "resolve": 2, "compare": 2}


def test_a_case_opened_again_computes_nothing(stages: Stages, reports: Path, tmp_path: Path) -> None:
    first = Case(tmp_path / "dam.stemma")
    first.ingest(reports)
    before = first.dossier()
    stages.calls.clear()
    assert Case(tmp_path / "dam.stemma").dossier() == before
    assert stages.calls == {}


def test_a_new_version_of_the_reader_reads_again(
    stages: Stages, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()
    Case(store=store).ingest(reports)
    Case(store=store).read()
    monkeypatch.setattr(stemma.read, "MAKER", Maker(name="stemma.read", version="next"))
    Case(store=store).read()
    assert stages.calls == {"read courier": 2, "read herald": 2}


def test_where_a_file_lies_is_no_reason_to_read_it_again(stages: Stages, reports: Path) -> None:
    case = Case()
    case.ingest(reports)
    case.read()
    (reports / "copy.txt").write_bytes((reports / "herald.txt").read_bytes())
    case.ingest(reports)
    case.read()
    assert stages.calls == {"read courier": 1, "read herald": 1}
    assert case.documents[1].copies == (str(reports / "copy.txt"),)


def test_a_fault_of_reading_costs_one_document_and_is_not_kept(stages: Stages, reports: Path) -> None:
    (reports / "wire.txt").write_text("Anna saw it. EXPLODE\n")
    store = MemoryStore()
    case = Case(store=store)
    case.ingest(reports)
    dossier = case.dossier()
    assert [problem.code for problem in dossier.problems] == ["read_failed"]
    assert [len(reading.mentions) for reading in dossier.readings] == [1, 1, 0]
    Case(store=store).read()
    assert stages.calls["read wire"] > 1


def test_a_judgement_is_anchored_kept_and_heard_again(stages: Stages, reports: Path, tmp_path: Path) -> None:
    case = Case(tmp_path / "dam.stemma")
    case.ingest(reports)
    case.resolve()
    given = case.judge("e0", "herald:m1", "positive", by="rk", why="same note", when="2020-05-01")
    assert (given.left, given.right) == (
        Span(document="courier", start=0, end=6),
        Span(document="herald", start=0, end=6),
    )
    again = Case(tmp_path / "dam.stemma")
    again.compare()
    assert stages.heard == (given,)
    assert stages.calls["read courier"] == 1


def test_a_later_judgement_supersedes_and_the_earlier_stays_on_record(stages: Stages, reports: Path) -> None:
    case = Case()
    case.ingest(reports)
    case.judge("e0", "e1", "positive", by="rk")
    last = case.judge("e1", "e0", "negative", by="am")
    case.resolve()
    assert stages.heard == (last,)
    assert len(case.dossier().judgements) == 2


def test_a_judgement_is_not_heard_when_its_words_have_changed(stages: Stages, reports: Path) -> None:
    case = Case()
    case.ingest(reports)
    case.judge("e0", "e1", "positive", by="rk")
    (reports / "herald.txt").write_text("Nobody wrote to the minister.\n")
    case.ingest(reports)
    case.resolve()
    assert stages.heard == ()
    assert len(case.judgements) == 1


@pytest.mark.parametrize(("left", "verdict"), [("e99", "positive"), ("e0", "maybe")])
@pytest.mark.usefixtures("stages")
def test_a_judgement_on_nothing_is_wrong_usage(reports: Path, left: str, verdict: str) -> None:
    case = Case()
    case.ingest(reports)
    with pytest.raises(UsageError) as caught:
        case.judge(left, "e1", verdict, by="rk")  # type: ignore[arg-type]
    assert caught.value.hint


def test_problems_stay_until_their_file_is_mended(reports: Path) -> None:
    case = Case()
    (reports / "empty.txt").touch()
    case.ingest(reports)
    case.ingest(reports)
    assert [problem.code for problem in case.problems] == ["empty"]
    (reports / "empty.txt").write_text("Words at last.\n")
    case.ingest(reports)
    assert case.problems == ()


def test_nothing_to_compare_says_why(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n")
    case = Case()
    case.ingest(tmp_path / "scan.pdf")
    with pytest.raises(NothingRead, match=r"scan\.pdf"):
        case.dossier()


@pytest.mark.usefixtures("stages")
def test_every_act_is_in_the_custody_log(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Form:
        def export(self, dossier: Dossier) -> bytes:
            return dossier.title.encode()

    monkeypatch.setattr("stemma.registry.exporter", lambda _: Form())
    case = Case(tmp_path / "dam.stemma", clock=lambda: "2020-05-01T10:00:00Z", actor="rk")
    case.ingest(reports)
    case.judge("e0", "e1", "unsure", by="rk")
    case.dossier(tmp_path / "dam.html")
    log = (tmp_path / "dam.stemma" / "custody.jsonl").read_text()
    assert [line.partition('"kind":"')[2].partition('"')[0] for line in log.splitlines()] == [
        "case",
        "add",
        "add",
        "read",
        "read",
        "decision",
        "export",
    ]
    assert log.count('"t":"2020-05-01T10:00:00Z"') == 7
    assert verify_case(tmp_path / "dam.stemma").faults == ()
    assert (tmp_path / "dam.html").read_text() == "dam"


@pytest.mark.usefixtures("stages")
def test_a_file_without_a_suffix_needs_a_form(reports: Path, tmp_path: Path) -> None:
    case = Case()
    case.ingest(reports)
    with pytest.raises(UsageError, match="suffix"):
        case.dossier(tmp_path / "dossier")
