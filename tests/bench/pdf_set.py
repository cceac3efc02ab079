"""Two hundred PDFs by eight producers, and how fast they are read: ``python -m tests.bench.pdf_set FOLDER [DOCS..]``.

FOLDER is filled once by the programs that are installed (LibreOffice, Chromium, rsvg-convert for Cairo, pdflatex,
Ghostscript, groff; reportlab and fpdf2 are the tests' own); what is missing is said. DOCS are folders of PDFs to copy
from, such as /usr/share/doc. Of every tenth generated file a damaged copy is kept too.
"""

from __future__ import annotations

import gzip
import html
import os
import random
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

from tests.ingest.paged import make

EACH = {"chromium": 16, "libreoffice": 16, "cairo": 16, "latex": 20, "ghostscript": 16, "groff": 8, "library": 16}
PACKAGED = 88
LARGEST = 2_000_000  # bytes of a PDF of a package
Made = Iterator[tuple[str, bytes]]


def texts(seed: int) -> list[str]:
    """Invented paragraphs; from 5 to 60, as letters and reports have."""
    return make.paragraphs(seed, 5 + 11 * (seed % 6))


def page(seed: int) -> str:
    """A web page of another make-up for each of four seeds: prose, two columns, a table, right to left."""
    body = "".join(f"<p>{html.escape(text)}</p>" for text in texts(seed))
    if seed % 4 == 1:
        body = f"<div style='columns:2'>{body}</div>"
    elif seed % 4 == 2:
        rows = "".join(
            f"<tr><td>{n}</td><td>{html.escape(text[:60])}</td></tr>" for n, text in enumerate(texts(seed))
        )
        body = f"<table border=1>{rows}</table>{body}"
    elif seed % 4 == 3:
        body = (
            "<div dir=rtl>"
            + "<p>قال مدير الميناء إن السفينة وصلت يوم الاثنين وعليها ٤٢ حاوية.</p>" * 30
            + f"</div>{body}"
        )
    return f"<!doctype html><meta charset=utf-8><title>Report {seed}</title><body><h1>Report {seed}</h1>{body}"


def run(*command: str | Path, stdin: bytes | None = None, cwd: Path | None = None) -> bytes:
    """What a program prints. Raises OSError or CalledProcessError."""
    done = subprocess.run(
        [str(word) for word in command], input=stdin, capture_output=True, check=True, timeout=300, cwd=cwd
    )
    return done.stdout


