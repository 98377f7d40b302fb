"""One booking as a row that leads to it, and lists of such rows."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.widgets.one_line import OneLine
from coocook_desktop.widgets.status_pill import StatusPill
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingRecord

_WHEN_WIDTH = 96


class BookingRow(QToolButton):
    """When, who, and the status; pressing it asks to see everything.

    No push button: the style gives those a least height, which would be less than what is in here.
    """

    asked = Signal(int)
    """The booking's number."""

    def __init__(self, zone: ZoneInfo, *, with_day: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._with_day = with_day
        self.booking: BookingRecord | None = None
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.when = _part("strong")
        self.when.setFixedWidth(_WHEN_WIDTH)
        self.day = _part("muted")
        self.who = _part()
        self.what = _part("muted")
        self.pill = StatusPill()
        self.pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        times = _column(self.when, self.day)
        names = _column(self.who, self.what)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(12)
        row.addLayout(times)
        row.addLayout(names, 1)
        row.addWidget(self.pill)
        self.clicked.connect(self._ask)

    def show_booking(self, booking: BookingRecord, now: datetime) -> None:
        """Show this one."""
        self.booking = booking
        hours = wording.span(booking.starts_at, booking.ends_at, self._zone)
        day = wording.day(booking.booking_date)
        going_on = booking.starts_at <= now < booking.ends_at and booking.status is Status.CONFIRMED
        self.when.show_text(hours)
        self.day.show_text(
            wording.short_day(booking.booking_date) if self._with_day else tr("now") if going_on else ""
        )
        self.day.setVisible(bool(self.day.text()))
        self.who.show_text(booking.chef_name)
        price = wording.money(booking.total_price, booking.currency)
        self.what.show_text(booking.customer_name, tr(", {price}").format(price=price))
        self.pill.set_status(booking.status)
        named = {
            "id": booking.id,
            "day": day,
            "hours": hours,
            "chef": booking.chef_name,
            "customer": booking.customer_name,
            "status": wording.status(booking.status),
        }
        self.setAccessibleName(
            tr("Booking {id}: {day}, {hours}, {chef} for {customer}, {status}").format(**named)
        )
        self.setToolTip(tr("Booking {id}: {chef} for {customer}").format(**named))

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _ask(self) -> None:
        if self.booking is not None:
            self.asked.emit(self.booking.id)


class WaitingRow(QFrame):
    """A pending booking with the two answers to it."""

    answered = Signal(object, object)
    """The booking as it was shown, and the `Status` asked for."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = BookingRow(zone, with_day=True)
        self.row.pill.hide()
        self.asked = self.row.asked
        self.deadline = QLabel()
        self.deadline.setProperty("role", "warning")
        self.confirm = self._button(tr("Confirm"), "primary", Status.CONFIRMED)
        self.decline = self._button(tr("Decline"), "", Status.DECLINED)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(10, 0, 10, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self.deadline, 1)
        buttons.addWidget(self.decline)
        buttons.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.row)
        column.addLayout(buttons)

    def show_booking(self, booking: BookingRecord, now: datetime) -> None:
        """Show this one, and how long there is to answer."""
        self.row.show_booking(booking, now)
        left = "" if booking.expires_at is None else wording.length(booking.expires_at - now)
        self.deadline.setText(tr("{time} left").format(time=left) if left else "")
        self.deadline.setToolTip(tr("An unanswered booking expires, and its time is free again."))
        whose = {"id": booking.id, "customer": booking.customer_name}
        self.confirm.setAccessibleName(tr("Confirm booking {id} of {customer}").format(**whose))
        self.decline.setAccessibleName(tr("Decline booking {id} of {customer}").format(**whose))
        self._enable(True)

    def _enable(self, enabled: bool) -> None:
        for button in (self.confirm, self.decline):
            button.setEnabled(enabled)

    def _button(self, words: str, role: str, status: Status) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", role)
        button.clicked.connect(lambda: self._answer(status))
        return button

    def _answer(self, status: Status) -> None:
        if self.row.booking is not None:
            self.row.setFocus()
            self._enable(False)
            self.answered.emit(self.row.booking, status)


class RowList(QWidget):
    """As many rows as there are bookings, up to a limit; rows are made once and used again."""

    def __init__(self, make: Callable[[], BookingRow | WaitingRow], most: int) -> None:
        super().__init__()
        self._make = make
        self._most = most
        self.rows: list[BookingRow | WaitingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_bookings(self, bookings: Sequence[BookingRecord], now: datetime) -> int:
        """Show the first of them; returns how many did not fit."""
        shown = bookings[: self._most]
        while len(self.rows) < len(shown):
            row = self._make()
            self.rows.append(row)
            self._column.addWidget(row)
        for place, row in enumerate(self.rows):
            if place < len(shown):
                row.show_booking(shown[place], now)
            row.setVisible(place < len(shown))
        self.setVisible(bool(shown))
        return len(bookings) - len(shown)


def _part(role: str = "") -> OneLine:
    label = OneLine(role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _column(upper: QLabel, lower: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(upper)
    column.addWidget(lower)
    column.addStretch(1)
    return column
