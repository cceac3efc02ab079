"""The runs of a WordprocessingML paragraph: what is seen, what is inserted, and what is deleted or hidden."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from stemma.ingest.flow import Remark
from stemma.ingest.raised import raised

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RUN, _STYLE, _RUN_PROPERTIES, _BOX = f"{W}r", f"{W}pPr/{W}pStyle", f"{W}rPr", f"{W}txbxContent"
_INSTRUCTION, _DELETED_TEXT = f"{W}instrText", f"{W}delText"
_TEXT = frozenset((f"{W}t", _DELETED_TEXT, f"{_MATH}t"))
_DELETING, _INSERTING = frozenset((f"{W}del", f"{W}moveFrom")), frozenset((f"{W}ins", f"{W}moveTo"))
_VALUE, _VANISH, _RUN_STYLE = f"{W}val", frozenset((f"{W}vanish", f"{W}specVanish")), f"{W}rStyle"
_SIZE, _COLOUR, _OFF = f"{W}sz", f"{W}color", ("0", "false", "off")
_STRIKES, _HEIGHT = frozenset((f"{W}strike", f"{W}dstrike")), f"{W}vertAlign"
TINY = 2  # half points: nobody reads a letter of one point
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SKIPPED = frozenset((
    f"{W}pPr", f"{W}rPr", f"{W}delInstrText", f"{W}sectPr", f"{W}rt", f"{_MC}Fallback", f"{W}fldData",
    f"{W}tblPr", f"{W}sdtPr",
))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Text that is not what the page says: ``kind`` is deleted, hidden or struck, ``who`` deleted it and when."""

    kind: str
    text: str
    who: str = ""


@dataclass(slots=True)
class Line:
    """One paragraph: its visible text with remarks, what is not seen, and the boxes that hang on it."""

    parts: list[str] = field(default_factory=list)
    size: int = 0
    remarks: list[Remark] = field(default_factory=list)
    unseen: list[Unseen] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is seen."""
        return "".join(self.parts)

    def see(self, text: str) -> None:
        """Add visible text."""
        self.parts.append(text)
        self.size += len(text)

    def hide(self, kind: str, text: str, who: str) -> None:
        """Add text that is not seen; neighbours of one kind are one."""
        last = self.unseen[-1] if self.unseen else None
        if last and (last.kind, last.who) == (kind, who):
            self.unseen[-1] = Unseen(kind=kind, text=last.text + text, who=who)
        else:
            self.unseen.append(Unseen(kind=kind, text=text, who=who))


@dataclass(frozen=True, slots=True)
class _Where:
    kind: str = ""  # deleted, hidden, struck, or '' for visible
    who: str = ""
    in_table: bool = False
    is_raised: bool = False


class Runs:
    """Reads paragraphs; ``hidden`` are the ids of styles that hide their text."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden

    def line(self, paragraph: Any, *, in_table: bool = False) -> Line:
        """All of one ``w:p``."""
        made = Line()
        style = paragraph.find(_STYLE)
        is_hidden = style is not None and style.get(_VALUE) in self.hidden
        self._walk(paragraph, made, _Where("hidden" if is_hidden else "", in_table=in_table))
        return made

    def _walk(self, element: Any, made: Line, where: _Where) -> None:
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._walk(child, made, self._of_run(child, where))
            elif tag in _TEXT:
                _put(child.text or "", made, _Where("deleted", where.who) if tag == _DELETED_TEXT else where)
            elif tag in _DELETING:
                self._walk(child, made, _Where("deleted", _who(child), where.in_table))
            elif tag in _INSERTING:
                self._inserted(child, made, where)
            elif tag == _BOX:
                made.boxes.append(child)
            elif tag == _INSTRUCTION:
                made.fields.append(child.text or "")
            elif tag not in _SKIPPED and isinstance(tag, str):
                self._other(child, made, where)

    def _other(self, child: Any, made: Line, where: _Where) -> None:
        sign = _sign(child)
        if sign:
            _put(sign, made, where)
        elif len(child):
            self._walk(child, made, where)

    def _inserted(self, element: Any, made: Line, where: _Where) -> None:
        start = made.size
        self._walk(element, made, where)
        if made.size > start:
            reason = f"Inserted as a tracked change{_who(element)}; it is shown as the document shows it."
            made.remarks.append(Remark(start=start, end=made.size, kind="tracked-insertion", reason=reason))

    def _of_run(self, run: Any, where: _Where) -> _Where:
        properties = run.find(_RUN_PROPERTIES)
        if where.kind or properties is None or not len(properties):
            return where
        if self._hides(properties, where):
            return _Where("hidden", where.who, where.in_table)
        kind, is_raised = "", where.is_raised
        for child in properties:
            if child.tag in _STRIKES and child.get(_VALUE) not in _OFF:
                kind = "struck"
            elif child.tag == _HEIGHT:
                is_raised = child.get(_VALUE) == "superscript"
        return _Where(kind, where.who, where.in_table, is_raised)

    def _hides(self, properties: Any, where: _Where) -> bool:
        for child in properties:
            tag, value = child.tag, child.get(_VALUE)
            if tag in _VANISH and value not in _OFF:
                return True
            if tag == _RUN_STYLE and value in self.hidden:
                return True
            if tag == _SIZE and (value or "").isdigit() and int(value) <= TINY:
                return True
            if tag == _COLOUR and (value or "").upper() == "FFFFFF" and not where.in_table:
                return properties.find(f"{W}shd") is None and properties.find(f"{W}highlight") is None
        return False


def as_transitional(data: bytes) -> bytes:
    """The strict form's namespace replaced by the common one, so that one set of names reads both."""
    return data.replace(_STRICT[1:-1].encode(), W[1:-1].encode())


def _put(text: str, made: Line, where: _Where) -> None:
    if where.kind:
        made.hide(where.kind, text, where.who)
    else:
        made.see(raised(text) if where.is_raised else text)


def _sign(element: Any) -> str:
    tag = element.tag
    if not tag.startswith(W):
        return ""
    name = tag[len(W) :]
    if name == "br":
        return "\n" if element.get(f"{W}type") in (None, "textWrapping") else ""
    if name == "sym":
        return _symbol(element.get(f"{W}char") or "")
    return _SIGNS.get(name, "")


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xD800 <= number < 0xE000 or number > 0x10FFFF else chr(number)


def _who(change: Any) -> str:
    author, date = change.get(f"{W}author") or "", change.get(f"{W}date") or ""
    return f"{f' by {author}' if author else ''}{f' on {date}' if date else ''}"
