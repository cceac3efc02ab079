"""The dossier as one HTML file that opens without network and reads without script."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from stemma.dossier.matters import WORDS
from stemma.dossier.page import page_of
from stemma.dossier.seal import Signer, sealed
from stemma.dossier.views.passages import anchor
from stemma.dossier.visible import told, visible
from stemma.dossier.wordlists import checked_language, direction, said_in
from stemma.model import Dossier


class HtmlDossier:
    """Exporter of the page: style, script and drawings inline, nothing fetched, the same bytes for the same case."""

    name = "html"
    version = "2"
    suffix = ".html"

    def __init__(self, sign: Signer | None = None, language: str = "en", since: str = "") -> None:
        self.sign = sign
        self.language = checked_language(language)
        self.since = since

    def export(self, dossier: Dossier) -> bytes:
        """The whole file, its manifest in the last line.

        Text from documents is escaped; characters that UTF-8 cannot hold are spelled out.
        """
        css, script = _tight(static("page.css")), _without_comments(static("page.js"))
        rendered = (
            environment(self.language)
            .get_template("page.html.j2")
            .render(
                page=page_of(dossier),
                css=Markup(css),
                script=Markup(script),
                icons=Markup(static("icons.svg")),
                policy=policy(css, script),
                language=self.language,
                direction=direction(self.language),
                since=self.since,
                words=WORDS,
            )
        )
        return sealed(rendered.lstrip().encode("utf-8", "backslashreplace"), dossier, self.sign)


def policy(css: str, script: str) -> str:
    """The content security policy: this style and this script by hash, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()


def _tight(css: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*[^*]*\*/", "", css)).strip()


def _without_comments(script: str) -> str:
    return re.sub(r"^\s*//[^\n]*\n", "", script, flags=re.MULTILINE)


@cache
def static(name: str) -> str:
    """A file of the page's style, script or icons."""
    return (files("stemma.dossier") / "static" / name).read_text(encoding="utf-8")


def _template(name: str) -> str | None:
    found = files("stemma.dossier") / "templates" / name
    return found.read_text(encoding="utf-8") if found.is_file() else None


@cache
def environment(language: str = "en") -> Environment:
    """Jinja2 with everything escaped and nothing left undefined; ``t`` says a word in ``language``."""
    made = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["visible"] = visible
    made.filters["told"] = told
    made.globals["anchor"] = anchor
    made.globals["t"] = partial(said_in, language)
    return made
