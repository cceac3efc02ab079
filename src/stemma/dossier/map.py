"""Draws places on a grid of degrees: a point for each position, a ring for how far its parts lie. No base map.

The projection is equirectangular, with the middle latitude of what is shown as the true one (Snyder, Map
Projections: A Working Manual, 1987, chapter 12). Places on both sides of the 180th meridian stay together.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, floor, radians

from markupsafe import Markup

from stemma.dossier.svg import fit, label, number, seen, titled, width_of
from stemma.dossier.views.places import PlaceRow, in_words
from stemma.model import Position

WIDTH, HEIGHT, EDGE, LETTERS = 860.0, 470.0, 34.0, 12.5
KM_OF_DEGREE = 111.195  # of latitude, on a sphere of 6,371 km
LEAST, MARGIN, LONGEST_NAME = 0.6, 1.2, 170.0  # degrees shown at least; part of the window; px of a name
STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60)
SCALES = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
DOTS = {"town": 4.5, "region": 6.0, "country": 7.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is shown: ``west`` and ``north`` in degrees, ``across`` and ``down`` in px for a degree."""

    west: float
    north: float
    across: float
    down: float

    def x(self, longitude: float) -> float:
        """Px from the left; a longitude beyond the 180th meridian is taken on the near side."""
        return EDGE + ((longitude - self.west) % 360) * self.across

    def y(self, latitude: float) -> float:
        """Px from the top."""
        return EDGE + (self.north - latitude) * self.down


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """Room that is taken, in px."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, other: Rectangle) -> bool:
        """Whether ``other`` lies inside."""
        wide = self.x <= other.x and other.x + other.width <= self.x + self.width
        return wide and self.y <= other.y and other.y + other.height <= self.y + self.height

    def meets(self, other: Rectangle) -> bool:
        """Whether the two overlap."""
        apart = self.x + self.width <= other.x or other.x + other.width <= self.x
        return not (apart or self.y + self.height <= other.y or other.y + other.height <= self.y)


def draw_map(rows: tuple[PlaceRow, ...]) -> Markup:
    """The whole drawing of the places that have a position, "" when none has."""
    placed = [(row, row.at) for row in rows if row.at is not None]
    if not placed:
        return Markup("")
    frame = frame_of([at for _, at in placed])
    attributes, names = titled("Map of the places", in_words(rows), "places-map")
    parts = [_grid(frame), _scale(frame)]
    parts += [_ring(frame, at) for _, at in placed]
    # The finer point is drawn last, so that a country does not hide its town.
    parts += [_dot(frame, at) for _, at in sorted(placed, key=lambda pair: -DOTS[pair[1].precision])]
    parts += _names(frame, placed)
    return Markup('<svg class="map" viewBox="0 0 {} {}" {}>{}{}</svg>').format(
        number(WIDTH), number(HEIGHT), attributes, names, Markup("").join(parts)
    )


def frame_of(positions: list[Position]) -> Frame:
    """The window that holds all points and their rings with a margin, in the drawing's proportions."""
    reached = [_reach(at) for at in positions]
    west, wide = _span_of(
        [at.longitude + e for at, (d, _) in zip(positions, reached, strict=True) for e in (-d, 0, d)]
    )
    low = min(max(at.latitude - d, -90.0) for at, (_, d) in zip(positions, reached, strict=True))
    high = max(min(at.latitude + d, 90.0) for at, (_, d) in zip(positions, reached, strict=True))
    middle, centre = (low + high) / 2, west + wide / 2
    narrow = max(0.2, cos(radians(middle)))
    wide, tall = max(wide * MARGIN, LEAST), max((high - low) * MARGIN, LEAST)
    down = min((HEIGHT - 2 * EDGE) / tall, (WIDTH - 2 * EDGE) / (wide * narrow))
    across = max(down * narrow, (WIDTH - 2 * EDGE) / 360)
    return Frame(
        west=centre - (WIDTH - 2 * EDGE) / across / 2,
        north=middle + (HEIGHT - 2 * EDGE) / down / 2,
        across=across,
        down=down,
    )


def _reach(at: Position) -> tuple[float, float]:
    """The radius of a place in degrees of longitude and of latitude."""
    degrees_of = at.radius / KM_OF_DEGREE
    return min(60.0, degrees_of / max(0.2, cos(radians(at.latitude)))), degrees_of


def _span_of(longitudes: list[float]) -> tuple[float, float]:
    """(western end, degrees to the east) of the shortest arc that holds all."""
    ring = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before, after) for before, after in zip(ring, [*ring[1:], ring[0] + 360], strict=True)]
    gap, start = max(gaps)
    return start, 360 - gap


