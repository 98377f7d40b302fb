"""Ctrl-C and SIGTERM end the program politely, though Qt's loop runs no Python while it waits."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Python writes a byte to a socket when a signal comes; the socket wakes Qt's loop."""

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._read, self._write = socket.socketpair()
        for side in (self._read, self._write):
            side.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._wakeup_before = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._before = [(number, signal.signal(number, _wait_for_qt)) for number in _SIGNALS]

    def close(self) -> None:
        """Leave signals as they were."""
        for number, handler in self._before:
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._read.close()
        self._write.close()

    def _heard(self) -> None:
        self._read.recv(64)
        self._end()


def _wait_for_qt(_number: int, _frame: object) -> None:
    """The byte in the socket does the work."""
