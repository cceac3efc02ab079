"""Claims that say nothing to compare: opinions, headlines that only announce, and words that only tell of telling."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.lexicon import light_stems, table
from stemma.compare.once import once
from stemma.compare.profile import Profile, content_stems
from stemma.text.stem import stem, words

_TEASER = re.compile(r"(?:^|[:–—-]\s*)(?:what|how|why|who|where|when|inside|behind)\b[^.:]*$", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?:the|a|an)\s(?:[\w’'-]+\s){1,3}(?P<relative>that|who|which|whose)\b", re.IGNORECASE)

_UNNAMED = re.compile(
    r"\b(?:who|that) (?:asked|wished|wanted|preferred|requested|insisted|spoke|declined|refused)\b"
    r".{0,40}\b(?:not to be (?:named|identified|quoted)|to be (?:named|identified)|remain anonymous|anonymity)\b",
    re.IGNORECASE,
)
"""Who is not named at his own wish: that is told of the source, and of no matter."""
_SIGNATURE = re.compile(r"\W*signed(?: (?:for|by|on behalf of)\b[^:]*)?:", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s(?:\w+\s)?$", re.IGNORECASE)


@once
def says_something(profile: Profile) -> bool:
    """Whether a claim says of the matter that something is so; one that only tells who told whom does not."""
    if profile.claim.voice == "opinion" or _UNNAMED.search(profile.content):
        return False
    if _SIGNATURE.match(profile.content):
        return False
    return not _is_label(profile) and not _only_reports(profile)


def teases(profile: Profile) -> bool:
    """A headline that says what the text is about, not what is so."""
    return profile.headline and _TEASER.search(profile.content) is not None


@once
def tells_of_a_paper(profile: Profile) -> bool:
    """ "a letter sent to the board", "the memo, dated 3 May": where a paper comes from or goes."""
    claim = profile.claim
    if claim.negated or claim.modality != "asserted" or claim.predicate not in table("saying")["paper_deeds"]:
        return False
    first = next((m for m in sorted(profile.entities.values(), key=lambda m: m.span)), None)
    return first is not None and first.kind == "document" and first.span.start < claim.predicate_span.start


def has_a_paper(profile: Profile) -> bool:
    """Whether a claim names a document, or tells of what is done to one."""
    named = any(mention.kind == "document" for mention in profile.entities.values())
    return named or profile.claim.predicate in table("saying")["paper_deeds"]


def _is_label(profile: Profile) -> bool:
    """A headline that names a thing and says nothing of it outside of a relative clause: "The gates that ..."."""
    found = _LABEL.match(profile.content) if profile.headline else None
    return found is not None and profile.word_for(stem(profile.claim.predicate)) in found.group().split()


def _only_reports(profile: Profile) -> bool:
    """Whether its verb is one of telling and nothing is left beside who tells whom, through what and when."""
    claim = profile.claim
    told = {stem(word) for _, _, word in words(claim.predicate)}
    if claim.negated or profile.quantities or not told <= _telling() or _is_passive(profile):
        return False
    named = (mention for mention in profile.entities.values() if mention.kind in _TELLERS)
    known = {one for mention in named for one in content_stems(profile.words_of(mention.span))}
    known |= {one for date in profile.dates for one in content_stems(profile.words_of(date.span))}
    return set(content_stems(profile.content)) <= known | _telling() | light_stems() | _carriers()


def _is_passive(profile: Profile) -> bool:
    """Whether somebody was told: that he was may be the matter itself."""
    end = profile.claim.predicate_span.start
    before = profile.document.text[max(0, end - 30) : end]
    return _PASSIVE.search(before) is not None


_TELLERS = frozenset({"person", "organisation", "group", "post", "document"})


@cache
def _telling() -> frozenset[str]:
    """Stems of verbs that tell of telling."""
    return frozenset(stem(str(word)) for word in table("saying")["verbs"])


@cache
def _carriers() -> frozenset[str]:
    """Stems of words for those who pass news on, and for what they pass on."""
    return frozenset(stem(str(word)) for word in table("saying")["carriers"])
