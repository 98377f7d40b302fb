"""Cycles are collected where widgets may end."""

import gc
import threading
from typing import ClassVar

from pytestqt.qtbot import QtBot

from coocook_desktop.garbage import GarbageCollection


class Ending:
    """Notes the thread in which it ends; in a cycle with itself."""

    ended_in: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended_in.append(threading.get_ident())


def make_garbage() -> None:
    """Enough cycles for Python's collector to run several times."""
    for _ in range(5_000):
        Ending()


def test_garbage_made_in_a_worker_ends_in_the_gui_thread(qtbot: QtBot) -> None:
    Ending.ended_in.clear()
    collection = GarbageCollection()
    collection.start()
    try:
        worker = threading.Thread(target=make_garbage)
        worker.start()
        worker.join()
        qtbot.waitUntil(lambda: len(Ending.ended_in) == 5_000)
    finally:
        collection.stop()

    assert set(Ending.ended_in) == {threading.get_ident()}
    assert gc.isenabled()
