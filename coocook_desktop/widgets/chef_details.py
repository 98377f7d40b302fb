"""Everything about one chef, beside the list."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.chef_actions import action_button
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label, section_title
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.working_hours import WorkingSpan

WIDTH = 312
_FACTS = (later("Cuisine"), later("Place"), later("Rate"), later("Rating"), later("Next free"))


class ChefDetails(QFrame):
    """The chef and the hours they work; empty until one is shown."""

    def __init__(
        self, currency: str, edit: QAction, switch: QAction, page: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._currency = currency
        self._actions = (edit, switch, page)
        self.chef: ChefRecord | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Details of the chef"))
        self.edit, self.switch, self.page = (action_button(action) for action in self._actions)
        self._name = plain_label("heading")
        self._state = plain_label("strong")
        self._facts = {name: plain_label() for name in _FACTS}
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
            tr("Active: customers can book") if chef.active else tr("Inactive: hidden from customers")
        )
        rating = tr("none yet")
        if chef.rating is not None:
            rating = tr("{mean} of 5 ({count})").format(
                mean=f"{chef.rating:.1f}", count=f"{chef.review_count:,}"
            )
        rate = wording.money(chef.hourly_rate, self._currency)
        self._facts["Cuisine"].setText(breakable(chef.cuisine))
        self._facts["Place"].setText(breakable(chef.location) or tr("not given"))
        self._facts["Rate"].setText(tr("{amount} an hour").format(amount=rate))
        self._facts["Rating"].setText(rating)
        self._bio.setText(breakable(chef.bio) or tr("Nothing is written about this chef yet."))

    def show_free(self, words: str) -> None:
        """When the chef is free next."""
        self._facts["Next free"].setText(words or "…")

    def show_hours(self, hours: tuple[WorkingSpan, ...]) -> None:
        """When the chef works."""
        rows, free = [], tr("free")
        for weekday in range(wording.DAYS_OF_WEEK):
            name = wording.weekday(weekday)
            spans = [_span(span) for span in hours if span.weekday == weekday]
            rows.append(f"<tr><td width='88'>{name}</td><td>{', '.join(spans) or free}</td></tr>")
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
        column.addWidget(self.page)
        column.addSpacing(8)
        column.addLayout(facts_grid({tr(name): label for name, label in self._facts.items()}))
        column.addWidget(section_title(tr("Working hours")))
        column.addWidget(self._hours)
        column.addWidget(section_title(tr("About")))
        column.addWidget(self._bio)
        column.addStretch(1)
        self._hint, self._body = lay_out_details(
            self, inside, tr("Select a chef to see everything about them.")
        )


def _span(span: WorkingSpan) -> str:
    ends = "24:00" if span.ends == time(0) else wording.clock(span.ends)
    return f"{wording.clock(span.starts)}–{ends}"
