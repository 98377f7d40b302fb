"""The bookings table's rows, read through windows so that a million of them stay fluid."""

from PySide6.QtCore import QObject

from coocook_desktop import wording
from coocook_desktop.tables.row_windows import SIZE, Rows
from coocook_desktop.tables.windowed_model import Column, WindowedModel
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_lists import BookingFilter, BookingRecord

STATUS_COLUMN = 5


def booking_columns() -> tuple[Column[BookingRecord], ...]:
    """The columns of the table; those with a sort name can be sorted in SQL."""
    return (
        Column("No.", lambda b: f"{b.id}", "id", right=True),
        Column(
            "When", lambda b: f"{wording.day(b.booking_date)}, {wording.clock(b.start_time)}", "starts_at"
        ),
        Column("Hours", lambda b: wording.hours(b.duration_hours), right=True),
        Column("Chef", lambda b: b.chef_name),
        Column("Customer", lambda b: b.customer_name),
        Column("Status", lambda b: wording.status(b.status), "status"),
        Column("Price", lambda b: wording.money(b.total_price, b.currency), "total_price", right=True),
    )


class BookingsModel(WindowedModel[BookingRecord]):
    """The bookings that match a `BookingFilter`."""

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, *, size: int = SIZE, parent: QObject | None = None
    ) -> None:
        def fetch(
            wanted: BookingFilter, first: int, count: int, near: Rows[BookingRecord] | None
        ) -> Rows[BookingRecord]:
            window = coocook.bookings.window(wanted, first, count, near=near.near if near else None)
            return Rows(window.first, window.items, window.total, window)

        super().__init__(
            booking_columns(),
            tasks,
            fetch,
            coocook.bookings.position,
            size=size,
            parent=parent,
        )
