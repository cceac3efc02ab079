"""A case's originals and log as a bag (BagIt, RFC 8493), the form in which archives hand files on."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from stemma.errors import CheckFailed, UsageError
from stemma.store.atomic import write_whole
from stemma.store.bag_check import BAG, MANIFEST, TAGS
from stemma.store.custody import LOG
from stemma.store.head import HEAD, read_head
from stemma.store.ledger import KEY
from stemma.store.procedure import procedure
from stemma.store.verify import verify_case

_INFO = "bag-info.txt"
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def write_bag(case: Path, out: Path) -> int:
    """Write the bag of ``case`` to the new folder ``out``; gives the number of files in its payload.

    Raises :class:`UsageError` when ``out`` is there already, :class:`CheckFailed` when the case does not verify or is
    not signed: a bag vouches for what it holds.
    """
    if out.exists():
        raise UsageError(f"{str(out)!r} is there already.", hint="Choose a new name for the bag.")
    report = verify_case(case)
    if report.faults:
        message = f"The case does not verify: {report.faults[0]}"
        raise CheckFailed(message, hint="`stemma verify` lists all that was found. No bag was written.")
    if not report.key:
        raise CheckFailed("The case is not signed yet.", hint="Ingest into it once more with this version.")
    building = out.with_name(f".{out.name}.building")
    shutil.rmtree(building, ignore_errors=True)
    try:
        payload = _payload(case, building)
        _tags(building, payload, case)
        building.rename(out)
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        hint = "Choose a place that can be written, with room for all originals. No bag was written."
        raise UsageError(f"{str(out)!r} cannot be written: {error.strerror}.", hint=hint) from error
    return len(payload)


def _payload(case: Path, bag: Path) -> dict[str, tuple[str, int]]:
    """Copy what is handed on; SHA-256 and size by path in the bag."""
    (bag / "data" / "originals").mkdir(parents=True)
    names = [LOG, HEAD, KEY]
    for folder in ("originals", "witnesses"):
        if (case / folder).is_dir():
            (bag / "data" / folder).mkdir(exist_ok=True)
            names += [f"{folder}/{entry.name}" for entry in sorted((case / folder).iterdir()) if entry.is_file()]
    made = {}
    for name in names:
        data = (case / name).read_bytes()
        write_whole(bag / "data" / name, data, mode=0o444)
        made[f"data/{name}"] = (hashlib.sha256(data).hexdigest(), len(data))
    return made


def _tags(bag: Path, payload: Mapping[str, tuple[str, int]], case: Path) -> None:
    head = read_head((case / HEAD).read_bytes()).head
    size = sum(size for _, size in payload.values())
    info = [
        *([f"Bagging-Date: {head.t[:10]}"] if head.t else []),
        "Bag-Software-Agent: Stemma",
        f"External-Identifier: {head.case}",
        f"Internal-Sender-Description: Log of {head.count} lines ending in {head.tip}, signed by the key {head.key}",
        f"Payload-Oxum: {size}.{len(payload)}",
    ]
    manifest = "".join(f"{digest}  {name}\n" for name, (digest, _) in sorted(payload.items()))
    tags = {BAG: _DECLARATION, _INFO: "\n".join(info).encode() + b"\n", MANIFEST: manifest.encode(), **procedure()}
    for name, data in tags.items():
        write_whole(bag / name, data)
    listed = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(tags.items()))
    write_whole(bag / TAGS, listed.encode())
