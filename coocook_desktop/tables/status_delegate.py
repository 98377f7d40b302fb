"""Draws a status in a table's cell as a pill."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coocook_desktop.widgets.status_pill import paint_pill
from coocook_server.services.booking_lists import BookingRecord

_MARGIN = 8


class StatusDelegate(QStyledItemDelegate):
    """For the status column of a table of bookings."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        booking = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(booking, BookingRecord):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        paint_pill(
            painter, QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0), booking.status, option.font
        )
