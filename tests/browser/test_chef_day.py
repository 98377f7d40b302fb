"""A chef's day on a phone and at a desk, in both languages, with scripts and without."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from coocook_server.models.account import DESK
from coocook_server.models.booking import Status
from coocook_server.operations.translations import catalogue
from coocook_server.services.booking_drafts import BookingDraft
from coocook_server.services.reviews import ReviewDraft
from tests.browser.conftest import NewContext
from tests.browser.site import Site, Watch, serving, sign_in_as_demo_chef, small_targets, too_wide
from tests.helpers import actor_named

pytestmark = pytest.mark.browser

LOCALES = {"en": "en-US", "ko": "ko-KR"}
TUESDAY = date(2026, 3, 3)

Words = Callable[[str], str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The demo, fresh for each walk."""
    monkeypatch.setenv("COOCOOK_DATA", str(tmp_path))
    with serving(tmp_path) as running:
        yield running


@dataclass(frozen=True)
class Chef:
    """The demo chef at a page, in a language."""

    site: Site
    page: Page
    words: Words

    def request(self, day: date, at: time, **wanted: object) -> int:
        """A customer asks for two hours; the number of the booking."""
        draft = BookingDraft(1, day, at, Decimal(2), **wanted)  # type: ignore[arg-type]
        return self.site.coocook.bookings.make(draft, by=actor_named(self.site.coocook, "demo")).booking.id

    def status(self, id: int) -> Status:
        """Where a booking stands."""
        return self.site.coocook.bookings.get(id, by=DESK).status

    def go(self, name: str) -> None:
        """Open another page of the chef's by its name."""
        self.page.locator(".chef-nav").get_by_role("link", name=self.words(name), exact=True).click()
        expect(self.page.locator(".chef-nav [aria-current=page]")).to_have_text(self.words(name))

    def tap(self, booking: int, name: str) -> None:
        """Press a button of a booking in full."""
        self.page.locator(f"#booking-{booking}").get_by_role("button", name=self.words(name)).click()

    def assert_fits(self) -> None:
        """Nothing is wider than the window or too small for a thumb."""
        assert too_wide(self.page) == 0
        assert small_targets(self.page) == []


def chef_at(site: Site, page: Page, code: str) -> Chef:
    """The demo chef, just signed in."""
    words = catalogue(code).gettext if code == "ko" else str
    chef = Chef(site, page, words)
    sign_in_as_demo_chef(page)
    return chef


@pytest.mark.parametrize(
    ("width", "code", "scripts"),
    [
        pytest.param(320, "en", True, id="English phone"),
        pytest.param(320, "ko", True, id="Korean phone"),
        pytest.param(1280, "en", True, id="English desk"),
        pytest.param(1280, "ko", True, id="Korean desk"),
        pytest.param(320, "ko", False, id="Korean phone without scripts"),
    ],
)
def test_a_chef_walks_through_a_day(
    site: Site, new_context: NewContext, watch: Watch, width: int, code: str, scripts: bool
) -> None:
    page = new_context(width, locale=LOCALES[code], java_script_enabled=scripts).new_page()
    watch.follow(page)
    chef = chef_at(site, page, code)

    _answers_what_waits(chef)
    _says_how_it_went(chef)
    _answers_the_review(chef)
    _changes_the_week(chef)
    _takes_time_off(chef)

    page.locator(".chef-public").click()
    expect(page.get_by_role("heading", name="Park Min-jun", level=1)).to_be_visible()
    the_wrong_hours = [said for said in watch.complaints if "400" in said]
    assert len(the_wrong_hours) == 2
    assert watch.complaints == the_wrong_hours


def _answers_what_waits(chef: Chef) -> None:
    wanted = chef.request(TUESDAY, time(18), allergies="새우, peanuts", address="12 Yanghwa-ro", guests=4)
    unwanted = chef.request(TUESDAY, time(12))
    chef.page.reload()
    expect(chef.page.locator(f"#booking-{wanted} .allergies")).to_contain_text("새우, peanuts")
    chef.assert_fits()
    _asks_first(chef, wanted)

    chef.tap(wanted, "Accept")
    done = chef.page.get_by_role("status")
    expect(done).to_be_visible()
    chef.assert_fits()
    assert chef.status(wanted) is Status.CONFIRMED
    done.get_by_role("button", name=chef.words("Undo")).click()
    expect(chef.page.locator(f"#booking-{wanted}")).to_be_visible()
    assert chef.status(wanted) is Status.PENDING
    chef.tap(wanted, "Accept")
    expect(chef.page.locator(f"#booking-{wanted}")).to_have_count(0)
    chef.tap(unwanted, "Decline")
    expect(chef.page.locator(f"#booking-{unwanted}")).to_have_count(0)
    assert (chef.status(wanted), chef.status(unwanted)) == (Status.CONFIRMED, Status.DECLINED)


def _asks_first(chef: Chef, booking: int) -> None:
    chef.page.locator(f"#booking-{booking} .job-open").click()
    expect(chef.page).to_have_url(re.compile(rf"my-booking\.html\?id={booking}$"))
    chef.assert_fits()
    chef.page.get_by_role("textbox").fill("Is there an oven? 오븐이 있나요?")
    chef.page.get_by_role("button", name=chef.words("Send")).click()
    expect(chef.page.locator("#messages")).to_contain_text("Is there an oven? 오븐이 있나요?")
    chef.page.locator(".back a").click()
    expect(chef.page.locator(f"#booking-{booking}")).to_be_visible()


def _says_how_it_went(chef: Chef) -> None:
    chef.tap(1, "Mark as completed")
    expect(chef.page.get_by_role("status")).to_be_visible()
    assert chef.status(1) is Status.COMPLETED