def _grid(frame: Frame) -> Markup:
    """Meridians and parallels a round number of degrees apart, named at the edges."""
    wide, tall = (WIDTH - 2 * EDGE) / frame.across, (HEIGHT - 2 * EDGE) / frame.down
    step = next((one for one in STEPS if max(wide / 10, tall / 6) <= one), STEPS[-1])
    out = [Markup('<rect class="sheet" x="{0}" y="{0}" width="{1}" height="{2}"/>').format(
        number(EDGE), number(WIDTH - 2 * EDGE), number(HEIGHT - 2 * EDGE)
    )]  # fmt: skip
    for n in range(floor(frame.west / step) + 1, floor((frame.west + wide) / step) + 1):
        x = EDGE + (n * step - frame.west) * frame.across
        out.append(_line(x, EDGE, x, HEIGHT - EDGE))
        out.append(label(x, HEIGHT - EDGE + 16, degrees((n * step + 180) % 360 - 180, "E", "W"), "t2 mid"))
    for n in range(floor((frame.north - tall) / step) + 1, floor(frame.north / step) + 1):
        if abs(n * step) <= 90:
            y = frame.y(n * step)
            out.append(_line(EDGE, y, WIDTH - EDGE, y))
            out.append(label(EDGE + 4, y - 4, degrees(n * step, "N", "S"), "t2"))
    return Markup("").join(out)


def degrees(value: float, positive: str, negative: str) -> str:
    """``12.5° N``; no letter at zero."""
    side = "" if abs(value) < 1e-6 else f" {positive if value > 0 else negative}"
    return f"{number(abs(value))}°{side}"


def _line(x: float, y: float, to_x: float, to_y: float) -> Markup:
    return Markup('<path class="grid" d="M{} {}L{} {}"/>').format(*map(number, (x, y, to_x, to_y)))


def _scale(frame: Frame) -> Markup:
    """A bar of a round number of kilometres, true in the middle of the map; left out where it would mislead."""
    km = frame.down / KM_OF_DEGREE
    if (HEIGHT - 2 * EDGE) / frame.down > 90:
        return Markup("")
    length = max((one for one in SCALES if one * km <= 150), default=SCALES[0])
    right, y = WIDTH - EDGE, 20.0
    bar = Markup('<path class="bar" d="M{0} {2}v6H{1}v-6"/>').format(number(right - length * km), number(right), y)
    return bar + label(right - length * km - 8, y + 6, f"{length:,} km", "t2 end")


def _ring(frame: Frame, at: Position) -> Markup:
    """The kilometres within which the parts of a place lie."""
    size = at.radius * frame.down / KM_OF_DEGREE
    if size <= DOTS[at.precision] + 2:
        return Markup("")
    x, y = frame.x(at.longitude), frame.y(at.latitude)
    return Markup('<circle class="ring" cx="{}" cy="{}" r="{}"/>').format(*map(number, (x, y, size)))


def _dot(frame: Frame, at: Position) -> Markup:
    x, y = frame.x(at.longitude), frame.y(at.latitude)
    return Markup('<circle class="dot {}" cx="{}" cy="{}" r="{}"/>').format(
        at.precision, *map(number, (x, y, DOTS[at.precision]))
    )


def _names(frame: Frame, placed: list[tuple[PlaceRow, Position]]) -> list[Markup]:
    """Number and name beside each point, on the first side with room; else the number, else nothing."""
    taken = [
        Rectangle(x=frame.x(at.longitude) - 5, y=frame.y(at.latitude) - 5, width=10, height=10) for _, at in placed
    ]
    out = []
    for row, at in placed:
        for words in (fit(f"{row.number} {seen(row.name)}", LONGEST_NAME, LETTERS), str(row.number)):
            found = _room(frame.x(at.longitude), frame.y(at.latitude), width_of(words, LETTERS), taken)
            if found is not None:
                taken.append(found)
                before = found.x + found.width < frame.x(at.longitude)
                x = found.x + found.width if before else found.x
                out.append(label(x, found.y + LETTERS, words, "t1 end" if before else "t1"))
                break
    return out


def _room(x: float, y: float, wide: float, taken: list[Rectangle]) -> Rectangle | None:
    """Free room of ``wide`` px for a line: right of a point, left, above, below; None when all is taken."""
    tall = LETTERS + 4
    sheet = Rectangle(x=EDGE, y=EDGE, width=WIDTH - 2 * EDGE, height=HEIGHT - 2 * EDGE)
    beside, level = y - tall / 2, x - wide / 2
    for left, top in ((x + 9, beside), (x - 9 - wide, beside), (level, y - tall - 8), (level, y + 8)):
        found = Rectangle(x=left, y=top, width=wide, height=tall)
        if sheet.holds(found) and not any(found.meets(other) for other in taken):
            return found
    return None
