"""Fields for a date and a time of day: what is typed is understood, or marked."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from coocook_desktop.widgets.date_field import DateField
from coocook_desktop.widgets.field_error import FieldError
from coocook_desktop.widgets.hours_editor import HoursEditor
from coocook_desktop.widgets.time_field import TimeField
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan


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


def test_hours_come_out_of_the_editor_as_they_went_in(qtbot: QtBot) -> None:
    editor = HoursEditor()
    qtbot.addWidget(editor)
    hours = (
        WorkingSpan(0, time(9), time(12)),
        WorkingSpan(0, time(17), time(0)),
        WorkingSpan(4, time(11), time(22)),
    )

    editor.set_hours(hours)

    assert editor.hours == hours


def test_the_first_working_day_is_copied_to_the_others(qtbot: QtBot) -> None:
    editor = HoursEditor()
    qtbot.addWidget(editor)
    editor.set_hours(EVERY_DAY)
    editor.days[6].works.setChecked(False)
    editor.days[0].fields[0][0].setEditText("8:30")

    editor.copy_button.click()

    assert {span.starts for span in editor.hours} == {time(8, 30)}
    assert len(editor.hours) == 6


def test_an_overlap_of_two_spans_is_marked_on_its_day(qtbot: QtBot) -> None:
    editor = HoursEditor()
    qtbot.addWidget(editor)
    editor.set_hours((WorkingSpan(1, time(9), time(14)), WorkingSpan(1, time(12), time(18))))

    assert "overlap" in editor.days[1].problem
    assert not editor.makes_sense

    editor.days[1].less.click()
    assert editor.makes_sense


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
