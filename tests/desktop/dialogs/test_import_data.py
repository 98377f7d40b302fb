"""The assistant that imports: a file is dropped, its columns are matched, all is seen before it is done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QTableWidget
from pytestqt.qtbot import QtBot

from coocook_desktop import language
from coocook_desktop.dialogs.import_data import COLUMNS, CONTENTS, FILE, RESULT, ImportDialog
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.importing import Twins
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.chefs import ChefFilter
from coocook_server.services.paging import Paging
from tests.desktop.desk import Desk
from tests.desktop.steps import cells, said, waited_for

LEFT = Qt.MouseButton.LeftButton
CHEFS = "Name,Cuisine,Rate\nAnna,Thai,90\nBert,Greek,80.50\n"
STAFF = Actor(user_id=None, role=Role.STAFF, name="Lee", origin="desk")


@pytest.fixture
def dialog(demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot) -> ImportDialog:
    """The assistant on the demo store."""
    shown = ImportDialog(demo, tasks, shift)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.open()
    return shown


def file(folder: Path, text: str, name: str = "chefs.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text(text, encoding=encoding)
    return path


def drop(dialog: ImportDialog, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, key = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    dialog.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), action, data, button, key))
    dialog.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, key))


def at(dialog: ImportDialog, page: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == page)


def press_next(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.next_button, LEFT)


def come_to(dialog: ImportDialog, page: int, path: Path, qtbot: QtBot) -> None:
    """From the file to a step."""
    drop(dialog, path)
    at(dialog, CONTENTS, qtbot)
    if page >= COLUMNS:
        press_next(dialog, qtbot)
        qtbot.waitUntil(lambda: dialog.columns_page.table is not None)
    if page == RESULT:
        press_next(dialog, qtbot)
        result = dialog.result_page
        qtbot.waitUntil(lambda: not result.progress.isVisible() and bool(result.words.text()))


def table(found: QTableWidget | None) -> QTableWidget:
    assert found is not None
    return found


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def names(coocook: CooCook) -> set[str]:
    return {chef.name for chef in coocook.chefs.list(ChefFilter(active=None), Paging(per_page=100)).items}


def test_a_dropped_file_is_imported_and_taken_back(
    demo: CooCook, dialog: ImportDialog, shift: Shift, tmp_path: Path, qtbot: QtBot
) -> None:
    shift.hand_over(STAFF)
    come_to(dialog, RESULT, file(tmp_path, CHEFS), qtbot)
    assert dialog.result_page.title.text() == "2 rows are ready to be imported"
    assert not {"Anna", "Bert"} & names(demo)

    with qtbot.waitSignal(dialog.imported):
        press_next(dialog, qtbot)

    assert {"Anna", "Bert"} <= names(demo)
    assert shift.to_undo == "2 chefs added from chefs.csv"
    assert demo.history.of("import", 1)[0].actor_name == "Lee"
    qtbot.mouseClick(dialog.undo_button, LEFT)
    qtbot.waitUntil(lambda: dialog.result_page.title.text() == "Taken back")
    assert not {"Anna", "Bert"} & names(demo)
    shift.redo()
    qtbot.waitUntil(lambda: {"Anna", "Bert"} <= names(demo))


def test_the_first_rows_are_shown_as_they_are_and_as_they_would_become(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    text = "이름;요리;시급\nPark Min-jun;한식;1,5\n새 셰프;양식;9,25\n"
    come_to(dialog, CONTENTS, file(tmp_path, text, encoding="cp949"), qtbot)
    contents = dialog.contents_page
    assert (contents.chosen, contents.encoding.currentData(), contents.delimiter.currentData()) == (
        Noun.CHEF,
        "cp949",
        ";",
    )
    assert cells(table(contents.table), 1) == ["3", "새 셰프", "양식", "9,25"]

    press_next(dialog, qtbot)
    columns = dialog.columns_page
    qtbot.waitUntil(lambda: columns.summary.text() == "1 of the first rows is not right yet.")
    choose(columns.decimals, True)
    choose(columns.twins, Twins.UPDATE)

    qtbot.waitUntil(lambda: columns.summary.text() == "The first 2 rows of the file are right.")
    assert cells(table(columns.table), 0)[1] == "Updates: there is a chef of this name"
    assert cells(table(columns.table), 1) == ["3", "Is added", "새 셰프", "양식", "$9.25"]


def test_a_needed_column_must_be_chosen_before_it_goes_on(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    come_to(dialog, COLUMNS, file(tmp_path, "Name,Cuisine,Costs\nAnna,Thai,90\n"), qtbot)
    assert not dialog.next_button.isEnabled()
    assert "Hourly rate" in dialog.columns_page.summary.text()

    choose(dialog.columns_page.columns["hourly_rate"], 2)

    assert dialog.next_button.isEnabled()
    press_next(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.result_page.title.text() == "1 row is ready to be imported")


def test_what_is_wrong_is_listed_and_saved_as_a_file_to_mend(
    demo: CooCook, dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    come_to(dialog, RESULT, file(tmp_path, CHEFS + "Carl,,cheap\n"), qtbot)

    assert dialog.result_page.title.text() == "1 row cannot be imported"
    assert not dialog.next_button.isVisible()
    assert [cells(dialog.result_page.table, row) for row in (0, 1)] == [
        ["4", "Cuisine", "", "Cuisine: is needed"],
        ["4", "Rate", "cheap", "Hourly rate: is not a number"],
    ]
    dialog.save_to_mend(tmp_path / "mend.csv")
    qtbot.waitUntil(lambda: said(dialog.banner) == "Saved as mend.csv.")
    assert "Carl,,cheap,Cuisine: is needed; Hourly rate: is not a number" in (
        tmp_path / "mend.csv"
    ).read_text("utf-8-sig")
    assert "Anna" not in names(demo)
    qtbot.mouseClick(dialog.back_button, LEFT)
    assert dialog.pages.currentIndex() == COLUMNS


def test_a_file_that_cannot_be_read_is_told_plainly(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")

    drop(dialog, path)

    qtbot.waitUntil(lambda: "not a CSV file" in said(dialog.banner))
    assert dialog.pages.currentIndex() == FILE


def test_a_wrong_guess_of_the_letters_is_set_right(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    come_to(
        dialog, CONTENTS, file(tmp_path, "Name,Cuisine,Rate\nAmélie,French,9\n", encoding="cp1252"), qtbot
    )

    choose(dialog.contents_page.encoding, "cp1252")
    dialog.contents_page.encoding.activated.emit(dialog.contents_page.encoding.currentIndex())

    qtbot.waitUntil(lambda: cells(table(dialog.contents_page.table), 0)[1] == "Amélie")


def test_it_begins_with_what_the_person_came_for(
    demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ImportDialog(demo, tasks, shift, None, "customer")
    qtbot.addWidget(dialog)
    dialog.open()

    come_to(dialog, CONTENTS, file(tmp_path, "Name,Phone,Price\nAnna,02-555-0100,1\n"), qtbot)

    assert dialog.contents_page.chosen is Noun.CUSTOMER


def test_stopping_leaves_everything_as_it_was(
    demo: CooCook, dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = "".join(f"Chef {number},Thai,90\n" for number in range(3_000))
    come_to(dialog, RESULT, file(tmp_path, "Name,Cuisine,Rate\n" + rows), qtbot)

    press_next(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: "nothing was imported" in said(dialog.banner))
    assert dialog.isVisible()
    assert len(names(demo)) == 5


def test_a_time_sold_meanwhile_is_told_and_nothing_is_imported(
    demo: CooCook, dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    text = "Chef,Customer,Phone,Date,Start,Hours\nPark Min-jun,Kim,02-555-0100,2030-01-05,18:00,2\n"
    come_to(dialog, RESULT, file(tmp_path, text), qtbot)
    other = ImportDialog(demo, dialog._tasks, dialog._shift)
    qtbot.addWidget(other)
    other.open()
    come_to(
        other,
        RESULT,
        file(tmp_path, text.replace("Kim", "Lee").replace("18:00", "19:00"), "other.csv"),
        qtbot,
    )
    with qtbot.waitSignal(other.imported):
        press_next(other, qtbot)
    before = demo.bookings.count(BookingFilter(), by=DESK)

    press_next(dialog, qtbot)

    qtbot.waitUntil(lambda: dialog.result_page.title.text() == "1 row cannot be imported")
    assert "taken then by booking" in cells(dialog.result_page.table, 0)[3]
    assert demo.bookings.count(BookingFilter(), by=DESK) == before


def test_it_speaks_korean(
    demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot, tmp_path: Path, qapp: object
) -> None:
    language.install(qapp, "ko")  # type: ignore[arg-type]
    dialog = ImportDialog(demo, tasks, shift)
    qtbot.addWidget(dialog)
    dialog.open()

    come_to(dialog, RESULT, file(tmp_path, "이름,요리,시급\n,한식,구만원\n"), qtbot)

    assert dialog.result_page.title.text() == "1행을 가져올 수 없습니다"
    assert cells(dialog.result_page.table, 1)[1:3] == ["시급", "구만원"]


def test_imported_bookings_are_no_news(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    arrived: list[object] = []
    desk.session.newcomers.arrived.connect(lambda booking, _words: arrived.append(booking))
    desk.window.open_screen("Bookings")
    desk.window.import_data()
    dialog = waited_for(desk.window, ImportDialog, qtbot)
    text = "Chef,Customer,Phone,Date,Start,Hours\nPark Min-jun,Kim,02-555-0100,2030-01-05,18:00,2\n"
    come_to(dialog, RESULT, file(tmp_path, text), qtbot)
    known = desk.coocook.bookings.newest_id()

    with qtbot.waitSignal(desk.session.newcomers.waiting):
        press_next(dialog, qtbot)

    qtbot.waitUntil(lambda: dialog.result_page.title.text() == "Imported")
    assert desk.coocook.bookings.newest_id() == known + 1
    qtbot.waitUntil(lambda: desk.session.newcomers._known == known + 1)
    assert arrived == []
    dialog.reject()


def test_a_file_without_anything_new_says_so(
    demo: CooCook, dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    come_to(dialog, RESULT, file(tmp_path, "Name,Cuisine,Rate\nPark Min-jun,Korean,1\n"), qtbot)

    assert dialog.result_page.title.text() == "There is nothing new in this file"
    assert not dialog.next_button.isVisible()
