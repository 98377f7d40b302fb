"""What each kind of mail says, in both languages: read, changed and seen before it is kept."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from coocook_desktop import language, mail_words, wording
from coocook_desktop.language import tr
from coocook_desktop.screen_actions import ScreenActions, button_for
from coocook_desktop.shift import Shift, Step
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.mail_view import MailView
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, Stale
from coocook_server.operations.mail_words import Written
from coocook_server.services.mail_templates import LANGUAGES, LONGEST_SUBJECT, Template, places
from coocook_server.services.mail_wordings import WordingRecord

PAUSE_MS = 250
LIST_WIDTH = 232
Key = tuple[str, str]


class WordingEditor(QWidget):
    """A list of the kinds, the words of the one that is chosen, and how its reader sees them.

    What was typed and not saved stays with its kind while another one is looked at.
    """

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        actions: ScreenActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._records: dict[Key, WordingRecord] = {}
        self._begun: dict[Key, tuple[Template, int]] = {}
        """What was typed and not saved, and from which version it began."""
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language of the mail"))
        for code in LANGUAGES:
            self.language.addItem(language.NAMES[code], code)
        self.language.setCurrentIndex(max(0, self.language.findData(language.current())))
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(tr("Kinds of mail"))
        self.subject = QLineEdit(maxLength=LONGEST_SUBJECT)
        self.body = QPlainTextEdit(tabChangesFocus=True)
        self.subject_error = FieldError(self.subject, tr("Subject"))
        self.body_error = FieldError(self.body, tr("Words"))
        self.insert = QPushButton(tr("&Insert"))
        self.insert.setToolTip(tr("Insert a value of the mail, such as the customer's name"))
        self.insert.setMenu(QMenu(self.insert))
        self.data = QComboBox()
        self.data.setAccessibleName(tr("Preview on"))
        self.data.addItem(tr("Made-up data"), "")
        self.data.addItem(tr("The newest mail of this kind"), "real")
        self.banner = Banner()
        self.view = MailView()
        self.commands = self._make_commands(actions)
        self.save_button = button_for(self.commands["save"], tr("Save"))
        self.original_button = button_for(
            self.commands["original"], tr("Original"), tr("Have mail say the original words again")
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    @property
    def key(self) -> Key | None:
        """The kind and the language that are shown."""
        item = self.kinds.currentItem()
        if item is None:
            return None
        return str(item.data(Qt.ItemDataRole.UserRole)), str(self.language.currentData())

    @property
    def typed(self) -> Template:
        """What the fields say."""
        return Template(self.subject.text(), self.body.toPlainText())

    def refresh(self) -> None:
        """Read what every kind says; what was typed stays."""
        self._tasks.run(
            lambda _task: self._coocook.mail_wordings.list(by=self._shift.by),
            owner=self,
            done=self._read,
            failed=self._failed,
        )

    def show_kind(self, kind: str) -> None:
        """Choose this kind."""
        for row in range(self.kinds.count()):
            if self.kinds.item(row).data(Qt.ItemDataRole.UserRole) == kind:
                self.kinds.setCurrentRow(row)

    def save(self) -> None:
        """Have mail say what was typed from now on."""
        key = self.key
        if key is not None and self.isVisible() and not self._say_problems():
            self._write(key, self.typed, self._begun.get(key, (self.typed, self._records[key].version))[1])

    def restore(self) -> None:
        """Have mail say the original words again."""
        key = self.key
        if key is not None and self.isVisible():
            self._write(key, None, self._records[key].version)

    def _write(self, key: Key, template: Template | None, version: int | None) -> None:
        before = self._records[key]
        self.banner.clear()

        def done(now: WordingRecord) -> None:
            self._begun.pop(key, None)
            self._records[key] = now
            self._mark(key[0])
            if key == self.key:
                self._fill(now.template)
            if now.version != before.version:
                words = tr("The words of “{kind}” were changed").format(kind=mail_words.kind(key[0]))
                back = None if before.is_original else before.template
                self._shift.note(words, rewording(self._coocook, self._shift, key, back))

        self._tasks.run(
            lambda _task: self._coocook.mail_wordings.change(
                *key, template, by=self._shift.by, version=version
            ),
            owner=self,
            done=done,
            failed=self._failed,
        )

    def _read(self, records: tuple[WordingRecord, ...]) -> None:
        self._records = {(record.kind, record.language): record for record in records}
        kinds = list(dict.fromkeys(record.kind for record in records))
        if self.kinds.count() != len(kinds):
            self.kinds.clear()
            for kind in kinds:
                item = QListWidgetItem()
                item.setData(Qt.ItemDataRole.UserRole, kind)
                self.kinds.addItem(item)
            self.kinds.setCurrentRow(0)
        for kind in kinds:
            self._mark(kind)
        key = self.key
        if key is not None and key not in self._begun and self.typed != self._records[key].template:
            self._show_chosen()

    def _mark(self, kind: str) -> None:
        """Name a kind, and whether its words are the business's own or not saved yet."""
        code = str(self.language.currentData())
        for row in range(self.kinds.count()):
            item = self.kinds.item(row)
            if item.data(Qt.ItemDataRole.UserRole) != kind:
                continue
            words = mail_words.kind(kind)
            if (kind, code) in self._begun:
                words = tr("{kind} (not saved)").format(kind=words)
            elif not self._records[(kind, code)].is_original:
                words = tr("{kind} (changed)").format(kind=words)
            item.setText(words)
            item.setToolTip(words)

    def _show_chosen(self) -> None:
        key = self.key
        if key is None or key not in self._records:
            return
        self.banner.clear()
        begun = self._begun.get(key)
        self._fill(self._records[key].template if begun is None else begun[0])
        menu = self.insert.menu()
        menu.clear()
        allowed = places(key[0])
        for name in allowed.values:
            self._offer(menu, mail_words.place(name), f"{{{name}}}")
        for name in allowed.parts:
            self._offer(menu, mail_words.part(name), f"[{name}: ]")
        self.insert.setEnabled(bool(allowed.values))

    def _offer(self, menu: QMenu, words: str, text: str) -> None:
        menu.addAction(f"{text}\t{words}").triggered.connect(lambda: self._insert(text))

    def _insert(self, text: str) -> None:
        if self.subject.hasFocus():
            self.subject.insert(text)
            return
        self.body.insertPlainText(text)
        if text.endswith("]"):
            self.body.moveCursor(QTextCursor.MoveOperation.PreviousCharacter)
        self.body.setFocus()

    def _fill(self, template: Template) -> None:
        for field in (self.subject, self.body):
            field.blockSignals(True)
        self.subject.setText(template.subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(template.body)
        for field in (self.subject, self.body):
            field.blockSignals(False)
        self._say_problems()
        self._preview()

    def _typed(self) -> None:
        key = self.key
        if key is None or key not in self._records:
            return
        record = self._records[key]
        if self.typed == record.template:
            self._begun.pop(key, None)
        else:
            version = self._begun[key][1] if key in self._begun else record.version
            self._begun[key] = (self.typed, version)
        self._mark(key[0])
        if not self._say_problems():
            self._pause.start()

    def _say_problems(self) -> bool:
        """Say beside each field what is wrong with it; whether anything is."""
        key = self.key
        if key is None or key not in self._records:
            return True
        wrong = self._coocook.mail_wordings.problems(key[0], self.typed)
        for name, error in (("subject", self.subject_error), ("body", self.body_error)):
            error.say(language.say(wrong[name]) if name in wrong else "")
        self.commands["save"].setEnabled(key in self._begun and not wrong)
        self.commands["original"].setEnabled(not self._records[key].is_original)
        return bool(wrong)

    def _preview(self) -> None:
        self._pause.stop()
        key = self.key
        if key is None:
            return
        template, real = self.typed, bool(self.data.currentData())

        def done(written: Written) -> None:
            if key == self.key:
                self.view.show_mail(written)

        def failed(fault: Exception) -> None:
            if key == self.key and not isinstance(fault, Invalid):
                self.view.say(wording.fault(fault))

        self._tasks.run(
            lambda _task: self._coocook.mail_preview.of_kind(*key, template, real=real, by=self._shift.by),
            owner=self,
            done=done,
            failed=failed,
        )

    def _failed(self, fault: Exception) -> None:
        key = self.key
        if isinstance(fault, Stale) and key is not None:
            self.banner.say(
                tr("Somebody else changed these words meanwhile. What you typed is still here."),
                tone="warning",
                actions=(
                    (tr("Show theirs"), self._show_theirs),
                    (tr("Save mine anyway"), lambda: self._write(key, self.typed, None)),
                ),
            )
            return
        self.banner.say(wording.fault(fault), tone="error")

    def _show_theirs(self) -> None:
        key = self.key
        if key is not None:
            self._begun.pop(key, None)
            self.banner.clear()
            self.refresh()

    def _make_commands(self, actions: ScreenActions) -> dict[str, QAction]:
        keep = QKeySequence.StandardKey.Save
        return {
            "save": actions.add(tr("Save the words"), keep, "check", self.save),
            "original": actions.add(tr("Original words"), None, "undo", self.restore),
        }

    def _connect(self) -> None:
        self._pause.timeout.connect(self._preview)
        self.kinds.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.language.currentIndexChanged.connect(self._language_chosen)
        self.data.currentIndexChanged.connect(self._preview)
        self.subject.textChanged.connect(self._typed)
        self.body.textChanged.connect(self._typed)

    def _language_chosen(self) -> None:
        for kind, code in self._records:
            if code == self.language.currentData():
                self._mark(kind)
        self._show_chosen()

    def _lay_out(self) -> None:
        set_role(self.save_button, "primary")
        self.kinds.setFixedWidth(LIST_WIDTH)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kinds.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.language.setFixedWidth(LIST_WIDTH)
        left = _column(self.language, self.kinds)
        subject, words = QLabel(tr("&Subject")), QLabel(tr("&Words"))
        subject.setBuddy(self.subject)
        words.setBuddy(self.body)
        self.subject.setAccessibleName(tr("Subject"))
        self.body.setAccessibleName(tr("Words"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.save_button, self.original_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(words, 1)
        head.addWidget(self.insert)
        middle = _column(self.banner, subject, self.subject, self.subject_error)
        middle.addLayout(head)
        middle.addWidget(self.body, 1)
        middle.addWidget(self.body_error)
        middle.addLayout(buttons)
        right = _column(self.data, self.view)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addLayout(middle, 1)
        row.addLayout(right, 1)


def rewording(coocook: CooCook, shift: Shift, key: Key, template: Template | None) -> Step:
    """Has a kind of mail say this (None: the original), and then what it said before."""

    def step() -> Step:
        before = coocook.mail_wordings.get(*key, by=shift.by)
        coocook.mail_wordings.change(*key, template, by=shift.by, version=before.version)
        return rewording(coocook, shift, key, None if before.is_original else before.template)

    return step


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return column
