"""Bugs: written to the log and said in the window with a report to send, never a traceback on the screen."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from coocook_desktop.language import later, tr
from coocook_desktop.main_window import MainWindow
from coocook_desktop.tasks import TaskRunner

log = logging.getLogger(__name__)

UNEXPECTED = later("Something unexpected went wrong. The log has the reason.")


@contextmanager
def shown_in(window: MainWindow, tasks: TaskRunner) -> Iterator[None]:
    """What nobody caught is logged, and said in the window, be it of the GUI thread or of a task."""
    before, in_threads_before = sys.excepthook, threading.excepthook

    def on_gui_thread(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        log.critical("unexpected", exc_info=(kind, fault, trace))
        if threading.current_thread() is threading.main_thread():
            tell(window, tasks, fault)

    def in_a_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.critical("unexpected", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    tell_of_task = partial(tell, window, tasks)
    tasks.crashed.connect(tell_of_task)
    sys.excepthook, threading.excepthook = on_gui_thread, in_a_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, in_threads_before
        tasks.crashed.disconnect(tell_of_task)


def tell(window: MainWindow, tasks: TaskRunner, fault: BaseException) -> None:
    """Say at once that something went wrong, and offer the report as soon as it is written."""
    window.tell(tr(UNEXPECTED), "error")

    def done(report: Path) -> None:
        words = tr(
            "Something unexpected went wrong. Nothing that was saved is lost, and you can go on working."
        )
        opening = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(report)))
        window.tell(words, "error", ((tr("Open the report"), opening),))

    def failed(why: Exception) -> None:
        log.warning("the report could not be written: %s", why)

    tasks.run(lambda _task: _write(fault), owner=window, done=done, failed=failed)


def _write(fault: BaseException) -> Path:
    from coocook_desktop.fault_report import write_report
    from coocook_server.errors import StoreUnavailable

    try:
        return write_report(fault, datetime.now().astimezone())
    except OSError as full:
        raise StoreUnavailable(f"The report could not be written: {full.strerror}.") from full
