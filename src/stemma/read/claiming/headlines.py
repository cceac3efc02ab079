"""Headlines: which lines are some, whom they let speak, and which words hold a predicate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.frames import Cue, Frame, find_cue
from stemma.read.attribution.parentheses import parenthetical
from stemma.read.claiming.clauses import Clause
from stemma.read.claiming.headline_sides import FATES, FINITE, behind_quotation, beside_comma, tells, told_how
from stemma.read.claiming.quoted_headlines import quoted_before_colon
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.name_rules import ACRONYM
from stemma.read.parsing.tree import start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

    Part = tuple[Frame | None, list[Token], str]

HEADLINE_WORDS = 24
LABEL = 3
DASHES = frozenset({"-", "–", "—"})
CLOSING = frozenset({"”", "’", '"', "'"})
SAYING = frozenset({"said", "say", "says"})
LABELS = frozenset({"analysis", "breaking", "exclusive", "live", "release", "update", "updates", "video", "watch"})
HEARD, HEARING = (
    frozenset({"heard", "hears", "told"}),
    frozenset({"court", "hearing", "inquest", "inquiry", "jury", "tribunal"}),
)
SAID_OF = frozenset({"alleged", "believed", "reported", "rumored", "rumoured", "said", "thought", "understood"})
KNOWN = frozenset({"know"})
"""What somebody knew is told by who tells that he did."""
# Verbs of headlines that the parser takes for nouns behind a plural: "Prosecutors charge aide".
TERSE = frozenset(
    {"arrest", "attack", "back", "block", "call", "charge", "claim", "clash", "demand", "dispute", "face", "fear",
     "halt", "hit", "hold", "hunt", "march", "mourn", "name", "order", "plan", "probe", "protest", "raid", "reject",
     "report", "search", "seize", "shell", "slam", "strike", "sue", "test", "threaten", "trade", "vote", "vow",
     "walk", "warn", "welcome"}
)  # fmt: skip


def is_headline(draft: Draft, sentence: Sentence) -> bool:
    first = start(sentence[0])
    if first >= 1200:
        return False
    text = draft.text_of(sentence)
    stop = draft.text.find(text, first) + len(text)
    own_line = stop >= len(draft.text) or (
        draft.text[stop : stop + 1] in {"\n", "\r", " ", "\u00a0"} and "\n" in draft.text[stop : stop + 8]
    )
    is_open = text[-1:] not in '.!?:;”"’…)]' or (draft.text[first:stop].isupper() and text.endswith("."))
    return own_line and len(text.split()) <= HEADLINE_WORDS and is_open


def headline_parts(sentence: Sentence) -> list[Part]:
    """The statements of a headline: whom each lets speak, its words, and whether it is a headline or a fragment."""
    tokens = told_how(_without_label([t for t in sentence if not t.is_space]))
    dash = next((n for n, t in enumerate(tokens) if 1 < n < len(tokens) - 2 and _is_dash(tokens, n)), None)
    teller = _told_behind(tokens)
    if teller is not None:
        told = tokens[: tokens.index(teller.cue[0]) - 1]
        return [(teller, told, "headline")]
    if dash is not None and not {t.lower_ for t in tokens[dash + 1 :]} & SAYING:
        both = tokens[:dash], tokens[dash + 1 :]
        return [part for some in both for part in _parts(top_of(some), some)]
    if quoted_before_colon(tokens) is None and (quoted := behind_quotation(tokens)) is not None:
        teller, words, behind = quoted
        return [(teller, words, "headline"), *(_parts(_cue_of(behind), behind) if behind else [])]
    if len(sides := _beside_semicolon(tokens)) > 1 or len(sides := _beside_colon(tokens)) > 1:
        return [part for some in sides for part in _parts(_cue_of(some), some)]
    comma = max((n for n, t in enumerate(tokens) if t.text == ","), default=0)
    if len(sides := beside_comma(tokens, is_terse=opens_with_verb(tokens[comma + 1 :]))) > 1:
        return [part for some in sides for part in _parts(_cue_of(some), some)]
    return _parts(top_of(tokens) if tokens[0] != sentence[0] else sentence.root, tokens)


def _cue_of(side: list[Token]) -> Token:
    """ "...; wind was to blame, says owner": the parser lets the cue hold for both sides; a headline's is of one."""
    inside = set(side)
    tops = (t for t in side if t.head == t or t.head not in inside)
    return next((t for t in tops if t.pos_ == "VERB" and find_cue(t, None) is not None), top_of(side))


