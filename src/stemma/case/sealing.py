"""The page of a kept case carries its maker's signature; a page of loose files has nobody who answers for it."""

from __future__ import annotations

from stemma.dossier.html import HtmlDossier
from stemma.dossier.seal import Signature
from stemma.model import Dossier
from stemma.seams import Exporter
from stemma.store.signing import Signer


def sealing(exporter: Exporter, dossier: Dossier) -> Exporter:
    """``exporter``, which signs with the user's key where it makes the page of a case with a signed log."""
    if isinstance(exporter, HtmlDossier) and dossier.custody is not None:
        exporter.sign = _signature
    return exporter


def _signature(data: bytes) -> Signature:
    signer = Signer()
    return Signature(scheme="Ed25519", key=signer.public.hex(), value=signer.sign(data).hex())
