"""A table model of a list too long to hold: its rows come in windows, off the GUI thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from coocook_desktop.tables.row_windows import SIZE, Rows, RowWindows
from coocook_desktop.tasks import RunningTask, TaskRunner

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ON_ITS_WAY = "…"
MOST_AT_ONCE = 1
"""Two workers that turn rows into Python at once would keep the GUI thread waiting for its turn."""
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column: its heading, the text of a row, what it sorts by, and on which side its text is."""

    heading: str
    text: Callable[[T], str]
    sort: str | None = None
    right: bool = False


@dataclass(frozen=True)
class Listed(Generic[T]):
    """A part of the list as it is now, the row of what was selected, and how far the rows in view moved."""

    rows: Rows[T]
    selected: int | None
    shift: int


class WindowedModel(QAbstractTableModel, Generic[T]):
    """Holds a few windows of the rows that match a query; `fetch` and `place` run in other threads.

    A new query keeps the old rows on the screen until the new ones are here; `reset_to` tells. A
    refresh of the same query keeps what is selected and what is in view in its place; `moved_to` tells.
    """

    reset_to = Signal(int)
    """A new query's first rows are here; the row of what was selected, or -1."""
    moved_to = Signal(int, int)
    """The list was read again; the row now of what was selected, or -1, and how far the view has to go."""
    counted = Signal(int)
    searching = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[T]],
        tasks: TaskRunner,
        fetch: Callable[[Any, int, int, Rows[T] | None], Rows[T]],
        place: Callable[[Any, int], int | None],
        *,
        size: int = SIZE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.query: Any = None
        self._tasks = tasks
        self._fetch = fetch
        self._place = place
        self._windows: RowWindows[T] = RowWindows(size)
        self._flying: dict[int, RunningTask] = {}
        self._listing: RunningTask | None = None
        self._list_again = False
        self._anew = False
        self._shown_query: Any = None
        self._in_view = (0, 0)
        self._selected: int | None = None
        self._anchor: tuple[int, int] | None = None

    @property
    def total(self) -> int:
        """How many rows match."""
        return self._windows.total

    @property
    def windows_held(self) -> int:
        """How many windows are in memory."""
        return len(self._windows)

    def record(self, row: int) -> T | None:
        """The row's record, or None while it is on its way."""
        return self._windows.row(row)

    def row_of(self, id: int) -> int | None:
        """The row of a record that is in memory."""
        return self._windows.find("id", id)

    def look_for(self, query: Any, *, anew: bool = False) -> None:
        """Show what matches this query; `anew` brings the selected record into view, as a new query does."""
        self.query = query
        self._anew = self._anew or anew
        self._list()

    def refresh(self) -> None:
        """Read the list again, since something in it may have changed."""
        if self.query is not None:
            self._list()

    def keep_in_place(self, selected: int | None, anchor: tuple[int, int] | None) -> None:
        """What a refresh has to find again: the id that is selected, and the id and row to hold in view."""
        self._selected, self._anchor = selected, anchor

    def look_at(self, first: int, last: int) -> None:
        """These rows are in view: fetch what is missing of them and just around them."""
        self._in_view = (first, last)
        self._fetch_missing()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._windows.total

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            record = self._windows.row(index.row())
            text = ON_ITS_WAY if record is None else column.text(record)
            return text if role == Qt.ItemDataRole.DisplayRole else _hint(text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.UserRole:
            return self._windows.row(index.row())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _list(self) -> None:
        if self._listing is not None:
            self._list_again = True
            return
        query, fresh = self.query, self._anew or self.query != self._shown_query
        self._anew = False
        selected, anchor = self._selected, None if fresh else self._anchor
        first_in_view = 0 if fresh else self._in_view[0]
        size = self._windows.size
        self.searching.emit(True)

        def work(_task: Any) -> Listed[T]:
            row = None if selected is None else self._place(query, selected)
            held = None if anchor is None else self._place(query, anchor[0])
            shift = 0 if anchor is None or held is None else held - anchor[1]
            at = (row or 0) if fresh else max(0, first_in_view + shift)
            rows = self._fetch(query, at // size * size, size, None)
            return Listed(rows, row, shift)

        def done(listed: Listed[T]) -> None:
            self._listing = None
            if query == self.query:
                self._show(query, listed, fresh=fresh, still=selected == self._selected)
            self._list_once_more()

        def failed(fault: Exception) -> None:
            self._listing = None
            if query == self.query:
                self.searching.emit(False)
                self.failed.emit(fault)
            self._list_once_more()

        self._listing = self._tasks.run(work, owner=self, done=done, failed=failed)

    def _list_once_more(self) -> None:
        if self._list_again:
            self._list_again = False
            self._list()

    def _show(self, query: Any, listed: Listed[T], *, fresh: bool, still: bool) -> None:
        """Take over what was read; `still` if the same record is selected as when it was asked for."""
        if fresh:
            self.beginResetModel()
            self._windows.clear()
            self._windows.total = listed.rows.total
            self._windows.keep(listed.rows)
            self._shown_query = query
            self.endResetModel()
        else:
            self._windows.age()
            self._resize(listed.rows.total)
            self._windows.keep(listed.rows)
            self._repaint(0, self.total - 1)
        self._flying.clear()
        self.searching.emit(self._list_again)
        self.counted.emit(self.total)
        row = listed.selected if still else self.row_of(self._selected) if self._selected else None
        selected = -1 if row is None else row
        if fresh:
            self.reset_to.emit(selected)
        else:
            self.moved_to.emit(selected, listed.shift)
            self._fetch_missing()

    def _resize(self, total: int) -> None:
        before = self.total
        if total > before:
            self.beginInsertRows(_NOWHERE, before, total - 1)
            self._windows.total = total
            self.endInsertRows()
        elif total < before:
            self.beginRemoveRows(_NOWHERE, total, before - 1)
            self._windows.total = total
            self.endRemoveRows()

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _fetch_missing(self) -> None:
        """Ask for what is missing in view; what has left the view meanwhile is never asked for."""
        if self.query is None or self.query != self._shown_query:
            return
        first, last = self._in_view
        margin = self._windows.size // 4
        near = self._windows.wanted(first, last)
        near += [
            number for number in self._windows.wanted(first - margin, last + margin) if number not in near
        ]
        for number in near:
            if len(self._flying) >= MOST_AT_ONCE:
                return
            if number not in self._flying:
                self._fetch_window(number)

    def _fetch_window(self, number: int) -> None:
        query, size = self._shown_query, self._windows.size
        near = self._windows.nearest(number)

        def work(_task: Any) -> Rows[T]:
            return self._fetch(query, number * size, size, near)

        def landed() -> bool:
            """Whether this is still the flight that is waited for."""
            if self._flying.get(number) is not flight:
                return False
            del self._flying[number]
            return True

        def done(rows: Rows[T]) -> None:
            if not landed():
                return
            if rows.total != self.total or rows.first != number * size:
                self.refresh()
                return
            self._windows.keep(rows)
            self._repaint(rows.first, rows.first + len(rows.items) - 1)
            self._fetch_missing()

        def failed(fault: Exception) -> None:
            if landed():
                self.failed.emit(fault)

        flight = self._tasks.run(work, owner=self, done=done, failed=failed)
        self._flying[number] = flight


def _hint(text: str) -> str:
    """The text, for Qt to show under the pointer as it is, whatever tags somebody typed into it."""
    return f"<span>{escape(text)}</span>" if text else ""
