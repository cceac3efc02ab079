from __future__ import annotations

import numpy as np

from stemma.compare.aligning import embedding
from stemma.compare.aligning.embedding import vectors
from stemma.compare.aligning.matters import matters

TOLD = [
    ("The conciliators could not bring the two sides together.", "No settlement has been reached."),
    ("Nobody was told to leave.", "There was no warning."),
    ("Twelve sailors have not been found.", "The navy is still looking for a dozen men."),
    ("The clinic could take no more patients.", "All beds were full."),
]
"""Two ways of telling one matter each, with hardly a word in common; none of them is learnt from."""


def test_two_ways_of_telling_a_matter_are_nearer_than_by_the_stock_encoder():
    def shares(rows_of):
        one, other = (rows_of([pair[side] for pair in TOLD]) for side in (0, 1))
        cosines = one @ other.T
        return np.diag(cosines).mean() - cosines[~np.eye(len(TOLD), dtype=bool)].mean()

    assert shares(matters) > shares(vectors)


def test_words_in_common_make_no_matter():
    told, otherwise, another = matters(["Nobody was told to leave", "There was no warning", "Nobody was hurt"])
    assert told @ otherwise > told @ another


def test_a_row_does_not_depend_on_what_is_computed_beside_it():
    first, second = (text for text, _ in TOLD[:2])
    together = matters([first, second, *(text for _, text in TOLD)])
    embedding.forget()
    assert (matters([first])[0] == together[0]).all()


def test_rows_have_length_one_and_an_empty_text_has_none():
    rows = matters(["", TOLD[0][0]])
    assert not rows[0].any()
    assert np.isclose(np.linalg.norm(rows[1]), 1, atol=1e-5)
