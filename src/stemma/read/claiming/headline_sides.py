"""Headlines that make two statements with no more than a comma between, or tell "how" something came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Frame
from stemma.read.claiming.quoted_headlines import MARKS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

FATES = frozenset({"dead", "missing", "alive", "unhurt", "homeless", "stranded", "trapped"})
HARMED = frozenset({"arrested", "detained", "held", "hurt", "injured", "killed", "rescued", "wounded"})
UNCOUNTED = frozenset({"dozens", "hundreds", "scores", "thousands"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMING = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})
ASIDE = frozenset({"IN", "WRB", "WP", "CC", "TO"})
OF_ONESELF = frozenset({"i", "me", "my", "our", "us", "we"})
FEW = 4


def tells(tokens: list[Token]) -> bool:
    """Whether words of a headline hold a verb or a fate ("17 dead")."""
    return any(t.pos_ in {"VERB", "AUX"} or t.lower_ in FATES for t in tokens)


def beside_comma(tokens: list[Token], *, is_terse: bool) -> list[list[Token]]:
    """ "Ferry sinks off Varn, 14 dead", "Drone kills nine, rivals trade blame": two statements; ", memo shows" and
    ", police say" tell who says it. ``is_terse`` where a plural and a headline's verb stand behind the last comma."""
    at = max((n for n, t in enumerate(tokens) if t.text == ","), default=0)
    before, behind = tokens[:at], tokens[at + 1 :]
    if at < 2 or len(behind) < 2 or before[0].tag_ in ASIDE or behind[0].tag_ in ASIDE or not tells(before):
        return [tokens]
    is_counted = _is_toll(behind) and any(t.tag_ in FINITE for t in before)
    return [before, behind] if is_terse or is_counted or _is_whole(behind) else [tokens]


def _is_toll(side: list[Token]) -> bool:
    """ "14 dead and dozens missing", "at least two held"."""
    counted = next((n for n, t in enumerate(side[:FEW]) if t.like_num or t.lower_ in UNCOUNTED), None)
    if counted is None or counted > 2 or any(t.pos_ == "VERB" for t in side[:counted]):
        return False
    return any(t.lower_ in FATES | HARMED for t in side[counted + 1 : counted + 3])


def _is_whole(side: list[Token]) -> bool:
    """ "Armenia denies firing": somebody, a finite verb, and more behind it; "no vaccines left"."""
    if side[0].lower_ == "no" and any(t.tag_ == "VBN" for t in side[1:FEW]):
        return True
    at = next((n for n, t in enumerate(side) if t.tag_ in FINITE), 0)
    if not 0 < at <= FEW or at + 1 >= len(side) or any(t.pos_ not in NAMING for t in side[:at]):
        return False
    is_cue = lexicon().cue_class.get(side[at].lemma_.lower()) in {"order", "request", "say", "show", "think"}
    if is_cue and not any(c.dep_ == "ccomp" and c in side[at:] for c in side[at].children):
        return False  # ", commander warns ministry": who tells what stands before
    return any(c.dep_ in SUBJECTS and c in side[:at] for c in side[at].children)


def behind_quotation(tokens: list[Token]) -> tuple[Frame, list[Token], list[Token]] | None:
    """ "“I will not sign it”: minister quits over dam": the words, whose they are, and what is told behind them."""
    colon = next((n for n, t in enumerate(tokens) if t.text == ":"), None)
    if colon is None or colon < FEW or tokens[0].text not in MARKS or tokens[colon - 1].text not in MARKS:
        return None
    behind = tokens[colon + 1 :]
    at = next((n for n, t in enumerate(behind) if t.pos_ in {"VERB", "AUX"}), 0)
    if not 0 < at <= FEW or at + 1 >= len(behind) or any(t.pos_ not in {*NAMING, "PART"} for t in behind[:at]):
        return None
    told = [] if behind[at].lemma_ in {"speak", "talk"} else behind
    words = tokens[1 : colon - 1]
    is_own = any(t.lower_ in OF_ONESELF for t in words) and behind[at - 1].tag_ in {"NN", "NNS", "NNP"}
    return Frame(does="say", source=behind[at - 1] if is_own else None, cue=behind[:at]), words, told


def told_how(tokens: list[Token]) -> list[Token]:
    """ "The folder in the cellar: how police buried a case": what came about, without the words before it."""
    colon = next((n for n, t in enumerate(tokens[:-3]) if t.text == ":"), None)
    if colon is None or tokens[colon + 1].lower_ != "how" or tokens[-1].text == "?":
        return tokens
    behind = tokens[colon + 2 :]
    verb = next((t for t in behind if t.tag_ == "VBD"), None)
    has_own = verb is not None and any(c.dep_ in SUBJECTS and c in behind and c.i < verb.i for c in verb.children)
    return behind if has_own else tokens
