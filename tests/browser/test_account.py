"""What somebody does with their account: in Korean on a phone without scripts, in English at a desk."""

from dataclasses import dataclass

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from coocook_server.services.sessions import Client
from tests.browser.conftest import NewContext
from tests.browser.site import Site, Watch, misfits
from tests.helpers import new_customer

pytestmark = pytest.mark.browser

PASSWORD = "a good long passphrase"


@dataclass(frozen=True)
class Surroundings:
    """How somebody comes."""

    width: int
    locale: str
    scripts: bool


ON_A_PHONE = Surroundings(320, "ko-KR", scripts=False)
AT_A_DESK = Surroundings(1280, "en-US", scripts=True)
EVERYWHERE = pytest.mark.parametrize(
    "surroundings", [ON_A_PHONE, AT_A_DESK], ids=["Korean phone without scripts", "English desk"]
)


@dataclass
class Member:
    """A customer of one test, at their page."""

    username: str
    page: Page
    site: Site

    def sign_in(self) -> None:
        """Sign in by the form, and go to the account."""
        self.page.goto("sign-in.html?next=/web/coocook/account.html")
        self.page.locator("#username").fill(self.username)
        self.page.locator("#password").fill(PASSWORD)
        self.page.locator("form.card button.button").first.click()

    def open(self, row: str) -> None:
        """Go on from the overview by one of its rows."""
        self.page.goto("account.html")
        self.page.locator(f'a.account-row[href$="{row}"]').click()
        expect(self.page.locator(".back")).to_be_visible()

    @property
    def said(self) -> str:
        """What the page says was done."""
        return self.page.locator(".said").inner_text()

    def fits(self) -> None:
        """Nothing is cut or too small at this width, and axe has nothing to say."""
        assert misfits(self.page) == []
        assert Axe().run(self.page).violations_count == 0


@pytest.fixture
def member(
    new_context: NewContext,
    site: Site,
    watch: Watch,
    surroundings: Surroundings,
    request: pytest.FixtureRequest,
) -> Member:
    """A new customer, signed in."""
    username = f"member-{abs(hash(request.node.name)) % 10**8}"
    new_customer(site.coocook, username)
    context = new_context(
        surroundings.width, locale=surroundings.locale, java_script_enabled=surroundings.scripts
    )
    context.add_cookies([{"name": "language", "value": surroundings.locale[:2], "url": site.address}])
    page = context.new_page()
    watch.follow(page)
    came = Member(username, page, site)
    came.sign_in()
    expect(page.locator(".account-head h1")).to_have_text(username.title())
    return came


@EVERYWHERE
def test_a_profile_is_changed_and_speaks_the_other_language(
    member: Member, surroundings: Surroundings
) -> None:
    other = "en" if surroundings.locale == "ko-KR" else "ko"
    member.open("profile.html")
    member.page.locator("#name").fill("A name that is as long as names of people sometimes are, 김하늘")
    member.page.locator("#phone").fill("010-1234-5678")
    member.page.locator("#language").select_option(other)
    member.page.locator("form.card button.button").click()

    expect(member.page.locator("html")).to_have_attribute("lang", other)
    expect(member.page.locator(".said")).to_have_text(
        {"en": "Your profile is saved.", "ko": "프로필을 저장했습니다."}[other]
    )
    expect(member.page.locator('a[href$="profile.html"]')).to_contain_text("010-1234-5678")
    member.page.reload()
    expect(member.page.locator(".said")).to_have_count(0)


@EVERYWHERE
def test_two_factor_is_set_up_and_asked_for_from_then_on(member: Member) -> None:
    page = member.page
    member.open("two-factor.html")
    page.locator("#password").fill(PASSWORD)
    page.locator("button[value=begin]").click()
    expect(page.get_by_role("img").and_(page.locator(".qr"))).to_be_visible()
    app = pyotp.TOTP("".join(page.locator(".secret").inner_text().split()))
    page.locator("#code").fill("000000")
    page.locator("button[value=confirm]").click()
    expect(page.locator("#code-error")).to_be_visible()
    page.locator("#code").fill(app.at(member.site.coocook.clock()))
    page.locator("button[value=confirm]").click()
    codes = page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10

    page.locator(".empty-actions a").click()
    page.goto("account.html")
    page.locator(".account-leave button").click()
    member.sign_in()
    expect(page.locator("#code")).to_have_attribute("inputmode", "numeric")
    page.locator("summary").click()
    page.locator("#recovery_code").fill(codes[0].lower())
    page.locator("details button.button").click()

    expect(page.locator(".account-head")).to_be_visible()
    page.goto("two-factor.html")
    expect(page.locator("section.card")).to_contain_text("9")


@EVERYWHERE
def test_another_device_is_signed_out_from_here(member: Member) -> None:
    account = member.site.coocook.accounts.by_username(member.username)
    assert account is not None
    member.site.coocook.sessions.open(account.id, Client("203.0.113.7", "Windows Firefox/130"))
    member.open("sessions.html")
    expect(member.page.locator(".device")).to_have_count(2)

    member.page.locator(".device", has_text="Firefox").get_by_role("button").click()

    expect(member.page.locator(".device")).to_have_count(1)
    expect(member.page.locator(".said")).to_be_visible()


