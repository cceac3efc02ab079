"""Mail: headers as stated, the words once, attachments as files of their own."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.ingest.mail.eml import MailReader
from stemma.ingest.mail.mbox import MboxReader
from stemma.ingest.mail.msg import MsgReader
from stemma.ingest.web.mht import MhtReader
from stemma.seams import Extraction, Reader
from stemma.testing.reader import ReaderKit
from tests.ingest.making import mail_properties, outlook

HEAD = """From: Mira Tal <mira@port.invalid>
To: office@port.invalid
Date: Fri, 5 Mar 2021 23:30:00 +0300
Subject: Cranes
"""
PAGE = "<html><body><p>The dam above Orlo has leaked since 2011, a note of the water ministry says.</p></body></html>"


def read(data: str | bytes) -> Extraction:
    return MailReader().extract(data.encode() if isinstance(data, str) else data, path="x.eml")


def codes(extraction: Extraction) -> list[str]:
    return [problem.code for problem in extraction.problems]


def places(extraction: Extraction) -> dict[str, str]:
    return {anchor.place: extraction.text[anchor.start : anchor.end] for anchor in extraction.anchors}


class TestMailReader(ReaderKit):
    def make(self) -> Reader:
        return MailReader()

    def sample(self) -> tuple[bytes, str]:
        return f"{HEAD}\nThe crane fell.\n".encode(), "The crane fell."


class TestMhtReader(ReaderKit):
    def make(self) -> Reader:
        return MhtReader()

    def sample(self) -> tuple[bytes, str]:
        head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://paper.invalid/a\nMIME-Version: 1.0\n"
        data = (
            f'{head}Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html\n\n{PAGE}\n--B--\n'
        )
        return data.encode(), "has leaked since 2011"


class TestMsgReader(ReaderKit):
    def make(self) -> Reader:
        return MsgReader()

    def sample(self) -> tuple[bytes, str]:
        return outlook(mail_properties(p0037001F="Cranes", p1000001F="The crane fell.")), "The crane fell."


def test_the_headers_a_reader_looks_at_are_in_the_text() -> None:
    found = read(f"{HEAD}X-Mailer: Post 1\n\nThe crane fell.\n\nMira\n")
    assert places(found) == {
        "header From": "From: Mira Tal <mira@port.invalid>",
        "header To": "To: office@port.invalid",
        "header Date": "Date: Fri, 5 Mar 2021 23:30:00 +0300",
        "header Subject": "Subject: Cranes",
        "body": "The crane fell.\n\nMira",
    }
    assert (found.title, found.date, found.publisher) == ("Cranes", "2021-03-05", None)
    assert ("author", "Mira Tal <mira@port.invalid>", "mail header From") in [
        (one.name, one.value, one.source) for one in found.stated
    ]


def test_of_alternative_forms_the_plain_one_is_read() -> None:
    mail = EmailMessage()
    mail["From"] = "a@b.invalid"
    mail.set_content("Plain words.")
    mail.add_alternative("<p>Page words.</p>", subtype="html")
    mail.add_attachment(b"Twelve crates.", maintype="text", subtype="plain", filename="تقرير.txt")
    found = read(mail.as_bytes())
    assert "Plain words." in found.text
    assert "Page words." not in found.text
    assert [(one.name, one.data) for one in found.members] == [("تقرير.txt", b"Twelve crates.")]
    assert codes(found) == []


def test_a_page_alone_is_read_whole_with_its_nodes() -> None:
    found = read("From: a@b.invalid\nContent-Type: text/html\n\n<body><p>Dear all,</p><p>it <b>fell</b>.</p>")
    assert found.text == "From: a@b.invalid\n\nDear all,\n\nit fell.\n"
    assert places(found)["body, /html[1]/body[1]/p[2]/b[1]/text()[1]"] == "fell"


def test_a_mail_in_a_mail_keeps_its_own_bytes() -> None:
    inner = b"From: c@d.invalid\r\nSubject: inner\r\n\r\nInner words.\r\n"
    outer = (
        b"From: a@b.invalid\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nOuter words.\r\n--B\r\n\
Content-Type: message/rfc822\r\n\r\n"
        + inner
        + b"\r\n--B--\r\n"
    )
    (member,) = read(outer).members
    assert member.data == inner
    assert member.name.endswith(".eml")


@pytest.mark.parametrize(
    ("raw", "decoded"),
    [
        (b"=?utf-8?B?2KrZgtix2YrYsQ==?=", "تقرير"),
        (b"=?windows-1256?Q?=DE=C7=E1?=", "قال"),
        (b"=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9_noir?=", "café noir"),
        (b"one =?utf-8?Q?two?= three", "one two three"),
        ("plain é".encode(), "plain é"),
        (b"=?utf-8?B?????=", "=?utf-8?B?????="),
    ],
)
def test_words_of_headers_are_decoded(raw: bytes, decoded: str) -> None:
    assert read(b"Subject: " + raw + b"\n\nx").title == decoded


@pytest.mark.parametrize(
    ("mail", "code"),
    [
        (f"{HEAD}From: other@b.invalid\n\nx", "mail_header"),
        ("Date: 99 Foo\nFrom: a@b.invalid\n\nx", "mail_header"),
        ("Content-Type: text/plain; charset=nosuch\n\nx", "mail_charset"),
        ("Content-Type: multipart/mixed; boundary=B\n\n--B\n\nwords", "mail_damaged"),
        ("Content-Type: multipart/mixed\n\nwords without parts", "mail_damaged"),
        ("From: a@b.invalid\nContent-Type: application/pkcs7-mime\n\nMII", "encrypted"),
    ],
)
def test_what_is_wrong_with_a_mail_is_told(mail: str, code: str) -> None:
    found = read(mail)
    assert codes(found) == [code]
    assert "words" not in mail or "words" in found.text


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab é.\n", min_size=1, max_size=60), st.sampled_from(["base64", "quoted-printable", "8bit"]))
def test_the_text_is_what_was_sent_however_it_was_packed(body: str, packing: str) -> None:
    mail = EmailMessage()
    mail.set_content(body, cte=packing)
    sent = mail.get_content().replace("\r\n", "\n")
    assert read(mail.as_bytes()).text.strip() == sent.strip()


@pytest.mark.timeout(200)
def test_ten_thousand_parts_are_no_burden() -> None:
    parts = "".join("--B\nContent-Disposition: attachment; filename=a.txt\n\nx\n" for _ in range(10_000))
    found = read(f"Content-Type: multipart/mixed; boundary=B\n\n{parts}--B--\n")
    assert len({one.name for one in found.members}) == 10_000


def test_a_mailbox_is_cut_where_a_message_begins() -> None:
    first = b"From: a@b.invalid\n\nFrom the start of a line\n\nFrom 2014 on it was so, they say\nmore\n"
    box = (
        b"From a@b.invalid Thu Jan  1 00:00:00 2015\n"
        + first
        + b"\nFrom c@d.invalid Fri Jan  2 00:00:00 2015\nTo: e\n\nx\n"
    )
    found = MboxReader().extract(box, path="x.mbox")
    assert [one.name for one in found.members] == ["message-1.eml", "message-2.eml"]
    assert found.members[0].data == first + b"\n"


def test_a_file_without_messages_is_no_mailbox() -> None:
    assert codes(MboxReader().extract(b"words\n", path="x.mbox")) == ["mail_damaged"]


def test_outlooks_mail_has_headers_body_day_and_attachments() -> None:
    attached = "__attach_version1.0_#00000000"
    inner = f"{attached.replace('00000000', '00000001')}/__substg1.0_3701000D"
    streams = {
        **mail_properties(
            p0037001F="Cranes", p0C1A001F="Mira Tal", p5D01001F="mira@port.invalid", p0E04001F="office",
            p1000001F="The crane fell.\r\nNobody was hurt.", p00390040=132_594_408_000_000_000,
        ),
        f"{attached}/__properties_version1.0": b"\0" * 8,
        f"{attached}/__substg1.0_3707001F": "../note.txt".encode("utf-16-le"),
        f"{attached}/__substg1.0_37010102": b"Twelve crates.".ljust(4096),
        f"{inner}/__properties_version1.0": b"\0" * 24,
        f"{inner}/__substg1.0_0037001F": "Older mail".encode("utf-16-le"),
        f"{inner}/__substg1.0_1000001F": "It will fall.".encode("utf-16-le"),
    }  # fmt: skip
    found = MsgReader().extract(outlook(streams), path="x.msg")
    assert places(found) == {
        "header From": "From: Mira Tal <mira@port.invalid>",
        "header To": "To: office",
        "header Date": "Date: 2021-03-05 18:00 UTC",
        "header Subject": "Subject: Cranes",
        "body": "The crane fell.\nNobody was hurt.",
        "attached mail 2, header Subject": "Subject: Older mail",
        "attached mail 2, body": "It will fall.",
    }
    assert (found.title, found.date) == ("Cranes", "2021-03-05")
    assert [(one.name, one.data.strip()) for one in found.members] == [("note.txt", b"Twelve crates.")]
    assert codes(found) == ["archive_name"]


def test_an_outlook_mail_that_has_only_compressed_rtf_is_read() -> None:
    rich = rb"{\rtf1\ansi The crane fell.\par}"
    packed = len(rich).to_bytes(4, "little") * 2 + b"MELA" + b"\0" * 4 + rich
    found = MsgReader().extract(outlook(mail_properties(p0037001F="Cranes", p10090102=packed)), path="x.msg")
    assert "The crane fell." in found.text


def test_the_compression_of_rtf_is_undone() -> None:
    from stemma.ingest.mail.mapi import unpacked_rtf

    # The first example of [MS-OXRTFCP], section 3.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked_rtf(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def two_forms(plain: str, page: str) -> Extraction:
    forms = f"--B\nContent-Type: text/plain\n\n{plain}\n--B\nContent-Type: text/html\n\n{page}\n--B--\n"
    return read(f'{HEAD}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="B"\n\n{forms}')


@pytest.mark.parametrize(
    ("plain", "page", "changed"),
    [
        (
            "The master said that 6 crates were opened.",
            "<p>The master said that 9 crates were opened.</p>",
            "'9', '6'",
        ),
        ("The master did not open the crates.", "<p>The master did open the crates.</p>", "'not'"),
        ("The master said six crates fell.", "<p>The master said <b>nine</b> crates fell.</p>", "'nine', 'six'"),
    ],
)
def test_forms_of_a_mail_that_contradict_each_other_are_both_read(plain: str, page: str, changed: str) -> None:
    made = two_forms(plain, page)
    assert "mail_forms" in codes(made)
    assert changed in next(problem.message for problem in made.problems if problem.code == "mail_forms")
    assert len(made.members) == 1


@pytest.mark.parametrize(
    ("plain", "page"),
    [
        (
            "The master said that six crates\nwere opened <http://port.invalid/a?b=9>.",
            "<p>The master said that six <a href='http://port.invalid'>crates</a> were opened.</p>",
        ),
        ("The crane fell.\n-- \nMira", "<p>The crane fell.</p><p>View this message in your browser</p><p>Mira</p>"),
    ],
)
def test_forms_of_a_mail_that_say_the_same_are_one_text(plain: str, page: str) -> None:
    made = two_forms(plain, page)
    assert "mail_forms" not in codes(made)
    assert not made.members
