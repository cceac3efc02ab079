"""Ingest of many mixed files, and again unchanged: ``python -m tests.bench.many_files FOLDER COUNT MEGABYTES``."""

from __future__ import annotations

import io
import random
import resource
import sys
import textwrap
import time
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

from stemma.case import Case
from stemma.engine.contained import shared
from stemma.store.verify import verify_case

_WORDS = (
    "the dam at Orlen engineer ministry water gauge report said on Monday crack repair village council "
    "million cubic metres closed road bridge inspector wrote letter denied confirmed spring flood north"
)
WORDS = _WORDS.split()
NEAR_COPIES = 2_000  # files up to which those are looked for too


def prose(chance: random.Random, size: int) -> str:
    """Sentences of invented words, ``size`` characters or so."""
    parts, length = [], 0
    while length < size:
        count = chance.randrange(6, 24)
        words = [chance.choice(WORDS) for _ in range(count)] + [str(chance.randrange(10_000))]
        sentence = " ".join(words).capitalize() + "."
        if chance.random() < 0.1:
            sentence = f"“{sentence[:-1]},” the ministry said, “{chance.choice(WORDS)} it.”"
        parts.append(sentence + ("\n\n" if chance.random() < 0.2 else " "))
        length += len(parts[-1])
    return "".join(parts)


def make(kind: str, text: str, chance: random.Random) -> bytes:
    """A file of ``kind`` (its suffix) with ``text`` in it."""
    if kind == "html":
        body = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        return f"<html><head><title>Report</title></head><body><article>{body}</article></body></html>".encode()
    if kind == "eml":
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", f"Report {chance.random()}"
        mail.set_content(text)
        return bytes(mail)
    if kind == "docx":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as file:
            name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            body = "".join(f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in text.split("\n\n"))
            file.writestr("[Content_Types].xml", "<Types/>")
            file.writestr("word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>')
        return packed.getvalue() + bytes(0)
    if kind == "pdf":
        return pdf(textwrap.wrap(text, 90))
    if kind == "zip":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for number, at in enumerate(range(0, len(text), 20_000)):
                file.writestr(f"letters/{number}.txt", text[at : at + 20_000])
        return packed.getvalue()
    if kind == "csv":
        return "\n".join(f"{n},{part[:60]!r}" for n, part in enumerate(text.split(". ")[:400])).encode()
    return text.encode()


def pdf(lines: list[str]) -> bytes:
    """A plain PDF with these lines, 50 on a page, in one of the fonts that every program has."""
    made = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for at in range(0, len(lines), 50):
        shown = [line.translate({40: "<", 41: ">", 92: "/"}) for line in lines[at : at + 50]]
        drawn = "BT /F 9 Tf 14 TL 50 780 Td " + " ".join(f"({line})'" for line in shown) + " ET"
        data = zlib.compress(drawn.encode("cp1252", "replace"), 1)
        made.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(data), data))
        kids.append(b"%d 0 R" % (len(made) + 1))
        room = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        made.append(b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R>>" % (room, len(made)))
    made[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.5\n", []
    parts = [out]
    at = len(out)
    for number, body in enumerate(made, 1):
        places.append(at)
        parts.append(b"%d 0 obj%s\nendobj\n" % (number, body))
        at += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(made) + 1, table))
    parts.append(b"trailer<</Size %d/Root 1 0 R>>startxref\n%d\n%%%%EOF" % (len(made) + 1, at))
    return b"".join(parts)


def generate(folder: Path, count: int, megabytes: int) -> int:
    """``count`` files in ``folder``; gives their bytes. Most are short, a few are long, as in a leak."""
    chance, total = random.Random(1604), 0
    mean = megabytes * 1_000_000 / count
    for number in range(count):
        kind = chance.choices(("txt", "html", "eml", "docx", "pdf", "csv", "zip"), (35, 20, 22, 9, 6, 5, 3))[0]
        size = int(min(mean * 20, chance.paretovariate(1.3) * mean / 2.6))
        data = make(kind, prose(chance, size), chance)
        path = folder / f"{number % 97:02}" / f"{number:05}.{kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        total += len(data)
    return total


def main() -> None:
    """Measure and print."""
    folder, count, megabytes = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    size = generate(folder / "files", count, megabytes)
    print(f"{count} files, {size / 1e6:.0f} MB", flush=True)
    for what in ("first", "again"):
        before, used = time.monotonic(), time.process_time()
        case = Case(folder / "many.stemma")
        opened = time.monotonic()
        report = case.ingest(folder / "files")
        case.close()
        now = time.monotonic()
        print(f"{what}: {now - before:.1f} s ({opened - before:.1f} to open), CPU {time.process_time() - used:.1f} s")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        text = sum(len(one.text) for one in report.documents) / 1e6
        print(f"  {len(report.documents)} documents, {len(report.problems)} problems", flush=True)
        print(f"  parent at most {most:.0f} MB, for {text:.0f} million characters of text", flush=True)
        del case, report  # the next run begins as a new process does
    if count <= NEAR_COPIES:
        before = time.monotonic()
        pairs = Case(folder / "many.stemma").near_copies()
        print(f"near copies: {len(pairs)} in {time.monotonic() - before:.1f} s")
    before = time.monotonic()
    print(f"verify: {verify_case(folder / 'many.stemma').faults} in {time.monotonic() - before:.1f} s")
    shared().close()  # the time of a worker is told when it ends
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"workers' CPU {children.ru_utime + children.ru_stime:.0f} s")


if __name__ == "__main__":
    main()
