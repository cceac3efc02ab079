"""Small pieces of static SVG: escaped text, and text cut to the width of its box."""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup, escape

from stemma.dossier.visible import LONE_HALF, UNSEEN, name_of

# Mean width of a character of a usual interface font, in parts of its size.
MEAN_WIDTH = 0.58
WIDE_FROM = 0x2E80
CAPITAL = 0.3
"""What a capital takes beyond that."""


def width_of(text: str, size: float) -> float:
    """Estimated width of ``text`` in px at ``size`` px; East Asian characters count double.

    A capital behind a capital is wider than most: names all in capitals would run out of their boxes.
    """
    capitals = sum(one.isupper() and other.isupper() for one, other in pairwise(text))
    return (sum(2 if ord(c) >= WIDE_FROM else 1 for c in text) + CAPITAL * capitals) * size * MEAN_WIDTH


def seen(text: str) -> str:
    """``text`` for a drawing: unseen characters replaced by their names in brackets."""
    plain = UNSEEN.sub(lambda match: f"[{name_of(match.group())}]", text)
    return LONE_HALF.sub("\ufffd", " ".join(plain.split()))


def fit(text: str, width: float, size: float) -> str:
    """``text`` cut with an ellipsis so that it fits ``width`` px."""
    if width_of(text, size) <= width:
        return text
    kept = text
    while kept and width_of(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrap(text: str, width: float, size: float, lines: int = 2) -> list[str]:
    """``text`` in at most ``lines`` lines that fit ``width`` px; a word longer than a line is broken."""
    rest = [part for word in text.split() for part in _broken(word, width, size)]
    out: list[str] = []
    while rest and len(out) < lines - 1:
        line = rest.pop(0)
        while rest and width_of(f"{line} {rest[0]}", size) <= width:
            line = f"{line} {rest.pop(0)}"
        out.append(line)
    return [*out, fit(" ".join(rest), width, size)] if rest else out


def _broken(word: str, width: float, size: float) -> list[str]:
    """A word in parts that each fit ``width`` px."""
    parts = []
    while width_of(word, size) > width and len(word) > 1:
        at = max(1, len(fit(word, width, size)) - 1)
        parts.append(word[:at])
        word = word[at:]
    return [*parts, word]


def label(x: float, y: float, text: str, css: str) -> Markup:
    """One line of text at (``x``, ``y``) px."""
    return Markup('<text x="{}" y="{}" class="{}">{}</text>').format(number(x), number(y), css, text)


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def titled(title: str, desc: str, key: str) -> tuple[Markup, Markup]:
    """(attributes, elements) that give a drawing its name and its description in words."""
    attributes = Markup('role="img" aria-labelledby="{0}-t {0}-d"').format(key)
    elements = Markup('<title id="{0}-t">{1}</title><desc id="{0}-d">{2}</desc>').format(
        key, escape(title), escape(desc)
    )
    return attributes, elements
