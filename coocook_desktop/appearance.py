"""The language and the look that the person chose, kept beside the window's place."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from coocook_desktop import language
from coocook_desktop.theme import apply_theme

LANGUAGE, LOOK = "desk/language", "desk/look"
SYSTEM = "system"
_DARK = {"light": False, "dark": True, SYSTEM: None}
LOOKS = tuple(_DARK)


class Appearance:
    """Puts them on, and remembers them."""

    def __init__(self, remembered: QSettings) -> None:
        self._remembered = remembered

    @property
    def language(self) -> str:
        """`en` or `ko`; the system's until one is chosen."""
        kept = str(self._remembered.value(LANGUAGE) or "")
        return kept if kept in language.CODES else language.of_system()

    @property
    def look(self) -> str:
        """`light`, `dark` or `system`."""
        kept = str(self._remembered.value(LOOK) or "")
        return kept if kept in LOOKS else SYSTEM

    def put_on(self, app: QApplication) -> None:
        """Speak and look as was chosen; before the first window is made."""
        language.install(app, self.language)
        apply_theme(app, dark=_DARK[self.look])

    def speak(self, app: QApplication, code: str) -> None:
        """Speak this language from now on."""
        self._remembered.setValue(LANGUAGE, code)
        language.install(app, code)

    def show(self, app: QApplication, look: str) -> None:
        """Look like this from now on."""
        self._remembered.setValue(LOOK, look)
        apply_theme(app, dark=_DARK[look])
