"""All acts of saying, showing and thinking that a text tells of, with source, cue and content.

Wider than the chains of claims: what somebody thinks, does not say or only wonders about is an attribution too,
though no claim is put into that mouth. Each is found at its cue; the content is a clause, a quotation, or both.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from stemma.model import Attribution, AttributionKind, Span
from stemma.read.attribution.content import FINITE, class_of, content_of
from stemma.read.attribution.cue_phrases import cue_phrase
from stemma.read.attribution.cue_turns import SUBJECTS
from stemma.read.attribution.quotations import Quotation, Quotations
from stemma.read.attribution.source import named_behind, phrase_of, source_and_cue
from stemma.read.attribution.taken_back import is_taken_back
from stemma.read.lexicon import lexicon
from stemma.read.parsing.tree import end, start

if TYPE_CHECKING:
    from stemma.read.parsing.tree import Sentence, Token

EDGES = frozenset({",", ";", ":", ".", "—", "–", "-", "?", "!"})
# A quotation of fewer characters is a name or a word set apart; a long one behind a colon needs no verb of saying.
LEAST, LONG = 24, 40
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
        if sum(t.is_alpha for t in content) < 2:
            return
        source, cue = source_and_cue(verb)
        negative = is_taken_back(verb, does)
        if not source and not negative and any(c.dep_ == "auxpass" for c in verb.children):
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
                    negative = is_taken_back(verb, class_of(verb))
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
        """ "described it as “by far the ablest”": words without a verb of their own name, they state nothing."""
        inside = [t for t in verb.sent if quotation.start < start(t) < quotation.end]
        return class_of(verb) == "show" and bool(inside) and not any(t.tag_ in FINITE for t in inside)

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
        words = sorted((t for t in content if t.i not in taken and not t.is_space), key=lambda t: t.i)
        ranges = _runs(words)
        quotation = quotation or self._quotation(words, cue)
        if quotation is not None:
            quotation = self.quotations.goes_on(quotation)
            if quotation.start >= end(cue[-1]):
                ranges = [r for r in ranges if r[0] >= start(cue[0])]
            ranges = _joined([*ranges, (quotation.start, quotation.end)])
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


def _runs(words: list[Token]) -> list[tuple[int, int]]:
    """Neighbouring words as ranges; a gap of no more than punctuation joins."""
    runs: list[list[Token]] = []
    for token in words:
        if runs and all(t.is_space or t.is_punct for t in token.doc[runs[-1][-1].i + 1 : token.i]):
            runs[-1].append(token)
        else:
            runs.append([token])
    found = []
    for run in runs:
        while run and run[0].text in EDGES:
            run = run[1:]
        while run and run[-1].text in EDGES:
            run = run[:-1]
        if any(t.is_alpha or t.like_num for t in run):
            found.append((start(run[0]), end(run[-1])))
    return found


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
