"""The visible text nodes of a web page in reading order, gathered into blocks.

A block is what stands between two breaks: a paragraph, a heading, a list item, a cell. Each of its pieces keeps the
XPath of its text node, so that every stretch of the text can be found in the page again. Nothing is run or fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from stemma.ingest.raised import raised
from stemma.ingest.unseen import Sheet, hides, is_raised, is_struck, sheet_of

# fmt: off
PARAGRAPHS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "div", "dl",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "html", "legend", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "tfoot", "thead", "tr", "ul",
    )
)
LINES = frozenset(("li", "td", "th", "dt", "dd"))
UNSEEN = frozenset(
    (
        "applet", "area", "audio", "base", "button", "canvas", "colgroup", "datalist", "embed", "head",
        "iframe", "img", "input", "link", "map", "math", "meta", "noembed", "noframes", "noscript",
        "object", "option", "param", "picture", "script", "select", "source", "style", "svg", "template",
        "textarea", "track", "video",
    )
)
# fmt: on
PARAGRAPH = 2  # breaks
_WHITE = " \t\n\r\f"
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ODD_SPACE = re.compile(r"[\t\n\r\f]|  ")  # what is not a single space


Look = Literal["", "raised", "struck", "hidden"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """``text`` with white space run together, and the XPath of the text node that it is.

    ``look`` says that it stands above the line, is struck out, or is hidden by a rule of the page's style sheets.
    """

    text: str
    place: str
    look: Look = ""


@dataclass(slots=True, kw_only=True)
class Block:
    """Pieces that follow one another without a break, those too that :func:`seen` takes out.

    ``tag`` is the element that holds them; ``is_line`` says that only a line, not a paragraph, ends before it.
    """

    tag: str
    is_line: bool = False
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The block's words; single spaces, none at the ends."""
        return "".join(piece.text for piece in self.pieces)


def is_shadow(element: Any) -> bool:
    """Whether a template is shown as soon as the page is read (a declarative shadow root of the HTML standard)."""
    return element.tag == "template" and (element.get("shadowrootmode") or element.get("shadowroot")) is not None


def is_hidden(element: Any) -> bool:
    """Whether the element itself keeps its content from the eye by an attribute or inline style."""
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("type") == "hidden":
        return True
    return "style" in attributes and hides(attributes["style"])


def blocks_of(root: Any) -> tuple[list[Block], int]:
    """The blocks below ``root`` (an lxml element) in order, and the number of characters that elements hide."""
    found = [Block(tag="body")]
    hidden = 0
    owed = 0  # a break before white space or hidden text is owed to the next words
    for text, frame, place, breaks in _nodes(root, sheet_of(root)):
        owed += breaks
        if not frame.is_seen:
            hidden += len("".join(text.split()))
            continue
        if not text.strip(_WHITE) and (owed or not found[-1].pieces):
            continue
        if owed and found[-1].pieces:
            found.append(Block(tag=frame.block, is_line=owed < PARAGRAPH))
        owed = 0
        _add(found[-1], text, frame, place)
    return [block for block in map(_trimmed, found) if block.pieces], hidden


def seen(blocks: Sequence[Block]) -> tuple[list[Block], dict[Look, int]]:
    """``blocks`` as a reader sees them, and how many characters were taken out as struck or hidden.

    Figures above the line become figures of that kind. Where rules would hide more than they leave, a script is
    taken to show it all.
    """
    sizes = _sizes(blocks)
    out: set[Look] = {"struck", "hidden"} if sizes["hidden"] <= sum(sizes.values()) / 2 else {"struck"}
    made = []
    for block in blocks:
        one = Block(tag=block.tag, is_line=block.is_line)
        for piece in block.pieces:
            if piece.look not in out:
                text = raised(piece.text) if piece.look == "raised" else piece.text
                after_space = not one.pieces or one.pieces[-1].text.endswith(" ")
                text = text.lstrip(" ") if after_space else text
                if text:
                    one.pieces.append(Piece(text=text, place=piece.place))
        made.append(_trimmed(one))
    return [block for block in made if block.pieces], {look: sizes[look] for look in out if sizes[look]}


def _sizes(blocks: Sequence[Block]) -> dict[Look, int]:
    """The characters of each look, white space left out."""
    sizes: dict[Look, int] = {"": 0, "raised": 0, "struck": 0, "hidden": 0}
    for block in blocks:
        for piece in block.pieces:
            sizes[piece.look] += len("".join(piece.text.split()))
    return sizes


def _add(block: Block, text: str, frame: _Frame, place: str) -> None:
    if not block.pieces:
        block.tag = frame.block
    squeezed = _SPACE.sub(" ", text) if _ODD_SPACE.search(text) else text
    if not block.pieces or block.pieces[-1].text.endswith(" "):
        squeezed = squeezed.lstrip(" ")
    if squeezed:
        block.pieces.append(Piece(text=squeezed, place=place, look=frame.look))


def _trimmed(block: Block) -> Block:
    while block.pieces:
        last = block.pieces.pop()
        kept = last.text.rstrip(" ")
        if kept:
            block.pieces.append(Piece(text=kept, place=last.place, look=last.look))
            break
    return block


@dataclass(slots=True, kw_only=True)
class _Frame:
    """An open element: its XPath, the block it stands in, and how many texts and children were seen so far."""

    path: str
    block: str
    is_seen: bool
    look: Look = ""
    texts: int = 0
    children: dict[str, int] = field(default_factory=dict)

    def text_place(self) -> str:
        self.texts += 1
        return f"{self.path}/text()[{self.texts}]"

    def child(self, element: Any, sheet: Sheet) -> _Frame:
        name = element.tag
        self.children[name] = number = self.children.get(name, 0) + 1
        step = f"*[name()='{name}']" if ":" in name else name
        return _Frame(
            path=f"{self.path}/{step}[{number}]",
            block=name if name in PARAGRAPHS or name in LINES else self.block,
            is_seen=self.is_seen and not is_hidden(element),
            look=_look(element, self.look, sheet),
        )


def _look(element: Any, around: Look, sheet: Sheet) -> Look:
    """How the element's words look, in an element that looks like ``around``."""
    if around == "hidden" or (sheet.hiding and element.attrib and sheet.hides(element)):
        return "hidden"
    if around == "struck" or is_struck(element):
        return "struck"
    return "raised" if around == "raised" or is_raised(element) else ""


def _nodes(root: Any, sheet: Sheet) -> Iterator[tuple[str, _Frame, str, int]]:
    """(text, element it stands in, XPath, breaks before it) of each text node, in order."""
    from lxml import etree

    frames = [_Frame(path="", block="body", is_seen=True)]
    breaks = 0
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        # Comments and processing instructions have no content, but text stands behind them as behind any child.
        if event == "start":
            frames.append(frames[-1].child(element, sheet))
            breaks = _break(element.tag, breaks)
            if element.tag in UNSEEN and not is_shadow(element):
                walk.skip_subtree()
            elif element.text:
                yield element.text, frames[-1], frames[-1].text_place(), breaks
                breaks = 0
            continue
        if event == "end":
            frames.pop()
            breaks = breaks if element.tag == "br" else _break(element.tag, breaks)
        if element.tail and len(frames) > 1:
            yield element.tail, frames[-1], frames[-1].text_place(), breaks
            breaks = 0


def _break(tag: str, breaks: int) -> int:
    """The breaks owed when ``tag`` begins or ends: two lines in a row make a paragraph, as two <br> do."""
    if tag == "br":
        return breaks + 1
    return max(breaks, PARAGRAPH if tag in PARAGRAPHS else 1 if tag in LINES else 0)
