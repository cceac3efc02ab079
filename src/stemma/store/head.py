"""The signed head of the log: how many lines, which hash the last one has, and who says so.

``head.txt`` has two lines: the head as ASCII JSON (keys sorted, no spaces), and the Ed25519 signature over exactly
that line with its line feed, in Base64. One file, so that head and signature are never of two minds.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import asdict, dataclass

import msgspec

from stemma.store.signing import RAW, Signer, fingerprint, is_signed

HEAD = "head.txt"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """``count`` lines in ``bytes`` bytes, the last with SHA-256 ``tip``; ``public`` is the key that signs, in hex.

    ``case`` tells cases apart; ``t`` is the claimed time. ``key`` is the fingerprint of ``public``.
    """

    v: int = VERSION
    case: str
    count: int
    bytes: int
    tip: str
    t: str
    key: str
    public: str

    def line(self) -> str:
        """The exact text that is signed."""
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=True, separators=(",", ":")) + "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHead:
    """A head and the signature over its line."""

    head: Head
    signature: bytes

    def file(self) -> bytes:
        """The bytes of ``head.txt``."""
        return self.head.line().encode("ascii") + base64.b64encode(self.signature) + b"\n"


def signed(head: Head, signer: Signer) -> SignedHead:
    """``head`` with the signature of ``signer``."""
    return SignedHead(head=head, signature=signer.sign(head.line().encode("ascii")))


def read_head(data: bytes) -> SignedHead:
    """The head in the bytes of ``head.txt``.

    Raises ValueError, with the reason in words, for another form, a wrong signature, or a newer version.
    """
    parts = data.split(b"\n")
    if len(parts) != 3 or parts[2]:
        raise ValueError("it does not consist of two lines")
    try:
        head = msgspec.json.decode(parts[0], type=Head, strict=True)
        signature = base64.b64decode(parts[1], validate=True)
        public = bytes.fromhex(head.public)
    except (msgspec.MsgspecError, binascii.Error, ValueError) as error:
        raise ValueError(f"it is not in the form of a head ({error})") from error
    if head.v > VERSION:
        raise ValueError(f"it is of version {head.v}, which is newer than this Stemma")
    if head.line().encode("ascii") != parts[0] + b"\n":
        raise ValueError("it is not written in its own form (sorted keys, no spaces, each key once)")
    if len(public) != RAW or fingerprint(public) != head.key:
        raise ValueError("the fingerprint is not that of the key")
    if not is_signed(public, signature, head.line().encode("ascii")):
        raise ValueError("the signature does not hold")
    return SignedHead(head=head, signature=signature)
