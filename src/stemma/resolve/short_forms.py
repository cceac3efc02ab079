"""Names of people that are short for more than one longer name: "A. Saleh" beside Ahmad Saleh and Adel Saleh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from stemma.model import Mention
from stemma.text.name_alignment import word_likeness
from stemma.text.name_lists import genders
from stemma.text.name_parts import PARENTS, Name, Word, parse_name
from stemma.text.names import SAME, NameComparison, compare_names
from stemma.text.scripts import plain

SEVERAL = "It is short for more than one name of the texts."
# Of the longer names so many are held against each other.
_MOST = 12
_FITS = 0.9
_BORNE_BY = {"mr": "m", "mister": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "madame": "f"}
Pair = tuple[str, str]


def short_for_several(
    compared: Mapping[Pair, NameComparison], are_two: Callable[[str, str], bool] = lambda _one, _other: False
) -> frozenset[Pair]:
    """The pairs of ``compared`` whose shorter name may as well stand for another longer one that is not the same.

    ``are_two`` says of two names that the texts tell them apart, however alike they are.
    """
    longer: dict[str, list[Pair]] = {}
    for pair, found in compared.items():
        if found.score >= SAME:
            for short, long in (pair, pair[::-1]):
                if _fullness(short) < _fullness(long):
                    longer.setdefault(short, []).append(pair)
    return frozenset(pair for short, pairs in longer.items() if _differ(short, pairs, are_two) for pair in pairs)


def is_rank_alone(name: str) -> bool:
    """Whether what was taken for a person's name is a post: "Deputy Minister"."""
    words = parse_name(name, "office").words
    return bool(words) and all(word.concept and word.concept.kind in ("role", "deputy", "former") for word in words)


def parts_of(name: Name) -> Iterator[tuple[Word, ...]]:
    """What a full name may be shortened to: each word, a kunya (not the child's name in it)."""
    words = iter(name.words)
    for word in words:
        child = next(words, None) if word.plain in PARENTS else None
        yield (word,) if child is None else (word, child)


def is_part(short: Name, full: Name) -> bool:
    """Whether a bare name may be a part of a full one."""
    return any(
        len(part) == len(short.words)
        and all(word_likeness(*both, "person")[0] >= _FITS for both in zip(short.words, part, strict=True))
        for part in parts_of(full)
    )


def called_so(bare: Mention, fitting: Sequence[Mention], names: Mapping[str, str]) -> Mention | None:
    """Of several people whom a bare name fits the only one whom its title fits: "Dr. Haddad", "Mrs Haddad".

    ``fitting`` are mentions of one text, with their full ``names`` by id. A title that a man or a woman alone bears
    decides where the given name of every one is known to be a man's or a woman's.
    """
    title = _title(bare)
    gender = _BORNE_BY.get(title)
    if gender is None:
        bearers = [m for m in fitting if title and _title(m) == title]
        return bearers[0] if len(bearers) == 1 else None
    known = [_gender(names[m.id]) for m in fitting]
    fits = [m for m, one in zip(fitting, known, strict=True) if one == gender]
    return fits[0] if len(fits) == 1 and all(known) else None


def _title(mention: Mention) -> str:
    return (mention.rank or "").casefold().rstrip(".")


def _gender(name: str) -> str:
    """m or f where the first word of a name is a given name of one gender only; else ''."""
    found = genders().get(plain(name.split()[0]), frozenset()) if name else frozenset()
    return min(found) if found in ({"m"}, {"f"}) else ""


def _fullness(name: str) -> tuple[int, int]:
    words = parse_name(name, "person").words
    return len(words), sum(len(word.plain) > 1 for word in words)


def _differ(short: str, pairs: Iterable[Pair], are_two: Callable[[str, str], bool]) -> bool:
    longs = sorted({name for pair in pairs for name in pair if name != short})[:_MOST]
    return any(
        compare_names(one, other, "person").score < SAME or are_two(one, other)
        for one, other in combinations(longs, 2)
    )
