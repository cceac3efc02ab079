"""OpenDocument texts (.odt): the same as for Word documents, in the other family's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from stemma.ingest.archive.package import Package, Unreadable, unread_office
from stemma.ingest.flow import LINE, PARAGRAPH, Flow, Remark
from stemma.ingest.office.facts import PART, local
from stemma.ingest.office.odf import BLOCKS, attribute, is_sealed, is_simple, meta, remote, rows, styles_of
from stemma.ingest.office.xml import Parsed, parsed
from stemma.ingest.raised import raised
from stemma.model import Problem, Stated
from stemma.seams import Extraction

_APART = ("annotation", "note", "text-box")
_UNSEEN = (
    "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "tracked-changes", "sequence-decls", "forms",
    "ruby-text", "object", "object-ole", "image", "desc", "script", "variable-decls",
)  # fmt: skip


class OdtReader:
    """Reads .odt and .ott."""

    name = "stemma.odt"
    version = "2"
    media_types: tuple[str, ...] = ("application/vnd.oasis.opendocument.text",)
    suffixes: tuple[str, ...] = (".odt", ".ott")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Text with "paragraph N" anchors; problems for what is damaged, hidden or would run."""
        try:
            package = Package(data)
            if is_sealed(package):
                hint = "Open it with its password, save it without one, and ingest that."
                raise Unreadable("encrypted", "The document is encrypted.", hint)
            if "content.xml" not in package:
                message = "The file has no content part; it is no whole OpenDocument text."
                raise Unreadable("office_damaged", message, "Ask for the file again.")
            made = _Document(package, path)
        except Unreadable as error:
            return unread_office(error, path)
        return made.extraction()


@dataclass(slots=True)
class _Line:
    """One paragraph: its text, what is hidden or struck in it, and the notes, comments and boxes that hang on it."""

    parts: list[str] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)  # kind, text
    apart: list[Any] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def see(self, text: str | None) -> None:
        """White space runs together, as the format demands."""
        if not text:
            return
        words = " ".join(text.replace("\n", " ").replace("\t", " ").split(" ")) if text.strip() else " "
        while "  " in words:
            words = words.replace("  ", " ")
        if words.startswith(" ") and (not self.parts or self.parts[-1][-1:] in " \n\t"):
            words = words[1:]
        if words:
            self.parts.append(words)


