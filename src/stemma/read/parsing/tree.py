"""The parse as plain values: words that know their head, what hangs on them, and their sentence.

The parser's own words are made anew for each look, and every string of theirs is looked up in a table; the rules ask
a word some sixty times. What they ask has the names that spaCy gives it, so that who knows one knows the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, overload

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

STRINGS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE"]
TRUTHS: list[int | str] = ["IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_STOP", "LIKE_NUM"]
EDGES = ("", "I", "O", "B")
NAMED = frozenset({"NOUN", "PROPN", "PRON"})
HEADS = frozenset({"oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT"})
"""What the head of a noun chunk may be to the word it hangs on."""


class Token:
    """A word, a mark or white space: number ``i`` of its line; ``idx`` is where it begins there, ``start`` where it
    begins in the whole text. A root is its own head."""

    __slots__ = (
        "_subtree", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct",
        "is_space", "is_stop", "left_edge", "lemma_", "like_num", "lower_", "pos_", "right_edge", "sent", "start",
        "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: Line
    i: int
    idx: int
    start: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_stop: bool
    like_num: bool
    head: Token
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: Sentence
    _subtree: tuple[Token, ...] | None

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> Iterator[Token]:
        """What hangs on the word and stands before it."""
        return (child for child in self.children if child.i < self.i)

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word and all that hangs on it, through others too, as it stands in the tree."""
        if self._subtree is None:
            before = [word for child in self.children if child.i < self.i for word in child.subtree]
            behind = [word for child in self.children if child.i > self.i for word in child.subtree]
            self._subtree = (*before, self, *behind)
        return self._subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head and so on."""
        at = self
        for _ in range(len(self.doc)):
            if at.head is at:
                return
            at = at.head
            yield at

    def is_ancestor(self, other: Token) -> bool:
        """Whether ``other`` hangs on the word, through others or by itself."""
        return any(at is self for at in other.ancestors)

    def nbor(self, steps: int = 1) -> Token:
        """The word so many places on; beyond the edge of the line a word without letters, which nothing hangs on."""
        if 0 <= self.i + steps < len(self.doc):
            return self.doc.words[self.i + steps]
        return _nothing(self.doc, self.i + steps)

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins here."""
        return self.i == self.sent.start

    @property
    def text_with_ws(self) -> str:
        """The word with the blank behind it."""
        return self.text + self.whitespace_


def _nothing(line: Line, at: int) -> Token:
    """What stands beyond the edge of a line: no word, its own head."""
    word = Token()
    word.doc, word.i, word.idx, word.start = line, at, 0, 0
    word.text = word.lower_ = word.lemma_ = word.tag_ = word.pos_ = word.dep_ = ""
    word.ent_type_ = word.ent_iob_ = word.whitespace_ = ""
    word.is_alpha = word.is_punct = word.is_space = word.is_stop = word.like_num = False
    word.head = word.left_edge = word.right_edge = word
    word.children, word._subtree = (), None
    word.sent = Sentence(line, 0, 0)
    return word


