"""Mailboxes (.mbox): every message becomes a member."""

from __future__ import annotations

import re

from stemma.ingest.archive.collected import UNPACK, Collected
from stemma.seams import Extraction

# A separator: at the begin or after an empty line, an address and a year, and a header (or another such) behind it.
_FROM = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n)|(?<=\n\r\n))From [^\r\n]{0,300}\d{4}[^\r\n]{0,40}\r?\n"
    rb"(?=[!-9;-~]{1,200}:|>?From )"
)


class MboxReader:
    """Reads .mbox; the bytes of each message are kept as they stand, without the line that separates them."""

    name = "stemma.mbox"
    version = "1"
    media_types: tuple[str, ...] = ("application/mbox",)
    suffixes: tuple[str, ...] = (".mbox", ".mbx")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """No text, but the messages."""
        found = Collected(path)
        lines = list(_FROM.finditer(data))
        starts = [line.end() for line in lines]
        ends = [*(line.start() for line in lines[1:]), *([len(data)] if lines else [])]
        if not starts:
            message = "No line of the file begins a message, as lines of a mailbox do."
            found.say("mail_damaged", message, "If it is one mail, name it .eml.")
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
            if not found.room:
                left = len(starts) - number + 1
                found.say("limit_size", f"{left} more messages were left out: the mailbox is too large.", UNPACK)
                break
            found.add(f"message-{number}.eml", data[start:end], index=number)
        return Extraction(text="", problems=found.problems, members=tuple(found.members))
