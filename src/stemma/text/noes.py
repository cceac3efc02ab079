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


_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?"
    r"|contradict(?:s|ed|ing)?|rebut(?:s|ted|ting)?|disavow(?:s|ed|ing)?)\b"
    r"|(?<!\w)[وف]?(?:نفى|نفت|نفوا|ينفي|تنفي|ينفون|أنكر|أنكرت|ينكر|تنكر|دحض|دحضت)(?!\w)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|nor|neither|no one|nobody)\b|n[’']t\b", re.IGNORECASE)


def denies(cue: str) -> bool:
    """Whether a cue turns down what hangs on it: "denies", "rejected claims"; "did not deny" does not."""
    return _DENYING.search(cue) is not None and _NOT.search(cue) is None


_AS_MUCH_AS_NO = re.compile(
    r"\b(?:(?:has|have|had) yet to|yet to be|nowhere|hardly|barely|scarcely|unable|unlikely|unclear|impossible"
    r"|declin(?:es?|ed|ing)|ceas(?:es?|ed|ing)|forbid(?:s|den|ding)?|forbade|stopp?(?:s|ed|ing)? short"
    r"|rul(?:es?|ed|ing) out|absurd|baseless|unfounded|groundless|fabricat\w+|forged|forger(?:y|ies)|fak(?:es?|ed)"
    r"|false\w*|untrue|farce|sham|hoax|nonsense|invention|lies?|incorrect|wrong|doubt(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)


def says_no(words: str) -> bool:
    """Whether a reader sees in ``words``, English or Arabic, that something is denied, turned down or not so."""
    return any(one.search(words) is not None for one in (ANY_NO, _ARABIC, _AS_MUCH_AS_NO, _DENYING))
