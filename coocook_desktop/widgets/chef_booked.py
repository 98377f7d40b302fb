"""What is booked with a chef in a time that is to be free: listed before it is so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.bootstrap import CooCook
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingFilter, BookingRecord

MOST_LISTED = 50
HEIGHT = 140


class BookedInTheWay(QWidget):
    """A sentence and a table; Enter on a booking leads to it."""

    booking_asked = Signal(int)

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._ids: list[int] = []
        self.words = QLabel(wordWrap=True)
        headings = (tr("No."), tr("Date"), tr("Time"), tr("Customer"), tr("Status"))
        self.table = PlainTable(tr("Bookings in the way"), headings, numbers=(0,))
        self.table.setFixedHeight(HEIGHT)
        header = self.table.horizontalHeader()
        for column, width in {0: 64, 1: 144, 2: 112, 4: 96}.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        self.table.activated.connect(lambda index: self.booking_asked.emit(self._ids[index.row()]))
        self.show_bookings(())

    def show_bookings(self, bookings: tuple[BookingRecord, ...]) -> None:
        """List these."""
        self._ids = [booking.id for booking in bookings]
        count = tr(
            "%Ln booking(s) in the way: they stay until somebody moves or cancels them.", "", len(bookings)
        )
        self.words.setText(count if bookings else tr("Nothing is booked in this time."))
        self.words.setProperty("role", "warning" if bookings else "muted")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.table.setVisible(bool(bookings))
        self.table.setRowCount(len(bookings))
        for row, booking in enumerate(bookings):
            texts = (
                f"{booking.id}",
                wording.day(booking.booking_date),
                wording.span(booking.starts_at, booking.ends_at, self._zone),
                booking.customer_name,
                wording.status(booking.status),
            )
            self.table.show_row(row, texts)


def booked_between(
    coocook: CooCook, chef_id: int, first: date, last: date, stays: Callable[[BookingRecord], bool]
) -> tuple[BookingRecord, ...]:
    """What is pending or confirmed with a chef from one date to another, without what `stays` lets pass."""
    wanted = BookingFilter(
        chef_id=chef_id, first_date=first - timedelta(days=1), last_date=last, sort="starts_at"
    )
    found: list[BookingRecord] = []
    for status in (Status.PENDING, Status.CONFIRMED):
        window = coocook.bookings.window(replace(wanted, status=status), 0, MOST_LISTED)
        found += [booking for booking in window.items if not stays(booking)]
    return tuple(sorted(found, key=lambda booking: booking.starts_at)[:MOST_LISTED])


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local date and time as an instant."""
    return datetime.combine(day, at, tzinfo=zone)
