"""Comparator of what is counted: the words for it, and what becomes of it."""

from __future__ import annotations

import re
from functools import cache

from stemma.compare.bearers import persons
from stemma.compare.comparators.answer import answer, in_order
from stemma.compare.comparators.behind import says_it_behind
from stemma.compare.comparators.same_figure import is_toll, paired
from stemma.compare.concepts import share_a_kind_of_thing
from stemma.compare.fates import FATES, fates_in, pattern, people
from stemma.compare.figures import is_of_subject
from stemma.compare.lexicon import classes, function_words, table
from stemma.compare.measures import dimension_of
from stemma.compare.profile import Profile, content_stems
from stemma.model import Aspect, AspectResult, Mention, Quantity, Span
from stemma.text.stem import stem, words

_ANYONE = frozenset(map(stem, ("people", "persons", "victims", "others")))
_BARE = frozenset(content_stems("number figure total amount"))
_MARKS = re.compile(r"[“”‘\"\[\]]|’(?!\w)")
_ALL = re.compile(
    r"\b(?:all|every|each)\s+(?:(?:of\s+)?(?:the|its|their|our)\s+)?(?P<thing>[a-z]{3,})\b(?=\s+(?:in|of|at|on|across|have|has|had|"
    r"were|was|are|is|will|would|must|remain)\b|[.,;]|$)",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(r"all (?:of (?:them|those|us)|\w+)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(
    r"(?:only )?(?:one|two|three|some|most|a few|half)(?: of (?:them|those|us))?\b"
    r"(?= (?:had|has|have|was|were|is|are)\b)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:all|every|each)\b", re.IGNORECASE)
_MEANT = frozenset({"them", "us", "you", "those", "these"})
"""Words for those counted who were named before."""
_NUMBER_OF = re.compile(r"\b(?:number|total) of (?P<thing>[a-z-]{3,}s)\b(?! of\b)")
"""What a number is of, where the figure stands apart from it: "puts at 40 the number of huts"."""
_SOME = frozenset({"most", "some", "many", "few", "several", "half"})
_RELATIVE = re.compile(r"\b(?:who|which|that|from|of|in|at|with|for|on)\b", re.IGNORECASE)


def counted(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """Whether two figures count the same thing, or two texts tell of more, fewer and none of one thing."""
    pair = paired(a, b)
    if pair is None:
        return _every(a, b) or _all_against_one(a, b) or _changes(a, b)
    if is_toll(pair[0], a) and is_toll(pair[1], b):
        return ()
    left, right = _thing(a, pair[0]), _thing(b, pair[1])
    are_alike = pair[0].unit == pair[1].unit and head_of(left[0]) == head_of(right[0])
    if dimension_of(pair[0]) and dimension_of(pair[0]) == dimension_of(pair[1]) and not are_alike:
        return ()  # kilometres and miles are no two things, nor are kilograms and kilos
    if not left[0] or not right[0]:
        return ()
    if _tells_a_fate(left[0]) != _tells_a_fate(right[0]):
        return ()
    result, reason = _compared(left[0], right[0])
    if result in ("narrower", "broader") and head_of(left[0]) == head_of(right[0]):
        sides = (a, b) if result == "narrower" else (b, a)
        quantities = pair if result == "narrower" else (pair[1], pair[0])
        if says_it_behind(_before(_thing(sides[0], quantities[0])[0]), sides[1], quantities[1]):
            result, reason = "same", f"Both count {left[0]}."
    if set(_entities(a, pair[0])) & set(_entities(b, pair[1])) and head_of(left[0]) == head_of(right[0]):
        result, reason = "same", f"Both count {left[0]}."
    return (
        answer(
            "what is counted",
            result,
            reason,
            (left[0], (left[1],) if left[1] else ()),
            (right[0], (right[1],) if right[1] else ()),
            differs=result not in ("same", "compatible"),
        ),
    )


def _compared(a: str, b: str) -> tuple[AspectResult, str]:
    """Head nouns decide; with different heads a shared describing word keeps the two together."""
    mine, theirs = _before(a), _before(b)
    if head_of(a) != head_of(b):
        if _is_anyone(a) and _is_anyone(b):
            return "same", f"“{a}” and “{b}” are two words for one thing."
        if _is_anyone(a) != _is_anyone(b) and people_heads() >= {head_of(a), head_of(b)}:
            closer = "B" if _is_anyone(a) else "A"
            return (
                "broader" if _is_anyone(a) else "narrower"
            ), f"Only {closer} says who: “{b if closer == 'B' else a}”."
        kind = _kinds(head_of(a), head_of(b))
        if kind == "same":
            return "same", f"“{a}” and “{b}” are two words for one thing."
        if kind:
            closer, wide = ("B", a) if kind == "broader" else ("A", b)
            return kind, f"Only {closer} says of what kind: “{b if closer == 'B' else a}” are “{wide}” too."
        if (head_of(a) in _sexes()) != (head_of(b) in _sexes()) and _are_people(a) and _are_people(b):
            return "compatible", f"“{a}” and “{b}” may be the same people."
        if fates_in(a) & fates_in(b):
            return "same", f"“{a}” and “{b}” tell of one fate."
        if set(content_stems(a)) & set(content_stems(b)):
            return "compatible", f"“{a}” and “{b}” are described alike."
        if _are_of_one_kind(a, b):
            return "compatible", f"“{a}” and “{b}” may be the same people."
        return "incompatible", f"A counts “{a}”, B “{b}”."
    if _proper(a) and _proper(b) and not _proper(a) & _proper(b):
        return "incompatible", f"A counts “{a}”, B “{b}”."
    if bool(mine) != bool(theirs):
        closer = "A" if mine else "B"
        return ("narrower" if mine else "broader"), f"Only {closer} says which: “{a if mine else b}”."
    return "same", f"Both count {_printed_head(a)}."


def compared_things(a: str, b: str) -> AspectResult:
    """How two nouns that are counted stand to each other."""
    return _compared(a, b)[0]


@cache
def same_things() -> tuple[frozenset[str], ...]:
    """Stems of words for one thing, row by row."""
    return tuple(frozenset(map(stem, names)) for names in table("things")["same"])


@cache
def _wider_things() -> dict[str, frozenset[str]]:
    """Stem of the wider word -> stems of what it takes in, by words for the same too."""
    return {stem(wide): _and_same(frozenset(map(stem, names))) for wide, names in table("things")["wider"].items()}


def _and_same(stems: frozenset[str]) -> frozenset[str]:
    return stems.union(*(names for names in same_things() if names & stems))


def _kinds(a: str, b: str) -> AspectResult | None:
    """How one thing counted stands to another by general knowledge: two words for one, or one wider."""
    if any({a, b} <= names for names in same_things()):
        return "same"
    wider = _wider_things()
    for name in sorted(_and_same(frozenset({a}))):
        if b in wider.get(name, ()):
            return "broader"
    for name in sorted(_and_same(frozenset({b}))):
        if a in wider.get(name, ()):
            return "narrower"
    return None


def _is_anyone(text: str) -> bool:
    """Whether the words say no more than that people are counted."""
    return head_of(text) in _ANYONE and not _before(text)


@cache
def people_heads() -> frozenset[str]:
    """Stems of words for people, by what they are and by what they do."""
    return frozenset(map(stem, people() | persons()))


def _are_of_one_kind(a: str, b: str) -> bool:
    """Whether two nouns for people are words of one kind ("policemen", "officers")."""
    are_told_by_sex = {head_of(a), head_of(b)} <= _sexes()
    return share_a_kind_of_thing(a, b) and not are_told_by_sex and _are_people(a) and _are_people(b)


def _are_people(text: str) -> bool:
    return not people_heads().isdisjoint(_and_same(frozenset({head_of(text)})))


@cache
def _sexes() -> frozenset[str]:
    """Stems of words that say no more of people than their sex."""
    return frozenset(map(stem, table("things")["sexes"]))


def _before(text: str) -> list[str]:
    """The describing words before the head."""
    return list(content_stems(_noun(text))[:-1])


def _thing(profile: Profile, quantity: Quantity) -> tuple[str, Span | None]:
    """The words for what a figure counts; "their number" counts what "their" stands for."""
    if is_of_subject(quantity):
        return "", None
    text = _MARKS.sub("", " ".join(quantity.counted_text.split()))
    if set(content_stems(text)) <= _BARE and (named := _NUMBER_OF.search(profile.content)) is not None:
        return named["thing"], quantity.counted or quantity.span
    if text and set(content_stems(text)) <= _BARE and profile.antecedents:
        text = profile.antecedents
    return ("", None) if text.lower() in _MEANT else (text, quantity.counted)


def _tells_a_fate(text: str) -> bool:
    """Whether the words name those counted by what became of them alone: "deaths", "bodies"."""
    return any(pattern(fate).fullmatch(text) for fate in FATES)


def _entities(profile: Profile, quantity: Quantity) -> list[str]:
    inside = quantity.counted
    if inside is None:
        return []
    return [entity for entity, m in profile.entities.items() if _is_group(m) and m.span.overlaps(inside)]


def _is_group(mention: Mention) -> bool:
    return mention.kind in ("group", "organisation")


def head_of(text: str) -> str:
    """Stem of the noun that is counted: the last content word before a relative clause or preposition."""
    stems = content_stems(_noun(text))
    return stems[-1] if stems else ""


def _noun(text: str) -> str:
    """What stands before a relative clause or preposition."""
    return _RELATIVE.split(text, maxsplit=1)[0]


def _printed_head(text: str) -> str:
    noun = _noun(text).split()
    return noun[-1].strip("‘’“”,") if noun else text


def _proper(text: str) -> set[str]:
    return {stem(w) for _, _, w in words(text) if w[0].isupper() and w.lower() not in function_words()}


def _nearest(profile: Profile, change: str, shared: set[str]) -> str:
    """The shared word that stands nearest to the word of change."""
    found = [(at, stem(w), w) for at, (_, _, w) in enumerate(words(profile.content))]
    here = next((at for at, s, _ in found if s == change), 0)
    return min(((abs(at - here), at, w) for at, s, w in found if s in shared), default=(0, 0, "it"))[2]


def _every(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """All of a thing in one text, some kind or part of it in the other: "all schools", "primary schools"."""
    for one, other, side in ((a, b, "A"), (b, a, "B")):
        for match in _ALL.finditer(one.content):
            part = _part(other.content, match["thing"])
            if part and one.claim.negated == other.claim.negated:
                whole = " ".join(match.group().split())
                reason = f"{side} says it of “{whole}”, {'B' if side == 'A' else 'A'} of “{part}”."
                own, beside = (whole, one.claim.spans), (part, other.claim.spans)
                sides = in_order(own, beside, is_first=side == "A")
                return (answer("what is counted", "compatible", reason, *sides),)
    return ()


def _all_against_one(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """ "All of them died of smoke" beside "one had died of smoke"."""
    for one, other, side in ((a, b, "A"), (b, a, "B")):
        whole, part = _ALL_OF_THEM.match(one.content), _ONE_OF_THEM.match(other.content)
        if (
            whole
            and part
            and one.claim.predicate == other.claim.predicate
            and one.claim.negated == other.claim.negated
        ):
            said = whole.group().strip(), part.group().strip()
            reason = f"{side} says it of “{said[0]}”, {'B' if side == 'A' else 'A'} of “{said[1]}”."
            sides = in_order((said[0], one.claim.spans), (said[1], other.claim.spans), is_first=side == "A")
            return (answer("what is counted", "incompatible", reason, *sides),)
    return ()


def _part(content: str, thing: str) -> str:
    """The words for a kind or part of ``thing`` ("primary schools", "most schools"), or nothing."""
    if _WHOLE.search(content):
        return ""
    found = words(content)
    for before, (start, end, word) in zip([(0, 0, ""), *found], found, strict=False):
        is_kind = before[2] and before[2].lower() not in function_words() - _SOME and not before[2][0].isdigit()
        if stem(word) == stem(thing) and is_kind and content[before[1] : start] == " ":
            return content[before[0] : end]
    return ""


def _changes(a: Profile, b: Profile) -> tuple[Aspect, ...]:
    """A decrease of something and an end of something are two ways of counting one thing."""
    table = classes("change")
    left, right = ({s: table[s] for s in side.stems if s in table} for side in (a, b))
    shared = (set(a.stems) & set(b.stems)) - set(table)
    if not left or not right or not shared or set(left.values()) & set(right.values()):
        return ()
    (mine, how), (theirs, other) = sorted(left.items())[0], sorted(right.items())[0]
    if "begin" in (how, other):
        return ()
    thing = _nearest(a, mine, shared)
    return (
        answer(
            "what is counted",
            "incompatible" if {how, other} in ({"grow", "shrink"}, {"grow", "stop"}) else "compatible",
            f"A tells of “{a.word_for(mine)}”, B of “{b.word_for(theirs)}”, both about {thing}.",
            (a.word_for(mine), a.claim.spans),
            (b.word_for(theirs), b.claim.spans),
        ),
    )
