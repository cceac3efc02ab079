"""Sets right what the parser is known to hang wrongly: turns of news prose, each seen in its words alone.

A second cue of one speaker is joined to the verb of what was said. Late cues, statements beside a semicolon, answers
behind a comma and verbs taken for nouns have modules of their own. All reading after this sees the mended tree.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.bare_words import mend_bare_words
from stemma.read.parsing.base_verbs import mend_base_verbs
from stemma.read.parsing.behind_colons import mend_behind_colons
from stemma.read.parsing.clauses_told import mend_clauses_told
from stemma.read.parsing.figures_put import mend_figures_put
from stemma.read.parsing.hung_clauses import mend_hung
from stemma.read.parsing.joined_clauses import mend_joined
from stemma.read.parsing.late_cues import (
    LOOSE,
    OPENS,
    SPEAKING,
    aside_before_that,
    hang,
    late_confirming,
    late_cue,
    late_telling,
)
from stemma.read.parsing.listing_verbs import mend_listing
from stemma.read.parsing.loose_clauses import mend_loose
from stemma.read.parsing.lost_tellers import mend_lost_tellers
from stemma.read.parsing.lost_verbs import mend_lost_verbs
from stemma.read.parsing.main_verbs import mend_main_verbs
from stemma.read.parsing.misplaced_content import mend_content
from stemma.read.parsing.mistaken_nouns import mend_aged_subject, mend_nouns
from stemma.read.parsing.named_tellers import named_teller
from stemma.read.parsing.names_behind import mend_names_behind
from stemma.read.parsing.nor_clauses import mend_nor
from stemma.read.parsing.open_questions import mend_open_questions
from stemma.read.parsing.part_of_which import mend_part_of_which
from stemma.read.parsing.participle_cues import mend_participle
from stemma.read.parsing.parts_of_them import mend_parts
from stemma.read.parsing.plain_reports import mend_plain_reports
from stemma.read.parsing.reduced_clauses import mend_reduced
from stemma.read.parsing.rejoinders import mend_rejoinders
from stemma.read.parsing.said_beside import mend_said_beside
from stemma.read.parsing.second_cues import (
    can_speak,
    class_said,
    denies_and_tells,
    did_not,
    is_own_part,
    is_set_off,
    means_one,
    mend_bare,
    mentions_nothing,
)
from stemma.read.parsing.semicolons import mend_semicolons
from stemma.read.parsing.sent_quotations import mend_sent_quotations
from stemma.read.parsing.side_clauses import mend_side_clauses
from stemma.read.parsing.side_phrases import mend_side_phrases
from stemma.read.parsing.strayed_clauses import mend_strayed
from stemma.read.parsing.teller_asides import mend_asides
from stemma.read.parsing.tellers_apart import mend_tellers
from stemma.read.parsing.tellers_behind import mend_tellers_behind
from stemma.read.parsing.tellers_between import mend_between
from stemma.read.parsing.tellers_named import mend_named
from stemma.read.parsing.tellers_set_off import mend_set_off
from stemma.read.parsing.thought_beside import mend_thought_beside, mend_told_on
from stemma.read.parsing.time_clauses import mend_time_clauses
from stemma.read.parsing.told_clauses import mend_told
from stemma.read.parsing.told_content import mend_told_content
from stemma.read.parsing.told_whom import mend_told_whom
from stemma.read.parsing.turned_clauses import mend_turned
from stemma.read.parsing.whose_words import mend_whose

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs of saying and thinking whose object is no person: who stands right behind them acts in what is said.
UNTOLD = frozenset({"add", "allege", "argue", "claim", "insist", "note", "say", "state", "suggest", "think"})
# What somebody will not do who says no more.
SILENT = frozenset({"answer", "comment", "confirm", "disclose", "discuss", "elaborate", "explain", "say", "specify"})


def reattach(doc: Doc) -> None:
    """Mend the tree of ``doc`` in place; sentences stay as they are."""
    for first, last in [(sentence.start, sentence.end) for sentence in doc.sents]:
        words = [doc[i] for i in range(first, last)]
        for token in words:
            if token.lemma_ == "hop" and token.lower_ == "hoped":
                token.lemma_ = "hope"
            if token.tag_ == "VBG" and token.head.is_punct:
                # "The union, quoting a doctor, says": the participle is the speaker's, not the comma's.
                hang(token, token.head.head, "advcl")
            if token.dep_ == "aux" and token.head.dep_ == "aux" and token.head.head != token.head:
                # "may have cost" within quotation marks: both stand with the verb.
                hang(token, token.head.head, "aux")
            if token.dep_ in LOOSE and token.head.dep_ in {"aux", "auxpass"} and token.head.head != token:
                # "The gun may have been stolen; tests are pending": on the verb and not on its "are".
                hang(token, token.head.head, token.dep_)
            if token.dep_ in SUBJECTS and token.head.dep_ in {"aux", "auxpass"}:
                hang(token, token.head.head, "nsubjpass" if token.head.dep_ == "auxpass" else "nsubj")
        for mend in MENDS:
            with suppress(IndexError):  # a turn that would go on beyond the edge of the text is none
                mend(words)
        for token in words:
            with suppress(IndexError):
                _mend_joined_verb(token)


def _mend_joined_verb(token: Token) -> None:
    """Second verbs of a sentence, when its first ones are in order."""
    if token.dep_ == "conj":
        _finite_conjunct(token)
        _second_cue(token)
        _silent_conjunct(token)
    if token.dep_ == "ccomp":
        _that_subject(token)
    if token.tag_ == "VBG":
        mend_participle(token)


def _second_cue(verb: Token) -> None:
    """ "N. said that the water was safe, and denied ...": who cannot speak does not; the outer speaker does."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    outer = first.head
    if first.dep_ == "acl" and outer.lemma_.lower() in lexicon().content_nouns:
        # "rejected claims that wells were poisoned and said ...", "voiced alarm at reports that ..., and called for"
        outer = next((t for t in outer.ancestors if t.pos_ == "VERB"), outer)
    mend_bare(verb, first)
    lemma = outer.lemma_.lower()
    if (
        class_said(verb) not in SPEAKING
        or (verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} and not did_not(verb))
        or any(is_own_part(c) for c in verb.children)
        or first.dep_ not in {"ccomp", "acl"}
        or not (
            lexicon().cue_class.get(lemma) in SPEAKING or (first.dep_ == "acl" and lemma in lexicon().light_verbs)
        )
        or outer.tag_ != ("VBD" if verb.tag_ in {"VBN", "VB"} else verb.tag_)
        or outer.i > first.i
    ):
        return
    who = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    if who is None:
        return
    if verb.tag_ == "VBZ" and who.tag_ in {"NNS", "NNPS"}:
        # "asks that the prisoners be moved and warns that ...": one who is singular warns.
        hang(verb, outer, "conj")
    elif means_one(verb) and who.tag_ in {"NNS", "NNPS"}:
        # "said that the miners had left and denied that it had paid them": "it" is not the miners.
        hang(verb, outer, "conj")
    elif not can_speak(who, first, class_said(verb)) or is_set_off(verb, first) or denies_and_tells(verb, outer):
        hang(verb, outer, "conj")


