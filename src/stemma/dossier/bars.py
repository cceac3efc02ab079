"""Draws the timeline: a diamond for a stated day, a hatched bar for a range, an arrow where no limit is stated."""

from __future__ import annotations

from datetime import date, timedelta

from markupsafe import Markup

from stemma.dossier.svg import fit, label, number, seen, titled
from stemma.dossier.views.edtf import MONTHS, Days
from stemma.dossier.views.timeline import Moment

WIDTH, LEFT, RIGHT, TOP, ROW = 1080.0, 262.0, 40.0, 34.0, 44.0
TICKS = 7
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)


def draw_timeline(moments: tuple[Moment, ...]) -> Markup:
    """The whole drawing, "" when nothing is dated."""
    limits = _limits(moments)
    if limits is None:
        return Markup("")
    low, high = limits
    height = TOP + ROW * len(moments) + 8
    attributes, names = titled("Timeline", _in_words(moments), "timeline-drawing")
    parts = [_grid(low, high, height)]
    parts += [_row(moment, TOP + ROW * n, low, high) for n, moment in enumerate(moments)]
    return Markup('<svg class="bars" viewBox="0 0 {} {}" {}>{}{}{}</svg>').format(
        number(WIDTH), number(height), attributes, names, HATCH, Markup("").join(parts)
    )


HATCH = Markup(
    '<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<line x1="0" y1="0" x2="0" y2="7" class="hatchline"/></pattern></defs>'
)


def _in_words(moments: tuple[Moment, ...]) -> str:
    return "; ".join(f"{seen(m.event)}: {m.when}" for m in moments)


def _limits(moments: tuple[Moment, ...]) -> tuple[date, date] | None:
    """The days that the axis shows: all stated ones with a margin of a tenth, 30 days at least."""
    known = [day for m in moments for day in (m.days.first, m.days.last) if day is not None]
    if not known:
        return None
    low, high = min(known), max(known)
    margin = max(30, (high - low).days // 10)
    return _shift(low, -margin), _shift(high, margin)


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _x(day: date, low: date, high: date) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (day - low).days / max(1, (high - low).days)


def _ticks(low: date, high: date) -> list[date]:
    """First days of months, at most seven, a round number of months or years apart."""
    months = (high.year - low.year) * 12 + high.month - low.month
    step = next((s for s in STEPS if months / s <= TICKS - 1), STEPS[-1])
    first = low.year * 12 + low.month
    numbers = range(first + -first % step, high.year * 12 + high.month, step)
    return [date(n // 12, n % 12 + 1, 1) for n in numbers if date.min.year <= n // 12 <= date.max.year]


def _grid(low: date, high: date, height: float) -> Markup:
    out = []
    days = [day for day in _ticks(low, high) if low <= day <= high]
    for n, day in enumerate(days):
        x = _x(day, low, high)
        month = f"{MONTHS[day.month - 1][:3]} {day.year}" if n == 0 or day.month == 1 else MONTHS[day.month - 1][:3]
        words = month if (high - low).days < 3650 else str(day.year)
        out.append(
            Markup('<line x1="{0}" y1="22" x2="{0}" y2="{1}" class="grid"/>').format(number(x), number(height - 4))
        )
        out.append(label(x + 4, 16, words, "t2"))
    return Markup("").join(out)


def _row(moment: Moment, y: float, low: date, high: date) -> Markup:
    sub = f"{moment.when} · {moment.letters}"
    names = label(0, y + 16, fit(seen(moment.event), LEFT - 16, 13.5), "t1") + label(
        0, y + 32, fit(sub, LEFT - 16, 12), "t2"
    )
    return names + _mark(moment.days, y + 17, low, high)


def _mark(days: Days, y: float, low: date, high: date) -> Markup:
    if days.is_day and days.first is not None:
        x = _x(days.first, low, high)
        return Markup('<path class="day" d="M{0} {1}l9 9-9 9-9-9z"/>').format(number(x), number(y - 9))
    left = _x(days.first, low, high) if days.first else LEFT
    right = _x(days.last, low, high) if days.last else WIDTH - RIGHT
    bar = Markup('<rect class="range" x="{}" y="{}" width="{}" height="16" rx="3"/>').format(
        number(left), number(y - 8), number(max(6.0, right - left))
    )
    if days.first is None:
        bar += Markup('<path class="open" d="M{} {}l-6 5 6 5"/>').format(number(left + 9), number(y - 5))
    if days.last is None:
        bar += Markup('<path class="open" d="M{} {}l6 5-6 5"/>').format(number(right - 9), number(y - 5))
    return bar
