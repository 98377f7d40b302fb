"""The schedule as a list: the same bookings as rows of words, for those who would rather read them."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from coocook_desktop import wording
from coocook_desktop.board import words
from coocook_desktop.board.source import BoardSource
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.plain_table import ROW_HEIGHT
from coocook_server.services.boards import Board, BoardBooking

MOST_CHEFS = 500
"""The list holds the bookings of so many chefs at most; a search finds the others."""
HEADINGS = (later("Day"), later("Time"), later("Chef"), later("Customer"), later("Status"))

Index = QModelIndex | QPersistentModelIndex


class _Bookings(QAbstractTableModel):
    """Words are made for the cells that are looked at."""

    def __init__(self, source: BoardSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self._names: dict[int, str] = {}
        self.bookings: list[BoardBooking] = []

    def show_board(self, board: Board) -> None:
        """Hold the bookings that begin on the days of a board, by time."""
        wall = self._source.wall
        found = (each for bookings in board.bookings.values() for each in bookings)
        within = [each for each in found if board.first <= wall(each.starts_at).date() <= board.last]
        self.beginResetModel()
        self._names = {chef.id: chef.name for chef in self._source.chefs}
        self.bookings = sorted(within, key=lambda each: (each.starts_at, each.id))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt declares it
        return 0 if parent.isValid() else len(self.bookings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt declares it
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        booking = self.bookings[index.row()]
        starts, ends = self._source.wall(booking.starts_at), self._source.wall(booking.ends_at)
        cells = (
            wording.day(starts.date()),
            words.times(starts, ends),
            self._names.get(booking.chef_id, ""),
            booking.customer_name,
            wording.status(booking.status),
        )
        return cells[index.column()]


class BoardListing(QTableView):
    """By day and time; Enter or a double click opens."""

    booking_opened = Signal(int)

    def __init__(self, source: BoardSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bookings = _Bookings(source, self)
        self._was_read = False
        self.setModel(self._bookings)
        self.setAccessibleName(tr("Bookings on these days"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._open)

    @property
    def is_empty(self) -> bool:
        """Whether something was read and nothing is booked."""
        return self._was_read and not self._bookings.bookings

    @property
    def booking(self) -> BoardBooking | None:
        """The booking that is selected."""
        row = self.currentIndex().row()
        return self._bookings.bookings[row] if row >= 0 else None

    def show_board(self, board: Board) -> None:
        """Show the bookings of a board; the selected one stays selected, and the scroll where it was."""
        kept, scrolled = self.booking, self.verticalScrollBar().value()
        self._bookings.show_board(board)
        self._was_read = True
        for row, each in enumerate(self._bookings.bookings):
            if kept is not None and each.id == kept.id:
                self.setCurrentIndex(self._bookings.index(row, 0))
        self.verticalScrollBar().setValue(scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self.booking is not None:
            self.booking_opened.emit(self.booking.id)
