"""What is wrong with a field, said beside it."""

from PySide6.QtWidgets import QLabel, QWidget

from coocook_desktop.widgets.roles import mark_invalid


class FieldError(QLabel):
    """A line under `field`; a screen reader reads it with the field.

    Its place is kept while nothing is wrong where it is `reserved`, so that nothing jumps.
    """

    def __init__(
        self, field: QWidget, name: str = "", *, reserved: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._name = name
        self._reserved = reserved
        self.setProperty("role", "error")
        self.setWordWrap(True)
        if reserved:
            self.setMinimumHeight(self.fontMetrics().height())
        else:
            self.hide()

    def say(self, problem: str) -> None:
        """Show what is wrong, or take it away with an empty text."""
        words = f"{self._name} {problem}".strip() if problem else ""
        self.setText(words[:1].upper() + words[1:])
        self.setVisible(bool(problem) or self._reserved)
        self._field.setAccessibleDescription(problem)
        mark_invalid(self._field, invalid=bool(problem))
