"""Claims of no news: who declined to comment, could not be reached for an answer, or left questions unanswered.

What one paper was not told is no matter of the case: it stands against nothing that was done, and one's silence is
not another's.
"""

from __future__ import annotations

import re

from stemma.compare.lexicon import light_stems
from stemma.compare.once import once
from stemma.compare.profile import Profile
from stemma.text.stem import stem, words

_ASKED = (
    r"(?:requests?|questions?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|calls?|e-?mails?|messages?|letters?"
    r"|phone)"
)
_WORDS = r"(?:[\w’'-]+ ){0,3}?"
_SILENT = re.compile(
    r"\b(?:declin|refus)\w+ (?:(?:to )?(?:any )?comment\b|to be interviewed\b)"
    r"|(?:\bnot|n[’']t) (?:immediately |yet |wish(?:ing)? to |want(?:ing)? to |prepared to |willing to )?comment\b"
    r"|\b(?:gave|had|offered|made|with) no comment\b|\bwithout comment(?:ing)?\b"
    r"|(?:\bnot|n[’']t) (?:immediately |yet |be )?(?:available|reachable|contacted) (?:for|to) comment\b"
    rf"|(?:\bnot|n[’']t) (?:immediately |yet )?(?:respond|repl(?:y|ied)|answer)\w* (?:to )?{_WORDS}{_ASKED}\b"
    rf"|(?:\bnot|n[’']t) (?:pick up|return|take) {_WORDS}{_ASKED}\b"
    rf"|\b(?:left|leaving|leaves) {_WORDS}{_ASKED} {_WORDS}unanswered\b"
    rf"|\b{_ASKED} (?:[\w’'-]+ ){{0,6}}?(?:went|were|was|remained|stayed|go) unanswered\b"
    rf"|\b{_ASKED} (?:[\w’'-]+ ){{0,4}}?(?:was|were|been) not (?:immediately )?(?:answered|returned)\b"
    r"|\b(?:for|to) comment\b[^.;]{0,40}\b(?:not|n[’']t) be reached\b",
    re.IGNORECASE,
)
_NOT_REACHED = re.compile(
    r"(?:\bnot|n[’']t) (?:immediately |yet |at once )?be (?:reached|contacted)\b"
    r"(?P<for> for (?:a |any )?(?:comment|statement|reply|answer)| by (?:tele)?phone| by e-?mail)?",
    re.IGNORECASE,
)
_ANSWERING = re.compile(
    r"\W*(?:the |its |his |her |their |an? )?(?:[\w’'-]+ )?(?:company|firm|operator|carrier|ministry|office"
    r"|authorit(?:y|ies)|agency|spokes\w+|lawyers?|owners?|managers?|directors?|officials?|police|bank|party|council|contractor|he|she)\b",
    re.IGNORECASE,
)
"""Who is asked for an answer. A village that could not be reached is another matter."""
_SPEAKS = re.compile(
    r"\b(?:confirm|comment|respon[ds]|repl(?:y|ied)|answer|explain|acknowledg|admit|clarif|silen|statement|refus|declin"
    r"|den(?:y|ie)|disput|reject)\w*",
    re.IGNORECASE,
)
"""Words of who answers, or does not, in other words: that may be held against a silence."""
_TELLING = frozenset(
    stem(word)
    for word in (
        *("comment", "answer", "reply", "respond", "reach", "decline", "refuse", "wish", "want"),
        *("call", "phone", "question", "request", "e-mail"),
    )
)


@once
def keeps_silent(profile: Profile) -> bool:
    """Whether a claim says no more than that somebody gave no answer."""
    if _SILENT.search(profile.content):
        return True
    found = _NOT_REACHED.search(profile.content)
    if found is None:
        return False
    first = min(profile.entities.values(), key=lambda mention: mention.span, default=None)
    is_one_asked = first is not None and first.kind in ("person", "organisation", "post")
    return bool(found["for"]) or is_one_asked or _ANSWERING.match(profile.content) is not None


def are_two_silences(a: Profile, b: Profile) -> bool:
    """Whether only one of two keeps silent, or each is another's silence."""
    silent = keeps_silent(a), keeps_silent(b)
    if silent == (False, False):
        return False
    if silent != (True, True):
        return _SPEAKS.search((b if silent[0] else a).content) is None
    if any(mention.kind != "place" for entity, mention in a.entities.items() if entity in b.entities):
        return False
    return _is_named(a) and _is_named(b) and not (_who(a) & _who(b))


def _is_named(profile: Profile) -> bool:
    """Whether it is told by name who keeps silent; "the spokesman" may be anybody's."""
    return any(
        mention.form == "name" and mention.kind in ("person", "organisation") for mention in profile.entities.values()
    )


def _who(profile: Profile) -> set[str]:
    """Stems of the words that tell who it is."""
    return {one for _, _, word in words(profile.content) if (one := stem(word)) in profile.stems} - (
        _TELLING | light_stems()
    )
