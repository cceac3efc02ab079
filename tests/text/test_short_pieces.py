"""Three words are enough to tell English and Arabic, and not to call their neighbours Arabic."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.text.language import detect

DATA = Path(__file__).with_name("languages.tsv")


def pieces(part: str) -> list[tuple[str, str]]:
    found = []
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        language, where, sentence = line.split("\t")
        words = sentence.split() if where == part else []
        found += [(language, " ".join(words[n : n + 3])) for n in range(len(words) - 2)]
    return found


@pytest.mark.parametrize("part", ["a", "b", "c", "d", "e"])
def test_three_words_tell_english_and_arabic(part: str) -> None:
    told = [detect(piece) == language for language, piece in pieces(part) if language in ("en", "ar")]
    assert len(told) > 10
    assert sum(told) / len(told) >= 0.99


@pytest.mark.parametrize("language", ["fa", "ur", "ckb", "kmr"])
def test_three_words_of_a_neighbour_are_not_called_arabic(language: str) -> None:
    found = [piece for part in "abcd" for known, piece in pieces(part) if known == language]
    assert len(found) > 30
    # Three words that Persian took from Arabic, without any letter or ending of its own, are both.
    assert sum(detect(piece) == "ar" for piece in found) <= 0.01 * len(found)


def test_a_tie_of_persian_and_arabic_is_left_open() -> None:
    assert detect("بعد از خروج") == "und"


def test_a_letter_of_its_own_tells_a_word_from_arabic() -> None:
    assert detect("گودیاں") != "ar"
