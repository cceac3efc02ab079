"""What the stock recogniser labels, decided for all words of a text at once.

The recogniser goes from word to word: a name begins, goes on, ends, stands alone, or there is none (Lample 2016). As
long as no name is open, what it decides hangs on the word alone, so that all words are asked together; names that
begin are then followed word by word, all of them side by side; at last those that begin inside another are left out.
The labels are the same, in a fifth of the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from stemma.read.parsing.word_vectors import Floats, Words, WordVectors

if TYPE_CHECKING:
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc

Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]
NEVER = np.float32("-inf")
HERE, START, BEFORE = range(3)
"""What a decision sees: the word, the first word of the open name, the word before in it."""


class StockNames:
    """The weights of ``ner``, laid out for many words at a time."""

    def __init__(self, ner: EntityRecognizer) -> None:
        narrow, lower, upper = ner.model.get_ref("tok2vec"), ner.model.get_ref("lower"), ner.model.get_ref("upper")
        self._vectors = WordVectors(narrow)
        self._narrow = narrow.layers[-1].get_param("W").T, narrow.layers[-1].get_param("b")
        seen, hidden, pieces, width = lower.get_param("W").shape
        self._seen = lower.get_param("W").transpose(3, 0, 2, 1).reshape(width, seen * pieces * hidden)
        self._nothing = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(seen, pieces * hidden)
        self._bias = lower.get_param("b").T.reshape(-1)
        weights, bias = upper.get_param("W"), upper.get_param("b")
        at = {ner.moves.get_class_name(number): number for number in range(ner.moves.n_moves)}
        self._labels = sorted({name[2:] for name in at if name[2:]})
        edges = {edge: [at[f"{edge}-{label}"] for label in self._labels] for edge in "BILU"}
        closed = [*edges["B"], *edges["U"], at["O"]]
        self._closed = weights[closed].T, bias[closed]
        self._on, self._end = ((weights[edges[edge]], bias[edges[edge]]) for edge in "IL")

    def label(self, docs: Sequence[Doc], words: Words) -> None:
        """Note the labels in ``docs``, which hold ``words`` and know where their sentences begin."""
        from spacy.tokens import Span  # slow to import

        first = 0
        seen = self._look(words)
        names = list(self._names(seen, _last_words(docs), _blanks(docs)))
        names.reverse()
        for doc in docs:
            own = []
            while names and names[-1][0] < first + len(doc):
                start, stop, label = names.pop()
                own.append(Span(doc, start - first, stop - first, label=label))
            doc.set_ents(own)
            first += len(doc)

    def _look(self, words: Words) -> Floats:
        """What each word says as each of the three things seen, shape (words, 3, 128)."""
        weights, bias = self._narrow
        rows: Floats = (self._vectors(words) @ weights + bias) @ self._seen
        return rows.reshape(len(rows), *self._nothing.shape)

    def _names(self, seen: Floats, last: Truths, blank: Truths) -> Iterator[tuple[int, int, str]]:
        """First word, one past the last word, label; in order, none inside another."""
        weights, bias = self._closed
        scores = self._hidden(seen[:, HERE] + self._nothing[START] + self._nothing[BEFORE]) @ weights + bias
        kinds = len(self._labels)
        scores[last | blank, :kinds] = NEVER
        scores[blank, kinds : 2 * kinds] = NEVER
        chosen = scores.argmax(axis=1)
        starts = np.flatnonzero(chosen < 2 * kinds)
        chosen = chosen[starts]
        stops = starts + 1
        begun = chosen < kinds
        stops[begun] = self._ends(seen, starts[begun], chosen[begun], last)
        covered = 0
        for start, stop, kind in zip(starts.tolist(), stops.tolist(), (chosen % kinds).tolist(), strict=True):
            if start >= covered:
                covered = stop
                yield start, stop, self._labels[kind]

    def _ends(self, seen: Floats, starts: Numbers, kinds: Numbers, last: Truths) -> Numbers:
        """One past the last word of the names of ``kinds`` that begin at ``starts``."""
        stops = starts + 1
        open_ = np.arange(len(starts))
        while len(open_):
            at, kind = stops[open_], kinds[open_]
            found = self._hidden(seen[at, HERE] + seen[starts[open_], START] + seen[at - 1, BEFORE])
            on, end = (
                np.einsum("ij,ij->i", found, weights[kind]) + bias[kind] for weights, bias in (self._on, self._end)
            )
            stops[open_] += 1
            open_ = open_[~last[at] & (on >= end)]
        return stops

    def _hidden(self, sums: Floats) -> Floats:
        sums = sums + self._bias
        half = sums.shape[1] // 2
        return np.maximum(sums[:, :half], sums[:, half:])


def _last_words(docs: Sequence[Doc]) -> Truths:
    """Which words end a sentence or a line: no name goes over them."""
    edges = [np.append(doc.to_array("SENT_START")[1:] == 1, True) for doc in docs]
    return np.concatenate(edges)


def _blanks(docs: Sequence[Doc]) -> Truths:
    """Which words are white space: no name begins there."""
    return np.concatenate([doc.to_array("IS_SPACE") == 1 for doc in docs])
