"""Where one clause ends and another begins: the rules, each a question about a token and its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.beside_cues import is_remark_on, is_spoken_beside
from stemma.read.attribution.cue_turns import SUBJECTS, ground_given, is_figure_beside, paper_in_which
from stemma.read.attribution.frames import find_cue
from stemma.read.claiming.conjuncts import DOCUMENT_DEEDS, stands_alone
from stemma.read.claiming.told_of import (
    is_dated,
    is_done_there,
    is_ground,
    is_made_beside,
    is_met_with,
    is_new_subject,
    is_of_somebody_new,
    is_shown_in,
    is_since_told,
)
from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

APART = frozenset({"while", "whereas", "after", "before", "although", "though", "whereby", "whereupon", "until"})
HELPS = frozenset({"aux", "auxpass"})
PAST = frozenset({"had", "has", "have", "was", "were"})
CHECKING = frozenset({"authenticate", "check", "confirm", "corroborate", "establish", "substantiate", "verify"})
# What somebody or something is, and not what was done: "N., known as the Bear".
STANDING = frozenset(
    {"age", "ask", "base", "bear", "call", "compare", "concern", "contact", "entitle", "follow", "give", "hear",
     "interview", "know", "locate", "name", "own", "poll", "question", "quote", "reach", "situate", "survey",
     "title"}
)  # fmt: skip
# Who is meant by "because you never know": what holds for anybody is no news of its own.
ANYBODY = frozenset({"one", "you"})
HANDING = frozenset({"circulate", "deliver", "distribute", "file", "forward", "hand", "pass", "share"})
NOBODY = frozenset({"neither", "nobody", "none", "nothing"})
FOCUS = frozenset({"especially", "particularly", "notably", "mainly"})


def asking_beneath(preposition: Token) -> Token | None:
    """The -ing form of a further cue: "besides urging that ..."."""
    at: Token | None = preposition
    for _ in range(4):
        if at is None:
            return None
        for child in at.children:
            if child.dep_ == "pcomp":
                cue = find_cue(child, None)
                return child if cue is not None and any(c.dep_ == "ccomp" for c in cue.contents) else None
        at = next((c for c in at.children if c.dep_ in {"pobj", "prep"}), None)
    return None


def other_clause(child: Token, head: Token) -> str:
    """The kind of clause that begins at ``child``, or "" when it belongs to its head's clause."""
    dep = child.dep_
    if dep == "conj" and is_predicate(child) and is_predicate(head):
        return "conjunct" if stands_alone(child, head) else ""
    if dep == "relcl" and is_predicate(child):
        return "relative" if is_added(child, head) else ""
    if dep in {"acl", "amod"} and child.tag_ in {"VBN", "VBG", "VBD"} and child.i > head.i:
        return "participle" if tells_news(child, head) else ""
    if dep == "conj" and (kind := _joined_participle(child, head)) is not None:
        return kind
    if dep in {"advcl", "ccomp"} and _is_side_clause(child, head):
        return "adverbial"
    if beside := _noun_beside(child):
        return beside
    if _is_told_too(child, head):
        return "conjunct"
    if is_remark_on(child) or (dep in {"advmod", "prep"} and is_earlier_figure(child)):
        return "adjunct"
    return _beneath_preposition(child, head) if dep == "prep" else ""


def _beneath_preposition(child: Token, head: Token) -> str:
    """The kind of clause that a prepositional phrase brings in, or ""."""
    if asking_beneath(child) is not None:
        return "asking"
    if child.text.lower() in {"before", "after"} and is_predicate(head) and _does_something(child):
        return "adverbial"
    has_focus = any(c.text.lower() in FOCUS for c in child.children)
    return "adjunct" if has_focus and any(t.dep_ == "relcl" for t in child.subtree) else ""


def _noun_beside(child: Token) -> str:
    """The kind of what a noun without a verb tells: a part of those before, or a post."""
    if _counts_part_of_them(child):
        return "fragment"
    return "apposition" if child.dep_ == "appos" and _names_post(child) else ""


