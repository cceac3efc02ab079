"""Other names that a text itself gives: in another script, and behind "also known as", "alias" or "née"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model import Mention, MentionKind
from stemma.read.draft import Draft
from stemma.text.name_lists import bare_arabic, given_names, known_names, particles
from stemma.text.name_parts import parse_name
from stemma.text.names import SAME, UNSURE, compare_names, name_kind
from stemma.text.scripts import plain, script_of
from stemma.text.translit import skeletons

_KINDS = ("person", "organisation", "place")
# Letters of Arabic and Cyrillic script, without their digits and punctuation.
_LETTER = "[\u0400-\u04ff\u0620-\u065f\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]"
_RUN = re.compile(f"{_LETTER}{{2,30}}(?:[ \u00a0\u200c-]{_LETTER}{{2,30}}){{0,7}}")
# What ties a name in another script to the name right before it.
_BRACKET = re.compile(r"\s?[(\[]\s?(?:(?:in )?[A-Z][a-z]{3,9}:?\s)?[\"“«]?$")
_COMMA = re.compile(r",\s[\"“«]?$")
_CLOSED = re.compile(r"[\"”»]?\s?[)\],.;]")
_FATHER = re.compile(r"^[أا]ب[وي] |^[أا]م ")
_KNOWN_AS = re.compile(
    r"(?:\s?[(\[][^()\[\]\n]{1,60}[)\]]|,? \d{1,3})?\s?(?:[,(–—]\s?|\s)"
    r"(?:(?:who|which) (?:is|was) )?(?:(?:also|better|formerly|previously|popularly|widely|then|now) )*"
    r"(?P<cue>known (?:as|by (?:his|her|the) (?:nickname|alias|nom de guerre))|also called|nicknamed"
    r"|alias|a\.?k\.?a\.?"
    r"|(?:whose |by (?:his|her) )?(?:nom de guerre|alias|nickname|real name|code ?name)(?: is| was| of)?"
    r"|formerly|n[ée]e|(?:was )?born(?= [A-Z][\w’'-]+ [A-Z]))"
    r",? (?:the )?[\"“‘']?(?P<name>[A-Z][\w’'-]{1,30}(?: (?:(?:al|el|bin|ibn|de|of) )?[A-Z][\w’'-]{1,30}){0,4})"
)
# "N, a commander of the M Brigade known as Abu O": a kunya is nobody's but the person's.
_KUNYA_BEHIND = re.compile(
    r", (?:an? |the )?(?:[a-z-]{1,20} ){0,3}[a-z-]{2,20}"
    r"(?: (?:of|in|for) (?:the )?[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,3})?"
    r"(?:,? (?:who is )?(?:also |better )?)\s?(?P<cue>known as|called|nicknamed|alias) [\"“‘']?"
    r"(?P<name>(?:Abu|Abou|Umm|Oum)(?:[ -](?:al-)?[A-Z][\w’'-]{1,30}){1,2})"
)
# What only a person has.
_OF_PEOPLE = re.compile(r"nom de guerre|\bn[ée]e\b|\bborn\b|\b(?:Abu|Umm|Oum|Abou) ")
# "a brother of N, known as M": whose name M is, the text leaves open.
_OF_ANOTHER = re.compile(r"\b(?:of|to|[\w’']{1,30}’s|[\w’']{1,30}'s) (?:[\w.’'-]{1,30} ){0,2}$")
_SCRIPT = re.compile(_LETTER)
# "on", which is written as "Ali" once its letters are folded.
_NOT_GIVEN = frozenset(("على",))
_MOST_RUNS = 200
_MOST_WORDS = 4
_MOST_NEAR = 60
_SURE = 0.9


def find_other_names(draft: Draft) -> None:
    """Note the other names as mentions that refer to the name that the text gives them to."""
    for mention in _named(draft):
        _known_as(draft, mention)
    ends = {mention.span.end: mention for mention in _named(draft)}
    runs = [match for _, match in zip(range(_MOST_RUNS), _RUN.finditer(draft.text), strict=False)]
    for run in runs:
        _in_apposition(draft, run, ends)
    known = _by_key(_named(draft)) if runs else {}
    for run in runs:
        _standing_alone(draft, run, known)
        _signed(draft, run)


def _named(draft: Draft) -> list[Mention]:
    return [m for m in draft.mentions if m.form == "name" and m.kind in _KINDS]


def _known_as(draft: Draft, mention: Mention) -> None:
    told = _KNOWN_AS.match(draft.text, mention.span.end)
    if told is None and mention.kind == "person":
        told = _KUNYA_BEHIND.match(draft.text, mention.span.end)
    if told is None or (told["cue"] == "formerly" and mention.kind == "person"):
        return
    if _OF_ANOTHER.search(draft.text[max(0, mention.span.start - 60) : mention.span.start]):
        return
    first, last = told.span("name")
    last = first + len(re.sub(r"[’'](?:s)?$", "", told["name"]))
    why = draft.reason(
        f"The text itself gives “{draft.text[first:last]}” as another name of “{mention.name}”.",
        mention.span,
        draft.span(first, last),
    )
    there = [m for m in draft.mentions if m.form == "name" and first <= m.span.start and m.span.end <= last]
    kind: MentionKind = "person" if _OF_PEOPLE.search(told[0]) else mention.kind
    if not there and draft.is_free(first, last):
        there = [draft.add(kind, first, last)]
    if there and there[0].id != mention.id and there[0].refers_to is None:
        draft.change(there[0], refers_to=mention.id, why=why)
        for same in [m for m in _named(draft) if m.name in (mention.name, there[0].name)]:
            draft.change(same, kind=kind)


def _in_apposition(draft: Draft, run: re.Match[str], ends: dict[int, Mention]) -> None:
    """ "N (ن)" and "N, ن,"."""
    before = draft.text[max(0, run.start() - 20) : run.start()]
    bracket, comma = _BRACKET.search(before), _COMMA.search(before)
    tie = bracket or comma
    if tie is None or not _CLOSED.match(draft.text, run.end()) or not draft.is_free(*run.span()):
        return
    named = ends.get(run.start() - len(tie[0]))
    if named is not None and _is_other_script_of(named, run[0], bracketed=bracket is not None):
        _note(draft, run.span(), named, f"The text writes “{named.name}” also as “{run[0]}”.")


def _is_other_script_of(named: Mention, words: str, *, bracketed: bool) -> bool:
    """Whether the words render the name: by sound or meaning, a kunya, or the translation of a body's name."""
    if compare_names(named.name, words, named.kind).score >= UNSURE:
        return True
    return bracketed and (named.kind == "organisation" or (named.kind == "person" and bool(_FATHER.match(words))))


