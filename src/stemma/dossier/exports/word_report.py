"""The report as a DOCX file (ECMA-376): quotations with references, page numbers; no macro, no link."""

from __future__ import annotations

from stemma.dossier.exports.package import HEAD, content_types, relations, xml, zipped
from stemma.dossier.exports.report import Block, report_of
from stemma.model import Dossier

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
STYLES = {"title": "Title", "heading": "Heading1", "item": "Heading2", "quotation": "Quote", "point": "ListBullet"}
_LOOKS = (
    ("Title", "Title", "", '<w:sz w:val="44"/>'),
    ("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/>',
     '<w:b/><w:sz w:val="32"/>'),
    ("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/>',
     '<w:b/><w:sz w:val="25"/>'),
    ("Quote", "Quote", '<w:ind w:left="567" w:right="567"/>', ""),
    ("ListBullet", "List Bullet", '<w:ind w:left="284"/>', ""),
)  # fmt: skip


class WordReport:
    """Exporter of the report."""

    name = "docx"
    version = "1"
    suffix = ".docx"

    def export(self, dossier: Dossier) -> bytes:
        """The whole file; A4, a page number at the foot."""
        body = "".join(_paragraph(block) for block in report_of(dossier))
        page = (
            '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" '
            'w:gutter="0"/></w:sectPr>'
        )
        space = f'xmlns:w="{_MAIN}" xmlns:r="{_LINKS}"'
        parts = [
            ("word/document.xml", "wordprocessingml.document.main"),
            ("word/styles.xml", "wordprocessingml.styles"),
            ("word/footer1.xml", "wordprocessingml.footer"),
        ]
        return zipped(
            [
                ("[Content_Types].xml", content_types(parts)),
                ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
                ("word/document.xml", f"{HEAD}<w:document {space}><w:body>{body}{page}</w:body></w:document>"),
                ("word/_rels/document.xml.rels", relations([("styles", "styles.xml"), ("footer", "footer1.xml")])),
                ("word/styles.xml", _styles()),
                ("word/footer1.xml", _footer(space)),
            ]
        )


def _paragraph(block: Block) -> str:
    """One paragraph, and below a quotation one with its reference."""
    turned = block.language.split("-")[0] in RIGHT_TO_LEFT
    first = _lines(block.text, STYLES.get(block.kind, ""), turned=turned)
    return first + (_lines(f"— {block.reference}", "Quote", turned=False) if block.reference else "")


def _lines(text: str, style: str, *, turned: bool) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    look = f"<w:pPr>{named}{'<w:bidi/>' if turned else ''}</w:pPr>" if named or turned else ""
    run = "<w:rPr><w:rtl/></w:rPr>" if turned else ""
    words = "<w:br/>".join(f'<w:t xml:space="preserve">{xml(line)}</w:t>' for line in text.split("\n"))
    return f"<w:p>{look}<w:r>{run}{words}</w:r></w:p>"


def _styles() -> str:
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        for key, name, paragraph, run in _LOOKS
    )
    return f'{HEAD}<w:styles xmlns:w="{_MAIN}">{made}</w:styles>'


def _footer(space: str) -> str:
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f'{HEAD}<w:ftr {space}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:ftr>'
