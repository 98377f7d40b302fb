"""The bookings table's rows, read through windows so that a million of them stay fluid."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.tables.row_windows import SIZE, Rows
from coocook_desktop.tables.windowed_model import Column, Index, WindowedModel
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.booking_batches import MOST
from coocook_server.services.booking_lists import BookingFilter, BookingRecord

MARK_COLUMN = 0
STATUS_COLUMN = 6


def booking_columns() -> tuple[Column[BookingRecord], ...]:
    """The columns of the table; those with a sort name can be sorted in SQL."""
    return (
        Column("", lambda _booking: ""),
        Column(tr("No."), lambda b: f"{b.id}", "id", right=True),
        Column(
            tr("When"),
            lambda b: tr("{day}, {time}").format(
                day=wording.day(b.booking_date), time=wording.clock(b.start_time)
            ),
            "starts_at",
        ),
        Column(tr("Hours"), lambda b: wording.hours(b.duration_hours), right=True),
        Column(tr("Chef"), lambda b: b.chef_name),
        Column(tr("Customer"), lambda b: b.customer_name),
        Column(tr("Status"), lambda b: wording.status(b.status), "status"),
        Column(tr("Price"), lambda b: wording.money(b.total_price, b.currency), "total_price", right=True),
    )


class BookingsModel(WindowedModel[BookingRecord]):
    """The bookings that match a `BookingFilter`; some may be marked, whatever rows they move to."""

    marks_changed = Signal(int)
    """So many bookings are marked now."""

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
        self._marked: dict[int, None] = {}

    @property
    def marked(self) -> tuple[int, ...]:
        """The ids of the marked bookings, in the order they were marked."""
        return tuple(self._marked)

    def mark(self, ids: Iterable[int], *, on: bool = True) -> None:
        """Mark these bookings, or take their marks away; no more are marked than can be changed at once."""
        for id in ids:
            if not on:
                self._marked.pop(id, None)
            elif len(self._marked) < MOST:
                self._marked[id] = None
        self._marks_moved()

    def mark_only(self, ids: Iterable[int]) -> None:
        """Mark these bookings and no others."""
        self._marked.clear()
        self.mark(ids)

    def toggle(self, row: int) -> None:
        """Mark the booking in a row, or take its mark away."""
        record = self.record(row)
        if record is not None:
            self.mark([record.id], on=record.id not in self._marked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == MARK_COLUMN:
            if role == Qt.ItemDataRole.CheckStateRole:
                record = self.record(index.row())
                marked = record is not None and record.id in self._marked
                return Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return tr("Select for a change of several")
            if role == Qt.ItemDataRole.DisplayRole:
                return ""
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == MARK_COLUMN else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if index.column() != MARK_COLUMN or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def _marks_moved(self) -> None:
        if self.total:
            self.dataChanged.emit(self.index(0, MARK_COLUMN), self.index(self.total - 1, MARK_COLUMN))
        self.marks_changed.emit(len(self._marked))
