"""The row of buttons at the foot of a dialog: what it is for, and Cancel."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from coocook_desktop.widgets.roles import set_role


def dialog_buttons(dialog: QDialog, keep: QPushButton) -> QDialogButtonBox:
    """Return presses `keep`, Escape cancels; call it when the dialog has its layout."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
    set_role(keep, "primary")
    buttons.addButton(keep, QDialogButtonBox.ButtonRole.ActionRole)
    buttons.rejected.connect(dialog.reject)
    keep.setDefault(True)  # only once it is in the dialog, or Cancel would be pressed
    return buttons
