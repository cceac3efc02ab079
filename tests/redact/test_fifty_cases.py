"""Fifty generated cases: nothing is left by our own redaction, and ten planted leaks are all found."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import struct
import urllib.parse
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.model import Dossier
from stemma.redact.attack import attack
from stemma.redact.masking import Redaction, redact
from stemma.registry import exporter, exporter_names
from tests.redact.generated import OTHER, Person, case_of, people

CASES = 50
PEOPLE = people(CASES)
# The JSON has all that any form is made of; pages take longer to search, and `make bench` searches all fifty.
EVERY_PAGE = 8
EVERY_PAGE = 8


@pytest.fixture(scope="module")
def redacted() -> list[Redaction]:
    return [redact(case_of(person, n), [person.name]) for n, person in enumerate(PEOPLE)]


def written(dossier: Dossier, folder: Path, forms: tuple[str, ...]) -> Path:
    folder.mkdir()
    for form in forms:
        (folder / f"dossier-{form}{exporter(form).suffix}").write_bytes(exporter(form).export(dossier))
    return folder


def unzipped(path: Path) -> bytes:
    data = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    archive = zipfile.ZipFile(io.BytesIO(data))
    return b"".join(name.encode() + archive.read(name) for name in archive.namelist())


def test_nothing_is_left_by_our_own_redaction(redacted: list[Redaction], tmp_path: Path) -> None:
    left = {}
    for number, (person, made) in enumerate(zip(PEOPLE, redacted, strict=True)):
        forms = exporter_names() if number == 0 else ("json",) if number % EVERY_PAGE else ("html", "json")
        folder = written(made.dossier, tmp_path / str(number), forms)
        for leak in attack([folder], made.subjects):
            left[person.name] = leak
        for path in sorted(folder.iterdir()):
            text = unzipped(path).decode("utf-8", "replace").lower().replace("\u200d", "")
            left.update({f"{person.name} {path.name}": t for t in person.traces if t in text})
    assert left == {}


def test_what_was_not_asked_for_stays(redacted: list[Redaction]) -> None:
    for made in redacted:
        assert OTHER in made.dossier.documents[0].text
        assert "counted 40 crates" in made.dossier.documents[0].text


def test_the_spans_of_a_redacted_dossier_are_its_quotations(redacted: list[Redaction]) -> None:
    for made in redacted:
        texts = {document.id: document for document in made.dossier.documents}
        for entity in made.dossier.entities:
            for form in entity.forms:
                assert [texts[form.document].quote(span) for span in form.spans] == [form.text] * len(form.spans)
        for reading in made.dossier.readings:
            for mention in reading.mentions:
                assert texts[reading.document].quote(mention.name_span) == mention.name
        first = made.dossier.readings[0].claims[0]
        assert texts[first.document].quote(first.spans[0]) == "counted 40 crates"


def test_the_counts_are_those_of_the_dossier(redacted: list[Redaction]) -> None:
    for number, (person, made) in enumerate(zip(PEOPLE, redacted, strict=True)):
        before = case_of(person, number)
        assert [len(r.claims) for r in made.dossier.readings] == [len(r.claims) for r in before.readings]
        assert len(made.dossier.alignments) == len(before.alignments)


def png(note: bytes) -> bytes:
    """A picture of one pixel, with a note in its metadata."""
    parts = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"tEXt", b"Comment\0" + note)]
    parts += [(b"IDAT", zlib.compress(b"\0\xff")), (b"IEND", b"")]
    made = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return b"\x89PNG\r\n\x1a\n" + made


def in_file_name(page: Path, person: Person) -> None:
    page.rename(page.with_name(f"dossier_{person.family.lower()}2.html"))


def append(page: Path, words: str) -> None:
    page.write_bytes(page.read_bytes().replace(b"</main>", words.encode() + b"</main>"))


def in_alternative_text(page: Path, person: Person) -> None:
    append(page, f'<svg role="img" aria-label="portrait of {person.arabic}"></svg>')


def in_longer_word(page: Path, person: Person) -> None:
    append(page, f"<p title='the pre{person.family.lower()}an years'></p>")


def in_data_address(page: Path, person: Person) -> None:
    append(
        page, f"<a href='data:text/plain;base64,{base64.b64encode(f'seen by {person.name}'.encode()).decode()}'>x</a>"
    )


def in_link(page: Path, person: Person) -> None:
    append(page, f"<a href='#/{urllib.parse.quote(person.family_arabic)}'>x</a>")


def in_hash(page: Path, person: Person) -> None:
    append(page, f"<p id='p-{hashlib.sha256(person.name.lower().encode()).hexdigest()}'></p>")


def in_short_hash(page: Path, person: Person) -> None:
    append(page, f"<p id='e{hashlib.md5(person.family.encode()).hexdigest()[:10]}'></p>")


def in_picture(page: Path, person: Person) -> None:
    append(page, f"<img alt='' src='data:image/png;base64,{base64.b64encode(png(person.name.encode())).decode()}'>")


def in_packed_stream(page: Path, person: Person) -> None:
    stream = zlib.compress(f"BT ({person.name}) Tj ET".encode())
    (page.parent / "page.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\nstream\n" + stream + b"\nendstream\n")


def in_office_metadata(page: Path, person: Person) -> None:
    with zipfile.ZipFile(page.parent / "report.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", f"<dc:creator>{person.name.upper()}</dc:creator>")
        archive.writestr("data.json", json.dumps({"by": person.family_arabic}))


PLANTS: tuple[Callable[[Path, Person], None], ...] = (
    in_file_name, in_alternative_text, in_longer_word, in_data_address, in_link, in_hash, in_short_hash, in_picture,
    in_packed_stream, in_office_metadata,
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(PLANTS)))
def test_a_planted_leak_is_found_and_named(redacted: list[Redaction], tmp_path: Path, number: int) -> None:
    case = number * 5
    folder = written(redacted[case].dossier, tmp_path / "out", ("html",))
    PLANTS[number](next(folder.glob("*.html")), PEOPLE[case])
    found = attack([folder], redacted[case].subjects)
    assert "Person 1" in {leak.label for leak in found}, PLANTS[number].__name__
