"""Clauses that put nothing forward: headings with a number, credits, "let us", and what somebody was asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.claiming.clauses import Clause
    from stemma.read.parsing.tree import Token

HANDLED = frozenset({"abridge", "adapt", "compile", "edit", "illustrate", "photograph", "reprint", "translate"})
ASKED = frozenset({"ask", "press", "question"})
ABOVE = frozenset({"god", "heaven"})
ACCOUNTS = frozenset({"account", "story", "version"})
GIVING = frozenset({"give", "have", "offer", "tell"})
NAMING = frozenset({"describe", "identify", "name"})
OTHER = frozenset({"another", "conflicting", "different", "differing"})
CITING = frozenset({"cite", "mention", "quote"})
PUT_UP = frozenset({"created", "modified", "posted", "printed", "published", "updated", "uploaded"})
STAMPING = frozenset({"at", "by", "first", "last", "on"})
STATING = frozenset({"announce", "declare", "give", "present", "say", "set", "state", "submit"})
TELLER_AND_VERB = ("she", "asked")
TIMES = frozenset({"afternoon", "day", "evening", "hour", "month", "morning", "night", "time", "today", "week"})
LATER = frozenset({"afterwards", "already", "later", "once", "then", "yesterday"})
THINKING = frozenset({"believe", "believed", "guess", "hope", "know", "mean", "suppose", "think", "thought"})
MARKINGS = frozenset({"classified", "confidential", "embargoed", "private", "restricted", "secret"})
_BESIDE = re.compile(
    r"\W*(?:hand-?written|typed|stamped|scrawled|scribbled|pencill?ed)\b[^:\"“\n]{0,60}:\s*[\"“«]", re.IGNORECASE
)
BRIEF = 4
"""Words of a wish."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?")


def says_nothing(clause: Clause) -> bool:
    """Whether a clause, though it has a verb, tells of nothing."""
    head = clause.head
    if _is_written_beside(head) or _only_thinks(clause):
        return True
    if clause.kind == "headline":
        return is_numbered_heading(clause.tokens) or _is_marking(clause)
    if _is_credit(head) or _is_let_us(head) or _is_asked_about(head):
        return True
    if _is_stamp(head) or _is_formula(head) or _brings_in_paper(head) or _is_that_all(head):
        return True
    if _is_other_account(head) or _says_so(head) or _is_tag(clause) or _is_wish(clause) or _is_named_as(clause):
        return True
    return _only_says(clause) or _only_told(clause) or _informs_of_following(head) or _opens_list(clause)


def is_numbered_heading(tokens: list[Token]) -> bool:
    """ "4.3 The raid on the mill": a section's name, unless a verb in it tells of the past."""
    words = sorted(tokens, key=lambda t: t.i)
    is_numbered = len(words) > 1 and _NUMBERED.fullmatch(words[0].text) and words[1].text[:1].isupper()
    return bool(is_numbered) and not any(t.tag_ in {"VBD", "MD"} or t.dep_ in {"aux", "auxpass"} for t in words)


def _has_none(verb: Token) -> bool:
    """A verb without subject or auxiliary."""
    return not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "expl"} for c in verb.children)


def _is_credit(verb: Token) -> bool:
    """ "Translated from the Polish.", "Photographed by N. N."."""
    by = any(c.lower_ in {"by", "from"} for c in verb.children)
    is_first = verb.dep_ == "ROOT" and verb.i == verb.sent.start
    return is_first and verb.lemma_.lower() in HANDLED and verb.tag_ in {"VBN", "VBD"} and by and _has_none(verb)


def _is_stamp(verb: Token) -> bool:
    """ "Posted 3 May 2015", "Last updated 14:20": when a page was put up."""
    words = [t for t in verb.sent if not t.is_punct and not t.is_space and t.lower_ not in STAMPING]
    is_root = verb.dep_ == "ROOT" and verb.lower_ in PUT_UP and _has_none(verb)
    return is_root and all(t == verb or t.like_num or t.ent_type_ in {"DATE", "TIME"} for t in words)


def _is_formula(verb: Token) -> bool:
    """ "For your information and whatever you see fit": a letter's closing words, without a statement."""
    opens = verb.sent[0]
    is_phrase = opens.lower_ in {"for", "with"} and opens.dep_ == "ROOT" and not verb.sent.text.rstrip().endswith("?")
    return is_phrase and not any(t.tag_ in {"VBD", "VBZ", "MD"} for t in verb.sent)


