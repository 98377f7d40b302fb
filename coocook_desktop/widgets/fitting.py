"""Dialogs as high as what is in them, whose texts wrap."""

from PySide6.QtWidgets import QDialog


def fit_height(dialog: QDialog) -> None:
    """Make the dialog as high as its content needs at its present width."""
    inside = dialog.layout()
    if inside is None:
        return
    inside.activate()
    wide = max(dialog.width(), dialog.minimumWidth())
    high = inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height()
    dialog.resize(wide, high)
