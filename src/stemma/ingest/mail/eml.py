"""Single mails (.eml): the headers a reader looks at, then the words; attachments are files of their own.

The sender, the days and the rest of the headers are what the mail *states*: anybody can write them.
"""

from __future__ import annotations

import mimetypes

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.ingest.flow import LINE, Flow
from stemma.ingest.html import read_page
from stemma.ingest.mail.forms import changed_words, more_words
from stemma.ingest.mail.headers import Block, is_known, sent_on
from stemma.ingest.mail.mime import DEEPEST, Part, parts_of
from stemma.ingest.mail.uuencoded import uuencoded
from stemma.model import Problem, Stated
from stemma.seams import Extraction
from stemma.text.encoding import decode

SHOWN = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Subject")
# Python's own table alone: the machine's lists differ, and cannot be opened behind the wall.
_TYPES = mimetypes.MimeTypes(filenames=())
_STATED = {
    "from": "author", "date": "sent", "message-id": "message id", "x-mailer": "program", "user-agent": "program",
    "received": "received", "x-originating-ip": "sent from", "in-reply-to": "answers", "to": "to", "cc": "copy to",
    "return-path": "return path", "bcc": "blind copy to", "sender": "sender", "reply-to": "answers to",
    "organization": "organization", "list-id": "list",
}  # fmt: skip
MOST_STATED = 60
MOST_SHOWN = 6  # words in which the forms of a mail differ
OUTSIDE = 100_000  # bytes that are looked at before and after the parts
PREAMBLE = 200  # characters of the sentence that tells old programs of MIME
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted", "application/pgp-encrypted")


