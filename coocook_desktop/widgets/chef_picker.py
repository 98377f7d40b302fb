"""A field that finds one chef among thousands while it is typed in."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from coocook_desktop.language import tr
from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefFilter, ChefRecord
from coocook_server.services.paging import Page, Paging

PAUSE_MS = 120
MOST_OFFERED = 50


class ChefPicker(QLineEdit):
    """Empty means any chef; the list below offers those whose name, cuisine or place has the text."""

    picked = Signal(object)
    """The id of the chef, or None for any."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        *,
        only_active: bool = False,
    ) -> None:
        super().__init__(parent)
        self._only_active = True if only_active else None
        self._coocook = coocook
        self._tasks = tasks
        self._chef: ChefRecord | None = None
        self._offered: dict[str, ChefRecord] = {}
        self._asked = ""
        self._names = QStringListModel(self)
        self.offers = QCompleter(self._names, self)
        self.offers.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.offers.setMaxVisibleItems(12)
        self.offers.activated[str].connect(self._take)  # type: ignore[index]
        self.offers.setWidget(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.setPlaceholderText(tr("Any chef"))
        self.setAccessibleName(tr("Chef"))
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._rest)
        self.textChanged.connect(self._emptied)

    @property
    def chef_id(self) -> int | None:
        """The chef that was picked, or None for any."""
        return None if self._chef is None else self._chef.id

    @property
    def chef(self) -> ChefRecord | None:
        """The chef that was picked."""
        return self._chef

    def set_chef(self, chef: ChefRecord | None) -> None:
        """Pick a chef, or any."""
        before, self._chef = self.chef_id, chef
        self.setText("" if chef is None else chef.name)
        self.setCursorPosition(0)
        if self.chef_id != before:
            self.picked.emit(self.chef_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self._ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText("" if self._chef is None else self._chef.name)

    def _emptied(self, text: str) -> None:
        if not text and self._chef is not None:
            self.set_chef(None)

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _ask(self) -> None:
        text = self._asked = self.text().strip()

        def work(_task: Task) -> Page[ChefRecord]:
            wanted = ChefFilter(q=text or None, active=self._only_active, sort="name")
            return self._coocook.chefs.list(wanted, Paging(per_page=MOST_OFFERED))

        self._tasks.run(work, owner=self, done=lambda page: self._offer(text, page))

    def _offer(self, text: str, page: Page[ChefRecord]) -> None:
        if text != self._asked or not self.hasFocus():
            return
        self._offered = {_line(chef): chef for chef in page.items}
        self._names.setStringList(list(self._offered))
        self.offers.complete()

    def _take(self, line: str) -> None:
        chef = self._offered.get(line)
        if chef is not None:
            self._pause.stop()
            self.set_chef(chef)


def _line(chef: ChefRecord) -> str:
    details = [chef.cuisine, chef.location, tr("no. {id}").format(id=chef.id)]
    if not chef.active:
        details.append(tr("inactive"))
    return f"{chef.name}  ·  " + ", ".join(detail for detail in details if detail)
