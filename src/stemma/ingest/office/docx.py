"""Word documents (.docx): body, tables, text boxes, notes, headers and comments, each under its own label.

What a reader of the page sees is the text. Deleted and hidden words are not in it: they are kept as stated, with who
deleted them, and told of. No macro runs, no template or picture is fetched, a DTD is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stemma.ingest.archive.names import safe_name
from stemma.ingest.archive.package import Package, Unreadable, unread_office
from stemma.ingest.flow import LINE, PARAGRAPH, Flow, Remark
from stemma.ingest.office.drawn import add_drawn
from stemma.ingest.office.facts import PART, chunks, core_properties, dangers
from stemma.ingest.office.runs import Line, Runs, W, as_transitional
from stemma.ingest.office.xml import parsed
from stemma.model import Problem, Stated
from stemma.seams import Extraction, Member

_MAIN = "word/document.xml"
_APART = (
    ("footnote", r"word/footnotes\.xml"),
    ("endnote", r"word/endnotes\.xml"),
    ("header", r"word/header\d*\.xml"),
    ("footer", r"word/footer\d*\.xml"),
    ("comment", r"word/comments\.xml"),
)
_P, _TABLE, _STYLE = f"{W}p", f"{W}tbl", f"{W}pPr/{W}pStyle"
_AROUND = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_FIELD = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b")
MOST_UNSEEN = 500  # pieces of deleted or hidden text that are kept
FEW_WORDS = 100  # characters: below this a document with pictures is taken for a scan pasted into a page


class DocxReader:
    """Reads .docx, .docm, .dotx and .dotm."""

    name = "stemma.docx"
    version = "3"
    media_types: tuple[str, ...] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)
    suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx", ".dotm")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Text with "paragraph N" anchors; problems for what is damaged, hidden or would run."""
        try:
            package = Package(data)
            if _MAIN not in package:
                message = "The file has no main document part; it is no whole Word document."
                raise Unreadable("office_damaged", message, "Ask for the file again.")
            made = _Document(package, path)
        except Unreadable as error:
            return unread_office(error, path)
        return made.extraction()


