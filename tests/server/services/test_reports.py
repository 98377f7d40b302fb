"""How the business does: what each number counts, to which day it belongs, and that none is a float."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import insert

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import Denied, Invalid, NotFound
from coocook_server.models import Booking
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.payments import PaymentDraft
from coocook_server.services.report_figures import Figures, Report, ReportFilter, Step
from coocook_server.services.schedules import TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan
from tests.helpers import SettableClock, new_customer

MARCH = ReportFilter(date(2027, 3, 1), date(2027, 3, 31))
MONDAY = date(2027, 3, 1)
DAY = timedelta(days=1)


@pytest.fixture
def chef(coocook: CooCook) -> int:
    """A chef who works from 12 to 20 every day but Sunday."""
    hours = tuple(WorkingSpan(weekday, time(12), time(20)) for weekday in range(6))
    id = coocook.chefs.add(ChefDraft("Kim", "Korean", Decimal(100)), by=DESK).id
    coocook.schedules.set_weekly(id, hours, by=DESK)
    return id


@pytest.fixture
def customer(coocook: CooCook) -> int:
    """Somebody whose bookings are counted."""
    id = new_customer(coocook, "customer").user_id
    assert id is not None
    return id


def add(coocook: CooCook, chef: int, customer: int, day: date, **changed: Any) -> int:
    """A booking of two hours for 200.10, completed unless told otherwise, made ten days ahead."""
    at = changed.pop("at", time(12))
    starts = datetime.combine(day, at, coocook.settings.zone).astimezone(UTC)
    ends = starts + timedelta(hours=2)
    row = {
        "chef_id": chef,
        "user_id": customer,
        "booking_date": day,
        "start_time": at,
        "duration_hours": Decimal(2),
        "starts_at": starts,
        "ends_at": ends,
        "blocked_from": starts,
        "blocked_until": ends,
        "hourly_rate": Decimal("100.05"),
        "travel_fee": Decimal(0),
        "total_price": Decimal("200.10"),
        "currency": coocook.settings.currency,
        "status": Status.COMPLETED,
        "created_at": starts - timedelta(days=10),
        "updated_at": starts,
    }
    with coocook.store.writing() as session:
        id: int = session.scalars(insert(Booking).returning(Booking.id), row | changed).one()
        return id


def read(coocook: CooCook, wanted: ReportFilter = MARCH) -> Report:
    return coocook.reports.of(wanted, by=DESK)


def total(coocook: CooCook, wanted: ReportFilter = MARCH) -> Figures:
    return read(coocook, wanted).total


def test_revenue_is_what_is_owed_for_what_is_over(coocook: CooCook, chef: int, customer: int) -> None:
    add(coocook, chef, customer, MONDAY)
    add(coocook, chef, customer, MONDAY + DAY, status=Status.CANCELLED, cancellation_fee=Decimal("50.03"))
    add(coocook, chef, customer, MONDAY + 2 * DAY, status=Status.CANCELLED)
    add(coocook, chef, customer, MONDAY + 3 * DAY, status=Status.NO_SHOW, total_price=Decimal("80.07"))
    add(coocook, chef, customer, MONDAY + 4 * DAY, status=Status.CONFIRMED)
    for number, status in enumerate((Status.PENDING, Status.DECLINED, Status.EXPIRED)):
        add(coocook, chef, customer, MONDAY + (8 + number) * DAY, status=status)

    found = total(coocook)

    assert found.completed == Decimal("200.10")
    assert found.cancellation_fees == Decimal("50.03")
    assert found.no_show_fees == Decimal("80.07")
    assert found.revenue == Decimal("330.20")
    assert found.expected == Decimal("200.10")
    assert found.made == 8


def test_sums_of_many_amounts_are_exact(coocook: CooCook, chef: int, customer: int) -> None:
    for number in range(100):
        add(coocook, chef, customer, MONDAY + number % 20 * DAY, at=time(1 + number // 20 * 4))

    assert total(coocook).revenue == Decimal("20010.00")


def test_an_amount_larger_than_a_plain_integer_of_cents_is_exact(
    coocook: CooCook, chef: int, customer: int
) -> None:
    add(coocook, chef, customer, MONDAY, total_price=Decimal("9999999999.99"))

    assert total(coocook).revenue == Decimal("9999999999.99")


def test_a_pending_booking_that_nobody_answered_is_expired(
    coocook: CooCook, chef: int, customer: int, clock: SettableClock
) -> None:
    for day, answer_by in ((MONDAY, clock.now), (MONDAY + DAY, clock.now + DAY)):
        add(coocook, chef, customer, day, status=Status.PENDING, expires_at=answer_by)

    assert total(coocook).counts == {Status.EXPIRED: 1, Status.PENDING: 1}


def test_a_booking_belongs_to_its_local_date(coocook: CooCook, chef: int, customer: int) -> None:
    """One on 1 March at 01:00 in Seoul starts on 28 February in UTC."""
    add(coocook, chef, customer, MONDAY, at=time(1))
    add(coocook, chef, customer, date(2027, 2, 28), at=time(23))

    found = read(coocook)

    assert found.total.made == 1
    assert found.before.made == 1


def test_weeks_begin_on_monday_and_are_cut_to_the_range(coocook: CooCook, chef: int, customer: int) -> None:
    for day in (date(2027, 3, 3), date(2027, 3, 7), date(2027, 3, 8)):
        add(coocook, chef, customer, day)

    weeks = read(coocook, ReportFilter(date(2027, 3, 3), date(2027, 3, 16), Step.WEEK)).periods

    assert [(week.first.day, week.last.day) for week in weeks] == [(3, 7), (8, 14), (15, 16)]
    assert [week.figures.made for week in weeks] == [2, 1, 0]


def test_months_without_bookings_are_there_too(coocook: CooCook, chef: int, customer: int) -> None:
    add(coocook, chef, customer, date(2027, 2, 10))

    months = read(coocook, ReportFilter(date(2026, 12, 15), date(2027, 3, 15))).periods

    assert [month.first.isoformat() for month in months] == [
        "2026-12-15",
        "2027-01-01",
        "2027-02-01",
        "2027-03-01",
    ]
    assert [month.figures.made for month in months] == [0, 0, 1, 0]


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2027-03-01", "2027-03-31", ("2027-02-01", "2027-02-28")),
        ("2027-01-01", "2027-12-31", ("2026-01-01", "2026-12-31")),
        ("2027-01-01", "2027-03-31", ("2026-10-01", "2026-12-31")),
        ("2027-03-08", "2027-03-14", ("2027-03-01", "2027-03-07")),
        ("2027-03-01", "2027-03-01", ("2027-02-28", "2027-02-28")),
    ],
)
def test_it_is_compared_with_as_many_months_or_days_before(
    first: str, last: str, before: tuple[str, str]
) -> None:
    wanted = ReportFilter(date.fromisoformat(first), date.fromisoformat(last))

    assert tuple(day.isoformat() for day in wanted.before) == before


def test_what_was_received_counts_on_the_day_it_came(
    coocook: CooCook, chef: int, customer: int, clock: SettableClock
) -> None:
    """15:30 in UTC on 28 February is 1 March in Seoul."""
    id = add(coocook, chef, customer, date(2027, 6, 1))
    clock.now = datetime(2027, 3, 20, tzinfo=UTC)
    ledger = coocook.payments

    def move(kind: PaymentKind, amount: str, at: datetime) -> int:
        draft = PaymentDraft(kind, Decimal(amount), PaymentMethod.CASH, at=at)
        return ledger.enter(id, draft, by=DESK).id

    move(PaymentKind.PAYMENT, "100.10", datetime(2027, 2, 28, 15, 30, tzinfo=UTC))
    move(PaymentKind.PAYMENT, "40.00", datetime(2027, 2, 28, 14, 30, tzinfo=UTC))
    move(PaymentKind.REFUND, "30.05", datetime(2027, 3, 5, tzinfo=UTC))
    wrong = move(PaymentKind.PAYMENT, "7.00", datetime(2027, 3, 6, tzinfo=UTC))
    ledger.reverse(wrong, "typed wrongly", by=DESK)
    ledger.enter(id, PaymentDraft(PaymentKind.DEPOSIT_DUE, Decimal(20)), by=DESK)

    found = read(coocook)

    assert found.total.received == Decimal("70.05")
    assert found.before.received == Decimal("40.00")
    assert found.total.revenue == 0


@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        ("America/New_York", "2027-03-14T04:59", 13),  # 23:59 in winter's time
        ("America/New_York", "2027-03-14T05:00", 14),
        ("America/New_York", "2027-03-15T03:59", 14),  # 23:59 in summer's time, on a day of 23 hours
        ("America/New_York", "2027-03-15T04:00", 15),
        ("America/New_York", "2027-11-08T04:59", 7),  # 23:59 on a day of 25 hours
        ("America/New_York", "2027-11-08T05:00", 8),
        ("Asia/Kathmandu", "2027-03-14T18:14", 14),
        ("Asia/Kathmandu", "2027-03-14T18:15", 15),
    ],
)
def test_the_day_of_a_payment_follows_the_zones_clock(
    open_with: Callable[[Settings], CooCook],
    settings: Settings,
    clock: SettableClock,
    zone: str,
    at: str,
    day: int,
) -> None:
    coocook = open_with(settings.model_copy(update={"timezone": zone}))
    chef = coocook.chefs.add(ChefDraft("Kim", "Korean", Decimal(100)), by=DESK).id
    customer = new_customer(coocook, "customer").user_id
    assert customer is not None
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    id = add(coocook, chef, customer, date(2027, 6, 1))
    clock.now = moment + 20 * DAY
    coocook.payments.enter(
        id, PaymentDraft(PaymentKind.PAYMENT, Decimal(5), PaymentMethod.CASH, at=moment), by=DESK
    )

    found = read(coocook, ReportFilter(date(2027, 3, 1), date(2027, 11, 30), Step.DAY))

    assert [each.first.day for each in found.periods if each.figures.received] == [day]


def test_another_currency_is_counted_apart(coocook: CooCook, chef: int, customer: int) -> None:
    add(coocook, chef, customer, MONDAY)
    add(coocook, chef, customer, MONDAY + DAY, currency="EUR")

    found = read(coocook)

    assert (found.total.revenue, found.total.made) == (Decimal("200.10"), 2)
    assert (found.currency, found.other_currencies) == ("USD", 1)


def test_the_shares_of_cancellations_and_no_shows(coocook: CooCook, chef: int, customer: int) -> None:
    states = [Status.COMPLETED] * 3 + [Status.NO_SHOW] + [Status.CANCELLED] * 2 + [Status.DECLINED]
    for number, status in enumerate(states):
        add(coocook, chef, customer, MONDAY + number * DAY, status=status)

    found = total(coocook)

    assert found.cancelled_share == Decimal("0.333")
    assert found.no_show_share == Decimal("0.250")


def test_without_bookings_there_are_no_shares(coocook: CooCook) -> None:
    found = total(coocook)

    assert (found.cancelled_share, found.no_show_share, found.utilisation, found.lead_days) == (None,) * 4
    assert found.revenue == 0


def test_lead_time_is_from_the_making_until_the_start(coocook: CooCook, chef: int, customer: int) -> None:
    starts = datetime(2027, 3, 1, 3, tzinfo=UTC)
    leads = (timedelta(hours=5), timedelta(days=1, hours=13), timedelta(days=30), -timedelta(hours=1))
    for number, lead in enumerate(leads):
        add(coocook, chef, customer, MONDAY + number * DAY, created_at=starts + number * DAY - lead)

    found = read(coocook)

    assert found.total.lead_days == Decimal("7.9")
    assert [(step.days, step.below, step.bookings) for step in found.lead_times] == [
        (0, 1, 2),
        (1, 3, 1),
        (3, 7, 0),
        (7, 14, 0),
        (14, 28, 0),
        (28, None, 1),
    ]


def test_utilisation_is_of_the_hours_offered(coocook: CooCook, chef: int, customer: int) -> None:
    """March 2027 has 27 days that are no Sunday, of eight hours each."""
    for number, status in enumerate((Status.COMPLETED, Status.NO_SHOW, Status.CONFIRMED, Status.CANCELLED)):
        add(coocook, chef, customer, MONDAY + number * DAY, status=status)

    found = total(coocook)

    assert found.offered_hours == 27 * 8
    assert found.booked_hours == 6
    assert found.utilisation == Decimal("0.028")


def test_holidays_time_off_and_other_hours_are_considered(coocook: CooCook, chef: int) -> None:
    schedules = coocook.schedules
    schedules.set_holiday(date(2027, 3, 1), "Samiljeol", by=DESK)
    schedules.set_dated(chef, date(2027, 3, 2), [WorkingSpan(1, time(20), time(0))], by=DESK)
    schedules.set_dated(chef, date(2027, 3, 7), [WorkingSpan(6, time(10), time(12))], by=DESK)
    schedules.set_dated(chef, date(2027, 3, 8), [], by=DESK)
    schedules.add_time_off(chef, TimeOffDraft(date(2027, 3, 9), date(2027, 3, 10)), by=DESK)
    part = TimeOffDraft(date(2027, 3, 11), date(2027, 3, 12), time(18), time(13))
    schedules.add_time_off(chef, part, by=DESK)
    overlapping = TimeOffDraft(date(2027, 3, 11), date(2027, 3, 11), time(17), time(19))
    schedules.add_time_off(chef, overlapping, by=DESK)

    days = read(coocook, ReportFilter(date(2027, 3, 1), date(2027, 3, 14), Step.DAY)).periods

    assert [int(day.figures.offered_hours) for day in days] == [0, 4, 8, 8, 8, 8, 2, 0, 0, 0, 5, 7, 8, 0]


def test_each_chefs_hours_come_to_those_of_the_days(coocook: CooCook, chef: int, customer: int) -> None:
    other = coocook.chefs.add(ChefDraft("Lee", "Korean", Decimal(90)), by=DESK).id
    coocook.schedules.add_time_off(other, TimeOffDraft(date(2027, 3, 20), date(2027, 4, 5)), by=DESK)
    coocook.schedules.set_holiday(date(2027, 3, 17), "Closed", by=DESK)

    found = read(coocook)

    offered = {each.chef_id: each.figures.offered_hours for each in found.chefs}
    assert offered == {chef: 26 * 8, other: 18 * 11}
    assert sum(offered.values()) == found.total.offered_hours


def test_a_chef_offers_time_from_its_first_day_on(
    coocook: CooCook, chef: int, customer: int, clock: SettableClock
) -> None:
    """Added on 25 February 2026; the first booking is earlier, as where bookings were brought along."""
    early = ReportFilter(date(2026, 2, 16), date(2026, 2, 28))
    assert total(coocook, early).offered_hours == 4 * 8

    add(coocook, chef, customer, date(2026, 2, 20))

    assert total(coocook, early).offered_hours == 8 * 8


def test_a_chef_who_left_offers_no_time_after_the_last_booking(
    coocook: CooCook, chef: int, customer: int
) -> None:
    add(coocook, chef, customer, MONDAY)
    add(coocook, chef, customer, MONDAY + 3 * DAY)
    coocook.chefs.set_active(chef, False, by=DESK)

    found = read(coocook)

    assert found.total.offered_hours == 4 * 8
    assert [(each.name, each.active) for each in found.chefs] == [("Kim", False)]


def test_chefs_stand_by_revenue(coocook: CooCook, chef: int, customer: int) -> None:
    better = coocook.chefs.add(ChefDraft("Lee", "Korean", Decimal(90)), by=DESK).id
    coocook.chefs.add(ChefDraft("Ahn", "Korean", Decimal(90)), by=DESK)
    add(coocook, chef, customer, MONDAY)
    for number in range(2):
        add(coocook, better, customer, MONDAY + number * DAY)

    found = read(coocook).chefs

    assert [(each.name, each.figures.revenue) for each in found] == [
        ("Lee", Decimal("400.20")),
        ("Kim", Decimal("200.10")),
        ("Ahn", Decimal("0.00")),
    ]


def test_one_chefs_report_holds_that_chef_only(coocook: CooCook, chef: int, customer: int) -> None:
    other = coocook.chefs.add(ChefDraft("Lee", "Korean", Decimal(90)), by=DESK).id
    add(coocook, chef, customer, MONDAY)
    for number in range(2):
        add(coocook, other, customer, MONDAY + number * DAY)

    found = read(coocook, ReportFilter(MARCH.first, MARCH.last, chef_id=chef))

    assert found.total.made == 1
    assert found.total.offered_hours == 27 * 8
    assert [each.chef_id for each in found.chefs] == [chef]
    assert sum(step.bookings for step in found.lead_times) == 1


def test_dates_the_wrong_way_round_or_too_many_are_refused(coocook: CooCook) -> None:
    for first, last in ((date(2027, 3, 2), MONDAY), (date(2000, 1, 1), MONDAY)):
        with pytest.raises(Invalid):
            read(coocook, ReportFilter(first, last))


def test_no_such_chef(coocook: CooCook) -> None:
    with pytest.raises(NotFound):
        read(coocook, ReportFilter(MONDAY, MONDAY, chef_id=99))


def test_customers_read_no_reports(demo: CooCook, demo_customer: Actor) -> None:
    with pytest.raises(Denied):
        demo.reports.of(MARCH, by=demo_customer)
