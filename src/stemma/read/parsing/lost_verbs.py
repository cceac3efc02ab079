"""Finite verbs that the parser hangs beneath a noun, told by the words around them.

A verb behind a long aside of its subject ("The order, signed by N. N., told units to ..."), behind a phrase in
front ("In a reply annexed to the audit he says"), in a clause on a meeting, and one that is taken for a participle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.joined_verbs import mend_joined
from stemma.read.parsing.late_cues import SPEAKING, hang
from stemma.read.parsing.second_cues import can_speak, class_said
from stemma.read.parsing.shown_verbs import mend_shown

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
INNER = frozenset({"pobj", "prep", "acl", "agent", "appos", "poss", "conj"})
GIVEN = frozenset(
    {"accord", "allot", "allow", "ask", "assign", "award", "call", "charge", "cost", "declare", "deny", "give"}
    | {"grant", "hand", "lend", "name", "offer", "owe", "pay", "promise", "send", "show", "teach", "tell"}
)
"""Verbs whose passive may keep an object: "a man given two weeks"."""
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
BEHIND = frozenset({"DT", "PRP$", "CD", "NN", "NNS", "NNP", "TO", "IN", "JJ", "``", "PRP"})


def mend_lost_verbs(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    root = next((t for t in words if t.head == t), None)
    if root is None:
        return
    _people_first(words)
    for token in words:
        if token.tag_ == "JJ" and token.dep_ in NOMINAL and token.lower_ in lexicon().nouns["document"]:
            token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_  # "The circular warned"
        if token.lower_ == "broadcast" and token.tag_ == "NN":
            _broadcast(token)
    if root.pos_ in {"NOUN", "PROPN"} and _behind_aside(root, words):
        root = root.head
    elif root.pos_ == "ADP":
        _behind_phrase(root, words)
    _aside_in_front(words)
    mend_shown(root, words)
    for token in words:
        if token.dep_ == "relcl" and token.pos_ in {"NOUN", "PROPN"}:
            _relative(token)
        elif token.dep_ in {"acl", "relcl"} and token.pos_ == "VERB":
            _with_object(token)
            _before_second_cue(token)
    mend_joined(words)


def _people_first(words: list[Token]) -> None:
    """ "Medics at the clinic said": a sentence that opens with people in the plural opens with no name."""
    first = next((t for t in words if t.text.isalpha()), None)
    if first is None or first.tag_ not in {"NNP", "NNPS"} or first.i + 1 >= len(first.doc):
        return
    one = first.lower_.removesuffix("s")
    is_people = first.lower_ != one and one in lexicon().nouns["group"]
    if is_people and first.nbor(1).tag_ not in {"NNP", "NNPS", "POS", "HYPH"} and not first.text.isupper():
        first.tag_, first.pos_, first.lemma_ = "NNS", "NOUN", one


def _broadcast(noun: Token) -> None:
    """ "a recording broadcast on Monday by the station": the recording was broadcast."""
    paper = noun.nbor(-1) if noun.i > noun.sent.start else noun
    is_paper = paper.lemma_.lower() in lexicon().nouns["document"] and paper.head == noun
    behind = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "on"} and c.i > noun.i]
    if not is_paper or not behind or noun.dep_ == "ROOT":
        return
    paper.head, paper.dep_ = noun.head, noun.dep_
    for child in list(noun.children):
        if child.i < paper.i:
            child.head = paper
    noun.head, noun.dep_, noun.tag_, noun.pos_ = paper, "acl", "VBN", "VERB"
    for child in behind:
        if child.lower_ == "by":
            child.dep_ = "agent"


def _behind_aside(root: Token, words: list[Token]) -> bool:
    """ "The order, signed by N. N., instructed units to ...": the verb behind the aside is what the sentence says."""
    if any(t.tag_ == "MD" or t.dep_ in {"expl"} for t in words):
        return False
    verb = next((t for t in words if t.i > root.i + 3 and _is_finite_behind(t, root)), None)
    if verb is None or not _are_aside(root, verb):
        return False
    noun = verb.head  # "instructed units": a participle before a noun
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    if noun.i > verb.i:
        for child in list(noun.children):
            if child.i > noun.i:
                hang(child, verb, "xcomp" if child.dep_ in {"relcl", "acl"} and child.tag_ == "VB" else child.dep_)
        noun.head, noun.dep_ = verb, "dobj"
    for child in list(root.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_)
    hang(root, verb, "nsubj")
    return True


def _is_finite_behind(token: Token, root: Token) -> bool:
    """A past form right behind a comma, with an object, an infinitive or a clause behind it, and no one by whom."""
    if token.tag_ not in PAST or token.nbor(-1).text != "," or token.i + 1 >= len(token.doc):
        return False
    if any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "agent", "mark"} for c in token.children):
        return False
    behind = token.nbor(1)
    return root.is_ancestor(token) and behind.tag_ in BEHIND and behind.lower_ not in {"by", "in", "on", "at", "from"}


def _are_aside(root: Token, verb: Token) -> bool:
    """Whether an aside between commas, without a finite verb, stands between the noun's phrase and the verb."""
    between = list(root.doc[root.i + 1 : verb.i])
    comma = next((t for t in between if t.text == ","), None)
    if comma is None or comma.i == verb.i - 1:
        return False
    aside = [t for t in between if t.i > comma.i]
    return not any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} and t.dep_ != "relcl" for t in aside) and not any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in root.doc[root.sent.start : root.i]
    )


