"""What is seen while the program ends: only if that takes long enough to be noticed."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from coocook_desktop.language import tr

SEEN_AFTER_MS = 300


class Farewell(QDialog):
    """It cannot be closed; the end of the program closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(320)
        self.words = QLabel()
        self._bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addWidget(self._bar)
        self._soon = QTimer(self, singleShot=True, interval=SEEN_AFTER_MS)
        self._soon.timeout.connect(self.open)

    def begin(self) -> None:
        """Show it soon, unless the end comes first."""
        self.setWindowTitle(tr("Closing CooCook"))
        self.words.setText(tr("Answering what is in flight…"))
        self._bar.setAccessibleName(tr("Closing"))
        self._soon.start()

    def end(self) -> None:
        """All is answered."""
        self._soon.stop()
        self.accept()

    def reject(self) -> None:
        """Escape and the close button change nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
