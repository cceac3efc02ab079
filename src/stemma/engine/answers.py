"""What goes over the pipe to a worker and back: framed bytes, and an answer that is believed in nothing.

A worker that a document took over can send any bytes. They are decoded into typed values only, and every length
and every offset is checked before anything is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO

import msgspec

from stemma.seams import Extraction, Member

LARGEST = 192 << 20  # bytes of an answer: the files out of an archive come with it
LONGEST_TEXT = 50_000_000  # code points
LONGEST_WORD = 4096  # of a code, an encoding, a place
MOST_PAGES = 1_000_000
MOST_MEMBERS = 100_000
_CODE = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")
_SOURCES = ("bom", "strict", "declared", "guessed")


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One document for the reader ``reader`` ("module:Class"), with the processor seconds that it may take.

    ``then`` names a function of the extraction and the path that gives the extraction to send, '' for none.
    With ``is_call``, ``reader`` is a function and ``data`` its arguments, pickled: the worker may trust us, we may
    not trust the worker.
    """

    reader: str
    path: str
    data: bytes
    seconds: int
    is_call: bool = False
    then: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the reader made of it, or the ``fault`` that stopped it, with the Problem's ``code``.

    ``value`` is what a called function gave, not decoded yet.
    """

    extraction: Extraction | None = None
    value: msgspec.Raw = msgspec.Raw(b"\xc0")
    code: str = ""
    fault: str = ""


def send(pipe: IO[bytes], value: bytes) -> None:
    """Write ``value`` with its length before it."""
    pipe.write(len(value).to_bytes(8, "big"))
    pipe.write(value)
    pipe.flush()


def receive(pipe: IO[bytes], most: int = LARGEST) -> bytes:
    """The next value. Raises EOFError when the other side is gone, ValueError when it is longer than ``most``."""
    head = pipe.read(8)
    if len(head) < 8:
        raise EOFError
    length = int.from_bytes(head, "big")
    if length > most:
        raise ValueError(f"{length:,} bytes, where {most:,} are the most")
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def decoded(data: bytes) -> Answer:
    """The answer in ``data``. Raises ValueError for one that a sound reader does not give."""
    try:
        answer = msgspec.msgpack.decode(data, type=Answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"it does not decode: {error}") from error
    fault = fault_in(answer.extraction) if answer.extraction else ""
    if fault:
        raise ValueError(fault)
    return answer


def fault_in(found: Extraction) -> str:
    """The first thing in ``found`` that does not fit together; '' when all does."""
    length = len(found.text)
    if length > LONGEST_TEXT:
        return f"a text of {length:,} characters"
    if not 0 <= found.pages <= MOST_PAGES or not 0 <= found.replaced <= LARGEST:
        return "a count that cannot be"
    if found.encoding_source not in _SOURCES:
        return "an unknown source of the encoding"
    if not all(0 <= anchor.start <= anchor.end <= length for anchor in found.anchors):
        return "an anchor outside of the text"
    if not all(0 <= note.span.start <= note.span.end <= length for note in found.hygiene):
        return "a note outside of the text"
    if not all(_CODE.match(problem.code) for problem in found.problems):
        return "a problem with an odd code"
    if not all(_is_place(problem.start, problem.end) for problem in found.problems):
        return "a problem at an odd place"
    words = (found.encoding, found.title, found.publisher, found.date, found.language)
    if not all(word is None or len(word) <= LONGEST_WORD for word in words):
        return "a title or name without end"
    return _member_fault(found.members)


def _is_place(start: int | None, end: int | None) -> bool:
    return (start is None or start >= 0) and (end is None or end >= (start or 0))


def _member_fault(members: Iterable[Member]) -> str:
    count = 0
    for member in members:
        count += 1
        parts = member.name.split("/")
        is_safe = member.name and ".." not in parts and not member.name.startswith("/") and "\0" not in member.name
        if not is_safe or len(member.name) > LONGEST_WORD or member.index < 0:
            return "a member whose name leads elsewhere"
    return f"{count:,} members" if count > MOST_MEMBERS else ""
