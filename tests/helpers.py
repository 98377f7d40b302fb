"""Small steps that many tests take."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import delete, select

from coocook_server.bootstrap import CooCook
from coocook_server.models import OutboxMail
from coocook_server.models.account import Actor
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingRecord

SUNDAY = date(2026, 3, 1)


class SettableClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, by: timedelta) -> None:
        self.now += by


def actor_named(coocook: CooCook, username: str) -> Actor:
    """The account of this name, as the one who does something."""
    account = coocook.accounts.by_username(username)
    assert account is not None
    return coocook.accounts.actor(account)


def new_customer(coocook: CooCook, username: str = "minji") -> Actor:
    """A freshly registered customer."""
    draft = AccountDraft(username, "a good long passphrase", f"{username}@example.com", username.title())
    return coocook.accounts.actor(coocook.accounts.register(draft))


def book(
    coocook: CooCook, customer: Actor, *, chef_id: int = 1, day: date = SUNDAY, start: time = time(18)
) -> BookingRecord:
    """Two hours of a chef, pending."""
    draft = BookingDraft(chef_id, day, start, Decimal(2), "No nuts, please")
    return coocook.bookings.make(draft, by=customer).booking


def mailed(coocook: CooCook, kind: str) -> list[OutboxMail]:
    """The mails of a kind in the outbox, the newest last."""
    with coocook.store.reading() as session:
        query = select(OutboxMail).where(OutboxMail.kind == kind).order_by(OutboxMail.id)
        found = list(session.scalars(query))
        session.expunge_all()
        return found


def newest_link(coocook: CooCook, kind: str) -> str:
    """The token in the newest mail of a kind."""
    return str(mailed(coocook, kind)[-1].details["token"])


def new_customer_without_mail(coocook: CooCook, username: str = "minji") -> Actor:
    """A freshly registered customer whose address needs no proof by mail."""
    customer = new_customer(coocook, username)
    with coocook.store.writing() as session:
        session.execute(delete(OutboxMail).where(OutboxMail.kind == "verify_mail"))
    return customer
