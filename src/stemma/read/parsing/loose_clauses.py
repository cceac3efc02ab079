"""Clauses that the parser hangs on the noun or participle before them and not on the verb that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.late_cues import FINITE, hang

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset({"say", "show", "deny"})
FATES = frozenset({"dead", "hurt", "injured", "killed", "missing", "wounded"})
WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
TALKS = frozenset({"broadcast", "call", "conversation", "interview", "speech", "talk"})
NEAR = 3
QUOTES = frozenset({"“", "”", '"', "«", "»", "„"})


def mend_loose(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    root = next((t for t in words if t.head == t), None)
    if root is not None:
        _says_too(root)
        _established_aside(root)
        _writer_behind_the_letter(root)
        _noun_behind_that(root)
        _included_with_them(root)
    _quotation_before(words)
    for token in words:
        if token.dep_ in {"acl", "ccomp"} and token.head.i < token.i:
            _told_in_a_paper(token)
        if token.dep_ == "ccomp":
            _that_behind_quoting(token)
        if token.dep_ == "relcl":
            _that_of_nothing(token)
        if token.dep_ in {"acl", "relcl"}:
            _told_to_somebody(token)
        if token.dep_ == "conj":
            _who_behind_a_comma(token)
            _beside_a_participle(token)
        if token.lower_ in FATES and token.tag_ in {"VBN", "VBD", "JJ"}:
            _second_fate(token)
        if token.text in WEEKDAYS and token.dep_ == "compound":
            _day_before_a_name(token)
        if token.dep_ == "prep" and token.tag_ == "VBN" and token.head.lemma_ == "have":
            _parted_perfect(token)


def _says_too(cue: Token) -> None:
    """ "N. refuses to concede, says votes were added": what stands before is no content, and who refuses says."""
    first = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if first is None or told is None or any(c.dep_ in {*SUBJECTS, "expl"} for c in cue.children):
        return
    is_alike = first.tag_ == cue.tag_ and cue.tag_ in FINITE and cue.nbor(-1).text == ","
    if is_alike and any(c.dep_ in SUBJECTS for c in first.children):
        first.head, first.dep_ = first, "ROOT"
        cue.head, cue.dep_ = first, "conj"


def _included_with_them(last: Token) -> None:
    """ "Sixty have run off, rifles included": it says with what, and is no main verb."""
    told = next((c for c in last.children if c.dep_ == "ccomp" and c.i < last.i), None)
    what = next((c for c in last.children if c.dep_ in SUBJECTS), None)
    if (
        last.lower_ not in {"excepted", "excluded", "included"}
        or told is None
        or what is None
        or what.i != last.i - 1
    ):
        return
    if any(c.i > last.i and c.dep_ != "punct" for c in last.children) or what.left_edge.nbor(-1).text != ",":
        return
    told.head, told.dep_ = told, "ROOT"
    for child in [c for c in last.children if c != told and c != what]:
        hang(child, told, child.dep_)
    hang(what, told, "npadvmod")
    last.head, last.dep_ = what, "acl"


def _established_aside(cue: Token) -> None:
    """ "Those responsible, it has been established by N., were equipped with ...": said beside what they were."""
    subjects = sorted((c for c in cue.children if c.dep_ in SUBJECTS and c.i < cue.i), key=lambda t: t.i)
    later = next((c for c in cue.children if c.dep_ == "conj" and c.i > cue.i), None)
    if len(subjects) != 2 or later is None or subjects[1].lower_ != "it" or subjects[1].nbor(-1).text != ",":
        return
    if any(c.dep_ in {*SUBJECTS, "expl"} for c in later.children) or any(c.dep_ == "ccomp" for c in cue.children):
        return
    if lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING:
        return
    later.head, later.dep_ = later, "ROOT"
    passive = any(c.dep_ == "auxpass" for c in later.children)
    hang(subjects[0], later, "nsubjpass" if passive else "nsubj")
    cue.head, cue.dep_ = later, "parataxis"


def _writer_behind_the_letter(cue: Token) -> None:
    """ "In a letter leaked to the N., the commander of the brigade, Col. N. N., complains that ...": who complains is
    no second name of the paper's reader."""
    if any(c.dep_ in {*SUBJECTS, "expl"} for c in cue.children) or cue.tag_ not in FINITE:
        return
    within = next((c for c in cue.children if c.dep_ == "prep" and c.lower_ in {"in", "on"} and c.i < cue.i), None)
    paper = next((c for c in within.children if c.dep_ == "pobj"), None) if within is not None else None
    if within is None or paper is None or paper.lemma_.lower() not in lexicon().nouns["document"]:
        return
    beside = [t for t in within.subtree if t.dep_ == "appos" and t.left_edge.nbor(-1).text == "," and t.i < cue.i]
    who = next((t for t in beside if t.pos_ in {"NOUN", "PROPN"}), None)
    if who is None or (cue.nbor(-1).text != "," and who.right_edge.i + 1 != cue.i):
        return
    name = next((t for t in beside if t.i > who.i and t.pos_ == "PROPN" and who.is_ancestor(t)), None)
    hang(who, cue, "nsubj")
    if name is not None:
        hang(name, who, "appos")


