"""Turns of attribution that are more than a verb and its clause: figures put, orders told, papers spoken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.read.lexicon import lexicon

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

TELLERS = ("bodies", "document", "group", "organisation", "outlet", "person", "post", "ranks", "sayers")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PUTTING = {"estimate": "at", "put": "at", "give": "as", "set": "at", "place": "at", "speak": "of", "talk": "of"}
# Verbs by which somebody goes on or comes to tell, and the particle that they need for it.
CATENATIVE = {"begin": "", "come": "", "continue": "", "go": "on", "proceed": "", "start": "", "use": ""}
SPANS = frozenset({"day", "hour", "minute", "month", "second", "week", "year"})
WILLING = frozenset({"careful", "eager", "keen", "quick", "swift"})
TAKEN_DOWN = frozenset({"cite", "hear", "quote", "record", "report", "show"})
"""Verbs of taking down what somebody says: "he is recorded as saying"."""
TOLD_TO = frozenset({"advise", "caution", "tell", "warn"})
PRINTED = frozenset({"article", "book", "column", "editorial", "essay", "pamphlet", "story"})
"""What somebody writes for all to read: a source where words stand in it, and no paper that is handed on."""
TESTIMONY = frozenset({"account", "deposition", "evidence", "statement", "testimony"})
"""What somebody tells, and who tells it, is named behind its "of"."""
PRESS = frozenset({"correspondent", "journalist", "media", "press", "reporter"})
HEAPS = frozenset({"archive", "batch", "bundle", "cache", "collection", "pile", "raft", "series", "stack", "trove"})
MEMBERS = frozenset({"another", "first", "last", "latest", "one", "second", "third"})
HEARD = frozenset({"footage", "recording", "tape", "video"})
"""What somebody speaks on, and not in."""
ENDING = frozenset({"begin", "close", "conclude", "end", "finish", "open", "start"})
GIVING = frozenset({"announce", "cite", "give", "issue", "offer", "provide", "publish", "release", "report"})
TOLLS = frozenset({"count", "estimate", "figure", "number", "tally", "toll", "total"})
CASES = frozenset({"arrest", "casualty", "case", "death", "fatality", "infection", "injury", "victim"})
"""What authorities report by its number: "reported 23 deaths"."""
COUNTING = frozenset({"count", "record", "register", "report", "tally"})
COMPARED = frozenset({"higher", "lower"})
RECALLING = frozenset({"describe", "mention", "recall", "recount", "relate", "remember", "report"})
"""Verbs of telling behind which a verb in -ing is what is told: "recalled seeing a van"."""
FIGURES = frozenset({"cost", "count", "death", "figure", "loss", "number", "tally", "toll", "total"})
NEEDS = frozenset({"importance", "necessity", "need", "urgency"})
ROUGH = frozenset(
    {
        "dozens",
        "few",
        "half",
        "hundreds",
        "many",
        "millions",
        "quarter",
        "scores",
        "several",
        "third",
        "thousands",
        "twice",
        "double",
        "triple",
    }
)


def figure_given(verb: Token) -> list[Token]:
    """ "The letter puts the number at 40", "the ministry spoke of 40 strikers": the thing, then its further words.

    Empty when the verb gives no figure or has no subject of its own.
    """
    if not any(c.dep_ == "nsubj" for c in (*verb.children, *_joined_to(verb))) and not _is_put_beside(verb):
        return []
    toll = _toll_given(verb) or counted(verb)
    if toll is not None:
        return [toll]
    if (reported := _reported(verb)) is not None:
        behind = (c for c in verb.children if c.dep_ == "prep" and c.i == reported.right_edge.i + 1)
        return [reported, *(t for c in behind for t in c.subtree)]
    joint = PUTTING.get(verb.lemma_.lower())
    if joint is None:
        return []
    phrase = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == joint and c.i > verb.i), None)
    if phrase is None and (placed := _put_lower(verb) or _put_ahead(verb)):
        return placed
    if phrase is None:
        thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
        phrase = next((c for c in thing.children if c.dep_ == "prep" and c.lower_ == joint), None) if thing else None
    parts = [c for c in phrase.children if c.dep_ in {"pobj", "prep"}] if phrase is not None else []
    number = next((c for c in parts if any(_is_figure(t) for t in c.subtree)), None)
    if phrase is None or number is None:
        return []
    if joint == "of":
        return [number]
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i < phrase.i), None)
    return [thing, *phrase.subtree] if thing is not None else []


def _put_lower(verb: Token) -> list[Token]:
    """ "an official put the number far lower": against another figure."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    than = next(
        (c for c in verb.children if c.lower_ in COMPARED and c.tag_ in {"JJR", "RBR"} and c.i > verb.i), None
    )
    if thing is None or than is None or thing.lemma_.lower() not in FIGURES:
        return []
    return [thing, *than.subtree] if verb.lemma_.lower() in {"estimate", "place", "put", "set"} else []


