"""A column of lines about a booking that is written anew whenever the booking is read again."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop.widgets.labels import plain_label


class BookingLines(QVBoxLayout):
    """The lines, or a word about there being none."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent is not None:
            parent.setLayout(self)
        self.setSpacing(spacing)

    def show_lines(self, lines: Iterable[QWidget], nothing: str = "") -> None:
        """Put these in the place of those that were shown."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self.addWidget(line)
        if not self.count() and nothing:
            words = plain_label("muted")
            words.setText(nothing)
            self.addWidget(words)
