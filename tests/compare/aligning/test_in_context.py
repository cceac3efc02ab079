from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stemma.compare.aligning.in_context import in_context, laid_out, windows
from stemma.compare.profile import Profile, profiles
from stemma.pairs import document_of
from stemma.read import read
from stemma.resolve import resolve
from stemma.text.wordpiece import pieces, vocabulary

LEASE = (
    "The council of Vell has let the old barracks to a brewer. It will be vacated by the fire brigade in March. "
    "The mayor promised new lamps for the market square."
)
BRIGADE = (
    "Firemen in Vell must move. By spring they have to be out of the former barracks. "
    "Their chief said nobody had spoken to him."
)


def claims_of(*texts: str) -> tuple[Profile, ...]:
    documents = tuple(document_of(f"text{number}", text) for number, text in enumerate(texts))
    readings = tuple(read(document) for document in documents)
    return profiles(documents, readings, resolve(documents, readings))


def test_what_it_stands_for_is_heard_from_the_text_around_it():
    known = claims_of(LEASE, BRIGADE)
    row = {(profile.document.id, profile.claim.predicate): vector
           for profile, vector in zip(known, in_context(known), strict=True)}  # fmt: skip
    vacated = row["text0", "vacate"]
    told = {predicate: float(vacated @ vector) for (text, predicate), vector in row.items() if text == "text1"}
    assert max(told, key=lambda predicate: told[predicate]) in {"have", "move"}
    assert told["speak"] == min(told.values())


def test_a_row_does_not_depend_on_the_texts_beside_it():
    alone, beside = in_context(claims_of(LEASE)), in_context(claims_of(LEASE, BRIGADE))
    assert (beside[: len(alone)] == alone).all()
    assert np.allclose(np.linalg.norm(beside, axis=1), 1, atol=1e-5)


def test_no_claims_have_no_rows():
    assert in_context([]).shape == (0, 384)


@given(st.text(max_size=300), st.data())
def test_each_claim_stands_at_its_own_pieces(text, data):
    at = st.integers(0, len(text))
    spans = [tuple(sorted((data.draw(at), data.draw(at)))) for _ in range(data.draw(st.integers(0, 3)))]
    numbers, places = laid_out(text, [(span,) for span in spans])
    known = vocabulary()
    for (start, end), found in zip(spans, places, strict=True):
        inner = [known[piece] for piece in pieces(text[start:end])]
        cuts = [cut for span in spans for cut in span if start < cut < end]
        assert cuts or [numbers[place] for place in found] == inner
        assert found == sorted(set(found))


@given(st.integers(1, 400), st.integers(2, 130), st.data())
def test_every_claim_has_one_window_and_stands_in_it_where_it_did(length, size, data):
    numbers = list(range(length))
    claims = [
        list(range(start, data.draw(st.integers(start + 1, length))))
        for start in data.draw(st.lists(st.integers(0, length - 1), max_size=5))
    ]
    met: list[int] = []
    for window in windows(numbers, claims, size, max(1, size // 2)):
        assert len(window.numbers) <= size
        for claim, places in window.claims.items():
            met.append(claim)
            assert places
            assert {window.numbers[place] for place in places} <= set(claims[claim])
            assert len(places) >= min(len(claims[claim]), size // 2)
    assert sorted(met) == list(range(len(claims)))


def test_a_claim_without_a_word_has_no_window():
    numbers, places = laid_out("A storm.", [((2, 2),)])
    assert not list(windows(numbers, places, 64, 32))