def _put_ahead(verb: Token) -> list[Token]:
    """ "The poll puts the party narrowly ahead": where a race stands, as somebody has it."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    place = next((c for c in verb.children if c.lower_ in {"ahead", "behind", "level"} and c.i > verb.i), None)
    is_put = verb.lemma_.lower() in {"place", "put"}
    return [thing, *place.subtree] if is_put and thing is not None and place is not None else []


def _joined_to(verb: Token) -> list[Token]:
    """ "counted 23 dead and put the number of wounded at 70": the parts of the verb whose subject both have."""
    is_finite = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBP", "VBZ"}
    return list(verb.head.children) if is_finite and verb.tag_ == verb.head.tag_ else []


def _is_figure(token: Token) -> bool:
    """ "40", "dozens", "SFr40mn"."""
    return token.like_num or token.lower_ in ROUGH or (token.pos_ in {"NUM", "PROPN"} and token.text[-3:-2].isdigit())


def is_figure_beside(verb: Token) -> bool:
    """ "rejected the figure, putting the toll at seven": a statement of its own."""
    return _is_put_beside(verb) and bool(figure_given(verb))


def _is_put_beside(verb: Token) -> bool:
    """ "rejected the figure, putting the toll at seven": the speaker's own figure."""
    return (
        verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i and verb.nbor(-1).text in {",", "—", "–"}
    )


def _toll_given(verb: Token) -> Token | None:
    """ "gave a toll of 11", "issued an estimate of 300 dead": the figure that is given."""
    if verb.lemma_.lower() not in GIVING:
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in TOLLS and c.i > verb.i), None)
    of = [g for c in (thing.children if thing is not None else ()) if c.lower_ == "of" for g in c.subtree]
    return thing if any(t.like_num or t.lower_ in ROUGH for t in of) else None


def counted(verb: Token) -> Token | None:
    """ "the hospital has counted 118": a bare figure of its own."""
    if verb.lemma_.lower() not in COUNTING:
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    return thing if thing is not None and thing.like_num else None


def _reported(verb: Token) -> Token | None:
    """ "the union reports 40 families without shelter", "reported no damage", "recalled two such flights"; what is
    reported to somebody is handed in."""
    parts = list(verb.children)
    if verb.lemma_ not in {"recall", "report"} or any(
        c.dep_ in {"auxpass", "dative"} or c.lower_ == "to" for c in parts
    ):
        return None
    thing = next((c for c in parts if c.dep_ == "dobj" and c.i > verb.i and c.lemma_.lower() not in CASES), None)
    if thing is None:
        return None
    is_none = any(c.dep_ == "det" and c.lower_ == "no" for c in thing.children)
    return thing if is_none or any(c.dep_ == "nummod" and c.like_num for c in thing.children) else None


def closed_with(verb: Token) -> Token | None:
    """ "The cable closes with a warning that ...": the noun of saying, with its clause."""
    if verb.lemma_.lower() not in ENDING:
        return None
    joint = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "with" and c.i > verb.i), None)
    noun = next((c for c in joint.children if c.dep_ == "pobj"), None) if joint is not None else None
    if noun is None or noun.lemma_.lower() not in lexicon().content_nouns:
        return None
    return noun if any(c.dep_ in {"acl", "ccomp"} and c.left_edge.lower_ == "that" for c in noun.children) else None


