"""A chef's own hours: the week and single dates, in forms that need no script."""

import re
from dataclasses import replace
from datetime import date, time

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import Actor
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.working_hours import WorkingSpan
from tests.server.pages.conftest import Visitor

HOURS = "my-hours.html"
SUNDAY = date(2026, 3, 8)


def week(**changed: str) -> dict[str, str]:
    """The form as it comes for a chef who works every day from 11:00 to 22:00, with fields changed."""
    fields = {f"starts-{day}-0": "11:00" for day in range(7)} | {f"ends-{day}-0": "22:00" for day in range(7)}
    return fields | {name.replace("_", "-"): value for name, value in changed.items()}


def value_of(page: str, field: str) -> str:
    """What a field of the page holds."""
    found = re.search(rf'id="{field}" name="{field}" value="([^"]*)"', page)
    assert found is not None
    return found[1]


def test_the_form_shows_the_hours_as_they_are(chef_visitor: Visitor) -> None:
    page = chef_visitor.get(HOURS).text

    assert all(value_of(page, f"starts-{day}-0") == "11:00" for day in range(7))
    assert all(value_of(page, f"ends-{day}-0") == "22:00" for day in range(7))
    assert "What is booked or asked for already stays" in page


def test_saving_keeps_several_spans_a_day_and_days_off(chef_visitor: Visitor, demo: CooCook) -> None:
    fields = week(
        starts_0_0="09:00", ends_0_0="13:00", starts_0_1="18:00", ends_0_1="00:00", starts_6_0="", ends_6_0=""
    )
    sent = chef_visitor.post(HOURS, action="save", **fields)
    after = chef_visitor.client.get(sent.headers["Location"]).text

    spans = demo.chefs.hours(1)
    assert spans[:2] == (WorkingSpan(0, time(9), time(13)), WorkingSpan(0, time(18), time(0)))
    assert 6 not in {span.weekday for span in spans}
    assert "Your weekly hours are saved." in after


def test_a_span_is_added_and_removed_without_losing_what_was_typed(
    chef_visitor: Visitor, demo: CooCook
) -> None:
    grown = chef_visitor.post(HOURS, action="add-2", **week(starts_4_0="07:30")).text
    shrunk = chef_visitor.post(HOURS, action="remove-2-0", **week(starts_2_1="18:00", ends_2_1="20:00")).text

    assert value_of(grown, "starts-2-1") == ""
    assert 'aria-describedby="hours-2-error" autofocus' in grown
    assert value_of(grown, "starts-4-0") == "07:30"
    assert value_of(shrunk, "starts-2-0") == "18:00"
    assert "starts-2-1" not in shrunk
    assert demo.chefs.hours(1)[4] == WorkingSpan(4, time(11), time(22))


def test_a_day_is_copied_to_others(chef_visitor: Visitor, demo: CooCook) -> None:
    copied = chef_visitor.post(
        HOURS, action="copy", copy_from="0", copy_to=["5", "6"], **week(starts_0_0="17:00")
    ).text

    assert [value_of(copied, f"starts-{day}-0") for day in range(7)] == [
        "17:00", "11:00", "11:00", "11:00", "11:00", "17:00", "17:00",
    ]  # fmt: skip
    assert "Copied. Save the week to keep it." in copied
    assert demo.chefs.hours(1)[5].starts == time(11)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"starts_3_0": "22:00", "ends_3_0": "11:00"}, "Each span must end after it starts."),
        ({"starts_3_1": "12:00", "ends_3_1": "13:00"}, "Two spans of one day overlap."),
        ({"ends_3_0": ""}, "Give both, when you start and when you stop."),
        ({"starts_3_0": "eleven"}, "Write times like 18:00."),
    ],
)
def test_an_error_stands_beside_its_day_and_nothing_is_lost(
    chef_visitor: Visitor, demo: CooCook, changed: dict[str, str], said: str
) -> None:
    refused = chef_visitor.post(HOURS, action="save", **week(starts_0_0="08:00", **changed))

    assert refused.status_code == 400
    assert f'<p class="error" id="hours-3-error">{said}</p>' in refused.text
    assert '<p class="error" id="hours-2-error" hidden></p>' in refused.text
    assert value_of(refused.text, "starts-0-0") == "08:00"
    assert demo.chefs.hours(1)[0].starts == time(11)