def _beside_semicolon(tokens: list[Token]) -> list[list[Token]]:
    """ "Eleven charged over fraud; bank denies any part in it": each side has a statement and a sayer of its own."""
    marks = [n for n, t in enumerate(tokens) if t.text == ";"]
    edges = [-1, *marks, len(tokens)]
    sides = [tokens[first + 1 : last] for first, last in pairwise(edges)]
    return sides if all(len(side) > 1 for side in sides) else [tokens]


def _beside_colon(tokens: list[Token]) -> list[list[Token]]:
    """ "Ministry rejects report on mill: no dust found", each side with a verb; no sayer's word before the colon."""
    at = [n for n, t in enumerate(tokens) if t.text == ":"]
    if len(at) != 1 or colon_frame(tokens) is not None or quoted_before_colon(tokens) is not None:
        return [tokens]
    sides = [tokens[: at[0]], tokens[at[0] + 1 :]]
    for side in sides:
        inside = {t.i for t in side}
        tops = [t for t in side if t.head == t or t.head.i not in inside]
        is_whole = len(tops) == 1 and tops[0].tag_ in FINITE and find_cue(tops[0], None) is None
        if not is_whole or not any(c.dep_ in SUBJECTS and c.i in inside for c in tops[0].children):
            return [tokens]
    return sides


def _told_behind(tokens: list[Token]) -> Frame | None:
    """ "Inspector warned of chained doors - newspaper": who tells stands behind the dash."""
    at = next((n for n, t in enumerate(tokens) if n >= len(tokens) - 4 and _is_dash(tokens, n)), None)
    if at is None or not 3 < at < len(tokens) - 1:
        return None
    who = tokens[at + 1 :]
    nouns = lexicon().nouns
    is_teller = any(who[-1].lemma_.lower() in nouns[kind] for kind in ("sayers", "outlet", "post", "document"))
    is_bare = all(t.pos_ in {"NOUN", "PROPN", "ADJ"} for t in who)
    return Frame(does="say", source=who[-1], cue=who) if is_teller and is_bare else None


def _is_dash(tokens: list[Token], at: int) -> bool:
    """A dash between blanks; "e-mail" has a hyphen."""
    before, dash = tokens[at - 1], tokens[at]
    return dash.text in DASHES and before.text_with_ws != before.text and dash.text_with_ws != dash.text


def _parts(root: Token, tokens: list[Token]) -> list[Part]:
    frame, is_before_colon = headline_frame(root, tokens)
    if frame is None:
        second = next((c for c in root.children if c.dep_ == "conj" and c in tokens), None)
        cue = find_cue(second, None) if second is not None else None
        if cue is not None and second is not None and len(cue.contents) == 1:
            # "N. refuses to go, says votes were added": two statements, the second one hers.
            behind = set(second.subtree)
            first = [t for t in tokens if t not in behind and t.i < second.i]
            return [
                *_parts(root, first),
                (cue.frame, [t for t in tokens if t in set(cue.contents[0].subtree)], "headline"),
            ]
    if is_before_colon and frame is not None:
        # "Police: two held": the sayer's word says nothing of its own.
        tokens = [t for t in tokens if t not in frame.cue and t.text != ":"]
    sides = _at_one_time(tokens)
    if len(sides) > 1:
        words = frame.cue if frame is not None else []
        before = bool(words) and words[-1].i < sides[1][0].i  # "..., investigators say as the line stays shut"
        told = [[t for t in side if t not in words] for side in sides]
        if not any(t.pos_ in {"VERB", "AUX"} for t in told[0]):
            told[0] = sides[0]  # "Both sides claim the bridge as ...": the claiming is what is told
        if frame is None:
            return [(None, told[0], "headline"), *_parts(_cue_of(told[1]), told[1])]
        return [(frame, told[0], "headline"), (None if before else frame, told[1], "headline")]
    parts = [tokens] if frame else figures_first(tokens)
    return [(frame, part, "fragment" if n < len(parts) - 1 else "headline") for n, part in enumerate(parts)]


