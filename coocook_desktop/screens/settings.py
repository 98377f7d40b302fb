"""How the business works: every setting, found by its section or by searching."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.serving import Serving
from coocook_desktop.settings.fields import SECTIONS
from coocook_desktop.settings.holidays import HolidaysEditor
from coocook_desktop.settings.logo import LogoEditor
from coocook_desktop.settings.look import SYSTEM, LookEditor
from coocook_desktop.settings.mail_test import MailTest
from coocook_desktop.settings.panels import SectionPanel, show_if
from coocook_desktop.settings.sheet import Sheet
from coocook_desktop.settings.staff import StaffEditor
from coocook_desktop.settings.steps import Values
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.theme import icon
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.services.permissions import Permission, may

LIST_WIDTH = 188
_WIDEST, _MARGIN = 780, 8
_ROW = 34
_ABOVE = 2
"""What stands above the sections."""
_LINKS = {
    "server": ("Server", later("Open the server's screen")),
    "backups": ("Backups", later("Open the backups")),
}
_FOLLOWED = frozenset({"booking_rules", "anything"})


class SettingsScreen(QWidget):
    """What is typed is checked at once and kept by Save; only language and look change without it."""

    title = "Settings"

    reopen_asked = Signal()
    """Settings were kept that hold once the business is opened again."""
    language_asked = Signal(str)
    """Speak this language: `en` or `ko`."""
    look_asked = Signal(str)
    """Look like this: `light`, `dark` or `system`."""
    screen_asked = Signal(str)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        serving: Serving,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._live = live
        self._shift = shift
        self._serving = serving
        self._stale = True
        # Everything has its parent from the start: Qt dresses a whole tree again whenever it is moved.
        self._inside = QWidget()
        self._area = scroll_area(self._inside)
        self._area.setParent(self)
        self.banner = Banner(self)
        self.rights = plain_label("muted", self._inside)
        self.search = QLineEdit(self, placeholderText=tr("Find a setting"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Find a setting"))
        self.sections = QListWidget(self)
        self.sections.setAccessibleName(tr("Sections"))
        self.nothing = plain_label("muted", self._inside)
        self.panels: dict[str, SectionPanel] = {}
        self.sheet = Sheet(coocook, tasks, shift, self)
        self.rows = self.sheet.rows
        self._chosen_look, self._typed_before = SYSTEM, dict[str, object]()
        self._builder = QTimer(self, interval=0)
        self.bar = QFrame(self)
        self.unsaved = QLabel(self.bar)
        self.discard_button = QPushButton(tr("&Discard"), self.bar)
        self.save_button = QPushButton(tr("&Save"), self.bar)
        self.save_button.setProperty("role", "primary")
        self._add_actions()
        self._lay_out()
        self._connect()
        self.sections.setCurrentRow(0)
        self._builder.start()
        self._show_edited()
        self._show_rights()

    @property
    def is_complete(self) -> bool:
        """Whether every section has been made: one at a time, so that nobody waits."""
        return not self._builder.isActive()

    def refresh(self) -> None:
        """Read what is kept again; what was typed stays."""
        self._stale = False
        self._make_rest()
        self.sheet.load()
        self.logo.refresh()
        self.holidays.refresh()
        self.staff.refresh()

    def show_section(self, key: str) -> None:
        """Go to a section."""
        self.search.clear()
        for place, section in enumerate(SECTIONS):
            if section.key == key:
                self.sections.setCurrentRow(place)

    def show_look(self, look: str) -> None:
        """Which look is chosen now: `light`, `dark` or `system`."""
        self._chosen_look = look
        if "look" in self.panels:
            self.look.show_look(look)

    def save_state(self) -> dict[str, object]:
        """The section that is open, and what was typed there and is not saved."""
        return {"section": SECTIONS[self.sections.currentRow()].key, "typed": self.sheet.typed}

    def restore_state(self, state: dict[str, object]) -> None:
        """Open the section that was open, with what was typed."""
        self.show_section(str(state.get("section", "")))
        typed = state.get("typed")
        if isinstance(typed, dict):
            self._typed_before = typed
            self._make_rest()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.is_complete:
            self.refresh()

    def _add_actions(self) -> None:
        keep, find = QAction(tr("Save settings"), self), QAction(tr("Find a setting"), self)
        keep.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        keep.setIcon(icon("check"))
        keep.triggered.connect(self._save)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.setIcon(icon("search"))
        find.triggered.connect(self._find)
        for action in (keep, find):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    def _make_next(self) -> None:
        """Make one more section; when all are there, show what is kept."""
        missing = [section.key for section in SECTIONS if section.key not in self.panels]
        if missing:
            self._make(missing[0])
            return
        self._builder.stop()
        self.sheet.type_again(self._typed_before)
        self._typed_before = {}
        if self._stale and self.isVisible():
            self.refresh()

    def _make_rest(self) -> None:
        while self._builder.isActive():
            self._make_next()

    def _make(self, key: str) -> None:
        place, section = next((at, each) for at, each in enumerate(SECTIONS) if each.key == key)
        panel = SectionPanel(section, self._inside)
        panel.setVisible(place == self.sections.currentRow() and not self.search.text())
        before = sum(each.key in self.panels for each in SECTIONS[:place])
        self._column.insertWidget(_ABOVE + before, panel)
        self.panels[key] = panel
        self.sheet.add(panel.rows)
        self._fill(key, panel)

    def _fill(self, key: str, panel: SectionPanel) -> None:
        """Put what is no field into a section."""
        services = (self._coocook, self._tasks, self._live, self._shift)
        if key == "business":
            self.logo = panel.add(LogoEditor(*services, panel))
        elif key == "holidays":
            self.holidays = panel.add(HolidaysEditor(*services, panel))
        elif key == "mail":
            typed = self.sheet.get_typed_settings
            self.mail_test = panel.add(MailTest(self._coocook, self._tasks, typed, panel))
            self.mail_test.led_to.connect(self._lead_to)
        elif key == "staff":
            self.staff = panel.add(StaffEditor(*services, panel))
        elif key == "look":
            self.look = panel.add(LookEditor(panel))
            self.look.show_look(self._chosen_look)
            self.look.language_asked.connect(self.language_asked)
            self.look.look_asked.connect(self.look_asked)
        elif key in _LINKS:
            title, words = _LINKS[key]
            button = panel.add(QPushButton(tr(words), panel), stretched=False)
            button.clicked.connect(lambda: self.screen_asked.emit(title))

    def _connect(self) -> None:
        self._builder.timeout.connect(self._make_next)
        self._live.changed.connect(self._heard)
        self.sections.currentRowChanged.connect(self._section_chosen)
        self.sections.itemClicked.connect(self._section_chosen)
        self.search.textChanged.connect(lambda _text: self._show_panels())
        self.discard_button.clicked.connect(self.sheet.discard)
        self.save_button.clicked.connect(self._save)
        self.sheet.changed.connect(self._show_edited)
        self.sheet.saved.connect(self._saved)
        self.sheet.put_back.connect(self._put_back)
        self.sheet.refused.connect(lambda fault: self.banner.say(wording.fault(fault), "error"))
        self._shift.changed.connect(self._show_rights)

    def _heard(self, nouns: frozenset[str]) -> None:
        if not nouns & _FOLLOWED:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _save(self) -> None:
        self.banner.clear()
        self.sheet.save()
        wrong = [row for name, row in self.rows.items() if name in self.sheet.problems]
        if wrong and not self.sheet.busy:
            self._lead_to(wrong[0].field.name)

    def _lead_to(self, name: str) -> None:
        """Show a field that something is wrong with, and put the cursor in it."""
        row = self.rows[name]
        if not row.isVisible():
            self.show_section(next(key for key, panel in self.panels.items() if row in panel.rows))
        row.control.edit.setFocus()

    def _saved(self, values: Values) -> None:
        if values.settings:
            self.banner.say(tr("Saved. CooCook goes on with the new settings at once."), "good")
            self.reopen_asked.emit()
        else:
            self.banner.say(tr("Saved. New bookings keep to it from now on."), "good")

    def _put_back(self, settings: bool) -> None:
        self.banner.clear()
        if settings:
            self.reopen_asked.emit()

    def _show_edited(self) -> None:
        count, wrong = len(self.sheet.edited), len(self.sheet.problems)
        words = tr("%Ln change(s) not saved", "", count)
        if wrong:
            words = tr("%Ln field(s) to look at again", "", wrong)
        self.unsaved.setText(words)
        self.bar.setVisible(count > 0)
        self.save_button.setEnabled(not self.sheet.busy)
        self.discard_button.setEnabled(not self.sheet.busy)

    def _show_rights(self) -> None:
        by = self._shift.by
        allowed = may(by, Permission.SETTINGS)
        self.rights.setText(
            ""
            if allowed
            else tr(
                "{name} may look at the settings and change the rules of booking; "
                "an administrator changes the rest."
            ).format(name=by.name)
        )
        self.rights.setVisible(not allowed)

    def _section_chosen(self) -> None:
        self.search.clear()
        self._show_panels()

    def _show_panels(self) -> None:
        """The chosen section; while something is searched for, whatever of any section matches."""
        wanted = self.search.text().strip().lower()
        chosen = self.sections.currentRow()
        item = self.sections.item(chosen)
        if item is not None:
            item.setSelected(not wanted)
        if wanted:
            self._make_rest()
        elif SECTIONS[chosen].key not in self.panels:
            self._make(SECTIONS[chosen].key)
        found = False
        for key, panel in self.panels.items():
            seen = panel.narrow(wanted) if wanted else key == SECTIONS[chosen].key
            if not wanted:
                panel.narrow("")
            show_if(panel, seen)
            found = found or seen
        self.nothing.setText("" if found else tr("No setting is called “{words}”.").format(words=wanted))
        self.nothing.setVisible(not found)

    def _lay_out(self) -> None:
        self.sections.setFixedWidth(LIST_WIDTH)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in SECTIONS:
            item = QListWidgetItem(tr(section.title))
            item.setSizeHint(QSize(0, _ROW))
            self.sections.addItem(item)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.sections, 1)
        self.search.setFixedWidth(LIST_WIDTH)
        self._inside.setMaximumWidth(_WIDEST)
        column = self._column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self.rights)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self.nothing.hide()
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.banner)
        right.addWidget(self._area, 1)
        right.addWidget(self._unsaved_bar())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 16, 16, 12)
        whole.setSpacing(16)
        whole.addLayout(left)
        whole.addLayout(right, 1)

    def _unsaved_bar(self) -> QFrame:
        self.bar.setProperty("role", "panel")
        self.bar.setMaximumWidth(_WIDEST - _MARGIN)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self.unsaved, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        return self.bar