def _is_side_clause(child: Token, head: Token) -> bool:
    """A time, a contrast or a ground that is told by itself."""
    if is_ground(child) or is_since_told(child) or is_met_with(child, head):
        return True
    return is_apart(child) or is_absolute(child) or is_reason(child, head) or _is_when_asked(child, head)


def _is_when_asked(child: Token, head: Token) -> bool:
    """ "called for calm when the list was read out": what happened as somebody asked he does not ask for."""
    opens = any(c.lower_ in {"as", "when"} and c.dep_ in {"advmod", "mark"} for c in child.children)
    is_past = all("VBD" in {t.tag_ for t in (v, *v.children) if t == v or t.dep_ in HELPS} for v in (child, head))
    if not opens or not is_past or child.dep_ != "advcl" or child.i < head.i or find_cue(child, None) is not None:
        return False
    has_own = any(c.dep_ in {*SUBJECTS, "expl"} for c in child.children)
    cue = find_cue(head, None)
    is_asking = cue is not None and cue.frame.does == "request" and not cue.contents
    return is_asking and has_own and not any(c.dep_ in {"ccomp", "xcomp"} for c in head.children)


def _is_told_too(child: Token, head: Token) -> bool:
    """A statement of its own beside that of ``head``: a second cue, an outcome, a ground, a part of those told of."""
    if is_figure_beside(child) or is_spoken_beside(child, head) or is_outcome(child, head):
        return True
    if child.dep_ == "ccomp" and _is_spliced(child, head):
        return True
    return ground_given(child) is not None or _is_part_of_them(child)


def _is_spliced(child: Token, head: Token) -> bool:
    """ "It was dark, everybody was shouting": two statements with a comma between."""
    who = [next((c for c in one.children if c.dep_ in SUBJECTS), None) for one in (child, head)]
    if child.i > head.i or who[0] is None or who[1] is None or not (is_finite(child) and is_finite(head)):
        return False
    edge = child.right_edge.i
    is_parted = edge + 1 < head.i and child.doc[edge + 1].text == "," and who[1].i > edge
    return is_parted and not any(c.dep_ == "mark" for c in child.children) and find_cue(head, None) is None


def _is_part_of_them(child: Token) -> bool:
    """ ", none of them seriously hurt": what is told of some of those before."""
    who = _part_told_of(child)
    if who is None or child.dep_ not in {"advcl", "ccomp"} or child.tag_ not in {"VBD", "VBN", "VBG", "JJ"}:
        return False
    of = {g.lower_ for c in who.children if c.lower_ == "of" for g in c.children}
    return not of.isdisjoint({"whom", "which"} if is_finite(child) else {"them", "whom", "which"})


def _counts_part_of_them(noun: Token) -> bool:
    """ ", four of them soldiers", ", some of them empty": what a part of those before is."""
    who = _part_told_of(noun)
    is_kind = noun.tag_ in {"NN", "NNS", "NNPS"} or (noun.tag_ == "JJ" and noun.dep_ == "advcl")
    if who is None or noun.dep_ not in {"advcl", "appos", "ccomp"} or not is_kind:
        return False
    return any(c.lower_ == "of" and any(g.lower_ in {"them", "us"} for g in c.children) for c in who.children)


def _part_told_of(child: Token) -> Token | None:
    """The "four" of ", four of them", where a comma or a dash stands before it."""
    who = next((c for c in child.children if c.dep_ in SUBJECTS and c.i < child.i), None)
    if who is None:
        return None
    opens = who.left_edge
    if opens.i > 1 and opens.nbor(-1).text in {"“", '"', "«"}:
        opens = opens.nbor(-1)
    return who if opens.i > 0 and opens.nbor(-1).text in {",", "—", "–"} else None


def is_finite(verb: Token) -> bool:
    """Whether a verb or its auxiliary has tense."""
    parts = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in parts)


def _names_post(word: Token) -> bool:
    """ "head of the port": a post, and of what."""
    return word.lemma_.lower() in lexicon().nouns["post"] and any(c.dep_ == "prep" for c in word.children)


