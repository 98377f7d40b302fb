"""The outbox: what was mailed, what waits, what failed and why; sent again, withdrawn, looked at."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from coocook_desktop import mail_words, wording
from coocook_desktop.language import tr
from coocook_desktop.screen_actions import ScreenActions
from coocook_desktop.shift import Shift, Step
from coocook_desktop.tables.mails_model import MailFilter, MailsModel
from coocook_desktop.tables.mails_table import MailsTable
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.beside import lay_out_list
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.mail_details import MailDetails
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, NotFound
from coocook_server.models.outbox import MailState
from coocook_server.operations.mail_words import Written
from coocook_server.services.outbox import MailRecord
from coocook_server.services.paging import LAST_NUMBERED_ROW

PAUSE_MS = 200
Counts = dict[MailState, int]


class OutboxList(QWidget):
    """A list of the mail, and everything about the one that is selected."""

    booking_asked = Signal(int)
    """The person wants to see this booking."""

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
        self._wanted_id: int | None = None
        self.model = MailsModel(coocook, tasks, shift, parent=self)
        self.table = MailsTable(self.model)
        self.text = QLineEdit(
            placeholderText=tr("Search address, name or booking number"), clearButtonEnabled=True
        )
        self.text.setAccessibleName(tr("Search mail"))
        self.text.setToolTip(tr("Search (Ctrl+F)"))
        self.text.setMaxLength(200)
        self.state = QComboBox()
        self.state.setAccessibleName(tr("State"))
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.commands = self._make_commands(actions)
        self.details = MailDetails(coocook.settings.zone, self.commands)
        self.banner = Banner()
        self.details.notices.addWidget(self.banner)
        self.list_banner = Banner()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.nothing_yet = EmptyState(
            tr("No mail yet"), tr("Mail about bookings and accounts is listed here before it goes out.")
        )
        self.no_match = EmptyState(
            tr("No mail matches"), tr("Nothing was found with this search."), tr("Show all mail")
        )
        self._pages = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._offer_states({})
        self._lay_out()
        self._connect()
        self._allow_commands()

    @property
    def wanted(self) -> MailFilter:
        """Which mail to list."""
        name = self.state.currentData()
        return MailFilter(MailState(name) if name else None, self.text.text().strip() or None)

    @property
    def _selected(self) -> MailRecord | None:
        """The mail that is shown; none while this part of the screen is not."""
        return self.details.mail if self.isVisible() else None

    def refresh(self) -> None:
        """Read the list, the counts and the selected mail again."""
        self.model.look_for(self.wanted)
        self._tasks.run(
            lambda _task: self._coocook.outbox.counts(by=self._shift.by),
            owner=self,
            done=self._counts_read,
            failed=self._list_failed,
        )
        if self.details.mail is not None:
            self._load(self.details.mail.id)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.text.setFocus()
        self.text.selectAll()

    def clear_search(self) -> None:
        """Show all mail again."""
        self.text.clear()
        self.state.setCurrentIndex(0)
        self._pause.stop()
        self.model.look_for(self.wanted)

    def choose_state(self, name: object) -> None:
        """List only mail of the state of this name, or all for any other."""
        known = [state.value for state in MailState]
        self.state.setCurrentIndex(known.index(name) + 1 if name in known else 0)

    def resend(self) -> None:
        """Send the selected mail again, now."""
        mail = self._selected
        if mail is not None:
            self._change(lambda: self._coocook.outbox.resend(mail.id, by=self._shift.by), self._resent)

    def withdraw(self) -> None:
        """Keep the selected mail from going out."""
        mail = self._selected
        if mail is not None:
            self._change(lambda: self._coocook.outbox.withdraw(mail.id, by=self._shift.by), self._withdrawn)

    def open_booking(self) -> None:
        """Lead to the booking that the selected mail is about."""
        mail = self._selected
        if mail is not None and mail.booking_id is not None:
            self.booking_asked.emit(mail.booking_id)

    def _make_commands(self, actions: ScreenActions) -> dict[str, QAction]:
        return {
            "find": actions.add(tr("Find mail"), QKeySequence.StandardKey.Find, "messages", self.search),
            "resend": actions.add(tr("Send again"), "Ctrl+Return", "send", self.resend),
            "withdraw": actions.add(tr("Withdraw"), "Ctrl+Shift+X", "stop", self.withdraw),
            "booking": actions.add(tr("Open booking"), "Ctrl+O", "bookings", self.open_booking),
        }

    def _allow_commands(self) -> None:
        mail = self.details.mail
        self.commands["resend"].setEnabled(mail is not None and mail.may_resend)
        may_withdraw = mail is not None and mail.state in (MailState.WAITING, MailState.FAILED)
        self.commands["withdraw"].setEnabled(may_withdraw)
        self.commands["booking"].setEnabled(mail is not None and mail.booking_id is not None)

    def _connect(self) -> None:
        self._pause.timeout.connect(lambda: self.model.look_for(self.wanted))
        self.text.textChanged.connect(self._rest)
        self.text.returnPressed.connect(self.table.setFocus)
        self.state.currentIndexChanged.connect(self._state_chosen)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _mail: self.details.focus_actions())
        self.model.counted.connect(self._counted)
        self.model.failed.connect(self._list_failed)
        self.no_match.asked.connect(self.clear_search)

    def _state_chosen(self) -> None:
        self.list_banner.clear()
        self.model.look_for(self.wanted)

    def _rest(self) -> None:
        """Wait until the typing rests."""
        self._pause.start()

    def _chosen(self, mail: MailRecord) -> None:
        self.banner.clear()
        self._show(mail)
        self._load(mail.id)

    def _show(self, mail: MailRecord | None) -> None:
        self.details.show_mail(mail)
        self._allow_commands()

    def _load(self, id: int) -> None:
        """Read a mail and show it, unless another is wanted by then."""
        self._wanted_id = id

        def work(_task: Task) -> tuple[MailRecord, Written | None]:
            mail = self._coocook.outbox.get(id, by=self._shift.by)
            try:
                return mail, self._coocook.mail_preview.of_mail(id, by=self._shift.by)
            except Conflict:
                return mail, None

        def done(read: tuple[MailRecord, Written | None]) -> None:
            mail, written = read
            if self._wanted_id != id:
                return
            self._show(mail)
            if written is None:
                self.details.view.say(tr("What this mail said is no longer known."))
            else:
                self.details.view.show_mail(written)

        self._tasks.run(work, owner=self, done=done, failed=self._not_read)

    def _not_read(self, fault: Exception) -> None:
        """A mail goes missing only when a backup from before it was restored."""
        if isinstance(fault, NotFound):
            self._show(None)
        else:
            self._refused(fault)

    def _change(self, call: Step, done: object) -> None:
        self.banner.clear()
        for name in ("resend", "withdraw"):
            self.commands[name].setEnabled(False)
        self._tasks.run(lambda _task: call(), owner=self, done=done, failed=self._refused)  # type: ignore[arg-type]

    def _resent(self, mail: MailRecord) -> None:
        self.refresh()
        if self._coocook.mail.can_send:
            self.banner.say(tr("The mail goes out within a second."), tone="good")
        else:
            words = tr("The mail waits: no mail server is set. Set one in Settings, under Mail.")
            self.banner.say(words, tone="warning")

    def _withdrawn(self, mail: MailRecord) -> None:
        self.refresh()
        if mail.may_resend:
            words = tr("The mail to {name} was withdrawn").format(name=mail.name or mail.address)
            self._shift.note(words, sending_again(self._coocook, self._shift, mail.id))

    def _refused(self, fault: Exception) -> None:
        self.refresh()
        self.banner.say(wording.fault(fault), tone="warning" if isinstance(fault, Conflict) else "error")

    def _list_failed(self, fault: Exception) -> None:
        again = ((tr("Try again"), self.refresh),)
        self.list_banner.say(wording.fault(fault), tone="error", actions=again)

    def _counted(self, total: int) -> None:
        if self.list_banner.property("tone") == "error":
            self.list_banner.clear()
        filtered = self.wanted != MailFilter()
        if total == LAST_NUMBERED_ROW:
            self.count.setText(tr("The newest %Ln mail(s); search to find older ones", "", total))
        else:
            self.count.setText(
                tr("%Ln mail(s) found", "", total) if filtered else tr("%Ln mail(s)", "", total)
            )
        if total:
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.no_match if filtered else self.nothing_yet)

    def _counts_read(self, counts: Counts) -> None:
        self._offer_states(counts)
        failed = counts[MailState.FAILED]
        if failed and self.wanted.state is not MailState.FAILED:
            words = tr("%Ln mail(s) could not be sent.", "", failed)
            show = ((tr("Show"), lambda: self.choose_state(MailState.FAILED.value)),)
            self.list_banner.say(words, tone="warning", actions=show)
        else:
            self.list_banner.clear()

    def _offer_states(self, counts: Counts) -> None:
        """The states with how much mail is in each; the one that is chosen stays."""
        if not self.state.count():
            self.state.addItem("", "")
            for state in MailState:
                self.state.addItem("", state.value)
        self.state.setItemText(0, tr("All mail"))
        for place, state in enumerate(MailState, 1):
            words = mail_words.state(state)
            if state in counts:
                words = tr("{state} ({count})").format(state=words, count=f"{counts[state]:,}")
            self.state.setItemText(place, words)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.text, 1)
        top.addWidget(self.state)
        views = (self.table, self.nothing_yet, self.no_match)
        lay_out_list(self, top, self.list_banner, self._pages, views, self.count, self.details)


def sending_again(coocook: CooCook, shift: Shift, id: int) -> Step:
    """Has a withdrawn mail go out after all, and then withdraws it again if it has not."""

    def step() -> Step:
        coocook.outbox.resend(id, by=shift.by)
        return withdrawing(coocook, shift, id)

    return step


def withdrawing(coocook: CooCook, shift: Shift, id: int) -> Step:
    """Withdraws a mail, and then has it go out after all."""

    def step() -> Step:
        coocook.outbox.withdraw(id, by=shift.by)
        return sending_again(coocook, shift, id)

    return step
