"""The screen of the reports: dates chosen, numbers seen, a closer look, files of what is shown."""

import csv
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop import language
from coocook_desktop.live import LiveChanges
from coocook_desktop.report_ranges import Range
from coocook_desktop.screens.reports import ReportsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.widgets.report_view import BY_CHEF, BY_LEAD, BY_STATE, BY_STEP
from coocook_desktop.widgets.tab_order import tab_stops
from coocook_server.bootstrap import CooCook
from coocook_server.errors import StoreUnavailable
from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.services.report_figures import Report, ReportFilter, Step
from tests.desktop.desk import Desk
from tests.server.operations.pdf_text import text_of


def shown_on(
    coocook: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> ReportsScreen:
    """The screen, with its report read."""
    shown = ReportsScreen(coocook, tasks, live, shift)
    qtbot.addWidget(shown)
    shown.resize(1100, 760)
    shown.show()
    qtbot.waitUntil(lambda: shown.view.report is not None)
    return shown


@pytest.fixture
def screen(many: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot) -> ReportsScreen:
    """The screen on a store with 20,000 bookings, of the year 2019."""
    live = LiveChanges(many.events)
    shown = shown_on(many, tasks, live, shift, qtbot)
    choose(shown, date(2019, 1, 1), date(2019, 12, 31), qtbot)
    return shown


def choose(screen: ReportsScreen, first: date, last: date, qtbot: QtBot) -> Report:
    """Type dates, and wait for their report."""
    for field, day in ((screen.filters.first, first), (screen.filters.last, last)):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, day.isoformat())
    return read(screen, qtbot)


def read(screen: ReportsScreen, qtbot: QtBot) -> Report:
    """The report of what is chosen, once it is shown."""

    def is_shown() -> bool:
        report = screen.view.report
        return report is not None and report.wanted == screen.filters.wanted

    qtbot.waitUntil(is_shown)
    assert screen.view.report is not None
    return screen.view.report


def cell(screen: ReportsScreen, table: int, row: int, column: int) -> str:
    rows = screen.view.tables[table].rows
    return str(rows.data(rows.index(row, column)))


