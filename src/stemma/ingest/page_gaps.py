"""What is told of a web page beside its text: what it hides, strikes out, holds elsewhere, or says wrongly."""

from __future__ import annotations

import re
from typing import Any

from stemma.model import Problem
from stemma.text.encoding import Decoded

_DATA = "//script[contains(@type, 'json')]/text()"
_ARTICLE = re.compile(r'"(?:articleBody|text|description)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){0,100000})')
FEW = 12  # characters in parts of a page that are no prose, below which nothing is said of them


def encoding_mismatch(decoded: Decoded, declared: str | None, path: str) -> tuple[Problem, ...]:
    """A note where the page names another character set than its bytes are in."""
    if not declared or decoded.source == "declared" or decoded.text.isascii() or _same(declared, decoded.encoding):
        return ()
    message = f"The page says it is {declared}, but its bytes are {decoded.encoding}."
    hint = "It was read as its bytes show; check a name with accents."
    return (Problem(path=path, code="encoding_mismatch", message=message, hint=hint, lost=False),)


def _same(declared: str, found: str) -> bool:
    return declared.lower().replace("_", "-").removesuffix("-sig") == found or found.startswith(declared.lower())


def not_prose(root: Any, path: str) -> tuple[Problem, ...]:
    """A gap where drawings, formulas, forms and frames written into the page hold words."""
    held = [
        *root.xpath("//svg//text()[ancestor::text]"),
        *root.xpath("//math//text() | //textarea//text()"),
        *(re.sub(r"<[^>]{0,2000}>", " ", words) for words in root.xpath("//iframe/@srcdoc")),
    ]
    count = sum(len("".join(words.split())) for words in held)
    if count < FEW:
        return ()
    message = f"{count} character(s) in drawings, formulas, fields or frames of the page were not read."
    hint = "Look at the page in a browser that is offline; copy what matters into a .txt file."
    return (Problem(path=path, code="page_parts", message=message, hint=hint),)


def elsewhere(root: Any, path: str) -> tuple[Problem, ...]:
    """A gap where a page without visible text holds words for browsers without scripts, or as data of a script."""
    words = [*root.xpath("//noscript//text() | //noframes//text()"), *_ARTICLE.findall(" ".join(root.xpath(_DATA)))]
    count = sum(len("".join(one.split())) for one in words)
    if count < FEW:
        return ()
    message = (
        f"{count} character(s) of a page that shows no text stand in parts that only scripts or old browsers show."
    )
    hint = "Open a copy in a browser that is offline, or look at its source; save what it shows as .html or .txt."
    return (Problem(path=path, code="page_parts", message=message, hint=hint),)


def hidden_text(count: int, path: str) -> tuple[Problem, ...]:
    """A note on what styles hide."""
    if not count:
        return ()
    message = f"{count} character(s) that the page hides from the eye were left out."
    hint = "Open the page's source to see them."
    return (Problem(path=path, code="hidden_text", message=message, hint=hint, lost=False),)


def struck_text(count: int, path: str) -> tuple[Problem, ...]:
    """A note on what is struck out."""
    if not count:
        return ()
    message = f"{count} character(s) of the page are struck out, as what somebody takes back; they were left out."
    hint = "Look at the page: what was struck out may matter as much as what took its place."
    return (Problem(path=path, code="hidden_text", message=message, hint=hint, lost=False),)


def too_deep(path: str, deepest: int) -> Problem:
    """A note on a page that is taken without its structure."""
    message = f"Elements are nested more than {deepest} deep; the text was taken without its structure."
    return Problem(
        path=path, code="html_depth", message=message, hint="Compare with the page in a browser.", lost=False
    )


def unparsed(path: str) -> Problem:
    """A note on a page whose structure cannot be read."""
    message = "The page's structure could not be read; the text was taken without it."
    return Problem(
        path=path, code="html_damaged", message=message, hint="Compare with the page in a browser.", lost=False
    )
