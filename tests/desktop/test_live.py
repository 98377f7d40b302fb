"""The core's events as one signal."""

import threading

from pytestqt.qtbot import QtBot

from coocook_desktop.live import LiveChanges
from coocook_server.events import ANYTHING, Change, Events


def test_a_burst_from_other_threads_is_told_once_on_the_gui_thread(qtbot: QtBot) -> None:
    events = Events()
    live = LiveChanges(events)
    told: list[tuple[frozenset[str], int]] = []
    live.changed.connect(lambda nouns: told.append((nouns, threading.get_ident())))

    def publish() -> None:
        for id in range(500):
            events.publish((Change("booking", id), Change("chef")))

    threads = [threading.Thread(target=publish) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(frozenset({"booking", "chef"}), threading.get_ident())]
    live.close()


def test_changes_are_told_again_after_the_first(qtbot: QtBot) -> None:
    events = Events()
    live = LiveChanges(events)
    for change in (Change("booking", 1), ANYTHING):
        with qtbot.waitSignal(live.changed) as told:
            events.publish((change,))
        assert told.args == [frozenset({change.noun})]
    live.close()


def test_nothing_is_told_after_the_end(qtbot: QtBot) -> None:
    events = Events()
    told: list[object] = []
    live, other = LiveChanges(events), LiveChanges(events)
    live.changed.connect(told.append)
    events.publish((ANYTHING,))
    live.close()
    for _ in range(2):
        with qtbot.waitSignal(other.changed):
            events.publish((ANYTHING,))
    assert told == []
    other.close()
