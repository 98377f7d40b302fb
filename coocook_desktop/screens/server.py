"""The web server."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coocook_desktop.live import LiveChanges
from coocook_desktop.serving import Serving
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook


class ServerScreen(QWidget):
    """Reads the agenda again when something changed."""

    title = "Server"

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        serving: Serving,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        QVBoxLayout(self)

    def refresh(self) -> None:
        """Read the agenda again."""