def _at_one_time(tokens: list[Token]) -> list[list[Token]]:
    """ "Rebels seize town as army fights back", "Talks fail as rivals trade blame": two statements."""
    for n, joint in enumerate(tokens):
        if joint.lower_ not in {"as", "while"} or n < 2:
            continue
        if _opens_statement(joint) and tells(tokens[:n]):
            return [tokens[:n], tokens[n + 1 :]]
        if joint.lower_ == "as" and _tells_now(tokens[n + 1 :]) and tells(tokens[:n]):
            return [tokens[:n], tokens[n + 1 :]]
        if joint.dep_ in {"mark", "prep"} and (opens_with_verb(tokens[n + 1 :]) or _is_done_to(tokens[n + 1 :])):
            return [tokens[:n], tokens[n + 1 :]]
    return [tokens]


def _tells_now(tokens: list[Token]) -> bool:
    """ "as fishing trial opens": a bare noun and a verb in "-s" behind it, whatever the parser makes of the two."""
    verb = next((n for n, t in enumerate(tokens[:4]) if t.tag_ == "VBZ"), 0)
    before = tokens[:verb]
    return bool(before) and all(t.tag_ in {"NN", "NNP", "JJ", "VBG"} for t in before) and before[0].lower_ != "being"


def _opens_statement(joint: Token) -> bool:
    verb = joint.head
    if joint.dep_ != "mark" or verb.i < joint.i or verb.tag_ not in FINITE:
        return False
    return any(c.dep_ in SUBJECTS and c.i > joint.i for c in verb.children)


def _is_done_to(tokens: list[Token]) -> bool:
    """ "as minister accused of theft": a headline leaves the "is" out."""
    who = next((t for t in tokens if t.dep_ == "pobj"), None)
    is_bare = who is not None and not any(c.dep_ == "det" for c in who.children)
    return (
        is_bare
        and who is not None
        and any(
            c.dep_ == "acl" and c.tag_ == "VBN" and any(g.dep_ in {"prep", "agent"} for g in c.children)
            for c in who.children
        )
    )


def _without_label(tokens: list[Token]) -> list[Token]:
    """ "Volcano live: airport shut", "Police news release: arrest made": what kind of text it is tells nothing."""
    colon = next((n for n, t in enumerate(tokens) if t.text == ":"), None)
    if colon is None or not 0 < colon < len(tokens) - 2:
        return tokens
    return tokens[colon + 1 :] if tokens[colon - 1].lower_ in LABELS else tokens


def headline_frame(root: Token, tokens: list[Token]) -> tuple[Frame | None, bool]:
    """Whom a headline lets speak, and whether he stands apart before (or behind) a colon.

    "Minister asked for troops, leaked letter reveals": the minister, through the letter.
    """
    beside = None if hearsay_frame(tokens) is not None else parenthetical(root, None)
    outer = beside[0] if beside else None
    hearsay = hearsay_frame(tokens)
    outer = outer or _outlet_before(tokens)
    cue = find_cue(root, outer) if hearsay is None else None
    if cue is not None and outer is not None and root.lemma_ in KNOWN:
        return outer, False  # "Officials knew of it, memo shows": that they did is what the memo tells
    if cue is not None:
        cue.contents = [c for c in cue.contents if c in tokens]  # of the other side of "A says ..., B denies ..."
        return innermost(cue), False
    colon = quoted_before_colon(tokens) or colon_frame(tokens) if outer is None else None
    return colon or outer or hearsay or _said_at_end(tokens), colon is not None