def _noun_behind_that(cue: Token) -> None:
    """ "complains to the ministry that recruits sent to him have had no pay": "recruits" is who has had none."""
    if lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING or any(c.dep_ == "ccomp" for c in cue.children):
        return
    told = next(
        (c for c in cue.children if c.i > cue.i and c.dep_ in {"advcl", "conj", "dep"} and c.pos_ == "VERB"), None
    )
    if told is None or any(c.dep_ in {*SUBJECTS, "expl"} for c in told.children):
        return
    clauses = [t for t in cue.subtree if t.dep_ == "relcl" and cue.i < t.i < told.i and t.tag_ in {"VBZ", "VBP"}]
    noun = next((t for t in clauses if t.nbor(-1).lower_ == "that" and t.nbor(-1).head == t), None)
    helped = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in told.children)
    if noun is None or not helped:
        return
    that = noun.nbor(-1)
    hang(told, cue, "ccomp")
    passive = any(c.dep_ == "auxpass" for c in told.children)
    hang(noun, told, "nsubjpass" if passive else "nsubj")
    noun.tag_, noun.pos_ = "NNS", "NOUN"
    hang(that, told, "mark")
    that.tag_ = "IN"


def _quotation_before(words: list[Token]) -> None:
    """ "“He did brake, but too late,” N. N., who leads the team, told reporters": all that is quoted is told."""
    marks = [t for t in words if t.text in QUOTES]
    if len(marks) != 2 or marks[0].i > words[0].i or words[-1].i - marks[1].i < 2:
        return
    last = marks[1].i
    quoted, rest = [t for t in words if t.i <= last], [t for t in words if t.i > last]
    root = next((t for t in words if t.head == t), None)
    cue = next((t for t in rest if _tells(t, last)), None)
    if root is None or cue is None or root.i > last or root.pos_ not in {"VERB", "AUX"}:
        return
    tops = [t for t in quoted if t.head.i > last and t.pos_ in {"VERB", "AUX"}]
    for token in rest:
        if token.head.i <= last and token != cue:
            hang(token, cue, token.dep_)
    cue.head, cue.dep_ = cue, "ROOT"
    root.head, root.dep_ = cue, "ccomp"
    for top in tops:
        hang(top, root, "conj")


def _tells(verb: Token, last: int) -> bool:
    """A finite verb of saying behind the place ``last``, with its subject there."""
    is_cue = lexicon().says(verb.lemma_) and verb.pos_ == "VERB"
    is_finite = verb.tag_ in FINITE or any(c.dep_ == "auxpass" for c in verb.children)
    return is_cue and is_finite and any(c.dep_ in SUBJECTS and c.i > last for c in verb.children)


