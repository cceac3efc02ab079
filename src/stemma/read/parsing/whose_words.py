"""Phrases and clauses that tell whose words a sentence is, hung on the wrong word: "according to", "as N. has told",
"while the other insisted", the second half of a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.lexicon import lexicon
from stemma.read.parsing.joined_verbs import quoted_in
from stemma.read.parsing.late_cues import FINITE, hang
from stemma.read.parsing.verbs import subject_of, tells

if TYPE_CHECKING:
    from spacy.tokens import Token

OTHERS = frozenset({"another", "other", "others", "second", "third"})
WHILE = frozenset({"while", "whereas"})
ADJECTIVE = ("able", "ible", "ful", "less")
TELLERS = ("outlet", "organisation", "post", "person", "bodies")
NOMINAL = frozenset({"dobj", "pobj", *SUBJECTS})
SIDE = frozenset({"advcl", "ccomp", "relcl"})


def mend_whose(words: list[Token]) -> None:
    """Mend the tree of one sentence in place; ``words`` are all its tokens."""
    quoted = quoted_in(words)
    _paper_reports(words)
    for token in words:
        if token.lower_ == "according":
            _according_whom(token)
            _according_beside(token)
        elif token.dep_ in {"advcl", "relcl"}:
            _as_told(token)
            _while_another(token)
        elif token.dep_ == "oprd" and token.head.lemma_.lower() in lexicon().characterising:
            _called_so(token)
        elif token.dep_ == "conj" and token.i in quoted:
            _goes_on_in_quotes(token, quoted)
        elif token.dep_ == "acl" and token.tag_ == "VBD":
            _reported_late(token)
        if token.tag_ == "JJ" and token.dep_ in NOMINAL and token.lower_ in lexicon().nouns["outlet"]:
            token.tag_, token.pos_ = "NN", "NOUN"  # "the weekly N. reported"
        if token.dep_ == "nsubj" and token.tag_ == "NNP":
            _outlet_by_name(token)
        if token.lower_ == "as" and token.dep_ == "prep":
            _as_parted(token)
        if token.lower_ == "that" and token.dep_ in {"dobj", "mark"}:
            _that_across(token)


def _outlet_by_name(name: Token) -> None:
    """ "The website Harbour Today claimed", "a report in the paper Dagens Blad tells": the name right behind the
    outlet's word is no second subject."""
    edge, verb = name.left_edge, name.head
    word = edge.nbor(-1) if edge.i > name.sent.start + 1 else name
    is_outlet = word.tag_ == "NN" and word.lower_ in lexicon().nouns["outlet"] | {
        "paper",
        "site",
        "website",
        "weekly",
    }
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c != name and c.i < name.i]
    if is_outlet and others and any(c.dep_ == "det" for c in word.children):
        hang(name, word, "appos")


def _according_whom(according: Token) -> None:
    """ "According to guards he had spoken to, the gate was open": whom he had spoken to is told of the guards."""
    verb = according.head
    main = verb.head
    noun = next((t for t in according.subtree if t.dep_ == "pobj"), None)
    who = subject_of(verb)
    if noun is None or who is None or verb.dep_ not in SIDE or main.i < verb.i or according.i > who.i:
        return
    after = verb.right_edge.nbor(1) if verb.right_edge.i + 1 < len(verb.doc) else verb
    if who.left_edge.i == noun.i + 1 and (after.text == "," or verb.right_edge.text == ","):
        hang(according, main, "prep")
        hang(verb, noun, "relcl")


def _according_beside(according: Token) -> None:
    """ "A new roof, according to the estimate, will cost more": no part of the roof, but of the statement."""
    noun = according.head
    verb = noun.head
    is_subject = noun.dep_ in SUBJECTS and noun.i < according.i < verb.i
    if is_subject and according.nbor(-1).text == "," and according.right_edge.nbor(1).text == ",":
        hang(according, verb, "prep")


def _as_told(verb: Token) -> None:
    """ "The bridge, as the mayor has admitted, is rotten": a remark on the statement, and not on the bridge."""
    noun = verb.head
    as_ = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ == "as"), None)
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    if (
        as_ is not None
        and len(subjects) == 2
        and subjects[0].i < as_.i < verb.i < noun.i
        and subject_of(noun) is None
    ):
        hang(subjects[0], noun, "nsubj")  # "The man, as one officer put it, was mad": the man was
        return
    if as_ is None or noun.dep_ not in SUBJECTS or not tells(verb) or subject_of(verb) is None:
        return
    if as_.nbor(-1).text == "," and noun.i < as_.i < noun.head.i:
        hang(verb, noun.head, "advcl")


def _while_another(verb: Token) -> None:
    """ "One said that the gate was open, while the other insisted that ...": two speakers beside each other."""
    is_figure = verb.lemma_ == "put" and any(c.dep_ == "dobj" for c in verb.children)
    turns = WHILE | {"although", "though"} if is_figure else WHILE  # "..., though doctors put it lower"
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in turns), None)
    told, who = verb.head, subject_of(verb)
    cue = told.head
    if mark is None or who is None or told.dep_ != "ccomp" or not (tells(cue) and (is_figure or tells(verb))):
        return
    is_other = any(t.lower_ in OTHERS for t in (who, *(c for c in who.children if c.i < who.i)))
    is_other = is_other or (who.pos_ != "PRON" and (is_figure or any(c.dep_ == "ccomp" for c in verb.children)))
    if is_other and cue.i < told.i < mark.i and mark.nbor(-1).text == ",":
        hang(verb, cue, "conj")
        mark.dep_ = "cc"


