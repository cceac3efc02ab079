"""The manifest of a page: its last line, a comment that says what every line before it must be.

``head -n -1 page.html | sha256sum`` is the ``page`` of the manifest; anyone can check that without Stemma. The parts
(texts, groups of claims) are there to name what was altered. Who alters a page can make the manifest anew; only a
signature, or a hash kept elsewhere, shows that.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from stemma.dossier.pageparts import Parts, parts_of
from stemma.model import Dossier

VERSION = 1
OPENING, CLOSING = b"<!-- stemma-manifest ", b" -->\n"
GROUP = 10
SHORT = 16
_LINE = re.compile(rb"<!-- stemma-manifest (\{.*\}) -->\n?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signature over the manifest: ``scheme`` is Ed25519; ``key`` and ``value`` are in hexadecimal."""

    scheme: str
    key: str
    value: str


Signer = Callable[[bytes], Signature]


def sealed(page: bytes, dossier: Dossier, sign: Signer | None = None) -> bytes:
    """``page`` (ending in a line feed) with its manifest, signed where there is a key."""
    page = page if page.endswith(b"\n") else page + b"\n"
    manifest = manifest_of(page, dossier)
    if sign:
        made = sign(signed_bytes(manifest))
        manifest["signature"] = {"scheme": made.scheme, "key": made.key, "value": made.value}
    return page + OPENING + _json(manifest) + CLOSING


def manifest_of(page: bytes, dossier: Dossier) -> dict[str, Any]:
    """What a page must be: its hash, the texts and their originals, and the hashes of groups of claims."""
    parts = parts_of(page)
    made: dict[str, Any] = {
        "v": VERSION,
        "page": hashlib.sha256(page).hexdigest(),
        "claims": len(parts.claims),
        "claim_groups": list(groups_of(parts)),
        "texts": [
            {
                "id": document.id,
                "original": document.sha256,
                "text": document.text_sha256,
                "shown": digest(parts.texts.get(document.id, "")),
            }
            for document in dossier.documents
        ],
        "signature": None,
    }
    made["self"] = digest(_json(made).decode())
    return made


def groups_of(parts: Parts) -> Iterator[str]:
    """The beginnings of the hashes of ten claims each, in the order of the table."""
    words = [f"{number}\0{' '.join(claim.words.split())}" for number, claim in parts.claims.items()]
    for at in range(0, len(words), GROUP):
        yield digest("\0".join(words[at : at + GROUP]))[:SHORT]


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def signed_bytes(manifest: dict[str, Any]) -> bytes:
    """What is signed: the manifest without its signature, as canonical JSON."""
    return _json({**manifest, "signature": None})


def opened(data: bytes) -> tuple[bytes, dict[str, Any] | None]:
    """A file's page and its manifest, None where the last line is none."""
    found = _LINE.search(data)
    if not found:
        return data, None
    try:
        manifest = json.loads(found[1])
    except ValueError:
        return data[: found.start()], None
    return data[: found.start()], manifest if isinstance(manifest, dict) else None


def is_whole(manifest: dict[str, Any]) -> bool:
    """Whether the manifest has the hash that it says of itself."""
    bare = {name: value for name, value in manifest.items() if name != "self"} | {"signature": None}
    return manifest.get("self") == digest(_json(bare).decode())


def _json(value: dict[str, Any]) -> bytes:
    """ASCII, keys sorted, no spaces; two dashes would end the comment."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).replace("--", "-\\u002d").encode("ascii")
