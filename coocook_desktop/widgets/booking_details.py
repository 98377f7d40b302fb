"""Everything about one booking, beside the list."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.booking_actions import BookingActions
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_desktop.widgets.roles import set_role
from coocook_desktop.widgets.status_pill import StatusPill
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.history import HistoryRecord

WIDTH = 312

FACTS = ("Chef", "Customer", "Phone", "Guests", "Address", "Allergies", "Diet", "Requests", "Booked")


class BookingDetails(QFrame):
    """The booking, what can be done to it, and what was; empty until one is shown."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.booking: BookingRecord | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Details of the booking")
        self.actions_row = BookingActions()
        self._title = plain_label("heading")
        self._pill = StatusPill()
        self._when = plain_label("strong")
        self._deadline = plain_label("warning")
        self._facts = {name: plain_label() for name in FACTS}
        self._sums = {name: plain_label() for name in ("Rate", "Travel", "Total")}
        self._history = plain_label()
        self._history.setTextFormat(Qt.TextFormat.RichText)
        self.notices = QVBoxLayout()
        self._lay_out()
        self.show_booking(None, (), now=None)

    def show_booking(
        self, booking: BookingRecord | None, allowed: tuple[str, ...], *, now: datetime | None
    ) -> None:
        """Show a booking and offer what is allowed; None empties the panel."""
        changed = booking is None or self.booking is None or booking.id != self.booking.id
        self.booking = booking
        self._hint.setVisible(booking is None)
        self._body.setVisible(booking is not None)
        self.actions_row.offer(allowed)
        if changed:
            self._history.setText("")
            self._body.verticalScrollBar().setValue(0)
        if booking is not None:
            self._fill(booking, now or booking.updated_at)

    def focus_actions(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        for button in self.actions_row.buttons.values():
            if button.isVisible():
                button.setFocus()
                return

    def show_history(self, entries: tuple[HistoryRecord, ...]) -> None:
        """What was done to the booking, the newest first."""
        lines = []
        for entry in entries:
            who = _plain(breakable(entry.actor_name))
            small = f"<small>{who}, {wording.moment(entry.at, self._zone)}</small>"
            lines.append(f"<p style='margin:0 0 6px 0'>{_what(entry)}<br>{small}</p>")
        self._history.setText("".join(lines))

    def _fill(self, booking: BookingRecord, now: datetime) -> None:
        currency = booking.currency
        self._title.setText(f"Booking {booking.id}")
        self._pill.set_status(booking.status)
        length = wording.hours(booking.duration_hours)
        times = wording.span(booking.starts_at, booking.ends_at, self._zone)
        self._when.setText(f"{wording.day(booking.booking_date)}\n{times}  ({length})")
        waits = booking.status is Status.PENDING and booking.expires_at is not None
        self._deadline.setVisible(waits)
        if waits and booking.expires_at is not None:
            left = wording.length(booking.expires_at - now)
            self._deadline.setText(
                f"Answer within {left}, by {wording.moment(booking.expires_at, self._zone)}."
            )
        facts = {
            "Chef": booking.chef_name,
            "Customer": booking.customer_name,
            "Phone": booking.customer_phone or "not given",
            "Guests": "not given" if booking.guests is None else str(booking.guests),
            "Address": booking.address or "not given",
            "Allergies": booking.allergies or "none named",
            "Diet": booking.dietary_needs or "nothing special",
            "Requests": booking.special_requests or "none",
            "Booked": wording.moment(booking.created_at, self._zone),
        }
        for name, text in facts.items():
            self._facts[name].setText(breakable(text))
        set_role(self._facts["Allergies"], "warning" if booking.allergies else "")
        rate = wording.money(booking.hourly_rate, currency)
        work = booking.total_price - booking.travel_fee
        self._sums["Rate"].setText(f"{length} × {rate} = {wording.money(work, currency)}")
        self._sums["Travel"].setText(wording.money(booking.travel_fee, currency))
        self._sums["Total"].setText(wording.money(booking.total_price, currency))

    def _lay_out(self) -> None:
        inside, column = details_column()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pill)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._deadline)
        column.addLayout(self.notices)
        column.addWidget(self.actions_row)
        column.addSpacing(8)
        column.addLayout(facts_grid(self._facts))
        column.addWidget(section_title("Price"))
        column.addLayout(facts_grid(self._sums))
        self._sums["Total"].setProperty("role", "strong")
        column.addWidget(section_title("History"))
        column.addWidget(self._history)
        column.addStretch(1)
        self._hint, self._body = lay_out_details(self, inside, "Select a booking to see everything about it.")


def _what(entry: HistoryRecord) -> str:
    if "status" in entry.after:
        became = wording.status(Status(entry.after["status"]))
        words = {"made": "Booked", "undone": f"Undone: {became} again", "expired": "Expired unanswered"}
        return words.get(entry.action, became) + _aside(entry.after)
    if "booking_date" in entry.after:
        verb = "Moved back" if entry.action == "undone" else "Moved"
        return _plain(f"{verb} from {_time(entry.before)} to {_time(entry.after)}") + _aside(entry.after)
    return _plain(entry.action.replace("_", " ").capitalize())


def _aside(values: dict[str, Any]) -> str:
    """Which rules staff set aside, if any."""
    rules = [rule.replace("_", " ") for rule in values.get("overruled", [])]
    return _plain(f", with rules set aside: {', '.join(rules)}") if rules else ""


def _time(values: dict[str, Any]) -> str:
    day = datetime.fromisoformat(values["booking_date"]).date()
    return f"{wording.day(day)}, {values['start_time']}"


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
