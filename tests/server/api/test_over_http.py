"""The API through a real socket: races, a killed server, and whatever schemathesis thinks of."""

import contextlib
import os
import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from coocook_server.bootstrap import CooCook, open_coocook
from coocook_server.config import load_settings
from coocook_server.hosting import WebHost
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.paging import Paging
from coocook_server.store import store as store_module
from tests.packaging.serving import free_port, wait_until_ready
from tests.server.api.conftest import CHEF, CUSTOMER, Headers

BOOKINGS = "/api/coocook/bookings"
SLOT = {"chef_id": 1, "booking_date": "2026-03-01", "start_time": "18:00", "duration_hours": 2}


@pytest.fixture
def host(demo: CooCook) -> Iterator[WebHost]:
    unlimited = demo.settings.model_copy(update={"ratelimit_enabled": False})
    host = WebHost(replace(demo, settings=unlimited), "127.0.0.1", 0)
    host.start()
    yield host
    host.stop()


def test_sixty_threads_at_one_slot_sell_it_once(host: WebHost, demo: CooCook) -> None:
    gate = threading.Barrier(60)

    def book(_: int) -> int:
        gate.wait()
        answer = requests.post(host.address + BOOKINGS, json=SLOT, headers=CUSTOMER, timeout=60)
        return answer.status_code

    with ThreadPoolExecutor(60) as pool:
        statuses = sorted(pool.map(book, range(60)))

    assert statuses == [201] + [409] * 59
    assert demo.bookings.newest_id() == 8


def test_one_key_sent_many_times_at_once_books_once(host: WebHost, demo: CooCook) -> None:
    keyed = CUSTOMER | {"Idempotency-Key": "one dinner"}
    gate = threading.Barrier(20)

    def book(_: int) -> tuple[int, str]:
        gate.wait()
        answer = requests.post(host.address + BOOKINGS, json=SLOT, headers=keyed, timeout=60)
        return answer.status_code, answer.text

    with ThreadPoolExecutor(20) as pool:
        answers = set(pool.map(book, range(20)))

    assert len(answers) == 1
    assert answers.pop()[0] == 201
    assert demo.bookings.newest_id() == 8


def test_a_killed_server_loses_no_acknowledged_booking(tmp_path: Path) -> None:
    """Bookings stream in from four browsers; the process is killed in the middle of it."""
    port = free_port()
    environment = {
        "API_PORT": str(port),
        "DATABASE_URL": f"sqlite:///{(tmp_path / 'platform.db').as_posix()}",
        "COOCOOK_DATA": str(tmp_path / "data"),
        "DEMO_MODE": "true",
        "RATELIMIT_ENABLED": "false",
    }
    acknowledged: list[int] = []
    enough = threading.Event()

    def book(chef_id: int) -> None:
        for days in range(10, 60):
            day = datetime.now(UTC).date() + timedelta(days=days)
            for hour in range(11, 21, 2):
                wish = {"chef_id": chef_id, "booking_date": str(day), "start_time": f"{hour}:00"}
                try:
                    answer = requests.post(
                        f"http://127.0.0.1:{port}{BOOKINGS}",
                        json=SLOT | wish,
                        headers=CUSTOMER,
                        timeout=30,
                    )
                except requests.RequestException:
                    return
                if answer.status_code == 201:
                    acknowledged.append(answer.json()["id"])
                if len(acknowledged) >= 40:
                    enough.set()

    with (tmp_path / "output.txt").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "coocook_server", "serve"],
            env=os.environ | environment,
            stdout=output,
            stderr=output,
        )
    try:
        wait_until_ready(f"http://127.0.0.1:{port}", process, tmp_path / "output.txt")
        streams = [threading.Thread(target=book, args=(chef_id,)) for chef_id in range(1, 5)]
        for stream in streams:
            stream.start()
        assert enough.wait(60)
    finally:
        process.kill()
        process.wait()
    for stream in streams:
        stream.join()

    after = open_coocook(load_settings(database_url=environment["DATABASE_URL"]))
    try:
        assert [after.bookings.get(id, by=DESK).id for id in acknowledged] == acknowledged
        assert after.health.full_check().ok
    finally:
        after.close()


