"""The page of one booking, and what its customer does there."""

import re
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from werkzeug.test import TestResponse

from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound
from coocook_server.models.account import DESK, Actor
from coocook_server.models.booking import Status
from coocook_server.models.payment import PaymentKind, PaymentMethod
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.booking_lists import BookingRecord
from coocook_server.services.paging import Paging
from coocook_server.services.payments import PaymentDraft
from coocook_server.services.reviews import ReviewDraft
from tests.helpers import SettableClock, actor_named, new_customer
from tests.server.pages.conftest import Visitor

DRAFT = BookingDraft(
    1,
    date(2026, 3, 20),
    time(18),
    Decimal("2.5"),
    "The oven is small.",
    guests=6,
    allergies="Shrimp",
    dietary_needs="One vegetarian",
    address="12 Mapo-daero, Seoul",
)


@pytest.fixture
def booked(demo: CooCook, demo_customer: Actor) -> BookingRecord:
    """A confirmed booking in three weeks."""
    made = demo.bookings.make(DRAFT, by=demo_customer).booking
    return demo.bookings.set_status(made.id, Status.CONFIRMED, by=actor_named(demo, "park.minjun")).booking


@pytest.fixture
def customer(visitor: Visitor) -> Visitor:
    """The demo customer, signed in."""
    return visitor.as_demo_customer()


def send(visitor: Visitor, id: int, action: str, **fields: str) -> TestResponse:
    """Press a button on the page of a booking."""
    return visitor.post(f"my-booking.html?id={id}", action=action, **fields)


def test_the_page_tells_everything_about_a_booking(customer: Visitor, booked: BookingRecord) -> None:
    page = customer.get(f"my-booking.html?id={booked.id}").text

    for words in (
        "Park Min-jun</h1>",
        "Confirmed",
        "Friday 20 March 2026",
        "18:00 to 20:30",
        "12 Mapo-daero, Seoul",
        "Shrimp",
        "One vegetarian",
        "The oven is small.",
        "2.5 hours at $125",
        "$312.50",
        "Cancelling is free until Wed 18 Mar, 18:00.",
        "From then until Thu 19 Mar, 18:00 you get 50% back.",
        f"/web/coocook/booking.ics?id={booked.id}",
        f"/web/coocook/reschedule.html?id={booked.id}",
    ):
        assert words in page


def test_the_page_says_what_happened_and_who_did_it(customer: Visitor, booked: BookingRecord) -> None:
    page = customer.get(f"my-booking.html?id={booked.id}").text
    story = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.partition('<ol class="story"')[2]))

    assert re.search(r"Requested Wed 25 Feb, 18:00 · You Confirmed Wed 25 Feb, 18:00 · Park Min-jun", story)


def test_the_balance_and_the_receipt_are_there(
    customer: Visitor, demo: CooCook, booked: BookingRecord
) -> None:
    payment = PaymentDraft(PaymentKind.PAYMENT, Decimal(100), PaymentMethod.CASH)
    demo.payments.enter(booked.id, payment, by=DESK)

    page = customer.get(f"my-booking.html?id={booked.id}").text
    receipt = customer.client.get(f"/api/coocook/bookings/{booked.id}/receipt.pdf?language=ko")

    assert f'href="/api/coocook/bookings/{booked.id}/receipt.pdf?language=en"' in page
    assert "$212.50" in page
    assert "Invoice (PDF)" in page
    assert (receipt.status_code, receipt.mimetype) == (200, "application/pdf")


def test_somebody_signed_out_is_asked_in_and_led_back(visitor: Visitor) -> None:
    answer = visitor.get("my-booking.html?id=4")

    assert answer.status_code == 303
    assert answer.headers["Location"].endswith("sign-in.html?next=/web/coocook/my-booking.html?id%3D4")


def test_a_strangers_booking_is_not_there(visitor: Visitor, demo: CooCook) -> None:
    new_customer(demo)
    visitor.sign_in("minji", "a good long passphrase")

    assert visitor.get("my-booking.html?id=4").status_code == 404
    assert send(visitor, 4, "cancel").status_code == 404
    assert send(visitor, 4, "write", text="Hello").status_code == 404
    assert send(visitor, 4, "review", rating="1").status_code == 404
    assert visitor.get("my-booking.html?id=no").status_code == 404


