"""Fields for a date and a time of day: what is typed is understood, or marked."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.time_field import TimeField


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("9:30", time(9, 30)),
        (" 17.45 ", time(17, 45)),
        ("24:00", None),
        ("9:5", None),
        ("25", None),
        ("noon", None),
        ("", None),
    ],
)
def test_a_time_is_understood_as_people_type_it(qtbot: QtBot, typed: str, understood: time | None) -> None:
    field = TimeField("from")
    qtbot.addWidget(field)

    field.setEditText(typed)

    assert field.value == understood


def test_a_day_may_end_at_midnight(qtbot: QtBot) -> None:
    field = TimeField("until", ends_day=True)
    qtbot.addWidget(field)

    field.set_time(time(0))

    assert field.currentText() == "24:00"
    assert field.value == time(0)


@pytest.mark.parametrize(
    ("typed", "understood", "makes_sense"),
    [
        ("2026-02-25", date(2026, 2, 25), True),
        ("2026/2/5", date(2026, 2, 5), True),
        ("2026.02.25", date(2026, 2, 25), True),
        ("", None, True),
        ("2026-02-30", None, False),
        ("26-02-25", None, False),
        ("tomorrow", None, False),
    ],
)
def test_a_date_is_typed_or_left_open(
    qtbot: QtBot, typed: str, understood: date | None, makes_sense: bool
) -> None:
    field = DateField("From date")
    qtbot.addWidget(field)

    field.setText(typed)

    assert (field.value, field.makes_sense) == (understood, makes_sense)


def test_a_date_is_picked_from_the_calendar_by_the_keyboard(qtbot: QtBot) -> None:
    field = DateField("From date")
    qtbot.addWidget(field)
    field.set_date(date(2026, 2, 25))
    field.show()

    qtbot.keyClick(field, Qt.Key.Key_Down)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 2, 25)
    with qtbot.waitSignal(field.changed):
        calendar.activated.emit(QDate(2026, 2, 26))

    assert field.text() == "2026-02-26"
    assert not calendar.isVisible()


def test_a_problem_is_read_out_with_its_field(qtbot: QtBot) -> None:
    field = TimeField("from")
    qtbot.addWidget(field)
    error = FieldError(field)
    qtbot.addWidget(error)

    error.say("must be later")
    assert error.text() == "Must be later"
    assert field.accessibleDescription() == "must be later"
    assert field.property("invalid")

    error.say("")
    assert error.isHidden()
    assert not field.property("invalid")