def told_to(verb: Token) -> list[Token]:
    """ "tells guards to move", "instructs wards not to": the infinitive that is ordered, wherever it hangs."""
    if lexicon().cue_class.get(verb.lemma_.lower()) != "order" and verb.lemma_.lower() not in TOLD_TO:
        return []
    if any(c.dep_ == "ccomp" and not _is_to(c) for c in verb.children):
        return []
    beneath = [c for c in verb.children if c.dep_ in {"xcomp", "advcl", "ccomp"} and _is_to(c)]
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    beside = [g for c in objects for g in c.children if g.dep_ in {"acl", "relcl"} and _is_to(g)]
    return (beneath or beside)[:1] if objects or beneath else []


def _is_to(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children)


def in_which(verb: Token) -> list[Token]:
    """The words that tie a relative clause to the document it stands in: "(a letter) in which", "where", "(minutes of
    a meeting) at which"."""
    if verb.dep_ != "relcl":
        return []
    if _recorded(verb.head) is not None:
        at = [c for c in verb.children if c.lower_ == "at" and any(g.lower_ == "which" for g in c.children)]
        return [t for t in at[0].subtree if t.i < verb.i] if at else []
    if verb.head.lemma_.lower() not in lexicon().nouns["document"] | PRINTED:
        return []
    for child in verb.children:
        if child.lower_ == "where" or (child.lower_ == "in" and any(g.lower_ == "which" for g in child.children)):
            return [t for t in child.subtree if t.i < verb.i]
    return []


def paper_in_which(verb: Token) -> Token | None:
    """ "a letter in which the minister orders ... and asks for": the document that the relative clause's words stand
    in."""
    if verb.dep_ == "conj" and verb.head.dep_ == "relcl" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return (_recorded(verb.head) or verb.head) if in_which(verb) else None


def _recorded(meeting: Token) -> Token | None:
    """ "the minutes of a meeting", "a recording of a session": what records it."""
    of = meeting.head
    paper = of.head
    is_paper = paper.lower_ == "minutes" or paper.lemma_.lower() in lexicon().nouns["document"]
    is_meeting = of.lower_ == "of" and meeting.lemma_.lower() in lexicon().nouns["gathering"]
    return paper if is_paper and is_meeting else None


def cited_by(verb: Token) -> Token | None:
    """ "The paper, citing a memo, reported": the head of what is cited."""
    places = [*verb.children, *(g for c in verb.children if c.dep_ in SUBJECTS for g in c.children)]
    for child in places:
        if (authority := _on_authority_of(child)) is not None:
            return authority
        if child.dep_ in {"advcl", "acl"} and child.lemma_.lower() in lexicon().citing and child.tag_ == "VBG":
            if quoted_as_saying(child) is not None:
                continue  # "..., quoting a nurse as saying that": what she says stands there
            return next((t for t in child.children if t.dep_ == "dobj" and _may_tell(t)), None)
    return None


