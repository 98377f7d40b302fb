"""A mail as its reader sees it, as text or as HTML, without fetching anything from anywhere."""

from typing import Any

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop.language import tr
from coocook_desktop.widgets.labels import breakable, plain_label
from coocook_server.operations.mail_words import Written

_AROUND, _WITHIN = "background:#f6f3ee", "background:#ffffff"
"""Qt colours lines, not boxes: the mail's card is shown by itself, without what is around it."""


class _Reader(QTextBrowser):
    """Shows what it is given and nothing else: no link is followed, no picture loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(tr("The mail"))

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002  the name that Qt gives it
        return QByteArray()


class MailView(QWidget):
    """Subject, and the words in either form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: Written | None = None
        self.subject = plain_label("strong")
        self.reader = _Reader()
        self.rich, self.plain = _switch(tr("As sent")), _switch(tr("Text only"))
        group = QButtonGroup(self)
        for button in (self.rich, self.plain):
            group.addButton(button)
        self.rich.setChecked(True)
        group.buttonToggled.connect(lambda *_: self._show())
        forms = QHBoxLayout()
        forms.setSpacing(8)
        forms.addWidget(self.rich)
        forms.addWidget(self.plain)
        forms.addStretch(1)
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.subject)
        column.addLayout(forms)
        column.addWidget(self.note)
        column.addWidget(self.reader, 1)

    def show_mail(self, written: Written) -> None:
        """Show this one."""
        self._written = written
        self.note.hide()
        self._show()

    def say(self, words: str) -> None:
        """Say why there is nothing to show."""
        self._written = None
        self.subject.clear()
        self.reader.clear()
        self.note.setText(words)
        self.note.show()

    def _show(self) -> None:
        written = self._written
        if written is None:
            return
        self.subject.setText(breakable(written.subject))
        place = self.reader.verticalScrollBar().value()
        if self.rich.isChecked():
            self.reader.setHtml(written.html.replace(_AROUND, _WITHIN))
        else:
            self.reader.setPlainText(written.text)
        self.reader.verticalScrollBar().setValue(place)


def _switch(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setProperty("role", "choice")
    return button