def _outlet_before(tokens: list[Token]) -> Frame | None:
    """ "Local newspaper: leaked memo warned of floods": the memo warned, through the newspaper."""
    colon = next((n for n, t in enumerate(tokens) if t.text == ":"), 0)
    outlet = tokens[colon - 1]
    is_plain = 0 < colon <= LABEL and all(t.pos_ in {"ADJ", "NOUN", "PROPN"} for t in tokens[:colon])
    if not is_plain or outlet.lemma_.lower() not in lexicon().nouns["outlet"] or outlet.tag_ != "NN":
        return None
    return Frame(does="say", source=outlet, cue=tokens[:colon])


def _said_at_end(tokens: list[Token]) -> Frame | None:
    """ "Ten dead, says Osmark", "Chief sold keys, secret file claims": a bare teller and a cue behind the last comma,
    whatever the parser makes of the two."""
    comma = max((n for n, t in enumerate(tokens) if t.text in {",", ",”", ",’"}), default=-1)
    behind = [t for t in tokens[comma + 1 :] if t.text not in CLOSING]
    if comma < 2 or not 2 <= len(behind) <= 4:
        return None
    for cue, who in ((behind[0], behind[1:]), (behind[-1], behind[:-1])):
        lemma = cue.lower_ if who[-1].tag_ == "NNS" else cue.lower_[:-1] if cue.lower_.endswith("s") else ""
        does = lexicon().cue_class.get(lemma)
        if (
            does in {"say", "show"}
            and all(t.pos_ in {"ADJ", "NOUN", "PROPN"} or t.tag_ == "VBN" or t.dep_ == "amod" for t in who)
            and _tells(who[-1])
        ):
            return Frame(does="say", source=who[-1], cue=behind)
    return None


def _tells(noun: Token) -> bool:
    nouns, lemma = lexicon().nouns, noun.lemma_.lower()
    kinds = ("bodies", "document", "organisation", "outlet", "post", "sayers")
    return noun.tag_ == "NNP" or any(lemma in nouns[kind] for kind in kinds)


def hearsay_frame(tokens: list[Token]) -> Frame | None:
    """ "Town said to be taken": headlines leave the "is" out; nobody is named who says so."""
    if len(tokens) > 4 and tokens[-1].lower_ in HEARD and tokens[-2].lower_ in HEARING and tokens[-3].text in ",-–—":
        return Frame(does="say", source=None, cue=tokens[-2:])  # "..., court told": by whom it does not say
    for at, (word, to) in enumerate(pairwise(tokens)):
        before = [t for t in tokens[:at] if t.pos_ in {"NOUN", "PROPN", "NUM"}]
        if word.lower_ in SAID_OF and to.lower_ == "to" and before and tokens[at - 1].pos_ not in {"AUX", "PART"}:
            return Frame(does="say", source=None, cue=[word])
    return None


def innermost(cue: Cue) -> Frame:
    """ "Leaked memo shows ministry knew, newspaper says": the memo speaks through the newspaper."""
    for content in cue.contents:
        beneath = find_cue(content, cue.frame)
        if beneath is not None and content.lemma_ not in KNOWN:
            return innermost(beneath)
    return cue.frame


def colon_frame(tokens: list[Token]) -> Frame | None:
    """ "Police: two held": a headline's word before the colon says the rest; also "...: police"."""
    colons = [i for i, t in enumerate(tokens) if t.text == ":"]
    if len(colons) != 1:
        return None
    before, after = tokens[: colons[0]], tokens[colons[0] + 1 :]
    for part in (before, after):
        is_sayer = bool(part) and (
            part[-1].lemma_.lower() in lexicon().nouns["sayers"] or (part is before and _is_acronym(part))
        )
        is_paper = part is before and bool(part) and _is_paper(part[-1])
        if 0 < len(part) <= 3 and (is_sayer or is_paper):
            return Frame(does="say", source=part[-1], cue=part)
    return None


def _is_acronym(label: list[Token]) -> bool:
    """ "UN: two held"; of "SEA FURY: ...", all in capitals, no word is one."""
    is_shouted = len(label) > 1 and all(t.text.isupper() for t in label)
    return ACRONYM.match(label[-1].text) is not None and not is_shouted


def _is_paper(noun: Token) -> bool:
    return noun.lower_ == "minutes" or noun.lemma_.lower() in lexicon().nouns["document"]


