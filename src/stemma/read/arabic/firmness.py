"""How firmly an Arabic clause is put, and whether it is turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Modality
from stemma.read.arabic.clauses import main_verb
from stemma.read.arabic.lists import classes, cue_words, phrases, words
from stemma.read.arabic.openings import COMMAS
from stemma.read.arabic.tokens import Token, negation, unjoined
from stemma.read.arabic.verbs import verb_of

REACH = 4
_HEARD = {"request": "requested", "order": "ordered", "promise": "promised", "plan": "planned", "expect": "expected"}


@dataclass(frozen=True, slots=True)
class Firmness:
    """``why`` says in words what decided; ``condition`` are the tokens of an if-clause, half-open."""

    modality: Modality
    negated: bool
    why: str
    condition: tuple[int, int] | None = None


def judge(tokens: Sequence[Token], first: int, last: int, *, does: str = "", is_question: bool = False) -> Firmness:
    """Modality and polarity of the clause; ``does`` is what its cue does to it (request, deny...)."""
    negated, turned = _negated(tokens, first, last)
    denied = does == "deny"
    modality, why = _modality(tokens, first, last, does, is_question)
    if denied:
        turned = "the cue denies it" + (f" and “{turned}” turns it too" if negated else "")
        negated = True
    elif negated:
        turned = f"turned round by “{turned}”"
    return Firmness(modality, negated, "; ".join(filter(None, (why, turned))), _condition(tokens, first, last))


def _modality(tokens: Sequence[Token], first: int, last: int, does: str, is_question: bool) -> tuple[Modality, str]:
    head = tokens[first]
    if is_question or head.flat in cue_words("questions"):
        return "questioned", "it is asked"
    if does in _HEARD:
        modality: Modality = _HEARD[does]  # type: ignore[assignment]
        return modality, f"{modality} because of what its cue does"
    found = _by_words(tokens, first, last)
    if found is not None:
        return found
    if (at := _condition(tokens, first, last)) is not None and at[0] <= first + 1:
        return "conditional", f"conditional because of “{tokens[at[0]].text}”"
    return "asserted", "asserted, nothing in the clause weakens it"


def _by_words(tokens: Sequence[Token], first: int, last: int) -> tuple[Modality, str] | None:
    """Particles and verbs of possibility, duty, ability and the future up to the main verb of the clause."""
    main = main_verb(tokens, first, last)
    end = main[0] + 1 if main is not None else min(last, first + REACH)
    for at in range(first, min(end, last)):
        token = tokens[at]
        given = classes("from_the").get(token.flat)
        if given is not None and at > 0 and tokens[at - 1].flat in ("من", "ومن", "فمن"):
            return given, _because(given, token)  # type: ignore[return-value]
        given = classes("verbs").get(token.flat) or classes("verbs").get(token.bare)
        if given is not None:
            return given, _because(given, token)  # type: ignore[return-value]
        given = classes("adverbs").get(token.bare)
        if token.flat in ("قد", "وقد", "فقد"):
            given = "possible" if _imperfect_at(tokens, at + 1) else None
        if given is not None:
            return given, _because(given, token)  # type: ignore[return-value]
        if token.bare == "لن" and at + 1 < last:
            return "will", _because("will", token)
        verb = verb_of(token.flat) if token.kind == "word" else None
        if verb is not None and verb.future:
            return "will", _because("will", token)
    return None


def _because(modality: str, token: Token) -> str:
    return f"{modality} because of “{token.text}”"


def _imperfect_at(tokens: Sequence[Token], at: int) -> bool:
    """A listed imperfect, or a word shaped like one behind qad, where only a verb stands."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    verb = verb_of(tokens[at].flat)
    if verb is not None:
        return verb.tense == "imperfect"
    flat = tokens[at].flat
    return flat == "لا" or (flat[0] in "يتن" and len(flat) > 3 and not flat.endswith(("ت", "وا")))


def _negated(tokens: Sequence[Token], first: int, last: int) -> tuple[bool, str]:
    """Whether the clause's own verb is negated, and by which word; "no longer", "still" and "only" are told apart."""
    main = main_verb(tokens, first, last)
    for at in range(first, last):
        token = tokens[at]
        if main is not None and at > main[0]:
            break
        if token.flat in words("relatives"):
            break
        flat = negation(token.flat)
        if not flat or at + 1 >= last or (flat == "ما" and not _denies_with_ma(tokens, first, at)):
            continue
        following = tokens[at + 1]
        if following.flat in cue_words("not_negated"):
            return False, ""
        is_being = flat in ("ليس", "ليست", "ليسوا", "لسنا")
        if not is_being and not _verb_like(following):
            continue
        if any(t.flat in cue_words("exceptions") for t in tokens[at + 2 : min(last, at + 14)]):
            return False, ""
        if any(t.flat == "فقط" for t in tokens[at + 2 : min(last, at + 5)]):
            return False, ""  # "not only"
        return True, token.text
    if main is not None and main[1].does == "refuse" and _refuses_a_deed(tokens, main[0], last):
        return True, tokens[main[0]].text
    return False, ""


def _verb_like(token: Token) -> bool:
    return verb_of(token.flat) is not None or (
        token.kind == "word" and token.flat[:1] in "يتن" and len(token.flat) > 2
    )


def _denies_with_ma(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "ma" negates at the head of its clause before a perfect; else it is a pronoun ("what")."""
    verb = verb_of(tokens[at + 1].flat) if at + 1 < len(tokens) else None
    return at == first and verb is not None and verb.tense == "perfect"


def _refuses_a_deed(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ "refused to comment": a verbal noun or "that" stands under the verb."""
    near = tokens[at + 1 : min(last, at + 8)]
    return any(t.flat in words("news_nouns") | words("that") or t.flat in ("عن", "في") for t in near)


def _condition(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """The if-clause: from its word to the next comma, or to the end."""
    heads = {entry[0] for entry in phrases("conditions")}
    for at in range(first, last):
        for entry in phrases("conditions") if tokens[at].flat in heads or tokens[at].bare in heads else ():
            flats = [token.flat for token in tokens[at : at + len(entry)]]
            if len(flats) == len(entry) and (tuple(flats) == entry or (unjoined(flats[0]), *flats[1:]) == entry):
                if entry == ("لو",) and at + 1 < last and tokens[at + 1].flat == "ان":
                    continue
                end = next((n for n in range(at + 1, last) if tokens[n].text in COMMAS), last)
                return at, end
    return None
