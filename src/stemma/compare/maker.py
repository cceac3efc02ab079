"""The name and version under which COMPARE signs its results."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.compare.across.encoder import version
from stemma.model import Document, Maker

MAKER = Maker(name="compare", version="5")


def maker_for(documents: Iterable[Document]) -> Maker:
    """The maker of a case: with an Arabic text the multilingual encoder, where it is installed, is a part of it."""
    encoder = version() if any(document.language == "ar" for document in documents) else ""
    return Maker(name=MAKER.name, version=f"{MAKER.version}, {encoder}") if encoder else MAKER
