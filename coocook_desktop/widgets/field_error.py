"""What is wrong with a field, said beside it."""

from PySide6.QtWidgets import QLabel, QWidget


class FieldError(QLabel):
    """A line under `field`; a screen reader reads it with the field.

    Its place is kept while nothing is wrong where it is `reserved`, so that nothing jumps.
    """

    def __init__(self, field: QWidget, *, reserved: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.setProperty("role", "error")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(reserved)
        self.setSizePolicy(policy)
        self.hide()

    def say(self, problem: str) -> None:
        """Show what is wrong, or take it away with an empty text."""
        self.setText(problem[:1].upper() + problem[1:])
        self.setVisible(bool(problem))
        self._field.setAccessibleDescription(problem)
        if self._field.property("invalid") != bool(problem):
            self._field.setProperty("invalid", bool(problem))
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)
