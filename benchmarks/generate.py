"""Fills a store with a large business: chefs, customers and years of bookings, the same on every run."""

import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, column, insert, table

from coocook_server.events import Events
from coocook_server.models import Account, Booking, Chef, Subscription, WorkingHours
from coocook_server.store import Store

SEED = 20260225
ZONE_HOURS = 9
"""Seoul, all year round; the generator does its own arithmetic because it does much of it."""


def _words(spaced: str) -> tuple[str, ...]:
    return tuple(spaced.split())


SURNAMES = _words("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍")
SYLLABLES = _words("민 서 지 현 준 우 하 은 도 윤 수 연 예 진 재 영 성 호 승 아 유 나 태 빈 채")
FIRST = _words(
    "Sofia Kenji Amélie Luca Mara Jonas Ines Pavel Aiko Noor Tomás Freya Emre Lena Oscar "
    "Priya Hugo Zoë Marek Dalia Björn Chiara Rafael Yuki Anneliese Łucja Søren Beatriz"
)
LAST = _words(
    "Marino Tanaka Laurent Okafor Novák Silva Haddad Lindqvist Moreau Rossi Fischer Kowalska "
    "Nakamura Andersson Castellanos Papadopoulos O'Neill Müller García Dvořák Nguyen "
    "Schneider Brown"
)
CUISINES = _words("Korean Italian Japanese French Vegan Thai Mexican Indian Spanish Nordic Lebanese Chinese")
PLACES = _words("Mapo-gu Yongsan-gu Gangnam-gu Seocho-gu Jongno-gu Songpa-gu Seongdong-gu Eunpyeong-gu")
REQUESTS = (
    "A birthday for six.",
    "Two children, nothing spicy.",
    "Shellfish allergy at the table.",
    "An anniversary; we love sea urchin.",
    "모두 채식입니다. 견과류는 빼 주세요.",
    "부모님 결혼기념일이에요. 조금 일찍 와 주세요.",
    "글루텐을 못 먹는 손님이 한 분 있습니다.",
    "Please bring your own knives.",
    "주차는 지하 2층에 가능합니다.",
    "Lunch on the terrace if it is dry.",
)
SLOTS = ((12, 2), (15, 2), (18, 3))
"""Start and length in hours of what a chef can be booked for on one day; no two overlap."""
DAYS_BACK, DAYS_AHEAD = 1_000, 90
PAST = ("completed",) * 85 + ("cancelled",) * 8 + ("declined",) * 3 + ("expired",) * 2 + ("no_show",) * 2
AHEAD = ("confirmed",) * 78 + ("pending",) * 12 + ("cancelled",) * 10
CHUNK = 20_000


