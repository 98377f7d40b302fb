"""A store with more bookings than a table may hold in memory."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import insert

from coocook_server.bootstrap import CooCook
from coocook_server.models import Booking
from coocook_server.models.booking import Status

MANY = 20_000
FIRST = datetime(2020, 1, 1, 2, 0, tzinfo=UTC)
_STATUSES = (Status.COMPLETED, Status.CANCELLED, Status.COMPLETED, Status.NO_SHOW)


def add_bookings(coocook: CooCook, count: int) -> None:
    """Add past bookings of the demo customer with chefs 1 to 5, one a chef and day, 2 hours from 11:00."""
    rows = [_row(number, coocook) for number in range(count)]
    with coocook.store.writing() as session:
        session.execute(insert(Booking), rows)


def _row(number: int, coocook: CooCook) -> dict[str, Any]:
    day, chef = divmod(number, 5)
    starts_at = FIRST - timedelta(days=day)
    ends_at = starts_at + timedelta(hours=2)
    local = starts_at.astimezone(coocook.settings.zone)
    return {
        "chef_id": chef + 1,
        "user_id": 1,
        "booking_date": local.date(),
        "start_time": local.time(),
        "duration_hours": Decimal(2),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "blocked_from": starts_at,
        "blocked_until": ends_at,
        "hourly_rate": Decimal(100),
        "travel_fee": Decimal(0),
        "total_price": Decimal(200) + number % 50,
        "currency": "USD",
        "status": _STATUSES[number % len(_STATUSES)],
        "special_requests": "a cake" if number % 1_000 == 0 else "",
        "phone": None,
        "expires_at": None,
        "created_at": starts_at - timedelta(days=7),
        "updated_at": ends_at,
        "version": 1,
    }