def test_a_store_that_another_program_holds_is_503_and_still_read(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(store_module, "BUSY_TIMEOUT_MS", 50)
    demo: CooCook = request.getfixturevalue("demo")
    host: WebHost = request.getfixturevalue("host")
    with closing(sqlite3.connect(demo.store.path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")

        answer = requests.post(host.address + BOOKINGS, json=SLOT, headers=CUSTOMER, timeout=30)
        read = requests.get(host.address + BOOKINGS, headers=CUSTOMER, timeout=30)
    later = requests.post(host.address + BOOKINGS, json=SLOT, headers=CUSTOMER, timeout=30)

    assert answer.status_code == 503
    assert "locked by another program" in answer.json()["detail"]
    assert int(answer.headers["Retry-After"]) > 0
    assert (read.status_code, later.status_code) == (200, 201)


SQL = (
    "' OR '1'='1",
    "1; DROP TABLE booking; --",
    '" OR ""="',
    "1 UNION SELECT password_hash FROM user",
    "%",
    "\\",
)


@pytest.mark.parametrize("sql", SQL)
def test_sql_in_any_parameter_is_only_text(host: WebHost, demo: CooCook, sql: str) -> None:
    document = requests.get(f"{host.address}/openapi.json", timeout=30).json()
    before = demo.bookings.list(BookingFilter(), Paging(), by=DESK)
    answers = []
    for path, methods in document["paths"].items():
        address = host.address + re.sub(r"{\w+}", quote(sql, safe=""), path)
        for method, operation in methods.items():
            if not isinstance(operation, dict) or "restart" in path:
                continue
            names = [entry["name"] for entry in operation["parameters"] if entry["in"] == "query"]
            body = dict.fromkeys(fields_of(document, operation), sql)
            if not (names or body or "{" in path):
                continue
            answers += [
                requests.request(
                    method,
                    address,
                    params={name: sql} if name else {},
                    json=body or None,
                    headers=CUSTOMER | {"Idempotency-Key": quote(sql), "If-None-Match": quote(sql)},
                    timeout=30,
                )
                for name in names or [""]
            ]

    assert {answer.status_code for answer in answers} <= {200, 201, 202, 400, 401, 403, 404, 409}
    assert not any("argon2" in answer.text for answer in answers)
    assert demo.bookings.list(BookingFilter(), Paging(), by=DESK) == before


def fields_of(document: dict[str, Any], operation: dict[str, Any]) -> list[str]:
    """The names of the fields that a call takes in its body."""
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return []
    reference: str = content["application/json"]["schema"]["$ref"]
    return list(document["components"]["schemas"][reference.rpartition("/")[2]]["properties"])


CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture
def callers(demo: CooCook, host: WebHost) -> dict[str, Headers]:
    """Who asks: nobody, a customer, a chef, staff."""
    draft = AccountDraft("staff", "a good long passphrase", "staff@example.com")
    demo.accounts.add(draft, Role.STAFF, by=DESK)
    answer = requests.post(
        f"{host.address}/api/coocook/auth/login",
        json={"username": draft.username, "password": draft.password},
        timeout=30,
    )
    staff = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    return {"nobody": {}, "customer": CUSTOMER, "chef": CHEF, "staff": staff}


@pytest.mark.parametrize("caller", ["nobody", "customer", "chef", "staff"])
def test_whatever_is_asked_the_answer_is_in_the_document(
    host: WebHost, callers: dict[str, Headers], caller: str
) -> None:
    document = schemathesis.openapi.from_url(f"{host.address}/openapi.json")
    asked = 0
    for found in document.get_all_operations():
        assert isinstance(found, Ok), found
        operation = found.ok()
        if operation.label in ("POST /health/restart", "POST /api/coocook/auth/logout"):
            continue
        for mode in GenerationMode:
            asked += ask(operation, mode, callers[caller])
    assert asked > 100


def ask(
    operation: schemathesis.APIOperation[Any, Any, Any, Any], mode: GenerationMode, headers: Headers
) -> int:
    """Ask as the document says (or, in the negative mode, does not say); how often."""
    asked = 0

    @settings(
        max_examples=3,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def try_it(case: schemathesis.Case[Any]) -> None:
        nonlocal asked
        asked += 1
        answer = case.call(headers=headers)
        case.validate_response(answer, checks=CHECKS, headers=headers)

    with contextlib.suppress(Unsatisfiable):
        try_it()
    return asked