def by_chromium(folder: Path, count: int) -> Made:
    for seed in range(count):
        source, target = folder / "page.html", folder / "page.pdf"
        source.write_text(page(seed), encoding="utf-8")
        run(make.chromium() or "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri())  # fmt: skip
        yield f"chromium-{seed}", target.read_bytes()


def by_libreoffice(folder: Path, count: int) -> Made:
    for seed in range(count):
        (folder / f"libreoffice-{seed}.html").write_text(page(seed), encoding="utf-8")
    sources = sorted(folder.glob("libreoffice-*.html"))
    run("soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--writer", "--convert-to",
        "pdf", "--outdir", folder, *sources)  # fmt: skip
    for source in sources:
        yield source.stem, source.with_suffix(".pdf").read_bytes()


def by_cairo(folder: Path, count: int) -> Made:
    for seed in range(count):
        lines = [line for text in texts(seed) for line in (*textwrap.wrap(text, 80), "")]
        lines += ["قال مدير الميناء إن السفينة وصلت يوم الاثنين."] * (seed % 2)
        sources = []
        for at in range(0, len(lines), 50):
            words = "".join(
                f"<text x='60' y='{60 + 15 * n}' font-family='serif' font-size='11'>{html.escape(line)}</text>"
                for n, line in enumerate(lines[at : at + 50])
            )
            sources.append(folder / f"{at}.svg")
            sources[-1].write_text(f"<svg xmlns='http://www.w3.org/2000/svg' width='595' height='842'>{words}</svg>")
        yield f"cairo-{seed}", run("rsvg-convert", "--format=pdf", *sources)


def by_latex(folder: Path, count: int) -> Made:
    for seed in range(count):
        kind = ("article", "report", "article")[seed % 3]
        body = "\n\n".join(texts(seed))
        table = "".join(f"{n} & {10 * n} & quay\\\\" for n in range(20))
        source = (
            f"\\documentclass[{'twocolumn' if seed % 3 == 2 else '11pt'}]{{{kind}}}"
            f"\\pdfinfo{{/Title (Report {seed})}}"
            f"\\begin{{document}}\\tableofcontents\\section{{Findings}}{body}"
            f"\\begin{{tabular}}{{rrl}}{table}\\end{{tabular}}\\begin{{itemize}}\\item One $x^2+y$\\item Two"
            "\\end{itemize}\\footnote{A note.}\\end{document}"
        )
        (folder / "report.tex").write_text(source, encoding="utf-8")
        run("pdflatex", "-interaction=batchmode", "report.tex", cwd=folder)
        yield f"latex-{seed}", (folder / "report.pdf").read_bytes()


def by_ghostscript(folder: Path, count: int) -> Made:
    for seed in range(count):
        source = folder / "source"
        roff = ".TL\nReport\n" + "\n".join(f".LP\n{text}" for text in texts(seed))
        is_drawn = seed % 2 == 0 and shutil.which("groff")
        source.write_bytes(
            run("groff", "-ms", "-Tps", stdin=roff.encode()) if is_drawn else make.by_fpdf(texts(seed))
        )
        yield (
            f"ghostscript-{seed}",
            run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile=-", source),
        )


def by_groff(_: Path, count: int) -> Made:
    for seed in range(count):
        roff = ".TL\nReport\n" + "\n".join(f".LP\n{text}" for text in texts(seed))
        yield f"groff-{seed}", run("groff", "-ms", "-Tpdf", stdin=roff.encode())


def by_library(_: Path, count: int) -> Made:
    for seed in range(count):
        if seed % 2:
            yield f"library-{seed}", make.by_fpdf(texts(seed), unicode_font=seed % 4 == 1)
        else:
            data = make.by_reportlab(texts(seed), title=f"Report {seed}")
            yield f"library-{seed}", make.joined(data) if seed % 4 else data


def packaged(folders: list[Path], count: int) -> Made:
    """PDFs that installed packages carry, in the order of their names, each content once."""
    seen: set[bytes] = set()
    for path in sorted({path.resolve() for folder in folders for path in folder.rglob("*.pdf*")}):
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if data.startswith(b"%PDF") and len(data) < LARGEST and data not in seen and len(seen) < count:
            seen.add(data)
            yield f"packaged-{len(seen)}-{path.name.partition('.')[0]}", data


def build(folder: Path, docs: list[Path]) -> None:
    """Fill ``folder``, telling what is not there."""
    ways = {"chromium": by_chromium, "libreoffice": by_libreoffice, "cairo": by_cairo, "latex": by_latex,
            "ghostscript": by_ghostscript, "groff": by_groff, "library": by_library}  # fmt: skip
    chance = random.Random(40)
    for name, way in ways.items():
        scratch = folder / "scratch" / name
        scratch.mkdir(parents=True, exist_ok=True)
        try:
            for number, (title, data) in enumerate(way(scratch, EACH[name])):
                (folder / f"{title}.pdf").write_bytes(data)
                if number % 10 == 9:
                    at = chance.randrange(len(data) // 2, len(data))
                    (folder / f"damaged-{title}.pdf").write_bytes(data[:at])
        except (OSError, subprocess.SubprocessError) as error:
            print(f"{name}: not made ({error})")
    shutil.rmtree(folder / "scratch")
    for title, data in packaged(docs, PACKAGED):
        (folder / f"{title}.pdf").write_bytes(data)


def bare(data: bytes) -> int:
    """The pages of a PDF, their text fetched by pypdfium2 and thrown away."""
    import pypdfium2

    count = 0
    try:
        with pypdfium2.PdfDocument(data) as document:
            for at in range(len(document)):
                page = document[at]
                layer = page.get_textpage()
                layer.get_text_range()
                layer.close()
                page.close()
                count += 1
    except pypdfium2.PdfiumError:
        return count
    return count


def main() -> None:
    """Build what is not there, read all, print a row for each producer and the codes of what was not read."""
    from stemma.ingest.paged.pdf import PdfReader

    folder = Path(sys.argv[1])
    if not folder.exists():
        build(folder, [Path(name) for name in sys.argv[2:]])
    os.environ["PATH"] = ""  # pages that are pictures are told, not recognised
    rows: dict[str, list[float]] = {}
    codes: dict[str, int] = {}
    silent = 0
    PdfReader().extract(make.by_reportlab(["A line."]), path="x.pdf")  # the libraries are loaded once
    for path in sorted(folder.glob("*.pdf")):
        data = path.read_bytes()
        bare(data)
        began = time.process_time()
        bare(data)
        middle = time.process_time()
        made = PdfReader().extract(data, path=path.name)
        ended = time.process_time()
        silent += not made.text and not made.problems
        for code in {problem.code for problem in made.problems}:
            codes[code] = codes.get(code, 0) + 1
        row = rows.setdefault(path.name.partition("-")[0], [0, 0, 0, 0])
        for at, value in enumerate((1, made.pages, ended - middle, middle - began)):
            row[at] += value
    rows["all"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    print(f"{'producer':14}{'files':>6}{'pages':>7}{'pages/CPU s':>13}{'bare':>7}{'ratio':>7}")
    for name, (files, pages, ours, theirs) in rows.items():
        print(f"{name:14}{files:6.0f}{pages:7.0f}{pages / ours:13.0f}{pages / theirs:7.0f}{ours / theirs:7.2f}")
    print(f"neither text nor a problem: {silent}; problems: {dict(sorted(codes.items()))}")


if __name__ == "__main__":
    main()
