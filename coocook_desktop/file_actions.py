"""Import and export as actions of a screen: what its list shows can be exported as it is filtered."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coocook_desktop.dialogs.export_data import ExportDialog
from coocook_desktop.dialogs.import_data import ImportDialog
from coocook_desktop.language import later, tr
from coocook_desktop.screen_actions import ScreenActions
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.operations.exports import Filter
from coocook_server.operations.import_fields import Noun

IMPORT_KEYS, EXPORT_KEYS = "Ctrl+Shift+I", "Ctrl+Shift+E"
_IMPORT = {
    Noun.CHEF: later("Import chefs…"),
    Noun.CUSTOMER: later("Import customers…"),
    Noun.BOOKING: later("Import bookings…"),
}
_EXPORT = {
    Noun.CHEF: later("Export chefs…"),
    Noun.CUSTOMER: later("Export customers…"),
    Noun.BOOKING: later("Export bookings…"),
}


def add_file_actions(
    screen: QWidget,
    coocook: CooCook,
    tasks: TaskRunner,
    shift: Shift,
    noun: Noun,
    wanted: Callable[[], Filter],
) -> None:
    """Let a screen import and export its noun; `wanted` says what its list is filtered to."""

    def bring_in() -> None:
        ImportDialog(coocook, tasks, shift, screen, noun).open()

    def take_out() -> None:
        ExportDialog(coocook, tasks, shift, screen, noun, wanted()).open()

    actions = ScreenActions(screen)
    actions.add(tr(_IMPORT[noun]), IMPORT_KEYS, "import", bring_in)
    actions.add(tr(_EXPORT[noun]), EXPORT_KEYS, "export", take_out)
