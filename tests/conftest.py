"""What tests share: a settable clock, a data folder of their own, and CooCook on a real SQLite file."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest

from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import Settings, load_settings
from coocook_server.events import Events
from coocook_server.models.account import Actor
from coocook_server.store import Store
from tests.helpers import SettableClock, actor_named
from tests.postgresql import drop_database, make_database, postgresql_server, roomy_memory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Repeatable, so that a check fails for what was changed and not by luck; exploring further is a choice.
hypothesis.settings.register_profile("repeatable", derandomize=True, database=None)
hypothesis.settings.register_profile("exploring")
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))

NOW = datetime(2026, 2, 25, 9, 0, tzinfo=UTC)

_numbers = itertools.count(1)

SETTINGS = tuple(name.upper() for name in Settings.model_fields)


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads the machine's own settings or writes outside its folder; returns the data folder."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    monkeypatch.setenv("COOCOOK_DATA", str(folder))
    return folder


@pytest.fixture
def clock() -> SettableClock:
    """Wednesday, 25 February 2026, 18:00 in Seoul."""
    return SettableClock(NOW)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL server whose database `migrated` has every table and no row; `demo` has the demo data."""
    with (
        tempfile.TemporaryDirectory(prefix="coocook-postgresql-", dir=roomy_memory()) as folder,
        postgresql_server(Path(folder) / "server") as server,
    ):
        store = Store(make_database(server, "migrated"), Events())
        store.upgrade()
        store.close()
        _fill_plainly(Settings(database_url=make_database(server, "demo", "migrated")))
        yield server


@pytest.fixture
def settings(sqlite_settings: Settings) -> Settings:
    """The settings CooCook is opened with; a folder of tests may choose others."""
    return sqlite_settings


@pytest.fixture
def sqlite_settings(own_surroundings: Path) -> Settings:
    """The defaults, with a store in the test's own data folder."""
    return load_settings(database_url=f"sqlite:///{(own_surroundings / 'platform.db').as_posix()}")


@pytest.fixture
def postgresql_settings(request: pytest.FixtureRequest, postgresql: str) -> Iterator[Settings]:
    """The defaults, with a fresh database of the tests' PostgreSQL server: every table and no row.

    For a test of the demo store the data is in it already.
    """
    name = f"test{next(_numbers)}"
    template = "demo" if "demo" in request.fixturenames else "migrated"
    yield load_settings(database_url=make_database(postgresql, name, template))
    drop_database(postgresql, name)


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store filled with the demo data once, for tests to copy; pictures, menus and the like are theirs."""
    path = tmp_path_factory.mktemp("demo") / "platform.db"
    _fill_plainly(Settings(database_url=f"sqlite:///{path.as_posix()}"))
    return path


def _fill_plainly(settings: Settings) -> None:
    store = Store(settings.database_url, Events())
    store.upgrade()
    store.close()
    coocook = open_coocook(settings, clock=SettableClock(NOW), migrate=False)
    coocook.demo.fill_if_empty(laid=False)
    coocook.close()


@pytest.fixture
def open_with(clock: SettableClock) -> Iterator[Callable[[Settings], CooCook]]:
    """Opens CooCook on the test's clock; everything opened is closed at the end."""
    opened: list[CooCook] = []

    def open_it(settings: Settings) -> CooCook:
        opened.append(open_coocook(settings, clock=clock))
        return opened[-1]

    yield open_it
    for coocook in reversed(opened):
        coocook.close()


@pytest.fixture
def coocook(open_with: Callable[[Settings], CooCook], settings: Settings) -> CooCook:
    """CooCook on an empty store."""
    return open_with(settings)


@pytest.fixture
def demo(open_with: Callable[[Settings], CooCook], settings: Settings, demo_store: Path) -> CooCook:
    """CooCook on a store filled with the demo data."""
    if settings.is_sqlite:
        shutil.copyfile(demo_store, settings.store_path)
    return open_with(settings.model_copy(update={"demo_mode": True}))


@pytest.fixture
def demo_customer(demo: CooCook) -> Actor:
    """The customer of the demo store."""
    return actor_named(demo, "demo")


@pytest.fixture
def demo_chef(demo: CooCook) -> Actor:
    """The account of the demo store's chef 1."""
    return actor_named(demo, "park.minjun")
