"""The schedule as a list: the same bookings as rows of words, for those who would rather read them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from coocook_desktop import wording
from coocook_desktop.board import words
from coocook_desktop.board.source import BoardSource
from coocook_desktop.language import tr
from coocook_desktop.widgets.plain_table import PlainTable
from coocook_server.services.boards import Board, BoardBooking

MOST_CHEFS = 500
"""The list holds the bookings of so many chefs at most; a search finds the others."""


class BoardListing(PlainTable):
    """By day and time; Enter or a double click opens."""

    booking_opened = Signal(int)

    def __init__(self, source: BoardSource, parent: QWidget | None = None) -> None:
        headings = (tr("Day"), tr("Time"), tr("Chef"), tr("Customer"), tr("Status"))
        super().__init__(tr("Bookings on these days"), headings, parent=parent)
        self._source = source
        self._shown: list[BoardBooking] = []
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._open)

    @property
    def booking(self) -> BoardBooking | None:
        """The booking that is selected."""
        row = self.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_board(self, board: Board) -> int:
        """Show the bookings of a board, keeping the selected one; returns how many there are."""
        kept = None if self.booking is None else self.booking.id
        names = {chef.id: chef.name for chef in self._source.chefs}
        wall = self._source.wall
        days = (board.first, board.last)
        found = (each for bookings in board.bookings.values() for each in bookings)
        within = (each for each in found if days[0] <= wall(each.starts_at).date() <= days[1])
        self._shown = sorted(within, key=lambda each: (each.starts_at, names.get(each.chef_id, ""), each.id))
        self.setRowCount(len(self._shown))
        for row, each in enumerate(self._shown):
            self.show_row(row, _texts(each, names.get(each.chef_id, ""), self._source))
            if each.id == kept:
                self.setCurrentCell(row, 0)
        return len(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self.booking is not None:
            self.booking_opened.emit(self.booking.id)


def _texts(booking: BoardBooking, chef_name: str, source: BoardSource) -> Sequence[str]:
    starts, ends = source.wall(booking.starts_at), source.wall(booking.ends_at)
    return (
        wording.day(starts.date()),
        words.times(starts, ends),
        chef_name,
        booking.customer_name,
        wording.status(booking.status),
    )
