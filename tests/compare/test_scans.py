"""A difference that rests on a figure from a scan says so."""

from __future__ import annotations

from dataclasses import replace

from stemma.compare.scans import NUMBER, scanned_figures, with_scans
from stemma.model import Alignment, Aspect, Document, Evidence, HygieneNote, Maker, Span

TOLD = "This number was read from a scan with 71 % confidence; check the cut-out."
MAKER = Maker(name="test", version="1")


def document(name: str, *notes: HygieneNote) -> Document:
    return Document(
        id=name, path=name, sha256="", size=1, text="x" * 20, text_sha256="", media_type="image/png", maker=MAKER,
        hygiene=notes,
    )  # fmt: skip


def alignment(figure: Span) -> Alignment:
    number = Aspect(
        name="number", result="incompatible", reason="They differ.", a_spans=(figure,), is_difference=True
    )
    why = Evidence(score=1.0, reason="Both count.", spans=(figure,), maker=MAKER)
    return Alignment(
        id="al1", texts=("a", "b"), a=("1",), b=("2",), relation="contradict", title="", why=why, aspects=(number,)
    )


def test_a_number_read_from_a_scan_is_never_a_contradiction_unmarked() -> None:
    figure = Span(document="a", start=4, end=7)
    scanned = scanned_figures([document("a", HygieneNote(span=figure, kind=NUMBER, reason=TOLD)), document("b")])
    marked = with_scans(alignment(figure), scanned)
    assert marked.aspects[0].reason == f"They differ. {TOLD}"
    assert marked.why.reason == f"Both count. {TOLD}"
    assert marked.relation == "contradict"


def test_a_difference_elsewhere_is_not_marked() -> None:
    note = HygieneNote(span=Span(document="a", start=9, end=12), kind=NUMBER, reason=TOLD)
    one = alignment(Span(document="a", start=4, end=7))
    assert with_scans(one, scanned_figures([document("a", note)])) == one


def test_without_scans_nothing_changes() -> None:
    one = alignment(Span(document="a", start=4, end=7))
    assert with_scans(replace(one, texts=("a", "b")), scanned_figures([document("a")])) is not None
    assert scanned_figures([document("a")]) == {}
