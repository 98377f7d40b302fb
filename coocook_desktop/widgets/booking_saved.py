"""Filters under a name, to be picked again."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QWidget

from coocook_desktop.language import tr

LONGEST_NAME = 60
MOST = 50

State = Mapping[str, object]


class BookingSaved(QPushButton):
    """A button with a menu: pick one, save the present filters under a name, rename or remove one."""

    picked = Signal(object)
    """The filters that were saved under the name that was picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Saved filters"), parent)
        self.asked: Callable[[], State] = dict
        """Gives the present filters."""
        self._kept: dict[str, State] = {}
        self._may_save = False
        self.setAutoDefault(False)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill_menu)

    @property
    def names(self) -> list[str]:
        """The names, in alphabetical order."""
        return sorted(self._kept, key=str.casefold)

    def can_save(self, may: bool) -> None:
        """Whether there is anything to save now."""
        self._may_save = may

    def state(self) -> list[dict[str, object]]:
        """All of them, as JSON holds them."""
        return [{"name": name, "filters": dict(self._kept[name])} for name in self.names]

    def set_state(self, state: object) -> None:
        """Know these again; what makes no sense is left out."""
        self._kept.clear()
        for entry in state if isinstance(state, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("filters"), dict):
                self._kept[str(entry.get("name"))[:LONGEST_NAME]] = entry["filters"]

    def keep(self, name: str) -> None:
        """Save the present filters under a name; those of the same name are replaced."""
        name = name.strip()[:LONGEST_NAME]
        if name and (name in self._kept or len(self._kept) < MOST):
            self._kept[name] = self.asked()

    def pick(self, name: str) -> None:
        """Filter by what is saved under this name."""
        if name in self._kept:
            self.picked.emit(self._kept[name])

    def rename(self, name: str, new: str) -> None:
        """Call them by another name."""
        new = new.strip()[:LONGEST_NAME]
        if new and name in self._kept:
            self._kept[new] = self._kept.pop(name)

    def remove(self, name: str) -> None:
        """Forget them."""
        self._kept.pop(name, None)

    def fill_menu(self) -> None:
        """Build the menu anew from the names there are."""
        menu = self.menu()
        menu.clear()
        for name in self.names:
            menu.addAction(_shown(name), partial(self.pick, name))
        if not self._kept:
            menu.addAction(tr("None saved yet")).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(tr("Save these filters…"), self._ask_to_save)
        save.setEnabled(self._may_save)
        for words, act in ((tr("Rename"), self._ask_to_rename), (tr("Remove"), self.remove)):
            submenu = menu.addMenu(words)
            submenu.setEnabled(bool(self._kept))
            for name in self.names:
                submenu.addAction(_shown(name), partial(act, name))

    def _ask_to_save(self) -> None:
        self._ask(tr("Save these filters"), "", self.keep)

    def _ask_to_rename(self, name: str) -> None:
        self._ask(tr("Rename saved filters"), name, partial(self.rename, name))

    def _ask(self, title: str, name: str, done: Callable[[str], None]) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(tr("Name"))
        dialog.setTextValue(name)
        dialog.textValueSelected.connect(done)
        dialog.open()


def _shown(name: str) -> str:
    """A name in a menu, where a lone & would underline a letter."""
    return name.replace("&", "&&")
