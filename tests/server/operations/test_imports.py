"""Imports: every row by the services' own rules, all or nothing, duplicates by choice, taken back as one."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from coocook_server.bootstrap import CooCook
from coocook_server.config import Settings
from coocook_server.errors import Cancelled, Conflict, Denied, NotFound
from coocook_server.models import Account, Booking, Chef, HistoryEntry, OutboxMail
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.operations import import_fields
from coocook_server.operations.import_fields import Noun
from coocook_server.operations.import_undo import numbers, ranges
from coocook_server.operations.importing import Fate, Twins
from coocook_server.operations.imports import Wanted
from coocook_server.operations.sheets import Row, Sheet
from coocook_server.services.booking_lists import BookingFilter, BookingRecord
from coocook_server.services.chefs import ChefFilter, ChefRecord
from coocook_server.services.customer_lists import CustomerFilter
from coocook_server.services.customers import CustomerChange
from coocook_server.services.paging import Paging
from tests.server.operations.importing import check, run, said, sheet, wanted

CHEFS = "Name|Cuisine|Hourly rate"
CUSTOMERS = "이름|연락처|이메일"
BOOKINGS = "Chef|Customer|Phone|Date|Start|Hours|Status"
STAFF = Actor(user_id=None, role=Role.STAFF, name="Lee", origin="desk")


def chef(coocook: CooCook, name: str) -> ChefRecord:
    found = coocook.chefs.list(ChefFilter(q=name, active=None), Paging()).items
    [only] = [chef for chef in found if chef.name == name]
    return only


def bookings(coocook: CooCook) -> tuple[BookingRecord, ...]:
    return coocook.bookings.window(BookingFilter(sort="id"), 0, 100).items


def customers(coocook: CooCook) -> dict[str, str | None]:
    window = coocook.customers.window(CustomerFilter(sort="id"), 0, 100, by=DESK)
    return {row.name: row.phone for row in window.items}


def counts(coocook: CooCook) -> tuple[int, ...]:
    with coocook.store.reading() as session:
        return tuple(
            session.scalar(select(func.count()).select_from(model)) or 0 for model in (Chef, Account, Booking)
        )


def test_chefs_are_added_with_what_their_columns_say(coocook: CooCook) -> None:
    done = run(
        coocook,
        Noun.CHEF,
        "이름|요리|시간당 요금|지역|출장 반경(km)|근무 시간|활성",
        "박민준|한식|₩125,000|서울 마포구|25|월-금 11:00-22:00|예",
        "Sofia Marino|Italian|110|Seoul||closed|no",
    )

    assert done.added == {"chef": 2}
    park, sofia = chef(coocook, "박민준"), chef(coocook, "Sofia Marino")
    assert (park.cuisine, park.hourly_rate, park.location, park.service_radius_km) == (
        "한식",
        Decimal(125_000),
        "서울 마포구",
        25,
    )
    assert {span.weekday for span in coocook.chefs.hours(park.id)} == {0, 1, 2, 3, 4}
    assert not sofia.active
    assert coocook.chefs.hours(sofia.id) == ()


def test_one_bad_row_keeps_all_out_and_every_problem_is_named(demo: CooCook) -> None:
    before = counts(demo)

    done = run(
        demo, Noun.CHEF, CHEFS, "Good One|Thai|90", "|Thai|many", "No Rate|Thai|", "Dear|Thai|99999999"
    )

    assert done.import_id is None
    assert said(done.plan) == [
        (3, "name", "is needed"),
        (3, "hourly_rate", "is not a number"),
        (4, "hourly_rate", "is needed"),
        (5, "hourly_rate", "must be an amount from 0 to 10,000,000 with at most 2 decimals"),
    ]
    assert [problem.column for problem in done.plan.problems] == [0, 2, 2, 2]
    assert counts(demo) == before


def test_a_check_changes_nothing(demo: CooCook) -> None:
    before = counts(demo)

    plan = check(
        demo, Noun.BOOKING, BOOKINGS, "Park Min-jun|New One|010-9999-0000|2025-01-05|18:00|2|completed"
    )

    assert plan.counts == {Fate.ADD: 1}
    assert counts(demo) == before


@pytest.mark.parametrize(
    ("choice", "fate", "rate", "chefs"),
    [
        (Twins.SKIP, Fate.SKIP, "125.00", 5),
        (Twins.UPDATE, Fate.UPDATE, "150.00", 5),
        (Twins.ADD, Fate.ADD, "125.00", 6),
    ],
)
def test_a_chef_who_is_there_is_skipped_changed_or_added_again(
    demo: CooCook, choice: Twins, fate: Fate, rate: str, chefs: int
) -> None:
    bio = demo.chefs.get(1).bio

    done = run(demo, Noun.CHEF, CHEFS, "park min-jun|Korean|150", twins=choice)

    assert [(line.fate, line.twin) for line in done.plan.lines] == [(fate, "there is a chef of this name")]
    assert (demo.chefs.get(1).hourly_rate, demo.chefs.get(1).bio) == (Decimal(rate), bio)
    assert counts(demo)[0] == chefs


def test_what_tells_nothing_new_is_left_alone(demo: CooCook) -> None:
    before = demo.chefs.get(1)

    done = run(demo, Noun.CHEF, CHEFS, "Park Min-jun|Korean|125", twins=Twins.UPDATE)

    assert done.plan.counts == {Fate.SAME: 1}
    assert done.import_id is None
    assert demo.chefs.get(1) == before


def test_customers_are_known_by_mail_by_phone_and_by_name(coocook: CooCook) -> None:
    run(
        coocook,
        Noun.CUSTOMER,
        CUSTOMERS,
        "김민지|010-1234-5678|min@example.com",
        "Tom Baker||tom@example.com",
    )

    plan = check(
        coocook,
        Noun.CUSTOMER,
        CUSTOMERS,
        "Other Name||MIN@example.com",
        "민지|+82 10 1234 5678|",
        "Tom Baker|02-555-0100|",
        "Tom Baker|02-555-0199|other@example.com",
        "새 손님|010-0000-1111|",
        "새 손님|01000001111|",
    )

    assert [(line.fate, str(line.twin)) for line in plan.lines] == [
        (Fate.SKIP, "김민지 has the same mail address"),
        (Fate.SKIP, "김민지 has the same phone number"),
        (Fate.SKIP, "there is a customer of this name"),
        (Fate.ADD, ""),
        (Fate.ADD, ""),
        (Fate.SKIP, "the same as row 6"),
    ]


def test_a_customer_who_is_there_gets_what_is_new_and_keeps_the_rest(coocook: CooCook) -> None:
    run(coocook, Noun.CUSTOMER, "Name|Phone|Allergies", "Kim|010-1234-5678|nuts")

    done = run(
        coocook,
        Noun.CUSTOMER,
        "Name|Phone|Notes|Email",
        "Kim|01012345678|pays late|kim@example.com",
        twins=Twins.UPDATE,
    )

    assert done.changed == {"user": 1}
    [row] = coocook.customers.window(CustomerFilter(), 0, 9, by=DESK).items
    now = coocook.customers.get(row.id, by=DESK)
    assert (now.allergies, now.notes, row.email) == ("nuts", "pays late", "kim@example.com")
    coocook.imports.undo(done.import_id or 0, by=DESK)
    back = coocook.customers.get(row.id, by=DESK)
    assert (back.allergies, back.notes, back.row.email) == ("nuts", "", None)


def test_a_customer_needs_a_way_to_be_reached(coocook: CooCook) -> None:
    plan = check(coocook, Noun.CUSTOMER, CUSTOMERS, "Kim||", "Lee|abc|", "Park||nonsense")

    assert said(plan) == [
        (2, "phone", "is needed where there is no mail address"),
        (3, "phone", "is not a phone number"),
        (4, "email", "is not a mail address"),
    ]


def test_a_mail_address_of_somebody_who_is_no_customer_is_refused(demo: CooCook, demo_chef: Actor) -> None:
    run(demo, Noun.CUSTOMER, CUSTOMERS, "Kim||kim@example.com")
    with demo.store.writing() as session:
        account = session.scalars(select(Account).where(Account.name == "Kim")).one()
        account.active = False

    assert said(check(demo, Noun.CUSTOMER, CUSTOMERS, "Lee||KIM@example.com")) == [
        (2, "email", "is in use by another account")
    ]


def test_bookings_come_in_any_state_past_and_future(demo: CooCook) -> None:
    done = run(
        demo,
        Noun.BOOKING,
        f"{BOOKINGS}|Total|Guests|Allergies",
        "Park Min-jun|김민지|010-1234-5678|2025-01-05|오후 6:00|2시간|완료|300|4|nuts",
        "Sofia Marino|김민지|01012345678|2030-01-05|18:00|2.5|confirmed||6|",
        "Sofia Marino|Tom|02-555-0100|2030-01-05|23:00|2|cancelled|||",
    )

    assert done.added == {"user": 2, "booking": 3}
    first, second, third = bookings(demo)[-3:]
    assert (first.status, first.total_price, first.guests, first.allergies) == (
        Status.COMPLETED,
        Decimal(300),
        4,
        "nuts",
    )
    assert first.starts_at == datetime(2025, 1, 5, 9, 0, tzinfo=UTC)
    assert first.user_id == second.user_id
    assert (second.status, second.total_price) == (Status.CONFIRMED, Decimal("275.00"))
    assert (third.status, third.customer_name) == (Status.CANCELLED, "Tom")


def test_nobody_is_mailed_about_what_was_imported(demo: CooCook) -> None:
    def mails() -> int:
        with demo.store.reading() as session:
            return session.scalar(select(func.count(OutboxMail.id))) or 0

    before = mails()

    done = run(demo, Noun.BOOKING, BOOKINGS, "Park Min-jun|Demo Customer||2030-03-05|18:00|2|confirmed")

    assert done.added == {"booking": 1}
    assert mails() == before


def test_a_time_that_is_taken_is_refused_by_naming_who_holds_it(demo: CooCook) -> None:
    rows = (
        "Park Min-jun|Kim|010-1234-5678|2030-01-05|18:00|2|confirmed",
        "Park Min-jun|Lee|010-8765-4321|2030-01-05|19:00|2|confirmed",
        "Park Min-jun|Lee|010-8765-4321|2030-01-05|20:00|2|confirmed",
    )
    before = counts(demo)
    done = run(demo, Noun.BOOKING, BOOKINGS, *rows)
    assert said(done.plan) == [(3, "booking_date", "the chef is taken then by row 2")]
    assert counts(demo) == before

    run(demo, Noun.BOOKING, BOOKINGS, rows[0])
    id = bookings(demo)[-1].id

    plan = check(demo, Noun.BOOKING, BOOKINGS, rows[1])
    assert said(plan) == [
        (2, "booking_date", f"the chef is taken then by booking {id} of Kim, 2030-01-05, 18:00:00")
    ]


def test_what_makes_no_sense_of_a_booking_is_named(demo: CooCook) -> None:
    plan = check(
        demo,
        Noun.BOOKING,
        f"{BOOKINGS}|Currency",
        "Nobody|Kim|010-1234-5678|2025-01-05|18:00|2|completed|USD",
        "Park Min-jun|Kim||2025-01-05|18:00|2|pending|USD",
        "Park Min-jun|Kim|010-1234-5678|2030-01-05|18:00|2|completed|KRW",
        "Park Min-jun|Kim|010-1234-5678|2025-02-30|later|99|half done|USD",
        "Park Min-jun|Kim|010-1234-5678|2025-01-06|||completed|USD",
    )

    assert said(plan) == [
        (2, "chef", "is no chef here; import the chefs first, or mend the name"),
        (3, "status", "cannot be pending any more: the time is past"),
        (4, "status", "cannot be so before the booking has begun"),
        (4, "currency", "must be USD, as all bookings here"),
        (5, "booking_date", "is not a date"),
        (5, "start_time", "is not a time"),
        (5, "status", "is not a status of a booking"),
        (6, "start_time", "is needed"),
        (6, "duration_hours", "is needed"),
    ]


def test_an_end_stands_for_the_length_and_a_date_may_hold_its_time(demo: CooCook) -> None:
    run(
        demo,
        Noun.BOOKING,
        "Chef|Customer|Phone|Date|End|Status",
        "Park Min-jun|Kim|010-1234-5678|2025-01-05 22:30|00:30|completed",
    )

    made = bookings(demo)[-1]
    assert (made.booking_date, made.start_time, made.duration_hours) == (
        date(2025, 1, 5),
        time(22, 30),
        Decimal(2),
    )


def test_a_booking_that_is_there_is_not_made_twice(demo: CooCook) -> None:
    row = "Park Min-jun|Kim|010-1234-5678|2025-01-05|18:00|2|completed"
    run(demo, Noun.BOOKING, BOOKINGS, row)

    plan = check(demo, Noun.BOOKING, BOOKINGS, row, row)

    assert [line.fate for line in plan.lines] == [Fate.SKIP, Fate.SKIP]
    assert str(plan.lines[0].twin) == f"booking {bookings(demo)[-1].id} is the same"


def test_history_says_who_imported_what(demo: CooCook) -> None:
    done = run(demo, Noun.CHEF, CHEFS, "A|Thai|90", "B|Thai|90", by=STAFF)

    with demo.store.reading() as session:
        entry = session.get_one(HistoryEntry, done.import_id)
    a = chef(demo, "A").id
    assert (entry.noun, entry.action, entry.actor_name) == ("import", "imported", "Lee")
    assert entry.after == {
        "kind": "chef",
        "file": "file.csv",
        "added": {"chef": f"{a}-{a + 1}"},
        "changed": {},
    }
    assert [change.action for change in demo.history.of("chef", a)] == ["imported"]


def test_an_import_is_taken_back_as_one_change(demo: CooCook) -> None:
    before, rate = counts(demo), demo.chefs.get(1).hourly_rate
    chefs = run(demo, Noun.CHEF, CHEFS, "A|Thai|90", "Park Min-jun|Korean|200", twins=Twins.UPDATE)
    booked = run(demo, Noun.BOOKING, BOOKINGS, "A|Kim|010-1234-5678|2025-01-05|18:00|2|completed")
    assert demo.chefs.get(1).hourly_rate == 200

    demo.imports.undo(booked.import_id or 0, by=STAFF)
    demo.imports.undo(chefs.import_id or 0, by=STAFF)

    assert counts(demo) == before
    assert demo.chefs.get(1).hourly_rate == rate
    assert [change.action for change in demo.history.of("import", 1)] == ["undone", "imported"]
    with pytest.raises(Conflict, match="taken back already"):
        demo.imports.undo(chefs.import_id or 0, by=STAFF)
    with pytest.raises(NotFound):
        demo.imports.undo(10**6, by=STAFF)


def test_an_import_that_was_used_since_stays(demo: CooCook) -> None:
    chefs = run(demo, Noun.CHEF, CHEFS, "A|Thai|90")
    run(demo, Noun.BOOKING, BOOKINGS, "A|Kim|010-1234-5678|2025-01-05|18:00|2|completed")
    before = counts(demo)

    with pytest.raises(Conflict, match="A has been used since the import, so it stays"):
        demo.imports.undo(chefs.import_id or 0, by=DESK)

    assert counts(demo) == before


def test_an_import_that_was_changed_since_stays(demo: CooCook) -> None:
    done = run(demo, Noun.CUSTOMER, CUSTOMERS, "Kim|010-1234-5678|", "Lee|010-8765-4321|")
    [kim] = demo.customers.window(CustomerFilter(text="Kim"), 0, 9, by=DESK).items
    demo.customers.change(kim.id, CustomerChange(notes="likes rice"), by=DESK)

    with pytest.raises(Conflict, match="Kim was changed since the import, so it stays"):
        demo.imports.undo(done.import_id or 0, by=DESK)

    assert {"Kim", "Lee"} <= customers(demo).keys()


def test_an_import_that_is_stopped_changes_nothing(demo: CooCook) -> None:
    before = counts(demo)
    read = sheet(CHEFS, *(f"Chef {number}|Thai|90" for number in range(1_200)))
    steps: list[float] = []

    with pytest.raises(Cancelled):
        demo.imports.run(
            read,
            wanted(read, Noun.CHEF),
            by=DESK,
            progress=lambda _words, share: steps.append(share),
            cancelled=lambda: len(steps) == 4,
        )

    assert steps == sorted(steps)
    assert counts(demo) == before


def test_only_staff_may_import(demo: CooCook, demo_chef: Actor, demo_customer: Actor) -> None:
    for by in (demo_chef, demo_customer):
        with pytest.raises(Denied):
            run(demo, Noun.CHEF, CHEFS, "A|Thai|90", by=by)


@pytest.mark.parametrize(
    ("noun", "headings", "found"),
    [
        (Noun.CHEF, ["셰프 이름", "요리 종류", "시급"], {"name": 0, "cuisine": 1, "hourly_rate": 2}),
        (Noun.CUSTOMER, ["Customer name *", "E-Mail", "Mobile phone"], {"name": 0, "email": 1, "phone": 2}),
        (
            Noun.BOOKING,
            ["예약번호", "예약일", "시작 시간", "담당 셰프", "고객명", "연락처", "결제 금액"],
            {"booking_date": 1, "start_time": 2, "chef": 3, "customer_name": 4, "phone": 5, "total_price": 6},
        ),
    ],
)
def test_columns_are_guessed_by_their_headings(
    noun: Noun, headings: list[str], found: dict[str, int]
) -> None:
    assert import_fields.guess(noun, headings) == found
    assert import_fields.likely(headings) is noun


def test_numbers_are_kept_as_ranges() -> None:
    for ids in ([], [1], [1, 2, 3], [1, 3, 4, 9]):
        assert numbers(ranges(ids)) == ids
    assert ranges([4, 3, 2, 9]) == "2-4, 9"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_wrong_is_written_as_a_file_to_mend(demo: CooCook, tmp_path: Path, ending: str) -> None:
    read = sheet(CHEFS, "Good|Thai|90", "Bad|Thai|much")
    chosen = wanted(read, Noun.CHEF)
    plan = demo.imports.preview(read, chosen)
    path = tmp_path / f"mend.{ending}"

    demo.imports.to_mend(path, read, chosen, plan, "Problem", lambda problem: f"Rate {problem.words}")

    mend = demo.imports.read(path)
    assert [row.cells for row in mend.rows] == [
        ("Name", "Cuisine", "Hourly rate", "Problem"),
        ("Good", "Thai", "90"),
        ("Bad", "Thai", "much", "Rate is not a number"),
    ]
    assert wanted(mend, Noun.CHEF).mapped == chosen.mapped


@pytest.mark.postgres
def test_it_is_the_same_on_postgresql(
    postgresql_settings: Settings, open_with: Callable[[Settings], CooCook]
) -> None:
    coocook = open_with(postgresql_settings)
    before = counts(coocook)
    chefs = run(coocook, Noun.CHEF, CHEFS, "A|Thai|90", "B|Thai|90")
    rows = (
        "A|Kim|010-1234-5678|2025-01-05|18:00|2|completed",
        "A|Lee|010-8765-4321|2025-01-05|19:00|2|completed",
        "B|Lee|010-8765-4321|2025-01-05|19:00|2|completed",
    )

    refused = run(coocook, Noun.BOOKING, BOOKINGS, *rows)
    booked = run(coocook, Noun.BOOKING, BOOKINGS, rows[0], rows[2])

    assert said(refused.plan) == [(3, "booking_date", "the chef is taken then by row 2")]
    assert booked.added == {"user": 2, "booking": 2}
    with pytest.raises(Conflict, match="has been used since"):
        coocook.imports.undo(chefs.import_id or 0, by=DESK)
    coocook.imports.undo(booked.import_id or 0, by=DESK)
    coocook.imports.undo(chefs.import_id or 0, by=DESK)
    assert counts(coocook) == before


_NUMBERS = ["", "2", "0", "-1", "1.5", "0.001", "24", "99999999", "9" * 40, "1e5", "₩"]
_PLAUSIBLE = {
    "name": ["", "Park Min-jun", "Kim", "x" * 200],
    "chef": ["Park Min-jun", "Sofia Marino", "Nobody"],
    "customer_name": ["", "Kim", "Lee", "Demo Customer"],
    "phone": ["", "010-1234-5678", "02", "+82 10 1234 5678", "0" * 60],
    "email": ["", "kim@example.com", "KIM@EXAMPLE.COM", "nonsense"],
    "booking_date": ["2025-01-05", "2030-01-05 18:00", "2999-12-31", "0001-01-01", "9999-12-31", "1/2/2025"],
    "start_time": ["", "18:00", "24:00", "0:00", "오후 6시", "23:59"],
    "end_time": ["", "18:00", "20:00"],
    "status": ["", "completed", "pending", "취소", "half"],
    "hours": ["", "Mon-Fri 11:00-22:00", "월 10:00-09:00", "휴무", ";;"],
    "currency": ["", "USD", "KRW"],
    "active": ["", "yes", "no", "perhaps"],
} | dict.fromkeys(("duration_hours", "hourly_rate", "travel_fee", "total_price", "guests"), _NUMBERS)


def a_cell(field: str) -> st.SearchStrategy[str]:
    """What might stand in a field's column, and sometimes anything."""
    return st.one_of(st.sampled_from(_PLAUSIBLE.get(field, ["", "words"])), st.text(max_size=20))


def a_row(noun: Noun) -> st.SearchStrategy[tuple[str, ...]]:
    return st.tuples(*(a_cell(field.name) for field in import_fields.FIELDS[noun]))


@pytest.mark.parametrize("noun", list(Noun))
@given(data=st.data(), twins=st.sampled_from(Twins))
@given_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_stands_in_the_cells_is_a_row_or_a_problem(
    demo: CooCook, noun: Noun, data: st.DataObject, twins: Twins
) -> None:
    rows = data.draw(st.lists(a_row(noun), min_size=1, max_size=5))
    read = Sheet("any.csv", tuple(Row(number, cells) for number, cells in enumerate(rows, 1)))
    mapped = {field.name: column for column, field in enumerate(import_fields.FIELDS[noun])}
    chosen = Wanted(noun, mapped, headings=False, twins=twins)

    plan = demo.imports.check(read, chosen, by=DESK, progress=lambda *_: None, cancelled=lambda: False)

    assert len(plan.lines) == len(rows)
    assert all(bool(line.problems) == (line.fate is Fate.WRONG) for line in plan.lines)