class _Document:
    def __init__(self, package: Package, path: str) -> None:
        self.package, self.path = package, path
        self.flow = Flow()
        self.problems: list[Problem] = []
        self.unseen: list[Stated] = []
        self.numbers: dict[str, int] = {}
        self.later: list[tuple[str, Any]] = []  # notes and comments stand behind the body
        content = self._part("content.xml")
        self.styles = styles_of(content)
        body = next((one for one in content.iter() if local(one.tag) == "text" and len(one)), None)
        if body is not None:
            self._deleted(body)
            self._blocks(body, "")
        self._margins()
        self._later()
        self.remote = remote(content)

    def extraction(self) -> Extraction:
        problems = [*self.problems, *self.package.doubled(self.path), *self._dangers()]
        if self.unseen:
            message = f"{len(self.unseen)} piece(s) of text are deleted, hidden or struck out; they are kept apart."
            hint = "They stand among what the file states of itself, with who deleted them where that is known."
            problems.append(self._problem("hidden_text", message, hint, lost=False))
        if not self.flow.text.strip() and not any(problem.lost for problem in problems):
            hint = "Open it in a word processor and look for what is drawn or hidden."
            problems.append(self._problem("no_text", "The document holds no visible text.", hint))
        stated = meta(self.package)
        return Extraction(
            text=self.flow.text,
            anchors=tuple(self.flow.anchors),
            hygiene=tuple(self.flow.notes),
            problems=tuple(problems),
            stated=(*stated, *self.unseen[:500]),
        )

    def _problem(self, code: str, message: str, hint: str, *, lost: bool = True) -> Problem:
        return Problem(path=self.path, code=code, message=message, hint=hint, lost=lost)

    def _part(self, name: str) -> Any:
        made: Parsed = parsed(self.package.part(name, PART))
        if made.fault:
            message = f"The part {name} is damaged: {made.fault}. What stands before that place was read."
            self.problems.append(self._problem("xml_damaged", message, "Ask for the file again; the rest is lost."))
        return made.root

    def _number(self, label: str) -> int:
        self.numbers[label] = self.numbers.get(label, 0) + 1
        return self.numbers[label]

    def _blocks(self, holder: Any, where: str) -> None:
        """Paragraphs and tables below ``holder``, through sections, lists and frames."""
        for block in holder:
            kind = local(block.tag)
            if kind in BLOCKS:
                self._line(block, f"{where}paragraph {self._number(where + 'paragraph')}")
            elif kind == "table":
                self._table(block, f"{where}table {self._number(where + 'table')}")
            elif kind == "section" and attribute(block, "display") == "none":
                self._hide("hidden text", " ".join(block.itertext()), f"hidden section, {where or 'body'}")
            elif kind in _APART:
                self.later.append((where, block))
            elif kind and kind not in _UNSEEN:
                self._blocks(block, where)

    def _line(self, block: Any, place: str, before: str = PARAGRAPH, remarks: tuple[Remark, ...] = ()) -> None:
        line = self._read(block)
        self.flow.add(line.text, place, before=before, remarks=remarks)
        self._beside(line, place)

    def _beside(self, line: _Line, place: str) -> None:
        for kind, text in line.hidden:
            self._hide(f"{kind} text", text, f"{kind} run, {place}")
        self.later.extend((f"{place}, ", one) for one in line.apart)

    def _read(self, block: Any) -> _Line:
        line = _Line()
        self._styled(block, line, is_raised=False)
        return line

    def _styled(self, element: Any, line: _Line, *, is_raised: bool) -> None:
        """What is in ``element``, as its style shows it."""
        style = attribute(element, "style-name")
        if style in self.styles.hiding or style in self.styles.striking:
            kind = "hidden" if style in self.styles.hiding else "struck"
            line.hidden.append((kind, "".join(element.itertext())))
        else:
            self._walk(element, line, is_raised=is_raised or style in self.styles.raising)

    def _walk(self, element: Any, line: _Line, *, is_raised: bool) -> None:
        line.see(raised(element.text or "") if is_raised else element.text)
        for child in element:
            kind = local(child.tag)
            if kind == "s":
                count = attribute(child, "c")
                line.parts.append(" " * min(200, int(count) if count.isdigit() else 1))
            elif kind in ("tab", "line-break"):
                line.parts.append("\t" if kind == "tab" else "\n")
            elif kind in ("hidden-text", "hidden-paragraph"):
                line.hidden.append(("hidden", attribute(child, "string-value") or "".join(child.itertext())))
            elif kind in _APART:
                line.apart.append(child)
            elif kind and kind not in _UNSEEN:
                self._styled(child, line, is_raised=is_raised)
            line.see(raised(child.tail or "") if is_raised else child.tail)

    def _table(self, table: Any, label: str) -> None:
        before = PARAGRAPH
        for number, row in enumerate(rows(table), 1):
            cells = [cell for cell in row if local(cell.tag) in ("table-cell", "covered-table-cell")]
            places = [f"{label}, row {number}, cell {at}" for at in range(1, len(cells) + 1)]
            if all(is_simple(cell) for cell in cells):
                lines = [self._read(cell[0]) if len(cell) else _Line() for cell in cells]
                pairs = zip(lines, places, strict=True)
                before = LINE if self.flow.row(((line.text, at) for line, at in pairs), before=before) else before
                for line, at in zip(lines, places, strict=True):
                    self._beside(line, at)
            else:
                for cell, at in zip(cells, places, strict=True):
                    self._blocks(cell, f"{at}, ")
                before = PARAGRAPH

    def _deleted(self, body: Any) -> None:
        for region in body.iter():
            if local(region.tag) == "deletion":
                who = " ".join(
                    text for one in region.iter() if local(one.tag) in ("creator", "date") and (text := one.text)
                )
                words = " ".join(text for block in region.iter() if local(block.tag) in BLOCKS
                                 for text in block.itertext())  # fmt: skip
                self._hide("deleted text", words, f"tracked change by {who}" if who else "tracked change")

    def _hide(self, name: str, text: str, source: str) -> None:
        if text.strip():
            self.unseen.append(Stated(name=name, value=text.strip()[:20_000], source=source))

    def _later(self) -> None:
        """Notes, comments and boxes, which may hold others."""
        at = 0
        while at < len(self.later):
            where, holder = self.later[at]
            at += 1
            kind = local(holder.tag)
            label = (
                {"annotation": "comment", "text-box": "text box"}.get(kind)
                or attribute(holder, "note-class")
                or "note"
            )
            place = f"{'' if label != 'text box' else where}{label} {self._number(label)}"
            if kind != "annotation":
                body = next((one for one in holder if local(one.tag) == "note-body"), holder)
                self._blocks(body, f"{place}, ")
                continue
            who = next((one.text for one in holder if local(one.tag) == "creator" and one.text), "somebody")
            reason = f"A comment in the margin, by {who}: not the document's own words."
            for block in (one for one in holder.iter() if local(one.tag) in BLOCKS):
                remark = Remark(start=0, end=1 << 30, kind="comment", reason=reason)
                self._line(block, f"{place} by {who}", remarks=(remark,))

    def _margins(self) -> None:
        if "styles.xml" not in self.package:
            return
        try:
            root = parsed(self.package.part("styles.xml", PART)).root
        except Unreadable as error:
            self.problems.append(
                self._problem(error.code, f"The part styles.xml was not read: {error.message}", error.hint)
            )
            return
        told: set[str] = set()
        for one in root.iter():
            kind = local(one.tag)
            if kind in ("header", "footer", "header-first", "footer-first", "header-left", "footer-left"):
                words = " ".join("".join(one.itertext()).split())
                if words and words not in told:
                    told.add(words)
                    label = kind.partition("-")[0]
                    self._blocks(one, f"{label} {self._number(label)}, ")

    def _dangers(self) -> list[Problem]:
        names = self.package.names()
        runs = sum(name.startswith(("Basic/", "Scripts/", "Object ")) and not name.endswith("/") for name in names)
        found: list[Problem] = []
        if runs:
            message = (
                f"The file holds {runs} part(s) of programs or objects that may run when it is opened elsewhere."
            )
            found.append(self._problem("active_content", message, "None was run. Do not open it with macros allowed.",
                                       lost=False))  # fmt: skip
        if self.remote:
            message = f"Opening the file elsewhere would call {self.remote} address(es); none was called."
            found.append(self._problem("remote_reference", message, "Opening it online would tell that machine.",
                                       lost=False))  # fmt: skip
        return found
