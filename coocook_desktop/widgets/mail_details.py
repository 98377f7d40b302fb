"""Everything about one mail, beside the list: what became of it, why, and what it says."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coocook_desktop import mail_words, wording
from coocook_desktop.language import NAMES, tr
from coocook_desktop.screen_actions import button_for
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.labels import breakable, facts_grid, plain_label
from coocook_desktop.widgets.mail_view import MailView
from coocook_desktop.widgets.roles import set_role
from coocook_server.models.outbox import MailState
from coocook_server.services.outbox import MailRecord

WIDTH = 372
PREVIEW_HEIGHT = 240
_ROLES = {MailState.FAILED: "danger", MailState.WAITING: "warning", MailState.SENT: "good"}


class MailDetails(QFrame):
    """The mail and what can be done with it; empty until one is shown."""

    def __init__(self, zone: ZoneInfo, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.mail: MailRecord | None = None
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Details of the mail"))
        self.buttons = {name: button_for(actions[name]) for name in ("resend", "withdraw", "booking")}
        self._title = plain_label("heading")
        self._state = plain_label("strong")
        self._means, self._do = plain_label(), plain_label("strong")
        self._said = plain_label("muted")
        self._to, self._written, self._tries = plain_label(), plain_label(), plain_label()
        self.view = MailView()
        self.notices = QVBoxLayout()
        self._lay_out()
        self.show_mail(None)

    def show_mail(self, mail: MailRecord | None) -> None:
        """Show a mail; None empties the panel. What it says comes by `view.show_mail`."""
        self.mail = mail
        self._hint.setVisible(mail is None)
        self._body.setVisible(mail is not None)
        if mail is None:
            return
        self._title.setText(breakable(mail_words.kind(mail.kind)))
        self._state.setText(self._state_of(mail))
        set_role(self._state, _ROLES.get(mail.state, "muted"))
        means, do = mail_words.trouble(mail.last_error) if mail.last_error else ("", "")
        if mail.state is not MailState.SENT and not mail.may_resend and not mail.last_error:
            means = tr("What this mail needs is no longer known, so it cannot be sent again.")
        for label, text in ((self._means, means), (self._do, do)):
            label.setText(breakable(text))
            label.setVisible(bool(text))
        said = mail.last_error if do and mail.state in (MailState.FAILED, MailState.WAITING) else ""
        self._said.setText(breakable(said))
        self._said.setVisible(bool(said))
        language = NAMES.get(mail.language, mail.language)
        to = ", ".join(filter(None, (mail.name, mail.address))) or tr("erased")
        self._to.setText(breakable(tr("{to} ({language})").format(to=to, language=language)))
        self._written.setText(wording.moment(mail.created_at, self._zone))
        self._tries.setText(f"{mail.attempts:,}")
        self.buttons["booking"].setVisible(mail.booking_id is not None)

    def focus_actions(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        for button in self.buttons.values():
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                return

    def _state_of(self, mail: MailRecord) -> str:
        if mail.state is MailState.SENT and mail.sent_at is not None:
            return tr("Sent {when}").format(when=wording.moment(mail.sent_at, self._zone))
        if mail.state is MailState.WAITING:
            due = wording.moment(mail.due_at, self._zone)
            again = tr("Waiting; tried again {when}") if mail.attempts else tr("Waiting; goes out {when}")
            return again.format(when=due)
        return mail_words.state(mail.state)

    def _lay_out(self) -> None:
        inside, column = details_column()
        column.addWidget(self._title)
        for label in (self._state, self._means, self._do, self._said):
            column.addWidget(label)
        column.addLayout(self.notices)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(
            facts_grid({tr("To"): self._to, tr("Written"): self._written, tr("Tries"): self._tries})
        )
        column.addWidget(self.view, 1)
        self.view.reader.setMinimumHeight(PREVIEW_HEIGHT)
        hint = tr("Select a mail to see what it says and what became of it.")
        self._hint, self._body = lay_out_details(self, inside, hint)
