"""What each screen remembers from one day to the next: columns, filters, sizes."""

import json
import logging
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)


@runtime_checkable
class Remembering(Protocol):
    """A screen that has something to remember, as values that JSON holds."""

    def save_state(self) -> dict[str, object]:
        """What is to be kept."""
        ...

    def restore_state(self, state: dict[str, object]) -> None:
        """Be as when that was kept."""
        ...


class ScreenStates:
    """Kept by the screen's name."""

    def __init__(self, remembered: QSettings) -> None:
        self._remembered = remembered

    def keep(self, title: str, screen: QWidget) -> None:
        """Remember how this screen is, if it has anything to remember."""
        if isinstance(screen, Remembering):
            self._remembered.setValue(_key(title), json.dumps(screen.save_state()))

    def give_back(self, title: str, screen: QWidget) -> None:
        """Have it be as it was; what was written by another version, or spoilt, is forgotten."""
        kept = self._remembered.value(_key(title))
        if kept is None or not isinstance(screen, Remembering):
            return
        try:
            screen.restore_state(json.loads(str(kept)))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError):
            log.exception("what the screen %s remembered was of no use", title)
            self._remembered.remove(_key(title))


def _key(title: str) -> str:
    return f"screens/{title}"