def test_cancelling_is_asked_once_with_what_it_costs(
    customer: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    page = customer.get("my-booking.html?id=4").text
    asked = page.partition('<details class="cancel"')[2].partition("</details>")[0]
    fee, version = (re.search(rf'name="{name}" value="([^"]+)"', asked) for name in ("fee", "version"))
    assert fee is not None
    assert version is not None

    assert "costs <strong>$220</strong> of $220" in asked
    answer = send(customer, 4, "cancel", fee=fee[1], version=version[1])
    shown = customer.client.get(answer.headers["Location"]).text

    assert answer.status_code == 303
    assert "Your booking is cancelled. It costs $220, as agreed." in re.sub(r"\s+", " ", shown)
    assert demo.bookings.get(4, by=demo_customer).status is Status.CANCELLED
    assert "Yes, cancel it" not in shown


def test_a_cost_that_rose_since_it_was_shown_is_asked_again(
    customer: Visitor, demo: CooCook, demo_customer: Actor, booked: BookingRecord, clock: SettableClock
) -> None:
    customer.get(f"my-booking.html?id={booked.id}")
    clock.now = booked.starts_at - timedelta(hours=47)
    customer.as_demo_customer()

    answer = send(customer, booked.id, "cancel", fee="0.00", version=str(booked.version))

    assert answer.status_code == 409
    assert "What cancelling costs has changed meanwhile." in answer.text
    assert "costs <strong>$156.25</strong>" in answer.text
    assert '<details class="cancel" open>' in answer.text
    assert demo.bookings.get(booked.id, by=demo_customer).status is Status.CONFIRMED


def test_cancelling_what_somebody_changed_meanwhile_is_explained(
    customer: Visitor, demo: CooCook, demo_customer: Actor, booked: BookingRecord
) -> None:
    demo.bookings.reschedule(booked.id, date(2026, 3, 21), time(12), by=DESK)

    answer = send(customer, booked.id, "cancel", fee="0.00", version=str(booked.version))

    assert answer.status_code == 412
    assert "Something about this changed meanwhile." in answer.text
    assert "Saturday 21 March 2026" in answer.text
    assert demo.bookings.get(booked.id, by=demo_customer).status is Status.CONFIRMED


def test_cancelling_too_late_is_explained(
    customer: Visitor, booked: BookingRecord, clock: SettableClock
) -> None:
    clock.now = booked.starts_at + timedelta(minutes=5)
    customer.as_demo_customer()

    answer = send(customer, booked.id, "cancel", version=str(booked.version))

    assert answer.status_code == 409
    assert "has begun and cannot be cancelled" in answer.text
    assert "can no longer be moved or cancelled here" in answer.text
    assert "Yes, cancel it" not in answer.text


def test_a_message_is_sent_and_the_answer_read(
    customer: Visitor, demo: CooCook, demo_customer: Actor, booked: BookingRecord
) -> None:
    sent = send(customer, booked.id, "write", text="Is there <b>parking</b>?")
    shown = customer.client.get(sent.headers["Location"]).text
    written = demo.messages.write(booked.id, "Yes, behind the house.", by=actor_named(demo, "park.minjun"))
    unread = customer.get(f"my-booking.html?id={booked.id}").text
    send(customer, booked.id, "read", until=str(written.id))

    assert "Your message is sent." in shown
    assert "Is there &lt;b&gt;parking&lt;/b&gt;?" in shown
    assert "1 new message" in unread
    assert demo.messages.unread(by=demo_customer) == ()


def test_looking_at_the_page_alone_marks_nothing_as_read(
    customer: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    demo.messages.write(4, "See you tomorrow.", by=DESK)
    customer.get("my-booking.html?id=4")

    assert [record.booking_id for record in demo.messages.unread(by=demo_customer)] == [4]


def test_a_message_that_cannot_be_sent_stays_in_its_field(customer: Visitor) -> None:
    words = "Is there parking? " * 120

    answer = send(customer, 4, "write", text=words)

    assert answer.status_code == 400
    assert "may have at most 2000 characters" in answer.text
    assert f">{words}</textarea>" in answer.text


def test_a_long_conversation_is_read_page_by_page(
    customer: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    for number in range(25):
        demo.messages.write(4, f"Message {number:02}.", by=demo_customer)

    page = customer.get("my-booking.html?id=4").text
    earlier = re.search(r'href="/web/coocook/(my-booking.html\?id=4&amp;messages=[^"#]+)', page)
    assert earlier is not None
    rest = customer.get(earlier[1].replace("&amp;", "&")).text

    assert re.findall(r"Message (\d\d)\.", page) == [f"{number:02}" for number in range(5, 25)]
    assert re.findall(r"Message (\d\d)\.", rest) == [f"{number:02}" for number in range(5)]
    assert "Newest messages" in rest
    assert customer.get("my-booking.html?id=4&messages=nonsense").status_code == 200


def test_what_was_typed_outlives_a_session_that_ended(visitor: Visitor, demo: CooCook) -> None:
    answer = send(visitor, 4, "write", text="The code is 1234.")
    again = re.search(r'<form class="empty-actions" method="post" action="([^"]+)"', answer.text)
    assert again is not None

    assert answer.status_code == 401
    assert "You were signed out" in answer.text
    assert 'name="text" value="The code is 1234."' in answer.text
    visitor.as_demo_customer()
    sent = visitor.post(again[1].removeprefix("/web/coocook/"), action="write", text="The code is 1234.")
    assert sent.status_code == 303
    assert demo.messages.of(4, Paging(), by=DESK).page.total == 1


def test_a_completed_booking_is_reviewed_and_the_review_changed(
    customer: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    demo.bookings.set_status(1, Status.COMPLETED, by=actor_named(demo, "park.minjun"))

    sent = send(customer, 1, "review", rating="4", text="A fine broth.")
    shown = customer.client.get(sent.headers["Location"]).text
    version = demo.reviews.of_booking(1, by=demo_customer).version
    send(customer, 1, "review", rating="5", text="A fine broth indeed.", version=str(version))
    review = demo.reviews.of_booking(1, by=demo_customer)

    assert "Your review is published." in shown
    assert "4 of 5 stars" in shown
    assert (review.rating, review.text) == (5, "A fine broth indeed.")


@pytest.mark.parametrize("rating", ["", "0", "6", "many"])
def test_a_review_without_stars_keeps_its_words(customer: Visitor, demo: CooCook, rating: str) -> None:
    demo.bookings.set_status(1, Status.COMPLETED, by=actor_named(demo, "park.minjun"))

    answer = send(customer, 1, "review", rating=rating, text="A fine broth.")

    assert answer.status_code == 400
    assert "Choose one to five stars." in answer.text
    assert ">A fine broth.</textarea>" in answer.text
    with pytest.raises(NotFound):
        demo.reviews.of_booking(1, by=DESK)


def test_a_review_changed_elsewhere_is_not_overwritten(
    customer: Visitor, demo: CooCook, demo_customer: Actor
) -> None:
    demo.bookings.set_status(1, Status.COMPLETED, by=actor_named(demo, "park.minjun"))
    first = demo.reviews.add(1, ReviewDraft(3, "Good."), by=demo_customer)
    demo.reviews.change(1, ReviewDraft(5, "Very good."), by=demo_customer)

    answer = send(customer, 1, "review", rating="1", text="Hm.", version=str(first.version))

    assert answer.status_code == 412
    assert ">Hm.</textarea>" in answer.text
    assert demo.reviews.of_booking(1, by=demo_customer).rating == 5


def test_only_a_completed_booking_offers_a_review(customer: Visitor) -> None:
    page = customer.get("my-booking.html?id=4").text
    answer = send(customer, 4, "review", rating="5")

    assert 'id="review"' not in page
    assert answer.status_code == 409
    assert "Only a completed booking can be reviewed." in answer.text


def test_an_ended_booking_can_be_booked_again(customer: Visitor) -> None:
    page = customer.get("my-booking.html?id=3").text

    assert 'href="/web/coocook/booking.html?chef_id=3&amp;again=3"' in page
    assert "Changing or cancelling" not in page


def test_the_chef_reads_and_writes_but_neither_cancels_nor_sees_money(
    visitor: Visitor, demo: CooCook, booked: BookingRecord
) -> None:
    visitor.sign_in("park.minjun", "cook with the demo")

    page = visitor.get(f"my-booking.html?id={booked.id}").text
    written = send(visitor, booked.id, "write", text="What time shall I come?")

    assert "Demo Customer</h1>" in page
    assert "Shrimp" in page
    assert "receipt.pdf" not in page
    assert "Yes, cancel it" not in page
    assert written.status_code == 303
    assert send(visitor, booked.id, "cancel").status_code == 403


def test_nothing_is_claimed_that_was_not_done(customer: Visitor) -> None:
    assert "Your booking is cancelled" not in customer.get("my-booking.html?id=4&done=cancelled").text
    assert "Your review is published" not in customer.get("my-booking.html?id=4&done=reviewed").text
    assert "<script>alert" not in customer.get("my-booking.html?id=4&done=<script>alert(1)</script>").text


def test_an_action_nobody_knows_does_nothing(customer: Visitor) -> None:
    answer = send(customer, 4, "burn")

    assert answer.status_code == 303
    assert answer.headers["Location"].endswith("my-booking.html?id=4")


def test_the_page_is_korean_for_who_prefers_it(customer: Visitor, booked: BookingRecord) -> None:
    page = customer.get(f"my-booking.html?id={booked.id}&lang=ko").text

    for words in (
        "확정",
        "2026년 3월 20일 금요일",
        "알레르기",
        "3월 18일(수), 18:00까지 무료로 취소할 수 있습니다.",
    ):
        assert words in page
    assert "Cancelling" not in page
