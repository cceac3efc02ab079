"""Second tellers that share a verb: "The firm speaks of seven boats sold, the union of nine"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import FIGURES, PUTTING, figure_given
from stemma.read.attribution.frames import Frame
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

BEFORE = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP$"})
NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
ROUGH = frozenset(
    {"about", "around", "at", "fewer", "least", "less", "more", "nearly", "only", "over", "some", "than"}
)
LONGEST = 6
"""Words of the second teller."""
KINDS = ("bodies", "document", "group", "organisation", "outlet", "person", "post", "ranks", "sayers")


@dataclass(frozen=True, slots=True)
class Gapped:
    """Who tells, by the words of his own, and what: ``words`` from the figure on."""

    frame: Frame
    figure: Token
    words: list[Token]
    whole: range


def gapped_tellers(sentence: Sentence) -> list[Gapped]:
    """The tellers behind a comma that take over the verb before it."""
    found: list[Gapped] = []
    for verb in sentence:
        joint = PUTTING.get(verb.lemma_.lower())
        if joint is None or verb.pos_ != "VERB" or not figure_given(verb):
            continue
        for comma in [t for t in sentence if t.text == "," and t.i > verb.i]:
            if (other := _behind(comma, joint, verb)) is not None:
                found.append(other)
    return found


def is_second_figure(thing: Token, verb: Token) -> bool:
    """ "puts the dead at 21 and the number of the missing at 13": the second figure that one verb puts."""
    at = [c for c in thing.children if c.dep_ == "prep" and c.lower_ == "at" and any(t.like_num for t in c.subtree)]
    is_put = thing.tag_ in NOUNS and thing.lemma_.lower() in FIGURES and thing.i > verb.i
    return is_put and bool(at) and PUTTING.get(verb.lemma_.lower()) == "at"


def _behind(comma: Token, joint: str, verb: Token) -> Gapped | None:
    doc, last = comma.doc, comma.sent.end
    run: list[Token] = []
    at = comma.i + 1
    while at < last and doc[at].lower_ in {"and", "but", "while"} and not run:
        at += 1
    while at < last and doc[at].tag_ in BEFORE and doc[at].lower_ != joint and len(run) < LONGEST:
        run.append(doc[at])
        at += 1
    if not run or at + 1 >= last or doc[at].lower_ != joint or run[-1].tag_ not in NOUNS or not _tells(run[-1]):
        return None
    behind = at + 1
    while behind < last and doc[behind].lower_ in ROUGH:
        behind += 1
    if behind >= last or not doc[behind].like_num:
        return None
    stop = next((i for i in range(behind, last) if doc[i].text in {",", ";", ".", "—", "–"}), last)
    frame = Frame(does="say", source=run[-1], cue=[*run, doc[at]], lemma=verb.lemma_.lower())
    return Gapped(frame, doc[behind], [doc[i] for i in range(at + 1, stop)], range(comma.i, stop))


def _tells(noun: Token) -> bool:
    is_known = any(noun.lemma_.lower() in lexicon().nouns[kind] for kind in KINDS)
    return noun.tag_ in {"NNP", "NNPS"} or is_known
