"""Everything about one change, beside the list."""

from html import escape
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import history_words, wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_server.services.history import HistoryRecord

WIDTH = 312
NOT_THE_LATEST = later("The booking was changed again since, so this cannot be undone.")


class HistoryDetails(QFrame):
    """The change, and whether it can be undone; empty until one is shown."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.entry: HistoryRecord | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Details of the change"))
        self.undo = _button(tr("Undo"), "Ctrl+Alt+Z", tr("Take this change back"))
        self.open_booking = _button(tr("Open booking"), "Ctrl+O", tr("Show everything about the booking"))
        self.open_customer = _button(
            tr("Open customer"), "Ctrl+Shift+O", tr("Show everything about the customer")
        )
        self._title = plain_label("heading")
        self._done = plain_label("strong")
        self._why_not = plain_label("muted")
        self._when, self._who, self._origin = plain_label(), plain_label(), plain_label()
        self._differences = plain_label()
        self._differences.setTextFormat(Qt.TextFormat.RichText)
        self.notices = QVBoxLayout()
        self._lay_out()
        self.show_entry(None)

    def show_entry(self, entry: HistoryRecord | None) -> None:
        """Show a change; None empties the panel."""
        if entry is None or self.entry is None or entry.id != self.entry.id:
            self.offer_undo(allowed=False)
            self._body.verticalScrollBar().setValue(0)
        self.entry = entry
        self._hint.setVisible(entry is None)
        self._body.setVisible(entry is not None)
        if entry is None:
            return
        self._title.setText(history_words.thing(entry))
        self._done.setText(history_words.done(entry))
        self._when.setText(wording.moment(entry.at, self._zone))
        self._who.setText(breakable(wording.actor(entry.actor_name)))
        self._origin.setText(history_words.origin(entry.origin) or tr("not known"))
        lines = history_words.differences(entry, self._zone) or (tr("Nothing"),)
        self._differences.setText("".join(_paragraph(line) for line in lines))
        self.open_booking.setVisible(entry.noun == "booking")
        self.open_customer.setVisible(entry.noun == "user")

    def offer_undo(self, *, allowed: bool, why_not: str = "") -> None:
        """Show the button that takes the change back, or why it cannot be."""
        self.undo.setVisible(allowed)
        self.undo.setEnabled(allowed)
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))

    def focus_actions(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        for button in (self.undo, self.open_booking, self.open_customer):
            if button.isVisible():
                button.setFocus()
                return

    def _lay_out(self) -> None:
        inside, column = details_column()
        column.addWidget(self._title)
        column.addWidget(self._done)
        column.addLayout(self.notices)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo, 1)
        buttons.addWidget(self.open_booking, 1)
        buttons.addWidget(self.open_customer, 1)
        column.addLayout(buttons)
        column.addWidget(self._why_not)
        column.addSpacing(8)
        facts = {tr("When"): self._when, tr("Who"): self._who, tr("From"): self._origin}
        column.addLayout(facts_grid(facts))
        column.addWidget(section_title(tr("What changed")))
        column.addWidget(self._differences)
        column.addStretch(1)
        self._hint, self._body = lay_out_details(
            self, inside, tr("Select a change to see everything about it.")
        )


def _paragraph(text: str) -> str:
    lines = escape(breakable(text)).replace("\n", "<br>")
    return f"<p style='margin:0 0 6px 0'>{lines}</p>"


def _button(words: str, keys: str, hint: str) -> QPushButton:
    button = QPushButton(words)
    shortcut = QKeySequence(keys)
    button.setShortcut(shortcut)
    keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(tr("{hint} ({keys})").format(hint=hint, keys=keys))
    button.setAutoDefault(False)
    return button
