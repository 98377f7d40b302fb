"""One running copy for one user: a second start shows the first one's window and ends."""

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_FILE = "coocook.lock"
_SHOW = b"show"
_ANSWER_MS = 3_000


class Instance(QObject):
    """The claim of this process on the user's data folder."""

    asked_to_show = Signal()
    """Another start wants this one's window in front."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / LOCK_FILE))
        self._lock.setStaleLockTime(0)
        self._name = f"coocook-{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def claim(self) -> bool:
        """Be the one; False if another process is it already.

        A folder that cannot be written is left to whoever opens the store, which explains it.
        """
        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def show_other(self) -> bool:
        """Have the running copy show its window; False if it does not answer."""
        self._let_other_take_the_foreground()
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(_SHOW)
        socket.flush()
        return socket.waitForReadyRead(_ANSWER_MS)

    def release(self) -> None:
        """Let the next start be the one."""
        self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(_SHOW)
            socket.flush()
            self.asked_to_show.emit()

    def _let_other_take_the_foreground(self) -> None:
        """Windows lets only the process in the foreground hand it on, and that is this one."""
        if sys.platform == "win32":
            import ctypes

            _known, pid, _host, _app = self._lock.getLockInfo()
            ctypes.windll.user32.AllowSetForegroundWindow(pid)
