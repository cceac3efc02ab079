"""Bytes to text: exact text back, in many languages, code pages and lengths."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from stemma.text.encoding import decode

TEXTS = {
    "en": "The lighthouse keeper’s diary — “a naïve book”, as the curator put it — lists 3,400 ships. The café’s "
    "owner didn’t see the façade fall; the coroner’s résumé of that night says the crew’s boat “wasn’t there”. ",
    "fr": "L’hôpital de la vallée a fermé ses portes à cause d’une fuite ; d’après le préfet, « rien n’a été caché »"
    ". Où sont passés les dossiers des élèves infirmières, et qui les a brûlés ? Personne n’a répondu cet été-là. ",
    "de": "Das Krankenhaus an der Mühle schließt, weil für die nötigen Prüfungen Geld fehlt. Der Rektor erklärte, er "
    "höre davon „zum ersten Mal“; die Ärzte fürchten größere Lücken und bitten um Aufklärung über die Verträge. ",
    "ru": "Больница у реки закрыта до весны, потому что проверка не нашла договоров на ремонт крыши. Врачи говорят, "
    "что узнали об этом из газет, а министр обещал ответить на все вопросы после праздников. ",
    "ar": "أغلق المستشفى القريب من النهر حتى الربيع لأن لجنة التفتيش لم تجد عقود إصلاح السقف، وقال الأطباء إنهم "
    "علموا بذلك من الصحف، ووعد الوزير بالرد على جميع الأسئلة بعد العيد. ",
    "tr": "Nehir kıyısındaki hastane, çatı onarımı sözleşmeleri bulunamadığı için bahara kadar kapatıldı. Doktorlar "
    "bunu gazetelerden öğrendiklerini söylüyor; bakan ise bütün sorulara bayramdan sonra yanıt "
    "vereceğine söz verdi. ",
}
PAGES = {
    "en": ("windows-1252", "utf-8", "utf-16-le", "mac-roman"),
    "fr": ("windows-1252", "utf-8", "iso-8859-15", "mac-roman", "cp850"),
    "de": ("windows-1252", "utf-8", "iso-8859-15", "utf-16-be"),
    "ru": ("windows-1251", "koi8-r", "utf-8", "iso-8859-5", "cp866"),
    "ar": ("windows-1256", "iso-8859-6", "utf-8", "utf-16-le", "utf-16-be"),
    "tr": ("windows-1254", "iso-8859-9", "utf-8", "mac-turkish"),
}
STRINGS = [(lang, page, size) for lang in TEXTS for page in PAGES[lang] for size in (40, 200, 1000)]
FLOOR = 79


def _cut(language: str, page: str, size: int) -> str:
    """A text of ``size`` characters that ``page`` can hold."""
    whole = TEXTS[language] * 12
    return whole.encode(page, "ignore").decode(page)[:size]


def test_nearly_all_of_81_byte_strings_come_back_exactly() -> None:
    wrong = [entry for entry in STRINGS if decode(_cut(*entry).encode(entry[1])).text != _cut(*entry)]
    assert len(STRINGS) - len(wrong) >= FLOOR, wrong


@given(st.text(min_size=1))
def test_valid_utf8_is_never_guessed_again(text: str) -> None:
    data = text.encode()
    decoded = decode(data)
    if data.count(0) < 2 and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert (decoded.text, decoded.encoding, decoded.source, decoded.replaced) == (text, "utf-8", "strict", 0)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(max_examples=60)
def test_a_byte_order_mark_is_believed_and_left_out(codec: str, text: str) -> None:
    assume(not text.startswith("\0"))  # a UTF-16 mark and NUL are, byte for byte, the mark of UTF-32
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.source) == (text, "bom")


@given(st.binary(max_size=400))
def test_any_bytes_become_text_that_can_be_written(data: bytes) -> None:
    decode(data).text.encode("utf-8")


def test_a_wrong_byte_in_utf8_costs_only_itself() -> None:
    decoded = decode("Über den Kai — größere Mengen".encode() + b"\xff" + "für die Mühle".encode())
    assert decoded.text == "Über den Kai — größere Mengen\ufffdfür die Mühle"
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)


def test_a_replacement_character_in_the_file_is_not_counted_as_replaced() -> None:
    assert decode("one \ufffd two — three".encode() + b"\xff").replaced == 1


def test_lines_of_two_encodings_are_each_read_by_their_own() -> None:
    first, second = "قال الطبيب إن المستشفى مغلق\n", "وقال الوزير إن العقود لم توجد بعد في الملف\n"
    decoded = decode(first.encode() + second.encode("windows-1256"))
    assert decoded.text == first + second
    assert decoded.mixed


def test_encoded_surrogates_are_replaced_and_counted() -> None:
    decoded = decode(b"left \xed\xa0\xbd right")
    assert decoded.text.startswith("left \ufffd")
    assert decoded.replaced == 3


def test_an_odd_byte_at_the_end_of_utf16_is_counted() -> None:
    decoded = decode("quay".encode("utf-16") + b"\x41")
    assert (decoded.text, decoded.replaced) == ("quay\ufffd", 1)


def test_a_declared_encoding_is_used_when_the_bytes_allow_it() -> None:
    decoded = decode("Příliš žluťoučký kůň".encode("iso-8859-2"), "iso-8859-2")
    assert (decoded.text, decoded.source) == ("Příliš žluťoučký kůň", "declared")


def test_a_declared_encoding_does_not_overrule_valid_utf8() -> None:
    assert decode("Café fermé".encode(), "iso-8859-1").text == "Café fermé"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode("Café fermé l’été".encode("windows-1252"), "x-nonsense").text == "Café fermé l’été"


def test_zero_bytes_in_a_plain_text_do_not_make_it_utf16() -> None:
    assert decode(b"one\0two\0\0three four five six").text == "one\0two\0\0three four five six"


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("shift_jis", "港湾局は火曜日、倉庫の火災について発表した。"),
        ("gb18030", "港务局星期二公布了仓库火灾的调查结果，没有人受伤。"),
    ],
)
def test_east_asian_text_comes_back(codec: str, text: str) -> None:
    assert decode((text * 6).encode(codec)).text == text * 6
