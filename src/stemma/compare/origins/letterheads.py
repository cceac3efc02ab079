"""Where a letter names its sender, addressee and date, in English and Arabic, and whom a line of it may name."""

from __future__ import annotations

import re

from stemma.compare.across.arabic_words import arabic_words
from stemma.compare.across.notions import Notion, terms
from stemma.text.names import SAME, compare_names
from stemma.text.scripts import script_of

OPENING = 800
"""Characters in which a letter names sender, addressee and date."""
_TITLES = r"(?:حضرة|سعادة|معالي|فخامة|دولة|السيدة|السيد|السادة|الأستاذة|الأستاذ)"
_HONOURED = r"(?:المحترمون|المحترمين|المحترمة|المحترم|حفظه الله)"
FROM = re.compile(
    r"(?im)^[ \t]*(?:(?:from|sender|signed|من)[ \t]*:|(?:المرسل|مقدمه|مقدمته|الموقع أدناه|التوقيع|من)[ \t]*[:/])"
    r"[ \t]*([^\n]{2,120})"
)
TO = re.compile(
    r"(?im)^[ \t]*(?:to|for|addressee|attention|إلى|الى|لعناية|عناية)[ \t]*:[ \t]*([^\n]{2,120})"
    r"|^[ \t]*dear[ \t]+([^\n]{2,80})"
    rf"|^[ \t]*(?:إلى|الى)[ \t]+(?={_TITLES}|وزارة|وزير|مدير|رئيس|رئاسة|محافظ|قائد)([^\n.]{{2,90}})$"
    rf"|^[ \t]*(?={_TITLES}[ \t])([^\n.]{{2,90}}?)[ \t]*(?:{_HONOURED}[ \t]*[،,:]?|[،,:])[ \t]*$"
)
"""A line that names whom a letter is for; an Arabic one without a colon is no sentence and honours whom it names."""
DATE = re.compile(
    r"(?im)^[ \t]*(?:(?:date|dated|التاريخ)[ \t]*:|(?:التاريخ|تاريخ|حرر في|حررت في)[ \t]*[:/]?)[ \t]*([^\n]{4,60})"
)
LONGEST = 40
"""Words of a head or foot that names are looked for in."""
MOST = 4
"""Words of a name that are held against one in another script."""


def may_name(line: str, name: str, kind: str) -> bool:
    """Whether a line of a letter names a person or body that is known by a name in the other script.

    Persons by their sound, in two words at least; bodies also by what their name is made of: "the ministry of water"
    and a letter that begins with "to the minister of water".
    """
    if script_of(line) == script_of(name) or "Arab" not in (script_of(line), script_of(name)):
        return False
    if kind != "person":
        return _shares_field(line, name) or compare_names(line, name, "org").score >= SAME
    found = [word for _, _, word in arabic_words(line)][:LONGEST]
    size = len(arabic_words(name))
    windows = (
        " ".join(found[at : at + length])
        for length in range(2, min(MOST, size + 1) + 1)
        for at in range(len(found) - length + 1)
    )
    return size >= 2 and any(compare_names(window, name, "person").score >= SAME for window in windows)


def _shares_field(line: str, name: str) -> bool:
    """Whether all that the name of a body says beside "ministry" or "council" stands in the line."""
    wanted = [term for term in terms(name) if not all(notion.kind == "office" for notion in term.notions)]
    there: frozenset[Notion] = frozenset[Notion]().union(*(term.notions for term in terms(line)))
    return bool(wanted) and all(term.notions & there for term in wanted)
