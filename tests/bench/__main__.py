"""`make bench`: our speed beside the peer's, in one run on the same input, as ratios (ours / peer's CPU time).

Read the ratios, not the seconds: machines differ. Each figure is the median of five runs after one warm-up.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from importlib.resources import files

from stemma.model import Document, Maker
from tests.bench import name_bench
from tests.bench.formats import read_back
from tests.bench.redaction import fifty_pages
from tests.dossier.exports.cases import cases

RUNS = 5


def main() -> None:
    """Measure and print a table."""
    print(f"{'what':44s} {'ours':>9s} {'peer':>9s} {'ratio':>7s}  peer")
    for name, peer, ours, theirs in (_reading(), _html(), _pages(), _docx(), _contained(), _encoding()):
        clock = time.perf_counter if "(wall)" in peer else time.process_time
        mine, other = _median(ours, clock), _median(theirs, clock)
        print(f"{name:44s} {mine:8.3f}s {other:8.3f}s {mine / other:7.2f}  {peer}")
    pages, left = fifty_pages()
    print(f"redaction: {pages} pages attacked, {left} leaks left")
    for name, dossier in cases().items():
        entities, statements = read_back(dossier)
        print(f"FollowTheMoney reads the export of {name}: {entities} entities, {statements} statements")
    print()
    name_bench.main()


def _median(action: Callable[[], object], clock: Callable[[], float]) -> float:
    action()
    times = []
    for _ in range(RUNS):
        before = clock()
        action()
        times.append(clock() - before)
    return statistics.median(times)


Row = tuple[str, str, Callable[[], object], Callable[[], object]]


def _example() -> dict[str, bytes]:
    folder = files("stemma").joinpath("examples/harbour")
    return {f.name: f.read_bytes() for f in sorted(folder.iterdir(), key=lambda f: f.name) if f.is_file()}


def _texts() -> list[str]:
    return [data.decode() for name, data in _example().items() if name.endswith(".txt")]


def _reading() -> Row:
    from stemma.read import read
    from stemma.read.parsing.pipeline import parser as stock

    documents = [
        Document(
            id=f"t{n}",
            path="",
            sha256="",
            size=0,
            text=text,
            text_sha256="",
            media_type="text/plain",
            maker=Maker(name="bench", version="1"),
            language="en",
        )
        for n, text in enumerate(_texts() * 3)
    ]
    words = sum(d.words for d in documents)
    parser = stock()
    return (
        f"reading {words} words",
        "spaCy's pipeline alone",
        lambda: [read(d) for d in documents],
        lambda: [parser(d.text) for d in documents],
    )


def _html() -> Row:
    import trafilatura

    from stemma.ingest.html import HtmlReader

    page = _example()["statement.html"]
    reader = HtmlReader()
    return (
        "a web page, with its places (20 times)",
        "trafilatura alone",
        lambda: [reader.extract(page, path="statement.html") for _ in range(20)],
        lambda: [trafilatura.extract(page.decode()) for _ in range(20)],
    )


def _pages() -> Row:
    import trafilatura

    from stemma.ingest.html import HtmlReader
    from tests.ingest.pages import pages

    sources = [page.source for page in pages()]
    reader = HtmlReader()
    return (
        f"{len(sources)} pages of different make-up, with places",
        "trafilatura, its full setting",
        lambda: [reader.extract(source.encode(), path="page.html") for source in sources],
        lambda: [trafilatura.extract(source, fast=False, include_comments=False) for source in sources],
    )


def _docx() -> Row:
    import io

    import docx

    from stemma.ingest.office.docx import DocxReader

    made = docx.Document()
    for number in range(400):
        made.add_paragraph(f"Paragraph {number} says that the harbour had ").add_run("twelve cranes.").bold = True
    out = io.BytesIO()
    made.save(out)
    data = out.getvalue()
    reader = DocxReader()
    return (
        "a Word document of 400 paragraphs",
        "python-docx",
        lambda: reader.extract(data, path="memo.docx"),
        lambda: [line.text for line in docx.Document(io.BytesIO(data)).paragraphs],
    )


def _contained() -> Row:
    from stemma.engine.contained import shared
    from stemma.ingest.html import HtmlReader

    page = _example()["statement.html"]
    (contained,) = shared().readers([HtmlReader()])
    # Waiting for the worker is not our CPU time, so both sides are timed by the clock.
    return (
        "a web page, in a confined worker (20 times)",
        "the same in this process (wall)",
        lambda: [contained.extract(page, path="statement.html") for _ in range(20)],
        lambda: [HtmlReader().extract(page, path="statement.html") for _ in range(20)],
    )


def _encoding() -> Row:
    from charset_normalizer import from_bytes

    from stemma.text.encoding import decode

    data = [text.encode("cp1252", errors="replace") for text in _texts()]
    return (
        "encoding of four texts in windows-1252",
        "charset-normalizer",
        lambda: [decode(d) for d in data],
        lambda: [from_bytes(d).best() for d in data],
    )


if __name__ == "__main__":
    main()