def _called_so(word: Token) -> None:
    """ "called the rise unlawful", where the parser takes "rise unlawful" for one noun."""
    thing = word.nbor(-1)
    is_adjective = word.tag_ == "JJ" or word.lower_.endswith(ADJECTIVE)
    if thing.head != word or thing.dep_ != "compound" or thing.tag_ not in {"NN", "NNS"} or not is_adjective:
        return
    if any(c.dep_ == "dobj" for c in word.head.children):
        return
    hang(thing, word.head, "dobj")
    for child in [c for c in word.children if c.i < thing.i]:
        hang(child, thing, child.dep_)


def _goes_on_in_quotes(verb: Token, quoted: dict[int, int]) -> None:
    """ "wrote that it “may exist, but was not ours”": what goes on in one quotation is all written."""
    cue = verb.head
    told = next((c for c in cue.children if c.dep_ == "ccomp" and cue.i < c.i < verb.i), None)
    if told is None or not tells(cue) or cue.i in quoted or verb.left_edge.i not in quoted:
        return
    same = quoted[verb.i]
    if any(quoted.get(t.i) == same for t in told.subtree if t.i < verb.left_edge.i):
        for child in [c for c in cue.children if c.dep_ == "cc" and quoted.get(c.i) == same]:
            hang(child, told, "cc")
        hang(verb, told, "conj")


def _reported_late(verb: Token) -> None:
    """ "The guard was told to shoot, the weekly N. reported on Friday": who reported is nothing that was shot."""
    who, root = verb.head, verb.sent.root
    edge = who.left_edge
    if not tells(verb) or root.i > edge.i or root.pos_ not in {"VERB", "AUX"} or who.dep_ in SUBJECTS:
        return
    is_bare = not any(c.dep_ in {*SUBJECTS, "auxpass", "agent", "ccomp", "dobj"} for c in verb.children)
    if not is_bare or edge.nbor(-1).text != "," or subject_of(root) is None or root.tag_ not in FINITE | {"VBN"}:
        return
    for child in [c for c in who.children if c.i > verb.i and c.dep_ in {"acl", "punct"}]:
        hang(child, verb, "advcl" if child.tag_ == "VBG" else child.dep_)
    verb.head, verb.dep_ = verb, "ROOT"
    hang(who, verb, "nsubj")
    root.head, root.dep_ = verb, "ccomp"


def _that_across(that: Token) -> None:
    """ "reported later that, according to the guard, the ship had sunk": "that" opens the clause behind it."""
    cue = that.head
    if not tells(cue) or that.i < cue.i or that.nbor(1).text != ",":
        return
    told = next((c for c in cue.children if c.dep_ == "conj" and c.i > that.i), None)
    who = subject_of(told) if told is not None else None
    if told is None or who is None or who.left_edge.nbor(-1).text != "," or who.i < that.i:
        return
    if not any(t.dep_ == "cc" and t.head in (cue, told) for t in told.doc[that.i : told.i]):
        told.dep_ = "ccomp"
        hang(that, told, "mark")


def _as_parted(as_: Token) -> None:
    """ "The rest, as the clerk, N. N., has admitted, exist on paper": the rest exist, the clerk admits."""
    cue = as_.head
    subjects = [c for c in cue.children if c.dep_ in SUBJECTS and c.i < cue.i]
    main = next((c for c in cue.children if c.dep_ == "conj" and c.i > cue.i and c.tag_ in FINITE), None)
    who = next((c for c in as_.children if c.dep_ == "pobj"), None)
    if main is None or who is None or not tells(cue) or subject_of(main) is not None or len(subjects) != 2:
        return
    first, name = subjects
    if not first.i < as_.i < name.i or as_.nbor(-1).text != "," or main.left_edge.nbor(-1).text != ",":
        return
    if any(c.dep_ == "cc" and c.i < main.i for c in cue.children):
        return
    main.head, main.dep_ = (main, "ROOT") if cue.head == cue else (cue.head, cue.dep_)
    for child in [c for c in cue.children if c.i < as_.i or c.i > main.i]:
        hang(child, main, child.dep_)
    hang(cue, main, "advcl")
    hang(as_, cue, "mark")
    hang(who, cue, "nsubj")
    hang(name, who, "appos")


def _paper_reports(words: list[Token]) -> None:
    """ "Order was genuine, city weekly reports": at a headline's end "reports" is what the weekly does."""
    last = next((t for t in reversed(words) if not t.is_space), None)
    if last is None or last.tag_ != "NNS" or last.i - words[0].i < 4:
        return
    paper, root = last.nbor(-1), last.sent.root
    comma = next((t for t in reversed(last.doc[last.i - 4 : last.i - 1]) if t.text in {",", "–", "—"}), None)
    is_cue = lexicon().cue_class.get(last.lower_[:-1]) == "say"
    is_teller = paper.tag_ in {"NN", "NNP", "JJ"} and any(paper.lower_ in lexicon().nouns[kind] for kind in TELLERS)
    root = next((c for c in last.children if c.dep_ == "ccomp" and c.i < last.i), root) if root == last else root
    if comma is None or not is_cue or not is_teller or root.pos_ not in {"VERB", "AUX"} or root.i > comma.i:
        return
    for token in words:
        if token.head.i > comma.i and token.i < comma.i and token != root:
            hang(token, root, "acomp" if token.tag_ == "JJ" else token.dep_)
    last.lemma_, last.tag_, last.pos_ = last.lower_[:-1], "VBZ", "VERB"
    if last.head != last:
        hang(last, root, "parataxis")
    hang(paper, last, "nsubj")
    for token in last.doc[comma.i + 1 : paper.i]:
        hang(token, paper, "amod")
