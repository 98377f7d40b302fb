"""What is booked with a chef who is about to be taken off the pages."""

from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.bootstrap import CooCook
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.chefs import ChefRecord

MOST_LISTED = 50
_HEADINGS = (later("No."), later("Date"), later("Time"), later("Customer"), later("Status"))
_CUSTOMER = 3


@dataclass(frozen=True)
class Upcoming:
    """The bookings of a chef that are still to come: the first of them, and how many."""

    items: tuple[BookingRecord, ...]
    total: int


def upcoming(coocook: CooCook, chef_id: int) -> Upcoming:
    """What is pending or confirmed with this chef from now on."""
    now = coocook.clock()
    today = now.astimezone(coocook.settings.zone).date()
    wanted = BookingFilter(chef_id=chef_id, first_date=today - timedelta(days=1), sort="starts_at")
    found: list[BookingRecord] = []
    total = 0
    for status in (Status.PENDING, Status.CONFIRMED):
        window = coocook.bookings.window(replace(wanted, status=status), 0, MOST_LISTED)
        past = [booking for booking in window.items if booking.ends_at <= now]
        found += [booking for booking in window.items if booking.ends_at > now]
        total += window.total - len(past)
    found.sort(key=lambda booking: booking.starts_at)
    return Upcoming(tuple(found[:MOST_LISTED]), total)


class ChefBookingsDialog(QDialog):
    """Lists the bookings first; accepting says that the chef is to be deactivated all the same."""

    booking_asked = Signal(int)

    def __init__(
        self, chef: ChefRecord, booked: Upcoming, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Deactivate {chef}").format(chef=chef.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(640, 360)
        count = tr("{chef} has %Ln booking(s) to come", "", booked.total)
        title = QLabel(count.format(chef=chef.name), wordWrap=True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "heading")
        words = QLabel(
            tr(
                "These bookings stay as they are: the chef is still expected. Customers only no longer see "
                "the chef, so nothing new can be booked."
            ),
            wordWrap=True,
        )
        self.table = _table(booked, zone)
        self.table.activated.connect(lambda index: self._lead_to(booked.items[index.row()].id))
        more = QLabel(tr("and %Ln more", "", booked.total - len(booked.items)))
        more.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.confirm = buttons.addButton(
            tr("&Deactivate all the same"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (title, words):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(more)
        layout.addWidget(buttons)
        more.setVisible(booked.total > len(booked.items))

    def _lead_to(self, booking_id: int) -> None:
        self.reject()
        self.booking_asked.emit(booking_id)


def _table(booked: Upcoming, zone: ZoneInfo) -> PlainTable:
    table = PlainTable(tr("Bookings to come"), [tr(words) for words in _HEADINGS], numbers=(0,))
    table.setRowCount(len(booked.items))
    for row, booking in enumerate(booked.items):
        texts = (
            f"{booking.id}",
            wording.day(booking.booking_date),
            wording.span(booking.starts_at, booking.ends_at, zone),
            booking.customer_name,
            wording.status(booking.status),
        )
        table.show_row(row, texts)
    header = table.horizontalHeader()
    for column, width in {0: 64, 1: 136, 2: 112, 4: 96}.items():
        header.resizeSection(column, width)
    header.setSectionResizeMode(_CUSTOMER, QHeaderView.ResizeMode.Stretch)
    return table
