"""What a text says of the documents it speaks of: who signed, to whom, when, who published it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.model import Detail, DetailName, Mention, Span
from stemma.read.attribution.cue_turns import cited_by
from stemma.read.attribution.frames import speaker
from stemma.read.draft import Draft
from stemma.read.lexicon import lexicon
from stemma.read.naming.outlets import OUTLETS, is_outlet_name, the_outlet
from stemma.read.naming.phrase_details import phrase_details
from stemma.read.parsing.pipeline import DATELINE
from stemma.read.parsing.tree import end, start
from stemma.text.head_lines import in_furniture

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Token

DEEDS: dict[tuple[str, str], DetailName] = {
    ("sign", "by"): "signed by",
    ("write", "by"): "signed by",
    ("author", "by"): "signed by",
    ("pen", "by"): "signed by",
    ("send", "by"): "signed by",
    ("address", "to"): "addressed to",
    ("submit", "to"): "addressed to",
    ("send", "to"): "addressed to",
    ("write", "to"): "addressed to",
    ("publish", "by"): "published by",
    ("obtain", "by"): "published by",
    ("release", "by"): "published by",
    ("leak", "to"): "leaked to",
    ("pass", "to"): "leaked to",
    ("hand", "to"): "leaked to",
    ("share", "with"): "leaked to",
    ("broadcast", "by"): "published by",
    ("air", "by"): "published by",
    ("print", "by"): "published by",
    ("enclose", "with"): "enclosed with",
    ("see", "by"): "published by",
    ("review", "by"): "published by",
    ("examine", "by"): "published by",
    ("report", "by"): "published by",
    ("reveal", "by"): "published by",
    ("disclose", "by"): "published by",
    ("quote", "by"): "published by",
    ("cite", "by"): "published by",
}
GIVING = frozenset({"hand", "pass", "share"})
"""Who is given a document has not brought it out, unless he is an outlet by his name."""
DOING = frozenset(verb for verb, _ in DEEDS)
# Who is said to have seen or told of a document has brought it out when it is an outlet; an office has not.
SIGHT = frozenset({"see", "review", "examine", "report", "reveal", "disclose", "quote", "cite"})
# Bodies that hear what is said to them and pass nothing on.
HEARING = frozenset(
    {"commons", "hearing", "house", "inquest", "inquiry", "jury", "knesset", "lords", "panel", "summit"}
)
CREDIT = re.compile(r"[(\[]?\b(?:Source|Credit|Via)\s*:\s*(?P<name>[^()\[\]\n]{2,60})[)\]]?", re.IGNORECASE)
OUT = frozenset({"air", "broadcast", "disclose", "print", "publish", "release", "reveal"})
BRINGING = OUT | {"acquire", "obtain", "receive", "review", "see"}
"""Who only has seen or got something must be said to say so."""
GETTING = frozenset({"acquire", "obtain"})
"""What nobody says of a letter that was meant for him."""


def is_inline(text: str, credit: Span) -> bool:
    """A credit within a sentence ("... lost 9 million (Source: N.).") holds for that sentence alone."""
    before = text[text.rfind("\n", 0, credit.start) + 1 : credit.start].rstrip()
    return bool(before) and before[-1] not in '.!?”"…:' and text[credit.start] in "(["


def find_details(draft: Draft) -> tuple[Detail, ...]:
    """Details in order of their place; a credit line holds for the whole report."""
    found = [d for sentence in draft.sentences for token in sentence if (d := _detail(draft, token)) is not None]
    for sentence in draft.sentences:
        found += [d for token in sentence if token.lemma_ == "date" for d in _dated(draft, token)]
        found += [d for token in sentence if token.lemma_ in BRINGING and (d := _brought(draft, token)) is not None]
        found += [d for token in sentence if (d := _in_outlet(draft, token)) is not None]
    told = {(d.document_mention, d.name) for d in found}
    cited = [d for sentence in draft.sentences for token in sentence if (d := _cited(draft, token)) is not None]
    found += [d for d in cited if (d.document_mention, d.name) not in told]
    told = {(d.document_mention, d.name) for d in found}
    found += [d for d in phrase_details(draft) if (d.document_mention, d.name) not in told]
    found = [d for d in found if not in_furniture(draft.text, d.cue.start)]  # "Special report by N. N."
    lines = [(m, "name") for m in CREDIT.finditer(draft.text)] + [
        (m, "agency") for m in DATELINE.finditer(draft.text) if m["agency"]
    ]
    for match, group in lines:
        value = next((m for m in draft.mentions if match.start(group) <= m.span.start < match.end(group)), None)
        cue = draft.span(match.start(), match.end())
        found.append(Detail(document_mention="", name="credited to", cue=cue, value=value.id if value else None))
    return tuple(sorted(found, key=lambda d: (d.cue.start, d.cue.end, d.name)))


def _detail(draft: Draft, verb: Token) -> Detail | None:
    if verb.lemma_.lower() not in DOING:
        return None
    for child in verb.children:
        name = DEEDS.get((verb.lemma_.lower(), child.text.lower()))
        if name is None or child.i < verb.i:
            continue
        document = _document(draft, verb)
        who = next((t for t in child.children if t.dep_ == "pobj"), None)
        if document is None or who is None:
            continue
        outlet = the_outlet(draft, who, verb.lemma_.lower()) if name == "published by" else None
        value = outlet or _bearer(draft, who) or draft.naming(who, "person", "organisation", "post", "document")
        if name == "addressed to" and value is None:
            continue
        if verb.lemma_.lower() in SIGHT and not _is_outlet(value):
            continue
        if verb.lemma_.lower() in GIVING and not (value is not None and is_outlet_name(value.name)):
            continue
        last = value.span.end if value is not None else end(who)
        cue = draft.span(start(verb), max(last, end(verb)))
        return Detail(document_mention=document.id, name=name, cue=cue, value=value.id if value else None)
    return None


def _bearer(draft: Draft, who: Token) -> Mention | None:
    """ "signed by the chief physician, Dr. N. N.": the name that is set beside the office."""
    if who.pos_ != "NOUN":
        return None
    named = (draft.naming(c, "person") for c in who.children if c.dep_ == "appos")
    return next((mention for mention in named if mention is not None and mention.form == "name"), None)


def _in_outlet(draft: Draft, noun: Token) -> Detail | None:
    """ "a report in the N. Courier", "an article by the N. Agency": who brought it out."""
    if noun.lemma_.lower() not in lexicon().nouns["document"] or noun.pos_ != "NOUN":
        return None
    for child in noun.children:
        who = next((t for t in child.children if t.dep_ == "pobj"), None)
        if who is None or child.lower_ not in {"in", "by", "from", "on"} or child.i < noun.i:
            continue
        value, document = draft.naming(who, "organisation"), draft.naming(noun, "document")
        if value is not None and document is not None and _is_brought_out(draft, value):
            cue = draft.span(start(child), value.span.end)
            return Detail(document_mention=document.id, name="published by", cue=cue, value=value.id)
    return None


def _is_brought_out(draft: Draft, outlet: Mention) -> bool:
    """ "a report in the N. Courier", "in the paper Dagens Blad": an outlet by its name or by the word before it."""
    words = set(outlet.name.lower().split()) | set(draft.text[: outlet.span.start].lower().split()[-1:])
    return bool(words & (lexicon().nouns["outlet"] | OUTLETS))


def _brought(draft: Draft, verb: Token) -> Detail | None:
    """ "The Gazette published a letter", "The Gazette said it had obtained a letter": the outlet brought it out."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    is_told = subject is not None and subject.lower_ == "it" and verb.dep_ == "ccomp"
    if is_told:
        subject = next((c for c in verb.head.children if c.dep_ == "nsubj"), subject)
    outlet = draft.naming(subject, "organisation") if subject is not None else None
    document = draft.naming(thing, "document") if thing is not None else None
    if outlet is None or document is None or not _is_outlet(outlet):
        return None
    if verb.lemma_ not in OUT and not (is_told and (is_outlet_name(outlet.name) or verb.lemma_ in GETTING)):
        return None  # "The N. has seen a letter" is mostly what a paper says of itself
    cue = draft.span(outlet.span.start, end(verb))
    return Detail(document_mention=document.id, name="published by", cue=cue, value=outlet.id)


