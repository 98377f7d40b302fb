"""What the desktop's tests share."""

import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coocook_desktop import language
from coocook_desktop.live import LiveChanges
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import TaskRunner
from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import Settings, load_settings
from tests.desktop.desk import Desk, opened
from tests.desktop.many import MANY, add_bookings


@pytest.fixture(scope="session")
def what_is_imported_is_no_garbage() -> Iterator[None]:
    """Collecting after every test takes a moment only if it need not look at every module again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def garbage_left_to_the_gui_thread(what_is_imported_is_no_garbage: None) -> Iterator[None]:
    """Python's collector runs in whatever thread allocates, and a widget may only end in the GUI thread."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def speaks_english(qapp: QApplication) -> Iterator[None]:
    """The desktop speaks English, whatever the system or the test before spoke."""
    if not language.is_spoken("en"):
        language.install(qapp, "en")
    yield
    if language.current() != "en":
        language.install(qapp, "en")


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, dressed as before afterwards."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Runs work off the GUI thread; everything has ended when the test has."""
    runner = TaskRunner()
    yield runner
    runner.stop()


@pytest.fixture
def shift(tasks: TaskRunner) -> Shift:
    """Who sits at the desk; what was done there can be taken back."""
    return Shift(tasks)


@pytest.fixture
def live(demo: CooCook, qtbot: QtBot) -> Iterator[LiveChanges]:
    """The demo store's changes."""
    changes = LiveChanges(demo.events)
    yield changes
    changes.close()


@pytest.fixture(scope="session")
def store_of_many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo store with 20,000 older bookings, made once; tests open copies of it."""
    path = tmp_path_factory.mktemp("many") / "platform.db"
    settings = load_settings(
        database_url=f"sqlite:///{path.as_posix()}", demo_mode=True, flask_secret_key="for tests only " * 3
    )
    coocook = open_coocook(settings, clock=lambda: datetime(2026, 2, 25, 9, 0, tzinfo=UTC))
    add_bookings(coocook, MANY)
    coocook.close()
    return path


@pytest.fixture
def many(store_of_many: Path, settings: Settings, open_with: Callable[[Settings], CooCook]) -> CooCook:
    """CooCook on a demo store with 20,000 older bookings."""
    shutil.copy(store_of_many, settings.store_path)
    return open_with(settings)


@pytest.fixture
def desk(demo: CooCook, tasks: TaskRunner, qtbot: QtBot, own_surroundings: Path) -> Iterator[Desk]:
    """The open window on the demo store."""
    with opened(demo, tasks, qtbot, own_surroundings) as desk:
        yield desk
