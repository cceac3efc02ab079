"""Who vouches for a log: the keys that signed it, and outside witnesses of what it once was."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from stemma.errors import UsageError
from stemma.store.custody import LOG, Value
from stemma.store.head import HEAD, SignedHead, read_head

_WITNESS = re.compile(r"(?<![0-9A-Fa-f])(\d{1,12}):([0-9a-f]{64})(?![0-9A-Fa-f])")
_MOST = 1 << 20  # bytes of a file that is searched for a witness


def key_faults(head: SignedHead, records: Sequence[Mapping[str, Value]], trusted: Sequence[str]) -> list[str]:
    """What speaks against the keys: the log and its head name different ones, or one that is not ``trusted``.

    A log may change hands. Then a ``key`` line holds the last head that the former key signed, which goes on
    vouching for the lines before it.
    """
    faults: list[str] = []
    now = ""
    for number, record in enumerate(records):
        if record.get("kind") not in ("case", "key"):
            continue
        if record["kind"] == "key":
            faults += _handover(record, number, now)
        elif now:
            faults.append(f"{LOG}: Line {number + 1}: a second beginning of the case")
        now = str(record.get("key"))
        if trusted and now not in trusted:
            faults.append(f"{LOG}: Line {number + 1}: the key {now} is none that you named")
    if head.head.key != now:
        faults.append(f"{HEAD}: expected a signature by {now or 'a key that the log names'}, found {head.head.key}")
    if trusted and head.head.key not in trusted:
        faults.append(f"{HEAD}: signed by {head.head.key}, which is no key that you named")
    return faults


def _handover(record: Mapping[str, Value], number: int, former: str) -> list[str]:
    place = f"{LOG}: Line {number + 1}: the log changes hands,"
    try:
        last = read_head(str(record.get("head")).encode("ascii", "replace")).head
    except ValueError as error:
        return [f"{place} and the former key's signature is bad: {error}"]
    if last.key != former:
        return [f"{place} but not from the key that signed before"]
    if (last.count, last.tip) != (number, record.get("prev")):
        return [f"{place} and what the former key signed is not what stands before"]
    return []


def witness_faults(lines: Sequence[bytes], witnesses: Iterable[str]) -> list[str]:
    """For each witness "COUNT:TIP", whether line COUNT of the log still has the hash TIP."""
    faults = []
    for count, tip in (pair for given in witnesses for pair in witnessed(given)):
        if count > len(lines):
            faults.append(f"{LOG}: a witness saw {count} lines, now there are {len(lines)}: lines were taken out")
        elif count and hashlib.sha256(lines[count - 1]).hexdigest() != tip:
            faults.append(
                f"{LOG}: a witness saw line {count} with SHA-256 {tip}; it, or a line before it, was changed"
            )
    return faults


def witnessed(given: str) -> list[tuple[int, str]]:
    """The counts and tips that ``given`` names, itself or as a file (a dossier, a note, a mail).

    Raises :class:`UsageError` when there are none.
    """
    text = given
    if not _WITNESS.fullmatch(given.strip()):
        try:
            with open(Path(given), "rb") as file:
                text = file.read(_MOST).decode("utf-8", "replace")
        except (OSError, ValueError):
            text = ""
    found = [(int(count), tip) for count, tip in dict.fromkeys(_WITNESS.findall(text))]
    if not found:
        hint = "Give COUNT:TIP as the dossier's method view or `stemma verify` prints it, or a file that holds it."
        raise UsageError(f"{given!r} names no state of a log.", hint=hint)
    return found
