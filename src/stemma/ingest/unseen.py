"""What a page keeps from the eye: by an attribute, an inline style, or a simple rule of its own style sheets.

Rules are looked at that name one class or one id, outside of @-rules; where two of them disagree about an element, it
is taken to be seen. No style sheet is fetched, and no script runs that may show later what is hidden here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

LONGEST_SHEET = 300_000  # characters of style sheets that are looked at
_ZERO = r"0(?![.\d]*[1-9])"
_HIDING = re.compile(
    rf"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*{_ZERO}|opacity\s*:\s*{_ZERO}"
    rf"|text-indent\s*:\s*-\d{{3}}|clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){{4}}\)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    rf"|transform\s*:\s*scale(?:[xy]|3d)?\(\s*{_ZERO}|(?<![-\w])color\s*:\s*transparent",
    re.IGNORECASE,
)
_AWAY = re.compile(r"(?<![-\w])(?:left|top|right|bottom)\s*:\s*-\d{3}", re.IGNORECASE)
_PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_FLAT = re.compile(rf"(?<![-\w])(?:max-)?(?:height|width)\s*:\s*{_ZERO}(?!\s*%?\d)", re.IGNORECASE)
_CUT = re.compile(r"overflow\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_INK = re.compile(r"(?<![-\w])color\s*:\s*(#\w{3,8}|[a-z]+)", re.IGNORECASE)
_PAPER = re.compile(r"(?<![-\w])background(?:-color)?\s*:\s*(#\w{3,8}|[a-z]+)", re.IGNORECASE)
_NAMED = {"white": "ffffff", "black": "000000"}
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,80}line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)
_SHOWING = re.compile(r"(?<![-\w])(?:display\s*:\s*(?!none)|visibility\s*:\s*visible)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAME = re.compile(r"(?:[a-zA-Z][\w-]*)?([.#][\w-]+)\Z")

_MENTIONED = re.compile(r"[.#][\w-]+")


def hides(style: str) -> bool:
    """Whether these declarations keep an element's words from the eye."""
    if _HIDING.search(style) or (_AWAY.search(style) and _PLACED.search(style)):
        return True
    if _FLAT.search(style) and _CUT.search(style):
        return True
    ink, paper = _INK.search(style), _PAPER.search(style)
    return bool(ink and paper) and _colour(ink) == _colour(paper)


def _colour(found: re.Match[str] | None) -> str:
    name = found[1].lower().removeprefix("#") if found else ""
    name = _NAMED.get(name, name)
    return "".join(2 * char for char in name) if len(name) == 3 else name


def is_struck(element: Any) -> bool:
    """Whether the element's words are struck out, as one does who takes them back."""
    return element.tag in ("del", "s", "strike") or _STRUCK.search(element.get("style", "")) is not None


def is_raised(element: Any) -> bool:
    """Whether the element's words stand above the line."""
    return element.tag == "sup" or _RAISED.search(element.get("style", "")) is not None


@dataclass(slots=True)
class Sheet:
    """The classes (".name") and ids ("#name") that a page's style sheets hide, and those that they show."""

    hiding: set[str] = field(default_factory=set)
    showing: set[str] = field(default_factory=set)

    def hides(self, element: Any) -> bool:
        """Whether a rule hides the element, and none shows it."""
        names = {f".{name}" for name in element.get("class", "").split()}
        if "id" in element.attrib:
            names.add(f"#{element.get('id')}")
        return not names.isdisjoint(self.hiding) and names.isdisjoint(self.showing)


def sheet_of(root: Any) -> Sheet:
    """What the style elements of a page hide."""
    made, room = Sheet(), LONGEST_SHEET
    for element in root.iter("style"):
        text = element.text or ""
        if not room or "print" in element.get("media", ""):
            continue
        for selectors, style in _rules(_COMMENT.sub("", text[:room])):
            names = [found[1] for one in selectors.split(",") if (found := _NAME.match(one.strip()))]
            if names and hides(style):
                made.hiding.update(names)
                made.showing.difference_update(names)
            elif _SHOWING.search(style):
                # What a longer selector shows may be the same element.
                made.showing.update(_MENTIONED.findall(selectors))
        room = max(0, room - len(text))
    return made


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """(selectors, declarations) of the rules that stand in no @-rule."""
    depth, head = 0, ""
    for part in re.split(r"([{}])", text):
        if part == "{":
            depth += 1
        elif part == "}":
            depth = max(0, depth - 1)
        elif depth == 0:
            head = part.rpartition(";")[2].strip()
        elif depth == 1 and head and not head.startswith("@"):
            yield head, part
            head = ""
