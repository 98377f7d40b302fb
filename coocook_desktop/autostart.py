"""Whether Windows starts CooCook when the person signs in."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings

RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "CooCook"


class Autostart:
    """A value of the registry's `Run` key of this user, which Windows runs at every sign-in.

    Elsewhere there is none. `kept` stands for that key in a file.
    """

    def __init__(self, kept: QSettings | None = None, command: str = "") -> None:
        self._kept = kept
        if kept is None and sys.platform == "win32":
            self._kept = QSettings(RUN_KEY, QSettings.Format.NativeFormat)
        self._command = command or _command()

    @property
    def available(self) -> bool:
        """Whether there is such a thing here."""
        return self._kept is not None

    @property
    def on(self) -> bool:
        """Whether it is started; a copy that was moved elsewhere since does not count."""
        return self._kept is not None and self._kept.value(_NAME) == self._command

    def turn(self, on: bool) -> None:
        """Start it at every sign-in from now on, or no more."""
        if self._kept is None:
            return
        if on:
            self._kept.setValue(_NAME, self._command)
        else:
            self._kept.remove(_NAME)
        self._kept.sync()


def _command() -> str:
    """What starts this very copy: the bundle's program, or the interpreter with the package."""
    program = f'"{Path(sys.executable)}"'
    return program if getattr(sys, "frozen", False) else f"{program} -m coocook_desktop"
