"""What the command palette offers: everything that can be done, every screen, and what is found as typed."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from coocook_desktop.language import tr

if TYPE_CHECKING:
    from coocook_desktop.main_window import MainWindow

MOST_RECENT = 8
_RECENT = "palette/recent"
_MNEMONIC = re.compile(r"\(&\w\)")


@dataclass(frozen=True)
class Command:
    """One line of the palette: what it says, where it belongs, its keys, and what it does.

    `also` are words that it is found by without being shown; what `is_found` is a booking or the like.
    """

    key: str
    words: str
    where: str
    run: Callable[[], object]
    shortcut: str = ""
    also: str = ""
    is_found: bool = False

    def matches(self, typed: Sequence[str]) -> bool:
        """Whether every typed word is somewhere in it."""
        text = f"{self.words} {self.where} {self.also}".casefold()
        return all(word in text for word in typed)

    def rank(self, typed: Sequence[str]) -> int:
        """The lower the better: what begins with what was typed, then words that do, then the rest."""
        words = self.words.casefold()
        first = typed[0] if typed else ""
        if words.startswith(first):
            return 0
        return 1 if any(word.startswith(first) for word in words.split()) else 2


def of_action(
    action: QAction, where: str, prefix: str, *, before: Callable[[], object] | None = None, also: str = ""
) -> Command:
    """An action as a command; `before` opens the screen that it works on."""

    def run() -> None:
        if before is not None:
            before()
        action.trigger()

    words = plain(action.text())
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Command(f"{prefix}:{words}", words, where, run, shortcut, also)


def plain(words: str) -> str:
    """A menu's words without the mark of its mnemonic; Korean has the letter in brackets after them."""
    return _MNEMONIC.sub("", words).replace("&&", "\0").replace("&", "").replace("\0", "&")


def matching(commands: Iterable[Command], typed: str, recent: Sequence[str]) -> list[Command]:
    """Those that match, the best first; among equals what was used last."""
    words = typed.casefold().split()
    used = {key: place for place, key in enumerate(recent)}
    found = [command for command in commands if command.matches(words)]
    if not words:
        return sorted(found, key=lambda command: used.get(command.key, MOST_RECENT))
    return sorted(found, key=lambda command: (command.rank(words), used.get(command.key, MOST_RECENT)))


class Recent:
    """The keys of the commands used last, kept with the window; of what was found nothing is kept."""

    def __init__(self, remembered: QSettings) -> None:
        self._remembered = remembered

    def keys(self) -> list[str]:
        """The newest first."""
        return [key for key in str(self._remembered.value(_RECENT) or "").split("\n") if key]

    def note(self, key: str) -> None:
        """This one was used."""
        keys = [key, *(other for other in self.keys() if other != key)][:MOST_RECENT]
        self._remembered.setValue(_RECENT, "\n".join(keys))


def of_window(window: "MainWindow") -> list[Command]:
    """Everything that can be done now: by the open screen, then the screens, then the rest."""
    menus = window.menus
    open_screen = _of_screen(window, window.title) if window.title in window.screens else []
    going = [
        of_action(action, plain(menus.go.title()), "window", also=title)
        for title, action in menus.going.items()
    ]
    others = [
        command for title in window.screens if title != window.title for command in _of_screen(window, title)
    ]
    left_out = {*menus.going.values(), menus.find}
    rest = [
        of_action(action, plain(where), "window")
        for where, action in menus.every
        if _can(action) and action not in left_out
    ]
    return [*open_screen, *going, *others, *rest]


def _of_screen(window: "MainWindow", title: str) -> list[Command]:
    opening = partial(window.open_screen, title)
    actions = window.screens[title].actions()
    return [of_action(action, tr(title), title, before=opening) for action in actions if _can(action)]


def trigger_new(screen: QWidget | None) -> None:
    """Make what a screen makes with Ctrl+N."""
    actions = screen.actions() if screen is not None else []
    for action in actions:
        if QKeySequence(QKeySequence.StandardKey.New) in action.shortcuts():
            action.trigger()


def _can(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible() and not action.isSeparator() and bool(action.text())