def figures_first(tokens: list[Token]) -> list[list[Token]]:
    """ "900 crates, no papers: port memo leaked": figures before a colon are told by themselves."""
    colons = [i for i, t in enumerate(tokens) if t.text == ":"]
    if len(colons) != 1 or not any(t.like_num for t in tokens[: colons[0]]):
        return [tokens]
    before, after = tokens[: colons[0]], tokens[colons[0] + 1 :]
    tells = any(t.pos_ in {"VERB", "AUX"} for t in after)
    return [before, after] if tells and len(before) > 1 else [tokens]


def told_in(frame: Frame | None, part: list[Token]) -> Token:
    """The verb of what a headline tells: behind "Minister will resign, aide says" it is "resign"."""
    top = top_of(part)
    if frame is None or top not in frame.cue:
        return top
    told = [c for c in top.children if c.dep_ in {"ccomp", "advcl"} and c in part and c.pos_ in {"VERB", "AUX"}]
    return told[0] if len(told) == 1 else top


def is_denial(frame: Frame | None, head: Token) -> bool:
    """ "Bank denies any part in it": a denial is the statement; "Fuel to stay, says N., denying it" has another."""
    return frame is not None and frame.does == "deny" and head in frame.cue and head.tag_ != "VBG"


def top_of(part: list[Token]) -> Token:
    """The token on which the rest of ``part`` hangs."""
    inside = {token.i for token in part}
    top = next((t for t in part if t.head == t or t.head.i not in inside), part[0])
    if top.pos_ not in {"NOUN", "PROPN"} or any(t.tag_ in FINITE for t in part):
        return top
    # "Two dockers held after a fire": a headline's participle is its verb.
    return next((c for c in top.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i in inside), top)


def has_predicate(clause: Clause) -> bool:
    """A verb, a deed noun's phrase, or a headline's participle or adjective: no claim without one."""
    if clause.kind in {"apposition", "adjunct", "thing", "fragment"}:
        return True
    if clause.kind == "headline" and is_topic(clause.tokens):
        return False
    if clause.kind == "headline" and opens_with_verb(clause.tokens):
        return True
    return any(
        t.pos_ in {"VERB", "AUX"}
        or t.dep_ in {"acomp"}
        or (clause.kind == "headline" and t.lower_ in FATES)
        or (t.pos_ == "ADJ" and any(c.dep_ == "xcomp" for c in t.children))
        or (clause.kind == "headline" and clause.frame is not None and _is_counted_somewhere(t))
        for t in clause.tokens
    )


def _is_counted_somewhere(noun: Token) -> bool:
    """ "Leaked list: 40 clerks on two payrolls": how many there are is told."""
    counted = any(c.dep_ == "nummod" and c.like_num for c in noun.children)
    return counted and any(c.dep_ == "prep" and c.lower_ != "of" for c in noun.children)


def is_topic(tokens: list[Token]) -> bool:
    """ "Rising in the hills", "Flood: what we know so far": names what the text is on, and puts nothing forward."""
    words = [t for t in tokens if not t.is_space]
    colon = next((n for n, t in enumerate(words) if t.text == ":"), -1)
    opens = words[colon + 1] if colon + 1 < len(words) else words[0]
    if opens.tag_ in {"WP", "WRB"} and words[-1].text != "?":
        return True
    verbs = [t for t in words if t.pos_ in {"VERB", "AUX"}]
    return verbs == words[:1] and verbs[0].tag_ == "VBG" and not any(c.dep_ == "dobj" for c in verbs[0].children)


def opens_with_verb(tokens: list[Token]) -> bool:
    """ "Prosecutors charge minister's aide": a plural, then one of the verbs that headlines are made of."""
    words = [t for t in tokens if not t.is_punct]
    plural = next((n for n, t in enumerate(words[:3]) if t.tag_ in {"NNS", "NNPS"}), None)
    if plural is None or plural + 2 >= len(words):
        return False
    return words[plural + 1].lower_ in TERSE and words[plural + 2].lower_ not in {"of", "in", "at"}