def generate(path: Path, *, chefs: int, bookings: int, today: date | None = None) -> None:
    """Make the store `path` with so many chefs and bookings, guards in force."""
    dice = random.Random(SEED)
    now = datetime.combine(today or datetime.now(UTC).date(), datetime.min.time(), UTC)
    store = Store(f"sqlite:///{path.absolute().as_posix()}", Events())
    store.upgrade()
    engine = store.engine.execution_options(coocook_begin="BEGIN IMMEDIATE")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA synchronous=OFF")
            connection.exec_driver_sql("PRAGMA cache_size=-400000")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            customers = max(bookings // 20, 10)
            _fill(connection, Account.__tablename__, _accounts(customers, dice, now))
            _fill(connection, Subscription.__tablename__, _subscriptions(customers, now))
            rates = [dice.randrange(60, 240) for _ in range(chefs)]
            _fill(connection, Chef.__tablename__, _chefs(rates, dice, now))
            _fill(connection, WorkingHours.__tablename__, _hours(chefs))
            plan = _plan(chefs, bookings, dice)
            _fill(connection, Booking.__tablename__, _bookings(plan, rates, customers, dice, now))
    finally:
        store.close()


def _fill(connection: Connection, name: str, rows: Iterator[dict[str, Any]]) -> None:
    """Insert rows that are already as SQLite keeps them, a chunk a transaction."""
    began, done = time.monotonic(), 0
    chunk: list[dict[str, Any]] = []

    def put() -> None:
        nonlocal done
        into = table(name, *(column(key) for key in chunk[0]))
        connection.execute(insert(into), chunk)
        connection.commit()
        done += len(chunk)
        chunk.clear()
        if done % (CHUNK * 10) == 0:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
            connection.commit()
            print(f"  {name}: {done:,} in {time.monotonic() - began:.0f} s", file=sys.stderr)

    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            put()
    if chunk:
        put()


def _accounts(count: int, dice: random.Random, now: datetime) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        yield {
            "id": number,
            "username": f"customer{number}",
            "email": f"customer{number}@example.com",
            "name": _name(dice),
            "phone": f"010-{dice.randrange(2000, 9999)}-{dice.randrange(10_000):04}",
            "password_hash": None,
            "role": "customer",
            "active": True,
            "created_at": _text(now - timedelta(days=DAYS_BACK + 60)),
            "version": 1,
        }


def _subscriptions(count: int, now: datetime) -> Iterator[dict[str, Any]]:
    made = _text(now - timedelta(days=DAYS_BACK + 60))
    for number in range(1, count + 1):
        yield {
            "user_id": number,
            "service_id": 1,
            "plan_id": 1,
            "status": "active",
            "created_at": made,
            "starts_at": made,
            "ends_at": None,
            "version": 1,
        }


def _chefs(rates: list[int], dice: random.Random, now: datetime) -> Iterator[dict[str, Any]]:
    made = _text(now - timedelta(days=DAYS_BACK + 30))
    for number, rate in enumerate(rates, start=1):
        name, cuisine = _name(dice), dice.choice(CUISINES)
        yield {
            "id": number,
            "name": name,
            "cuisine": cuisine,
            "hourly_rate": str(rate),
            "active": dice.random() < 0.95,
            "bio": f"{name} cooks {cuisine} food at your home, with what the market had this morning.",
            "location": f"Seoul, {dice.choice(PLACES)}",
            "photo_url": None,
            "rating": f"{dice.randrange(350, 500) / 100:.2f}" if dice.random() < 0.8 else None,
            "review_count": dice.randrange(200),
            "created_at": made,
            "updated_at": made,
            "version": 1,
        }


def _hours(chefs: int) -> Iterator[dict[str, Any]]:
    for number in range(1, chefs + 1):
        for weekday in range(7):
            yield {"chef_id": number, "weekday": weekday, "starts": "11:00", "ends": "22:00"}


def _plan(chefs: int, bookings: int, dice: random.Random) -> list[tuple[int, int]]:
    """When each is made (minutes before today) and its chef and slot as one number, oldest first."""
    slots = (DAYS_BACK + DAYS_AHEAD) * len(SLOTS)
    if bookings > chefs * slots * 3 // 4:
        raise ValueError("so many bookings do not fit the chefs' time")
    plan = []
    for chef in range(chefs):
        share = bookings // chefs + (chef < bookings % chefs)
        for slot in dice.sample(range(slots), share):
            day = slot // len(SLOTS) - DAYS_BACK
            lead = dice.randrange(60, 28 * 24 * 60)
            made = min(day * 24 * 60 - lead, -dice.randrange(1, 3 * 24 * 60))
            plan.append((made, chef * slots + slot))
    plan.sort()
    return plan


def _bookings(
    plan: list[tuple[int, int]], rates: list[int], customers: int, dice: random.Random, now: datetime
) -> Iterator[dict[str, Any]]:
    slots = (DAYS_BACK + DAYS_AHEAD) * len(SLOTS)
    days = [now + timedelta(days=offset) for offset in range(-DAYS_BACK, DAYS_AHEAD)]
    dates = [day.strftime("%Y-%m-%d") for day in days]
    for number, (made, place) in enumerate(plan, start=1):
        chef, slot = divmod(place, slots)
        day, part = divmod(slot, len(SLOTS))
        hour, length = SLOTS[part]
        utc = f"{dates[day]} {hour - ZONE_HOURS:02}:00:00"
        until = f"{dates[day]} {hour - ZONE_HOURS + length:02}:00:00"
        made_at = _text(now + timedelta(minutes=made))
        status = dice.choice(PAST if day < DAYS_BACK else AHEAD)
        yield {
            "id": number,
            "chef_id": chef + 1,
            "user_id": int(dice.random() ** 2 * customers) + 1,
            "booking_date": dates[day],
            "start_time": f"{hour}:00",
            "duration_hours": length,
            "starts_at": utc,
            "ends_at": until,
            "blocked_from": utc,
            "blocked_until": until,
            "hourly_rate": rates[chef],
            "travel_fee": 0,
            "total_price": rates[chef] * length,
            "currency": "USD",
            "status": status,
            "special_requests": dice.choice(REQUESTS) if dice.random() < 0.3 else "",
            "phone": None,
            "expires_at": _text(now + timedelta(hours=dice.randrange(36, 60)))
            if status == "pending"
            else None,
            "created_at": made_at,
            "updated_at": made_at,
            "version": 1,
        }


def _name(dice: random.Random) -> str:
    if dice.random() < 0.6:
        return dice.choice(SURNAMES) + "".join(dice.choices(SYLLABLES, k=2))
    return f"{dice.choice(FIRST)} {dice.choice(LAST)}"


def _text(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%d %H:%M:%S")
