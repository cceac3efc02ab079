"""The words for why two claims were put side by side."""

from __future__ import annotations

from stemma.compare.aligning.evidence import Ground, Rows
from stemma.compare.aligning.likeness import Likeness
from stemma.compare.aligning.weighing import strongest
from stemma.compare.comparators.same_figure import paired
from stemma.compare.fates import TOLLS, pattern
from stemma.compare.figures import shared_figures
from stemma.compare.profile import Profile


def why(alike: Likeness, pair: tuple[int, int]) -> str:
    """What two claims of the assignment have in common, in words."""
    a, b = (alike.profiles[n] for n in pair)
    parts = [f"the figure {a.words_of(left.span)}" for left, _ in shared_figures(a, b)[:1]]
    parts += shared_names(a, b)[:2]
    parts += _fates(a, b)[:1]
    told = {word.lower() for left, _ in shared_figures(a, b) for word in a.words_of(left.span).split()}
    found = [word for token in alike.common_words(*pair) if (word := a.word_for(token))]
    printed = [word for word in found if word.lower() not in told][:3]
    if printed:
        noun = "word" if len(printed) == 1 else "words"
        parts.append(f"the {noun} " + ", ".join(f"“{word}”" for word in printed))
    return f"Both have {', '.join(parts)}." if parts else "They are each other's nearest counterpart in meaning."


def _fates(a: Profile, b: Profile) -> list[str]:
    """The words of both for what became of people, where they are two: “detained”, “arrested”."""
    told = [[found.group() for side in (a, b) if (found := pattern(fate).search(side.content))] for fate in TOLLS]
    return [f"one fate (“{w[0]}”, “{w[1]}”)" for w in told if len(w) > 1 and w[0].lower() != w[1].lower()]


def shared_names(a: Profile, b: Profile) -> list[str]:
    return [
        mention.name
        for entity, mention in sorted(a.entities.items())
        if entity in b.entities and mention.form == "name"
    ]


def why_alike(on: Ground, pair: tuple[int, int], chance: float, traits: Rows) -> str:
    """What speaks for two claims that were put together by weighing, with the printed words it rests on."""
    a, b = (on.alike.profiles[n] for n in pair)
    parts = _shared_words(on, pair)
    figures = paired(a, b)
    if figures is not None:
        parts.append(
            f"figures that may measure one thing (“{a.words_of(figures[0].span)}”, “{b.words_of(figures[1].span)}”)"
        )
    said = list(dict.fromkeys(TRAIT_WORDS[name] for name in strongest(traits) if name in TRAIT_WORDS))
    parts += said[: max(1, 3 - len(parts))]
    grounds = "; ".join(parts) or "they are alike as a whole"
    return f"They probably speak of one matter (weighed at {chance:.2f}): {grounds}."


TRAIT_WORDS = {
    "meaning": "their words are near in meaning",
    "sentence": "they stand in sentences that are near in meaning",
    "context": "they are near in meaning where they stand in their texts",
    "context_passage": "they stand in sentences that are near in meaning",
    "context_mutual": "each is the other's nearest counterpart",
    "context_nearest": "each is the other's nearest counterpart",
    "context_lead": "nothing else in the other text comes as near",
    "nearest": "each is the other's nearest counterpart",
    "lead": "nothing else in the other text comes as near",
    "predicate": "their verbs are near in meaning",
    "covered": "one says most of what the other says",
    "covering": "one says most of what the other says",
    "setting": "they have a place or day in common",
    "dated": "both say when",
    "aged": "both give an age",
}


def _shared_words(on: Ground, pair: tuple[int, int]) -> list[str]:
    """Words of one kind on both sides: doings first, and the rarer ones first."""
    left, right = (on.concepts[n] for n in pair)
    shared = sorted(set(left) & set(right), key=lambda c: (not c.is_doing, -on.weights[c], c))
    parts: dict[tuple[str, str], str] = {}
    for concept in shared:
        words = (left[concept], right[concept])
        kind = "of one doing" if concept.is_doing else "of one kind of thing"
        same = words[0].lower() == words[1].lower()
        parts.setdefault(words, f"both have “{words[0]}”" if same else f"words {kind} (“{words[0]}”, “{words[1]}”)")
    return list(parts.values())[:2]
