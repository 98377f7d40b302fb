"""The command palette: type a word or two, press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.commands import Command, matching
from coocook_desktop.language import tr
from coocook_desktop.theme import tokens

WIDTH = 620
ROW = 36
MOST_ROWS = 10
MOST_SHOWN = 60
TYPED_MS = 120
"""The pause after a letter, before the services are asked."""
_TOP = 56
_PAD = 12
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_ROWS,
    Qt.Key.Key_PageUp: -MOST_ROWS,
}
_COMMAND = int(Qt.ItemDataRole.UserRole)


class CommandPalette(QFrame):
    """Lies over the window's top; a click elsewhere or Escape puts it away."""

    looked_for = Signal(str)
    """What was typed, after a pause; whoever can find more calls `show_found`."""

    chosen = Signal(object)
    """A `Command` is to be run."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._commands: Sequence[Command] = ()
        self._recent: Sequence[str] = ()
        self._found: Sequence[Command] = ()
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.list = QListWidget()
        self.nothing = QLabel()
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(_PAD, 4, _PAD, 8)
        self._pause = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._pause.timeout.connect(lambda: self.looked_for.emit(self.field.text()))
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.hide()

    def ask(self, commands: Sequence[Command], recent: Sequence[str]) -> None:
        """Come up with these commands to choose from."""
        self._commands, self._recent, self._found = commands, recent, ()
        window = self.window()
        if not self.isVisible():
            self._before = window.focusWidget()
        self.field.setPlaceholderText(tr("What are you looking for?"))
        self.field.setAccessibleName(
            tr("Find anything: a screen, a command, a booking, a chef or a customer")
        )
        self.list.setAccessibleName(tr("What was found"))
        self.nothing.setText(tr("Nothing is called that."))
        self.field.clear()
        self._show_lines()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_found(self, found: Sequence[Command]) -> None:
        """Show these as well, after the commands; the line that is chosen stays so."""
        self._found = found
        if self.isVisible():
            self._show_lines(keep=True)

    def put_away(self) -> None:
        """Close it, and give the focus back to where it was."""
        if not self.isVisible():
            return
        self._pause.stop()
        had_focus = self.field.hasFocus()
        self.hide()
        before, self._before = self._before, None
        if had_focus and before is not None:
            before.setFocus()

    def place(self) -> None:
        """Lie at the top of the window, in the middle."""
        window = self.window()
        width = min(WIDTH, window.width() - 48)
        rows = min(self.list.count(), MOST_ROWS)
        self.list.setFixedHeight(rows * ROW + 8)
        self.setGeometry((window.width() - width) // 2, _TOP, width, 10)
        self.resize(width, self.sizeHint().height())

    def lines(self) -> list[Command]:
        """What is offered now, from the top."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_COMMAND) for item in items]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.put_away()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self.put_away()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in _MOVES:
            last = self.list.count() - 1
            step = _MOVES[key]
            row = self.list.currentRow() + step
            round_about = abs(step) == 1 and not 0 <= row <= last
            self.list.setCurrentRow((0 if row > last else last) if round_about else max(0, min(row, last)))
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _typed(self) -> None:
        self._found = ()
        self._show_lines()
        self._pause.start()

    def _show_lines(self, *, keep: bool = False) -> None:
        present = self.list.currentRow()
        chosen = self.lines()[present].key if keep and present > 0 else ""
        commands = [*matching(self._commands, self.field.text(), self._recent), *self._found][:MOST_SHOWN]
        self.list.clear()
        row = 0
        for place, command in enumerate(commands):
            item = QListWidgetItem(command.words)
            item.setData(_COMMAND, command)
            said = (command.words, command.where, command.shortcut)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in said if part))
            self.list.addItem(item)
            if command.key == chosen:
                row = place
        self.list.setCurrentRow(row if commands else -1)
        self.list.setVisible(bool(commands))
        self.nothing.setVisible(not commands)
        self.place()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            command = item.data(_COMMAND)
            self.put_away()
            self.chosen.emit(command)


class _Lines(QStyledItemDelegate):
    """What a command does on the left, where it belongs and its keys on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH // 2, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        command = index.data(_COMMAND)
        look, box = tokens(), option.rect
        view = self.parent()
        is_chosen = isinstance(view, QListWidget) and view.currentRow() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.accent_soft))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        inside = box.adjusted(_PAD, 0, -_PAD, 0)
        right = self._paint_right(painter, inside, command)
        painter.setPen(QColor(look.accent if is_chosen else look.ink))
        room = QRect(inside.left(), inside.top(), right - inside.left() - _PAD, inside.height())
        words = painter.fontMetrics().elidedText(command.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.restore()

    def _paint_right(self, painter: QPainter, inside: QRect, command: Command) -> int:
        """The keys in a frame and the place before them; returns where they begin."""
        look, right = tokens(), inside.right()
        centre = int(Qt.AlignmentFlag.AlignCenter)
        whole = QFont(painter.font())
        small = QFont(whole)
        small.setPointSizeF(max(whole.pointSizeF() - 1, 7.0))
        painter.setFont(small)
        if command.shortcut:
            wide = painter.fontMetrics().horizontalAdvance(command.shortcut) + 12
            keys = QRect(right - wide, inside.center().y() - 10, wide, 21)
            painter.setBrush(QColor(look.sunken))
            painter.setPen(QColor(look.line))
            painter.drawRoundedRect(keys, 4, 4)
            painter.setPen(QColor(look.muted))
            painter.drawText(keys, centre, command.shortcut)
            right -= wide + 10
        if command.where:
            wide = painter.fontMetrics().horizontalAdvance(command.where) + 2
            painter.setPen(QColor(look.muted))
            painter.drawText(QRect(right - wide, inside.top(), wide, inside.height()), centre, command.where)
            right -= wide
        painter.setFont(whole)
        return right