def _cited(draft: Draft, verb: Token) -> Detail | None:
    """ "the Gazette reported, citing a leaked letter": the outlet brought out what it rests on."""
    thing = cited_by(verb)
    who = speaker(verb) if thing is not None else None
    if thing is None or who is None:
        return None
    beside = [who, *(c for c in who.children if c.dep_ == "appos")]
    outlet = next((m for t in beside if _is_outlet(m := draft.naming(t, "organisation"))), None)
    document = draft.naming(thing, "document")
    if outlet is None or document is None:
        return None
    cue = draft.span(min(outlet.span.start, start(verb)), max(outlet.span.end, end(verb)))
    return Detail(document_mention=document.id, name="published by", cue=cue, value=outlet.id)


def _is_outlet(value: Mention | None) -> bool:
    """A named organisation none of whose words is an office's ("Ministry of ..."), unless one is an outlet's."""
    if value is None or value.kind != "organisation" or value.form != "name":
        return False
    nouns, words = lexicon().nouns, set(value.name.lower().split())
    return bool(words & nouns["outlet"]) or not words & nouns["organisation"]


def is_relay(told: Mention) -> bool:
    """Who passes on what he is told: an outlet, named or not, or a body that is no office (a court is none)."""
    nouns, words = lexicon().nouns, set(told.name.lower().split())
    return bool(words & nouns["outlet"]) or (told.form == "name" and not words & (nouns["organisation"] | HEARING))


