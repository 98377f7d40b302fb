"""Puts the program together: settings in, one object with every service out."""

from dataclasses import dataclass

from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from coocook_server.events import Events
from coocook_server.operations.backup import Backup
from coocook_server.operations.demo import Demo
from coocook_server.operations.health import Health
from coocook_server.operations.upkeep import Upkeep
from coocook_server.paths import data_folder, logs_folder
from coocook_server.services.accounts import Accounts
from coocook_server.services.agenda import Agenda
from coocook_server.services.availability import Availability
from coocook_server.services.bookings import Bookings
from coocook_server.services.chefs import Chefs
from coocook_server.services.clock import Clock, system_clock
from coocook_server.services.history import History
from coocook_server.services.mail_addresses import MailAddresses
from coocook_server.services.password_changes import PasswordChanges
from coocook_server.services.people import People
from coocook_server.services.rules import BookingRules
from coocook_server.services.sessions import Sessions
from coocook_server.services.subscriptions import Subscriptions
from coocook_server.services.two_factor import TwoFactor
from coocook_server.store import Store, mark_present, require_present, schema


@dataclass(frozen=True)
class CooCook:
    """The whole program without a face. `close` it at the end."""

    settings: Settings
    clock: Clock
    rules: BookingRules
    events: Events
    store: Store
    chefs: Chefs
    bookings: Bookings
    availability: Availability
    accounts: Accounts
    people: People
    two_factor: TwoFactor
    sessions: Sessions
    password_changes: PasswordChanges
    mail_addresses: MailAddresses
    subscriptions: Subscriptions
    agenda: Agenda
    history: History
    demo: Demo
    backup: Backup
    health: Health
    upkeep: Upkeep

    def close(self) -> None:
        """End the upkeep and let go of the store."""
        self.upkeep.stop()
        self.store.close()


def open_coocook(
    settings: Settings,
    *,
    clock: Clock = system_clock,
    rules: BookingRules | None = None,
    migrate: bool = True,
    create: bool = False,
) -> CooCook:
    """Open the store, bring its schema up to date and fill it in demo mode; both unless told otherwise.

    `create` allows an empty store where one has been before. Raises `StoreUnavailable` with the
    reason in plain words; nothing is changed then.
    """
    rules = rules or BookingRules()
    events = Events()
    if settings.is_sqlite:
        if settings.store_path.parent == data_folder():
            data_folder().mkdir(parents=True, exist_ok=True)
        require_present(settings.store_path, create=create)
        if not migrate and not settings.store_path.exists():
            raise StoreUnavailable(f"There is no store {settings.store_path}. Run `coocook-server migrate`.")
    store = Store(settings.database_url, events)
    zone, currency = settings.zone, settings.currency
    bookings = Bookings(store, clock, zone, rules, currency)
    accounts = Accounts(store, clock)
    chefs = Chefs(store, clock, zone, rules)
    backup = Backup(store, clock, zone)
    coocook = CooCook(
        settings=settings,
        clock=clock,
        rules=rules,
        events=events,
        store=store,
        chefs=chefs,
        bookings=bookings,
        availability=Availability(store, clock, zone, rules),
        accounts=accounts,
        people=People(store, clock),
        two_factor=TwoFactor(store, clock, settings.business_name),
        sessions=Sessions(store, clock),
        password_changes=PasswordChanges(store, clock),
        mail_addresses=MailAddresses(store, clock),
        subscriptions=Subscriptions(store, clock),
        agenda=Agenda(store, clock, zone, currency),
        history=History(store),
        demo=Demo(store, clock, settings),
        backup=backup,
        health=Health(store, backup, clock, logs_folder()),
        upkeep=Upkeep(store, events, bookings),
    )
    try:
        if migrate:
            _upgrade(coocook)
            if settings.is_sqlite:
                mark_present(settings.store_path)
            if settings.demo_mode:
                coocook.demo.fill_if_empty()
        if migrate:
            store.checkpoint()
    except BaseException:
        coocook.close()
        raise
    return coocook


def open_backups(settings: Settings, *, clock: Clock = system_clock) -> Backup:
    """The backups alone, for when the store itself cannot be opened."""
    return Backup(Store(settings.database_url, Events()), clock, settings.zone)


def open_health(settings: Settings, *, clock: Clock = system_clock) -> Health:
    """The health report alone, which can tell what keeps the store from being opened."""
    store = Store(settings.database_url, Events())
    return Health(store, Backup(store, clock, settings.zone), clock, logs_folder())


def _upgrade(coocook: CooCook) -> None:
    """Bring the schema up to date, after a backup if that changes a store with data."""
    store = coocook.store
    if store.is_sqlite:
        found = store.schema()
        if found is not None and found < schema.HEAD:
            coocook.backup.create()
    store.upgrade()