def _brings_in_paper(verb: Token) -> bool:
    """ "It goes on to cite a report by N.": the report speaks in what follows."""
    cites = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    is_going_on = verb.lemma_ == "go" and any(c.lower_ == "on" for c in verb.children)
    if cites is None or not is_going_on or cites.lemma_.lower() not in CITING:
        return False
    return any(c.dep_ == "dobj" and c.lemma_.lower() in lexicon().nouns["document"] for c in cites.children)


def _is_that_all(verb: Token) -> bool:
    """ "That's all", "that was it": closes what was said."""
    words = [t.lower_ for t in verb.subtree if (not t.is_punct and t.dep_ != "ccomp" and t.head == verb) or t == verb]
    return verb.lemma_ in {"be", "’s", "'s"} and words[:1] == ["that"] and words[2:] in (["all"], ["it"])


def _is_let_us(verb: Token) -> bool:
    """ "Let us be fair"."""
    is_bare = verb.dep_ == "ROOT" and verb.lower_ == "let" and _has_none(verb)
    return is_bare and verb.i + 1 < verb.sent.end and verb.nbor(1).lower_ in {"me", "us", "'s", "’s"}


def _is_asked_about(verb: Token) -> bool:
    """ "Asked for the ledger, he said": what he was asked for is no news; what was asked ("asked why ...") is."""
    is_fronted = verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and verb.i < verb.head.i
    is_open = any(c.dep_ in {"ccomp", "advcl", "xcomp"} for c in verb.children)
    about = any(c.dep_ == "prep" and c.lower_ in {"about", "for", "on"} for c in verb.children)
    return is_fronted and verb.lemma_.lower() in ASKED and about and not is_open and _has_none(verb)


def _is_other_account(verb: Token) -> bool:
    """ "His mother gave a different version.": what it is comes after."""
    if verb.lemma_.lower() not in GIVING or verb.dep_ not in {"ROOT", "conj"}:
        return False
    given = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in ACCOUNTS]
    is_other = any(g.lower_ in OTHER for c in given for g in c.children)
    return is_other and not any(c.dep_ in {"ccomp", "neg"} for c in verb.children)


def _says_so(verb: Token) -> bool:
    """ "Its papers say so", "The board wishes to state the following": what is said stands elsewhere."""
    if lexicon().says(verb.lemma_) and not any(c.dep_ == "neg" for c in verb.children):
        behind = [c for c in verb.children if c.i > verb.i and not c.is_punct and c.dep_ not in {"cc", "conj"}]
        return [c.lower_ for c in behind] == ["so"]
    state = next(
        (c for c in (verb, *verb.children) if c.dep_ in {"ROOT", "xcomp"} and c.lemma_.lower() in STATING), None
    )
    things = [c for c in state.children if c.dep_ == "dobj"] if state is not None else []
    return any(
        c.lower_ == "following" and all(g.is_space or g.is_punct or g.i < c.i for g in c.children) for c in things
    )


def _only_says(clause: Clause) -> bool:
    """ "she asked.", "he told the paper": who speaks, and nothing that is said."""
    verb = clause.head
    is_cue = lexicon().cue_class.get(verb.lemma_.lower()) in {"say", "request"} and verb.tag_ in {"VBD", "VBZ"}
    parts = [c for c in verb.children if not c.is_punct and c.dep_ not in {"advmod", "npadvmod"}]
    own = [c.dep_ for c in parts if c.i < verb.i] == ["nsubj"] and parts[0].tag_ == "PRP"
    to = [c for c in parts if c.i > verb.i]
    is_told = verb.lemma_ in {"ask", "tell"} and len(to) == 1 and to[0].dep_ == "dobj"
    is_alone = not to and sum(t.is_alpha for t in clause.tokens) == len(TELLER_AND_VERB)
    return is_cue and own and (is_alone or (is_told and not any(c.dep_ != "det" for c in to[0].children)))


def _only_told(clause: Clause) -> bool:
    """ "She told me the same evening", "he has told it to others": that it was told, to whom and when."""
    verb = clause.head
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.lemma_.lower() != "tell" or who is None or who.tag_ != "PRP":
        return False
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    rest = [c for c in verb.children if c.i > verb.i and not c.is_punct and c.dep_ not in {"cc", "conj"}]
    return bool(rest) and all(_is_whom_or_when(c) for c in rest)


