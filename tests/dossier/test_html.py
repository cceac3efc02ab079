from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from stemma.dossier.html import HtmlDossier, static
from stemma.model import Dossier
from tests.dossier import invented

ROOT = __file__.rsplit("/tests/", 1)[0]
VERDICT_WORDS = re.compile(r"\b(true|false|fake|debunked|verified|confidence)\b", re.IGNORECASE)
TAGS = (
    "html head meta title style body a svg symbol path circle rect text use header nav ul li span div p b button kbd "
    "main h1 h2 h3 h4 form input section figure figcaption blockquote article table thead tbody tr th td details "
    "summary bdi dl dt dd code dialog label script defs marker g desc pattern line"
)
VOID = {"meta", "input"}


class Reader(HTMLParser):
    """Reads a page: all tags and attributes, the bodies of texts, and the words of the interface."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.bodies: list[str] = []
        self.words: list[str] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        kind = dict(attrs).get("class") or ""
        if kind == "body":
            self.bodies.append("")
        if tag not in VOID:
            self.open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        kinds = [kind.split(" ")[0] for _, kind in self.open]
        if "body" in kinds:
            if "n" not in kinds:
                self.bodies[-1] += data
        elif self.open and self.open[-1][0] not in ("style", "script"):
            self.words.append(data)


def read(dossier: Dossier) -> Reader:
    reader = Reader()
    reader.feed(HtmlDossier().export(dossier).decode())
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("case", ["harbour", "hostile"])
def test_both_copies_of_a_text_are_the_extracted_text(case: str, request: pytest.FixtureRequest) -> None:
    dossier: Dossier = request.getfixturevalue(case)
    assert read(dossier).bodies == [document.text for document in dossier.documents] * 2


@pytest.mark.seeds
def test_the_seed_texts_are_whole(seeds: Dossier) -> None:
    assert read(seeds).bodies == [document.text for document in seeds.documents] * 2


def test_hostile_strings_make_no_element_and_no_attribute(hostile: Dossier) -> None:
    reader = read(hostile)
    assert reader.tags - set(TAGS.split()) == set()
    assert reader.attributes & {"onerror", "onload", "src", "srcdoc"} == set()


def test_no_element_has_a_style_or_a_handler(hostile: Dossier) -> None:
    assert [name for name in read(hostile).attributes if name == "style" or name.startswith("on")] == []


def test_the_policy_names_style_and_script_by_hash(harbour: Dossier) -> None:
    page = HtmlDossier().export(harbour).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    said = policy[1].replace("&#39;", "'")
    for element in ("style", "script"):
        content = re.search(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
        assert content is not None
        digest = b64encode(sha256(content[1].encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in said
    assert said.startswith("default-src 'none'; ")
    assert "unsafe" not in said


def test_nothing_is_fetched(harbour: Dossier) -> None:
    page = HtmlDossier().export(harbour).decode()
    targets = re.findall(r"""(?:src|href|action|url)\s*[=(]\s*["']?([^"')\s>]+)""", page)
    assert [target for target in targets if not target.startswith("#") and target != "link.hash"] == []


def test_interface_words_give_no_verdict(harbour: Dossier) -> None:
    assert VERDICT_WORDS.findall(" ".join(read(harbour).words)) == []


def test_style_and_script_stay_small() -> None:
    assert len(static("page.css").encode()) < 25_000
    assert len(static("page.js").encode()) < 25_000


def test_a_lone_surrogate_does_not_stop_the_page() -> None:
    case = invented.CaseBuilder(title="caf\udce9")
    case.text("north", "One \udce9 day.\n")
    assert b"<h1>" in HtmlDossier().export(case.build())


def test_the_same_case_gives_the_same_bytes_under_any_hash_seed() -> None:
    program = (
        "import hashlib\nfrom tests.dossier import invented\n"
        "from stemma.dossier.full_json import FullJson\nfrom stemma.dossier.html import HtmlDossier\n"
        "from stemma.dossier.interchange import Interchange\n"
        "cases = [invented.hostile().build(), invented.many(15).build()]\n"
        "makers = (HtmlDossier, FullJson, Interchange)\n"
        "print([hashlib.sha256(maker().export(case)).hexdigest() for case in cases for maker in makers])"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


def test_what_a_person_decided_stands_apart_with_who_and_why() -> None:
    from tests.dossier.exports.cases import dated

    page = HtmlDossier().export(dated()).decode()
    assert '<p class="sub">Judged by a person</p>\n<p class="person" dir="auto">accepted · M. Vale · same</p>' in page
