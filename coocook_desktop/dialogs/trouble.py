"""What keeps CooCook from opening, in plain words, and what can be done."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon, tokens
from coocook_desktop.widgets.fitting import fit_height
from coocook_desktop.widgets.labels import plain_label
from coocook_server.paths import data_folder

_MARK = 40


class TroubleDialog(QDialog):
    """Offers to try again, to look into the data folder, and to quit; `reject` is quitting."""

    again = Signal()
    """Try once more."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("CooCook")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self.title = plain_label("heading")
        self.title.setText(title)
        self.words = plain_label()
        self.words.setText(words)
        self.again_button = QPushButton(tr("Try again"))
        self.again_button.setProperty("role", "primary")
        self.again_button.setDefault(True)
        self.folder_button = QPushButton(tr("Open data folder"))
        self.quit_button = QPushButton(tr("Quit"))
        for button in (self.folder_button, self.quit_button):
            button.setAutoDefault(False)
        self.again_button.clicked.connect(self._try_again)
        self.folder_button.clicked.connect(_open_folder)
        self.quit_button.clicked.connect(self.reject)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._lay_out()
        self.again_button.setFocus()

    def leave(self) -> None:
        """Close it: something is being done about the trouble."""
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _try_again(self) -> None:
        self.leave()
        self.again.emit()

    def _lay_out(self) -> None:
        mark = QLabel()
        mark.setPixmap(icon("warning", tokens().waiting).pixmap(_MARK, _MARK))
        text = QVBoxLayout()
        text.setSpacing(8)
        text.addWidget(self.title)
        text.addWidget(self.words)
        text.addLayout(self.body)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        buttons.addWidget(self.quit_button)
        buttons.addWidget(self.again_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(20)
        outer.addLayout(top)
        outer.addLayout(buttons)


def _open_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))
