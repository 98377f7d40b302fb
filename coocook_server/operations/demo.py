"""Demo data, made through the services, dated relative to the day it is made."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coocook_server.config import Settings
from coocook_server.models import Account, Chef, StoreProperty
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.operations import demo_table
from coocook_server.services import outbox
from coocook_server.services.accounts import AccountDraft, AccountRecord, Accounts
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import BookingRules
from coocook_server.services.bookings import Bookings
from coocook_server.services.chefs import ChefDraft, Chefs
from coocook_server.services.clock import Clock
from coocook_server.store import JoinedStore, Store

DEMO_USERNAME = "demo"
DEMO_CHEF_USERNAME = "park.minjun"
_PASSPHRASE = "cook with the demo"
_MARK = "demo"

CHEFS = (
    ChefDraft(
        name="Park Min-jun",
        cuisine="Korean",
        hourly_rate=125,
        location="Seoul, Mapo-gu",
        photo_url="/web/static/img/chefs/park-min-jun.svg",
        service_area="Seoul and Ilsan; Incheon on request",
        service_radius_km=25,
        bio=(
            "Fifteen years between a temple kitchen and a two-star counter taught Min-jun to let one "
            "ingredient speak at a time. He cooks seasonal hansik: hand-cut noodles, slow broths and "
            "banchan made that morning.\n"
            "He comes two hours early with his own brass bowls, likes to be asked questions while he cuts, "
            "and leaves the kitchen cleaner than he found it."
        ),
    ),
    ChefDraft(
        name="Sofia Marino",
        cuisine="Italian",
        hourly_rate=110,
        location="Seoul, Yongsan-gu",
        photo_url="/web/static/img/chefs/sofia-marino.svg",
        service_area="Seoul north of the river; Bundang on Sundays",
        service_radius_km=15,
        bio=(
            "Sofia rolls pasta the way her grandmother in Modena did, by hand and by ear. Expect "
            "tortellini in brodo, a proper ragù, and a tiramisù that disappears first.\n"
            "Children are welcome at her board: flour is cheap, she says, and nobody forgets the first "
            "tortellino they closed themselves."
        ),
    ),
    ChefDraft(
        name="Kenji Tanaka",
        cuisine="Japanese",
        hourly_rate="140.00",
        location="Seoul, Gangnam-gu",
        photo_url="/web/static/img/chefs/kenji-tanaka.svg",
        service_area="Gangnam, Seocho, Songpa and Bundang",
        service_radius_km=20,
        bio=(
            "Kenji trained at a ten-seat sushi bar in Kanazawa. He brings the fish, the rice and the "
            "knives, and turns your table into a counter for the evening.\n"
            "What he serves depends on what the market had at five in the morning. Tell him what you do not "
            "eat, and leave the rest to him."
        ),
    ),
    ChefDraft(
        name="Amélie Laurent",
        cuisine="French",
        hourly_rate="132.50",
        location="Seoul, Seocho-gu",
        photo_url="/web/static/img/chefs/amelie-laurent.svg",
        service_area="All of Seoul, and Gwacheon",
        service_radius_km=20,
        bio=(
            "Amélie cooks the bistro dishes she missed most after leaving Lyon: a patient "
            "blanquette, leeks in vinaigrette, and a soufflé timed to the minute.\n"
            "Between the courses she sits down if there is a chair. A dinner, she thinks, is mostly the "
            "people around it."
        ),
    ),
    ChefDraft(
        name="이서연",
        cuisine="Vegan",
        hourly_rate=95,
        location="Seoul, Jongno-gu",
        photo_url="/web/static/img/chefs/lee-seo-yeon.svg",
        service_area="서울 전역, 양평은 주말에 · All of Seoul, Yangpyeong at weekends",
        service_radius_km=60,
        bio=(
            "사찰 음식에서 배운 절제와 제철 채소의 맛을 담아, 서연은 고기 없이도 풍성한 한 상을 차립니다. "
            "Temple-inspired vegan menus that nobody at the table will call a compromise.\n"
            "장은 직접 담그고, 채소는 아침에 시장에서 고릅니다. Her soybean pastes are three years "
            "old, and she gladly leaves out nuts, gluten or chilli."
        ),
    ),
)


@dataclass(frozen=True)
class _Planned:
    """A demo booking: `days` from the day of seeding, and what has become of it."""

    chef: int
    days: int
    start: time
    hours: int
    answers: tuple[Status, ...]
    requests: str = ""


LATER = (
    _Planned(2, -6, time(18), 3, (Status.CONFIRMED, Status.COMPLETED), "A birthday for six."),
    _Planned(3, -3, time(19), 2, (Status.CONFIRMED, Status.CANCELLED)),
    _Planned(2, 1, time(12), 2, (Status.CONFIRMED,), "Lunch on the terrace, two children."),
    _Planned(4, 2, time(18, 30), 3, (), "Shellfish allergy at the table."),
    _Planned(5, 4, time(17), 2, (Status.CONFIRMED,), "모두 채식입니다. 견과류는 빼 주세요."),
    _Planned(3, 9, time(19), 3, (), "An anniversary; we love sea urchin."),
)
"""Bookings 2 to 7; number 1 is with chef 1 and has just ended."""


class Demo:
    """The demo data of a store, and whether the store is a demo one."""

    def __init__(self, store: Store, clock: Clock, settings: Settings) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings

    def is_demo_store(self) -> bool:
        """Whether this store was filled with demo data; only then do the demo tokens work."""
        with self._store.reading() as session:
            return session.get(StoreProperty, _MARK) is not None

    def fill_if_empty(self, *, laid: bool = True) -> bool:
        """Fill a store that has no chef and no account yet, all of it or nothing; says whether it did.

        Unless it is `laid`, there are no pictures, menus, reviews and messages.
        """
        with self._store.reading() as session:
            if _is_used(session):
                return False
        with self._store.writing() as session:
            if _is_used(session):
                return False
            outbox.silence(session)
            _Filling(JoinedStore(session), self._clock(), self._settings).fill(laid=laid)
            session.add(StoreProperty(name=_MARK, value="true"))
        return True


class _Filling:
    """Makes the demo data through the services, as of one moment."""

    def __init__(self, store: Store, now: datetime, settings: Settings) -> None:
        self._store = store
        self._now = now
        self._settings = settings
        self._accounts = Accounts(store, self._clock)

    def fill(self, *, laid: bool) -> None:
        """Five chefs, a customer, a chef's account and seven bookings, and what `demo_table` lays on."""
        customer = self._accounts.add(
            AccountDraft(DEMO_USERNAME, _PASSPHRASE, "demo@example.com", "Demo Customer", "010-5550-0100"),
            Role.CUSTOMER,
            by=DESK,
            verified=True,
        )
        chef_account = self._accounts.add(
            AccountDraft(DEMO_CHEF_USERNAME, _PASSPHRASE, "minjun@example.com", CHEFS[0].name),
            Role.CHEF,
            by=DESK,
            verified=True,
        )
        chefs = Chefs(self._store, self._clock, self._settings.zone, BookingRules())
        added = [chefs.add(draft, by=DESK) for draft in CHEFS]
        linked = chefs.link_account(added[0].id, chef_account.id, by=DESK)
        booking = self._accounts.actor(customer)
        for planned in (_just_ended(self._now, self._settings), *LATER):
            self._book(planned, booking)
        if laid:
            cooking = replace(self._accounts.actor(chef_account), chef_id=linked.id)
            demo_table.lay(self._store, self._now, [chef.id for chef in added], booking, cooking)

    def _book(self, planned: _Planned, customer: Actor) -> None:
        """Book as the customer would have, two days before, and answer as things went since."""
        day = self._now.astimezone(self._settings.zone).date() + timedelta(days=planned.days)
        begins = datetime.combine(day, planned.start, tzinfo=self._settings.zone)
        booked_at = min(self._now, begins - timedelta(days=2))
        made = self._bookings(booked_at).make(_draft(planned, day), by=customer)
        for status in planned.answers:
            after = begins + timedelta(hours=planned.hours)
            happened = after if status is Status.COMPLETED else booked_at
            self._bookings(happened).set_status(made.booking.id, status, by=DESK)

    def _clock(self) -> datetime:
        return self._now

    def _bookings(self, then: datetime) -> Bookings:
        settings = self._settings
        return Bookings(self._store, lambda: then, settings.zone, BookingRules(), settings.currency)


def _is_used(session: Session) -> bool:
    return bool(session.scalar(select(func.count(Chef.id))) or session.scalar(select(func.count(Account.id))))


def demo_account(accounts: Accounts, token: str) -> AccountRecord | None:
    """The account a demo token stands for, or None for any other token."""
    names = {"demo_token": DEMO_USERNAME, "demo_chef_token": DEMO_CHEF_USERNAME}
    name = names.get(token)
    return accounts.by_username(name) if name else None


def _just_ended(now: datetime, settings: Settings) -> _Planned:
    """Two hours with chef 1 within the working day, the latest that have ended by now."""
    local = now.astimezone(settings.zone)
    last_start = local.hour - 2
    if last_start < 11:
        return _Planned(1, -1, time(20), 2, (Status.CONFIRMED,), "Dinner for four.")
    return _Planned(1, 0, time(min(last_start, 20)), 2, (Status.CONFIRMED,), "Dinner for four.")


def _draft(planned: _Planned, day: date) -> BookingDraft:
    return BookingDraft(
        chef_id=planned.chef,
        booking_date=day,
        start_time=planned.start,
        duration_hours=Decimal(planned.hours),
        special_requests=planned.requests,
    )