def _document(draft: Draft, verb: Token) -> Mention | None:
    """The document that the participle or passive verb tells of."""
    at = verb
    for _ in range(4):
        if at.dep_ in {"acl", "relcl", "amod"}:
            return draft.naming(at.head, "document") or _record_of(draft, at.head)
        subjects = [c for c in at.children if c.dep_ in {"nsubjpass", "nsubj"}]
        if subjects:
            found = draft.naming(subjects[0], "document")
            if subjects[0].lower_ == "it" and any(c.dep_ == "ccomp" and c.i > at.i for c in at.children):
                return None  # "It is reported by the agency that ...": no paper is
            if subjects[0].text.lower() in {"it", "which", "this"}:
                before = [m for m in draft.mentions if m.kind == "document" and m.span.end <= start(subjects[0])]
                singular = [m for m in before if not m.name.lower().endswith("s")]
                found = max(singular, key=lambda m: m.span.end, default=None)
            attribute = next((c for c in at.children if c.dep_ == "attr"), None)
            return (draft.naming(attribute, "document") if attribute is not None else None) or found
        if at.dep_ != "conj":
            return _right_before(draft, at) if at.dep_ == "advcl" and at.tag_ == "VBN" else None
        at = at.head
    return None


def _record_of(draft: Draft, thing: Token) -> Mention | None:
    """ "minutes of a closed meeting obtained by the N.": the minutes were obtained, and not the meeting."""
    of = thing.head
    return draft.naming(of.head, "document") if thing.dep_ == "pobj" and of.lower_ == "of" else None


def _right_before(draft: Draft, verb: Token) -> Mention | None:
    """ "In the letter, dated 3 May, ...": the document that the comma sets the participle behind."""
    near = (m for m in draft.mentions if m.kind == "document" and 0 <= start(verb) - m.span.end <= len(", "))
    return next(near, None)


def _dated(draft: Draft, verb: Token) -> list[Detail]:
    document = _document(draft, verb) or _right_before(draft, verb)
    when = next((m for m in draft.mentions if m.kind == "date" and 0 <= m.span.start - end(verb) <= 4), None)
    if document is None or when is None:
        return []
    cue = draft.span(start(verb), when.span.end)
    return [Detail(document_mention=document.id, name="dated", cue=cue, value=when.id)]
