"""The question before something typed is lost."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from coocook_desktop.language import tr


def ask_to_discard(
    owner: QWidget, discard: Callable[[], object], save: Callable[[], object] | None = None
) -> QMessageBox:
    """Asks; keeps what was typed unless the person says otherwise."""
    question = QMessageBox(
        QMessageBox.Icon.Question,
        tr("Not saved yet"),
        tr("Discard what you changed?"),
        parent=owner,
    )
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.setInformativeText(tr("What you typed has not been saved."))
    if save is not None:
        saving = question.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
        saving.clicked.connect(save)
    discarding = question.addButton(tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole)
    discarding.clicked.connect(discard)
    keep = question.addButton(tr("&Keep editing"), QMessageBox.ButtonRole.RejectRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    question.open()
    return question