def _answers_the_review(chef: Chef) -> None:
    reviews = chef.site.coocook.reviews
    reviews.add(1, ReviewDraft(5, "Wonderful noodles."), by=actor_named(chef.site.coocook, "demo"))
    chef.go("Reviews")
    chef.assert_fits()
    chef.page.get_by_role("textbox").fill("Thank you! 감사합니다.")
    chef.page.get_by_role("button", name=chef.words("Publish answer"), exact=True).click()
    expect(chef.page.get_by_role("status")).to_have_text(chef.words("Your answer is published."))
    expect(chef.page.locator(".answer")).to_contain_text("Thank you! 감사합니다.")
    chef.page.locator("summary").click()
    chef.assert_fits()


def _changes_the_week(chef: Chef) -> None:
    chef.go("Hours")
    chef.assert_fits()
    monday = chef.page.locator("#hours-0")
    monday.get_by_role("button", name=chef.words("Add another span")).click()
    added = chef.page.locator("#starts-0-1")
    expect(added).to_be_focused()
    added.fill("23:00")
    chef.page.locator("#ends-0-1").fill("22:30")
    chef.page.get_by_role("button", name=chef.words("Save the week")).last.click()
    expect(chef.page.locator("#hours-0-error")).to_have_text(
        chef.words("each span must end after it starts").capitalize().rstrip(".") + "."
    )
    chef.assert_fits()
    chef.page.locator("#ends-0-1").fill("23:30")
    chef.page.locator("#copy > summary").click()
    chef.assert_fits()
    chef.page.locator("[name=copy_to]").nth(2).check()
    chef.page.get_by_role("button", name=chef.words("Copy"), exact=True).click()
    expect(chef.page.locator("#starts-2-1")).to_have_value("23:00")
    chef.page.get_by_role("button", name=chef.words("Save the week")).last.click()
    expect(chef.page.get_by_role("status")).to_have_text(chef.words("Your weekly hours are saved."))
    late = {span.weekday for span in chef.site.coocook.chefs.hours(1) if span.starts == time(23)}
    assert late == {0, 2}


def _takes_time_off(chef: Chef) -> None:
    chef.go("Time off")
    chef.page.locator("#first_date").fill(TUESDAY.isoformat())
    chef.page.locator("#reason").fill("결혼식 wedding")
    chef.page.get_by_role("button", name=chef.words("Save time off")).click()
    entry = chef.page.locator(".off")
    expect(entry.locator(".staying li")).to_have_count(1)
    chef.assert_fits()
    entry.get_by_role("button", name=chef.words("Remove")).click()
    expect(entry).to_have_count(0)
    chef.page.get_by_role("status").get_by_role("button", name=chef.words("Undo")).click()
    expect(entry).to_contain_text("결혼식 wedding")


def test_a_double_tap_answers_once(site: Site, page: Page, watch: Watch) -> None:
    chef = chef_at(site, page, "en")
    booking = chef.request(TUESDAY, time(18))
    page.reload()
    page.locator(f"#booking-{booking}").get_by_role("button", name="Accept").dblclick()

    expect(page.get_by_role("status")).to_contain_text(f"Accepted: booking {booking}")
    assert watch.posted.count("/web/coocook/my-schedule.html") == 1
    assert watch.complaints == []


def test_a_reload_does_not_say_again_what_was_done(site: Site, page: Page) -> None:
    chef = chef_at(site, page, "en")
    booking = chef.request(TUESDAY, time(18))
    page.reload()
    chef.tap(booking, "Decline")
    expect(page.get_by_role("status")).to_be_visible()
    page.reload()

    expect(page.get_by_role("heading", name="My schedule")).to_be_visible()
    expect(page.get_by_role("status")).to_have_count(0)


def test_an_answer_that_came_too_late_says_how_things_stand(site: Site, page: Page) -> None:
    chef = chef_at(site, page, "ko")
    page.goto("my-schedule.html?lang=ko")
    booking = chef.request(TUESDAY, time(18))
    page.reload()
    site.coocook.bookings.cancel(booking, by=actor_named(site.coocook, "demo"))
    chef.tap(booking, "Accept")

    expect(page.get_by_role("alert")).to_contain_text("그사이 취소되었습니다")
    expect(page.get_by_role("alert")).to_contain_text(f"예약 {booking}번")
    chef.assert_fits()


@pytest.mark.parametrize(("code", "scheme"), [("en", "light"), ("ko", "dark")])
def test_axe_finds_nothing_in_any_state(site: Site, new_context: NewContext, code: str, scheme: str) -> None:
    page = new_context(320, locale=LOCALES[code], color_scheme=scheme).new_page()
    chef = chef_at(site, page, code)
    found = {}

    def look(state: str) -> None:
        results = Axe().run(page)
        if results.violations_count:
            found[state] = results.generate_report()

    booking = chef.request(TUESDAY, time(18), allergies="Peanuts", phone="010-2345-6789")
    chef.request(date(2026, 2, 26), time(12), address="12 Yanghwa-ro")
    page.reload()
    look("waiting")
    site.coocook.bookings.set_status(booking, Status.DECLINED, by=DESK)
    chef.tap(booking, "Accept")
    look("declined meanwhile")
    chef.tap(1, "Mark as completed")
    look("done, with undo")
    site.coocook.reviews.add(1, ReviewDraft(3, ""), by=actor_named(site.coocook, "demo"))
    chef.go("Reviews")
    look("review")
    chef.go("Time off")
    page.locator("form.off-form").evaluate("form => { form.noValidate = true; }")
    page.locator("form.off-form button").click()
    look("time off, errors")
    chef.go("Hours")
    page.locator("#ends-3-0").fill("01:00")
    page.locator("form.hours > button").last.click()
    look("hours, errors")

    assert found == {}
