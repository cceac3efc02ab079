"""Sets right what the parser is known to hang wrongly: three turns of news prose, each seen in its words alone.

A cue at a sentence's end behind the name of an outlet ("..., a letter seen by the N. shows") is taken for a noun; of
two statements parted by a semicolon the first is hung on the second; a second cue of one speaker is joined to
the verb of what was said. All reading after this sees the mended tree.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.misplaced_content import mend_content
from stemma.read.parsing.mistaken_nouns import mend_nouns
from stemma.read.parsing.rejoinders import mend_rejoinders
from stemma.read.parsing.second_cues import can_speak, class_said, did_not, is_own_part, means_one

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SEEN = frozenset({"see", "obtain", "review", "publish", "release", "examine", "read", "leak", "share"})
LOOSE = frozenset({"ccomp", "parataxis", "advcl", "dep", "conj"})
TELLING = frozenset({"say", "show"})
SPEAKING = frozenset({"say", "show", "think", "deny", "request", "order", "promise", "offer", "expect", "plan"})
OPENS = frozenset({"“", '"', "«", "„"})


def reattach(doc: Doc) -> None:
    """Mend the tree of ``doc`` in place; sentences stay as they are."""
    for first, last in [(sentence.start, sentence.end) for sentence in doc.sents]:
        words = [doc[i] for i in range(first, last)]
        for token in words:
            if token.tag_ == "VBG" and token.head.is_punct:
                # "The union, quoting a doctor, says": the participle is the speaker's, not the comma's.
                _hang(token, token.head.head, "advcl")
            if token.dep_ in SUBJECTS and token.head.dep_ in {"aux", "auxpass"}:
                _hang(token, token.head.head, "nsubjpass" if token.head.dep_ == "auxpass" else "nsubj")
        mend_nouns(words)
        mend_content(words)
        _broken_subject(words)
        _time_before(words)
        _late_cue(words)
        _late_telling(words)
        _semicolons(words)
        mend_rejoinders(words)
        for token in words:
            if token.dep_ == "conj":
                _finite_conjunct(token)
                _second_cue(token)
            if token.dep_ == "ccomp":
                _that_subject(token)


def _late_cue(words: list[Token]) -> None:
    """ "..., a letter seen by the N. shows.": the last word is the cue, the letter its subject."""
    told = [t for t in words if t.text.isalnum()]
    verb = told[-1] if told else None
    if verb is None or verb.tag_ in {"VBN", "VBD"}:
        return
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    if subjects:
        _set_beside(verb, subjects[0])
        return
    lemma = next((w for w in (verb.lemma_.lower(), verb.lower_[:-1]) if w in lexicon().cue_class), "")
    root = verb.sent.root
    if lexicon().cue_class.get(lemma) not in TELLING or root == verb or root.pos_ not in {"VERB", "AUX"}:
        return
    by = next((t for t in reversed(words[: words.index(verb) - 1]) if t.lower_ in {"by", "with", "to"}), None)
    noun = _seen_document(by) if by is not None else None
    if by is None or noun is None or noun.is_ancestor(root) or verb.i - by.i > 8:
        return
    if verb.lower_.endswith("s") == (noun.tag_ == "NNS"):
        return
    name = [verb.doc[i] for i in range(by.i + 1, verb.i)]
    inside = {t.i for t in name}
    tops = [t for t in name if t.head.i not in inside]
    for top in tops[:-1]:
        top.head, top.dep_ = tops[-1], "compound"
    _hang(verb, root, "parataxis")
    if tops:
        _hang(tops[-1], by, "pobj")
    _hang(noun, verb, "nsubj")
    verb.lemma_, verb.tag_, verb.pos_ = lemma, "VBZ", "VERB"


def _late_telling(words: list[Token]) -> None:
    """ "The general refused, two officers told the N.": no second statement of the writer, but who told the first."""
    for verb in words:
        root = verb.head
        if verb.dep_ != "conj" or root.dep_ != "ROOT" or lexicon().cue_class.get(verb.lemma_.lower()) != "say":
            continue
        who = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
        is_joined = any(t.dep_ == "cc" for t in words if root.i < t.i < verb.i and t.head in (root, verb))
        has_own = any(c.dep_ in {"ccomp", "xcomp", "advcl", "mark", "neg"} for c in verb.children)
        if who is None or is_joined or has_own or who.left_edge.i == 0 or who.left_edge.nbor(-1).text != ",":
            continue
        if any(c.dep_ in SUBJECTS for c in root.children):
            verb.head, verb.dep_ = verb, "ROOT"
            root.head, root.dep_ = verb, "ccomp"
            return


def _set_beside(verb: Token, subject: Token) -> None:
    """A bare "..., a letter shows" at the end is no further statement: it stands beside what it tells."""
    edge = subject.left_edge
    is_bare = not any(c.dep_ in {"dobj", "ccomp", "xcomp", "cc", "prep"} for c in verb.children)
    does = lexicon().cue_class.get(verb.lemma_.lower())
    if does in TELLING and is_bare and verb.dep_ in {"conj", "advcl", "dep"} and edge.i > verb.sent.start:
        is_set_off = edge.nbor(-1).text in {",", "—", "–"} and not any(t.dep_ == "cc" for t in verb.head.children)
        if is_set_off and subject.lemma_.lower() in lexicon().nouns["document"]:
            verb.dep_ = "parataxis"


def _seen_document(by: Token) -> Token | None:
    """The document of "a letter seen by", when it stands right before and behind a comma."""
    if by.i < 3 or by.nbor(-1).lemma_.lower() not in SEEN or by.nbor(-1).tag_ not in {"VBN", "VBD"}:
        return None
    noun = by.nbor(-2)
    edge = noun
    while edge.i > 0 and edge.nbor(-1).head == noun and edge.nbor(-1).dep_ in {"det", "amod", "compound"}:
        edge = edge.nbor(-1)
    is_document = noun.lemma_.lower() in lexicon().nouns["document"]
    return noun if is_document and edge.i > 0 and edge.nbor(-1).text in {",", "—", "–"} else None


def _semicolons(words: list[Token]) -> None:
    """Each side of a semicolon that has a subject and a verb is a statement; a later one hangs on the one before."""
    cuts = [-1, *(n for n, t in enumerate(words) if t.text == ";"), len(words)]
    if len(cuts) < 3:
        return
    parts = [words[a + 1 : b] for a, b in pairwise(cuts)]
    statements = [verb for part in parts if (verb := _statement(part)) is not None]
    if _swap_told(statements):
        return
    if len(statements) < 2:
        return
    inside = {verb.i for verb in statements}
    first = statements[0]
    top = first
    while top.head != top and top.head.i in inside:
        top = top.head
    if top != first and first.dep_ in LOOSE:
        if top.head == top:
            first.head, first.dep_ = first, "ROOT"
        else:
            _hang(first, top.head, top.dep_)
        top.dep_ = "parataxis"
    for before, later in pairwise(statements):
        was_top = later == top and later != first
        if was_top or (later.head.i in inside and later.head != later and later.dep_ in LOOSE):
            _join(later, before)


def _swap_told(statements: list[Token]) -> bool:
    """ "A happened; B happened, N. said": what is hung on B comes first, and B is joined to it."""
    inside = {verb.i for verb in statements}
    for verb in statements:
        told = verb.head
        is_told = told.i > verb.i and told.i not in inside and told.dep_ == "ccomp" and told.head.i in inside
        if is_told and verb.dep_ in LOOSE and any(c.dep_ in SUBJECTS for c in told.children):
            _hang(verb, told.head, "ccomp")
            _hang(told, verb, "conj")
            return True
    return False


def _statement(part: list[Token]) -> Token | None:
    """The one verb that the words between semicolons hang on, when it has its subject among them."""
    inside = {t.i for t in part}
    tops = [t for t in part if t.head == t or t.head.i not in inside]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}]
    if len(verbs) != 1 or not any(c.dep_ in {*SUBJECTS, "expl"} and c.i in inside for c in verbs[0].children):
        return None
    return verbs[0]


def _join(later: Token, earlier: Token) -> None:
    """Under a cue the later statement is said as well; one with a cue of its own stands beside."""
    known = lexicon().cue_class
    said = [c for c in earlier.children if c.dep_ == "ccomp" and c.i > earlier.i]
    is_cue = known.get(later.lemma_.lower()) in SPEAKING
    if known.get(earlier.lemma_.lower()) in TELLING and said and not is_cue:
        _hang(later, said[-1], "conj")
    else:
        _hang(later, earlier, "conj")


def _second_cue(verb: Token) -> None:
    """ "N. said that the water was safe, and denied ...": who cannot speak does not; the outer speaker does."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    outer = first.head
    if first.dep_ == "acl" and outer.lemma_.lower() in lexicon().content_nouns:
        # "rejected claims that wells were poisoned and said ..."
        outer = outer.head
    if (
        class_said(verb) not in SPEAKING
        or (verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"} and not did_not(verb))
        or any(is_own_part(c) for c in verb.children)
        or first.dep_ not in {"ccomp", "acl"}
        or lexicon().cue_class.get(outer.lemma_.lower()) not in SPEAKING
        or outer.tag_ != ("VBD" if verb.tag_ in {"VBN", "VB"} else verb.tag_)
        or outer.i > first.i
    ):
        return
    who = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    if who is None:
        return
    if means_one(verb) and who.tag_ in {"NNS", "NNPS"}:
        # "said that the miners had left and denied that it had paid them": "it" is not the miners.
        _hang(verb, outer, "conj")
    elif not can_speak(who, first, class_said(verb)):
        _hang(verb, outer, "conj")


def _finite_conjunct(verb: Token) -> None:
    """ "N. asked the board to send rifles and promised to pay": a finite verb is no second infinitive."""
    first = verb.head
    if verb.tag_ not in {"VBD", "VBZ"} or first.tag_ != "VB" or first.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return
    outer = first.head
    is_to = any(c.tag_ == "TO" for c in first.children)
    own = any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} for c in verb.children)
    if is_to and not own and outer.tag_ == verb.tag_ and outer.i < first.i:
        _hang(verb, outer, "conj")


