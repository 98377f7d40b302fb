"""The program as it is started, in a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.packaging.serving import free_port, running

DESKTOP = [sys.executable, "-m", "coocook_desktop"]
ENDED_WITHIN = 30

LOADED_AT_FIRST_PAINT = """
import sys
from coocook_desktop import app, startup

def at_first_paint(self):
    heavy = ("sqlalchemy", "alembic", "flask", "apiflask", "waitress", "pydantic", "coocook_server.models")
    print([name for name in heavy if name in sys.modules])
    self.end()

startup.Startup.begin = at_first_paint
sys.exit(app.main([]))
"""

WITH_A_BUG = """
import sys
from coocook_desktop import app, main_window, startup

def opened(self):
    self._window.status.asked_for.connect(lambda _title: 1 / 0)
    self._window.status.backup.click()
    print(self._window.notice.text())
    self.end()

def begin(self):
    self.opened.connect(lambda: opened(self))
    real(self)

real, startup.Startup.begin = startup.Startup.begin, begin
sys.exit(app.main([]))
"""


@pytest.fixture(autouse=True)
def offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test shows a window to anybody."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


ENDED_BY_THE_SYSTEM = """
import sys
from PySide6.QtCore import QCoreApplication
from coocook_desktop import app, startup

def begin(self):
    self.opened.connect(QCoreApplication.quit)
    real(self)

real, startup.Startup.begin = startup.Startup.begin, begin
sys.exit(app.main([]))
"""


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The program with something of it looked at."""
    environment = {**os.environ, "DEMO_MODE": "true", "API_PORT": str(free_port())}
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True, timeout=60
    )


def test_the_window_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    ended = run(LOADED_AT_FIRST_PAINT, tmp_path)
    assert ended.stdout.strip() == "[]", ended.stderr
    assert ended.returncode == 0


def test_a_bug_is_said_in_the_window_and_told_to_the_log(own_surroundings: Path, tmp_path: Path) -> None:
    ended = run(WITH_A_BUG, tmp_path)
    assert "Something unexpected went wrong" in ended.stdout, ended.stderr
    assert ended.returncode == 0
    assert "ZeroDivisionError" in (own_surroundings / "logs" / "coocook.log").read_text(encoding="utf-8")


def test_the_store_is_closed_also_when_the_system_ends_the_session(
    own_surroundings: Path, tmp_path: Path
) -> None:
    ended = run(ENDED_BY_THE_SYSTEM, tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert not list(own_surroundings.glob("*-wal"))


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a desktop on demo data serves; ended politely by SIGTERM."""
    settings = {"API_PORT": str(free_port()), "DEMO_MODE": "true"}
    with running(DESKTOP, tmp_path, settings) as address:
        yield address


def test_the_desktop_serves_and_a_second_start_ends_at_once(address: str, tmp_path: Path) -> None:
    assert requests.get(f"{address}/web/coocook/index.html", timeout=10).ok
    second = subprocess.run(
        DESKTOP, cwd=tmp_path, env=os.environ, check=False, capture_output=True, text=True, timeout=60
    )
    assert second.returncode == 0
    assert "running already" in second.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a display")
def test_without_a_display_it_says_so_in_one_line_and_serves_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "from"
    folder.mkdir()
    settings = {"API_PORT": str(free_port()), "DEMO_MODE": "true"}
    with running(DESKTOP, folder, settings) as address:
        assert requests.get(f"{address}/ready", timeout=10).json() == {"status": "ready"}
    said = (folder / "output.txt").read_text(encoding="utf-8").splitlines()
    assert sum("no display" in line for line in said) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_ends_it_politely(own_surroundings: Path, tmp_path: Path) -> None:
    settings = {"API_PORT": str(free_port()), "DEMO_MODE": "true"}
    process = subprocess.Popen(DESKTOP, cwd=tmp_path, env={**os.environ, **settings}, stderr=subprocess.PIPE)
    assert process.stderr is not None
    for line in process.stderr:
        if b"listening on" in line:
            break
    process.send_signal(signal.SIGINT)
    _out, said = process.communicate(timeout=ENDED_WITHIN)
    assert process.returncode == 0
    assert b"Traceback" not in said
    assert not list(own_surroundings.glob("*-wal"))
