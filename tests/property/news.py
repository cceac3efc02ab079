"""Texts like news, put together at random from invented sentences and from what breaks careless offsets."""

from __future__ import annotations

import json
from typing import Any, cast

from hypothesis import strategies as st

from stemma.compare import compare
from stemma.dossier.interchange import Interchange
from stemma.ingest import SourceFile, ingest
from stemma.ingest.plain import PlainReader
from stemma.model import Document, Dossier, Reading
from stemma.read import read
from stemma.resolve import resolve
from stemma.seams import Reader
from tests.documents import document

SENTENCES = (
    "The letter, signed by Colonel Adar Vint, lists more than 40 unsafe cranes.",
    "“The pumps failed twice,” Lena Oster said, “and nobody came.”",
    "A second document, dated 3 May 2021, was sent to the Norland Harbour Authority (NHA).",
    "According to the memo, 1,200 dockers who numbered about 300 in June are ready to strike.",
    "It adds that the ministry did not close the mine if pumps were delivered.",
    "Transport Minister Marek Tolvan, head of the Water Board in Norvale, told the Torvik Gazette that he resigned.",
    "The trained divers are said to be waiting near the town of Dresk.",
    "She asked the board to send 30 rifles and two boats, and promised to pay by Friday.",
    "While the pumps ran, the operators slept; the tanker Grey Heron sank after the guards had fled.",
    "The Torvik Gazette, citing an internal memo, reported a loss of $2.5 million.",
    "Police: three held after depot fire",
    "TORVIK (KNA) — Two trawlers collided.",
    "Source: Torvik Gazette",
    "Norvale_depot_memo3,200 residents left without water",
    "You should be ashamed of this board, frankly.",
    "They [the board] said that “[the] villagers” were ‘safe’ and that between 20 and 30 per cent had left.",
)
ODDITIES = ("“", "”", '"', "‘", "’", "«", "»", "[", "]", "(", ")", "…", "—", ":", ";", "?", "!", ".", ",", "-", "_",
            "مذكرة", "שלום", "\u202e", "\u200b", "🏭", "\U0001f469\u200d\U0001f692", "𝔐emo", "e\u0301", "\u00a0",
            "\ufeff", "0", "600 hundred", "said", "that", "the memo says", "who", "and", "N", "not")  # fmt: skip
JOINTS = (" ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", "  ", "\t", "", "\u2028", "—")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """One to three sentences, some words of them with an oddity stuck before, behind or beside, joined anyhow."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
    return "".join(draw(disturbed(sentence)) + draw(st.sampled_from(JOINTS)) for sentence in sentences)


@st.composite
def disturbed(draw: st.DrawFn, sentence: str) -> str:
    """``sentence`` with up to four oddities, and now and then another white space between two words."""
    words = sentence.split(" ")
    odd = st.tuples(st.integers(0, len(words) - 1), st.sampled_from(ODDITIES), st.integers(0, 2))
    for at, oddity, side in draw(st.lists(odd, max_size=4)):
        words[at] = (oddity + words[at], words[at] + oddity, f"{words[at]} {oddity}")[side]
    place = draw(st.integers(0, len(words)))
    return " ".join(words[:place]) + draw(st.sampled_from(JOINTS)) + " ".join(words[place:])


def page(text: str, identity: str = "page") -> Document:
    """``text`` as a document in English, whatever its words make of it."""
    return document(identity, text, language="en")


def reading_of(text: str) -> Reading:
    """READ alone."""
    return read(page(text))


def ingested(*written: str) -> tuple[Document, ...]:
    """The texts as UTF-8 files through INGEST."""
    files = [SourceFile(path=f"{name}.txt", data=text.encode()) for name, text in zip("abcd", written, strict=False)]
    documents, _ = ingest(files, [cast(Reader, PlainReader())])
    return documents


def whole_way(*written: str) -> Dossier:
    """From files' bytes to a dossier."""
    documents = ingested(*written)
    readings = tuple(read(document) for document in documents)
    entities = resolve(documents, readings)
    found = compare(documents, readings, entities)
    return Dossier(
        title="news",
        version="0",
        documents=documents,
        readings=readings,
        entities=entities,
        alignments=found.alignments,
        groups=found.groups,
        stemma=found.stemma,
    )


def small_form(dossier: Dossier) -> dict[str, Any]:
    """The interchange form, as another program reads it."""
    form: dict[str, Any] = json.loads(Interchange().export(dossier))
    return form
