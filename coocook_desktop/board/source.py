"""What the board has read: blocks of chefs, week by week, read ahead of being looked at."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from PySide6.QtCore import QObject, Signal

from coocook_desktop import language
from coocook_desktop.board.scale import FULL_DAY
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.board_checks import Verdict, free_spans, verdict
from coocook_server.services.boards import Board, BoardBooking, BoardChef, BoardTimeOff, Roster
from coocook_server.services.schedules import Span

ROWS_READ = 32
"""So many chefs are read at once."""
WEEK = timedelta(days=7)
AN_HOUR = Decimal(1)
USUAL_HOURS = (8 * 60, 22 * 60)
MOST_KEPT = 48
"""Blocks of a week each; those not looked at for longest are let go."""

Key = tuple[tuple[int, ...], date]


class BoardSource(QObject):
    """Answers at once from what it has; what is missing or out of date is read in a task."""

    arrived = Signal()
    """Something was read."""
    roster_read = Signal()
    """Other rows, or the same in their present words."""
    failed = Signal(object)
    """Something could not be read, because of this fault."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._zone = coocook.settings.zone
        self._kept: OrderedDict[Key, tuple[int, Board]] = OrderedDict()
        self._boards: dict[tuple[int, date], Board] = {}
        self._wanted: list[Key] = []
        self._reading = False
        self._round = 0
        self._wanted_text: str | None = None
        self._earliest, self._latest = FULL_DAY, 0
        self._holidays: dict[date, str] = {}
        self._free: dict[tuple[int, int, date, Decimal], list[Span]] = {}
        self.text = ""
        self.roster: Roster | None = None

    @property
    def chefs(self) -> Sequence[BoardChef]:
        """The rows, from the top."""
        return () if self.roster is None else self.roster.chefs

    def now(self) -> datetime:
        """The business's time, without zone."""
        return self.wall(self._coocook.clock())

    def wall(self, instant: datetime) -> datetime:
        """An instant as clocks on the business's walls show it."""
        return instant.astimezone(self._zone).replace(tzinfo=None)

    def look_for(self, text: str) -> None:
        """Read the rows in which this text is."""
        self._wanted_text = text
        by = self._shift.by

        def done(roster: Roster) -> None:
            if text == self._wanted_text:
                self.text, self.roster = text, roster
                self.roster_read.emit()

        def work(_task: Task) -> Roster:
            # What services say is translated on the GUI thread: the catalogue is read here, once.
            language.say("")
            return self._coocook.boards.roster(text, by=by)

        self._tasks.run(work, owner=self, done=done, failed=self.failed.emit)

    def out_of_date(self) -> None:
        """All that was read is to be read again when it is looked at; until then it is shown as it was."""
        self._round += 1

    def need(self, rows: range, first: date, last: date) -> None:
        """See to it that these rows and dates are read, then the weeks beside them and the rows below.

        One block is read at a time, so that the window stays quick; what was asked for before and is no
        longer looked at is not read at all.
        """
        weeks = _weeks(first, last)
        blocks, below = self._blocks(rows), self._blocks(range(rows.stop, rows.stop + ROWS_READ))
        beside = (weeks[-1] + WEEK, weeks[0] - WEEK)
        wanted = [(block, monday) for block in blocks for monday in weeks]
        wanted += [(block, monday) for block in blocks for monday in beside]
        wanted += [(block, monday) for block in below for monday in weeks]
        self._wanted = [key for key in wanted if not self._is_read(key)]
        self._read_next()

    def board(self, chef_id: int, day: date) -> Board | None:
        """What was read of a chef's week, if it was."""
        return self._boards.get((chef_id, _monday(day)))

    def boards(self, chef_id: int, first: date, last: date) -> Iterator[Board]:
        """What was read of a chef from a date to another."""
        for monday in _weeks(first, last):
            board = self._boards.get((chef_id, monday))
            if board is not None:
                yield board

    def bookings(self, chef_id: int, first: date, last: date) -> list[BoardBooking]:
        """The bookings read of a chef that lie on these dates, each once, in order."""
        found = {
            booking.id: booking
            for board in self.boards(chef_id, first, last)
            for booking in board.bookings.get(chef_id, ())
            if self.wall(booking.ends_at).date() >= first and self.wall(booking.starts_at).date() <= last
        }
        return sorted(found.values(), key=lambda booking: (booking.starts_at, booking.id))

    def time_off_at(self, chef_id: int, at: datetime) -> BoardTimeOff | None:
        """The time off that a chef has at a time."""
        board = self.board(chef_id, at.date())
        for off in () if board is None else board.time_off.get(chef_id, ()):
            if self.wall(off.span.starts_at) <= at < self.wall(off.span.ends_at):
                return off
        return None

    def holiday(self, day: date) -> str | None:
        """The name of the holiday that a date is, if it is one and that was read."""
        return self._holidays.get(day)

    def verdict(
        self, chef_id: int, at: datetime, duration_hours: Decimal, moving: BoardBooking | None = None
    ) -> Verdict:
        """What would be said of a booking there; what was not read is left to the service."""
        return verdict(
            self.board(chef_id, at.date()) or Board(at.date(), at.date()),
            chef_id,
            at.date(),
            at.time(),
            duration_hours,
            zone=self._zone,
            now=self._coocook.clock(),
            moving=moving,
        )

    def place_verdict(self, chef_id: int, at: datetime) -> Verdict:
        """What would be said of the shortest booking there."""
        board = self.board(chef_id, at.date())
        schedule = None if board is None else board.schedules.get(chef_id)
        return self.verdict(chef_id, at, AN_HOUR if schedule is None else schedule.rules.shortest_hours)

    def free(self, booking: BoardBooking, day: date, duration_hours: Decimal) -> list[Span]:
        """Where a booking could be moved to on a date."""
        board = self.board(booking.chef_id, day)
        if board is None or not booking.movable:
            return []
        key = (booking.id, booking.version, day, duration_hours)
        if key not in self._free:
            found = free_spans(
                board,
                booking.chef_id,
                day,
                duration_hours,
                zone=self._zone,
                now=self._coocook.clock(),
                moving=booking,
            )
            self._free[key] = list(found)
        return self._free[key]

    def hours_shown(self) -> tuple[int, int]:
        """From which to which minute of the day there is anything to see: hours, and bookings read so far."""
        opens, closes = USUAL_HOURS if self.roster is None else (self.roster.opens, self.roster.closes)
        return min(opens, self._earliest), max(closes, self._latest)

    def _blocks(self, rows: range) -> list[tuple[int, ...]]:
        chefs = self.chefs
        if not chefs or rows.start >= len(chefs):
            return []
        first = max(rows.start, 0) // ROWS_READ
        last = max(first, (min(rows.stop, len(chefs)) - 1) // ROWS_READ)
        return [
            tuple(chef.id for chef in chefs[number * ROWS_READ : (number + 1) * ROWS_READ])
            for number in range(first, last + 1)
        ]

    def _is_read(self, key: Key) -> bool:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        return kept is not None and kept[0] == self._round

    def _read_next(self) -> None:
        if self._reading or not self._wanted:
            return
        self._reading = True
        key, asked_in, by = self._wanted.pop(0), self._round, self._shift.by
        ids, monday = key

        def work(_task: Task) -> Board:
            return self._coocook.boards.of(ids, monday, monday + WEEK - timedelta(days=1), by=by)

        def done(board: Board) -> None:
            self._reading = False
            self._keep(key, asked_in, board)
            self.arrived.emit()
            self._read_next()

        def failed(fault: Exception) -> None:
            self._reading = False
            self._wanted.clear()
            self.failed.emit(fault)

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _keep(self, key: Key, asked_in: int, board: Board) -> None:
        self._kept[key] = (asked_in, board)
        self._kept.move_to_end(key)
        ids, monday = key
        self._boards.update({(chef_id, monday): board for chef_id in ids})
        self._free.clear()
        for number in range((board.last - board.first).days + 1):
            self._holidays.pop(board.first + timedelta(days=number), None)
        self._holidays.update(board.holidays)
        self._widen(board)
        while len(self._kept) > MOST_KEPT:
            (gone_ids, gone_monday), (_, gone) = self._kept.popitem(last=False)
            for chef_id in gone_ids:
                if self._boards.get((chef_id, gone_monday)) is gone:
                    del self._boards[(chef_id, gone_monday)]

    def _widen(self, board: Board) -> None:
        for bookings in board.bookings.values():
            for booking in bookings:
                starts, ends = self.wall(booking.starts_at), self.wall(booking.ends_at)
                if ends.date() > starts.date():
                    early, late = 0 if ends.time() > time(0) else _minute(starts), FULL_DAY
                else:
                    early, late = _minute(starts), _minute(ends)
                self._earliest = min(self._earliest, early)
                self._latest = max(self._latest, late)


def _minute(at: datetime) -> int:
    return at.hour * 60 + at.minute


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weeks(first: date, last: date) -> list[date]:
    """The Mondays of the weeks that these dates lie in."""
    monday = _monday(first)
    found = []
    while monday <= last:
        found.append(monday)
        monday += WEEK
    return found
