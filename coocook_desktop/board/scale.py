"""Where a time lies on the board, and which time lies at a place.

Times are the business's own, without zone.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

FULL_DAY = 24 * 60
HOUR = 60
HALF_HOUR = timedelta(minutes=30)


@dataclass(frozen=True)
class Piece:
    """The part of a span that lies on one day, from pixel to pixel."""

    day: int
    left: float
    right: float


@dataclass(frozen=True)
class Scale:
    """`days` days from `first`, each from minute `opens` to minute `closes`; lengths in pixels."""

    first: date
    days: int = 1
    opens: int = 0
    closes: int = FULL_DAY
    hour_width: float = 40.0
    row_height: int = 46

    @property
    def hours(self) -> float:
        """The hours that each day shows."""
        return (self.closes - self.opens) / HOUR

    @property
    def day_width(self) -> float:
        """How wide a day is."""
        return self.hours * self.hour_width

    @property
    def width(self) -> int:
        """How wide all days are together."""
        return math.ceil(self.day_width * self.days)

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=self.days - 1)

    def x_of(self, at: datetime) -> float:
        """Where a time lies; what the day does not show lies at its edge."""
        minute = at.hour * HOUR + at.minute + at.second / HOUR
        return self.x_in((at.date() - self.first).days, minute)

    def x_in(self, day: int, minute: float) -> float:
        """Where a minute of a day lies."""
        within = min(max(minute, self.opens), self.closes) - self.opens
        return day * self.day_width + within / HOUR * self.hour_width

    def shows(self, at: datetime) -> bool:
        """Whether a time has a place of its own."""
        minute = at.hour * HOUR + at.minute
        return self.first <= at.date() <= self.last and self.opens <= minute <= self.closes

    def at(self, x: float, step: int = 1) -> datetime:
        """The time at a place, down to a whole number of steps of so many minutes."""
        day = min(max(int(x // self.day_width), 0), self.days - 1)
        minute = self.opens + (x - day * self.day_width) / self.hour_width * HOUR
        down = math.floor(min(max(minute, self.opens), self.closes) / step) * step
        return datetime.combine(self.first + timedelta(days=day), time(0)) + timedelta(minutes=down)

    def pieces(self, starts: datetime, ends: datetime, within: range | None = None) -> Iterator[Piece]:
        """The parts of a span that are shown, day by day; `within` leaves out other days."""
        begins = (starts.date() - self.first).days
        last_moment = ends - timedelta(seconds=1)
        finishes = (last_moment.date() - self.first).days
        for day in range(max(begins, 0), min(finishes, self.days - 1) + 1):
            if within is not None and day not in within:
                continue
            from_minute = starts.hour * HOUR + starts.minute if day == begins else 0
            to_minute = FULL_DAY if day < finishes else _last_minute(ends)
            left, right = self.x_in(day, from_minute), self.x_in(day, to_minute)
            if right > left:
                yield Piece(day, left, right)

    def row_at(self, y: float) -> int:
        """The row at a height."""
        return int(y // self.row_height)


def _last_minute(ends: datetime) -> int:
    return ends.hour * HOUR + ends.minute or FULL_DAY


def whole_hours(opens: int, closes: int, air: int = 0) -> tuple[int, int]:
    """These minutes widened to whole hours, with so many minutes of air on both sides, within the day."""
    earliest = max(0, opens // HOUR * HOUR - air)
    latest = min(FULL_DAY, math.ceil(closes / HOUR) * HOUR + air)
    return earliest, latest
