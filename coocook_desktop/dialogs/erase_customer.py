"""Erasing a customer: what goes, what stays, and only then the doing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.labels import breakable, plain_label, section_title
from coocook_desktop.widgets.roles import set_role
from coocook_server.bootstrap import CooCook
from coocook_server.operations.privacy import Erased
from coocook_server.services.customers import CustomerRecord

WIDTH = 520


class EraseCustomerDialog(QDialog):
    """This cannot be undone, so the button works only once that was read."""

    erased = Signal(object)
    """What was done: an `Erased`."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        customer: CustomerRecord,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._id = customer.id
        self.setWindowTitle(tr("Erase customer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.banner = Banner()
        self.understood = QCheckBox(tr("I know that this &cannot be undone"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.erase = self.buttons.addButton(
            tr("&Erase for good"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        set_role(self.erase, "danger")
        self.erase.setEnabled(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        title = QLabel(wordWrap=True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "heading")
        title.setText(breakable(tr("Erase {name}?").format(name=customer.row.name)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(8)
        outer.addWidget(title)
        outer.addWidget(self.banner)
        for heading, words in (
            (
                tr("What goes"),
                tr(
                    "Name, phone number, mail address and sign-in; notes, allergies and diet; addresses and "
                    "requests of all bookings; messages, words of reviews and mail; the same in the history."
                ),
            ),
            (
                tr("What stays"),
                tr(
                    "%Ln booking(s) with dates, prices and payments, and the stars of reviews: the books "
                    "must stay right. They are shown as of an erased customer.",
                    "",
                    customer.row.bookings,
                ),
            ),
            (
                tr("Backups"),
                tr(
                    "Backups made before still hold the customer until they are removed; they are named then."
                ),
            ),
        ):
            outer.addWidget(section_title(heading))
            text = plain_label()
            text.setText(words)
            outer.addWidget(text)
        outer.addSpacing(8)
        outer.addWidget(self.understood)
        outer.addWidget(self.buttons)
        self.understood.toggled.connect(self.erase.setEnabled)
        self.erase.clicked.connect(self._erase)
        self.buttons.rejected.connect(self.reject)

    def _erase(self) -> None:
        self.erase.setEnabled(False)

        def done(erased: Erased) -> None:
            self.erased.emit(erased)
            self.accept()

        def failed(fault: Exception) -> None:
            self.erase.setEnabled(self.understood.isChecked())
            self.banner.say(wording.fault(fault), tone="error")

        self._tasks.run(
            lambda _task: self._coocook.privacy.erase(self._id, by=self._shift.by),
            owner=self,
            done=done,
            failed=failed,
        )
