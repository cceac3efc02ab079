"""The features that speak against one name: one small function each, its first line the reason shown."""

from __future__ import annotations

from stemma.text.name_features import Compared
from stemma.text.name_lists import small_words
from stemma.text.name_parts import PARENTS, Name
from stemma.text.name_words import Word


def different_given_name(pair: Compared) -> float:
    """Two words that sound alike are different known names."""
    return 1.0 if any(p.clash for p in pair.words.pairs) else 0.0


def numbers_differ(pair: Compared) -> float:
    """They carry different numbers."""
    left = {w.number for w in pair.left.words if w.number}
    right = {w.number for w in pair.right.words if w.number}
    return 1.0 if left and right and left != right else 0.0


def letters_differ(pair: Compared) -> float:
    """Both are made of initials, and not of the same ones."""
    left, right = pair.left.acronym, pair.right.acronym
    return 1.0 if left and right and left != right else 0.0


def number_missing(pair: Compared) -> float:
    """One carries a number or a word like Junior, the other none."""
    return 1.0 if any(w.number for w in pair.left.words) != any(w.number for w in pair.right.words) else 0.0


def feminine_ending(pair: Compared) -> float:
    """One has the feminine form of the other's name."""
    for a, b, like in pair.matched:
        short, long = sorted((a.sounds.rstrip("H"), b.sounds.rstrip("H")), key=len)
        both_latin = a.script == b.script == "Latn"
        if both_latin and 0.5 < like < 1.0 and not (a.known & b.known) and _feminine(short, long):
            return 1.0
    return 0.0


def _feminine(short: str, long: str) -> bool:
    if len(short) < 3:
        return False
    return long == short + "a" or (short[-1] == "o" and long == short[:-1] + "a")


def _concepts(words: tuple[Word, ...], *kinds: str) -> set[str]:
    return {w.concept.id for w in words if w.concept and w.concept.kind in kinds}


def content_differs(pair: Compared) -> float:
    """A word that says what the body is for differs."""
    if any(like < 0.68 and not (a.concept and b.concept) for a, b, like in pair.matched):
        return 1.0
    kinds = ("content", "place", "region")
    left, right = _concepts(pair.words.left_over, *kinds), _concepts(pair.words.right_over, *kinds)
    if left and right:
        return 1.0
    loose_left = any(not w.concept and w.weight > 0.5 for w in pair.words.left_over)
    loose_right = any(not w.concept and w.weight > 0.5 for w in pair.words.right_over)
    return 1.0 if (left and loose_right) or (right and loose_left) or (loose_left and loose_right) else 0.0


def unit_differs(pair: Compared) -> float:
    """They are different kinds of body (an office is no council)."""
    left, right = _concepts(pair.words.left_over, "unit"), _concepts(pair.words.right_over, "unit")
    near = any(
        a.concept and b.concept and a.concept.id != b.concept.id and a.concept.kind == b.concept.kind == "unit"
        for a, b, _ in pair.matched
    )
    return 1.0 if left and right else 0.5 if near else 0.0


def deputy_differs(pair: Compared) -> float:
    """One is the deputy, or the former holder, of the other's post."""
    return (
        1.0
        if _concepts(pair.left.words, "deputy", "former") != _concepts(pair.right.words, "deputy", "former")
        else 0.0
    )


def role_missing(pair: Compared) -> float:
    """One is a post, the other the body itself, or another post."""
    left, right = _concepts(pair.left.words, "role"), _concepts(pair.right.words, "role")
    paired = any(a.concept and a.concept.kind == "role" for a, _, like in pair.matched if like >= 0.5)
    return 0.0 if paired or not (left or right) else 1.0


def content_missing(pair: Compared) -> float:
    """One says what the body is for, the other leaves it out."""
    if any(a.number and a.number == b.number for a, b, _ in pair.matched):
        return 0.0
    return _one_sided(pair, ("content",))


def branch_of(pair: Compared) -> float:
    """One is a branch of the other, in a place that only its name has."""
    loose = (*pair.words.left_over, *pair.words.right_over)
    return 1.0 if any(w.inside or (w.concept and w.concept.kind == "place") for w in loose if w.weight > 0.2) else 0.0


def generic_differs(pair: Compared) -> float:
    """One is a town, the other a province, a road or another thing named after it."""
    left, right = _concepts(pair.left.words, "region"), _concepts(pair.right.words, "region")
    # A word for a bridge or a mountain may be part of a town's name, written in the other script.
    return 1.0 if left != right and (pair.kind == "office" or pair.whole < 0.85) else 0.0


def _one_sided(pair: Compared, kinds: tuple[str, ...]) -> float:
    left, right = _concepts(pair.words.left_over, *kinds), _concepts(pair.words.right_over, *kinds)
    return 1.0 if bool(left) != bool(right) else 0.0


def body_missing(pair: Compared) -> float:
    """One is only a name, the other a public body that bears it."""
    for short, long in ((pair.left, pair.right), (pair.right, pair.left)):
        bodies = _concepts(long.words, "unit") & small_words("public bodies")
        if bodies and not any(w.concept for w in short.words):
            return 1.0
    return 0.0


