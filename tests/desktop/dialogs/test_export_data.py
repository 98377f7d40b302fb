"""The dialog that exports: all, or what a list shows, as a workbook or as CSV."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.dialogs.export_data import ExportDialog
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook
from coocook_server.operations import sheets
from coocook_server.operations.exports import Form
from coocook_server.services.chefs import ChefFilter
from tests.desktop.steps import said


@pytest.fixture
def dialog(demo: CooCook, tasks: TaskRunner, shift: Shift, qtbot: QtBot) -> ExportDialog:
    """The dialog for the chefs, as a list filtered to one of them opens it."""
    shown = ExportDialog(demo, tasks, shift, None, "chef", ChefFilter(q="Korean"))
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.open()
    qtbot.waitUntil(lambda: shown.count.text() == "5 chefs")
    return shown


@pytest.mark.parametrize("form", list(Form))
def test_all_are_written_into_a_file(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, form: Form) -> None:
    path = tmp_path / f"chefs.{form}"
    dialog.form.setCurrentIndex(dialog.form.findData(form))

    with qtbot.waitSignal(dialog.exported):
        dialog.save(path)

    assert said(dialog.banner) == f"5 chefs saved as chefs.{form}."
    assert len(sheets.read(path).rows) == 6


def test_only_what_the_list_shows_is_a_choice(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.which.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.count.text() == "1 chef")

    with qtbot.waitSignal(dialog.exported):
        dialog.save(tmp_path / "chefs.xlsx")

    assert [row.cells[0] for row in sheets.read(tmp_path / "chefs.xlsx").rows] == ["Name", "Park Min-jun"]


def test_another_noun_has_no_list(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.noun.setCurrentIndex(dialog.noun.findData("booking"))

    qtbot.waitUntil(lambda: dialog.count.text() == "7 bookings")
    assert not dialog.which.isEnabled()


def test_a_place_that_cannot_be_written_is_told_plainly(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.save(tmp_path / "gone" / "chefs.xlsx")

    qtbot.waitUntil(lambda: "is not there any more. Choose another." in said(dialog.banner))
    assert dialog.save_button.isEnabled()
