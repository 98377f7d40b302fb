"""Bugs: written to the log and said in the window, never a traceback on the screen."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from coocook_desktop.main_window import MainWindow

log = logging.getLogger(__name__)

UNEXPECTED = "Something unexpected went wrong. The log has the reason."


@contextmanager
def shown_in(window: MainWindow) -> Iterator[None]:
    """What nobody caught is logged; if it happened on the GUI thread, the window says so."""
    before, in_threads_before = sys.excepthook, threading.excepthook

    def on_gui_thread(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        log.critical("unexpected", exc_info=(kind, fault, trace))
        if threading.current_thread() is threading.main_thread():
            window.tell(UNEXPECTED, "error")

    def in_a_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.critical("unexpected", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    sys.excepthook, threading.excepthook = on_gui_thread, in_a_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, in_threads_before
