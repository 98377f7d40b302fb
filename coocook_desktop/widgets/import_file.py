"""The first page of an import: a file is chosen, or dropped onto it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon, tokens
from coocook_desktop.widgets.roles import set_role

_PICTURE = 40
_ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm")


class ImportFilePage(QWidget):
    """A place to drop a file onto, and a button that looks for one."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.choose_button = QPushButton(tr("&Choose a file…"))
        self.choose_button.setProperty("role", "primary")
        self.choose_button.clicked.connect(self.choose)
        self._place = QFrame()
        self._picture = QLabel()
        self._lay_out()

    def choose(self) -> None:
        """Look for a file."""
        chooser = QFileDialog(self, tr("Import a file"))
        kinds = tr("Tables ({endings})").format(endings=" ".join(f"*{ending}" for ending in _ENDINGS))
        chooser.setNameFilters([kinds, tr("All files (*)")])
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
        chooser.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            set_role(self._place, "drop-here")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        set_role(self._place, "drop")

    def dropEvent(self, event: QDropEvent) -> None:
        set_role(self._place, "drop")
        event.acceptProposedAction()
        self.chosen.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        self._picture.setPixmap(icon("import", tokens().muted).pixmap(_PICTURE, _PICTURE))

    def _lay_out(self) -> None:
        self._recolour()
        set_role(self._place, "drop")
        words = QLabel(tr("Drop a CSV or XLSX file here"))
        words.setProperty("role", "heading")
        more = QLabel(
            tr(
                "From a spreadsheet, an address book or another booking program. Nothing is changed "
                "before you have seen what would be."
            ),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        more.setProperty("role", "muted")
        inside = QVBoxLayout(self._place)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(12)
        inside.addStretch(1)
        inside.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(more)
        inside.addSpacing(8)
        inside.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._place)
