"""What somebody has to say on a statement, set behind its comma: ", which the company denies", ", a claim that the
police dispute", ", something confirmed by the ministry".

The parser takes such words for an object, a subject or the main verb, in turn. They are found by their words in a
row and hung on the statement they answer, so that nothing else of the sentence is read as part of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.read.parsing import tree

REMARKS = frozenset(
    {"account", "accusation", "allegation", "assertion", "charge", "claim", "figure", "number", "report", "statement",
     "suggestion", "toll", "version"}
)  # fmt: skip
LOOSE = frozenset({"something", "which"})
TAKEN_UP = frozenset({"it", "that", "this"})
SUBJECT_TAGS = frozenset({"CC", "CD", "DT", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP", "PRP$"})
NAMING_TAGS = frozenset({"NN", "NNP", "NNPS", "NNS", "PRP"})
BETWEEN = frozenset({"had", "has", "have", "is", "was", "since", "now", "also", "later", "repeatedly", "strongly"})
TAILS = frozenset({"IN", "RB", "NNP"})
SUBJECT, TAIL = 9, 9
BENEATH = frozenset({"acl", "amod", "pcomp", "relcl", "xcomp"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejoinder:
    """Token indices: ``first`` to ``last`` (inclusive) are its words; of these ``said`` to ``said_last`` tell that
    ``source`` answers, and with which ``verb``."""

    first: int
    last: int
    said: int
    said_last: int
    source: int
    verb: int
    does: str


def rejoinder(token: tree.Token) -> Rejoinder | None:
    """The rejoinder whose verb is ``token``."""
    found: Rejoinder | None = token.doc.user_data.get("rejoinders", {}).get(token.i)
    return found


def mend_rejoinders(words: list[Token]) -> None:
    """Hang every rejoinder of a sentence on what it answers, and keep it for the cutting of clauses."""
    for at in range(2, len(words) - 1):
        if words[at - 1].text not in {",", "—", "–"}:
            continue
        found = _rejoinder(words, at)
        if found is not None and _hang(words, found, words[at - 2]):
            words[0].doc.user_data.setdefault("rejoinders", {})[found.verb] = found
            return


def _rejoinder(words: list[Token], at: int) -> Rejoinder | None:
    body = _behind_opening(words, at)
    if body is None:
        return None
    passive = _does(words[body]) if words[body].lower_ in _forms() else None
    if passive and body + 2 < len(words) and words[body + 1].lower_ == "by":
        return _closed(words, at, body + 2, verb=body, does=passive)
    return _closed(words, at, body, verb=None, does="")


def _behind_opening(words: list[Token], at: int) -> int | None:
    """Where the answer proper begins behind "which", "something", "a claim (that)"."""
    n = at
    if words[n].lower_ in {"a", "an"}:
        n += 1
        while n < len(words) - 2 and words[n].tag_ == "JJ":
            n += 1
        if words[n].lower_ not in REMARKS:
            return None
    elif words[n].lower_ not in LOOSE:
        return None
    n += 1
    if n < len(words) and words[n].lower_ in {"which", "that"}:
        n += 1
    if n + 1 < len(words) and words[n].lower_ in {"is", "was"}:
        n += 1
    return n if n < len(words) - 1 else None


def _closed(words: list[Token], at: int, body: int, *, verb: int | None, does: str) -> Rejoinder | None:
    """Subject and verb (in this order, unless ``verb`` is known), and an end that nothing else hides behind."""
    n = body
    while n < len(words) and n - body < SUBJECT and _is_subject_word(words, n):
        n += 1
    stop = next((k for k in range(body, n) if words[k].lower_ in {"of", "for"}), n)
    who = next((words[k] for k in range(stop - 1, body - 1, -1) if words[k].tag_ in NAMING_TAGS), None)
    if who is None or n >= len(words):
        return None
    if verb is None:
        while n < len(words) and words[n].lower_ in BETWEEN:
            n += 1
        if n >= len(words) or words[n].lower_ not in _forms():
            return None
        verb, does, n = n, _does(words[n]), n + 1
    last = _last(words, n)
    if last is None:
        return None
    said = words[min(body, verb)].i
    return Rejoinder(
        first=words[at].i,
        last=words[last].i,
        said=said,
        said_last=words[max(n - 1, verb)].i,
        source=who.i,
        verb=words[verb].i,
        does=does,
    )


def _is_subject_word(words: list[Token], n: int) -> bool:
    token = words[n]
    if token.lower_ in _forms() and n > 0 and words[n - 1].tag_ in NAMING_TAGS:
        return False
    return token.tag_ in SUBJECT_TAGS or (token.lower_ in {"of", "for"} and words[n - 1].tag_ in NAMING_TAGS)


def _last(words: list[Token], n: int) -> int | None:
    """The last word, when the sentence or its part ends here or after "on Monday", "as false", "in a letter"."""
    if n < len(words) and not words[n].is_punct and words[n].tag_ not in TAILS:
        return None
    stop = n
    while stop < len(words) and words[stop].text not in {".", ",", ";", "—", "–", "\n"}:
        if words[stop].tag_ in FINITE:
            return None
        stop += 1
    if stop - n > TAIL or (any(t.is_alpha for t in words[stop:]) and words[min(stop, len(words) - 1)].text == ","):
        return None
    return stop - 1


def _forms() -> dict[str, str]:
    return lexicon().answering


def _does(token: Token) -> str:
    return _forms()[token.lower_]


def _hang(words: list[Token], found: Rejoinder, before: Token) -> bool:
    """Bring the tree in order: its words under its verb, its verb on what it answers; False if that is not clear."""
    doc = before.doc
    inside = range(found.first, found.last + 1)
    verb = doc[found.verb]
    root = next(t for t in words if t.head == t)
    if root.i in inside:
        heirs = [c for c in root.children if c.i not in inside and c.pos_ in {"VERB", "AUX"}]
        if len(heirs) != 1:
            return False
        heirs[0].head, heirs[0].dep_ = heirs[0], "ROOT"
        for child in [c for c in root.children if c.i not in inside]:
            child.head = heirs[0]
        root = heirs[0]
    for token in words:
        if token.i not in inside and token.head.i in inside:
            token.head = root
    holder = _answered(before)
    if holder is None or holder.i in inside:
        return False
    # A relation that nothing else has: nobody takes it for an object, or for a cue beside its clause.
    verb.head, verb.dep_, verb.pos_ = holder, "meta", "VERB"
    for i in inside:
        if i != verb.i and (doc[i].head.i not in inside or doc[i].head in (verb, doc[i])):
            doc[i].head, doc[i].dep_ = verb, "nsubj" if i == found.source else "dep"
    return True


def _answered(before: Token) -> Token | None:
    """The verb of the statement that ends right before the comma; what a cue tells, not the cue."""
    at = before
    while at.head != at and (at.pos_ not in {"VERB", "AUX"} or at.dep_ in {*BENEATH, "aux", "auxpass"}):
        at = at.head
    if at.pos_ not in {"VERB", "AUX"}:
        return None
    if at.dep_ == "parataxis" and at.head.i < at.i and lexicon().cue_class.get(at.lemma_.lower()):
        return at.head
    told = [c for c in at.children if c.dep_ == "ccomp" and c.i < before.i and c.pos_ in {"VERB", "AUX"}]
    return told[0] if told and lexicon().cue_class.get(at.lemma_.lower()) else at
