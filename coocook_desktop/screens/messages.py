"""The mail of the business: what went out and what did not, and what each kind of mail says."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.screen_actions import ScreenActions, button_for
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.outbox_list import OutboxList
from coocook_desktop.widgets.wording_editor import WordingEditor
from coocook_server.bootstrap import CooCook

FOLLOWED = frozenset({"outbox", "mail_wording", "user", "anything"})


class MessagesScreen(QWidget):
    """Two parts, one at a time: the outbox, and the words."""

    title = "Messages"

    booking_asked = Signal(int)
    """The person wants to see this booking."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._out_of_date = True
        actions = ScreenActions(self)
        self.to_outbox = actions.add(tr("Outbox"), "Alt+1", "messages", lambda: self.show_part("outbox"))
        self.to_words = actions.add(tr("Words of mail"), "Alt+2", "words", lambda: self.show_part("words"))
        self.outbox = OutboxList(coocook, tasks, shift, actions)
        self.words = WordingEditor(coocook, tasks, shift, actions)
        self._parts = {"outbox": self.outbox, "words": self.words}
        self._buttons: dict[str, QPushButton] = {
            "outbox": button_for(self.to_outbox),
            "words": button_for(self.to_words),
        }
        self._pages = QStackedWidget()
        self._lay_out()
        self.outbox.booking_asked.connect(self.booking_asked)
        live.changed.connect(self._changed_somewhere)
        self.show_part("outbox")

    def refresh(self) -> None:
        """Read the mail and its words again."""
        self._out_of_date = False
        self.outbox.refresh()
        self.words.refresh()

    def show_part(self, name: str) -> None:
        """Show the outbox, or the words."""
        self._buttons[name].setChecked(True)
        self._pages.setCurrentWidget(self._parts[name])

    def save_state(self) -> dict[str, object]:
        """Which part is open, and which mail is listed."""
        part = next(name for name, widget in self._parts.items() if widget is self._pages.currentWidget())
        return {"part": part, "state": self.outbox.state.currentData()}

    def restore_state(self, state: dict[str, object]) -> None:
        """Open that part, and list that mail."""
        part = state.get("part")
        self.show_part("words" if part == "words" else "outbox")
        self.outbox.choose_state(state.get("state"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if not nouns & FOLLOWED:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._out_of_date = True

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 0)
        row.setSpacing(8)
        for name, button in self._buttons.items():
            button.setCheckable(True)
            button.setProperty("role", "choice")
            group.addButton(button)
            row.addWidget(button)
            self._pages.addWidget(self._parts[name])
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(row)
        outer.addWidget(self._pages, 1)
