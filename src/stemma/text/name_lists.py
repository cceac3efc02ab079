"""The lists that the comparison of names rests on, loaded once from ``data/names``."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from stemma.text.scripts import plain, script_of, without_possessive

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"^(?:وال|ال|لل)(?=..)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What a word of an office stands for: ``id`` is its English word, ``kind`` the class of the lexicon.

    ``initials`` are the first letters of the words of its Latin forms, for acronyms.
    """

    id: str
    kind: str
    initials: tuple[str, ...]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of ``data/names/<name>.tsv`` after comments and header."""
    text = resources.files("stemma").joinpath("data", "names", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])


def words_of(text: str) -> tuple[str, ...]:
    """The plain words of ``text`` without the Arabic article."""
    found = _WORD.findall(plain(without_possessive(text)))
    return tuple(bare_arabic(word) if script_of(word) == "Arab" else word for word in found)


def bare_arabic(word: str) -> str:
    """An Arabic word without article and prefixed "and" or "to" before it; the divine name stays whole."""
    return word if word == "الله" else _ARTICLE.sub("", word)


@cache
def concepts() -> dict[tuple[str, ...], Concept]:
    """Concepts of offices by their words."""
    table: dict[tuple[str, ...], Concept] = {}
    for identity, kind, forms in rows("concepts"):
        split = [words_of(form) for form in forms.split("|")]
        latin = [words for words in split if words[0].isascii()]
        initials = tuple(sorted({"".join(word[0] for word in words) for words in latin}))
        for words in split:
            table.setdefault(words, Concept(id=identity, kind=kind, initials=initials))
    for words, concept in list(table.items()):
        # An Arabic noun also answers for its adjective, whose ending the reader of names cuts off.
        if len(words) == 1 and words[0].endswith("ه") and len(words[0]) > 3:
            table.setdefault((words[0][:-1],), concept)
    return table


@cache
def romanised_concepts() -> dict[str, Concept]:
    """Concepts of one Latin word by its spelling key, where no other concept has that key."""
    keyed: dict[str, set[str]] = {}
    for words in concepts():
        if len(words) == 1 and words[0].isascii():
            keyed.setdefault(concept_key(words[0]), set()).add(words[0])
    return {key: concepts()[min(words),] for key, words in keyed.items() if len(words) == 1}


def concept_key(word: str) -> str:
    """:func:`spelling_key` without long vowels: the words of offices are few enough to be told apart without them."""
    return spelling_key(word).replace("aa", "a")


@cache
def longest_concept() -> int:
    """The number of words of the longest concept."""
    return max(len(words) for words in concepts())


@cache
def particles() -> dict[str, str]:
    """Small words of names by their form."""
    return {plain(form): identity for identity, forms in rows("particles") for form in forms.split("|")}


@cache
def compounds() -> dict[str, tuple[str, ...]]:
    """The lists of ``compounds.tsv``, plain, longest first."""
    lists = ((place, {plain(form) for form in forms.split("|")}) for place, forms in rows("compounds"))
    return {place: tuple(sorted(forms, key=lambda form: (-len(form), form))) for place, forms in lists}


@cache
def titles() -> frozenset[tuple[str, ...]]:
    """Ranks, titles and forms of address, as words."""
    return frozenset(words_of(title) for (title,) in rows("titles"))


@cache
def written_titles() -> frozenset[tuple[str, ...]]:
    """:func:`titles` as they are written: in Arabic script with the article, where they bear one."""
    return frozenset(tuple(_WORD.findall(plain(title))) for (title,) in rows("titles"))


@cache
def small_words(name: str) -> frozenset[str]:
    """One list of ``small_words.tsv``, plain."""
    return next(
        frozenset(plain(word) for word in words.split()) for list_, words in rows("small_words") if list_ == name
    )


_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^dj|(?<=.)dj", "j"),
        (r"ch", "sh"),
        (r"ou|oo", "u"),
        (r"ee|ie(?=.)", "i"),
        (r"e[iy]|a[iy]", "ai"),
        (r"[ae]h$", "a"),
        (r"eh?$", "a"),
        (r"y$", "i"),
        (r"o", "u"),
    )
)


def spelling_key(word: str) -> str:
    """One key for spellings of a romanised given name that differ only in habit ("Youssef", "Yoosef")."""
    for pattern, by in _RULES:
        word = pattern.sub(by, word)
    return word


@cache
def given_names() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Written forms of given names, by Latin spelling and by spelling key."""
    exact: dict[str, set[str]] = {}
    keyed: dict[str, set[str]] = {}
    for form, _gender, spellings in rows("given_names"):
        own = plain(form)
        exact.setdefault(own, set()).add(own)
        for spelling in map(plain, spellings.split("|")):
            exact.setdefault(spelling, set()).add(own)
            keyed.setdefault(spelling_key(spelling), set()).add(own)
    return ({k: frozenset(v) for k, v in exact.items()}, {k: frozenset(v) for k, v in keyed.items()})


