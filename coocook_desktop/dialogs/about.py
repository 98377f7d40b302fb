"""Which CooCook this is, and on what it runs."""

import platform
from importlib.metadata import version

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from coocook_desktop.language import tr
from coocook_desktop.theme import icon
from coocook_server.paths import data_folder

_MARK = 64


def about(parent: QWidget) -> QMessageBox:
    """The box, not open yet; what it says can be copied for whoever helps."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("About CooCook"))
    box.setIconPixmap(icon("coocook").pixmap(_MARK, _MARK))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("CooCook {version}").format(version=version("coocook")))
    box.setInformativeText(
        tr("Python {python}, Qt {qt}, {system}\nYour data: {folder}").format(
            python=platform.python_version(),
            qt=PySide6.__version__,
            system=platform.platform(terse=True),
            folder=data_folder(),
        )
    )
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    return box