def is_outcome(child: Token, head: Token) -> bool:
    """ "stormed the jail, freeing 40 inmates": what came of it is a deed of its own, with a figure of its own."""
    if child.dep_ != "advcl" or child.tag_ != "VBG" or child.i <= head.i or child.left_edge != child:
        return False
    is_set_off = child.nbor(-1).text in {",", "—", "–"} and not any(c.dep_ in SUBJECTS for c in child.children)
    done_to = [c for c in child.children if c.dep_ == "dobj" and c.i > child.i]
    return is_set_off and any(t.like_num for c in done_to for t in c.subtree)


def is_of_nothing(child: Token, head: Token) -> bool:
    """ "There is no evidence that the guns were withdrawn": the clause alone would say that they were."""
    is_none = any(c.lower_ in {"any", "little", "no"} for c in head.children)
    opens = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
    return is_none and opens and head.lemma_.lower() in lexicon().content_nouns


def _joined_participle(child: Token, head: Token) -> str | None:
    """ "dated 3 May and signed by N."; None where it is another kind of conjunct."""
    if head.dep_ in {"acl", "amod"} and child.tag_ in {"VBN", "VBG", "VBD"}:
        return "participle" if tells_news(child, head.head) else ""
    is_deed = child.lemma_.lower() in DOCUMENT_DEEDS and child.tag_ in {"VBN", "VBD"}
    return "participle" if is_deed else None


def is_earlier_figure(word: Token) -> bool:
    """ "rose to 120, up from 40 a year earlier": what it was before is no figure of the claim."""
    if word.lower_ not in {"up", "down"} or word.i < 1 or word.nbor(-1).text not in {",", "(", "—", "–"}:
        return False
    start = next((c for c in word.children if c.lower_ == "from"), None)
    return start is not None and any(t.like_num for t in start.subtree)


def is_hearsay_aside(phrase: Token) -> bool:
    """ "left office, reportedly for health reasons": the leaving is told, the reason is hearsay."""
    if phrase.dep_ != "prep":
        return False
    first = phrase.left_edge
    if first.lower_ not in lexicon().hearsay or first.head != phrase or first.i < 1:
        return False
    return first.nbor(-1).text in {",", "—", "–"} and phrase.head.pos_ in {"VERB", "AUX"}


def is_unverified(verb: Token) -> bool:
    """ ", though this could not be independently verified": the text on what others say, in its own voice."""
    if verb.lemma_.lower() not in CHECKING or not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    turned = any(c.dep_ == "neg" for c in verb.children)
    return turned and not any(c.dep_ == "agent" for c in verb.children)


