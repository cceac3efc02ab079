"""Who is given a voice: the noun phrase beside a cue, and the mention that stands for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Mention, MentionKind
from stemma.read.arabic.bodies import headed
from stemma.read.arabic.lists import level, words
from stemma.read.arabic.noun_phrases import bounds, heads, is_definite, is_title, phrase_end, unarticled
from stemma.read.arabic.openings import Opening
from stemma.read.arabic.people import is_given, is_known
from stemma.read.arabic.sheet import Sentence, Sheet
from stemma.read.arabic.tokens import Token
from stemma.text.name_lists import genders

_OF = frozenset(("في", "من", "لدي"))
_LISTED: tuple[tuple[str, MentionKind], ...] = (
    ("documents", "document"),
    ("groups", "group"),
    ("persons", "person"),
    ("posts", "person"),
)


@dataclass(slots=True)
class Phrases:
    """Finds source phrases in one sentence; ranges are tokens, half-open."""

    sheet: Sheet
    sentence: Sentence

    def is_name(self, at: int) -> bool:
        """Whether the token belongs to a person's name."""
        found = self.sheet.at(self.sentence.tokens[at].end - 1)
        return found is not None and found.kind == "person"

    def behind(self, first: int, limit: int, *, lenient: bool, is_joined: bool = False) -> tuple[int, int] | None:
        """The source phrase that follows a cue, before token ``limit``; adverbials before it are passed over.

        ``is_joined`` says that the cue's own "to" stands joined to its first word ("according to").
        """
        at = self._skipped(first, limit)
        tokens = self.sentence.tokens
        if at >= limit or at in self.sentence.dated or (bounds(tokens[at]) and not self.is_name(at)):
            return None
        if (tokens[at].flat in words("news_nouns") and not lenient) or (
            not is_joined and self._is_object(at, lenient=lenient)
        ):
            return None
        end = min(limit, self._end(at, lenient=lenient))
        return (at, self._opened(at, end, limit))

    def _is_object(self, at: int, *, lenient: bool) -> bool:
        """ "for ...", "by ...": a joined small word, unless the word itself begins with that letter."""
        token = self.sentence.tokens[at]
        if token.flat[:1] not in ("ب", "ل", "ك") or is_known(token.flat) or self.is_name(at) or is_title(token.flat):
            return False
        owned = token.flat.endswith(("ه", "ها", "هم")) or token.flat.startswith(("لل", "بال"))
        listed = any((got := headed(token, role)) is not None and got[0] for role in ("outlets", "persons", "groups"))
        if lenient and not owned and not listed:
            return False
        roles = ("documents", "groups", "persons", "posts", "organisations", "open_heads")
        return not any((found := headed(token, role)) is not None and not found[0] for role in roles)

    def _end(self, first: int, *, lenient: bool) -> int:
        return phrase_end(
            self.sentence.tokens,
            first,
            is_name=self.is_name,
            dated=self.sentence.dated,
            lenient=lenient,
            is_body=True,
        )

    def _skipped(self, at: int, limit: int) -> int:
        """Past recipients, dates, adverbs and "in a statement" before the source."""
        tokens = self.sentence.tokens
        while at < limit:
            flat = tokens[at].flat
            if at in self.sentence.dated or flat in words("asides"):
                at += 1
            elif flat in words("recipients"):
                at = (
                    at + 1
                    if flat in ("له", "لها", "لهم", "لنا", "لي", "للصحفيين", "للصحافيين")
                    else self._end(at, lenient=False)
                )
            elif (
                flat in ("في", "خلال", "عبر")
                and at + 1 < limit
                and unarticled(tokens[at + 1].flat) in words("occasions")
            ):
                at = self._end(at + 1, lenient=False)
            elif (
                flat == "من" and at + 1 < limit and tokens[at + 1].flat in ("جانبه", "جانبها", "جهته", "جهتها", "جهه")
            ):
                at += 2
            else:
                break
        return at

    def _opened(self, first: int, end: int, limit: int) -> int:
        """ "a source in the police": the words behind "in" belong to such a head."""
        tokens = self.sentence.tokens
        opens = heads(tokens[first].flat, words("open_heads"))
        if not opens or end + 1 >= limit or tokens[end].flat not in _OF:
            return end
        if (
            unarticled(tokens[end + 1].flat) in words("occasions")
            or end + 1 in self.sentence.dated
            or bounds(tokens[end + 1])
        ):
            return end
        return min(limit, self._end(end + 1, lenient=False))

    def before(self, cue: int, start: int) -> tuple[int, int] | None:
        """The subject that stands before a verb, from token ``start`` of its clause; None where it is not plain."""
        tokens = self.sentence.tokens
        first = start
        while first < cue and (tokens[first].bare in words("joiners") or tokens[first].kind == "sign"):
            first += 1
        if first >= cue or first in self.sentence.dated or (bounds(tokens[first]) and not self.is_name(first)):
            return None
        last = cue - 1 if tokens[cue - 1].bare in ("قد", "لم", "لن", "لا", "ما") else cue
        if last <= first:
            return None
        end = self._end(first, lenient=True)
        end = self._opened(first, end, last)
        return (first, last) if end >= last else None

    def of_auxiliary(self, cue: int, start: int) -> tuple[int, int] | None:
        """ "the minister had said": between the auxiliary and its particle."""
        tokens = self.sentence.tokens
        if cue - 1 <= start or tokens[cue - 1].flat != "قد":
            return None
        for back in range(cue - 2, max(start - 1, cue - 10), -1):
            if tokens[back].bare in ("كان", "كانت", "وكان", "وكانت"):
                return (back + 1, cue - 1) if back + 1 < cue - 1 else None
        return None

    def is_source_like(self, first: int, last: int) -> bool:
        """Whether the phrase names one who can speak: a person, post, group, body, document or outlet."""
        tokens = self.sentence.tokens
        if any(self.is_name(at) for at in range(first, last)) or is_title(tokens[first].flat):
            return True
        roles = ("documents", "groups", "persons", "posts", "organisations", "outlets")
        return any(headed(tokens[first], role) for role in roles)

    def mention_of(self, first: int, last: int) -> Mention:
        """The mention that stands for the source phrase; noted when nothing stands there yet."""
        tokens, sheet = self.sentence.tokens, self.sheet
        joined = self._joined(first)
        start, end = tokens[first].start + joined, tokens[last - 1].end
        person = self._person(first, last)
        if person is not None:
            return person
        head = sheet.at(tokens[first].end - 1)
        if head is not None and head.kind in ("organisation", "document", "group") and head.span.start <= start + 2:
            return head
        if head is not None and head.kind == "person" and head.form == "nominal":
            return head
        kind = self._kind(first)
        inside = next((m for at in range(first, last) if (m := sheet.at(tokens[at].end - 1)) is not None), None)
        unlisted = kind == "other" and not any(is_definite(token.flat) for token in tokens[first:last])
        if unlisted and lenient_name(tokens[first:last]):
            return sheet.add("person", start, end, why="No list has it; it stands where a sayer is named.")
        form = (
            "name" if kind == "person" and is_given(tokens[first].flat) and not self._is_listed(first) else "nominal"
        )
        mention = sheet.add(kind, start, end, form=form)  # type: ignore[arg-type]
        if inside is not None and inside.kind == "organisation":
            mention = sheet.change(mention, organisation=inside.id)
        return mention

    def _joined(self, first: int) -> int:
        token = self.sentence.tokens[first]
        for role in ("documents", "groups", "persons", "posts", "organisations"):
            found = headed(token, role)
            if found is not None:
                return found[0] if not token.flat.startswith("لل") else 1
        return 1 if token.flat.startswith("لل") else 0

    def _is_listed(self, first: int) -> bool:
        return any(headed(self.sentence.tokens[first], role) is not None for role, _ in _LISTED)

    def _kind(self, first: int) -> MentionKind:
        token = self.sentence.tokens[first]
        for role, kind in _LISTED:
            if headed(token, role) is not None:
                return kind
        if headed(token, "organisations") is not None:
            return "organisation"
        return "person" if is_title(token.flat) else "other"

    def _person(self, first: int, last: int) -> Mention | None:
        """The person named in the phrase, unless the phrase is only about him ("spokesman for President N.")."""
        tokens = self.sentence.tokens
        for at in range(first, last):
            found = self.sheet.at(tokens[at].end - 1)
            if found is None or found.kind != "person" or found.form != "name":
                continue
            back = at - 1 if at > first and is_title(tokens[at - 1].flat) else at
            if back > first and tokens[back - 1].flat in ("باسم", "بلسان"):
                return None
            return found
        return None


def lenient_name(tokens: Sequence[Token]) -> bool:
    """Whether words that no list has may be a foreign name: three at most, none of them shaped like a plain noun."""
    return len(tokens) <= 3 and all(
        token.kind == "word" and not token.flat.endswith(("ات", "ون", "ه", "ها", "هم", "نا")) for token in tokens
    )


def is_feminine(mention: Mention) -> bool | None:
    """Grammatical gender of a source: by its head's ending, a person's by the first name; None where that is open."""
    words_of = level(mention.name).split()
    if not words_of:
        return None
    if mention.kind == "person" and mention.form == "name":
        found = genders().get(words_of[0], frozenset())
        return True if found == {"f"} else False if found == {"m"} else None
    return words_of[0].endswith("ه")


def ends_source(opening: Opening, length: int) -> int:
    """The token before which a source behind the cue must end."""
    return opening.at if opening.said in ("that", "quote", "colon", "noun") else length
