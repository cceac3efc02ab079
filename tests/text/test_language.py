"""The language of a text, by script, letters and function words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.language import UNKNOWN, detect

SENTENCES = {
    "en": "The ferry was late because the pilot had not been told of the storm.",
    "fr": "Le ferry était en retard parce que le pilote n’avait pas été averti de la tempête.",
    "de": "Die Fähre war verspätet, weil der Lotse nicht über den Sturm unterrichtet worden war.",
    "es": "El transbordador llegó tarde porque el piloto no había sido avisado de la tormenta.",
    "it": "Il traghetto era in ritardo perché il pilota non era stato avvertito della tempesta.",
    "pt": "A balsa atrasou porque o piloto não tinha sido avisado da tempestade pelo porto.",
    "nl": "De veerboot was te laat omdat de loods niet over de storm was ingelicht.",
    "tr": "Feribot gecikti, çünkü kılavuz kaptana fırtına için haber verilmemişti ve bu büyük bir sorundu.",
    "pl": "Prom się spóźnił, ponieważ pilot nie został uprzedzony o burzy.",
    "ar": "تأخرت العبارة لأن المرشد لم يبلغ بالعاصفة",
    "fa": "قایق دیر رسید زیرا به راهنما از توفان خبر نداده بودند",
    "ur": "کشتی دیر سے پہنچی کیونکہ ملاح کو طوفان کے بارے میں نہیں بتایا گیا تھا",
    "ckb": "کەشتییەکە دواکەوت چونکە ڕێبەرەکە ئاگادار نەکرابووەوە لە زریانەکە",
    "ru": "Паром опоздал, потому что лоцмана не предупредили о шторме.",
    "uk": "Пором спізнився, бо лоцмана не попередили про шторм, який ішов із півночі.",
    "el": "Το πλοίο άργησε γιατί δεν είχαν ειδοποιήσει τον πιλότο.",
    "he": "המעבורת איחרה כי הנווט לא הוזהר מפני הסערה",
    "ja": "水先案内人が嵐を知らされていなかったため、フェリーは遅れた。",
    "zh": "因为领航员没有得到风暴的通知，渡轮晚点了。",
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_one_sentence_tells_its_language(language: str) -> None:
    assert detect(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "  ", "12,400 — 7%", "…"])
def test_without_letters_the_language_is_unknown(text: str) -> None:
    assert detect(text) == UNKNOWN


def test_persian_typed_on_an_arabic_keyboard_is_persian() -> None:
    assert detect("وزير گفت كه اين پرونده براي بازرسي به استان ديگر فرستاده شده است") == "fa"


def test_a_quotation_in_another_script_does_not_change_the_language() -> None:
    assert detect(SENTENCES["en"] * 2 + SENTENCES["ar"]) == "en"


@given(st.text(max_size=200))
def test_any_text_gets_a_code(text: str) -> None:
    assert 2 <= len(detect(text)) <= 3