def _by_key(named: list[Mention]) -> dict[str, dict[str, Mention]]:
    """Full names of people and bodies by the keys of their words: what words in another script are held against."""
    found: dict[str, dict[str, Mention]] = {}
    for mention in named:
        if mention.kind != "place" and " " in mention.name:
            for key in _keys(mention.name, mention.kind):
                found.setdefault(key, {}).setdefault(mention.name, mention)
    return found


def _keys(name: str, kind: str) -> Iterator[str]:
    for word in parse_name(name, name_kind(kind)).words:
        if word.concept:
            yield f"@{word.concept.id}"
        else:
            yield from skeletons(word.sounds)


def _standing_alone(draft: Draft, run: re.Match[str], known: dict[str, dict[str, Mention]]) -> None:
    """Words in another script that can only be one full name of the text."""
    words = list(re.finditer(r"[^\s]+", run[0]))
    for count in range(min(len(words), _MOST_WORDS), 1, -1):
        for opening in range(len(words) - count + 1):
            first = run.start() + words[opening].start()
            last = run.start() + words[opening + count - 1].end()
            if draft.is_free(first, last):
                _meant(draft, first, last, known)


def _signed(draft: Draft, run: re.Match[str]) -> None:
    """Words in Arabic script that are nothing but a person's full name: "signed" and the name, as written."""
    words = run[0].split()
    around = draft.text[max(0, run.start() - 2) : run.start()] + draft.text[run.end() : run.end() + 2]
    if not 2 <= len(words) <= _MOST_WORDS or _SCRIPT.search(around) or not draft.is_free(*run.span()):
        return
    given = words[0] not in _NOT_GIVEN and plain(words[0]) in given_names()[0]
    is_name = script_of(run[0]) == "Arab" and (given or _FATHER.match(run[0]))
    if is_name and all(_is_of_people(word) for word in words):
        draft.add("person", *run.span())


def _is_of_people(word: str) -> bool:
    flat = plain(word)
    return bool(known_names(flat) or known_names(bare_arabic(flat)) or flat in particles())


def _meant(draft: Draft, first: int, last: int, known: dict[str, dict[str, Mention]]) -> None:
    text = draft.text[first:last]
    keys = {key for kind in ("person", "organisation") for key in _keys(text, kind)}
    near = {name: named for key in sorted(keys) for name, named in known.get(key, {}).items()}
    fitting: dict[str, Mention] = {}
    for named in list(near.values())[:_MOST_NEAR]:
        score = compare_names(named.name, text, named.kind).score
        if score >= (SAME if named.kind == "person" else _SURE) and _as_many_words(named, text):
            fitting.setdefault(named.refers_to or named.name.casefold(), named)
    if len(fitting) == 1:
        (named,) = fitting.values()
        _note(draft, (first, last), named, f"“{text}” can only be “{named.name}” of this text, in another script.")


def _as_many_words(named: Mention, text: str) -> bool:
    kind = name_kind(named.kind)
    ours, theirs = parse_name(named.name, kind).words, parse_name(text, kind).words
    return len(ours) == len(theirs) > 1


def _note(draft: Draft, place: tuple[int, int], named: Mention, told: str) -> None:
    added = draft.add(named.kind, *place)
    draft.change(added, refers_to=named.id, why=draft.reason(told, named.span, added.span))