class MailReader:
    """Reads .eml."""

    name = "stemma.mail"
    version = "4"
    media_types: tuple[str, ...] = ("message/rfc822",)
    suffixes: tuple[str, ...] = (".eml", ".emlx")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Headers and text, with anchors "header From" and "part 1.2"; attachments as members."""
        return _Mail(data, path).extraction()


class _Mail:
    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self.flow = Flow()
        self.found = Collected(path)
        self.encodings: list[str] = []
        self.replaced = 0
        self.problems: list[Problem] = []
        self.hidden: list[Stated] = []
        self.plain: dict[str, str] = {}  # place of a multipart/alternative -> its plain form
        self.chosen: dict[str, str] = {}  # place of a multipart/alternative -> place of the form that is read
        parts = list(parts_of(_apple(data)))
        self.block = parts[0].block
        self._choose(parts)
        self._header()
        for number, part in enumerate(parts):
            self._part(part, number)
        self._headers_judged()

    def extraction(self) -> Extraction:
        text = self.flow.text
        if not text.strip() and not self.found.members and not self.problems:
            self._note(
                "mail_damaged", "The file holds no headers and no text of a mail.", "Ask for it again.", lost=True
            )
        return Extraction(
            text=text,
            encoding=self.encodings[0] if self.encodings else "utf-8",
            encoding_source="declared" if self.encodings else "strict",
            replaced=self.replaced,
            title=self.block.first("Subject") or None,
            date=sent_on(self.block.first("Date")),
            anchors=tuple(self.flow.anchors),
            problems=(*self.problems, *self.found.problems),
            stated=(*_stated(self.block), *self.hidden),
            members=tuple(self.found.members),
        )

    def _choose(self, parts: list[Part]) -> None:
        """Of alternative forms the plain one is read, if it holds words; else the page."""
        for part in parts:
            if part.parent == "multipart/alternative" and part.kind == "text/plain" and part.content().strip():
                self.chosen.setdefault(part.first_of, part.place)
                self.plain.setdefault(part.first_of, decode(part.content(), part.charset).text)

    def _header(self) -> None:
        for name in SHOWN:
            for value in self.block.all(name):
                self.flow.add(f"{name}: {value}", f"header {name}", before=LINE)

    def _part(self, part: Part, number: int) -> None:
        where = f"part {part.place}" if part.place else "body"
        chosen = self.chosen.get(part.first_of)
        if part.is_cut:
            message = (
                f"Parts nest more than {DEEPEST} deep or are too many; what is further in was not read ({where})."
            )
            self._note("mail_depth", message, "Look at the original in a mail program.", lost=True)
        elif part.kind in _SEALED:
            self._note("encrypted", f"{where.capitalize()} is encrypted.", "Ask for it in the clear.", lost=True)
        elif part.is_multipart and (part.is_split or not part.fault):
            self._outside(part, where)
        elif part.parent == "multipart/alternative" and part.kind == "text/html" and chosen:
            self._other_form(part, where, number)
        elif part.kind in ("text/plain", "text/html", "text/enriched") and not part.is_attached:
            self._text(part, where)
        elif part.is_multipart:
            self._broken(part, where)
        else:
            self._elsewhere(part, where)
            self._attached(part, number)
        if part.fault:
            message = f"{where.capitalize()} is damaged: {part.fault}."
            self._note("mail_damaged", message, "Ask for the mail again.", lost=part.is_lost)

    def _text(self, part: Part, where: str) -> None:
        data = part.content()
        declared = part.charset
        if part.kind == "text/html":
            page = read_page(data, path=self.path, declared=declared, whole=True)
            self.problems.extend(problem for problem in page.problems if problem.code != "no_text")
            self.flow.extend(page.text, page.anchors, where)
            return
        decoded = decode(data, declared)
        if declared and not is_known(declared):
            self.block.charsets.add(declared)
        if decoded.replaced:
            message = f"{decoded.replaced} byte(s) of {where} are no character in {decoded.encoding}."
            self._note("mail_charset", message, "They show as U+FFFD; compare with the original.", lost=True)
        self.encodings.append(decoded.encoding)
        self.replaced += decoded.replaced
        self.flow.add(decoded.text.replace("\r\n", "\n"), where)
        for name, file in uuencoded(decoded.text):
            if file is None or len(file) > self.found.room:
                why = "It was written into the text of the mail and does not decode to its end."
                self.found.leave(name, "mail_damaged", why, "Ask for the mail again.")
            else:
                self.found.add(name, file, index=len(self.found.members))

    def _other_form(self, part: Part, where: str, number: int) -> None:
        """The page beside a plain text: taken in by itself when it says what the plain text does not."""
        page = read_page(part.content(), path=self.path, declared=part.charset, whole=True)
        plain = self.plain[part.first_of]
        more, changed = more_words(page.text, plain), changed_words(page.text, plain)
        if more:
            what = f"has {more} words that the plain form has not"
        elif changed:
            shown = ", ".join(f"'{word}'" for word in changed[:MOST_SHOWN])
            what = f"differs from it within lines that both have: {shown}"
        else:
            return
        message = f"The mail's plain form was read; its page ({where}) {what}."
        self._note("mail_forms", message, "The page was taken in as a text of its own: compare the two.")
        self._attached(part, number)

    def _outside(self, part: Part, where: str) -> None:
        """Words before and after the parts: no program shows them, but they were sent."""
        before, after = (" ".join(decode(data[:OUTSIDE]).text.split()) for data in (part.before, part.after))
        if "MIME" in before.upper() and len(before) < PREAMBLE:
            before = ""
        words = " ".join(filter(None, (before, after)))
        if not words:
            return
        message = f"{len(words)} character(s) stand outside of the parts of the mail ({where}), where none are shown."
        self._note("hidden_text", message, "They are kept as stated of the mail (hidden text).")
        self.hidden.append(Stated(name="hidden text", value=words[:2_000], source=f"outside of the parts, {where}"))

    def _elsewhere(self, part: Part, where: str) -> None:
        """A part that is a piece of a longer mail, or only says where its content lies."""
        if part.kind == "message/partial":
            message = f"{where.capitalize()} is one piece of a longer mail that was sent in several."
            self._note("mail_damaged", message, "Ask for the other pieces.", lost=True)
        elif part.kind == "message/external-body":
            message = f"{where.capitalize()} lies on another machine, which was not called."
            self._note("remote_reference", message, "Ask for the file itself.", lost=True)

    def _broken(self, part: Part, where: str) -> None:
        """A multipart without parts: its bytes are shown as the text they may be."""
        self.flow.add(decode(part.body[:1_000_000]).text.replace("\r\n", "\n"), where)

    def _attached(self, part: Part, number: int) -> None:
        raw = part.file_name
        if not self.found.room:
            self.found.leave(
                raw or f"part-{part.place}", "limit_size", "The mail holds more than is read at once.", UNPACK
            )
            return
        name = raw or f"part-{part.place or 1}{_suffix(part.kind)}"
        self.found.add(name, part.content(), index=number, must_tell=raw is not None)

    def _headers_judged(self) -> None:
        faults = list(dict.fromkeys(self.block.faults))
        dates = self.block.all("Date")
        faults += [f"{len(self.block.all(name))} headers {name}" for name in ("From", "Date", "Subject")
                   if len(self.block.all(name)) > 1]  # fmt: skip
        if dates and sent_on(dates[0]) is None:
            faults.append("the date is none, so the day of the mail is unknown")
        if faults:
            message = f"The headers are not as they should be: {'; '.join(faults[:5])}."
            self._note("mail_header", message, "Headers can be written by anybody; look at the original.")
        if self.block.charsets:
            names = ", ".join(sorted(name[:40] for name in self.block.charsets)[:5])
            message = f"The mail names character sets that do not exist: {names}."
            self._note("mail_charset", message, "The letters were told by themselves; check names with accents.")

    def _note(self, code: str, message: str, hint: str, *, lost: bool = False) -> None:
        self.problems.append(Problem(path=self.path, code=code, message=message, hint=hint, lost=lost))


def _apple(data: bytes) -> bytes:
    """Apple's .emlx puts the length of the message on a line before it, and a list of properties behind it."""
    first, line_end, _ = data[:64].partition(b"\n")
    if line_end and first.strip().isdigit() and len(first.strip()) < 12:
        return data[len(first) + 1 :][: int(first)]
    return data


def _stated(block: Block) -> tuple[Stated, ...]:
    found = [
        Stated(name=_STATED[header.name.lower()], value=header.value, source=f"mail header {header.name}")
        for header in block.headers
        if header.name.lower() in _STATED and header.value
    ]
    return tuple(found[:MOST_STATED])


def _suffix(kind: str) -> str:
    if kind == "message/rfc822":
        return ".eml"
    return {"text/plain": ".txt", "text/html": ".html"}.get(kind) or _TYPES.guess_extension(kind) or ".bin"