class _Document:
    def __init__(self, package: Package, path: str) -> None:
        self.package, self.path = package, path
        self.flow = Flow()
        self.unseen: list[Stated] = []
        self.problems: list[Problem] = []
        self.fields = 0
        self.title: str | None = None
        self.runs = Runs(_hiding_styles(package))
        body = self._part(_MAIN)
        self._blocks(next(iter(body), body), "")
        for label, pattern in _APART:
            self._apart(label, re.compile(pattern))
        self.problems += add_drawn(package, "word/", self.flow, path)

    def extraction(self) -> Extraction:
        text = self.flow.text
        twice = self.package.doubled(self.path)
        problems = [*self.problems, *twice, *dangers(self.package, self.path, extra=self.fields)]
        problems += self._told_of_unseen()
        pictures = self.package.names("word/media/")
        inside = [name for name in self.package.names("word/embeddings/") if not name.endswith(".bin")]
        members = [self._member(name) for name in (*inside, *chunks(self.package, "word/_rels/document.xml.rels"))]
        if len(text) < FEW_WORDS and pictures:
            members.extend(self._member(name) for name in pictures)
        elif not text.strip() and not any(problem.lost for problem in problems):
            message = "The document holds no visible text."
            hint = "Open it in a word processor and look for what is drawn or hidden."
            problems.append(Problem(path=self.path, code="no_text", message=message, hint=hint))
        stated = [*core_properties(self.package), *self.unseen]
        if pictures:
            stated.append(Stated(name="pictures", value=str(len(pictures)), source="package"))
        return Extraction(
            text=text,
            title=self.title,
            anchors=tuple(self.flow.anchors),
            hygiene=tuple(self.flow.notes),
            problems=tuple(problems),
            stated=tuple(stated),
            members=tuple(member for member in members if member),
        )

    def _part(self, name: str) -> Any:
        made = parsed(as_transitional(self.package.part(name, PART)))
        if made.fault:
            message = f"The part {name} is damaged: {made.fault}. What stands before that place was read."
            self._problem("xml_damaged", message, "Ask for the file again; the rest is lost.")
        return made.root

    def _blocks(self, holder: Any, where: str, before: str = PARAGRAPH, *, in_table: bool = False) -> None:
        """Paragraphs and tables below ``holder``; ``where`` stands before the label of each."""
        paragraphs = tables = 0
        for block in _each_block(holder):
            if block.tag == _P:
                paragraphs += 1
                line = self.runs.line(block, in_table=in_table)
                self._line(line, f"{where}paragraph {paragraphs}", before)
                if self.title is None and not where and _is_title(block):
                    self.title = line.text.strip() or None
            else:
                tables += 1
                self._table(block, f"{where}table {tables}")

    def _line(self, line: Line, place: str, before: str = PARAGRAPH, remarks: tuple[Remark, ...] = ()) -> None:
        self.flow.add(line.text, place, before=before, remarks=(*line.remarks, *remarks))
        self._beside(line, place)

    def _beside(self, line: Line, place: str) -> None:
        """What hangs on a paragraph: deleted and hidden words, boxes, fields that would run."""
        for piece in line.unseen:
            if piece.text.strip():
                where = f"{piece.kind} run, {place}"
                source = f"tracked change{piece.who}, {place}" if piece.kind == "deleted" else where
                self.unseen.append(Stated(name=f"{piece.kind} text", value=piece.text, source=source))
        self.fields += bool(_FIELD.search("".join(line.fields)))
        for number, box in enumerate(line.boxes, 1):
            self._blocks(box, f"{place}, text box {number}, ")

    def _table(self, table: Any, label: str) -> None:
        before = PARAGRAPH
        rows = (row for row in _inside(table) if row.tag == f"{W}tr")
        for number, row in enumerate(rows, 1):
            cells = [cell for cell in _inside(row) if cell.tag == f"{W}tc"]
            if all(_is_simple(cell) for cell in cells):
                lines = [self._cell(cell) for cell in cells]
                places = [f"{label}, row {number}, cell {at}" for at in range(1, len(cells) + 1)]
                if self.flow.row(
                    ((line.text, place) for line, place in zip(lines, places, strict=True)), before=before
                ):
                    before = LINE
                for line, place in zip(lines, places, strict=True):
                    self._beside(line, place)
            else:
                for at, cell in enumerate(cells, 1):
                    self._blocks(cell, f"{label}, row {number}, cell {at}, ", in_table=True)
                before = PARAGRAPH

    def _cell(self, cell: Any) -> Line:
        """The one paragraph of a simple cell that holds words, or an empty one."""
        lines = [self.runs.line(block, in_table=True) for block in _each_block(cell)]
        for line in lines[1:]:
            lines[0].unseen.extend(line.unseen)
            lines[0].boxes.extend(line.boxes)
            lines[0].fields.extend(line.fields)
            if line.text.strip():
                lines[0].parts, lines[0].remarks = line.parts, line.remarks
        return lines[0] if lines else Line()

    def _apart(self, label: str, pattern: re.Pattern[str]) -> None:
        told: set[str] = set()
        number = 0
        for name in sorted(name for name in self.package.names("word/") if pattern.fullmatch(name)):
            try:
                root = self._part(name)
            except Unreadable as error:
                self._problem(error.code, f"The part {name} was not read: {error.message}", error.hint)
                continue
            holders = [root] if label in ("header", "footer") else list(root)
            for holder in holders:
                if holder.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                    continue
                words = "".join(holder.itertext(f"{W}t"))
                if words.strip() and not (holder is root and words in told):
                    told.add(words)
                    number += 1
                    self._note_like(holder, f"{label} {number}", label)

    def _note_like(self, holder: Any, place: str, label: str) -> None:
        if label != "comment":
            self._blocks(holder, f"{place}, ")
            return
        author = holder.get(f"{W}author") or "somebody"
        reason = f"A comment in the margin, by {author}: not the document's own words."
        for number, block in enumerate(holder.iter(f"{W}p"), 1):
            line = self.runs.line(block)
            remark = Remark(start=0, end=len(line.text), kind="comment", reason=reason)
            self._line(line, f"{place} by {author}, paragraph {number}", remarks=(remark,))

    def _told_of_unseen(self) -> tuple[Problem, ...]:
        if not self.unseen:
            return ()
        count = len(self.unseen)
        del self.unseen[MOST_UNSEEN:]
        message = f"{count} piece(s) of text are deleted, hidden or struck out; they are kept apart from its text."
        hint = "They stand among what the file states of itself, with who deleted them where that is known."
        return (Problem(path=self.path, code="hidden_text", message=message, hint=hint, lost=False),)

    def _member(self, name: str) -> Member | None:
        try:
            return Member(
                name=safe_name(name.removeprefix("word/")), data=self.package.part(name, PART), raw_name=name
            )
        except Unreadable as error:
            self._problem(error.code, f"The part {name} was not read: {error.message}", error.hint)
            return None

    def _problem(self, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(path=self.path, code=code, message=message, hint=hint))


def _each_block(holder: Any) -> Iterator[Any]:
    """Paragraphs and tables directly in ``holder``, or in a content control, a change or a smart tag around them."""
    return (block for block in _inside(holder) if block.tag in (_P, _TABLE))


def _inside(holder: Any) -> Iterator[Any]:
    for child in holder:
        if child.tag in _AROUND:
            yield from _inside(child)
        else:
            yield child


def _is_simple(cell: Any) -> bool:
    """Whether a cell holds one paragraph with words at most, and no table."""
    blocks = list(_each_block(cell))
    words = sum(any(text.strip() for text in block.itertext(f"{W}t")) for block in blocks)
    return words <= 1 and all(block.tag == f"{W}p" for block in blocks)


def _is_title(paragraph: Any) -> bool:
    style = paragraph.find(_STYLE)
    return style is not None and style.get(f"{W}val") == "Title"


def _hiding_styles(package: Package) -> frozenset[str]:
    """Ids of styles that hide their text, by themselves or by the style that they rest on."""
    if "word/styles.xml" not in package:
        return frozenset()
    try:
        data = package.part("word/styles.xml", PART)
        if b"vanish" not in data:  # nearly always: the part is long and costs more than the text
            return frozenset()
        root = parsed(as_transitional(data)).root
    except Unreadable:
        return frozenset()
    hiding: set[str] = set()
    based: dict[str, str] = {}
    for style in root.iter(f"{W}style"):
        name, vanish, base = (
            style.get(f"{W}styleId") or "",
            style.find(f"{W}rPr/{W}vanish"),
            style.find(f"{W}basedOn"),
        )
        if vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off"):
            hiding.add(name)
        elif vanish is None and base is not None:
            based[name] = base.get(f"{W}val") or ""
    for name in based:
        seen, at = {name}, based[name]
        while at in based and at not in seen:
            seen.add(at)
            at = based[at]
        if at in hiding:
            hiding.add(name)
    return frozenset(hiding)
