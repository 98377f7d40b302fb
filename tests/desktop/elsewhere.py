"""What the desktop would open in other programs."""

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Opened(QObject):
    """Takes what would be opened in another program."""

    def __init__(self, scheme: str) -> None:
        super().__init__()
        self.urls: list[str] = []
        self._scheme = scheme
        QDesktopServices.setUrlHandler(scheme, self, "take")  # type: ignore[arg-type]  # PySide6 wants a name

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toString())

    def end(self) -> None:
        QDesktopServices.unsetUrlHandler(self._scheme)