class Sentence:
    """A sentence, or any words side by side: those from ``start`` to ``end`` (without it) of ``doc``."""

    __slots__ = ("doc", "end", "start", "words")

    def __init__(self, doc: Line, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end
        self.words: Sequence[Token] = doc.words[start:end]

    def __repr__(self) -> str:
        return self.text

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | Sequence[Token]:
        return self.words[at]

    @property
    def text(self) -> str:
        """The words as they stand, without the blank behind the last."""
        return "".join(word.text_with_ws for word in self.words[:-1]) + "".join(word.text for word in self.words[-1:])

    @property
    def start_char(self) -> int:
        """Where the first word begins in the line."""
        return self.words[0].idx

    @property
    def root(self) -> Token:
        """The first root among the words, else the word from which the fewest steps lead to one outside; a mark or
        a blank only where nothing else is."""
        root = next((word for word in self.words if word.head is word), None)
        if root is not None:
            return root
        tops = [word for word in self.words if not self.start <= word.head.i < self.end]
        return min(tops, key=_steps, default=self.words[0])

    @property
    def noun_chunks(self) -> Iterator[Sentence]:
        """Nouns with what stands before them; none inside another (the rules are those of spaCy for English)."""
        last = -1
        for word in self.words:
            if word.pos_ not in NAMED or word.left_edge.i <= last:
                continue
            head = word
            while head.dep_ == "conj" and (head is word or head.head.i < head.i):
                head = head.head
            if head.dep_ in HEADS:
                last = word.i
                yield Sentence(self.doc, word.left_edge.i, word.i + 1)


def _steps(word: Token) -> int:
    """How many steps lead from the word to its root."""
    if (word.is_punct or word.is_space) and not word.children:
        return len(word.doc) - 1
    return sum(1 for _ in word.ancestors)


class Line:
    """A parsed part of a text; ``offset`` is where it begins there, ``user_data`` what the stages note of it."""

    __slots__ = ("offset", "sents", "user_data", "words")

    def __init__(self, doc: Doc) -> None:
        self.offset: int = doc.user_data["offset"]
        self.user_data: dict[str, Any] = doc.user_data
        self.words = _words(self, doc)
        starts = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
        edges = sorted({0, *starts, len(self.words)})
        self.sents = [Sentence(self, *edge) for edge in pairwise(edges)]
        for sentence in self.sents:
            for word in sentence.words:
                word.sent = sentence

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Sentence: ...
    def __getitem__(self, at: int | slice) -> Token | Sentence:
        if isinstance(at, int):
            return self.words[at]
        start, end, _ = at.indices(len(self.words))
        return Sentence(self, start, max(start, end))

    @property
    def text(self) -> str:
        """The line as the parser got it."""
        return "".join(word.text_with_ws for word in self.words)


def start(token: Token) -> int:
    """Offset of the token's first character in the whole text."""
    return token.start


def end(token: Token) -> int:
    """Offset one past the token's last character in the whole text."""
    return token.start + len(token.text)


def _words(line: Line, doc: Doc) -> list[Token]:
    known = doc.vocab.strings
    strings = doc.to_array(STRINGS)
    spelt = {number: known[number] for number in np.unique(strings).tolist()}
    truths = (doc.to_array(TRUTHS) == 1).tolist()
    words = []
    at = 0
    for i, (row, truth, edge, blank) in enumerate(
        zip(strings.tolist(), truths, *doc.to_array(["ENT_IOB", "SPACY"]).T.tolist(), strict=True)
    ):
        word = Token()
        word.doc, word.i, word.idx, word.start = line, i, at, line.offset + at
        text, lower, lemma, tag, pos, dep, kind = row
        word.text, word.lower_, word.lemma_ = spelt[text], spelt[lower], spelt[lemma]
        word.tag_, word.pos_, word.dep_, word.ent_type_ = spelt[tag], spelt[pos], spelt[dep], spelt[kind]
        word.is_alpha, word.is_punct, word.is_space, word.is_stop, word.like_num = truth
        word.ent_iob_, word.whitespace_ = EDGES[edge], " " if blank else ""
        word._subtree = None
        words.append(word)
        at += len(word.text) + blank
    _hang(words, np.arange(len(words)) + doc.to_array("HEAD").astype(np.int64))
    return words


def _hang(words: list[Token], heads: NDArray[np.int64]) -> None:
    """Note heads, children and edges: each word tells those above it how far it reaches, unless one told more."""
    children: list[list[Token]] = [[] for _ in words]
    for word, at in zip(words, heads.tolist(), strict=True):
        head = word.head = words[at]
        word.left_edge = word.right_edge = word
        if head is not word:
            children[at].append(word)
    for word, own in zip(words, children, strict=True):
        word.children = tuple(own)
        above = word.head
        while above.left_edge.i > word.i:
            above.left_edge = word
            above = above.head
    for word in reversed(words):
        above = word.head
        while above.right_edge.i < word.i:
            above.right_edge = word
            above = above.head
