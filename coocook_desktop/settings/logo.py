"""The business's logo: chosen from a file or dropped, shown as customers see it, taken away."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import language, wording
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift, Step
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.labels import plain_label
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid
from coocook_server.operations.logo import LogoRecord

_WIDE, _HIGH = 144, 72
LARGEST_FILE = 8 * 1024 * 1024
"""Bytes; more is not read."""


class LogoEditor(QWidget):
    """It holds at once, on pages, in mail and on receipts."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self.logo: LogoRecord | None = None
        self.banner = Banner()
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.choose_button, self.remove_button = (
            QPushButton(tr("Choose a p&icture…")),
            QPushButton(tr("Remove")),
        )
        self.setAcceptDrops(True)
        self._lay_out()
        live.changed.connect(self._heard)
        self.choose_button.clicked.connect(self.choose)
        self.remove_button.clicked.connect(lambda: self._put(None, tr("Logo removed")))
        self._show(None)

    def refresh(self) -> None:
        """Read it again."""
        self._tasks.run(
            lambda _task: self._coocook.logo.read(), owner=self, done=self._show, failed=self._refused
        )

    def choose(self) -> None:
        """Ask for a file."""
        chooser = QFileDialog(self, tr("Choose a picture"))
        chooser.setNameFilters([tr("Pictures (*.png *.jpg *.jpeg *.webp)")])
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.use(Path(path)))
        chooser.open()

    def use(self, path: Path) -> None:
        """Make this file the logo."""
        self._put(path, tr("Logo changed"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.use(Path(files[0]))

    def _put(self, path: Path | None, words: str) -> None:
        coocook, shift, by = self._coocook, self._shift, self._shift.by

        def work() -> bytes | None:
            before = coocook.logo.read()
            coocook.logo.put(None if path is None else _read(path), by=by)
            return None if before is None else before.png

        def done(before: bytes | None) -> None:
            self.banner.clear()
            shift.note(words, putting_logo(coocook, shift, before))
            self.refresh()

        self._tasks.run(lambda _task: work(), owner=self, done=done, failed=self._refused)

    def _heard(self, nouns: frozenset[str]) -> None:
        if nouns & {"logo", "anything"}:
            self.refresh()

    def _show(self, logo: LogoRecord | None) -> None:
        self.logo = logo
        self.remove_button.setEnabled(logo is not None)
        if logo is None:
            self.picture.setPixmap(QPixmap())
            self.picture.setText(tr("No logo"))
            self.picture.setAccessibleName(tr("No logo"))
            return
        pixmap = QPixmap.fromImage(QImage.fromData(logo.png))
        self.picture.setPixmap(
            pixmap.scaled(
                _WIDE - 16,
                _HIGH - 12,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        self.picture.setAccessibleName(tr("The logo"))

    def _refused(self, fault: Exception) -> None:
        why = fault.fields.get("file", "") if isinstance(fault, Invalid) else ""
        if why:
            words = tr("This picture cannot be used: it {why}.").format(why=language.say(why))
        elif isinstance(fault, OSError):
            words = tr("The file cannot be read.")
        else:
            words = wording.fault(fault)
        self.banner.say(words, "error")

    def _lay_out(self) -> None:
        title = QLabel(tr("Logo"))
        title.setProperty("role", "strong")
        words = plain_label("muted")
        words.setText(
            tr("On the pages, in mail and on receipts. A PNG, JPEG or WebP file; drop one here or choose it.")
        )
        self.picture.setFixedSize(_WIDE, _HIGH)
        self.picture.setProperty("role", "logo")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addSpacing(8)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(self.banner)


def putting_logo(coocook: CooCook, shift: Shift, png: bytes | None) -> Step:
    """Puts this logo in the place of the present one, and then the other way."""

    def step() -> Step:
        before = coocook.logo.read()
        coocook.logo.put(png, by=shift.by)
        return putting_logo(coocook, shift, None if before is None else before.png)

    return step


def _read(path: Path) -> bytes:
    """The beginning of a file, so that one that is far too large is refused as such."""
    with path.open("rb") as file:
        return file.read(LARGEST_FILE)