def _behind_phrase(root: Token, words: list[Token]) -> None:
    """ "In a reply annexed to the audit he says that ...": the verb behind the phrase, and not the phrase."""
    verb = next((t for t in words if t.dep_ == "relcl" and t.tag_ in FINITE and root.is_ancestor(t)), None)
    if verb is None or any(t.tag_ in {"WDT", "WP", "WRB"} and t.i < verb.i for t in words):
        return
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if who is None or root.i > who.i or who.pos_ not in {"PRON", "PROPN"}:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for child in list(root.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_)
    hang(root, verb, "prep")


def _aside_in_front(words: list[Token]) -> None:
    """ "In the recording, made in June, a captain tells ...": the captain tells it in the recording."""
    first = words[0]
    made = first.head
    thing = next((c for c in first.children if c.dep_ == "pobj"), None)
    if first.pos_ != "ADP" or thing is None or made.tag_ != "VBN" or made.head == made or made.i < thing.i:
        return
    is_aside = made.nbor(-1).text == "," and made.nbor(-2) == thing and made.head.i > made.i
    if is_aside and not any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} for c in made.children):
        hang(first, made.head, "prep")
        made.head, made.dep_ = thing, "acl"


def _with_object(verb: Token) -> None:
    """ "Flooding caused by the fall of two dams killed 40 people": what has an object of its own is no participle."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or verb.head.i != verb.i - 1 or verb.lemma_.lower() in GIVEN:
        return
    if not any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children):
        return
    who = verb.head
    while who.dep_ not in {*SUBJECTS, "ROOT"} and who.dep_ in INNER and who.head != who:
        who = who.head
    if who == verb.head or who.pos_ not in {"NOUN", "PROPN"} or who.i > verb.i:
        return
    other = who.head
    if who.dep_ == "ROOT":
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        for child in list(who.children):
            if child.i > verb.i:
                hang(child, verb, child.dep_)
    elif other.dep_ == "ROOT" and any(c.dep_ in SUBJECTS and c.i > verb.i for c in other.children):
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        other.head, other.dep_ = verb, "conj"
    else:
        return
    who.head, who.dep_ = verb, "nsubj"


def _before_second_cue(verb: Token) -> None:
    """ "confirmed that a tank leaked but denied that ...": it leaked, and who confirms it denies."""
    who = verb.head
    cue = who.head
    outer = cue.head
    joint = cue.nbor(-1) if cue.i > cue.sent.start else cue
    if who.dep_ != "nsubj" or cue.dep_ != "ccomp" or outer.i > who.i or verb.i != who.i + 1 or verb.tag_ != "VBN":
        return
    is_second = joint.lower_ in {"and", "but"} and joint.head == who and class_said(cue) in SPEAKING
    if not is_second or outer.tag_ != cue.tag_ or can_speak(who, cue, class_said(cue)):
        return
    if any(c.dep_ == "agent" for c in verb.children):
        return
    verb.head, verb.dep_, verb.tag_ = outer, "ccomp", "VBD"
    for child in list(cue.children):
        if child.i < verb.i:
            hang(child, verb, child.dep_)
    hang(joint, outer, "cc")
    hang(cue, outer, "conj")


def _relative(noun: Token) -> None:
    """ "a meeting at which the chief, N. N., told officers that ...": the chief told it, at the meeting."""
    which = [c for c in noun.children if c.dep_ == "prep" and any(g.tag_ == "WDT" for g in c.children)]
    if not which or which[0].i > noun.i:
        return
    behind = [t for t in noun.sent if t.i > noun.i and t.tag_ == "VBD"]
    verb = behind[0] if behind else noun
    is_bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in verb.children)
    if verb == noun or not is_bare or verb.nbor(-1).text != "," or verb.head == verb:
        return
    name = verb.nbor(-2)
    hang(verb, noun.head, "relcl")
    hang(which[0], verb, "prep")
    noun.head, noun.dep_ = verb, "nsubj"
    if name.pos_ == "PROPN" and not noun.is_ancestor(name):
        hang(name, noun, "appos")
