"""Subscriptions made before there were plans keep holding once there are."""

from collections.abc import Callable

from sqlalchemy import text

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.events import Events
from coocook_server.models.account import DESK
from coocook_server.services.paging import Paging
from coocook_server.store import Store
from coocook_server.store.migrations.run import run_migrations

SUBSCRIBERS = """
    INSERT INTO user (id, username, name, role, active, created_at, version)
    VALUES (1, 'kim', 'Kim', 'customer', 1, '2026-01-02 03:04:05', 1),
           (2, 'lee', 'Lee', 'customer', 1, '2026-01-02 03:04:05', 1),
           (3, 'han', 'Han', 'customer', 1, '2026-01-02 03:04:05', 1)
"""
SUBSCRIPTIONS = """
    INSERT INTO subscription (user_id, service_id, status, created_at, ends_at)
    VALUES (1, 1, 'active', '2026-01-02 03:04:05', NULL),
           (2, 1, 'active', '2026-01-02 03:04:05', '2026-02-01 00:00:00'),
           (3, 1, 'waiting', '2026-01-02 03:04:05', NULL)
"""


def test_older_subscriptions_get_a_plan_and_a_beginning(
    settings: Settings, open_with: Callable[[Settings], CooCook]
) -> None:
    store = Store(settings.database_url, Events())
    run_migrations(store.engine, "0002")
    with store.engine.begin() as connection:
        for rows in (SUBSCRIBERS, SUBSCRIPTIONS):
            connection.execute(text(rows))
    store.close()

    coocook = open_with(settings)

    han, lee, kim = coocook.subscriptions.list(None, Paging(), by=DESK).items
    assert (kim.status, kim.plan_name, kim.starts_at, kim.version) == (
        "active",
        "Open-ended",
        kim.created_at,
        1,
    )
    assert (lee.status, lee.plan_name, lee.starts_at) == ("expired", None, lee.created_at)
    assert (han.status, han.plan_name, han.starts_at) == ("waiting", "Open-ended", None)
    assert coocook.subscriptions.is_active(1)
    assert not coocook.subscriptions.is_active(2)
