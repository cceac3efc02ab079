"""Values of the model in a store, under the hash of all they were made from."""

from __future__ import annotations

import hashlib
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from stemma.errors import StemmaError
from stemma.model import Document, Maker
from stemma.seams import Store

Kept = TypeVar("Kept")


def encoded(value: Any) -> bytes:
    """``value`` (dataclasses of the model, tuples of them) as JSON; the same value gives the same bytes."""
    return msgspec.json.encode(value, order="deterministic")


def digest(*parts: bytes | str) -> str:
    """SHA-256 in hex over ``parts``, each counted with its length so that no two lists look alike."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def key_of(stage: str, maker: Maker, *inputs: bytes | str) -> str:
    """The key of a stage's result: another input, maker or version gives another key."""
    return f"{stage}/{digest(maker.name, maker.version, *inputs)}"


def content_of(document: Document) -> str:
    """A hash of all of a document that a reading may depend on: not of where it and its copies lie."""
    return digest(encoded(replace(document, path="", member=None, copies=())))


class Cache:
    """Typed values over a :class:`Store`; what was fetched once stays at hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._at_hand: dict[str, Any] = {}

    def get(self, key: str, kind: type[Kept]) -> Kept | None:
        """The value under ``key``, or None when there is none or an older form of it does not decode."""
        if key not in self._at_hand:
            data = self.store.get(key)
            if data is None:
                return None
            try:
                self._at_hand[key] = msgspec.json.decode(data, type=kind)
            except msgspec.MsgspecError:
                return None
        value: Kept = self._at_hand[key]
        return value

    def fetch(self, key: str, kind: type[Kept]) -> Kept | None:
        """What is kept under ``key``, not held afterwards; None when there is nothing.

        Raises :class:`StemmaError` when something is there that this version cannot open.
        """
        data = self.store.get(key)
        if data is None:
            return None
        try:
            return msgspec.json.decode(data, type=kind)
        except msgspec.MsgspecError:
            raise _of_another_version(key) from None

    def kept(self, key: str, kind: type[Kept]) -> Kept | None:
        """Like :meth:`get`, for what cannot be computed again.

        Raises :class:`StemmaError` when something is there that this version cannot open.
        """
        value = self.get(key, kind)
        if value is None and self.store.get(key) is not None:
            raise _of_another_version(key)
        return value

    def refresh(self, *keys: str) -> None:
        """Look again at the store for ``keys``: another process may have put something."""
        for key in keys:
            self._at_hand.pop(key, None)

    def together(self) -> AbstractContextManager[None]:
        """What is put inside is kept as a whole, where the store can do that."""
        made: AbstractContextManager[None] = getattr(self.store, "together", nullcontext)()
        return made

    def put(self, key: str, value: Kept) -> Kept:
        """Keep ``value`` and give it back."""
        self.store.put(key, encoded(value))
        self._at_hand[key] = value
        return value


def _of_another_version(key: str) -> StemmaError:
    message = f"What this case keeps as {key!r} was written by another version of Stemma."
    return StemmaError(message, hint="Open it with that version, or ingest its `originals` into a new case.")
