"""What the booking form offers, says and keeps, one request at a time."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from threading import Barrier, Thread

import pytest

from coocook_server import tokens
from coocook_server.app import create_app
from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingFilter
from coocook_server.services.booking_rules import RuleChoices
from coocook_server.services.paging import Paging
from coocook_server.services.subscription_states import SubscriptionAction
from tests.helpers import SettableClock, new_customer
from tests.server.pages.conftest import Visitor

PASSWORD = "a good long passphrase"
RIGHT = {
    "chef_id": "1",
    "booking_date": "2026-03-04",
    "start_time": "18:00",
    "duration_hours": "2",
    "guests": "4",
    "allergies": "땅콩",
    "dietary_needs": "No pork",
    "address": "12 Mapo-daero",
    "phone": "010-1234-5678",
    "special_requests": "창가 자리",
}
EVERYTHING_TYPED = ("땅콩", "No pork", "12 Mapo-daero", "010-1234-5678", "창가 자리", 'value="4"')


def words(page: str) -> str:
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def refunds(page: str) -> str:
    return words(page.partition('data-part="refunds">')[2].partition("</ul>")[0])


def free_days(page: str) -> list[str]:
    return re.findall(r'value="(\d{4}-\d\d-\d\d)" data-day', page)


def test_everything_the_chef_needs_to_know_is_on_the_booking(
    visitor: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    visitor.as_demo_customer()
    answer = visitor.post("booking.html", **RIGHT)

    assert answer.headers["Location"] == "/web/coocook/receipt.html?id=8"
    made = demo.bookings.get(8, by=demo_customer)
    assert (made.guests, made.allergies, made.dietary_needs, made.address) == (
        4,
        "땅콩",
        "No pork",
        "12 Mapo-daero",
    )


def test_the_form_begins_with_the_next_free_day_the_own_phone_and_a_usual_number_of_guests(
    visitor: Visitor,
) -> None:
    visitor.as_demo_customer()
    page = visitor.get("booking.html?chef_id=1").text

    assert 'type="date" value="2026-02-25"' in page
    assert 'name="phone" type="tel" autocomplete="tel" maxlength="40" value="010-5550-0100"' in page
    assert re.search(r'name="guests"[^>]* value="2"', page)


def test_what_was_left_empty_on_purpose_stays_empty(visitor: Visitor) -> None:
    visitor.as_demo_customer()
    page = visitor.post("booking.html", **(RIGHT | {"phone": "", "guests": "", "action": "times"})).text

    assert 'autocomplete="tel" maxlength="40" value=""' in page
    assert re.search(r'name="guests"[^>]* value=""', page)
    assert visitor.post("booking.html", **(RIGHT | {"guests": ""})).status_code == 400


def test_the_chefs_limits_of_guests_are_told_and_kept(visitor: Visitor, demo: CooCook) -> None:
    demo.rules.choose(RuleChoices(smallest_guests=4, most_guests=12), chef_id=1, by=DESK)
    visitor.as_demo_customer()
    page = visitor.get("booking.html?chef_id=1").text
    refused = visitor.post("booking.html", **(RIGHT | {"guests": "13"}))

    assert "Park Min-jun cooks for 4 to 12 guests." in words(page)
    assert re.search(r'name="guests"[^>]* min="4" max="12"[^>]* value="4"', page)
    assert refused.status_code == 409
    assert "This chef cooks for 12 guests at most." in refused.text
    assert re.search(r'name="guests"[^>]* aria-invalid="true" autofocus', refused.text)
    assert "These times near it are free" not in words(refused.text.partition("</template>")[2])


def test_the_calendar_shows_free_days_and_turns_to_those_that_can_be_booked(
    visitor: Visitor, demo: CooCook
) -> None:
    demo.rules.choose(RuleChoices(horizon_days=40), chef_id=1, by=DESK)
    february = visitor.get("booking.html?chef_id=1").text
    april = visitor.get("booking.html?chef_id=1&month=2026-04").text
    far = visitor.get("booking.html?chef_id=1&month=2031-04").text

    assert free_days(february) == ["2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28"]
    assert 'value="2026-03" data-turn="later"' in february
    assert 'data-turn="earlier"' not in february
    assert free_days(april) == [f"2026-04-0{day}" for day in range(1, 7)]
    assert 'value="2026-03" data-turn="earlier"' in april
    assert 'data-turn="later"' not in april
    assert "April 2026" in far


def test_weeks_begin_on_monday_in_english_and_on_sunday_in_korean(visitor: Visitor) -> None:
    def first_weekday(page: str) -> str:
        return words(page.partition('<th scope="col">')[2].partition("</th>")[0])

    assert first_weekday(visitor.get("booking.html?chef_id=1&lang=en").text) == "Mon Monday"
    korean = visitor.get("booking.html?chef_id=1&month=2026-03&lang=ko").text
    assert first_weekday(korean) == "일 일요일"
    assert "2026년 3월" in korean


@pytest.mark.parametrize(
    ("action", "shown"),
    [
        ("2026-04", "April 2026"),
        ("2026-03-09", 'value="2026-03-09" min='),
        ("2026-03-09T19:30", 'value="19:30" required checked'),
        ("times", 'value="18:00" required checked'),
        ("2026-13", "March 2026"),
        ("<script>", "March 2026"),
    ],
)
def test_a_button_of_the_form_changes_one_choice_and_keeps_the_rest(
    visitor: Visitor, action: str, shown: str
) -> None:
    answer = visitor.post("booking.html", **RIGHT, action=action)

    assert answer.status_code == 200
    assert shown in answer.text
    for typed in EVERYTHING_TYPED:
        assert typed in answer.text


def test_the_travel_fee_is_a_line_of_its_own_where_there_is_one(visitor: Visitor, demo: CooCook) -> None:
    without = visitor.get("booking.html?chef_id=1").text
    demo.rules.choose(RuleChoices(travel_fee=Decimal(30)), chef_id=1, by=DESK)
    with_fee = visitor.get("booking.html?chef_id=1&duration_hours=2.5").text

    assert "Travel" not in without
    assert "Cooking $312.50 Travel $30 Price $342.50" in words(with_fee.partition("summary-facts")[2])


def test_the_policy_is_told_with_the_moments_of_the_chosen_time(
    visitor: Visitor, demo: CooCook, clock: SettableClock
) -> None:
    address = "booking.html?chef_id=1&booking_date=2026-03-04&start_time=18:00"
    assert refunds(visitor.get(address).text) == (
        "Free until Park Min-jun has answered. Once confirmed, free until Mon 2 Mar, 18:00. "
        "Half of the price comes back until Tue 3 Mar, 18:00. Nothing comes back after that."
    )
    assert "Once confirmed, free until 48 hours before the start." in refunds(
        visitor.get("booking.html?chef_id=1").text
    )

    clock.advance(timedelta(days=5, hours=1))
    assert refunds(visitor.get(address).text) == (
        "Free until Park Min-jun has answered. "
        "Half of the price comes back until Tue 3 Mar, 18:00. Nothing comes back after that."
    )
    clock.advance(timedelta(days=1))
    assert "It begins so soon that nothing comes back" in refunds(visitor.get(address).text)


def test_a_policy_of_another_share_says_so_and_one_without_a_share_does_not(
    visitor: Visitor, demo: CooCook
) -> None:
    address = "booking.html?chef_id=1&booking_date=2026-03-04&start_time=18:00"
    demo.rules.choose(RuleChoices(refund_part_percent=30), chef_id=1, by=DESK)
    assert "30 % of the price comes back until Tue 3 Mar, 18:00." in refunds(visitor.get(address).text)
    demo.rules.choose(RuleChoices(refund_part_percent=0), chef_id=1, by=DESK)
    assert refunds(visitor.get(address).text) == (
        "Free until Park Min-jun has answered. Once confirmed, free until Mon 2 Mar, 18:00. "
        "Nothing comes back after that."
    )


def test_a_taken_time_offers_the_nearest_and_keeps_everything(visitor: Visitor, demo: CooCook) -> None:
    visitor.as_demo_customer()
    taken = BookingDraft(1, date(2026, 3, 4), time(18), Decimal(2))
    demo.bookings.make(taken, by=new_customer(demo))
    answer = visitor.post("booking.html", **RIGHT)

    assert answer.status_code == 409
    offered = re.findall(r'value="(2026-03-0\dT\d\d:\d\d)"', answer.text)
    assert "2026-03-04T16:00" in offered
    assert "2026-03-04T18:00" not in offered
    assert 'id="problem" class="problem" tabindex="-1" autofocus' in answer.text
    for typed in EVERYTHING_TYPED:
        assert typed in answer.text


def test_a_missing_time_is_said_before_anybody_signs_in(visitor: Visitor) -> None:
    answer = visitor.post("booking.html", **(RIGHT | {"start_time": ""}))

    assert answer.status_code == 400
    assert "The start time is needed" in answer.text
    assert "Your booking is kept." not in answer.text


def test_signing_in_on_the_way_carries_every_field(visitor: Visitor) -> None:
    asked = visitor.post("booking.html", **RIGHT).text
    kept = dict(re.findall(r'name="(kept_\w+)" value="([^"]*)"', asked))
    back = visitor.post("sign-in.html", action="demo", **kept).text

    assert kept == {f"kept_{name}": value for name, value in RIGHT.items()}
    for typed in EVERYTHING_TYPED:
        assert typed in back
    assert 'value="18:00" required checked' in back


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (SubscriptionAction.PAUSE, "Your subscription is paused, and booking needs it."),
        (SubscriptionAction.CANCEL, "Your account has no active subscription, and booking needs one."),
    ],
)
def test_without_an_active_subscription_the_page_says_what_to_do(
    visitor: Visitor,
    demo: CooCook,
    demo_customer: Actor,
    open_pages: Callable[[CooCook], Visitor],
    action: SubscriptionAction,
    said: str,
) -> None:
    own = demo.subscriptions.own(by=demo_customer)
    demo.subscriptions.change(own.id, action, by=DESK)
    reachable = demo.settings.model_copy(update={"business_phone": "02 555 0100"})
    visitor = open_pages(replace(demo, settings=reachable)).as_demo_customer()

    shown = visitor.get("booking.html?chef_id=1").text
    sent = visitor.post("booking.html", **RIGHT)

    fields = shown.partition('id="booking"')[2].partition("</form>")[0]
    assert said in fields
    assert 'href="tel:025550100"' in fields
    assert "data-book" not in shown
    assert sent.status_code == 403
    assert "땅콩" in sent.text


def test_a_form_sent_twice_at_once_books_once(
    demo: CooCook, demo_customer: Actor, open_pages: Callable[[CooCook], Visitor]
) -> None:
    visitor = open_pages(demo).as_demo_customer()
    token = re.search(r'name="csrf_token" value="([^"]+)"', visitor.get("booking.html?chef_id=1").text)
    assert token is not None
    fields = {**RIGHT, "csrf_token": token[1], "idempotency_key": "one-form"}
    names = (tokens.ACCESS_COOKIE, tokens.REFRESH_COOKIE, "session")
    kept = [cookie for name in names if (cookie := visitor.client.get_cookie(name))]
    cookies = "; ".join(f"{cookie.key}={cookie.value}" for cookie in kept)
    app, together, led_to = create_app(demo), Barrier(8), []

    def send() -> None:
        client = app.test_client(use_cookies=False)
        together.wait(10)
        answer = client.post("/web/coocook/booking.html", data=fields, headers={"Cookie": cookies})
        led_to.append((answer.status_code, answer.headers.get("Location")))

    senders = [Thread(target=send) for _ in range(8)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join(30)

    assert led_to == [(303, "/web/coocook/receipt.html?id=8")] * 8
    wanted = BookingFilter(first_date=date(2026, 3, 4), last_date=date(2026, 3, 4))
    assert demo.bookings.list(wanted, Paging(), by=demo_customer).total == 1


def test_booking_again_fills_the_form_like_the_earlier_one(
    visitor: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    draft = BookingDraft(
        2,
        date(2026, 3, 4),
        time(19),
        Decimal(3),
        special_requests="창가 자리",
        phone="010-1234-5678",
        guests=4,
        dietary_needs="No pork",
        allergies="땅콩",
        address="12 Mapo-daero",
    )
    earlier = demo.bookings.make(draft, by=demo_customer).booking
    demo.bookings.set_status(earlier.id, Status.DECLINED, by=DESK)
    visitor.as_demo_customer()
    page = visitor.get(f"booking.html?again={earlier.id}").text

    assert "Book Sofia Marino" in words(page)
    assert 'type="date" value="2026-02-25"' in page
    assert 'value="19:00" required checked' in page
    assert '<option value="3" selected>' in page
    for typed in EVERYTHING_TYPED:
        assert typed in page


def test_booking_again_is_for_the_customer_alone(visitor: Visitor, demo: CooCook) -> None:
    signed_out = visitor.get("booking.html?again=2")
    new_customer(demo)
    visitor.sign_in("minji", PASSWORD)

    assert signed_out.headers["Location"].startswith("/web/coocook/sign-in.html?next=")
    assert "again%3D2" in signed_out.headers["Location"]
    assert visitor.get("booking.html?again=2").status_code == 404


def test_booking_again_with_a_chef_who_left_says_so(visitor: Visitor, demo: CooCook) -> None:
    demo.chefs.set_active(1, False, by=DESK)
    visitor.as_demo_customer()
    answer = visitor.get("booking.html?again=1")

    assert answer.status_code == 409
    assert "This chef no longer takes bookings." in answer.text
