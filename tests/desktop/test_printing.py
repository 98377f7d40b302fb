"""Printing: a preview of each paper, given to a printer or saved."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coocook_desktop import language, printing
from coocook_desktop.dialogs.print_preview import PrintPreview
from coocook_desktop.pdf_pages import PdfPages
from coocook_desktop.screens.bookings import BookingsScreen
from coocook_desktop.screens.reports import ReportsScreen
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from tests.desktop.desk import Desk
from tests.desktop.steps import waited_for
from tests.server.operations.pdf_text import text_of

DAY = date(2026, 2, 26)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the preview lies over."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def day_sheet(window: QWidget, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot) -> PrintPreview:
    """The preview of a day sheet, its pages drawn."""
    preview = printing.print_day_sheet(window, demo, tasks, shift, DAY)
    qtbot.waitUntil(preview.print_button.isEnabled)
    return preview


def content(preview: PrintPreview) -> str:
    assert preview.pages is not None
    return text_of(preview.pages.content)


def papers(preview: PrintPreview) -> list[QLabel]:
    return [label for label in preview.findChildren(QLabel) if label.property("role") == "paper"]


def command(screen: QWidget, words: str) -> QAction:
    """What the menu and the palette call by these words."""
    [action] = [action for action in screen.actions() if action.text() == words]
    return action


def test_a_day_sheet_is_seen_before_it_is_printed(day_sheet: PrintPreview) -> None:
    assert day_sheet.windowTitle() == "Day sheet of Thu 26 Feb 2026"
    assert "Thursday 26 February 2026" in content(day_sheet)
    assert [paper.accessibleName() for paper in papers(day_sheet)] == ["Page 1 of 1"]
    assert day_sheet.state.text() == "1 page"
    assert day_sheet.print_button.hasFocus()


def test_a_week_plan_lies_on_its_side(
    window: QWidget, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    preview = printing.print_week_plan(window, demo, tasks, shift, DAY)
    qtbot.waitUntil(preview.print_button.isEnabled)

    (paper,) = papers(preview)
    assert paper.pixmap().width() > paper.pixmap().height()
    assert "Week plan" in content(preview)


def test_an_invoice_speaks_the_customers_language(
    window: QWidget, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot, qapp: QApplication
) -> None:
    language.install(qapp, "ko")

    preview = printing.print_invoice(window, demo, tasks, shift, 4)
    qtbot.waitUntil(preview.print_button.isEnabled)

    assert "Invoice" in content(preview)


def test_a_day_sheet_speaks_the_desks_language(
    window: QWidget, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot, qapp: QApplication
) -> None:
    language.install(qapp, "ko")

    preview = printing.print_day_sheet(window, demo, tasks, shift, DAY)
    qtbot.waitUntil(preview.print_button.isEnabled)

    assert "2026년 2월 26일 목요일" in content(preview)


def test_all_pages_go_to_the_printer(
    window: QWidget, tasks: TaskRunner, shift: Shift, qtbot: QtBot, tmp_path: Path
) -> None:
    """A printer that writes a file stands for one with paper: the same calls, the same pages."""
    preview = PrintPreview(tasks, "Many", "many", lambda: _pages(3), window)
    preview.open()
    qtbot.waitUntil(preview.print_button.isEnabled)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    with qtbot.waitSignal(preview.printed, timeout=30_000):
        preview.print_to(printer)

    printed = PdfPages((tmp_path / "printed.pdf").read_bytes())
    assert printed.count() == 3
    wanted, found = (pages.picture(1, 20) for pages in (PdfPages(_pages(3)), printed))
    assert abs(wanted.width() - found.width()) <= 2
    assert found.pixelColor(2, 2).lightness() > 250
    assert preview.banner.text() == "Given to the printer."


def test_it_is_saved_where_the_person_says(day_sheet: PrintPreview, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.mouseClick(day_sheet.save_button, Qt.MouseButton.LeftButton)
    (chooser,) = day_sheet.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == "Day sheet 2026-02-26.pdf"

    chooser.fileSelected.emit(str(tmp_path / "day.pdf"))

    qtbot.waitUntil(lambda: day_sheet.banner.text() == "Saved as day.pdf")
    assert day_sheet.pages is not None
    assert (tmp_path / "day.pdf").read_bytes() == day_sheet.pages.content
    chooser.reject()


def test_a_file_that_cannot_be_written_says_why(
    day_sheet: PrintPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    day_sheet.save_to(tmp_path / "no such folder" / "day.pdf")

    qtbot.waitUntil(lambda: day_sheet.banner.text().startswith("The file could not be written: No such file"))


def test_what_cannot_be_made_says_why_and_can_be_tried_again(
    window: QWidget, demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot
) -> None:
    preview = printing.print_invoice(window, demo, tasks, shift, 999)
    qtbot.waitUntil(lambda: bool(preview.banner.text()))

    assert preview.banner.text() == "There is no such booking."
    assert not preview.print_button.isEnabled()


def _pages(count: int) -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    written = BytesIO()
    canvas = Canvas(written)
    for number in range(count):
        canvas.drawString(100, 700, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return written.getvalue()


@pytest.mark.parametrize(
    ("title", "words", "paper"),
    [
        ("Today", "Print day sheet…", "Day sheet of Wed 25 Feb 2026"),
        ("Schedule", "Print week plan…", "Week plan with Wed 25 Feb 2026"),
    ],
)
def test_a_screen_prints_the_day_that_it_shows(
    desk: Desk, qtbot: QtBot, title: str, words: str, paper: str
) -> None:
    screen = desk.window.open_screen(title)
    assert screen is not None

    command(screen, words).trigger()

    preview = waited_for(screen, PrintPreview, qtbot)
    assert preview.windowTitle() == paper
    qtbot.waitUntil(preview.print_button.isEnabled)


def test_the_bookings_print_the_invoice_of_the_one_that_is_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_booking(4)
    screen = desk.window.screens["Bookings"]
    assert isinstance(screen, BookingsScreen)
    qtbot.waitUntil(lambda: screen.details.booking is not None)

    command(screen, "Print invoice…").trigger()

    preview = waited_for(screen, PrintPreview, qtbot)
    assert preview.windowTitle() == "Invoice of booking 4"
    qtbot.waitUntil(preview.print_button.isEnabled)


def test_a_day_in_the_reports_leads_to_its_bookings(desk: Desk, qtbot: QtBot) -> None:
    reports = desk.window.open_screen("Reports")
    assert isinstance(reports, ReportsScreen)

    reports.bookings_asked.emit(DAY, DAY)

    screen = desk.window.screens["Bookings"]
    assert isinstance(screen, BookingsScreen)
    qtbot.waitUntil(lambda: screen.count.text() == "1 booking found")
    assert (screen.filters.first.value, screen.filters.last.value) == (DAY, DAY)
