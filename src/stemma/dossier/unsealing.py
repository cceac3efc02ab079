"""Checks a page against its manifest, its own texts, given originals and a given key, and names what was altered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from stemma.dossier.pageparts import Parts, parts_of
from stemma.dossier.seal import GROUP, digest, groups_of, is_whole, opened, signed_bytes
from stemma.dossier.views.passages import GAP, anchor
from stemma.model import Document

UNSIGNED = (
    "The page is not signed: who alters a page can make its manifest anew, and that is not seen here. "
    "Compare the page's hash with one kept elsewhere, or give the originals."
)
NO_KEY = "The page is signed, but no key was given to compare with: whose signature it is was not checked."


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """``faults`` name what was altered; ``notes`` what could not be checked; ``page`` is the hash as found."""

    page: str
    claims: int
    quotations: int
    originals: int
    faults: tuple[str, ...]
    notes: tuple[str, ...]


def check_page(data: bytes, originals: Sequence[Document] = (), key: str = "") -> PageReport:
    """Everything that can be found out about the page ``data``; ``key`` is the fingerprint of the key expected."""
    page, manifest = opened(data)
    parts = parts_of(page)
    found = hashlib.sha256(page).hexdigest()
    quoted = sum(len(claim.quotations) for claim in parts.claims.values())
    faults = [*_quotations(parts), *_originals(parts, manifest or {}, originals)]
    if manifest is None:
        faults.insert(0, "The manifest (the last line) is missing or cannot be read.")
    else:
        faults = [*_manifest(manifest, found, parts), *faults, *_signature(manifest, key)]
    notes = [] if manifest is None else _notes(manifest, key)
    return PageReport(
        page=found,
        claims=len(parts.claims),
        quotations=quoted,
        originals=len(originals),
        faults=tuple(dict.fromkeys(faults)),
        notes=tuple(notes),
    )


def _manifest(manifest: dict[str, Any], found: str, parts: Parts) -> Iterator[str]:
    """The page and its parts against the manifest."""
    if not is_whole(manifest):
        yield "The manifest itself was altered: it has not the hash that it says of itself."
    named = [*_claims(manifest, parts), *_texts(manifest, parts)]
    yield from named
    if manifest.get("page") != found and not named:
        yield "The page was altered outside of texts and claims: its headings, other views, style or script."
    elif manifest.get("page") != found:
        yield f"The page is not as it was made: its SHA-256 is {found}, the manifest says {manifest.get('page')}."


def _claims(manifest: dict[str, Any], parts: Parts) -> Iterator[str]:
    expected = manifest.get("claims")
    numbers = list(parts.claims)
    if isinstance(expected, int) and expected != len(numbers):
        missing = [str(n) for n in range(1, expected + 1) if str(n) not in parts.claims]
        more = [n for n in numbers if not n.isdigit() or not 1 <= int(n) <= expected]
        if missing:
            yield f"Removed: claim {', '.join(missing[:12])}."
        if more:
            yield f"Added: claim {', '.join(more[:12])}."
        return
    for at, (was, now) in enumerate(zip(manifest.get("claim_groups") or [], groups_of(parts), strict=False)):
        if was != now:
            yield f"Altered: one of the claims {at * GROUP + 1} to {min((at + 1) * GROUP, len(numbers))}."


def _texts(manifest: dict[str, Any], parts: Parts) -> Iterator[str]:
    listed = {str(text.get("id")): text for text in manifest.get("texts") or [] if isinstance(text, dict)}
    for name, text in listed.items():
        if name not in parts.texts:
            yield f"Removed: the text {name}."
        elif text.get("shown") != digest(parts.texts[name]):
            yield f"Altered: the text {name} under Texts."
    yield from (f"Added: the text {name}." for name in parts.texts if name not in listed)


def _quotations(parts: Parts) -> Iterator[str]:
    """Quotations against the texts of the same page."""
    texts = {anchor(name, 0).rsplit("-", 1)[0]: (name, text) for name, text in parts.texts.items()}
    for number, claim in parts.claims.items():
        for quotation in claim.quotations:
            name, text = texts.get(quotation.fragment.rsplit("-", 1)[0], ("", ""))
            if not name:
                yield f"Claim {number}: its quotation names a text that is not on the page."
            elif not _stands(quotation.words, text[quotation.start : quotation.end]):
                place = f"{name} {quotation.start}-{quotation.end}"
                yield f"Claim {number}: the quotation is not what stands at {place} of the text."


def _stands(words: str, passage: str) -> bool:
    """Whether all pieces of a quotation stand in its passage in order; pieces are parted by an ellipsis."""
    at, flat = 0, " ".join(passage.split())
    for piece in words.split(GAP.strip()):
        bare = " ".join(piece.split())
        found = flat.find(bare, at)
        if found < 0:
            return False
        at = found + len(bare)
    return bool(words.strip())


def _originals(parts: Parts, manifest: dict[str, Any], originals: Sequence[Document]) -> Iterator[str]:
    """The texts of the page against texts read from given originals."""
    listed = {str(text.get("original")): str(text.get("id")) for text in manifest.get("texts") or []}
    for document in originals:
        name = listed.get(document.sha256) or (document.id if document.id in parts.texts else "")
        if not name:
            yield f"{document.path}: no text of the page names this original."
        elif document.sha256 not in listed:
            yield f"{document.path}: the page was made from another original of the name {name}."
        elif _shown(document.text) != _shown(parts.texts.get(name, "")):
            yield f"{document.path}: the text on the page is not the text of this original."


def _shown(text: str) -> str:
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _signature(manifest: dict[str, Any], key: str) -> Iterator[str]:
    signature = manifest.get("signature")
    if not isinstance(signature, dict):
        if key:
            yield "The manifest is not signed, but a key was given: it was made anew, or never signed."
        return
    if not _holds(manifest, signature):
        yield "The signature does not fit the manifest: it was altered after it was signed."
    elif key and _fingerprint(signature) != key.lower():
        yield "The manifest is signed with another key than the one given: it was made anew."


def _fingerprint(signature: dict[str, Any]) -> str:
    """SHA-256 of the public key, as `stemma verify` and the log of a case give it."""
    return hashlib.sha256(bytes.fromhex(str(signature.get("key")))).hexdigest()


def _holds(manifest: dict[str, Any], signature: dict[str, Any]) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(str(signature.get("key"))))
        public.verify(bytes.fromhex(str(signature.get("value"))), signed_bytes(manifest))
    except (InvalidSignature, ValueError):
        return False
    return signature.get("scheme") == "Ed25519"


def _notes(manifest: dict[str, Any], key: str) -> list[str]:
    if not manifest.get("signature"):
        return [] if key else [UNSIGNED]
    return [] if key else [NO_KEY]
