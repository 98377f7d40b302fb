"""The week of working hours: painted with the mouse and the keyboard, typed to the minute."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from coocook_desktop.widgets.hours_editor import HoursEditor
from coocook_server.services.working_hours import EVERY_DAY, WorkingSpan

MONDAY, TUESDAY, SUNDAY = 0, 1, 6
NINE, NOON = 18, 24


@pytest.fixture
def editor(qtbot: QtBot) -> HoursEditor:
    """An editor of a free week."""
    shown = HoursEditor()
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show()
    return shown


def middle(editor: HoursEditor, weekday: int, cell: int) -> QPoint:
    return editor.grid.cell(weekday, cell).center()


def drag(editor: HoursEditor, qtbot: QtBot, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press the button on one half hour, let go on another."""
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(editor.grid, left, pos=middle(editor, *start))
    qtbot.mouseMove(editor.grid, middle(editor, *end))
    qtbot.mouseRelease(editor.grid, left, pos=middle(editor, *end))


def texts(editor: HoursEditor) -> list[str]:
    return [line.text() for line in editor.lines]


def spans(editor: HoursEditor, weekday: int) -> list[tuple[time, time]]:
    return [(span.starts, span.ends) for span in editor.hours if span.weekday == weekday]


def test_hours_come_out_of_the_editor_as_they_went_in(editor: HoursEditor) -> None:
    hours = (
        WorkingSpan(0, time(9, 5), time(12)),
        WorkingSpan(0, time(17), time(0)),
        WorkingSpan(4, time(11, 15), time(22)),
    )

    editor.set_hours(hours)

    assert editor.hours == hours


def test_half_hours_are_painted_with_the_mouse(editor: HoursEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.changed):
        drag(editor, qtbot, (TUESDAY, NINE), (TUESDAY, NOON - 1))

    assert spans(editor, TUESDAY) == [(time(9), time(12))]
    assert texts(editor)[TUESDAY] == "09:00–12:00"


def test_several_days_are_painted_at_once(editor: HoursEditor, qtbot: QtBot) -> None:
    drag(editor, qtbot, (MONDAY, NINE), (4, NOON))

    assert [spans(editor, day) for day in range(7)] == [[(time(9), time(12, 30))]] * 5 + [[], []]


def test_dragging_from_a_worked_half_hour_frees_what_it_passes(editor: HoursEditor, qtbot: QtBot) -> None:
    editor.set_hours(EVERY_DAY)

    drag(editor, qtbot, (MONDAY, 28), (MONDAY, 33))

    assert spans(editor, MONDAY) == [(time(11), time(14)), (time(17), time(22))]
    assert spans(editor, TUESDAY) == [(time(11), time(22))]


def test_times_between_the_half_hours_stay_while_others_are_painted(
    editor: HoursEditor, qtbot: QtBot
) -> None:
    editor.set_hours((WorkingSpan(0, time(11, 15), time(14, 40)),))

    drag(editor, qtbot, (MONDAY, 36), (MONDAY, 39))

    assert texts(editor)[MONDAY] == "11:15–14:40, 18:00–20:00"


def test_the_keyboard_paints_too(editor: HoursEditor, qtbot: QtBot) -> None:
    editor.grid.setFocus()
    grid, shift = editor.grid, Qt.KeyboardModifier.ShiftModifier
    assert "Monday 09:00–09:30, free" in grid.accessibleDescription()

    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Right, shift)
    qtbot.keyClick(grid, Qt.Key.Key_Down, shift)

    assert spans(editor, TUESDAY) == [(time(9), time(11))]
    assert spans(editor, 2) == [(time(10, 30), time(11))]
    assert "Wednesday 10:30–11:00, works" in grid.accessibleDescription()
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert spans(editor, 2) == []


def test_exact_times_are_typed_and_painted(editor: HoursEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.lines[MONDAY], "11:15-14, 17-22")

    assert spans(editor, MONDAY) == [(time(11, 15), time(14)), (time(17), time(22))]
    assert editor.makes_sense


def test_a_night_is_typed_with_the_day_it_begins_on(editor: HoursEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor.lines[SUNDAY], "18-2")

    assert spans(editor, SUNDAY) == [(time(18), time(0))]
    assert spans(editor, MONDAY) == [(time(0), time(2))]
    assert (texts(editor)[MONDAY], texts(editor)[SUNDAY]) == ("", "18-2")
    editor.lines[SUNDAY].clear()
    qtbot.keyClicks(editor.lines[SUNDAY], "18-23")
    assert spans(editor, MONDAY) == []


@pytest.mark.parametrize("typed", ["9", "9-25", "9-9", "noon-2", "9-14, 12-18", "9-12-15"])
def test_what_makes_no_sense_is_marked_and_the_rest_stays(
    editor: HoursEditor, qtbot: QtBot, typed: str
) -> None:
    editor.set_hours(EVERY_DAY)
    editor.lines[TUESDAY].clear()

    qtbot.keyClicks(editor.lines[TUESDAY], typed)

    assert not editor.makes_sense
    assert editor.lines[TUESDAY].text() == typed
    assert "11:15" in editor.problem.text()
    assert spans(editor, MONDAY) == [(time(11), time(22))]


def test_one_day_is_copied_to_the_other_working_days(editor: HoursEditor, qtbot: QtBot) -> None:
    editor.set_hours(tuple(span for span in EVERY_DAY if span.weekday != SUNDAY))
    editor.grid.setFocus()
    editor.lines[MONDAY].clear()
    qtbot.keyClicks(editor.lines[MONDAY], "8:30-20")

    qtbot.mouseClick(editor.copy_button, Qt.MouseButton.LeftButton)

    assert {(span.starts, span.ends) for span in editor.hours} == {(time(8, 30), time(20))}
    assert len(editor.hours) == 6
