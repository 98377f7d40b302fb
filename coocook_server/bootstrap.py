"""Puts the program together: settings in, one object with every service out."""

from dataclasses import dataclass

from coocook_server.config import Settings
from coocook_server.errors import StoreUnavailable
from coocook_server.events import Events
from coocook_server.models.account import SYSTEM
from coocook_server.operations.backup import Backup
from coocook_server.operations.configuration import Configuration
from coocook_server.operations.demo import Demo
from coocook_server.operations.exports import Exports
from coocook_server.operations.health import Health
from coocook_server.operations.imports import Imports
from coocook_server.operations.logo import Logo
from coocook_server.operations.mail import MailSender
from coocook_server.operations.mail_preview import MailPreview
from coocook_server.operations.privacy import Privacy
from coocook_server.operations.upkeep import Upkeep
from coocook_server.operations.visits import Visits
from coocook_server.paths import data_folder, logs_folder
from coocook_server.services.accounts import Accounts
from coocook_server.services.again import Again
from coocook_server.services.agenda import Agenda
from coocook_server.services.availability import Availability
from coocook_server.services.boards import Boards
from coocook_server.services.booking_batches import Batches
from coocook_server.services.booking_options import Options
from coocook_server.services.booking_rules import BookingRules, Rules
from coocook_server.services.booking_steps import Steps
from coocook_server.services.bookings import Bookings
from coocook_server.services.calendar_events import Organizer
from coocook_server.services.calendars import Calendars
from coocook_server.services.chefs import Chefs
from coocook_server.services.clock import Clock, system_clock
from coocook_server.services.customers import Customers
from coocook_server.services.desk import Desk
from coocook_server.services.favourites import Favourites
from coocook_server.services.first_steps import FirstStepsTaken
from coocook_server.services.history import History
from coocook_server.services.mail_addresses import MailAddresses
from coocook_server.services.mail_wordings import MailWordings
from coocook_server.services.menus import Menus
from coocook_server.services.messages import Messages
from coocook_server.services.outbox import Outbox
from coocook_server.services.password_changes import PasswordChanges
from coocook_server.services.payments import Payments
from coocook_server.services.people import People
from coocook_server.services.pictures import Pictures
from coocook_server.services.plans import Plans
from coocook_server.services.postbag import Postbag
from coocook_server.services.receipts import Business, Receipts
from coocook_server.services.reports import Reports
from coocook_server.services.reviews import Reviews
from coocook_server.services.rosters import Rosters
from coocook_server.services.schedules import Schedules
from coocook_server.services.sessions import Sessions
from coocook_server.services.settings_history import SettingsHistory
from coocook_server.services.sign_in_guard import SignInGuard
from coocook_server.services.subscriptions import Subscriptions
from coocook_server.services.two_factor import TwoFactor
from coocook_server.store import Store, mark_present, require_present, schema


