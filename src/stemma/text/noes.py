"""Every word by which a claim denies something, whatever it denies."""

from __future__ import annotations

import re

ANY_NO = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|lack(?:s|ed)?|fail(?:s|ed|ing)?"
    r"|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying))\b|n[’']t\b",
    re.IGNORECASE,
)
_ARABIC = re.compile(
    r"(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|لست|ما|غير|دون|بدون|عدم|نفى|نفت|نفوا|ينفي|تنفي|أنكر|أنكرت|رفض|رفضت)(?!\w)"
)


def says_no(words: str) -> bool:
    """Whether a reader sees in ``words``, English or Arabic, that something is denied."""
    return ANY_NO.search(words) is not None or _ARABIC.search(words) is not None