def _opens_with_that(verb: Token) -> bool:
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return that and any(c.dep_ in {*SUBJECTS, "expl"} for c in verb.children)


def _told_in_a_paper(verb: Token) -> None:
    """ "said in a statement posted online that it had ...": the clause is what was said, and not the statement's."""
    noun = verb.head
    if verb.dep_ == "ccomp" and noun.dep_ == "acl" and noun.tag_ == "VBN":
        noun = noun.head
    preposition = noun.head
    cue = preposition.head
    if preposition.dep_ != "prep" or cue.i > preposition.i or not _opens_with_that(verb):
        return
    is_paper = noun.lemma_.lower() in lexicon().nouns["document"]
    if not is_paper or lexicon().cue_class.get(cue.lemma_.lower()) not in TELLING:
        return
    first = min((c for c in cue.children if c.dep_ == "ccomp"), key=lambda t: t.i, default=None)
    if first is not None and first.i < cue.i:
        return
    hang(verb, cue, "ccomp")
    if first is not None and not any(c.dep_ == "mark" for c in first.children):
        hang(first, verb, "ccomp")


def _that_of_nothing(verb: Token) -> None:
    """ "claimed in a diary that the king had tried to go": nothing else is claimed, and "that" is no object."""
    noun, that = verb.head, verb.left_edge
    cue = noun.head.head
    who = next((c for c in verb.children if c.dep_ in {*SUBJECTS, "expl"}), None)
    if that.lower_ != "that" or who is None or who == that or noun.head.lower_ not in {"in", "on"}:
        return
    nouns = lexicon().nouns
    is_paper = noun.lemma_.lower() in nouns["document"] | nouns["gathering"] | TALKS and noun.dep_ == "pobj"
    has_own = any(c.dep_ in {"ccomp", "xcomp"} for c in cue.children)
    has_own = has_own or any(c.dep_ == "dobj" and cue.lemma_ != "tell" for c in cue.children)
    if is_paper and not has_own and lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and cue.i < noun.i:
        hang(verb, cue, "ccomp")
        hang(that, verb, "mark")
        that.tag_ = "IN"


def _told_to_somebody(verb: Token) -> None:
    """ "wrote in a letter of 11 April to the captain that oil was sold": no clause about the captain."""
    noun, that = verb.head, verb.left_edge
    is_whole = _lacks_nothing(verb, that)
    if not (_opens_with_that(verb) or is_whole) or noun.i > verb.i or noun.dep_ != "pobj":
        return
    listed = lexicon().content_nouns | lexicon().nouns["document"]
    cue = noun.head
    while cue.dep_ in {"prep", "pobj", "dative"} and cue.head.i < cue.i:
        cue = cue.head
    is_cue = lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and cue.i < noun.i
    if noun.lemma_.lower() not in listed and is_cue and not any(c.dep_ == "ccomp" for c in cue.children):
        hang(verb, cue, "ccomp")
        if is_whole:
            hang(that, verb, "mark")
            that.tag_ = "IN"


def _lacks_nothing(verb: Token, that: Token) -> bool:
    """ "to the command that nobody had paid the men": who does it and to whom are there, and "that" is neither."""
    own = {c.dep_ for c in verb.children if c != that}
    return that.lower_ == "that" and that.head == verb and bool(own & {*SUBJECTS, "expl"}) and "dobj" in own


def _that_behind_quoting(verb: Token) -> None:
    """ "The radio reported, quoting a doctor, that ...": it is what the radio reported."""
    quoting = verb.head
    cue = quoting.head
    if quoting.tag_ != "VBG" or quoting.lemma_.lower() not in lexicon().citing or not _opens_with_that(verb):
        return
    opens = verb.left_edge
    whom = any(c.dep_ == "dobj" and c.i < opens.i for c in quoting.children)
    is_apart = opens.i > quoting.i and opens.nbor(-1).text == ","
    is_told = lexicon().cue_class.get(cue.lemma_.lower()) in TELLING and cue.i < quoting.i
    if whom and is_apart and is_told and not any(c.dep_ == "ccomp" for c in cue.children):
        hang(verb, cue, "ccomp")


