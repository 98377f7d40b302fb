"""How the business does: numbers, charts, the tables behind them, and files of what is shown."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from coocook_desktop import language, report_measures, saving, wording
from coocook_desktop.dialogs.print_preview import PrintPreview
from coocook_desktop.language import tr
from coocook_desktop.live import LiveChanges
from coocook_desktop.report_measures import MEASURES
from coocook_desktop.screen_actions import ScreenActions, button_for
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.empty_state import EmptyState
from coocook_desktop.widgets.report_filters import ReportFilters
from coocook_desktop.widgets.report_view import ReportView
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.report_figures import Report, ReportFilter, Step

QUIET_MS = 2_000
"""A busy business changes all the time; a report is read again at most this often."""
SLOW_MS = 400
_NOUNS = {"booking", "payment", "chef", "holiday", "booking_rules", "anything"}
_CLOSER = {Step.MONTH: Step.WEEK, Step.WEEK: Step.DAY}


class ReportsScreen(QWidget):
    """Reads the report of the dates chosen; a bar or a row leads to a closer look, Back to the one before."""

    title = "Reports"

    chef_asked = Signal(int)
    """The person wants to see this chef."""

    bookings_asked = Signal(object, object)
    """The person wants to see the bookings from a date to another."""

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        live: LiveChanges,
        shift: Shift,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._out_of_date = True
        self._reading: ReportFilter | None = None
        self._again = False
        self._before: list[tuple[ReportFilter, ChefRecord | None]] = []
        zone = coocook.settings.zone
        self.filters = ReportFilters(coocook, tasks, lambda: coocook.clock().astimezone(zone).date())
        self.view = ReportView()
        self.banner, self.note = Banner(), Banner()
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.nothing = EmptyState(
            tr("No bookings in these dates"), tr("Choose other dates, or another chef, to see numbers.")
        )
        self._pages = QStackedWidget()
        self._make_actions()
        self._lay_out()
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._look_if_shown)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.state.setText(tr("Counting…")))
        live.changed.connect(self._changed_somewhere)
        self.filters.changed.connect(self._look_if_shown)
        self.view.period_opened.connect(self.open_period)
        self.view.chef_opened.connect(self.open_chef)

    def refresh(self) -> None:
        """Read the report again."""
        wanted = self.filters.wanted
        if wanted is None:
            self.state.setText(tr("These dates make no sense."))
            return
        if self._reading is not None:
            self._again = True
            return
        self._out_of_date = False
        self._reading = wanted
        self._slow.start()
        reports = self._coocook.reports
        self._tasks.run(
            lambda _task: reports.of(wanted, by=self._shift.by),
            owner=self,
            done=self._show,
            failed=self._not_read,
        )

    def open_period(self, place: int) -> None:
        """Look closer at a month or a week; a day leads to its bookings."""
        report = self.view.report
        if report is None:
            return
        period = report.periods[place]
        closer = _CLOSER.get(report.wanted.step)
        if closer is None:
            self.bookings_asked.emit(period.first, period.last)
            return
        self._remember()
        self.filters.narrow(period.first, period.last, closer)

    def open_chef(self, row: int) -> None:
        """Look at one chef; from a report of that chef, at the chef itself."""
        report = self.view.report
        if report is None:
            return
        chef_id = report.chefs[row].chef_id
        if report.wanted.chef_id == chef_id:
            self.chef_asked.emit(chef_id)
            return

        def done(chef: ChefRecord) -> None:
            self._remember()
            self.filters.chef.set_chef(chef)

        self._tasks.run(
            lambda _task: self._coocook.chefs.get(chef_id), owner=self, done=done, failed=self._not_read
        )

    def go_back(self) -> None:
        """The report that was shown before the closer look."""
        if self._before:
            wanted, chef = self._before.pop()
            self.back.setEnabled(bool(self._before))
            self.filters.narrow(wanted.first, wanted.last, wanted.step)
            self.filters.chef.set_chef(chef)

    def export(self, ending: str) -> None:
        """Ask where to put a file of what is shown."""
        report = self.view.report
        if report is None:
            return
        name = tr("Report {first} to {last}").format(first=report.wanted.first, last=report.wanted.last)
        saving.ask_where(
            self, tr("Save the report"), name, ending, lambda path: self.export_to(path, report, ending)
        )

    def print_report(self) -> None:
        """Show the report as it will be on paper."""
        report = self.view.report
        if report is not None:
            made = self._on_paper(report)
            PrintPreview(self._tasks, tr("Report"), tr("Report"), made, self).open()

    def export_to(self, path: Path, report: Report, ending: str) -> None:
        """Write the report into a file: the open table as CSV or XLSX, all of them as PDF."""
        table = report_measures.tables(report)[self.view.tabs.currentIndex()]
        on_paper = self._on_paper(report)

        def work(_task: Task) -> Path:
            if ending == "pdf":
                saving.write(path, on_paper())
            else:
                from coocook_server.operations.tables import csv_file, xlsx_file

                saving.write(path, csv_file(table) if ending == "csv" else xlsx_file(table))
            return path

        self._tasks.run(work, owner=self, done=self._written, failed=self._not_written)

    def save_state(self) -> dict[str, object]:
        """What to remember: the dates by name, the steps, the measure and the table."""
        return self.filters.save_state() | {
            "measure": self.view.measure.name,
            "table": self.view.tabs.currentIndex(),
        }

    def restore_state(self, state: dict[str, object]) -> None:
        """Show again what was shown."""
        self.filters.restore_state(state)
        for measure in MEASURES:
            if measure.name == state.get("measure"):
                self.view.choose(measure)
        table = state.get("table")
        if isinstance(table, int) and 0 <= table < self.view.tabs.count():
            self.view.tabs.setCurrentIndex(table)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._out_of_date:
            self.refresh()

    def _look_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._out_of_date = True

    def _changed_somewhere(self, nouns: frozenset[str]) -> None:
        if nouns & _NOUNS and not self._quiet.isActive():
            self._quiet.start()

    def _show(self, report: Report) -> None:
        self._slow.stop()
        self._reading = None
        self.state.clear()
        self.banner.clear()
        if report.other_currencies:
            words = tr(
                "%Ln booking(s) are in another currency; their money is in none of the sums.",
                "",
                report.other_currencies,
            )
            self.note.say(words, "warning")
        else:
            self.note.clear()
        if self._again:
            self._again = False
            self.refresh()
        self.view.show_report(report)
        made = report.total.made or report.total.received or report.before.made
        self._pages.setCurrentWidget(self._scrolled if made else self.nothing)

    def _not_read(self, fault: Exception) -> None:
        self._slow.stop()
        self.state.clear()
        self._reading = None
        self._again = False
        self._out_of_date = True
        self.banner.say(wording.fault(fault), "error", ((tr("Try again"), self.refresh),))

    def _written(self, path: Path) -> None:
        url = QUrl.fromLocalFile(str(path))
        self.banner.say(
            tr("Saved as {file}").format(file=path.name),
            "good",
            ((tr("Open"), lambda: QDesktopServices.openUrl(url)),),
        )

    def _not_written(self, fault: Exception) -> None:
        words = saving.not_written(fault) if isinstance(fault, OSError) else wording.fault(fault)
        self.banner.say(words, "error")

    def _remember(self) -> None:
        wanted = self.filters.wanted
        if wanted is not None:
            self._before.append((replace(wanted, chef_id=None), self.filters.chef.chef))
            self.back.setEnabled(True)

    def _on_paper(self, report: Report) -> Callable[[], bytes]:
        """What makes the report as a PDF, to be called in a task."""
        tables, author = report_measures.tables(report), self._coocook.settings.business_name
        title, lines, code = tr("Report"), self._lines(report), language.current()

        def make() -> bytes:
            from coocook_server.operations.table_pdf import table_pdf

            return table_pdf(tables, title=title, lines=lines, author=author, language=code)

        return make

    def _lines(self, report: Report) -> list[str]:
        """What the report is of and what it comes to, for paper."""
        wanted = report.wanted
        of = tr("{first} to {last}").format(first=wording.day(wanted.first), last=wording.day(wanted.last))
        chef = report.chefs[0].name if wanted.chef_id is not None and report.chefs else tr("All chefs")
        totals = [
            tr("{name}: {value}").format(
                name=tr(measure.title),
                value=report_measures.said(measure, measure.of(report.total), report.currency),
            )
            for measure in MEASURES
        ]
        return [f"{of} · {chef}", " · ".join(totals)]

    def _make_actions(self) -> None:
        actions = ScreenActions(self)
        self.back = actions.add(tr("&Back to the report before"), "Alt+Left", "back", self.go_back)
        self.back.setEnabled(False)
        self.search = actions.add(
            tr("Report of one &chef"), QKeySequence.StandardKey.Find, "search", self.filters.chef.setFocus
        )
        self.exports = {
            ending: actions.add(words, None, "export", partial(self.export, ending))
            for ending, words in (
                ("csv", tr("Save the table as CS&V…")),
                ("xlsx", tr("Save the table for &Excel…")),
                ("pdf", tr("Save the report as &PDF…")),
            )
        }
        self.print = actions.add(
            tr("&Print the report…"), QKeySequence.StandardKey.Print, "print", self.print_report
        )
        self.exports["xlsx"].setShortcut(QKeySequence("Ctrl+Shift+E"))

    def _lay_out(self) -> None:
        menu = QMenu(self)
        menu.addActions([*self.exports.values(), self.print])
        self.export_button = QPushButton(tr("&Save or print"))
        self.export_button.setMenu(menu)
        self.export_button.setToolTip(tr("Save what is shown as a file, or print it"))
        back = button_for(self.back, tr("Back"))
        back.hide()
        self.back.changed.connect(lambda: back.setVisible(self.back.isEnabled()))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(back)
        top.addWidget(self.filters, 1)
        top.addWidget(self.state)
        top.addWidget(self.export_button)
        self._scrolled = scroll_area(self.view)
        for page in (self._scrolled, self.nothing):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 12, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(top)
        outer.addWidget(self.banner)
        outer.addWidget(self.note)
        outer.addWidget(self._pages, 1)
