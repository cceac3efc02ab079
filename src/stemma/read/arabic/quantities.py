"""Amounts in an Arabic text: numbers with qualifier, unit and what is counted; duals, shares and vague amounts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from stemma.read.arabic.amount_tables import duals, many, qualifiers, unarticled, units
from stemma.read.arabic.lists import numerals, words
from stemma.read.arabic.numerals import Numeral, numeral_at
from stemma.read.arabic.tokens import Token
from stemma.read.arabic.verbs import verb_of
from stemma.text.figures import plain
from stemma.text.qualifiers import bounds_of
from stemma.text.quantity_match import QuantityKind, QuantityMatch
from stemma.text.units import Unit

PERSONS = "persons"
_VAGUE = {10: "dozens", 100: "hundreds", 1000: "thousands", 10**6: "millions", 10**9: "millions"}
_SIGNS = {
    "%": Unit("percent", "percent"),
    "٪": Unit("percent", "percent"),
    "$": Unit("USD", "money"),
    "€": Unit("EUR", "money"),
}
_JOINED = ("و", "ف", "ب", "ل")


@dataclass(frozen=True, slots=True)
class Amount:
    """A match in code points of the text, and the code points of what is counted, if the text shows it."""

    match: QuantityMatch
    counted: tuple[int, int] | None


def find_amounts(tokens: Sequence[Token], closed: Iterable[tuple[int, int]]) -> list[Amount]:
    """The amounts of one text in order; tokens inside the ranges ``closed`` (dates) count nothing."""
    taken = {at for first, last in closed for at in range(first, last)}
    return _Scan(tokens, [token.start in taken for token in tokens]).amounts()


@dataclass(slots=True)
class _Scan:
    """One pass over the tokens; ``free`` is the first that no amount has taken."""

    tokens: Sequence[Token]
    dated: list[bool]
    free: int = 0
    found: list[Amount] = field(default_factory=list)

    def amounts(self) -> list[Amount]:
        readers: tuple[Callable[[int], int | None], ...] = (self._vague, self._number, self._share, self._dual)
        at = 0
        while at < len(self.tokens):
            after = None
            if not self.dated[at]:
                after = next((end for read in readers if (end := read(at)) is not None), None)
            self.free = after if after is not None else self.free
            at = after if after is not None else at + 1
        return self.found

    def _number(self, at: int) -> int | None:
        number = numeral_at(self.tokens, at)
        if number is None:
            return None
        if self._is_label(at) or any(self.dated[at : number.last]):
            return number.last
        pair = self._range(number)
        if pair is not None:
            return pair
        first, qualifier = self._before(at, number.begins)
        last, unit = self._unit(number.last)
        last, qualifier, counted_at = self._after(last, qualifier, unit)
        low, high = bounds_of(qualifier, number.value) if not number.slip else (None, None)
        match = self._match((first, self.tokens[last - 1].end), number, qualifier, unit, (low, high))
        self._keep(match, self._counted(at, counted_at, unit, number.prefix))
        return last

    def _range(self, number: Numeral) -> int | None:
        """ "between X and Y", "from X to Y", "X-Y": the second number belongs to the first."""
        at = number.last
        first, qualifier = self._before(number.first, number.begins)
        if at >= len(self.tokens) or (self.tokens[at].kind == "word" and self.dated[at]):
            return None
        step = 0
        if qualifier == "between":
            # "and" is joined to a word ("and forty") or stands glued before a figure ("و200").
            step = 1 if self.tokens[at].flat == "و" else 0
            if not step and not self.tokens[at].flat.startswith("و"):
                return None
        elif self.tokens[at].flat in ("الي", "-", "–") and self._from(number.first, self.tokens[at].flat):
            step = 1
        else:
            return None
        other = numeral_at(self.tokens, at + step) if at + step < len(self.tokens) else None
        if other is None or other.value <= number.value:
            return None
        last, unit = self._unit(other.last)
        scale = other.value / number.value
        low = number.value * 1000 if unit is None and scale >= 1000 and not number.is_figure else number.value
        span = (first, self.tokens[last - 1].end)
        both = Numeral(number.first, other.last, number.value, number.begins)
        match = self._match(span, both, "between", unit, (low, other.value), value=None)
        self._keep(match, self._counted(number.first, last, unit, ""))
        return last

    def _from(self, first: int, joint: str) -> bool:
        """ "from 3 to 5" needs its "from"; a hyphen needs none."""
        return joint != "الي" or (first > 0 and self.tokens[first - 1].bare == "من")

    def _is_label(self, at: int) -> bool:
        """ "Article 5", "number 14", "3.": the figure names a thing."""
        before = self.tokens[at - 1].flat if at else ""
        labels = numerals("label")
        if before in labels or (before[:1] in _JOINED and before[1:] in labels):
            return True
        return (
            self.tokens[at].kind == "figure" and at > 0 and self.tokens[at].glued and before in ("/", "#", "-", "\\")
        )

    def _before(self, at: int, begins: int) -> tuple[int, str]:
        """Code point at which the expression begins, and its qualifier; "and", "by" joined to it are left out."""
        tokens = self.tokens
        for length in (4, 3, 2, 1):
            start = at - length
            if start < self.free or start < 0:
                continue
            flats = [token.flat for token in tokens[start:at]]
            if (found := qualifiers("before").get(tuple(flats))) is not None:
                return tokens[start].start, found
            if flats[0][:1] in _JOINED and (found := qualifiers("before").get((flats[0][1:], *flats[1:]))):
                return tokens[start].start + 1, found
        return begins, "exact"

    def _unit(self, at: int) -> tuple[int, Unit | None]:
        """The unit that begins at token ``at`` and the token behind it."""
        for length in (3, 2, 1):
            flats = tuple(token.flat for token in self.tokens[at : at + length])
            if len(flats) == length and (unit := units().get(flats)) is not None:
                return at + length, unit
        if at < len(self.tokens) and self.tokens[at].text in _SIGNS:
            return at + 1, _SIGNS[self.tokens[at].text]
        return at, None

    def _after(self, last: int, qualifier: str, unit: Unit | None) -> tuple[int, str, int]:
        """A qualifier behind the number, its unit or the noun it counts: token behind all, qualifier, the noun."""
        for skip in (0, 1) if unit is None else (0,):
            at = last + skip
            if skip and not self._is_noun(last):
                break
            for length in (2, 1):
                flats = tuple(token.flat for token in self.tokens[at : at + length])
                if len(flats) == length and (found := qualifiers("after").get(flats)) is not None:
                    return at + length, found if qualifier == "exact" else qualifier, last
        return last, qualifier, last

    def _counted(self, first: int, at: int, unit: Unit | None, prefix: str) -> tuple[int, int] | None:
        if unit is not None and unit.kind in ("money", "duration", "percent", "times", "age"):
            return None
        if at < len(self.tokens) and self.tokens[at].flat == "من":
            at += 1
        if prefix == "ال" and first > 0 and self._is_noun(first - 1):
            at = first - 1
        if at < len(self.tokens) and self._is_noun(at):
            return self.tokens[at].start, self.tokens[at].end
        return self._number_of(first) if unit is None else None

    def _number_of(self, at: int) -> tuple[int, int] | None:
        """ "the number of the injured rose to 37": what stands behind "number"."""
        for back in range(at - 1, max(-1, at - 8), -1):
            if self.tokens[back].kind == "sign":
                return None
            if self.tokens[back].bare in ("عدد", "حصيله", "اعداد") and back + 1 < at and self._is_noun(back + 1):
                return self.tokens[back + 1].start, self.tokens[back + 1].end
        return None

    def _is_noun(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        if token.kind != "word" or len(token.flat) < 2 or self.dated[at]:
            return False
        small = words("prepositions") | words("joiners") | words("relatives") | words("that") | words("pronouns")
        verb = verb_of(token.flat)
        is_verb = verb is not None and not verb.is_noun_like
        return token.flat not in small | words("asides") and token.bare not in small and not is_verb

    def _vague(self, at: int) -> int | None:
        """ "dozens of", "tens of thousands", also with the article."""
        flat = many(self.tokens[at].flat)
        value = numerals("vague").get(unarticled(flat))
        if value is None or (numeral_at(self.tokens, at) is not None and self._counts_before(at)):
            return None
        last, least = at + 1, int(value)
        inner = unarticled(self.tokens[last].flat) if last < len(self.tokens) else ""
        scale = int(numerals("vague").get(inner, 0)) or int(numerals("scale").get(inner, 0))
        if scale > least:
            last, least, value = last + 1, least * scale, str(scale)
        begins = (
            self.tokens[at].end - len(flat) if self.tokens[at].text.endswith(flat[-2:]) else self.tokens[at].start
        )
        span = (begins, self.tokens[last - 1].end)
        number = Numeral(at, last, Fraction(least), begins)
        match = self._match(span, number, _VAGUE[int(value)], None, (Fraction(2 * least), None), value=None)
        self._keep(match, self._counted(at, last, None, ""))
        return last

    def _counts_before(self, at: int) -> bool:
        """Whether a number before this word multiplies it ("five millions")."""
        return at > 0 and (numeral_at(self.tokens, at - 1) is not None)

    def _share(self, at: int) -> int | None:
        value = numerals("share").get(self.tokens[at].bare)
        if (
            value is None
            or at + 1 >= len(self.tokens)
            or (not self.tokens[at + 1].flat.startswith("ال") and not self._is_noun(at + 1))
        ):
            return None
        if self.tokens[at + 1].flat.startswith("نهائي"):
            return None
        first, qualifier = self._before(at, self.tokens[at].start)
        share = Fraction(value)
        number = Numeral(at, at + 1, share, self.tokens[at].start)
        match = self._match(
            (first, self.tokens[at].end), number, qualifier, Unit("share", "share"), bounds_of(qualifier, share)
        )
        self._keep(match, (self.tokens[at + 1].start, self.tokens[at + 1].end))
        return at + 1

    def _dual(self, at: int) -> int | None:
        token = self.tokens[at]
        flat = token.flat.removeprefix("ال")
        unit = duals().get(flat) or duals().get(token.bare)
        if token.kind != "word" or unit is None:
            return None
        first, qualifier = self._before(
            at, token.start + (1 if token.bare != token.flat and flat not in duals() else 0)
        )
        number = Numeral(at, at + 1, Fraction(2), token.start)
        kinds: dict[str, QuantityKind] = {"persons": "count", "-": "count", "times": "times"}
        kind = kinds.get(unit) or ("measure" if unit in ("tonnes", "m", "km") else "duration")
        made = None if unit in ("persons", "-") else Unit(unit, kind)
        match = self._match((first, token.end), number, qualifier, made, bounds_of(qualifier, Fraction(2)))
        self._keep(match, (token.start, token.end) if made is None else None)
        return at + 1

    def _match(
        self,
        span: tuple[int, int],
        number: Numeral,
        qualifier: str,
        unit: Unit | None,
        bounds: tuple[Fraction | None, Fraction | None],
        value: Fraction | int | None = -1,
    ) -> QuantityMatch:
        low, high = bounds
        known = ("measure", "duration", "money", "percent", "times", "share", "age")
        kind: QuantityKind = unit.kind if unit is not None and unit.kind in known else "count"  # type: ignore[assignment]
        own = number.value if value == -1 else value
        return QuantityMatch(
            start=span[0],
            end=span[1],
            number_start=number.begins,
            number_end=self.tokens[number.last - 1].end,
            value=None if own is None else plain(Fraction(own)),
            low=None if low is None else plain(low),
            high=None if high is None else plain(high),
            qualifier=qualifier,
            unit=unit.name if unit else None,
            kind=kind,
            slip=number.slip,
            readings=tuple(plain(reading) for reading in number.readings),
        )

    def _keep(self, match: QuantityMatch, counted: tuple[int, int] | None) -> None:
        self.found.append(Amount(match, counted))