def cites_telling(verb: Token) -> Token | None:
    """ "The order cites a report by the port, which claims that ...": what the cited paper or its maker tells."""
    if verb.lemma_.lower() not in lexicon().citing or any(c.dep_ in {"auxpass", "neg"} for c in verb.children):
        return None
    cited = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if cited is None or verb.dep_ in {"acl", "advcl"}:
        return None
    by = (g for c in cited.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj")
    beneath = (c for noun in (cited, *by) for c in noun.children if c.dep_ == "relcl")
    told = next((c for c in beneath if lexicon().cue_class.get(c.lemma_.lower()) in {"say", "show"}), None)
    has_own = told is not None and any(c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"} for c in told.children)
    is_whole = told is not None and any(c.dep_ == "ccomp" and c.i > told.i for c in told.children)
    return told if is_whole and not has_own else None


def _on_authority_of(phrase: Token) -> Token | None:
    """ "claimed, on the authority of a clerk, that", "said on the word of a nurse": the clerk, the nurse."""
    if phrase.dep_ != "prep" or phrase.lower_ != "on":
        return None
    noun = next((t for t in phrase.children if t.dep_ == "pobj" and t.lower_ in {"authority", "word"}), None)
    of = next((t for t in noun.children if t.lower_ == "of"), None) if noun is not None else None
    return next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None


def quoted_by(verb: Token) -> tuple[Token, Token] | None:
    """ "The speaker, quoted by the agency, said": the participle and who quotes him."""
    for who in (c for c in verb.children if c.dep_ in SUBJECTS):
        for part in who.children:
            if part.dep_ == "acl" and part.tag_ == "VBN" and part.lemma_.lower() in lexicon().citing:
                by = (g for c in part.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj")
                agency = next(by, None)
                return (part, agency) if agency is not None else None
    return None


def ground_given(verb: Token) -> Token | None:
    """ "asked for boats, citing the loss of 40 of them": a ground with a figure, and nobody who tells."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.lemma_.lower() not in lexicon().citing:
        return None
    thing = next((t for t in verb.children if t.dep_ == "dobj"), None)
    is_ground = thing is not None and not _may_tell(thing) and any(t.like_num for t in thing.subtree)
    return thing if is_ground else None


def not_ruled_out(verb: Token) -> list[Token]:
    """ "did not rule out that the toll would rise": what somebody leaves open, and says so."""
    if verb.lemma_.lower() not in {"exclude", "rule"} or not any(c.dep_ == "neg" for c in verb.children):
        return []
    if verb.lemma_.lower() == "rule" and not any(c.lower_ == "out" for c in verb.children):
        return []
    return [c for c in verb.children if c.dep_ == "ccomp" and any(g.lower_ == "that" for g in c.children)]


def _may_tell(noun: Token) -> bool:
    """Whether a report may have something from it: people, bodies, papers; no event does ("the loss of")."""
    if noun.pos_ in {"PROPN", "PRON"} or noun.tag_ == "NNS":
        return True
    nouns, lemma = lexicon().nouns, noun.lemma_.lower()
    of = any(c.lower_ == "of" for c in noun.children)
    return not of or lemma in TESTIMONY or any(lemma in nouns[kind] for kind in TELLERS)


def quoted_as_saying(verb: Token) -> Token | None:
    """ "was quoted as saying that ...", "the minutes record N. as saying that ...": the verb beneath "as"."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if verb.lemma_.lower() not in lexicon().citing | TAKEN_DOWN:
        return None
    if not passive and not any(c.dep_ == "dobj" for c in verb.children):
        return None
    places = [*verb.children, *(g for c in verb.children if c.dep_ == "dobj" for g in c.children)]
    under = [g for c in places if c.lower_ == "as" for g in c.children if g.dep_ == "pcomp"]
    under += [c for c in verb.children if passive and c.dep_ == "xcomp" and c.tag_ == "VBG"]  # "is heard saying"
    return next((g for g in under if lexicon().cue_class.get(g.lemma_.lower()) in {"say", "think"}), None)


def paper_of(verb: Token) -> Token | None:
    """ "In one memo N. asks", "said in a statement", "a memo in which N. asks": what the source speaks in."""
    beyond = paper_in_which(verb)
    if beyond is not None:
        return beyond
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "on"}:
            noun = next((t for t in child.children if t.dep_ == "pobj"), None)
            if noun is not None and child.lower_ == "on" and noun.lemma_.lower() not in HEARD:
                continue
            if noun is not None and (pile := taken_from(noun)) is not None:
                return pile
            if noun is not None and is_made_to_the_press(noun):
                continue
            if noun is not None and noun.tag_ in {"NN", "NNP"} and noun.lemma_.lower() in lexicon().nouns["document"]:
                return noun
            if noun is not None and noun.lower_ == "it" and child.left_edge.is_sent_start:
                return noun  # "In it the doctors describe ..."
    return None


def is_made_to_the_press(statement: Token) -> bool:
    """ "in a statement to the correspondent": spoken, and no paper."""
    to = (c for c in statement.children if c.lower_ == "to")
    whom = [g for c in to for g in c.children if g.dep_ == "pobj"]
    return statement.lemma_.lower() == "statement" and any(g.lemma_.lower() in PRESS for g in whom)


def taken_from(part: Token) -> Token | None:
    """ "one of the emails", "the first of the letters", "a cache of emails": the papers that it is one or made of."""
    if part.lower_ not in MEMBERS | HEAPS:
        return None
    of = (g for c in part.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    return next((t for t in of if t.lemma_.lower() in lexicon().nouns["document"]), None)


def tells_on(verb: Token) -> Token | None:
    """ "It goes on to claim that ...": the verb of telling beneath one that only says that the teller goes on."""
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    if verb.lemma_ == "be":
        return _willing_to_tell(verb)
    joint = CATENATIVE.get(verb.lemma_.lower())
    if joint is None:
        return _heard_asking(verb)
    if joint and not any(c.lower_ == joint and c.dep_ in {"prt", "advmod", "prep"} for c in verb.children):
        return None
    beneath = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i and c.tag_ in {"VB", "VBG"}), None)
    if beneath is not None and cites_telling(beneath) is not None:
        return beneath
    if beneath is None or lexicon().cue_class.get(beneath.lemma_.lower()) not in {"say", "show", "deny"}:
        return None
    return beneath if any(c.dep_ == "ccomp" for c in beneath.children) else None


def _willing_to_tell(be: Token) -> Token | None:
    """ "was quick to dismiss it as a fable", "is keen to stress that": who is so has done it."""
    how = next((c for c in be.children if c.dep_ == "acomp" and c.lower_ in WILLING and c.i > be.i), None)
    told = (c for c in (how.children if how is not None else ()) if c.dep_ == "xcomp" and c.tag_ == "VB")
    beneath = next(told, None)
    is_open = any(c.dep_ == "aux" and c.tag_ == "MD" for c in be.children)
    if beneath is None or is_open or lexicon().cue_class.get(beneath.lemma_.lower()) not in {"say", "show", "deny"}:
        return None
    return beneath


def _heard_asking(verb: Token) -> Token | None:
    """ "can be heard asking for a tug": what is asked, by who is heard."""
    if verb.lemma_.lower() not in TAKEN_DOWN | {"film", "see"} or not any(c.dep_ == "auxpass" for c in verb.children):
        return None
    beneath = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    does = lexicon().cue_class.get(beneath.lemma_.lower()) if beneath is not None else None
    return beneath if does in {"request", "order", "promise", "offer", "deny"} else None


def need_told(verb: Token) -> Token | None:
    """ "stressed the need to repair the dam": what a speaker holds to be needed is asked for."""
    if lexicon().cue_class.get(verb.lemma_.lower()) != "say":
        return None
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in NEEDS and c.i > verb.i]
    return next((c for c in objects if any(g.dep_ in {"acl", "relcl", "prep"} for g in c.children)), None)


def _is_how_long(noun: Token) -> bool:
    """ "had been calling for ten minutes"; "called for ten days of mourning" asks."""
    is_span = noun.lemma_.lower() in SPANS and noun.tag_ == "NNS"
    return is_span and not any(c.dep_ in {"prep", "acl", "relcl"} for c in noun.children)


def calls_for(verb: Token) -> bool:
    """ "called for a strike", "called on the mayor to resign"; "called the letter a lie on Friday" asks nothing."""
    if any(c.dep_ in {"dobj", "oprd"} and c.i > verb.i for c in verb.children):
        return False
    if any(c.dep_ == "prt" and c.lower_ != "out" for c in verb.children):
        return False  # "called off for the night"
    for child in verb.children:
        if child.dep_ in {"advcl", "ccomp"} and any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children):
            return True  # "called for a count to be held"
        if child.dep_ != "prep" or child.lower_ not in {"for", "on", "upon"}:
            continue
        noun = next((t for t in child.children if t.dep_ == "pobj"), None)
        if child.lower_ == "for" and noun is not None and _is_how_long(noun):
            continue
        if child.lower_ == "for" or (noun is not None and noun.ent_type_ not in {"DATE", "TIME"}):
            return True
    return False
