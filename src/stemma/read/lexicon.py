"""The word lists of READ, loaded once from ``data/read``: cues, modality words, kinds of nouns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """``cue_class`` maps a verb's lemma to what it does to its content; ``nouns`` maps a kind to its lemmas."""

    cue_class: dict[str, str]
    knowing: frozenset[str]
    knowing_verbs: frozenset[str]
    holding: frozenset[str]
    weighing: frozenset[str]
    raising: frozenset[str]
    doubting: frozenset[str]
    content_nouns: frozenset[str]
    light_verbs: frozenset[str]
    citing: frozenset[str]
    deniable: frozenset[str]
    turning_down: frozenset[str]
    rejecting: frozenset[str]
    characterising: frozenset[str]
    accusing: frozenset[str]
    saying_things: frozenset[str]
    speaking_of: dict[str, list[str]]
    hearsay: frozenset[str]
    answering: dict[str, str]
    auxiliaries: dict[str, str]
    adjectives: dict[str, str]
    negative_adjectives: frozenset[str]
    modal_nouns: dict[str, str]
    modal_verbs: dict[str, str]
    adverbs: dict[str, str]
    participles: dict[str, str]
    foreseen: frozenset[str]
    aims: frozenset[str]
    judging: frozenset[str]
    bidding: frozenset[str]
    deciding: frozenset[str]
    forbidding: frozenset[str]
    negative_verbs: frozenset[str]
    avoiding_verbs: frozenset[str]
    negations: frozenset[str]
    nouns: dict[str, frozenset[str]]

    def says(self, lemma: str) -> bool:
        """Whether a verb of that lemma, in any case of its letters, puts its content into somebody's mouth."""
        return self.cue_class.get(lemma.lower()) == "say"


CUE_CLASSES = ("say", "show", "request", "order", "promise", "offer", "plan", "expect", "deny", "think")


@cache
def lexicon() -> Lexicon:
    """The lists, parsed on first use."""
    cues, modality, nouns = (_load(name) for name in ("cues.yaml", "modality.yaml", "nouns.yaml"))
    return Lexicon(
        cue_class={verb: name for name in CUE_CLASSES for verb in cues[name]},
        knowing=frozenset(cues["knowing"]),
        knowing_verbs=frozenset(cues["know"]),
        holding=frozenset(cues["holding"]),
        weighing=frozenset(cues["weighing"]),
        raising=frozenset(cues["raising"]),
        doubting=frozenset(cues["doubting"]),
        content_nouns=frozenset(cues["content_nouns"]),
        light_verbs=frozenset(cues["light_verbs"]),
        citing=frozenset(cues["citing"]),
        deniable=frozenset(cues["deniable"]),
        turning_down=frozenset(cues["turning_down"]),
        rejecting=frozenset(cues["rejecting"]),
        characterising=frozenset(cues["characterising"]),
        accusing=frozenset(cues["accusing"]),
        saying_things=frozenset(cues["saying_things"]),
        speaking_of=cues["speaking_of"],
        hearsay=frozenset(cues["hearsay"]),
        answering={form: does for does, forms in cues["answering"].items() for form in forms},
        auxiliaries=modality["auxiliaries"],
        adjectives=modality["adjectives"],
        negative_adjectives=frozenset(modality["negative_adjectives"]),
        modal_nouns=modality["nouns"],
        modal_verbs=modality["verbs"],
        adverbs=modality["adverbs"],
        participles=modality["participles"],
        foreseen=frozenset(modality["foreseen"]),
        aims=frozenset(modality["aims"]),
        judging=frozenset(modality["judging"]),
        bidding=frozenset(modality["bidding"]),
        deciding=frozenset(modality["deciding"]),
        forbidding=frozenset(modality["forbidding"]),
        avoiding_verbs=frozenset(modality["avoiding_verbs"]),
        negative_verbs=frozenset(modality["negative_verbs"]),
        negations=frozenset(str(word) for word in modality["negations"]),
        nouns={kind: frozenset(words) for kind, words in nouns.items()},
    )


def _load(name: str) -> dict[str, Any]:
    text = files("stemma").joinpath("data/read", name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return loaded