def _does_something(preposition: Token) -> bool:
    """ "before turning the gun on himself": an act of its own, not only a time."""
    act = next((c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VBG"), None)
    return act is not None and any(c.dep_ == "dobj" for c in act.children)


def is_predicate(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or any(child.dep_ in SUBJECTS for child in token.children)


def is_added(child: Token, head: Token) -> bool:
    """A relative clause that adds (after a comma, or on a proper name) rather than tells which."""
    if is_of_nothing(child, head):
        return False
    if paper_in_which(child) is not None and find_cue(child, None) is not None:
        return True
    if any(c.dep_ == "parataxis" for c in child.children) and is_telling(child):
        return True  # "a cellar in which, he recalled, a man told him that ..."
    first = min(child.subtree, key=lambda t: t.i)
    pronoun = next((t for t in child.subtree if t.tag_ in {"WP", "WDT", "WRB", "WP$"}), None)
    is_of_whom = any(c.dep_ in SUBJECTS and c.tag_ in {"WP", "WDT"} for c in child.children)
    if is_of_whom and (_names_someone_or_counts(child) or is_telling(child)):
        return True
    if _is_of_place(child, pronoun) or _is_done_to_paper(child, head) or _is_counted_there(child, pronoun):
        return True
    if _is_said_of(child) or is_of_somebody_new(child, head):
        return True
    if is_made_beside(child, head) or is_shown_in(child, head) or is_new_subject(child, head):
        return True
    if is_dated(child, head) or is_done_there(child, head):
        return True
    if pronoun is None or (pronoun.text.lower() in {"that", "when", "where", "why"} and head.pos_ != "PROPN"):
        return False
    if head.pos_ == "PROPN" or (pronoun.i > 0 and pronoun.nbor(-1).pos_ == "PROPN"):
        return True
    is_prepositional = pronoun.i > 0 and (pronoun.nbor(-1).lower_ == "of" or pronoun.nbor(-1) == first)
    opens = first.text == "," or (first.i > 0 and first.nbor(-1).text == "," and is_prepositional)
    return (pronoun.i > 0 and pronoun.nbor(-1).text == ",") or opens


def is_telling(verb: Token) -> bool:
    """Whether the verb is a cue with a clause of its own."""
    cue = find_cue(verb, None)
    return cue is not None and any(c.dep_ == "ccomp" for c in cue.contents)


def is_absolute(child: Token) -> bool:
    """ ", the guard having been tied up": a statement with a subject of its own."""
    having = next((c for c in child.children if c.dep_ == "aux" and c.lower_ == "having"), None)
    return having is not None and any(c.dep_ in SUBJECTS and c.i < having.i for c in child.children)


def is_reason(child: Token, head: Token) -> bool:
    """ "The school was shut because the well had run dry": the reason is told as well. What is asked for or would be
    keeps its reason, and so does what was done out of fear of what might come."""
    because = any(c.dep_ == "mark" and c.lower_ == "because" for c in child.children)
    has_subject = any(c.dep_ in {*SUBJECTS, "expl"} and c.lower_ not in ANYBODY for c in child.children)
    is_open = any(c.dep_ == "aux" and c.tag_ in {"MD", "TO"} for c in head.children)
    is_told = is_finite(child) and is_finite(head) and child.i > head.i and not _is_standing(head)
    is_cue = find_cue(child, None) is not None or _is_aside(child)
    return because and has_subject and is_told and not is_open and not is_cue and not _may_be(child)


def _is_standing(verb: Token) -> bool:
    """ "The pass matters because it commands the road": what is so at all times is explained, not told of."""
    helps = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return verb.tag_ in {"VBP", "VBZ"} and not helps


def _is_aside(verb: Token) -> bool:
    """ "because, he told me, nobody asks": who tells gives no reason."""
    is_cue = lexicon().says(verb.lemma_) and not any(c.dep_ == "ccomp" for c in verb.children)
    behind = verb.right_edge.i + 1
    return is_cue and behind < verb.sent.end and verb.doc[behind].text == ","


def _may_be(verb: Token) -> bool:
    """ "because they would be named": feared or foreseen, and no fact beside the other."""
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)


def _is_of_place(child: Token, pronoun: Token | None) -> bool:
    """ "a yard, where they found him", "a house where ten were held": what happened there is told."""
    if pronoun is None or pronoun.lower_ != "where" or not is_finite(child):
        return False
    is_set_off = pronoun.i > 0 and pronoun.nbor(-1).text in {",", "—", "–"}
    return is_set_off or _names_someone_or_counts(child)


def _is_said_of(child: Token) -> bool:
    """ "the blaze that the army said had killed nine": what somebody tells of it is news."""
    cue = find_cue(child, None)
    contents = cue.contents if cue is not None and cue.frame.does == "say" else []
    of_it = [c for c in contents if any(g.dep_ in SUBJECTS and g.tag_ in {"WP", "WDT"} for g in c.children)]
    return bool(of_it) and any(_names_someone_or_counts(told) for told in (child, *of_it))


def _is_done_to_paper(child: Token, head: Token) -> bool:
    """ "in a report that was handed to the council": what became of a document is told, as by a participle."""
    is_paper = head.lemma_.lower() in lexicon().nouns["document"]
    is_deed = child.lemma_.lower() in DOCUMENT_DEEDS | HANDING and child.tag_ in {"VBD", "VBN"}
    has_own = any(c.dep_ in {"agent", "prep", "npadvmod", "dative"} and c.i > child.i for c in child.children)
    return is_paper and is_deed and has_own and is_finite(child)


def _is_counted_there(child: Token, pronoun: Token | None) -> bool:
    """ "the yard in which nine men died": how many is told."""
    is_within = pronoun is not None and pronoun.dep_ == "pobj" and pronoun.head.head == child
    counted = [c for c in child.children if c.dep_ in SUBJECTS and any(t.like_num for t in c.subtree)]
    return is_within and bool(counted) and is_finite(child)


def _names_someone_or_counts(child: Token) -> bool:
    """ "the blaze that left six dead": such a clause tells more than which one is meant; "who gave his name as N."
    tells no more."""
    if any(c.dep_ == "dobj" and c.lemma_.lower() == "name" for c in child.children):
        return False
    inside = [t for t in child.subtree if t.i > child.i]
    told = any(t.like_num or t.ent_type_ == "PERSON" for t in inside)
    return told and len([t for t in inside if t.is_alpha]) >= 2


def tells_news(child: Token, head: Token) -> bool:
    """A participle that is news: a deed done to a document, or one that holds a number."""
    if child.lemma_.lower() in DOCUMENT_DEEDS:
        return head.lemma_.lower() in lexicon().nouns["document"] and any(
            c.dep_ in {"prep", "agent", "npadvmod", "dobj", "dative"} for c in child.children
        )
    opens = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
    if opens or child.lemma_.lower() in lexicon().citing or is_of_nothing(child, head):
        return False  # "alarm at reports that 30 had been shot": what is reported is not told
    words = [t for t in child.subtree if not t.is_punct]
    is_set_off = child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ","
    if is_set_off and _is_told_of(child, head):
        return True
    counts = any(t.like_num and t.tag_ != "NNP" for t in words)  # and not "the wells dug in Camp Four"
    return counts and len(words) >= (3 if is_set_off else 4)


def _is_told_of(child: Token, head: Token) -> bool:
    """ "N. N., detained at the scene, said", "exercises, announced in January,": what was done to who or what is
    named, told beside the sentence."""
    own = [t for t in child.subtree if t.is_alpha and not t.is_stop]
    last = child.right_edge
    is_closed = last.is_punct or last.i + 1 >= child.sent.end or last.nbor(1).text in {",", ".", ";"}
    is_passive = child.tag_ in {"VBN", "VBD"} and child.left_edge == child and child.lemma_.lower() not in STANDING
    is_named = head.dep_ in {*SUBJECTS, "attr", "dobj", "pobj"} and head.pos_ in {"NOUN", "PROPN"}
    return (
        is_passive and is_named and is_closed and len(own) >= 2 and not any(c.dep_ == "dobj" for c in child.children)
    )


def is_apart(child: Token) -> bool:
    has_subject = any(c.dep_ in SUBJECTS for c in child.children)
    mark = next(
        (c.text.lower() for c in child.children if c.dep_ in {"mark", "advmod"} and c.text.lower() in APART), ""
    )
    if mark in {"before", "after"} and _is_measured(child, mark):
        return False
    if mark == "until" and any(c.dep_ in {"neg", "aux"} and c.lower_ not in PAST for c in child.head.children):
        # "will not go back until every salary is paid": no statement of its own but what the other hangs on.
        return False
    if mark == "until" and _is_none(child.head):
        return False  # "Nothing was heard of him until he landed": so long, and no longer
    if mark == "before" and any(c.tag_ in {"MD", "TO"} for c in child.head.children):
        return False  # "called on the court to seize it before it disappeared": it may never disappear
    if mark in {"after", "before", "until"} and any(t.tag_ in {"VBZ", "VBP"} for t in (child, *child.children)):
        return False  # "until the results are known", "before lives are lost": not yet so
    return bool(mark) and has_subject


def _is_none(verb: Token) -> bool:
    """ "Nothing was heard", "nobody came"."""
    return any(
        t.dep_ in SUBJECTS and (t.lower_ in NOBODY or any(c.lower_ == "no" for c in t.children))
        for t in verb.children
    )


def _is_measured(child: Token, mark: str) -> bool:
    """ "had left two days before the letter was written": the clause only says when."""
    opens = next(c for c in child.children if c.lower_ == mark)
    return child.head.i < opens.i and any(
        c.dep_ == "npadvmod" and c.i < opens.i for c in (*child.children, *opens.children)
    )


def in_quotes_after(child: Token, verb: Token) -> bool:
    edge = child.left_edge.i
    return edge > verb.i and any(t.text in {"“", '"', "«"} for t in verb.doc[verb.i : edge])
