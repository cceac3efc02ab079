"""All acts of saying, showing and thinking that a text tells of, with source, cue and content.

Wider than the chains of claims: what somebody thinks, does not say or only wonders about is an attribution too,
though no claim is put into that mouth. Each is found at its cue; the content is a clause, a quotation, or both.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from stemma.model import Attribution, AttributionKind, Span
from stemma.read.attribution.content import FINITE, OPENING, TO_SOMEBODY, class_of, content_of
from stemma.read.attribution.cue_phrases import cue_phrase
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.quotations import Quotation, Quotations
from stemma.read.attribution.silences import from_whom, is_there_none, kept_silent
from stemma.read.attribution.source import details_of, named_behind, phrase_of, source_and_cue
from stemma.read.attribution.stretches import joined, kept_inside, runs
from stemma.read.attribution.taken_back import is_taken_back, says_nobody
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

# A quotation of fewer characters is a name or a word set apart; a long one behind a colon needs no verb of saying.
LEAST, LONG = 24, 40
NAMING = frozenset({"declare", "know", "proclaim", "title"})
UNSAID = frozenset({"think", "know"})


def attributions_in(document: str, quotations: Quotations, sentences: list[Sentence]) -> tuple[Attribution, ...]:
    """The attributions of a parsed text in the order of their cues; ``document`` is the id that spans carry."""
    finder = _Finder(document, quotations)
    for sentence in sentences:
        for token in sentence:
            if token.lower_ == "according":
                finder.according(token)
            elif (found := cue_phrase(token)) is not None:
                finder.phrase(token, *found)
            elif token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
                finder.verb(token)
    finder.left_over(sentences)
    return tuple(sorted(finder.found, key=lambda a: (a.cue.start, a.cue.end)))


class _Finder:
    def __init__(self, document: str, quotations: Quotations) -> None:
        self.document = document
        self.quotations = quotations
        self.found: list[Attribution] = []
        self._cues: set[int] = set()

    def according(self, token: Token) -> None:
        """ "According to the memo, ...": the clause it hangs on, without itself."""
        doc = token.doc
        if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
            return
        to = doc[token.i + 1]
        source = named_behind(to)
        if not source:
            return
        mine = {t.i for t in token.subtree if t.i <= source[-1].i} | {token.i, to.i, *(t.i for t in source)}
        mine |= {t.i for t in details_of(source)}
        head = token.head
        while head.dep_ in {"prep", "pobj", "npadvmod", "nummod", "attr", "compound"} and head.head != head:
            head = head.head
        content = [t for t in head.subtree if t.i not in mine]
        self._note([token, to], source, content, "according to")

    def phrase(self, head: Token, words: list[Token], who: Token) -> None:
        """ "In the mayor's view, ...": the clause it hangs on, without itself."""
        mine = {t.i for t in head.subtree}
        source = [t for t in phrase_of(who) if t.tag_ != "POS"]
        content = [t for t in head.head.subtree if t.i not in mine]
        self._note(words, source, content, "said")

    def verb(self, verb: Token) -> None:
        """The verb as a cue, with what stands under it."""
        does = class_of(verb)
        if verb.lower_ == "considering" and verb.dep_ in {"prep", "advcl", "mark"}:
            return
        if (does == "know" and _is_easy(verb)) or _is_aside(verb) or _is_weighed(verb):
            return
        content = content_of(verb, does)
        is_empty = sum(t.is_alpha for t in content) < 2
        silent = kept_silent(verb) if is_empty or not does else None
        if silent is not None:
            source, cue = source_and_cue(verb)
            source = from_whom(verb) if is_there_none(verb) else source
            cue = sorted([*cue, *silent[1]], key=lambda t: t.i)
            self._note(cue, source, silent[0], "said", negative=True)
        if is_empty or silent is not None:
            return
        source, cue = source_and_cue(verb)
        negative = is_taken_back(verb, does)
        is_passive = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
        is_passive = is_passive or any(c.dep_ == "auxpass" for c in verb.children)
        is_none = negative and is_passive and verb.lemma_.lower() not in TO_SOMEBODY and says_nobody(verb)
        if not source and is_passive and (not negative or is_none):
            # "It has been proposed that ...": nobody is let speak; a claim's chain keeps the voice as unnamed.
            return
        believed = [] if does else [c for c in verb.children if c.lemma_.lower() in lexicon().knowing]
        cue += believed
        kind: AttributionKind = "thought" if does in UNSAID or believed else "said"
        self._cues.add(start(verb))
        self._note(cue, source, content, kind, negative=negative)

    def left_over(self, sentences: list[Sentence]) -> None:
        """Quotations that no cue has taken yet: a verb of saying right before or behind them has."""
        held = [(span.start, span.end) for found in self.found for span in found.content]
        starts = [start(s[0]) for s in sentences]
        for quotation in self.quotations.spoken:
            if quotation.end - quotation.start < LEAST or any(
                a < quotation.end and quotation.start < b for a, b in held
            ):
                continue
            verb = self._sayer(quotation, sentences, starts)
            if verb is not None:
                source, cue = source_and_cue(verb)
                if (source or class_of(verb)) and not self._is_label(verb, quotation):
                    does = class_of(verb)
                    negative = bool(does) and is_taken_back(verb, does)
                    self._note(cue, source, [], "said", negative=negative, quotation=quotation)
                    held += [(span.start, span.end) for span in self.found[-1].content]

    def _sayer(self, quotation: Quotation, sentences: list[Sentence], starts: list[int]) -> Token | None:
        at = bisect_right(starts, quotation.start) - 1
        if at < 0:
            return None
        before = [t for t in sentences[at] if end(t) <= quotation.start]
        if not any(t.is_alpha for t in before) and at > 0 and _ends_in_colon(sentences[at - 1]):
            before = list(sentences[at - 1])
        last = next((t for t in reversed(before) if not t.is_space), None)
        is_colon = last is not None and last.text == ":"
        near = [t for t in before if self._may_say(t, quotation)]
        if near and (is_colon or _words_between(near[-1], before) <= 8):
            return near[-1]
        if is_colon and last is not None and quotation.end - quotation.start >= LONG:
            root = last.sent.root
            return root if root.pos_ == "VERB" and end(root) <= quotation.start else None
        behind = [t for s in sentences[bisect_right(starts, quotation.end - 1) - 1 :][:1] for t in s]
        behind = [t for t in behind if start(t) >= quotation.end][:8]
        return next((t for t in behind if self._may_say(t, quotation)), None)

    def _is_label(self, verb: Token, quotation: Quotation) -> bool:
        """ "described it as “by far the ablest”", "declared a “public health emergency”": words without a verb of
        their own name, they state nothing; "said “No, never”" is speech."""
        inside = [t for t in verb.sent if quotation.start < start(t) < quotation.end]
        if not inside or any(t.tag_ in FINITE for t in inside):
            return False
        before = next((t for t in reversed(verb.doc[: inside[0].i]) if t.text not in OPENING), None)
        is_called = verb.lemma_.lower() in lexicon().characterising | NAMING
        is_set_off = before is not None and before.text in {",", ":"} and not is_called
        return class_of(verb) == "show" or not (is_set_off or before is None or (before == verb and not is_called))

    def _may_say(self, token: Token, quotation: Quotation) -> bool:
        return (
            class_of(token) in {"say", "think", "show"}
            and token.pos_ in {"VERB", "AUX"}
            and start(token) not in self._cues
            and self.quotations.at(start(token)) != quotation
        )

    def _note(
        self,
        cue: list[Token],
        source: list[Token],
        content: list[Token],
        kind: AttributionKind,
        *,
        negative: bool = False,
        quotation: Quotation | None = None,
    ) -> None:
        taken = {t.i for t in cue} | {t.i for t in source}
        within = self.quotations.at(start(cue[0]))
        if within is not None:
            content = kept_inside(content, self.quotations.goes_on(within))
        words = sorted((t for t in content if t.i not in taken and not t.is_space), key=lambda t: t.i)
        ranges = runs(words)
        quotation = quotation or self._quotation(words, cue)
        if quotation is not None:
            quotation = self.quotations.goes_on(quotation)
            if quotation.start >= end(cue[-1]):
                ranges = [r for r in ranges if r[0] >= start(cue[0])]
            ranges = joined([*ranges, (quotation.start, quotation.end)])
        if not ranges:
            return
        self.found.append(
            Attribution(
                cue=self._span(start(cue[0]), end(cue[-1])),
                source=self._span(start(source[0]), end(source[-1])) if source else None,
                content=tuple(self._span(*r) for r in ranges),
                kind=kind,
                negative=negative,
            )
        )

    def _quotation(self, words: list[Token], cue: list[Token]) -> Quotation | None:
        """The quotation that the content begins or ends in: content to its end, over all its sentences."""
        outside = self.quotations.at(start(cue[0]))
        for word in (*words[:2], *words[-2:]):
            found = self.quotations.at(start(word))
            if found is not None and found != outside and outside is None:
                return found
        return None

    def _span(self, first: int, last: int) -> Span:
        return Span(document=self.document, start=first, end=last)


def _ends_in_colon(sentence: Sentence) -> bool:
    return sentence.text.rstrip().endswith(":")


def _words_between(token: Token, before: list[Token]) -> int:
    return sum(t.is_alpha for t in before if t.i > token.i)


def _is_easy(verb: Token) -> bool:
    """ "It is easy to forget that ...", "let's see": nobody is said to know."""
    return (verb.dep_ == "xcomp" and verb.head.dep_ == "acomp") or any(
        c.lower_ in {"'s", "’s"} for c in verb.children
    )


def _is_weighed(verb: Token) -> bool:
    """ "It is clear that", "it is important to note that": the author weighs, and "it" is nobody. "It is not clear
    whether" tells what is not known, and is kept."""
    top = verb
    while top.dep_ in {"xcomp", "acomp", "advcl"} and top.head.i < top.i and top.i - top.head.i < 4:
        top = top.head
    weighing = any(c.dep_ == "acomp" and c.lemma_.lower() in lexicon().weighing for c in top.children)
    weighing = weighing and not any(c.dep_ == "neg" for c in top.children)
    return weighing and any(c.dep_ in SUBJECTS and c.lower_ == "it" and c.i < top.i for c in top.children)


def _is_aside(verb: Token) -> bool:
    """ "That said, ...": no one speaks."""
    subjects = [c.lower_ for c in verb.children if c.dep_ in SUBJECTS]
    return subjects == ["that"] and verb.i + 1 < len(verb.doc) and verb.nbor(1).text == ","
