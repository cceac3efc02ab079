"""Letters: a text that addresses somebody and speaks for its writer, and who signed it."""

from __future__ import annotations

from stemma.model import Mention
from stemma.read.arabic.lists import classes, cue_words, level, phrases
from stemma.read.arabic.sheet import Sentence, Sheet

OPENING, CLOSING = 4, 4


def is_letter(sheet: Sheet) -> bool:
    """Whether the text opens with an address and a verb of a letter's writer stands in it."""
    heads = [" ".join(token.flat for token in sentence.tokens[:3]) for sentence in sheet.sentences[:OPENING]]
    addressed = any(head.startswith(" ".join(entry)) for head in heads for entry in phrases("letter_heads"))
    verbs = classes("letters")
    speaks = any(
        t.flat in verbs or t.bare in verbs
        for sentence in sheet.sentences
        for t in sentence.tokens
        if t.kind == "word"
    )
    return addressed and speaks


def signatory(sheet: Sheet) -> Mention | None:
    """The person named at the foot of a letter: behind "signed", or alone in one of the last lines."""
    people = [m for m in sheet.mentions if m.kind == "person" and m.form == "name"]
    for sentence in reversed(sheet.sentences[-CLOSING:]):
        inside = [m for m in people if sentence.start <= m.span.start and m.span.end <= sentence.end]
        if not inside:
            continue
        head = sentence.tokens[0].flat
        words_left = [
            t
            for t in sentence.tokens
            if t.kind == "word" and not inside[-1].span.start <= t.start < inside[-1].span.end
        ]
        if head in cue_words("signs") or len(words_left) <= 3:
            return inside[-1]
    return None


def is_formula(sentence: Sentence) -> bool:
    """Greetings, addresses, headings and signatures of letters: they claim nothing."""
    flats = [token.flat for token in sentence.tokens if token.kind == "word"]
    text = " ".join(flats)
    if len(flats) > 12:
        return False
    found = any(text.startswith(entry) or f" {entry}" in f" {text}" for entry in cue_words("formulas"))
    return found or (bool(flats) and flats[0] in {level(sign) for sign in cue_words("signs")})
