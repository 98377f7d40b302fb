"""`coocook`: the desktop app, from the guard of the one copy to the last clean-up."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize
from PySide6.QtWidgets import QApplication, QMessageBox

from coocook_desktop.appearance import Appearance
from coocook_desktop.faults import shown_in
from coocook_desktop.instance import Instance
from coocook_desktop.interrupts import Interrupts
from coocook_desktop.language import later, tr
from coocook_desktop.main_window import MainWindow
from coocook_desktop.startup import Startup
from coocook_desktop.tasks import TaskRunner
from coocook_server.paths import data_folder

FRAME = QSize(16, 40)
"""The room that the system's frame and title take around a window."""
NO_DISPLAY = later("There is no display here, so CooCook serves its pages without the desktop.")
ALREADY_RUNNING = later("CooCook is running already; its window is in front now.")
NOT_ANSWERING = later(
    "CooCook is running already, but it does not answer. Wait a moment, or end it and start again."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the desktop until its window is closed; returns the exit code."""
    arguments = list(sys.argv if argv is None else ["coocook", *argv])
    if not has_display():
        _say(NO_DISPLAY)
        return _serve_only()
    with ExitStack() as cleanups:
        return _run(arguments, cleanups)


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _run(arguments: list[str], cleanups: ExitStack) -> int:
    _take_own_place_in_taskbar()
    app = QApplication(arguments)
    app.setApplicationName("CooCook")
    app.setQuitOnLastWindowClosed(False)
    folder = data_folder()
    _make(folder)
    instance = Instance(folder)
    if not instance.claim():
        shown = instance.show_other()
        _say(ALREADY_RUNNING if shown else NOT_ANSWERING)
        if not shown:
            Appearance(_remembered(folder)).put_on(app)
            QMessageBox.warning(None, "CooCook", tr(NOT_ANSWERING))
        return 0 if shown else 1
    cleanups.callback(instance.release)
    remembered = _remembered(folder)
    Appearance(remembered).put_on(app)
    tasks = TaskRunner()
    cleanups.callback(tasks.stop)
    window = MainWindow(remembered)
    startup = Startup(window, tasks)
    startup.ended.connect(app.quit)
    instance.asked_to_show.connect(window.bring_to_front)
    cleanups.enter_context(shown_in(window, tasks))
    cleanups.callback(Interrupts(startup.end, window).close)
    window.painted.connect(startup.begin)
    window.fit(app.primaryScreen().availableSize() - FRAME)
    window.show()
    code = app.exec()
    startup.close_now()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return code


def _remembered(folder: Path) -> QSettings:
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def _take_own_place_in_taskbar() -> None:
    """Windows would show the interpreter's icon, and group the window with other Python programs."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("CooCook")


def _make(folder: Path) -> None:
    """A folder that cannot be made is explained when the store opens."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)


def _serve_only() -> int:
    from coocook_server.cli import main as serve

    try:
        serve(["serve"], standalone_mode=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


def _say(words: str) -> None:
    """Write a line, where there is somewhere to write: a windowed program on Windows has none."""
    if sys.stderr is not None:
        sys.stderr.write(f"{words}\n")