def name_word_missing(pair: Compared) -> float:
    """One has a name of its own, the other leaves it out."""
    left = any(not w.concept and not w.number and w.weight > 0.5 for w in pair.words.left_over)
    right = any(not w.concept and not w.number and w.weight > 0.5 for w in pair.words.right_over)
    return 1.0 if left != right else 0.0


def general_name(pair: Compared) -> float:
    """One has a name of its own, the other could be any such body."""
    short, long = sorted((pair.left, pair.right), key=lambda name: any(not w.concept for w in name.words))
    own = any(not w.concept and not w.number and w.weight > 0.5 for w in long.words)
    return 1.0 if own and len(short.words) > 0 and all(w.concept for w in short.words) else 0.0


def two_places(pair: Compared) -> float:
    """The gazetteer lists them as two places."""
    return 1.0 if pair.left.places and pair.right.places and not pair.left.places & pair.right.places else 0.0


def toponym_missing(pair: Compared) -> float:
    """One has a word that the other leaves out, as another place in the same region would."""
    loose = (*pair.words.left_over, *pair.words.right_over)
    return 1.0 if any(not w.concept for w in loose) and pair.whole < 0.75 else 0.0


def given_name_missing(pair: Compared) -> float:
    """The longer name begins with another given name, as that of a child or parent would."""
    short, long = sorted((pair.left, pair.right), key=lambda name: len(name.words))
    return 1.0 if len(short.words) > 1 and pair.words.first_is_over and long.words[0].weight > 0.5 else 0.0


def order_swapped(pair: Compared) -> float:
    """The same words stand in another order."""
    # "Young Peter", "Peter Junior": what only numbers a name may stand anywhere.
    rights = [p.right for p in pair.words.pairs if p.likeness > 0.6 and not pair.left.words[p.left].number]
    return 1.0 if len(rights) > 1 and rights != sorted(rights) and not _repeats(pair) else 0.0


def names_swapped(pair: Compared) -> float:
    """Two names have changed places, as those of a father and a child do."""
    if not order_swapped(pair):
        return 0.0
    # "Abu ..." in front of a given name is a family's name put first.
    moved = [pair.left.words[p.left] for p in pair.words.pairs if p.likeness > 0.6 and p.left != p.right]
    return 0.0 if any(word.plain == "abu" for word in moved) else 1.0


def _repeats(pair: Compared) -> bool:
    return any(len({w.sounds for w in name.words}) < len(name.words) for name in (pair.left, pair.right))


def one_word_only(pair: Compared) -> float:
    """One is a single word of the other's full name."""
    counts = sorted((len(pair.left.words), len(pair.right.words)))
    return 1.0 if counts[0] == 1 and counts[1] > 1 and pair.whole < 0.9 else 0.0


def kunya_missing(pair: Compared) -> float:
    """One is called the father or mother of the name that the other bears."""
    parents = [name for name in (pair.left, pair.right) if len(name.words) > 1 and name.words[0].plain in PARENTS]
    if len(parents) != 1:
        return 0.0
    over = pair.words.left_over if parents[0] is pair.left else pair.words.right_over
    # "Abu Karim" beside "Karim": the word left over is the one that makes a parent of the name.
    return 1.0 if any(word.plain in PARENTS for word in over) and _heads(pair, parents[0]) else 0.0


def kunya_only(pair: Compared) -> float:
    """One is only called father or mother of somebody, as many are, the other has a name besides."""
    short, long = sorted((pair.left, pair.right), key=lambda name: len(name.words))
    return 1.0 if short.is_kunya and len(long.words) > len(short.words) else 0.0


def _heads(pair: Compared, parent: Name) -> bool:
    """Whether the first word of the other name answers to the name of the child."""
    return any((p.left, p.right) == ((1, 0) if parent is pair.left else (0, 1)) for p in pair.words.pairs)


def business_missing(pair: Compared) -> float:
    """One names a line of business that the other leaves out: a parent and its daughters bear one name."""
    if bool(pair.words.left_over) == bool(pair.words.right_over):
        return 0.0
    loose = (*pair.words.left_over, *pair.words.right_over)
    lines = small_words("lines of business")
    own = any(not a.concept and a.plain not in lines for a, _b, _like in pair.matched)
    return 1.0 if own and any(w.plain in lines for w in loose) else 0.0


def one_word_of_many(pair: Compared) -> float:
    """One is a single word of the other's longer name."""
    short, long = sorted((pair.left, pair.right), key=lambda name: len(name.words))
    if len(short.words) != 1 or len(long.words) < 2 or pair.whole >= 0.9:
        return 0.0
    loose = (*pair.words.left_over, *pair.words.right_over)
    return 1.0 if short.words[0].concept or any(not w.concept and w.weight > 0.5 for w in loose) else 0.0


def single_words(pair: Compared) -> float:
    """Both are a single word, and not quite the same one: too little to go by."""
    if len(pair.left.words) != 1 or len(pair.right.words) != 1:
        return 0.0
    return 1.0 if max(pair.alike, pair.whole) < 0.9 else 0.0
