"""Content that the parser hung on the wrong cue: what stands before its cue, and whose cue ends the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_speakers import late_speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({"say", "show"})
SPEAKING = frozenset({"say", "show", "deny", "think", "expect"})
TIMES = frozenset(
    {"time", "moment", "day", "night", "morning", "evening", "afternoon", "week", "month", "year", "end", "life"}
)
FRONT = frozenset({"advcl", "dep", "nsubj", "npadvmod", "nmod", "csubj", "parataxis", "dobj", "intj"})
LEAST = 4
BENEATH = frozenset({"acl", "advcl", "conj", "dobj", "npadvmod", "pcomp", "pobj", "prep", "relcl", "xcomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def mend_content(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    root = next((t for t in words if t.head == t), None)
    late_speaker(words)
    if root is not None:
        _before_cue(root)
        _last_is_outermost(words, root)
    for token in words:
        if token.dep_ == "relcl":
            _paper_s_clause(token)
            _content_behind_a_time(token)
        elif token.dep_ == "ccomp":
            _day_of_saying(token)
        if token.dep_ == "conj" and token.like_num:
            _number_that_acts(token)
        if token.lower_ == "according":
            _source_of_all(token)
        if token.dep_ == "prep" and token.lower_ in {"by", "from", "of", "to"}:
            _second_subject(token)
        if token.dep_ == "appos" and token.pos_ == "PROPN":
            _name_of_the_signer(token)


def _before_cue(root: Token) -> None:
    """ "Guards beat detainees for months, a group said in a report": a verb taken for a noun hides the clause."""
    if lexicon().cue_class.get(root.lemma_.lower()) not in TELLING or root.tag_ not in {"VBD", "VBZ", "VBP"}:
        return
    parts = list(root.children)
    subjects = [c for c in parts if c.dep_ in SUBJECTS]
    is_recipient = root.lemma_ == "tell"  # "..., he told investigators"
    has_own = any(c.dep_ in {"ccomp", "xcomp"} or (c.dep_ == "dobj" and not is_recipient) for c in parts)
    if has_own or not subjects:
        return
    edge = min(subjects[-1].left_edge.i, root.i)
    before = root.doc[edge - 1].text if edge > root.sent.start else ""
    if edge - root.sent.start <= LEAST or before not in {",", "”", '"'}:
        return
    is_headline = edge == root.i and root.sent.text.rstrip()[-1:].isalnum()
    front = [c for c in parts if c.i < edge and c.dep_ in FRONT and c != subjects[-1]]
    told = [c for c in front if c.right_edge.i >= edge - 3 and (is_headline or _may_be_said(c))]
    if told and (is_headline or len(list(told[-1].subtree)) >= LEAST):
        told[-1].dep_ = "ccomp"
        _make_verb(told[-1])


def _make_verb(noun: Token) -> None:
    """ "“The dam leaked for years,” N. said" with the verb taken for a participle: the noun is its subject."""
    parts = list(noun.children)
    verb = next((c for c in parts if c.dep_ == "acl" and c.tag_ in {"VBN", "VBD"} and c.i > noun.i), None)
    inside = [t for t in noun.subtree if t.tag_ in FINITE and t != verb]
    if verb is None or inside or noun.pos_ not in {"NOUN", "PROPN"} or any(c.dep_ == "agent" for c in verb.children):
        return
    verb.head, verb.dep_, verb.tag_ = noun.head, "ccomp", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _may_be_said(top: Token) -> bool:
    """A clause with a verb, hung on a noun or with a subject; "dated 3 May" and "when it rains" are none."""
    if any(c.dep_ == "mark" for c in top.children) or top.left_edge.tag_ == "WRB":
        return False
    if not any(t.tag_ in FINITE | {"VBN"} for t in top.subtree):
        return False
    return top.pos_ in {"NOUN", "PROPN"} or (top.tag_ in FINITE and any(c.dep_ in SUBJECTS for c in top.children))


def _last_is_outermost(words: list[Token], root: Token) -> None:
    """ "N. admitted it but said they were loans, court papers show": the last cue holds for all before it."""
    for cue in words:
        if cue.dep_ != "ccomp":
            continue
        told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
        over = cue.head
        if told is None or over == cue or not over.i < told.i:
            continue
        known = lexicon().cue_class
        if known.get(cue.lemma_.lower()) in TELLING and known.get(over.lemma_.lower()) in TELLING:
            told.head = over
            if cue != root and not cue.is_ancestor(root):
                cue.head, cue.dep_ = root, "parataxis"


def _paper_s_clause(verb: Token) -> None:
    """ "a letter from N. to the minister, in which he asks": the clause is the letter's, not the minister's."""
    nouns = lexicon().nouns["document"]
    if verb.head.lemma_.lower() in nouns:
        return
    opens = next(
        (c for c in verb.children if c.lower_ == "in" and any(g.lower_ == "which" for g in c.children)), None
    )
    if opens is None or opens.i > verb.i:
        return
    for at in (verb.head, *verb.head.ancestors):
        near = [at, *(c for c in at.children if c.dep_ in {"dobj", "pobj", "attr"} and c.i < opens.i)]
        paper = next((t for t in near if t.lemma_.lower() in nouns and t.pos_ == "NOUN"), None)
        if paper is not None:
            verb.head = paper
            return


def _day_of_saying(verb: Token) -> None:
    """ "The army said on Friday it had retaken the town": the day right behind the cue is the day of the saying."""
    cue, edge = verb.head, verb.left_edge
    if lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING or edge.i != cue.i + 1 or edge.head != verb:
        return
    if edge.dep_ not in {"prep", "npadvmod"} or not any(t.ent_type_ == "DATE" for t in edge.subtree):
        return
    after = edge.right_edge.nbor(1)
    if any(after in (c, c.left_edge) for c in verb.children if c.dep_ in SUBJECTS):
        edge.head = cue


def _content_behind_a_time(verb: Token) -> None:
    """ "The board said at the time that it had been warned": the clause is what was said, and not the time's."""
    noun = verb.head
    if noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in TIMES:
        noun = noun.head.head  # "to the end of her life"
    cue = noun.head.head if noun.head.dep_ == "prep" else noun
    known = lexicon().cue_class.get(cue.lemma_.lower())
    opens = verb.left_edge
    if known not in SPEAKING or opens.lower_ != "that" or opens.head != verb or opens.dep_ in SUBJECTS:
        return
    is_time = noun.lemma_.lower() in TIMES or noun.ent_type_ in {"DATE", "TIME"}
    if not is_time or noun.head.i != cue.i + 1 or not any(c.dep_ in SUBJECTS and c != opens for c in verb.children):
        return
    is_said_later = any(t.lower_ == "that" and t.i > opens.i + 1 for t in verb.subtree)
    if not is_said_later and not any(c.dep_ in {"ccomp", "xcomp", "dobj"} for c in cue.children):
        verb.head, verb.dep_ = cue, "ccomp"
        opens.dep_, opens.tag_, opens.pos_ = "mark", "IN", "SCONJ"


