"""The first question, and leaving the demo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coocook_desktop.choice import Choice
from coocook_desktop.dialogs.first_start import FirstStartDialog, OwnBusinessDialog
from coocook_server.config import Settings


def test_return_in_the_name_starts_the_business(qtbot: QtBot) -> None:
    dialog = OwnBusinessDialog()
    chosen: list[Choice] = []
    dialog.chosen.connect(chosen.append)
    dialog.open()

    qtbot.keyClicks(dialog.name.field, "Seoul Table")
    qtbot.keyClick(dialog.name.field, Qt.Key.Key_Return)

    assert chosen == [Choice(demo=False, business_name="Seoul Table")]


def test_return_without_a_name_says_so_and_closes_nothing(qtbot: QtBot) -> None:
    dialog = OwnBusinessDialog()
    qtbot.addWidget(dialog)
    dialog.open()

    qtbot.keyClick(dialog.name.field, Qt.Key.Key_Return)

    assert dialog.name.error.text() == "Enter the name your customers know"
    assert dialog.isVisible()


@pytest.mark.parametrize("environment", ["development", "production"])
def test_a_demo_is_offered_but_in_production(settings: Settings, environment: str, qtbot: QtBot) -> None:
    dialog = FirstStartDialog(Settings(**(settings.model_dump() | {"environment": environment})))
    qtbot.addWidget(dialog)
    dialog.open()

    assert dialog.demo_button.isVisible() == (environment == "development")
    assert isinstance(dialog.business_button, QPushButton)
    height = dialog.height()
    qtbot.mouseClick(dialog.business_button, Qt.MouseButton.LeftButton)
    assert dialog.name.error.geometry().top() >= dialog.name.field.geometry().bottom()
    assert dialog.height() == height
