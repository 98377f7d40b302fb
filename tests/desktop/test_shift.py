"""What was done at the desk, taken back and done again."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from coocook_desktop.shift import Shift, Step
from coocook_server.errors import Conflict
from coocook_server.models.account import Actor, Role

MINA = Actor(user_id=7, role=Role.STAFF, name="Mina", origin="desk")


def flipping(seen: list[str], there: str, back: str) -> Step:
    """A step that notes what it did, and comes back."""

    def step() -> Step:
        seen.append(back)
        return flipping(seen, back, there)

    return step


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true)


def test_changes_are_taken_back_from_the_last_on_and_done_again(shift: Shift, qtbot: QtBot) -> None:
    seen: list[str] = []
    shift.note("first", flipping(seen, "first", "not first"))
    shift.note("second", flipping(seen, "second", "not second"))

    for undone in ("second", "first"):
        with qtbot.waitSignal(shift.undone) as told:
            shift.undo()
        assert told.args == [undone]
    with qtbot.waitSignal(shift.redone):
        shift.redo()

    assert seen == ["not second", "not first", "first"]
    assert (shift.to_undo, shift.to_redo) == ("first", "second")


def test_a_new_change_ends_what_could_be_done_again(shift: Shift, qtbot: QtBot) -> None:
    shift.note("first", flipping([], "a", "b"))
    with qtbot.waitSignal(shift.undone):
        shift.undo()
    assert shift.to_redo == "first"

    shift.note("second", flipping([], "a", "b"))

    assert shift.to_redo == ""


def test_a_refused_step_leaves_the_list_and_says_why(shift: Shift, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Conflict("The time was sold meanwhile.", rule="taken")

    shift.note("first", flipping([], "a", "b"))
    shift.note("second", refuse)

    with qtbot.waitSignal(shift.refused) as told:
        shift.undo()

    assert told.args is not None
    assert told.args[0].message == "The time was sold meanwhile."
    assert shift.to_undo == "first"


def test_only_one_step_is_taken_at_a_time(shift: Shift, qtbot: QtBot) -> None:
    seen: list[str] = []
    shift.note("first", flipping(seen, "a", "b"))
    shift.note("second", flipping(seen, "a", "b"))

    with qtbot.waitSignal(shift.undone):
        shift.undo()
        shift.undo()

    assert seen == ["b"]
    assert shift.to_undo == "first"


def test_who_takes_over_does_not_take_back_what_others_did(shift: Shift) -> None:
    shift.note("first", flipping([], "a", "b"))

    shift.hand_over(MINA)

    assert shift.by == MINA
    assert shift.to_undo == ""
