"""Makes characters that cannot be seen visible, without touching the text itself.

The character stays in the page; a box with its name is drawn beside it by the style sheet. An element around a
direction-changing character isolates it, so that it cannot turn the line it stands in.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

NAMES = {
    "\u0000": "NUL",
    "\u0007": "BEL",
    "\u0008": "BS",
    "\u001b": "ESC",
    "\u007f": "DEL",
    "\u00ad": "SHY",
    "\u034f": "CGJ",
    "\u061c": "ALM",
    "\u115f": "HCF",
    "\u1160": "HJF",
    "\u180e": "MVS",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u2028": "LS",
    "\u2029": "PS",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u3164": "HF",
    "\ufeff": "BOM",
    "\uffa0": "HHF",
    "\ufff9": "IAA",
    "\ufffa": "IAS",
    "\ufffb": "IAT",
}
UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_WORDS = re.compile(f"[{_LEFTWARD}]+(?:[ \\d,.-]{{1,12}}[{_LEFTWARD}]+)*")
"""Words whose letters run leftward, with figures between them."""
_QUOTES = re.compile("([“”])")
LONE_HALF = re.compile("[\ud800-\udfff]")


def name_of(character: str) -> str:
    """Short name of an unseen character: RLO, ZWJ, or its code point."""
    return NAMES.get(character, f"U+{ord(character):04X}")


def count_unseen(text: str) -> dict[str, int]:
    """How often each unseen character stands in ``text``, by name, in the order of the names."""
    found: dict[str, int] = {}
    for match in UNSEEN.finditer(text):
        name = name_of(match.group())
        found[name] = found.get(name, 0) + 1
    return dict(sorted(found.items()))


def visible(text: str) -> Markup:
    """``text`` escaped for HTML, unseen characters in boxes.

    A carriage return is written as a reference, or the browser would turn it into a line feed. HTML cannot hold
    NUL nor half of a surrogate pair: U+FFFD stands for them, inside the box with the name.
    """
    out: list[Markup | str] = []
    at = 0
    for match in UNSEEN.finditer(text):
        out += (_plain(text[at : match.start()]), _boxed(match.group()))
        at = match.end()
    out.append(_plain(text[at:]))
    return Markup("").join(out)


def told(text: str) -> Markup:
    """A sentence of ours as :func:`visible`; what it quotes in Arabic turns nothing that stands beside it."""
    if _WORDS.search(text) is None:
        return visible(text)
    pieces = _QUOTES.split(text)
    shown = [
        _isolated(piece) if pieces[max(0, at - 1)] == "“" and _WORDS.search(piece) else _with_isolated(piece)
        for at, piece in enumerate(pieces)
    ]
    return Markup("").join(shown)


def _with_isolated(text: str) -> Markup:
    out: list[Markup] = []
    at = 0
    for match in _WORDS.finditer(text):
        out += (visible(text[at : match.start()]), _isolated(match.group()))
        at = match.end()
    out.append(visible(text[at:]))
    return Markup("").join(out)


def _isolated(text: str) -> Markup:
    return Markup("<bdi>") + visible(text) + Markup("</bdi>")


def _plain(text: str) -> Markup:
    return escape(LONE_HALF.sub("\ufffd", text)).replace("\r", Markup("&#13;"))


def _boxed(character: str) -> Markup:
    shown = "\ufffd" if character == "\0" else character
    return Markup('<span class="ch" data-ch="{}">{}</span>').format(name_of(character), shown)
