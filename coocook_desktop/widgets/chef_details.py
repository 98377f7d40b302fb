"""Everything about one chef, beside the list."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.working_hours import WorkingSpan

WIDTH = 312


class ChefDetails(QFrame):
    """The chef and the hours they work; empty until one is shown."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self.chef: ChefRecord | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Details of the chef")
        self.edit = _button("Edit…", "F2", "Change the chef's details and hours")
        self.switch = _button("", "Ctrl+Shift+A", "")
        self._name = plain_label("heading")
        self._state = plain_label("strong")
        self._facts = {name: plain_label() for name in ("Cuisine", "Place", "Rate", "Rating")}
        self._bio = plain_label()
        self._hours = plain_label()
        self._hours.setTextFormat(Qt.TextFormat.RichText)
        self.notices = QVBoxLayout()
        self._lay_out()
        self.show_chef(None)

    def show_chef(self, chef: ChefRecord | None) -> None:
        """Show a chef; None empties the panel."""
        if chef is None or self.chef is None or chef.id != self.chef.id:
            self._hours.setText("")
        self.chef = chef
        self._hint.setVisible(chef is None)
        self._body.setVisible(chef is not None)
        if chef is None:
            return
        self._name.setText(breakable(chef.name))
        self._state.setText(
            "Active: customers can book" if chef.active else "Inactive: hidden from customers"
        )
        rating = "none yet" if chef.rating is None else f"{chef.rating} of 5 ({chef.review_count:,})"
        self._facts["Cuisine"].setText(breakable(chef.cuisine))
        self._facts["Place"].setText(breakable(chef.location) or "not given")
        self._facts["Rate"].setText(f"{wording.money(chef.hourly_rate, self._currency)} an hour")
        self._facts["Rating"].setText(rating)
        self._bio.setText(breakable(chef.bio) or "Nothing is written about this chef yet.")
        self.switch.setText("Deactivate" if chef.active else "Activate")
        self.switch.setShortcut(QKeySequence("Ctrl+Shift+A"))
        what = "Hide the chef from customers" if chef.active else "Show the chef to customers again"
        self.switch.setToolTip(f"{what} (Ctrl+Shift+A)")

    def show_hours(self, hours: tuple[WorkingSpan, ...]) -> None:
        """When the chef works."""
        rows = []
        for weekday in range(wording.DAYS_OF_WEEK):
            name = wording.weekday(weekday)
            spans = [_span(span) for span in hours if span.weekday == weekday]
            rows.append(f"<tr><td width='88'>{name}</td><td>{', '.join(spans) or 'free'}</td></tr>")
        self._hours.setText(f"<table cellspacing='0' cellpadding='0'>{''.join(rows)}</table>")

    def _lay_out(self) -> None:
        inside, column = details_column()
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addLayout(self.notices)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.edit, 1)
        buttons.addWidget(self.switch, 1)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addLayout(facts_grid(self._facts))
        column.addWidget(section_title("Working hours"))
        column.addWidget(self._hours)
        column.addWidget(section_title("About"))
        column.addWidget(self._bio)
        column.addStretch(1)
        self._hint, self._body = lay_out_details(self, inside, "Select a chef to see everything about them.")


def _span(span: WorkingSpan) -> str:
    ends = "24:00" if span.ends == time(0) else wording.clock(span.ends)
    return f"{wording.clock(span.starts)}–{ends}"


def _button(words: str, shortcut: str, hint: str) -> QPushButton:
    button = QPushButton(words)
    button.setShortcut(QKeySequence(shortcut))
    button.setToolTip(f"{hint} ({shortcut})")
    button.setAutoDefault(False)
    return button
