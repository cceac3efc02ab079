"""The matcher of names as a table to read: each feature, its reason, what it adds or takes, and its cap."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.text.name_words import NameKind
from stemma.text.names import AGAINST, LIKENESS, SETTLES, Weight


def table(kind: NameKind) -> Iterator[tuple[str, str, str, str]]:
    """Feature, reason, weight and cap, in the order in which they are tried."""
    for line in LIKENESS:
        yield _row(line, f"+{line.weight:.2f}")
    for line in AGAINST[kind]:
        yield _row(line, f"-{line.weight:.2f}" if line.weight else "")
    for line in SETTLES:
        yield _row(line, f"at least {line.weight:.2f}")


def _row(line: Weight, weight: str) -> tuple[str, str, str, str]:
    reason = (line.feature.__doc__ or "").split("\n", 1)[0]
    return line.feature.__name__, reason, weight, f"{line.cap:.2f}" if line.cap < 1 else ""


def markdown(kind: NameKind) -> str:
    """The table as it stands in ``docs/names.md``."""
    lines = ["| feature | reason that is shown | weight | cap |", "|---|---|---|---|"]
    lines += [f"| `{name}` | {reason} | {weight} | {cap} |" for name, reason, weight, cap in table(kind)]
    return "\n".join(lines)
