"""Every word by which a claim denies something, whatever it denies."""

from __future__ import annotations

import re

ANY_NO = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|lack(?:s|ed)?|fail(?:s|ed|ing)?"
    r"|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying))\b|n[’']t\b",
    re.IGNORECASE,
)
