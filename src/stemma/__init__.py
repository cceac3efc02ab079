"""Stemma compares what texts say of one leaked document. The public names; everything else may move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stemma.case import Case, Report
    from stemma.errors import NothingRead, StemmaError, UsageError
    from stemma.model import Alignment, Claim, Document, Dossier, Entity, Judgement, Problem, Reading, Span

    __version__: str

__all__ = [
    "Alignment",
    "Case",
    "Claim",
    "Document",
    "Dossier",
    "Entity",
    "Judgement",
    "NothingRead",
    "Problem",
    "Reading",
    "Report",
    "Span",
    "StemmaError",
    "UsageError",
    "__version__",
]
_HOMES = {
    "Case": "stemma.case",
    "Report": "stemma.case",
    "NothingRead": "stemma.errors",
    "StemmaError": "stemma.errors",
    "UsageError": "stemma.errors",
}


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that `stemma --help` and `import stemma` stay fast.
    if name not in __all__:
        raise AttributeError(f"module 'stemma' has no attribute {name!r}")
    if name == "__version__":
        from importlib.metadata import version

        return version("stemma")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "stemma.model")), name)


def __dir__() -> list[str]:
    return sorted(__all__)
