"""Work off the GUI thread; its end is told on the GUI thread."""

import itertools
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from coocook_server.errors import Cancelled, CooCookError

log = logging.getLogger(__name__)

T = TypeVar("T")

WORKERS = 4

Failed = Callable[[Any], None]
Progress = Callable[[str, float], None]


class Task:
    """What a piece of work gets: it tells how far it is, and asks whether to stop."""

    def __init__(self, say: Progress) -> None:
        self._say = say
        self._told_to_stop = threading.Event()

    def progress(self, words: str, share: float) -> None:
        """Tell the step in words and the share done, from 0 to 1."""
        self._say(words, share)

    def cancelled(self) -> bool:
        """Whether the person wants it to stop."""
        return self._told_to_stop.is_set()

    def stop(self) -> None:
        """Ask it to stop."""
        self._told_to_stop.set()


class RunningTask:
    """The handle on a piece of work for whoever started it."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def cancel(self) -> None:
        """Ask it to stop; work that has not begun ends as `Cancelled`."""
        self._task.stop()


@dataclass
class _Run:
    """One piece of work and who waits for it; ends on the GUI thread, since it may hold widgets."""

    task: Task
    work: Callable[[Task], Any]
    owner: QObject
    done: Callable[[Any], None]
    failed: Failed | None
    progress: Progress | None
    result: Any = None
    fault: Exception | None = None


class TaskRunner(QObject):
    """Runs work in a few threads; make it on the GUI thread and `stop` it at the end."""

    crashed = Signal(object)
    """A piece of work ended by a bug, this exception; whoever started it is told as well."""

    _ended = Signal(int)
    _advanced = Signal(int, str, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="task")
        self._numbers = itertools.count(1)
        self._runs: dict[int, _Run] = {}
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._advanced.connect(self._advance, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Task], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> RunningTask:
        """Call `work` in another thread, then `done` or `failed` here; neither if `owner` is gone."""
        number = next(self._numbers)
        task = Task(lambda words, share: self._advanced.emit(number, words, share))
        self._runs[number] = _Run(task, work, owner, done, failed, progress)
        self._pool.submit(self._work, number)
        return RunningTask(task)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits to run."""
        return bool(self._runs)

    def cancel_all(self) -> None:
        """Ask everything to stop; what has not begun ends as `Cancelled`."""
        for run in self._runs.values():
            run.task.stop()

    def stop(self) -> None:
        """Ask everything to stop, wait for what runs, and tell nobody any more."""
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._runs.clear()

    def _work(self, number: int) -> None:
        self._do(number)
        self._ended.emit(number)

    def _do(self, number: int) -> None:
        """Do the work; what it holds stays in `_runs`, so that this thread never lets go of a widget last."""
        run = self._runs[number]
        try:
            if run.task.cancelled():
                raise Cancelled("Stopped before it began.")
            run.result = run.work(run.task)
        except CooCookError as refused:
            run.fault = refused
        except Exception as fault:
            log.exception("a task failed")
            run.fault = fault

    @Slot(int)
    def _end(self, number: int) -> None:
        run = self._runs.pop(number, None)
        if run is None or not shiboken6.isValid(run.owner):
            return
        if run.fault is None:
            run.done(run.result)
        elif run.failed is not None:
            run.failed(run.fault)
        elif not isinstance(run.fault, Cancelled):
            log.warning("nobody was told that a task failed: %s", run.fault)
        if run.fault is not None and not isinstance(run.fault, CooCookError):
            self.crashed.emit(run.fault)

    @Slot(int, str, float)
    def _advance(self, number: int, words: str, share: float) -> None:
        run = self._runs.get(number)
        if run is not None and run.progress is not None and shiboken6.isValid(run.owner):
            run.progress(words, share)
