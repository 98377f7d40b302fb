"""A customer's bookings in a narrow column, each a row that leads to it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.widgets.booking_row import BookingRow
from coocook_desktop.widgets.labels import plain_label
from coocook_server.operations import notation
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.payments import Balance

MOST = 30


class CustomerBookingRow(BookingRow):
    """Which day, with whom, what it costs and what of that is unpaid."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(zone, with_day=True, parent=parent)
        row = self.layout()
        if row is not None:
            row.setContentsMargins(6, 4, 6, 4)

    def show_with_balance(self, booking: BookingRecord, balance: Balance | None, now: datetime) -> None:
        """Show this one."""
        self.show_booking(booking, now)
        this_year = booking.booking_date.year == now.astimezone(self._zone).year
        short = notation.short_day(booking.booking_date, language.current())
        self.day.show_text(short if this_year else booking.booking_date.isoformat())
        price = wording.money(booking.total_price, booking.currency)
        if balance is not None and balance.due > 0 and booking.ends_at <= now:
            unpaid = wording.money(balance.due, booking.currency)
            price = tr("{amount} due").format(amount=unpaid)
        self.what.show_text(price)


class CustomerBookings(QWidget):
    """The newest bookings first; rows are made once and used again."""

    asked = Signal(int)
    """The booking's number."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.rows: list[CustomerBookingRow] = []
        self._none = plain_label("muted")
        self._none.setText(tr("Nothing was booked yet."))
        self._more = plain_label("muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._none)
        self._column.addWidget(self._more)

    def show_bookings(
        self, bookings: Sequence[BookingRecord], balances: Mapping[int, Balance], total: int, now: datetime
    ) -> None:
        """Show the first of them; `total` is how many there are."""
        while len(self.rows) < min(len(bookings), MOST):
            row = CustomerBookingRow(self._zone)
            row.asked.connect(self.asked)
            self._column.insertWidget(self._column.count() - 1, row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            if place < len(bookings):
                row.show_with_balance(bookings[place], balances.get(bookings[place].id), now)
            row.setVisible(place < len(bookings))
        self._none.setVisible(not bookings)
        left = total - len(bookings)
        self._more.setVisible(left > 0)
        if left > 0:
            self._more.setText(tr("and %Ln older booking(s)", "", left))