@EVERYWHERE
def test_a_heart_is_pressed_and_let_go(member: Member, surroundings: Surroundings, watch: Watch) -> None:
    me = member.site.coocook.accounts.by_username(member.username)
    assert me is not None
    actor = member.site.coocook.accounts.actor(me)
    member.site.coocook.favourites.add(1, by=actor)
    member.open("favourites.html")
    heart = member.page.locator("#heart-1 button")
    expect(heart).to_have_attribute("aria-pressed", "true")

    if surroundings.scripts:
        for pressed in ("false", "true", "false"):
            with member.page.expect_response("**/favourites.html") as kept:
                heart.click()
            expect(heart).to_have_attribute("aria-pressed", pressed)
            assert kept.value.status == 204
        member.page.reload()
    else:
        heart.click()
    expect(member.page.locator(".empty")).to_be_visible()
    assert watch.complaints == []


@EVERYWHERE
def test_the_data_is_taken_along_and_the_account_erased(member: Member) -> None:
    member.open("my-data.html")
    with member.page.expect_download() as to_read:
        member.page.locator('a[href$="my-data-to-read.html"]').click()
    assert to_read.value.suggested_filename.endswith(".html")
    member.open("erase.html")
    member.page.locator("#password").fill("not the one")
    member.page.locator("form.card button.danger").click()
    expect(member.page.locator("#password-error")).to_be_visible()
    member.page.locator("#password").fill(PASSWORD)
    member.page.locator("form.card button.danger").click()

    expect(member.page).to_have_url(member.site.url("erased.html"))
    expect(member.page.locator('.site-nav a[href$="sign-in.html"]')).to_be_visible()


@pytest.mark.parametrize("surroundings", [AT_A_DESK, Surroundings(320, "ko-KR", scripts=True)], ids=str)
def test_what_is_shown_on_the_way_fits_and_reads_well(member: Member) -> None:
    page = member.page
    for path in ("profile.html", "mail-address.html", "password.html", "erase.html"):
        page.goto(path)
        page.locator("main form").last.evaluate("form => { form.noValidate = true; }")
        if path == "profile.html":
            page.locator("#name").fill("")
        page.locator("main form button.button").last.click()
        expect(page.get_by_role("alert")).to_be_visible()
        member.fits()
    page.goto("two-factor.html")
    page.locator("#password").fill(PASSWORD)
    page.locator("button[value=begin]").click()
    expect(page.locator(".qr")).to_be_visible()
    member.fits()
    app = pyotp.TOTP("".join(page.locator(".secret").inner_text().split()))
    page.locator("#code").fill(app.at(member.site.coocook.clock()))
    page.locator("button[value=confirm]").click()
    expect(page.locator(".codes")).to_be_visible()
    member.fits()


@pytest.mark.parametrize("surroundings", [AT_A_DESK], ids=["English desk"])
def test_recovery_codes_are_copied(member: Member) -> None:
    page = member.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("two-factor.html")
    page.locator("#password").fill(PASSWORD)
    page.locator("button[value=begin]").click()
    app = pyotp.TOTP("".join(page.locator(".secret").inner_text().split()))
    page.locator("#code").fill(app.at(member.site.coocook.clock()))
    page.locator("button[value=confirm]").click()
    page.get_by_role("button", name="Copy").click()

    expect(page.get_by_text("Copied")).to_be_visible()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    assert copied.split() == page.locator(".codes code").all_inner_texts()


@pytest.mark.parametrize("locale", ["en-US", "ko-KR"])
@pytest.mark.parametrize("signed_in", [False, True])
def test_the_header_takes_two_rows_at_most_on_a_small_phone(
    new_context: NewContext, locale: str, signed_in: bool
) -> None:
    page = new_context(320, locale=locale).new_page()
    page.goto("sign-in.html")
    if signed_in:
        page.locator("button[value=demo]").click()
        expect(page.locator('.site-nav a[href$="account.html"]')).to_be_visible()

    page.wait_for_load_state("load")
    boxes = [link.bounding_box() for link in page.locator(".site-header a").all()]
    rows = {round(box["y"] + box["height"] / 2) for box in boxes if box is not None}
    assert len(boxes) == 5
    assert len(rows) == 2
    assert all(box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 320 for box in boxes)


@pytest.mark.parametrize("surroundings", [AT_A_DESK], ids=["English desk"])
def test_a_heart_of_somebody_signed_out_meanwhile_leads_to_signing_in(member: Member) -> None:
    account = member.site.coocook.accounts.by_username(member.username)
    assert account is not None
    member.site.coocook.favourites.add(1, by=member.site.coocook.accounts.actor(account))
    member.page.goto("favourites.html")
    [session] = member.site.coocook.sessions.list(account.id)
    member.site.coocook.sessions.end_one(session.id, account_id=account.id)

    member.page.locator("#heart-1 button").click()

    expect(member.page.get_by_text("Sign in to keep your favourite chefs.")).to_be_visible()


@EVERYWHERE
def test_a_chef_is_kept_from_a_card_without_leaving_the_list(member: Member) -> None:
    page = member.page
    page.goto("explore.html?cuisine=Korean")
    heart = page.locator("#heart-1 button")
    with page.expect_response("**/favourites.html"):
        heart.click()

    expect(heart).to_have_attribute("aria-pressed", "true")
    assert "explore.html?cuisine=Korean" in page.url
    page.goto("favourites.html")
    expect(page.locator("#heart-1 button")).to_have_attribute("aria-pressed", "true")
