"""The desk's first look: today, tomorrow, what waits for an answer, what needs a hand, and the week."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from coocook_desktop import troubles, wording
from coocook_desktop.language import later, say, tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.printing import add_day_actions
from coocook_desktop.serving import Serving
from coocook_desktop.shift import Shift
from coocook_desktop.steps import taking_back
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.troubles import Trouble
from coocook_desktop.widgets.answers_bar import AnswersBar
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.booking_row import BookingRow, RowList, WaitingRow
from coocook_desktop.widgets.day_timeline import DayTimeline
from coocook_desktop.widgets.dot import Dot
from coocook_desktop.widgets.labels import plain_label
from coocook_desktop.widgets.panel import Panel
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_desktop.widgets.trouble_row import TroubleRow
from coocook_desktop.widgets.week_chart import WeekChart
from coocook_desktop.widgets.welcome import Welcome
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Stale
from coocook_server.hosting import HostState
from coocook_server.models.booking import Status
from coocook_server.services.agenda import AgendaRecord
from coocook_server.services.booking_changes import Changed
from coocook_server.services.booking_lists import BookingRecord

AGAIN_MS = 60_000
TROUBLES_MS = 300_000
"""How often it is looked for what needs a hand, which reads much of the store."""
MOST_TODAY, MOST_NEXT, MOST_WAITING = 30, 8, 5
_WIDE, _NARROW = 3, 2
_ANSWERED = {
    Status.CONFIRMED: later("Booking {id} is now confirmed"),
    Status.DECLINED: later("Booking {id} is now declined"),
}


class TodayScreen(QWidget):
    """Reads the agenda again when something changed, and every minute while it is shown."""

    title = "Today"

    booking_asked = Signal(int)
    """The person wants to see everything about the booking of this number."""

    screen_asked = Signal(str)
    """The person wants to see the screen of this title."""

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
        self._shift = shift
        self._serving = serving
        self._out_of_date = True
        self.agenda: AgendaRecord | None = None
        zone = coocook.settings.zone
        self.banner, self.list_banner = Banner(), Banner()
        self.timeline, self.timeline_tomorrow = DayTimeline(zone), DayTimeline(zone)
        self.today = RowList(lambda: self._row(with_day=False), MOST_TODAY)
        self.tomorrow = RowList(lambda: self._row(with_day=False), MOST_TODAY)
        self.next = RowList(lambda: self._row(with_day=True), MOST_NEXT)
        self.waiting = RowList(lambda: self._waiting_row(zone), MOST_WAITING)
        self.nothing_today = _hint(tr("Nothing is booked for today."))
        self.nothing_tomorrow = _hint(tr("Nothing is booked for tomorrow."))
        self.nothing_next = _hint(
            tr("Nothing is booked after tomorrow. Bookings made on your pages appear here.")
        )
        self.nothing_waits = _hint(tr("Every booking is answered."))
        self.welcome = Welcome()
        self.welcome.asked.connect(lambda: self.screen_asked.emit("Chefs"))
        self.more_waiting = _link("", lambda: self.screen_asked.emit("Bookings"))
        self.revenue, self.bookings = QLabel(), QLabel()
        self.chart, self.answers = WeekChart(), AnswersBar()
        self.today_panel, self.tomorrow_panel = Panel(tr("Today")), Panel(tr("Tomorrow"))
        self.next_panel = Panel(tr("After that"))
        self.waiting_panel, self.week_panel = Panel(tr("Waiting for an answer")), Panel(tr("This week"))
        self.trouble_panel = Panel(tr("Needs a hand"))
        self.trouble_panel.hide()
        self.troubles: list[TroubleRow] = []
        self._found: tuple[Trouble, ...] = ()
        self._was_up = serving.listening
        self.server_dot, self.server_words = Dot(), QLabel()
        self.open_pages = QPushButton(tr("Open pages"))
        self.open_pages.setToolTip(tr("Show your pages in the browser, as customers see them"))
        self._lay_out()
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._look_if_shown)
        self._again.start()
        self._look_for_troubles = QTimer(self, interval=TROUBLES_MS)
        self._look_for_troubles.timeout.connect(self.look_for_troubles)
        self._look_for_troubles.start()
        live.changed.connect(self._changed_somewhere)
        serving.changed.connect(self._show_server)
        for timeline in (self.timeline, self.timeline_tomorrow):
            timeline.asked.connect(self.booking_asked)
        self.open_pages.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(serving.address)))
        self._show_server()
        add_day_actions(
            self, coocook, tasks, shift, lambda: coocook.clock().astimezone(coocook.settings.zone).date()
        )

    def refresh(self) -> None:
        """Read everything again."""
        self._read_agenda()
        self.look_for_troubles()

    def look_for_troubles(self) -> None:
        """Look for what needs a hand."""

        def work(_task: Task) -> tuple[Trouble, ...]:
            return troubles.found(self._coocook, self._shift.by)

        self._tasks.run(work, owner=self, done=self._show_troubles, failed=lambda _fault: None)

    def _read_agenda(self) -> None:
        self._out_of_date = False

        def work(_task: Task) -> tuple[AgendaRecord, bool]:
            return self._coocook.agenda.now(), bool(self._coocook.chefs.cuisines())

        self._tasks.run(work, owner=self, done=self._show, failed=self._not_read)

    def answer(self, booking: BookingRecord, status: Status) -> None:
        """Confirm or decline a booking that waits."""
        bookings = self._coocook.bookings

        def work(_task: Task) -> Changed:
            return bookings.set_status(booking.id, status, by=self._shift.by, version=booking.version)

        self._tasks.run(work, owner=self, done=self._answered, failed=self._refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _look_if_shown(self) -> None:
        if self.isVisible():
            self._read_agenda()
        else:
            self._out_of_date = True

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if nouns & {"booking", "chef", "user", "anything"}:
            self._look_if_shown()
        if nouns & {"mail", "outbox", "anything"} and self.isVisible():
            self.look_for_troubles()

    def _show_troubles(self, found: tuple[Trouble, ...]) -> None:
        """A line for each, made again only if something is another, so that the focus stays."""
        self._found = found
        every = (*self._server_trouble(), *found)
        if every == tuple(row.trouble for row in self.troubles):
            return
        for row in self.troubles:
            self.trouble_panel.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.troubles = [TroubleRow(trouble) for trouble in every]
        for row in self.troubles:
            row.asked.connect(self.screen_asked)
            self.trouble_panel.column.addWidget(row)
        self.trouble_panel.setVisible(bool(every))

    def _server_trouble(self) -> tuple[Trouble, ...]:
        serving = self._serving
        if serving.fault is not None:
            return (Trouble(tr("Your pages are down"), say(serving.fault.message), "Server"),)
        if serving.state is HostState.STOPPED and self._was_up:
            more = tr("Customers cannot see them or book.")
            return (Trouble(tr("Your pages are down"), more, "Server"),)
        return ()

    def _show(self, found: tuple[AgendaRecord, bool]) -> None:
        agenda, has_chefs = found
        self.agenda = agenda
        self.welcome.setVisible(not has_chefs)
        anything = agenda.on_today or agenda.on_tomorrow or agenda.next or agenda.waiting
        for panel in (self.today_panel, self.tomorrow_panel, self.next_panel, self.waiting_panel):
            panel.setVisible(has_chefs or bool(anything))
        self.week_panel.setVisible(self.today_panel.isVisibleTo(self))
        self.list_banner.clear()
        now = self._coocook.clock()
        self._show_days(agenda, now)
        self.next.show_bookings(agenda.next, now)
        self.nothing_next.setVisible(not agenda.next)
        had_focus = self.waiting.isAncestorOf(self.focusWidget())
        self.waiting.show_bookings(agenda.waiting, now)
        if had_focus and not agenda.waiting:
            self.open_pages.setFocus()
        self.nothing_waits.setVisible(not agenda.waiting)
        more = agenda.waiting_total - min(len(agenda.waiting), MOST_WAITING)
        self.more_waiting.setText(tr("%Ln more in Bookings", "", more))
        self.more_waiting.setVisible(more > 0)
        self.revenue.setText(wording.money(agenda.week_revenue, agenda.currency))
        self.bookings.setText(tr("%Ln booking(s)", "", agenda.week_bookings))
        self.chart.show_week(agenda.week, agenda.today, agenda.currency)
        self.answers.show_answers(agenda.week_answers)

    def _show_days(self, agenda: AgendaRecord, now: datetime) -> None:
        tomorrow = agenda.today + timedelta(days=1)
        days = (
            (self.today_panel, self.timeline, self.today, self.nothing_today, agenda.today, agenda.on_today),
            (
                self.tomorrow_panel,
                self.timeline_tomorrow,
                self.tomorrow,
                self.nothing_tomorrow,
                tomorrow,
                agenda.on_tomorrow,
            ),
        )
        for panel, timeline, rows, nothing, day, bookings in days:
            panel.aside.setText(tr("%Ln booking(s)", "", len(bookings)))
            timeline.show_day(day, bookings, now)
            rows.show_bookings(bookings, now)
            nothing.setVisible(not bookings)
        self.today_panel.title.setText(wording.day(agenda.today))
        self.tomorrow_panel.title.setText(tr("Tomorrow, {day}").format(day=wording.short_day(tomorrow)))

    def _answered(self, changed: Changed) -> None:
        booking, change_id = changed.booking, changed.change_id
        self.banner.clear()
        self.refresh()
        if change_id is not None:
            words = tr(_ANSWERED[booking.status]).format(id=booking.id)
            self._shift.note(words, taking_back(self._coocook, self._shift, change_id))

    def _refused(self, fault: Exception) -> None:
        self.refresh()
        if isinstance(fault, Stale):
            self.banner.say(
                tr("Somebody else changed this booking just now, so nothing was done."), "warning"
            )
        else:
            self.banner.say(wording.fault(fault), "error")

    def _not_read(self, fault: Exception) -> None:
        self._out_of_date = True
        self.list_banner.say(wording.fault(fault), "error", ((tr("Try again"), self.refresh),))

    def _show_server(self) -> None:
        up = self._serving.listening
        self.server_dot.show_tone("good" if up else "danger")
        self.server_words.setText(tr("Up and running") if up else tr("The server is not running"))
        self.server_words.setToolTip(self._serving.address)
        self.open_pages.setEnabled(up)
        self._was_up = self._was_up or up
        self._show_troubles(self._found)

    def _row(self, *, with_day: bool) -> BookingRow:
        row = BookingRow(self._coocook.settings.zone, with_day=with_day)
        row.asked.connect(self.booking_asked)
        return row

    def _waiting_row(self, zone: ZoneInfo) -> WaitingRow:
        row = WaitingRow(zone)
        row.asked.connect(self.booking_asked)
        row.answered.connect(self.answer)
        return row

    def _lay_out(self) -> None:
        parts: tuple[tuple[Panel, tuple[QWidget, ...]], ...] = (
            (self.today_panel, (self.timeline, self.today, self.nothing_today)),
            (self.tomorrow_panel, (self.timeline_tomorrow, self.tomorrow, self.nothing_tomorrow)),
            (self.next_panel, (self.next, self.nothing_next)),
            (self.waiting_panel, (self.waiting, self.nothing_waits, self.more_waiting)),
        )
        for panel, inside in parts:
            for part in inside:
                panel.column.addWidget(part)
                part.hide()
        self.revenue.setProperty("role", "number")
        self.bookings.setProperty("role", "muted")
        numbers = QHBoxLayout()
        numbers.setContentsMargins(10, 0, 10, 0)
        numbers.addWidget(self.revenue, 1)
        numbers.addWidget(self.bookings, 0, Qt.AlignmentFlag.AlignBottom)
        chart = QVBoxLayout()
        chart.setContentsMargins(10, 0, 10, 0)
        chart.setSpacing(12)
        chart.addWidget(self.chart)
        chart.addWidget(self.answers)
        self.week_panel.column.addLayout(numbers)
        self.week_panel.column.addLayout(chart)
        server = QHBoxLayout()
        server.setContentsMargins(10, 0, 10, 0)
        server.setSpacing(8)
        server.addWidget(self.server_dot)
        server.addWidget(self.server_words, 1)
        server.addWidget(self.open_pages)
        server_panel = Panel(tr("Your pages"))
        server_panel.column.addLayout(server)
        left = _stacked(self.welcome, self.today_panel, self.tomorrow_panel, self.next_panel)
        right = _stacked(self.trouble_panel, self.waiting_panel, self.week_panel, server_panel)
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(24, 16, 24, 16)
        columns.setSpacing(16)
        columns.addLayout(left, _WIDE)
        columns.addLayout(right, _NARROW)
        banners = QVBoxLayout()
        banners.setContentsMargins(24, 0, 24, 0)
        banners.addWidget(self.list_banner)
        banners.addWidget(self.banner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(banners)
        outer.addWidget(scroll_area(both), 1)


def _stacked(*panels: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for panel in panels:
        column.addWidget(panel)
    column.addStretch(1)
    return column


def _hint(words: str) -> QLabel:
    label = plain_label("muted")
    label.setText(words)
    label.setContentsMargins(10, 0, 10, 0)
    return label


def _link(words: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.clicked.connect(lambda _checked=False: act())
    return button