@cache
def genders() -> dict[str, frozenset[str]]:
    """Genders (m, f, u) of the given names that a plain spelling may stand for."""
    found: dict[str, set[str]] = {}
    for form, gender, spellings in rows("given_names"):
        for spelling in (form, *spellings.split("|")):
            found.setdefault(plain(spelling), set()).add(gender)
    return {spelling: frozenset(each) for spelling, each in found.items()}


@cache
def dictionary() -> dict[str, str]:
    """Arabic forms, separated by blanks, by Latin spelling or by another Arabic form (``dictionary.tsv.gz``).

    A question mark among them says that few people bear the spelling.
    """
    table = dict(line.split("\t") for line in packed_rows("dictionary"))
    for forms in list(table.values()):
        for form in forms.split():
            if form != "?":
                table.setdefault(form, form)
    return table


@lru_cache(maxsize=100_000)
def known_names(word: str) -> frozenset[str]:
    """The names that a plain ``word`` may stand for; empty when neither list nor dictionary has it."""
    exact, keyed = given_names()
    found = exact.get(word, frozenset()) | frozenset(
        form for form in dictionary().get(word, "").split() if form != "?"
    )
    if not found and word.isascii():
        found = keyed.get(spelling_key(word), frozenset())
    return found


def is_well_known(word: str) -> bool:
    """Whether enough people bear a plain ``word`` for the dictionary to say which names it does not stand for."""
    return word in given_names()[0] or not dictionary().get(word, "").endswith("?")


def alias_forms() -> Iterator[tuple[int, str, str]]:
    """Every form in the table of other names: line, kind (place or org), form."""
    for line, (kind, forms) in enumerate(rows("aliases")):
        for form in forms.split("|"):
            yield line, kind, form


@cache
def place_ids() -> dict[str, frozenset[int]]:
    """GeoNames ids of the places that bear a name, by :func:`place_key` (``places.tsv.gz``)."""
    table: dict[str, frozenset[int]] = {}
    for line in packed_rows("places"):
        identity, _country, names = line.split("\t")
        here = frozenset((int(identity),))
        for name in names.split("|"):
            table[name] = table[name] | here if name in table else here
    return table


def place_key(words: Iterable[str]) -> str:
    """The plain words of a place's name without articles and "of"; the names of ``places.tsv.gz`` are such keys."""
    small = particles()
    return " ".join([word for word in map(_place_word, words) if small.get(word) not in ("article", "of")])


@lru_cache(maxsize=100_000)
def _place_word(word: str) -> str:
    flat = plain(word)
    return flat if flat.isascii() else bare_arabic(flat)


def packed_rows(name: str) -> list[str]:
    """The lines of ``data/names/<name>.tsv.gz`` after comments and header."""
    packed = resources.files("stemma").joinpath("data", "names", f"{name}.tsv.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return lines[next(n for n, line in enumerate(lines) if not line.startswith("#")) + 1 :]
