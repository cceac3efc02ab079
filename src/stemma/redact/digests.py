"""Hashes of short values: a hash of a name is the name to anyone who has a list of names to try."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.redact.folding import words_of

WAYS = ("md5", "sha1", "sha256", "sha512", "sha224", "sha384", "blake2b", "blake2s", "sha3_256")
# A short run of figures counts by its first 8; in a longer one 12 must fit, or chance would find some.
SHORTEST, LONG_RUN, SURE = 8, 16, 12
_FIGURES = re.compile(r"[0-9A-Fa-f]{8,256}")
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,100}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The hash of ``form``, made by ``way``, in hexadecimal and base64."""

    form: str
    way: str
    hexadecimal: str
    base64: str


def spellings(form: str) -> list[str]:
    """The ways a name is commonly written before it is hashed."""
    plain = " ".join(word.plain for word in words_of(form))
    bases = (form, form.strip(), " ".join(form.split()), plain, " ".join(reversed(form.split())))
    cases = {case for base in bases for case in (base, base.lower(), base.upper(), base.title())}
    return sorted({case.replace(" ", sign) for case in cases for sign in (" ", "", "_", "-", ".", "+")} - {""})


class Digests:
    """Hashes of all spellings of ``forms``, to be looked for in texts."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_start: dict[str, Digest] = {}
        for form in sorted(set(forms)):
            for spelling in spellings(form):
                for digest in _digests(form, spelling.encode("utf-8", "surrogatepass")):
                    self._by_start.setdefault(digest.hexadecimal[:SHORTEST], digest)
                    self._by_start.setdefault(digest.base64[:SURE], digest)

    def find(self, text: str) -> Iterator[tuple[Digest, str]]:
        """Every hash in ``text``, whole or its beginning, with the run of figures it stands in."""
        for found in _FIGURES.finditer(text):
            run = found.group().lower()
            for at in range(len(run) - SHORTEST + 1):
                digest = self._by_start.get(run[at : at + SHORTEST])
                if digest and _fits(run[at:], digest.hexadecimal, SHORTEST if len(run) < LONG_RUN else SURE):
                    yield digest, found.group()
        for found in _BASE64.finditer(text):
            run = found.group().translate(str.maketrans("-_", "+/"))
            for at in range(len(run) - SURE + 1):
                digest = self._by_start.get(run[at : at + SURE])
                if digest:
                    yield digest, found.group()


def _digests(form: str, data: bytes) -> Iterator[Digest]:
    for way in WAYS:
        made = hashlib.new(way, data, usedforsecurity=False).digest()
        yield Digest(form=form, way=way, hexadecimal=made.hex(), base64=base64.b64encode(made).decode())
    crc = f"{zlib.crc32(data):08x}"
    yield Digest(form=form, way="crc32", hexadecimal=crc, base64=crc)


def _fits(run: str, whole: str, least: int) -> bool:
    """Whether ``run`` begins as ``whole`` does, for at least ``least`` figures (or all that ``whole`` has)."""
    least = min(least, len(whole))
    return run[:least] == whole[:least]
