"""When a booking is to be: a calendar of the days with free time, that day's start times, and how long."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.theme import tokens
from coocook_desktop.widgets.calendar import Calendar, to_qt
from coocook_desktop.widgets.time_field import TimeField
from coocook_server.bootstrap import CooCook
from coocook_server.services.availability import AvailabilityRecord, Start
from coocook_server.services.booking_rules import BookingRules

DAYS_SHOWN = 42
TIMES_WIDTH = 160
HALF_AN_HOUR = Decimal("0.5")
USUAL_LENGTH = Decimal(2)
LONGEST_OVERRULED = Decimal(24)
FARTHEST_OVERRULED = timedelta(days=3 * 365)


@dataclass(frozen=True)
class _Found:
    rules: BookingRules
    free: AvailabilityRecord


class BookingTime(QWidget):
    """Offers what is free with a chef; with `set_free_hand` any time at all, which staff then answer for.

    `moving` is a booking whose own time counts as free.
    """

    changed = Signal()
    """Another date, time or length is chosen, or other times are free."""
    activated = Signal()
    """A double click or Enter on a start time."""
    failed = Signal(object)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        *,
        moving: int | None = None,
        start: time | None = None,
        duration: Decimal = USUAL_LENGTH,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._moving = moving
        self._wished = start
        self._wished_duration = duration
        self._chef_id: int | None = None
        self._free: dict[date, tuple[time, ...]] = {}
        self._asked: object = None
        self._free_hand = False
        self._day_chosen = False
        self.rules: BookingRules | None = None
        self.calendar = Calendar()
        self.calendar.setAccessibleName(tr("Date"))
        self.times = QListWidget()
        self.times.setAccessibleName(tr("Free start times"))
        self.any_time = TimeField(tr("Start time"))
        self.any_time.setFixedWidth(TIMES_WIDTH)
        self.length = QComboBox()
        self._times_title = QLabel(wordWrap=True)
        self._times_title.setFixedWidth(TIMES_WIDTH)
        self._kinds = QStackedWidget()
        self._lay_out()
        self._fill_lengths()
        self._limit_days()
        self.calendar.select(self._today())
        self.calendar.selectionChanged.connect(self._day_picked)
        self.calendar.currentPageChanged.connect(self.read)
        self.times.currentItemChanged.connect(self._time_picked)
        self.times.itemActivated.connect(self.activated)
        self.any_time.changed.connect(self.changed)
        self.length.currentIndexChanged.connect(self._length_picked)

    @property
    def day(self) -> date:
        """The date that is chosen."""
        return self.calendar.day

    @property
    def start(self) -> time | None:
        """The start time that is chosen."""
        if self._free_hand:
            return self.any_time.value
        item = self.times.currentItem()
        value: time | None = None if self.times.currentRow() < 0 else item.data(Qt.ItemDataRole.UserRole)
        return value

    @property
    def duration(self) -> Decimal:
        """The length that is chosen, in hours."""
        return Decimal(self.length.currentData())

    def show_chef(self, chef_id: int | None) -> None:
        """Offer the free time of this chef."""
        self._chef_id = chef_id
        self.rules = None
        self._show_free({})
        self.read()

    def choose(self, day: date, start: time | None = None) -> None:
        """Choose a date, and a start time once it is known to be free."""
        self._day_chosen = True
        self._wished = start or self._wished
        if start is not None:
            self.any_time.set_time(start)
        self.calendar.select(day)
        self._show_day()

    def wish(self, start: time, duration: Decimal) -> None:
        """A length and a time of day to begin from."""
        self._wished, self._wished_duration = start, duration
        self._fill_lengths()

    def set_free_hand(self, free: bool) -> None:
        """Let any time be chosen, or only what is free."""
        at = self.start or self._wished
        if at is not None:
            self._wished = at
            self.any_time.set_time(at)
        self._free_hand = free
        self._kinds.setCurrentIndex(1 if free else 0)
        self._fill_lengths()
        self._limit_days()
        self._paint_days()
        self._show_day()

    def read(self) -> None:
        """Ask for the free times of the weeks that the calendar shows."""
        chef_id, duration, moving = self._chef_id, self.duration, self._moving
        if chef_id is None:
            self._asked = None
            return
        first = date(self.calendar.yearShown(), self.calendar.monthShown(), 1)
        first = max(self._today(), first - timedelta(days=first.weekday() or 7))
        last = first + timedelta(days=DAYS_SHOWN - 1)
        asked = self._asked = (chef_id, first, duration)

        def work(_task: Task) -> _Found:
            free = self._coocook.availability.of(chef_id, first, last, duration, moving=moving)
            return _Found(self._coocook.rules.of(chef_id), free)

        def done(found: _Found) -> None:
            if asked == self._asked:
                self._know(found)

        def failed(fault: Exception) -> None:
            if asked == self._asked:
                self.failed.emit(fault)

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _know(self, found: _Found) -> None:
        newly = self.rules != found.rules
        self.rules = found.rules
        if newly:
            before = self.duration
            self._fill_lengths()
            self._limit_days()
            if self.duration != before:
                self.read()
                return
        self._show_free({day.date: day.start_times for day in found.free.days})

    def _show_free(self, free: dict[date, tuple[time, ...]]) -> None:
        self._free = free
        self._paint_days()
        if not self._day_chosen and not free.get(self.day):
            nearest = next((day for day, times in free.items() if times and day >= self.day), None)
            if nearest is not None:
                self.calendar.blockSignals(True)
                self.calendar.select(nearest)
                self.calendar.blockSignals(False)
        self._show_day()

    def _paint_days(self) -> None:
        """Days with free time are bold; those without are faint."""
        plain, strong, faint = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        faint.setForeground(QColor(tokens().edge))
        self.calendar.setDateTextFormat(QDate(), plain)
        for day, times in self._free.items():
            if times or not self._free_hand:
                self.calendar.setDateTextFormat(to_qt(day), strong if times else faint)

    def _show_day(self) -> None:
        kept = self._wished
        self.times.blockSignals(True)
        self.times.clear()
        free = self._free.get(self.day, ())
        for start in free:
            item = QListWidgetItem(wording.clock(start))
            item.setData(Qt.ItemDataRole.UserRole, start)
            self.times.addItem(item)
            if start == kept:
                self.times.setCurrentItem(item)
                self.times.scrollToItem(item)
        self.times.blockSignals(False)
        self._times_title.setText(self._title(any_free=bool(free)))
        self.changed.emit()

    def _title(self, *, any_free: bool) -> str:
        if self._free_hand:
            return tr("Start on {day}").format(day=wording.day(self.day))
        if self._chef_id is None:
            return tr("Choose a chef first")
        if self.rules is None:
            return tr("Looking for free times…")
        if any_free:
            return tr("Free on {day}").format(day=wording.day(self.day))
        return tr("Nothing is free on {day}").format(day=wording.day(self.day))

    def _day_picked(self) -> None:
        self._day_chosen = True
        self._show_day()

    def _time_picked(self) -> None:
        self._wished = self.start or self._wished
        self.changed.emit()

    def _length_picked(self) -> None:
        self._wished_duration = self.duration
        self.read()
        self.changed.emit()

    def _fill_lengths(self) -> None:
        shortest, longest, step = HALF_AN_HOUR, LONGEST_OVERRULED, HALF_AN_HOUR
        if self.rules is not None and not self._free_hand:
            shortest, longest = self.rules.shortest_hours, self.rules.longest_hours
            step = max(step, Decimal(self.rules.grid // timedelta(minutes=1)) / 60)
        wished = self._wished_duration
        lengths = {wished} if self._free_hand or self._moving is not None else set()
        length = shortest
        while length <= longest:
            lengths.add(length)
            length += step
        ordered = sorted(lengths)
        self.length.blockSignals(True)
        self.length.clear()
        for value in ordered:
            self.length.addItem(wording.hours(value), str(value))
        self.length.setCurrentIndex(min(range(len(ordered)), key=lambda at: abs(ordered[at] - wished)))
        self.length.blockSignals(False)

    def _limit_days(self) -> None:
        today = self._today()
        last = today + FARTHEST_OVERRULED
        if self.rules is not None and not self._free_hand:
            last = today + timedelta(days=self.rules.horizon_days)
        self.calendar.setDateRange(to_qt(today), to_qt(last))

    def _today(self) -> date:
        return self._coocook.clock().astimezone(self._coocook.settings.zone).date()

    def _lay_out(self) -> None:
        label = QLabel(tr("&Length"))
        label.setBuddy(self.length)
        length = QHBoxLayout()
        length.addWidget(label)
        length.addWidget(self.length, 1)
        by_hand = QWidget()
        column = QVBoxLayout(by_hand)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.any_time)
        column.addStretch(1)
        self._kinds.addWidget(self.times)
        self._kinds.addWidget(by_hand)
        self._kinds.setFixedWidth(TIMES_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(length)
        right.addWidget(self._times_title)
        right.addWidget(self._kinds, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addWidget(self.calendar, 1)
        columns.addLayout(right)


def nearest_starts(
    coocook: CooCook, chef_id: int, day: date, start: time, duration: Decimal, moving: int | None = None
) -> tuple[Start, ...]:
    """The three free start times closest to one that cannot be had; call it in a task."""
    wanted = datetime.combine(day, start)
    return coocook.availability.nearest(chef_id, wanted, duration, count=3, moving=moving)
