"""Rich Text Format: body, notes, headers, comments and text boxes, each under its own label.

Hidden (``\\v``) and deleted runs are kept apart and told of. No object is opened, no template or picture fetched.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from stemma.ingest.flow import Flow, Remark
from stemma.ingest.office.rtf_tokens import (
    APART,
    CHARSETS,
    ENDS,
    SIGNS,
    SILENT,
    SPOKEN,
    STATED,
    SYMBOLS,
    Token,
    tokens,
)
from stemma.ingest.raised import raised
from stemma.model import Problem, Stated
from stemma.seams import Extraction

DEEPEST = 10_000  # open groups that are remembered
_FAR = re.compile(r"(?:https?|ftp|file):|//|\\\\\\\\", re.IGNORECASE)
_FIELD = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT)\b")
_UNSEEN = {"v": "hidden", "deleted": "deleted", "strike": "struck", "striked": "struck"}
_COMMENT = "A comment in the margin: not the document's own words."


class RtfReader:
    """Reads .rtf."""

    name = "stemma.rtf"
    version = "2"
    media_types: tuple[str, ...] = ("application/rtf", "text/rtf")
    suffixes: tuple[str, ...] = (".rtf",)

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Text with "paragraph N" anchors; problems for what is damaged, hidden or would run."""
        if b"{\\rtf" not in data[:64]:
            message = "The file does not begin as an RTF document does."
            hint = "If it is another format, give it its right suffix."
            return Extraction(
                text="", problems=(Problem(path=path, code="office_damaged", message=message, hint=hint),)
            )
        made = _Reading()
        for token in tokens(data.decode("latin-1")):
            made.take(token)
        return _extraction(made, path)


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside one group: ``label`` of the stream, ``aim`` is '' for words, or what else the group is."""

    label: str = ""
    aim: str = ""
    unseen: str = ""
    codec: str = ""
    skip: int = 1
    is_raised: bool = False


@dataclass(slots=True)
class _Stream:
    """The paragraphs of the body, or of one note, header or comment."""

    label: str
    paragraphs: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def close(self) -> None:
        """End the paragraph that is being made; half a pair of surrogates is no character."""
        text = "".join(self.parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self.paragraphs.append(text)
        self.parts = []


class _Reading:
    def __init__(self) -> None:
        self.state = _State()
        self.stack: list[_State] = []
        self.streams: list[_Stream] = [_Stream("")]
        self.open_streams: list[tuple[int, _Stream]] = []
        self.codec = "cp1252"
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.left = 0  # characters after \u that only older programs read
        self.starred = False
        self.depth = 0
        self.unseen: list[list[str]] = []  # [kind, text] of hidden and deleted runs
        self.stated: dict[str, str] = {}
        self.instructions: list[str] = []
        self.objects = self.remote = 0
        self.bytes = bytearray()
        self.replaced = 0

    def take(self, token: Token) -> None:
        """One token."""
        if token.kind == "text":
            self._text(token.text)
        elif token.kind == "byte":
            if self.left:
                self.left -= 1
            else:
                self.bytes += token.text.encode("latin-1")
        else:
            self._flush()
            if token.kind == "word":
                self._word(token.text, token.number)
            elif token.kind == "symbol":
                self._symbol(token.text)
            else:
                self._group(token.kind)

    def finish(self) -> None:
        """The end of the file: every stream ends here."""
        self._flush()
        for stream in self.streams:
            stream.close()

    def _text(self, text: str) -> None:
        skipped = min(self.left, len(text))
        self.left -= skipped
        self.bytes += text[skipped:].encode("latin-1")

    def _flush(self) -> None:
        if self.bytes:
            text = bytes(self.bytes).decode(self.state.codec or self.codec, "replace")
            self.bytes.clear()
            self.replaced += text.count("\ufffd") if not self.state.aim else 0
            self._put(text)

    def _put(self, text: str) -> None:
        aim = self.state.aim
        if not aim and self.state.unseen:
            if self.unseen and self.unseen[-1][0] == self.state.unseen and self.unseen[-1][2:] == []:
                self.unseen[-1][1] += text
            else:
                self.unseen.append([self.state.unseen, text])
        elif not aim:
            self._stream.parts.append(raised(text) if self.state.is_raised else text)
        elif aim == "fldinst":
            self.instructions.append(text)
        elif aim == "template":
            self.remote += _FAR.search(text) is not None
        elif aim in STATED:
            self.stated[aim] = (self.stated.get(aim, "") + text)[:1000]

    @property
    def _stream(self) -> _Stream:
        return self.open_streams[-1][1] if self.open_streams else self.streams[0]

    def _group(self, kind: str) -> None:
        self.left = 0
        if kind == "open":
            self.depth += 1
            if len(self.stack) < DEEPEST:
                self.stack.append(self.state)
            return
        if self.depth <= len(self.stack) and self.stack:
            self.state = self.stack.pop()
        self.depth = max(0, self.depth - 1)
        while self.open_streams and self.open_streams[-1][0] > self.depth:
            self.open_streams.pop()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
            return
        if self.left:
            self.left -= 1
        elif symbol in "\r\n":
            self._end()
        elif symbol in SYMBOLS:
            self._put(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        if word == "u" and number is not None:
            self._put(chr(number % 65536))
            self.left = self.state.skip
        elif self._is_destination(word, starred):
            return
        elif word in SIGNS:
            self._put(SIGNS[word])
        elif word in ENDS:
            self._end()
        else:
            self._format(word, number)

    def _is_destination(self, word: str, starred: bool) -> bool:
        """Whether ``word`` opens a group that is not simply text; then the state says what it is."""
        if word == "object":
            self.objects += 1
            return True
        if word in APART and (not starred or word in SPOKEN) and not self.state.aim:
            stream = _Stream(APART[word])
            self.streams.append(stream)
            self.open_streams.append((self.depth, stream))
            return True
        if word in SPOKEN:
            self.state = replace(self.state, aim=self.state.aim)
            return True
        if word in STATED and self.state.aim == "info":
            self.state = replace(self.state, aim=word)
            return True
        if starred or word in SILENT:
            self.state = replace(self.state, aim=word)
            return True
        return False

    def _format(self, word: str, number: int | None) -> None:
        is_on = number != 0
        if word in _UNSEEN:
            kind, now = _UNSEEN[word], self.state.unseen
            self.state = replace(self.state, unseen=(now or kind) if is_on else "" if now == kind else now)
        elif word in ("super", "up", "nosupersub", "sub"):
            self.state = replace(self.state, is_raised=is_on and word in ("super", "up"))
        elif word == "plain":
            self.state = replace(self.state, unseen="", codec="", is_raised=False)
        elif word == "uc":
            self.state = replace(self.state, skip=max(0, min(number or 0, 8)))
        elif word == "ansicpg":
            self.codec = _codec(f"cp{number}") or self.codec
        elif word == "mac":
            self.codec = "mac_roman"
        elif word == "f" and number is not None:
            self.font = number
            if self.state.aim != "fonttbl":
                self.state = replace(self.state, codec=self.fonts.get(number, ""))
        elif word == "fcharset" and number is not None and len(self.fonts) < 10_000:
            self.fonts[self.font] = _codec(CHARSETS.get(number, "")) if number > 1 else ""
        elif word in ("objautlink", "objlink", "objupdate"):
            self.remote += 1

    def _end(self) -> None:
        if not self.state.aim:
            self._stream.close()


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""


def _extraction(made: _Reading, path: str) -> Extraction:
    made.finish()
    flow = Flow()
    counts: dict[str, int] = {}
    for stream in made.streams:
        number = counts[stream.label] = counts.get(stream.label, 0) + 1
        where = f"{stream.label} {number}, " if stream.label else ""
        for at, text in enumerate(stream.paragraphs, 1):
            words = re.sub(r"(?: \| )+\Z", "", text)
            remark = Remark(start=0, end=len(words), kind="comment", reason=_COMMENT)
            flow.add(words, f"{where}paragraph {at}", remarks=(remark,) if stream.label == "comment" else ())
    unseen = [Stated(name=f"{kind} text", value=text.strip()[:20_000], source="RTF run")
              for kind, text in made.unseen if text.strip()]  # fmt: skip
    facts = [Stated(name=STATED[word], value=value.strip(), source="RTF information")
             for word, value in sorted(made.stated.items()) if value.strip()]  # fmt: skip
    return Extraction(
        text=flow.text,
        encoding=made.codec,
        encoding_source="declared",
        replaced=made.replaced,
        anchors=tuple(flow.anchors),
        hygiene=tuple(flow.notes),
        problems=tuple(_problems(made, flow, len(unseen), path)),
        stated=(*facts, *unseen[:500]),
    )


def _problems(made: _Reading, flow: Flow, unseen: int, path: str) -> list[Problem]:
    fields = len(_FIELD.findall(" ".join(made.instructions)))
    told = (
        ("active_content", made.objects + fields, "object(s) or fields of the file run when it is opened elsewhere."),
        ("remote_reference", made.remote, "place(s) of the file call other machines when it is opened elsewhere."),
        ("hidden_text", unseen, "piece(s) of text are hidden, deleted or struck out; they are kept apart."),
    )
    found = [
        Problem(path=path, code=code, message=f"{count} {words}", hint="None was run, called or shown.", lost=False)
        for code, count, words in told
        if count
    ]
    if made.replaced:
        message = f"{made.replaced} byte(s) are no character in the file's code page."
        found.append(Problem(path=path, code="encoding_invalid", message=message, hint="Ask for the file again."))
    if made.depth > 0:
        message = "The file ends inside a group; it was cut or is damaged. What is there was read."
        found.append(Problem(path=path, code="office_damaged", message=message, hint="Ask for the file again."))
    if not flow.text.strip():
        message = "The document holds no visible text."
        found.append(Problem(path=path, code="no_text", message=message, hint="Open it in a word processor."))
    return found
