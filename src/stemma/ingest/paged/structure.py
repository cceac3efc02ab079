"""What a PDF would do when opened, what it carries, and what it states of itself; nothing of it is done or followed.

Names are looked for in the file's own bytes and in its object streams, unpacked within limits: a library that walks
the objects costs many times as much and gives up on what is damaged.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from stemma.ingest.archive.names import safe_name
from stemma.model import Problem, Stated
from stemma.seams import Member

UNPACKED = 16_000_000  # bytes of object streams, together
LARGEST_MEMBER = 64 * 1024 * 1024
MOST_MEMBERS = 200
SOURCE = "PDF information"
_STREAM = re.compile(rb"/ObjStm\b[^>]{0,400}?>>\s{0,4}stream\r?\n")
_HEX = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTS = (
    (re.compile(rb"/(?:JavaScript|JS)\b"), "runs a script"),
    (re.compile(rb"/Launch\b"), "starts a program"),
    (re.compile(rb"/(?:SubmitForm|ImportData)\b"), "sends or fetches form data"),
    (re.compile(rb"/(?:RichMedia|Flash|Movie|Rendition)\b"), "plays media"),
    (re.compile(rb"/XFA\b"), "holds a form with a program of its own"),
)
_REMOTE = re.compile(rb"/(?:GoToR|GoToE)\b|/S\s{0,3}/URI\b.{0,60}?/(?:OpenAction|AA)\b", re.DOTALL)
_OFF = re.compile(rb"/OFF\s{0,9}\[\s{0,9}\d|/BaseState\s{0,9}/OFF")
_FIELDS = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Creator": "created with",
    "Producer": "producer",
    "CreationDate": "created",
    "ModDate": "modified",
}
_DATE = re.compile(
    r"D?:?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?\s*(?:(Z)|([+-])(\d\d)'?(\d\d)?)?'?\s*\Z", re.IGNORECASE
)


def active_problems(data: bytes, path: str) -> tuple[Problem, ...]:
    """A note when the file would run, start, send or open something."""
    acts: dict[str, None] = {}
    remote = False
    for part in _parts(data):
        plain = _HEX.sub(lambda found: bytes([int(found[1], 16)]), part) if b"#" in part else part
        acts.update(dict.fromkeys(words for pattern, words in _ACTS if pattern.search(plain)))
        remote = remote or _REMOTE.search(plain) is not None
    problems = []
    if acts:
        problems.append(
            Problem(
                path=path,
                code="active_content",
                message=f"Opened in a PDF program, this file {', '.join(acts)}.",
                hint="Nothing was run. Do not open the original in a program that runs such things.",
                lost=False,
            )
        )
    if remote:
        problems.append(
            Problem(
                path=path,
                code="remote_reference",
                message="The file leads a PDF program to another file.",
                hint="Nothing was followed.",
                lost=False,
            )
        )
    return tuple(problems)


def has_layers_off(data: bytes) -> bool:
    """Whether some of the file's layers (optional content) are switched off."""
    return any(_OFF.search(part) for part in _parts(data))


def _parts(data: bytes) -> Iterator[bytes]:
    yield data
    left = UNPACKED
    for found in _STREAM.finditer(data):
        unpacker = zlib.decompressobj()
        try:
            part = unpacker.decompress(data[found.end() : found.end() + UNPACKED], left)
        except zlib.error:
            continue
        left -= len(part)
        yield part
        if left <= 0:
            return


def embedded(document: Any, path: str, pinned: Sequence[Any] = ()) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    """Files inside the PDF and those ``pinned`` to its pages, and a note that names them.

    One that cannot be taken out is a gap.
    """
    members: list[Member] = []
    problems: list[Problem] = []
    listed = max(0, document.count_attachments())
    count = listed + len(pinned)
    for n in range(min(count, MOST_MEMBERS)):
        try:
            attachment = document.get_attachment(n) if n < listed else pinned[n - listed]
            raw_name = str(attachment.get_name())
            data = bytes(attachment.get_data())
        except Exception as error:
            message = f"Embedded file {n + 1} could not be taken out: {type(error).__name__}."
            problems.append(_gap(path, "pdf_damaged", message))
            continue
        if len(data) > LARGEST_MEMBER:
            problems.append(
                _gap(path, "limit_size", f"Embedded file {n + 1} is larger than {LARGEST_MEMBER:,} bytes.")
            )
            continue
        members.append(Member(name=safe_name(raw_name), data=data, index=n, raw_name=raw_name))
    if count > MOST_MEMBERS:
        problems.append(_gap(path, "limit_size", f"{count} files are embedded; the first {MOST_MEMBERS} were read."))
    if members:
        names = ", ".join(member.name for member in members[:5])
        more = f" and {len(members) - 5} more" if len(members) > 5 else ""
        problems.append(
            Problem(
                path=path,
                code="active_content",
                message=f"{len(members)} file(s) are embedded in this PDF: {names}{more}.",
                hint="Each is taken in as a file of its own; none was opened.",
                lost=False,
            )
        )
    return tuple(members), tuple(problems)


def stated_by(document: Any) -> tuple[Stated, ...]:
    """Title, author, producer, days: as the file states them."""
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except Exception:
        # Metadata that cannot be decoded is no reason to lose the text.
        return ()
    stated = []
    for field, name in _FIELDS.items():
        value = str(found.get(field, "")).replace("\0", "").strip()[:2000]
        if value:
            stated.append(Stated(name=name, value=_day(value) if "Date" in field else value, source=SOURCE))
    return tuple(stated)


def _day(value: str) -> str:
    """``D:20210305101500+02'00'`` as ``2021-03-05T10:15:00+02:00``; what is no such date as it stands."""
    found = _DATE.match(value)
    if found is None:
        return value
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = found.groups()
    written = "-".join(part for part in (year, month, day) if part)
    if day and hour:
        written += f"T{hour}:{minute}:{second or '00'}"
        written += "Z" if zulu else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return written


def _gap(path: str, code: str, message: str) -> Problem:
    return Problem(path=path, code=code, message=message, hint="Open the original in a safe place to see it.")
