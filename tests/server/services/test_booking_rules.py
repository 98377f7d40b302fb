"""The business's rules and each chef's own, what staff may set aside, and what they never may."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coocook_server.bootstrap import CooCook
from coocook_server.errors import Conflict, Denied, Invalid
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.schedules import TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan
from tests.helpers import new_customer

SUNDAY = date(2026, 3, 1)
EVENING = BookingDraft(1, SUNDAY, time(18), Decimal(2))


def refusal(coocook: CooCook, draft: BookingDraft, by: Actor) -> str:
    with pytest.raises(Conflict) as refused:
        coocook.bookings.make(draft, by=by)
    return refused.value.rule


def test_a_chefs_own_rule_goes_before_the_business_s_and_that_before_the_default(demo: CooCook) -> None:
    demo.rules.choose(RuleChoices(notice_hours=24, travel_fee=Decimal(10)), by=DESK)
    demo.rules.choose(RuleChoices(notice_hours=48), chef_id=1, by=DESK)

    assert demo.rules.of(1).notice == timedelta(hours=48)
    assert demo.rules.of(1).travel_fee == 10
    assert demo.rules.of(2).notice == timedelta(hours=24)
    assert demo.rules.of(2).grid == timedelta(minutes=30)
    assert demo.rules.choices(1) == RuleChoices(notice_hours=48)


def test_taking_a_choice_back_lets_the_default_hold_again(demo: CooCook) -> None:
    before = demo.rules.business()
    demo.rules.choose(RuleChoices(horizon_days=7), by=DESK)

    assert demo.rules.choose(RuleChoices(), by=DESK) == before


@pytest.mark.parametrize(
    ("choices", "draft", "rule"),
    [
        (RuleChoices(grid_minutes=60), replace(EVENING, start_time=time(18, 30)), "grid"),
        (RuleChoices(shortest_hours=Decimal(3)), EVENING, "shortest"),
        (RuleChoices(longest_hours=Decimal("1.5")), EVENING, "longest"),
        (RuleChoices(notice_hours=24 * 7), EVENING, "notice"),
        (RuleChoices(horizon_days=3), EVENING, "horizon"),
        (RuleChoices(smallest_guests=4), replace(EVENING, guests=3), "smallest_guests"),
        (RuleChoices(most_guests=12), replace(EVENING, guests=13), "most_guests"),
    ],
)
def test_each_rule_is_named_by_what_it_refuses(
    demo: CooCook, demo_customer: Actor, choices: RuleChoices, draft: BookingDraft, rule: str
) -> None:
    demo.bookings.set_status(demo.bookings.make(draft, by=demo_customer).booking.id, Status.DECLINED, by=DESK)
    demo.rules.choose(choices, chef_id=1, by=DESK)

    assert refusal(demo, draft, demo_customer) == rule


def test_a_booking_that_names_no_guests_meets_no_limit_of_guests(demo: CooCook, demo_customer: Actor) -> None:
    demo.rules.choose(RuleChoices(smallest_guests=4), chef_id=1, by=DESK)

    demo.bookings.make(EVENING, by=demo_customer)


def test_the_buffer_is_guarded_and_frozen_on_each_booking(demo: CooCook, demo_customer: Actor) -> None:
    demo.rules.choose(RuleChoices(buffer_before_minutes=60, buffer_after_minutes=30), chef_id=1, by=DESK)
    demo.bookings.make(EVENING, by=demo_customer)
    demo.rules.choose(RuleChoices(), chef_id=1, by=DESK)
    other = new_customer(demo)

    assert refusal(demo, replace(EVENING, start_time=time(15, 30)), other) == "taken"
    demo.bookings.make(replace(EVENING, start_time=time(15)), by=other)
    assert refusal(demo, replace(EVENING, start_time=time(20), duration_hours=Decimal(1)), other) == "taken"
    demo.bookings.make(replace(EVENING, start_time=time(20, 30), duration_hours=Decimal(1)), by=other)


def test_the_travel_fee_is_in_the_price_and_frozen(demo: CooCook, demo_customer: Actor) -> None:
    demo.rules.choose(RuleChoices(travel_fee=Decimal("12.50")), by=DESK)
    made = demo.bookings.make(EVENING, by=demo_customer).booking
    demo.rules.choose(RuleChoices(travel_fee=Decimal(99)), by=DESK)

    moved = demo.bookings.reschedule(made.id, SUNDAY, time(12), Decimal(3), by=DESK).booking

    assert (made.travel_fee, made.total_price) == (Decimal("12.50"), Decimal("262.50"))
    assert moved.total_price == Decimal("387.50")


def test_an_unanswered_booking_is_held_as_long_as_the_chefs_rule_says(
    demo: CooCook, demo_customer: Actor
) -> None:
    demo.rules.choose(RuleChoices(pending_hours=2), chef_id=1, by=DESK)

    made = demo.bookings.make(EVENING, by=demo_customer).booking

    assert made.expires_at == made.created_at + timedelta(hours=2)


@pytest.mark.parametrize(
    ("choices", "field"),
    [
        (RuleChoices(grid_minutes=7), "grid_minutes"),
        (RuleChoices(grid_minutes=0), "grid_minutes"),
        (RuleChoices(buffer_before_minutes=-1), "buffer_before_minutes"),
        (RuleChoices(buffer_after_minutes=721), "buffer_after_minutes"),
        (RuleChoices(shortest_hours=Decimal(13)), "longest_hours"),
        (RuleChoices(longest_hours=Decimal("NaN")), "longest_hours"),
        (RuleChoices(shortest_hours=Decimal("1.234")), "shortest_hours"),
        (RuleChoices(smallest_guests=5, most_guests=4), "most_guests"),
        (RuleChoices(refund_full_hours=12), "refund_part_hours"),
        (RuleChoices(refund_part_percent=101), "refund_part_percent"),
        (RuleChoices(travel_fee=Decimal(-1)), "travel_fee"),
        (RuleChoices(horizon_days=0), "horizon_days"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_and_nothing_changes(
    demo: CooCook, choices: RuleChoices, field: str
) -> None:
    before = demo.rules.business()

    with pytest.raises(Invalid) as refused:
        demo.rules.choose(choices, by=DESK)

    assert field in refused.value.fields
    assert demo.rules.business() == before


def test_a_business_rule_that_contradicts_a_chefs_own_is_refused(demo: CooCook) -> None:
    demo.rules.choose(RuleChoices(longest_hours=Decimal(4)), chef_id=2, by=DESK)

    with pytest.raises(Invalid, match="Sofia Marino"):
        demo.rules.choose(RuleChoices(shortest_hours=Decimal(5)), by=DESK)


def test_only_staff_change_rules_and_history_tells_what(demo: CooCook, demo_chef: Actor) -> None:
    with pytest.raises(Denied):
        demo.rules.choose(RuleChoices(), chef_id=1, by=demo_chef)
    demo.rules.choose(RuleChoices(notice_hours=5), chef_id=1, by=DESK)

    (entry,) = demo.history.of("booking_rules", 1)

    assert (entry.before, entry.after) == ({"notice_hours": None}, {"notice_hours": 5})


class TestOverruling:
    """Staff may set rules aside, never another booking, and it is recorded."""

    def test_staff_set_rules_aside_and_their_names_are_kept(
        self, demo: CooCook, demo_customer: Actor
    ) -> None:
        demo.schedules.add_time_off(1, TimeOffDraft(SUNDAY, SUNDAY), by=DESK)
        demo.rules.choose(RuleChoices(notice_hours=24 * 7, most_guests=8), chef_id=1, by=DESK)
        draft = replace(
            EVENING, start_time=time(7), guests=9, customer_id=demo_customer.user_id, overrule=True
        )

        made = demo.bookings.make(draft, by=DESK).booking

        assert made.overruled == "notice,time_off,working_hours,most_guests"
        (entry,) = demo.history.of("booking", made.id)
        assert entry.after["overruled"] == ["notice", "time_off", "working_hours", "most_guests"]

    def test_the_guard_against_overlaps_is_never_set_aside(self, demo: CooCook, demo_customer: Actor) -> None:
        demo.bookings.make(EVENING, by=demo_customer)

        draft = replace(EVENING, start_time=time(19), customer_id=demo_customer.user_id, overrule=True)
        assert refusal(demo, draft, DESK) == "taken"

    def test_the_buffer_set_aside_shrinks_to_what_is_left(self, demo: CooCook, demo_customer: Actor) -> None:
        demo.rules.choose(RuleChoices(buffer_before_minutes=60, buffer_after_minutes=0), chef_id=1, by=DESK)
        demo.bookings.make(replace(EVENING, start_time=time(15), duration_hours=Decimal(2)), by=demo_customer)
        draft = replace(EVENING, start_time=time(17, 30), customer_id=demo_customer.user_id)
        assert refusal(demo, draft, DESK) == "taken"

        made = demo.bookings.make(replace(draft, overrule=True), by=DESK).booking

        assert made.overruled == "buffer"

    def test_staff_move_a_booking_past_a_rule(self, demo: CooCook, demo_customer: Actor) -> None:
        made = demo.bookings.make(EVENING, by=demo_customer).booking

        moved = demo.bookings.reschedule(made.id, SUNDAY, time(7), by=DESK, overrule=True).booking

        assert (moved.start_time, moved.overruled) == (time(7), "working_hours")

    def test_nobody_else_sets_a_rule_aside(self, demo: CooCook, demo_customer: Actor) -> None:
        with pytest.raises(Denied):
            demo.bookings.make(replace(EVENING, overrule=True), by=demo_customer)

    def test_the_past_cannot_be_booked_by_anybody(self, demo: CooCook, demo_customer: Actor) -> None:
        draft = replace(
            EVENING, booking_date=date(2026, 2, 1), customer_id=demo_customer.user_id, overrule=True
        )
        with pytest.raises(Invalid, match="past"):
            demo.bookings.make(draft, by=DESK)


class TestBookingForACaller:
    """Staff book for a customer who telephones."""

    def test_the_booking_is_the_customers(self, demo: CooCook) -> None:
        caller = new_customer(demo, "caller")

        made = demo.bookings.make(replace(EVENING, customer_id=caller.user_id), by=DESK).booking

        assert (made.user_id, made.customer_name) == (caller.user_id, "Caller")
        assert demo.history.of("booking", made.id)[0].actor_name == "Front desk"

    @pytest.mark.parametrize("customer_id", [None, 0, 2, 999, 2**70])
    def test_a_customer_must_be_named_who_is_one(self, demo: CooCook, customer_id: int | None) -> None:
        with pytest.raises(Invalid) as refused:
            demo.bookings.make(replace(EVENING, customer_id=customer_id), by=DESK)
        assert set(refused.value.fields) == {"customer_id"}

    def test_a_customer_books_for_nobody_else(self, demo: CooCook, demo_customer: Actor) -> None:
        other = new_customer(demo)

        with pytest.raises(Denied):
            demo.bookings.make(replace(EVENING, customer_id=other.user_id), by=demo_customer)


def test_what_the_chef_must_know_of_the_guests_is_kept(demo: CooCook, demo_customer: Actor) -> None:
    draft = replace(
        EVENING,
        guests=6,
        dietary_needs="채식 두 명",
        allergies="Peanuts (severe)",
        address="12 Mapo-daero\n3F",
    )

    made = demo.bookings.make(draft, by=demo_customer).booking

    kept = (made.guests, made.dietary_needs, made.allergies, made.address)
    assert kept == (draft.guests, draft.dietary_needs, draft.allergies, draft.address)


@pytest.mark.parametrize("guests", [0, -1, 1_001])
def test_a_number_of_guests_that_makes_no_sense_is_refused(
    demo: CooCook, demo_customer: Actor, guests: int
) -> None:
    with pytest.raises(Invalid) as refused:
        demo.bookings.make(replace(EVENING, guests=guests), by=demo_customer)
    assert set(refused.value.fields) == {"guests"}


HALVES = st.integers(0, 47).map(lambda half: time(half // 2, 30 * (half % 2)))


@st.composite
def spans(draw: st.DrawFn, day: date) -> list[WorkingSpan]:
    """One or two pieces of a day, apart."""
    edges = sorted(draw(st.sets(HALVES, min_size=2, max_size=4)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [WorkingSpan(day.weekday(), starts, ends) for starts, ends in pairs]


CHOICES = st.builds(
    RuleChoices,
    grid_minutes=st.sampled_from([None, 15, 60]),
    shortest_hours=st.sampled_from([None, Decimal("1.5")]),
    buffer_before_minutes=st.sampled_from([None, 30, 90]),
    buffer_after_minutes=st.sampled_from([None, 45]),
    notice_hours=st.sampled_from([None, 24 * 4]),
)
TIME_OFF = st.none() | st.builds(
    lambda start, hours: TimeOffDraft(SUNDAY, SUNDAY, time(start), time(start + hours)),
    st.integers(8, 18),
    st.integers(1, 4),
)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    choices=CHOICES,
    dated=st.none() | spans(SUNDAY),
    time_off=TIME_OFF,
    holiday=st.sampled_from([False, False, False, True]),
    taken=st.lists(HALVES, max_size=2),
    length=st.sampled_from([Decimal(1), Decimal("1.5"), Decimal(3)]),
)
def test_every_offered_time_books_and_every_other_is_refused_by_a_rules_name(
    demo: CooCook,
    demo_customer: Actor,
    choices: RuleChoices,
    dated: list[WorkingSpan] | None,
    time_off: TimeOffDraft | None,
    holiday: bool,
    taken: list[time],
    length: Decimal,
) -> None:
    demo.rules.choose(choices, chef_id=1, by=DESK)
    demo.schedules.set_dated(1, SUNDAY, dated, by=DESK)
    off = demo.schedules.add_time_off(1, time_off, by=DESK).time_off if time_off else None
    blocking = list(booked(demo, demo_customer, [replace(EVENING, start_time=start) for start in taken]))
    if holiday:
        demo.schedules.set_holiday(SUNDAY, "Holiday", by=DESK)
    (day,) = demo.availability.of(1, SUNDAY, SUNDAY, length).days
    rules: set[str] = set()
    try:
        for quarter in range(96):
            start = time(quarter // 4, quarter % 4 * 15)
            draft = replace(EVENING, start_time=start, duration_hours=length)
            made = list(booked(demo, demo_customer, [draft], rules))
            assert bool(made) == (start in day.start_times), start
            for id in made:
                demo.bookings.set_status(id, Status.DECLINED, by=DESK)
    finally:
        for id in blocking:
            demo.bookings.set_status(id, Status.DECLINED, by=DESK)
        if off:
            demo.schedules.remove_time_off(1, off.id, by=DESK)
        if holiday:
            demo.schedules.set_holiday(SUNDAY, None, by=DESK)
        demo.rules.choose(RuleChoices(), chef_id=1, by=DESK)
    known = {"grid", "shortest", "longest", "notice", "holiday", "time_off", "working_hours", "taken"}
    assert rules <= known


def booked(
    demo: CooCook, customer: Actor, drafts: list[BookingDraft], rules: set[str] | None = None
) -> Iterator[int]:
    """The bookings that could be made; the names of the rules that refused the others go into `rules`."""
    for draft in drafts:
        try:
            yield demo.bookings.make(draft, by=customer).booking.id
        except Conflict as refused:
            if rules is not None:
                rules.add(refused.rule)


def test_every_choice_is_a_column_and_a_field_of_the_api() -> None:
    from coocook_server.api.booking_rules import Choices, Chosen
    from coocook_server.models import RuleSet

    names = {each.name for each in fields(RuleChoices)}

    assert names == set(Choices.model_fields) == set(Chosen.model_fields)
    assert names == set(RuleSet.__table__.columns.keys()) - {"id", "chef_id"}