def _who_behind_a_comma(verb: Token) -> None:
    """ "..., according to a nurse there, who said ...": the clause tells of the noun before the comma."""
    who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.tag_ == "WP"), None)
    if who is None or who.i < 2 or who.left_edge != who or who.nbor(-1).text != ",":
        return
    before = [who.doc[i] for i in range(who.i - 2, max(who.sent.start, who.i - 2 - NEAR), -1)]
    noun = next((t for t in before if t.pos_ in {"NOUN", "PROPN"}), None)
    if noun is not None and not verb.is_ancestor(noun):
        verb.head, verb.dep_ = noun, "relcl"


def _beside_a_participle(verb: Token) -> None:
    """ "N. said, citing counts by the R., and tents have run out": a finite verb with its subject is no second part
    of "citing"."""
    part = verb.head
    has_own = any(c.dep_ in SUBJECTS for c in verb.children)
    is_finite = verb.tag_ in FINITE or any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in verb.children)
    is_bare = part.tag_ == "VBG" and not any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "mark"} for c in part.children)
    if not (has_own and is_finite and is_bare) or part.dep_ not in {"xcomp", "advcl"} or part.i > verb.i:
        return
    outer = part.head
    if outer.i < part.i and part.left_edge.i > 0 and part.left_edge.nbor(-1).text == ",":
        hang(verb, outer, "conj")


def _second_fate(fate: Token) -> None:
    """ "put the toll at seven dead and 15 wounded": nobody does anything in the second part."""
    who = next((c for c in fate.children if c.dep_ in SUBJECTS and c.i < fate.i), None)
    if who is None or fate.dep_ not in {"conj", "advcl", "ccomp"} or who.i + 1 != fate.i:
        return
    if any(c.dep_ in {"aux", "auxpass", "agent", "prep"} for c in fate.children):
        return
    edge = who.left_edge
    is_count = any(t.like_num for t in who.subtree) or who.like_num
    if not is_count or edge.i < 2 or edge.nbor(-1).lower_ not in {"and", ","} or edge.nbor(-2).lower_ not in FATES:
        return
    before = edge.nbor(-2)
    joint = edge.nbor(-1)
    if before.dep_ not in {"pobj", "dobj", "attr", "conj"} or any(c.dep_ == "auxpass" for c in before.children):
        return  # "Six were killed and fourteen injured": two statements
    if not fate.is_ancestor(before):
        fate.head, fate.dep_ = before, "conj"
        who.dep_ = "nummod" if who.like_num else "nmod"
        hang(joint, before, "cc")


def _day_before_a_name(day: Token) -> None:
    """ "In an address on Tuesday Valko urged ...": the day's name is no first name."""
    name = day.head
    after = name.nbor(1) if name.i + 1 < name.sent.end else name
    on = name.head
    is_split = name.pos_ == "PROPN" and name.i == day.i + 1 and name.dep_ == "pobj" and on.i < day.i
    if not is_split or after.tag_ != "VBD" or any(c.dep_ in {*SUBJECTS, "expl", "auxpass"} for c in after.children):
        return
    hang(day, on, "pobj")
    hang(name, after, "nsubj")


def _parted_perfect(verb: Token) -> None:
    """ "has to this day given no reply": the verb is "given"."""
    have = verb.head
    if verb.i < have.i or any(c.dep_ in {"dobj", "xcomp", "ccomp", "aux"} for c in have.children):
        return
    children = [c for c in have.children if c != verb]
    if have.head == have:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = have.head, have.dep_
    verb.pos_ = "VERB"
    have.head, have.dep_ = verb, "aux"
    for child in children:
        hang(child, verb, child.dep_)
    for child in verb.children:
        if child.dep_ == "pobj" and child.i > verb.i:
            child.dep_ = "dobj"
