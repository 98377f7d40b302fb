"""The overview of one's account, and the profile."""

from datetime import timedelta
from decimal import Decimal

import pytest

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK, Role
from coocook_server.services.accounts import AccountDraft, ProfileChanges
from coocook_server.services.plans import PlanDraft
from coocook_server.services.subscription_states import SubscriptionAction
from tests.helpers import SettableClock, actor_named, new_customer
from tests.server.pages.conftest import PREFIX, Visitor

OWN = [
    "account.html",
    "profile.html",
    "mail-address.html",
    "password.html",
    "sessions.html",
    "two-factor.html",
    "favourites.html",
    "my-data.html",
    "my-data.json",
    "my-data-to-read.html",
    "erase.html",
]


@pytest.mark.parametrize("page", OWN)
def test_whoever_is_not_signed_in_signs_in_first_and_comes_back(visitor: Visitor, page: str) -> None:
    answer = visitor.get(page)

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"{PREFIX}sign-in.html?next={PREFIX}{page}"


@pytest.mark.parametrize("page", OWN)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_page_of_the_account_is_there_in_both_languages(
    minji: Visitor, page: str, language: str
) -> None:
    answer = minji.get(f"{page}?lang={language}")

    assert answer.status_code == 200
    if not page.endswith(".json"):
        assert f'<html lang="{language}">' in answer.text


def test_the_header_leads_to_the_account_and_names_who_it_is(minji: Visitor) -> None:
    header = minji.get("index.html").text.partition("</header>")[0]

    assert 'Account<span class="visually-hidden"> Minji</span>' in header
    assert "Sign out" not in header


def test_the_overview_says_how_things_stand(minji: Visitor, demo: CooCook) -> None:
    demo.favourites.add(1, by=actor_named(demo, "minji"))

    page = minji.get("account.html").text

    assert "minji@example.com, not confirmed yet" in page
    assert "Signed in on 1 device" in page
    assert "1 chef<" in page
    assert "You can book chefs. It has no end." in page


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (SubscriptionAction.PAUSE, "Paused since Wednesday 25 February 2026."),
        (SubscriptionAction.CANCEL, "It ended on Wednesday 25 February 2026."),
    ],
)
def test_a_subscription_is_told_in_plain_words(
    minji: Visitor, demo: CooCook, action: SubscriptionAction, words: str
) -> None:
    own = demo.subscriptions.own(by=actor_named(demo, "minji"))
    demo.subscriptions.change(own.id, action, by=DESK)

    assert words in minji.get("account.html").text


def test_staff_have_neither_a_subscription_nor_a_way_to_erase_themselves(
    visitor: Visitor, demo: CooCook
) -> None:
    demo.accounts.add(AccountDraft("hana", "a good long passphrase", "hana@example.com"), Role.STAFF, by=DESK)
    visitor.sign_in("hana", "a good long passphrase")

    overview = visitor.get("account.html").text
    assert "Subscription" not in overview
    assert "erase.html" not in overview
    for page in ("my-data.html", "erase.html"):
        assert "Your account belongs to the business." in visitor.get(page).text
    assert visitor.get("my-data.json").status_code == 403


def profile(demo: CooCook, **more: str) -> dict[str, str]:
    """What the form sends."""
    account = demo.accounts.by_username("minji")
    assert account is not None
    return {"name": "Minji", "phone": "", "language": "en", "version": str(account.version), **more}


def test_a_profile_is_saved_and_that_is_said_once(minji: Visitor, demo: CooCook) -> None:
    answer = minji.post("profile.html", **profile(demo, name="김민지", phone="010-1234-5678"))

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{PREFIX}account.html")
    assert "Your profile is saved." in minji.get("account.html").text
    assert "Your profile is saved." not in minji.get("account.html").text
    saved = demo.accounts.by_username("minji")
    assert saved is not None
    assert (saved.name, saved.phone) == ("김민지", "010-1234-5678")


def test_what_is_wrong_with_a_profile_is_said_beside_it_and_nothing_is_lost(
    minji: Visitor, demo: CooCook
) -> None:
    answer = minji.post("profile.html", **profile(demo, name=" ", phone="not a number", language="fr"))

    assert answer.status_code == 400
    for field in ("name", "phone", "language"):
        assert answer.text.partition(f'id="{field}-error"')[2].partition("</p>")[0].partition(">")[2].strip()
    assert 'value="not a number"' in answer.text


def test_a_profile_changed_elsewhere_meanwhile_is_not_overwritten_unseen(
    minji: Visitor, demo: CooCook
) -> None:
    sent = profile(demo, name="From this tab")
    demo.accounts.change_profile(ProfileChanges(phone="010-1111-2222"), by=actor_named(demo, "minji"))

    stale = minji.post("profile.html", **sent)

    assert stale.status_code == 412
    assert "Your profile was changed elsewhere meanwhile." in stale.text
    assert 'value="From this tab"' in stale.text
    assert minji.post("profile.html", **profile(demo, name="From this tab")).status_code == 303


def test_the_language_of_the_profile_is_that_of_the_pages_from_then_on(minji: Visitor, demo: CooCook) -> None:
    minji.post("profile.html", **profile(demo, language="ko"))

    page = minji.get("account.html").text
    assert '<html lang="ko">' in page
    assert "프로필을 저장했습니다." in page


@pytest.fixture
def sumin(demo: CooCook) -> str:
    """Sumin, whose account is Korean."""
    actor = new_customer(demo, "sumin")
    demo.accounts.change_profile(ProfileChanges(language="ko"), by=actor)
    return "sumin"


def test_a_browser_without_a_language_takes_the_accounts(visitor: Visitor, sumin: str) -> None:
    visitor.sign_in(sumin, "a good long passphrase")

    assert '<html lang="ko">' in visitor.get("account.html").text


def test_a_booking_kept_through_signing_in_is_shown_in_the_accounts_language(
    visitor: Visitor, sumin: str
) -> None:
    answer = visitor.post("sign-in.html", username=sumin, password="a good long passphrase", kept_chef_id="1")

    assert '<html lang="ko">' in answer.text


def test_a_language_that_was_chosen_stays_after_signing_in(visitor: Visitor, sumin: str) -> None:
    visitor.get("index.html?lang=en")
    visitor.sign_in(sumin, "a good long passphrase")

    assert '<html lang="en">' in visitor.get("account.html").text


def test_a_subscription_with_an_end_says_until_when_and_that_it_ran_out(
    minji: Visitor, demo: CooCook, clock: SettableClock
) -> None:
    plan = demo.plans.add(PlanDraft("A quarter", 3, Decimal(30)), by=DESK)
    own = demo.subscriptions.own(by=actor_named(demo, "minji"))
    demo.subscriptions.change(own.id, SubscriptionAction.RENEW, plan.id, by=DESK)

    assert "You can book chefs until Monday 25 May 2026." in minji.get("account.html").text
    clock.advance(timedelta(days=100))
    minji.sign_in("minji", "a good long passphrase")
    assert "It ran out on Monday 25 May 2026." in minji.get("account.html").text
