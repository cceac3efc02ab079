"""Web pages: the main text, every character of it tied to the page's text node that it stands in.

Nothing is executed or fetched. trafilatura (loaded on first use) says which part of the page is the article; the
text itself is always taken from the page, never from the extractor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from stemma.ingest.activity import active_problems
from stemma.ingest.dom import Block, blocks_of, seen
from stemma.ingest.flat import flat_text
from stemma.ingest.mainpart import main_blocks, with_heading
from stemma.ingest.page_gaps import (
    elsewhere,
    encoding_mismatch,
    hidden_text,
    not_prose,
    struck_text,
    too_deep,
    unparsed,
)
from stemma.ingest.plain import encoding_problems
from stemma.ingest.site_name import (
    day_in,
    days_of_title,
    host_of,
    page_day,
    page_month,
    site_name,
    without_site,
    without_titles,
)
from stemma.model import Anchor, Problem
from stemma.seams import Extraction
from stemma.text.encoding import Decoded, decode

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
_XML = re.compile(rb"""\A\s{0,64}<\?xml[^>]{0,80}encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.-]{2,40})""")
_DECLARATION = re.compile(r"\A\s{0,64}<\?xml[^>]{0,200}\?>")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
_ADDRESS = re.compile(r"\A(?:https?://)?(?:www\.)?(?=[a-z\d-]+\.[a-z]{2})", re.IGNORECASE)
_CLAIMED = re.compile(r"copyright\b|©|\(c\)|all rights", re.IGNORECASE)
_SHADOW = re.compile(r"<template\b(?=[^>]{0,300}\bshadowroot)", re.IGNORECASE)
_TEMPLATE = re.compile(r"<template\b(?![^>]{0,300}\bshadowroot)", re.IGNORECASE)
_CLOSED = re.compile(r"</template\s{0,20}>", re.IGNORECASE)
DEEPEST = 250  # libxml2 drops what is nested deeper than 255


class HtmlReader:
    """Reads .html, .htm, .xhtml: main text, title, publisher and date as the page states them, XPath anchors."""

    name = "stemma.html"
    version = "4"
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """The page's main text; the whole visible text when no main part is found."""
        return read_page(data, path=path)


def read_page(data: bytes, *, path: str, declared: str | None = None, whole: bool = False) -> Extraction:
    """The page in ``data``; ``whole`` gives all that is visible, without looking for a main part.

    ``declared`` is the character set that the page's wrapping (a mail, a web archive) names.
    """
    declared = declared or declared_charset(data)
    decoded = decode(data, declared)
    problems = [*encoding_problems(decoded, path), *encoding_mismatch(decoded, declared, path)]
    source = _DECLARATION.sub("", decoded.text).replace("\0", "\ufffd")
    root = _parsed(source)
    if root is None or _is_too_deep(root):
        text = flat_text(source)
        problems.append(too_deep(path, DEEPEST) if root is not None else unparsed(path))
        return _extraction(text, (), decoded, problems, path, {})
    blocks, hidden = blocks_of(root)
    problems += [*active_problems(root, path), *not_prose(root, path)]
    stated: dict[str, str | None] = {}
    if not whole:
        stated = _stated(source)
        kept = with_heading(blocks, main_blocks(blocks, _main_text(_with_shadows(source))), stated["title"])
        blocks = kept or blocks
    blocks, out = seen(blocks)
    problems += [*hidden_text(hidden + out.get("hidden", 0), path), *struck_text(out.get("struck", 0), path)]
    text, anchors = _joined(blocks)
    problems += [] if text else elsewhere(root, path)
    return _extraction(text, anchors, decoded, problems, path, stated)