def _finite_conjunct(verb: Token) -> None:
    """ "N. asked the board to send rifles and promised to pay": a finite verb is no second infinitive."""
    first = verb.head
    if not _tense(verb) or first.tag_ != "VB" or first.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return
    outer = first.head
    is_to = any(c.tag_ == "TO" for c in first.children)
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    if is_to and not own and _tense(outer) == _tense(verb) and outer.i < first.i:
        hang(verb, outer, "conj")


def _tense(verb: Token) -> str:
    """The form of the first auxiliary, else of the verb itself; "" where neither is finite."""
    helping = next((c.tag_ for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb.tag_)
    return helping if helping in {"VBD", "VBZ"} else ""


def _silent_conjunct(verb: Token) -> None:
    """ "said that no child was hurt, but would not discuss the memo": who speaks will not, and no child."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    outer = first.head
    is_mute = verb.lemma_.lower() in SILENT and any(c.dep_ == "neg" for c in verb.children)
    if mentions_nothing(verb) and first.dep_ == "ccomp" and outer.tag_ == verb.tag_ and outer.i < first.i:
        hang(verb, outer, "conj")
    would = any(c.dep_ == "aux" and c.lower_ in {"would", "did", "could"} for c in verb.children)
    if not is_mute or not would or any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.children):
        return
    told_by = lexicon().cue_class.get(outer.lemma_.lower())
    is_told = first.dep_ == "ccomp" and told_by in {"promise", "say"} and outer.i < first.i
    if is_told and verb.left_edge.nbor(-1).lower_ == "but":
        hang(verb, outer, "conj")


def _broken_subject(words: list[Token]) -> None:
    """ "“The channel,” N. told reporters, “was dredged.”": the loose noun in front is who acts behind."""
    loose = next((t for t in words if t.dep_ in {"dep", "npadvmod"} and t.pos_ in {"NOUN", "PROPN"}), None)
    if loose is not None and _parted_by_cue(loose, loose.head):
        return
    if loose is None or not any(t.text in OPENS for t in words[: words.index(loose)]):
        return
    cue = loose.head
    after = [c for c in cue.children if c.i > cue.i and c.dep_ == "ccomp" and _opens_in_quotes(c)]
    if after and not any(c.dep_ in {*SUBJECTS, "expl"} for c in after[0].children):
        is_passive = any(c.dep_ == "auxpass" for c in after[0].children)
        hang(loose, after[0], "nsubjpass" if is_passive else "nsubj")


def _parted_by_cue(noun: Token, cue: Token) -> bool:
    """ "Food prices, it says, have risen": hung on the cue, the noun in front acts behind it."""
    verb, comma = cue.head, noun.doc[min(noun.right_edge.i + 1, len(noun.doc) - 1)]
    is_beside = cue.dep_ == "parataxis" and noun.i < cue.i < verb.i and comma.text == ","
    if not is_beside or class_said(cue) not in SPEAKING or any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children):
        return False
    hang(noun, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")
    return True


def _finite_root(words: list[Token]) -> None:
    """ "The union's expert, N. N., called on the board to pay": a noun that a finite verb hangs on is its subject."""
    root = next((t for t in words if t.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in {"NOUN", "PROPN"}:
        return
    nouns = [root, *(c for c in root.children if c.dep_ == "appos")]
    verbs = [c for noun in nouns for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBD" and c.i > root.i]
    if len(verbs) != 1 or any(c.dep_ in {*SUBJECTS, "auxpass", "mark"} for c in verbs[0].children):
        return
    verb = verbs[0]
    if any(c.dep_ in {"dobj", "xcomp", "ccomp"} for c in verb.children):
        for child in list(root.children):
            if child.i > verb.i:
                hang(child, verb, child.dep_)
        verb.head, verb.dep_ = verb, "ROOT"
        hang(root, verb, "nsubj")


def _time_before(words: list[Token]) -> None:
    """ "A fire that broke out last month damaged ...": a time right behind a clause in the subject is its own."""
    for token in words:
        verb, edge = token.head, token.left_edge
        if token.dep_ != "npadvmod" or token.i > verb.i or edge.i <= words[0].i or edge.nbor(-1).is_punct:
            continue
        at = edge.nbor(-1)
        while at.dep_ not in {"relcl", "acl"} and at.head not in (at, verb):
            at = at.head
        if at.dep_ in {"relcl", "acl"} and at.head.dep_ in SUBJECTS and at.head.head == verb:
            hang(token, at, "npadvmod")


def _opens_in_quotes(verb: Token) -> bool:
    edge = verb.left_edge
    return edge.text in OPENS or (edge.i > 0 and edge.nbor(-1).text in OPENS)


def _that_subject(verb: Token) -> None:
    """ "denied that money was missing": "that money" is no object of the cue but "that" and the subject."""
    cue = verb.head
    if lexicon().cue_class.get(cue.lemma_.lower()) not in SPEAKING or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    is_bare = not any(c.dep_ == "mark" or c.tag_ == "TO" for c in verb.children)
    for noun in cue.children:
        if is_bare and noun.dep_ == "dobj" and noun.tag_ == "PRP" and noun.i == cue.i + 1 and cue.lemma_ in UNTOLD:
            # "said it alone had treated them": nobody "says" somebody.
            for word in cue.doc[noun.i + 1 : verb.left_edge.i]:
                hang(word, noun if word.head == cue else word.head, word.dep_)
            hang(noun, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")
            return
        that = noun.left_edge
        between = noun.doc[noun.i + 1 : verb.i]
        if (
            noun.dep_ == "dobj"
            and that.lower_ == "that"
            and that.i == cue.i + 1
            and all(t.head == verb for t in between)
        ):
            hang(noun, verb, "nsubj")
            hang(that, verb, "mark")


MENDS = (
    mend_base_verbs,
    mend_listing,
    mend_nouns,
    mend_names_behind,
    mend_reduced,
    mend_time_clauses,
    mend_turned,
    mend_nor,
    mend_lost_verbs,
    mend_plain_reports,
    mend_side_phrases,
    mend_parts,
    mend_told,
    mend_content,
    mend_loose,
    mend_part_of_which,
    mend_aged_subject,
    _broken_subject,
    _finite_root,
    _time_before,
    mend_sent_quotations,
    mend_tellers_behind,
    mend_bare_words,
    mend_thought_beside,
    mend_figures_put,
    mend_set_off,
    mend_between,
    mend_lost_tellers,
    late_cue,
    named_teller,
    mend_tellers,
    late_telling,
    late_confirming,
    aside_before_that,
    mend_side_clauses,
    mend_joined,
    mend_strayed,
    mend_hung,
    mend_semicolons,
    mend_behind_colons,
    mend_rejoinders,
    mend_said_beside,
    mend_whose,
    mend_named,
    mend_asides,
    mend_told_content,
    mend_told_whom,
    mend_open_questions,
    mend_main_verbs,
    mend_clauses_told,
    mend_told_on,
)
"""What is set right in a sentence, in this order; each takes the words of one sentence."""
