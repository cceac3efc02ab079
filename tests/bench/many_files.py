"""Ingest of many mixed files, and again unchanged: ``python -m tests.bench.many_files FOLDER COUNT MEGABYTES``."""

from __future__ import annotations

import io
import random
import resource
import sys
import time
import zipfile
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
    if kind == "csv":
        return "\n".join(f"{n},{part[:60]!r}" for n, part in enumerate(text.split(". ")[:400])).encode()
    return text.encode()


def generate(folder: Path, count: int, megabytes: int) -> int:
    """``count`` files in ``folder``; gives their bytes. Most are short, a few are long, as in a leak."""
    chance, total = random.Random(1604), 0
    mean = megabytes * 1_000_000 / count
    for number in range(count):
        kind = chance.choices(("txt", "html", "eml", "docx", "csv"), (40, 20, 25, 10, 5))[0]
        size = int(min(mean * 20, chance.paretovariate(1.3) * mean / 4.3))
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
        print(f"  {len(report.documents)} documents, {len(report.problems)} problems", flush=True)
    before = time.monotonic()
    case = Case(folder / "many.stemma")
    pairs = case.near_copies()
    print(f"near copies: {len(pairs)} in {time.monotonic() - before:.1f} s")
    before = time.monotonic()
    print(f"verify: {verify_case(folder / 'many.stemma').faults} in {time.monotonic() - before:.1f} s")
    shared().close()  # the time of a worker is told when it ends
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"parent at most {most:.0f} MB; workers' CPU {children.ru_utime + children.ru_stime:.0f} s")


if __name__ == "__main__":
    main()
