"""Tellers behind words that the parser takes for their verb or their sentence: "Answering a question on the wells, the
mayor said", "Two nurses, questioned apart, say", "“Burn the lists,” Colonel Stern cabled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import OPENS, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSES = frozenset({"”", '"', "»"})
NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
WITHIN = frozenset({"CC", "CD", "DT", "IN", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "VBP", "VB"})
WEIGHING = frozenset({"believe", "guess", "reckon", "suppose", "think"})
LABELS = frozenset({"clarification", "clarifications", "correction", "corrections", "erratum", "note", "update"})
STATES = frozenset({"clear", "dry", "empty", "free", "loose", "narrow", "open", "rough", "slow", "warm", "wet"})
"""Words of a state that are verbs, too."""
REPORTS = frozenset({"claims", "reports"})
SENT = {"e-mailed": "e-mail", "emailed": "email", "messaged": "message", "texted": "text", "tweeted": "tweet"}
LONGEST = 9
"""Words of a teller between a quotation and its verb."""


def mend_tellers_behind(words: list[Token]) -> None:
    """Mend the tree of one sentence in place."""
    for token in words:
        _is_sending(token)
    for token in words:
        if token.dep_ == "csubj" and token.tag_ == "VBG" and token.i == words[0].i:
            _answering(token)
        elif token.tag_ == "VB" and token.i == words[0].i and token.lower_ in STATES:
            _wet(token)
        elif token.lower_ == "informed" and token.tag_ in {"VBD", "VBN"} and token.i > words[0].i + LONGEST // 2:
            _informed(token)
        elif token.dep_ == "advcl" and token.tag_ in {"VBD", "VBP", "VBZ"} and token.head.dep_ == "ccomp":
            _that_and_that(token)
        elif token.lemma_ in {"hear", "learn"} and token.pos_ == "VERB":
            _learned(token)
        elif token.dep_ in SUBJECTS and token.i == words[0].i and token.lower_ in LABELS:
            _label(token)
        elif token.tag_ in {"VBZ", "VBD", "VBP"} and _is_said(token):
            _bare_before(words, token)
        elif token.dep_ in SUBJECTS and token.i + 2 < words[-1].i and token.nbor(1).text == ",":
            _asked_apart(token)
        elif token.text in CLOSES and token.i > words[0].i + 1:
            _sent(words, token)
        elif token.tag_ == "NNS" and token.lower_ in REPORTS:
            _reports_last(token)
        elif token.lower_ in {"i", "we"} and token.dep_ == "nsubj" and token.i > words[0].i + 1:
            _so_i_think(token)


def _is_sending(verb: Token) -> None:
    """ "e-mailed", "texted": verbs of saying that the lemmatiser does not know."""
    lemma = SENT.get(verb.lower_)
    if lemma is not None and (verb.pos_ == "VERB" or (verb.i > verb.sent.start and verb.nbor(-1).tag_ == "NNP")):
        verb.lemma_, verb.pos_ = lemma, "VERB"
        verb.tag_ = verb.tag_ if verb.tag_ in {"VBD", "VBN"} else "VBD"


def _is_said(verb: Token) -> bool:
    return lexicon().cue_class.get(verb.lemma_.lower()) == "say"


def _label(word: Token) -> None:
    """ "Correction, 9:40: An earlier version gave the number as 51": the label tells nothing."""
    verb = word.head
    colon = next((t for t in word.sent if t.text == ":" and t.i > word.i and t.nbor(-1).text != ":"), None)
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c.i > word.i]
    if colon is not None and others and colon.i < verb.i:
        word.dep_ = "npadvmod"


def _bare_before(words: list[Token], verb: Token) -> None:
    """ "Wet sand, says the owner", "Wet sand, the owner says": what it was, in his words, and no second subject."""
    if any(c.dep_ in {"ccomp", "dobj", "xcomp", "mark", "aux"} for c in verb.children):
        return
    others = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dep", "npadvmod"} and c.i < verb.i]
    thing = next((c for c in others if c.tag_ in NOUNS), None)
    if thing is None or not (thing.left_edge.i == words[0].i or thing.left_edge.nbor(-1).text in {";", ":"}):
        return
    tellers = [c for c in verb.children if c.dep_ == "nsubj" and c != thing and c.i > thing.i]
    comma = thing.right_edge if thing.right_edge.text == "," else thing.right_edge.nbor(1)
    if len(tellers) != 1 or comma.text != "," or comma.i + 1 not in {verb.i, tellers[0].left_edge.i}:
        return
    if tellers[0].tag_ not in {*NOUNS, "PRP"} or any(
        t.pos_ in {"VERB", "AUX"} and t.tag_ != "VBN" and t.dep_ != "amod" for t in thing.subtree
    ):
        return
    thing.dep_ = "ccomp"
    for word in thing.children:
        if word.dep_ == "amod" and word.tag_ == "VB":
            word.tag_, word.pos_ = "JJ", "ADJ"


def _wet(first: Token) -> None:
    """ "Wet track, says the owner": how the track was, and no word to wet it."""
    cue, thing = first.head, next((c for c in first.children if c.dep_ == "dobj" and c.i == first.i + 1), None)
    is_bare = thing is not None and thing.left_edge == thing and not any(c.i != thing.i + 1 for c in first.children if c != thing)
    if thing is None or not is_bare or first.dep_ != "ccomp" or not _is_said(cue) or thing.nbor(1).text != ",":
        return
    first.tag_, first.pos_ = "JJ", "ADJ"
    thing.head, thing.dep_ = cue, "ccomp"
    first.head, first.dep_ = thing, "amod"


def _that_and_that(first: Token) -> None:
    """ "He told me that the men pulled the rope, it did not hold": both are told, the second beside the first."""
    second, cue = first.head, first.head.head
    that = next((c for c in first.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    who = next((c for c in second.children if c.dep_ in SUBJECTS), None)
    if that is None or who is None or not _is_said(cue) or not cue.i < that.i < first.i < who.i < second.i:
        return
    if who.left_edge.nbor(-1).text == "," and not any(c.dep_ == "mark" for c in second.children):
        first.head, first.dep_ = cue, "ccomp"
        second.head, second.dep_ = first, "conj"


def _learned(verb: Token) -> None:
    """ "has learned from a source in the staff that shots were fired": what was learned, and no such source."""
    if any(c.dep_ == "ccomp" for c in verb.children):
        return
    who = [g for c in verb.children if c.dep_ == "prep" and c.lower_ == "from" for g in c.children if g.dep_ == "pobj"]
    for told in [g for noun in who for g in noun.children if g.dep_ in {"acl", "relcl"} and g.i > noun.i]:
        that = next((c for c in told.children if c.dep_ == "mark" and c.lower_ == "that"), None)
        if that is not None and that.i < told.i:
            hang(told, verb, "ccomp")


def _informed(told: Token) -> None:
    """ "Nine were freed, the head of the board, N. N., informed the N.": the last words tell who says so, and to whom
    he has said it."""
    whom, root = told.head, told.sent.root
    run = [t for t in told.sent if root.i < t.i < told.i]
    if told.dep_ != "amod" or whom.i != told.i + 1 or whom.tag_ not in {"NNP", "NNPS"} or root.pos_ not in {"VERB", "AUX"}:
        return
    if whom.i + 1 < told.sent.end and not whom.nbor(1).is_punct:
        return
    name = next((t for t in (told.nbor(-2), told.nbor(-1)) if t.tag_ == "NNP" and t.i > root.i + 2), None)
    post = whom.head if whom.head != name else name.head if name is not None else whom.head
    if name is None or told.nbor(-1).text != "," or name.i != told.i - 2 or post not in run or post.tag_ not in NOUNS:
        return
    if post.left_edge.i <= root.i or post.left_edge.nbor(-1).text != ",":
        return
    told.tag_, told.pos_ = "VBD", "VERB"
    told.head, told.dep_ = told, "ROOT"
    whom.head, whom.dep_ = told, "dobj"
    post.head, post.dep_ = told, "nsubj"
    if name != post:
        name.head, name.dep_ = post, "appos"
    root.head, root.dep_ = told, "ccomp"


def _answering(verb: Token) -> None:
    """ "Answering a question about the wells, the mayor, N. N., said that": the mayor is no other name of the wells."""
    cue = verb.head
    if not _is_said(cue) or any(c.dep_ in SUBJECTS and c != verb for c in cue.children):
        return
    inside = [t for t in verb.subtree if t.dep_ in {"appos", "conj"} and t.i > verb.i + 1 and t.tag_ in NOUNS]
    for who in inside:
        opens = who.left_edge
        last = who.right_edge
        ends = last.i + 1 if last.text != "," else last.i
        is_next = cue.i in {ends, ends + 1} or (cue.i > ends and all(t.is_punct for t in cue.doc[ends : cue.i]))
        is_definite = opens.tag_ in {"DT", "PRP$", "NNP"} or who.tag_ == "NNP"
        if opens.i > verb.i + 1 and opens.nbor(-1).text == "," and is_next and is_definite:
            hang(verb, cue, "advcl")
            hang(who, cue, "nsubj")
            return


def _asked_apart(who: Token) -> None:
    """ "Three nurses, questioned separately, say": the participle between commas tells of the nurses, who say."""
    part, cue = who.head, who.head.head
    if part.i != who.i + 2 or part.tag_ not in {"VBN", "VBD"} or part.dep_ != "ccomp" or cue.i < part.i:
        return
    if not _is_said(cue) or cue.tag_ not in {"VBD", "VBP", "VBZ"} or any(c.dep_ in SUBJECTS for c in cue.children):
        return
    if cue.nbor(-1).text == "," and not any(c.dep_ in {"dobj", "ccomp", "aux"} for c in part.children):
        hang(who, cue, "nsubj")
        hang(part, who, "acl")
        part.tag_ = "VBN"


def _sent(words: list[Token], closing: Token) -> None:
    """ "“Keep the gate shut,” harbour master N. N. texted on 4 May": who stands between the closing mark and the verb
    at the head of the rest, told from what is quoted."""
    opening = next((t for t in words if t.text in OPENS), None)
    if opening is None or opening.i >= closing.i - 1 or opening.i > words[0].i or closing.nbor(-1).text != ",":
        return
    run: list[Token] = []
    verb = None
    for token in words[words.index(closing) + 1 :]:
        if token.tag_ == "VBD" and run and token.lower_ != "had":
            verb = token
            break
        if (token.tag_ not in WITHIN and token.text != ",") or len(run) >= LONGEST + 2:
            return
        run.append(token)
    if verb is None or not _is_said(verb) or run[0].tag_ == "IN":
        return
    parted = any(t.text == "," for t in run)
    who = next((t for t in run if t.dep_ == "nsubj" and t.head == verb), run[-1]) if parted else run[-1]
    if who.tag_ not in {"NN", "NNP", "NNS"}:
        return
    told = [t for t in words if opening.i < t.i < closing.i]
    tops = [t for t in told if t.head not in told or t.head == t]
    top = next((t for t in tops if t.pos_ in {"VERB", "AUX"}), None)
    is_in_order = who.dep_ in SUBJECTS and who.head == verb and not any(t.head in run for t in told)
    if top is None or (is_in_order and top.head == verb and top.dep_ == "ccomp"):
        return
    root = verb.sent.root
    if verb != root:
        for child in [c for c in root.children if c.i > verb.i]:
            hang(child, verb, child.dep_)
        verb.head, verb.dep_ = verb, "ROOT"
    verb.tag_, verb.pos_ = "VBD", "VERB"
    who.head, who.dep_ = verb, "nsubj"
    for token in [] if parted else run[:-1]:
        if token.tag_ in {"VB", "VBP"}:
            token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_
        if token.head not in run or token.head == token:
            token.head, token.dep_ = who, "det" if token.tag_ == "DT" else "compound"
    top.head, top.dep_ = verb, "ccomp"
    for token in tops:
        if token != top:
            token.head, token.dep_ = top, "punct" if token.is_punct else "dep"
    opening.head, opening.dep_ = top, "punct"
    closing.head, closing.dep_ = verb, "punct"


def _reports_last(verb: Token) -> None:
    """ "The road is cut, Prime-Line reports.": no reports of that name, but what the agency does."""
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    behind = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    who = verb.nbor(-1)
    if told is None or verb.head != verb or who.tag_ != "NNP" or who.head != verb or who.dep_ != "compound":
        return
    edge = who.left_edge
    if (behind is None or behind.is_punct) and edge.i > told.i and edge.nbor(-1).text == ",":
        verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", verb.lower_.removesuffix("s")
        who.dep_ = "nsubj"
        for child in [c for c in verb.children if c.dep_ == "compound" and c.i < who.i]:
            hang(child, who, "compound")


def _so_i_think(who: Token) -> None:
    """ "We left around six, I think", "They carried them off, I think six": set beside what it weakens, and no
    statement that holds it."""
    verb = who.head
    if verb.lemma_ not in WEIGHING or verb.i != who.i + 1 or who.nbor(-1).text != "," or verb.tag_ != "VBP":
        return
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < who.i), None)
    rest = [t for t in verb.sent if t.i > verb.i and not t.is_space]
    is_alone = all(t.is_punct for t in rest)
    is_counting = bool(rest) and rest[0].like_num and not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    if told is None or not (is_alone or is_counting):
        return
    above, dep = verb.head, verb.dep_
    told.head, told.dep_ = (told, "ROOT") if above == verb else (above, dep)
    for child in [c for c in verb.children if c not in {who, told}]:
        child.head = told
    verb.head, verb.dep_ = told, "parataxis"
