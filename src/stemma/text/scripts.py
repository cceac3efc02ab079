"""Which script a text is written in, and plain forms of it for matching (never for showing)."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Script = Literal["Latn", "Arab", "none", "other"]

# Marks that stand for a glottal stop, ayn, a soft sign or an elided letter: they never tell two names apart.
APOSTROPHES = "'’‘ʼʻʾʿ`´′ˈˊˋ‛ʹ＇"
_BRACKETS = str.maketrans("", "", "[]")
_MARKS = {ord(mark): None for mark in APOSTROPHES}
_LATIN = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ə": "a", "ı": "i", "ß": "ss", "ø": "o", "æ": "a", "œ": "o", "þ": "th", "ħ": "h"}
)
# Letters of scholarly romanisations that stand for two letters of the common ones.
_SCHOLARLY = str.maketrans(
    {"š": "sh", "č": "ch", "ž": "zh", "ǧ": "j", "ġ": "gh", "ḡ": "gh", "ḫ": "kh", "ḵ": "kh", "ḏ": "dh", "ṯ": "th"}
    | {"Š": "Sh", "Č": "Ch", "Ž": "Zh", "Ġ": "Gh", "Ḫ": "Kh", "Ḏ": "Dh", "Ṯ": "Th"}
)
# Cyrillic letters as they are commonly written in Latin script.
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфыэіўґ", "abvgdeziiklmnoprstufieiwg", strict=True)),
    **{
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "ё": "yo",
        "ї": "yi",
    },
    **{
        "є": "ye",
        "ъ": "",
        "ь": "",
        "ј": "j",
        "љ": "lj",
        "њ": "nj",
        "ћ": "c",
        "ђ": "dj",
        "џ": "dj",
        "ғ": "gh",
        "қ": "q",
    },
}
_SCHOLARLY |= str.maketrans(_CYRILLIC | {letter.upper(): latin.title() for letter, latin in _CYRILLIC.items()})
_ARABIC = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ک": "ك",
        "گ": "ك",
        "ڤ": "ف",
        "پ": "ب",
        "چ": "ج",
        "ژ": "ز",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ۆ": "و",
        "ێ": "ي",
        "ڕ": "ر",
        "ڵ": "ل",
        "ۊ": "و",
        "ھ": "ه",
        "ە": "ه",
        "ے": "ي",
        "ـ": None,
    }
)
# Arabic letters that are made of no others, and blanks: most Arabic names are nothing else.
_ARABIC_ONLY = re.compile(r"[\u0621\u0627-\u063a\u0641-\u064a ]+")
_POSSESSIVE = re.compile(rf"(?<=\w\w)[{re.escape(APOSTROPHES)}]s(?!\w)|(?<=\ws)[{re.escape(APOSTROPHES)}](?!\w)")


def script_of(text: str) -> Script:
    """The script of most letters of ``text``: Latn, Arab, other, or none without letters."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else "none"
    if _ARABIC_ONLY.fullmatch(text):
        return "Arab"
    counts = {"Latn": 0, "Arab": 0, "other": 0}
    for char in text:
        if char.isalpha():
            counts["Latn" if char < "ɐ" or "Ḁ" <= char <= "ỿ" else "Arab" if _is_arabic(char) else "other"] += 1
    if not any(counts.values()):
        return "none"
    if counts["Latn"] >= counts["Arab"] and counts["Latn"] >= counts["other"]:
        return "Latn"
    return "Arab" if counts["Arab"] >= counts["other"] else "other"


def _is_arabic(char: str) -> bool:
    return "\u0600" <= char <= "\u06ff" or "\u0750" <= char <= "\u077f" or "\ufb50" <= char <= "\ufeff"


def without_possessive(text: str) -> str:
    """``text`` without the possessive ending of its words ("Freedonia's" -> "Freedonia")."""
    return _POSSESSIVE.sub("", text)


def without_marks(text: str) -> str:
    """NFKD without combining marks (accents, tashkeel), apostrophes and editorial brackets; case is kept."""
    if text.isascii() and "'" not in text and "`" not in text and "[" not in text and "]" not in text:
        return text
    if _ARABIC_ONLY.fullmatch(text):
        return text
    # Hamza and madda stay on their letter: decomposed, they would turn into marks and be lost with the letter's form.
    decomposed = unicodedata.normalize("NFKD", text.translate(_BRACKETS).translate(_MARKS))
    return "".join([char for char in decomposed if not unicodedata.combining(char)])


def spelled_out(text: str) -> str:
    """Letters of scholarly romanisations (š, ġ, ḫ...) as the common ones (sh, gh, kh), Cyrillic ones as Latin."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_SCHOLARLY)


def plain(text: str) -> str:
    """Lower case, without marks, one letter for each family of look-alike letters, in either script."""
    if _ARABIC_ONLY.fullmatch(text):
        return text.translate(_ARABIC)
    flat = without_marks(spelled_out(text)).casefold()
    return flat if flat.isascii() else flat.translate(_LATIN).translate(_ARABIC)
