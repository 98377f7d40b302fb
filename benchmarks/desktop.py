"""The desktop on the large store: how soon its window is usable, how long it blocks, what it holds in memory.

A timer on the GUI thread notes the longest time between two of its ticks while a script types, scrolls and
goes from screen to screen. Everything is offscreen: a real screen adds what its driver takes.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from benchmarks.run import Figure, against
from coocook_desktop.main_window import BOOKINGS, SCREENS, MainWindow
from coocook_desktop.screens.schedule import DAYS, ScheduleScreen
from coocook_desktop.session import Session
from coocook_desktop.tasks import TaskRunner
from coocook_desktop.theme import apply_theme
from coocook_server.bootstrap import open_coocook
from coocook_server.config import load_settings

STARTS = 5
TICK_MS = 2
SETTLED_S = 0.3
"""So long nothing may run before a step of the script is over."""
LIMIT_S = 60
ROUNDS = 3
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
SCHEDULE = "Schedule"

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time_ns(), flush=True)
        app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
import sys, time
from coocook_desktop import app, startup
class Startup(startup.Startup):
    def __init__(self, window, tasks):
        super().__init__(window, tasks)
        window.painted.connect(lambda: print("painted", time.time_ns(), flush=True))
        self.opened.connect(self._usable)
    def _usable(self):
        print("usable", time.time_ns(), flush=True)
        self.end()
app.Startup = Startup
sys.exit(app.main([]))
"""


def measure(store: Path) -> Iterator[Figure]:
    """Every figure of the desktop on this store."""
    with tempfile.TemporaryDirectory(prefix="coocook-bench-") as name, _surroundings(Path(name), store):
        yield from _starts()
        yield from _use(store)


@contextmanager
def _surroundings(folder: Path, store: Path) -> Iterator[None]:
    before = os.environ.copy()
    os.environ.update(
        COOCOOK_DATA=str(folder),
        DATABASE_URL=f"sqlite:///{store.absolute().as_posix()}",
        API_PORT="18765",
        QT_QPA_PLATFORM="offscreen",
        RATELIMIT_ENABLED="false",
    )
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _starts() -> Iterator[Figure]:
    bare = statistics.median(_start(BARE)[""] for _ in range(STARTS))
    ours = [_start(OURS) for _ in range(STARTS)]
    yield Figure("desktop: a bare window is painted", bare)
    for what in ("painted", "usable"):
        yield against(
            f"desktop: ours is {what}", statistics.median(times[what] for times in ours), bare, "bare"
        )


def _start(program: str) -> dict[str, float]:
    """Milliseconds from the start of a process to each thing that it tells."""
    began = time.time_ns()
    ended = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=LIMIT_S
    )
    lines = [line.split() for line in ended.stdout.splitlines()]
    return {" ".join(line[:-1]): (int(line[-1]) - began) / 1e6 for line in lines}


def _use(store: Path) -> Iterator[Figure]:
    """Drive the open window round after round, and tell what the last round took and held."""
    process = psutil.Process()
    held: list[float] = []
    with _desk(store) as desk:
        for number in range(ROUNDS):
            for name, step in desk.steps():
                worst = desk.longest_block(step)
                if number == ROUNDS - 1:
                    yield Figure(f"desktop: longest block, {name}", worst)
            held.append(process.memory_info().rss / 1e6)
    yield Figure("desktop: megabytes held after the first round", held[0])
    yield against(f"desktop: megabytes held after {ROUNDS} rounds", held[-1], held[0], "the first")


class Desk:
    """The open window, and a timer that notices when the GUI thread does one thing for long."""

    def __init__(self, window: MainWindow, tasks: TaskRunner) -> None:
        self._window = window
        self._tasks = tasks
        self._last = self._worst = 0.0
        self._timer = QTimer(window, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def longest_block(self, step: Callable[[], object]) -> float:
        """Take a step of the script, wait until nothing runs, and return the longest gap in milliseconds."""
        self._last, self._worst = time.perf_counter(), 0.0
        step()
        self.settle()
        return self._worst

    def settle(self) -> None:
        """Let the window work until it has been idle for a while."""
        idle_since = time.perf_counter()
        until = idle_since + LIMIT_S
        while time.perf_counter() - idle_since < SETTLED_S:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, TICK_MS)
            if self._tasks.busy:
                idle_since = time.perf_counter()
            if time.perf_counter() > until:
                raise TimeoutError("the desktop did not come to rest")

    def steps(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """What a person does, one after the other."""
        for title, _icon in SCREENS:
            yield f"to {title}", partial(self._window.open_screen, title)
        yield from self._schedule_steps()
        yield f"back to {BOOKINGS}", partial(self._window.open_screen, BOOKINGS)
        screen = self._window.screens[BOOKINGS]
        [table, *_] = screen.findChildren(QAbstractItemView)
        [search, *_] = screen.findChildren(QLineEdit)
        yield "30 pages down in the table", partial(self._press, table, Qt.Key.Key_PageDown, 30)
        yield "to the last row", partial(self._press, table, Qt.Key.Key_End, 1)
        for text in ("Marino", "박서", "500000"):
            yield f"typing {text} in the search", partial(self._type, search, text)

    def _schedule_steps(self) -> Iterator[tuple[str, Callable[[], object]]]:
        yield f"back to {SCHEDULE}", partial(self._window.open_screen, SCHEDULE)
        screen = self._window.screens[SCHEDULE]
        if not isinstance(screen, ScheduleScreen):
            raise TypeError(f"{SCHEDULE} is another screen")
        for view in DAYS:
            yield f"the schedule by {view}", partial(screen.look, view)
            yield f"15 pages down by {view}", partial(self._press, screen.board, Qt.Key.Key_PageDown, 15)
            yield f"15 pages up by {view}", partial(self._press, screen.board, Qt.Key.Key_PageUp, 15)

    def _press(self, widget: QWidget, key: Qt.Key, times: int) -> None:
        for _ in range(times):
            QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier if times == 1 else NOTHING_HELD)
            QCoreApplication.processEvents()

    def _type(self, field: QLineEdit, text: str) -> None:
        field.clear()
        for letter in text:
            field.insert(letter)
            QCoreApplication.processEvents()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._worst = max(self._worst, (now - self._last) * 1000)
        self._last = now


@contextmanager
def _desk(store: Path) -> Iterator[Desk]:
    app = QApplication.instance() or QApplication([])
    apply_theme(app)  # type: ignore[arg-type]  # instance() is typed as its base
    coocook = open_coocook(load_settings())
    tasks = TaskRunner()
    window = MainWindow(QSettings(str(store.with_suffix(".ini")), QSettings.Format.IniFormat))
    session = Session(coocook, tasks, window)
    window.attach(session)
    session.begin()
    window.resize(1280, 800)
    window.show()
    desk = Desk(window, tasks)
    desk.settle()
    try:
        yield desk
    finally:
        session.let_go()
        window.detach()
        session.close()
        tasks.stop()
