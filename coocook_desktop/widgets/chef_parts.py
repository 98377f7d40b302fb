"""The tabs of a chef's editor; what is in a tab is made when it is first opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.chef_account import ChefAccount
from coocook_desktop.widgets.chef_dates import ChefDates
from coocook_desktop.widgets.chef_menus import ChefMenus
from coocook_desktop.widgets.chef_pictures import ChefPictures
from coocook_desktop.widgets.chef_reviews import ChefReviews
from coocook_desktop.widgets.chef_rules import ChefRules
from coocook_desktop.widgets.chef_section import ChefSection
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord

SECTIONS: tuple[tuple[str, type[ChefSection]], ...] = (
    (later("Pictures"), ChefPictures),
    (later("Menus"), ChefMenus),
    (later("Dates off"), ChefDates),
    (later("Rules"), ChefRules),
    (later("Account"), ChefAccount),
    (later("Reviews"), ChefReviews),
)
PROFILE, HOURS, FIRST_SECTION = 0, 1, 2
"""The places of the tabs."""


class ChefParts(QWidget):
    """The profile and the hours, which the editor saves, and the sections, which look after themselves."""

    edited = Signal()
    """Something was typed in a section, or saved there."""
    booking_asked = Signal(int)
    screen_asked = Signal(str)

    def __init__(
        self, coocook: CooCook, tasks: TaskRunner, shift: Shift, profile: QWidget, hours: QWidget
    ) -> None:
        super().__init__()
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef: ChefRecord | None = None
        self.sections: dict[type[ChefSection], ChefSection] = {}
        self._places: list[QWidget] = []
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Parts of the chef"))
        self._stack = QStackedWidget()
        self._lay_out(profile, hours)
        self.tabs.currentChanged.connect(self._open)

    @property
    def rules(self) -> ChefRules | None:
        """The rules, once they were looked at."""
        found = self.sections.get(ChefRules)
        return found if isinstance(found, ChefRules) else None

    @property
    def has_changes(self) -> bool:
        """Whether something was typed in a section that is not saved."""
        return any(section.has_changes for section in self._typed_in())

    def discard(self) -> None:
        """Forget what was typed in the sections."""
        for section in self._typed_in():
            section.discard()

    def show_chef(self, chef: ChefRecord | None) -> None:
        """Show the things of this chef; a new one has only a profile and hours."""
        self._chef = chef
        for number in range(FIRST_SECTION, self.tabs.count()):
            self.tabs.setTabEnabled(number, chef is not None)
        if chef is None:
            self.tabs.setCurrentIndex(min(self.tabs.currentIndex(), HOURS))
            return
        for section in self.sections.values():
            section.show_chef(chef)

    def follow(self, chef: ChefRecord) -> None:
        """The chef is so now."""
        self._chef = chef
        for section in self.sections.values():
            section.follow(chef)

    def changed_somewhere(self, nouns: frozenset[str]) -> None:
        """Read again what may be out of date."""
        for section in self.sections.values():
            section.changed_somewhere(nouns)

    def turn(self, places: int) -> None:
        """Go to the next tab that is open, or the one before."""
        shown = [number for number in range(self.tabs.count()) if self.tabs.isTabEnabled(number)]
        place = shown.index(self.tabs.currentIndex()) + places
        self.tabs.setCurrentIndex(shown[place % len(shown)])

    def _typed_in(self) -> list[ChefRules | ChefReviews]:
        return [each for each in self.sections.values() if isinstance(each, ChefRules | ChefReviews)]

    def _open(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        if number < FIRST_SECTION:
            return
        kind = SECTIONS[number - FIRST_SECTION][1]
        if kind in self.sections:
            return
        section = kind(self._coocook, self._tasks, self._shift)
        self.sections[kind] = section
        section.booking_asked.connect(self.booking_asked)
        section.screen_asked.connect(self.screen_asked)
        if isinstance(section, ChefRules):
            section.edited.connect(self.edited)
        layout = self._places[number - FIRST_SECTION].layout()
        if layout is not None:
            layout.addWidget(section)
        if self._chef is not None:
            section.show_chef(self._chef)

    def _lay_out(self, profile: QWidget, hours: QWidget) -> None:
        self._add(tr("Profile"), profile)
        self._add(tr("Hours"), hours)
        for words, _kind in SECTIONS:
            place = QWidget()
            inside = QVBoxLayout(place)
            inside.setContentsMargins(0, 0, 0, 0)
            self._places.append(place)
            self._add(tr(words), place)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tabs, rule):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _add(self, words: str, content: QWidget) -> None:
        self._stack.addWidget(content)
        self.tabs.addTab(words)