def declared_charset(data: bytes) -> str | None:
    """The character set that the page names in its first 4,096 bytes."""
    found = _XML.search(data[:256]) or _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def _parsed(source: str) -> Any:
    """The page's tree, of lxml's plain elements: its HTML elements cost a Python call for each that is touched."""
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, recover=True, encoding="utf-8")
    try:
        return etree.fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _is_too_deep(root: Any) -> bool:
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _main_text(source: str) -> str:
    """The extractor's text of the main part, with its fallbacks; '' when it finds none."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(source, config=_settings(), include_comments=False)
    except Exception:
        # A page that confuses the extractor is read whole; nothing of it is lost.
        return ""
    return "" if found is None or isinstance(found, dict) else found.text or ""


@cache
def _settings() -> Any:
    """The extractor's settings, read from its file once: every page would read them anew."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")  # no signals: this may run in a thread
    return config


def _stated(source: str) -> dict[str, str | None]:
    """title, publisher, date of the page; None where it states none.

    The extractor's own function looks for authors, keywords and licences too and takes longer than all the rest.
    """
    from lxml import html
    from trafilatura import metadata

    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
        found = metadata.extract_meta_json(root, metadata.examine_meta(root))
        title = found.title or metadata.extract_title(root)
        publisher = found.sitename or metadata.extract_sitename(root) or site_name(root)
        url = found.url or metadata.extract_url(root)
        publisher = publisher or host_of(url)
        title = without_site(title, root)
        date = _day(root, url)
    except Exception:
        # What a page says of itself may be as broken as the page.
        return {"title": None, "publisher": None, "date": None}
    publisher = None if publisher in (title, "") or _CLAIMED.match(publisher or "") else publisher
    if publisher:
        publisher = _ADDRESS.sub("", publisher.lstrip("@")).rstrip("/")
        publisher = publisher if "." in publisher or publisher[:1].isupper() else publisher.title()
    return {"title": title or None, "publisher": publisher or None,
            "date": date if date and _DATE.match(date) else None}  # fmt: skip


def _day(root: Any, url: str | None) -> str | None:
    """The page's day. One that its title gives ("The raid of 9 March 2022") may be another: the page's own, stated
    elsewhere on it and no earlier, comes first."""
    from htmldate import find_date

    def stated() -> str | None:
        found = find_date(root, original_date=True, extensive_search=False, max_date="2100-01-01", url=url)
        return found or page_day(root) or day_in(url)

    day = stated()
    if day is None or day not in days_of_title(root):
        return day
    without_titles(root)
    own = stated() or page_month(root)
    return own if own is not None and own >= day[: len(own)] else day


def _joined(blocks: Sequence[Block]) -> tuple[str, tuple[Anchor, ...]]:
    """The text of ``blocks``, a blank line between paragraphs, with an anchor for every piece."""
    parts: list[str] = []
    anchors: list[Anchor] = []
    at = 0
    for block in blocks:
        if parts:
            parts.append("\n" if block.is_line else "\n\n")
            at += len(parts[-1])
        for piece in block.pieces:
            parts.append(piece.text)
            anchors.append(Anchor(start=at, end=at + len(piece.text), place=piece.place))
            at += len(piece.text)
    return "".join(parts) + ("\n" if parts else ""), tuple(anchors)


def _extraction(
    text: str,
    anchors: tuple[Anchor, ...],
    decoded: Decoded,
    problems: Sequence[Problem],
    path: str,
    stated: dict[str, str | None],
) -> Extraction:
    if not text.strip():
        message = "The page holds no visible text."
        hint = "It may be drawn by a script: save it from a browser, or copy its text into a .txt file."
        problems = [*problems, Problem(path=path, code="no_text", message=message, hint=hint)]
        text, anchors = "", ()
    return Extraction(
        text=text,
        encoding=decoded.encoding,
        encoding_source=decoded.source,
        replaced=decoded.replaced,
        title=stated.get("title"),
        publisher=stated.get("publisher"),
        date=stated.get("date"),
        anchors=anchors,
        problems=tuple(problems),
    )


def _with_shadows(source: str) -> str:
    """The page for the extractor, which passes over templates, those too that a browser shows."""
    if not _SHADOW.search(source) or _TEMPLATE.search(source):
        return source
    return _CLOSED.sub("</div>", _SHADOW.sub("<div ", source))
