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


@pytest.mark.parametrize("part", list("abcdeg"))
def test_three_words_tell_english_and_arabic(part: str) -> None:
    told = [detect(piece) == language for language, piece in pieces(part) if language in ("en", "ar")]
    assert len(told) > 10
    assert sum(told) / len(told) >= 0.99


@pytest.mark.parametrize("part", list("abcdefg"))
@pytest.mark.parametrize("language", ["fa", "ur", "ckb", "kmr"])
def test_three_words_of_a_neighbour_are_not_called_arabic(language: str, part: str) -> None:
    found = [piece for known, piece in pieces(part) if known == language]
    # One piece of part e is the same in both languages, letter for letter.
    assert sum(detect(piece) == "ar" for piece in found) <= (language == "fa" and part == "e")


def test_words_with_one_spelling_in_both_are_told_by_how_often_each_writes_them() -> None:
    assert detect("بعد از خروج") == "fa"
    assert detect("مسئول دفتر فنی") != "ar"
    assert detect("نفي مصدر حكومي") == "ar"


def test_a_piece_of_sorani_is_told_from_persian() -> None:
    told = [detect(piece) for part in "abcdefg" for known, piece in pieces(part) if known == "ckb"]
    assert told.count("ckb") >= 0.95 * len(told)


def test_arabic_typed_with_persian_keys_is_arabic() -> None:
    assert detect("أعلنت الوزارة نتائج التحقیق فی حادث الحریق الذی وقع مساء الاثنین") == "ar"


def test_vowel_signs_and_lengthened_letters_do_not_hide_a_word() -> None:
    assert detect("صِرْفُ مَبْلَغٍ كَبِيـــرٍ") == "ar"


def test_a_letter_of_its_own_tells_a_word_from_arabic() -> None:
    assert detect("گودیاں") != "ar"
