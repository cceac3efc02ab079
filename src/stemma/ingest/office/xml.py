"""XML parts of office documents: no DTD, no entity of the file's own, no network, a bounded depth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from stemma.ingest.archive.package import Unreadable
from stemma.text.encoding import decode

_DECLARED = re.compile(r"\A\s{0,64}<\?xml[^>]{0,200}\?>")
_TOO_DEEP = re.compile(r"depth|nested|hierarchy", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """``root`` is an lxml element; ``fault`` says why the part ends before its end, or ''."""

    root: Any
    fault: str = ""


def parsed(data: bytes) -> Parsed:
    """The tree of ``data``; of a damaged part what stands before the fault.

    Raises :class:`Unreadable` with xml_dtd (the part defines entities or points to a DTD), xml_depth or xml_damaged.
    """
    from lxml import etree

    source = guarded(data)
    try:
        return Parsed(root=etree.fromstring(source, _parser(recover=False)))
    except etree.XMLSyntaxError as error:
        fault = str(error.msg or "not well-formed")
    if _TOO_DEEP.search(fault):
        raise Unreadable("xml_depth", "Elements are nested deeper than any real document's.", "Ask how it was made.")
    root = _before_the_fault(source)
    if root is None:
        raise Unreadable("xml_damaged", f"The document's XML cannot be read: {fault}.", "Ask for the file again.")
    return Parsed(root=root, fault=fault)


def guarded(data: bytes) -> bytes:
    """``data`` as UTF-8, if it defines nothing of its own; raises :class:`Unreadable` (xml_dtd) otherwise."""
    source = _utf8(data)
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        message = "The document defines entities or points to a DTD: a way to pull in other files. It was not opened."
        raise Unreadable("xml_dtd", message, "Ask for it in another format, or open it on a machine without network.")
    return source


def _parser(*, recover: bool) -> Any:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )


def _utf8(data: bytes) -> bytes:
    """``data`` as UTF-8, so that what is looked for in its bytes is what the parser sees."""
    if data[:3] == b"\xef\xbb\xbf" or (data[:2] not in (b"\xff\xfe", b"\xfe\xff") and b"\0" not in data[:64]):
        found = re.match(
            rb"""\s{0,64}<\?xml[^>]{0,80}encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.-]{2,40})""", data[:256]
        )
        if not found or found[1].lower() in (b"utf-8", b"us-ascii", b"ascii"):
            return data
        text = decode(data, found[1].decode("ascii")).text
    else:
        text = decode(data).text
    return _DECLARED.sub("", text).encode("utf-8", "replace")


def _before_the_fault(source: bytes) -> Any:
    """What a lenient parser makes of the bytes up to the first fault."""
    from lxml import etree

    target = etree.XMLPullParser(events=("start",), resolve_entities=False, no_network=True, huge_tree=False,
                                 remove_comments=True, remove_pis=True, encoding="utf-8")  # fmt: skip
    root = None
    for at in range(0, len(source), 512):
        try:
            target.feed(source[at : at + 512])
        except etree.XMLSyntaxError:
            break
    for _, element in target.read_events():
        root = element if root is None else root
    return root
