"""The chefs as cards in rows, as many as fit; only those in view are read."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coocook_desktop.language import tr
from coocook_desktop.tables.chefs_model import ChefsModel
from coocook_desktop.widgets.chef_card import card_height, face_of, free_words, paint_card
from coocook_desktop.widgets.chef_free_dates import ChefFreeDates
from coocook_desktop.widgets.chef_photos import ChefPhotos
from coocook_server.services.chefs import ChefRecord

Index = QModelIndex | QPersistentModelIndex
LEAST_WIDTH = 172
NARROW_WIDTH = 140
"""Two cards stand beside each other from this on; more of them want more room."""
GAP = 12
PAUSE_MS = 30


class ChefCards(QListView):
    """Selects as the table does: a record, whatever place it moves to."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        model: ChefsModel,
        photos: ChefPhotos,
        free: ChefFreeDates,
        currency: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = model
        self._free = free
        self._selected: int | None = None
        self._following = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.setAccessibleName(tr("Chefs"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "cards")
        self.setItemDelegate(_CardDelegate(self, photos, free, currency))
        self.setModel(model)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._pause.start())
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.reset_to.connect(self._reset_to)
        model.moved_to.connect(self._moved_to)
        model.dataChanged.connect(lambda *_range: self._pause.start())
        photos.arrived.connect(self.viewport().update)
        free.arrived.connect(self.viewport().update)
        self.activated.connect(self._open)

    @property
    def rows_in_view(self) -> tuple[int, int]:
        """The first and the last record that can be seen."""
        high = max(1, self.gridSize().height())
        first = self.verticalScrollBar().value() // high
        last = (self.verticalScrollBar().value() + self.viewport().height()) // high
        return first * self._columns, (last + 1) * self._columns - 1

    def select_id(self, id: int | None) -> None:
        """Select this record; where it is not in memory, once the list is read again."""
        self._selected = id
        row = None if id is None else self.rows.row_of(id)
        self._follow(-1 if row is None else row)

    def look(self) -> None:
        """Ask for what is in view."""
        if not self.isVisible():
            return
        first, last = self.rows_in_view
        self.rows.look_at(first, last)
        self.rows.keep_in_place(self._selected, None)
        records = (self.rows.record(row) for row in range(first, min(last + 1, self.rows.total)))
        self._free.want([record.id for record in records if record is not None])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: object) -> None:
        self._fit()
        self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        if (
            not self.selectionModel().hasSelection()
            and self.rows.total
            and event.key()
            in (
                Qt.Key.Key_Down,
                Qt.Key.Key_Up,
                Qt.Key.Key_Left,
                Qt.Key.Key_Right,
            )
        ):
            self.setCurrentIndex(self.rows.index(0, 0))
            return
        super().keyPressEvent(event)

    @property
    def _columns(self) -> int:
        return max(1, self.viewport().width() // max(1, self.gridSize().width()))

    def _fit(self) -> None:
        """Make the cards so wide that they fill the row."""
        # Qt leaves room for a scroll bar beside the one that is there.
        bars = 2 * self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - bars - 2
        columns = max(1, room // (LEAST_WIDTH + GAP), min(2, room // (NARROW_WIDTH + GAP)))
        wide = min(room // columns, 2 * LEAST_WIDTH)
        size = QSize(wide, card_height(wide - GAP, self.font()) + GAP)
        if size != self.gridSize():
            self.setGridSize(size)
        self._pause.start()

    def _selection_changed(self) -> None:
        selected = self.selectionModel().selectedIndexes()
        if self._following or not selected:
            return
        record = self.rows.record(selected[0].row())
        if record is not None and record.id != self._selected:
            self._selected = record.id
            self.chosen.emit(record)

    def _reset_to(self, row: int) -> None:
        self._follow(row)
        if row >= 0:
            self.scrollTo(self.rows.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.scrollToTop()
        self.look()

    def _moved_to(self, row: int, _shift: int) -> None:
        self._follow(row)
        self.look()

    def _follow(self, row: int) -> None:
        self._following = True
        self.setAutoScroll(False)
        try:
            self.setCurrentIndex(self.rows.index(row, 0) if row >= 0 else QModelIndex())
            if row < 0:
                self.clearSelection()
        finally:
            self.setAutoScroll(True)
            self._following = False

    def _open(self, index: QModelIndex) -> None:
        record = self.rows.record(index.row())
        if record is not None:
            self.opened.emit(record)


class _CardDelegate(QStyledItemDelegate):
    def __init__(self, view: ChefCards, photos: ChefPhotos, free: ChefFreeDates, currency: str) -> None:
        super().__init__(view)
        self._view = view
        self._photos = photos
        self._free = free
        self._currency = currency

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(record, ChefRecord):
            return
        known, day = self._free.get(record.id)
        half = GAP // 2
        box, state = option.rect.adjusted(half, half, -half, -half), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint_card(
            painter,
            box,
            face_of(record, self._currency, free_words(record, day, known=known)),
            self._photos.get(record.photo_url),
            self._view.font(),
            selected=selected,
            focused=bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus(),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._view.gridSize()
