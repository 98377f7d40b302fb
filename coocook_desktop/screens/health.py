"""Whether CooCook is well: what was looked at, what was found, what to do."""

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import later, say, tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.screen_actions import ScreenActions, button_for
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import RunningTask, Task, TaskRunner
from coocook_desktop.theme import icon, tokens
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.progress_row import ProgressRow
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Cancelled
from coocook_server.operations.health import Check, HealthReport
from coocook_server.paths import logs_folder

AGAIN_MS = 60_000
ICON_SIZE = 20
_NAMES = {
    "store": later("Store"),
    "integrity": later("Soundness of the file"),
    "disk": later("Disk"),
    "backup": later("Backup"),
    "log": later("Log"),
}


class CheckRow(QFrame):
    """One check: an icon, its state in words, what was found, and what to do."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self.check = check
        self.setProperty("role", "panel")
        state = tr("Fine") if check.ok else tr("Needs attention")
        name = tr(_NAMES.get(check.name, check.name.capitalize()))
        found = say(check.words)
        self.setAccessibleName(tr("{check}: {state}. {found}").format(check=name, state=state, found=found))
        picture = QLabel()
        look = tokens()
        drawn = icon("check", look.good) if check.ok else icon("warning", look.waiting)
        picture.setPixmap(drawn.pixmap(ICON_SIZE, ICON_SIZE))
        title = QLabel(name)
        title.setProperty("role", "strong")
        said = QLabel(state)
        said.setProperty("role", "good" if check.ok else "warning")
        words = QLabel(found, wordWrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hint = QLabel(say(check.hint) if check.hint else "", wordWrap=True)
        self.hint.setProperty("role", "muted")
        self.hint.setVisible(bool(check.hint))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(picture, 0, 0)
        grid.addWidget(title, 0, 1)
        grid.addWidget(said, 0, 2)
        grid.addWidget(words, 1, 1, 1, 2)
        grid.addWidget(self.hint, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)


class HealthScreen(QWidget):
    """Looks again every minute while it is shown."""

    title = "Health"

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
        self._full: Check | None = None
        self._running: RunningTask | None = None
        self.rows: list[CheckRow] = []
        self.summary = QLabel(tr("Looking…"))
        self.summary.setProperty("role", "heading")
        self.looked_at = QLabel()
        self.looked_at.setProperty("role", "muted")
        actions = ScreenActions(self)
        self.full_action = actions.add(tr("Check everything"), None, "health", self.check_everything)
        self.full_button = button_for(
            self.full_action, hint=tr("Read every page of the store; a large one takes several seconds")
        )
        self.again_button = QPushButton(tr("Look again"))
        self.again_button.setToolTip(tr("Look at everything again (F5)"))
        self.log_button = button_for(actions.add(tr("Open log folder"), None, "open", _open_logs))
        self.progress = ProgressRow()
        self.banner = Banner()
        self._again = QTimer(self, interval=AGAIN_MS)
        self._lay_out()
        self._again.timeout.connect(self._look_if_shown)
        self.again_button.clicked.connect(self.refresh)
        self.progress.stopped.connect(self._stop)
        self._again.start()

    def refresh(self) -> None:
        """Look at everything again."""
        self._tasks.run(
            lambda _task: self._coocook.health.report(), owner=self, done=self._show, failed=self._refused
        )

    def check_everything(self) -> None:
        """Read the whole store, page by page."""
        if self._running is not None:
            return

        def work(task: Task) -> Check:
            return self._coocook.health.full_check(task.progress, task.cancelled)

        self.banner.clear()
        self.full_action.setEnabled(False)
        self.progress.start(tr("Reading the store"))
        self._running = self._tasks.run(
            work,
            owner=self,
            done=self._checked,
            failed=self._refused,
            progress=self.progress.show_progress,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _look_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, report: HealthReport) -> None:
        now = self._coocook.clock()
        when = wording.moment(now, self._coocook.settings.zone)
        self.looked_at.setText(tr("Looked at {when}").format(when=when))
        wrong = sum(not check.ok for check in report.checks)
        self.summary.setText(
            tr("%Ln thing(s) need attention", "", wrong) if wrong else tr("Everything is fine")
        )
        while self.rows:
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.deleteLater()
        for place, check in enumerate(report.checks):
            row = CheckRow(check)
            self.rows.append(row)
            self._list.insertWidget(place, row)

    def _checked(self, check: Check) -> None:
        self._end()
        self.banner.say(
            " ".join(say(words) for words in (check.words, check.hint) if words),
            tone="info" if check.ok else "error",
        )
        self.refresh()

    def _refused(self, fault: Exception) -> None:
        self._end()
        if isinstance(fault, Cancelled):
            self.banner.say(tr("Stopped before the end; nothing wrong was found so far."), tone="info")
            return
        self.banner.say(wording.fault(fault), tone="error")

    def _end(self) -> None:
        self._running = None
        self.progress.end()
        self.full_action.setEnabled(True)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.summary)
        titles.addWidget(self.looked_at)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(titles, 1)
        for button in (self.full_button, self.again_button, self.log_button):
            top.addWidget(button)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(top)
        outer.addWidget(self.progress)
        outer.addWidget(self.banner)
        outer.addWidget(scroll_area(inside), 1)


def _open_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs_folder())))
