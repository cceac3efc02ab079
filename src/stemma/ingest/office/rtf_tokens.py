"""The tokens of RTF, and which of its groups hold words (RTF specification 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\"
)
# Code pages of fonts, by the charset number that the font table gives.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 179: "cp1256", 180: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "zwj": "\u200d",
    "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "cell": " | ", "nestcell": " | ",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
ENDS = frozenset(("par", "sect", "page", "row", "nestrow", "column"))
# Groups whose content is set elsewhere on the page, by the label they get.
APART = {
    "footnote": "footnote", "annotation": "comment", "header": "header", "headerl": "header", "headerr": "header",
    "headerf": "header", "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
    "shptxt": "text box", "dptxbxtext": "text box",
}  # fmt: skip
STATED = {
    "author": "author", "operator": "last changed by", "title": "title", "subject": "subject", "company": "company",
    "manager": "manager", "doccomm": "description", "keywords": "keywords",
}  # fmt: skip
# Groups without words of their own, though they are not marked as such with a star.
SILENT = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "objclass", "objname", "themedata",
    "colorschememapping", "datastore", "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator",
    "filetbl", "revtbl", "xmlnstbl", "nonshppict", "pntext", "pntxta", "pntxtb", "sp", "shprslt", "fldinst",
    "bkmkstart", "bkmkend", "xe", "tc", "rxe", "atnid", "atnauthor", "atndate", "atnref", "atrfstart",
    "atrfend", "ftnsep", "ftnsepc", "aftnsep", "private", "template", "fchars", "lchars", "falt", "panose",
    "listtext", "blipuid", "txe", "ffname", "datafield", "passwordhash", "mmathPr", "pgptbl",
))  # fmt: skip
SPOKEN = frozenset(("shpinst", "annotation", "shptxt", "ud"))  # starred groups that hold words all the same


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is word, byte, symbol, open, close or text; ``number`` the argument of a control word."""

    kind: str
    text: str = ""
    number: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """The tokens of ``source`` (bytes as Latin-1); what ``\\bin`` announces is passed over."""
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            return
        at = match.end()
        word, number, byte, symbol, brace, text = match.groups()
        if word == "bin":
            at += min(int(number or 0), len(source)) if (number or "0")[0] != "-" else 0
        elif word:
            yield Token("word", word, int(number) if number else None)
        elif byte:
            yield Token("byte", chr(int(byte, 16)))
        elif symbol:
            yield Token("symbol", symbol)
        elif brace:
            yield Token("open" if brace == "{" else "close")
        elif text:
            yield Token("text", text)
