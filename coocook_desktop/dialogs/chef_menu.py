"""Adding and changing a menu of a chef."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, wording
from coocook_desktop.chef_steps import menu_draft_of, removing_menu, restoring_menu
from coocook_desktop.language import later, tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.chef_discard import ask_to_discard
from coocook_desktop.widgets.chef_merge import merged
from coocook_desktop.widgets.chef_section import refusal
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, Stale
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.menus import MenuDraft, MenuRecord

NAMES = {
    "name": later("Name"),
    "price_per_guest": later("Price"),
    "smallest_guests": later("Least guests"),
    "most_guests": later("Most guests"),
    "courses": later("Courses"),
    "description": later("Description"),
    "active": later("Shown to customers"),
}
SIZE = (560, 600)


class ChefMenuDialog(QDialog):
    """Says beside each field what is wrong with it as it is typed; nothing typed is lost unasked."""

    saved = Signal(object)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        chef: ChefRecord,
        menu: MenuRecord | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._chef = chef
        self._menu = menu
        self._touched: set[str] = set()
        self.setWindowTitle(
            tr("Add a menu of {chef}").format(chef=chef.name)
            if menu is None
            else tr("Change {menu}").format(menu=menu.name)
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.name = QLineEdit(maxLength=120)
        self.price = QLineEdit(maxLength=13)
        self.smallest = QLineEdit(maxLength=5)
        self.most = QLineEdit(maxLength=5, placeholderText=tr("no limit"))
        self.courses = QPlainTextEdit(tabChangesFocus=True)
        self.description = QPlainTextEdit(tabChangesFocus=True)
        self.active = QCheckBox(tr("Customers can see and &book this menu"))
        self._fields: dict[str, QWidget] = {
            "name": self.name,
            "price_per_guest": self.price,
            "smallest_guests": self.smallest,
            "most_guests": self.most,
            "courses": self.courses,
            "description": self.description,
        }
        self.errors = {
            name: FieldError(field, tr(NAMES[name]), reserved=True) for name, field in self._fields.items()
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._base = MenuDraft("", "") if menu is None else menu_draft_of(menu)
        self._fill(self._base)
        self._first = self.draft
        self._connect()

    @property
    def draft(self) -> MenuDraft:
        """What the fields say; what is no number is one that no service takes."""
        courses = (line.strip() for line in self.courses.toPlainText().splitlines())
        return MenuDraft(
            name=self.name.text().strip(),
            price_per_guest=_amount(self.price.text()),
            description=self.description.toPlainText().strip(),
            smallest_guests=_count(self.smallest.text()) or 0,
            most_guests=_count(self.most.text()),
            courses=tuple(course for course in courses if course),
            active=self.active.isChecked(),
        )

    def save(self) -> None:
        """Check every field and save."""
        self._touched = set(self._fields)
        if self._show_problems():
            self._focus_first_problem()
            return
        self._write()

    def reject(self) -> None:
        """Close, after asking where something would be lost."""
        if self.draft == self._first:
            super().reject()
        else:
            self.question = ask_to_discard(self, lambda: QDialog.reject(self))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.draft != self._first and self.result() != QDialog.DialogCode.Accepted:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def _write(self) -> None:
        draft, menu, base, chef = self.draft, self._menu, self._base, self._chef
        coocook, shift = self._coocook, self._shift
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(False)

        def work(_task: Task) -> MenuRecord:
            if menu is None:
                return coocook.menus.add(chef.id, draft, by=shift.by)
            return coocook.menus.change(menu.id, draft, by=shift.by, version=menu.version)

        def done(record: MenuRecord) -> None:
            if menu is None:
                words = tr("Menu {menu} added").format(menu=record.name)
                shift.note(words, removing_menu(coocook, shift, record.id))
            elif menu_draft_of(record) != base:
                words = tr("Menu {menu} changed").format(menu=record.name)
                after = menu_draft_of(record)
                shift.note(words, restoring_menu(coocook, shift, record.id, base, after))
            self._first = self.draft
            self.saved.emit(record)
            self.accept()

        def failed(fault: Exception) -> None:
            save.setEnabled(True)
            self._refused(fault)

        self._tasks.run(work, owner=self, done=done, failed=failed)

    def _refused(self, fault: Exception) -> None:
        if isinstance(fault, Invalid) and fault.fields:
            for name, problem in fault.fields.items():
                if name in self.errors:
                    self.errors[name].say(language.say(problem))
            self._focus_first_problem()
        elif isinstance(fault, Stale):
            self._read_theirs()
        else:
            self.banner.say(refusal(fault), tone="error")

    def _read_theirs(self) -> None:
        menu = self._menu
        if menu is None:
            return

        def done(now: MenuRecord) -> None:
            theirs = menu_draft_of(now)
            both = merged(self._base, self.draft, theirs)
            self._menu, self._base = now, theirs
            self._fill(both.draft)
            names = ", ".join(tr(NAMES[name]) for name in both.changed)
            self.banner.say(
                tr(
                    "Somebody else changed this menu meanwhile: {names}. Save again to keep what you typed."
                ).format(names=names),
                tone="warning",
                actions=((tr("Take theirs"), lambda: self._take(theirs)),),
            )

        self._tasks.run(
            lambda _task: self._coocook.menus.get(menu.id, by=self._shift.by),
            owner=self,
            done=done,
            failed=self._refused,
        )

    def _take(self, theirs: MenuDraft) -> None:
        self.banner.clear()
        self._fill(theirs)
        self._first = self.draft

    def _show_problems(self) -> bool:
        wrong = self._coocook.menus.problems(self.draft)
        for name, error in self.errors.items():
            problem = wrong.get(name, "") if name in self._touched else ""
            error.say(language.say(problem) if problem else "")
        return bool(wrong)

    def _typed(self, name: str) -> None:
        self._touched.add(name)
        self._show_problems()

    def _focus_first_problem(self) -> None:
        for name, error in self.errors.items():
            if error.text():
                self._fields[name].setFocus()
                return

    def _fill(self, draft: MenuDraft) -> None:
        price = draft.price_per_guest
        self.name.setText(draft.name)
        self.price.setText(f"{price:f}" if isinstance(price, Decimal) else str(price))
        self.smallest.setText(f"{draft.smallest_guests}")
        self.most.setText("" if draft.most_guests is None else f"{draft.most_guests}")
        self.courses.setPlainText("\n".join(draft.courses))
        self.description.setPlainText(draft.description)
        self.active.setChecked(draft.active)
        self.name.setCursorPosition(0)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda: self._typed("name"))
        self.price.textChanged.connect(lambda: self._typed("price_per_guest"))
        self.smallest.textChanged.connect(lambda: self._typed("smallest_guests"))
        self.most.textChanged.connect(lambda: self._typed("most_guests"))
        self.courses.textChanged.connect(lambda: self._typed("courses"))
        self.description.textChanged.connect(lambda: self._typed("description"))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        currency = self._coocook.settings.currency
        labels = {
            "name": tr("&Name"),
            "price_per_guest": tr("&Price for a guest, in {currency}").format(currency=currency),
            "smallest_guests": tr("From how &many guests"),
            "most_guests": tr("&Up to how many guests"),
            "courses": tr("&Courses, one on a line"),
            "description": tr("&Description"),
        }
        places = {
            "name": (0, 0, 3),
            "price_per_guest": (3, 0, 1),
            "smallest_guests": (3, 1, 1),
            "most_guests": (3, 2, 1),
            "courses": (6, 0, 3),
            "description": (9, 0, 3),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        for name, (row, column, wide) in places.items():
            label = QLabel(labels[name])
            label.setBuddy(self._fields[name])
            self._fields[name].setAccessibleName(labels[name].replace("&", ""))
            grid.addWidget(label, row, column, 1, wide)
            grid.addWidget(self._fields[name], row + 1, column, 1, wide)
            grid.addWidget(self.errors[name], row + 2, column, 1, wide)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(7, 3)
        grid.setRowStretch(10, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(self.banner)
        outer.addLayout(grid, 1)
        outer.addWidget(self.active)
        outer.addWidget(self.buttons)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        self.resize(*SIZE)


def price_words(menu: MenuRecord, currency: str) -> str:
    """What a menu costs a guest."""
    return wording.money(menu.price_per_guest, currency)


def guests_words(menu: MenuRecord) -> str:
    """For how many guests a menu is."""
    if menu.most_guests is None:
        return tr("%Ln guest(s) or more", "", menu.smallest_guests)
    if menu.most_guests == menu.smallest_guests:
        return tr("%Ln guest(s)", "", menu.smallest_guests)
    return tr("{least}–{most} guests").format(least=menu.smallest_guests, most=menu.most_guests)


def _amount(text: str) -> Decimal | str:
    try:
        return Decimal(text.strip().replace(",", ""))
    except InvalidOperation:
        return text.strip()


def _count(text: str) -> int | None:
    clean = text.strip()
    if not clean:
        return None
    return int(clean) if clean.isascii() and clean.isdecimal() else -1
