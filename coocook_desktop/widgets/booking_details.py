"""Everything about one booking, beside the list."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from coocook_desktop import wording
from coocook_desktop.language import later, tr
from coocook_desktop.widgets.beside import details_column, lay_out_details
from coocook_desktop.widgets.booking_actions import BookingActions
from coocook_desktop.widgets.booking_facts import BookingFacts
from coocook_desktop.widgets.booking_file import BookingFile
from coocook_desktop.widgets.booking_history import BookingHistory
from coocook_desktop.widgets.booking_mails import BookingMails
from coocook_desktop.widgets.booking_messages import BookingMessages
from coocook_desktop.widgets.booking_payments import BookingPayments
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.status_pill import StatusPill
from coocook_server.models.booking import Status
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.payments import Ledger

WIDTH = 360
NARROW_WIDTH = 288
FACTS, PAYMENTS, MESSAGES, MAIL, HISTORY = range(5)
_TABS = (later("Facts"), later("Money"), later("Messages"), later("Mail"), later("History"))


class BookingDetails(QFrame):
    """The booking, what can be done to it, and what was; empty until one is shown."""

    tab_shown = Signal(int)

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.booking: BookingRecord | None = None
        self.file: BookingFile | None = None
        self._drafts: dict[int, str] = {}
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Details of the booking"))
        self.actions_row = BookingActions(self)
        self._title = plain_label("heading")
        self._pill = StatusPill()
        self._when = plain_label("strong")
        self._deadline = plain_label("warning")
        self.facts = BookingFacts(zone)
        self.payments = BookingPayments(zone)
        self.messages = BookingMessages(zone)
        self.mails = BookingMails(zone)
        self.history = BookingHistory(zone)
        self._pages: tuple[QWidget, ...] = (
            self.facts,
            self.payments,
            self.messages,
            self.mails,
            self.history,
        )
        self.tabs = QTabBar()
        self.notices = QVBoxLayout()
        self._lay_out()
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.show_booking(None, (), now=None)

    @property
    def ledger(self) -> Ledger | None:
        """What is known of the payments of the booking that is shown."""
        return None if self.file is None else self.file.ledger

    def show_booking(
        self, booking: BookingRecord | None, allowed: tuple[str, ...], *, now: datetime | None
    ) -> None:
        """Show a booking and offer what is allowed; None empties the panel."""
        before = self.booking
        changed = booking is None or before is None or booking.id != before.id
        if changed:
            self._change_draft(before, booking)
        self.booking = booking
        self._hint.setVisible(booking is None)
        self._body.setVisible(booking is not None)
        self.actions_row.offer(allowed)
        if changed:
            self._forget()
        if booking is not None:
            self._fill(booking, now or booking.updated_at)

    def show_file(self, file: BookingFile) -> None:
        """Show what is kept about the booking that is shown."""
        self.file = file
        self.payments.show_ledger(file.ledger)
        self.messages.show_conversation(file.conversation)
        self.mails.show_mail(file.mail)
        self.history.show_history(file.history)
        self._show_page()
        unread = file.conversation.unread
        words = tr(_TABS[MESSAGES])
        self.tabs.setTabText(MESSAGES, f"{words} ({unread})" if unread else words)

    def set_narrow(self, narrow: bool) -> None:
        """Take less room from the list beside it."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        self.actions_row.set_columns(2 if narrow else 3)

    def focus_actions(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        for button in self.actions_row.buttons.values():
            if button.isVisible():
                button.setFocus()
                return

    def _forget(self) -> None:
        """Show nothing of the booking that was shown before."""
        self.file = None
        self._show_page()
        self.tabs.setTabText(MESSAGES, tr(_TABS[MESSAGES]))
        self._body.verticalScrollBar().setValue(0)

    def _change_draft(self, before: BookingRecord | None, booking: BookingRecord | None) -> None:
        """Keep what is being written about one booking until it is shown again."""
        if before is not None:
            self._drafts[before.id] = self.messages.reply.toPlainText()
        self.messages.reply.setPlainText("" if booking is None else self._drafts.pop(booking.id, ""))

    def _tab_chosen(self, number: int) -> None:
        self._show_page()
        self.tab_shown.emit(number)

    def _show_page(self) -> None:
        """The page of the tab that is chosen; all but the facts once they have been read."""
        for place, page in enumerate(self._pages):
            known = place == FACTS or self.file is not None
            page.setVisible(place == self.tabs.currentIndex() and known)

    def _fill(self, booking: BookingRecord, now: datetime) -> None:
        self._title.setText(tr("Booking {id}").format(id=booking.id))
        self._pill.set_status(booking.status)
        self._when.setText(
            tr("{day}\n{times} ({length})").format(
                day=wording.day(booking.booking_date),
                times=wording.span(booking.starts_at, booking.ends_at, self._zone),
                length=wording.hours(booking.duration_hours),
            )
        )
        waits = booking.status is Status.PENDING and booking.expires_at is not None
        self._deadline.setVisible(waits)
        if waits and booking.expires_at is not None:
            self._deadline.setText(
                tr("Answer within {left}, by {when}.").format(
                    left=wording.length(booking.expires_at - now),
                    when=wording.moment(booking.expires_at, self._zone),
                )
            )
        self.facts.show_booking(booking)

    def _lay_out(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setProperty("role", "tight")
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.tabs.setAccessibleName(tr("Parts of the booking"))
        for words in _TABS:
            self.tabs.addTab(tr(words))
        inside, column = details_column()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pill)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._deadline)
        column.addLayout(self.notices)
        column.addWidget(self.actions_row)
        column.addSpacing(4)
        column.addWidget(self.tabs)
        for page in self._pages:
            column.addWidget(page)
        column.addStretch(1)
        self._hint, self._body = lay_out_details(
            self, inside, tr("Select a booking to see everything about it.")
        )
