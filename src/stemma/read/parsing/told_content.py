"""Who tells whom what, where the parser hangs the clause or the teller on the words between: "was told by N. that",
"complains, according to N., that", "the minister, N. N., informed us"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import OPENS, hang
from stemma.read.parsing.told_clauses import INFORMING

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = frozenset({"say", "show", "think", "deny"})
BACKSHIFTED = frozenset({"had", "would", "could", "might"})
CLOSING = frozenset({"”", '"', "»"})
NAMING = frozenset({"identify", "name", "quote"})
REFUSING = frozenset({"decline", "refuse"})


def mend_told_content(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    _says_who(words)
    for verb in words:
        if verb.dep_ in {"acl", "relcl"}:
            _told_by(verb)
        elif verb.dep_ == "conj":
            _that_behind(verb)
            _also_said(verb)
            _refused_since(verb)
        if verb.lemma_ in INFORMING and verb.tag_ == "VBD":
            _informed(verb)
            _told_what_would(verb)
        if verb.dep_ == "ccomp":
            _aside_before_that(verb)
        if verb.dep_ == "appos":
            _called_in_marks(verb)
        elif verb.dep_ == "dobj":
            _reads_behind(verb)
        if verb.dep_ == "amod" and verb.i > verb.sent.start and verb.nbor(-1).lower_ in lexicon().hearsay:
            _allegedly(verb)
        elif verb.dep_ == "nsubj":
            _page_of_which(verb)


def _says_who(words: list[Token]) -> None:
    """ "“IT IS A LIE,” RETORTS OSMARK": in a headline the cue before the last name is no part of it."""
    told = [t for t in words if not t.is_space]
    if len(told) < 5 or told[-1].tag_ != "NNP" or told[-2].dep_ != "compound" or told[-2].head != told[-1]:
        return
    cue, who = told[-2:]
    is_cue = cue.lower_.endswith("s") and lexicon().cue_class.get(cue.lower_[:-1]) == "say"
    root = next(t for t in words if t.head == t)
    if is_cue and told[-3].text in {",", "”", "’", '"', "'"} and root.i < cue.i and root.pos_ in {"VERB", "AUX"}:
        cue.tag_, cue.pos_, cue.lemma_ = "VBZ", "VERB", cue.lower_[:-1]
        top = next((t for t in reversed(told[:-2]) if t.pos_ in {"VERB", "AUX"} and t.dep_ != "aux"), root)
        hang(cue, top, "parataxis")
        hang(who, cue, "nsubj")


def _opening(clause: Token) -> Token | None:
    """The "that" which opens a clause with a subject of its own."""
    that = next((c for c in clause.children if c.lower_ == "that" and c.i < clause.i), None)
    if that is None or that.dep_ in SUBJECTS:
        return None
    has_own = any(c.dep_ in {*SUBJECTS, "expl"} and that.i < c.i for c in clause.children)
    return that if has_own else None


def _is_first(that: Token, clause: Token) -> bool:
    """Whether a clause opens with its "that", but for what is said aside before it: "says, according to N., that"."""
    before = [c for c in clause.children if c.i < that.i and not c.is_punct]
    return all(c.lower_ == "according" for c in before)


def _aside_before_that(clause: Token) -> None:
    """ "The file says, according to the paper, that two men fled": the paper tells what the file says."""
    that, cue = _opening(clause), clause.head
    if that is None or cue.i > that.i or lexicon().cue_class.get(cue.lemma_.lower()) not in SPEAKING:
        return
    for aside in [c for c in clause.children if c.lower_ == "according" and cue.i < c.i < that.i]:
        hang(aside, cue, "prep")


def _told_by(clause: Token) -> None:
    """ "was told by guards of the mill that the gate had been locked": what was told, not which guards or mill."""
    that, at = _opening(clause), clause.head
    while at.dep_ in {"pobj", "prep"} and at.head != at:
        at = at.head
    told = at.head
    if that is None or clause.left_edge != that or at.dep_ != "agent" or told.lemma_ not in INFORMING:
        return
    if not any(c.dep_ in {"ccomp", "xcomp"} for c in told.children):
        hang(clause, told, "ccomp")
        that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"


def _that_behind(clause: Token) -> None:
    """ "He complains, according to the weekly, that no pay came": behind an aside, with no word that joins it."""
    that, cue = _opening(clause), clause.head
    if that is None or not _is_first(that, clause) or cue.i > that.i:
        return
    if lexicon().cue_class.get(cue.lemma_.lower()) not in SPEAKING:
        return
    between = [c for c in cue.children if cue.i < c.i < clause.i]
    if that.nbor(-1).text == "," and not any(c.dep_ in {"cc", "ccomp", "xcomp", "dobj"} for c in between):
        clause.dep_ = "ccomp"
        for child in list(clause.children):
            if child.i < that.i:
                hang(child, cue, child.dep_)


def _also_said(verb: Token) -> None:
    """ "Two guards said men had come, and the cook added that they had guns": content is set back in time, and a verb
    that is not stands beside the cue."""
    said = verb.head
    cue = said.head
    known = lexicon().cue_class
    if said.dep_ != "ccomp" or verb.tag_ != "VBD" or cue.tag_ != "VBD" or not cue.i < said.i < verb.i:
        return
    is_said = known.get(cue.lemma_.lower()) == known.get(verb.lemma_.lower()) == "say"
    is_back = any(c.dep_ == "aux" and c.lower_ in BACKSHIFTED for c in said.children)
    plain = not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    told = any(c.dep_ == "ccomp" and _opening(c) is not None for c in verb.children)
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if is_said and is_back and plain and told and who is not None and who.pos_ in {"NOUN", "PROPN"}:
        joint = next((c for c in said.children if c.dep_ == "cc" and c.i == who.left_edge.i - 1), None)
        if joint is not None and joint.nbor(-1).text == ",":
            hang(joint, cue, "cc")
            hang(verb, cue, "conj")


def _refused_since(verb: Token) -> None:
    """ "She said the money was hers; she has refused to testify": what she refuses is told of her."""
    said, edge = verb.head, verb.left_edge
    cue = said.head
    if verb.lemma_ not in REFUSING or said.dep_ != "ccomp" or cue.i > said.i or cue.tag_ != "VBD":
        return
    is_now = (
        verb.tag_ == "VBZ"
        or _is_unnamed(verb)
        or any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in verb.children)
    )
    before = edge if edge.i in {0, verb.i} or edge.text == ";" else edge.nbor(-1)
    if is_now and before.text == ";":
        hang(verb, cue, "conj")


def _is_unnamed(verb: Token) -> bool:
    """ "He said five had died; he declined to be named": why the text tells no name of him."""
    return any(c.dep_ == "xcomp" and c.lemma_.lower() in NAMING and c.tag_ == "VBN" for c in verb.children)


def _informed(verb: Token) -> None:
    """ "No one, the minister, N. N., informed our reporter, had come": who is informed stands behind the verb."""
    whom = [c for c in verb.children if c.dep_ in SUBJECTS]
    if len(whom) != 1 or whom[0].i < verb.i or whom[0].left_edge.i != verb.i + 1:
        return
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    before = before.nbor(-1) if before.text == "," and before.i > verb.sent.start else before
    teller = None
    while before.head != before:
        if before.dep_ == "appos" and before.left_edge.nbor(-1).text == ",":
            teller = before
        before = before.head
    if teller is not None and teller.left_edge.i > verb.sent.start + 1:
        whom[0].dep_ = "dobj"
        hang(teller, verb, "nsubj")


def _told_what_would(verb: Token) -> None:
    """ "told him buses would come": the noun behind whom it is told acts in what is told, wherever its verb hangs."""
    whom = next((c for c in verb.children if c.dep_ in {"dative", "dobj"} and c.i > verb.i), None)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i and c != whom), None)
    if whom is None or thing is None or thing.right_edge.i + 1 >= verb.sent.end:
        return
    helping = thing.right_edge.nbor(1)
    deed = helping.head
    if helping.dep_ not in {"aux", "auxpass"} or deed.left_edge != helping or not helping.i < deed.i:
        return
    if thing.left_edge.i == whom.right_edge.i + 1 and not any(c.dep_ in SUBJECTS for c in deed.children):
        hang(thing, deed, "nsubjpass" if any(c.dep_ == "auxpass" for c in deed.children) else "nsubj")
        hang(deed, verb, "ccomp")


def _reads_behind(thing: Token) -> None:
    """ "“No way out,” reads a board at the gate": behind the quotation stands what it is read on."""
    cue = thing.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    if told is None or cue.i <= cue.sent.start or cue.nbor(-1).text not in CLOSING or thing.left_edge.i != cue.i + 1:
        return
    if cue.lemma_.lower() in lexicon().cue_class and not any(c.dep_ in SUBJECTS for c in cue.children):
        thing.dep_ = "nsubj"


def _called_in_marks(name: Token) -> None:
    """ "calls the new files “the missing link”": what they are called, and no second name of theirs."""
    thing = name.head
    is_called = thing.dep_ == "dobj" and thing.head.lemma_.lower() in lexicon().characterising
    first = next((t for t in name.doc[thing.i + 1 : name.i + 1] if not t.is_punct), name)
    if is_called and first.nbor(-1).text in OPENS and first.nbor(-2) == thing:
        hang(name, thing.head, "oprd")


def _allegedly(verb: Token) -> None:
    """ "N. N., 52, allegedly charged rich couples a fee": what he did, and no couples who were charged."""
    thing, who = verb.head, verb.sent.root
    is_bare = not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in verb.sent)
    is_behind = who.i < verb.i - 1 and verb.nbor(-2).text == "," and thing.i > verb.i
    if not is_bare or not is_behind or who.pos_ not in {"NOUN", "PROPN"} or verb.left_edge.i < verb.i - 1:
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    who.head, who.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"
    hang(verb.nbor(-1), verb, "advmod")
    for child in list(who.children):
        if child.i > verb.i:
            hang(child, verb, child.dep_ if child.dep_ in {"prep", "punct"} else "npadvmod")


def _page_of_which(page: Token) -> None:
    """ "In the letter, a page of which the H. printed, N. N. warns": the page does not warn."""
    others = [c for c in page.head.children if c.dep_ == "nsubj" and page.i < c.i < page.head.i]
    edge = page.left_edge
    whose = [t for c in page.children if c.dep_ == "relcl" for t in c.subtree if t.lower_ in {"which", "whom"}]
    if len(others) != 1 or not whose or whose[0].nbor(-1).lower_ != "of" or edge.i < page.sent.start + 2:
        return
    noun = edge.nbor(-2)
    if edge.nbor(-1).text == "," and noun.pos_ in {"NOUN", "PROPN"} and whose[0].i == page.i + 2:
        hang(page, noun, "appos")
