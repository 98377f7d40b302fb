"""Who books."""

from PySide6.QtWidgets import QWidget

from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook


class CustomersScreen(QWidget):
    """Who books."""

    title = "Customers"

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
        self._live = live
        self._shift = shift