def test_it_begins_with_the_last_twelve_months(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown_on(demo, tasks, live, shift, qtbot)

    assert screen.filters.wanted == ReportFilter(date(2025, 3, 1), date(2026, 2, 28), Step.MONTH)
    assert screen.filters.range.currentText() == "Last 12 months"
    assert [bar.mark for bar in screen.view.chart.bars][:2] == ["Mar", "Apr"]


def test_the_numbers_the_chart_and_the_table_say_the_same(screen: ReportsScreen) -> None:
    report = screen.view.report
    assert report is not None
    january = report.periods[0].figures

    assert screen.view.chart.bars[0].name == "January 2019"
    assert screen.view.chart.bars[0].value == january.revenue
    assert cell(screen, BY_STEP, 0, 0) == "Tue 1 Jan 2019"
    assert cell(screen, BY_STEP, 0, 3) == f"{january.revenue:,.2f}"
    assert cell(screen, BY_STATE, 0, 4) == str(january.counts[Status.COMPLETED])
    assert screen.view.tiles["bookings"].number.text() == f"{report.total.made:,}"
    assert cell(screen, BY_LEAD, 3, 1) == f"{report.total.made:,}"


def test_a_tile_chooses_what_the_chart_shows(screen: ReportsScreen, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.view.tiles["cancelled"], Qt.MouseButton.LeftButton)

    assert screen.view.panel.title.text() == "Cancelled share"
    assert screen.view.chart.bars[0].words.endswith("%")

    qtbot.mouseClick(screen.view.tiles["lead"], Qt.MouseButton.LeftButton)

    assert [bar.mark for bar in screen.view.chart.bars][:2] == ["less than a day", "1 to 2 days"]


def test_it_is_compared_with_the_time_before(screen: ReportsScreen, qtbot: QtBot) -> None:
    choose(screen, date(2019, 2, 1), date(2019, 2, 28), qtbot)

    assert screen.view.tiles["bookings"].change.text() == "−9.7 %"
    assert screen.view.tiles["bookings"].accessibleName() == "Bookings: 140. −9.7 % 155 before"
    assert screen.view.tiles["bookings"].change.property("role") == "danger"


def test_a_month_leads_to_its_weeks_a_week_to_its_days_and_a_day_to_its_bookings(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    chart = screen.view.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    january = read(screen, qtbot)
    assert january.wanted == ReportFilter(date(2019, 1, 1), date(2019, 1, 31), Step.WEEK)

    table = screen.view.tables[BY_STEP]
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    week = read(screen, qtbot)
    assert week.wanted == ReportFilter(date(2019, 1, 7), date(2019, 1, 13), Step.DAY)

    with qtbot.waitSignal(screen.bookings_asked) as asked:
        screen.view.chart.chosen.emit(2)
    assert asked.args == [date(2019, 1, 9), date(2019, 1, 9)]

    for wanted in (january.wanted, ReportFilter(date(2019, 1, 1), date(2019, 12, 31), Step.MONTH)):
        screen.back.trigger()
        assert read(screen, qtbot).wanted == wanted
    assert not screen.back.isEnabled()


def test_a_chef_leads_to_its_own_report_and_from_there_to_the_chef(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    table = screen.view.tables[BY_CHEF]
    screen.view.tabs.setCurrentIndex(BY_CHEF)
    table.selectRow(0)
    best = cell(screen, BY_CHEF, 0, 0)
    everybody = screen.view.report
    assert everybody is not None
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.filters.chef.chef_id is not None)
    own = read(screen, qtbot)

    assert [chef.name for chef in own.chefs] == [best]
    assert own.total.made < everybody.total.made
    with qtbot.waitSignal(screen.chef_asked) as asked:
        table.opened.emit(0)
    assert asked.args == [own.chefs[0].chef_id]


def test_a_heading_sorts(screen: ReportsScreen) -> None:
    table = screen.view.tables[BY_STEP]
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)

    counts = [int(cell(screen, BY_STEP, row, 2)) for row in range(12)]
    assert counts == sorted(counts)
    assert table.rows.source_row(0) == 1


def test_tab_goes_from_the_dates_to_the_numbers_the_chart_and_the_table(screen: ReportsScreen) -> None:
    stops = tab_stops(screen)

    wanted: list[QWidget] = [screen.filters.range, screen.filters.chef, screen.export_button]
    wanted += [*screen.view.tiles.values(), screen.view.chart, screen.view.tabs.tabBar()]
    wanted += [screen.view.tables[BY_STEP]]
    assert [stop for stop in stops if stop in wanted] == wanted


def test_dates_that_make_no_sense_are_marked_and_nothing_is_lost(screen: ReportsScreen, qtbot: QtBot) -> None:
    before = screen.view.report
    screen.filters.last.setText("2018-01-01")

    assert screen.filters.last.property("invalid") is True
    assert screen.state.text() == "These dates make no sense."
    assert screen.view.report is before


def test_dates_without_bookings_say_so(screen: ReportsScreen, qtbot: QtBot) -> None:
    choose(screen, date(2035, 1, 1), date(2035, 1, 31), qtbot)

    qtbot.waitUntil(screen.nothing.isVisible)


def test_a_change_elsewhere_is_followed_and_what_was_selected_stays(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown_on(demo, tasks, live, shift, qtbot)
    screen.view.tables[BY_STEP].selectRow(4)
    report = screen.view.report
    assert report is not None
    waiting = report.total.counts[Status.PENDING]
    demo.bookings.cancel(5, by=DESK)

    def follows() -> bool:
        report = screen.view.report
        return report is not None and report.total.counts[Status.PENDING] == waiting - 1

    qtbot.waitUntil(follows, timeout=10_000)
    assert screen.view.tables[BY_STEP].selected == 4


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf"])
def test_what_is_shown_is_saved_as_a_file(
    screen: ReportsScreen, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    screen.view.tabs.setCurrentIndex(BY_STATE)
    screen.exports[ending].trigger()
    (chooser,) = screen.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == f"Report 2019-01-01 to 2019-12-31.{ending}"
    path = tmp_path / f"report.{ending}"
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    qtbot.waitUntil(lambda: screen.banner.text() == f"Saved as report.{ending}")

    if ending == "csv":
        rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
        assert rows[0][:5] == ["From", "To", "Pending", "Confirmed", "Completed"]
        assert rows[1][4] == cell(screen, BY_STATE, 0, 4)
    elif ending == "xlsx":
        sheet = load_workbook(path).active
        assert sheet is not None
        assert str(sheet["E2"].value) == cell(screen, BY_STATE, 0, 4)
    else:
        said = text_of(path.read_bytes())
        assert "Tue 1 Jan 2019 to Tue 31 Dec 2019 · All chefs" in said
        assert all(name in said for name in ("By month", "By state", "By chef", "Lead time"))


def test_a_file_that_cannot_be_written_says_why(screen: ReportsScreen, qtbot: QtBot, tmp_path: Path) -> None:
    report = screen.view.report
    assert report is not None
    screen.export_to(tmp_path / "no such folder" / "report.csv", report, "csv")

    qtbot.waitUntil(lambda: screen.banner.text().startswith("The file could not be written"))


def test_the_report_is_seen_on_paper(screen: ReportsScreen, qtbot: QtBot) -> None:
    from coocook_desktop.dialogs.print_preview import PrintPreview

    screen.print.trigger()

    (preview,) = screen.findChildren(PrintPreview)
    qtbot.waitUntil(preview.print_button.isEnabled)
    preview.close()


def test_a_report_that_cannot_be_read_says_why(
    demo: CooCook,
    tasks: TaskRunner,
    live: LiveChanges,
    shift: Shift,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = shown_on(demo, tasks, live, shift, qtbot)

    def locked(*_given: object, **_named: object) -> Report:
        raise StoreUnavailable("The store is busy.")

    with monkeypatch.context() as broken:
        broken.setattr(demo.reports, "of", locked)
        screen.refresh()
        qtbot.waitUntil(lambda: screen.banner.text() == "The store is busy.")

    screen.refresh()
    qtbot.waitUntil(lambda: not screen.banner.text())


def test_it_comes_back_as_it_was_left(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    first = shown_on(demo, tasks, live, shift, qtbot)
    first.filters.choose(Range.THIS_YEAR)
    first.view.tiles["utilisation"].click()
    first.view.tabs.setCurrentIndex(BY_CHEF)
    again = shown_on(demo, tasks, live, shift, qtbot)

    again.restore_state(first.save_state())

    assert again.filters.wanted == first.filters.wanted
    assert again.view.measure.name == "utilisation"
    assert again.view.tabs.currentIndex() == BY_CHEF


def test_a_state_from_elsewhere_does_no_harm(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot
) -> None:
    screen = shown_on(demo, tasks, live, shift, qtbot)
    wanted = screen.filters.wanted

    screen.restore_state({"range": "nonsense", "step": 7, "measure": None, "table": 99})

    assert screen.filters.wanted == wanted


def test_it_speaks_korean(
    demo: CooCook, tasks: TaskRunner, live: LiveChanges, shift: Shift, qtbot: QtBot, qapp: QApplication
) -> None:
    language.install(qapp, "ko")

    screen = shown_on(demo, tasks, live, shift, qtbot)

    assert screen.view.panel.title.text() == "매출"
    assert screen.view.chart.bars[0].name == "2025년 3월"
    assert screen.filters.range.currentText() == "최근 12개월"


def test_it_is_narrow_enough_for_the_smallest_window(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(940, 600)
    screen = desk.window.open_screen("Reports")
    assert isinstance(screen, ReportsScreen)
    qtbot.waitUntil(lambda: screen.view.report is not None)

    assert desk.window.width() == 940
    assert all(tile.height() >= 60 for tile in screen.view.tiles.values())
