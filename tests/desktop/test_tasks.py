"""Work off the GUI thread."""

import logging
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coocook_desktop.tasks import Task, TaskRunner
from coocook_server.errors import Cancelled, Invalid


def test_work_is_done_elsewhere_and_its_end_is_told_on_the_gui_thread(
    tasks: TaskRunner, qtbot: QtBot
) -> None:
    seen: list[tuple[str, int]] = []
    owner = QObject()
    here = threading.get_ident()

    def work(task: Task) -> int:
        task.progress("Half way", 0.5)
        return threading.get_ident()

    def done(worker: int) -> None:
        seen.append(("done", threading.get_ident()))
        assert worker != here

    def progress(words: str, share: float) -> None:
        assert (words, share) == ("Half way", 0.5)
        seen.append(("progress", threading.get_ident()))

    tasks.run(work, owner=owner, done=done, progress=progress)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [("progress", here), ("done", here)]


def test_a_refusal_reaches_who_asked(tasks: TaskRunner, qtbot: QtBot) -> None:
    faults: list[Exception] = []
    owner = QObject()

    def work(_task: Task) -> None:
        raise Invalid("That makes no sense.")

    tasks.run(work, owner=owner, done=lambda _nothing: None, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert str(faults[0]) == "That makes no sense."


def test_a_bug_in_a_task_is_in_the_log(
    tasks: TaskRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    faults: list[Exception] = []
    owner = QObject()

    def work(_task: Task) -> None:
        raise ZeroDivisionError("a bug")

    tasks.run(work, owner=owner, done=lambda _nothing: None, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert "a bug" in caplog.text
    assert any(record.exc_info for record in caplog.records)


def test_a_failure_that_nobody_waits_for_is_in_the_log(
    tasks: TaskRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()

    def work(_task: Task) -> None:
        raise Invalid("Nobody hears this.")

    tasks.run(work, owner=owner, done=lambda _nothing: None)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert caplog.records[-1].levelno == logging.WARNING
    assert "Nobody hears this." in caplog.text


def test_an_owner_that_is_gone_is_told_nothing(tasks: TaskRunner, qtbot: QtBot) -> None:
    told: list[object] = []
    owner = QObject()
    may_end = threading.Event()

    tasks.run(lambda _task: may_end.wait(10), owner=owner, done=told.append, failed=told.append)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    may_end.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == []


def test_cancelled_work_stops_and_what_has_not_begun_never_does(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner = QObject()
    faults: list[Exception] = []
    begun: list[str] = []
    all_taken = threading.Barrier(5, timeout=10)

    def never(_task: Task) -> str:
        begun.append("begun")
        return "done"

    def long(task: Task) -> str:
        all_taken.wait()
        while not task.cancelled():
            pass
        raise Cancelled("Stopped.")

    for _ in range(4):
        tasks.run(long, owner=owner, done=begun.append, failed=faults.append)
    tasks.run(never, owner=owner, done=begun.append, failed=faults.append)
    all_taken.wait()
    tasks.cancel_all()

    qtbot.waitUntil(lambda: len(faults) == 5)
    assert begun == []
    assert all(isinstance(fault, Cancelled) for fault in faults)


def test_one_piece_of_work_can_be_cancelled(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner = QObject()
    faults: list[Exception] = []
    began = threading.Event()

    def work(task: Task) -> None:
        began.set()
        while not task.cancelled():
            pass
        raise Cancelled("Stopped.")

    running = tasks.run(work, owner=owner, done=lambda _nothing: None, failed=faults.append)
    assert began.wait(10)
    running.cancel()
    qtbot.waitUntil(lambda: bool(faults))
    assert str(faults[0]) == "Stopped."
