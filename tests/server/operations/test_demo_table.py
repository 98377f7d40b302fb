"""What the demo store shows beside what others rely on."""

from datetime import timedelta

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.models.outbox import MailState
from coocook_server.operations.demo_table import HEIGHT, REVIEWED, TABLES, TALKED_ABOUT, WIDTH
from coocook_server.paths import resources_folder
from coocook_server.services.chefs import ChefFilter, ChefRecord
from coocook_server.services.images import rework
from coocook_server.services.paging import Paging
from tests.helpers import SettableClock, actor_named

WEB_PICTURE = 40_000
"""Bytes, at most, of a drawn dish."""


@pytest.fixture
def laid(coocook: CooCook) -> CooCook:
    """CooCook with the whole demo."""
    assert coocook.demo.fill_if_empty()
    return coocook


def chefs_of(laid: CooCook) -> tuple[ChefRecord, ...]:
    return laid.chefs.list(ChefFilter(sort="id"), Paging()).items


def test_every_demo_chef_has_a_gallery_that_can_be_read_aloud(laid: CooCook) -> None:
    chefs = chefs_of(laid)
    assert len(chefs) == len(TABLES)
    for chef in chefs:
        gallery = laid.pictures.of(chef.id)
        assert len(gallery) >= 2
        assert all(40 <= len(picture.alt) <= 200 for picture in gallery)
        assert all((picture.width, picture.height) == (WIDTH, HEIGHT) for picture in gallery)


def test_every_drawn_dish_is_as_the_gallery_keeps_pictures(laid: CooCook) -> None:
    for chef in chefs_of(laid):
        for picture in laid.pictures.of(chef.id):
            whole = laid.pictures.image(picture.sha256)
            small = laid.pictures.image(picture.sha256, "thumbnail")
            assert len(small) < len(whole) <= WEB_PICTURE
            again = rework(whole)
            assert (again.width, again.height) == (picture.width, picture.height)
            assert rework(small).width == 480


def test_every_drawing_in_the_demo_folder_is_on_a_table() -> None:
    drawn = {file.stem for file in (resources_folder() / "demo").glob("*.svg")}
    assert drawn == {dish.file for table in TABLES for dish in table.dishes}


def test_every_demo_chef_has_a_story_an_area_and_menus_with_prices(laid: CooCook) -> None:
    for chef in chefs_of(laid):
        assert len(chef.bio.splitlines()) == 2
        assert chef.service_area
        assert chef.service_radius_km
        menus = laid.menus.of(chef.id)
        assert len(menus) == 2
        assert all(menu.price_per_guest > 0 and len(menu.courses) >= 3 for menu in menus)
        assert all(menu.most_guests and menu.smallest_guests < menu.most_guests for menu in menus)


def test_the_completed_booking_is_reviewed_and_the_chef_has_answered(
    laid: CooCook, clock: SettableClock
) -> None:
    booking = laid.bookings.get(REVIEWED, by=DESK)
    [review] = laid.reviews.of_chef(booking.chef_id, Paging()).items
    assert booking.ends_at < review.created_at
    assert review.answered_at is not None
    assert review.created_at < review.answered_at < clock.now
    ratings = {chef.id: chef.review_count for chef in chefs_of(laid)}
    assert ratings == {1: 0, booking.chef_id: 1, 3: 0, 4: 0, 5: 0}


def test_customer_and_chef_have_written_about_a_booking_and_read_it(laid: CooCook) -> None:
    booking = laid.bookings.get(TALKED_ABOUT, by=DESK)
    customer, chef = actor_named(laid, "demo"), actor_named(laid, "park.minjun")
    for who in (customer, chef):
        talk = laid.messages.of(TALKED_ABOUT, Paging(), by=who)
        assert [message.side for message in talk.page.items] == ["customer", "chef", "customer"]
        assert talk.unread == 0
    first = talk.page.items[-1]
    assert booking.created_at < first.created_at < booking.starts_at - timedelta(hours=12)


def test_nobody_gets_mail_of_what_the_demo_made_up(laid: CooCook) -> None:
    waiting = laid.outbox.list(Paging(), state=MailState.WAITING, by=DESK)
    assert waiting.total == 0


def test_a_plain_demo_has_nothing_on_the_table(demo: CooCook) -> None:
    for chef in chefs_of(demo):
        assert demo.pictures.of(chef.id) == ()
        assert demo.menus.of(chef.id) == ()
        assert chef.review_count == 0
