"""The list of one's bookings."""

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Actor, Role
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.accounts import AccountDraft
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.payments import PaymentDraft
from tests.helpers import SettableClock, actor_named, new_customer
from tests.server.pages.conftest import Visitor


def shown(page: str) -> list[int]:
    """The numbers of the bookings on a page, from top to bottom."""
    return [int(number) for number in re.findall(r'id="booking-(\d+)"', page)]


def card(page: str, id: int) -> str:
    """The card of one booking."""
    return page.partition(f'id="booking-{id}"')[2].partition("</li>")[0]


def test_somebody_signed_out_is_invited_in(visitor: Visitor) -> None:
    page = visitor.get("my-bookings.html").text

    assert "My Bookings</h1>" in page
    assert "Sign in to see your bookings." in page
    assert "sign-in.html?next=/web/coocook/my-bookings.html" in page


def test_the_bookings_are_in_three_parts_with_their_counts(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    coming = visitor.get("my-bookings.html").text
    past = visitor.get("my-bookings.html?show=past").text
    cancelled = visitor.get("my-bookings.html?show=cancelled").text

    assert shown(coming) == [4, 5, 6, 7]
    assert shown(past) == [1, 2]
    assert shown(cancelled) == [3]
    for page in (coming, past, cancelled):
        assert re.findall(r'tab-count">(\d+)<', page) == ["4", "2", "1"]
        assert page.count('aria-current="page"><span>') == 1


def test_a_card_says_state_price_and_payment_and_leads_to_the_booking(
    visitor: Visitor, demo: CooCook
) -> None:
    demo.payments.enter(4, PaymentDraft(PaymentKind.PAYMENT, Decimal(100), PaymentMethod.CASH), by=DESK)
    visitor.as_demo_customer()

    page = visitor.get("my-bookings.html").text

    assert 'href="/web/coocook/my-booking.html?id=4"' in card(page, 4)
    assert "sofia-marino" in card(page, 4)
    assert "Confirmed" in card(page, 4)
    assert "$220" in card(page, 4)
    assert "Still to pay: $120" in card(page, 4)
    assert "Waiting for an answer" in card(page, 5)


def test_the_most_useful_action_is_at_hand(visitor: Visitor, demo: CooCook) -> None:
    chef = actor_named(demo, "park.minjun")
    demo.bookings.set_status(1, Status.COMPLETED, by=chef)
    demo.messages.write(6, "We look forward to it.", by=DESK)
    visitor.as_demo_customer()

    coming = visitor.get("my-bookings.html").text
    past = visitor.get("my-bookings.html?show=past").text
    cancelled = visitor.get("my-bookings.html?show=cancelled").text

    assert "reschedule.html" not in card(coming, 4)
    assert 'href="/web/coocook/reschedule.html?id=5"' in card(coming, 5)
    assert "1 new message" in card(coming, 6)
    assert 'href="/web/coocook/my-booking.html?id=1#review"' in card(past, 1)
    assert 'href="/web/coocook/booking.html?chef_id=3&amp;again=3"' in card(cancelled, 3)


@pytest.mark.parametrize(
    ("part", "words", "onward"),
    [
        ("next", "Nothing on the stove yet.", "explore.html"),
        ("past", "No past bookings yet.", "my-bookings.html"),
        ("cancelled", "Nothing was cancelled.", "my-bookings.html"),
    ],
)
def test_an_empty_part_says_what_to_do_next(
    visitor: Visitor, demo: CooCook, part: str, words: str, onward: str
) -> None:
    new_customer(demo)
    visitor.sign_in("minji", "a good long passphrase")

    page = visitor.get(f"my-bookings.html?show={part}").text

    assert shown(page) == []
    assert words in page
    assert onward in page.partition(words)[2].partition("</div>")[0]


def test_a_long_part_is_read_page_by_page(
    visitor: Visitor, evening: BookingDraft, demo: CooCook, demo_customer: Actor, clock: SettableClock
) -> None:
    for day in range(12):
        draft = replace(evening, booking_date=evening.booking_date + timedelta(days=day))
        demo.bookings.make(draft, by=demo_customer)
    clock.advance(timedelta(days=60))
    visitor.as_demo_customer()

    page = visitor.get("my-bookings.html?show=cancelled").text
    further = re.search(r'href="/web/coocook/(my-bookings.html\?show=cancelled&amp;cursor=[^"]+)"', page)
    assert further is not None
    rest = visitor.get(further[1].replace("&amp;", "&")).text

    assert len(shown(page)) == 10
    assert len(shown(rest)) == 5
    assert not set(shown(page)) & set(shown(rest))
    assert "Back to the first" in rest
    assert "Not answered in time" in page


def test_an_address_that_makes_no_sense_shows_what_comes_next(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    assert shown(visitor.get("my-bookings.html?show=everything").text) == [4, 5, 6, 7]
    assert visitor.get("my-bookings.html?cursor=nonsense").status_code == 200


def test_a_chef_sees_who_comes_and_finds_the_schedule(
    visitor: Visitor, demo: CooCook, evening: BookingDraft, demo_customer: Actor
) -> None:
    demo.bookings.make(evening, by=demo_customer)
    visitor.sign_in("park.minjun", "cook with the demo")

    page = visitor.get("my-bookings.html").text

    assert "Demo Customer" in card(page, 8)
    assert "Change date or time" not in page
    assert 'href="/web/coocook/my-schedule.html"' in page


def test_staff_see_their_own_bookings_here_not_everybodys(visitor: Visitor, demo: CooCook) -> None:
    demo.accounts.add(
        AccountDraft("jiwoo", "a good long passphrase", "jiwoo@example.com"), Role.STAFF, by=DESK
    )
    visitor.sign_in("jiwoo", "a good long passphrase")

    page = visitor.get("my-bookings.html").text

    assert shown(page) == []
    assert "bookings you made for yourself" in page


def test_the_list_is_korean_for_who_prefers_it(visitor: Visitor) -> None:
    visitor.as_demo_customer()

    page = visitor.get("my-bookings.html?lang=ko").text

    assert "내 예약</h1>" in page
    assert "지난 예약" in page
    assert "날짜·시간 변경" in card(page, 5)
    assert "US$220" in card(page, 4)