@dataclass(frozen=True)
class CooCook:
    """The whole program without a face. `close` it at the end."""

    settings: Settings
    clock: Clock
    events: Events
    store: Store
    chefs: Chefs
    schedules: Schedules
    menus: Menus
    pictures: Pictures
    favourites: Favourites
    rules: Rules
    availability: Availability
    bookings: Bookings
    booking_options: Options
    booking_steps: Steps
    booking_batches: Batches
    again: Again
    agenda: Agenda
    boards: Boards
    calendars: Calendars
    payments: Payments
    receipts: Receipts
    reports: Reports
    reviews: Reviews
    rosters: Rosters
    messages: Messages
    accounts: Accounts
    people: People
    customers: Customers
    desk: Desk
    sessions: Sessions
    sign_in_guard: SignInGuard
    two_factor: TwoFactor
    password_changes: PasswordChanges
    mail_addresses: MailAddresses
    subscriptions: Subscriptions
    plans: Plans
    outbox: Outbox
    mail_wordings: MailWordings
    history: History
    settings_history: SettingsHistory
    configuration: Configuration
    logo: Logo
    first_steps: FirstStepsTaken
    visits: Visits
    demo: Demo
    backup: Backup
    privacy: Privacy
    imports: Imports
    exports: Exports
    health: Health
    upkeep: Upkeep
    mail: MailSender
    mail_preview: MailPreview

    def close(self) -> None:
        """End the mail and the upkeep, and let go of the store."""
        self.mail.stop()
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
    defaults = rules or BookingRules()
    events = Events()
    if settings.is_sqlite:
        if settings.store_path.parent == data_folder():
            data_folder().mkdir(parents=True, exist_ok=True)
        require_present(settings.store_path, create=create)
        if not migrate and not settings.store_path.exists():
            raise StoreUnavailable(f"There is no store {settings.store_path}. Run `coocook-server migrate`.")
    store = Store(settings.database_url, events)
    zone, currency = settings.zone, settings.currency
    bookings = Bookings(store, clock, zone, defaults, currency)
    accounts = Accounts(store, clock, newcomers_wait=settings.subscription_approval)
    chefs = Chefs(store, clock, zone, defaults)
    availability = Availability(store, clock, zone, defaults)
    booking_rules = Rules(store, clock, defaults)
    backup = Backup(store, clock, zone)
    settings_history = SettingsHistory(store, clock)
    customers = Customers(store, clock)
    privacy = Privacy(store, clock, backup, settings.retention_months)
    logo = Logo(store, clock, data_folder())
    coocook = CooCook(
        settings=settings,
        clock=clock,
        events=events,
        store=store,
        chefs=chefs,
        schedules=Schedules(store, clock, zone),
        menus=Menus(store, clock),
        pictures=Pictures(store, clock),
        favourites=Favourites(store, clock),
        rules=booking_rules,
        availability=availability,
        bookings=bookings,
        booking_options=Options(store, clock, bookings),
        booking_steps=Steps(store),
        booking_batches=Batches(store, lambda joined: Bookings(joined, clock, zone, defaults, currency)),
        again=Again(bookings, availability, clock, zone, booking_rules),
        agenda=Agenda(store, clock, zone, currency),
        boards=Boards(store, clock, zone, defaults),
        calendars=Calendars(store, clock, Organizer(settings.business_name, settings.business_email)),
        payments=Payments(store, clock),
        receipts=Receipts(store, clock, zone, _business(settings)),
        reports=Reports(store, clock, zone, defaults, currency),
        reviews=Reviews(store, clock),
        rosters=Rosters(store, clock, zone, defaults, _business(settings)),
        messages=Messages(store, clock),
        accounts=accounts,
        people=People(store, clock),
        desk=Desk(store, clock),
        customers=customers,
        sessions=Sessions(store, clock),
        sign_in_guard=SignInGuard(store, clock),
        two_factor=TwoFactor(store, clock, settings.business_name),
        password_changes=PasswordChanges(store, clock),
        mail_addresses=MailAddresses(store, clock),
        subscriptions=Subscriptions(store, clock, zone),
        plans=Plans(store, clock),
        outbox=Outbox(store, clock),
        mail_wordings=MailWordings(store, clock),
        history=History(store, zone),
        settings_history=settings_history,
        configuration=Configuration(settings, settings_history),
        logo=logo,
        first_steps=FirstStepsTaken(store),
        visits=Visits(clock, events),
        demo=Demo(store, clock, settings),
        backup=backup,
        privacy=privacy,
        exports=Exports(store, chefs, customers, bookings),
        imports=Imports(store, clock, zone, defaults, currency),
        health=Health(store, backup, clock, logs_folder()),
        upkeep=Upkeep(store, events, bookings, privacy),
        mail=MailSender(_postbag(store, clock, settings), settings, clock, logo),
        mail_preview=MailPreview(store, clock, settings),
    )
    try:
        if migrate:
            _upgrade(coocook)
            if settings.is_sqlite:
                mark_present(settings.store_path)
            if settings.demo_mode:
                coocook.demo.fill_if_empty()
            bookings.keep_local_times()
            coocook.settings_history.note(settings, by=SYSTEM)
            store.checkpoint()
    except BaseException:
        coocook.close()
        raise
    return coocook


def _postbag(store: Store, clock: Clock, settings: Settings) -> Postbag:
    """The outbox as its sender sees it; invitations come from the address that sends them."""
    sender = Organizer(settings.business_name, settings.mail_from)
    return Postbag(store, clock, settings.reminder_hours, sender)


def open_backups(settings: Settings, *, clock: Clock = system_clock) -> Backup:
    """The backups alone, for when the store itself cannot be opened."""
    return Backup(Store(settings.database_url, Events()), clock, settings.zone)


def open_health(settings: Settings, *, clock: Clock = system_clock) -> Health:
    """The health report alone, which can tell what keeps the store from being opened."""
    store = Store(settings.database_url, Events())
    return Health(store, Backup(store, clock, settings.zone), clock, logs_folder())


def _business(settings: Settings) -> Business:
    return Business(
        name=settings.business_name,
        address=settings.business_address,
        email=settings.business_email,
        phone=settings.business_phone,
    )


def _upgrade(coocook: CooCook) -> None:
    """Bring the schema up to date, after a backup if that changes a store with data."""
    store = coocook.store
    if store.is_sqlite:
        found = store.schema()
        if found is not None and found < schema.HEAD:
            coocook.backup.create()
    store.upgrade()