def test_other_hours_on_a_date_are_saved_and_name_the_bookings_that_stay(
    chef_visitor: Visitor, demo: CooCook, demo_customer: Actor, evening: BookingDraft
) -> None:
    booking = demo.bookings.make(replace(evening, booking_date=SUNDAY), by=demo_customer).booking
    sent = chef_visitor.post(
        HOURS,
        form="date",
        action="save",
        date="2026-03-08",
        **{"starts-date-0": "12:00", "ends-date-0": "15:00"},
    )
    after = chef_visitor.client.get(sent.headers["Location"]).text

    assert [record.spans for record in demo.schedules.dated(1, SUNDAY, SUNDAY)] == [
        (WorkingSpan(6, time(12), time(15)),)
    ]
    assert "Your hours on Sun 8 Mar are saved." in after
    assert f'my-booking.html?id={booking.id}">Booking {booking.id}, Sun 8 Mar, 18:00</a>' in after
    assert "12:00 to 15:00" in after


def test_a_date_can_be_off_and_usual_again(chef_visitor: Visitor, demo: CooCook) -> None:
    chef_visitor.post(HOURS, form="date", action="save", date="2026-03-08", off="yes")
    off = demo.schedules.dated(1, SUNDAY, SUNDAY)
    shown = chef_visitor.get(f"{HOURS}?date=2026-03-08").text
    sent = chef_visitor.post(HOURS, form="date", action="usual", date="2026-03-08")
    after = chef_visitor.client.get(sent.headers["Location"]).text

    assert [record.spans for record in off] == [()]
    assert 'name="off" value="yes" checked' in shown
    assert demo.schedules.dated(1, SUNDAY, SUNDAY) == ()
    assert "On Sun 8 Mar your usual hours hold again." in after


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Date is needed."),
        ({"date": "2026-02-24", "off": "yes"}, "Date is past."),
        ({"date": "2036-02-24", "off": "yes"}, "Date is too far ahead."),
        ({"date": "someday", "off": "yes"}, "Date is not a date."),
        ({"date": "2026-03-08"}, "Give your hours, or tick that you do not work."),
        (
            {"date": "2026-03-08", "starts-date-0": "15:00", "ends-date-0": "12:00"},
            "Each span must end after it starts.",
        ),
    ],
)
def test_a_date_that_cannot_be_saved_says_why(
    chef_visitor: Visitor, fields: dict[str, str], said: str
) -> None:
    refused = chef_visitor.post(HOURS, form="date", action="save", **fields)

    assert refused.status_code == 400
    assert said in refused.text
    assert all(f'value="{typed}"' in refused.text for typed in fields.values())


def test_a_date_begins_with_the_hours_of_its_weekday(chef_visitor: Visitor) -> None:
    page = chef_visitor.get(f"{HOURS}?date=2026-03-08").text
    empty = chef_visitor.get(f"{HOURS}?date=new").text

    assert (value_of(page, "starts-date-0"), value_of(page, "ends-date-0")) == ("11:00", "22:00")
    assert value_of(empty, "starts-date-0") == ""


def test_errors_are_korean_for_a_korean_chef(chef_visitor: Visitor) -> None:
    chef_visitor.get(f"{HOURS}?lang=ko")
    refused = chef_visitor.post(HOURS, action="save", **week(starts_3_0="22:00", ends_3_0="11:00")).text

    assert "끝나는 시각은 시작 시각보다 늦어야 합니다." in refused
    assert "Each span" not in refused
