"""The way back to the first steps while some are left; it opens them by itself the very first time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coocook_desktop.dialogs.first_steps import FirstStepsDialog, Leads
from coocook_desktop.first_steps import STEPS, FirstStepsWatch
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook

_OPEN = "first_steps_open"
"""A property of the window."""


class FirstStepsButton(QWidget):
    """Hidden in a demo, and once all is done or nobody wants it."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        serving: Serving,
        leads: Leads,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._serving = serving
        self._leads = leads
        self._offered = False
        self.dialog: FirstStepsDialog | None = None
        self.watch = FirstStepsWatch(coocook, tasks, live, self)
        self.button = QPushButton()
        self.button.setProperty("role", "status")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.hide()
        self.watch.changed.connect(self._show)

    def open(self) -> FirstStepsDialog:
        """Show the steps."""
        if self.dialog is None:
            self.dialog = FirstStepsDialog(
                self._coocook,
                self._tasks,
                self._shift,
                self._serving,
                self.watch,
                self._leads,
                self.window(),
            )
            self.dialog.finished.connect(self._closed)
        self.dialog.show()
        self.dialog.raise_()
        return self.dialog

    def resume(self) -> None:
        """Take the steps up again, also after they were ended."""
        self.watch.resume()
        self.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The business closes: steps that are on the screen come back when it is opened again."""
        super().closeEvent(event)
        self.window().setProperty(_OPEN, self.dialog is not None)
        if self.dialog is not None:
            self.dialog.close()

    def _closed(self) -> None:
        self.dialog = None

    def _show(self) -> None:
        progress = self.watch.progress
        if progress is None:
            return
        wanted = self.watch.wanted
        words = tr("First steps: {done} of {all}").format(done=progress.count, all=len(STEPS))
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.setVisible(wanted and not progress.complete)
        if wanted and not self._offered and (not progress.known.marks or self.window().property(_OPEN)):
            self.open()
        self._offered = True