def _is_whom_or_when(part: Token) -> bool:
    if part.dep_ in {"dative", "prep"} and part.lower_ == "to":
        return all(g.tag_ == "PRP" or g.lower_ in {"others", "everybody", "everyone"} for g in part.children)
    is_pronoun = part.tag_ == "PRP" or (part.lower_ in {"so", "this", "that"} and not list(part.children))
    return is_pronoun or part.lemma_.lower() in TIMES or part.lower_ in LATER


def _only_thinks(clause: Clause) -> bool:
    """ "I think", "we believe" and nothing else."""
    words = [t.lower_ for t in sorted(clause.tokens, key=lambda t: t.i) if t.is_alpha]
    return len(words) == len(TELLER_AND_VERB) and words[0] in {"i", "we"} and words[1] in THINKING


def _is_written_beside(verb: Token) -> bool:
    """ "Handwritten at the top: “Copy 3”": what somebody has put on the paper by hand or stamp."""
    return _BESIDE.match(verb.sent.text) is not None


def _is_marking(clause: Clause) -> bool:
    """ "CONFIDENTIAL, NOT TO LEAVE THE OFFICE": how a paper is to be kept."""
    words = [t for t in sorted(clause.tokens, key=lambda t: t.i) if t.is_alpha]
    is_marked = any(t.lower_ in MARKINGS for t in words[:4])
    tells = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in words) or any(t.dep_ in SUBJECTS for t in words)
    return is_marked and not tells and any(t.lower_ in {"not", "only", "no"} for t in words)


def _informs_of_following(verb: Token) -> bool:
    """ "We inform you of the following:", "we present the following:": what it is stands below."""
    ends = [c.dep_ for c in verb.children if c.dep_ == "ccomp"]
    behind = [c for c in verb.subtree if c.lower_ == "following" and c.dep_ in {"dobj", "pobj"} and c.i > verb.i]
    return bool(behind) and not ends and behind[0].right_edge == behind[0] and _closes(behind[0])


def _closes(word: Token) -> bool:
    """Right before the colon that ends the sentence."""
    after = word.nbor(1) if word.i + 1 < word.sent.end else word
    return after.text == ":" and all(t.is_space for t in after.doc[after.i + 1 : after.sent.end])


def _opens_list(clause: Clause) -> bool:
    """ "The board calls on all members to:": what they are to do stands below."""
    words = [t for t in sorted(clause.tokens, key=lambda t: t.i) if not t.is_punct and not t.is_space]
    return bool(words) and words[-1].lower_ == "to" and _closes(words[-1])


def _is_tag(clause: Clause) -> bool:
    """ ", isn't it?", ", did they?": asks for assent to what stands before."""
    words = [t for t in sorted(clause.tokens, key=lambda t: t.i) if not t.is_punct]
    if len(words) not in {2, 3} or words[0].i < 1 or words[0].nbor(-1).text != ",":
        return False
    is_turned = words[0].tag_ in {"VBD", "VBZ", "VBP", "MD"} and words[-1].tag_ in {"PRP", "EX"}
    return is_turned and (len(words) == 2 or words[1].lower_ in {"n't", "n’t", "not"})


def _is_wish(clause: Clause) -> bool:
    """ "God forgive me", "Heaven help us" and nothing else: one, and a verb without its "-s"."""
    verb = clause.head
    if sum(not t.is_punct for t in clause.tokens) > BRIEF:
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i == verb.i - 1), None)
    helps = any(c.dep_ in {"aux", "auxpass", "neg"} for c in verb.children)
    return who is not None and who.lower_ in ABOVE and verb.lower_ == verb.lemma_ and not helps and verb.tag_ != "VBD"


def _is_named_as(clause: Clause) -> bool:
    """ "a guard, whom he named only as N.": which one is meant, and not what he is called ("a thief")."""
    verb = clause.head
    is_whom = any(c.dep_ == "dobj" and c.lower_ in {"whom", "who"} for c in verb.children)
    words = [t for t in clause.tokens if t.i > verb.i]
    return clause.kind == "relative" and is_whom and any(t.lower_ == "as" for t in words) and verb.lemma_ in NAMING