def _broken_subject(words: list[Token]) -> None:
    """ "“The channel,” N. told reporters, “was dredged.”": the loose noun in front is who acts behind."""
    loose = next((t for t in words if t.dep_ in {"dep", "npadvmod"} and t.pos_ in {"NOUN", "PROPN"}), None)
    if loose is None or not any(t.text in OPENS for t in words[: words.index(loose)]):
        return
    cue = loose.head
    after = [c for c in cue.children if c.i > cue.i and c.dep_ == "ccomp" and _opens_in_quotes(c)]
    if after and not any(c.dep_ in {*SUBJECTS, "expl"} for c in after[0].children):
        is_passive = any(c.dep_ == "auxpass" for c in after[0].children)
        _hang(loose, after[0], "nsubjpass" if is_passive else "nsubj")


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
            _hang(token, at, "npadvmod")


def _opens_in_quotes(verb: Token) -> bool:
    edge = verb.left_edge
    return edge.text in OPENS or (edge.i > 0 and edge.nbor(-1).text in OPENS)


def _that_subject(verb: Token) -> None:
    """ "denied that money was missing": "that money" is no object of the cue but "that" and the subject."""
    cue = verb.head
    if lexicon().cue_class.get(cue.lemma_.lower()) not in SPEAKING or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    for noun in cue.children:
        that = noun.left_edge
        between = noun.doc[noun.i + 1 : verb.i]
        if (
            noun.dep_ == "dobj"
            and that.lower_ == "that"
            and that.i == cue.i + 1
            and all(t.head == verb for t in between)
        ):
            _hang(noun, verb, "nsubj")
            _hang(that, verb, "mark")


def _hang(token: Token, head: Token, dep: str) -> None:
    if head != token and not token.is_ancestor(head):
        token.head, token.dep_ = head, dep