def _source_of_all(according: Token) -> None:
    """ "Doctors warned that four would die, according to a letter": behind a comma it holds for the whole."""
    verb = according.head
    edge, last = according.left_edge.i, according.right_edge.i
    is_last = all(t.is_punct or t.is_space for t in according.doc[last + 1 : according.sent.end])
    if according.dep_ != "prep" or edge < 1 or according.doc[edge - 1].text != "," or not is_last:
        return
    while verb.dep_ in BENEATH and not any(t.text == ";" for t in verb.doc[verb.head.i : verb.i]):
        verb = verb.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    if verb.pos_ in {"VERB", "AUX"} and verb != according.head:
        according.head = verb
    cue = verb.head
    if verb.dep_ == "ccomp" and cue.i < verb.i and lexicon().cue_class.get(cue.lemma_.lower()) in SPEAKING:
        according.head = cue


def _second_subject(preposition: Token) -> None:
    """ "a letter by prison doctor N. N. says": what stands behind the preposition is no second subject."""
    noun = preposition.head
    if noun.dep_ != "nsubj" or any(True for _ in preposition.children):
        return
    named = [c for c in noun.head.children if c.dep_ == "nsubj" and c.left_edge.i == preposition.i + 1]
    if named and noun.i < preposition.i:
        named[0].head, named[0].dep_ = preposition, "pobj"


def _name_of_the_signer(name: Token) -> None:
    """ "the letter, signed by the chief physician, Dr. N. N., says": that is the physician, not the letter."""
    edge = name.left_edge
    if name.head.lemma_.lower() not in lexicon().nouns["document"] or edge.i < 2 or edge.nbor(-1).text != ",":
        return
    noun = edge.nbor(-2)
    is_person = any(noun.lemma_.lower() in lexicon().nouns[kind] for kind in ("person", "post", "group"))
    is_person = is_person or noun.head.dep_ == "agent"
    if is_person and noun.pos_ == "NOUN" and name.head.is_ancestor(noun) and not name.is_ancestor(noun):
        name.head = noun


def _number_that_acts(number: Token) -> None:
    """ "At least 29 drowned and up to 60 were missing": the number behind "and" is the next verb's subject."""
    after = number.nbor(1) if number.i + 1 < number.sent.end else number
    first = number.head
    who = next((c for c in after.children if c.dep_ in SUBJECTS), None)
    if after.tag_ not in {"VBD", "VBP", "VBZ"} or who is None or first.tag_ not in {"VBN", "VBD"}:
        return
    if first.dep_ != "acl" or first.head != who or who.i > first.i or after.is_ancestor(number) is False:
        return
    top, dep = after.head, after.dep_
    is_root = top == after
    who.head, first.head = first, first if is_root else top
    first.dep_, first.tag_ = "ROOT" if is_root else dep, "VBD"
    who.dep_ = "nsubj"
    number.head, number.dep_ = after, "nsubj"
    after.head, after.dep_ = first, "conj"
