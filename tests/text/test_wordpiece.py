from __future__ import annotations

import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.wordpiece import LONGEST_TEXT, encode, pieces

STRINGS = [
    "The harbour-master's report, 18,000 litres.",
    "مرحبا بالعالم، ١٢٣ كتاباً",
    "東京の港 北京漢字",
    "naïve Café “quoted” — $5 + <b>",
    "ΟΔΟΣ İstanbul Straße ﬁre",
    "a\u200bb\u00ad c\x00d \ufffd \u3000x",
    "x" * 150,
    "🙂 don’t '' ``",
    "हिन्दी ไทย 한국어",
    "",
]


@pytest.fixture(scope="module")
def reference():
    tokenizers = pytest.importorskip("tokenizers", reason="the reference tokenizer is a development tool")
    vocabulary = files("stemma.data").joinpath("minilm/vocab.txt")
    return tokenizers.BertWordPieceTokenizer(str(vocabulary), lowercase=True)


@pytest.mark.parametrize("text", STRINGS)
def test_pieces_are_those_of_the_reference(text, reference):
    assert pieces(text) == reference.encode(text, add_special_tokens=False).tokens


def _is_old(c: str) -> bool:
    """The reference knows the punctuation of an older Unicode than Python: keep to what both class alike."""
    return unicodedata.ucd_3_2_0.category(c) == unicodedata.category(c)


LETTERS = st.text(alphabet=st.characters(max_codepoint=0x2FFF, exclude_categories=["C"]).filter(_is_old), max_size=40)


@settings(max_examples=300, deadline=None)
@given(LETTERS)
def test_pieces_of_any_letters_are_those_of_the_reference(reference, text):
    assert pieces(text) == reference.encode(text, add_special_tokens=False).tokens


def test_a_long_text_is_cut_and_closed():
    numbers = encode("harbour " * 1000)
    assert (len(numbers), numbers[0], numbers[-1]) == (LONGEST_TEXT, 101, 102)
