"""Moving a booking: a calendar of the days with free time, and that day's start times."""

from datetime import date, time, timedelta
from decimal import Decimal

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.calendar import Calendar, to_qt
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import CooCookError
from coocook_server.services.availability import AvailabilityRecord
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.booking_terms import price

DAYS_SHOWN = 42
HALF_AN_HOUR = Decimal("0.5")


class MoveBookingDialog(QDialog):
    """Stays open, with what was chosen, when the time turns out to be taken."""

    moved = Signal(object)
    """What the service answered: a `Changed`."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        booking: BookingRecord,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._booking = booking
        self._free: dict[date, tuple[time, ...]] = {}
        self._asked: object = None
        self.setWindowTitle(f"Move booking {booking.id}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.calendar = Calendar()
        self.calendar.setAccessibleName("Date")
        self.times = QListWidget()
        self.times.setAccessibleName("Free start times")
        self.times.setFixedWidth(176)
        self.length = QComboBox()
        self.length.setAccessibleName("Length")
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("role", "strong")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self._times_title = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = self.buttons.addButton("Move booking", QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.confirm, "primary")
        self._fill()
        self._lay_out()
        self.calendar.selectionChanged.connect(self._show_day)
        self.calendar.currentPageChanged.connect(self._load)
        self.times.currentItemChanged.connect(self._summarise)
        self.times.itemActivated.connect(self._move)
        self.length.currentIndexChanged.connect(self._load)
        self.buttons.accepted.connect(self._move)
        self.buttons.rejected.connect(self.reject)
        self._load()

    @property
    def day(self) -> date:
        """The date that is chosen."""
        return self.calendar.day

    @property
    def start(self) -> time | None:
        """The start time that is chosen."""
        item = self.times.currentItem()
        value: time | None = None if self.times.currentRow() < 0 else item.data(Qt.ItemDataRole.UserRole)
        return value

    @property
    def duration(self) -> Decimal:
        """The length that is chosen, in hours."""
        return Decimal(self.length.currentData())

    def choose(self, day: date, start: time) -> None:
        """Choose a date, and a start time if it is free."""
        self.calendar.select(day)
        for row in range(self.times.count()):
            if self.times.item(row).data(Qt.ItemDataRole.UserRole) == start:
                self.times.setCurrentRow(row)

    def _load(self) -> None:
        """Ask for the free times of the weeks that the calendar shows."""
        today = self._coocook.clock().astimezone(self._coocook.settings.zone).date()
        first = date(self.calendar.yearShown(), self.calendar.monthShown(), 1)
        first = max(today, first - timedelta(days=first.weekday() or 7))
        last = first + timedelta(days=DAYS_SHOWN - 1)
        asked = self._asked = (first, self.duration)
        booking, duration = self._booking, self.duration

        def work(_task: Task) -> AvailabilityRecord:
            return self._coocook.availability.of(booking.chef_id, first, last, duration, moving=booking.id)

        def done(found: AvailabilityRecord) -> None:
            if asked == self._asked:
                self._show_free({day.date: day.start_times for day in found.days})

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _show_free(self, free: dict[date, tuple[time, ...]]) -> None:
        self._free = free
        plain, strong = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        self.calendar.setDateTextFormat(QDate(), plain)
        for day, times in free.items():
            if times:
                self.calendar.setDateTextFormat(to_qt(day), strong)
        self._show_day()

    def _show_day(self) -> None:
        kept = self.start or self._booking.start_time
        self.times.clear()
        free = self._free.get(self.day, ())
        self._times_title.setText(
            f"Free on {wording.day(self.day)[:-5]}" if free else "No free time that day"
        )
        for start in free:
            item = QListWidgetItem(wording.clock(start))
            item.setData(Qt.ItemDataRole.UserRole, start)
            self.times.addItem(item)
            if start == kept:
                self.times.setCurrentItem(item)
        self._summarise()

    def _summarise(self) -> None:
        start, booking = self.start, self._booking
        same = (self.day, start, self.duration) == (
            booking.booking_date,
            booking.start_time,
            booking.duration_hours,
        )
        self.confirm.setEnabled(start is not None and not same)
        if start is None:
            self.summary.setText("Choose a start time.")
            return
        cost = price(booking.hourly_rate, self.duration, booking.travel_fee)
        words = f"{wording.day(self.day)}, {wording.clock(start)}, {wording.hours(self.duration)}"
        if cost != booking.total_price:
            words += f"; the price becomes {wording.money(cost, booking.currency)}"
        self.summary.setText("This is the present time." if same else f"To {words}.")

    def _move(self) -> None:
        day, start, duration, booking = self.day, self.start, self.duration, self._booking
        if start is None or not self.confirm.isEnabled():
            return
        self.confirm.setEnabled(False)

        def work(_task: Task) -> Changed:
            return self._coocook.bookings.reschedule(
                booking.id, day, start, duration, by=self._shift.by, version=booking.version
            )

        def done(changed: Changed) -> None:
            self.moved.emit(changed)
            self.accept()

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _refused(self, fault: Exception) -> None:
        words = fault.message if isinstance(fault, CooCookError) else "This did not work. See the log."
        self.banner.say(words, tone="error")
        self._summarise()

    def _fill(self) -> None:
        booking = self._booking
        rules = self._coocook.rules.of(booking.chef_id)
        lengths = {booking.duration_hours}
        length = rules.shortest_hours
        while length <= rules.longest_hours:
            lengths.add(length)
            length += HALF_AN_HOUR
        for value in sorted(lengths):
            self.length.addItem(wording.hours(value), str(value))
        self.length.setCurrentIndex(sorted(lengths).index(booking.duration_hours))
        today = self._coocook.clock().astimezone(self._coocook.settings.zone).date()
        last = today + timedelta(days=rules.horizon_days)
        self.calendar.setDateRange(to_qt(today), to_qt(last))
        day = max(today, booking.booking_date)
        self.calendar.select(day)

    def _lay_out(self) -> None:
        booking, zone = self._booking, self._coocook.settings.zone
        now = QLabel(
            f"{booking.customer_name} with {booking.chef_name}, now on "
            f"{wording.day(booking.booking_date)}, "
            f"{wording.span(booking.starts_at, booking.ends_at, zone)}",
            wordWrap=True,
        )
        now.setTextFormat(Qt.TextFormat.PlainText)
        length = QHBoxLayout()
        label = QLabel("&Length")
        label.setBuddy(self.length)
        length.addWidget(label)
        length.addWidget(self.length, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(length)
        right.addWidget(self._times_title)
        right.addWidget(self.times, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.calendar, 1)
        columns.addLayout(right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        outer.addWidget(now)
        outer.addLayout(columns, 1)
        outer.addWidget(self.summary)
        outer.addWidget(self.buttons)
        self.resize(640, 440)
