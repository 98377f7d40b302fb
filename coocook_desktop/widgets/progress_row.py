"""How far a piece of work is, with a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from coocook_desktop.language import say, tr

_PARTS = 1_000


class ProgressRow(QWidget):
    """Hidden while nothing runs."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.bar = QProgressBar(maximum=_PARTS, textVisible=False)
        self.stop_button = QPushButton(tr("Stop"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def start(self, words: str) -> None:
        """Show that this has begun."""
        self.stop_button.setEnabled(True)
        self.show_progress(words, 0.0)
        self.show()

    def show_progress(self, words: str, share: float) -> None:
        """Show the step in words, which may be a service's, and the share done, from 0 to 1."""
        said = say(words)
        self.words.setText(tr("{step}…").format(step=said))
        self.bar.setValue(round(share * _PARTS))
        self.bar.setAccessibleName(said)

    def end(self) -> None:
        """Nothing runs any more."""
        self.hide()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.words.setText(tr("Stopping…"))
        self.stopped.emit()
