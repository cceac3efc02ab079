"""Ed25519 signatures (RFC 8032): one key for each user, made on first use, its private part never in a case."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.errors import StemmaError, UsageError
from stemma.store.home import VARIABLE, home

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_FILE = "custody-key.pem"
RAW = 32  # bytes of a public key


class Signer:
    """The user's key in ``folder`` (default: :func:`stemma.store.home.home`), made when there is none."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or home()) / _FILE
        self._key = self._load() if self.path.exists() else self._make()
        self.public: bytes = self._key.public_key().public_bytes_raw()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key, in hex: what is told on paper or by telephone."""
        return fingerprint(self.public)

    def sign(self, data: bytes) -> bytes:
        """The signature over ``data``, 64 bytes."""
        return self._key.sign(data)

    def _load(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        try:
            found = load_pem_private_key(self.path.read_bytes(), password=None)
        except (OSError, ValueError, TypeError) as error:
            hint = f"Restore it from a copy, or move it away: a new key is made then. {VARIABLE} names its folder."
            raise StemmaError(f"The signing key {str(self.path)!r} cannot be read: {error}.", hint=hint) from error
        if not isinstance(found, Ed25519PrivateKey):
            raise StemmaError(f"{str(self.path)!r} is no Ed25519 key.", hint="Move it away: a new key is made then.")
        return found

    def _make(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives import serialization as form
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        key = Ed25519PrivateKey.generate()
        data = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
        waiting = self.path.with_name(f"{_FILE}.{os.getpid()}")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            try:
                os.link(waiting, self.path)  # unlike a rename it does not replace a key that was made meanwhile
            finally:
                waiting.unlink()
        except FileExistsError:
            return self._load()
        except OSError as error:
            message = f"No signing key can be made in {str(self.path.parent)!r}: {error.strerror}."
            raise StemmaError(message, hint=f"Set {VARIABLE} to a folder of your own that can be written.") from error
        return key


def fingerprint(public: bytes) -> str:
    """SHA-256 of a public key of 32 bytes, in hex."""
    return hashlib.sha256(public).hexdigest()


def is_signed(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether ``signature`` over ``data`` is by ``public``."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def pem(public: bytes) -> bytes:
    """A public key in the form that other tools read."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key = Ed25519PublicKey.from_public_bytes(public)
    return key.public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)


def named_key(given: str) -> str:
    """The fingerprint of a key that a person names: a fingerprint, or a file with the public key.

    Raises :class:`UsageError` for what is neither.
    """
    plain = "".join(given.split()).replace(":", "").lower()
    if len(plain) == 64 and all(character in "0123456789abcdef" for character in plain):
        return plain
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(Path(given).read_bytes())
    except (OSError, ValueError) as error:
        hint = "Give the 64 characters of its fingerprint, or the file key.pem that came another way than the case."
        raise UsageError(f"{given!r} is no public key.", hint=hint) from error
    if not isinstance(key, Ed25519PublicKey):
        raise UsageError(f"{given!r} is a key of another kind.", hint="Stemma signs with Ed25519.")
    return fingerprint(key.public_bytes_raw())
