"""The words on screen, each said in one way only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import yaml

from stemma.model import AspectName, Claim, MentionKind
from stemma.text.noes import denies, says_no

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

ASPECTS: dict[AspectName, str] = {
    "what is counted": "what is counted",
    "number": "number",
    "qualifier": "qualifier",
    "modality": "modality",
    "polarity": "modality",
    "condition": "modality",
    "time": "when",
    "actor": "who",
    "patient": "who",
    "attribution": "who says it",
    "place": "where",
    "predicate": "wording",
    "wording": "wording",
}

ENTITY_KINDS: dict[MentionKind, str] = {
    "person": "Person",
    "organisation": "Organisation",
    "group": "Group of people",
    "post": "Post",
    "place": "Place",
    "date": "Date",
    "document": "Document",
    "weapon": "Weapon",
    "vehicle": "Vehicle",
    "money": "Money",
    "nationality": "People of a country",
    "other": "Other",
}

BEFORE_CONDITION = ("if", "when", "once", "unless", "provided", "as soon as", "in case", "after", "until")

LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "language not known",
    "ur": "Urdu",
    "zh": "Chinese",
}

DEFINITIONS = (
    ("Contradict", "The accounts cannot both be so."),
    ("Differ", "The same matter, but at least one thing told of it is not the same. Both may hold."),
    (
        "Read both",
        "Probably the same matter in other words: nothing compared tells whether they say the same.",
    ),
    ("One says more", "The same matter; one account adds to it or is more precise."),
    ("Agree", "The same matter, and nothing told of it differs."),
    ("Updated", "The later text revises the figure of the earlier one. Both dates are shown; no dispute."),
    ("Only in", "No counterpart was found in the other texts."),
)


def count(number: int, noun: str, plural: str = "") -> str:
    """``2 texts``, ``1 text``: digits with a thin thousands comma."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def in_words(number: int) -> str:
    """Numbers up to nine in words, others in digits."""
    return SMALL[number] if 0 <= number < len(SMALL) else f"{number:,}"


def listing(words: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and C``."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " and " + words[-1]


def language(code: str) -> str:
    """The English name of a language code, or the code."""
    return LANGUAGES.get(code.split("-")[0], code)


def modality(claim: Claim, condition: str = "") -> str:
    """How firmly a claim is put: "stated as fact", "expected if the roof holds", "expected, denied"."""
    words = modalities()[claim.modality]
    if condition:
        joined = condition.lower().startswith(BEFORE_CONDITION)
        firm = "expected" if claim.modality == "conditional" else words
        words = f"{firm} {condition}" if joined else f"{firm} if: {condition}"
    elif claim.modality == "conditional":
        words = "expected if ..."
    return f"{words}, denied" if claim.negated else words


def unseen(claim: Claim, quoted: str, text: str) -> str:
    """How firmly a claim of ``text`` is put: "" as plain fact, and where the ``quoted`` words deny it themselves.

    What "the ministry denies" stands outside of "the battalion was there", and of "the bus did not stop": these words
    are never shown without it.
    """
    parts = [] if claim.modality in ("asserted", "opinion") else [modalities()[claim.modality]]
    beside = (link.cue for link in claim.chain if link.cue is not None)
    cues = (cue.of(text) for cue in beside if not any(span.covers(cue) for span in claim.spans))
    if any(denies(cue) for cue in cues) or (claim.negated and not says_no(quoted)):
        parts.append("denied")
    return ", ".join(parts)


@cache
def modalities() -> dict[str, str]:
    """Modality -> its word; the list is the one that the comparators use for values and reasons."""
    listed = yaml.safe_load((files("stemma.data") / "compare" / "modality.yaml").read_text(encoding="utf-8"))
    return {str(name): str(word) for name, word in listed["words"].items()}


def value(text: str) -> str:
    """An aspect's value; names of modalities become the words shown for them."""
    return modalities().get(text, text)
