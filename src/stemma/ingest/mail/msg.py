"""Outlook's mails (.msg): the same as for .eml, out of an OLE file; a mail inside a mail is read in place."""

from __future__ import annotations

import io
from typing import Any

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.ingest.flow import LINE, Flow
from stemma.ingest.html import read_page
from stemma.ingest.mail import mapi
from stemma.ingest.mail.headers import split_headers
from stemma.ingest.mail.mapi import Properties
from stemma.ingest.office.rtf import RtfReader
from stemma.model import Problem, Stated
from stemma.seams import Extraction

DEEPEST = 10  # mails inside mails
MOST_OPENED = 500
_HEADER, _HEADER_INSIDE, _HEADER_ATTACHED = 32, 24, 8  # bytes before the properties in their stream
_SHOWN = (("To", mapi.TO), ("Cc", mapi.COPIES), ("Bcc", mapi.BLIND))


class MsgReader:
    """Reads .msg."""

    name = "stemma.msg"
    version = "1"
    media_types: tuple[str, ...] = ("application/vnd.ms-outlook",)
    suffixes: tuple[str, ...] = (".msg",)

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Headers and text, with anchors "header From" and "body"; attachments as members."""
        import olefile

        made = _Mail(path)
        try:
            with olefile.OleFileIO(io.BytesIO(data)) as ole:
                made.title, made.date = made.message(ole, [], _HEADER, "", 0)
        except RecursionError:
            made.damaged("its folders point to one another")
        except Exception as error:
            # olefile has no closed list of what a damaged file makes it raise.
            made.damaged(str(error) or type(error).__name__)
        return made.extraction()


class _Mail:
    def __init__(self, path: str) -> None:
        self.path = path
        self.flow = Flow()
        self.found = Collected(path)
        self.problems: list[Problem] = []
        self.stated: list[Stated] = []
        self.title: str | None = None
        self.date: str | None = None
        self.opened = 0

    def extraction(self) -> Extraction:
        if not self.flow.text and not self.found.members and not self.problems:
            self.damaged("it holds no headers and no text")
        return Extraction(
            text=self.flow.text,
            title=self.title,
            date=self.date,
            anchors=tuple(self.flow.anchors),
            problems=(*self.problems, *self.found.problems),
            stated=tuple(self.stated[:60]),
            members=tuple(self.found.members),
        )

    def damaged(self, why: str) -> None:
        message = f"The mail is damaged: {why}."
        hint = "Open it in a mail program and save it as .eml."
        self.problems.append(Problem(path=self.path, code="mail_damaged", message=message[:300], hint=hint))

    def message(
        self, ole: Any, storage: list[str], header: int, where: str, depth: int
    ) -> tuple[str | None, str | None]:
        """Read the message in ``storage`` into the text; its subject and day."""
        self.opened += 1
        of = Properties(ole, storage, header)
        sent = of.time(mapi.SUBMITTED) or of.time(mapi.DELIVERED)
        sender = _sender(of)
        lines = [("From", sender), *((name, of.text(number)) for name, number in _SHOWN)]
        lines += [("Date", sent.strftime("%Y-%m-%d %H:%M UTC") if sent else ""), ("Subject", of.text(mapi.SUBJECT))]
        before = "\n\n"
        for name, value in lines:
            if value and self.flow.add(f"{name}: {' '.join(value.split())}", f"{where}header {name}", before=before):
                before = LINE
        if not where:
            self._state(of, sender, lines)
        self._body(of, where)
        for number, attached in enumerate(of.inside("__attach_version1.0_"), 1):
            self._attached(ole, attached, where, number, depth)
        return of.text(mapi.SUBJECT) or None, sent.date().isoformat() if sent else None

    def _state(self, of: Properties, sender: str, lines: list[tuple[str, str]]) -> None:
        names = {"To": "to", "Cc": "copy to", "Bcc": "blind copy to", "Date": "sent"}
        self.stated += [Stated(name="author", value=sender, source="Outlook properties")] if sender else []
        self.stated += [Stated(name=names[name], value=value, source="Outlook properties")
                        for name, value in lines if name in names and value]  # fmt: skip
        block, _ = split_headers(of.text(mapi.HEADERS).encode("utf-8", "replace"))
        for header in block.headers:
            if header.name.lower() in ("received", "message-id", "x-mailer", "x-originating-ip", "return-path"):
                self.stated.append(
                    Stated(name=header.name.lower(), value=header.value, source=f"mail header {header.name}")
                )

    def _body(self, of: Properties, where: str) -> None:
        place = f"{where}body"
        text = of.text(mapi.BODY)
        if text.strip():
            self.flow.add(text.replace("\r\n", "\n"), place)
            return
        page = of.data(mapi.HTML) or of.text(mapi.HTML).encode()
        if page:
            read = read_page(page, path=self.path, declared=of.charset, whole=True)
            self.problems.extend(problem for problem in read.problems if problem.code != "no_text")
            self.flow.extend(read.text, read.anchors, place)
            return
        rich = mapi.unpacked_rtf(of.data(mapi.RTF) or b"")
        if rich:
            read = RtfReader().extract(rich, path=self.path)
            self.problems.extend(problem for problem in read.problems if problem.code != "no_text")
            self.flow.extend(read.text, read.anchors, place)

    def _attached(self, ole: Any, storage: list[str], where: str, number: int, depth: int) -> None:
        of = Properties(ole, storage, _HEADER_ATTACHED)
        raw = of.text(mapi.FILE_LONG) or of.text(mapi.FILE_SHORT) or of.text(mapi.DISPLAY)
        inner = [*storage, "__substg1.0_3701000D"]
        if ole.exists(inner) and (of.number(mapi.FILE_METHOD) == mapi.EMBEDDED or of.data(mapi.FILE_DATA) is None):
            if depth >= DEEPEST or self.opened > MOST_OPENED:
                message = f"Mails nest more than {DEEPEST} deep; what is further in was not read."
                hint = "Open it in a mail program and save it as .eml."
                self.problems.append(Problem(path=self.path, code="mail_depth", message=message, hint=hint))
                return
            self.message(ole, inner, _HEADER_INSIDE, f"{where}attached mail {number}, ", depth + 1)
            return
        data = of.data(mapi.FILE_DATA)
        if data is None:
            self.found.leave(raw or f"attachment-{number}", "mail_damaged", "The attachment holds no readable bytes.")
        elif not self.found.room:
            self.found.leave(raw, "limit_size", "The mail holds more than is read at once.", UNPACK)
        else:
            self.found.add(raw or f"attachment-{number}.bin", data, index=number, must_tell=bool(raw))


def _sender(of: Properties) -> str:
    name, address = of.text(mapi.SENDER), of.text(mapi.SENDER_SMTP) or of.text(mapi.SENDER_ADDRESS)
    return f"{name} <{address}>" if name and address and name != address else name or address
