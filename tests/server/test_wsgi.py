"""Under gunicorn: several workers, one store, nobody migrates but the command."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from tests.packaging.serving import free_port, wait_until_ready

KEY = "a key for one test run, and no other"
WISH = {"chef_id": 1, "duration_hours": 2}


@contextmanager
def gunicorn(
    folder: Path, database_url: str, workers: int = 2
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Workers in production's way; gives the address and the master."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        f"--workers={workers}",
        "--worker-class=sync",
        f"--bind=127.0.0.1:{port}",
    ]
    settings = {
        "DATABASE_URL": database_url,
        "FLASK_SECRET_KEY": KEY,
        "ENVIRONMENT": "staging",
        "DEMO_MODE": "true",
        "RATELIMIT_ENABLED": "false",
        "COOCOOK_DATA": str(folder / "data"),
    }
    with (folder / "output.txt").open("wb") as output:
        master = subprocess.Popen(
            [*command, "coocook_server.wsgi:app"], env=os.environ | settings, stdout=output, stderr=output
        )
    try:
        yield f"http://127.0.0.1:{port}", master
    finally:
        master.terminate()
        try:
            master.wait(30)
        finally:
            master.kill()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Settings:
    if request.param == "sqlite":
        return sqlite_settings
    found: Settings = request.getfixturevalue("postgresql_settings")
    return found


def test_two_workers_sell_a_slot_once(demo: CooCook, settings: Settings, tmp_path: Path) -> None:
    demo.accounts.add(AccountDraft("boss", "a good long passphrase", "b@example.com"), Role.STAFF, by=DESK)
    with gunicorn(tmp_path, settings.database_url) as (address, master):
        wait_until_ready(address, master, tmp_path / "output.txt")
        free = requests.get(f"{address}/api/coocook/chefs/1/availability", timeout=30).json()["days"][-1]
        wish = WISH | {"booking_date": free["date"], "start_time": free["start_times"][0]}

        def book(_: int) -> int:
            answer = requests.post(
                f"{address}/api/coocook/bookings",
                json=wish,
                headers={"Authorization": "Bearer demo_token"},
                timeout=60,
            )
            return answer.status_code

        with ThreadPoolExecutor(20) as pool:
            assert sorted(pool.map(book, range(20))) == [201] + [409] * 19

        login = {"username": "boss", "password": "a good long passphrase"}
        token = requests.post(f"{address}/api/coocook/auth/login", json=login, timeout=30).json()
        boss = {"Authorization": f"Bearer {token['access_token']}"}
        assert requests.post(f"{address}/health/restart", headers=boss, timeout=30).status_code == 202
        wait_until_ready(address, master, tmp_path / "output.txt")
    assert master.returncode == 0


def test_a_store_that_was_not_migrated_ends_it_with_one_clear_line(
    own_surroundings: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{(own_surroundings / 'platform.db').as_posix()}"
    with gunicorn(tmp_path, url, workers=4) as (_, master):
        assert master.wait(60) != -signal.SIGKILL

    said = (tmp_path / "output.txt").read_text(encoding="utf-8")
    assert said.count("Run `coocook-server migrate`.") == 1
    assert "Traceback" not in said
    assert not (own_surroundings / "platform.db").exists()
